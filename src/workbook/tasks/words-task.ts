import type { WorkbookGrid } from "../../core/grid";
import { planWordLists } from "../../core/plan";
import { ROW_LISTS, rowsOfWords } from "../../core/rules";
import { knownState } from "../known-state";
import { knownWords } from "./known-words";
import { inLanguage, refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export interface WordsSummary {
  readonly lists: number;
  /** That are looked for. */
  readonly words: number;
}

/**
 * The sheet of the words by which texts are checked, for people to strike and add: `lint` and `generate` read it from then
 * on. Issues: those of the state, of `knownWords`, and the conflicts of `reconcile`.
 */
export function wordsTask(grid: WorkbookGrid, options: TaskOptions): TaskOutcome<WordsSummary> {
  const { state, issues: stateIssues } = knownState(grid);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = options.language ?? state.settings.language ?? options.fallbackLanguage ?? "en";
  if (stateIssues.some(({ severity }) => severity === "error")) return refused(grid, dialect, stateIssues);
  const known = knownWords(grid, state);
  const settled = settle({ sheets: [planWordLists(language)], names: [] }, grid, inLanguage(state, language), dialect, []);
  return { ...settled, summary: { lists: ROW_LISTS.length, words: rowsOfWords(known.words).length }, issues: [...stateIssues, ...known.issues, ...settled.issues] };
}
