import type { WorkbookGrid } from "../../core/grid";
import type { Language } from "../../core/language";
import { planFindings, planLevelFindings, planPolicy, planSmart, type SheetPlan } from "../../core/plan";
import { knownState } from "../known-state";
import { lintTask, type CycleFindings } from "./lint-task";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export interface FindingsTaskOptions extends TaskOptions {
  /** All that the workbook has if left out. */
  readonly cycle?: string;
}

/**
 * What `lintTask` finds as sheets of the workbook: for each cycle and level the findings, and the five lamps of each text; and the
 * policy, for people to change. Issues as of `lintTask`, and the conflicts of `reconcile`.
 */
export function findingsTask(grid: WorkbookGrid, options: FindingsTaskOptions): TaskOutcome<readonly CycleFindings[]> {
  const { cycles, state, policy, issues } = lintTask(grid, options.cycle);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = options.language ?? state.settings.language ?? options.fallbackLanguage ?? "en";
  if (cycles.length === 0 || knownState(grid).issues.some(({ severity }) => severity === "error")) return refused(grid, dialect, issues);
  const sheets = cycles.flatMap((each) => findingsSheets(each, language));
  const settled = settle({ sheets: [...sheets, planPolicy(policy, language)], names: [] }, grid, state, dialect, []);
  return { ...settled, summary: cycles, issues: [...issues, ...settled.issues] };
}

function findingsSheets({ cycle, level, faults, texts, sets }: CycleFindings, language: Language): readonly SheetPlan[] {
  const byId = new Map(texts.map(({ id, text }) => [id, text]));
  const findings = level === "company"
    ? planFindings(faults, byId, cycle, language)
    : planLevelFindings({ findings: faults, texts: byId, holders: sets.flatMap(({ holder }) => holder ?? []) }, { cycle, level, language });
  return [findings, planSmart(texts, { cycle, level, language })];
}
