import { areaHeight, areaWidth, CELL_ERRORS, isCellError, sheetCell, type Area } from "../../core/grid";
import type { PlannedCell } from "../../core/plan";
import { entryOf, patchArea, patchBands, type CellPatch, type Entry } from "./cell-patch";
import { asked, rangeOf, type Asked } from "./read-cells";
import type { Step } from "./requests";

const CELLS_PER_STEP = 10_000;
const BYTES_PER_CELL = 24;

export interface AskedCheck {
  /** To be sent behind what is written. */
  readonly steps: readonly Step[];
  /** Address of the first cell that does not hold what was written into it; null if all do. */
  difference(): string | null;
  /** What the cells hold, patch by patch. */
  written(): readonly CellsWritten[];
}

/** What the cells of a rectangle held once they were written. */
export interface CellsWritten {
  readonly sheet: string;
  readonly area: Area;
  readonly entries: readonly (readonly Entry[])[];
}

/** Reads back what is written. Formulas count as written if the cell has one: Excel may spell it in its own way. */
export function askWritten(patches: readonly CellPatch[]): AskedCheck {
  const askedPatches = patches.map((patch) => {
    const bands = [...patchBands(patch, CELLS_PER_STEP)].map((band) => ({ band, ...askContents(band.sheet, patchArea(band)) }));
    return { patch, bands };
  });
  return {
    steps: askedPatches.flatMap(({ bands }) => bands.map(({ step }) => step)),
    difference: () => askedPatches.flatMap(({ bands }) => bands.map(({ band, answer }) => differenceIn(band, answer()))).find((at) => at !== null) ?? null,
    written: () => askedPatches.map(({ patch, bands }) => ({
      sheet: patch.sheet, area: patchArea(patch),
      entries: bands.flatMap(({ band, answer }) => answer().map((row, down) => row.map((found, side) => entryOfFound(found, isPlannedText(band.cells[down]?.[side]))))),
    })),
  };
}

/** Asks what the cells of an area hold: formulas with `=`, and typed values. */
export function askContents(sheet: string, area: Area): Asked<readonly (readonly unknown[])[]> {
  const cells = areaHeight(area) * areaWidth(area);
  return asked((context) => {
    const range = rangeOf(context, sheet, area).load("formulas");
    return () => range.formulas as readonly (readonly unknown[])[];
  }, cells * BYTES_PER_CELL, cells);
}

function isPlannedText(cell: PlannedCell | null | undefined): boolean {
  return cell?.formula === undefined && typeof cell?.value === "string";
}

/** What would have to be typed for what a cell was found to hold. A formula and a text that reads like one are found the same. */
export function entryOfFound(found: unknown, isText: boolean): Entry {
  if (typeof found === "number" || typeof found === "boolean") return found;
  const text = typeof found === "string" ? found : "";
  const isOther = text.startsWith("=") || CELL_ERRORS.some((code) => code === text);
  return isOther && !isText ? text : entryOf(text);
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
