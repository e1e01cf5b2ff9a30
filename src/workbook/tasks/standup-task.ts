import { workDay } from "../../core/calendar";
import type { CellValue, WorkbookGrid } from "../../core/grid";
import { issue } from "../../core/issue";
import { openBlockers, peopleOf, STANDUP_DAYS, workingDaysFrom, type OpenBlocker, type StandupEntry } from "../../core/meetings";
import { parseDateCell } from "../../core/model";
import { planStandup, STANDUP_TABLE_NAMES } from "../../core/plan";
import { rowValues } from "../own-tables";
import type { WorkbookState } from "../state";
import { readCycleOnADay, type CycleOptions } from "./cycle-on-a-day";
import { laterCycles } from "./later-cycles";
import { ownTable, type OwnOkrs } from "./own-okrs";
import { knownDaysOff } from "./pace-policy";
import { refused, settle, type TaskOutcome } from "./task";

export interface StandupSummary {
  readonly kind: "standup";
  readonly cycle: string;
  readonly people: readonly string[];
  /** ISO dates of the working days for which everybody has a row. */
  readonly days: readonly string[];
  /** Open on the day, the oldest first. */
  readonly blockers: readonly OpenBlocker[];
}

/**
 * The stand-up sheet with rows for the ten working days from a day on: one for everybody who owns something of the cycle,
 * or said something in the last ten. What was written stays for ever. The workbook then looks from that day, if it is later. Issues:
 * those of `readCycleOnADay`, `meeting-without-people`, and the conflicts of `reconcile`.
 */
export function standupTask(workbook: WorkbookGrid, options: CycleOptions): TaskOutcome<StandupSummary> {
  const read = readCycleOnADay(workbook, options);
  if ("refused" in read) return refused(workbook, read.dialect, read.refused);
  const { state, grid, dialect, language, okrs, cycle, issues } = read;
  const entries = standupEntries(grid, state);
  const off = knownDaysOff(grid, state);
  const since = workDay(options.asOf, -STANDUP_DAYS, off.dates);
  const heard = entries.filter(({ date, said }) => said && date !== null && date >= since).map(({ person }) => person);
  const people = [...new Set([...ownersOf(okrs), ...heard])];
  if (people.length === 0) return refused(workbook, dialect, [...issues, issue("error", "meeting-without-people", okrs.tables.keyResults.sheet.name, undefined)]);
  const days = workingDaysFrom(options.asOf, STANDUP_DAYS, off.dates);
  const sheet = planStandup({ language, people, days, daysOff: off.cells });
  const plan = { sheets: [sheet, ...laterCycles(grid, state, state.settings.language ?? language, options.asOf)], names: [] };
  const settled = settle(plan, workbook, state, dialect, [okrs.tables.keyResults.sheet.name]);
  const summary: StandupSummary = { kind: "standup", cycle: cycle.id, people, days, blockers: openBlockers(entries, options.asOf, off.dates) };
  return { ...settled, summary, issues: [...issues, ...settled.issues] };
}

/** Everybody who owns an objective or a key result. */
export function ownersOf({ objectives, keyResults }: Pick<OwnOkrs, "objectives" | "keyResults">): readonly string[] {
  return peopleOf([...keyResults, ...objectives].map(({ owner }) => owner));
}

/** Everything in the log of stand-ups; none before there is one. `said` is false for a row that nobody filled in. */
export function standupEntries(grid: WorkbookGrid, state: WorkbookState): readonly (StandupEntry & { readonly said: boolean })[] {
  const table = ownTable(grid, state, STANDUP_TABLE_NAMES.log)?.table;
  return (table?.rows ?? []).flatMap((row) => {
    const { person, date, did, will, blocked, cleared } = table === undefined ? {} : rowValues(table, row);
    const name = textOf(person);
    return name === null ? [] : [{ person: name, date: dateOf(date), blocked: textOf(blocked), cleared: dateOf(cleared), said: [did, will, blocked].some((text) => textOf(text) !== null) }];
  });
}

function textOf(value: CellValue | undefined): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function dateOf(value: CellValue | undefined): string | null {
  return typeof value === "string" || typeof value === "number" ? parseDateCell(value) : null;
}
