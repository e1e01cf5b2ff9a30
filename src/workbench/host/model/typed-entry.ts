import { CELL_ERRORS, cellError, type CellValue } from "../../../core/grid";
import { BLANK_CELL, type Cell } from "./cell-engine";

/** What comes of something typed into a cell: its content, and the number format that goes with how it was typed. */
export interface TypedEntry {
  readonly cell: Cell;
  readonly format?: string;
}

const TEXT_FORMAT = "@";
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * What Excel (English) makes of an entry, typed by a person or written as value or formula by an add-in: what looks like a
 * number, a date or a formula becomes one, unless an apostrophe leads it or the cell is formatted as text.
 *
 * @example typedEntry("50%", "General") // => { cell: { value: 0.5, formula: null }, format: "0%" }
 */
export function typedEntry(entry: unknown, format: string): TypedEntry {
  if (typeof entry === "number" || typeof entry === "boolean") return value(entry);
  const text = String(entry);
  if (text === "") return { cell: BLANK_CELL };
  if (text.startsWith("'")) return value(text.slice(1));
  if (format === TEXT_FORMAT) return value(text);
  return formulaEntry(text) ?? valueEntry(text.trim(), format) ?? value(text);
}

function value(given: CellValue, format?: string): TypedEntry {
  return { cell: { value: given, formula: null }, ...(format === undefined ? {} : { format }) };
}

/** `=`, and what people coming from other spreadsheets begin formulas with. */
function formulaEntry(text: string): TypedEntry | null {
  if (isNumberText(text.trim())) return null;
  const match = /^(?:=|(?=[+\-@]))(.+)$/s.exec(text);
  return match?.[1] === undefined ? null : { cell: { value: null, formula: match[1] } };
}

function valueEntry(text: string, format: string): TypedEntry | null {
  if (isNumberText(text)) return value(Number(text.replaceAll(",", "")));
  if (/^[-+]?\d+(\.\d*)?%$/.test(text)) return value(Number.parseFloat(text) / 100, format === "General" ? "0%" : undefined);
  if (/^(true|false)$/i.test(text)) return value(text.toLowerCase() === "true");
  const error = CELL_ERRORS.find((code) => code === text.toUpperCase());
  return error === undefined ? dateEntry(text, format) : value(cellError(error));
}

function isNumberText(text: string): boolean {
  return /^[-+]?(\d+\.?\d*|\.\d+|\d{1,3}(,\d{3})+(\.\d*)?)(e[-+]?\d+)?$/i.test(text);
}

function dateEntry(text: string, format: string): TypedEntry | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [american?.[3], american?.[1], american?.[2]];
  if (year === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const exists = new Date(time).getUTCDate() === Number(day);
  return exists ? value((time - EPOCH) / DAY, format === "General" ? "m/d/yyyy" : undefined) : null;
}
