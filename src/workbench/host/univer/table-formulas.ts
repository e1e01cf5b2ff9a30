import { COLUMN_LIMIT } from "../../../core/grid";
import { movedCells, type LineMove } from "../model/line-move";
import type { Place } from "./univer-formula";

interface TableFormula {
  /** As it was typed, by the names of tables and columns. */
  readonly typed: string;
  /** As Univer was given it, by addresses. */
  readonly given: string;
}

/** Formulas that call cells by their tables, which Univer is given by address: what they say, and where they stand. */
export class TableFormulas {
  private readonly bySheet = new Map<string, Map<number, TableFormula>>();

  set({ sheet, row, column }: Place, formula: TableFormula): void {
    const cells = this.bySheet.get(sheet) ?? new Map<number, TableFormula>();
    this.bySheet.set(sheet, cells.set(keyOf(row, column), formula));
  }

  delete({ sheet, row, column }: Place): void {
    this.bySheet.get(sheet)?.delete(keyOf(row, column));
  }

  deleteSheet(sheet: string): void {
    this.bySheet.delete(sheet);
  }

  move(sheet: string, move: LineMove): void {
    this.bySheet.set(sheet, new Map(movedCells(this.bySheet.get(sheet) ?? new Map<number, TableFormula>(), move)));
  }

  /** What was typed into a cell, if it is still what Univer has there; else that. */
  typed({ sheet, row, column }: Place, found: string): string {
    const known = this.bySheet.get(sheet)?.get(keyOf(row, column));
    return known?.given === found ? known.typed : found;
  }

  /** All of a sheet, with their places. */
  *of(sheet: string): Iterable<TableFormula & Place> {
    for (const [key, formula] of this.bySheet.get(sheet) ?? []) yield { ...formula, sheet, row: Math.floor(key / COLUMN_LIMIT), column: key % COLUMN_LIMIT };
  }

  get sheets(): readonly string[] {
    return [...this.bySheet.keys()];
  }
}

function keyOf(row: number, column: number): number {
  return row * COLUMN_LIMIT + column;
}
