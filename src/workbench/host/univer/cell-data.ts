import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { CELL_ERRORS, cellError, isCellError, type CellValue } from "../../../core/grid";

/** A cell's value in Univer's form. Booleans are numbers there, and errors their texts. */
export function cellData(value: CellValue): ICellData {
  if (value === null) return { v: null, f: null, si: null, p: null, t: null };
  const typed = { f: null, si: null, p: null };
  if (isCellError(value)) return { ...typed, v: value.error, t: CellValueType.STRING };
  if (typeof value === "number") return { ...typed, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...typed, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // A text that reads like an error must not be taken for one.
  return { ...typed, v: value, t: isErrorText(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

export function valueOf(data: Nullable<ICellData>): CellValue {
  const value = data?.v;
  if (value === null || value === undefined) return textOf(data);
  if (data?.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === "1";
  if (data?.t === CellValueType.FORCE_STRING) return String(value);
  const code = CELL_ERRORS.find((error) => error === value);
  return code === undefined ? value : cellError(code);
}

/** Text that was typed with formats inside it. */
function textOf(data: Nullable<ICellData>): string | null {
  return data?.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n") ?? null;
}

function isErrorText(text: string): boolean {
  return CELL_ERRORS.some((error) => error === text);
}
