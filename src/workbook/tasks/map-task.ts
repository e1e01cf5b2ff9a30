import type { WorkbookGrid } from "../../core/grid";
import { planMap } from "../../core/plan";
import { checkMap, completeness, mapIssues, mapPoints, mapStrategy, type MapFindings, type StrategyMap } from "../../core/strategy";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import { withKnownIds } from "./known-measures";
import { readOwnMap, type OwnMap } from "./own-map";
import { readingTask, type ReadingOptions } from "./reading";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";
import type { Language } from "../../core/language";

export interface MapTaskOptions extends TaskOptions, ReadingOptions {}

export interface MapSummary {
  readonly map: StrategyMap;
  readonly findings: MapFindings;
  /** 0…100: how complete the map is. */
  readonly score: number;
  /** Of the sheets. */
  readonly language: Language;
}

/**
 * The strategy map of the scorecard in a workbook, as the sheets Strategy map and Map links. Answers, kinds and links that
 * people gave there stay and count.
 *
 * Issues: those of the reader, of `mapStrategy`, of `mapIssues`, and the conflicts of `reconcile`.
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
  const own = readOwnMap(grid, state);
  const mapped = mapStrategy(withKnownIds(measures, grid, state), { language, known: own.known, links: own.links, denied: own.denied });
  const found = [...stateIssues, ...readerIssues, ...own.issues, ...mapped.issues];
  if (mapped.map === null) return refused(workbook, dialect, found);

  const plan = planMap(mapped.map, { language, freeLinks: own.freeLinks, deletedLinks: mapped.deleted, movedLinks: own.moved });
  const settings = { ...state.settings, language: state.settings.language ?? language };
  const sources = [...new Set(measures.map(({ sheet }) => sheet))];
  const settled = settle(plan, workbook, { ...state, settings, reading: options.corrections ?? state.reading }, dialect, sources);
  const map = asJudged(mapped.map, own);
  const findings = checkMap(map);
  const summary = { map, findings, score: completeness(mapPoints(map, findings)), language };
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
