// What a change touches, as it was: kept until the change is checked, and in the workbook itself, so that a run that
// breaks off can be put back by the next.
import { isInside, type Area, type SheetGrid } from "../../core/grid";
import type { WorkbookChange } from "../../workbook/workbook-change";
import { askLooks, type CellLooks } from "./cell-looks";
import { entryOf, patchArea, patchesOfEdit, type CellPatch, type Entry } from "./cell-patch";
import type { ExcelReading } from "./read-workbook";
import { withoutStamps } from "../../workbook/drawn-shapes";
import { rectanglesOf } from "./rectangles";
import type { Step } from "./requests";

/** Plain data. */
export interface BeforeImage {
  /** Ids of the sheets that were there. */
  readonly sheetIds: readonly string[];
  /** Names of the sheets to be added. */
  readonly added: readonly string[];
  /** Ids of the sheets that were added, once that is known: then these are meant, whatever they are called. */
  readonly addedIds?: readonly string[];
  readonly cells: readonly CellsBefore[];
  readonly tables: readonly TableBefore[];
  /** Names of the sheets that are to be protected; left out if there are none. */
  readonly protects?: readonly string[];
  /** Formula of a name; null for one that was not there. */
  readonly names: readonly { readonly name: string; readonly formula: string | null }[];
  /** Null in a workbook without our state. */
  readonly state: string | null;
}

export interface CellsBefore {
  readonly sheet: string;
  readonly area: Area;
  readonly entries: readonly (readonly Entry[])[];
  /** Null where the change touches nothing but what cells hold. */
  readonly looks: CellLooks | null;
}

export interface TableBefore {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

// Taking it

/** What a grid does not tell of the cells that a change touches. */
export interface AskedBefore {
  readonly steps: readonly Step[];
  image(reading: ExcelReading): BeforeImage;
}

/** Steps that ask for formats and looks of the cells that a change touches, and what makes the image of all of it. */
export function askBefore(change: WorkbookChange): AskedBefore {
  const patches = change.editSheets.flatMap(patchesOfEdit);
  const asked = patches.map((patch) => askLooks(patch));
  return {
    steps: asked.map(({ step }) => step),
    image: (reading) => ({
      sheetIds: reading.lists.sheets.map(({ id }) => id),
      added: change.addSheets.map(({ name }) => name),
      cells: [...patches.map((patch, index) => cellsBefore(patch, reading, asked[index]?.answer() ?? null)), ...grownCells(change, patches, reading)],
      tables: tablesBefore(change, reading),
      ...protectedBy(change),
      names: change.names.map(({ name }) => ({ name, formula: reading.lists.names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.formula ?? null })),
      // Shapes that are drawn anew are not put back: the next time the old ones are wanted, they are drawn again.
      state: withoutStamps(reading.grid.state, change),
    }),
  };
}

function cellsBefore(patch: CellPatch, reading: ExcelReading, looks: CellLooks | null): CellsBefore {
  const area = patchArea(patch);
  return { sheet: patch.sheet, area, entries: entriesOf(sheetOf(reading, patch.sheet), area), looks };
}

/** Cells that a table takes in as it grows, where the change itself does not write: Excel may fill its columns down. */
function grownCells({ editSheets }: WorkbookChange, patches: readonly CellPatch[], reading: ExcelReading): readonly CellsBefore[] {
  return editSheets.flatMap(({ sheet, tables }) => {
    const written = patches.filter((patch) => patch.sheet === sheet).map(patchArea);
    const before = sheetOf(reading, sheet);
    return tables.flatMap(({ name, area }) => {
      const old = before?.tables.find((table) => table.name === name)?.area;
      const isNew = (row: number, column: number): boolean => old === undefined || !isInside(old, row, column);
      const cells = [...places(area)].filter(({ row, column }) => isNew(row, column) && !written.some((one) => isInside(one, row, column)));
      return rectanglesOf(cells).map((part) => ({ sheet, area: part, entries: entriesOf(before, part), looks: null }));
    });
  });
}

function* places({ top, left, bottom, right }: Area): Generator<{ readonly row: number; readonly column: number }> {
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) yield { row, column };
}

/** What would have to be typed for what the cells of an area hold. */
export function entriesOf(sheet: SheetGrid | undefined, { top, left, bottom, right }: Area): readonly (readonly Entry[])[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (__, side) => {
    const formula = sheet?.formula(top + down, left + side) ?? null;
    return formula === null ? entryOf(sheet?.value(top + down, left + side) ?? null) ?? "" : `=${formula}`;
  }));
}

function tablesBefore({ editSheets }: WorkbookChange, reading: ExcelReading): readonly TableBefore[] {
  return editSheets.flatMap(({ sheet, tables }) => tables.flatMap(({ name }) => {
    const table = sheetOf(reading, sheet)?.tables.find((one) => one.name === name);
    return table === undefined ? [] : [{ name: table.name, sheet, area: table.area }];
  }));
}

function protectedBy({ editSheets }: WorkbookChange): Pick<BeforeImage, "protects"> {
  const protects = editSheets.flatMap(({ sheet, isProtected }) => (isProtected === true ? [sheet] : []));
  return protects.length === 0 ? {} : { protects };
}

function sheetOf({ grid }: ExcelReading, name: string): SheetGrid | undefined {
  return grid.sheets.find((sheet) => sheet.name === name);
}

/** The record of a run that broke off; null for one that nobody can read. */
export function parseBeforeImage(text: string): BeforeImage | null {
  try {
    return JSON.parse(text) as BeforeImage;
  } catch {
    return null;
  }
}
