import type { CellValue, SheetGrid, WorkbookGrid } from "../core/grid";

// A grid taken to pieces, as plain data that can be sent somewhere else, such as to a worker, and put together there:
// first what is known of each sheet, then its cells some thousand at a time, so that no piece takes long.

export type GridPart = SheetPart | CellsPart;

/** What is known of a sheet besides its cells, which follow. */
export interface SheetPart {
  readonly kind: "sheet";
  readonly sheet: Pick<SheetGrid, "name" | "visibility" | "used" | "merges" | "tables">;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Rows of the sheet that came last, ascending over all its parts. */
export interface CellsPart {
  readonly kind: "cells";
  readonly rows: readonly RowPart[];
}

/** Cells of a row that exist, ascending by column, in parallel arrays. */
export interface RowPart {
  readonly row: number;
  readonly columns: readonly number[];
  readonly values: readonly CellValue[];
  readonly formulas: readonly (string | null)[];
  readonly formats: readonly string[];
  readonly texts: readonly string[];
  /** Of blank cells too. */
  readonly fills: ReadonlyMap<number, string>;
}

/** What is known of a workbook besides its sheets. */
export type WorkbookFrame = Omit<WorkbookGrid, "sheets">;

const CELLS_OF_PART = 2000;
/** Of rows wider than this the fills of blank cells are looked for no further than between their own cells. */
const WIDE = 256;

export function* partsOf(grid: WorkbookGrid): Generator<GridPart> {
  for (const sheet of grid.sheets) {
    yield sheetPart(sheet);
    yield* cellsParts(sheet);
  }
}

/** Puts a grid together again from its parts in their order. */
export class GridBuilder {
  private readonly sheets: PartsSheetGrid[] = [];

  add(part: GridPart): void {
    if (part.kind === "sheet") this.sheets.push(new PartsSheetGrid(part));
    else this.sheets.at(-1)?.add(part.rows);
  }

  grid({ names, date1904, state }: WorkbookFrame): WorkbookGrid {
    return { sheets: this.sheets, names, date1904, state };
  }
}

function sheetPart(sheet: SheetGrid): SheetPart {
  const { name, visibility, used, merges, tables } = sheet;
  const hiddenRows = used === null ? [] : within(used.top, used.bottom).filter((row) => sheet.isRowHidden(row));
  const hiddenColumns = used === null ? [] : within(used.left, used.right).filter((column) => sheet.isColumnHidden(column));
  return { kind: "sheet", sheet: { name, visibility, used, merges, tables }, hiddenRows, hiddenColumns };
}

function* cellsParts(sheet: SheetGrid): Generator<CellsPart> {
  let rows: RowPart[] = [];
  let cells = 0;
  for (const row of sheet.rows()) {
    const part = rowPart(sheet, row);
    rows.push(part);
    cells += part.columns.length;
    if (cells < CELLS_OF_PART) continue;
    yield { kind: "cells", rows };
    rows = [];
    cells = 0;
  }
  if (rows.length > 0) yield { kind: "cells", rows };
}

function rowPart(sheet: SheetGrid, row: number): RowPart {
  const columns = [...sheet.columns(row)];
  return {
    row, columns,
    values: columns.map((column) => sheet.value(row, column)),
    formulas: columns.map((column) => sheet.formula(row, column)),
    formats: columns.map((column) => sheet.format(row, column)),
    texts: columns.map((column) => sheet.text(row, column)),
    fills: fillsOf(sheet, row, columns),
  };
}

function fillsOf(sheet: SheetGrid, row: number, columns: readonly number[]): ReadonlyMap<number, string> {
  const { used } = sheet;
  const [first = 0, last = -1] = used !== null && used.right - used.left < WIDE ? [used.left, used.right] : [columns.at(0), columns.at(-1)];
  const fills = new Map<number, string>();
  for (let column = first; column <= last; column += 1) {
    const fill = sheet.fill(row, column);
    if (fill !== null) fills.set(column, fill);
  }
  return fills;
}

class PartsSheetGrid implements SheetGrid {
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  readonly used: SheetGrid["used"];
  readonly merges: SheetGrid["merges"];
  readonly tables: SheetGrid["tables"];
  private readonly hiddenRows: ReadonlySet<number>;
  private readonly hiddenColumns: ReadonlySet<number>;
  private readonly byRow = new Map<number, RowPart>();

  constructor({ sheet, hiddenRows, hiddenColumns }: SheetPart) {
    this.name = sheet.name;
    this.visibility = sheet.visibility;
    this.used = sheet.used;
    this.merges = sheet.merges;
    this.tables = sheet.tables;
    this.hiddenRows = new Set(hiddenRows);
    this.hiddenColumns = new Set(hiddenColumns);
  }

  add(rows: readonly RowPart[]): void {
    for (const row of rows) this.byRow.set(row.row, row);
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.has(column);
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column, ({ values }, index) => values[index]) ?? null;
  }

  formula(row: number, column: number): string | null {
    return this.cell(row, column, ({ formulas }, index) => formulas[index]) ?? null;
  }

  format(row: number, column: number): string {
    return this.cell(row, column, ({ formats }, index) => formats[index]) ?? "General";
  }

  text(row: number, column: number): string {
    return this.cell(row, column, ({ texts }, index) => texts[index]) ?? "";
  }

  fill(row: number, column: number): string | null {
    return this.byRow.get(row)?.fills.get(column) ?? null;
  }

  rows(): Iterable<number> {
    return this.byRow.keys();
  }

  columns(row: number): Iterable<number> {
    return this.byRow.get(row)?.columns ?? [];
  }

  private cell<Content>(row: number, column: number, content: (part: RowPart, index: number) => Content): Content | undefined {
    const part = this.byRow.get(row);
    const index = part === undefined ? -1 : placeOf(part.columns, column);
    return part === undefined || index < 0 ? undefined : content(part, index);
  }
}

/** Index of a column among ascending ones; -1 if it is not there. */
function placeOf(columns: readonly number[], column: number): number {
  let low = 0;
  let high = columns.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = columns[middle] ?? 0;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function within(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
