//  A          B … F                          G     H … S hidden    T … AB
//  title, hint, as-of date, net confidence, contradictions, stale
//             1 this week's priorities             ids and steps   2 confidence in the key results
//             3 the next four weeks
//             to talk about                                        4 health
import { isoToSerial } from "../../calendar";
import { binary, call, cell, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { bandWord } from "../../language";
import { DOUBTFUL, SURE } from "../../meetings/confidence";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, SECTION, TITLE } from "../look";
import { expectedOn } from "../pace-terms";
import { firstCell, grown, room } from "../review/review-table";
import { dayOf } from "../review/review-context";
import type { CellBlock, ConditionalFormat, NamePlan, PlannedCell, SheetPlan, TablePlan, Validation, WorkbookPlan } from "../workbook-plan";
import { confidenceSquare, ROWS_OF_A_KIND } from "./confidence-square";
import { weekContext, type WeekContext, type WeekRequest } from "./week-context";
import { aheadSquare, healthSquare, netConfidenceCell, prioritiesSquare, signalCount, talkList } from "./week-squares";
import { weekCellName, weekKey, type WeekPart } from "./week-shapes";

/** Columns: the tables on the left, a gap, hidden steps of calculation, the tables on the right. */
const LEFT = 0;
const SHOWN_LEFT = 1;
const RIGHT = 7;
const HIDDEN_OF_CONFIDENCE = 13;
const SHOWN_RIGHT = RIGHT + HIDDEN_OF_CONFIDENCE;
const HIDDEN_OF_HEALTH = 2;

const WIDTHS = { left: [10, 13, 40, 40, 14, 8, 3], right: [46, 13, 12, 12, 12, 11, 12, 13, 34] } as const;

/** Rows of the head, from 0. */
const HEAD = { title: 0, hint: 1, first: 3 } as const;
const TABLES = 8;

/** Points of two lines of text. */
const ROW_HEIGHT = 32;

/** The sheet of a week: Wodtke's four squares (`domain.md` 1.4.2), and what does not fit together. What people write into it stays. */
export function planWeek(request: WeekRequest): WorkbookPlan {
  const context = weekContext(request);
  return { sheets: [weekSheet(context)], names: weekNames(context) };
}

type WeekTablePlans = Readonly<Record<WeekPart, TablePlan>>;

function weekSheet(context: WeekContext): SheetPlan {
  const { monday, words } = context;
  const plans = planTables(context);
  return {
    key: weekKey(monday),
    name: words.sheet(monday),
    tabColor: COLORS.blue,
    blocks: [...headBlocks(context), ...titleBlocks(context, plans)],
    tables: Object.values(plans),
    columnWidths: Object.fromEntries([...WIDTHS.left, ...Array.from({ length: HIDDEN_OF_CONFIDENCE }, () => 10), ...WIDTHS.right].entries()),
    rowHeights: Object.fromEntries(Object.values(plans).flatMap(({ top, rows }) => rows.map((_, down) => [top + 1 + down, ROW_HEIGHT] as const))),
    hiddenColumns: [0, ...Array.from({ length: HIDDEN_OF_CONFIDENCE }, (_, column) => RIGHT + column)],
    showGridLines: false,
    conditionalFormats: weekFormats(context, plans),
    validations: weekValidations(context, plans),
    print: { landscape: true, fitToWidth: true },
  };
}

/** Rows between two tables of which the second has a title and a note. */
const BETWEEN = 4;

/** Left and right each from top to bottom; below the key results with room to grow. */
function planTables(context: WeekContext): WeekTablePlans {
  const below = ({ top, rows }: TablePlan): number => top + Math.max(rows.length, 1) + room(rows.length) + 2;
  const closeBelow = ({ top, rows }: TablePlan): number => top + rows.length + BETWEEN;
  const priorities = prioritiesSquare(context, TABLES, LEFT);
  const ahead = aheadSquare(context, closeBelow(priorities), LEFT);
  const talk = talkList(context, closeBelow(ahead), LEFT);
  const confidence = confidenceSquare(context, TABLES, RIGHT);
  const health = healthSquare(context, below(confidence), SHOWN_RIGHT - HIDDEN_OF_HEALTH);
  return { priorities, confidence, ahead, health, talk };
}

// Above and between the tables

const VALUE_LEFT = SHOWN_LEFT + 1;
const LABEL_RIGHT = SHOWN_LEFT + 2;
const DATE: CellStyle = { format: FORMATS.date, align: "left" };

function headBlocks(context: WeekContext): readonly CellBlock[] {
  const { words, monday, input, pace, cell: named, cycle } = context;
  const line = (down: number, label: string, value: PlannedCell): readonly CellBlock[] => [
    { top: HEAD.first + down, left: SHOWN_LEFT, cells: [[{ value: label, style: LABEL }, value]] },
  ];
  const counted = (down: number, label: string, formula: Expression, style: CellStyle): CellBlock => ({
    top: HEAD.first + down, left: LABEL_RIGHT, cells: [[{ value: label, style: LABEL }, { value: null, formula, style: { align: "left", ...style } }]],
  });
  const contradictions = signalCount(context, ROWS_OF_A_KIND, 3 * ROWS_OF_A_KIND);
  const stale = signalCount(context, 3 * ROWS_OF_A_KIND, 5 * ROWS_OF_A_KIND);
  const expected = expectedOn(named("AsOf"), dayOf(cycle.start), dayOf(cycle.end), pace);
  return [
    { top: HEAD.title, left: SHOWN_LEFT, cells: [[{ value: words.title(monday), style: TITLE }], [{ value: words.hint, style: NOTE }]] },
    ...line(0, words.cells.asOf, { value: isoToSerial(input.asOf), style: { ...INPUT, ...DATE, border: "thin" } }),
    ...line(1, words.cells.pace, { value: null, formula: expected, style: { format: FORMATS.percent, align: "left" } }),
    ...line(2, words.cells.cycle, { value: cycle.id, style: { format: FORMATS.text, align: "left" } }),
    counted(0, words.cells.netConfidence, netConfidenceCell(context, SURE, DOUBTFUL), { format: FORMATS.signedPercent, bold: true }),
    counted(1, words.cells.contradictions, contradictions, { format: FORMATS.whole }),
    counted(2, words.cells.stale, stale, { format: FORMATS.whole }),
  ];
}

function titleBlocks({ words, health: { shown, all } }: WeekContext, plans: WeekTablePlans): readonly CellBlock[] {
  const title = (part: WeekPart, left: number, note?: string): readonly CellBlock[] => [
    { top: plans[part].top - (note === undefined ? 1 : 2), left, cells: [[{ value: words.parts[part], style: SECTION }], ...(note === undefined ? [] : [[{ value: note, style: NOTE }]])] },
  ];
  const healthNote = all === 0 ? words.notes.noHealth : all > shown.length ? words.notes.moreHealth({ shown: shown.length, all }) : words.notes.health;
  return [
    ...title("priorities", SHOWN_LEFT), ...title("confidence", SHOWN_RIGHT, words.notes.confidence), ...title("ahead", SHOWN_LEFT),
    ...title("health", SHOWN_RIGHT, healthNote), ...title("talk", SHOWN_LEFT, words.notes.talk),
  ];
}

function weekNames({ monday }: WeekContext): readonly NamePlan[] {
  const at = (row: number): Expression => cell(weekKey(monday), row, VALUE_LEFT);
  return [
    { name: weekCellName("AsOf", monday), refersTo: at(HEAD.first) },
    { name: weekCellName("Pace", monday), refersTo: at(HEAD.first + 1) },
  ];
}

// Colours and choices

function weekFormats({ language }: WeekContext, { confidence, health }: WeekTablePlans): readonly ConditionalFormat[] {
  const filled = (table: TablePlan, key: string, formula: Expression, fill: string): ConditionalFormat => ({ kind: "expression", area: grown(table, key), formula, style: { fill } });
  const lights = ([["green", COLORS.green], ["yellow", COLORS.amber], ["red", COLORS.red]] as const).map(([band, fill]) =>
    filled(health, "light", binary("=", firstCell(health, "light"), literal(bandWord(band, language))), fill));
  const change = firstCell(confidence, "change");
  const order = firstCell(confidence, "order");
  const isNotStated = call("NOT", call("ISNUMBER", firstCell(confidence, "stated")));
  const isSignal = (from: number): Expression => call("AND", call("ISNUMBER", order), binary(">=", call("N", order), literal(from * ROWS_OF_A_KIND)));
  return [
    ...lights,
    { kind: "expression", area: grown(confidence, "confidence"), formula: isNotStated, style: { color: COLORS.note, italic: true } },
    { kind: "iconSet", area: grown(confidence, "confidence"), icons: "3TrafficLights1", thresholds: [DOUBTFUL + 1, SURE], showValue: true },
    { kind: "dataBar", area: grown(confidence, "progress"), color: COLORS.bar, minimum: 0, maximum: 1 },
    filled(confidence, "change", call("AND", call("ISNUMBER", change), binary("<", call("N", change), literal(0))), COLORS.red),
    filled(confidence, "change", call("AND", call("ISNUMBER", change), binary(">", call("N", change), literal(0))), COLORS.green),
    filled(confidence, "talk", isSignal(3), COLORS.grey),
    filled(confidence, "talk", isSignal(1), COLORS.amber),
  ];
}

function weekValidations({ words }: WeekContext, { priorities }: WeekTablePlans): readonly Validation[] {
  return [
    { kind: "date", area: { top: HEAD.first, left: VALUE_LEFT, bottom: HEAD.first, right: VALUE_LEFT }, strict: true },
    { kind: "list", area: grown(priorities, "done"), items: [words.yes, words.no], strict: false },
  ];
}
