import { policyOf } from "../../core/generate";
import { sheetCell, type WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import { lintOkrs, lintScore, type OkrPolicy } from "../../core/rules";
import type { OwnTable } from "../own-tables";
import { mostOkrs } from "./most-okrs";
import { readAllOkrs, type OwnOkrs } from "./own-okrs";

/** What the rules find in the OKRs of a cycle. */
export interface CycleFindings {
  readonly cycle: string;
  /** 0…100. */
  readonly score: number;
  readonly findings: readonly Issue[];
}

/**
 * What the rules find in the OKRs of a workbook, by cycle, or of one cycle. Issues as of
 * `readAllOkrs`.
 */
export function lintTask(grid: WorkbookGrid, cycle?: string): { readonly cycles: readonly CycleFindings[]; readonly issues: readonly Issue[] } {
  const { okrs, state, issues } = readAllOkrs(grid, cycle);
  const policy = policyOf(mostOkrs(state.settings));
  return { cycles: okrs.map((each) => findingsOf(each, policy)), issues };
}

function findingsOf({ cycle, objectives, keyResults, tables }: OwnOkrs, policy: OkrPolicy): CycleFindings {
  const places = new Map([tables.objectives, tables.keyResults].flatMap(placesIn));
  const findings = lintOkrs(objectives, keyResults, { policy, placeOf: (id) => places.get(id) ?? null });
  return { cycle, score: lintScore(findings), findings };
}

/** Id → address of the text. */
function placesIn({ sheet, rows, columns }: OwnTable): readonly (readonly [string, string])[] {
  const text = columns.find(({ key }) => key === "text")?.column ?? 0;
  return rows.flatMap(({ id, row }) => (id === null ? [] : [[id, sheetCell(sheet.name, row, text)] as const]));
}
