import { COLUMN_LIMIT, isCellError, sheetCell, type CellValue, type SheetGrid, type WorkbookGrid } from "../../../core/grid";
import { printStored, type Expression } from "../../../core/formula";
import type { PlannedCell, SheetPlan, TablePlan } from "../../../core/plan";
import { remembered } from "../../../core/remembered";
import { isEmptyEdit, type SheetEdit, type WorkbookChange } from "../../../workbook/workbook-change";
import { CONTENT_TYPES_PART, contentTypeOf, readContentTypes } from "../content-types";
import type { InflateRaw } from "../inflate";
import { OpcPackage } from "../package";
import { readWorkbook } from "../read-workbook";
import { relationshipsPart } from "../relationships";
import { findState } from "../state-part";
import { readWorkbookPart, relatedPart } from "../workbook-part";
import type { ChangeOptions } from "./apply-change";
import { storedError } from "./cell-xml";
import { tableArea } from "./table-part";
import { drawingsOf, standsDrawn } from "./drawn-shapes";
import { storedTables } from "./tables";

export interface WrittenWorkbook {
  readonly source: OpcPackage;
  /** What was read of the source. */
  readonly before: WorkbookGrid;
  readonly change: WorkbookChange;
  readonly options: ChangeOptions;
  /** The file that is to hold the source with the change. */
  readonly written: Uint8Array;
  readonly inflate?: InflateRaw;
}

/**
 * The first place where a written file is not what it should be: a cell, table, name or state that the change states or
 * that stood there before, or a part that the change does not concern and that is not the same to the byte. Null if all
 * is well. It reads the file as anybody else would, and shares no code with the writing but the printing of formulas.
 */
export function findDifference(workbook: WrittenWorkbook): string | null {
  const { written, source, inflate } = workbook;
  const reading = readWorkbook(written, source.file, inflate === undefined ? {} : { inflate });
  // A package that had no sheet before a change that adds none is not ours to judge.
  if (!reading.ok) return workbook.change.addSheets.length + workbook.before.sheets.length === 0 ? null : String(reading.issue.at);
  for (const at of differences(workbook, reading.value.grid)) return at;
  return null;
}

function* differences(workbook: WrittenWorkbook, after: WorkbookGrid): Generator<string> {
  const { before, change, options } = workbook;
  const names = [...before.sheets, ...change.addSheets].map(({ name }) => name);
  if (names.join("\n") !== after.sheets.map(({ name }) => name).join("\n")) yield names.join(", ");
  const sheets = new Map(after.sheets.map((sheet) => [sheet.name, sheet]));
  const check = new CellCheck(options);
  for (const plan of change.addSheets) {
    const sheet = sheets.get(plan.name);
    if (sheet !== undefined) yield* addedDifferences(plan, sheet, check);
  }
  for (const old of before.sheets) {
    const sheet = sheets.get(old.name);
    const edits = change.editSheets.filter((edit) => edit.sheet === old.name && !isEmptyEdit(edit));
    if (sheet !== undefined && edits.length > 0) yield* editedDifferences(old, sheet, edits, check);
  }
  yield* nameDifferences(before, after, change, check.printPlain);
  if (after.state !== (change.state ?? before.state)) yield "customXml";
  yield* shapeDifferences(workbook);
  yield* partDifferences(workbook);
}

/** Sheets on which shapes of ours do not stand as they are planned. */
function* shapeDifferences({ written, source, change }: WrittenWorkbook): Generator<string> {
  const planned = [...change.addSheets.map(({ name, shapes }) => ({ name, shapes })), ...change.editSheets.map(({ sheet: name, shapes }) => ({ name, shapes }))];
  if (planned.every(({ shapes }) => shapes === undefined)) return;
  const after = new OpcPackage(written, source.file);
  const { tabs } = readWorkbookPart(after);
  for (const { name, shapes } of planned) {
    const part = tabs.find((tab) => tab.name === name)?.part;
    if (shapes !== undefined && (part === undefined || !standsDrawn(after, part, shapes))) yield name;
  }
}

// Cells

class CellCheck {
  /** Of cells. */
  private readonly print: (formula: Expression) => string;
  /** Of names. */
  readonly printPlain: (formula: Expression) => string;

  constructor({ print = printStored, dialect }: ChangeOptions) {
    this.print = remembered((formula) => print(formula, dialect));
    this.printPlain = (formula) => print(formula, "plain");
  }

  /** The place of the cell if it does not hold what is planned. */
  *planned(sheet: SheetGrid, row: number, column: number, { value, formula }: { readonly value: CellValue; readonly formula?: Expression | undefined }): Generator<string> {
    const text = formula === undefined ? null : this.print(formula);
    if (sheet.formula(row, column) !== text || !isSame(sheet.value(row, column), value)) yield sheetCell(sheet.name, row, column);
  }
}

/** Line ends of cells are line feeds; blank text and newer errors have their own ways of being stored. */
function isSame(found: CellValue, planned: CellValue): boolean {
  return found === planned || comparable(found) === comparable(planned);
}

function comparable(value: CellValue): string {
  if (value === null || value === "") return "";
  if (typeof value === "string") return `"${value.replace(/\r\n?/g, "\n")}`;
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "#NUM!";
  return isCellError(value) ? storedError(value) : String(value);
}

function* addedDifferences(plan: SheetPlan, sheet: SheetGrid, check: CellCheck): Generator<string> {
  for (const { top, left, cells } of plan.blocks) {
    for (const [down, row] of cells.entries()) {
      for (const [right, cell] of row.entries()) if (cell !== null) yield* check.planned(sheet, top + down, left + right, cell);
    }
  }
  for (const table of plan.tables) yield* tableDifferences(table, sheet, check);
}

function* tableDifferences(plan: TablePlan, sheet: SheetGrid, check: CellCheck): Generator<string> {
  const { name, top, left, columns, rows } = plan;
  const found = sheet.tables.find((table) => table.name === name);
  const titles = columns.map(({ title }) => title);
  if (JSON.stringify([found?.area, found?.columns]) !== JSON.stringify([tableArea(plan), titles])) yield name;
  for (const [right, title] of titles.entries()) yield* check.planned(sheet, top, left + right, { value: title });
  for (const [down, row] of rows.entries()) {
    for (const [right, column] of columns.entries()) {
      const cell: PlannedCell = row[right] ?? { value: null };
      yield* check.planned(sheet, top + 1 + down, left + right, { value: cell.value, formula: column.formula ?? cell.formula });
    }
  }
}

function* editedDifferences(old: SheetGrid, sheet: SheetGrid, edits: readonly SheetEdit[], check: CellCheck): Generator<string> {
  const touched = new Set<number>();
  for (const { cells, results = [], tables } of edits) {
    for (const { row, column, cell } of cells) {
      touched.add(placeKey(row, column));
      yield* check.planned(sheet, row, column, cell);
    }
    for (const { row, column, value } of results) {
      if (touched.has(placeKey(row, column)) || old.formula(row, column) === null) continue;
      touched.add(placeKey(row, column));
      const same = sheet.formula(row, column) === old.formula(row, column) && isSame(sheet.value(row, column), value);
      if (!same) yield sheetCell(sheet.name, row, column);
    }
    for (const { name, area, columns } of tables) {
      const found = sheet.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
      const same = JSON.stringify(found?.area) === JSON.stringify({ top: area.top, left: area.left, bottom: area.bottom, right: area.right });
      if (!same || (columns !== undefined && columns.length !== found?.columns.length)) yield name;
    }
  }
  yield* keptDifferences(old, sheet, touched);
}

/** Cells that nobody touched. */
function* keptDifferences(old: SheetGrid, sheet: SheetGrid, touched: ReadonlySet<number>): Generator<string> {
  for (const row of old.rows()) {
    for (const column of old.columns(row)) {
      if (touched.has(placeKey(row, column))) continue;
      const same = isSame(sheet.value(row, column), old.value(row, column)) && sheet.formula(row, column) === old.formula(row, column) && sheet.format(row, column) === old.format(row, column);
      if (!same) yield sheetCell(sheet.name, row, column);
    }
  }
  for (const row of sheet.rows()) {
    for (const column of sheet.columns(row)) {
      const isNew = !touched.has(placeKey(row, column)) && old.value(row, column) === null && old.formula(row, column) === null;
      if (isNew) yield sheetCell(sheet.name, row, column);
    }
  }
}

function placeKey(row: number, column: number): number {
  return row * COLUMN_LIMIT + column;
}

function* nameDifferences(before: WorkbookGrid, after: WorkbookGrid, change: WorkbookChange, print: (formula: Expression) => string): Generator<string> {
  const set = new Set(change.names.map(({ name }) => name.toLowerCase()));
  const found = new Map(after.names.map((name) => [`${name.sheet ?? ""}!${name.name.toLowerCase()}`, name.formula]));
  for (const { name, refersTo } of change.names) if (found.get(`!${name.toLowerCase()}`) !== print(refersTo)) yield name;
  for (const { name, sheet, formula } of before.names) {
    if (sheet === null && set.has(name.toLowerCase())) continue;
    if (found.get(`${sheet ?? ""}!${name.toLowerCase()}`) !== formula && before.names.filter((other) => other.name === name && other.sheet === sheet).length === 1) yield name;
  }
}

// Parts

function* partDifferences(workbook: WrittenWorkbook): Generator<string> {
  const { source, written } = workbook;
  const after = new OpcPackage(written, source.file);
  const concerned = concernedParts(workbook);
  for (const entry of source.entries) {
    if (concerned(entry.name) || source.entry(entry.name) !== entry) continue;
    const copy = after.entry(entry.name);
    if (copy?.method !== entry.method || copy.checkSum !== entry.checkSum || !equalBytes(after.packed(copy), source.packed(entry))) yield entry.name;
  }
}

/** Tells the parts that a change may change. */
function concernedParts({ source, change }: WrittenWorkbook): (part: string) => boolean {
  const workbook = readWorkbookPart(source);
  const related = ["styles", "sheetMetadata", "calcChain"].map((kind) => relatedPart(source, workbook, kind)).filter((part) => part !== null);
  const edited = workbook.tabs.filter(({ name }) => change.editSheets.some(({ sheet }) => sheet === name)).map(({ part }) => part);
  const tables = change.editSheets.some((edit) => edit.tables.length + (edit.calculatedColumns ?? []).length > 0) ? storedTables(source, workbook).map(({ part }) => part) : [];
  const drawn = workbook.tabs.filter(({ name }) => change.editSheets.some(({ sheet, shapes }) => sheet === name && shapes !== undefined)).map(({ part }) => part);
  const drawings = drawn.flatMap((sheet) => [relationshipsPart(sheet), ...drawingsOf(source, sheet)]);
  const state = change.state === null ? null : findState(source, workbook)?.part ?? null;
  const names = [CONTENT_TYPES_PART, workbook.part, relationshipsPart(workbook.part), ...related, ...edited, ...tables, ...drawings, ...(state === null ? [] : [state])];
  const known = new Set(names.map((name) => name.toLowerCase()));
  // What shows a table follows it, wherever it stands.
  const moves = change.editSheets.some((edit) => edit.tables.length > 0);
  const types = moves ? readContentTypes(source) : null;
  return (part) => known.has(part.toLowerCase()) || (types !== null && /\.(chart|worksheet)\+xml$/.test(contentTypeOf(types, part) ?? ""));
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
