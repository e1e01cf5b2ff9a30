import fc from "fast-check";
import type { Expression } from "../../src/core/formula/expression";
import type { CellValue } from "../../src/core/grid";
import type { SheetPlan, TablePlan, WorkbookPlan } from "../../src/core/plan";
import { reconcile, type Reconciliation } from "../../src/workbook/reconcile";
import { parseState } from "../../src/workbook/state-text";
import { isEmptyChange } from "../../src/workbook/workbook-change";
import { applyToMemory, changeSheet, EMPTY_WORKBOOK, gridOf, memorySheet, typeInto, type MemorySheet, type MemoryWorkbook } from "../support/memory-workbook";
import { SYNTAX } from "../support/syntax";

// A small plan: a title with an as-of date, and a table of key results with a calculated column and links to the user's cells.

interface Kr { readonly id: string; readonly text: string; readonly target: number; readonly weight: number; readonly from: number }

const KRS: readonly Kr[] = [
  { id: "k1", text: "Raise on-time delivery", target: 0.95, weight: 1, from: 1 },
  { id: "k2", text: "Cut complaints", target: 12, weight: 2, from: 2 },
  { id: "k3", text: "Train staff", target: 40, weight: 1, from: 3 },
];

const column = (name: string): Expression => ({ kind: "table", table: "OKR_KeyResults", column: name, thisRow: true });
const link = (row: number): Expression => ({ kind: "cells", sheet: "KPI 2027", area: { top: row, left: 1, bottom: row, right: 1 }, absolute: { rows: true, columns: true } });
const progress: Expression = { kind: "call", name: "OKRSCORE", args: [column("Current"), { kind: "literal", value: 0 }, column("Target")] };

function table(krs: readonly Kr[], more: Partial<TablePlan> = {}): TablePlan {
  return {
    name: "OKR_KeyResults", top: 3, left: 0, keyColumn: 0,
    columns: [
      { key: "id", title: "Id" }, { key: "text", title: "Key result" }, { key: "target", title: "Target" }, { key: "current", title: "Current" },
      { key: "weight", title: "Weight" }, { key: "progress", title: "Progress", formula: progress }, { key: "note", title: "Note" },
    ],
    rows: krs.map((kr) => [
      { value: kr.id }, { value: kr.text }, { value: kr.target }, { value: null, formula: link(kr.from) }, { value: kr.weight }, { value: null }, { value: null },
    ]),
    ...more,
  };
}

function plan(krs: readonly Kr[] = KRS, more: Partial<SheetPlan> = {}): WorkbookPlan {
  const sheet: SheetPlan = {
    key: "okr:FY2027-Q1", name: "OKR FY2027-Q1", columnWidths: {},
    blocks: [{ top: 0, left: 0, cells: [[{ value: "OKRs" }, null], [{ value: "As of" }, { value: 46022, style: { format: "yyyy-mm-dd" } }]] }],
    tables: [table(krs)],
    ...more,
  };
  return { sheets: [sheet], names: [{ name: "OKR_AsOf", refersTo: { kind: "cells", sheet: "okr:FY2027-Q1", area: { top: 1, left: 1, bottom: 1, right: 1 }, absolute: { rows: true, columns: true } } }] };
}

const USER: MemoryWorkbook = {
  ...EMPTY_WORKBOOK,
  sheets: [memorySheet("KPI 2027", [["KPI", "Actual"], ["Delivery", 0.91], ["Complaints", 15], ["Training", 32]])],
};

function reconciled(workbook: MemoryWorkbook, wanted: WorkbookPlan): Reconciliation {
  const grid = gridOf(workbook);
  return reconcile(wanted, grid, parseState(grid.state).state, { dialect: "functions", syntax: SYNTAX });
}

function run(workbook: MemoryWorkbook, wanted: WorkbookPlan): { readonly workbook: MemoryWorkbook; readonly codes: readonly string[]; readonly result: Reconciliation } {
  const result = reconciled(workbook, wanted);
  return { workbook: applyToMemory(workbook, result.change, SYNTAX), codes: result.issues.map(({ code }) => code), result };
}

const SHEET = "OKR FY2027-Q1";
const written = run(USER, plan()).workbook;

function sheetOf(workbook: MemoryWorkbook, name = SHEET): MemorySheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function value(workbook: MemoryWorkbook, address: string, name = SHEET): CellValue {
  return sheetOf(workbook, name).cells.get(address)?.value ?? null;
}

/** Values of a column from the first row of the body down, as many as the table has rows. */
function columnOf(workbook: MemoryWorkbook, letter: string, name = SHEET): readonly CellValue[] {
  const area = sheetOf(workbook, name).tables[0]?.area;
  if (area === undefined) throw new Error("no table");
  return Array.from({ length: area.bottom - area.top }, (_, index) => value(workbook, `${letter}${area.top + 2 + index}`, name));
}

/** The rows of the table in another order, as Excel sorts: each row keeps its cells. */
function sorted(workbook: MemoryWorkbook, order: readonly number[]): MemoryWorkbook {
  return changeSheet(workbook, SHEET, (sheet) => {
    const cells = new Map([...sheet.cells].filter(([address]) => Number(address.replace(/\D/g, "")) < 5));
    order.forEach((from, to) => {
      for (const [address, cell] of sheet.cells) {
        const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
        if (Number(digits) === 5 + from) cells.set(`${letters}${5 + to}`, cell);
      }
    });
    return { ...sheet, cells };
  });
}

/** The table with a column of the user's at its right edge. */
function withUserColumn(workbook: MemoryWorkbook, values: readonly CellValue[]): MemoryWorkbook {
  const wider = changeSheet(workbook, SHEET, (sheet) => ({
    ...sheet,
    tables: sheet.tables.map((one) => ({ ...one, area: { ...one.area, right: one.area.right + 1 }, columns: [...one.columns, "My remarks"] })),
  }));
  return typeInto(wider, SHEET, { H4: "My remarks", ...Object.fromEntries(values.map((entry, index) => [`H${5 + index}`, entry])) });
}

/** The table with a row of the user's below its last one. */
function withUserRow(workbook: MemoryWorkbook): MemoryWorkbook {
  const longer = changeSheet(workbook, SHEET, (sheet) => ({
    ...sheet, tables: sheet.tables.map((one) => ({ ...one, area: { ...one.area, bottom: one.area.bottom + 1 } })),
  }));
  return typeInto(longer, SHEET, { B8: "My own key result", C8: 7, E8: 1 });
}

describe("a workbook that we never wrote to", () => {
  test("gets the sheets, the names and the state; the user's cells are not touched", () => {
    const { change, issues } = reconciled(USER, plan());
    expect(change.addSheets.map(({ name }) => name)).toEqual([SHEET]);
    expect(change.editSheets).toEqual([]);
    expect(change.names.map(({ refersTo }) => refersTo)).toEqual([expect.objectContaining({ kind: "cells", sheet: SHEET })]);
    expect(issues).toEqual([]);
  });

  test("a sheet of the wanted name is the user's: ours gets a number, and references to each go where they are meant", () => {
    const user: MemoryWorkbook = { ...USER, sheets: [...USER.sheets, memorySheet("okr fy2027-q1", [["mine"]])] };
    const { workbook, codes, result } = run(user, plan());
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["KPI 2027", "okr fy2027-q1", "OKR FY2027-Q1 (2)"]);
    expect(codes).toEqual(["sheet-name-taken"]);
    expect(result.change.names[0]?.refersTo).toMatchObject({ sheet: "OKR FY2027-Q1 (2)" });
    expect(isEmptyChange(reconciled(workbook, plan()).change)).toBe(true);
  });

  test("a user's table of the same name keeps it: ours gets a number, and formulas follow", () => {
    const taken = { name: "okr_keyresults", area: { top: 0, left: 0, bottom: 1, right: 1 }, columns: ["a", "b"], headerRow: true, totalsRow: false };
    const user: MemoryWorkbook = { ...USER, sheets: [...USER.sheets, memorySheet("Mine", [["a", "b"], [1, 2]], [taken])] };
    const { workbook, codes } = run(user, plan());
    expect(codes).toEqual(["table-name-taken"]);
    expect(sheetOf(workbook).tables.map(({ name }) => name)).toEqual(["OKR_KeyResults_2"]);
    expect(sheetOf(workbook).cells.get("F5")?.formula).toContain("OKR_KeyResults_2");
    expect(isEmptyChange(reconciled(workbook, plan()).change)).toBe(true);
  });
});

describe("the same plan again", () => {
  test("writes nothing", () => {
    const { change, issues } = reconciled(written, plan());
    expect(isEmptyChange(change)).toBe(true);
    expect(issues).toEqual([]);
  });

  test("writes nothing after any edits of the user's, and reports nothing", () => {
    const edit = fc.record({ row: fc.integer({ min: 1, max: 9 }), letter: fc.constantFrom("B", "C", "D", "E", "F", "G", "J"), entry: fc.oneof(fc.string(), fc.integer(), fc.constant(null)) });
    fc.assert(fc.property(fc.array(edit), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (edits, order) => {
      const user = edits.filter(({ row }) => row !== 4).reduce((workbook, { row, letter, entry }) => typeInto(workbook, SHEET, { [`${letter}${row}`]: entry }), sorted(written, order));
      const { change, issues } = reconciled(user, plan());
      expect(issues).toEqual([]);
      expect(isEmptyChange(change)).toBe(true);
    }), { numRuns: 50 });
  });

  test("writes nothing but the state after the user renamed the sheet, and follows it", () => {
    const renamed = changeSheet(written, SHEET, (sheet) => ({ ...sheet, name: "Our goals" }));
    const excel: MemoryWorkbook = { ...renamed, names: renamed.names.map((name) => ({ ...name, formula: name.formula.replace(SHEET, "Our goals") })) };
    const { change, issues } = reconciled(excel, plan());
    expect(issues).toEqual([]);
    expect({ ...change, state: null }).toEqual({ addSheets: [], editSheets: [], names: [], state: null });
    expect(parseState(change.state).state.sheets.get("okr:FY2027-Q1")).toBe("Our goals");
  });

  test("follows a table that the user renamed", () => {
    const renamed = changeSheet(written, SHEET, (sheet) => ({
      ...sheet,
      tables: sheet.tables.map((one) => ({ ...one, name: "Goals" })),
      cells: new Map([...sheet.cells].map(([address, cell]) => [address, cell.formula === undefined ? cell : { ...cell, formula: cell.formula.replaceAll("OKR_KeyResults", "Goals") }])),
    }));
    const { workbook, codes, result } = run(renamed, plan());
    expect(codes).toEqual(["own-table-renamed"]);
    expect(result.change.editSheets).toEqual([]);
    expect(run(workbook, plan()).codes).toEqual([]);
  });

  test("follows a header that the user renamed, in formulas that are new too", () => {
    const renamed = changeSheet(written, SHEET, (sheet) => ({
      ...sheet,
      tables: sheet.tables.map((one) => ({ ...one, columns: one.columns.map((title) => (title === "Target" ? "Goal" : title)) })),
      cells: new Map([...sheet.cells].map(([address, cell]) => [address, address === "C4" ? { value: "Goal" } : cell.formula === undefined ? cell : { ...cell, formula: cell.formula.replaceAll("Target", "Goal") }])),
    }));
    expect(reconciled(renamed, plan()).change.editSheets).toEqual([]);
    const { workbook } = run(renamed, plan([...KRS, { id: "k4", text: "New", target: 1, weight: 1, from: 1 }]));
    expect(value(workbook, "C4")).toBe("Goal");
    expect(sheetOf(workbook).cells.get("F8")?.formula).toBe(sheetOf(workbook).cells.get("F5")?.formula);
  });
});

describe("a plan that changed", () => {
  const changed = KRS.map((kr) => (kr.id === "k2" ? { ...kr, target: 10 } : kr));

  test("writes only the cell that differs, and the state", () => {
    const { change } = reconciled(written, plan(changed));
    expect(change.editSheets).toEqual([{ sheet: SHEET, cells: [{ row: 5, column: 2, cell: { value: 10 } }], tables: [] }]);
  });

  test("an edit of the user's stands and is reported with both values and its place", () => {
    const { workbook, result } = run(typeInto(written, SHEET, { C6: 11 }), plan(changed));
    expect(value(workbook, "C6")).toBe(11);
    expect(result.issues).toEqual([{ code: "cell-conflict", severity: "warning", at: `'${SHEET}'!C6`, values: { mine: "11", theirs: "10" } }]);
    expect(run(workbook, plan(changed)).codes).toEqual([]);
  });

  test("edits, a note, an added column, an added row and the sort order all stay when rows come and go", () => {
    const user = withUserColumn(withUserRow(typeInto(sorted(written, [2, 1, 0]), SHEET, { E6: 5, G5: "ask Ann" })), ["r3", null, "r1", "mine"]);
    const { workbook, codes } = run(user, plan([...KRS.filter(({ id }) => id !== "k2"), { id: "k4", text: "New", target: 9, weight: 1, from: 1 }]));
    expect(codes).toEqual(["row-conflict-kept"]);
    expect(columnOf(workbook, "A")).toEqual(["k3", "k4", "k2", "k1", null]);
    expect(columnOf(workbook, "B")).toEqual(["Train staff", "New", "Cut complaints", "Raise on-time delivery", "My own key result"]);
    expect(columnOf(workbook, "E")).toEqual([1, 1, 5, 1, 1]);
    expect(columnOf(workbook, "G")).toEqual(["ask Ann", null, null, null, null]);
    expect(columnOf(workbook, "H")).toEqual(["r3", null, null, "r1", "mine"]);
    expect(isEmptyChange(reconciled(workbook, plan([...KRS.filter(({ id }) => id !== "k2"), { id: "k4", text: "New", target: 9, weight: 1, from: 1 }])).change)).toBe(true);
  });

  test("a row that is no longer planned goes if the user never touched it, and the table shrinks", () => {
    const { workbook, codes } = run(written, plan(KRS.filter(({ id }) => id !== "k2")));
    expect(columnOf(workbook, "A")).toEqual(["k1", "k3"]);
    expect(value(workbook, "A7")).toBeNull();
    expect(codes).toEqual([]);
  });

  test("rows stay where they are if a formula elsewhere depends on their place: new ones come last, old ones stay", () => {
    const elsewhere: Expression = { kind: "cells", sheet: SHEET, area: { top: 6, left: 2, bottom: 6, right: 2 }, absolute: { rows: false, columns: false } };
    const user = typeInto(written, "KPI 2027", { D1: { formula: SYNTAX.print(elsewhere, "plain") } });
    const { workbook, codes } = run(user, plan([{ id: "k0", text: "First", target: 1, weight: 1, from: 1 }, ...KRS.filter(({ id }) => id !== "k1")]));
    expect(columnOf(workbook, "A")).toEqual(["k1", "k2", "k3", "k0"]);
    expect(codes).toEqual(["row-kept-in-place"]);
  });

  test("formulas in the user's columns move with their rows and go on to point at their own row", () => {
    const own = (row: number): { readonly formula: string } => ({ formula: SYNTAX.print({ kind: "cells", sheet: null, area: { top: row - 1, left: 2, bottom: row - 1, right: 2 }, absolute: { rows: false, columns: false } }, "plain") });
    const user = typeInto(withUserColumn(written, []), SHEET, { H5: own(5), H6: own(6), H7: own(7) });
    const { workbook } = run(user, plan([{ id: "k0", text: "First", target: 1, weight: 1, from: 1 }, ...KRS]));
    expect(columnOf(workbook, "A")).toEqual(["k0", "k1", "k2", "k3"]);
    for (const row of [5, 6, 7, 8]) expect(sheetOf(workbook).cells.get(`H${row}`)?.formula).toBe(own(row).formula);
  });

  test("a table that would run into the user's cells leaves the whole sheet as it is, and says which cell is in the way", () => {
    const user = typeInto(written, SHEET, { A1: "edited", C8: "my sums" });
    const { workbook, result } = run(user, plan([...KRS, { id: "k4", text: "New", target: 1, weight: 1, from: 1 }]));
    expect(sheetOf(workbook)).toEqual(sheetOf(user));
    expect(result.issues).toEqual([{ code: "sheet-not-updated", severity: "error", at: SHEET, values: { table: "OKR_KeyResults", rows: 4, area: "C8" } }]);
    const after = run(typeInto(workbook, SHEET, { C8: null }), plan([...KRS, { id: "k4", text: "New", target: 1, weight: 1, from: 1 }]));
    expect(columnOf(after.workbook, "A")).toEqual(["k1", "k2", "k3", "k4"]);
  });

  test("a table whose place in the plan moves goes there, when nothing depends on where it is", () => {
    const lower = plan(KRS, { tables: [table(KRS, { top: 5 })] });
    const { workbook } = run(withUserColumn(written, ["x", "y", "z"]), lower);
    expect(sheetOf(workbook).tables[0]?.area).toEqual({ top: 5, left: 0, bottom: 8, right: 7 });
    expect([value(workbook, "A4"), value(workbook, "A6"), value(workbook, "A7"), value(workbook, "H9")]).toEqual([null, "Id", "k1", "z"]);
    expect(isEmptyChange(reconciled(workbook, lower).change)).toBe(true);
  });

  test("a cell outside tables that the user typed over stays, the others follow the plan", () => {
    const other = plan(KRS, { blocks: [{ top: 0, left: 0, cells: [[{ value: "Goals" }, null], [{ value: "Date" }, { value: 46030 }]] }] });
    const { workbook, codes } = run(typeInto(written, SHEET, { A1: "Our OKRs" }), other);
    expect([value(workbook, "A1"), value(workbook, "A2"), value(workbook, "B2")]).toEqual(["Our OKRs", "Date", 46030]);
    expect(codes).toEqual(["cell-conflict"]);
  });

  test("a cell that is no longer planned is emptied", () => {
    const { workbook } = run(written, plan(KRS, { blocks: [] }));
    expect([value(workbook, "A1"), value(workbook, "A2")]).toEqual([null, null]);
  });
});

describe("what the user deleted", () => {
  test("a row stays deleted; it is reported only if it changed since", () => {
    const user = changeSheet(sorted(written, [0, 2, 1]), SHEET, (sheet) => ({
      ...sheet,
      tables: sheet.tables.map((one) => ({ ...one, area: { ...one.area, bottom: 5 } })),
      cells: new Map([...sheet.cells].filter(([address]) => !address.endsWith("7"))),
    }));
    expect(isEmptyChange(reconciled(user, plan()).change)).toBe(true);
    const { workbook, codes } = run(user, plan(KRS.map((kr) => ({ ...kr, weight: 3 }))));
    expect(columnOf(workbook, "A")).toEqual(["k1", "k3"]);
    expect(codes).toEqual(["row-conflict-deleted"]);
  });

  test("a sheet is made anew when it is planned again, and said so", () => {
    const { workbook, codes } = run({ ...written, sheets: USER.sheets }, plan());
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["KPI 2027", SHEET]);
    expect(codes).toEqual(["sheet-added-again"]);
  });

  test("a table stays deleted, and formulas do not name it", () => {
    const user = changeSheet(written, SHEET, (sheet) => ({ ...sheet, tables: [] }));
    const { codes, result } = run(user, plan());
    expect(codes).toEqual(["own-table-missing"]);
    expect(result.change.editSheets).toEqual([]);
  });

  test("a column stays deleted", () => {
    const { codes, result } = run(withoutColumn(written, 6), plan());
    expect(codes).toEqual(["own-column-missing"]);
    expect(result.change.editSheets).toEqual([]);
  });

  test("a column that others calculate with comes back at the right edge", () => {
    const { workbook, codes } = run(withoutColumn(written, 2), plan());
    expect(codes).toContain("own-column-restored");
    expect(sheetOf(workbook).tables[0]?.columns).toEqual(["Id", "Key result", "Current", "Weight", "Progress", "Note", "Target"]);
    expect(columnOf(workbook, "G")).toEqual([0.95, 12, 40]);
    expect(isEmptyChange(reconciled(workbook, plan()).change)).toBe(true);
  });

  test("without its ids a table is left alone", () => {
    const { codes, result } = run(withoutColumn(written, 0), plan());
    expect(codes).toEqual(["own-table-without-ids"]);
    expect(result.change.editSheets).toEqual([]);
  });
});

/** The table without its column at an index, those to the right moved left. */
function withoutColumn(workbook: MemoryWorkbook, index: number): MemoryWorkbook {
  return changeSheet(workbook, SHEET, (sheet) => {
    const letters = "ABCDEFG";
    const cells = new Map([...sheet.cells].flatMap(([address, cell]) => {
      const at = letters.indexOf(address.charAt(0));
      if (Number(address.slice(1)) < 4 || at < index) return [[address, cell] as const];
      return at === index ? [] : [[`${letters.charAt(at - 1)}${address.slice(1)}`, cell] as const];
    }));
    const tables = sheet.tables.map((one) => ({ ...one, area: { ...one.area, right: one.area.right - 1 }, columns: one.columns.filter((_, at) => at !== index) }));
    return { ...sheet, cells, tables };
  });
}

describe("rows that were copied", () => {
  test("the first keeps the id, the copy is the user's row and stays", () => {
    const longer = changeSheet(written, SHEET, (sheet) => ({ ...sheet, tables: sheet.tables.map((one) => ({ ...one, area: { ...one.area, bottom: 7 } })) }));
    const user = typeInto(longer, SHEET, { A8: "k1", B8: "A copy", C8: 3 });
    const { workbook, result } = run(user, plan(KRS.map((kr) => ({ ...kr, target: 1 }))));
    expect(result.issues).toEqual([{ code: "own-row-duplicated", severity: "warning", at: `'${SHEET}'!A8`, values: { table: "OKR_KeyResults", id: "k1", first: 5 } }]);
    expect(columnOf(workbook, "C")).toEqual([1, 1, 1, 3]);
  });
});

describe("a table that only grows", () => {
  const log = (krs: readonly Kr[]): WorkbookPlan => plan(krs, { tables: [table(krs, { appendOnly: true })] });
  const first = run(USER, log(KRS)).workbook;

  test("gets new rows, and no row of it is changed or removed", () => {
    const { workbook, codes } = run(first, log([{ id: "k1", text: "changed", target: 0, weight: 0, from: 1 }, { id: "k9", text: "New", target: 1, weight: 1, from: 1 }]));
    expect(columnOf(workbook, "A")).toEqual(["k1", "k2", "k3", "k9"]);
    expect(columnOf(workbook, "B")).toEqual(["Raise on-time delivery", "Cut complaints", "Train staff", "New"]);
    expect(codes).toEqual([]);
  });

  test("a row that the user deleted does not come back, even if a plan in between did not name it", () => {
    const user = changeSheet(first, SHEET, (sheet) => ({
      ...sheet,
      tables: sheet.tables.map((one) => ({ ...one, area: { ...one.area, bottom: 5 } })),
      cells: new Map([...sheet.cells].filter(([address]) => !address.endsWith("7"))),
    }));
    const between = run(user, log(KRS.slice(0, 1))).workbook;
    expect(columnOf(run(between, log(KRS)).workbook, "A")).toEqual(["k1", "k2"]);
  });
});

describe("without the state", () => {
  test("a table is known by its name, all its contents count as the user's, and differences are reported", () => {
    const { workbook, codes } = run({ ...typeInto(written, SHEET, { C6: 11 }), state: null }, plan());
    expect(workbook.sheets).toHaveLength(2);
    expect(value(workbook, "C6")).toBe(11);
    expect(codes).toEqual(["cell-conflict"]);
  });
});

test("nothing that it is given is changed", () => {
  const grid = gridOf(written);
  const before = JSON.stringify(plan());
  const wanted = plan();
  reconcile(wanted, grid, parseState(grid.state).state, { dialect: "functions", syntax: SYNTAX });
  expect(JSON.stringify(wanted)).toBe(before);
});

test("a new row keeps all its cells where another table stood that moves down and had the same in one of them", () => {
  const log = (top: number): TablePlan => ({
    name: "OKR_Log", top, left: 0, keyColumn: 0, columns: [{ key: "id", title: "Id" }, { key: "text", title: "Key result" }], rows: [[{ value: "L1" }, { value: "Train staff" }]],
  });
  const [first] = KRS;
  const before = run(USER, plan(KRS, { tables: [table(first === undefined ? [] : [first]), log(5)] })).workbook;
  const { workbook, codes } = run(before, plan(KRS, { tables: [table(KRS), log(8)] }));
  expect([codes, columnOf(workbook, "B")]).toEqual([[], KRS.map(({ text }) => text)]);
  expect([value(workbook, "A10"), value(workbook, "B10")]).toEqual(["L1", "Train staff"]);
});
