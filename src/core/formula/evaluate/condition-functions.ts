import { isCellError, type CellError, type CellValue } from "../../grid";
import { ofAll, ofOperands, type ClassicFunction, type ClassicFunctions } from "./classic";
import { criterion, equalText } from "./criterion";
import { average } from "./number-functions";
import { lifted, matrixOf, numberOr, VALUE, widthOf, type Operand } from "./operand";
import { cellsInLine, placesOfText } from "./text-places";
import type { Matrix } from "../engine";

type Summary = (values: readonly CellValue[]) => CellValue;

const count: Summary = (values) => values.length;

function overNumbers(summary: (numbers: readonly number[]) => number | CellError): Summary {
  return (values) => values.find(isCellError) ?? summary(values.filter((value) => typeof value === "number"));
}

const sum = overNumbers((numbers) => numberOr(numbers.reduce((total, number) => total + number, 0)));
const mean = overNumbers(average);

/** Cells that meet every criterion, summarised; for several criteria at once, once for each. */
function conditional(values: Matrix, ranges: readonly Matrix[], criteria: readonly Operand[], summary: Summary): Operand {
  if (ranges.some((rows) => rows.length !== values.length || widthOf(rows) !== widthOf(values))) return VALUE;
  const cells = cellsInLine(values);
  const tested = ranges.map(cellsInLine);
  return lifted(criteria, (wanted) => {
    const tests = wanted.map(criterion);
    const isMet = (place: number): boolean => tests.every((test, index) => test(tested[index]?.[place] ?? null));
    const places = likelyPlaces(tested, wanted);
    return summary(places === null ? cells.filter((_, place) => isMet(place)) : places.filter(isMet).map((place) => cells[place] ?? null));
  });
}

/** Places outside of which some criterion is not met; null for all. */
function likelyPlaces(tested: readonly (readonly CellValue[])[], wanted: readonly CellValue[]): readonly number[] | null {
  let fewest: readonly number[] | null = null;
  for (const [index, value] of wanted.entries()) {
    const text = equalText(value);
    const places = text === null ? null : placesOfText(tested[index] ?? [], text);
    if (places !== null && places.length < (fewest?.length ?? Infinity)) fewest = places;
  }
  return fewest;
}

/** Range and criterion in pairs. */
function ofPairs(operands: readonly Operand[]): { readonly ranges: readonly Matrix[]; readonly criteria: readonly Operand[] } {
  return {
    ranges: operands.filter((_, index) => index % 2 === 0).map(matrixOf),
    criteria: operands.filter((_, index) => index % 2 === 1),
  };
}

/** One criterion; the values, if they are not those tested, last. They count from the same corner. */
function ofOne(least: number, most: number, summary: Summary): ClassicFunction {
  return ofOperands(least, most, (range = null, wanted = null, summed = range) => {
    const tested = matrixOf(range);
    const others = matrixOf(summed);
    if (others === tested) return conditional(tested, [tested], [wanted], summary);
    const values = tested.map((row, down) => row.map((_, right) => others[down]?.[right] ?? null));
    return conditional(values, [tested], [wanted], summary);
  });
}

function ofMany(summary: Summary): ClassicFunction {
  return ofAll(3, ([values = null, ...pairs]) => {
    const { ranges, criteria } = ofPairs(pairs);
    return conditional(matrixOf(values), ranges, criteria, summary);
  });
}

const COUNTIFS = ofAll(2, (pairs) => {
  const { ranges, criteria } = ofPairs(pairs);
  return conditional(ranges[0] ?? [], ranges, criteria, count);
});

export const CONDITION_FUNCTIONS: ClassicFunctions = {
  AVERAGEIF: ofOne(2, 3, mean),
  AVERAGEIFS: ofMany(mean),
  COUNTIF: ofOne(2, 2, count),
  COUNTIFS,
  SUMIF: ofOne(2, 3, sum),
  SUMIFS: ofMany(sum),
};
