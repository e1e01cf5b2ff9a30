import { cycleById, serialToIso } from "../../core/calendar";
import type { CellValue, WorkbookGrid } from "../../core/grid";
import { LANGUAGES, writingSheetWords } from "../../core/language";
import { AS_OF_NAME, WRITING_TABLES } from "../../core/plan";
import type { OkrFacts } from "../../core/rules";
import { namedNumber } from "../named-cell";
import { rowValues, sameName, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { ownCycles, ownTable, readAllOkrs, type OwnOkrs } from "./own-okrs";

/** Cycles one after the other that a habit of scoring takes (rule S11): with fewer in the workbook none is looked for. */
const HABIT = 3;

/** What a workbook tells about the OKRs of a cycle besides their records. */
export function lintFacts(grid: WorkbookGrid, state: WorkbookState, okrs: OwnOkrs): OkrFacts {
  const ticked = ownTable(grid, state, WRITING_TABLES.smart(okrs.cycle))?.table ?? null;
  return {
    evidence: cellsOf(okrs.tables.keyResults, "source", (value) => (typeof value === "string" ? value : null)),
    strategy: strategyOf(okrs),
    ...(ticked === null ? {} : {
      sufficient: cellsOf(ticked, "sufficient", (value) => answerOf(value, ({ yes, no }) => [[yes, true], [no, false]])),
      proposed: cellsOf(ticked, "proposed", (value) => answerOf(value, ({ origins }) => [[origins.below, "below" as const], [origins.above, "above" as const]])),
    }),
    ...(ownCycles(state).length < HABIT ? {} : { history: historyOf(grid, state, okrs) }),
  };
}

/** By id, what `read` makes of a column; undefined leaves a row out. */
function cellsOf<Value>(table: OwnTable, key: string, read: (value: CellValue) => Value | undefined): ReadonlyMap<string, Value> {
  return new Map(table.rows.flatMap((row) => {
    const value = row.id === null ? undefined : read(rowValues(table, row)[key] ?? null);
    return row.id === null || value === undefined ? [] : [[row.id, value] as const];
  }));
}

/** What an answer means in either language; undefined for none that we know. */
function answerOf<Value>(value: CellValue, answers: (words: ReturnType<typeof writingSheetWords>) => readonly (readonly [string, Value])[]): Value | undefined {
  if (typeof value !== "string") return undefined;
  return LANGUAGES.flatMap((language) => answers(writingSheetWords(language))).find(([answer]) => sameName(answer, value))?.[1];
}

/** An objective comes from the strategy by its perspective, or by a measure of the scorecard among its key results. */
function strategyOf({ objectives, keyResults }: OwnOkrs): ReadonlyMap<string, string> {
  const measured = new Map(keyResults.flatMap(({ objective, measure }) => (measure === null ? [] : [[objective, measure] as const])));
  return new Map(objectives.flatMap(({ id, perspective }) => {
    const source = perspective ?? measured.get(id);
    return source === undefined ? [] : [[id, source] as const];
  }));
}

/** Scores of the measure of each key result in the cycles that are over, as long as each had it as an aspirational one. */
function historyOf(grid: WorkbookGrid, state: WorkbookState, okrs: OwnOkrs): ReadonlyMap<string, readonly number[]> {
  const scores = cyclesThatAreOver(grid, state).map(aspirationalScores);
  return new Map(okrs.keyResults.flatMap(({ id, measure }) => {
    const series = scores.map((ofCycle) => (measure === null ? undefined : ofCycle.get(measure)));
    const unbroken = series.slice(series.lastIndexOf(undefined) + 1).flatMap((score) => score ?? []);
    return unbroken.length === 0 ? [] : [[id, unbroken] as const];
  }));
}

/** As of the day that the workbook looks from, the earliest first. */
function cyclesThatAreOver(grid: WorkbookGrid, state: WorkbookState): readonly OwnOkrs[] {
  const serial = namedNumber(grid, state, AS_OF_NAME);
  const asOf = serial === null ? null : serialToIso(serial);
  const endOf = (id: string): string => cycleById(id, state.settings.fiscalYearStart ?? `${id.slice(2, 6)}-01-01`)?.end ?? "";
  const all = readAllOkrs(grid).okrs.map((okrs) => ({ okrs, end: endOf(okrs.cycle) }));
  return all.filter(({ end }) => asOf !== null && end !== "" && end <= asOf).sort((a, b) => (a.end < b.end ? -1 : 1)).map(({ okrs }) => okrs);
}

function aspirationalScores({ objectives, keyResults, progress }: OwnOkrs): ReadonlyMap<string, number> {
  const daring = new Set(objectives.filter(({ ambition }) => ambition === "aspirational").map(({ id }) => id));
  return new Map(keyResults.flatMap(({ id, measure, objective }) => {
    const score = progress.get(id);
    return measure === null || score === undefined || !daring.has(objective) ? [] : [[measure, score] as const];
  }));
}
