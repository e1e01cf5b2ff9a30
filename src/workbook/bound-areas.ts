import { isInside, overlaps, sheetCell, type Area, type SheetGrid, type WorkbookGrid } from "../core/grid";
import { statedError } from "../core/formula/error-text";
import type { FormulaSyntax } from "./formulas";
import { foldName } from "./own-tables";
import { parts } from "./rewrite";

/**
 * Address of a cell that depends on where the cells of an area are, null if there is none: one beside the area in the
 * same rows, or a formula that refers to part of the area by address. Cells that `isOurs` names are planned anew and
 * do not count.
 */
export function boundBy(
  grid: WorkbookGrid,
  sheet: SheetGrid,
  area: Area,
  isOurs: (sheet: SheetGrid, row: number, column: number) => boolean,
  syntax: FormulaSyntax,
): string | null {
  const name = foldName(sheet.name);
  for (const other of grid.sheets) {
    for (const row of other.rows()) {
      for (const column of other.columns(row)) {
        const beside = other === sheet && row > area.top && row <= area.bottom && !isInside(area, row, column);
        const formula = other.formula(row, column);
        if (!beside && formula === null) continue;
        if (isOurs(other, row, column) || isBlankCell(other, row, column)) continue;
        if (beside || refersTo(formula ?? "", other === sheet, name, area, syntax)) return sheetCell(other.name, row, column);
      }
    }
  }
  return null;
}

function isBlankCell(sheet: SheetGrid, row: number, column: number): boolean {
  return sheet.formula(row, column) === null && (sheet.value(row, column) ?? "") === "";
}

/** True if a formula refers to some cells of the area but not to all of them together, or cannot be read. */
function refersTo(formula: string, sameSheet: boolean, sheet: string, area: Area, syntax: FormulaSyntax): boolean {
  // A quoted name doubles its apostrophes.
  if (!sameSheet && !foldName(formula).replaceAll("''", "'").includes(sheet)) return false;
  const parsed = syntax.parse(formula);
  if (parsed === null) return true;
  for (const part of parts(parsed)) {
    if (part.kind === "verbatim" && statedError(part) === null) return true;
    if (part.kind !== "cells") continue;
    const here = part.sheet === null ? sameSheet : foldName(part.sheet) === sheet;
    if (here && overlaps(part.area, area) && !coversRows(part.area, area)) return true;
  }
  return false;
}

function coversRows(area: Area, other: Area): boolean {
  return area.top <= other.top && area.bottom >= other.bottom;
}
