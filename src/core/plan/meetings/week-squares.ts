import { addDays, isoToSerial } from "../../calendar";
import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { WEEKS_AHEAD } from "../../meetings/meeting-days";
import type { CellStyle } from "../cell-style";
import { formulaTable } from "../formula-table";
import { FORMATS, INPUT, WRAPPED } from "../look";
import { EMPTY, index, isNumber, joined, ONE, orEmpty, rowFrom, times, when, ZERO } from "../review/expressions";
import { fromSource, idsOf, language } from "../review/review-context";
import { all, own } from "../table-handle";
import type { PlannedCell, TablePlan } from "../workbook-plan";
import type { WeekContext } from "./week-context";
import { WEEK_COLUMNS } from "./week-shapes";

// The squares of a week besides confidence, and the list of what there is to talk about.

const FIELD: CellStyle = { ...INPUT, border: "thin" };
const TEXT_INPUT: CellStyle = { ...FIELD, ...WRAPPED };
const ID: CellStyle = { format: FORMATS.text };
const NUMBER: CellStyle = { ...ID, align: "center" };

/** Three or four, says the method. */
const PRIORITIES = 4;

/** This week's priorities to fill in, each beside a key result that is far behind pace. */
export function prioritiesSquare({ tables: { priorities: table, confidence }, words }: WeekContext, top: number, left: number): TablePlan {
  const suggestion = (place: number): Expression => {
    const gap = call("SMALL", all(confidence, "behind"), literal(place));
    const row = call("MATCH", gap, all(confidence, "behind"), ZERO);
    const points = call("TEXT", times(gap, literal(-100)), literal("0"));
    const { before, after } = words.signals.points;
    return orEmpty(when(binary("<", call("ROUND", gap, literal(2)), ZERO), joined(index(confidence, "text", row), literal(before), points, literal(after)), EMPTY));
  };
  return formulaTable({
    table, top, left, keys: WEEK_COLUMNS.priorities,
    columns: {
      id: { style: ID }, number: { style: NUMBER }, priority: { style: TEXT_INPUT }, suggestion: { style: WRAPPED, help: words.help.suggestion },
      owner: { style: TEXT_INPUT }, done: { style: { ...FIELD, align: "center" } },
    },
    rows: Array.from({ length: PRIORITIES }, (_, place) => ({
      id: { value: `P${place + 1}` }, number: { value: `P${place + 1}` }, suggestion: { value: null, formula: suggestion(place + 1), style: WRAPPED },
    })),
  });
}

/** The next four weeks: what is in the calendar of the cycle, and what people push forward. */
export function aheadSquare(context: WeekContext, top: number, left: number): TablePlan {
  const { tables: { ahead: table }, monday } = context;
  const weeks = Array.from({ length: WEEKS_AHEAD }, (_, week) => addDays(monday, 7 * (week + 1)));
  return formulaTable({
    table, top, left, keys: WEEK_COLUMNS.ahead,
    columns: {
      id: { style: ID }, week: { style: { format: FORMATS.date, align: "left" } }, push: { style: TEXT_INPUT }, calendar: { style: WRAPPED }, owner: { style: TEXT_INPUT },
    },
    rows: weeks.map((week) => ({ id: { value: week }, week: { value: isoToSerial(week) }, calendar: { value: entriesOf(week, context) } })),
  });
}

/** Dates of the cycle and of open actions in a week, in their order; null for none. */
function entriesOf(monday: string, { cycle, due, words: { calendar } }: WeekContext): string | null {
  const fixed: readonly (readonly [string, string])[] = [
    ...cycle.checkIns.map((day) => [day, calendar.checkIn] as const),
    [cycle.midReview, calendar.midReview], [cycle.scoring, calendar.scoring], [cycle.review, calendar.review], [cycle.interviewStart, calendar.interviews],
  ];
  const actions = due.map(({ due: day, action, owner }) => [day, calendar.due(owner === null ? action : `${action} (${owner})`)] as const);
  const entries = [...fixed, ...actions].filter(([day]) => day >= monday && day <= addDays(monday, 6)).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return entries.length === 0 ? null : entries.map(([day, what]) => calendar.entry(day.slice(5), what)).join(calendar.separator);
}

/** Measures that must not break, with live links to the sheet of measures. A measure of the role is expected to be met: yellow from 90 %. */
export function healthSquare(context: WeekContext, top: number, left: number): TablePlan {
  const { tables: { health: table }, scorecard, health } = context;
  const linked = (key: "name" | "unit" | "actual" | "due" | "attainment"): Expression => (scorecard === null ? EMPTY : fromSource(scorecard, key, own(table, "row")));
  const met = call("MIN", ONE, own(table, "attainment"));
  return formulaTable({
    table, top, left, keys: WEEK_COLUMNS.health,
    columns: {
      id: { style: ID },
      row: { formula: scorecard === null ? EMPTY : rowFrom(own(table, "id"), idsOf(scorecard)) },
      text: { formula: linked("name"), style: WRAPPED },
      unit: { formula: linked("unit"), style: { align: "center" } },
      actual: { formula: linked("actual") },
      due: { formula: linked("due") },
      attainment: { formula: linked("attainment"), style: { format: FORMATS.percent, align: "center" } },
      light: {
        formula: when(isNumber(own(table, "attainment")), call("OKR.BAND", met, literal(true), language(context)), EMPTY), style: { align: "center" },
      },
    },
    rows: health.shown.map(({ id, format }): Partial<Record<(typeof WEEK_COLUMNS.health)[number], PlannedCell>> => {
      const value = { value: null, style: { format } };
      return { id: { value: id }, actual: value, due: value };
    }),
  });
}

/** Signals that the list shows at most: more than these nobody talks about in an hour. */
const MOST_SIGNALS = 6;

/** What there is to talk about: contradictions first, then what is stale. */
export function talkList({ tables: { talk: table, confidence }, input }: WeekContext, top: number, left: number): TablePlan {
  const rows = Math.max(1, Math.min(MOST_SIGNALS, input.keyResults.length));
  const at = (place: number): Expression => call("MATCH", call("SMALL", all(confidence, "order"), literal(place)), all(confidence, "order"), ZERO);
  const shown = (key: "text" | "talk", place: number): PlannedCell => ({ value: null, formula: orEmpty(index(confidence, key, at(place))), style: WRAPPED });
  return formulaTable({
    table, top, left, keys: WEEK_COLUMNS.talk,
    columns: { id: { style: ID }, number: { style: NUMBER }, text: { style: WRAPPED }, talk: { style: WRAPPED } },
    rows: Array.from({ length: rows }, (_, place) => ({
      id: { value: `T${place + 1}` },
      number: { value: null, formula: when(binary("<=", literal(place + 1), call("COUNT", all(confidence, "order"))), literal(place + 1), EMPTY), style: NUMBER },
      text: shown("text", place + 1),
      talk: shown("talk", place + 1),
    })),
  });
}

/** The share of key results that owners think on track less the share that they think off track. */
export function netConfidenceCell({ tables: { confidence } }: WeekContext, sure: number, doubtful: number): Expression {
  const said = all(confidence, "confidence");
  const count = (test: string): Expression => call("COUNTIF", said, literal(test));
  return orEmpty(binary("/", binary("-", count(`>=${sure}`), count(`<=${doubtful}`)), call("COUNT", said)));
}

/** Signals of some kinds, counted by their places in the order: those of a kind lie between two bounds. */
export function signalCount({ tables: { confidence } }: WeekContext, from: number, below: number): Expression {
  return call("COUNTIFS", all(confidence, "order"), literal(`>=${from}`), all(confidence, "order"), literal(`<${below}`));
}

