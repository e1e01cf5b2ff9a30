import type { Area, CellValue, SheetGrid } from "../../core/grid";

/** A cell as a reader found it; what is left out is the usual: no formula, format `General`, text as the value prints. */
export interface SparseCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
  readonly text?: string;
  readonly fill?: string;
}

export interface SparseSheetSource {
  readonly name: string;
  readonly visibility?: SheetGrid["visibility"];
  /** Rows ascending, and the cells of a row by ascending column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SparseCell>>;
  readonly merges?: readonly Area[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
}

/** A sheet over the cells that exist: a cell at XFD1048576 costs one cell. */
export function sparseSheet(source: SparseSheetSource): SheetGrid {
  const cell = (row: number, column: number) => source.rows.get(row)?.get(column);
  return {
    name: source.name,
    visibility: source.visibility ?? "visible",
    used: usedArea(source.rows),
    merges: source.merges ?? [],
    tables: [],
    isRowHidden: (row) => source.hiddenRows?.has(row) ?? false,
    isColumnHidden: (column) => source.hiddenColumns?.has(column) ?? false,
    value: (row, column) => cell(row, column)?.value ?? null,
    formula: (row, column) => cell(row, column)?.formula ?? null,
    format: (row, column) => cell(row, column)?.format ?? "General",
    text: (row, column) => displayed(cell(row, column)),
    fill: (row, column) => cell(row, column)?.fill ?? null,
    rows: () => source.rows.keys(),
    columns: (row) => source.rows.get(row)?.keys() ?? [],
  };
}

function displayed(cell: SparseCell | undefined): string {
  if (cell === undefined || cell.value === null) return "";
  if (cell.text !== undefined) return cell.text;
  if (typeof cell.value === "object") return cell.value.error;
  return typeof cell.value === "boolean" ? String(cell.value).toUpperCase() : String(cell.value);
}

function usedArea(rows: SparseSheetSource["rows"]): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of rows) {
    for (const column of cells.keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
