import type { IssueTexts } from "./issue-texts";

const en = {
  "cycle-unknown": ({ cycle }: { readonly cycle: string }) =>
    `There is no cycle "${cycle}". Cycle ids look like FY2027-Q1 (quarter), FY2027-B3 (two months), FY2027-8W2 (8 weeks) or FY2027-6W5 (6 weeks).`,
  "cycle-not-of-cadence": ({ cycle, cadence }: { readonly cycle: string; readonly cadence: string }) =>
    `The cycle ${cycle} does not belong to the cadence ${cadence}. Leave one of the two out, or name a cycle of that cadence.`,
  "cycle-without-okrs": ({ cycle, known }: { readonly cycle: string; readonly known: readonly string[] }) =>
    `There are no OKRs for ${cycle} in this workbook.${known.length === 0 ? " Generate them first." : ` There are some for ${known.join(", ")}.`}`,
  "workbook-without-okrs": () => "There are no OKRs in this workbook yet. Generate them first.",
  "sample-sheet-there": ({ name }: { readonly name: string }) =>
    `This workbook has a sheet "${name}" already. Add the sample to an empty workbook, or rename that sheet.`,
};

const zh: typeof en = {
  "cycle-unknown": ({ cycle }) =>
    `没有周期“${cycle}”。周期编号形如 FY2027-Q1（季度）、FY2027-B3（双月）、FY2027-8W2（8周）或 FY2027-6W5（6周）。`,
  "cycle-not-of-cadence": ({ cycle, cadence }) => `周期 ${cycle} 不属于节奏 ${cadence}。请去掉其中一个，或指定该节奏的周期。`,
  "cycle-without-okrs": ({ cycle, known }) =>
    `本工作簿中没有 ${cycle} 的 OKR。${known.length === 0 ? "请先生成。" : `已有：${known.join("、")}。`}`,
  "workbook-without-okrs": () => "本工作簿中还没有 OKR。请先生成。",
  "sample-sheet-there": ({ name }) => `本工作簿中已有工作表“${name}”。请在空白工作簿中加入示例，或将该表改名。`,
};

export const taskIssues = { en, zh } satisfies IssueTexts;
