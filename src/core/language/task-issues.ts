import type { IssueTexts } from "./issue-texts";

/** @example percent(0.07) // => "7 %" */
function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))} %`;
}

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
  "holiday-not-a-date": ({ text }: { readonly text: string }) =>
    `"${text}" is no day off: it does not begin with a date such as 2027-05-03. Write one date in each line, and after it what day it is, if you like.`,
  "holiday-not-counted": ({ text }: { readonly text: string }) =>
    `${text} stands among the days off and is no date, so that no expected progress can be calculated. Enter it as a date, or clear the cell.`,
  "status-limits-out-of-order": ({ atRisk, offTrack }: { readonly atRisk: number; readonly offTrack: number }) =>
    `Off track would begin at ${percent(offTrack)} behind pace, before at risk at ${percent(atRisk)}. Make the limit of off track the larger one.`,
  "status-limit-out-of-range": ({ limit }: { readonly limit: number }) =>
    `A status cannot begin at ${percent(limit)} behind pace. Give a limit from 0 % to 100 %.`,
};

const zh: typeof en = {
  "cycle-unknown": ({ cycle }) =>
    `没有周期“${cycle}”。周期编号形如 FY2027-Q1（季度）、FY2027-B3（双月）、FY2027-8W2（8周）或 FY2027-6W5（6周）。`,
  "cycle-not-of-cadence": ({ cycle, cadence }) => `周期 ${cycle} 不属于节奏 ${cadence}。请去掉其中一个，或指定该节奏的周期。`,
  "cycle-without-okrs": ({ cycle, known }) =>
    `本工作簿中没有 ${cycle} 的 OKR。${known.length === 0 ? "请先生成。" : `已有：${known.join("、")}。`}`,
  "workbook-without-okrs": () => "本工作簿中还没有 OKR。请先生成。",
  "sample-sheet-there": ({ name }) => `本工作簿中已有工作表“${name}”。请在空白工作簿中加入示例，或将该表改名。`,
  "holiday-not-a-date": ({ text }) => `“${text}”不是节假日：开头不是 2027-05-03 这样的日期。请每行写一个日期，其后可写节日名称。`,
  "holiday-not-counted": ({ text }) => `节假日中的 ${text} 不是日期，因此无法计算应达进度。请填写日期，或清空该单元格。`,
  "status-limits-out-of-order": ({ atRisk, offTrack }) => `偏离的界限（落后 ${percent(offTrack)}）小于有风险的界限（落后 ${percent(atRisk)}）。请将偏离的界限设得更大。`,
  "status-limit-out-of-range": ({ limit }) => `落后 ${percent(limit)} 不能作为界限。请填写 0% 到 100% 之间的值。`,
};

export const taskIssues = { en, zh } satisfies IssueTexts;
