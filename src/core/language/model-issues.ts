import type { IssueTexts } from "./issue-texts";

const en = {
  "row-field-missing": ({ field }: { field: string }) => `The column ${field} is blank in this row. Fill it in.`,
  "row-field-error": ({ field, error }: { field: string; error: string }) =>
    `The column ${field} shows ${error}. Repair the cell that it comes from.`,
  "row-not-a-number": ({ field, found }: { field: string; found: string }) =>
    `The column ${field} says "${found}", which is not a number. Enter the number alone; its unit has a column of its own.`,
  "row-not-a-date": ({ field, found }: { field: string; found: string }) =>
    `The column ${field} says "${found}", which is not a date for certain. Enter it as year-month-day, for example 2027-02-14.`,
  "row-not-a-choice": ({ field, found, choices }: { field: string; found: string; choices: string }) =>
    `The column ${field} says "${found}". It can be ${choices}.`,
  "row-out-of-range": ({ field, value, low, high }: { field: string; value: number; low: number; high: number | null }) =>
    `The column ${field} says ${value}. It can be ${high === null ? `${low} or more` : `${low} to ${high}`}.`,
  "row-type-unknown": ({ text }: { text: string }) =>
    `The type of "${text}" is blank and the numbers do not tell it. Enter a type, or different values for start and target.`,
};

const zh: typeof en = {
  "row-field-missing": ({ field }) => `本行的 ${field} 列为空。请填写。`,
  "row-field-error": ({ field, error }) => `${field} 列显示 ${error}。请修复其来源单元格。`,
  "row-not-a-number": ({ field, found }) => `${field} 列为“${found}”，不是数字。请只填数字，单位另有一列。`,
  "row-not-a-date": ({ field, found }) => `${field} 列为“${found}”，无法确定日期。请按年-月-日填写，例如 2027-02-14。`,
  "row-not-a-choice": ({ field, found, choices }) => `${field} 列为“${found}”。可填：${choices}。`,
  "row-out-of-range": ({ field, value, low, high }) =>
    `${field} 列为 ${value}。可填 ${high === null ? `${low} 或以上` : `${low} 到 ${high}`}。`,
  "row-type-unknown": ({ text }) => `“${text}”的类型为空，数值也无法判断类型。请填写类型，或填写不同的起始值和目标值。`,
};

export const modelIssues = { en, zh } satisfies IssueTexts;
