import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { BaseReferenceObject, CELL_INVERTED_INDEX_CACHE, LexerTreeBuilder } from "@univerjs/engine-formula";

/**
 * Repairs three faults of Univer 0.25.1, before it is started:
 * - An array constant that follows a number or a cell, as in `1/({1,2}<A1)`, is taken for a slip of the pen and gives #VALUE!.
 *   Without that check such formulas are read rightly.
 * - A cell that holds 0 equals "" from the second time on that it is compared, as its index of cells takes zeros for blanks.
 *   Without the index every comparison looks at the cell.
 * - The empty text of a formula is a blank for what is calculated at the same time, and always where it was spilled: `A1+0`
 *   is 0 instead of #VALUE!.
 */
export function repairUniver(): void {
  Object.assign(LexerTreeBuilder.prototype, { _formulaSpellCheck: () => true });
  Object.assign(CELL_INVERTED_INDEX_CACHE, { canUseCache: () => ({ rowsInCache: [], rowsNotInCache: [] }) });
  if (repaired.has(BaseReferenceObject)) return;
  repaired.add(BaseReferenceObject);
  keepEmptyTexts(BaseReferenceObject.prototype);
}

/** What is wrapped must not be wrapped twice. */
const repaired = new WeakSet<object>();

function keepEmptyTexts(references: BaseReferenceObject): void {
  const original = Reflect.get(references, "getCellData");
  Object.assign(references, {
    getCellData(this: BaseReferenceObject, row: number, column: number): Nullable<ICellData> {
      const cell = original.call(this, row, column);
      if (cell?.v !== "" || cell.t !== CellValueType.STRING) return cell;
      const isTyped = cell === this.getCurrentActiveSheetData().cellData.getValue(row, column);
      // Univer takes a cell for blank that holds "" and names no formula.
      return isTyped ? cell : { ...cell, si: FORMULA };
    },
  });
}

const FORMULA = "of a formula";
