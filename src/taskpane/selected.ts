import type { KeyResult, Measure } from "../core/model";
import type { OwnOkrs } from "../workbook/tasks";
import type { Book } from "./book";
import type { SelectedCell } from "./pane-host";

export interface SelectedThing {
  /** Name of the measure whose cell it is; null for a row of our own tables. */
  readonly measure: string | null;
  readonly keyResult: KeyResult | null;
  readonly cycle: string | null;
  /** 0…1; null if it is not scored. */
  readonly progress: number | null;
}

/** The key result of ours at a cell; null for anything else. */
export function keyResultAt({ okrs: cycles }: Book, cell: SelectedCell): SelectedThing | null {
  for (const okrs of [...cycles].reverse()) {
    const id = rowIdAt(okrs, cell);
    const keyResult = okrs.keyResults.find((one) => one.id === id);
    if (keyResult !== undefined) return thing(null, keyResult, okrs);
  }
  return null;
}

/** A measure of the user's with the latest key result made from it; null before there are any. */
export function selectedMeasure({ okrs: cycles }: Book, measure: Pick<Measure, "id" | "name">): SelectedThing | null {
  for (const okrs of [...cycles].reverse()) {
    const keyResult = okrs.keyResults.find((one) => one.measure === measure.id);
    if (keyResult !== undefined) return thing(measure.name, keyResult, okrs);
  }
  return cycles.length === 0 ? null : { measure: measure.name, keyResult: null, cycle: null, progress: null };
}

/** Cell with the text of a key result. */
export function cellOf({ tables: { keyResults: table } }: OwnOkrs, id: string): SelectedCell | null {
  const row = table.rows.find((one) => one.id === id);
  const column = table.columns.find(({ key }) => key === "text")?.column ?? table.area.left;
  return row === undefined ? null : { sheet: table.sheet.name, row: row.row, column };
}

function thing(measure: string | null, keyResult: KeyResult, { cycle, progress }: OwnOkrs): SelectedThing {
  return { measure, keyResult, cycle, progress: progress.get(keyResult.id) ?? null };
}

function rowIdAt({ tables: { keyResults } }: OwnOkrs, { sheet, row }: SelectedCell): string | null {
  return keyResults.sheet.name === sheet ? keyResults.rows.find((one) => one.row === row)?.id ?? null : null;
}
