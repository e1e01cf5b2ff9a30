import { areaHeight, areaWidth, type Area, type Position } from "../../core/grid";
import { patchArea, patchPlaces, type CellPatch } from "./cell-patch";
import { asked, rangeOf, type Asked } from "./read-cells";
import { rectanglesOf } from "./rectangles";
import { BYTES_PER_CALL, callStep, type Step } from "./requests";

/** How the cells of a rectangle look, by row and column. Plain data. */
export interface CellLooks {
  /** Number formats. */
  readonly formats: readonly (readonly string[])[];
  /** Everything else; null where a change leaves it alone. */
  readonly properties: readonly (readonly Excel.SettableCellProperties[])[] | null;
  /** Of the cells that a change links; `link` is null for a cell without. */
  readonly links: readonly LinkBefore[];
}

interface LinkBefore extends Position {
  readonly link: Excel.RangeHyperlink | null;
}

const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true }, font: { name: true, bold: true, italic: true, underline: true, color: true, size: true },
    borders: { style: true, color: true, weight: true }, protection: true,
    horizontalAlignment: true, verticalAlignment: true, wrapText: true, indentLevel: true,
  },
};
const BYTES_PER_LOOK = 620;
const BYTES_PER_FORMAT = 12;

/** Asks how the cells look that a patch writes, as far as it changes that. */
export function askLooks(patch: CellPatch): Asked<CellLooks> {
  const area = patchArea(patch);
  const cells = areaHeight(area) * areaWidth(area);
  const linked = [...patchPlaces(patch)].filter(({ cell }) => cell.link !== undefined);
  const isStyled = linked.length > 0 || patch.cells.some((row) => row.some((cell) => cell?.style !== undefined));
  return asked((context) => {
    const range = rangeOf(context, patch.sheet, area).load("numberFormat");
    const properties = isStyled ? range.getCellProperties(LOOKS) : null;
    const links = linked.map(({ row, column }) => ({ row, column, cell: cellOf(context, patch.sheet, row, column).load("hyperlink") }));
    return () => ({
      formats: range.numberFormat as string[][],
      properties: properties?.value.map((row) => row.map(({ format }) => ({ format: settable(format ?? {}) }))) ?? null,
      links: links.map(({ row, column, cell: { hyperlink } }) => ({ row, column, link: linkOf(hyperlink) })),
    });
  }, BYTES_PER_CALL * (1 + linked.length) + cells * (isStyled ? BYTES_PER_LOOK : BYTES_PER_FORMAT), cells);
}

function cellOf(context: Excel.RequestContext, sheet: string, row: number, column: number): Excel.Range {
  return rangeOf(context, sheet, { top: row, left: column, bottom: row, right: column });
}

/** Excel says null of a cell without link, whatever the types say. The text is what the cell holds, and put back with it. */
function linkOf(link: Excel.RangeHyperlink | null): Excel.RangeHyperlink | null {
  if (link === null || (link.address ?? "") + (link.documentReference ?? "") === "") return null;
  return Object.fromEntries(Object.entries(link).filter(([part, value]) => part !== "textToDisplay" && value !== undefined));
}

/** White is what Excel says of a cell without fill: it is cleared, not painted. */
function settable({ fill, font, borders, protection, ...alignment }: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const color = fill?.color;
  const hasFill = color !== undefined && color !== "" && color.toUpperCase() !== "#FFFFFF";
  return {
    ...(hasFill ? { fill: { color } } : {}),
    ...(font === undefined ? {} : { font: { ...font } }),
    ...(borders === undefined ? {} : { borders: lines(borders) }),
    ...(protection?.locked === undefined ? {} : { protection: { locked: protection.locked } }),
    ...alignment,
  };
}

/** A colour or a weight would draw a line where there is none. */
function lines({ top, bottom, left, right }: Excel.CellBorderCollection): Excel.CellBorderCollection {
  const line = (border: Excel.CellBorder = { style: "None" }): Excel.CellBorder => (border.style === "None" ? { style: "None" } : { ...border });
  return { top: line(top), bottom: line(bottom), left: line(left), right: line(right) };
}

// Putting them back

export function* linkStepsBack(sheet: string, { links }: CellLooks): Generator<Step> {
  for (const { row, column, link } of links) {
    yield callStep((context) => {
      const cell = cellOf(context, sheet, row, column);
      if (link === null) cell.clear("Hyperlinks");
      else cell.hyperlink = link;
    });
  }
}

export function formatStepBack(sheet: string, area: Area, { formats }: CellLooks): Step {
  return { bytes: BYTES_PER_CALL + JSON.stringify(formats).length, run: (context) => { rangeOf(context, sheet, area).numberFormat = formats.map((row) => [...row]); } };
}

export function* lookStepsBack(sheet: string, area: Area, looks: CellLooks): Generator<Step> {
  yield formatStepBack(sheet, area, looks);
  const { properties } = looks;
  if (properties === null) return;
  const bare = properties.flatMap((row, down) => row.flatMap(({ format }, side) => (format?.fill === undefined ? [{ row: area.top + down, column: area.left + side }] : [])));
  for (const one of rectanglesOf(bare)) yield callStep((context) => { rangeOf(context, sheet, one).format.fill.clear(); });
  yield { bytes: BYTES_PER_CALL + JSON.stringify(properties).length, run: (context) => { rangeOf(context, sheet, area).setCellProperties(properties.map((row) => [...row])); } };
}
