import { isCellError } from "../grid";
import { isDateFormat } from "./number-format";
import type { SheetView } from "./sheet-view";

export type ContentKind = "blank" | "number" | "date" | "text" | "boolean" | "error";

/** What kind of thing a cell holds; a number with a date format is a date, a text of spaces is blank. */
export function contentKind(view: SheetView, row: number, column: number): ContentKind {
  const value = view.value(row, column);
  if (value === null) return "blank";
  if (typeof value === "string") return value.trim() === "" ? "blank" : "text";
  if (typeof value === "boolean") return "boolean";
  if (isCellError(value)) return "error";
  return isDateFormat(view.format(row, column)) ? "date" : "number";
}

const DAY = 86_400_000;

/** Civil date of a serial number of the 1900 or 1904 system; null outside the years 1950 to 2149. */
export function serialDate(serial: number, date1904: boolean): { readonly year: number; readonly month: number; readonly day: number } | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (days < 18_264 || days > 91_310) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** True for a whole number that can be a year. */
export function isYear(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;
}
