import type { IssueTexts } from "./issue-texts";

const en = {
  "cycle-unknown": ({ cycle }: { readonly cycle: string }) =>
    `There is no cycle "${cycle}". Cycle ids look like FY2027-Q1 (quarter), FY2027-B3 (two months), FY2027-8W2 (8 weeks) or FY2027-6W5 (6 weeks).`,
  "cycle-not-of-cadence": ({ cycle, cadence }: { readonly cycle: string; readonly cadence: string }) =>
    `The cycle ${cycle} does not belong to the cadence ${cadence}. Leave one of the two out, or name a cycle of that cadence.`,
  "cycle-without-okrs": ({ cycle, known }: { readonly cycle: string; readonly known: readonly string[] }) =>
    `There are no OKRs for ${cycle} in this workbook.${known.length === 0 ? " Generate them first." : ` There are some for ${known.join(", ")}.`}`,
  "check-in-column-missing": ({ column, found }: { readonly column: string; readonly found: readonly string[] }) =>
    `The updates have no column "${column}"; their first row says ${found.length === 0 ? "nothing" : found.map((title) => `"${title}"`).join(", ")}. Needed: date, key result (its text or id) and value.`,
  "check-in-key-result-unknown": ({ keyResult }: { readonly keyResult: string }) =>
    `There is no key result "${keyResult}" in this workbook. Use its full text or its id, as they stand in the OKR sheet.`,
  "check-in-key-result-ambiguous": ({ keyResult, ids }: { readonly keyResult: string; readonly ids: readonly string[] }) =>
    `Several key results read "${keyResult}": ${ids.join(", ")}. Use one of these ids instead.`,
};

const zh: typeof en = {
  "cycle-unknown": ({ cycle }) =>
    `没有周期“${cycle}”。周期编号形如 FY2027-Q1（季度）、FY2027-B3（双月）、FY2027-8W2（8周）或 FY2027-6W5（6周）。`,
  "cycle-not-of-cadence": ({ cycle, cadence }) => `周期 ${cycle} 不属于节奏 ${cadence}。请去掉其中一个，或指定该节奏的周期。`,
  "cycle-without-okrs": ({ cycle, known }) =>
    `本工作簿中没有 ${cycle} 的 OKR。${known.length === 0 ? "请先生成。" : `已有：${known.join("、")}。`}`,
  "check-in-column-missing": ({ column, found }) =>
    `更新文件中没有“${column}”列；其首行为${found.length === 0 ? "空" : found.map((title) => `“${title}”`).join("、")}。需要：日期、关键结果（文字或编号）和当前值。`,
  "check-in-key-result-unknown": ({ keyResult }) => `本工作簿中没有关键结果“${keyResult}”。请使用 OKR 表中的完整文字或编号。`,
  "check-in-key-result-ambiguous": ({ keyResult, ids }) => `有多个关键结果为“${keyResult}”：${ids.join("、")}。请改用其中一个编号。`,
};

export const taskIssues = { en, zh } satisfies IssueTexts;
