import { invalidArgument, notImplemented } from "../api-error";
import type { Look } from "../model/looks";
import { indices, type SheetModel } from "../model/sheet-model";
import { rangeAt, addressOf, type CellRange } from "./cell-range";
import { RANGE_FORMAT } from "./range-format";

/** What can be asked of a cell, by path, besides its borders. */
const PROPERTIES: Readonly<Record<string, keyof Look>> = {
  "format/fill/color": "fill", "format/font/bold": "bold", "format/font/italic": "italic", "format/font/color": "color", "format/font/size": "size",
  "format/font/name": "font", "format/font/underline": "underline", "format/font/strikethrough": "strikethrough", "format/horizontalAlignment": "horizontal", "format/verticalAlignment": "vertical",
  "format/wrapText": "wrap", "format/indentLevel": "indent", "format/protection": "locked",
};

const SIDES = { top: "borderTop", bottom: "borderBottom", left: "borderLeft", right: "borderRight" } as const;
const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
type EdgeName = keyof typeof EDGES;
const BORDER = /^format\/borders\/(style|color|weight)$/;

type Tree = Readonly<Record<string, unknown>>;

/** `Range.getCellProperties`: rows of what was asked for, cell by cell. @throws ApiError `NotImplemented` for what is not known here. */
export function cellProperties({ sheet, area }: CellRange, options: unknown): readonly (readonly Tree[])[] {
  const paths = pathsOf(options);
  return indices(area.top, area.bottom).map((row) => indices(area.left, area.right).map((column) => propertiesOf(sheet, row, column, paths)));
}

function pathsOf(options: unknown, prefix = ""): readonly string[] {
  return Object.entries(treeOf(options)).filter(([, wanted]) => wanted !== false).flatMap(([name, wanted]) => {
    const path = `${prefix}${name}`;
    if (wanted !== true) return pathsOf(wanted, `${path}/`);
    if (PROPERTIES[path] === undefined && path !== "address" && !BORDER.test(path)) throw notImplemented("CellProperties", path);
    return [path];
  });
}

function propertiesOf(sheet: SheetModel, row: number, column: number, paths: readonly string[]): Tree {
  const properties: Record<string, unknown> = {};
  for (const path of paths) {
    const part = BORDER.exec(path)?.[1];
    if (part === undefined) place(properties, path.split("/"), propertyOf(sheet, row, column, path));
    else for (const [side, property] of Object.entries(SIDES)) place(properties, ["format", "borders", side, part], { weight: "Thin", ...sheet.looks.at(row, column, property) }[part]);
  }
  return properties;
}

function propertyOf(sheet: SheetModel, row: number, column: number, path: string): unknown {
  const property = PROPERTIES[path];
  if (property === undefined) return addressOf(rangeAt(sheet, row, column));
  const value = sheet.looks.at(row, column, property);
  return property === "locked" ? { locked: value, formulaHidden: false } : value;
}

function place(into: Record<string, unknown>, [head = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[head] = value;
  else place((into[head] ??= {}) as Record<string, unknown>, rest, value);
}

/** `Range.setCellProperties`, with as many rows and columns as the range has. What is not stated stays. */
export function setCellProperties({ sheet, area }: CellRange, given: unknown): void {
  const rows = Array.isArray(given) ? (given as readonly unknown[]) : [];
  const width = area.right - area.left + 1;
  if (rows.length !== area.bottom - area.top + 1 || rows.some((row) => !Array.isArray(row) || row.length !== width)) throw invalidArgument();
  rows.forEach((row, down) => { (row as readonly unknown[]).forEach((cell, side) => { setProperties(rangeAt(sheet, area.top + down, area.left + side), treeOf(cell)); }); });
}

function setProperties({ sheet, area }: CellRange, properties: Tree): void {
  const other = Object.keys(properties).find((name) => name !== "format");
  if (other !== undefined) throw notImplemented("SettableCellProperties", other);
  const { borders = {}, fill, font, protection, ...own } = treeOf(properties["format"] ?? {});
  const format = RANGE_FORMAT({ sheet, areas: [area] });
  const set = (object: ReturnType<typeof RANGE_FORMAT>, values: unknown): void => {
    for (const [name, value] of Object.entries(treeOf(values ?? {}))) if (name !== "formulaHidden") object.set(wireName(name), value);
  };
  set(format, own);
  set(format.go("Fill"), fill);
  set(format.go("Font"), font);
  set(format.go("Protection"), protection);
  for (const [side, line] of Object.entries(treeOf(borders))) set(format.go("Borders").item(EDGES[side as EdgeName]), line);
}

function treeOf(value: unknown): Tree {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  return value as Tree;
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
