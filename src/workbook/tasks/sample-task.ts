import { formulaEngine } from "../../core/formula";
import type { WorkbookGrid } from "../../core/grid";
import { issue } from "../../core/issue";
import type { Language } from "../../core/language";
import { planSample } from "../../core/sample";
import { calculateChange } from "../calculate";
import { sameName } from "../own-tables";
import { preconditionOf } from "../precondition";
import { NO_CHANGE } from "../workbook-change";
import { refused, type TaskOutcome } from "./task";

export interface SampleSummary {
  /** Names of the sheets that are added. */
  readonly sheets: readonly string[];
}

/**
 * The sheets of the sample company, beside what the workbook holds. They are the user's from then on: nothing remembers
 * that they are ours. Refuses with `sample-sheet-there` where a name is taken: their formulas name them.
 */
export function sampleTask(grid: WorkbookGrid, language: Language): TaskOutcome<SampleSummary> {
  const { sheets } = planSample(language);
  const names = sheets.map(({ name }) => name);
  const taken = names.find((name) => grid.sheets.some((sheet) => sameName(sheet.name, name)));
  if (taken !== undefined) return refused(grid, "plain", [issue("error", "sample-sheet-there", taken, { name: taken })]);
  const { change, issues } = calculateChange({ ...NO_CHANGE, addSheets: sheets }, grid, formulaEngine);
  return { change, precondition: preconditionOf(grid, change), dialect: "plain", summary: { sheets: names }, issues };
}
