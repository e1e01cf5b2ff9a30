import type { Dialect } from "../../../core/formula/dialect";
import type { Expression } from "../../../core/formula/expression";
import type { Area } from "../../../core/grid";
import type { StoredFormula } from "./cell-xml";
import type { StyleBook } from "./style-book";

/** What writing a sheet needs to know of the workbook that it goes into. */
export interface WriteContext {
  /** How the formulas of cells are printed; formats, validations, names and charts are always plain. */
  readonly dialect: Dialect;
  readonly styles: StyleBook;
  /** Value of `cm` that makes a cell a dynamic array: what `withDynamicArrays` gives for the workbook's metadata part. */
  readonly dynamicArray: number;
  /** Text of a cell's formula as files store it, in the context's dialect, without `=`. */
  print(formula: Expression): string;
  /** The same as its element holds it. */
  stored(formula: Expression): StoredFormula;
  printPlain(formula: Expression): string;
  /** Name that the tab of a sheet gets, by its key; any other name is that of a sheet that exists, and stays. */
  sheetName(keyOrName: string): string;
  /**
   * Cells of a table's column, header and totals left out, wherever in the workbook the table stands; null if there is
   * none. Formats and validations cannot name tables, so that their formulas are written with these.
   */
  columnCells(table: string, column: string): ColumnCells | null;
  /** A part name that is free, and taken from now on. @example nextPart("xl/tables/table{n}.xml") // => "xl/tables/table3.xml" */
  nextPart(pattern: string): string;
  /** An id that no table of the workbook has, and taken from now on. */
  nextTableId(): number;
}

export interface ColumnCells {
  /** Name of the tab. */
  readonly sheet: string;
  readonly area: Area;
}

/** A sheet as parts of a package: the sheet itself, what it leads to, and what the workbook has to say about it. */
export interface SheetParts {
  /** The whole sheet part, for a name that the package's patcher chooses. */
  readonly xml: string | Uint8Array;
  readonly relationships: readonly NewRelationship[];
  /** Tables, drawings and charts. */
  readonly parts: readonly NewPart[];
  /** Names of this sheet alone: they need its index as their `localSheetId`. */
  readonly definedNames: readonly SheetName[];
  /** True if some cell has `cm`: then the workbook needs the metadata part. */
  readonly usesDynamicArrays: boolean;
}

export interface SheetName {
  /** @example "_xlnm.Print_Titles" */
  readonly name: string;
  /** As text, not yet escaped for XML. @example "'OKR 2027'!$4:$4" */
  readonly formula: string;
}

export interface NewPart {
  /** Without a leading slash. */
  readonly part: string;
  readonly contentType: string;
  readonly xml: string;
  readonly relationships?: readonly NewRelationship[];
}

export interface NewRelationship {
  readonly id: string;
  /** Whole address of its type. */
  readonly type: string;
  /** Part name that it leads to, without a leading slash; how it is written is the patcher's choice. */
  readonly target: string;
}
