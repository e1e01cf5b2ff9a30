import { CELL_ERRORS, cellError, type Area, type CellValue, type GridTable, type SheetGrid } from "../../core/grid";
import { KIND, type CellStore } from "./cell-store";
import { displayedText } from "./displayed-text";
import { GENERAL } from "./number-formats";
import type { SharedStrings } from "./shared-strings";
import type { ScannedSheet } from "./sheet-scanner";
import type { CellStyles } from "./styles";

/** What a sheet's grid takes from outside its part. */
export interface GridSource {
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  readonly tables: readonly GridTable[];
  readonly scanned: ScannedSheet;
  readonly strings: SharedStrings;
  readonly styles: CellStyles;
  readonly date1904: boolean;
}

/** A sheet over the compact storage that the scanner filled. Texts, formulas and formats are made when asked for. */
export class OpcSheetGrid implements SheetGrid {
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  readonly used: Area | null;
  readonly merges: readonly Area[];
  readonly tables: readonly GridTable[];
  private readonly cells: CellStore;

  constructor(private readonly source: GridSource) {
    const { scanned } = source;
    this.name = source.name;
    this.visibility = source.visibility;
    this.merges = scanned.merges;
    this.tables = source.tables;
    this.cells = scanned.cells;
    this.used = this.cells.bounds(this.exists);
  }

  isRowHidden(row: number): boolean {
    return this.source.scanned.hiddenRows.get(row);
  }

  isColumnHidden(column: number): boolean {
    return this.source.scanned.hiddenColumns[column] === 1;
  }

  value(row: number, column: number): CellValue {
    const index = this.cells.find(row, column);
    return index < 0 ? null : this.valueAt(index);
  }

  formula(row: number, column: number): string | null {
    const index = this.cells.find(row, column);
    return index < 0 ? null : this.source.scanned.formulas.formula(index, row, column);
  }

  format(row: number, column: number): string {
    const index = this.cells.find(row, column);
    return index < 0 || !this.exists(index) ? GENERAL : this.source.styles.format(this.cells.style(index));
  }

  text(row: number, column: number): string {
    const index = this.cells.find(row, column);
    if (index < 0) return "";
    return displayedText(this.valueAt(index), this.source.styles.format(this.cells.style(index)), this.source.date1904);
  }

  fill(row: number, column: number): string | null {
    const index = this.cells.find(row, column);
    return index < 0 ? null : this.source.styles.fill(this.cells.style(index));
  }

  rows(): Iterable<number> {
    return this.cells.rows(this.exists);
  }

  columns(row: number): Iterable<number> {
    return this.cells.columnsOf(row, this.exists);
  }

  /** Cells that are only filled are stored for their colour, but do not exist for the reader. */
  private readonly exists = (index: number): boolean =>
    this.cells.kind(index) !== KIND.blank || this.source.scanned.formulas.has(index);

  private valueAt(index: number): CellValue {
    const number = this.cells.number(index);
    switch (this.cells.kind(index)) {
      case KIND.number: return number;
      case KIND.shared: return this.source.strings.text(number);
      case KIND.text: return this.source.scanned.texts.cellText(number);
      case KIND.boolean: return number !== 0;
      case KIND.error: return cellError(CELL_ERRORS[number] ?? "#UNKNOWN!");
      default: return null;
    }
  }
}
