import { columnName } from "../../../core/grid";
import type { PlannedCell, SheetPlan, TablePlan } from "../../../core/plan";
import { cellStyle, cellXml, isDynamicArray } from "./cell-xml";
import type { WriteContext } from "./sheet-parts";
import { HEADER_STYLE, tableArea } from "./table-part";

/** What the rows of a sheet are in a file. */
export interface SheetRows {
  /** The `row` elements. */
  readonly xml: string;
  readonly usesDynamicArrays: boolean;
}

/** Writes every cell of a plan once, rows from top to bottom and cells from left to right as files demand. */
export function writeRows(plan: SheetPlan, context: WriteContext): SheetRows {
  return new RowWriter(plan, context).write();
}

/** Part of a sheet that is a rectangle: a block, or a table. */
interface Band {
  readonly top: number;
  /** Last row. */
  readonly bottom: number;
  readonly left: number;
  /** Cells of a row of the sheet; null leaves one alone. */
  cells(row: number): readonly (Cell | null)[];
}

interface Cell {
  readonly cell: PlannedCell;
  /** Text of its formula. */
  readonly formula: string | null;
}

class RowWriter {
  private readonly bands: readonly Band[];
  private readonly heights: ReadonlyMap<number, number>;
  private readonly columns: string[] = [];
  private usesDynamicArrays = false;

  constructor(plan: SheetPlan, private readonly context: WriteContext) {
    const blocks = plan.blocks.map(({ top, left, cells }): Band => ({
      top, left, bottom: top + cells.length - 1,
      cells: (row) => (cells[row - top] ?? []).map((cell) => (cell === null ? null : this.cell(cell))),
    }));
    this.bands = [...blocks, ...plan.tables.map((table) => this.tableBand(table))].sort((a, b) => a.top - b.top || a.left - b.left);
    this.heights = new Map(Object.entries(plan.rowHeights ?? {}).map(([row, height]) => [Number(row), height]));
  }

  write(): SheetRows {
    const rows: string[] = [];
    let open: readonly Band[] = [];
    let next = 0;
    for (const row of this.rowIndices()) {
      open = open.filter(({ bottom }) => bottom >= row);
      for (let band = this.bands[next]; band !== undefined && band.top <= row; band = this.bands[next]) {
        open = [...open, band];
        next += 1;
      }
      const cells = this.rowCells(row, open);
      const height = this.heights.get(row);
      if (cells === "" && height === undefined) continue;
      rows.push(`<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>${cells}</row>`);
    }
    return { xml: rows.join(""), usesDynamicArrays: this.usesDynamicArrays };
  }

  /** Rows that something says something about, ascending. */
  private rowIndices(): Iterable<number> {
    const rows = new Set(this.heights.keys());
    for (const { top, bottom } of this.bands) for (let row = top; row <= bottom; row += 1) rows.add(row);
    return [...rows].sort((a, b) => a - b);
  }

  private rowCells(row: number, bands: readonly Band[]): string {
    const [first] = bands;
    if (first !== undefined && bands.length === 1) return first.cells(row).map((cell, index) => this.cellAt(row, first.left + index, cell)).join("");
    return bands
      .flatMap((band) => band.cells(row).map((cell, index) => ({ cell, column: band.left + index })))
      .sort((a, b) => a.column - b.column)
      .map(({ cell, column }) => this.cellAt(row, column, cell))
      .join("");
  }

  private cellAt(row: number, column: number, cell: Cell | null): string {
    if (cell === null) return "";
    const { cell: planned, formula } = cell;
    const style = cellStyle(planned, this.context.styles);
    if (planned.value === null && formula === null && style === 0) return "";
    if (formula !== null && isDynamicArray(formula)) this.usesDynamicArrays = true;
    const at = `${this.columns[column] ??= columnName(column)}${row + 1}`;
    return cellXml({ at, style, value: planned.value, formula, dynamicArray: this.context.dynamicArray });
  }

  private cell(cell: PlannedCell): Cell {
    return { cell, formula: cell.formula === undefined ? null : this.context.print(cell.formula) };
  }

  /** A calculated column has one formula for all rows, whatever these say; cells without style look as new rows do. */
  private tableBand(table: TablePlan): Band {
    const { top, left, columns, rows } = table;
    const header = columns.map(({ title }): Cell => ({ cell: { value: title, style: HEADER_STYLE }, formula: null }));
    const blank = columns.map(({ style }): Cell => ({ cell: { value: null, ...(style === undefined ? {} : { style }) }, formula: null }));
    const formulas = columns.map(({ formula }) => (formula === undefined ? null : this.context.print(formula)));
    const body = (cells: readonly PlannedCell[]): readonly Cell[] =>
      columns.map((column, index) => {
        const planned = cells[index] ?? { value: null };
        const cell = planned.style === undefined && column.style !== undefined ? { ...planned, style: column.style } : planned;
        const shared = formulas[index] ?? null;
        if (shared === null) return this.cell(cell);
        return { cell: column.formula === undefined ? cell : { ...cell, formula: column.formula }, formula: shared };
      });
    const cellsOf = (row: number): readonly Cell[] => {
      const cells = rows[row - top - 1];
      return row === top ? header : cells === undefined ? blank : body(cells);
    };
    return { top, left, bottom: tableArea(table).bottom, cells: cellsOf };
  }
}
