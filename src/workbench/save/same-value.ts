import { isCellError, type CellValue } from "../../core/grid";

/** True if a cell shows the same; a blank text shows nothing. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return (a ?? "") === (b ?? "");
}
