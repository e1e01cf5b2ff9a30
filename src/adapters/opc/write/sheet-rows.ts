import { columnName } from "../../../core/grid";
import type { CellBlock, PlannedCell, SheetPlan, TablePlan } from "../../../core/plan";
import { cellStyle, cellXml } from "./cell-xml";
import { headerHeight } from "./header-height";
import type { WriteContext } from "./sheet-parts";
import { HEADER_STYLE, tableArea } from "./table-part";
import type { Utf8Writer } from "./utf8-writer";

/** What was written of a sheet's rows. */
export interface WrittenRows {
  readonly usesDynamicArrays: boolean;
}

/** Writes the `row` elements with every cell of a plan once, rows from top to bottom and cells from left to right as files demand. */
export function writeRows(plan: SheetPlan, context: WriteContext, out: Utf8Writer): WrittenRows {
  return new RowWriter(plan, context).write(out);
}

/** Part of a sheet that is a rectangle: a block, or a table. */
interface Band {
  readonly top: number;
  /** Last row. */
  readonly bottom: number;
  readonly left: number;
  /** Cells of a row of the sheet; null leaves one alone. */
  cells(row: number): readonly (PlannedCell | null)[];
}

class RowWriter {
  /** From top to bottom. */
  private readonly bands: readonly Band[];
  private readonly heights: ReadonlyMap<number, number>;
  private readonly letters: string[] = [];
  private usesDynamicArrays = false;

  constructor(plan: SheetPlan, private readonly context: WriteContext) {
    const bands = [...plan.blocks.map(blockBand), ...plan.tables.map(tableBand)];
    this.bands = bands.sort((a, b) => a.top - b.top);
    this.heights = rowHeights(plan);
  }

  write(out: Utf8Writer): WrittenRows {
    let open: readonly Band[] = [];
    let next = 0;
    for (const row of this.rowIndices()) {
      if (open.some(({ bottom }) => bottom < row)) open = open.filter(({ bottom }) => bottom >= row);
      for (let band = this.bands[next]; band !== undefined && band.top <= row; band = this.bands[next]) {
        open = [...open, band];
        next += 1;
      }
      const cells = this.rowCells(row, open);
      const height = this.heights.get(row);
      if (cells === "" && height === undefined) continue;
      out.write(`<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>${cells}</row>`);
    }
    return { usesDynamicArrays: this.usesDynamicArrays };
  }

  /** Rows that something says something about, ascending. */
  private rowIndices(): readonly number[] {
    const rows = new Set(this.heights.keys());
    for (const { top, bottom } of this.bands) for (let row = top; row <= bottom; row += 1) rows.add(row);
    return [...rows].sort((a, b) => a - b);
  }

  private rowCells(row: number, bands: readonly Band[]): string {
    const [first] = bands;
    if (first !== undefined && bands.length === 1) return this.bandCells(row, first).join("");
    const cells = bands.flatMap((band) => this.bandCells(row, band).map((xml, index) => ({ xml, column: band.left + index })));
    return cells.sort((a, b) => a.column - b.column).map(({ xml }) => xml).join("");
  }

  private bandCells(row: number, band: Band): readonly string[] {
    return band.cells(row).map((cell, index) => (cell === null ? "" : this.cell(row, band.left + index, cell)));
  }

  private cell(row: number, column: number, cell: PlannedCell): string {
    const { context } = this;
    const style = cellStyle(cell, context.styles);
    const formula = cell.formula === undefined ? null : context.stored(cell.formula);
    if (cell.value === null && formula === null && style === 0) return "";
    if (formula?.isDynamicArray === true) this.usesDynamicArrays = true;
    const at = `${this.letters[column] ??= columnName(column)}${row + 1}`;
    return cellXml({ at, style, value: cell.value, formula, dynamicArray: context.dynamicArray });
  }
}

function blockBand({ top, left, cells }: CellBlock): Band {
  return {
    top, left, bottom: top + cells.length - 1,
    cells: (row) => cells[row - top] ?? [],
  };
}

/** A calculated column has one formula for all rows, whatever these say; cells without style look as new rows do. */
function tableBand(table: TablePlan): Band {
  const { top, left, columns, rows } = table;
  const header = columns.map(({ title }): PlannedCell => ({ value: title, style: HEADER_STYLE }));
  const bodyCells = (cells: readonly PlannedCell[]): readonly PlannedCell[] =>
    columns.map(({ style, formula }, index) => {
      const cell = cells[index] ?? { value: null };
      if (formula === undefined && (style === undefined || cell.style !== undefined)) return cell;
      return { ...cell, ...(formula === undefined ? {} : { formula }), ...(cell.style !== undefined || style === undefined ? {} : { style }) };
    });
  const blank = columns.map(({ style }): PlannedCell => (style === undefined ? { value: null } : { value: null, style }));
  return {
    top, left, bottom: tableArea(table).bottom,
    cells(row) {
      const cells = rows[row - top - 1];
      return row === top ? header : cells === undefined ? blank : bodyCells(cells);
    },
  };
}

/** Heights in points by row: those that the plan states, and those that headers need. */
function rowHeights(plan: SheetPlan): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const table of plan.tables) {
    const height = headerHeight(table, plan);
    if (height !== undefined) heights.set(table.top, Math.max(height, heights.get(table.top) ?? 0));
  }
  for (const [row, height] of Object.entries(plan.rowHeights ?? {})) heights.set(Number(row), height);
  return heights;
}
