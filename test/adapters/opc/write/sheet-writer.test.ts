import type { SheetPlan } from "../../../../src/core/plan";
import { KPI_SHEET, RICH_SHEET } from "../../../support/rich-sheet";
import { readBack, writtenWorkbook } from "../../../support/written-workbook";

const EMPTY: SheetPlan = { key: "a", name: "A & B's", blocks: [], tables: [], columnWidths: {} };

function xmlOf(plan: Partial<SheetPlan>): string {
  return writtenWorkbook([{ ...EMPTY, ...plan }]).sheet();
}

/** Children of the `worksheet` element, in order. */
function children(xml: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, closing, name = ""] of xml.matchAll(/<(\/?)([A-Za-z0-9:]+)[^>]*>/g)) {
    if (closing === "/") depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (!tag.endsWith("/>")) depth += 1;
    }
  }
  return names;
}

describe("a sheet", () => {
  test("has its elements in the order of the schema", () => {
    const order = [
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks",
      "pageMargins", "pageSetup", "drawing", "tableParts", "extLst",
    ];
    expect([...new Set(children(writtenWorkbook([RICH_SHEET, KPI_SHEET]).sheet()))]).toEqual(order);
  });

  test("without anything is a sheet all the same", () => {
    expect(children(xmlOf({}))).toEqual(["dimension", "sheetViews", "sheetFormatPr", "sheetData", "pageMargins"]);
    expect(readBack([EMPTY]).sheets.map(({ name, used }) => ({ name, used }))).toEqual([{ name: "A & B's", used: null }]);
  });

  test("reads back: values, formulas, formats, merges, hidden columns and tables", () => {
    const [review, kpi] = readBack([RICH_SHEET, KPI_SHEET]).sheets;
    expect(review?.merges).toEqual(RICH_SHEET.merges);
    expect([0, 1].map((column) => review?.isColumnHidden(column))).toEqual([true, false]);
    expect([3, 4, 5, 6].map((column) => review?.value(3, column))).toEqual([true, { error: "#N/A" }, null, "=1+1"]);
    expect([review?.value(3, 2), review?.text(3, 2), review?.format(3, 7)]).toEqual([46112, "2026-03-31", "0.0%;[Red]-0.0%"]);
    expect([review?.value(6, 4), review?.formula(6, 4)]).toEqual([0.93, "'KPI & 数据'!$B$1"]);
    expect(review?.value(9, 1)).toBe("=HYPERLINK(\"http://example.org\") & <b>bold</b>");
    expect(review?.value(10, 7)).toBe("_x0041_ & \u0001");
    expect(review?.tables).toEqual([{
      name: "OKR_Review_FY2027_Q1", area: { top: 5, left: 0, bottom: 10, right: 8 }, headerRow: true, totalsRow: false,
      columns: ["Id", "Key result", "Start\nof cycle", "Target & <aim>", "Current_x0041_", "Progress", "Points lost", "责任人", "Confidence"],
    }]);
    expect(kpi?.tables.map(({ name, area }) => [name, area])).toEqual([
      ["OKR_Owners", { top: 0, left: 4, bottom: 3, right: 4 }], ["OKR_CheckIns", { top: 0, left: 6, bottom: 1, right: 7 }],
    ]);
  });
});

describe("what is said about a sheet", () => {
  test.each<[string, Partial<SheetPlan>, string]>([
    ["its tab has a colour", { tabColor: "305496" }, `<sheetPr><tabColor rgb="FF305496"/></sheetPr>`],
    ["it has no grid lines", { showGridLines: false }, `<sheetView showGridLines="0" workbookViewId="0"></sheetView>`],
    ["rows are frozen", { freeze: { rows: 2, columns: 0 } }, `<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>`],
    ["columns are frozen", { freeze: { rows: 0, columns: 1 } }, `<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>`],
    ["both are frozen", { freeze: { rows: 2, columns: 1 } }, `<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>`],
    ["nothing is frozen", { freeze: { rows: 0, columns: 0 } }, `<sheetView workbookViewId="0"></sheetView>`],
    ["columns have widths and are hidden", { columnWidths: { 3: 20.5, 1: 40 }, hiddenColumns: [0, 3] },
      `<cols><col min="1" max="1" width="9.140625" hidden="1" customWidth="1"/><col min="2" max="2" width="40" customWidth="1"/><col min="4" max="4" width="20.5" hidden="1" customWidth="1"/></cols>`],
    ["rows have heights, also without cells", { rowHeights: { 4: 30 } }, `<sheetData><row r="5" ht="30" customHeight="1"></row></sheetData>`],
    ["cells are merged", { merges: [{ top: 0, left: 0, bottom: 1, right: 2 }] }, `<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>`],
    ["it prints on one page's width", { print: { landscape: true, fitToWidth: true } }, `<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>`],
    ["it prints upright", { print: { landscape: false, fitToWidth: false } }, `<pageSetup paperSize="9" orientation="portrait"/>`],
    ["its pages are fitted", { print: { landscape: true, fitToWidth: true } }, `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`],
  ])("%s", (_, plan, expected) => {
    expect(xmlOf(plan)).toContain(expected);
  });

  test("rows repeated on each page are a name of the sheet's own", () => {
    const titled = { ...EMPTY, print: { landscape: true, fitToWidth: true, titleRows: [3, 4] as const } };
    expect(writtenWorkbook([titled]).part("xl/workbook.xml")).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'A &amp; B''s'!$4:$5</definedName>`);
    expect(writtenWorkbook([EMPTY]).part("xl/workbook.xml")).not.toContain("definedName");
  });

  test("links beyond those that Excel reads are left out, their cells are not", () => {
    const cells = Array.from({ length: 65_531 }, (_, row) => [{ value: row, link: "A!A1" }]);
    const xml = xmlOf({ blocks: [{ top: 0, left: 0, cells }] });
    expect(xml.split("<hyperlink ").length - 1).toBe(65_530);
    expect(xml.split("<c ").length - 1).toBe(65_531);
  });
});
