import type { Area } from "../grid";
import type { Language } from "../language";
import type { CellStyle, PlannedCell, SheetPlan } from "../plan";
import { COMPANY, FISCAL_YEAR, MONTHLY, type SampleSeries } from "./company";
import { firstOf, header, heading, mergedGroups, NUMBER, SAMPLE_SHEETS, TEXT } from "./sample-cells";

const HEADER_ROW = 3;
const FIRST_ROW = 4;
const FIRST_MONTH = 3;
const MONTHS = 12;

const WORDS = {
  en: {
    sheet: `KPI ${FISCAL_YEAR}`,
    title: `${COMPANY.en}: KPIs by month ${FISCAL_YEAR}`,
    note: "Actuals are entered by the 5th working day of the following month.",
    columns: ["KPI", "Unit", "Target / actual"],
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map((month) => `${month} ${FISCAL_YEAR}`),
    target: "Target",
    actual: "Actual",
  },
  zh: {
    sheet: `${FISCAL_YEAR}年KPI`,
    title: `${COMPANY.zh}：${FISCAL_YEAR}年月度 KPI`,
    note: "实际值于次月第5个工作日前填报。",
    columns: ["KPI", "单位", "目标/实际"],
    months: Array.from({ length: MONTHS }, (_, month) => `${FISCAL_YEAR}年${month + 1}月`),
    target: "目标",
    actual: "实际",
  },
} as const;

/** Two rows for each KPI, its twelve targets above the actuals known so far; months to come are blank. */
export function monthlySheet(language: Language): SheetPlan {
  const words = WORDS[language];
  return {
    key: SAMPLE_SHEETS.monthly,
    name: words.sheet,
    blocks: [
      heading(words.title, words.note),
      { top: HEADER_ROW, left: 0, cells: [header([...words.columns, ...words.months]), ...MONTHLY.flatMap((series) => seriesRows(series, language))] },
    ],
    tables: [],
    columnWidths: { 0: 28, 1: 9, 2: 12, ...Object.fromEntries(words.months.map((_, month) => [FIRST_MONTH + month, 11])) },
    rowHeights: { 0: 24 },
    merges: [...mergedGroups(FIRST_ROW, 0, MONTHLY.map(() => 2)), ...mergedGroups(FIRST_ROW, 1, MONTHLY.map(() => 2))],
    freeze: { rows: FIRST_ROW, columns: FIRST_MONTH },
    print: { landscape: true, fitToWidth: true },
  };
}

/** Where the actuals of a line of `MONTHLY` stand, January to December. */
export function actualsArea(line: number): Area {
  const row = FIRST_ROW + 2 * line + 1;
  return { top: row, left: FIRST_MONTH, bottom: row, right: FIRST_MONTH + MONTHS - 1 };
}

function seriesRows(series: SampleSeries, language: Language): readonly (readonly PlannedCell[])[] {
  const { target, actual } = WORDS[language];
  return [{ kind: target, values: series.targets, fill: "F2F2F2" }, { kind: actual, values: series.actuals, fill: undefined }].map(({ kind, values, fill }, index) => {
    const number: CellStyle = { ...NUMBER, format: series.format, ...(fill === undefined ? {} : { fill }) };
    return [
      firstOf(series.name[language], index, TEXT),
      firstOf(series.unit[language], index, { ...TEXT, align: "center" }),
      { value: kind, style: { ...TEXT, align: "center" } },
      ...Array.from({ length: MONTHS }, (_, month): PlannedCell => ({ value: values[month] ?? null, style: number })),
    ];
  });
}
