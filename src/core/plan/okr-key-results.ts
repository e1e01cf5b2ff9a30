import type { Cycle } from "../calendar";
import { call, literal, named } from "../formula/build";
import type { Expression } from "../formula/expression";
import { originOf, placeOf, type KeyResultFigures } from "../generate";
import { sheetCell } from "../grid";
import { typeWord, type Language } from "../language";
import { cellsOf, type KeyResult, type Measure } from "../model";
import type { CellStyle } from "./cell-style";
import { figureCell, readingCell, type FigureContext } from "./figure-formula";
import { latestCheckIn } from "./latest-check-in";
import { localStatus } from "./local-status";
import { COLORS, FORMATS, WRAPPED } from "./look";
import { numberFormat } from "./number-style";
import { CYCLE_END, CYCLE_START, YEAR_END, YEAR_START, expectedInCycle } from "./okr-head";
import { AS_OF_NAME } from "./okr-shapes";
import type { KeyResultKey, OkrTables } from "./okr-tables";
import { statusBy, type PaceTerms } from "./pace-terms";
import { all, own } from "./table-handle";
import type { PlannedCell } from "./workbook-plan";

/** Widths of the columns, in characters. */
export const KEY_RESULT_WIDTHS: Readonly<Record<KeyResultKey, number>> = {
  id: 15, objective: 12, objectiveText: 30, text: 58, type: 15, unit: 9, start: 11, target: 11, floor: 11, ceiling: 11, current: 11,
  weight: 9, owner: 14, confidence: 12, lastUpdate: 13, raw: 10, progress: 12, pace: 10, status: 13, measure: 12, source: 22,
};

const TOP_ALIGNED: CellStyle = { vertical: "top" };
const PERCENT: CellStyle = { ...TOP_ALIGNED, format: FORMATS.percent };
const CENTERED: CellStyle = { ...TOP_ALIGNED, align: "center" };
const SOURCE: CellStyle = { ...TOP_ALIGNED, color: COLORS.blue };

/** How the cells of a key result look; those of its figures besides have the number format of its unit. */
export const KEY_RESULT_STYLES: Readonly<Record<KeyResultKey, CellStyle>> = {
  id: { ...TOP_ALIGNED, format: FORMATS.text, color: COLORS.note }, objective: { format: FORMATS.text }, objectiveText: { ...WRAPPED, color: COLORS.note },
  text: WRAPPED, type: TOP_ALIGNED, unit: CENTERED, start: TOP_ALIGNED, target: TOP_ALIGNED, floor: TOP_ALIGNED, ceiling: TOP_ALIGNED, current: TOP_ALIGNED,
  weight: { ...CENTERED, format: FORMATS.percent }, owner: { ...WRAPPED, indent: 1 }, confidence: { ...CENTERED, format: FORMATS.whole },
  lastUpdate: { ...CENTERED, format: FORMATS.date }, raw: PERCENT, progress: PERCENT, pace: PERCENT, status: CENTERED, measure: { format: FORMATS.text }, source: SOURCE,
};

/** Formulas that are the same in every row of a table of key results. */
export function keyResultFormulas({ objectives, keyResults: table }: OkrTables, language: Language, pace: PaceTerms): Partial<Record<KeyResultKey, Expression>> {
  const numbers = [own(table, "current"), own(table, "start"), own(table, "target"), own(table, "type"), own(table, "floor"), own(table, "ceiling")];
  // A link that found no number is an empty text. Blank cells are not texts: what they lack is for the score to say.
  const missing = (["start", "target", "floor", "ceiling"] as const).map((key) => call("ISTEXT", own(table, key)));
  const unscored = call("OR", call("NOT", call("ISNUMBER", own(table, "current"))), ...missing);
  const at = call("MATCH", own(table, "objective"), all(objectives, "id"), literal(0));
  return {
    objectiveText: call("IFERROR", call("INDEX", all(objectives, "text"), at), literal("")),
    confidence: latestCheckIn(own(table, "id"), "confidence", language),
    lastUpdate: latestCheckIn(own(table, "id"), "date", language),
    raw: call("IF", unscored, literal(""), call("OKR.RAW", ...numbers)),
    // Not by all figures once more: in plain that is thousands of characters.
    progress: call("OKRSCORE", own(table, "raw"), literal(0), literal(1)),
    pace: expectedInCycle(pace),
    status: localStatus(
      statusBy([own(table, "progress"), own(table, "pace"), own(table, "confidence"), own(table, "lastUpdate"), named(AS_OF_NAME)], pace),
      language,
    ),
  };
}

/** A key result to be planned: its record, its figures, and the measure that they come from, or the cell of what else it was made from. */
export interface PlannedKeyResult extends KeyResult {
  readonly figures: Pick<KeyResultFigures, "start" | "target" | "floor" | "ceiling" | "current">;
  readonly from: Measure | null;
  /** Address of what it was made from where that is no measure. */
  readonly place?: string | null;
  /** Where another program states it, for people to read: `viva.csv, row 3`. */
  readonly statedIn?: string;
}

/** Cells of a key result's row; what is left out is blank. `objectiveText` is what its formula shows. */
export function keyResultCells(keyResult: PlannedKeyResult, objectiveText: string | null, { keyResults: table }: OkrTables, cycle: Cycle, language: Language): Readonly<Record<KeyResultKey, PlannedCell>> {
  const { figures, unit, from, statedIn } = keyResult;
  const context: FigureContext = {
    cycle, cycleStart: CYCLE_START, cycleEnd: CYCLE_END, yearStart: YEAR_START, yearEnd: YEAR_END,
    start: own(table, "start"), startFigure: figures.start, id: own(table, "id"), language,
  };
  const style: CellStyle = { ...TOP_ALIGNED, format: numberFormat(unit, [figures.start, figures.target, figures.floor, figures.ceiling, figures.current].map(({ value }) => value)) };
  const sources = sourcesOf(keyResult);
  const text = (key: KeyResultKey, value: PlannedCell["value"]): PlannedCell => ({ value, style: KEY_RESULT_STYLES[key] });
  return {
    id: text("id", keyResult.id),
    objective: text("objective", keyResult.objective),
    objectiveText: text("objectiveText", objectiveText),
    text: text("text", keyResult.text),
    type: text("type", typeWord(keyResult.type, language)),
    unit: text("unit", unit),
    start: { ...figureCell(figures.start, context), style },
    target: { ...figureCell(figures.target, context), style },
    floor: { ...figureCell(figures.floor, context), style },
    ceiling: { ...figureCell(figures.ceiling, context), style },
    current: { ...readingCell(figures.current, context), style },
    weight: text("weight", keyResult.weight),
    owner: text("owner", keyResult.owner),
    confidence: text("confidence", null),
    lastUpdate: text("lastUpdate", null),
    raw: text("raw", null),
    progress: text("progress", null),
    pace: text("pace", null),
    status: text("status", null),
    measure: text("measure", from?.id ?? keyResult.measure),
    source: statedIn === undefined
      ? { ...text("source", sources.join(", ")), ...(sources[0] === undefined ? {} : { link: sources[0] }) }
      : { value: statedIn, style: { ...KEY_RESULT_STYLES.source, color: COLORS.note } },
  };
}

/**
 * The cell that a reader looks at first: that of the reading, else of the target, else of the name. Then those out of
 * which a target is worked out, or where people decided on it.
 */
function sourcesOf({ figures, from, place }: PlannedKeyResult): readonly string[] {
  const target = originOf(figures.target);
  const first = originOf(figures.current) ?? target ?? originOf(figures.floor);
  const workedOut = target?.change === undefined ? [] : cellsOf(target);
  const decided = figures.target.basis.kind === "fixed" && target !== null ? [target] : [];
  const addresses = [...(first === null ? [] : [first]), ...workedOut, ...decided].map(({ sheet, row, column }) => sheetCell(sheet, row, column));
  const otherwise = from === null ? place ?? null : placeOf(from);
  return addresses.length > 0 ? [...new Set(addresses)] : otherwise === null ? [] : [otherwise];
}
