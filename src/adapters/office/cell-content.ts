import { CELL_ERRORS, cellError, type CellErrorCode, type CellValue } from "../../core/grid";

/** A cell as Excel's interface gives it, in parallel arrays. */
export interface RawCell {
  readonly value: unknown;
  /** The formula with its `=`, or again the value. */
  readonly formula: unknown;
  /** `Empty`, `String`, `Double`, `Boolean`, `Error` …: by it, an error is told from a text that reads like one. */
  readonly type: unknown;
}

/** Formula without its `=`; null for a typed value. A text that begins with `=` is its own value, which no formula's is. */
export function formulaOf({ value, formula, type }: RawCell): string | null {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula.length === 1) return null;
  return type === "String" && value === formula ? null : formula.slice(1);
}

/** Typed value or result. Blank cells and blank texts that nobody calculated are null. */
export function valueOf(cell: RawCell): CellValue {
  const { value, type } = cell;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  if (value === "") return formulaOf(cell) === null ? null : "";
  return type === "Error" ? cellError(errorCode(value)) : value.replace(/\r\n?/g, "\n");
}

function errorCode(text: string): CellErrorCode {
  return CELL_ERRORS.find((code) => code === text) ?? "#UNKNOWN!";
}
