import { randomBytes } from "node:crypto";
import { utils, write, type BookType } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { buildPackage } from "../../support/package-builder";
import { entryOf, packedRepeating, rawZip } from "../../support/raw-zip";
import { each, HEADERS, MEASURES, NO_MEASURES, READ_RIGHT, SCORECARD_ROWS, type HostileFile } from "./hostile-file";

const MEGABYTE = 1 << 20;
const CSV = [HEADERS, ...SCORECARD_ROWS].map((row) => row.join(",")).join("\n");

/** Bytes of an OLE file whose directory names these streams. */
function ole(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((stream, index) => bytes.write(stream, 1024 + index * 128, "utf16le"));
  return bytes;
}

/** The scorecard in a format of before. */
function old(bookType: BookType): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([[...HEADERS], ...SCORECARD_ROWS.map((row) => [...row])]), "KPI");
  return new Uint8Array(write(workbook, { type: "array", bookType }) as ArrayBuffer);
}

const OLD: readonly (readonly [string, BookType])[] = [["xls", "biff8"], ["xlsb", "xlsb"], ["ods", "ods"]];

function oldFiles([ending, bookType]: readonly [string, BookType]): readonly HostileFile[] {
  const refused = { refused: /damaged|cut off|not an Excel workbook|no worksheet/ };
  return [
    { name: `whole.${ending}`, make: () => old(bookType), expected: READ_RIGHT },
    ...[0.1, 0.5, 0.9].map((share): HostileFile => ({ name: `cut-at-${share}.${ending}`, make: () => old(bookType).subarray(0, Math.floor(old(bookType).length * share)), expected: refused })),
  ];
}

/** A part of a zipped format in place of which one gigabyte unpacks. */
function withBomb(bookType: BookType, partName: RegExp): Uint8Array {
  const zeros = packedRepeating(Buffer.alloc(16 * MEGABYTE, " "), 64);
  return rawZip(Object.entries(unzipSync(old(bookType))).map(([name, content]) => (partName.test(name) ? { name, ...zeros } : entryOf(name, content))));
}

/** A sheet of `.ods` with these rows before the end of its table. */
function odsWith(rows: string): Uint8Array {
  const parts = unzipSync(old("ods"));
  const content = Buffer.from(parts["content.xml"] ?? []).toString().replace("</table:table>", `${rows}</table:table>`);
  return rawZip(Object.entries(parts).map(([name, bytes]) => entryOf(name, name === "content.xml" ? content : bytes)));
}

const REPEATED_CELL = (columns: number, text: string): string => `<table:table-cell office:value-type="string" table:number-columns-repeated="${columns}"><text:p>${text}</text:p></table:table-cell>`;

/** An old workbook whose record of this kind says that it is longer than the file, or that its sheet is larger. */
function lyingRecords(): Uint8Array {
  const bytes = Buffer.from(old("biff8"));
  // DIMENSIONS (MS-XLS 2.4.90) is 14 bytes long: first row, last row, first column, last column.
  const at = bytes.indexOf(Buffer.from([0x00, 0x02, 0x0e, 0x00]));
  bytes.writeUInt32LE(0xfffffff0, at + 8);
  bytes.writeUInt16LE(0xffff, at + 14);
  return bytes;
}

/** Bytes flipped here and there: the same on every run. */
function flipped(source: Uint8Array, step: number): Uint8Array {
  const bytes = source.slice();
  for (let at = step; at < bytes.length; at += step) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
  return bytes;
}

function csvOf(megabytes: number, block: string): Uint8Array {
  return Buffer.concat([Buffer.from(`${CSV}\n`), Buffer.alloc(megabytes * MEGABYTE, block)]);
}

export const OTHER_KINDS: readonly HostileFile[] = [
  { name: "encrypted.xlsx", make: () => ole("Root Entry", "EncryptionInfo", "EncryptedPackage"), expected: { refused: /password protected/ } },
  { name: "letter.doc", make: () => ole("Root Entry", "WordDocument"), expected: { refused: /not an Excel workbook: it is an old Office file/ } },
  { name: "hollow.xls", make: () => ole("Root Entry", "Workbook"), expected: { refused: /damaged/ } },
  { name: "letter.xlsx", make: () => buildPackage({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>" }), expected: { refused: /a Word document/ } },
  { name: "picture.xlsx", make: () => Buffer.from("89504e470d0a1a0a0000000d4948445200000001", "hex"), expected: { refused: /not an Excel workbook/ } },
  { name: "page.xls", make: () => Buffer.from("<html><table><tr><td>1</td></tr></table></html>"), expected: { refused: /web page/ } },
  { name: "noise.xlsx", make: () => randomBytes(5 * MEGABYTE), expected: { refused: /not an Excel workbook/ } },
  { name: "zeros.xlsx", make: () => new Uint8Array(100 * MEGABYTE), expected: { refused: /not an Excel workbook/ } },
  { name: "empty.xlsx", make: () => new Uint8Array(0), expected: { refused: /an empty file/ } },
  { name: "prose.xlsx", make: () => Buffer.from("Dear all,\nplease find attached nothing.\n"), expected: NO_MEASURES },
  ...OLD.flatMap(oldFiles),
  { name: "bomb-content.ods", make: () => withBomb("ods", /^content\.xml$/), expected: { refused: /unpacks to|too large|damaged/ } },
  { name: "bomb-sheet.xlsb", make: () => withBomb("xlsb", /sheet1\.bin$/), expected: { refused: /unpacks to|too large|damaged/ } },
  { name: "repeated-cells.ods", make: () => odsWith(`<table:table-row table:number-rows-repeated="1000000">${REPEATED_CELL(16_000, "x")}</table:table-row>`), expected: { refused: /too large|damaged/ } },
  { name: "repeated-blanks.ods", make: () => odsWith(`<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`), expected: READ_RIGHT },
  { name: "repeated-without-end.ods", make: () => odsWith(`<table:table-row table:number-rows-repeated="4000000000">${REPEATED_CELL(4_000_000_000, "x")}</table:table-row>`), expected: { refused: /too large|damaged/ } },
  { name: "entities.ods", make: () => rawZip([entryOf("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), entryOf("content.xml", `<!DOCTYPE x [<!ENTITY a "${"a".repeat(1000)}">${each(9, (level) => `<!ENTITY a${level} "${`&a${level - 1};`.repeat(10)}">`)}]><x>&a8;</x>`)]), expected: { refused: /DOCTYPE|damaged|no worksheet/ } },
  { name: "lying-size.xls", make: lyingRecords, expected: READ_RIGHT },
  { name: "flipped.xls", make: () => flipped(old("biff8"), 97), expected: { refused: /./ } },
  { name: "200-mb.csv", make: () => csvOf(200, "Customer,Be on time,x,%,1,2,3\n"), expected: { refused: /too large/ } },
  { name: "200-mb-one-line.csv", make: () => csvOf(200, "x"), expected: { refused: /too large/ } },
  { name: "200-mb-commas.csv", make: () => csvOf(200, ","), expected: { refused: /too large/ } },
  { name: "3-mb-commas.csv", make: () => csvOf(3, ","), expected: READ_RIGHT },
  { name: "3-mb-fields.csv", make: () => csvOf(3, "1,1,1,1\n"), expected: { refused: /more than \d+ cells/ } },
  { name: "3-mb-line-ends.csv", make: () => csvOf(3, "\n"), expected: READ_RIGHT },
  { name: "3-mb-rows.csv", make: () => Buffer.concat([csvOf(3, "\n"), Buffer.from("x")]), expected: { refused: /more rows than a sheet/ } },
  { name: "3-mb-one-line.csv", make: () => csvOf(3, "x"), expected: READ_RIGHT },
  { name: "open-quote.csv", make: () => Buffer.from(`${CSV}\n"${"x,\n".repeat(MEGABYTE)}`), expected: READ_RIGHT },
  { name: "quotes.csv", make: () => csvOf(3, '"'), expected: READ_RIGHT },
  { name: "nul.csv", make: () => Buffer.from(CSV.replaceAll("Revenue", "Rev\u0000enue")), expected: { refused: /not an Excel workbook/ } },
  { name: "wide.csv", make: () => Buffer.from(`${CSV}\n${",".repeat(20_000)}x\n`), expected: READ_RIGHT },
  { name: "wrong-ending.pdf", make: () => Buffer.from(CSV), expected: { targets: MEASURES } },
];
