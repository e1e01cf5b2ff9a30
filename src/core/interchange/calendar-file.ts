import { addDays } from "../calendar";
import { exportWords, type Language } from "../language";
import type { ExportedCycle } from "./exported-okrs";

/** Bytes after which a line is folded (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

interface CalendarEvent {
  /** Tells it from the others of its cycle; the same whenever it is written again, so that a calendar replaces it. */
  readonly key: string;
  readonly title: string;
  readonly first: string;
  readonly last: string;
  readonly description: string;
}

/**
 * The dates of the cycles as a calendar file (iCalendar, RFC 5545) of whole days: planning, check-ins, mid-cycle review,
 * scoring, review, interviews. `stamp` is the day of the export. Importing a later one replaces what an earlier one said.
 */
export function calendarFile(cycles: readonly ExportedCycle[], language: Language, stamp: string): string {
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OKRScore//OKRScore for Excel//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ...cycles.flatMap((cycle) => events(cycle, language).flatMap((event) => eventLines(event, cycle.id, stamp))),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function events({ id, start, schedule, objectives }: ExportedCycle, language: Language): readonly CalendarEvent[] {
  const words = exportWords(language).calendar;
  const { planningStart, checkIns, midReview, scoring, review, interviewStart, interviewEnd } = schedule;
  // Everybody's calendar: those of teams and people would make it unreadable.
  const aims = objectives.filter(({ level }) => level === "company").map(({ text }) => text).join("\n");
  const event = (key: string, title: string, first: string, last = first, description = aims): CalendarEvent => ({ key, title: `OKR ${id}: ${title}`, first, last, description });
  return [
    event("planning", words.planning, planningStart, addDays(start, -1), ""),
    ...checkIns.map((day, index) => event(`check-in-${index + 1}`, words.checkIn, day)),
    event("mid-review", words.midReview, midReview),
    event("scoring", words.scoring, scoring),
    event("review", words.review, review),
    event("interviews", words.interviews, interviewStart, interviewEnd, ""),
  ];
}

/** The last day of an event of whole days is the one before its end. */
function eventLines({ key, title, first, last, description }: CalendarEvent, cycle: string, stamp: string): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${cycle.toLowerCase()}-${key}@okrscore`,
    `DTSTAMP:${day(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${day(first)}`,
    `DTEND;VALUE=DATE:${day(addDays(last, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function day(iso: string): string {
  return iso.replaceAll("-", "");
}

export function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** A line in pieces that are short enough, each but the first after a space; no character is cut in two. */
export function folded(line: string): string {
  let [pieces, length] = ["", 0];
  for (const character of line) {
    const bytes = utf8Length(character);
    if (length + bytes > LONGEST_LINE) [pieces, length] = [`${pieces}\r\n `, 1];
    pieces += character;
    length += bytes;
  }
  return pieces;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
