import fc from "fast-check";
import { readWorkbook } from "../../../src/adapters/opc";
import { buildPackage, relationship, workbookParts } from "../../support/package-builder";

const PARTS = workbookParts({
  sheets: [{
    xml: `<sheetFormatPr zeroHeight="0"/><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1" ht="3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+1</f><v>2.5</v></c><c r="C1" t="inlineStr"><is><r><t>x</t></r></is></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c><c t="d"><v>2027-01-01</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells><tableParts><tablePart r:id="r1"/></tableParts>`,
    relationships: relationship("r1", "table", "../tables/table1.xml"),
  }],
  strings: "<si><r><t>rich</t></r><rPh><t>no</t></rPh></si>",
  styles: `<fills><fill><patternFill patternType="solid"><fgColor theme="3" tint="-0.5"/></patternFill></fill></fills><cellXfs><xf/><xf numFmtId="14" fillId="0"/></cellXfs>`,
  afterSheets: `<definedNames><definedName name="a" localSheetId="0">Sheet1!$A$1</definedName></definedNames>`,
  parts: { "xl/tables/table1.xml": `<table displayName="T" ref="A1:B2"><tableColumns><tableColumn name="a"/></tableColumns></table>` },
});
const NAMES = Object.keys(PARTS);
const GOOD = buildPackage(PARTS);

/** Reads and looks at everything, so that what is made lazily is made. */
function readWhole(bytes: Uint8Array): boolean {
  const reading = readWorkbook(bytes, "book.xlsx");
  if (!reading.ok) return false;
  for (const sheet of reading.value.grid.sheets) {
    for (const row of sheet.rows()) {
      for (const column of sheet.columns(row)) {
        JSON.stringify([sheet.value(row, column), sheet.formula(row, column), sheet.text(row, column), sheet.fill(row, column)]);
      }
    }
  }
  return true;
}

test("the workbook that is changed below can be read", () => {
  expect(readWhole(GOOD)).toBe(true);
});

test("a file with any bytes changed is read or refused, never an exception", () => {
  const change = fc.array(fc.record({ at: fc.nat(GOOD.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(change, (changes) => {
    const bytes = GOOD.slice();
    for (const { at, byte } of changes) bytes[at] = byte;
    expect(() => readWhole(bytes)).not.toThrow();
  }), { numRuns: 500 });
});

test("a part with any piece cut out, doubled or overwritten is read or refused, never an exception", () => {
  const piece = fc.record({ name: fc.constantFrom(...NAMES), at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(12), put: fc.constantFrom("", "<", ">", "\"", "&", "</", "<!--", "<![CDATA[", "-1", "1e9", "é", "<c>", "<row>") });
  fc.assert(fc.property(piece, ({ name, at, length, put }) => {
    const xml = String(PARTS[name]);
    const from = Math.floor(at * xml.length);
    const bytes = buildPackage({ ...PARTS, [name]: xml.slice(0, from) + put + xml.slice(from + length) });
    expect(() => readWhole(bytes)).not.toThrow();
  }), { numRuns: 600 });
});

test("a part that ends early is refused, wherever it was cut", () => {
  const cut = fc.record({ name: fc.constantFrom("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"), at: fc.double({ min: 0, max: 0.999, noNaN: true }) });
  fc.assert(fc.property(cut, ({ name, at }) => {
    const xml = String(PARTS[name]);
    expect(readWhole(buildPackage({ ...PARTS, [name]: xml.slice(0, Math.floor(at * xml.length)) }))).toBe(false);
  }), { numRuns: 500 });
});
