import type { IssueTexts } from "./issue-texts";

interface Column {
  readonly field: "date" | "keyResult" | "value";
}

interface Missing {
  readonly level: "team" | "person";
  readonly cycle: string;
}

const FIELDS = {
  en: { date: "the date", keyResult: "the key result", value: "the value" },
  zh: { date: "日期", keyResult: "关键结果", value: "数值" },
};

const en = {
  "update-file-empty": () =>
    "The file states nothing. Its first row names the columns: date, key result, value, confidence, note, by.",
  "update-column-missing": ({ field }: Column) =>
    `No column states ${FIELDS.en[field]}. Name it in the first row: date, key result, value, confidence, note, by.`,
  "update-column-unused": ({ column }: { readonly column: string }) => `The column "${column}" is not used.`,
  "update-key-result-unknown": ({ found, nearest }: { readonly found: string; readonly nearest: readonly string[] }) =>
    `There is no key result "${found}". ${nearest.length === 0 ? "Give its id or its text as the OKR sheet shows it." : `Did you mean ${nearest.map((text) => `"${text}"`).join(" or ")}?`}`,
  "update-key-result-ambiguous": ({ found, ids }: { readonly found: string; readonly ids: string }) =>
    `Several key results are called "${found}". Give the id of the one that is meant: ${ids}.`,
  "update-date-outside": ({ date, cycle, start, end }: { readonly date: string; readonly cycle: string; readonly start: string; readonly end: string }) =>
    `The date ${date} is outside the cycle ${cycle} of this key result, ${start} to ${end}.`,
  "update-states-nothing": ({ keyResult }: { readonly keyResult: string }) =>
    `The row for "${keyResult}" has neither value nor confidence nor note. Fill in one of them, or delete the row.`,
  "update-repeated": ({ count }: { readonly count: number }) =>
    count === 1 ? "One check-in is in the workbook already and was not added again." : `${count} check-ins are in the workbook already and were not added again.`,
  "review-level-missing": ({ level, cycle }: Missing) =>
    `${cycle} has no OKRs of ${level === "team" ? "teams" : "people"} to review. Generate them first: okrscore generate --level ${level === "team" ? "team" : "personal"}.`,
  "review-holder-unknown": ({ holder, known }: { readonly holder: string; readonly known: readonly string[] }) =>
    `Nobody called "${holder}" has OKRs in this cycle. There are ${known.map((name) => `"${name}"`).join(", ")}.`,
};

const zh: typeof en = {
  "update-file-empty": () => "文件没有内容。首行应为列名：日期、关键结果、数值、信心指数、说明、填写人。",
  "update-column-missing": ({ field }) => `没有填写${FIELDS.zh[field]}的列。请在首行写明列名：日期、关键结果、数值、信心指数、说明、填写人。`,
  "update-column-unused": ({ column }) => `未使用列“${column}”。`,
  "update-key-result-unknown": ({ found, nearest }) =>
    `没有关键结果“${found}”。${nearest.length === 0 ? "请填写 OKR 表中的编号或文本。" : `是否为${nearest.map((text) => `“${text}”`).join("或")}？`}`,
  "update-key-result-ambiguous": ({ found, ids }) => `有多个关键结果名为“${found}”。请填写所指的编号：${ids}。`,
  "update-date-outside": ({ date, cycle, start, end }) => `日期 ${date} 不在该关键结果的周期 ${cycle}（${start} 至 ${end}）内。`,
  "update-states-nothing": ({ keyResult }) => `“${keyResult}”一行没有数值、信心指数和说明。请至少填写一项，或删除该行。`,
  "update-repeated": ({ count }) => `有 ${count} 条进展更新已在工作簿中，未重复添加。`,
  "review-level-missing": ({ level, cycle }) =>
    `${cycle} 没有可复盘的${level === "team" ? "团队" : "个人"} OKR。请先生成：okrscore generate --level ${level === "team" ? "team" : "personal"}。`,
  "review-holder-unknown": ({ holder, known }) => `本周期没有名为“${holder}”的 OKR。已有：${known.map((name) => `“${name}”`).join("、")}。`,
};

export const reviewIssues = { en, zh } satisfies IssueTexts;
