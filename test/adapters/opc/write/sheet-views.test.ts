import type { ViewEdit } from "../../../../src/workbook/workbook-change";
import { applied, partText, sheetEdit } from "../../../support/applied";
import { buildWorkbook, MAIN } from "../../../support/package-builder";

const FROZEN: ViewEdit = { freeze: { rows: 4, columns: 1 } };
const PANE = `<pane xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B5" sqref="B5"/>`;

/** What stands before the cells of a sheet once it is shown otherwise. */
function edited(before: string, view: ViewEdit): string {
  const xml = partText(applied(buildWorkbook({ sheets: [`${before}<sheetData/>`] }), { editSheets: [sheetEdit("Sheet1", {}, { view })] }), "xl/worksheets/sheet1.xml");
  return /<worksheet[^>]*>(.*)<sheetData\/>/s.exec(xml)?.[1] ?? "";
}

test.each<[string, string, ViewEdit, string]>([
  ["a sheet without a view gets one, where it belongs", `<dimension ref="A1"/><sheetFormatPr defaultRowHeight="15"/>`, FROZEN, `<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0">${PANE}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`],
  ["the same before columns", `<cols><col min="1" max="1" width="9"/></cols>`, { showGridLines: false }, `<sheetViews><sheetView workbookViewId="0" showGridLines="0"/></sheetViews><cols><col min="1" max="1" width="9"/></cols>`],
  ["the same before cells", "", { freeze: { rows: 1, columns: 0 } }, `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>`],
  ["what a view says besides stays", `<sheetViews><sheetView tabSelected="1" topLeftCell="A9" zoomScale="80" workbookViewId="0"><selection activeCell="C3" sqref="C3"/><extLst/></sheetView></sheetViews>`, FROZEN,
    `<sheetViews><sheetView tabSelected="1" zoomScale="80" workbookViewId="0">${PANE}<extLst/></sheetView></sheetViews>`],
  ["panes are taken away", `<sheetViews><sheetView workbookViewId="0">${PANE}</sheetView></sheetViews>`, { freeze: { rows: 0, columns: 0 } }, `<sheetViews><sheetView workbookViewId="0"/></sheetViews>`],
  ["lines between cells come back, and panes stay", `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${PANE}</sheetView></sheetViews>`, { showGridLines: true }, `<sheetViews><sheetView workbookViewId="0">${PANE}</sheetView></sheetViews>`],
  ["views of other windows stay", `<sheetViews><sheetView workbookViewId="0"/><sheetView workbookViewId="1"/></sheetViews>`, { showGridLines: false }, `<sheetViews><sheetView workbookViewId="0" showGridLines="0"/><sheetView workbookViewId="1"/></sheetViews>`],
])("%s", (_, before, view, after) => {
  expect(edited(before, view)).toBe(after);
});

test("elements with a prefix get others with it", () => {
  const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`;
  const after = partText(applied(buildWorkbook({ sheets: [xml] }), { editSheets: [sheetEdit("Sheet1", {}, { view: { showGridLines: false } })] }), "xl/worksheets/sheet1.xml");
  expect(after).toContain(`<x:sheetViews><x:sheetView workbookViewId="0" showGridLines="0"/></x:sheetViews><x:sheetData/>`);
});
