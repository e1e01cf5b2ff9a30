// What a change touches, as it was: kept until the change is checked, and in the workbook itself, so that a run that
// breaks off can be put back by the next.
import { areaHeight, areaWidth, formatArea, isInside, type Area, type SheetGrid } from "../../core/grid";
import type { WorkbookChange } from "../../workbook/workbook-change";
import { askLists, type WorkbookLists } from "./asking";
import { entryOf, patchArea, patchesOfEdit, type CellPatch, type Entry } from "./cell-patch";
import { rangeOf } from "./read-cells";
import type { ExcelReading } from "./read-workbook";
import { rectanglesOf } from "./rectangles";
import { BYTES_PER_CALL, callStep, sendSteps, type Step } from "./requests";
import { printPart, STATE_PART, UNFINISHED_PART } from "./state-part";
import { entriesStep } from "./write-cells";

/** Plain data. */
export interface BeforeImage {
  /** Ids of the sheets that were there. */
  readonly sheetIds: readonly string[];
  /** Names of the sheets to be added. */
  readonly added: readonly string[];
  readonly cells: readonly CellsBefore[];
  readonly tables: readonly TableBefore[];
  /** Formula of a name; null for one that was not there. */
  readonly names: readonly { readonly name: string; readonly formula: string | null }[];
  /** Null in a workbook without our state. */
  readonly state: string | null;
}

interface CellsBefore {
  readonly sheet: string;
  readonly area: Area;
  readonly entries: readonly (readonly Entry[])[];
  readonly formats: readonly (readonly string[])[];
  /** Where looks are changed too. */
  readonly looks: readonly (readonly Excel.SettableCellProperties[])[] | null;
}

interface TableBefore {
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
  const asked = patches.map(askLooks);
  return {
    steps: asked.map(({ step }) => step),
    image: (reading) => ({
      sheetIds: reading.lists.sheets.map(({ id }) => id),
      added: change.addSheets.map(({ name }) => name),
      cells: [...patches.map((patch, index) => cellsBefore(patch, reading, asked[index])), ...grownCells(change, patches, reading)],
      tables: tablesBefore(change, reading),
      names: change.names.map(({ name }) => ({ name, formula: reading.lists.names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.formula ?? null })),
      state: reading.grid.state,
    }),
  };
}

interface AskedLooks {
  readonly step: Step;
  readonly formats: () => readonly (readonly string[])[];
  readonly looks: () => readonly (readonly Excel.SettableCellProperties[])[] | null;
}

const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: { fill: { color: true }, font: { bold: true, italic: true, color: true, size: true }, horizontalAlignment: true, verticalAlignment: true, wrapText: true, indentLevel: true },
};
const BYTES_PER_LOOK = 250;

function askLooks(patch: CellPatch): AskedLooks {
  const area = patchArea(patch);
  const cells = areaHeight(area) * areaWidth(area);
  const isStyled = patch.cells.some((row) => row.some((cell) => cell?.style !== undefined));
  let range: Excel.Range | null = null;
  let properties: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null = null;
  return {
    step: {
      bytes: BYTES_PER_CALL + cells * (isStyled ? BYTES_PER_LOOK : 12),
      cells,
      run: (context) => {
        range = rangeOf(context, patch.sheet, area).load("numberFormat");
        if (isStyled) properties = range.getCellProperties(LOOKS);
      },
    },
    formats: () => (range?.numberFormat ?? []) as string[][],
    looks: () => properties?.value.map((row) => row.map(({ format }) => ({ format: settable(format ?? {}) }))) ?? null,
  };
}

/** White is what Excel says of a cell without fill: it is cleared, not painted. */
function settable({ fill, font, horizontalAlignment, verticalAlignment, wrapText, indentLevel }: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const color = fill?.color;
  const hasFill = color !== undefined && color !== "" && color.toUpperCase() !== "#FFFFFF";
  return {
    ...(hasFill ? { fill: { color } } : {}),
    ...(font === undefined ? {} : { font: { ...font } }),
    ...Object.fromEntries(Object.entries({ horizontalAlignment, verticalAlignment, wrapText, indentLevel }).filter(([, value]) => value !== undefined)),
  };
}

function cellsBefore(patch: CellPatch, reading: ExcelReading, asked: AskedLooks | undefined): CellsBefore {
  const area = patchArea(patch);
  return { sheet: patch.sheet, area, entries: entriesOf(sheetOf(reading, patch.sheet), area), formats: asked?.formats() ?? [], looks: asked?.looks() ?? null };
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
      return rectanglesOf(cells).map((part) => ({ sheet, area: part, entries: entriesOf(before, part), formats: [], looks: null }));
    });
  });
}

function* places({ top, left, bottom, right }: Area): Generator<{ readonly row: number; readonly column: number }> {
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) yield { row, column };
}

function entriesOf(sheet: SheetGrid | undefined, { top, left, bottom, right }: Area): readonly (readonly Entry[])[] {
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

function sheetOf({ grid }: ExcelReading, name: string): SheetGrid | undefined {
  return grid.sheets.find((sheet) => sheet.name === name);
}

// Putting it back

/**
 * Puts back what a change touched, and removes the sheets that it added. False, and nothing done, if no record in the
 * workbook says that a change is under way.
 */
export async function putBack(context: Excel.RequestContext, image: BeforeImage): Promise<boolean> {
  const asked = askLists(context);
  await context.sync();
  const lists = asked();
  if (lists.unfinishedParts.length === 0) return false;
  await sendSteps(context, stepsBack(image, lists));
  return true;
}

function* stepsBack(image: BeforeImage, lists: WorkbookLists): Generator<Step> {
  // Tables first: cells that they took in may be theirs alone.
  for (const { name, area } of image.tables) yield callStep(({ workbook }) => { workbook.tables.getItem(name).resize(formatArea(area)); });
  for (const cells of image.cells) yield* cellsBack(cells);
  yield* namesBack(image, lists);
  yield* sheetsBack(image, lists);
  yield* stateSteps(lists, image.state);
  yield* finishSteps(lists.unfinishedParts);
}

function* cellsBack({ sheet, area, entries, formats, looks }: CellsBefore): Generator<Step> {
  yield entriesStep(sheet, area, entries);
  if (formats.length > 0) {
    yield { bytes: BYTES_PER_CALL + JSON.stringify(formats).length, run: (context) => { rangeOf(context, sheet, area).numberFormat = formats.map((row) => [...row]); } };
  }
  if (looks === null) return;
  yield* styleStepsBack(sheet, area, looks);
}

function* styleStepsBack(sheet: string, area: Area, looks: readonly (readonly Excel.SettableCellProperties[])[]): Generator<Step> {
  const bare = looks.flatMap((row, down) => row.flatMap(({ format }, side) => (format?.fill === undefined ? [{ row: area.top + down, column: area.left + side }] : [])));
  for (const one of rectanglesOf(bare)) yield callStep((context) => { rangeOf(context, sheet, one).format.fill.clear(); });
  yield { bytes: JSON.stringify(looks).length, run: (context) => { rangeOf(context, sheet, area).setCellProperties(looks.map((row) => [...row])); } };
}

function* namesBack({ names }: BeforeImage, { names: present }: WorkbookLists): Generator<Step> {
  for (const { name, formula } of names) {
    const there = present.some((one) => one.name.toLowerCase() === name.toLowerCase());
    if (formula === null && there) yield callStep(({ workbook }) => { workbook.names.getItem(name).delete(); });
    if (formula !== null && there) yield callStep(({ workbook }) => { workbook.names.getItem(name).formula = `=${formula}`; });
    if (formula !== null && !there) yield callStep(({ workbook }) => { workbook.names.add(name, `=${formula}`); });
  }
}

function* sheetsBack({ sheetIds, added }: BeforeImage, { sheets }: WorkbookLists): Generator<Step> {
  const ours = sheets.filter(({ id, name }) => added.includes(name) && !sheetIds.includes(id));
  for (const { id } of ours) yield callStep(({ workbook }) => { workbook.worksheets.getItem(id).delete(); });
}

/** Sets the text of our state part, or takes the part away. */
export function* stateSteps({ stateParts: [part] }: WorkbookLists, state: string | null): Generator<Step> {
  if (state === null) {
    if (part !== undefined) yield callStep(() => { part.delete(); });
    return;
  }
  const xml = printPart(STATE_PART, state);
  yield { bytes: BYTES_PER_CALL + xml.length, run: ({ workbook }) => { if (part === undefined) workbook.customXmlParts.add(xml); else part.setXml(xml); } };
}

export function beginStep(image: BeforeImage): Step {
  const xml = printPart(UNFINISHED_PART, JSON.stringify(image));
  return { bytes: BYTES_PER_CALL + xml.length, run: ({ workbook }) => { workbook.customXmlParts.add(xml); } };
}

/** Takes the records of unfinished runs away. */
export function* finishSteps(unfinishedParts: readonly Excel.CustomXmlPart[]): Generator<Step> {
  for (const part of unfinishedParts) yield callStep(() => { part.delete(); });
}

/** The record of a run that broke off; null for one that nobody can read. */
export function parseBeforeImage(text: string): BeforeImage | null {
  try {
    return JSON.parse(text) as BeforeImage;
  } catch {
    return null;
  }
}
