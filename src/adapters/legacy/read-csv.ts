import Papa from "papaparse";
import { COLUMN_LIMIT, ROW_LIMIT, sheetCell, type CellValue, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { textThatFits } from "../../workbook/text-limit";
import { fileFault } from "../opc/file-fault";
import { decodeText } from "./decode-text";
import type { LegacyLimits } from "./limits";
import { sparseSheet, type SparseCell } from "./sparse-sheet";

const SEPARATORS = [",", ";", "\t", "|"];
/** Numbers as programs write them. Others (thousands commas, decimal commas, percents) are for the reader to judge. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/;

/**
 * One sheet, named after the file without its ending, out of comma-, semicolon-, tab- or bar-separated text; quoted
 * fields may hold separators and line ends. A first line `sep=;` is obeyed, as Excel does. Blank fields are blank
 * cells; plain numbers are numbers; all else is text, cut where no cell holds it. Cells beyond the last column of a
 * sheet are left out, with the issue `file-cells-lost`. Faults: `file-many-cells`.
 */
export function readCsv(bytes: Uint8Array, file: string, limits: LegacyLimits): { readonly grid: WorkbookGrid; readonly issues: readonly Issue[] } {
  const { text, separator } = statedSeparator(decodeText(bytes));
  const rows = new Map<number, ReadonlyMap<number, SparseCell>>();
  const lost: LostCells = { first: null, count: 0 };
  let [row, count] = [0, 0];
  // Row by row: millions of blank ones cost nothing.
  Papa.parse<readonly string[]>(text.trimEnd(), {
    delimiter: separator ?? guessedSeparator(text),
    skipEmptyLines: false,
    step: ({ data }) => {
      const cells = rowCells(data, row, lost);
      count += cells.size;
      if (count > limits.cells || row >= ROW_LIMIT) throw fileFault("file-many-cells", { file, limit: limits.cells });
      if (cells.size > 0) rows.set(row, cells);
      row += 1;
    },
  });
  const name = baseName(file);
  const grid = { sheets: [sparseSheet({ name, rows })], names: [], date1904: false, state: null };
  const { first } = lost;
  return { grid, issues: first === null ? [] : [issue("warning", "file-cells-lost", sheetCell(name, first.row, first.column), { file, sheet: name, count: lost.count })] };
}

/** The fields of a CSV as they are written, row by row; blank rows are rows too. The separator is that of the first line, which names the columns. */
export function readCsvRows(bytes: Uint8Array): readonly (readonly string[])[] {
  const { text, separator } = statedSeparator(decodeText(bytes));
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const [likely] = [...SEPARATORS].sort((a, b) => header.split(b).length - header.split(a).length);
  return Papa.parse<readonly string[]>(withoutEndingLines(text), { delimiter: separator ?? likely ?? ",", skipEmptyLines: false }).data;
}

/** A pattern for line ends at the end takes long where there are many of them elsewhere. */
function withoutEndingLines(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === "\n" || text.charAt(end - 1) === "\r") end -= 1;
  return text.slice(0, end);
}

/** Cells that lie outside a sheet. */
interface LostCells {
  first: { readonly row: number; readonly column: number } | null;
  count: number;
}

function statedSeparator(text: string): { readonly text: string; readonly separator: string | null } {
  const stated = /^sep=(.)\r?\n/.exec(text);
  return stated === null ? { text, separator: null } : { text: text.slice(stated[0].length), separator: stated[1] ?? null };
}

/** Characters from which the separator is guessed: each candidate is tried on all of them. */
const TELLING = 1 << 16;

/** Blank lines, such as the one behind the last line end, count nothing: two columns would pass for fewer. */
function guessedSeparator(text: string): string {
  return Papa.parse(text.slice(0, TELLING), { delimitersToGuess: SEPARATORS, skipEmptyLines: "greedy", preview: 1 }).meta.delimiter;
}

function rowCells(fields: readonly string[], row: number, lost: LostCells): ReadonlyMap<number, SparseCell> {
  const cells = new Map<number, SparseCell>();
  fields.forEach((stated, column) => {
    if (stated.trim() === "") return;
    if (column >= COLUMN_LIMIT) {
      lost.first ??= { row, column };
      lost.count += 1;
      return;
    }
    const field = textThatFits(stated);
    cells.set(column, { value: cellOf(field), text: field });
  });
  return cells;
}

function cellOf(field: string): CellValue {
  const trimmed = field.trim();
  return PLAIN_NUMBER.test(trimmed) ? Number(trimmed) : field;
}

/** Longest that Excel allows for a sheet's name. */
const NAME_LIMIT = 31;

function baseName(file: string): string {
  const name = (file.split(/[\\/]/).pop() ?? "").replace(/\.[^.]*$/, "");
  return name === "" ? "Sheet1" : name.slice(0, NAME_LIMIT);
}
