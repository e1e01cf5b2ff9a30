/** The error values that Excel can show in a cell. */
export const CELL_ERRORS = [
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A",
  "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#BUSY!", "#CONNECT!", "#PYTHON!",
] as const;

export type CellErrorCode = (typeof CELL_ERRORS)[number];

/** An error in a cell. `message` is the sentence that a function of ours adds; Excel's own errors have none. */
export interface CellError {
  readonly error: CellErrorCode;
  readonly message?: string;
}

/**
 * What a cell holds. `null` is a blank cell, which is neither `""` nor `0`.
 * Dates and times are serial numbers, as in Excel; the number format tells them apart.
 */
export type CellValue = string | number | boolean | CellError | null;

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

export function cellError(error: CellErrorCode, message?: string): CellError {
  return message === undefined ? { error } : { error, message };
}
