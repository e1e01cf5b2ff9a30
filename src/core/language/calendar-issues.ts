import type { IssueTexts } from "./issue-texts";

const en = {
  "calendar-end-before-start": ({ start, end }: { start: string; end: string }) =>
    `The end ${end} lies before the start ${start}. Swap them, or correct one.`,
  "calendar-no-working-day": ({ start, end }: { start: string; end: string }) =>
    `There is no working day from ${start} to ${end}. Check the dates and the list of holidays.`,
  "calendar-period-count": ({ targets, periods }: { targets: number; periods: number }) =>
    `There are ${targets} targets but ${periods} period starts. Give one start for each target, and if need be the day after the last period.`,
  "calendar-period-order": ({ date, next }: { date: string; next: string }) =>
    `Among the period starts ${next} follows ${date}. Sort them so that they rise, each date once.`,
  "calendar-rolling-drifts": ({ cadence, year, start, weeks }: { cadence: string; year: string; start: string; weeks: number }) =>
    `Rolling ${cadence} cycles without slack drift off the fiscal year: the first of ${year} starts on ${start}, ` +
    `${weeks} ${weeks === 1 ? "week" : "weeks"} after the year's first Monday. No week is kept for review and planning.`,
};

const zh: typeof en = {
  "calendar-end-before-start": ({ start, end }) => `结束日期 ${end} 早于开始日期 ${start}。请对调或更正。`,
  "calendar-no-working-day": ({ start, end }) => `${start} 至 ${end} 之间没有工作日。请检查日期和节假日列表。`,
  "calendar-period-count": ({ targets, periods }) =>
    `有 ${targets} 个目标值，却有 ${periods} 个期间起始日。请为每个目标值给出一个起始日，必要时再加上最后一期次日。`,
  "calendar-period-order": ({ date, next }) => `期间起始日中 ${next} 排在 ${date} 之后。请按升序排列，且不要重复。`,
  "calendar-rolling-drifts": ({ cadence, year, start, weeks }) =>
    `无缓冲的滚动周期（${cadence}）会逐渐偏离财年：${year} 的第一个周期始于 ${start}，比该财年第一个星期一晚 ${weeks} 周，也没有留给复盘和规划的周。`,
};

export const calendarIssues = { en, zh } satisfies IssueTexts;
