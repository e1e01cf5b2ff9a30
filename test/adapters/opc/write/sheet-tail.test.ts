import { editTail, type TailEdit } from "../../../../src/adapters/opc/write/sheet-tail";

const NOTHING: TailEdit = { sheet: "S", links: new Map(), written: new Set(), moved: [], merges: null, drawing: null, isProtected: false };
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1"/>';

test.each([
  ["before merged cells, with which it stands in the order of the format", '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>', `${PROTECTION}<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>`],
  ["behind what says how the sheet calculates", '<sheetCalcPr fullCalcOnLoad="1"/><pageMargins/></worksheet>', `<sheetCalcPr fullCalcOnLoad="1"/>${PROTECTION}<pageMargins/></worksheet>`],
  ["on a sheet with nothing behind its cells", "</worksheet>", `${PROTECTION}</worksheet>`],
  ["once, and with the password that it has", '<sheetProtection sheet="1" password="CC1A"/></worksheet>', '<sheetProtection sheet="1" password="CC1A"/></worksheet>'],
])("a sheet is protected %s", (_, before, after) => {
  expect(editTail(before, "", { ...NOTHING, isProtected: true })).toBe(after);
});

test("a sheet stays unprotected where nobody asks for it", () => {
  expect(editTail("<pageMargins/></worksheet>", "", NOTHING)).toBe("<pageMargins/></worksheet>");
});

test("protection and new merged areas go together, in their order", () => {
  const area = { top: 0, left: 0, bottom: 0, right: 1 };
  expect(editTail("</worksheet>", "", { ...NOTHING, isProtected: true, merges: [area] })).toBe(`${PROTECTION}<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>`);
});
