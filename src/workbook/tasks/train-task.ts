import type { WorkbookGrid } from "../../core/grid";
import { planTraining } from "../../core/plan";
import { quiz } from "../../core/training";
import { knownState } from "../known-state";
import { inLanguage, refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export interface TrainSummary {
  readonly questions: number;
  /** Of them, those whose text is qualified. */
  readonly qualified: number;
}

/** The sheet of the quiz on writing OKRs. What a learner has answered stays. Issues: those of the state, and the conflicts of `reconcile`. */
export function trainTask(grid: WorkbookGrid, options: TaskOptions): TaskOutcome<TrainSummary> {
  const { state, issues } = knownState(grid);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = options.language ?? state.settings.language ?? options.fallbackLanguage ?? "en";
  if (issues.some(({ severity }) => severity === "error")) return refused(grid, dialect, issues);
  const settled = settle({ sheets: [planTraining(language)], names: [] }, grid, inLanguage(state, language), dialect, []);
  const questions = quiz(language);
  return { ...settled, summary: { questions: questions.length, qualified: questions.filter(({ isQualified }) => isQualified).length }, issues: [...issues, ...settled.issues] };
}
