import { CELL_INVERTED_INDEX_CACHE, LexerTreeBuilder } from "@univerjs/engine-formula";

/**
 * Repairs two faults of Univer 0.25.1, before it is started:
 * - An array constant that follows a number or a cell, as in `1/({1,2}<A1)`, is taken for a slip of the pen and gives #VALUE!.
 *   Without that check such formulas are read rightly.
 * - A cell that holds 0 equals "" from the second time on that it is compared, as its index of cells takes zeros for blanks.
 *   Without the index every comparison looks at the cell.
 */
export function repairUniver(): void {
  Object.assign(LexerTreeBuilder.prototype, { _formulaSpellCheck: () => true });
  Object.assign(CELL_INVERTED_INDEX_CACHE, { canUseCache: () => ({ rowsInCache: [], rowsNotInCache: [] }) });
}
