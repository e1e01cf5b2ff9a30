import { readFileSync } from "node:fs";
import { join } from "node:path";
import { officeWorkbook } from "../../../src/adapters/office";
import { applyChange, openPackage } from "../../../src/adapters/opc";
import type { Dialect } from "../../../src/core/formula";
import { formatCell, sheetCell, type WorkbookGrid } from "../../../src/core/grid";
import { describeIssue } from "../../../src/core/language";
import { loadGrid, WorkbookModel, type SheetModel } from "../../../src/workbench/host";
import { headlessUniver } from "../../../src/workbench/host/univer/headless-univer";
import { loadLooks } from "../../../src/workbench/open/load-looks";
import { readBytes } from "../../../src/workbench/open/read-bytes";
import { changesOf } from "../../../src/workbench/save/changes-of-model";
import { openedWorkbook, type OpenedWorkbook } from "../../../src/workbench/save/opened-workbook";
import { saveCopy, type SavedCopy } from "../../../src/workbench/save/save-copy";
import { generateTask, reviewTask, type TaskOutcome } from "../../../src/workbook/tasks";
import { gridIn, partNames, partText } from "../../support/applied";
import { hostedClient } from "../../support/office/kpi-client";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples/brightwater-en.xlsx")));
const FIRST = gridIn(SAMPLE).sheets[0]?.name ?? "";

interface Opened {
  readonly model: WorkbookModel;
  readonly opened: OpenedWorkbook;
}

async function openSample(): Promise<Opened> {
  const grid = gridIn(SAMPLE);
  const { host } = await hostedClient(grid);
  return { model: host.model, opened: openedWorkbook(grid, host.model) };
}

function saved({ model, opened }: Opened): SavedCopy {
  const copy = saveCopy(openPackage(SAMPLE, "sample.xlsx"), opened, model);
  if (!copy.ok) throw new Error(describeIssue(copy.issue, "en"));
  return copy.value;
}

type Task = (grid: WorkbookGrid) => TaskOutcome<unknown>;

/** What tasks make of the sample: done by the add-in in the grid and saved, and done on the file as the command line does. */
async function bothWays(tasks: readonly Task[], dialect: Dialect): Promise<{ readonly grid: Uint8Array; readonly file: Uint8Array }> {
  const sample = await openSample();
  let file: Uint8Array = SAMPLE;
  for (const task of tasks) {
    const { grid } = await officeWorkbook().read();
    if (grid === null) throw new Error("the sample cannot be read");
    const { change, precondition } = task(grid);
    await officeWorkbook().apply(change, precondition, { dialect });
    const written = applyChange(openPackage(file, "sample.xlsx"), task(gridIn(file)).change, { dialect });
    if (!written.ok) throw new Error(describeIssue(written.issue, "en"));
    file = written.value;
  }
  return { grid: saved(sample).bytes, file };
}

/** Everything that reading gives of a workbook. */
function contents(bytes: Uint8Array): unknown {
  const { sheets, names, state } = gridIn(bytes);
  return {
    state,
    names: [...names].sort((a, b) => `${a.name}${a.sheet ?? ""}`.localeCompare(`${b.name}${b.sheet ?? ""}`)),
    sheets: sheets.map((sheet) => ({
      name: sheet.name, visibility: sheet.visibility, merges: sheet.merges, tables: sheet.tables,
      cells: Object.fromEntries([...sheet.rows()].flatMap((row) => [...sheet.columns(row)].map((column) => [
        formatCell(row, column), [sheet.value(row, column), sheet.formula(row, column), sheet.format(row, column), sheet.fill(row, column)],
      ]))),
    })),
  };
}

/** By address, each formula with its result. */
function formulaResults(bytes: Uint8Array): Readonly<Record<string, { readonly formula: string; readonly value: unknown }>> {
  return Object.fromEntries(gridIn(bytes).sheets.flatMap((sheet) => [...sheet.rows()].flatMap((row) => [...sheet.columns(row)].flatMap((column) => {
    const formula = sheet.formula(row, column);
    return formula === null ? [] : [[sheetCell(sheet.name, row, column), { formula, value: sheet.value(row, column) }]];
  }))));
}

/** What sheets say besides their cells, and all charts: to the letter. */
function surroundings(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = partNames(bytes).filter((part) => /^xl\/(?:charts|drawings|worksheets)\/[^/]+\.xml$/.test(part)).sort();
  return Object.fromEntries(parts.map((part) => [part, partText(bytes, part).replace(/<sheetData>[\s\S]*<\/sheetData>/, "").replace(/dxfId="\d+"/g, "")]));
}

function sheetOf({ model }: Opened, name: string): SheetModel {
  return model.sheet(name);
}

describe("saving what was done in the grid", () => {
  test("gives the very bytes of the file if nothing was", async () => {
    const sample = await openSample();
    expect(changesOf(sample.opened, sample.model)).toEqual({ change: { addSheets: [], editSheets: [], names: [], state: null }, notSaved: [] });
    expect(Buffer.compare(saved(sample).bytes, SAMPLE)).toBe(0);
  });

  test.each<Dialect>(["plain", "functions"])("gives the file that the command line writes for the same tasks: %s", async (dialect) => {
    const { grid, file } = await bothWays([
      (one) => generateTask(one, { asOf: "2027-02-10", dialect }),
      (one) => reviewTask(one, { asOf: "2027-03-31" }),
    ], dialect);
    expect(contents(grid)).toEqual(contents(file));
    expect(surroundings(grid)).toEqual(surroundings(file));
  });

  test("writes cells that were typed over, emptied or formatted, and nothing else", async () => {
    const sample = await openSample();
    const sheet = sheetOf(sample, FIRST);
    const row = sheet.used?.top ?? 0;
    const cell = { top: row, bottom: row, left: 40, right: 40 };
    sheet.enter(cell, [["Checked"]], false);
    sheet.enter({ ...cell, left: 41, right: 41 }, [["=1+1"]], false);
    sheet.setLook({ ...cell, left: 42, right: 42 }, "bold", true);
    sheet.setFormats({ ...cell, left: 41, right: 41 }, [["0.0"]]);
    const { change, notSaved } = changesOf(sample.opened, sample.model);
    expect(change.editSheets.map(({ sheet: name, cells }) => [name, cells.map(({ column, cell: { value, style } }) => [column, value, style])])).toEqual([
      [FIRST, [[40, "Checked", undefined], [41, 2, { format: "0.0" }], [42, null, { bold: true }]]],
    ]);
    expect(notSaved).toEqual([]);
    const written = gridIn(saved(sample).bytes).sheets[0];
    expect([written?.value(row, 40), written?.formula(row, 41), written?.format(row, 41)]).toEqual(["Checked", "1+1", "0.0"]);
  });

  test("writes what the user's formulas give now, and leaves each formula as it is", async () => {
    const univer = headlessUniver();
    const model = new WorkbookModel(univer.engine);
    const grid = gridIn(SAMPLE);
    loadGrid(model, grid);
    const opened = openedWorkbook(grid, model);
    model.sheet("KPI 2027").enter({ top: 5, bottom: 5, left: 6, right: 6 }, [[1_000_000]], false);
    await model.engine.settle(false);
    const results = formulaResults(saved({ model, opened }).bytes);
    univer.dispose();
    const before = formulaResults(SAMPLE);
    const changed = Object.keys(before).filter((address) => results[address]?.value !== before[address]?.value);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.map((address) => [address, Number(results[address]?.value) > 900_000])).toEqual(changed.map((address) => [address, true]));
    expect(Object.values(results).map(({ formula }) => formula)).toEqual(Object.values(before).map(({ formula }) => formula));
  });

  test("says which sheets keep their name, and writes formulas by that", async () => {
    const sample = await openSample();
    const sheet = sheetOf(sample, FIRST);
    sample.model.engine.renameSheet(sheet.id, "Renamed");
    sheet.name = "Renamed";
    const added = sample.model.addSheet("Notes");
    added.enter({ top: 0, bottom: 0, left: 0, right: 0 }, [["=Renamed!$A$1"]], false);
    const { change, notSaved } = changesOf(sample.opened, sample.model);
    expect(notSaved).toEqual([{ kind: "renamed", from: FIRST, to: "Renamed" }]);
    expect(change.addSheets[0]?.blocks[0]?.cells[0]?.[0]?.formula).toMatchObject({ kind: "cells", sheet: FIRST });
    expect(gridIn(saved(sample).bytes).sheets.map(({ name }) => name)).toEqual([...sample.opened.grid.sheets.map(({ name }) => name), "Notes"]);
  });

  test("takes along looks and merged cells where the user put in rows", async () => {
    const file = await readBytes(SAMPLE, "sample.xlsx");
    if (!file.ok) throw new Error(file.issue.code);
    const univer = headlessUniver();
    const model = new WorkbookModel(univer.engine);
    loadGrid(model, file.value.grid);
    loadLooks(model, file.value.looks, file.value.grid);
    const opened = openedWorkbook(file.value.grid, model);
    univer.api.getActiveWorkbook()?.getSheetBySheetId(model.sheet(FIRST).id)?.insertRows(2, 1);
    // Formulas over tables are said anew after it.
    await new Promise((resolve) => { setTimeout(resolve); });
    const bytes = saved({ model, opened }).bytes;
    univer.dispose();
    const [before, after] = [gridIn(SAMPLE).sheets[0], gridIn(bytes).sheets[0]];
    expect(after?.merges).toEqual(before?.merges.map((area) => (area.top < 2 ? area : { ...area, top: area.top + 1, bottom: area.bottom + 1 })));
    for (const [row, column] of [[0, 0], [3, 0], [4, 0], [4, 5], [18, 8]] as const) {
      const to = row < 2 ? row : row + 1;
      expect([after?.value(to, column), after?.format(to, column), after?.fill(to, column)]).toEqual([before?.value(row, column), before?.format(row, column), before?.fill(row, column)]);
    }
    expect(after?.fill(3, 0)).toBe("FFFFFF");
  });

  test("says what of a sheet of the file stays as it was", async () => {
    const sample = await openSample();
    const [first, second] = sample.model.sheets;
    if (first === undefined || second === undefined) throw new Error("the sample has too few sheets");
    first.visibility = "Hidden";
    sample.model.deleteSheet(second);
    expect(changesOf(sample.opened, sample.model).notSaved).toEqual([{ kind: "layout", sheet: first.name }, { kind: "deleted", sheet: second.name }]);
  });
});
