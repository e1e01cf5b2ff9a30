import { writingSheetWords, type Language } from "../../language";
import type { OkrPolicy } from "../../rules";
import type { CellStyle } from "../cell-style";
import { FORMATS, INPUT, LABEL, NOTE, TITLE, WRAPPED } from "../look";
import { wrappedHeights } from "../row-heights";
import type { PlannedCell, SheetPlan, Validation } from "../workbook-plan";
import { bodyOf, plainTable, widthsOf } from "./plain-table";
import { WRITING_COLUMNS, WRITING_SHEETS, WRITING_TABLES, writingTable, type WritingColumn } from "./writing-shapes";

/** Limits of a policy, each a row of its table. */
export const POLICY_ROWS = ["objectives", "keyResults", "outcomes", "maintained", "outputs", "bottomUp"] as const;

export type PolicyRow = (typeof POLICY_ROWS)[number];

/** The two ends of a limit; null for an end that it does not have. */
export interface PolicyLimit {
  readonly least: number | null;
  readonly most: number | null;
}

const RULES: Readonly<Record<PolicyRow, string>> = { objectives: "S01", keyResults: "S02", outcomes: "S03", maintained: "P03", outputs: "P02", bottomUp: "P01" };

/** True for a limit that is a share of a whole, 0…1. */
export function isShareLimit(row: PolicyRow): boolean {
  return row === "outputs" || row === "bottomUp";
}

/** The limits of a policy by row. */
export function limitsOf({ objectives, keyResults, outcomes, maintained, outputs, bottomUp }: OkrPolicy): Readonly<Record<PolicyRow, PolicyLimit>> {
  return {
    objectives: { least: objectives.low, most: objectives.high }, keyResults: { least: keyResults.low, most: keyResults.high },
    outcomes: { least: outcomes, most: null }, maintained: { least: null, most: maintained },
    outputs: { least: null, most: outputs }, bottomUp: { least: bottomUp, most: null },
  };
}

const TOP = 5;

const WIDTHS: Readonly<Record<WritingColumn<"policy">, number>> = { id: 10, what: 58, least: 12, most: 12, rule: 9, why: 70 };

const CENTERED: CellStyle = { vertical: "top", align: "center" };
const STYLES: Readonly<Record<WritingColumn<"policy">, CellStyle>> = {
  id: { format: FORMATS.text }, what: { ...LABEL, ...WRAPPED }, least: CENTERED, most: CENTERED, rule: CENTERED, why: WRAPPED,
};

/** The sheet of a policy: how many objectives and key results, and of what kinds. People change its limits. */
export function planPolicy(policy: OkrPolicy, language: Language): SheetPlan {
  const words = writingSheetWords(language).policy;
  const limits = limitsOf(policy);
  const table = plainTable({
    table: writingTable("policy", WRITING_TABLES.policy, language), keys: WRITING_COLUMNS.policy, top: TOP, styles: STYLES,
    rows: POLICY_ROWS.map((row) => ({
      id: { value: row }, what: { value: words.rows[row].what }, least: limitCell(limits[row].least, row), most: limitCell(limits[row].most, row),
      rule: { value: RULES[row] }, why: { value: words.rows[row].why },
    })),
  });
  const widths = widthsOf(WRITING_COLUMNS.policy, WIDTHS);
  const limited = (key: "least" | "most", first: PolicyRow, last: PolicyRow): Validation["area"] => {
    const column = bodyOf(table, key);
    return { ...column, top: column.top + POLICY_ROWS.indexOf(first), bottom: column.top + POLICY_ROWS.indexOf(last) };
  };
  return {
    key: WRITING_SHEETS.policy,
    name: words.sheet,
    blocks: [{ top: 0, left: 1, cells: [[{ value: words.title, style: TITLE }], [{ value: words.hint, style: NOTE }], [{ value: words.note, style: NOTE }]] }],
    tables: [table],
    columnWidths: widths,
    rowHeights: wrappedHeights(table, widths),
    hiddenColumns: [0],
    showGridLines: false,
    validations: [
      { kind: "number", area: { ...limited("least", "objectives", "maintained"), right: bodyOf(table, "most").right }, minimum: 0, maximum: 100, strict: true },
      { kind: "number", area: { ...limited("least", "outputs", "bottomUp"), right: bodyOf(table, "most").right }, minimum: 0, maximum: 1, strict: true },
    ],
    print: { landscape: true, fitToWidth: true },
  };
}

/** An end that a limit does not have is no cell to be filled. */
function limitCell(value: number | null, row: PolicyRow): PlannedCell {
  const format = isShareLimit(row) ? FORMATS.percent : FORMATS.whole;
  return value === null ? { value: null, style: CENTERED } : { value, style: { ...INPUT, ...CENTERED, format } };
}
