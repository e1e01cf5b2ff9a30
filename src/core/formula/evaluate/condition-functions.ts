import { isCellError, type CellError, type CellValue } from "../../grid";
import { ofAll, ofOperands, type ClassicFunction, type ClassicFunctions } from "./classic";
import { criterion } from "./criterion";
import { average } from "./number-functions";
import { lifted, matrixOf, numberOr, VALUE, widthOf, type Operand } from "./operand";
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
  const cells = values.flat();
  const tested = ranges.map((rows) => rows.flat());
  return lifted(criteria, (wanted) => {
    const tests = wanted.map(criterion);
    return summary(cells.filter((_, index) => tests.every((test, place) => test(tested[place]?.[index] ?? null))));
  });
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
