import type { WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import { parseCorrections, readScorecard, type Corrections, type Reading } from "../../core/reader";
import type { Result } from "../../core/result";
import { ownSheetNames } from "../calculation-source";
import { knownState } from "../known-state";
import type { Json } from "../state";

export interface ReadingOptions {
  /** Only these sheets are read. */
  readonly sheets?: readonly string[];
  /** Corrections of what is recognised, as in a `mapping.json`; those remembered in the workbook if left out. */
  readonly corrections?: Json;
  /** As before if left out. */
  readonly fiscalYearStart?: string;
}

/** The scorecard in a workbook, without the sheets that we wrote ourselves. An issue if the corrections cannot be read. */
export function readingTask(grid: WorkbookGrid, options: ReadingOptions): Result<Reading> & { readonly issues: readonly Issue[] } {
  const { state, issues } = knownState(grid);
  const corrections = correctionsOf(options.corrections ?? state.reading);
  if (!corrections.ok) return { ...corrections, issues };
  const fiscalYearStart = options.fiscalYearStart ?? state.settings.fiscalYearStart;
  const value = readScorecard(grid, {
    ownSheets: ownSheetNames(grid),
    corrections: corrections.value,
    ...(options.sheets === undefined ? {} : { sheets: options.sheets }),
    ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
  });
  return { ok: true, value, issues };
}

function correctionsOf(json: Json): Result<Corrections | null> {
  return json === null ? { ok: true, value: null } : parseCorrections(json);
}
