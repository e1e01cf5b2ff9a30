import type { Expression } from "../../src/core/formula/expression";
import { formatCell, type CellValue, type WorkbookGrid } from "../../src/core/grid";
import type { SheetPlan, TablePlan, WorkbookPlan } from "../../src/core/plan";
import { calculateChange } from "../../src/workbook/calculate";
import type { FormulaEngine } from "../../src/workbook/calculator";
import type { ApplyOutcome, WorkbookPort } from "../../src/workbook/port";
import { preconditionOf } from "../../src/workbook/precondition";
import { reconcile } from "../../src/workbook/reconcile";
import { parseState } from "../../src/workbook/state-text";
import { NO_CHANGE, type CellEdit, type WorkbookChange } from "../../src/workbook/workbook-change";

/** An adapter under test: a port over a small workbook, and what the suite must be able to do to it from outside. */
export interface Adapter {
  readonly port: WorkbookPort;
  /** All that is stored, to see that nothing was written. */
  readonly stored: () => string;
  /** Types a text into a cell behind the port's back, as another person would. */
  readonly typeInto: (sheet: string, address: string, text: string) => Promise<void>;
}

export interface AdapterMaker {
  readonly engine: FormulaEngine;
  /** False for files: there the source is kept instead. */
  readonly undoes: boolean;
  /** An adapter over a workbook with one sheet "KPI": A1 "Delivery", B1 0.91, A2 "Complaints", B2 15, and the formula B1*2 in C1. */
  readonly make: () => Promise<Adapter>;
}

/** Texts that a spreadsheet program may take for a formula, a link or a command. */
export const INJECTIONS: readonly string[] = [
  "=1+1", "=HYPERLINK(\"http://example.org\",\"x\")", "+1", "-1", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", "=cmd|' /C calc'!A0",
  "=DDE(\"x\",\"y\",\"z\")", "=IMPORTXML(1,2)", "'=1+1", "{=1}", "＝1+1", "%0A=1", "1E5", "TRUE", "#N/A", "2027-01-31", "001", " =1+1 ", "<b>&amp;</b>", "_x0041_",
];

/** What every adapter does. */
export function describeContract(name: string, { engine, undoes, make }: AdapterMaker): void {
  describe(`${name} holds to the contract`, () => {
    test("what is applied reads back the same: values, formulas, formats, tables, names and state", async () => {
      const { port } = await make();
      const grid = await write(port, planOf(KRS), engine);
      const sheet = sheetOf(grid, "OKR");
      expect(valuesOf(grid, "OKR", 1, 0, 1)).toEqual(["As of", 46022]);
      expect(sheet.format(1, 1)).toBe("yyyy-mm-dd");
      expect(sheet.tables).toEqual([{ name: "OKR_T", area: { top: 3, left: 0, bottom: 5, right: 4 }, columns: TITLES, headerRow: true, totalsRow: false }]);
      expect(KRS.map((_, row) => valuesOf(grid, "OKR", 4 + row, 0, 4))).toEqual([["k1", "Raise delivery", 1, 0.91, 0.91], ["k2", "Cut complaints", 2, 15, 15]]);
      expect(engine.parse(sheet.formula(4, 3) ?? "")).toEqual(link(0));
      expect(sheet.isColumnHidden(0)).toBe(true);
      expect(grid.names.map((one) => [one.name, engine.parse(one.formula)])).toEqual([["OKR_AsOf", expect.objectContaining({ sheet: "OKR" })]]);
      expect(parseState(grid.state).issues).toEqual([]);
    });

    test("nothing else has changed", async () => {
      const { port } = await make();
      const before = contents(await read(port)).filter((line) => line.startsWith("KPI!"));
      const after = contents(await write(port, planOf(KRS), engine)).filter((line) => line.startsWith("KPI!"));
      expect(before).toHaveLength(5);
      expect(after).toEqual(before);
    });

    test("the same plan again writes nothing at all", async () => {
      const { port, stored } = await make();
      await write(port, planOf(KRS), engine);
      const before = stored();
      expect(await apply(port, planOf(KRS), engine)).toEqual({ applied: true, changed: false });
      expect(stored()).toBe(before);
    });

    test("an edit of one cell changes that cell, what is calculated from it, and no other", async () => {
      const { port } = await make();
      const before = new Set(contents(await write(port, planOf(KRS), engine)));
      const after = contents(await write(port, planOf(KRS.map((kr) => ({ ...kr, weight: kr.weight * 10 }))), engine));
      expect(after.filter((line) => !before.has(line)).map((line) => line.split(" ")[0])).toEqual(["OKR!C5", "OKR!C6"]);
    });

    test("a table grows and shrinks, and its calculated column with it", async () => {
      const { port } = await make();
      await write(port, planOf(KRS), engine);
      const grown = await write(port, planOf([...KRS, { id: "k3", text: "New", weight: 3, from: 0 }]), engine);
      expect(sheetOf(grown, "OKR").tables[0]?.area.bottom).toBe(6);
      expect(valuesOf(grown, "OKR", 6, 0, 4)).toEqual(["k3", "New", 3, 0.91, 0.91]);
      const shrunk = await write(port, planOf(KRS.slice(0, 1)), engine);
      expect(sheetOf(shrunk, "OKR").tables[0]?.area.bottom).toBe(4);
      expect(valuesOf(shrunk, "OKR", 5, 0, 4)).toEqual([null, null, null, null, null]);
    });

    test(undoes ? "a change is taken back whole, whether it added sheets or edited them" : "a change cannot be taken back, and says so", async () => {
      const { port, stored } = await make();
      const states = [];
      for (const plan of [planOf(KRS), planOf([...KRS, { id: "k3", text: "New", weight: 3, from: 0 }]), planOf(KRS.slice(0, 1))]) {
        const before = stored();
        const outcome = await apply(port, plan, engine);
        if (!outcome.applied) throw new Error(JSON.stringify(outcome.issues));
        states.push([before, outcome.undo === undefined ? "no undo" : await outcome.undo(), stored()]);
        await apply(port, plan, engine);
      }
      for (const [before, undone, after] of states) expect([undone, after === before]).toEqual(undoes ? [{ undone: true, issues: [] }, true] : ["no undo", false]);
    });

    test("text is text, whatever it begins with, in new sheets, in tables and in edits", async () => {
      const { port } = await make();
      const texts = INJECTIONS.map((text, index) => ({ id: `k${index}`, text, weight: 1, from: 0 }));
      const grid = await write(port, planOf(texts, INJECTIONS), engine);
      expect(INJECTIONS.map((_, row) => textAt(grid, "OKR", 4 + row, 1))).toEqual(INJECTIONS.map(asStored));
      expect(INJECTIONS.map((_, row) => textAt(grid, "OKR", row, 7))).toEqual(INJECTIONS.map(asStored));
      const cells = INJECTIONS.map((text, row): CellEdit => ({ row, column: 9, cell: { value: text } }));
      await applied(port, { ...NO_CHANGE, editSheets: [{ sheet: "KPI", cells, tables: [] }] });
      const edited = await read(port);
      expect(INJECTIONS.map((_, row) => textAt(edited, "KPI", row, 9))).toEqual(INJECTIONS.map(asStored));
    });

    test("a workbook that was changed meanwhile is not written", async () => {
      const { port, stored, typeInto } = await make();
      const grid = await read(port);
      const change = changeFor(grid, planOf(KRS), engine);
      await typeInto("KPI", "A1", "Punctuality");
      const before = stored();
      const outcome = await port.apply(change, preconditionOf(grid, change), { dialect: "functions" });
      expect(outcome).toEqual({ applied: false, issues: [expect.objectContaining({ code: "workbook-changed-meanwhile", at: "KPI" })] });
      expect(stored()).toBe(before);
    });

    test("a change that cannot be made whole is not made at all", async () => {
      const { port, stored } = await make();
      const before = stored();
      const impossible: WorkbookChange = {
        ...changeFor(await read(port), planOf(KRS), engine),
        editSheets: [{ sheet: "No such sheet", cells: [{ row: 0, column: 0, cell: { value: 1 } }], tables: [] }],
      };
      await expect(applied(port, impossible)).rejects.toThrow();
      expect(stored()).toBe(before);
    });

    test("what the user typed into our sheet stays when the plan changes", async () => {
      const { port, typeInto } = await make();
      await write(port, planOf(KRS), engine);
      await typeInto("OKR", "B5", "In my own words");
      await typeInto("OKR", "G1", "My note");
      const grid = await write(port, planOf([{ id: "k0", text: "First", weight: 5, from: 1 }, ...KRS]), engine);
      expect([4, 5, 6].map((row) => textAt(grid, "OKR", row, 1)).sort()).toEqual(["Cut complaints", "First", "In my own words"]);
      expect(textAt(grid, "OKR", 0, 6)).toBe("My note");
    });
  });
}

interface Kr { readonly id: string; readonly text: string; readonly weight: number; readonly from: number }

const KRS: readonly Kr[] = [{ id: "k1", text: "Raise delivery", weight: 1, from: 0 }, { id: "k2", text: "Cut complaints", weight: 2, from: 1 }];
const TITLES = ["Id", "Key result", "Weight", "Current", "Shown"];

function link(row: number): Expression {
  return { kind: "cells", sheet: "KPI", area: { top: row, left: 1, bottom: row, right: 1 }, absolute: { rows: true, columns: true } };
}

function planOf(krs: readonly Kr[], beside: readonly string[] = []): WorkbookPlan {
  const shown: Expression = { kind: "call", name: "SUM", args: [{ kind: "table", table: "OKR_T", column: "Current", thisRow: true }] };
  const table: TablePlan = {
    name: "OKR_T", top: 3, left: 0, keyColumn: 0,
    columns: [{ key: "id", title: "Id" }, { key: "text", title: "Key result" }, { key: "weight", title: "Weight" }, { key: "current", title: "Current" }, { key: "shown", title: "Shown", formula: shown }],
    rows: krs.map(({ id, text, weight, from }) => [{ value: id }, { value: text }, { value: weight }, { value: null, formula: link(from) }, { value: null }]),
  };
  const sheet: SheetPlan = {
    key: "okr", name: "OKR", columnWidths: { 1: 40 }, hiddenColumns: [0], tables: [table],
    blocks: [
      { top: 0, left: 0, cells: [[{ value: "OKRs" }, null], [{ value: "As of" }, { value: 46022, style: { format: "yyyy-mm-dd" } }]] },
      { top: 0, left: 7, cells: beside.map((value) => [{ value }]) },
    ],
  };
  return { sheets: [sheet], names: [{ name: "OKR_AsOf", refersTo: { kind: "cells", sheet: "okr", area: { top: 1, left: 1, bottom: 1, right: 1 }, absolute: { rows: true, columns: true } } }] };
}

async function read(port: WorkbookPort): Promise<WorkbookGrid> {
  const { grid } = await port.read();
  if (grid === null) throw new Error("the workbook cannot be read");
  return grid;
}

function changeFor(grid: WorkbookGrid, plan: WorkbookPlan, engine: FormulaEngine): WorkbookChange {
  const { change } = reconcile(plan, grid, parseState(grid.state).state, { dialect: "functions", syntax: engine });
  return calculateChange(change, grid, engine).change;
}

async function apply(port: WorkbookPort, plan: WorkbookPlan, engine: FormulaEngine): Promise<ApplyOutcome> {
  const grid = await read(port);
  const change = changeFor(grid, plan, engine);
  return port.apply(change, preconditionOf(grid, change), { dialect: "functions" });
}

/** Applies a change to the workbook as it is; throws if it was refused. */
async function applied(port: WorkbookPort, change: WorkbookChange): Promise<void> {
  const outcome = await port.apply(change, preconditionOf(await read(port), change), { dialect: "functions" });
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.issues));
}

async function write(port: WorkbookPort, plan: WorkbookPlan, engine: FormulaEngine): Promise<WorkbookGrid> {
  const outcome = await apply(port, plan, engine);
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.issues));
  return read(port);
}

function sheetOf(grid: WorkbookGrid, name: string): WorkbookGrid["sheets"][number] {
  const sheet = grid.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function valuesOf(grid: WorkbookGrid, name: string, row: number, left: number, right: number): readonly CellValue[] {
  const sheet = sheetOf(grid, name);
  return Array.from({ length: right - left + 1 }, (_, index) => sheet.value(row, left + index));
}

/** The text of a cell; what is no text is shown as what it is. */
function textAt(grid: WorkbookGrid, name: string, row: number, column: number): unknown {
  const sheet = sheetOf(grid, name);
  const formula = sheet.formula(row, column);
  return formula === null ? sheet.value(row, column) : { formula };
}

/** XML knows one line end. */
function asStored(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** One line for each cell: address, value, formula, format. */
function contents(grid: WorkbookGrid): readonly string[] {
  return grid.sheets.flatMap((sheet) => [...sheet.rows()].flatMap((row) => [...sheet.columns(row)].map((column) =>
    `${sheet.name}!${formatCell(row, column)} ${JSON.stringify([sheet.value(row, column), sheet.formula(row, column), sheet.format(row, column)])}`)));
}
