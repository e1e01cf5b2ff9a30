import { cycleById, serialToIso } from "../../core/calendar";
import type { CellValue, WorkbookGrid } from "../../core/grid";
import { LANGUAGES, writingSheetWords } from "../../core/language";
import type { AlignedItem, AlignmentLink } from "../../core/model";
import { AS_OF_NAME, dutiesTableName, TABLE_NAMES, WRITING_TABLES } from "../../core/plan";
import { readOrganisation } from "../../core/reader";
import type { Duty, OkrFacts } from "../../core/rules";
import { ownSheetNames } from "../calculation-source";
import { namedNumber } from "../named-cell";
import { rowValues, sameName, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { joinLinks } from "./joined-links";
import { readOwnItems, textOf } from "./own-items";
import type { LevelOwn, OwnHeld } from "./own-levels";
import { readOwnLinks } from "./own-links";
import { ownCycles, ownTable, readAllOkrs, type OwnOkrs } from "./own-okrs";

/** Cycles one after the other that a habit of scoring takes (rule S11): with fewer in the workbook none is looked for. */
const HABIT = 3;

/** What a workbook tells about the OKRs of a cycle over all levels, read once. */
export interface CycleFacts {
  readonly links: readonly AlignmentLink[];
  /** Objectives and key results of all levels, as links lead to them. */
  readonly items: readonly Pick<AlignedItem, "id" | "text">[];
  readonly departments: readonly string[];
  /** Duties of each team that nothing watches otherwise. */
  readonly duties: ReadonlyMap<string, readonly Duty[]>;
  /** The company's, by measure; null with too few cycles to tell a habit. */
  readonly history: readonly ReadonlyMap<string, number>[] | null;
}

/** Links are those of the OKR sheets, as the sheet of alignment has changed them, where there is one. `listed` are departments beside the teams. */
export function cycleFacts(grid: WorkbookGrid, state: WorkbookState, cycle: string, levels: readonly LevelOwn[], listed: readonly string[]): CycleFacts {
  const own = readOwnItems(grid, state, cycle);
  const { links, confirmed } = joinLinks(own, readOwnLinks(grid, state, cycle));
  return {
    links: [...links, ...confirmed],
    items: own.items,
    departments: [...new Set([...listed, ...levels.flatMap(({ own }) => own.objectives.flatMap(({ team }) => team ?? []))])],
    duties: dutiesIn(grid, state, cycle),
    history: ownCycles(state).length < HABIT ? null : cyclesThatAreOver(grid, state).map(aspirationalScores),
  };
}

/** What a workbook tells about the OKRs of one level besides their records. */
export function levelFacts(grid: WorkbookGrid, state: WorkbookState, { level, own }: LevelOwn, { links, items, departments, history }: CycleFacts): OkrFacts {
  const ticked = ownTable(grid, state, WRITING_TABLES.smart(own.cycle, level))?.table ?? null;
  return {
    evidence: cellsOf(own.tables.keyResults, "source", (value) => (typeof value === "string" ? value : null)),
    strategy: strategyOf(own),
    links, parents: items, departments,
    ...(ticked === null ? {} : {
      sufficient: cellsOf(ticked, "sufficient", (value) => answerOf(value, ({ yes, no }) => [[yes, true], [no, false]])),
      proposed: cellsOf(ticked, "proposed", (value) => answerOf(value, ({ origins }) => [[origins.below, "below" as const], [origins.above, "above" as const]])),
    }),
    ...(history === null ? {} : { history: historyOf(own, history) }),
  };
}

/** Names of the departments that the user's own sheets list: of duties, of key tasks, of people. */
export function listedDepartments(grid: WorkbookGrid, state: WorkbookState): readonly string[] {
  const scorecard = ownTable(grid, state, TABLE_NAMES.scorecard)?.table ?? null;
  const scorecards = new Set(scorecard === null ? [] : cellsOf(scorecard, "sheet", (value) => (typeof value === "string" ? value : undefined)).values());
  const { duties, tasks, people } = readOrganisation(grid, { ownSheets: ownSheetNames(grid), scorecards });
  return [...new Set([...[...duties, ...tasks].flatMap(({ department }) => department ?? []), ...people.flatMap(({ team }) => team ?? [])])];
}

/** As the sheet of bases says. A duty that a health measure watches needs no objective. */
function dutiesIn(grid: WorkbookGrid, state: WorkbookState, cycle: string): ReadonlyMap<string, readonly Duty[]> {
  const table = ownTable(grid, state, dutiesTableName(cycle))?.table ?? null;
  const ofTeams = new Map<string, Duty[]>();
  for (const row of table?.rows ?? []) {
    const values = table === null ? {} : rowValues(table, row);
    const [team, text, objective, health] = (["team", "duty", "objective", "health"] as const).map((key) => textOf(values[key]));
    if (team === null || team === undefined || text === null || text === undefined || (health ?? null) !== null) continue;
    const duties = ofTeams.get(team) ?? [];
    duties.push({ id: row.id ?? text, text, objectives: objective === null || objective === undefined ? [] : [objective] });
    ofTeams.set(team, duties);
  }
  return ofTeams;
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

/**
 * An objective comes from the strategy by its perspective, by the map or a key task that it was made from, or by a measure
 * of the scorecard among its key results.
 */
function strategyOf({ objectives, keyResults }: OwnOkrs<OwnHeld>): ReadonlyMap<string, string> {
  const measured = new Map(keyResults.flatMap(({ objective, measure }) => (measure === null ? [] : [[objective, measure] as const])));
  return new Map(objectives.flatMap(({ id, perspective, basis }) => {
    const source = perspective ?? (basis === "strategy-map" || basis === "key-task" ? basis : undefined) ?? measured.get(id);
    return source === undefined ? [] : [[id, source] as const];
  }));
}

/** Scores of the measure of each key result in the cycles that are over, as long as each had it as an aspirational one. */
function historyOf({ keyResults }: Pick<OwnOkrs, "keyResults">, scores: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, readonly number[]> {
  return new Map(keyResults.flatMap(({ id, measure }) => {
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
