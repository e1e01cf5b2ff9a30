import type { Area, CellValue } from "../../../core/grid";
import type { LineMove } from "./line-move";

/** What a cell holds: a typed value, or a formula as people type it, without `=`, and its result. */
export interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
}

export const BLANK_CELL: Cell = { value: null, formula: null };

/** A cell to be written; a blank one empties it. The value of a formula is the result until it is calculated. */
export interface CellEntry extends Cell {
  readonly row: number;
  readonly column: number;
}

/** Where cells live and are calculated. Sheets are called by their ids, which stay when they are renamed. */
export interface CellEngine {
  addSheet(id: string, name: string): void;
  renameSheet(id: string, name: string): void;
  removeSheet(id: string): void;
  /** Smallest area around the cells that hold something; null if none do. */
  used(id: string): Area | null;
  cell(id: string, row: number, column: number): Cell;
  /** Cells that hold something, in no order; what a formula beside them spills is not theirs. */
  entries(id: string): Iterable<CellEntry>;
  write(id: string, entries: readonly CellEntry[]): void;
  /** Names or tables are others than before: formulas may mean something else. */
  definitionsChanged(): void;
  /** Brings the results of formulas up to date; undefined if they are. `all` also where calculation is manual. */
  settle(all: boolean): Promise<void> | undefined;
}

/** What formulas may name besides cells. */
export interface Definitions {
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly tables: readonly { readonly name: string; readonly sheet: string; readonly area: Area; readonly columns: readonly string[]; readonly headerRow: boolean; readonly totalsRow: boolean }[];
  readonly manual: boolean;
}

/** What an engine tells that its user did, past the add-in. */
export interface EngineEvents {
  edited(id: string, area: Area): void;
  linesMoved(id: string, move: LineMove): void;
  sheetAdded(id: string, name: string): void;
  sheetRenamed(id: string, name: string): void;
  sheetRemoved(id: string): void;
}

/** Makes an engine for a workbook whose definitions are asked for when they are needed. */
export type EngineMaker = (definitions: () => Definitions, events: EngineEvents) => CellEngine;
