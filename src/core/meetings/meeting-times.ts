import { addDays, type Cycle } from "../calendar";
import { mondayOf, workingDaysBetween } from "./meeting-days";

/** The layers of the onion, from the day to the cycle. */
export const MEETING_KINDS = ["standup", "weekly", "one-on-one", "quarterly"] as const;

export type MeetingKind = (typeof MEETING_KINDS)[number];

/** A meeting at a time of whatever place its calendar is in. */
export interface MeetingTime {
  readonly kind: MeetingKind;
  /** Tells it from the others of its kind and cycle, and stays the same when it is planned again. */
  readonly key: string;
  /** ISO date; of one that is repeated, the first. */
  readonly date: string;
  /** Minutes from midnight. */
  readonly start: number;
  readonly minutes: number;
  /** Of a one-on-one. */
  readonly person: string | null;
  /** Monday to Friday until a day, both included, without some days; null for a single meeting. */
  readonly daily: { readonly until: string; readonly without: readonly string[] } | null;
}

/** Minutes from midnight at which each meeting begins, and how long it takes: where people begin, to be moved in their calendar. */
const TIMES: Readonly<Record<MeetingKind, { readonly start: number; readonly minutes: number }>> = {
  standup: { start: 9 * 60 + 15, minutes: 15 }, weekly: { start: 10 * 60, minutes: 60 }, "one-on-one": { start: 14 * 60, minutes: 30 }, quarterly: { start: 9 * 60 + 30, minutes: 180 },
};

/** One-on-ones of a day, one after the other. */
const ONE_ON_ONES_A_DAY = 6;

export interface MeetingsRequest {
  readonly kind: MeetingKind;
  readonly cycle: Pick<Cycle, "start" | "end" | "review">;
  /** Whom there are one-on-ones with. */
  readonly people: readonly string[];
  readonly daysOff: readonly string[];
}

/**
 * Meetings of a kind in a cycle, all on working days: the stand-up every day; the weekly on Monday, or the next working
 * day of its week; a one-on-one with everybody every two weeks, no two at once; the review of the cycle. Where two weeks
 * have no room for everybody, who had no turn comes first in the next two.
 */
export function meetingTimes({ kind, cycle, people, daysOff }: MeetingsRequest): readonly MeetingTime[] {
  const days = workingDaysBetween(cycle.start, cycle.end, daysOff);
  switch (kind) {
    case "standup":
      return standups(days, cycle.end, daysOff);
    case "weekly":
      return firstOfWeeks(days).map((date) => meeting("weekly", mondayOf(date), date));
    case "one-on-one":
      return oneOnOnes(days, people);
    case "quarterly":
      return [meeting("quarterly", "review", cycle.review)];
  }
}

function meeting(kind: MeetingKind, key: string, date: string): MeetingTime {
  return { kind, key, date, ...TIMES[kind], person: null, daily: null };
}

/** One meeting that is repeated: a cycle without any working day has none. */
function standups(days: readonly string[], end: string, daysOff: readonly string[]): readonly MeetingTime[] {
  const [first] = days;
  if (first === undefined) return [];
  return [{ ...meeting("standup", "daily", first), daily: { until: end, without: [...new Set(daysOff)].filter((day) => day >= first && day <= end).sort() } }];
}

function firstOfWeeks(days: readonly string[]): readonly string[] {
  return days.filter((day, index) => index === 0 || mondayOf(day) !== mondayOf(days[index - 1] ?? ""));
}

function oneOnOnes(days: readonly string[], people: readonly string[]): readonly MeetingTime[] {
  const meetings: MeetingTime[] = [];
  let turn = 0;
  for (const fortnight of fortnights(days)) {
    const slots = fortnight.flatMap((date) => Array.from({ length: ONE_ON_ONES_A_DAY }, (_, slot) => ({ date, slot })));
    for (const { date, slot } of slots.slice(0, people.length)) {
      const person = people[turn % people.length] ?? "";
      const { start, minutes } = TIMES["one-on-one"];
      meetings.push({ ...meeting("one-on-one", `${person} ${mondayOf(fortnight[0] ?? date)}`, date), start: start + slot * minutes, person });
      turn += 1;
    }
  }
  return meetings;
}

/** Working days of two weeks each, from the Monday of the first. */
function fortnights(days: readonly string[]): readonly (readonly string[])[] {
  const [first] = days;
  if (first === undefined) return [];
  const groups: string[][] = [];
  for (let from = mondayOf(first); from <= (days.at(-1) ?? from); from = addDays(from, 14)) {
    groups.push(days.filter((day) => day >= from && day < addDays(from, 14)));
  }
  return groups.filter((group) => group.length > 0);
}
