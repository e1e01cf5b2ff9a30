import { cycleTerms, isTakenFrom, periodEdges, type Basis, type CycleWindow, type Figure, type SeriesCells } from "../generate";
import { binary, call, literal, wholeColumn } from "../formula/build";
import type { Expression } from "../formula/expression";
import type { Language } from "../language";
import type { Origin } from "../model";
import { latestCheckIn } from "./latest-check-in";
import { constants, dateLiteral, latestUntilNow, serials, seriesArea, sumUntilNow } from "./series-formula";
import { changedNumber, orBlank, sourceNumber, times } from "./source-formula";
import type { PlannedCell } from "./workbook-plan";

/** Cells that the formulas of figures refer to, and the window that they speak of. */
export interface FigureContext {
  readonly cycle: CycleWindow;
  readonly cycleStart: Expression;
  readonly cycleEnd: Expression;
  readonly yearStart: Expression;
  readonly yearEnd: Expression;
  /** Start of the key result in the row of the formula, what it was taken from, and the key result's id. */
  readonly start: Expression;
  readonly startFigure: Figure;
  readonly id: Expression;
  readonly language: Language;
}

/** A figure as a cell: a live formula wherever it comes from cells, a typed number where it stands for itself. */
export function figureCell(figure: Figure, context: FigureContext): PlannedCell {
  const formula = figureFormula(figure.basis, context);
  return formula === null ? { value: figure.value } : { value: figure.value ?? "", formula };
}

/** A current value as a cell: while the user's sheet has no reading, it is that of the latest check-in. */
export function readingCell(reading: Figure, context: FigureContext): PlannedCell {
  const { value, basis } = reading;
  if (value !== null && basis.kind === "stated") return { value, formula: statedReading(value, basis.checkedIn, context) };
  if (basis.kind === "carried") return { value: value ?? "", formula: carriedReading(basis, context) };
  const formula = value === null ? figureFormula(basis, context) : null;
  if (formula === null) return figureCell(reading, context);
  const checkedIn = latestCheckIn(context.id, "value", context.language);
  if (basis.kind === "cell") return { value: "", formula: sourceNumber(basis.origin, checkedIn) };
  // None of the cells that there are speaks of the cycle.
  if (basis.kind === "checkIn" || formula.kind === "literal") return { value: "", formula: checkedIn };
  // No reading is an empty text, which is no number to add.
  return { value: "", formula: call("IFERROR", binary("+", literal(0), formula), checkedIn) };
}

/** The stated value until a check-in says something else than the last one said when it was stated. */
function statedReading(value: number, checkedIn: number | null, { id, language }: FigureContext): Expression {
  const latest = latestCheckIn(id, "value", language);
  const isKnown = binary("=", latest, checkedIn === null ? literal("") : literal(checkedIn));
  return call("IF", isKnown, literal(value), latest);
}

/** The reading of the earlier cycle until there is a check-in in this one. */
function carriedReading(basis: Extract<Basis, { kind: "carried" }>, { id, language }: FigureContext): Expression {
  const latest = latestCheckIn(id, "value", language);
  return call("IF", binary("=", latest, literal("")), carriedNumber(basis), latest);
}

/** A number in the table of an earlier cycle, by the id of its row; `""` where there is none any more. */
function carriedNumber({ table: { name, headers }, field, id }: Extract<Basis, { kind: "carried" }>): Expression {
  const [ids, numbers] = [headers.id, headers[field]];
  if (ids === undefined || numbers === undefined) return literal("");
  const found = call("INDEX", wholeColumn(name, numbers), call("MATCH", literal(id), wholeColumn(name, ids), literal(0)));
  return orBlank(call("IF", call("ISNUMBER", found), found, literal("")));
}

function figureFormula(basis: Basis, context: FigureContext): Expression | null {
  const { cycle, cycleStart, cycleEnd, yearStart, yearEnd } = context;
  switch (basis.kind) {
    case "none":
    case "fixed":
    case "stated":
      return null;
    case "cell":
      return numberOf(basis.origin, context);
    case "prorated":
      return basis.series.run === null ? null : proratedFormula(basis.series, basis.nature, context);
    case "shares":
      return orBlank(basis.terms.map(({ origin, weight }) => times(sourceNumber(origin), weight)).reduce((sum, term) => binary("+", sum, term)));
    case "yearSlice":
      return orBlank(share(numberOf(basis.origin, context), days(cycleStart, cycleEnd), days(yearStart, yearEnd)));
    case "yearToDate": {
      const elapsed = basis.edge === "end" ? days(yearStart, cycleEnd) : binary("-", cycleStart, yearStart);
      return orBlank(share(numberOf(basis.origin, context), elapsed, days(yearStart, dateOr(basis.until, yearEnd))));
    }
    case "onTheWay": {
      const rest = binary("-", numberOf(basis.origin, context), context.start);
      const first = basis.since === "year" ? yearStart : cycleStart;
      return orBlank(binary("+", context.start, share(rest, days(first, cycleEnd), days(first, dateOr(basis.until, yearEnd)))));
    }
    case "weighted":
    case "sumWithin":
      return figureValue({ value: null, basis });
    case "leftOver":
      return leftOverFormula(basis);
    case "overWindows": {
      const rest = binary("-", numberOf(basis.origin, context), context.start);
      return orBlank(binary("+", context.start, share(rest, literal(basis.days.here), literal(basis.days.left))));
    }
    case "sumSoFar":
      return sumUntilNow(cycleTerms(basis.series, cycle), basis.series.run);
    case "latest":
      return latestUntilNow(basis.series.cells.filter(({ period }) => period.start <= cycle.end), basis.series.run);
    case "sinceStart": {
      const latest = latestUntilNow(cycleTerms(basis.series, cycle).map(({ cell }) => cell), basis.series.run);
      return basis.before === null ? latest : orBlank(binary("-", latest, sourceNumber(basis.before)));
    }
    case "carried":
      return carriedNumber(basis);
    case "checkIn":
      return latestCheckIn(context.id, "value", context.language);
  }
}

/** The number of a cell. What it says how to change counts as it was when the key result started with it. */
function numberOf(origin: Origin, { start, startFigure }: FigureContext): Expression {
  const { change } = origin;
  return change !== undefined && isTakenFrom(startFigure, change.of) ? changedNumber(start, origin, change) : sourceNumber(origin);
}

/** Target of the cycle out of adjoining cells; `""` unless all of them hold numbers. */
function proratedFormula(series: SeriesCells, nature: string, { cycleStart, cycleEnd }: FigureContext): Expression | null {
  const { run } = series;
  if (run === null) return null;
  const cells = seriesArea(series, run);
  const edges = serials(periodEdges(series));
  // A single period does not say by itself how long it is.
  const starts = constants(series.cells.length === 1 ? edges : edges.slice(0, -1), run);
  const target = times(call("OKR.PRORATE", cells, starts, cycleStart, cycleEnd, literal(nature)), run.factor);
  return call("IF", binary("=", call("COUNT", cells), literal(series.cells.length)), target, literal(""));
}

/** Each cell times its weight; `""` unless all of them hold numbers. */
function weightedFormula(series: SeriesCells, weights: readonly number[]): Expression {
  const { run } = series;
  if (run === null) return orBlank(series.cells.map(({ origin }, index) => times(sourceNumber(origin), weights[index] ?? 0)).reduce((sum, term) => binary("+", sum, term)));
  const cells = seriesArea(series, run);
  const sum = weights.every((weight) => weight === 1) ? call("SUM", cells) : call("SUMPRODUCT", cells, constants(weights, run));
  return call("IF", binary("=", call("COUNT", cells), literal(series.cells.length)), times(sum, run.factor), literal(""));
}

/** A figure that needs no row and no cycle around it, as a formula; its number where it stands for itself. */
export function figureValue({ value, basis }: Figure): Expression {
  switch (basis.kind) {
    case "cell":
      return sourceNumber(basis.origin);
    case "weighted":
      return weightedFormula(basis.series, basis.weights);
    case "sumWithin":
      return sumUntilNow(cycleTerms(basis.series, basis.window), basis.series.run);
    default:
      return literal(value ?? "");
  }
}

/** What is left of the year, times the part of the cycle. What is not known of the year or of what was reached leaves it blank. */
function leftOverFormula({ year, reached, part }: Extract<Basis, { kind: "leftOver" }>): Expression {
  const left = binary("-", figureValue(year), figureValue(reached));
  return orBlank(part.kind === "days" ? share(left, literal(part.here), literal(part.left)) : share(left, figureValue(part.here), figureValue(part.left)));
}

/** A date as it is, else the cell. */
function dateOr(date: string | null, otherwise: Expression): Expression {
  return date === null ? otherwise : dateLiteral(date);
}

/** Days from one date to another, both included. */
function days(first: Expression, last: Expression): Expression {
  return binary("+", binary("-", last, first), literal(1));
}

function share(value: Expression, part: Expression, whole: Expression): Expression {
  return binary("/", binary("*", value, part), whole);
}

