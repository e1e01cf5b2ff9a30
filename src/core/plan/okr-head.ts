import { isoToSerial, type Cycle } from "../calendar";
import { cell, named } from "../formula/build";
import type { Expression } from "../formula/expression";
import { okrSheetWords, type Language } from "../language";
import type { CellStyle } from "./cell-style";
import { FORMATS, LABEL, NOTE, TITLE } from "./look";
import { AS_OF_NAME } from "./okr-shapes";
import { expectedOn, type PaceTerms } from "./pace-terms";
import type { CellBlock, PlannedCell } from "./workbook-plan";

/** Rows and columns above the tables of a sheet of OKRs, from 0. */
const PLACES = { cycle: 3, year: 4, value: 2, value2: 3 } as const;

/** Cells of the dates above the tables. */
export const CYCLE_START = cell(null, PLACES.cycle, PLACES.value);
export const CYCLE_END = cell(null, PLACES.cycle, PLACES.value2);
export const YEAR_START = cell(null, PLACES.year, PLACES.value);
export const YEAR_END = cell(null, PLACES.year, PLACES.value2);

/** What stands above the tables of a sheet of OKRs. */
export interface HeadTexts {
  readonly title: string;
  readonly hint: string;
}

/** Title, hint, the dates of the cycle and of its fiscal year, the as-of day and what is expected on it; then lines of the sheet's own. */
export function headBlock({ title, hint }: HeadTexts, cycle: Cycle, language: Language, pace: PaceTerms, lines: readonly CellBlock["cells"][number][] = []): CellBlock {
  const words = okrSheetWords(language).okr;
  const date: CellStyle = { format: FORMATS.date, align: "left" };
  return {
    top: 0,
    left: 0,
    cells: [
      [{ value: title, style: TITLE }, null, null, null],
      [{ value: hint, style: NOTE }, null, null, null],
      [null, null, null, null],
      headLine(words.cycle, { value: isoToSerial(cycle.start), style: date }, { value: isoToSerial(cycle.end), style: date }),
      headLine(okrSheetWords(language).cycles.fiscalYear, { value: isoToSerial(cycle.yearStart), style: date }, { value: isoToSerial(cycle.yearEnd), style: date }),
      headLine(words.asOf, { value: null, formula: named(AS_OF_NAME), style: date }),
      headLine(words.expected, { value: null, formula: expectedInCycle(pace), style: { format: FORMATS.percent, align: "left" } }),
      ...lines,
    ],
  };
}

/** A label with one or two values behind it. */
export function headLine(title: string, ...values: readonly PlannedCell[]): readonly (PlannedCell | null)[] {
  return [{ value: title, style: LABEL }, null, values[0] ?? null, values[1] ?? null];
}

/** Progress expected on the as-of day by the dates above the tables. */
export function expectedInCycle(pace: PaceTerms): Expression {
  return expectedOn(named(AS_OF_NAME), CYCLE_START, CYCLE_END, pace);
}
