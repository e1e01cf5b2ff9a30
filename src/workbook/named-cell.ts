import { formulaEngine } from "../core/formula";
import type { SheetGrid, WorkbookGrid } from "../core/grid";
import { sameName } from "./own-tables";
import type { WorkbookState } from "./state";

/** Number in the cell that a name of ours stands for; null if there is no such name, cell or number. */
export function namedNumber(grid: WorkbookGrid, state: WorkbookState, name: string): number | null {
  const place = namedPlace(grid, state, name);
  const value = place?.sheet.value(place.row, place.column);
  return typeof value === "number" ? value : null;
}

export interface NamedPlace {
  readonly sheet: SheetGrid;
  readonly row: number;
  readonly column: number;
}

/** Cell that a name of ours stands for, under whatever name it got in the workbook; null if there is none. */
export function namedPlace(grid: WorkbookGrid, { namesGiven }: WorkbookState, name: string): NamedPlace | null {
  const given = namesGiven.get(name) ?? name;
  const defined = grid.names.find((one) => one.sheet === null && sameName(one.name, given));
  const meaning = defined === undefined ? null : formulaEngine.parse(defined.formula);
  if (meaning?.kind !== "cells") return null;
  const sheet = grid.sheets.find((one) => meaning.sheet !== null && sameName(one.name, meaning.sheet));
  return sheet === undefined ? null : { sheet, row: meaning.area.top, column: meaning.area.left };
}
