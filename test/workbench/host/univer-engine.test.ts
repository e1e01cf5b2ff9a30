import { headlessUniver, type HeadlessUniver } from "../../../src/workbench/host/univer/headless-univer";
import { WorkbookModel } from "../../../src/workbench/host/model/workbook-model";
import type { SheetModel } from "../../../src/workbench/host/model/sheet-model";

describe("the model of Excel on Univer", () => {
  let univer: HeadlessUniver;
  let model: WorkbookModel;
  let sheet: SheetModel;

  beforeEach(() => {
    univer = headlessUniver();
    model = new WorkbookModel(univer.engine);
    sheet = model.addSheet("KPI");
  });

  afterEach(() => { univer.dispose(); });

  function enter(top: number, left: number, rows: readonly (readonly unknown[])[]): void {
    sheet.enter({ top, left, bottom: top + rows.length - 1, right: left + (rows[0]?.length ?? 1) - 1 }, rows, true);
  }

  async function values(top: number, left: number, bottom: number, right: number): Promise<unknown[][]> {
    await model.engine.settle(false);
    return Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (__, across) => sheet.value(top + down, left + across)));
  }

  test("keeps values of every type and where they stand", async () => {
    enter(1, 1, [["Delivery", 0.91, true], ["'001", "#N/A", "'#N/A"], ["'=1+1", "", -3]]);
    expect(await values(1, 1, 3, 3)).toEqual([["Delivery", 0.91, true], ["001", { error: "#N/A" }, "#N/A"], ["=1+1", null, -3]]);
    expect(sheet.used).toEqual({ top: 1, left: 1, bottom: 3, right: 3 });
  });

  test("calculates formulas over typed cells, tables and names", async () => {
    enter(0, 0, [["Id", "On time", "Twice"], ["k1", 0.5, ""], ["k2", 2, ""]]);
    model.addTable({ name: "OKR_T", sheet, area: { top: 0, left: 0, bottom: 2, right: 2 }, headerRow: true, totalsRow: false, style: "" });
    model.addName({ name: "OKR_First", formula: "KPI!$B$2", comment: "", visible: true, sheet: null });
    enter(1, 2, [["=[@[On time]]*2"], ["=OKR_T[@[On time]]*2"]]);
    enter(4, 0, [["=SUM(OKR_T[On time])", "=OKR_First+1", "=1/0"]]);
    expect(await values(1, 2, 2, 2)).toEqual([[1], [4]]);
    expect(await values(4, 0, 4, 2)).toEqual([[2.5, 1.5, { error: "#DIV/0!" }]]);
    model.tables.forEach((table) => { table.area = { top: 0, left: 0, bottom: 1, right: 2 }; model.tableChanged(table); });
    expect(await values(4, 0, 4, 0)).toEqual([[0.5]]);
  });

  test.each(["Target (Q1)", "Change, %", "目标（%）", "A/B: 'x' #1 [y]", "two\nlines"])("calculates over a column that is called %j, and reads its formula back", async (title) => {
    enter(0, 0, [["Id", `'${title}`, "Same"], ["k1", 0.5, ""]]);
    model.addTable({ name: "OKR_T.1", sheet, area: { top: 0, left: 0, bottom: 1, right: 2 }, headerRow: true, totalsRow: false, style: "" });
    const column = title.replace(/[[\]#'@]/g, "'$&");
    enter(1, 2, [[`=OKR_T.1[@[${column}]]`]]);
    enter(3, 0, [[`=SUM(OKR_T.1[${column}])&"_(x)"`]]);
    expect(await values(1, 2, 1, 2)).toEqual([[0.5]]);
    expect(await values(3, 0, 3, 0)).toEqual([["0.5_(x)"]]);
    expect(sheet.cell(3, 0).formula).toBe(`SUM(OKR_T.1[${column}])&"_(x)"`);
  });

  test("the empty text of a formula is a text, also for what is calculated at the same time", async () => {
    enter(0, 0, [["=IF(TRUE,\"\",1)", "=A1+0", "=ISTEXT(A1)", "=ISBLANK(A1)", "=A1&\"x\"", "=A1=\"\""]]);
    const expected = [["", { error: "#VALUE!" }, true, false, "x", true]];
    expect(await values(0, 0, 0, 5)).toEqual(expected);
    await model.engine.settle(true);
    expect(await values(0, 0, 0, 5)).toEqual(expected);
  });

  test("the empty texts of a spilled column are texts", async () => {
    enter(0, 0, [["=OKRSCORE(D1:D2,0,10)", "", "=ISTEXT(A2)", ""], ["", "", "=A2+0", ""]]);
    expect(await values(0, 2, 1, 2)).toEqual([[true], [{ error: "#VALUE!" }]]);
  });

  test.each(["Sheet1", "工作表1", "sheet2"])("a sheet may be called %s", async (name) => {
    model.addSheet(name).enter({ top: 0, left: 0, bottom: 0, right: 0 }, [[7]], true);
    enter(0, 0, [[`='${name}'!A1*2`]]);
    expect(await values(0, 0, 0, 0)).toEqual([[14]]);
  });

  test("calculates functions of ours, which see blanks as blanks and spill rows", async () => {
    enter(0, 0, [[5], [""], [10]]);
    enter(0, 2, [["=OKRSCORE(A1,0,10)", "=OKRSCORE(A2,0,10)", "=OKRSCORE(A1:A3,0,10)", "=OKRSCORE(1/0,0,10)"]]);
    expect(await values(0, 2, 0, 3)).toEqual([[0.5, ""]]);
    expect(await values(0, 4, 2, 4)).toEqual([[0.5], [""], [1]]);
    expect(await values(0, 5, 0, 5)).toEqual([[{ error: "#DIV/0!" }]]);
  });

  test("an edit moves what depends on it, and sorting leaves its range as it was", async () => {
    enter(0, 0, [[3, "=A1*2"], [1, "=A2*2"], [2, "=A3*2"]]);
    enter(0, 3, [["=SORT(A1:A3)"]]);
    expect(await values(0, 1, 2, 1)).toEqual([[6], [2], [4]]);
    expect(await values(0, 3, 2, 3)).toEqual([[1], [2], [3]]);
    enter(0, 0, [[30]]);
    expect(await values(0, 1, 2, 1)).toEqual([[60], [2], [4]]);
  });

  test("a sheet grows as it is written to", async () => {
    enter(500, 60, [["far"]]);
    expect(await values(500, 60, 500, 60)).toEqual([["far"]]);
    expect(sheet.cell(100_000, 5)).toEqual({ value: null, formula: null });
  });

  test("sheets are renamed and removed in Univer too", async () => {
    const other = model.addSheet("Other");
    other.enter({ top: 0, left: 0, bottom: 0, right: 0 }, [[7]], true);
    enter(0, 0, [["=Other!A1"]]);
    expect(await values(0, 0, 0, 0)).toEqual([[7]]);
    model.deleteSheet(other);
    expect(model.sheets.map(({ name }) => name)).toEqual(["KPI"]);
    expect(await values(0, 0, 0, 0)).toEqual([[{ error: "#REF!" }]]);
  });

  test("rows and columns that the user puts in or takes away take along what belongs to their cells", async () => {
    enter(0, 0, [["Id", "On time", "Twice"], ["k1", 0.5, ""], ["k2", 2, ""]]);
    const table = model.addTable({ name: "OKR_T", sheet, area: { top: 0, left: 0, bottom: 2, right: 2 }, headerRow: true, totalsRow: false, style: "" });
    const name = model.addName({ name: "OKR_Last", formula: "KPI!$B$3", comment: "", visible: true, sheet: null });
    enter(1, 2, [["=[@[On time]]*2"], ["=[@[On time]]*2"]]);
    enter(5, 0, [["=SUM(OKR_T[On time])", "=OKR_Last"]]);
    sheet.merges = [{ top: 7, left: 0, bottom: 7, right: 1 }];
    sheet.looks.begin(7, 0, { bold: true });
    expect(await values(5, 0, 5, 1)).toEqual([[2.5, 2]]);
    const shown = univer.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
    shown?.insertRows(1, 2);
    await new Promise((resolve) => { setTimeout(resolve); });
    expect([table.area.bottom, name.formula, sheet.merges, sheet.looks.at(9, 0, "bold")]).toEqual([4, "KPI!$B$5", [{ top: 9, left: 0, bottom: 9, right: 1 }], true]);
    enter(1, 0, [["k0", 10, ""]]);
    expect(await values(7, 0, 7, 1)).toEqual([[12.5, 2]]);
    expect([sheet.cell(4, 2), sheet.cell(7, 0).formula]).toEqual([{ value: 4, formula: "[@[On time]]*2" }, "SUM(OKR_T[On time])"]);
    shown?.deleteRows(1, 3);
    shown?.insertColumns(0, 1);
    await new Promise((resolve) => { setTimeout(resolve); });
    expect([table.area, name.formula]).toEqual([{ top: 0, left: 1, bottom: 1, right: 3 }, "KPI!$C$2"]);
    expect(await values(4, 1, 4, 2)).toEqual([[2, 2]]);
  });
});
