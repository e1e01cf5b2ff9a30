import type { Area, CellValue } from "../grid";
import type { Dialect } from "./dialect";
import type { CellReference, Expression, TableReference } from "./expression";

/** Reading and writing formulas. Texts are without their leading `=`. */
export interface FormulaSyntax {
  /** Null for what it does not understand. */
  parse(text: string): Expression | null;
  print(expression: Expression, dialect: Dialect): string;
  /** Twins of our functions as calls of them; all else as it is. */
  toFunctions(expression: Expression): Expression;
  /** True for the name of a function of ours. */
  isOurs(name: string): boolean;
}

/** What calculates single formulas. */
export interface FormulaEngine extends FormulaSyntax {
  /** Value of a formula from the values that it refers to. Never throws. */
  evaluate(formula: Expression, values: FormulaValues): CellValue;
  /** False for what it has no meaning for, as functions that it does not know: then the cached result counts. */
  canEvaluate(formula: Expression): boolean;
}

/** Values of areas, row by row: what evaluating a formula needs of its surroundings. */
export interface FormulaValues {
  cells(reference: CellReference): Matrix;
  table(reference: TableReference): Matrix;
  /** Where the cells of a table's column are; null if there are none, and left out where nothing lies anywhere. */
  place?(reference: TableReference): Area | null;
  name(name: string): Matrix;
}

/** Rows of values, all of one length, at least one. */
export type Matrix = readonly (readonly CellValue[])[];
