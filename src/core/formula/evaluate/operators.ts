import { isCellError, type CellValue } from "../../grid";
import type { BinaryOperator, Unary } from "../expression";
import { compare, toNumber, toText } from "./coerce";
import { DIVISION, errorIn, numberOr } from "./operand";

/** Two single values joined by an operator. The first error is the result. */
export function applyBinary(operator: BinaryOperator, left: CellValue, right: CellValue): CellValue {
  const error = errorIn([left, right]);
  if (error !== null) return error;
  switch (operator) {
    case "&":
      return joined(left, right);
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">":
      return compare(left, right) > 0;
    case ">=":
      return compare(left, right) >= 0;
    default:
      return calculated(operator, left, right);
  }
}

export function applyUnary(operator: Unary["operator"], value: CellValue): CellValue {
  if (operator === "+") return value;
  const number = toNumber(value);
  if (isCellError(number)) return number;
  return operator === "-" ? 0 - number : number / 100;
}

function joined(left: CellValue, right: CellValue): CellValue {
  const [a, b] = [toText(left), toText(right)];
  if (isCellError(a)) return a;
  return isCellError(b) ? b : a + b;
}

function calculated(operator: "+" | "-" | "*" | "/" | "^", left: CellValue, right: CellValue): CellValue {
  const [a, b] = [toNumber(left), toNumber(right)];
  if (isCellError(a)) return a;
  if (isCellError(b)) return b;
  switch (operator) {
    case "+":
      return numberOr(a + b);
    case "-":
      return numberOr(a - b);
    case "*":
      return numberOr(a * b);
    case "/":
      return b === 0 ? DIVISION : numberOr(a / b);
    case "^":
      return power(a, b);
  }
}

export function power(base: number, exponent: number): CellValue {
  if (base === 0 && exponent <= 0) return exponent === 0 ? { error: "#NUM!" } : DIVISION;
  return numberOr(base ** exponent);
}
