import type { WorkbookGrid } from "../../core/grid";
import type { MeetingKind } from "../../core/meetings";
import { exportTask, meetingCalendarTask, type MeetingCalendar, type MeetingCalendarOptions } from "../../workbook/tasks";

export const CALENDAR_KINDS = ["cycle", "standup", "weekly", "one-on-one", "quarterly"] as const satisfies readonly ("cycle" | MeetingKind)[];

export type CalendarKind = (typeof CALENDAR_KINDS)[number];

export type CalendarRequest = Omit<MeetingCalendarOptions, "kind"> & { readonly kind: CalendarKind };

/** A calendar file: the dates of a cycle, or the meetings of a kind in it. Issues as of `exportTask` and `meetingCalendarTask`. */
export function makeCalendar(grid: WorkbookGrid, { kind, ...options }: CalendarRequest): MeetingCalendar {
  if (kind !== "cycle") return meetingCalendarTask(grid, { ...options, kind });
  const { text, issues } = exportTask(grid, { ...options, fallbackLanguage: options.fallbackLanguage ?? "en", format: "ics" });
  return { text, issues, events: text?.match(/^BEGIN:VEVENT/gm)?.length ?? 0 };
}
