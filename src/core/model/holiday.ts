import { issue } from "../issue";
import type { Result } from "../result";
import { parseDateCell } from "./date-cell";

/** A day on which nobody works. */
export interface Holiday {
  /** ISO date. */
  readonly date: string;
  readonly name: string | null;
}

/** A date in the order year, month, day, and what follows it. */
const DATED = /^(\d{4}(?:([-/.])\d{1,2}\2\d{1,2}|年\d{1,2}月\d{1,2}日))(?!\d)\s*[,;:，；、：]?(.*)$/;

/** Before each date but the first of a line: a comma before anything else belongs to the name of the day. */
const NEXT_DATE = /(?<=[,;，；、\s])(?=\d{4}[-/.年])/;

/** What stands between a day and the next. */
const SEPARATOR = /[,;，；、]$/;

/**
 * Days off out of a text with one or more dates in a line, each followed by its name if it has one. Repeated dates count
 * once. A first line without any digit is a heading. Issue: `holiday-not-a-date`, of the first line that does not begin
 * with a date.
 *
 * @example parseHolidays("2027-05-03, Bank holiday\n2027-05-31") // => ok([{ date: "2027-05-03", name: "Bank holiday" }, { date: "2027-05-31", name: null }])
 */
export function parseHolidays(text: string): Result<readonly Holiday[]> {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/).map((line) => line.trim()).filter((line) => line !== "");
  const [first, ...others] = lines;
  const dated = first !== undefined && others.length > 0 && !/\d/.test(first) ? others : lines;
  const found = new Map<string, Holiday>();
  for (const written of dated.flatMap((line) => line.split(NEXT_DATE))) {
    const part = written.trim().replace(SEPARATOR, "");
    const [, day = "", , name = ""] = DATED.exec(part) ?? [];
    const date = parseDateCell(day);
    if (date === null) return { ok: false, issue: issue("error", "holiday-not-a-date", null, { text: part }) };
    if (!found.has(date)) found.set(date, { date, name: name.trim() === "" ? null : name.trim() });
  }
  return { ok: true, value: [...found.values()] };
}
