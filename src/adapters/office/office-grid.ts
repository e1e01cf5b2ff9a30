import type { Area, CellValue, GridTable, SheetGrid } from "../../core/grid";
import { formulaOf, valueOf, type RawCell } from "./cell-content";

/** Rows of a rectangle of cells as Excel gave them, in parallel arrays. What was not asked for is left out. */
export interface CellRows {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
  readonly texts?: readonly (readonly string[])[];
  readonly formats?: readonly (readonly unknown[])[];
  /** `#RRGGBB` by row and column, or one for all cells. */
  readonly fills?: string | readonly (readonly (string | undefined)[])[];
}

export interface OfficeSheet {
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  readonly tables: readonly GridTable[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly pieces: readonly CellRows[];
}

const GENERAL = "General";
/** What Excel says of a cell without fill: white. */
const NO_FILL = "FFFFFF";

/** Part of a row: cells of `rows` in its row `down`. */
interface RowPiece {
  readonly rows: CellRows;
  readonly down: number;
}

/** A sheet over the arrays that Excel gave. Cells that hold neither value nor formula do not exist. */
export class OfficeSheetGrid implements SheetGrid {
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  readonly used: Area | null;
  readonly merges: readonly Area[];
  readonly tables: readonly GridTable[];
  /** Pieces of each row that holds cells, by column. */
  private readonly pieces: ReadonlyMap<number, readonly RowPiece[]>;

  constructor(private readonly source: OfficeSheet) {
    this.name = source.name;
    this.visibility = source.visibility;
    this.merges = source.merges;
    this.tables = source.tables;
    this.pieces = rowPieces(source.pieces);
    this.used = this.usedArea();
  }

  isRowHidden(row: number): boolean {
    return this.source.hiddenRows.has(row);
  }

  isColumnHidden(column: number): boolean {
    return this.source.hiddenColumns.has(column);
  }

  value(row: number, column: number): CellValue {
    const cell = this.raw(row, column);
    return cell === null ? null : valueOf(cell);
  }

  formula(row: number, column: number): string | null {
    const cell = this.raw(row, column);
    return cell === null ? null : formulaOf(cell);
  }

  format(row: number, column: number): string {
    const piece = this.exists(row, column) ? this.piece(row, column) : null;
    const format = piece?.rows.formats?.[piece.down]?.[column - piece.rows.left];
    return typeof format === "string" && format !== "" ? format : GENERAL;
  }

  text(row: number, column: number): string {
    const piece = this.exists(row, column) ? this.piece(row, column) : null;
    return piece?.rows.texts?.[piece.down]?.[column - piece.rows.left] ?? "";
  }

  fill(row: number, column: number): string | null {
    const piece = this.piece(row, column);
    const fills = piece?.rows.fills;
    const color = typeof fills === "string" ? fills : fills?.[piece?.down ?? 0]?.[column - (piece?.rows.left ?? 0)];
    const digits = (color ?? "").replace("#", "").toUpperCase();
    return digits === "" || digits === NO_FILL ? null : digits;
  }

  rows(): Iterable<number> {
    return this.pieces.keys();
  }

  *columns(row: number): Iterable<number> {
    for (const { rows, down } of this.pieces.get(row) ?? []) {
      const width = rows.values[down]?.length ?? 0;
      for (let right = 0; right < width; right += 1) if (existsIn(rows, down, right)) yield rows.left + right;
    }
  }

  private piece(row: number, column: number): RowPiece | null {
    const found = this.pieces.get(row)?.find(({ rows, down }) => column >= rows.left && column < rows.left + (rows.values[down]?.length ?? 0));
    return found ?? null;
  }

  private exists(row: number, column: number): boolean {
    const piece = this.piece(row, column);
    return piece !== null && existsIn(piece.rows, piece.down, column - piece.rows.left);
  }

  private raw(row: number, column: number): RawCell | null {
    const piece = this.piece(row, column);
    return piece === null ? null : rawCell(piece.rows, piece.down, column - piece.rows.left);
  }

  private usedArea(): Area | null {
    let area: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const row of this.pieces.keys()) {
      for (const column of this.columns(row)) {
        area ??= { top: row, left: column, bottom: row, right: column };
        area.bottom = row;
        area.left = Math.min(area.left, column);
        area.right = Math.max(area.right, column);
      }
    }
    return area;
  }
}

function rawCell({ values, formulas, types }: CellRows, down: number, right: number): RawCell {
  return { value: values[down]?.[right], formula: formulas[down]?.[right], type: types[down]?.[right] };
}

function existsIn(rows: CellRows, down: number, right: number): boolean {
  const cell = rawCell(rows, down, right);
  return formulaOf(cell) !== null || valueOf(cell) !== null;
}

/** Rows ascending, their pieces from left to right. Rows without cells are left out. */
function rowPieces(pieces: readonly CellRows[]): ReadonlyMap<number, readonly RowPiece[]> {
  const byRow = new Map<number, RowPiece[]>();
  for (const rows of [...pieces].sort((a, b) => a.top - b.top || a.left - b.left)) {
    for (const [down, values] of rows.values.entries()) {
      if (!values.some((_, right) => existsIn(rows, down, right))) continue;
      const there = byRow.get(rows.top + down);
      if (there === undefined) byRow.set(rows.top + down, [{ rows, down }]);
      else there.push({ rows, down });
    }
  }
  if (pieces.length < 2) return byRow;
  const sorted = [...byRow].sort(([a], [b]) => a - b);
  for (const [, row] of sorted) row.sort((a, b) => a.rows.left - b.rows.left);
  return new Map(sorted);
}
