import { area, call, literal } from "../formula/build";
import type { Expression } from "../formula/expression";
import type { Position } from "../grid";
import type { Language } from "../language";
import type { PlannedCell, SheetPlan } from "../plan";
import { COMPANY, FISCAL_YEAR, MONTHLY, SCORECARD, type SampleMeasure } from "./company";
import { actualsArea } from "./monthly-sheet";
import { firstOf, GROUP, header, heading, mergedGroups, NUMBER, SAMPLE_SHEETS, TEXT } from "./sample-cells";

const HEADER_ROW = 3;
const FIRST_ROW = 4;
const ACTUAL_COLUMN = 7;

const WORDS = {
  en: {
    sheet: "Balanced scorecard",
    title: `${COMPANY.en}: balanced scorecard ${FISCAL_YEAR}`,
    note: "Fiscal year from 1 January to 31 December. Actual: latest month on the KPI sheet, or as reported.",
    columns: ["Perspective", "Strategic objective", "Measure", "Unit", "Better", `Actual ${FISCAL_YEAR - 1}`, `Target ${FISCAL_YEAR}`, "Actual to date", "Weight", "Owner", "Initiative"],
    better: { up: "higher", down: "lower" },
  },
  zh: {
    sheet: "平衡计分卡",
    title: `${COMPANY.zh}：${FISCAL_YEAR}年平衡计分卡`,
    note: "财年为1月1日至12月31日。实际值：KPI 表的最近一个月，或部门上报。",
    columns: ["维度", "战略目标", "指标", "单位", "方向", `${FISCAL_YEAR - 1}年实际`, `${FISCAL_YEAR}年目标值`, "当前实际", "权重", "负责人", "行动方案"],
    better: { up: "越高越好", down: "越低越好" },
  },
} as const;

/** Four perspectives, merged downwards, with their objectives and measures; monthly ones show what the KPI sheet says. */
export function scorecardSheet(language: Language): SheetPlan {
  const words = WORDS[language];
  const rows = SCORECARD.flatMap((perspective) => {
    const measures = perspective.objectives.flatMap((objective) => objective.measures.map((measure, index) => ({ objective, measure, index })));
    return measures.map(({ objective, measure, index }, place) => [
      firstOf(perspective.name[language], place, GROUP),
      firstOf(objective.text[language], index, TEXT),
      ...measureCells(measure, language),
    ]);
  });
  return {
    key: SAMPLE_SHEETS.scorecard,
    name: words.sheet,
    blocks: [heading(words.title, words.note), { top: HEADER_ROW, left: 0, cells: [header(words.columns), ...rows] }],
    tables: [],
    columnWidths: { 0: 14, 1: 28, 2: 28, 3: 9, 4: 11, 5: 12, 6: 12, 7: 12, 8: 9, 9: 14, 10: 38 },
    rowHeights: { 0: 24, [HEADER_ROW]: 32 },
    merges: [
      ...mergedGroups(FIRST_ROW, 0, SCORECARD.map(({ objectives }) => objectives.flatMap(({ measures }) => measures).length)),
      ...mergedGroups(FIRST_ROW, 1, SCORECARD.flatMap(({ objectives }) => objectives.map(({ measures }) => measures.length))),
    ],
    freeze: { rows: FIRST_ROW, columns: 3 },
    print: { landscape: true, fitToWidth: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}

/** Where the actual value of a measure stands, by its place among all measures. */
export function actualPlace(measure: number): Position {
  return { row: FIRST_ROW + measure, column: ACTUAL_COLUMN };
}

function measureCells(measure: SampleMeasure, language: Language): readonly PlannedCell[] {
  const number = { ...NUMBER, format: measure.format };
  return [
    { value: measure.name[language], style: TEXT },
    { value: measure.unit[language], style: { ...TEXT, align: "center" } },
    { value: WORDS[language].better[measure.better], style: { ...TEXT, align: "center" } },
    { value: measure.lastYear, style: number },
    { value: measure.target, style: number },
    { ...actualCell(measure), style: number },
    { value: measure.weight, style: { ...NUMBER, format: "0%" } },
    { value: measure.owner[language], style: TEXT },
    { value: measure.initiative[language], style: TEXT },
  ];
}

/** What is reported monthly follows the KPI sheet: the sum of a flow, the last month of anything else. */
function actualCell({ name, latest }: SampleMeasure): PlannedCell {
  const line = MONTHLY.findIndex((series) => series.name.en === name.en);
  const series = MONTHLY[line];
  if (series === undefined) return { value: latest };
  const actuals = area(SAMPLE_SHEETS.monthly, actualsArea(line));
  const formula: Expression = series.adds ? call("SUM", actuals) : call("LOOKUP", literal(9.99e307), actuals);
  return { value: latest, formula };
}
