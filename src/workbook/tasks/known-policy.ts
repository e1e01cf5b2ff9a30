import { policyOf, type MostOkrs } from "../../core/generate";
import { sheetCell, type CellValue, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { writingSheetWords } from "../../core/language";
import { isShareLimit, limitsOf, POLICY_ROWS, WRITING_TABLES, type PolicyLimit, type PolicyRow } from "../../core/plan";
import type { OkrPolicy } from "../../core/rules";
import { isBlank, showContent } from "../content";
import { rowValues, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { mostOkrs } from "./most-okrs";
import { ownTable } from "./own-okrs";

/** How many OKRs a workbook should have, and of what kinds. */
export interface KnownPolicy {
  readonly policy: OkrPolicy;
  /** True if a sheet of the workbook says so. */
  readonly isStated: boolean;
  /** `policy-limit-unknown`. */
  readonly issues: readonly Issue[];
}

/**
 * The policy as its sheet states it now; without one, the usual with the upper ends that were chosen before. A limit that
 * cannot be one is the usual, and is reported.
 */
export function knownPolicy(grid: WorkbookGrid, state: WorkbookState): KnownPolicy {
  const usual = policyOf(mostOkrs(state.settings));
  const table = ownTable(grid, state, WRITING_TABLES.policy)?.table ?? null;
  if (table === null) return { policy: usual, isStated: false, issues: [] };
  const expected = limitsOf(usual);
  const read = POLICY_ROWS.map((row) => [row, limitIn(table, row, expected[row], state.settings.language ?? "en")] as const);
  const limits = Object.fromEntries(read.map(([row, { limit }]) => [row, limit])) as Record<PolicyRow, PolicyLimit>;
  return { policy: policyOfLimits(limits, usual), isStated: true, issues: read.flatMap(([, { issues }]) => issues) };
}

/** What generating may make of each: as chosen now, else as the policy of the workbook states or was chosen before. */
export function mostBy({ policy, isStated }: KnownPolicy, state: WorkbookState, chosen: Partial<MostOkrs> | undefined): MostOkrs {
  const stated = isStated ? { objectives: policy.objectives.high, keyResults: policy.keyResults.high } : {};
  return mostOkrs(state.settings, { ...stated, ...chosen });
}

function policyOfLimits(limits: Readonly<Record<PolicyRow, PolicyLimit>>, usual: OkrPolicy): OkrPolicy {
  const { objectives, keyResults, outcomes, maintained, outputs, bottomUp } = limits;
  return {
    objectives: { low: objectives.least ?? usual.objectives.low, high: objectives.most ?? usual.objectives.high },
    keyResults: { low: keyResults.least ?? usual.keyResults.low, high: keyResults.most ?? usual.keyResults.high },
    outcomes: outcomes.least ?? usual.outcomes,
    maintained: maintained.most ?? usual.maintained,
    outputs: outputs.most ?? usual.outputs,
    bottomUp: bottomUp.least ?? usual.bottomUp,
  };
}

/** A limit as its row states it. A blank end, and one of a row that was deleted, is the usual. */
function limitIn(table: OwnTable, id: PolicyRow, usual: PolicyLimit, language: "en" | "zh"): { readonly limit: PolicyLimit; readonly issues: readonly Issue[] } {
  const row = table.rows.find((one) => one.id === id);
  if (row === undefined) return { limit: usual, issues: [] };
  const values = rowValues(table, row);
  const ends = (["least", "most"] as const).map((end) => ({ end, stated: values[end] ?? null, value: endOf(values[end] ?? null, id) }));
  const [least = null, most = null] = ends.map(({ end, value }) => (usual[end] === null ? null : value ?? usual[end]));
  const crossed = least !== null && most !== null && least > most;
  const wrong = ends.filter(({ end, stated, value }) => usual[end] !== null && !isBlank(stated) && (value === null || (crossed && end === "most")));
  const issues = wrong.map(({ end, stated }) => {
    const column = table.columns.find(({ key }) => key === end)?.column ?? table.area.left;
    const what = writingSheetWords(language).policy.rows[id].what;
    return issue("warning", "policy-limit-unknown", sheetCell(table.sheet.name, row.row, column), { what, found: typeof stated === "string" ? stated : showContent(stated), usual: String(usual[end]) });
  });
  return { limit: crossed ? usual : { least, most }, issues };
}

/** Counts are whole, shares at most 1. */
function endOf(value: CellValue, id: PolicyRow): number | null {
  if (typeof value !== "number" || value < 0) return null;
  return isShareLimit(id) ? (value <= 1 ? value : null) : Number.isInteger(value) ? value : null;
}
