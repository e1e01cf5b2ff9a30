import type { Language } from "./language";
import { quotable } from "./quotable";

interface InSheet { readonly sheet: string }
interface OfColumn extends InSheet { readonly header: string; readonly column: string }
interface OfMeasure { readonly name: string }
/** A part of a year, and its first and last month in either year: `2027-07`. */
interface OfYearParts extends InSheet { readonly said: string; readonly fiscalFirst: string; readonly fiscalLast: string; readonly calendarFirst: string; readonly calendarLast: string }

const en = {
  "reader-column-meaning": ({ header, column }: OfColumn) => `What does the column "${header}" (${column}) hold?`,
  "reader-which-column": ({ field, sheet }: InSheet & { readonly field: string }) => `Several columns of the sheet "${sheet}" could be the ${field}. Which one counts?`,
  "reader-equal-tables": ({ first, second, count }: { readonly first: string; readonly second: string; readonly count: number }) =>
    `The tables at ${first} and ${second} hold ${count} of the same measures. Which one counts?`,
  "reader-period-sheets": ({ first, last, count }: { readonly first: string; readonly last: string; readonly count: number }) =>
    `The ${count} sheets from "${first}" to "${last}" hold the same measures. Are they the periods of one scorecard?`,
  "reader-direction": ({ name }: OfMeasure) => `Is more or less of "${name}" better? The sheet does not say.`,
  "reader-change-or-level": ({ name, text }: OfMeasure & { readonly text: string }) => `Is the target "${text}" of "${name}" a change against before, or the level to reach?`,
  "reader-scale": ({ unit, sheet }: InSheet & { readonly unit: string }) => `Amounts on the sheet "${sheet}" are in ${unit}. Keep them so, or multiply them out?`,
  "reader-year": ({ sheet, period }: InSheet & { readonly period: string }) => `Of which year are the periods of the sheet "${sheet}" (${period}, …)? Enter the year in which they start.`,
  "reader-fiscal-parts": ({ sheet, said, fiscalFirst, fiscalLast, calendarFirst, calendarLast }: OfYearParts) =>
    `The sheet "${sheet}" says "${said}". Is that a part of the fiscal year (${fiscalFirst} to ${fiscalLast}) or of the calendar year (${calendarFirst} to ${calendarLast})?`,
  "reader-target-period": ({ sheet, said }: InSheet & { readonly said: string }) =>
    `The sheet "${sheet}" says "${said}". Are its targets, where they add up, for that time or for the whole year?`,
  "reader-series": ({ sheet, period }: InSheet & { readonly period: string }) => `Are the numbers by period of the sheet "${sheet}" (${period}, …) actual values or targets?`,
  "reader-weights": ({ group, sum }: { readonly group: string; readonly sum: string }) => `The weights of "${group}" add up to ${sum}, not to 100 %. Are they meant relative to each other?`,
  "reader-percent": ({ name, value }: OfMeasure & { readonly value: string }) => `Does ${value} of "${name}" mean ${value} %?`,
  "reader-decimal-mark": ({ sheet, text }: InSheet & { readonly text: string }) => `Which decimal mark have the numbers in texts of the sheet "${sheet}", such as "${text}"?`,
  "reader-cumulative": ({ name, first, last }: OfMeasure & { readonly first: string; readonly last: string }) =>
    `The numbers of "${name}" grow from ${first} to ${last}. Is each of its own period, or counted from the start of the year?`,
};

const zh: typeof en = {
  "reader-column-meaning": ({ header, column }) => `“${header}”列（${column}）是什么内容？`,
  "reader-which-column": ({ field, sheet }) => `工作表“${sheet}”有多列可作为${field}，以哪一列为准？`,
  "reader-equal-tables": ({ first, second, count }) => `${first} 与 ${second} 的两个表有 ${count} 个相同指标，以哪一个为准？`,
  "reader-period-sheets": ({ first, last, count }) => `“${first}”至“${last}”共 ${count} 张工作表的指标相同。它们是同一计分卡的各期吗？`,
  "reader-direction": ({ name }) => `“${name}”是越大越好还是越小越好？表中没有说明。`,
  "reader-change-or-level": ({ name, text }) => `“${name}”的目标“${text}”是相对变化还是要达到的水平？`,
  "reader-scale": ({ unit, sheet }) => `工作表“${sheet}”的金额单位为${unit}。保持不变，还是换算为基本单位？`,
  "reader-year": ({ sheet, period }) => `工作表“${sheet}”的各期（${period}……）属于哪一年？请填写起始年份。`,
  "reader-fiscal-parts": ({ sheet, said, fiscalFirst, fiscalLast, calendarFirst, calendarLast }) =>
    `工作表“${sheet}”写明“${said}”。这是财年的一期（${fiscalFirst} 至 ${fiscalLast}），还是日历年的一期（${calendarFirst} 至 ${calendarLast}）？`,
  "reader-target-period": ({ sheet, said }) => `工作表“${sheet}”标明“${said}”。其中可累加指标的目标值是该期的，还是全年的？`,
  "reader-series": ({ sheet, period }) => `工作表“${sheet}”的各期数值（${period}……）是实际值还是目标值？`,
  "reader-weights": ({ group, sum }) => `“${group}”的权重合计为 ${sum}，不是 100%。是否为相对权重？`,
  "reader-percent": ({ name, value }) => `“${name}”的 ${value} 是否表示 ${value}%？`,
  "reader-decimal-mark": ({ sheet, text }) => `工作表“${sheet}”中以文本书写的数字（如“${text}”）用什么作小数点？`,
  "reader-cumulative": ({ name, first, last }) => `“${name}”的各期数值由 ${first} 增至 ${last}。是各期当期值，还是年初至今的累计值？`,
};

export type ReaderQuestionCode = keyof typeof en;
/** All that the reader may ask. */
export const READER_QUESTIONS = Object.keys(en) as readonly ReaderQuestionCode[];
export type ReaderQuestionValues<Code extends ReaderQuestionCode> = Parameters<(typeof en)[Code]>[0];

/** Words for the keys of options; an address or a year stands for itself. */
const OPTIONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    objective: "objectives (what is to be achieved)", target: "targets (numbers)", actual: "actual values", unit: "units of measure", orgUnit: "departments or teams",
    baseline: "baseline", stretch: "stretch target", weight: "weight", perspective: "perspective", keyResult: "key results", measure: "measures", status: "status",
    definition: "definition", owner: "owner", initiative: "initiative", direction: "direction", period: "period", remarks: "remarks", score: "scores", ignore: "nothing that is needed",
    first: "the first", second: "the second", both: "both", together: "yes, one measure with its periods", apart: "no, measures of their own", increase: "more is better", decrease: "less is better", within: "inside a band is best",
    change: "a change", points: "a change in percentage points", level: "a level to reach", keep: "keep them so", multiply: "multiply them out", relative: "yes, relative weights",
    mistake: "no, a mistake: leave them out until it is repaired", percent: "yes, percent", fraction: "no, a fraction of 1 (0.5 is 50 %)", plain: "no, the number as it is",
    flow: "of its own period", cumulative: "counted from the start of the year", fiscal: "of the fiscal year", calendar: "of the calendar year", year: "for the whole year", part: "for that time alone", "every-month": "for each month", "every-quarter": "for each quarter", "every-half": "for each half-year",
    point: "a point: 2.100 is 2.1", comma: "a comma: 2.100 is 2,100",
  },
  zh: {
    objective: "目标（要实现什么）", target: "目标值（数字）", actual: "实际值", unit: "计量单位", orgUnit: "部门或团队", baseline: "基线", stretch: "挑战值", weight: "权重",
    perspective: "维度", keyResult: "关键结果", measure: "指标", status: "状态", definition: "定义", owner: "负责人", initiative: "举措", direction: "方向", period: "周期", remarks: "备注",
    score: "得分", ignore: "不需要的内容", first: "第一个", second: "第二个", both: "两个都要", together: "是，合为一个指标及其各期", apart: "不是，各自为指标", increase: "越大越好", decrease: "越小越好", within: "在区间内最好", change: "变化量",
    points: "变化的百分点数", level: "要达到的水平", keep: "保持不变", multiply: "换算为基本单位", relative: "是，相对权重", mistake: "不是，是错误：更正前不计权重", percent: "是，百分数",
    fraction: "不是，是小数（0.5 即 50%）", plain: "不是，数字本身", flow: "各期当期值", cumulative: "年初至今的累计值", fiscal: "财年的一期", calendar: "日历年的一期", year: "全年", part: "仅该期", "every-month": "每月", "every-quarter": "每季度", "every-half": "每半年",
    point: "句点：2.100 即 2.1", comma: "逗号：2.100 即 2,100",
  },
};

/** The sentence of a question. */
export function describeQuestion<Code extends ReaderQuestionCode>(question: { readonly code: Code; readonly values: ReaderQuestionValues<Code> }, language: Language): string {
  const texts = language === "zh" ? zh : en;
  // The union of codes and the union of values go together by construction; the compiler cannot see it.
  return (texts[question.code] as (values: ReaderQuestionValues<Code>) => string)(quotable(question.values));
}

/** Words for an option of a question. */
export function describeOption(option: { readonly key: string; readonly label: string | null }, language: Language): string {
  return option.label ?? OPTIONS[language][option.key] ?? option.key;
}
