import { isCellError, sheetCell } from "../../core/grid";
import type { PlannedCell } from "../../core/plan";
import { entryOf, patchArea, patchBands, type CellPatch } from "./cell-patch";
import { rangeOf } from "./read-cells";
import type { Step } from "./requests";

const CELLS_PER_STEP = 10_000;
const BYTES_PER_CELL = 24;

export interface AskedCheck {
  /** To be sent behind what is written. */
  readonly steps: readonly Step[];
  /** Address of the first cell that does not hold what was written into it; null if all do. */
  difference(): string | null;
}

/** Reads back what is written. Formulas count as written if the cell has one: Excel may spell it in its own way. */
export function askWritten(patches: readonly CellPatch[]): AskedCheck {
  const asked = patches.flatMap((patch) => [...patchBands(patch, CELLS_PER_STEP)]).map((band) => {
    const read: { range: Excel.Range | null } = { range: null };
    const area = patchArea(band);
    const cells = band.cells.length * (band.cells[0]?.length ?? 0);
    const step: Step = { bytes: cells * BYTES_PER_CELL, cells, run: (context) => { read.range = rangeOf(context, band.sheet, area).load("formulas"); } };
    return { step, difference: () => differenceIn(band, read.range?.formulas ?? []) };
  });
  return {
    steps: asked.map(({ step }) => step),
    difference: () => asked.map(({ difference }) => difference()).find((at) => at !== null) ?? null,
  };
}

function differenceIn({ sheet, top, left, cells }: CellPatch, found: readonly (readonly unknown[])[]): string | null {
  for (const [down, row] of cells.entries()) {
    for (const [side, cell] of row.entries()) {
      if (cell !== null && !holds(found[down]?.[side], cell)) return sheetCell(sheet, top + down, left + side);
    }
  }
  return null;
}

function holds(found: unknown, { value, formula }: PlannedCell): boolean {
  if (formula !== undefined) return typeof found === "string" && found.startsWith("=");
  if (value === null || value === "") return found === "" || found === null;
  if (typeof value === "string") return typeof found === "string" && lines(found) === lines(value);
  if (typeof value === "number" && typeof found === "number") return Math.abs(found - value) <= 1e-14 * Math.max(Math.abs(found), Math.abs(value));
  return found === (isCellError(value) || typeof value === "number" ? entryOf(value) : value);
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
