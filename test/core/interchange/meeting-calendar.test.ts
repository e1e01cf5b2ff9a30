import { cycleById } from "../../../src/core/calendar";
import { meetingCalendar } from "../../../src/core/interchange";
import { MEETING_KINDS, meetingTimes, type MeetingKind } from "../../../src/core/meetings";

const cycle = cycleById("FY2027-Q2", "2027-01-01");
if (cycle === null) throw new Error("no cycle");

const text = (kind: MeetingKind, people: readonly string[] = ["M. Osei", "欧敏"], daysOff: readonly string[] = ["2027-05-03", "2027-05-31"]): string =>
  meetingCalendar(meetingTimes({ kind, cycle, people, daysOff }), cycle.id, "zh", "2027-06-01");
const unfolded = (written: string): readonly string[] => written.replaceAll("\r\n ", "").split("\r\n");
const valuesOf = (written: string, name: string): readonly string[] => unfolded(written).filter((line) => line.startsWith(name)).map((line) => line.slice(name.length + 1));

test.each(MEETING_KINDS)("the calendar of %s is iCalendar: lines of 75 bytes at most, events whole and told apart", (kind) => {
  const written = text(kind, ["M. Osei", "名字特别长的一位同事".repeat(6)]);
  expect(written.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(written.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of written.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const [begins, ends, ids] = [valuesOf(written, "BEGIN:VEVENT"), valuesOf(written, "END:VEVENT"), valuesOf(written, "UID")];
  expect(begins.length).toBeGreaterThan(0);
  expect([ends.length, ids.length, new Set(ids).size]).toEqual([begins.length, begins.length, begins.length]);
  expect(valuesOf(written, "DTSTART").every((time) => /^\d{8}T\d{6}$/.test(time))).toBe(true);
});

test("the stand-up is one event that is repeated on working days, without the days off", () => {
  const written = text("standup");
  expect(valuesOf(written, "DTSTART")).toEqual(["20270401T091500"]);
  expect(valuesOf(written, "RRULE")).toEqual(["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270630T091500"]);
  expect(valuesOf(written, "EXDATE")).toEqual(["20270503T091500,20270531T091500"]);
  expect(valuesOf(text("standup", [], []), "EXDATE")).toEqual([]);
});

test("the weekly moves off a Monday on which nobody works", () => {
  const days = valuesOf(text("weekly"), "DTSTART").map((time) => time.slice(0, 8));
  expect(days).toEqual(expect.arrayContaining(["20270405", "20270504", "20270601"]));
  expect(days).not.toContain("20270503");
});

test("a one-on-one names the person, and is nobody else's business", () => {
  const written = text("one-on-one");
  expect(valuesOf(written, "SUMMARY")).toContain("OKR FY2027-Q2: 一对一面谈: 欧敏");
  expect(valuesOf(written, "CLASS")).toHaveLength(valuesOf(written, "UID").length);
});

test("written again on another day it has the same identifiers", () => {
  const later = meetingCalendar(meetingTimes({ kind: "weekly", cycle, people: [], daysOff: [] }), cycle.id, "en", "2027-06-20");
  expect(valuesOf(later, "UID")).toEqual(valuesOf(text("weekly", [], []), "UID"));
});
