import { FORMATS, TABLE_STYLE, WRAPPED } from "../look";
import type { CellStyle } from "../cell-style";
import { own } from "../table-handle";
import type { PlannedCell, TablePlan } from "../workbook-plan";
import { pickBy } from "../review/expressions";
import type { AlignmentContext } from "./alignment-context";
import { ALIGNMENT_COLUMNS, HIDDEN, HIDDEN_OF, type FindingKey } from "./alignment-shapes";

const ID: CellStyle = { format: FORMATS.text };
const STYLES: Readonly<Record<FindingKey, CellStyle>> = { id: ID, item: ID, text: WRAPPED, reason: WRAPPED, kind: { vertical: "top", align: "center" } };

/** What is to be looked at: orphans, duplicates and the like, each with what to do about it. */
export function findingsTable({ tables: { tree, findings: table }, findings, labels, words }: AlignmentContext, top: number): TablePlan {
  return {
    name: table.name,
    top,
    left: HIDDEN - HIDDEN_OF.findings,
    columns: ALIGNMENT_COLUMNS.findings.map((key) => ({ key, title: table.headers[key], style: STYLES[key] })),
    rows: findings.map(({ id, item, reason, kind }) => {
      const cells: Readonly<Record<FindingKey, PlannedCell>> = {
        id: { value: id }, item: { value: item }, reason: { value: reason }, kind: { value: words.kinds[kind] },
        text: { value: labels.get(item) ?? null, formula: pickBy(tree, "label", own(table, "item"), "item") },
      };
      return ALIGNMENT_COLUMNS.findings.map((key): PlannedCell => ({ ...cells[key], style: STYLES[key] }));
    }),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}
