import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { applyChange, findDifference, openPackage, readWorkbook } from "../../../../src/adapters/opc";
import type { OpcPackage } from "../../../../src/adapters/opc";
import type { WorkbookGrid } from "../../../../src/core/grid";
import { corpusFiles, describeCorpus } from "../../../support/corpus";
import { richChange } from "../../../support/rich-change";

const FOLDERS = ["scorecards", "negatives", "malformed"];
const READABLE = FOLDERS.flatMap((folder) => corpusFiles(folder, /\.xls[xm]$/)).filter((path) => readWorkbook(readFileSync(path), path).ok);

/** Parts that know of the others; of all else not a byte may change. */
const OF_THE_WHOLE = /^\[content_types\]\.xml$|workbook\d*\.xml$|workbook\d*\.xml\.rels$|styles\d*\.xml$|calcchain\.xml$|metadata\.xml$/i;

describeCorpus("real workbooks with sheets added", () => {
  test("there are some", () => {
    expect(READABLE.length).toBeGreaterThan(20);
  });

  test.each(READABLE.map((path) => [basename(path), path]))("%s keeps every cell and every other part", (name, path) => {
    const source = openPackage(readFileSync(path), name);
    const before = gridOf(source.bytes);
    for (const dialect of ["plain", "functions"] as const) {
      const change = richChange(before, dialect);
      const written = applyChange(source, change, { dialect });
      if (!written.ok) throw new Error(JSON.stringify(written.issue));
      expect(findDifference({ source, before, change, options: { dialect }, written: written.value })).toBeNull();
      const after = gridOf(written.value);
      expect(after.sheets.length).toBe(before.sheets.length + 2);
      expect(contents({ ...after, sheets: after.sheets.slice(0, -2) })).toEqual(contents(before));
      expect(changedParts(source, openPackage(written.value, name)).filter((part) => !OF_THE_WHOLE.test(part))).toEqual([]);
    }
  });
});

function gridOf(bytes: Uint8Array): WorkbookGrid {
  const reading = readWorkbook(bytes, "book.xlsx");
  if (!reading.ok) throw new Error(JSON.stringify(reading.issue));
  return reading.value.grid;
}

/** Everything of every cell, in lines, so that a difference is shown and not a million cells. */
function contents({ sheets }: WorkbookGrid): readonly string[] {
  return sheets.map((sheet) => JSON.stringify([...sheet.rows()].map((row) => [...sheet.columns(row)].map((column) =>
    [row, column, sheet.value(row, column), sheet.formula(row, column), sheet.format(row, column), sheet.fill(row, column)]))));
}

/** Entries that are gone or differ in any packed byte, in their time or in their place. */
function changedParts(before: OpcPackage, after: OpcPackage): readonly string[] {
  return before.entries.filter((entry) => {
    const copy = after.entry(entry.name);
    return copy?.modified !== entry.modified || Buffer.compare(before.packed(entry), after.packed(copy)) !== 0;
  }).map(({ name }) => name);
}
