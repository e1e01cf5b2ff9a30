import { formulaEngine } from "../../core/formula";
import type { WorkbookGrid } from "../../core/grid";
import { sameName } from "../own-tables";

/** Number in the cell that a name of the whole workbook stands for; null if there is no such name, cell or number. */
export function namedNumber(grid: WorkbookGrid, name: string): number | null {
  const defined = grid.names.find((one) => one.sheet === null && sameName(one.name, name));
  const meaning = defined === undefined ? null : formulaEngine.parse(defined.formula);
  if (meaning?.kind !== "cells") return null;
  const sheet = grid.sheets.find((one) => meaning.sheet !== null && sameName(one.name, meaning.sheet));
  const value = sheet?.value(meaning.area.top, meaning.area.left);
  return typeof value === "number" ? value : null;
}
