//  sheet ─ view ─ headers ─ tables with objectives and key results ─ a record for each, with its cells
//  An objective stands in merged cells, in the first of its rows alone, or in each of them.
import { sheetCell, type SheetGrid, type WorkbookGrid } from "../grid";
import type { Level, Origin } from "../model";
import { parseNumberText } from "../quantity";
import { contentKind } from "./cell-content";
import { findHeaders } from "./find-headers";
import { foldText } from "./fold-text";
import { headerReader, type HeaderReading } from "./read-header";
import { levelOf, okrFields, OKR_NUMBERS, type OkrField } from "./okr-table-words";
import type { ReaderOptions } from "./reading";
import { sheetView } from "./sheet-view";
import { findTables, type Table } from "./tables";
import { wholeOf } from "./task-state";

/** An objective or key result as a table of the user's states it. */
export interface FoundOkr {
  readonly kind: "objective" | "keyResult";
  readonly text: string;
  /** Place of its objective among what was found; null for an objective. */
  readonly objective: number | null;
  readonly owner: string | null;
  readonly team: string | null;
  readonly unit: string | null;
  /** Null where the table does not say. */
  readonly level: Level | null;
  /** What it supports, in the words of the table; null where it says nothing. */
  readonly parent: string | null;
  /** Numbers as the cells state them; progress is 0…1. */
  readonly numbers: Readonly<Partial<Record<(typeof OKR_NUMBERS)[number], number>>>;
  /** Where each of this stands. */
  readonly cells: Readonly<Partial<Record<OkrField | "text", Origin>>>;
  /** Address of its text. */
  readonly at: string;
}

/**
 * OKRs in tables that people laid out themselves, in the order of their sheets and rows. A table of them has a column of objectives
 * and one of key results, or one that says what the objectives support; owners, teams, parents and figures are read where
 * there are columns of them.
 */
export function readOkrTables(grid: WorkbookGrid, { ownSheets }: Pick<ReaderOptions, "ownSheets"> = {}): readonly FoundOkr[] {
  const sheets = grid.sheets.filter((sheet) => sheet.visibility !== "veryHidden" && sheet.used !== null && ownSheets?.has(sheet.name.toLowerCase()) !== true);
  const found: FoundOkr[] = [];
  for (const sheet of sheets) for (const table of okrTablesOf(sheet, grid.date1904)) readTable(table, found);
  return found;
}

interface OkrTable {
  readonly table: Table;
  readonly columns: ReadonlyMap<OkrField, number>;
}

function okrTablesOf(sheet: SheetGrid, date1904: boolean): readonly OkrTable[] {
  const view = sheetView(sheet, sheet.name);
  const read = okrReader();
  return findTables(view, findHeaders(view, read), read, date1904).map((table) => ({ table, columns: fieldsOf(table) }))
    .filter(({ columns }) => columns.has("objective") && (columns.has("keyResult") || (columns.has("parent") && columns.has("owner"))));
}

/** Headers as they are read in scorecards, and besides by the words of OKRs. */
function okrReader(): (text: string) => HeaderReading {
  const read = headerReader();
  return (text) => {
    const reading = read(text);
    return okrFields(reading.text).length > 0 ? { ...reading, strength: 2 } : reading;
  };
}

/** Column of each field: of those that its header can name the first that is free and that its cells can be. */
function fieldsOf(table: Table): ReadonlyMap<OkrField, number> {
  const found = new Map<OkrField, number>();
  const named = table.columns.map(({ column, header }) => ({ column, fields: okrFields(header.text) })).sort((a, b) => a.fields.length - b.fields.length);
  for (const { column, fields } of named) {
    const field = fields.find((each) => !found.has(each) && isNumberField(each) === holdsNumbers(table, column));
    if (field !== undefined) found.set(field, column);
  }
  return found;
}

function isNumberField(field: OkrField): boolean {
  return (OKR_NUMBERS as readonly string[]).includes(field);
}

function holdsNumbers({ view, rows }: Table, column: number): boolean {
  const kinds = rows.map((row) => contentKind(view, row, column)).filter((kind) => kind !== "blank");
  return kinds.filter((kind) => kind === "number").length * 2 > kinds.length;
}

function readTable(of: OkrTable, found: FoundOkr[]): void {
  const { table, columns } = of;
  const whole = wholeOf(table.rows.map((row) => valueAt(of, row, "progress")));
  let objective: { readonly text: string; readonly index: number } | null = null;
  for (const row of table.rows) {
    const [text, keyResult] = [textAt(of, row, "objective"), ownText(of, row, "keyResult")];
    // The same words again are the same objective: in merged cells, or written out in each row.
    if (text !== "" && foldText(text) !== foldText(objective?.text ?? "")) {
      objective = { text, index: found.length };
      found.push(recordOf(of, row, { kind: "objective", text, objective: null, whole, field: "objective" }));
    }
    if (keyResult === "" || objective === null || !columns.has("keyResult")) continue;
    const record = recordOf(of, row, { kind: "keyResult", text: keyResult, objective: objective.index, whole, field: "keyResult" });
    // What a row says of its objective is not said of each key result again.
    const same = found[objective.index]?.parent === record.parent;
    found.push(same ? { ...record, parent: null } : record);
  }
}

interface Found extends Pick<FoundOkr, "kind" | "text" | "objective"> {
  readonly whole: 1 | 100;
  readonly field: "objective" | "keyResult";
}

function recordOf(of: OkrTable, row: number, { kind, text, objective, whole, field }: Found): FoundOkr {
  const { table: { view }, columns } = of;
  // In a table of key results the figures of a row are theirs.
  const hasFigures = kind === "keyResult" || !columns.has("keyResult");
  const fields = [...columns.keys()].filter((each) => each !== "objective" && each !== "keyResult" && (hasFigures || !isNumberField(each)));
  const stated = fields.filter((each) => textAt(of, row, each) !== "");
  const numbers = Object.fromEntries(OKR_NUMBERS.filter((each) => stated.includes(each)).flatMap((each) => {
    const value = numberAt(of, row, each);
    return value === null ? [] : [[each, each === "progress" ? value / whole : value]];
  }));
  const originOf = (each: OkrField): Origin => {
    const isPart = each === "progress" && whole !== 1;
    return { sheet: view.sheet.name, ...view.place(row, columns.get(each) ?? 0), as: isNumberField(each) ? "number" : "words", ...(isPart ? { factor: 1 / whole } : {}) };
  };
  const cells = Object.fromEntries([["text", originOf(field)] as const, ...stated.map((each) => [each, originOf(each)] as const)]);
  const said = (each: OkrField): string | null => { const words = fields.includes(each) ? textAt(of, row, each) : ""; return words === "" ? null : words; };
  const { row: top, column } = view.place(row, columns.get(field) ?? 0);
  return {
    kind, text, objective, numbers, cells,
    owner: said("owner"), team: said("team"), unit: said("unit"), parent: said("parent"), level: levelOf(said("level") ?? ""), at: sheetCell(view.sheet.name, top, column),
  };
}

// Cells

function valueAt({ table: { view }, columns }: OkrTable, row: number, field: OkrField): ReturnType<Table["view"]["value"]> {
  const column = columns.get(field);
  return column === undefined ? null : view.value(row, column);
}

/** Text of a cell, or of the merged area that it belongs to. */
function textAt({ table: { view }, columns }: OkrTable, row: number, field: OkrField): string {
  const column = columns.get(field);
  return column === undefined ? "" : view.text(row, column);
}

/** The same, but a merged area says it once, in its first row. */
function ownText(of: OkrTable, row: number, field: OkrField): string {
  const column = of.columns.get(field);
  return column === undefined || !of.table.view.isOwn(row, column) ? "" : textAt(of, row, field);
}

function numberAt(of: OkrTable, row: number, field: OkrField): number | null {
  const value = valueAt(of, row, field);
  return typeof value === "number" ? value : typeof value === "string" ? parseNumberText(value) : null;
}
