import { formatArea, isInside, quoteSheet, type Area } from "../../../core/grid";
import type { Definitions } from "../model/cell-engine";

/** Where a formula stands: id of its sheet, and the cell. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

type Table = Definitions["tables"][number];

const TEXT = /"(?:[^"]|"")*"|'(?:[^']|'')*'!/.source;
const TABLE_REFERENCE = /([\p{L}_\\][\p{L}\p{N}_.\\]*)?(\[(?:'[\s\S]|[^'[\]]|\[(?:'[\s\S]|[^'[\]])*\])*\])/u.source;
const TITLE = /\[((?:'[\s\S]|[^'[\]])*)\]/.source;

/**
 * A formula as Univer is given it, of one as people type it: cells of tables are called by their addresses. Univer 0.25.1 has
 * tables of its own, but knows few names and titles, and takes every row of `[@Column]` for the same one when it looks for
 * what has to be calculated first. What names no known table or column is left as it is.
 * @param sheetName name of the sheet with an id
 * @example univerFormula("[@Weight]*2", tables, place, nameOf) // => "KPI!$C$5*2"
 */
export function univerFormula(formula: string, tables: readonly Table[], place: Place, sheetName: (id: string) => string): string {
  return formula.replace(new RegExp(`${TEXT}|${TABLE_REFERENCE}`, "gu"), (found, name: string | undefined, brackets: string | undefined) => {
    if (brackets === undefined) return found;
    const table = name === undefined ? tables.find(({ sheet, area }) => sheet === place.sheet && isInside(area, place.row, place.column)) : tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const area = table === undefined ? null : referredArea(table, brackets.slice(1, -1), place);
    return table === undefined || area === null ? found : `${quoteSheet(sheetName(table.sheet))}!${formatArea(area, true)}`;
  });
}

/** True if a formula calls cells by their table. */
export function namesTables(formula: string): boolean {
  return formula.includes("[");
}

/** Cells of a table that `inside` its brackets are meant; null for what the table does not have. */
function referredArea(table: Table, inside: string, place: Place): Area | null {
  const isThisRow = inside.startsWith("@") || /\[?#This Row\]?/i.test(inside);
  const columns = referredColumns(table, inside.replace(/^@/, ""));
  const rows = isThisRow ? thisRow(table, place) : referredRows(table, inside);
  return columns === null || rows === null ? null : { ...rows, ...columns };
}

type Rows = Pick<Area, "top" | "bottom">;

function thisRow({ area, headerRow, totalsRow, sheet }: Table, place: Place): Rows | null {
  const isBeside = place.row >= area.top + Number(headerRow) && place.row <= area.bottom - Number(totalsRow);
  return isBeside && place.sheet === sheet ? { top: place.row, bottom: place.row } : null;
}

function referredRows({ area: { top, bottom }, headerRow, totalsRow }: Table, inside: string): Rows | null {
  const parts = new Set(Array.from(inside.matchAll(/#(All|Headers|Data|Totals)\b/gi), ([, part = ""]) => part.toLowerCase()));
  const data: Rows = { top: top + Number(headerRow), bottom: bottom - Number(totalsRow) };
  if (parts.size === 0) return data;
  if (parts.has("all")) return { top, bottom };
  if ((parts.has("headers") && !headerRow) || (parts.has("totals") && !totalsRow)) return null;
  const first = parts.has("headers") ? top : parts.has("data") ? data.top : bottom;
  const last = parts.has("totals") ? bottom : parts.has("data") ? data.bottom : top;
  return { top: first, bottom: last };
}

function referredColumns({ area, columns }: Table, inside: string): Pick<Area, "left" | "right"> | null {
  const hasBrackets = inside.replace(/'[\s\S]/g, "").includes("[");
  const bracketed = Array.from(inside.matchAll(new RegExp(TITLE, "gu")), ([, title = ""]) => title);
  const titles = (hasBrackets ? bracketed : [inside]).filter((title) => title !== "" && !title.startsWith("#"));
  if (titles.length === 0) return { left: area.left, right: area.right };
  const places = titles.map((title) => columns.findIndex((column) => column.toLowerCase() === unescaped(title).toLowerCase()));
  if (places.includes(-1)) return null;
  return { left: area.left + Math.min(...places), right: area.left + Math.max(...places) };
}

function unescaped(title: string): string {
  return title.replace(/'([\s\S])/g, "$1");
}
