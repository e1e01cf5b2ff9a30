import { isoToSerial } from "../calendar";
import { area, binary, call, literal, named } from "../formula/build";
import type { ArrayLiteral, Expression } from "../formula/expression";
import type { CellRun, PeriodCell, SeriesCells } from "../generate";
import { AS_OF_NAME } from "./okr-shapes";
import { orBlank, sourceCell, sourceNumber, times } from "./source-formula";

// Formulas over the user's cells of several periods. What has no number counts nothing; periods that begin after the
// as-of date count nothing either, and neither does the zero of a formula that waits for its month: no zero calculated for
// months to come is taken for a reading.

/** A cell with what it counts for and, where a reading says whether it counts at all, that reading. */
export interface SeriesTerm {
  readonly cell: PeriodCell;
  readonly weight: number;
  readonly reading?: PeriodCell;
}

/** Sum of the terms that have begun and have a number; `""` if there are none. `run` is where all cells of the series adjoin. */
export function sumUntilNow(terms: readonly SeriesTerm[], run: CellRun | null, readings: CellRun | null = run): Expression {
  const [first] = terms;
  if (first === undefined) return literal("");
  if (run === null || readings === null || !adjoin(terms)) return scatteredSum(terms);
  const cells = runArea(run, terms.map(({ cell }) => cell));
  const read = first.reading === undefined ? terms.map(({ cell }) => cell) : terms.flatMap(({ reading }) => reading ?? []);
  const counted = counts(first.reading === undefined ? cells : runArea(readings, read), read, terms.map(({ cell }) => cell), run);
  const weights = terms.map(({ weight }) => weight);
  const weighted = weights.every((weight) => weight === 1) ? counted : binary("*", counted, constants(weights, run));
  const sum = times(call("SUMPRODUCT", weighted, cells), run.factor);
  return orBlank(call("IF", binary("=", call("SUMPRODUCT", counted), literal(0)), literal(""), sum));
}

/** The last of the cells that has begun and has a number; `""` if there is none. */
export function latestUntilNow(cells: readonly PeriodCell[], run: CellRun | null, readings: readonly PeriodCell[] = cells, readingRun: CellRun | null = run): Expression {
  if (cells.length === 0) return literal("");
  if (run === null || readingRun === null || readings.length !== cells.length) return scatteredLatest(cells, readings);
  const counted = counts(runArea(readingRun, readings), readings, cells, run);
  return orBlank(times(call("LOOKUP", literal(2), binary("/", literal(1), counted), runArea(run, cells)), run.factor));
}

/** The cells of a series, as an area of adjoining ones. */
export function seriesArea({ cells }: SeriesCells, run: CellRun): Expression {
  return runArea(run, cells);
}

/** Constants that lie as the cells of the run do. */
export function constants(values: readonly number[], { direction }: CellRun): ArrayLiteral {
  return { kind: "array", rows: direction === "row" ? [values] : values.map((value) => [value]) };
}

export function serials(dates: readonly string[]): readonly number[] {
  return dates.map(isoToSerial);
}

/** An ISO date as it reads in a formula. @example dateLiteral("2027-04-01") // prints DATE(2027,4,1) */
export function dateLiteral(date: string): Expression {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return call("DATE", literal(year), literal(month), literal(day));
}

function runArea(run: CellRun, cells: readonly PeriodCell[]): Expression {
  const [rows, columns] = [cells.map(({ origin }) => origin.row), cells.map(({ origin }) => origin.column)];
  return area(run.sheet, { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) });
}

/** 1 for each cell that holds a number which may be a reading, and whose period has begun, else 0. */
function counts(readings: Expression, cells: readonly PeriodCell[], periods: readonly PeriodCell[], run: CellRun): Expression {
  const begins = constants(serials(periods.map(({ period }) => period.start)), run);
  const counted = binary("*", call("ISNUMBER", readings), binary("<=", begins, named(AS_OF_NAME)));
  if (!cells.some(({ origin }) => origin.zeroWaits)) return counted;
  const mayBeZero = constants(cells.map(({ origin }) => Number(origin.zeroWaits !== true)), run);
  return binary("*", counted, binary(">", binary("+", binary("<>", readings, literal(0)), mayBeZero), literal(0)));
}

function adjoin(terms: readonly SeriesTerm[]): boolean {
  return terms.every(({ cell }, index) => {
    const next = terms[index + 1]?.cell.origin;
    return next === undefined || Math.abs(next.row - cell.origin.row) + Math.abs(next.column - cell.origin.column) === 1;
  });
}

// Scattered cells

function scatteredSum(terms: readonly SeriesTerm[]): Expression {
  const each = terms.map((term) => call("IF", hasBegun(term), times(sourceNumber(term.cell.origin), term.weight), literal(0)));
  const any = call("OR", ...terms.map(hasBegun));
  return orBlank(call("IF", any, each.reduce<Expression | null>((sum, next) => (sum === null ? next : binary("+", sum, next)), null) ?? literal(""), literal("")));
}

/** Excel nests 64 functions at most; what is older than that is not the latest reading. */
const DEEPEST = 48;

function scatteredLatest(cells: readonly PeriodCell[], readings: readonly PeriodCell[]): Expression {
  return cells.slice(-DEEPEST).reduce<Expression>((older, cell, index) => {
    const reading = readings[index + Math.max(0, cells.length - DEEPEST)];
    return call("IF", hasBegun({ cell, weight: 1, ...(reading === undefined ? {} : { reading }) }), sourceNumber(cell.origin), older);
  }, literal(""));
}

function hasBegun({ cell, reading = cell }: SeriesTerm): Expression {
  const begins = dateLiteral(cell.period.start);
  const isRead = reading.origin.as === "text" ? call("ISNUMBER", sourceNumber(reading.origin)) : call("ISNUMBER", sourceCell(reading.origin));
  const isNoWaitingZero = reading.origin.zeroWaits === true ? [binary("<>", sourceCell(reading.origin), literal(0))] : [];
  return call("AND", isRead, binary("<=", begins, named(AS_OF_NAME)), ...isNoWaitingZero);
}
