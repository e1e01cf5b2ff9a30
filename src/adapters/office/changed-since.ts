// What somebody did since a change was written that undoing it must not lose without a word.
import { formatArea, isInside, quoteSheet, sheetCell, type Area, type Position, type SheetGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { AddedSheet, AfterImage } from "./after-image";
import { entriesOf, type BeforeImage } from "./before-image";
import type { Entry } from "./cell-patch";
import type { CellsWritten } from "./check-written";
import type { ExcelReading } from "./read-workbook";
import { rectanglesOf } from "./rectangles";

export interface Written {
  readonly before: BeforeImage;
  readonly after: AfterImage;
}

export interface ChangedSince {
  /** Sheets that stay whole. */
  readonly sheets: ReadonlySet<string>;
  /** Cells that stay, by sheet. */
  readonly cells: ReadonlyMap<string, readonly Position[]>;
  /** Of what stays. */
  readonly kept: readonly Issue[];
  /** Of what goes nevertheless, with the sheets that were added. */
  readonly lost: readonly Issue[];
}

/** `drawings`: how many there are now on each added sheet, by its id. */
export function changedSinceWritten({ before, after }: Written, reading: ExcelReading, drawings: ReadonlyMap<string, number>): ChangedSince {
  const edited = [...new Set(after.edited.map(({ sheet }) => sheet))].map((name) => editedSince(name, { before, after }, reading));
  const sheets = new Set(edited.filter(({ isMoved }) => isMoved).map(({ name }) => name));
  const cells = new Map(edited.filter(({ isMoved }) => !isMoved).map(({ name, places }) => [name, places]));
  const added = after.added.flatMap((sheet) => removedWith(sheet, reading, drawings));
  return {
    sheets, cells,
    kept: [
      ...[...sheets].map((sheet) => issue("warning", "undo-keeps-sheet", sheet, { sheet })),
      ...[...cells].flatMap(([sheet, places]) => addressesOf(sheet, places).map((at) => issue("warning", "undo-keeps-cells", at, { cells: at }))),
    ],
    lost: [...added, ...brokenBy({ before, after }, reading)],
  };
}

// Sheets that were there before

interface EditedSince {
  readonly name: string;
  /** The cells of the sheet are not where they were, so that nothing can be put back into them. */
  readonly isMoved: boolean;
  readonly places: readonly Position[];
}

function editedSince(name: string, { before, after }: Written, { grid }: ExcelReading): EditedSince {
  const sheet = grid.sheets.find((one) => one.name === name);
  if (sheet === undefined) return { name, isMoved: true, places: [] };
  const places = after.edited.flatMap((cells, index) => (cells.sheet === name ? [...placesChanged(sheet, cells, before.cells[index]?.entries)] : []));
  const tables = after.tables.filter((table) => table.sheet === name);
  const isMoved = tables.some((table) => {
    const now = sheet.tables.find((one) => one.name === table.name);
    if (now === undefined || !isSameArea(now.area, table.area)) return true;
    // The first column holds the ids of the rows; and a row or column that was added cannot go without what was typed into it.
    const old = before.tables.find((one) => one.name === table.name)?.area ?? table.area;
    const isAdded = (row: number, column: number): boolean => !isInside(old, row, column) || wasBlank(name, before, row, table.area.left);
    return places.some(({ row, column }) => isInside(table.area, row, column) && (column === table.area.left || isAdded(row, column)));
  });
  return { name, isMoved, places };
}

/** Cells that hold neither what was written nor what they held before. */
function* placesChanged(sheet: SheetGrid, { area, entries }: CellsWritten, before: readonly (readonly Entry[])[] | undefined): Generator<Position> {
  for (const [down, row] of entriesOf(sheet, area).entries()) {
    for (const [side, now] of row.entries()) {
      if (now !== entries[down]?.[side] && now !== before?.[down]?.[side]) yield { row: area.top + down, column: area.left + side };
    }
  }
}

/** True for a cell that the change wrote into, and that was blank before. */
function wasBlank(sheet: string, { cells }: BeforeImage, row: number, column: number): boolean {
  return cells.some(({ sheet: name, area, entries }) => name === sheet && isInside(area, row, column) && entries[row - area.top]?.[column - area.left] === "");
}

function isSameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

// Sheets that were added

function removedWith({ id, name, cells, drawings: before }: AddedSheet, { lists, grid }: ExcelReading, drawings: ReadonlyMap<string, number>): readonly Issue[] {
  const listed = lists.sheets.find((sheet) => sheet.id === id);
  const sheet = grid.sheets.find((one) => one.name === listed?.name);
  if (listed === undefined || sheet === undefined) return [];
  const typed = [...placesOf(sheet)].filter(({ row, column }) => entryAt(sheet, row, column) !== writtenAt(cells, row, column));
  const isOther = listed.name !== name || (drawings.get(id) ?? before) > before;
  return [
    ...(isOther ? [issue("warning", "undo-removes-sheet", listed.name, { sheet: listed.name })] : []),
    ...addressesOf(listed.name, typed).map((at) => issue("warning", "undo-removes-cells", at, { cells: at })),
  ];
}

function* placesOf(sheet: SheetGrid): Generator<Position> {
  for (const row of sheet.rows()) for (const column of sheet.columns(row)) yield { row, column };
}

function entryAt(sheet: SheetGrid, row: number, column: number): Entry {
  return entriesOf(sheet, { top: row, left: column, bottom: row, right: column })[0]?.[0] ?? "";
}

function writtenAt(cells: readonly CellsWritten[], row: number, column: number): Entry {
  const block = cells.find(({ area }) => isInside(area, row, column));
  return block?.entries[row - block.area.top]?.[column - block.area.left] ?? "";
}

/** Formulas of other sheets, typed since, that name a sheet which goes or a table on it. */
function brokenBy({ before, after }: Written, { lists, grid }: ExcelReading): readonly Issue[] {
  const gone = lists.sheets.filter(({ id }) => after.added.some((sheet) => sheet.id === id)).map(({ name }) => name);
  const words = gone.flatMap((sheet) => wordsFor(sheet, grid.sheets.find(({ name }) => name === sheet)));
  if (words.length === 0) return [];
  return grid.sheets.filter(({ name }) => !gone.includes(name)).flatMap((sheet) => [...placesOf(sheet)].flatMap(({ row, column }) => {
    const formula = sheet.formula(row, column)?.toLowerCase();
    const isOurs = before.cells.some((cells) => cells.sheet === sheet.name && isInside(cells.area, row, column));
    const word = formula === undefined || isOurs ? undefined : words.find(({ text }) => formula.includes(text));
    const at = sheetCell(sheet.name, row, column);
    return word === undefined ? [] : [issue("warning", "undo-breaks-formula", at, { cells: at, sheet: word.sheet })];
  }));
}

function wordsFor(sheet: string, grid: SheetGrid | undefined): readonly { readonly text: string; readonly sheet: string }[] {
  const tables = (grid?.tables ?? []).map(({ name }) => `${name}[`);
  return [`${quoteSheet(sheet)}!`, ...tables].map((text) => ({ text: text.toLowerCase(), sheet }));
}

function addressesOf(sheet: string, places: readonly Position[]): readonly string[] {
  return rectanglesOf(places).map((area) => `${quoteSheet(sheet)}!${formatArea(area)}`);
}
