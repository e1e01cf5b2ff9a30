import { isCellError, type CellError, type CellValue } from "../../grid";
import { liftedFirst, numbersIn, ofAll, ofAllNumbers, ofNumbers, ofOperands, type ClassicFunction, type ClassicFunctions } from "./classic";
import { toNumber } from "./coerce";
import { power } from "./operators";
import { DIVISION, isValues, lifted, matrixOf, NOT_AVAILABLE, NUMBER, numberOr, VALUE, widthOf, type Operand } from "./operand";

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function sumProduct(operands: readonly Operand[]): CellValue {
  const [first = [], ...others] = operands.map(matrixOf);
  if (others.some((rows) => rows.length !== first.length || widthOf(rows) !== widthOf(first))) return VALUE;
  const columns = [first, ...others].map((rows) => rows.flat());
  const error = columns.flat().find(isCellError);
  if (error !== undefined) return error;
  return numberOr(sum((columns[0] ?? []).map((_, index) => columns.reduce((product, column) => product * counted(column[index]), 1))));
}

function counted(value: CellValue | undefined): number {
  return typeof value === "number" ? value : 0;
}

/** On the fifteen digits that Excel keeps, as `roundAsExcel` does. Digits may be negative: tens, hundreds. */
function rounded(value: number, digits: number, round: (scaled: number) => number): CellValue {
  const scale = 10 ** Math.abs(Math.trunc(digits));
  const scaled = Number((digits < 0 ? Math.abs(value) / scale : Math.abs(value) * scale).toPrecision(15));
  // From 2^53 on every number is whole already; and no number is as large as the tens asked for.
  if (digits >= 0 && !(scaled < Number.MAX_SAFE_INTEGER)) return value;
  if (scale === Infinity) return 0;
  const whole = round(scaled);
  return numberOr(Math.sign(value) * (digits < 0 ? whole * scale : whole / scale));
}

function round(value: number, digits = 0): CellValue {
  return rounded(value, digits, Math.round);
}

function modulo(value: number, divisor: number): CellValue {
  return divisor === 0 ? DIVISION : numberOr(value - divisor * Math.floor(value / divisor));
}

/** How many values count as numbers; stated texts do if they can be read as one. */
function count(operands: readonly Operand[]): number {
  return sum(operands.map((operand) => (isValues(operand)
    ? operand.rows.flat().filter((value) => typeof value === "number").length
    : Number(!isCellError(operand) && !isCellError(toNumber(operand))))));
}

function countAny(operands: readonly Operand[]): number {
  return sum(operands.map((operand) => (isValues(operand) ? operand.rows.flat().filter((value) => value !== null).length : 1)));
}

/** The nth of the numbers in that order, for each n. */
function nth(order: (a: number, b: number) => number): ClassicFunction {
  return ofOperands(2, 2, (operand = null, places = null) => {
    const numbers = numbersIn([operand]);
    if (isCellError(numbers)) return numbers;
    const sorted = [...numbers].sort(order);
    return lifted([places], ([place = null]) => {
      const index = toNumber(place);
      return isCellError(index) ? index : sorted[Math.ceil(index) - 1] ?? NUMBER;
    });
  });
}

/** Place of a number among others, from the largest, or from the smallest if the last argument says so. */
const RANK = liftedFirst(2, 3, (value, operand = null, ascending = 0) => {
  const numbers = numbersIn([operand]);
  const [number, upwards] = [toNumber(value), numbersIn([ascending])];
  if (isCellError(numbers)) return numbers;
  if (isCellError(number)) return number;
  if (isCellError(upwards)) return upwards;
  if (!numbers.includes(number)) return NOT_AVAILABLE;
  return 1 + numbers.filter((other) => (sum(upwards) === 0 ? other > number : other < number)).length;
});

function median(numbers: readonly number[]): CellValue {
  if (numbers.length === 0) return NUMBER;
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
  return (low + high) / 2;
}

function least(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b));
}

function greatest(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b));
}

export function average(numbers: readonly number[]): number | CellError {
  return numbers.length === 0 ? DIVISION : numberOr(sum(numbers) / numbers.length);
}

export const NUMBER_FUNCTIONS: ClassicFunctions = {
  ABS: ofNumbers(1, 1, (value = 0) => Math.abs(value)),
  AVERAGE: ofAllNumbers(average),
  COUNT: ofAll(1, count),
  COUNTA: ofAll(1, countAny),
  COUNTBLANK: ofOperands(1, 1, (operand = null) => matrixOf(operand).flat().filter((value) => value === null || value === "").length),
  EXP: ofNumbers(1, 1, (value = 0) => numberOr(Math.exp(value))),
  INT: ofNumbers(1, 1, (value = 0) => Math.floor(value)),
  LARGE: nth((a, b) => b - a),
  LN: ofNumbers(1, 1, (value = 0) => (value > 0 ? Math.log(value) : NUMBER)),
  MAX: ofAllNumbers(greatest),
  MEDIAN: ofAllNumbers(median),
  MIN: ofAllNumbers(least),
  MOD: ofNumbers(2, 2, (value = 0, divisor = 0) => modulo(value, divisor)),
  POWER: ofNumbers(2, 2, (base = 0, exponent = 0) => power(base, exponent)),
  PRODUCT: ofAllNumbers((numbers) => (numbers.length === 0 ? 0 : numberOr(numbers.reduce((product, number) => product * number, 1)))),
  RANK,
  ROUND: ofNumbers(2, 2, round),
  ROUNDDOWN: ofNumbers(2, 2, (value = 0, digits = 0) => rounded(value, digits, Math.floor)),
  ROUNDUP: ofNumbers(2, 2, (value = 0, digits = 0) => rounded(value, digits, Math.ceil)),
  SIGN: ofNumbers(1, 1, (value = 0) => Math.sign(value)),
  SMALL: nth((a, b) => a - b),
  SQRT: ofNumbers(1, 1, (value = 0) => (value < 0 ? NUMBER : Math.sqrt(value))),
  SUM: ofAllNumbers((numbers) => numberOr(sum(numbers))),
  SUMPRODUCT: ofAll(1, sumProduct),
  TRUNC: ofNumbers(1, 2, (value = 0, digits = 0) => rounded(value, digits, Math.floor)),
};
