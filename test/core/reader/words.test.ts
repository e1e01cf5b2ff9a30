import { readDirection } from "../../../src/core/reader/direction";
import { readNature } from "../../../src/core/reader/nature";
import { decimalMark } from "../../../src/core/reader/decimal-mark";
import { fillStatus } from "../../../src/core/reader/fill-status";
import { listItems, outlineMark } from "../../../src/core/reader/outline";
import { parsePeriodLabel, periodKey } from "../../../src/core/reader/period-label";
import { isPerspectiveTitle } from "../../../src/core/reader/perspective-title";
import { readHeader } from "../../../src/core/reader/read-header";
import { splitSeries } from "../../../src/core/reader/series-words";
import { textNumbers } from "../../../src/core/reader/text-numbers";

test.each([
  ["Target 2025 Q1", "2025-Q1", "Target"], ["Q1'15", "2015-Q1", ""], ["3Q25", "2025-Q3", ""], ["24Q1", "2024-Q1", ""], ["Jan-24", "2024-01", ""],
  ["May 2025", "2025-05", ""], ["2025.05", "2025-05", ""], ["2025年1月", "2025-01", ""], ["2025年目标值", "2025", "目标值"], ["2025上半年", "2025-H1", ""],
  ["2025年1-3月", "2025-Q1", ""], ["2027年1-2月", "2027-B1", ""], ["FY25", "2025", ""], ["T1 2025", "2025-Q1", ""], ["févr. 2026", "2026-02", ""], ["2026년 3월", "2026-03", "년"],
])("the period of %s is %s", (text, key, rest) => {
  const label = parsePeriodLabel(text);
  expect(label === null ? null : periodKey(label)).toBe(key);
  expect(label?.rest).toBe(rest);
});

test.each(["Market share", "Maintenance", "KPI", "188 KPI", "SLA", "Marketing", "1月1日起"])("%s names no part of a year", (text) => {
  expect(parsePeriodLabel(text)).toBeNull();
});

test.each([
  ["权重分解（100%）", "weight"], ["KPI owner", "owner"], ["指标权重", "weight"], ["Target / Goal", "target"], ["KPI指标 Indicator", "measure"], ["目標值", "target"],
  ["項  目", "perspective"], ["Actual YTD", "actual"],
])("the header %s can be %s", (text, field) => {
  expect(readHeader(text).fields).toContain(field);
});

test.each(["标准良品率", "Target revenue", "考核点", "Net income"])("the header %s is no column of targets or measures", (text) => {
  expect(readHeader(text).fields.filter((field) => field === "target" || field === "measure")).toEqual([]);
});

test.each([
  ["Sales Act", "actual", "Sales"], ["销售额（目标）", "target", "销售额"], ["Headcount - PY", "baseline", "Headcount"], ["목표 매출", "target", "매출"],
])("%s is the %s of %s", (text, kind, name) => {
  expect(splitSeries(text)).toEqual({ kind, name });
});

test.each(["Transplant", "Contract", "Actual"])("%s is a name, not a series of one", (text) => {
  expect(splitSeries(text)).toBeNull();
});

test.each([
  ["NPS 从 30 提升到 50", 30, 50], ["on-time rate from 91 to 95%", 0.91, 0.95], ["投诉由45件降至20件", 45, 20], ["backorders ≤ 20", null, 20], ["覆盖率达到90%", null, 0.9],
])("%s starts at %s and aims at %s", (text, baseline, target) => {
  const numbers = textNumbers(text);
  expect(numbers?.baseline?.value ?? null).toBe(baseline);
  expect(numbers?.target.value).toBe(target);
});

test("a number without such a word is no target", () => {
  expect(textNumbers("Visit 12 customers")).toBeNull();
});

const NO_EVIDENCE = { stated: null, target: null, baseline: null, stretch: null, threshold: null, grades: [], values: [] };

test.each([
  ["Order lead time", "decrease"], ["投诉处理及时率", "increase"], ["Staff turnover", "decrease"], ["离职率", "decrease"], ["Complaints closed", "increase"], ["返工率控制", "decrease"],
  ["Repeat Customers", "increase"], ["New customers", "increase"], ["Custo fixo", "decrease"], ["Custos de produção", "decrease"], ["Chathams opened", "increase"],
  ["Operating Expense Reduction", "increase"], ["Cost reductions (procurement)", "increase"], ["Noise reduction costs", "decrease"], ["采购成本压降", "increase"],
  ["Redução de custos", "increase"], ["Kostensenkung", "increase"],
] as const)("without better evidence %s should go the way its words say", (name, direction) => {
  expect(readDirection({ ...NO_EVIDENCE, name }).direction).toBe(direction);
});

test.each([
  ["Operating expense", [-104.5, -73.5], "increase"], ["Net credit losses", [4.5, -23.8], "increase"], ["营业费用", [-20], "increase"], ["Operating expense", [104.5], "decrease"],
  ["Operating expense", [], "decrease"], ["Expense variance", [-2], "decrease"], ["Days late", [-1], "decrease"],
] as const)("%s of %j should go the way of its sign", (name, values, direction) => {
  expect(readDirection({ ...NO_EVIDENCE, name, values }).direction).toBe(direction);
});

test.each([
  ["Número de clientes que deixam de comprar", -0.1, "decrease"], ["Number of stops", -0.05, "decrease"], ["离职人数", -0.1, "decrease"], ["Número de vendas", 0.15, "increase"],
  ["Operating margin", -0.02, "increase"],
] as const)("%s with a target of %d as a share should go the way that a count can", (name, value, direction) => {
  const target = { value, low: null, high: null, from: null, comparator: null, unit: "%", currency: null, percent: true, relativeChange: false, doubts: [], plain: false, origin: { sheet: "S", row: 1, column: 1, as: "number" } } as const;
  expect(readDirection({ ...NO_EVIDENCE, name, target }).direction).toBe(direction);
});

test.each([
  ["Revenue", "$", "flow"], ["Lost-time accidents", "count", "flow"], ["Complaints per 1,000 orders", "count", "ratio"], ["Headcount", null, "stock"], ["每千单投诉数", "次", "ratio"],
  ["YTD savings", "$", "cumulative"], ["准时率", "%", "ratio"], ["Something", null, "stock"],
])("%s in %s is a %s", (name, unit, nature) => {
  expect(readNature({ name, unit, definition: null, totalFormula: null, actuals: [] })).toBe(nature);
});

test.each(["Financial perspective", "二、客户层面（30%）", "内部流程", "Learning & Growth", "財務構面"])("%s is a perspective", (text) => {
  expect(isPerspectiveTitle(text)).toBe(true);
});

test.each(["Customer service KPI 2027", "KPI指标算法定义", "Scorecard"])("%s is a title, not a perspective", (text) => {
  expect(isPerspectiveTitle(text)).toBe(false);
});

test.each([
  ["FF0000", "red"], ["F8696B", "red"], ["C00000", "red"], ["FFC000", "amber"], ["FFFF00", "amber"], ["FFEB84", "amber"], ["00B050", "green"], ["63BE7B", "green"], ["C6EFCE", "green"], ["FFC7CE", "red"], ["E2EFDA", null],
  ["FFFFFF", null], ["D9D9D9", null], ["4472C4", null],
])("the fill %s alone says %s", (fill, status) => {
  expect(fillStatus(fill)).toBe(status);
});

test.each([
  [["≤ 8,5", "2.100"], ","], [["1.234,50"], ","], [["R$ 2.500.000"], ","], [["99.5%", "1,200"], "."], [["1,200", "2.100"], null], [["1.1", "1.2", "2.1"], null], [["14.02.2027"], null],
] as const)("%j have the decimal mark %s", (texts, mark) => {
  expect(decimalMark(texts)).toBe(mark);
});

test("outline marks and lists in a cell are told from words", () => {
  expect(outlineMark("KR1.2: Raise NPS")).toMatchObject({ level: "keyResult", steps: ["1", "2"], rest: "Raise NPS" });
  expect(outlineMark("O1")).toMatchObject({ level: "objective", rest: "" });
  expect(outlineMark("Objective setting")).toBeNull();
  expect(outlineMark("1.5 million visits")?.rest).toBe("million visits");
  expect(listItems("1、净推荐值≥50\n2、投诉≤3")).toEqual(["净推荐值≥50", "投诉≤3"]);
  expect(listItems("On-time delivery\nof all orders")).toBeNull();
});
