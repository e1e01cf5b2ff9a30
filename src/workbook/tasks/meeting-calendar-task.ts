import type { WorkbookGrid } from "../../core/grid";
import { meetingCalendar } from "../../core/interchange";
import type { Issue } from "../../core/issue";
import { foldPerson, meetingTimes, type MeetingKind } from "../../core/meetings";
import { meetingDatesOf, readCycleOnADay, type CycleOptions } from "./cycle-on-a-day";
import { knownDaysOff } from "./pace-policy";
import { ownersOf } from "./standup-task";

export interface MeetingCalendarOptions extends CycleOptions {
  readonly kind: MeetingKind;
  /** Whose one-on-ones; everybody's if left out. */
  readonly person?: string;
}

export interface MeetingCalendar {
  /** Null if there is no cycle to meet about; the issues say why. */
  readonly text: string | null;
  /** Events in it; the daily stand-up is one. */
  readonly events: number;
  readonly issues: readonly Issue[];
}

/** Meetings of a cycle for a calendar, on working days without the days off that the workbook lists. Issues as of `readCycleOnADay`. */
export function meetingCalendarTask(workbook: WorkbookGrid, options: MeetingCalendarOptions): MeetingCalendar {
  const read = readCycleOnADay(workbook, options);
  if ("refused" in read) return { text: null, events: 0, issues: read.refused };
  const { kind, person, asOf } = options;
  const times = meetingTimes({ kind, cycle: meetingDatesOf(read), people: ownersOf(read.okrs), daysOff: knownDaysOff(read.grid, read.state).dates });
  const wanted = person === undefined ? times : times.filter((one) => one.person === null || foldPerson(one.person) === foldPerson(person));
  return { text: meetingCalendar(wanted, read.cycle.id, read.language, asOf), events: wanted.length, issues: read.issues };
}
