import type { WorkbookGrid } from "../../core/grid";
import { issue } from "../../core/issue";
import { strategyWords, type Language } from "../../core/language";
import { MAP_SHEET_KEYS, planMap } from "../../core/plan";
import { checkMap, completeness, mapIssues, mapPoints, mapStrategy, type MapFindings, type Mapped, type StrategyMap } from "../../core/strategy";
import { calculatedGrid } from "../calculated-grid";
import { withEntered } from "../entered-cells";
import { knownState } from "../known-state";
import { decideMap, type MapDecision } from "./decided-map";
import { withKnownIds } from "./known-measures";
import { readOwnMap, type LinkPlace, type OwnMap } from "./own-map";
import { readingTask, type ReadingOptions } from "./reading";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export interface MapTaskOptions extends TaskOptions, ReadingOptions {
  /** What somebody decided about links: written as if entered into the table of links, all of it or nothing. */
  readonly decisions?: readonly MapDecision[];
}

export interface MapSummary {
  readonly map: StrategyMap;
  readonly findings: MapFindings;
  /** 0…100: how complete the map is. */
  readonly score: number;
  /** Of the sheets. */
  readonly language: Language;
  /** Rows in which links stand; those that are not written yet are left out. */
  readonly rows: readonly LinkPlace[];
}

/**
 * The strategy map of the scorecard in a workbook, as the sheets Strategy map and Map links. Answers, kinds and links that
 * people gave there stay and count.
 *
 * Issues: those of the reader, of `mapStrategy`, of `mapIssues`, `workbook-changed-meanwhile` for a decision about what is
 * not there any more, and the conflicts of `reconcile`.
 */
export function mapTask(workbook: WorkbookGrid, options: MapTaskOptions): TaskOutcome<MapSummary> {
  const { state, issues: stateIssues } = knownState(workbook);
  const grid = calculatedGrid(workbook, state);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = options.language ?? state.settings.language ?? options.fallbackLanguage ?? "en";
  const task = readingTask(workbook, options);
  if (!task.ok) return refused(workbook, dialect, [...stateIssues, task.issue]);
  if (stateIssues.some(({ severity }) => severity === "error")) return refused(workbook, dialect, stateIssues);

  const { measures, issues: readerIssues } = task.value;
  const standing = readOwnMap(grid, state);
  const known = withKnownIds(measures, grid, state);
  const draw = ({ known: objectives, links, denied }: OwnMap): Mapped => mapStrategy(known, { language, known: objectives, links, denied });
  const before = draw(standing);
  const decisions = options.decisions ?? [];
  const decided = before.map === null ? null : decideMap(decisions, standing, before.map, strategyWords(language).map);
  const own = decided?.own ?? standing;
  const mapped = decisions.length === 0 ? before : draw(own);
  const found = [...stateIssues, ...readerIssues, ...own.issues, ...mapped.issues];
  if (mapped.map === null) return refused(workbook, dialect, found);

  const planned = planMap(mapped.map, { language, freeLinks: own.freeLinks, deletedLinks: mapped.deleted, movedLinks: own.moved });
  const plan = decided === null ? null : withEntered(planned, decided.cells);
  if (plan === null) {
    const sheet = state.sheets.get(MAP_SHEET_KEYS.links) ?? strategyWords(language).links.sheet;
    return refused(workbook, dialect, [...found, issue("error", "workbook-changed-meanwhile", sheet, { sheet })]);
  }
  const settings = { ...state.settings, language: state.settings.language ?? language };
  const sources = [...new Set(measures.map(({ sheet }) => sheet))];
  const settled = settle(plan, workbook, { ...state, settings, reading: options.corrections ?? state.reading }, dialect, sources);
  const map = asJudged(mapped.map, own);
  const findings = checkMap(map);
  const summary = { map, findings, score: completeness(mapPoints(map, findings)), language, rows: own.rows };
  return { ...settled, summary, issues: [...found, ...mapIssues(map, findings), ...settled.issues] };
}

/** The map with what people judged: which measures lag or lead, and which perspectives are results. */
function asJudged(map: StrategyMap, { kinds, results }: OwnMap): StrategyMap {
  return {
    ...map,
    perspectives: map.perspectives.map((perspective) => ({ ...perspective, isResult: results.get(perspective.id) ?? perspective.isResult })),
    objectives: map.objectives.map((objective) => ({
      ...objective,
      measures: objective.measures.map((one) => ({ ...one, kind: kinds.get(one.measure.id) ?? one.kind })),
    })),
  };
}
