import { alignmentWords, type Language } from "../../language";
import type { TableHandle } from "../table-handle";

export const ALIGNMENT_SHEET = (cycle: string): string => `alignment:${cycle}`;

/** Columns of the tables of the sheet, in their order; first those that are hidden: ids and steps of calculation. */
export const ALIGNMENT_COLUMNS = {
  tree: [
    "id", "item", "row", "label", "kind", "objective", "main", "measuredIn", "start", "target", "current", "weight", "parents", "aligned", "unitPart",
    "unitAligned", "step1", "step2", "step3", "step4",
    "text", "parent", "level", "unit", "owner", "children", "own", "fromChildren", "difference", "explained", "unexplained", "status",
  ],
  links: [
    "id", "openedFrom", "openedTo", "from", "to", "fromRow", "toRow", "cycle", "model", "stands", "measuredIn", "size", "counted", "splitUsed", "weightUsed",
    "used", "moved", "own", "step1", "step2", "step3", "step4",
    "child", "parent", "basis", "contribution", "weight", "split", "counts", "confirmed", "share", "progress",
  ],
  findings: ["id", "item", "text", "reason", "kind"],
} as const;

export const ALIGNMENT_PARTS = ["tree", "links", "findings"] as const;

export type AlignmentPart = (typeof ALIGNMENT_PARTS)[number];
export type TreeKey = (typeof ALIGNMENT_COLUMNS.tree)[number];
export type LinkKey = (typeof ALIGNMENT_COLUMNS.links)[number];
export type FindingKey = (typeof ALIGNMENT_COLUMNS.findings)[number];

/** How many columns of each table are hidden; the tables begin so that what is shown of them begins in one column. */
export const HIDDEN_OF = { tree: 20, links: 22, findings: 2 } as const;
export const HIDDEN = Math.max(...Object.values(HIDDEN_OF));

/**
 * Steps by which progress rises on the sheet, through items without a reading of their own: from people over teams to the
 * company, objectives and key results, are five. A cell cannot call itself, so each step is a column.
 */
export const STEPS = ["own", "step1", "step2", "step3", "step4"] as const;

const NAMES: Readonly<Record<AlignmentPart, string>> = { tree: "OKR_Alignment", links: "OKR_Links", findings: "OKR_ToAlign" };

/** @example alignmentTableName("tree", "FY2027-Q2") // => "OKR_Alignment_FY2027_Q2" */
export function alignmentTableName(part: AlignmentPart, cycle: string): string {
  return `${NAMES[part]}_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`;
}

/** Workbook-wide name of the cell that says how children are weighted. */
export function weightingName(cycle: string): string {
  return `OKR_Weighting_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`;
}

export interface AlignmentTables {
  readonly tree: TableHandle<TreeKey>;
  readonly links: TableHandle<LinkKey>;
  readonly findings: TableHandle<FindingKey>;
}

/** The tables of the sheet as we plan them in a language. */
export function alignmentTables(cycle: string, language: Language): AlignmentTables {
  const { tree, links, findings } = alignmentWords(language);
  return {
    tree: { name: alignmentTableName("tree", cycle), headers: tree },
    links: { name: alignmentTableName("links", cycle), headers: links },
    findings: { name: alignmentTableName("findings", cycle), headers: findings },
  };
}
