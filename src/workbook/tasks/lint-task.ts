import { policyOf } from "../../core/generate";
import { sheetCell, type WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import { lintOkrs, lintScore, type OkrPolicy } from "../../core/rules";
import { calculatedGrid } from "../calculated-grid";
import type { OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { mostOkrs } from "./most-okrs";
import { readAllOkrs, type OwnOkrs } from "./own-okrs";
import { changesWithoutReason, readProcess } from "./own-process";

/** What the rules find in the OKRs of a cycle. */
export interface CycleFindings {
  readonly cycle: string;
  /** 0…100. */
  readonly score: number;
  readonly findings: readonly Issue[];
}

/**
 * What the rules find in the OKRs of a workbook, and in the log of their changes since release, by cycle, or of one cycle.
 * Issues as of `readAllOkrs`.
 */
export function lintTask(grid: WorkbookGrid, cycle?: string): { readonly cycles: readonly CycleFindings[]; readonly issues: readonly Issue[] } {
  const { okrs, state, issues } = readAllOkrs(grid, cycle);
  const policy = policyOf(mostOkrs(state.settings));
  const calculated = calculatedGrid(grid, state);
  return { cycles: okrs.map((each) => findingsOf(each, policy, loggedFindings(calculated, state, each))), issues };
}

function findingsOf({ cycle, objectives, keyResults, tables }: OwnOkrs, policy: OkrPolicy, logged: readonly Issue[]): CycleFindings {
  const places = new Map([tables.objectives, tables.keyResults].flatMap(placesIn));
  const findings = [...lintOkrs(objectives, keyResults, { policy, placeOf: (id) => places.get(id) ?? null }), ...logged];
  return { cycle, score: lintScore(findings), findings };
}

function loggedFindings(grid: WorkbookGrid, state: WorkbookState, okrs: OwnOkrs): readonly Issue[] {
  const process = readProcess(grid, state, okrs);
  return changesWithoutReason(process.log, process);
}

/** Id → address of the text. */
function placesIn({ sheet, rows, columns }: OwnTable): readonly (readonly [string, string])[] {
  const text = columns.find(({ key }) => key === "text")?.column ?? 0;
  return rows.flatMap(({ id, row }) => (id === null ? [] : [[id, sheetCell(sheet.name, row, text)] as const]));
}
