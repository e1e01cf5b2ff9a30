import { meetingWords, type Language } from "../language";
import type { MeetingTime } from "../meetings";
import { escaped, folded } from "./calendar-file";

/**
 * Meetings of a cycle as a calendar file (iCalendar, RFC 5545), at times of whatever place the calendar is in. `stamp` is
 * the day of the export, ISO. Importing a later one moves what an earlier one said.
 */
export function meetingCalendar(meetings: readonly MeetingTime[], cycle: string, language: Language, stamp: string): string {
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OKRScore//OKRScore for Excel//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ...meetings.flatMap((meeting) => eventLines(meeting, cycle, language, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines({ kind, key, date, start, minutes, person, daily }: MeetingTime, cycle: string, language: Language, stamp: string): readonly string[] {
  const { titles, agendas } = meetingWords(language).calendar;
  const title = person === null ? titles[kind] : `${titles[kind]}: ${person}`;
  return [
    "BEGIN:VEVENT",
    `UID:${cycle.toLowerCase()}-${kind}-${identifier(key)}@okrscore`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART:${timeAt(date, start)}`,
    `DTEND:${timeAt(date, start + minutes)}`,
    ...(daily === null ? [] : [
      // The end of a rule is of the same kind as its start (3.3.10): a time of no zone.
      `RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=${timeAt(daily.until, start)}`,
      ...(daily.without.length === 0 ? [] : [`EXDATE:${daily.without.map((day) => timeAt(day, start)).join(",")}`]),
    ]),
    `SUMMARY:${escaped(`OKR ${cycle}: ${title}`)}`,
    `DESCRIPTION:${escaped(agendas[kind])}`,
    ...(person === null ? [] : ["CLASS:PRIVATE"]),
    "END:VEVENT",
  ];
}

/** Letters of any language as those that an identifier may have. */
function identifier(key: string): string {
  return key.normalize("NFKC").toLowerCase().replace(/[^a-z0-9-]/gu, (character) => (character.codePointAt(0) ?? 0).toString(16));
}

/** @example timeAt("2027-07-05", 570) // => "20270705T093000" */
function timeAt(date: string, minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${compact(date)}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`;
}

function compact(date: string): string {
  return date.replaceAll("-", "");
}
