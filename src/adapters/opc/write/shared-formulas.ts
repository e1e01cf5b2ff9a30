import { shiftFormula } from "../shift-formula";
import type { FormulaPlace } from "./cell-place";

/** First cell of a shared formula that is written anew, and its formula. */
export interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The shared formulas of a sheet, cell by cell in the order of the part, as some of their first cells are written anew. */
export class SharedFormulas {
  /** First cells that stand behind others of their formula, which have been passed already. */
  readonly late = new Map<number, SharedMaster>();
  private readonly masters: Map<number, SharedMaster>;
  private readonly groupsSeen = new Set<number>();

  constructor(known: ReadonlyMap<number, SharedMaster>) {
    this.masters = new Map(known);
  }

  /** A formula of its own for a cell that shared one with a cell that is written anew; null for all others. */
  keep(formula: FormulaPlace, row: number, column: number): string | null {
    this.groupsSeen.add(formula.group);
    if (formula.text !== "") this.masters.delete(formula.group);
    const master = this.masters.get(formula.group);
    if (master === undefined) return null;
    return shiftFormula(master.formula, row - master.row, column - master.column);
  }

  /** The first cell of a shared formula is written anew. */
  lose(formula: FormulaPlace, row: number, column: number): void {
    const master = { row, column, formula: formula.text };
    if (this.groupsSeen.has(formula.group) && !this.masters.has(formula.group)) this.late.set(formula.group, master);
    this.masters.set(formula.group, master);
  }
}
