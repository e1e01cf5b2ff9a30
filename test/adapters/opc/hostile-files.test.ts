import { inflateRawSync } from "node:zlib";
import { readWorkbook } from "../../../src/adapters/opc";
import { describeIssue } from "../../../src/core/language";
import { buildPackage, buildWorkbook, part, sheetData, workbookParts } from "../../support/package-builder";
import { firstSheet, readBuilt, readBytes, readSheet, refusal } from "../../support/read-built";
import { withZipField, zipData } from "../../support/zip-editor";

const ONE = sheetData(`<row r="1"><c r="A1"><v>1</v></c></row>`);
const SHEET = "xl/worksheets/sheet1.xml";
const GOOD = buildWorkbook({ sheets: [ONE] });
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const MEGABYTE = 1 << 20;

/** Bytes of an OLE file whose directory names this stream. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Array.from(stream, (letter) => [letter.charCodeAt(0), 0]).flat(), 1024);
  return bytes;
}

describe("what is no workbook is named", () => {
  test.each<[string, Uint8Array, string]>([
    ["a web page", text("<!DOCTYPE html><html><table></table></html>"), "a web page (HTML)"],
    ["a web page that begins with its table", text("\n<table><tr><td>1</td></tr></table>"), "a web page (HTML)"],
    ["a CSV file", text("measure,target\nNPS,40\n"), "plain text"],
    ["a PDF", text("%PDF-1.7\n"), "a PDF"],
    ["an XML file", text("<?xml version='1.0'?><Workbook/>"), "an XML file"],
    ["nothing", new Uint8Array(0), "an empty file"],
    ["bytes without meaning", Uint8Array.of(1, 2, 3, 4), "something unknown"],
    ["a zip of other things", buildPackage({ "readme.txt": "hello" }), "a zip archive without a workbook"],
    ["a Word document", buildPackage({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>" }), "a Word document"],
    ["a presentation", buildPackage({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<x/>" }), "a presentation"],
    ["a binary workbook", buildPackage({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" }), "a binary workbook (.xlsb)"],
    ["an OpenDocument sheet", buildPackage({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }), "an OpenDocument spreadsheet (.ods)"],
    ["an old workbook", ole("Workbook"), "an old workbook (.xls)"],
    ["an old Word document", ole("WordDocument"), "an old Office file"],
    ["a workbook of Excel 4", Uint8Array.of(0x09, 0x04, 6, 0, 0, 0), "an old workbook (.xls)"],
  ])("%s", (_, bytes, found) => {
    expect(refusal(bytes)).toBe(`book.xlsx is not an Excel workbook: it is ${found}. Open it in Excel and save it as .xlsx.`);
  });

  test("the file is at the issue, and the sentence exists in Chinese", () => {
    const reading = readWorkbook(text("%PDF-1.7"), "计划.xlsx");
    expect(reading.ok ? null : [reading.issue.at, describeIssue(reading.issue, "zh")]).toEqual(["计划.xlsx", "计划.xlsx 不是 Excel 工作簿，而是PDF。请用 Excel 打开后另存为 .xlsx。"]);
  });
});

describe("what is locked, cut off or damaged is refused", () => {
  test("an encrypted file by its password", () => {
    expect(refusal(ole("EncryptedPackage"))).toMatch(/^book\.xlsx is password protected/);
  });

  test("an encrypted part by its password", () => {
    expect(refusal(withZipField(GOOD, SHEET, "flags", 1))).toMatch(/password protected/);
  });

  test.each([0.2, 0.5, 0.9, 0.999])("a file of which only %f is there", (share) => {
    expect(refusal(GOOD.subarray(0, Math.floor(GOOD.length * share)))).toMatch(/^book\.xlsx is cut off/);
  });

  test("packed data that was overwritten", () => {
    const bytes = GOOD.slice();
    const { start, end } = zipData(bytes, SHEET);
    bytes.fill(0xff, start, end);
    expect(refusal(bytes)).toMatch(/is damaged: its part xl\/worksheets\/sheet1\.xml cannot be unpacked/);
  });

  test("a way of packing that Excel does not know", () => {
    expect(refusal(withZipField(GOOD, SHEET, "method", 12))).toMatch(/cannot be unpacked/);
  });

  test("a sheet that is missing from the archive", () => {
    expect(refusal(buildWorkbook({ sheets: [ONE], parts: { [SHEET]: null } }))).toMatch(/part xl\/worksheets\/sheet1\.xml is missing/);
  });

  test("a workbook part that is missing from the archive", () => {
    expect(refusal(buildWorkbook({ sheets: [ONE], parts: { "xl/workbook.xml": null } }))).toMatch(/xl\/workbook\.xml is missing|without a workbook/);
  });

  test("a tab that leads to no sheet", () => {
    const parts = workbookParts({ sheets: [ONE, { name: "KPI", xml: ONE }] });
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace('Id="rId2"', 'Id="rId9"');
    expect(refusal(buildPackage({ ...parts, "xl/_rels/workbook.xml.rels": rels }))).toMatch(/its part KPI is missing/);
  });

  test("a workbook without sheets", () => {
    expect(refusal(buildWorkbook({ sheets: [] }))).toMatch(/holds no worksheet/);
  });

  test.each([
    ["breaks off inside a cell", `<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1`],
    ["breaks off inside a tag", `<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A`],
    ["breaks off after a row", `<?xml version="1.0"?><worksheet><sheetData><row r="1"></row>`],
    ["does not nest", `<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</c></v></row></sheetData></worksheet>`],
    ["closes by a longer name", `<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</vv></c></row></sheetData></worksheet>`],
    ["closes by a shorter name", `<?xml version="1.0"?><worksheet><sheetData><row r="1"></ro></sheetData></worksheet>`],
    ["closes what it never opened", `<?xml version="1.0"?><worksheet></worksheet></worksheet>`],
    ["never closes a comment", `<?xml version="1.0"?><worksheet><!-- <sheetData/></worksheet>`],
    ["has text before its root", `<?xml version="1.0"?>foo<worksheet><sheetData/></worksheet>`],
    ["has no elements", `<?xml version="1.0"?>`],
    ["has attributes without quotes", `<?xml version="1.0"?><worksheet><sheetData><row r=1/></sheetData></worksheet>`],
    ["nests without end", `<?xml version="1.0"?><worksheet>${"<a>".repeat(1000)}`],
  ])("a sheet whose XML %s", (_, xml) => {
    expect(refusal(buildWorkbook({ sheets: [xml] }))).toMatch(/the XML of its part xl\/worksheets\/sheet1\.xml breaks off or is malformed near byte \d+/);
  });

  test.each([
    ["breaks off", `<workbook><sheets>`], ["never closes a comment", `<workbook><!-- </workbook>`], ["does not nest", `<workbook><a></b></workbook>`],
    ["never closes a quote", `<workbook a="></workbook>`], ["is empty", ``], ["has text behind its root", `<workbook/>x`],
  ])("a workbook part whose XML %s", (_, xml) => {
    expect(refusal(buildWorkbook({ sheets: [ONE], parts: { "xl/workbook.xml": xml } }))).toMatch(/the XML of its part xl\/workbook\.xml/);
  });
});

describe("entity tricks are refused", () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>`;
  test.each([SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"])("in %s", (name) => {
    const parts = workbookParts({ sheets: [ONE], parts: name === "[Content_Types].xml" ? { "_rels/.rels": null } : {} });
    const harmful = String(parts[name]).replace("?>", `?>${laughs}`);
    expect(refusal(buildPackage({ ...parts, [name]: harmful }))).toBe(`book.xlsx was refused: its part ${name} declares XML entities (DOCTYPE), which no workbook needs and which can do harm.`);
  });

  test("an entity that nobody declared stays as it is written", () => {
    expect(readSheet(sheetData(`<row r="1"><c r="A1" t="str"><v>&xxe;&#0;&#x110000;</v></c></row>`)).value(0, 0)).toBe("&xxe;&#0;&#x110000;");
  });
});

describe("sizes that lie or explode are refused before they cost anything", () => {
  test("a size of 3 GB", () => {
    expect(refusal(withZipField(GOOD, SHEET, "size", 3_000_000_000))).toMatch(/says that it holds 3000000000 bytes and does not/);
  });

  test("a packed size beyond the file", () => {
    expect(refusal(withZipField(GOOD, SHEET, "packedSize", 3_000_000_000))).toMatch(/is damaged/);
  });

  test.each([-1, 1, 50])("a size that is wrong by %i", (by) => {
    const size = new TextEncoder().encode(String(workbookParts({ sheets: [ONE] })[SHEET])).length;
    expect(refusal(withZipField(GOOD, SHEET, "size", size + by))).toMatch(/its part xl\/worksheets\/sheet1\.xml (cannot be unpacked|says that it holds)/);
  });

  test.each([-1, 1, 50])("a size that is wrong by %i, where the host unpacks", (by) => {
    const size = new TextEncoder().encode(String(workbookParts({ sheets: [ONE] })[SHEET])).length;
    const inflate = (packed: Uint8Array, limit: number): Uint8Array => inflateRawSync(packed, { maxOutputLength: limit });
    expect(readWorkbook(GOOD, "book.xlsx", { inflate }).ok).toBe(true);
    expect(readWorkbook(withZipField(GOOD, SHEET, "size", size + by), "book.xlsx", { inflate }).ok).toBe(false);
  });

  test("a sheet that unpacks to hundreds of times its size", () => {
    const bomb = buildWorkbook({ sheets: [""], parts: { [SHEET]: new Uint8Array(20 * MEGABYTE).fill(0x20) } });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)).toMatch(/^book\.xlsx was refused: its part xl\/worksheets\/sheet1\.xml unpacks to \d+ times its size/);
  });

  test("a bomb that declares a harmless size", () => {
    const bomb = buildWorkbook({ sheets: [""], parts: { [SHEET]: new Uint8Array(20 * MEGABYTE).fill(0x20) } });
    expect(refusal(withZipField(bomb, SHEET, "size", 100_000))).toMatch(/cannot be unpacked/);
  });

  test("a part above the limit, and parts above it together", () => {
    const limits = { partSize: 1000, smallPartSize: 900, totalSize: 3000, ratio: 200, ratioFrom: MEGABYTE };
    const read = (bytes: Uint8Array): string => {
      const reading = readWorkbook(bytes, "book.xlsx", { limits });
      return reading.ok ? "read" : describeIssue(reading.issue, "en");
    };
    const padded = (length: number): string => `${ONE}<!--${" ".repeat(length)}-->`;
    expect(read(buildWorkbook({ sheets: [padded(1000)] }))).toMatch(/too large to read: its part xl\/worksheets\/sheet1\.xml/);
    expect(read(buildWorkbook({ sheets: [padded(400), padded(400), padded(400)] }))).toMatch(/too large to read/);
    expect(read(buildWorkbook({ sheets: [ONE], afterSheets: `<!--${" ".repeat(900)}-->` }))).toMatch(/too large to read: its part xl\/workbook\.xml/);
    expect(read(GOOD)).toBe("read");
  });
});

describe("what is odd but harmless is read", () => {
  test("names that mean something to JavaScript are names", () => {
    const table = `<table xmlns="x" displayName="constructor" ref="A1:A2"><tableColumns><tableColumn name="__proto__"/></tableColumns></table>`;
    const { grid } = readBuilt({
      sheets: [{ name: "__proto__", xml: `${sheetData(`<row r="1"><c r="A1" t="str"><v>__proto__</v></c></row>`)}<tableParts><tablePart r:id="__proto__"/></tableParts>`, relationships: `<Relationship Id="__proto__" Type="x/table" Target="../tables/__proto__.xml"/>` }],
      afterSheets: `<definedNames><definedName name="__proto__">1</definedName><definedName name="toString" localSheetId="__proto__">2</definedName></definedNames>`,
      parts: { "xl/tables/__proto__.xml": table },
    });
    expect(grid.sheets[0]?.name).toBe("__proto__");
    expect(grid.sheets[0]?.tables[0]).toMatchObject({ name: "constructor", columns: ["__proto__"] });
    expect(grid.names.map(({ name, sheet }) => [name, sheet])).toEqual([["__proto__", null], ["toString", null]]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("entries that climb out of the archive are never asked for", () => {
    const bytes = buildWorkbook({ sheets: [ONE], parts: { "../../etc/passwd": "x", "..\\..\\evil.exe": "x", "/absolute": "x" } });
    expect(firstSheet(readBytes(bytes)).value(0, 0)).toBe(1);
    const parts = workbookParts({ sheets: [ONE] });
    const climbing = String(parts["xl/_rels/workbook.xml.rels"]).replace("worksheets/sheet1.xml", "../../../../../xl/worksheets/sheet1.xml");
    expect(firstSheet(readBytes(buildPackage({ ...parts, "xl/_rels/workbook.xml.rels": climbing }))).value(0, 0)).toBe(1);
  });

  test("a shared string that does not exist is blank, and said", () => {
    const cells = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>7</v></c><c r="C1" t="s"><v>-1</v></c><c r="D1" t="s"><v>x</v></c><c r="E1" t="s"><v>0.5</v></c></row>`;
    const reading = readBuilt({ sheets: [{ name: "KPI 2027", xml: sheetData(cells) }], strings: "<si><t>only</t></si>" });
    expect([0, 1, 2, 3, 4].map((column) => firstSheet(reading).value(0, column))).toEqual(["only", null, null, null, null]);
    expect(reading.issues.map((found) => [found.at, describeIssue(found, "en")])).toEqual([
      ["'KPI 2027'!B1", `book.xlsx is partly damaged: 4 cells of sheet "KPI 2027" point at text that does not exist or lie outside the sheet, and count as blank. Check them in Excel.`],
    ]);
  });

  test("cells outside the sheet are left out, and said", () => {
    const reading = readBuilt({ sheets: [sheetData(`<row r="1"><c r="XFE1"><v>1</v></c><c r="A9999999"><v>1</v></c></row>`)] });
    expect(firstSheet(reading).used).toBeNull();
    expect(reading.issues[0]).toMatchObject({ code: "file-cells-lost", values: { count: 2 } });
  });

  test("a million formatted blank rows hold no cells", () => {
    const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 2}" s="1" customFormat="1"><c s="1"/></row>`).join("");
    const sheet = readSheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${rows}</sheetData>`, { styles: `<cellXfs><xf/><xf numFmtId="10"/></cellXfs>` });
    expect([sheet.used, [...sheet.rows()]]).toEqual([{ top: 0, left: 0, bottom: 0, right: 0 }, [0]]);
  });

  test("200,000 merged areas are read in their order", () => {
    const merges = Array.from({ length: 200_000 }, (_, index) => `<mergeCell ref="A${index * 2 + 1}:B${index * 2 + 2}"/>`).join("");
    const sheet = readSheet(`${ONE}<mergeCells>${merges}</mergeCells>`);
    expect([sheet.merges.length, sheet.merges.at(-1)]).toEqual([200_000, { top: 399_998, left: 0, bottom: 399_999, right: 1 }]);
  });

  test("a merge and a validation over all rows are one area and nothing", () => {
    const sheet = readSheet(`${ONE}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:A1048576" type="list"><formula1>"a,b"</formula1></dataValidation></dataValidations>`);
    expect([sheet.merges, sheet.used]).toEqual([[{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }], { top: 0, left: 0, bottom: 0, right: 0 }]);
  });

  test("100,000 hidden runs over all columns hide each column once", () => {
    const columns = `<col min="1" max="16384" hidden="1"/>`.repeat(100_000);
    const sheet = readSheet(`<cols><col min="5" max="2" hidden="1"/><col min="1" max="99999" hidden="1"/><!--${"x".repeat(100_000)}-->${columns}</cols>${ONE}`);
    expect([0, 16_383].map((column) => sheet.isColumnHidden(column))).toEqual([true, true]);
  });

  test("greater-than signs inside attributes end no tag", () => {
    const sheet = readSheet(`<sheetPr codeName="a>b"/>${sheetData(`<row r="1"><c r="A1" x=">"><v>1</v></c></row>`)}`);
    expect(sheet.value(0, 0)).toBe(1);
  });

  test("counts that lie are not believed", () => {
    const bytes = buildWorkbook({ sheets: [sheetData(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`)], parts: { "xl/sharedStrings.xml": part("sst", "<si><t>a</t></si>").replace("<sst", `<sst count="3000000000" uniqueCount="3000000000"`) } });
    expect(firstSheet(readBytes(bytes)).value(0, 0)).toBe("a");
  });
});
