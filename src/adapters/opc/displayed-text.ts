import { format, getFormatDateInfo, isDateFormat } from "numfmt";
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
    return format(pattern, typeof value === "number" ? shownNumber(value, pattern, date1904) : value);
  } catch {
    return format(GENERAL, value);
  }
}

function shownNumber(value: number, pattern: string, date1904: boolean): number {
  if (!isDateFormat(pattern)) return inFifteenDigits(value);
  const { year, month, day } = getFormatDateInfo(pattern);
  return date1904 && (year || month || day) ? value + DAYS_1904 : value;
}

/**
 * Excel shows what its 15 decimal digits say and rounds halves away from zero: 1.005 is 1.01, although the double is a
 * little less. One step up of a double lets the formatter's binary rounding see the half.
 */
function inFifteenDigits(value: number): number {
  const decimal = Number(value.toPrecision(15));
  return Number.isInteger(decimal) ? decimal : decimal * (1 + Number.EPSILON);
}
