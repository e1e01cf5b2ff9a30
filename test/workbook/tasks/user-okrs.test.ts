import { alignmentWords } from "../../../src/core/language";
import { alignTask } from "../../../src/workbook/tasks";
import { textsOf, valuesOf } from "../../support/excel-user";
import { EMPTY_WORKBOOK, memorySheet, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { AS_OF, company, generate, ran, recalculated, words } from "../../support/small-company";

// Tables of OKRs that people laid out themselves, alone and beside those of ours.

const TREE = "OKR_Alignment_FY2027_Q2";
const [A, C] = [alignmentWords("en"), alignmentWords("zh")];

const align = (workbook: MemoryWorkbook) => ran(workbook, (grid) => alignTask(grid, { asOf: AS_OF }));

const ALONE: MemoryWorkbook = {
  ...EMPTY_WORKBOOK,
  sheets: [memorySheet("OKRs", [
    ["Our OKRs"], [],
    ["Team", "Objective", "Owner", "Key result", "Start", "Target", "Current", "Progress", "Aligned to"],
    [null, "Delight customers", "A. Keller", "Net promoter score", 30, 50, 35, null, null],
    ["Service", "Answer fast", "M. Osei", "Hours to answer", 9, 4, 7, 0.4, "delight customers"],
    ["Service", "Answer fast", "M. Osei", "Solved at once", 0.6, 0.9, 0.75, 0.5, "delight customers"],
    ["Sales", "Win the north", "P. Novak", "New customers", 0, 20, 5, null, "Grow abroad"],
  ])],
};

test("they stand in the tree, with links by the words of the parent, and live", () => {
  const { workbook, outcome } = align(ALONE);
  expect(outcome.issues.map(({ code }) => code)).toEqual(["alignment-parent-missing", "alignment-tables-read"]);
  expect(outcome.summary).toMatchObject({ items: 7, links: 1 });
  const rows = textsOf(workbook, TREE, A.tree.text).map((text, row) => [text, ...[A.tree.level, A.tree.unit, A.tree.owner, A.tree.own].map((title) => valuesOf(workbook, TREE, title)[row])]);
  expect(rows).toEqual([
    ["Delight customers", A.levels.company, null, "A. Keller", ""], ["Net promoter score", A.levels.company, null, "A. Keller", 0.25],
    ["Answer fast", A.levels.team, "Service", "M. Osei", ""], ["Hours to answer", A.levels.team, "Service", "M. Osei", 0.4], ["Solved at once", A.levels.team, "Service", "M. Osei", 0.5],
    ["Win the north", A.levels.team, "Sales", "P. Novak", ""], ["New customers", A.levels.team, "Sales", "P. Novak", 0.25],
  ]);
  const fromChildren = (book: MemoryWorkbook): unknown => valuesOf(book, TREE, A.tree.fromChildren)[0];
  expect(fromChildren(workbook)).toBeCloseTo(0.45, 12);
  expect(fromChildren(recalculated(typeInto(workbook, "OKRs", { H5: 0.8 })))).toBeCloseTo(0.65, 12);
  expect(align(workbook).isEmpty).toBe(true);
});

test("beside OKRs of ours they support these, by text", () => {
  const ours = generate(company("zh"), { language: "zh" }).workbook;
  const [objective = ""] = textsOf(ours, "OKR_Objectives_FY2027_Q2", "目标");
  const [keyResult = ""] = textsOf(ours, "OKR_KeyResults_FY2027_Q2", words("zh").text);
  const both = { ...ours, sheets: [...ours.sheets, memorySheet("客服OKR", [["部门", "目标", "关键结果", "负责人", "上级目标", "完成进度"], ["客服部", "快速响应", "4小时内答复", "罗培", objective, 40], ["客服部", "少出错", "差错减半", "罗培", keyResult, 60]])] };
  const { workbook, outcome } = align(both);
  expect(outcome.summary?.links).toBe(2);
  expect(textsOf(workbook, TREE, C.tree.text)).toEqual(expect.arrayContaining(["快速响应", "差错减半"]));
  const row = textsOf(workbook, TREE, C.tree.text).indexOf("4小时内答复");
  expect(valuesOf(workbook, TREE, C.tree.own)[row]).toBe(0.4);
});
