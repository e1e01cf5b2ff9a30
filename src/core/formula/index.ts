// Formulas as trees, and short ways to build them.
export type {
  ArrayLiteral, Binary, BinaryOperator, Blank, Call, CellReference, Expression, Literal, NameReference, TableReference, Unary, Verbatim,
} from "./expression";
export { BLANK, area, binary, call, cell, literal, named, negative, thisRow, wholeColumn } from "./build";
export { parts } from "./parts";

// Reading, writing and calculating them.
export type { Dialect } from "./dialect";
export type { FormulaEngine, FormulaSyntax, FormulaValues, Matrix } from "./engine";
export { formulaEngine, printStored } from "./formula-engine";

// Our functions.
export { FUNCTIONS } from "./own";
export type { OwnFunction, Parameter, ParameterKind } from "./own/own-function";
