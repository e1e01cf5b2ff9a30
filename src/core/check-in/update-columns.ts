import type { CellValue } from "../grid";

/** What a file of check-ins can state. `keyResult` is an id or a text, `keyResultText` a text beside an id. */
export const UPDATE_FIELDS = ["date", "keyResult", "keyResultText", "value", "confidence", "note", "by"] as const;

export type UpdateField = (typeof UPDATE_FIELDS)[number];

/** Headers by field, folded by `foldHeader`, the surest first. */
const HEADERS: Readonly<Record<UpdateField, readonly string[]>> = {
  date: ["date", "checkindate", "asof", "日期", "更新日期", "填报日期", "时间"],
  keyResult: ["keyresultid", "krid", "关键结果编号", "关键结果id", "kr编号", "keyresult", "kr", "关键结果", "id", "编号"],
  keyResultText: ["keyresult", "keyresulttext", "kr", "关键结果", "关键结果名称"],
  value: ["value", "reading", "current", "currentvalue", "actual", "数值", "读数", "当前值", "实际值", "值"],
  confidence: ["confidence", "信心指数", "信心", "信心值"],
  note: ["note", "notes", "comment", "comments", "remark", "remarks", "说明", "备注", "进展说明"],
  by: ["by", "author", "updatedby", "owner", "填写人", "更新人", "填报人", "负责人"],
};

export interface UpdateColumns {
  readonly at: Readonly<Partial<Record<UpdateField, number>>>;
  /** Headers that mean nothing to us. */
  readonly unused: readonly string[];
}

/** Columns of a header row, in any order, English or Chinese. Each column has one meaning at most. */
export function updateColumns(headers: readonly CellValue[]): UpdateColumns {
  const folded = headers.map((header) => (typeof header === "string" ? foldHeader(header) : ""));
  const at: Partial<Record<UpdateField, number>> = {};
  for (const field of UPDATE_FIELDS) {
    const taken = new Set(Object.values(at));
    const found = HEADERS[field].map((word) => folded.findIndex((folds, index) => folds === word && !taken.has(index))).find((index) => index >= 0);
    if (found !== undefined) at[field] = found;
  }
  const used = new Set(Object.values(at));
  const unused = headers.filter((_, index) => !used.has(index) && folded[index] !== "" && folded[index] !== "id").map(String);
  return { at, unused };
}

/** Without case, width, spaces, hyphens and what stands in brackets. @example foldHeader("Confidence (0–10)") // => "confidence" */
function foldHeader(header: string): string {
  return header.normalize("NFKC").toLowerCase().replace(/\([^)]*\)/g, "").replace(/[\s_\-:]+/g, "");
}
