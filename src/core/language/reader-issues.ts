import type { IssueTexts } from "./issue-texts";

/** Why a sheet gives no measures. */
export type NoMeasuresReason = "empty" | "no-header" | "header-only" | "no-names" | "no-values" | "statistics" | "repeats" | "ignored";

const REASONS_EN: Readonly<Record<NoMeasuresReason, string>> = {
  "empty": "it holds no cells",
  "no-header": "no row names columns of a scorecard, such as KPI, target or actual",
  "header-only": "there is a header, but no rows under it",
  "no-names": "no column holds names of measures",
  "no-values": "no column holds targets, actual values or weights",
  "statistics": "it is a series of numbers without targets, not a scorecard",
  "repeats": "it repeats measures of another table, which is read instead",
  "ignored": "the mapping says to ignore it",
};

const REASONS_ZH: Readonly<Record<NoMeasuresReason, string>> = {
  "empty": "表中没有内容",
  "no-header": "没有找到计分卡的表头，如指标、目标值、实际值",
  "header-only": "有表头，但下面没有数据行",
  "no-names": "没有指标名称列",
  "no-values": "没有目标值、实际值或权重列",
  "statistics": "只是一组没有目标的统计数字，不是计分卡",
  "repeats": "与另一个表的指标重复，以另一个表为准",
  "ignored": "映射文件指定忽略",
};

const en = {
  "reader-no-measures": ({ sheet, reason }: { readonly sheet: string; readonly reason: NoMeasuresReason }) => `No measures found on the sheet "${sheet}": ${REASONS_EN[reason]}.`,
  "reader-sheet-feeds": ({ sheet, by }: { readonly sheet: string; readonly by: readonly string[] }) =>
    `The sheet "${sheet}" was used for the measures of ${by.map((name) => `"${name}"`).join(", ")}, which sums it up: its figures are theirs, not measures of their own.`,
  "reader-period-sheets": ({ sheets, count }: { readonly sheets: readonly string[]; readonly count: number }) =>
    `The sheets ${sheets.map((name) => `"${name}"`).join(", ")} hold the same ${count} measures, each for its own period: every measure was read once, with the periods as its series.`,
  "reader-nothing-found": ({ sheets }: { readonly sheets: number }) =>
    `No measures found in this workbook (${sheets} ${sheets === 1 ? "sheet" : "sheets"} looked at). A scorecard needs a header that names the measure and its target, actual value or weight.`,
  "reader-sheet-hidden": ({ sheet, count }: { readonly sheet: string; readonly count: number }) => `The sheet "${sheet}" is hidden; its ${count} measures were read.`,
  "reader-rows-hidden": ({ sheet, count }: { readonly sheet: string; readonly count: number }) => `${count} of the measures of the sheet "${sheet}" are in hidden rows; they were read.`,
  "reader-cell-error": ({ name, error }: { readonly name: string; readonly error: string }) => `This number of "${name}" shows ${error} and counts as not stated. Repair the cell.`,
  "reader-cell-not-number": ({ name, text }: { readonly name: string; readonly text: string }) => `"${text}" of "${name}" could not be read as a number. Enter the number alone, or with its unit.`,
  "reader-sheet-unknown": ({ sheet }: { readonly sheet: string }) => `There is no sheet "${sheet}" in this workbook.`,
  "reader-no-numbers": ({ sheet }: { readonly sheet: string }) => `The measures of the sheet "${sheet}" have neither targets nor actual values yet: nothing can be measured. Fill in numbers.`,
  "reader-mapping-wrong": ({ path, found, expected }: { readonly path: string; readonly found: string; readonly expected: string }) =>
    `The mapping is wrong at ${path === "" ? "its top" : path}: found ${found}, expected ${expected}.`,
  "reader-answer-unknown": ({ id, answer, options }: { readonly id: string; readonly answer: string; readonly options: readonly string[] }) =>
    `The mapping answers ${id} with "${answer}", which is none of its options (${options.join(", ")}); the question stays open.`,
  "reader-more-questions": ({ count }: { readonly count: number }) => `${count} more directions were guessed from names. State them in a column "Direction".`,
};

const zh: typeof en = {
  "reader-no-measures": ({ sheet, reason }) => `工作表“${sheet}”中没有找到指标：${REASONS_ZH[reason]}。`,
  "reader-sheet-feeds": ({ sheet, by }) => `工作表“${sheet}”的数据已用于工作表${by.map((name) => `“${name}”`).join("、")}的指标（由其汇总），不再另列指标。`,
  "reader-period-sheets": ({ sheets, count }) => `工作表${sheets.map((name) => `“${name}”`).join("、")}按期列出相同的 ${count} 个指标：每个指标只读取一次，各期数值作为其序列。`,
  "reader-nothing-found": ({ sheets }) => `本工作簿中没有找到指标（共查看 ${sheets} 张工作表）。计分卡需要有表头写明指标及其目标值、实际值或权重。`,
  "reader-sheet-hidden": ({ sheet, count }) => `工作表“${sheet}”是隐藏的；已读取其中 ${count} 个指标。`,
  "reader-rows-hidden": ({ sheet, count }) => `工作表“${sheet}”有 ${count} 个指标在隐藏行中；已读取。`,
  "reader-cell-error": ({ name, error }) => `“${name}”的数值显示 ${error}，按未填写处理。请修复该单元格。`,
  "reader-cell-not-number": ({ name, text }) => `“${name}”的“${text}”无法识别为数字。请只填数字，或数字加单位。`,
  "reader-sheet-unknown": ({ sheet }) => `本工作簿中没有工作表“${sheet}”。`,
  "reader-no-numbers": ({ sheet }) => `工作表“${sheet}”的指标还没有目标值和实际值，无法衡量。请填写数值。`,
  "reader-mapping-wrong": ({ path, found, expected }) => `映射文件有误（${path === "" ? "顶层" : path}）：现为 ${found}，应为 ${expected}。`,
  "reader-answer-unknown": ({ id, answer, options }) => `映射文件对 ${id} 的回答“${answer}”不在其选项之内（${options.join("、")}）；该问题仍待确认。`,
  "reader-more-questions": ({ count }) => `另有 ${count} 个指标的方向由名称推断。请用“方向”列写明。`,
};

export const readerIssues = { en, zh } satisfies IssueTexts;
