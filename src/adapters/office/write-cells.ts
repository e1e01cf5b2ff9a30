import { areaHeight, areaWidth, formatArea, type Area, type Position } from "../../core/grid";
import type { CellStyle, PlannedCell } from "../../core/plan";
import type { ChangeContext } from "./change-context";
import { entryOf, patchArea, patchBands, patchPlaces, type CellPatch, type Entry } from "./cell-patch";
import { rangeOf } from "./read-cells";
import { rectanglesOf } from "./rectangles";
import { BYTES_PER_CALL, callStep, type Step } from "./requests";

/** Cells that are written by one call. */
const CELLS_PER_STEP = 5_000;
/** Longest list of areas that one call names. */
const LONGEST_ADDRESS = 250;

const encoder = new TextEncoder();

export type EntryOf = (cell: PlannedCell) => Entry;

/** Typed values only: what formulas refer to has to be there before them. */
export function typedEntries({ value, formula }: PlannedCell): Entry {
  return formula === undefined ? entryOf(value) : null;
}

export function formulaEntries(context: ChangeContext): EntryOf {
  return ({ formula }) => (formula === undefined ? null : context.print(formula));
}

export function allEntries(context: ChangeContext): EntryOf {
  return ({ value, formula }) => (formula === undefined ? entryOf(value) : context.print(formula));
}

/** Puts cells in as if they were typed; patches of which nothing is to be put in are passed over. */
export function* entrySteps(patches: readonly CellPatch[], entry: EntryOf): Generator<Step> {
  for (const patch of patches) {
    for (const band of patchBands(patch, CELLS_PER_STEP)) {
      const entries = band.cells.map((row) => row.map((cell) => (cell === null ? null : entry(cell))));
      if (entries.every((row) => row.every((one) => one === null))) continue;
      yield entriesStep(band.sheet, patchArea(band), entries);
    }
  }
}

export function entriesStep(sheet: string, area: Area, entries: readonly (readonly Entry[])[]): Step {
  const bytes = encoder.encode(JSON.stringify(entries)).length + BYTES_PER_CALL;
  return { bytes, cells: areaHeight(area) * areaWidth(area), run: (context) => { rangeOf(context, sheet, area).formulas = entries.map((row) => [...row]); } };
}

/** A cell that is written, and where. */
export interface CellPlace extends Position {
  readonly sheet: string;
}

/** Gives cells number formats; those for which there is null keep theirs. */
export function* formatSteps(patches: readonly CellPatch[], formatOf: (cell: PlannedCell, at: CellPlace) => string | null): Generator<Step> {
  for (const { sheet, key, places } of grouped(patches, formatOf)) {
    for (const area of rectanglesOf(places)) yield callStep((context) => { setFormat(rangeOf(context, sheet, area), key); });
  }
}

/** Of new cells. Formulas without one get `General`: Excel would give them that of what they refer to. */
export function newFormat({ style, formula }: PlannedCell): string | null {
  return style?.format ?? (formula === undefined ? null : "General");
}

function setFormat(range: Excel.Range, format: string): void {
  // One value counts for all cells, which the types do not know.
  (range as { numberFormat: unknown }).numberFormat = format;
}

/** A style without its number format. */
type Look = Omit<CellStyle, "format">;

const LINK: Look = { color: "0563C1" };

/** Everything else about how cells look. Links without a colour of their own look like links. */
export function* styleSteps(patches: readonly CellPatch[]): Generator<Step> {
  const looks = new Map<string, Look>();
  const byStyle = grouped(patches, ({ style = {}, link }) => {
    const look = { ...(link === undefined ? {} : LINK), ...style, format: undefined };
    const key = JSON.stringify(look);
    looks.set(key, look);
    return key === "{}" ? null : key;
  });
  for (const { sheet, key, places } of byStyle) yield* styleStepsOf(sheet, rectanglesOf(places), looks.get(key) ?? {});
}

/** Gives areas of a sheet a look, a few areas a call. */
export function* styleStepsOf(sheet: string, areas: readonly Area[], style: Look): Generator<Step> {
  for (const addresses of addressLists(areas)) {
    yield { bytes: 3 * BYTES_PER_CALL, run: ({ workbook }) => { setStyle(workbook.worksheets.getItem(sheet).getRanges(addresses).format, style); } };
  }
}

export function* addressLists(areas: readonly Area[]): Generator<string> {
  let list = "";
  for (const area of areas) {
    const address = formatArea(area);
    if (list !== "" && list.length + address.length >= LONGEST_ADDRESS) {
      yield list;
      list = "";
    }
    list += list === "" ? address : `,${address}`;
  }
  if (list !== "") yield list;
}

function setStyle(format: Excel.RangeFormat, { bold, italic, size, color, fill, align, vertical, wrap, indent, border, locked }: Look): void {
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = `#${color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (align !== undefined) format.horizontalAlignment = ALIGNMENT[align];
  // Without a side to indent from, Excel does not indent.
  else if (indent !== undefined && indent > 0) format.horizontalAlignment = "Left";
  if (vertical !== undefined) format.verticalAlignment = vertical === "middle" ? "Center" : vertical === "top" ? "Top" : "Bottom";
  if (wrap !== undefined) format.wrapText = wrap;
  if (indent !== undefined) format.indentLevel = indent;
  if (border !== undefined) setBorder(format.borders, border);
  if (locked !== undefined) format.protection.locked = locked;
}

const ALIGNMENT = { left: "Left", center: "Center", right: "Right", acrossSelection: "CenterAcrossSelection" } as const;
const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function setBorder(borders: Excel.RangeBorderCollection, border: "thin" | "bottom" | "none"): void {
  for (const side of border === "bottom" ? (["EdgeBottom"] as const) : SIDES) {
    const line = borders.getItem(side);
    line.style = border === "none" ? "None" : "Continuous";
    if (border !== "none") line.color = border === "thin" ? "#BFBFBF" : "#7F7F7F";
  }
}

/** Links within the workbook, which leave the text of their cells as it is. */
export function* linkSteps(patches: readonly CellPatch[]): Generator<Step> {
  for (const patch of patches) {
    for (const { row, column, cell: { link } } of patchPlaces(patch)) {
      if (link === undefined) continue;
      const area = { top: row, left: column, bottom: row, right: column };
      yield callStep((context) => { rangeOf(context, patch.sheet, area).hyperlink = { documentReference: link }; });
    }
  }
}

interface Group {
  readonly sheet: string;
  readonly key: string;
  readonly places: Position[];
}

/** Cells by sheet and key; those with null are left out. */
function grouped(patches: readonly CellPatch[], keyOf: (cell: PlannedCell, at: CellPlace) => string | null): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const patch of patches) {
    for (const { row, column, cell } of patchPlaces(patch)) {
      const key = keyOf(cell, { sheet: patch.sheet, row, column });
      if (key === null) continue;
      const id = `${patch.sheet}\n${key}`;
      const group = groups.get(id) ?? { sheet: patch.sheet, key, places: [] };
      groups.set(id, group);
      group.places.push({ row, column });
    }
  }
  return [...groups.values()];
}
