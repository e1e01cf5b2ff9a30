import { addDays } from "../../core/calendar";
import type { WorkbookGrid } from "../../core/grid";
import { LANGUAGES, okrSheetWords, reviewSheetWords } from "../../core/language";
import { isContradiction, mondayOf, netConfidence, signalsOf, WEEKS_AHEAD, type Signal } from "../../core/meetings";
import { parseDateCell } from "../../core/model";
import { planCheckIns, planWeek, TABLE_NAMES, type DueAction, type HealthMeasures, type ScorecardKey } from "../../core/plan";
import { reviewCycle } from "../../core/review";
import { rowValues, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { meetingDatesOf, readCycleOnADay, type CycleOnADay, type CycleOptions } from "./cycle-on-a-day";
import { ownTable } from "./own-okrs";
import { sourceTable } from "./review-sources";
import { refused, settle, type TaskOutcome } from "./task";

export interface WeeklySummary {
  readonly kind: "weekly";
  readonly cycle: string;
  /** ISO date of the Monday by which the sheet is called. */
  readonly week: string;
  /** −1…1 (`domain.md` 2.5); null without key results. */
  readonly netConfidence: number | null;
  readonly contradictions: readonly Signal[];
  /** Key results without a new actual for too long. */
  readonly stale: readonly Signal[];
}

/**
 * The sheet of the week that a day is in: priorities, confidence, the next four weeks, health, and what does not fit
 * together. A week that is planned again keeps what people wrote. Issues: those of `readCycleOnADay`, and the conflicts of `reconcile`.
 */
export function weeklyTask(workbook: WorkbookGrid, options: CycleOptions): TaskOutcome<WeeklySummary> {
  const read = readCycleOnADay(workbook, options);
  if ("refused" in read) return refused(workbook, read.dialect, read.refused);
  const { state, grid, dialect, language, okrs, pace, input, sources } = read;
  const monday = mondayOf(options.asOf);
  const scorecard = ownTable(grid, state, TABLE_NAMES.scorecard)?.table ?? null;
  const week = planWeek({
    monday, language, input, sources,
    cycle: meetingDatesOf(read),
    pace: pace.terms,
    scorecard: scorecard === null ? null : sourceTable<ScorecardKey>(state, scorecard),
    health: healthMeasures(scorecard),
    due: dueActions(read, monday),
  });
  // The week calculates with check-ins: their table is made if it is not there.
  const plan = { ...week, sheets: [...week.sheets, planCheckIns([], okrs.keyResults, state.settings.language ?? language)] };
  const settled = settle(plan, workbook, state, dialect, [okrs.tables.keyResults.sheet.name]);
  return { ...settled, summary: summaryOf(read, monday), issues: [...read.issues, ...settled.issues] };
}

function summaryOf({ cycle, input }: CycleOnADay, week: string): WeeklySummary {
  const review = reviewCycle(input);
  const signals = signalsOf(input, review);
  return {
    kind: "weekly", cycle: cycle.id, week,
    netConfidence: netConfidence(review.keyResults.map(({ confidence }) => confidence)),
    contradictions: signals.filter(isContradiction),
    stale: signals.filter((signal) => !isContradiction(signal)),
  };
}

/** More lights than these nobody looks at once a week. */
const MOST_HEALTH = 8;

/** The weightiest measures of the role Health in the sheet of measures. */
function healthMeasures(scorecard: OwnTable | null): HealthMeasures {
  const words = new Set<unknown>(LANGUAGES.map((language) => okrSheetWords(language).scorecard.roles.health));
  const healthy = (scorecard?.rows ?? []).flatMap((row) => {
    const values = scorecard === null ? {} : rowValues(scorecard, row);
    return row.id === null || scorecard === null || !words.has(values["role"]) ? [] : [{ id: row.id, share: Number(values["share"] ?? 0), format: formatOf(scorecard, row.row) }];
  });
  const shown = healthy.toSorted((a, b) => b.share - a.share).slice(0, MOST_HEALTH);
  return { shown: shown.map(({ id, format }) => ({ id, format })), all: healthy.length };
}

/** How the sheet of measures shows the actual value in a row. */
function formatOf({ sheet, columns }: OwnTable, row: number): string {
  const actual = columns.find(({ key }) => key === "actual");
  return actual === undefined ? "General" : sheet.format(row, actual.column);
}

/** Actions of the cycle's review that are neither done nor dropped and due after this week, by date. */
function dueActions({ grid, state, cycle }: CycleOnADay, monday: string): readonly DueAction[] {
  const [first, last] = [addDays(monday, 7), addDays(monday, 7 * (WEEKS_AHEAD + 1) - 1)];
  return openActions(grid, state, cycle.id).filter(({ due }) => due >= first && due <= last).toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
}

function openActions(grid: WorkbookGrid, state: WorkbookState, cycle: string): readonly DueAction[] {
  const closed = new Set<unknown>(LANGUAGES.flatMap((language) => [reviewSheetWords(language).states.done, reviewSheetWords(language).states.dropped]));
  const table = ownTable(grid, state, TABLE_NAMES.review("actions", cycle))?.table;
  return (table?.rows ?? []).flatMap((row) => {
    const { action, owner, due, status } = table === undefined ? {} : rowValues(table, row);
    const day = typeof due === "number" || typeof due === "string" ? parseDateCell(due) : null;
    if (typeof action !== "string" || action.trim() === "" || day === null || closed.has(status)) return [];
    return [{ action: action.trim(), owner: typeof owner === "string" && owner.trim() !== "" ? owner.trim() : null, due: day }];
  });
}
