import { formulaEngine } from "../core/formula";
import type { WorkbookGrid } from "../core/grid";
import { sameName } from "./own-tables";
import type { WorkbookState } from "./state";

/** Number in the cell that a name of ours stands for; null if there is no such name, cell or number. */
export function namedNumber(grid: WorkbookGrid, state: WorkbookState, name: string): number | null {
  const defined = definedName(grid, state, name);
  const meaning = defined === null ? null : formulaEngine.parse(defined.formula);
  if (meaning?.kind !== "cells") return null;
  const sheet = grid.sheets.find((one) => meaning.sheet !== null && sameName(one.name, meaning.sheet));
  const value = sheet?.value(meaning.area.top, meaning.area.left);
  return typeof value === "number" ? value : null;
}

/** A name of ours as the workbook defines it, under whatever name it got there; null if it does not. */
export function definedName(grid: WorkbookGrid, { namesGiven }: WorkbookState, name: string): WorkbookGrid["names"][number] | null {
  const given = namesGiven.get(name) ?? name;
  return grid.names.find((one) => one.sheet === null && sameName(one.name, given)) ?? null;
}
