import type { WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import { convertCadenceTask, type ConvertCadenceOptions, type ConvertCadenceSummary } from "../../workbook/tasks";

/** What `convertCadenceTask` would do; null if it cannot be done, and the issues say why. Nothing is written. */
export function previewCadence(grid: WorkbookGrid, options: ConvertCadenceOptions): { readonly summary: ConvertCadenceSummary | null; readonly issues: readonly Issue[] } {
  const { summary, issues } = convertCadenceTask(grid, options);
  return { summary, issues };
}
