import { format, isDateFormat } from "numfmt";
import type { CellValue } from "../../core/grid";
import { GENERAL } from "./number-formats";

/** Days by which the date systems differ. */
const DAYS_1904 = 1462;

/** Chinese formats write the halves of the day as words, which the formatter knows only as the English sign. */
const CHINESE_HALVES = "上午/下午";

/**
 * What a person sees in a cell of this value and number format: `####` of narrow columns aside. Text, booleans and
 * errors read as in Excel's English version. A format that cannot be read shows the value as `General` does.
 * @example displayedText(0.955, "0.0%", false) // => "95.5%"
 */
export function displayedText(value: CellValue, code: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  if (typeof value === "string" && !code.includes("@")) return value;
  const pattern = code.includes(CHINESE_HALVES) ? `[$-804]${code.replaceAll(CHINESE_HALVES, "AM/PM")}` : code;
  try {
    const shown = date1904 && typeof value === "number" && isDateFormat(pattern) ? value + DAYS_1904 : value;
    return format(pattern, shown);
  } catch {
    return format(GENERAL, value);
  }
}
