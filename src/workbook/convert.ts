import type { Dialect } from "../core/formula/dialect";
import type { Expression } from "../core/formula/expression";
import type { GridTable, SheetGrid, WorkbookGrid } from "../core/grid";
import type { FormulaSyntax } from "./formulas";
import { parts } from "./rewrite";
import { parseState, printState } from "./state-text";
import { isEmptyEdit, type CalculatedColumn, type CellEdit, type SheetEdit, type WorkbookChange } from "./workbook-change";

/**
 * Every formula of a workbook that uses our functions, or is the plain twin of one, put into the other dialect, whether
 * we wrote it or the user did; nothing else is touched. The host prints the change in that dialect. Converting there
 * and back gives the formulas of before.
 *
 * To `functions` it also repairs a plain `OKRSCORE(…)` that some program stored without the `_xldudf_` that Excel needs
 * and that therefore shows `#NAME?`. A workbook in that dialect already gives an empty change.
 */
export function convertFormulas(grid: WorkbookGrid, dialect: Dialect, syntax: FormulaSyntax): WorkbookChange {
  const convert = dialect === "plain" ? fromFunctions(syntax) : toFunctions(syntax);
  return {
    addSheets: [],
    editSheets: grid.sheets.map((sheet) => convertSheet(sheet, convert, syntax)).filter((edit) => !isEmptyEdit(edit)),
    names: [],
    state: convertState(grid.state, dialect),
  };
}

/** The converted formula of a text; null if it stays as it is. */
type Convert = (text: string) => Expression | null;

function fromFunctions(syntax: FormulaSyntax): Convert {
  return remembered((text) => {
    // Most formulas of a workbook are not ours, and reading them takes longer than this.
    if (!/_xldudf_|OKR|KPI|BSC/i.test(text)) return null;
    const formula = syntax.parse(text);
    return formula !== null && usesOurs(formula, syntax) ? formula : null;
  });
}

function toFunctions(syntax: FormulaSyntax): Convert {
  return remembered((text) => {
    const formula = syntax.parse(text);
    if (formula === null) return null;
    const converted = syntax.toFunctions(formula);
    if (!usesOurs(converted, syntax)) return null;
    const isConverted = syntax.print(formula, "functions") === syntax.print(converted, "functions");
    return isConverted && isStored(formula, text, syntax) ? null : converted;
  });
}

function usesOurs(formula: Expression, syntax: FormulaSyntax): boolean {
  return ourCalls(formula, syntax) > 0;
}

function ourCalls(formula: Expression, syntax: FormulaSyntax): number {
  let calls = 0;
  for (const part of parts(formula)) if (part.kind === "call" && syntax.isOurs(part.name)) calls += 1;
  return calls;
}

/** True if each of our functions is called by the name under which Excel stores it. */
function isStored(formula: Expression, text: string, syntax: FormulaSyntax): boolean {
  return text.split(/_xldudf_/i).length - 1 >= ourCalls(formula, syntax);
}

function convertSheet(sheet: SheetGrid, convert: Convert, syntax: FormulaSyntax): SheetEdit {
  const cells: CellEdit[] = [];
  for (const row of sheet.rows()) {
    for (const column of sheet.columns(row)) {
      const text = sheet.formula(row, column);
      const formula = text === null ? null : convert(text);
      if (formula !== null) cells.push({ row, column, cell: { value: sheet.value(row, column), formula } });
    }
  }
  const calculatedColumns = cells.length === 0 ? [] : sheet.tables.flatMap((table) => calculatedColumnsOf(table, cells, syntax));
  return { sheet: sheet.name, cells, tables: [], ...(calculatedColumns.length === 0 ? {} : { calculatedColumns }) };
}

/** Columns of a table of which most cells are converted to one and the same formula. */
function calculatedColumnsOf({ name, area, columns, headerRow, totalsRow }: GridTable, cells: readonly CellEdit[], syntax: FormulaSyntax): readonly CalculatedColumn[] {
  const [top, bottom] = [area.top + Number(headerRow), area.bottom - Number(totalsRow)];
  const formulas = new Map<number, Map<string, { readonly formula: Expression; count: number }>>();
  for (const { row, column, cell: { formula } } of cells) {
    if (formula === undefined || row < top || row > bottom || column < area.left || column > area.right) continue;
    const ofColumn = formulas.get(column) ?? new Map<string, { readonly formula: Expression; count: number }>();
    formulas.set(column, ofColumn);
    const text = syntax.print(formula, "functions");
    const known = ofColumn.get(text) ?? { formula, count: 0 };
    ofColumn.set(text, { formula, count: known.count + 1 });
  }
  return [...formulas].flatMap(([column, found]) => {
    const most = [...found.values()].find(({ count }) => count * 2 > bottom - top + 1);
    const title = columns[column - area.left];
    return most === undefined || title === undefined ? [] : [{ table: name, column: title, formula: most.formula }];
  });
}

/** A state that we cannot read is left as it is. */
function convertState(text: string | null, dialect: Dialect): string | null {
  const { state, issues } = parseState(text);
  if (text === null || issues.length > 0) return null;
  const converted = printState({ ...state, settings: { ...state.settings, dialect } });
  return converted === text ? null : converted;
}

function remembered(convert: Convert): Convert {
  const results = new Map<string, Expression | null>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = convert(text);
    results.set(text, result);
    return result;
  };
}
