import { areaHeight, sheetCell, type Area, type CellValue, type GridTable, type SheetGrid, type WorkbookGrid } from "../core/grid";
import { issue, type Issue } from "../core/issue";
import { isBlank, isFormulaText, showContent } from "./content";
import type { WrittenTable } from "./state";

/** What a table of ours looks like, so that it is found again. */
export interface TableShape {
  /** Name as planned; where the state remembers another one that it got, that one counts. */
  readonly name: string;
  /** Key of the column with the row ids. */
  readonly keyColumn: string;
  /** In the order in which they are written. */
  readonly columns: readonly ColumnShape[];
}

export interface ColumnShape {
  readonly key: string;
  /** Every header that we may have written, in any language. */
  readonly titles: readonly string[];
}

/** A table of ours as it stands in the workbook now. */
export interface OwnTable {
  readonly shape: TableShape;
  /** Name that it has now. */
  readonly name: string;
  readonly sheet: SheetGrid;
  /** Header and totals rows included. */
  readonly area: Area;
  readonly totalsRow: boolean;
  /** From left to right. */
  readonly columns: readonly OwnColumn[];
  /** From top to bottom, without header and totals. A table of one blank row has none. */
  readonly rows: readonly OwnRow[];
}

/** `key` is null for a column that the user added. */
export interface OwnColumn {
  readonly key: string | null;
  readonly title: string;
  /** Column of the sheet. */
  readonly column: number;
}

/** `id` is null for a row that the user added. */
export interface OwnRow {
  readonly id: string | null;
  /** Row of the sheet. */
  readonly row: number;
}

export interface OwnTableReading {
  /** Null if the workbook has no such table. */
  readonly table: OwnTable | null;
  readonly issues: readonly Issue[];
}

/**
 * Finds a table of ours again: by its name; else, where the state is given, by the ids in it. Its columns are
 * recognised by their headers, and renamed ones by their place and contents. One that we do not know to have written is
 * ours only with most of our columns.
 *
 * Issues: `own-table-renamed`, `own-table-without-ids` (then no table), `own-row-duplicated` (the first keeps the id).
 * A table that is not there is no issue: it may never have been written.
 */
export function findOwnTable(grid: WorkbookGrid, shape: TableShape, written?: WrittenTable): OwnTableReading {
  const name = written?.named ?? shape.name;
  const named = allTables(grid).find(({ table }) => sameName(table.name, name));
  if (named !== undefined) {
    const table = recognise(named, shape, written);
    if (table !== null && written === undefined && !hasOurColumns(table)) return { table: null, issues: [] };
    if (table !== null) return withIds(table);
    const column = shape.columns.find(({ key }) => key === shape.keyColumn)?.titles[0] ?? shape.keyColumn;
    return { table: null, issues: [issue("error", "own-table-without-ids", named.sheet.name, { table: name, column })] };
  }
  const renamed = findByIds(grid, shape, written);
  if (renamed === null) return { table: null, issues: [] };
  const reading = withIds(renamed);
  return { ...reading, issues: [issue("info", "own-table-renamed", renamed.sheet.name, { table: name, name: renamed.name }), ...reading.issues] };
}

/** Values of a row by column key, as the parsers of `core/model` read them. */
export function rowValues(table: OwnTable, row: OwnRow): Readonly<Record<string, CellValue>> {
  const own = table.columns.flatMap(({ key, column }) => (key === null ? [] : [[key, table.sheet.value(row.row, column)] as const]));
  return Object.fromEntries(own);
}

/** Shape of a table that the state remembers. */
export function writtenShape(name: string, written: WrittenTable): TableShape {
  return {
    name,
    keyColumn: written.columns[written.keyColumn]?.key ?? "id",
    columns: written.columns.map(({ key, title }) => ({ key, titles: [title] })),
  };
}

/** Names of tables, sheets and headers: capitals, width and outer spaces do not count. */
export function sameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

export function foldName(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

interface TableOnSheet {
  readonly sheet: SheetGrid;
  readonly table: GridTable;
}

function allTables(grid: WorkbookGrid): readonly TableOnSheet[] {
  return grid.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** A table under another name that has rows of ours: at least half of the ids that we wrote, and most of our columns; others of our tables have the same ids. */
function findByIds(grid: WorkbookGrid, shape: TableShape, written: WrittenTable | undefined): OwnTable | null {
  if (written === undefined || written.rows.length === 0) return null;
  const ids = new Set(written.rows.map(({ id }) => id));
  for (const found of allTables(grid)) {
    const table = recognise(found, shape, written);
    const known = table?.rows.filter(({ id }) => id !== null && ids.has(id)).length ?? 0;
    if (table !== null && known * 2 >= written.rows.length && hasOurColumns(table)) return table;
  }
  return null;
}

/** False for a table of the user's that has a name and an id column like ours: of what we write, most is missing. */
function hasOurColumns({ shape, columns }: OwnTable): boolean {
  return columns.filter(({ key }) => key !== null).length * 4 >= shape.columns.length * 3;
}

/** The table with its columns recognised; null if it has no column of ids. */
function recognise({ sheet, table }: TableOnSheet, shape: TableShape, written: WrittenTable | undefined): OwnTable | null {
  const rows = bodyRows(sheet, table);
  const columns = recogniseColumns(sheet, table, rows, shape, written);
  const ids = columns.find(({ key }) => key === shape.keyColumn);
  if (ids === undefined) return null;
  return {
    shape, name: table.name, sheet, area: table.area, totalsRow: table.totalsRow, columns,
    rows: rows.map((row) => ({ row, id: idOf(sheet.value(row, ids.column)) })),
  };
}

/** Rows of the body; none for a lone blank row, which stands in for an empty table. */
function bodyRows(sheet: SheetGrid, { area, headerRow, totalsRow }: GridTable): readonly number[] {
  const first = area.top + Number(headerRow);
  const rows = Array.from({ length: Math.max(areaHeight(area) - Number(headerRow) - Number(totalsRow), 0) }, (_, index) => first + index);
  const [only] = rows;
  return rows.length === 1 && only !== undefined && isBlankRow(sheet, area, only) ? [] : rows;
}

function isBlankRow(sheet: SheetGrid, area: Area, row: number): boolean {
  for (let column = area.left; column <= area.right; column += 1) {
    if (sheet.formula(row, column) !== null || !isBlank(sheet.value(row, column))) return false;
  }
  return true;
}

function recogniseColumns(
  sheet: SheetGrid,
  table: GridTable,
  rows: readonly number[],
  shape: TableShape,
  written: WrittenTable | undefined,
): readonly OwnColumn[] {
  const byTitle = new Map(shape.columns.flatMap(({ key, titles }) => titles.map((title) => [foldName(title), key] as const)));
  const taken = new Set<string>();
  const columns: OwnColumn[] = table.columns.map((title, index) => {
    const key = byTitle.get(foldName(title)) ?? null;
    const free = key !== null && !taken.has(key);
    if (free) taken.add(key);
    return { key: free ? key : null, title, column: table.area.left + index };
  });
  return columns.map((column, index) => {
    if (column.key !== null) return column;
    const key = missingBetween(shape, taken, columns[index - 1]?.key ?? null, columns[index + 1]?.key ?? null);
    if (key === null || !holdsWhatWeWrote(sheet, column.column, rows, key, written)) return column;
    taken.add(key);
    return { ...column, key };
  });
}

/** The one column of the shape that is missing beside these neighbours: what the user gave another header. */
function missingBetween(shape: TableShape, taken: ReadonlySet<string>, left: string | null, right: string | null): string | null {
  const keys = shape.columns.map(({ key }) => key);
  const candidates = [
    left === null ? undefined : keys[keys.indexOf(left) + 1],
    right === null ? undefined : keys[keys.indexOf(right) - 1],
  ];
  return candidates.find((key) => key !== undefined && !taken.has(key)) ?? null;
}

/** True if most cells of a column are what we wrote into the column of this key, row order aside. */
function holdsWhatWeWrote(sheet: SheetGrid, column: number, rows: readonly number[], key: string, written: WrittenTable | undefined): boolean {
  const index = written?.columns.findIndex((one) => one.key === key) ?? -1;
  if (written === undefined || index < 0) return false;
  const contents = written.rows.map((row) => row.contents[index] ?? null);
  const formulas = contents.some(isFormulaText);
  const values = new Set(contents.filter((content) => !isFormulaText(content)).map(showContent));
  const known = rows.filter((row) =>
    sheet.formula(row, column) === null ? values.has(showContent(sheet.value(row, column))) : formulas);
  return known.length > 0 && known.length * 2 >= rows.length;
}

/** Id that a cell of the key column holds; null if it holds none. */
export function idOf(value: CellValue): string | null {
  const text = value === null || typeof value === "object" ? "" : String(value).trim();
  return text === "" ? null : text;
}

/** Takes an id that occurs again from all rows but the first. */
function withIds(table: OwnTable): OwnTableReading {
  const first = new Map<string, number>();
  const issues: Issue[] = [];
  const rows = table.rows.map(({ id, row }) => {
    const before = id === null ? undefined : first.get(id);
    if (id === null) return { id, row };
    if (before === undefined) {
      first.set(id, row);
      return { id, row };
    }
    const at = sheetCell(table.sheet.name, row, table.area.left);
    issues.push(issue("warning", "own-row-duplicated", at, { table: table.name, id, first: before + 1 }));
    return { id: null, row };
  });
  return { table: { ...table, rows }, issues };
}
