import type { FormulaOf } from "../../adapters/opc";
import { formulaEngine, printStored } from "../../core/formula";
import type { WorkbookGrid } from "../../core/grid";
import { parts } from "../../workbook/rewrite";

/**
 * Formulas of an older format that mean the same in an .xlsx made of its cells: those over cells of its own sheets. What
 * names another file, a name or what we cannot read keeps its result.
 */
export function portableFormulas({ sheets }: Pick<WorkbookGrid, "sheets">): FormulaOf {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  return (sheet, row, column) => {
    const formula = formulaEngine.parse(sheet.formula(row, column) ?? "");
    const isPortable = formula !== null && parts(formula).every((part) => {
      if (part.kind === "cells") return part.sheet === null || names.has(part.sheet.toLowerCase());
      return part.kind !== "name" && part.kind !== "table" && part.kind !== "verbatim";
    });
    return isPortable ? printStored(formula, "functions") : null;
  };
}
