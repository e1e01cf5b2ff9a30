import { isCellError, type CellError, type CellValue } from "../../grid";
import { parseDateCell, parseNumberText } from "../../model";
import { serialOf } from "./serial";
import { VALUE } from "./operand";

// How Excel takes one kind of value for another.

/** A value that is no error. */
export type PlainValue = Exclude<CellValue, CellError>;

/** Blank is 0, a truth value 0 or 1, a text the number or date that it states, else `#VALUE!`. */
export function toNumber(value: CellValue): number | CellError {
  switch (typeof value) {
    case "boolean":
      return Number(value);
    case "string":
      return parseNumberText(value) ?? dateNumber(value) ?? VALUE;
    default:
      return value ?? 0;
  }
}

/** Blank is the empty text; numbers have fifteen digits. */
export function toText(value: PlainValue): string;
export function toText(value: CellValue): string | CellError;
export function toText(value: CellValue): string | CellError {
  switch (typeof value) {
    case "number":
      return numberText(value);
    case "boolean":
      return value ? "TRUE" : "FALSE";
    default:
      return value ?? "";
  }
}

/** Blank and 0 are false; of texts only TRUE and FALSE say something. */
export function toBoolean(value: CellValue): boolean | CellError {
  if (typeof value === "string") return /^(?:true|false)$/i.test(value) ? value.toUpperCase() === "TRUE" : VALUE;
  return isCellError(value) ? value : Boolean(value);
}

/** @example numberText(1 / 3) // => "0.333333333333333" */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(15))).replace(/e(.)(\d)$/, "E$10$2").replace("e", "E");
}

/** Less than 0, 0 or more: blank takes the kind of the other, numbers come before texts and texts before truth values. */
export function compare(left: CellValue, right: CellValue): number {
  const [a, b] = [likeOther(left, right), likeOther(right, left)];
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  return kindOrder(a) - kindOrder(b) || Number(a) - Number(b);
}

/** Numbers that agree in fifteen digits are equal. */
function compareNumbers(a: number, b: number): number {
  const difference = a - b;
  if (difference === 0 || Math.abs(difference) > 1e-14 * Math.abs(a)) return difference;
  return Number(a.toPrecision(15)) - Number(b.toPrecision(15));
}

function compareTexts(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return first === second ? 0 : first < second ? -1 : 1;
}

function likeOther(value: CellValue, other: CellValue): CellValue {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function kindOrder(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function dateNumber(text: string): number | null {
  const date = parseDateCell(text);
  return date === null ? null : serialOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));
}
