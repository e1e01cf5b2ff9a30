import fc from "fast-check";
import type { LineEdit } from "../../../../src/workbook/workbook-change";
import { editColumns } from "../../../../src/adapters/opc/write/line-sizes";
import { applied, partText, sheetEdit } from "../../../support/applied";
import { buildWorkbook, MAIN } from "../../../support/package-builder";

const PART = "xl/worksheets/sheet1.xml";
const WIDE: LineEdit = { size: 20, isHidden: false };
const HIDDEN: LineEdit = { size: null, isHidden: true };
const STANDARD: LineEdit = { size: null, isHidden: false };

interface Sizes {
  readonly columns?: Readonly<Record<number, LineEdit>>;
  readonly rows?: Readonly<Record<number, LineEdit>>;
}

function edits(sizes: Readonly<Record<number, LineEdit>> = {}): ReadonlyMap<number, LineEdit> {
  return new Map(Object.entries(sizes).map(([index, edit]) => [Number(index), edit]));
}

/** What stands between the tags of the sheet's root once it was edited. */
function edited(sheet: string, { columns, rows }: Sizes, cells: Parameters<typeof sheetEdit>[1] = {}): string {
  const change = { addSheets: [], editSheets: [{ ...sheetEdit("Sheet1", cells), columns: edits(columns), rows: edits(rows) }], names: [], state: null };
  return /<(?:x:)?worksheet[^>]*>(.*)<\/(?:x:)?worksheet>/s.exec(partText(applied(buildWorkbook({ sheets: [sheet] }), change), PART))?.[1] ?? "";
}

describe("sizes of columns", () => {
  test.each<[string, string, Readonly<Record<number, LineEdit>>, string]>([
    ["of a sheet that says nothing of columns", "", { 1: WIDE }, `<cols><col min="2" max="2" width="20" customWidth="1"/></cols>`],
    ["cut a span, whose other columns stay", `<cols><col min="1" max="5" width="9.5" style="3"/></cols>`, { 2: WIDE },
      `<cols><col min="1" max="2" width="9.5" style="3"/><col min="3" max="3" style="3" width="20" customWidth="1"/><col min="4" max="5" width="9.5" style="3"/></cols>`],
    ["hide a column, which keeps its style", `<cols><col min="1" max="1" width="9.5" style="3" bestFit="1"/></cols>`, { 0: HIDDEN }, `<cols><col min="1" max="1" style="3" width="9.140625" hidden="1"/></cols>`],
    ["are taken away", `<cols><col min="1" max="1" width="9.5" customWidth="1"/></cols>`, { 0: STANDARD }, ""],
    ["come before, between and after others", `<cols><col min="3" max="3" width="9.5"/></cols>`, { 0: WIDE, 3: HIDDEN },
      `<cols><col min="1" max="1" width="20" customWidth="1"/><col min="3" max="3" width="9.5"/><col min="4" max="4" width="9.140625" hidden="1"/></cols>`],
  ])("%s", (_, before, columns, after) => {
    expect(edited(`<sheetFormatPr defaultRowHeight="15"/>${before}<sheetData/>`, { columns })).toBe(`<sheetFormatPr defaultRowHeight="15"/>${after}<sheetData/>`);
  });

  test("never say two things of one column, and say of all others what they said", () => {
    const spans = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 8 }).map((edges) => [...edges].sort((a, b) => a - b)
      .flatMap((first, index, all) => (all[index + 1] === undefined ? [] : [{ first, last: (all[index + 1] ?? 0) - 1, width: first + 0.5 }])));
    fc.assert(fc.property(spans, fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { maxLength: 8 }), (before, changed) => {
      const xml = `<cols>${before.map(({ first, last, width }) => `<col min="${first}" max="${last}" width="${width}"/>`).join("")}</cols>`;
      const widths = new Map<number, string>();
      for (const [, first, last, width = ""] of editColumns(xml, "", new Map(changed.map((index) => [index, WIDE]))).matchAll(/min="(\d+)" max="(\d+)"[^>]*? width="([\d.]+)"/g)) {
        for (let column = Number(first); column <= Number(last); column += 1) {
          expect(widths.has(column)).toBe(false);
          widths.set(column, width);
        }
      }
      for (let column = 1; column <= 36; column += 1) {
        const known = before.find(({ first, last }) => column >= first && column <= last)?.width;
        expect(widths.get(column)).toBe(changed.includes(column - 1) ? "20" : known === undefined ? undefined : String(known));
      }
    }), { numRuns: 50 });
  });
});

describe("heights of rows", () => {
  const SHEET = `<sheetData><row r="2" spans="2:4" ht="30" customHeight="1" s="1" customFormat="1"><c r="B2"><v>1</v></c></row><row r="5"/></sheetData>`;
  const ROW_2 = `<row r="2" spans="2:4" ht="30" customHeight="1" s="1" customFormat="1"><c r="B2"><v>1</v></c></row>`;
  test.each<[string, Readonly<Record<number, LineEdit>>, string]>([
    ["over another", { 1: { size: 45.75, isHidden: false } }, `<row r="2" spans="2:4" s="1" customFormat="1" ht="45.75" customHeight="1"><c r="B2"><v>1</v></c></row><row r="5"/>`],
    ["of a row that is hidden", { 1: HIDDEN }, `<row r="2" spans="2:4" s="1" customFormat="1" hidden="1"><c r="B2"><v>1</v></c></row><row r="5"/>`],
    ["of a row without cells", { 4: WIDE }, `${ROW_2}<row r="5" ht="20" customHeight="1"/>`],
    ["of rows that the sheet does not have", { 0: WIDE, 2: HIDDEN, 8: WIDE }, `<row r="1" ht="20" customHeight="1"></row>${ROW_2}<row r="3" hidden="1"></row><row r="5"/><row r="9" ht="20" customHeight="1"></row>`],
  ])("%s", (_, rows, after) => {
    expect(edited(SHEET, { rows })).toBe(`<sheetData>${after}</sheetData>`);
  });

  test("together with cells of the same rows", () => {
    expect(edited(SHEET, { rows: { 1: WIDE, 4: WIDE, 6: WIDE } }, { F2: 2, A5: 3, A7: 4 })).toBe(`<sheetData><row r="2" spans="2:6" s="1" customFormat="1" ht="20" customHeight="1"><c r="B2"><v>1</v></c><c r="F2"><v>2</v></c></row>` +
      `<row r="5" ht="20" customHeight="1"><c r="A5"><v>3</v></c></row><row r="7" ht="20" customHeight="1"><c r="A7"><v>4</v></c></row></sheetData>`);
  });

  test("of a sheet without cells, or whose elements have a prefix", () => {
    expect(edited("<sheetData/>", { rows: { 0: WIDE } })).toBe(`<sheetData><row r="1" ht="20" customHeight="1"></row></sheetData>`);
    const prefixed = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="1" max="2" width="8"/></x:cols><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>`;
    expect(edited(prefixed, { columns: { 0: WIDE }, rows: { 0: WIDE } })).toBe(`<x:cols><x:col min="1" max="1" width="20" customWidth="1"/><x:col min="2" max="2" width="8"/></x:cols><x:sheetData><x:row r="1" ht="20" customHeight="1"/></x:sheetData>`);
  });
});
