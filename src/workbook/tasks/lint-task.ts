import { sheetCell, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { lintOkrs, lintScore } from "../../core/rules";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import type { OwnTable } from "../own-tables";
import { ownCycles, readOwnOkrs, type OwnOkrs } from "./own-okrs";

/** What the rules find in the OKRs of a cycle. */
export interface CycleFindings {
  readonly cycle: string;
  /** 0…100. */
  readonly score: number;
  readonly findings: readonly Issue[];
}

/**
 * What the rules find in the OKRs of a workbook, by cycle, or of one cycle. Issues: `workbook-without-okrs`,
 * `cycle-without-okrs`, and rows that cannot be read.
 */
export function lintTask(grid: WorkbookGrid, cycle?: string): { readonly cycles: readonly CycleFindings[]; readonly issues: readonly Issue[] } {
  const { state, issues } = knownState(grid);
  const calculated = calculatedGrid(grid, state);
  const known = ownCycles(state);
  const okrs = known.filter((id) => cycle === undefined || id === cycle).flatMap((id) => readOwnOkrs(calculated, state, id) ?? []);
  if (okrs.length > 0) return { cycles: okrs.map(findingsOf), issues: [...issues, ...okrs.flatMap((each) => each.issues)] };
  const none = cycle === undefined || known.length === 0
    ? issue("error", "workbook-without-okrs", null, undefined)
    : issue("error", "cycle-without-okrs", null, { cycle, known });
  return { cycles: [], issues: [...issues, none] };
}

function findingsOf({ cycle, objectives, keyResults, tables }: OwnOkrs): CycleFindings {
  const places = new Map([tables.objectives, tables.keyResults].flatMap(placesIn));
  const findings = lintOkrs(objectives, keyResults, { placeOf: (id) => places.get(id) ?? null });
  return { cycle, score: lintScore(findings), findings };
}

/** Id → address of the text. */
function placesIn({ sheet, rows, columns }: OwnTable): readonly (readonly [string, string])[] {
  const text = columns.find(({ key }) => key === "text")?.column ?? 0;
  return rows.flatMap(({ id, row }) => (id === null ? [] : [[id, sheetCell(sheet.name, row, text)] as const]));
}
