import Papa from "papaparse";
import type { CellValue, WorkbookGrid } from "../../core/grid";
import { decodeText } from "./decode-text";
import { sparseSheet, type SparseCell } from "./sparse-sheet";

const SEPARATORS = [",", ";", "\t", "|"];
/** Numbers as programs write them. Others (thousands commas, decimal commas, percents) are for the reader to judge. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/;

/**
 * One sheet, named after the file without its ending, out of comma-, semicolon-, tab- or bar-separated text; quoted
 * fields may hold separators and line ends. A first line `sep=;` is obeyed, as Excel does. Blank fields are blank
 * cells; plain numbers are numbers; all else is text.
 */
export function readCsv(bytes: Uint8Array, file: string): WorkbookGrid {
  const { text, separator } = statedSeparator(decodeText(bytes));
  const { data } = Papa.parse<readonly string[]>(text, { delimiter: separator ?? guessedSeparator(text), skipEmptyLines: false });
  const rows = new Map<number, ReadonlyMap<number, SparseCell>>();
  data.forEach((fields, row) => {
    const cells = rowCells(fields);
    if (cells.size > 0) rows.set(row, cells);
  });
  return { sheets: [sparseSheet({ name: baseName(file), rows })], names: [], date1904: false, state: null };
}

function statedSeparator(text: string): { readonly text: string; readonly separator: string | null } {
  const stated = /^sep=(.)\r?\n/.exec(text);
  return stated === null ? { text, separator: null } : { text: text.slice(stated[0].length), separator: stated[1] ?? null };
}

/** Blank lines, such as the one behind the last line end, count nothing: two columns would pass for fewer. */
function guessedSeparator(text: string): string {
  return Papa.parse(text, { delimitersToGuess: SEPARATORS, skipEmptyLines: "greedy", preview: 1 }).meta.delimiter;
}

function rowCells(fields: readonly string[]): ReadonlyMap<number, SparseCell> {
  const cells = new Map<number, SparseCell>();
  fields.forEach((field, column) => {
    if (field.trim() !== "") cells.set(column, { value: cellOf(field), text: field });
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
