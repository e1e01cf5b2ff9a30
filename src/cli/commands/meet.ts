import { basename, extname } from "node:path";
import { writeText } from "../../adapters/file";
import type { Dialect } from "../../core/formula/dialect";
import type { WorkbookGrid } from "../../core/grid";
import type { MeetingKind } from "../../core/meetings";
import {
  meetingCalendarTask, oneOnOneTask, quarterlyTask, standupTask, weeklyTask, type CycleOptions, type MeetingCalendar, type TaskOutcome,
} from "../../workbook/tasks";
import type { Console } from "../console";
import { CommandFailure, EXIT, type ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";
import { readSource } from "../source";
import { targetOf } from "../target";

interface MeetOptions extends OutputOptions {
  readonly kind: MeetingKind;
  readonly cycle?: string;
  readonly date?: string;
  readonly person?: string;
  readonly calendar?: string;
  readonly formulas?: Dialect;
}

/** `meet FILE --kind K`: the sheet of a meeting, filled from the data, and the meetings of the cycle as a calendar. */
export async function meet([file = ""]: readonly string[], options: MeetOptions, speak: Console): Promise<ExitCode> {
  const { calendar: calendarFile } = options;
  if (calendarFile !== undefined && extname(calendarFile).toLowerCase() !== ".ics") {
    throw new CommandFailure(EXIT.wrongUse, speak.texts.wrongEnding({ file: calendarFile, ending: ".ics" }));
  }
  const asked = askedOf(options, speak);
  let calendar: MeetingCalendar | null = null;
  const code = await meetAs(file, options, speak, {
    asked,
    // A meeting that is refused has no calendar either.
    planned: (company, outcome) => {
      const { kind, person } = options;
      if (calendarFile !== undefined && outcome.summary !== null) calendar = meetingCalendarTask(company, { ...asked, kind, ...(person === undefined ? {} : { person }) });
      return outcome;
    },
  });
  await writeCalendar(calendar, calendarFile, code, speak);
  return code;
}

interface Meeting {
  readonly asked: CycleOptions;
  /** Told of every outcome with the company's workbook. */
  readonly planned: <Summary>(company: WorkbookGrid, outcome: TaskOutcome<Summary>) => TaskOutcome<Summary>;
}

function askedOf(options: MeetOptions, speak: Console): CycleOptions {
  return {
    asOf: options.date ?? options.asOf,
    ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
    ...(options.formulas === undefined ? {} : { dialect: options.formulas }),
    ...(options.cycle === undefined ? {} : { cycle: options.cycle }),
  };
}

function meetAs(file: string, options: MeetOptions, speak: Console, meeting: Meeting): Promise<ExitCode> {
  const { texts } = speak;
  const together = <Summary extends object>(task: (grid: WorkbookGrid, asked: CycleOptions) => TaskOutcome<Summary>, tell: (summary: Summary) => string): Promise<ExitCode> =>
    runTask(file, options, speak, {
      work: (grid) => meeting.planned(grid, task(grid, meeting.asked)), tell,
      json: (summary) => ({ ...summary, calendar: options.calendar ?? null }),
    });
  switch (options.kind) {
    case "standup":
      return together(standupTask, ({ people, days, blockers }) => texts.metStandup({ people: people.length, days: days.length, blockers: blockers.length }));
    case "weekly":
      return together(weeklyTask, ({ week, netConfidence, contradictions, stale }) =>
        texts.metWeekly({ week, net: signedPercent(netConfidence), contradictions: contradictions.length, stale: stale.length }));
    case "quarterly":
      return together(quarterlyTask, ({ cycle, date, resets }) => texts.metQuarterly({ cycle, date, undecided: resets.filter(({ decision }) => decision === null).length }));
    case "one-on-one":
      return meetAlone(file, options, speak, meeting);
  }
}

/** The company's workbook is only read: what is said in a one-on-one goes into a workbook of the person's own, which is made if it is not there. */
async function meetAlone(file: string, options: MeetOptions, speak: Console, { asked, planned }: Meeting): Promise<ExitCode> {
  if (options.inPlace === true) throw new CommandFailure(EXIT.wrongUse, speak.texts.personalFile());
  const target = targetOf(file, options, speak.texts);
  const { grid: company, issues: reading } = await readSource(file, speak);
  const { lang, asOf, json, quiet } = options;
  const shared = { asOf, ...(lang === undefined ? {} : { lang }), ...(json === undefined ? {} : { json }), ...(quiet === undefined ? {} : { quiet }) };
  return runTask(target, { ...shared, inPlace: true }, speak, {
    create: true,
    work: (grid) => {
      const outcome = oneOnOneTask(company, grid, { ...asked, person: options.person ?? null, source: basename(file), file: basename(target) });
      return planned(company, { ...outcome, issues: [...reading, ...outcome.issues] });
    },
    tell: ({ person, date, keyResults, last }) => speak.texts.metAlone({ person, date, keyResults, last }),
    json: (summary) => ({ source: file, ...summary, calendar: options.calendar ?? null }),
  });
}

/** Only beside a workbook that was written, or that holds the meeting already. */
async function writeCalendar(calendar: MeetingCalendar | null, file: string | undefined, code: ExitCode, speak: Console): Promise<void> {
  if (calendar?.text == null || file === undefined || code === EXIT.fileTrouble) return;
  await writeText(file, calendar.text, speak.stop);
  speak.print(speak.texts.written({ file }));
}

/** @example signedPercent(0.25) // => "+25 %" */
function signedPercent(share: number | null): string {
  if (share === null) return "–";
  const percent = Math.round(share * 100);
  return `${percent > 0 ? "+" : ""}${percent} %`;
}
