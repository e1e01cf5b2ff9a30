import type { Expression } from "../../src/core/formula/expression";
import type { SheetPlan, TablePlan, WorkbookPlan } from "../../src/core/plan";
import { assertPlan, InvalidPlanError, planProblems } from "../../src/workbook/validate-plan";
import { EMPTY_WORKBOOK, gridOf, memorySheet } from "../support/memory-workbook";

const grid = gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet("KPI", [["a", 1]], [{ name: "Users", area: { top: 0, left: 0, bottom: 1, right: 1 }, columns: ["a", "b"], headerRow: true, totalsRow: false }])] });

const TABLE: TablePlan = {
  name: "OKR_T", top: 3, left: 0, keyColumn: 0,
  columns: [{ key: "id", title: "Id" }, { key: "target", title: "Target" }],
  rows: [[{ value: "a" }, { value: 1 }], [{ value: "b" }, { value: 2 }]],
};

function planOf(sheet: Partial<SheetPlan>, more: Partial<WorkbookPlan> = {}): WorkbookPlan {
  return { sheets: [{ key: "okr", name: "OKR", columnWidths: {}, blocks: [], tables: [TABLE], ...sheet }], names: [], ...more };
}

function withTable(table: Partial<TablePlan>): WorkbookPlan {
  return planOf({ tables: [{ ...TABLE, ...table }] });
}

function withFormula(formula: Expression): WorkbookPlan {
  return planOf({ blocks: [{ top: 0, left: 0, cells: [[{ value: null, formula }]] }] });
}

const cells = (sheet: string | null): Expression => ({ kind: "cells", sheet, area: { top: 0, left: 0, bottom: 0, right: 0 }, absolute: { rows: true, columns: true } });
const inTable = (table: string, column: string, thisRow = false): Expression => ({ kind: "table", table, column, thisRow });

test.each<[string, WorkbookPlan]>([
  ["a table beside a block", planOf({ blocks: [{ top: 0, left: 0, cells: [[{ value: "Title" }, null]] }] })],
  ["a block that leaves the table's cells alone", planOf({ blocks: [{ top: 3, left: 0, cells: [[null, null, { value: "beside" }]] }] })],
  ["a formula over the user's sheet, table and our own by title or key", withFormula({ kind: "call", name: "SUM", args: [cells("kpi"), cells("okr"), inTable("users", "A"), inTable("OKR_T", "target"), inTable("OKR_T", "Target")] })],
  ["an empty table", withTable({ rows: [] })],
  ["a this-row reference in its own table", withTable({ columns: [{ key: "id", title: "Id" }, { key: "target", title: "Target", formula: inTable("OKR_T", "Id", true) }] })],
])("%s has no problem", (_, plan) => {
  expect([...planProblems(plan, grid)]).toEqual([]);
  expect(() => { assertPlan(plan, grid); }).not.toThrow();
});

test.each<[string, WorkbookPlan, string]>([
  ["two tables over each other", planOf({ tables: [TABLE, { ...TABLE, name: "OKR_U", top: 5 }] }), "okr: table OKR_T and table OKR_U overlap"],
  ["a block in a table", planOf({ blocks: [{ top: 5, left: 1, cells: [[{ value: 1 }]] }] }), "okr: a block writes B6, which is in table OKR_T"],
  ["two blocks over each other", planOf({ blocks: [{ top: 0, left: 0, cells: [[{ value: 1 }]] }, { top: 0, left: 0, cells: [[{ value: 2 }]] }] }), "okr: two blocks write A1"],
  ["merged cells in a table", planOf({ merges: [{ top: 4, left: 0, bottom: 4, right: 1 }] }), "okr: table OKR_T and merged A5:B5 overlap"],
  ["a ragged block", planOf({ blocks: [{ top: 0, left: 0, cells: [[{ value: 1 }, { value: 2 }], [{ value: 1 }]] }] }), "okr!A2: a row of 1 cells in a block of 2 columns"],
  ["a ragged row", withTable({ rows: [[{ value: "a" }]] }), "okr!A5: a row of 1 cells in OKR_T, which has 2 columns"],
  ["a row without id", withTable({ rows: [[{ value: " " }, { value: 1 }]] }), "okr!A5: a row of OKR_T without id"],
  ["two rows of one id", withTable({ rows: [[{ value: "a" }, { value: 1 }], [{ value: "a" }, { value: 1 }]] }), '"a" is twice the id of a row of OKR_T'],
  ["two equal headers", withTable({ columns: [{ key: "id", title: "Id" }, { key: "target", title: "ID " }] }), '"id" is twice the header of a column of OKR_T'],
  ["an empty header", withTable({ columns: [{ key: "id", title: "Id" }, { key: "target", title: "" }] }), "OKR_T: a header is empty or longer than 255 characters"],
  ["a key column that is not there", withTable({ keyColumn: 7, rows: [] }), "OKR_T: its key column 7 does not exist"],
  ["a table outside the sheet", withTable({ top: 1_048_575 }), "okr: table OKR_T leaves the sheet"],
  ["a table named like a cell", withTable({ name: "OKR1" }), '"OKR1" cannot be a name: it is the address of a cell'],
  ["a table named like an R1C1 cell", withTable({ name: "R1C1" }), '"R1C1" cannot be a name: it is the address of a cell'],
  ["a table name with a space", withTable({ name: "OKR T" }), '"OKR T" cannot be a name: letters, digits, points and underscores only'],
  ["two tables of one name", planOf({ tables: [TABLE, { ...TABLE, name: "okr_t", left: 5 }] }), '"okr_t" is twice the name of a table or a defined name'],
  ["a name like a table", planOf({}, { names: [{ name: "OKR_T", refersTo: cells("okr") }] }), '"okr_t" is twice the name of a table or a defined name'],
  ["two sheets of one key", { sheets: [...planOf({ tables: [] }).sheets, ...planOf({}).sheets], names: [] }, '"okr" is twice the key of a sheet'],
  ["a sheet that is not there", withFormula(cells("Gone")), "okr!A1: refers to the sheet Gone, which does not exist"],
  ["a table that is not there", withFormula(inTable("Gone", "x")), "okr!A1: refers to the table Gone, which does not exist"],
  ["a column that is not there", withFormula(inTable("OKR_T", "x")), "okr!A1: refers to OKR_T[x], which does not exist"],
  ["a name that is not there", withFormula({ kind: "name", name: "OKR_AsOf" }), "okr!A1: refers to the name OKR_AsOf, which does not exist"],
  ["a this-row reference outside its table", withFormula(inTable("OKR_T", "Id", true)), "okr!A1: refers to its own row of OKR_T, and is in none"],
  ["a chart of a sheet that is not there", planOf({ charts: [{ kind: "bar", title: "Gaps", place: { top: 0, left: 5, bottom: 9, right: 9 }, categories: { sheetKey: "gone", area: { top: 0, left: 0, bottom: 0, right: 0 }, values: [] }, series: [] }] }), 'okr: the chart "Gaps" shows the sheet gone, which does not exist'],
])("%s is a bug that is named with its place", (_, plan, problem) => {
  expect([...planProblems(plan, grid)]).toEqual([problem]);
  expect(() => { assertPlan(plan, grid); }).toThrow(InvalidPlanError);
});
