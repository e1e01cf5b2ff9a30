import { interviewWords, type Language } from "../language";
import type { Meeting } from "../people";
import { escaped, folded } from "./calendar-file";

/**
 * Interviews as a calendar file (iCalendar, RFC 5545), at times of whatever place the calendar is in. Importing a later one
 * moves what an earlier one said. `stamp` is the day of the export.
 */
export function interviewCalendar(meetings: readonly Meeting[], cycle: string, language: Language, stamp: string): string {
  const { title } = interviewWords(language).calendar;
  const events = meetings.flatMap(({ person, manager, date, start, minutes }) => [
    "BEGIN:VEVENT",
    `UID:${cycle.toLowerCase()}-interview-${hexOf(person)}@okrscore`,
    `DTSTAMP:${stamp.replaceAll("-", "")}T000000Z`,
    `DTSTART:${timeAt(date, start)}`,
    `DTEND:${timeAt(date, start + minutes)}`,
    `SUMMARY:${escaped(title(person, manager))}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OKRScore//OKRScore for Excel//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", ...events, "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** A name of any language as letters that an identifier may have. */
function hexOf(name: string): string {
  return Array.from(name.normalize("NFKC").toLowerCase(), (character) => (character.codePointAt(0) ?? 0).toString(16)).join("");
}

/** @example timeAt("2027-07-05", 570) // => "20270705T093000" */
function timeAt(date: string, minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${date.replaceAll("-", "")}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`;
}
