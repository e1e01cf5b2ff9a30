import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArea, parseCell } from "../../../src/core/grid";
import { loadLooks } from "../../../src/workbench/open/load-looks";
import { readBytes, type ReadFile } from "../../../src/workbench/open/read-bytes";
import { openedWorkbook } from "../../../src/workbench/save/opened-workbook";
import { changesOf } from "../../../src/workbench/save/changes-of-model";
import { CoreEngine, loadGrid, WorkbookModel, type SheetModel } from "../../../src/workbench/host";
import type { Look } from "../../../src/workbench/host/model/looks";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples/brightwater-en.xlsx")));

async function read(bytes: Uint8Array, file: string): Promise<ReadFile> {
  const reading = await readBytes(bytes, file);
  if (!reading.ok) throw new Error(reading.issue.code);
  return reading.value;
}

function shown({ grid, looks }: ReadFile): WorkbookModel {
  const model = new WorkbookModel((definitions) => new CoreEngine(definitions));
  loadGrid(model, grid);
  loadLooks(model, looks, grid);
  return model;
}

function look<K extends keyof Look>(sheet: SheetModel, address: string, property: K): Look[K] {
  const { row, column } = parseCell(address) ?? { row: 0, column: 0 };
  return sheet.looks.at(row, column, property);
}

describe("a file that is opened in the workbench", () => {
  test("looks as the file says", async () => {
    const sheet = shown(await read(SAMPLE, "sample.xlsx")).sheet("Balanced scorecard");
    expect([look(sheet, "A1", "bold"), look(sheet, "A1", "size"), look(sheet, "A1", "color")]).toEqual([true, 16, "#1F3864"]);
    expect([look(sheet, "A2", "italic"), look(sheet, "A2", "bold")]).toEqual([true, false]);
    expect([look(sheet, "A4", "fill"), look(sheet, "A4", "color"), look(sheet, "A4", "horizontal"), look(sheet, "A4", "wrap")]).toEqual(["#1F3864", "#FFFFFF", "Center", true]);
    expect(look(sheet, "C5", "borderBottom").style).toBe("Continuous");
    expect(look(sheet, "Z99", "borderBottom").style).toBe("None");
    expect(sheet.freeze).toEqual({ rows: 4, columns: 3 });
    expect(sheet.columns.sizeOf(2)).toBeGreaterThan(sheet.columns.sizeOf(4));
  });

  test("has looks that the add-in finds, and that can be changed and taken away", async () => {
    const sheet = shown(await read(SAMPLE, "sample.xlsx")).sheet("Balanced scorecard");
    const header = parseArea("A4:C4") ?? { top: 0, left: 0, bottom: 0, right: 0 };
    expect(sheet.looks.shared(header, "bold")).toBe(true);
    expect(sheet.looks.shared({ ...header, bottom: 5 }, "bold")).toBeNull();
    sheet.setLook(header, "bold", false);
    expect(sheet.looks.shared(header, "bold")).toBe(false);
    sheet.resetLooks(header);
    expect(sheet.looks.shared(header, "fill")).toBe("#FFFFFF");
  });

  test("has not been changed by being shown", async () => {
    const file = await read(SAMPLE, "sample.xlsx");
    const model = shown(file);
    expect(changesOf(openedWorkbook(file.grid, model), model)).toEqual({ change: { addSheets: [], editSheets: [], names: [], state: null }, notSaved: [] });
  });

  test("may be a list of values, of which a new workbook is made", async () => {
    const file = await read(new TextEncoder().encode("Measure,Target\nOn-time delivery,0.95\n"), "kpi: 2027.csv");
    expect(file.isPackage).toBe(false);
    expect(shown(file).sheets[0]?.value(1, 1)).toBe(0.95);
    expect((await read(file.toPackage().bytes, "copy.xlsx")).grid.sheets[0]?.value(1, 0)).toBe("On-time delivery");
  });

  test("is refused with the reason if it is no workbook", async () => {
    expect(await readBytes(new Uint8Array([0x25, 0x50, 0x44, 0x46]), "report.pdf")).toMatchObject({ ok: false, issue: { code: "not-a-workbook" } });
  });
});
