import { sheetCell, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { lineageOf, workingDaysBetween, type ResetDecision } from "../../core/meetings";
import { planQuarterly, TABLE_NAMES, type AgendaPart, type ResetRow, type ReviewPart } from "../../core/plan";
import type { OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { cyclesInOrder, meetingDatesOf, readCycleOnADay, type CycleOnADay, type CycleOptions } from "./cycle-on-a-day";
import { ownCycles, ownTable, readOwnOkrs, type OwnOkrs } from "./own-okrs";
import { readResets } from "./own-reset";
import { knownDaysOff } from "./pace-policy";
import { sourceTable } from "./review-sources";
import { ownersOf } from "./standup-task";
import { refused, settle, type TaskOutcome } from "./task";

export interface QuarterlySummary {
  readonly kind: "quarterly";
  readonly cycle: string;
  /** ISO date of the review meeting. */
  readonly date: string;
  readonly people: number;
  /** What was decided so far; `decision` is null where nothing was. */
  readonly resets: readonly (ResetRow & { readonly decision: ResetDecision | null })[];
}

/**
 * The sheet of the meeting at the end of a cycle: an agenda with links to its review, what the meetings of the cycle cost,
 * and what becomes of each key result. Issues: those of `readCycleOnADay`, `quarterly-without-review`, and the conflicts of `reconcile`.
 */
export function quarterlyTask(workbook: WorkbookGrid, options: CycleOptions): TaskOutcome<QuarterlySummary> {
  const read = readCycleOnADay(workbook, options);
  if ("refused" in read) return refused(workbook, read.dialect, read.refused);
  const { state, grid, dialect, language, okrs, issues } = read;
  const cycle = meetingDatesOf(read);
  const data = ownTable(grid, state, TABLE_NAMES.review("data", cycle.id))?.table ?? null;
  const people = ownersOf(okrs).length;
  const resets = resetRows(read);
  const sheet = planQuarterly({
    cycle, language, resets,
    keyResults: read.sources.keyResults,
    reviewData: data === null ? null : sourceTable(state, data),
    links: linksTo(grid, state, cycle.id),
    cost: {
      people, oneOnOne: oneOnOnes(cycle.checkIns.length), weekly: cycle.checkIns.length,
      standup: workingDaysBetween(cycle.start, cycle.end, knownDaysOff(grid, state).dates).length,
    },
  });
  const settled = settle({ sheets: [sheet], names: [] }, workbook, state, dialect, [okrs.tables.keyResults.sheet.name]);
  const decisions = readResets(grid, state, cycle.id);
  const summary: QuarterlySummary = {
    kind: "quarterly", cycle: cycle.id, date: cycle.review, people,
    resets: resets.map((reset) => ({ ...reset, decision: decisions.get(reset.id)?.decision ?? null })),
  };
  const without: readonly Issue[] = data === null ? [issue("warning", "quarterly-without-review", okrs.tables.keyResults.sheet.name, { cycle: cycle.id })] : [];
  return { ...settled, summary, issues: [...issues, ...without, ...settled.issues] };
}

/** Every second week one. */
function oneOnOnes(weeks: number): number {
  return Math.ceil(weeks / 2);
}

/** The table of the review at which each part begins. */
const FIRST_TABLES: Readonly<Record<AgendaPart, ReviewPart>> = { summary: "objectives", data: "data", gaps: "gaps", causes: "coverage", actions: "recovery" };

/** Where the parts of a review stand now: at the first cell that people see of their first table. */
function linksTo(grid: WorkbookGrid, state: WorkbookState, cycle: string): Readonly<Partial<Record<AgendaPart, string>>> {
  const found = Object.entries(FIRST_TABLES).flatMap(([part, name]) => {
    const table = ownTable(grid, state, TABLE_NAMES.review(name, cycle))?.table;
    return table === undefined ? [] : [[part, firstShown(table)] as const];
  });
  return Object.fromEntries(found);
}

function firstShown({ sheet, area }: OwnTable): string {
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  return sheetCell(sheet.name, area.top, columns.find((column) => !sheet.isColumnHidden(column)) ?? area.left);
}

// Lineage

/**
 * Each key result with the id that it keeps over the cycles: that which the reset of an earlier cycle gave to the key
 * result of the same measure, or to the hand-written one that was carried on, else one of its own. And the first cycle of that id.
 */
function resetRows({ grid, state, okrs, cycle }: CycleOnADay): readonly ResetRow[] {
  const earlier = cyclesInOrder(ownCycles(state), state, cycle.start).filter(({ end }) => end < cycle.start).flatMap(({ id }) => readOwnOkrs(grid, state, id) ?? []);
  const known = new Map<string, { readonly lineage: string; readonly since: string }>();
  for (const before of earlier) for (const [line, lineage] of lineagesOf(grid, state, before)) known.set(line, { lineage, since: known.get(line)?.since ?? before.cycle });
  return okrs.keyResults.map(({ id, measure }) => ({ id, ...(known.get(measure ?? lineageOf(id)) ?? { lineage: lineageOf(id), since: cycle.id }) }));
}

function lineagesOf(grid: WorkbookGrid, state: WorkbookState, { cycle, keyResults }: OwnOkrs): readonly (readonly [line: string, lineage: string])[] {
  const written = readResets(grid, state, cycle);
  return keyResults.map(({ id, measure }) => [measure ?? lineageOf(id), written.get(id)?.lineage ?? lineageOf(id)] as const);
}
