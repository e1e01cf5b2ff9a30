import { utils, write, type BookType } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { readLegacyWorkbook } from "../../../src/adapters/legacy";
import { describeIssue } from "../../../src/core/language";
import { entryOf, packedRepeating, rawZip } from "../../support/raw-zip";

const MEGABYTE = 1 << 20;
const SMALL = { binarySize: 2 * MEGABYTE, textSize: 1_000, cells: 100 };

function old(bookType: BookType): Readonly<Record<string, Uint8Array>> {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([["KPI", "Target"], ["Sales", 5]]), "KPI");
  return unzipSync(new Uint8Array(write(workbook, { type: "array", bookType }) as ArrayBuffer));
}

/** A workbook of which one part has other contents. */
function withPart(bookType: BookType, part: RegExp, content: (old: Uint8Array) => ReturnType<typeof entryOf>): Uint8Array {
  return rawZip(Object.entries(old(bookType)).map(([name, bytes]) => (part.test(name) ? { ...content(bytes), name } : entryOf(name, bytes))));
}

function said(bytes: Uint8Array, limits = SMALL): string {
  const reading = readLegacyWorkbook(bytes, "book", limits);
  return reading.ok ? "read" : describeIssue(reading.issue, "en");
}

const MUCH = packedRepeating(new Uint8Array(MEGABYTE).fill(0x20), 20);

describe.each<[BookType, RegExp]>([["ods", /^content\.xml$/], ["xlsb", /sheet1\.bin$/]])("an .%s file", (bookType, part) => {
  test("that unpacks to more than we read is refused by its size, before it is unpacked", () => {
    expect(said(withPart(bookType, part, () => ({ name: "", ...MUCH })))).toBe(describeIssue({ code: "file-large-for-format", values: { file: "book", megabytes: 21, limit: 2 } }, "en"));
  });

  test("that unpacks to more than it says is refused", () => {
    expect(said(withPart(bookType, part, () => ({ name: "", ...MUCH, size: 1_000 })))).toMatch(/is damaged: its part \S+ cannot be unpacked/);
  });

  test("with a picture of any size is read", () => {
    const parts = Object.entries(old(bookType)).map(([name, bytes]) => entryOf(name, bytes));
    expect(said(rawZip([...parts, { name: "Pictures/large.png", ...MUCH }]))).toBe("read");
  });
});

describe("repeated cells of an OpenDocument sheet", () => {
  const withRows = (rows: string): Uint8Array => withPart("ods", /^content\.xml$/, (bytes) => entryOf("", Buffer.from(bytes).toString().replace("</table:table>", `${rows}</table:table>`)));
  const filled = (rows: number, columns: number): string =>
    `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`;

  test("count each, and too many are refused", () => {
    expect(said(withRows(filled(1_000_000, 16_000)))).toBe(describeIssue({ code: "file-many-cells", values: { file: "book", limit: 100 } }, "en"));
    expect(said(withRows(filled(10, 11)))).toMatch(/more than 100 cells/);
    expect(said(withRows(filled(9, 9)))).toBe("read");
  });

  test("that are blank count nothing", () => {
    expect(said(withRows(`<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`))).toBe("read");
  });
});

describe("text", () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);

  test("above the limit is refused by its size", () => {
    expect(said(text("x".repeat(1_001)))).toMatch(/^book is too large to read in its format/);
  });

  test("with more fields than the limit is refused, blank ones not counted", () => {
    expect(said(text("1,".repeat(101)))).toMatch(/more than 100 cells/);
    expect(said(text(`${",".repeat(500)}x`))).toBe("read");
  });

  test("with more rows than a sheet is refused, blank ones at its end not counted", () => {
    const limits = { ...SMALL, textSize: 3 * MEGABYTE };
    expect(said(text(`a\n${"\n".repeat(1_048_576)}`), limits)).toBe("read");
    expect(said(text(`a\n${"\n".repeat(1_048_576)}b`), limits)).toMatch(/more rows than a sheet/);
  });

  test("beyond the last column of a sheet is left out, and said", () => {
    const reading = readLegacyWorkbook(text(`a${",".repeat(16_384)}b,c`), "kpi.csv");
    expect(reading.ok ? [reading.value.grid.sheets[0]?.used?.right, reading.value.issues] : null).toEqual([0, [expect.objectContaining({ code: "file-cells-lost", at: "kpi!XFE1", values: { file: "kpi.csv", sheet: "kpi", count: 2 } })]]);
  });

  test("that no cell can hold is cut", () => {
    const reading = readLegacyWorkbook(text("x".repeat(40_000)), "kpi.csv");
    expect(reading.ok ? reading.value.grid.sheets[0]?.value(0, 0) : null).toBe(`${"x".repeat(32_766)}…`);
  });
});
