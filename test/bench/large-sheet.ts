import { Zip, ZipDeflate, strToU8 } from "fflate";
import { columnName } from "../../src/core/grid";
import { part, workbookParts } from "../support/package-builder";

/** What a column of the bench sheet holds. */
type Column = "date" | "shared" | "whole" | "decimal" | "formula" | "percent";

/** Twelve columns as a KPI export has them. */
const COLUMNS: readonly Column[] = [
  "date", "shared", "shared", "shared", "whole", "whole", "decimal", "decimal", "decimal", "percent", "formula", "formula",
];
const TEXTS = 5000;

/** Name of the part that holds the cells. */
export const LARGE_SHEET_PART = "xl/worksheets/sheet1.xml";

/** A workbook with one sheet of `rows` × 12 cells: dates, names, numbers and formulas, the same bytes every time. */
export function largeWorkbook(rows: number): Uint8Array {
  const parts = workbookParts({
    sheets: [""],
    strings: Array.from({ length: TEXTS }, (_, index) => `<si><t>Measure ${index} of department ${index % 40}</t></si>`).join(""),
    styles: `<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>`,
  });
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(parts)) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    if (name === LARGE_SHEET_PART) pushSheet(file, rows);
    else file.push(strToU8(String(content)), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** Rows go into the archive by the thousand, so that making the sheet takes little memory. */
function pushSheet(file: ZipDeflate, rows: number): void {
  const [head = "", tail = ""] = part("worksheet", `<dimension ref="A1:L${rows}"/><sheetData>|</sheetData>`).split("|");
  const random = generator(20270101);
  file.push(strToU8(head));
  for (let from = 1; from <= rows; from += 1000) {
    const count = Math.min(1000, rows - from + 1);
    file.push(strToU8(Array.from({ length: count }, (_, index) => rowXml(from + index, random)).join("")));
  }
  file.push(strToU8(tail), true);
}

function rowXml(row: number, random: () => number): string {
  return `<row r="${row}" spans="1:12">${COLUMNS.map((kind, column) => cellXml(kind, `${columnName(column)}${row}`, row, random)).join("")}</row>`;
}

function cellXml(kind: Column, address: string, row: number, random: () => number): string {
  switch (kind) {
    case "date": return `<c r="${address}" s="1"><v>${45000 + (row % 1000)}</v></c>`;
    case "shared": return `<c r="${address}" t="s"><v>${Math.floor(random() * TEXTS)}</v></c>`;
    case "whole": return `<c r="${address}"><v>${Math.floor(random() * 100_000)}</v></c>`;
    case "decimal": return `<c r="${address}"><v>${Math.round(random() * 1_000_000) / 100}</v></c>`;
    case "percent": return `<c r="${address}" s="2"><v>${random()}</v></c>`;
    case "formula": return `<c r="${address}"><f>E${row}*F${row}</f><v>${Math.floor(random() * 1e9)}</v></c>`;
  }
}

/** Park and Miller's generator: the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
