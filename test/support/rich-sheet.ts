import { area, call, binary, cell, literal, thisRow, wholeColumn } from "../../src/core/formula/build";
import type { Area, CellValue } from "../../src/core/grid";
import type { CellStyle, PlannedCell, SheetPlan, TablePlan } from "../../src/core/plan";

// A review sheet with everything that a plan can say, and the list that its validation takes from another sheet.

const PERCENT: CellStyle = { format: "0.0%" };
const DATE: CellStyle = { format: "yyyy-mm-dd", align: "left" };
const TITLE: CellStyle = { bold: true, size: 16, color: "1F3864" };
const NOTE: CellStyle = { italic: true, color: "7F7F7F", wrap: true, vertical: "top" };

interface Row {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly target: number;
  readonly current: number | null;
  readonly owner: string;
}

const ROWS: readonly Row[] = [
  { id: "k1", text: "Raise on-time delivery from 91 % to 95 %", start: 0.91, target: 0.95, current: 0.93, owner: "Operations" },
  { id: "k2", text: "Cut complaints per 1,000 orders from 15 to 6", start: 15, target: 6, current: 17, owner: "Service" },
  { id: "k3", text: "新客户签约数从 40 提高到 60", start: 40, target: 60, current: 58, owner: "市场部" },
  { id: "k4", text: "=HYPERLINK(\"http://example.org\") & <b>bold</b>", start: 0, target: 10, current: null, owner: "'quoted" },
  { id: "k5", text: "Two lines\nin one cell  with spaces ", start: 100, target: 80, current: 84, owner: "_x0041_ & \u0001" },
];

const TABLE_TOP = 5;
const FIRST = TABLE_TOP + 1;
const LAST = TABLE_TOP + ROWS.length;

function progressOf({ start, target, current }: Row): number | string {
  return current === null ? "" : Math.min(1, Math.max(0, (current - start) / (target - start)));
}

function styled(value: CellValue, style?: CellStyle): PlannedCell {
  return style === undefined ? { value } : { value, style };
}

const TABLE: TablePlan = {
  name: "OKR_Review_FY2027_Q1", top: TABLE_TOP, left: 0, keyColumn: 0,
  columns: [
    { key: "id", title: "Id" },
    { key: "text", title: "Key result", help: "What will be true at the end of the cycle, with its figures. ".repeat(6), style: { wrap: true, vertical: "top" } },
    { key: "start", title: "Start\nof cycle" },
    { key: "target", title: "Target & <aim>" },
    { key: "current", title: "Current_x0041_" },
    { key: "progress", title: "Progress", style: PERCENT, formula: call("OKRSCORE", thisRow("OKR_Review_FY2027_Q1", "Current_x0041_"), thisRow("OKR_Review_FY2027_Q1", "Start\nof cycle"), thisRow("OKR_Review_FY2027_Q1", "Target & <aim>")) },
    { key: "gap", title: "Points lost", style: { format: "0.00" } },
    { key: "owner", title: "责任人", help: "部门或人名" },
    { key: "confidence", title: "Confidence", style: { locked: false, align: "center", fill: "FFF2CC" } },
  ],
  rows: ROWS.map((row, index) => [
    styled(row.id), styled(row.text), styled(row.start), styled(row.target),
    row.current === null ? styled(null) : { value: row.current, formula: cell("KPI & 数据", index, 1), link: `'KPI & 数据'!B${index + 1}` },
    styled(progressOf(row), PERCENT),
    { value: gapOf(row), formula: call("IF", call("ISNUMBER", cell(null, FIRST + index, 5)), binary("*", literal(0.2), binary("-", literal(1), cell(null, FIRST + index, 5))), literal("")), style: { format: "0.00" } },
    styled(row.owner), styled(index % 3 === 0 ? "High" : "Low"),
  ]),
};

function gapOf(row: Row): number | string {
  const progress = progressOf(row);
  return typeof progress === "number" ? 0.2 * (1 - progress) : "";
}

const LOST = ROWS.map(gapOf).map((value) => (typeof value === "number" ? value : 0));
const STEPS = [1, ...LOST.map((value) => -value), 1 - LOST.reduce((sum, value) => sum + value, 0)];
const BASES = STEPS.map((_, index) => (index === 0 || index === STEPS.length - 1 ? 0 : 1 - LOST.slice(0, index).reduce((sum, value) => sum + value, 0)));
const HEIGHTS = STEPS.map((step, index) => (index === 0 || index === STEPS.length - 1 ? 0 : -step));
const TOTALS = STEPS.map((step, index) => (index === 0 || index === STEPS.length - 1 ? step : 0));
const WATERFALL_TOP = LAST + 3;

const CURVE = [0, 0.1, 0.25, 0.3, null, 0.45];

function column(left: number, top: number, bottom: number): Area {
  return { top, bottom, left, right: left };
}

/** Key `review`; shows the cells A1:B5 of the sheet with key `kpi`. */
export const RICH_SHEET: SheetPlan = {
  key: "review", name: "Review FY2027-Q1's", tabColor: "305496", showGridLines: false,
  freeze: { rows: FIRST, columns: 2 }, columnWidths: { 1: 44, 2: 10, 3: 12, 4: 12, 5: 12, 6: 12, 7: 14, 8: 12, 10: 16 }, hiddenColumns: [0], rowHeights: { 0: 28, 2: 36 },
  merges: [{ top: 2, left: 1, bottom: 2, right: 7 }],
  print: { landscape: true, fitToWidth: true, titleRows: [TABLE_TOP, TABLE_TOP] },
  blocks: [
    { top: 0, left: 1, cells: [[styled("Review of FY2027-Q1", TITLE)], [styled("复盘：差距、原因与改进", { color: "7F7F7F" })], [styled("Every number is a live formula; a blank is not scored. This note is long enough to be wrapped over two lines of the merged area.", NOTE)]] },
    { top: 3, left: 1, cells: [
      [styled("As of"), styled(46112, DATE), styled(true), styled({ error: "#N/A" }), null, styled("=1+1"), styled(-0.1, { format: "0.0%;[Red]-0.0%", border: "thin" })],
    ] },
    { top: WATERFALL_TOP, left: 1, cells: STEPS.map((_, index) => [
      styled(index === 0 ? "Full score" : index === STEPS.length - 1 ? "Score" : (ROWS[index - 1]?.id ?? "")),
      styled(BASES[index] ?? 0, PERCENT), styled(HEIGHTS[index] ?? 0, PERCENT), styled(TOTALS[index] ?? 0, PERCENT),
    ]) },
    { top: WATERFALL_TOP, left: 6, cells: CURVE.map((value, index) => [styled(46_030 + index * 14, { format: "mmm d" }), styled(value), styled(index / 5)]) },
  ],
  tables: [TABLE],
  conditionalFormats: [
    { kind: "dataBar", area: column(5, FIRST, LAST), color: "63A355", minimum: 0, maximum: 1 },
    { kind: "dataBar", area: column(6, FIRST, LAST), color: "C55A11" },
    { kind: "iconSet", area: column(5, FIRST, LAST), icons: "3TrafficLights1", thresholds: [0.4, 0.7], showValue: true },
    { kind: "iconSet", area: column(2, FIRST, LAST), icons: "3Arrows", thresholds: [1, 50], showValue: false },
    { kind: "colorScale", area: column(3, FIRST, LAST), stops: [{ at: 0, color: "F8CBAD" }, { at: 10, color: "FFE699" }, { at: 80, color: "C6E0B4" }] },
    { kind: "expression", area: { top: FIRST, bottom: LAST, left: 1, right: 1 }, formula: binary("=", thisRow("OKR_Review_FY2027_Q1", "Confidence"), literal("Low")), style: { color: "C00000", bold: true, fill: "FCE4D6" } },
  ],
  validations: [
    { kind: "list", area: column(8, FIRST, LAST), items: ["High", "Medium", "Low", 'So "so"'], title: "Confidence", message: "How likely is it?", strict: true },
    { kind: "range", area: column(7, FIRST, LAST), source: wholeColumn("OKR_Owners", "Owner") },
    { kind: "number", area: column(3, FIRST, LAST), minimum: -1e6, maximum: Infinity, title: "A title that is much longer than Excel allows", message: "数".repeat(300) },
    { kind: "date", area: { top: 3, bottom: 3, left: 2, right: 2 } },
    { kind: "range", area: column(1, FIRST, LAST), source: area("KPI & 数据", { top: 0, bottom: 4, left: 0, right: 0 }) },
  ],
  charts: [
    {
      kind: "bar", title: "Points lost by key result", place: { top: 0, left: 10, bottom: 13, right: 15 }, valueFormat: "0.00",
      categories: { sheetKey: "review", area: column(1, FIRST, LAST), values: ROWS.map(({ text }) => text) },
      series: [{ title: "Lost", color: "C55A11", values: { sheetKey: "review", area: column(6, FIRST, LAST), values: ROWS.map(gapOf) } }],
    },
    {
      kind: "line", title: "Progress against pace", place: { top: 0, left: 16, bottom: 13, right: 22 }, valueFormat: "0%", valueAxis: { minimum: 0, maximum: 1 },
      categories: { sheetKey: "review", area: column(6, WATERFALL_TOP, WATERFALL_TOP + 5), values: CURVE.map((_, index) => 46_030 + index * 14) },
      series: [
        { title: "Progress", color: "305496", values: { sheetKey: "review", area: column(7, WATERFALL_TOP, WATERFALL_TOP + 5), values: CURVE } },
        { title: "Pace", color: "A6A6A6", values: { sheetKey: "review", area: column(8, WATERFALL_TOP, WATERFALL_TOP + 5), values: CURVE.map((_, index) => index / 5) } },
      ],
    },
    {
      kind: "waterfall", title: "从满分到得分 & where it went", place: { top: 15, left: 10, bottom: 30, right: 18 }, valueFormat: "0%", valueAxis: { minimum: 0, maximum: 1 },
      categories: { sheetKey: "review", area: column(1, WATERFALL_TOP, WATERFALL_TOP + STEPS.length - 1), values: ["Full score", ...ROWS.map(({ id }) => id), "Score"] },
      series: [
        { title: "Base", color: "FFFFFF", invisible: true, values: { sheetKey: "review", area: column(2, WATERFALL_TOP, WATERFALL_TOP + STEPS.length - 1), values: BASES } },
        { title: "Lost", color: "C00000", values: { sheetKey: "review", area: column(3, WATERFALL_TOP, WATERFALL_TOP + STEPS.length - 1), values: HEIGHTS } },
        { title: "Score", color: "305496", values: { sheetKey: "review", area: column(4, WATERFALL_TOP, WATERFALL_TOP + STEPS.length - 1), values: TOTALS } },
      ],
    },
  ],
};

/** Key `kpi`, what the rich sheet links to. */
export const KPI_SHEET: SheetPlan = {
  key: "kpi", name: "KPI & 数据", columnWidths: { 0: 30 },
  blocks: [{ top: 0, left: 0, cells: ROWS.map(({ text, current }) => [styled(text), styled(current)]) }],
  tables: [{
    name: "OKR_Owners", top: 0, left: 4, keyColumn: 0, columns: [{ key: "owner", title: "Owner" }],
    rows: ["Operations", "Service", "市场部"].map((owner) => [styled(owner)]),
  }, { name: "OKR_CheckIns", top: 0, left: 6, keyColumn: 0, columns: [{ key: "id", title: "Id" }, { key: "date", title: "Date", style: DATE }], rows: [] }],
};
