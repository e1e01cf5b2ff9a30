import { BooleanNumber, BorderStyleTypes, BorderType, TextDecoration } from "@univerjs/presets";
import { openPackage, readSheetLooks, type SheetLooks } from "../../../src/adapters/opc";
import { loadGrid, WorkbookModel } from "../../../src/workbench/host";
import { headlessUniver, type HeadlessUniver } from "../../../src/workbench/host/univer/headless-univer";
import { loadLooks } from "../../../src/workbench/open/load-looks";
import { readBytes } from "../../../src/workbench/open/read-bytes";
import { followLayout } from "../../../src/workbench/save/follow-layout";
import { followLooks } from "../../../src/workbench/save/grid-looks";
import { openedWorkbook, type OpenedWorkbook } from "../../../src/workbench/save/opened-workbook";
import { saveCopy } from "../../../src/workbench/save/save-copy";
import { buildWorkbook } from "../../support/package-builder";

/** Column B is wide, row 2 high; A1 has a font of the theme and a line below. */
const BYTES = buildWorkbook({
  sheets: [{ name: "KPI", xml: `<cols><col min="2" max="3" width="20" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2" ht="30" customHeight="1"><c r="A2"><v>2</v></c></row></sheetData>` }],
  styles: `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><sz val="12"/><name val="Calibri"/><scheme val="minor"/></font></fonts><fills count="1"><fill/></fills>` +
    `<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color rgb="FF0000FF"/></bottom><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" borderId="1"/></cellXfs>`,
});

describe("what the user changes of looks and layout in the grid", () => {
  let univer: HeadlessUniver;
  let model: WorkbookModel;
  let opened: OpenedWorkbook;

  beforeEach(async () => {
    univer = headlessUniver();
    model = new WorkbookModel(univer.engine);
    const file = await readBytes(BYTES, "kpi.xlsx");
    if (!file.ok) throw new Error(file.issue.code);
    loadGrid(model, file.value.grid);
    loadLooks(model, file.value.looks, file.value.grid);
    opened = openedWorkbook(file.value.grid, model);
    followLooks(univer.api, model);
    followLayout(univer.api, model);
  });
  afterEach(() => { univer.dispose(); });

  function run(command: string, params: Readonly<Record<string, unknown>>): void {
    const place = { unitId: univer.api.getActiveWorkbook()?.getId(), subUnitId: model.sheet("KPI").id };
    univer.api.syncExecuteCommand(command, { ...place, ...params });
  }

  function range(address: string): NonNullable<ReturnType<ReturnType<NonNullable<ReturnType<typeof univer.api.getActiveWorkbook>>["getActiveSheet"]>["getRange"]>> {
    const sheet = univer.api.getActiveWorkbook()?.getSheetBySheetId(model.sheet("KPI").id);
    if (sheet === null || sheet === undefined) throw new Error("the grid has no sheet");
    return sheet.getRange(address);
  }

  /** The copy as our reader shows it, and all that it says was not saved. */
  function saved(): { readonly looks: SheetLooks; readonly notSaved: readonly unknown[]; readonly bytes: Uint8Array } {
    const copy = saveCopy(openPackage(BYTES, "kpi.xlsx"), opened, model);
    if (!copy.ok) throw new Error(copy.issue.code);
    const [looks] = readSheetLooks(openPackage(copy.value.bytes, "copy.xlsx"));
    if (looks === undefined) throw new Error("the copy has no looks");
    return { looks, notSaved: copy.value.notSaved, bytes: copy.value.bytes };
  }

  function lookOf({ cells }: SheetLooks, row: number, column: number): SheetLooks["cells"][number]["look"] | undefined {
    return cells.find((cell) => cell.row === row && cell.column === column)?.look;
  }

  test("is nothing if nothing was changed, or changed and changed back", () => {
    expect(Buffer.compare(saved().bytes, BYTES)).toBe(0);
    run("sheet.mutation.set-worksheet-col-width", { ranges: [{ startRow: 0, endRow: 9, startColumn: 0, endColumn: 0 }], colWidth: 150 });
    run("sheet.mutation.set-worksheet-col-width", { ranges: [{ startRow: 0, endRow: 9, startColumn: 0, endColumn: 0 }], colWidth: { 0: undefined } });
    expect(Buffer.compare(saved().bytes, BYTES)).toBe(0);
  });

  test("fonts, underlines and lines through words are saved", () => {
    range("A1").setFontFamily("Georgia");
    range("A1").setValue({ s: { st: { s: BooleanNumber.TRUE } } });
    range("A2").setValue({ s: { ul: { s: BooleanNumber.TRUE, t: TextDecoration.DOUBLE } } });
    const { looks, notSaved } = saved();
    expect(lookOf(looks, 0, 0)).toEqual({ font: "Georgia", size: 12, strike: true, lines: { bottom: { style: "thin", color: "0000FF" } } });
    expect(lookOf(looks, 1, 0)).toEqual({ font: "Calibri", size: 11, underline: "double" });
    expect(notSaved).toEqual([]);
  });

  test("lines of any kind are saved, and those that were there stay", () => {
    range("A1").setBorder(BorderType.LEFT, BorderStyleTypes.THICK, "#ff0000");
    range("C3:D3").setBorder(BorderType.BOTTOM, BorderStyleTypes.DOUBLE, "#00ff00");
    range("C5").setBorder(BorderType.TOP, BorderStyleTypes.MEDIUM_DASH_DOT);
    const { looks } = saved();
    expect(lookOf(looks, 0, 0)?.lines).toEqual({ left: { style: "thick", color: "FF0000" }, bottom: { style: "thin", color: "0000FF" } });
    expect([2, 3].map((column) => lookOf(looks, 2, column)?.lines?.bottom)).toEqual(Array.from({ length: 2 }, () => ({ style: "double", color: "00FF00" })));
    expect(lookOf(looks, 4, 2)?.lines?.top?.style).toBe("mediumDashDot");
  });

  test("a line that was taken away is gone", () => {
    range("A1").setBorder(BorderType.NONE, BorderStyleTypes.NONE);
    expect(lookOf(saved().looks, 0, 0)).toEqual({ font: "Calibri", size: 12 });
  });

  test("widths and heights are saved, those of others stay", () => {
    const sheet = univer.api.getActiveWorkbook()?.getSheetBySheetId(model.sheet("KPI").id);
    sheet?.setColumnWidth(1, 210);
    sheet?.setColumnWidth(4, 70);
    sheet?.setRowHeightsForced(4, 1, 40);
    const { looks, notSaved } = saved();
    expect(looks.columns).toEqual([{ first: 1, last: 1, width: 30 }, { first: 2, last: 2, width: 20 }, { first: 4, last: 4, width: 10 }]);
    expect([...looks.rowHeights]).toEqual([[1, 30], [4, 30]]);
    expect(notSaved).toEqual([]);
  });

  test("frozen panes and lines between cells are saved, and taken away again", () => {
    run("sheet.mutation.set-frozen", { startRow: 1, startColumn: 2, ySplit: 1, xSplit: 2 });
    run("sheet.mutation.toggle-gridlines", { showGridlines: BooleanNumber.FALSE });
    const { looks, notSaved } = saved();
    expect([looks.freeze, looks.showGridLines, notSaved]).toEqual([{ rows: 1, columns: 2 }, false, []]);
    run("sheet.mutation.set-frozen", { startRow: -1, startColumn: -1, ySplit: 0, xSplit: 0 });
    run("sheet.mutation.toggle-gridlines", { showGridlines: BooleanNumber.TRUE });
    expect(Buffer.compare(saved().bytes, BYTES)).toBe(0);
  });

  test("what is hidden is saved, and what is shown again", async () => {
    const sheet = univer.api.getActiveWorkbook()?.getSheetBySheetId(model.sheet("KPI").id);
    sheet?.hideColumns(1, 1);
    sheet?.hideRows(0, 1);
    const hidden = await readBytes(saved().bytes, "copy.xlsx");
    const [grid] = hidden.ok ? hidden.value.grid.sheets : [];
    expect([grid?.isColumnHidden(1), grid?.isColumnHidden(2), grid?.isRowHidden(0), grid?.isRowHidden(1)]).toEqual([true, false, true, false]);
    sheet?.showColumns(1, 1);
    sheet?.showRows(0, 1);
    expect(Buffer.compare(saved().bytes, BYTES)).toBe(0);
  });
});
