import { isoToSerial, type Cycle } from "../../calendar";
import { all, own, type TableHandle } from "../table-handle";
import { binary, call, cell, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { okrSheetWords, type Language } from "../../language";
import { methodWords, type MethodWords } from "../../language/method-words";
import { COLORS, FORMATS, INPUT, LABEL, WRAPPED } from "../look";
import { AS_OF_NAME, TABLE_NAMES, type COLUMN_KEYS } from "../okr-shapes";
import type { PlannedCell, SheetPlan } from "../workbook-plan";
import { methodHandle, methodSheetKey } from "./method-shapes";
import { areaOf, firstOf, heading, IDS, methodSheet, planMethodTable, type Looks } from "./method-table";

export interface CalendarSheetOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  /** Dates off of the workbook; null if it lists none. */
  readonly holidays: Expression | null;
}

/** Rows from 0. */
const ROWS = { start: 3, end: 4, asOf: 5, table: 7 } as const;
const [LABELS, VALUES] = [1, 2];
const [FIRST, LAST] = [cell(null, ROWS.start, VALUES), cell(null, ROWS.end, VALUES)];

/** What happens when in a cycle, in working days before or after its first or last day, as `cycleSchedule` counts them. */
const ACTIONS = [
  ["draft", "owner", "start", -5], ["consensus", "everybody", "start", -3], ["approval", "approver", "start", -2], ["release", "admin", "start", -1],
  ["midReview", "lead", "middle", 1], ["scoring", "owner", "end", 1], ["review", "lead", "end", 2], ["interview", "lead", "end", 3], ["reset", "everybody", "end", 5],
] as const;

/** Rows that come before the check-ins. */
const BEFORE_CYCLE = 4;

interface Action {
  readonly id: string;
  readonly action: string;
  readonly role: string;
  readonly anchor: string;
  readonly offset: number;
}

/** The sheet of the key actions of a cycle: who does what when, what shows it, and what is late. */
export function planCalendarSheet({ cycle, language, holidays }: CalendarSheetOptions): SheetPlan {
  const { actions: words, yes, no, yesNoHelp } = methodWords(language);
  const text = { ...INPUT, ...WRAPPED };
  const looks: Looks<"actions"> = {
    id: IDS, action: { width: 48 }, role: { width: 20, style: text }, anchor: { width: 14, style: { vertical: "top" } },
    offset: { width: 16, style: { ...INPUT, format: FORMATS.whole, align: "center", vertical: "top" } },
    date: { width: 13, style: { format: FORMATS.date, align: "left", vertical: "top", bold: true }, formula: dateOf(cycle.id, language, holidays) },
    evidence: { width: 40, style: text }, done: { width: 10, style: { ...INPUT, align: "center", vertical: "top" } },
    state: { width: 18, style: { align: "center", vertical: "top" }, formula: stateOf(cycle.id, language) },
  };
  const table = planMethodTable({ table: "actions", top: ROWS.table, language, cycle: cycle.id, looks, rows: actionsOf(cycle, words) });
  return methodSheet({
    key: methodSheetKey("calendar", cycle.id),
    name: words.sheet(cycle.id),
    blocks: [heading(words.title(cycle.id), words.hint), { top: ROWS.start, left: LABELS, cells: headLines(cycle, language) }],
    tables: [table],
    freeze: { rows: ROWS.table + 1, columns: 2 },
    conditionalFormats: ([["done", COLORS.green], ["overdue", COLORS.red], ["soon", COLORS.amber]] as const).map(([name, fill]) => (
      { kind: "expression", area: areaOf(table, "state"), formula: binary("=", firstOf(table, "state"), literal(words.states[name])), style: { fill } }
    )),
    validations: [
      { kind: "list", area: areaOf(table, "done"), items: [yes, no], message: yesNoHelp, strict: true },
      { kind: "number", area: areaOf(table, "offset"), minimum: -260, maximum: 260, strict: true },
    ],
  }, [looks]);
}

/** First and last day as the sheet of cycles has them, and the day that is looked from. */
function headLines(cycle: Cycle, language: Language): readonly (readonly PlannedCell[])[] {
  const { actions: words } = methodWords(language);
  const cycles: TableHandle<(typeof COLUMN_KEYS.cycles)[number]> = { name: TABLE_NAMES.cycles, headers: okrSheetWords(language).cycles.headers };
  const at = call("MATCH", literal(cycle.id), all(cycles, "cycle"), literal(0));
  // The sheet of cycles may show another year by now: the days of this cycle do not change with it.
  const day = (key: "start" | "end"): Expression => call("IFERROR", call("INDEX", all(cycles, key), at), literal(isoToSerial(cycle[key])));
  const line = (label: string, formula: Expression): readonly PlannedCell[] => [{ value: label, style: LABEL }, { value: null, formula, style: { format: FORMATS.date, align: "left" } }];
  return [line(words.firstDay, day("start")), line(words.lastDay, day("end")), line(words.asOf, named(AS_OF_NAME))];
}

function actionsOf(cycle: Cycle, words: MethodWords["actions"]): readonly Action[] {
  const fixed = ACTIONS.map(([name, role, anchor, offset]): Action => ({ id: name, action: words.actions[name], role: words.roles[role], anchor: words.anchors[anchor], offset }));
  const [before, after] = [fixed.slice(0, BEFORE_CYCLE), fixed.slice(BEFORE_CYCLE)];
  const checkIns = cycle.checkIns.map((date): Action => {
    const week = weekOf(date, cycle.start);
    return { id: `week-${week}`, action: words.actions.checkIn(week), role: words.roles.owner, anchor: words.anchors.week, offset: week };
  });
  const isBeforeMiddle = (index: number): boolean => (cycle.checkIns[index] ?? "") < cycle.midReview;
  const [middle, ...end] = after;
  return [
    ...before,
    ...checkIns.filter((_, index) => isBeforeMiddle(index)),
    ...(middle === undefined ? [] : [middle]),
    ...checkIns.filter((_, index) => !isBeforeMiddle(index)),
    ...end,
  ];
}

/** Number of the week of a cycle that a day is in; the first is that of its first day, however much of it is left. */
function weekOf(date: string, start: string): number {
  const [day, first] = [isoToSerial(date), isoToSerial(start)];
  // Serial numbers count from a Sunday: 2 is a Monday.
  const monday = first - ((((first - 2) % 7) + 7) % 7);
  return Math.floor((day - monday) / 7) + 1;
}

/** The date of an action from its anchor and offset. A week has its last working day in the cycle. */
function dateOf(cycle: string, language: Language, holidays: Expression | null): Expression {
  const { anchors } = methodWords(language).actions;
  const table = methodHandle("actions", language, cycle);
  const offset = own(table, "offset");
  const off = holidays === null ? [] : [holidays];
  const is = (anchor: keyof typeof anchors): Expression => binary("=", own(table, "anchor"), literal(anchors[anchor]));
  const half = call("INT", binary("/", binary("+", binary("-", LAST, FIRST), literal(1)), literal(2)));
  const beforeMiddle = binary("-", binary("+", FIRST, half), literal(1));
  const saturday = binary("-", binary("+", binary("-", FIRST, call("WEEKDAY", FIRST, literal(2))), binary("*", literal(7), offset)), literal(1));
  const ofWeek = call("WORKDAY", call("MIN", saturday, binary("+", LAST, literal(1))), literal(-1), ...off);
  const counted = call("WORKDAY", call("IF", is("start"), FIRST, call("IF", is("end"), LAST, beforeMiddle)), offset, ...off);
  return call("IF", is("week"), ofWeek, counted);
}

const DAYS_AHEAD = 7;

function stateOf(cycle: string, language: Language): Expression {
  const { actions: { states }, yes } = methodWords(language);
  const table = methodHandle("actions", language, cycle);
  const [date, today] = [own(table, "date"), named(AS_OF_NAME)];
  const open = call("IF", binary("<", date, today), literal(states.overdue), call("IF", binary("<=", date, binary("+", today, literal(DAYS_AHEAD))), literal(states.soon), literal(states.later)));
  return call("IF", binary("=", own(table, "done"), literal(yes)), literal(states.done), open);
}
