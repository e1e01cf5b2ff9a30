import { isCellError, type CellValue } from "../../grid";
import { roundAsExcel } from "../../score/round";
import { numberText, toNumber, toText } from "./coerce";
import { dateOf, weekdayOf } from "./serial";

// The part of Excel's number formats that formulas of ours use: digits, percent, thousands, dates, literal text.

/** One section of a number format: text around a pattern of digits. */
const NUMBER = /^(?<before>(?:[^0#?.,;@%"\\]|"[^"]*"|\\.)*)(?<digits>#,##|#*)(?<zeros>0+)(?<decimals>\.[0#]+)?(?<after>(?:[^0#?.,;@"\\]|"[^"]*"|\\.)*)$/;
/** What `NUMBER` finds: only the decimals may be missing. */
interface Section {
  readonly groups: Readonly<Record<"before" | "digits" | "zeros" | "after", string>> & { readonly decimals?: string };
}

const DATE_PART = /yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|"[^"]*"|\\.|[-/. ,年月日]/gi;
const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** True for a format that `formatted` knows. */
export function isKnownFormat(code: string): boolean {
  return code === "@" || /^general$/i.test(code) || isDate(code) || code.split(";").every((section) => NUMBER.test(section));
}

/** A value as a number format shows it, as `TEXT` does; null for a format that is not known. */
export function formatted(value: CellValue, code: string): string | null {
  const number = toNumber(value);
  if (code === "@" || /^general$/i.test(code) || isCellError(number)) {
    const text = toText(value);
    return isCellError(text) ? null : text;
  }
  if (isDate(code)) return formattedDate(number, code);
  const [positive = "", negative, zero] = code.split(";");
  if (number < 0 && negative !== undefined) return formattedNumber(Math.abs(number), negative);
  const text = formattedNumber(Math.abs(number), number === 0 && zero !== undefined ? zero : positive);
  return number < 0 && text !== null && /[1-9]/.test(text) ? `-${text}` : text;
}

function isDate(code: string): boolean {
  return /[ymd]/i.test(code) && code.replace(DATE_PART, "") === "";
}

function formattedNumber(value: number, section: string): string | null {
  const found = NUMBER.exec(section) as Section | null;
  if (found === null) return null;
  const { before, digits, zeros, decimals = "", after } = found.groups;
  const percents = (before + after).replace(/"[^"]*"|\\./g, "").split("%").length - 1;
  const fixed = decimals.slice(1);
  const rounded = roundAsExcel(value * 100 ** percents, Math.min(15, fixed.length));
  const [whole = "", fraction = ""] = plainDigits(rounded, fixed.length).split(".");
  const filled = whole.padStart(zeros.length, "0");
  const grouped = digits.includes(",") ? filled.replace(/\B(?=(?:\d{3})+$)/g, ",") : filled;
  const kept = fraction.slice(0, fixed.lastIndexOf("0") + 1) + fraction.slice(fixed.lastIndexOf("0") + 1).replace(/0+$/, "");
  return unquoted(before) + grouped + (fixed === "" ? "" : `.${kept}`) + unquoted(after);
}

function plainDigits(value: number, decimals: number): string {
  return value < 1e21 ? value.toFixed(decimals) : numberText(value);
}

function formattedDate(serial: number, code: string): string | null {
  const date = dateOf(serial);
  if (date === null) return null;
  const { year, month, day } = date;
  const weekday = DAYS[weekdayOf(serial) - 1] ?? "";
  const monthName = MONTHS[month - 1] ?? "";
  const shown: Readonly<Record<string, string>> = {
    yyyy: String(year), yy: String(year % 100).padStart(2, "0"),
    mmmm: monthName, mmm: monthName.slice(0, 3), mm: String(month).padStart(2, "0"), m: String(month),
    dddd: weekday, ddd: weekday.slice(0, 3), dd: String(day).padStart(2, "0"), d: String(day),
  };
  return code.replace(DATE_PART, (part) => shown[part.toLowerCase()] ?? unquoted(part));
}

function unquoted(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)/g, "$1$2");
}
