import { utils, write, type BookType, type WorkBook } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { readLegacyWorkbook } from "../../../src/adapters/legacy";
import type { SheetGrid, WorkbookGrid } from "../../../src/core/grid";
import { describeIssue } from "../../../src/core/language";

function gridOf(bytes: Uint8Array, file: string): WorkbookGrid {
  const reading = readLegacyWorkbook(bytes, file);
  if (!reading.ok) throw new Error(describeIssue(reading.issue, "en"));
  return reading.value.grid;
}

function sheetOf(bytes: Uint8Array, file: string): SheetGrid {
  const [sheet] = gridOf(bytes, file).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

function contents(sheet: SheetGrid): unknown[][] {
  return [...sheet.rows()].map((row) => [...sheet.columns(row)].map((column) => sheet.value(row, column)));
}

function book(): WorkBook {
  const sheet = utils.aoa_to_sheet([["Measure", "Target"], ["On-time delivery", 0.95], ["Complaints", 12]]);
  sheet["B2"] = { t: "n", v: 0.95, z: "0%" };
  sheet["A4"] = { t: "s", v: "Sum" };
  sheet["B4"] = { t: "n", v: 12.95, f: "SUM(B2:B3)" };
  sheet["!ref"] = "A1:B5";
  sheet["!merges"] = [{ s: { r: 3, c: 0 }, e: { r: 4, c: 0 } }];
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, "KPI 2027");
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([["hidden"]]), "Lists");
  workbook.Workbook = { Sheets: [{ name: "KPI 2027", Hidden: 0 }, { name: "Lists", Hidden: 1 }] };
  return workbook;
}

const encoded = (bookType: BookType) => new Uint8Array(write(book(), { type: "array", bookType }) as ArrayBuffer);

describe.each<BookType>(["biff8", "xlsb", "ods"])("a workbook as %s", (bookType) => {
  const sheet = sheetOf(encoded(bookType), `book.${bookType}`);

  test("gives its cells by place", () => {
    expect([sheet.name, sheet.value(0, 0), sheet.value(1, 1), sheet.value(2, 1)]).toEqual(["KPI 2027", "Measure", 0.95, 12]);
    expect(sheet.used).toEqual({ top: 0, left: 0, bottom: 3, right: 1 });
  });

  test("gives the results of formulas", () => {
    expect(sheet.value(3, 1)).toBe(12.95);
  });

  test("gives merged areas", () => {
    expect(sheet.merges).toEqual([{ top: 3, left: 0, bottom: 4, right: 0 }]);
  });
});

// The library that makes these files writes no formulas into the binary formats, and no number formats into .ods.
test("an OpenDocument sheet gives its formulas", () => {
  expect(sheetOf(encoded("ods"), "book.ods").formula(3, 1)).toBe("SUM(B2:B3)");
});

test.each<BookType>(["biff8", "xlsb"])("a workbook as %s gives number formats and displayed text", (bookType) => {
  const sheet = sheetOf(encoded(bookType), "book");
  expect([sheet.format(1, 1), sheet.text(1, 1)]).toEqual(["0%", "95%"]);
});

test("a hidden sheet of an old workbook is known to be hidden", () => {
  expect(gridOf(encoded("biff8"), "a.xls").sheets.map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);
});

test("a cell in the last corner of an old workbook costs one cell, also where the sheet says that it begins at A1", () => {
  const sheet = sheetOf(claimingAllCells(), "far.xlsb");
  expect([...sheet.rows()]).toEqual([1_048_575]);
  expect(sheet.value(1_048_575, 16_383)).toBe(7);
});

/** One cell at XFD1048576 in a sheet that claims A1:XFD1048576. The library's writer would walk through all 17 billion. */
function claimingAllCells(): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, { "!ref": "XFD1048576", XFD1048576: { t: "n", v: 7 } }, "Far");
  const parts = unzipSync(new Uint8Array(write(workbook, { type: "array", bookType: "xlsb" }) as ArrayBuffer));
  const sheet = parts["xl/worksheets/sheet1.bin"] ?? new Uint8Array(0);
  // BrtWsDim (MS-XLSB 2.4.867): its number, its length, then first row, last row, first column, last column.
  const at = sheet.findIndex((_, index) => [0x94, 0x01, 0x10].every((byte, offset) => sheet[index + offset] === byte)) + 3;
  const dimension = new DataView(sheet.buffer, sheet.byteOffset + at, 16);
  expect([0, 4, 8, 12].map((offset) => dimension.getUint32(offset, true))).toEqual([1_048_575, 1_048_575, 16_383, 16_383]);
  dimension.setUint32(0, 0, true);
  dimension.setUint32(8, 0, true);
  return zipSync(parts);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: readonly number[], little: boolean) =>
  new Uint8Array([...mark, ...Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((code) => (little ? [code & 255, code >> 8] : [code >> 8, code & 255]))]);
const chinese = "指标,目标值\r\n客户满意度,95%\r\n";
const read = [["指标", "目标值"], ["客户满意度", "95%"]];

test.each<[string, Uint8Array]>([
  ["UTF-8", utf8(chinese)],
  ["UTF-8 with a mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(chinese)])],
  ["UTF-16 LE with a mark", utf16(chinese, [0xff, 0xfe], true)],
  ["UTF-16 BE with a mark", utf16(chinese, [0xfe, 0xff], false)],
  ["GB18030", new Uint8Array([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xc4, 0xbf, 0xb1, 0xea, 0xd6, 0xb5, 0x0d, 0x0a, 0xbf, 0xcd, 0xbb, 0xa7, 0xc2, 0xfa, 0xd2, 0xe2, 0xb6, 0xc8, 0x2c, 0x39, 0x35, 0x25, 0x0d, 0x0a])],
])("a text file in %s is read", (_, bytes) => {
  expect(contents(sheetOf(bytes, "kpi.csv"))).toEqual(read);
});

test("UTF-16 without a mark is told by its zero bytes", () => {
  expect(contents(sheetOf(utf16("KPI\tTarget\r\nSales\t12\r\n", [], true), "kpi.tsv"))).toEqual([["KPI", "Target"], ["Sales", 12]]);
});

test.each([[","], [";"], ["\t"], ["|"]])("fields separated by %j are told apart", (separator) => {
  const text = [["KPI", "Unit", "Target"], ["Sales", "EUR", "12"], ["Returns", "%", "3"]].map((row) => row.join(separator)).join("\n");
  expect(contents(sheetOf(utf8(text), "kpi.csv"))).toEqual([["KPI", "Unit", "Target"], ["Sales", "EUR", 12], ["Returns", "%", 3]]);
});

test("decimal commas between semicolons stay text for the reader to judge", () => {
  expect(contents(sheetOf(utf8("KPI;Meta\nCusto;1,5\nVendas;2,25\n"), "kpi.csv"))).toEqual([["KPI", "Meta"], ["Custo", "1,5"], ["Vendas", "2,25"]]);
});

test("a line that states the separator is obeyed and is no row", () => {
  expect(contents(sheetOf(utf8("sep=|\nKPI|Target, %\nSales|12\n"), "kpi.csv"))).toEqual([["KPI", "Target, %"], ["Sales", 12]]);
});

test("a quoted field holds separators, quotes and line ends", () => {
  expect(contents(sheetOf(utf8('KPI,Note\r\nSales,"net, ""booked""\r\nonly"\r\n'), "kpi.csv"))[1]).toEqual(["Sales", 'net, "booked"\r\nonly']);
});

test("blank fields are blank cells, blank lines keep the rows below in place", () => {
  const sheet = sheetOf(utf8("KPI,,Target\n\nSales,,12\n"), "kpi.csv");
  expect([...sheet.rows()]).toEqual([0, 2]);
  expect([...sheet.columns(2)]).toEqual([0, 2]);
});

test("codes with leading zeros and numbers too long to be exact stay text", () => {
  expect(contents(sheetOf(utf8("Code,Account\n007,12345678901234567\n"), "kpi.csv"))[1]).toEqual(["007", "12345678901234567"]);
});

test("the sheet of a text file is named after the file", () => {
  expect(sheetOf(utf8("a,b\n1,2\n"), "/data/KPI 2027.csv").name).toBe("KPI 2027");
});

test("what is none of these formats is refused by name", () => {
  const refused = readLegacyWorkbook(utf8("%PDF-1.7 ..."), "report.csv");
  expect(refused).toEqual({ ok: false, issue: { code: "not-a-workbook", severity: "error", at: "report.csv", values: { file: "report.csv", found: "pdf" } } });
});

test("an old workbook that breaks off is refused as damaged", () => {
  const whole = encoded("biff8");
  const refused = readLegacyWorkbook(whole.subarray(0, 600), "cut.xls");
  expect(refused.ok ? "read" : refused.issue.code).toMatch(/^(file-damaged|not-a-workbook)$/);
});
