import type { Area } from "../../../core/grid";
import { invalidArgument } from "../api-error";
import { defineType, type HostType } from "../host-object";
import { DEFAULT_LOOK, type Border, type Look } from "../model/looks";
import type { Lines } from "../model/sheet-model";
import { indices } from "../model/sheet-model";
import { numberArg, textArg, wordArg } from "./args";
import type { CellRanges } from "./cell-range";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
type Side = (typeof SIDES)[number];

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const THIN = "Thin";
const WEIGHTS = ["Hairline", THIN, "Medium", "Thick"] as const;

/** Excel takes no more of an indent. */
const INDENT_LIMIT = 250;

/** Value that all cells share; null if they differ. */
function shared<K extends keyof Look>(property: K): (self: CellRanges) => Look[K] | null {
  return ({ sheet, areas }) => {
    const [first, ...rest] = areas.map((area) => sheet.looks.shared(area, property));
    return first !== undefined && rest.every((value) => value === first) ? first : null;
  };
}

function setter<K extends keyof Look>(property: K, parse: (value: unknown) => Look[K]): (self: CellRanges, value: unknown) => void {
  return ({ sheet, areas }, value) => {
    const parsed = parse(value);
    for (const area of areas) sheet.setLook(area, property, parsed);
  };
}

function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** Colours are `#RRGGBB` or their English names; this model knows only the former. */
function color(value: unknown): string {
  const text = textArg(value);
  if (!/^#[0-9A-F]{6}$/i.test(text)) throw invalidArgument();
  return text.toUpperCase();
}

function indent(value: unknown): number {
  const level = numberArg(value);
  if (!Number.isInteger(level) || level < 0 || level > INDENT_LIMIT) throw invalidArgument();
  return level;
}

function fontSize(value: unknown): number {
  const size = numberArg(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}

const FONT = defineType<CellRanges>("RangeFont", {
  get: { Bold: shared("bold"), Italic: shared("italic"), Underline: shared("underline"), Strikethrough: shared("strikethrough"), Size: shared("size"), Color: shared("color"), Name: shared("font") },
  set: {
    Bold: setter("bold", flag), Italic: setter("italic", flag), Underline: setter("underline", (value) => wordArg(value, UNDERLINES)),
    Strikethrough: setter("strikethrough", flag),
    Size: setter("size", fontSize), Color: setter("color", color), Name: setter("font", textArg),
  },
});

const FILL = defineType<CellRanges>("RangeFill", {
  get: { Color: shared("fill") },
  set: { Color: setter("fill", color) },
  call: { Clear: (self) => { setter("fill", color)(self, DEFAULT_LOOK.fill); } },
});

const PROTECTION = defineType<CellRanges>("FormatProtection", {
  get: { Locked: shared("locked") },
  set: { Locked: setter("locked", flag) },
});

interface SideOfRanges extends CellRanges {
  readonly side: Side;
}

/** Cells that have the line of a side, and on which of their own sides. */
function lineOf(side: Side, area: Area): { readonly cells: Area; readonly property: "borderTop" | "borderBottom" | "borderLeft" | "borderRight" } | null {
  switch (side) {
    case "EdgeTop":
      return { cells: { ...area, bottom: area.top }, property: "borderTop" };
    case "EdgeBottom":
      return { cells: { ...area, top: area.bottom }, property: "borderBottom" };
    case "EdgeLeft":
      return { cells: { ...area, right: area.left }, property: "borderLeft" };
    case "EdgeRight":
      return { cells: { ...area, left: area.right }, property: "borderRight" };
    case "InsideHorizontal":
      return area.top === area.bottom ? null : { cells: { ...area, bottom: area.bottom - 1 }, property: "borderBottom" };
    case "InsideVertical":
      return area.left === area.right ? null : { cells: { ...area, right: area.right - 1 }, property: "borderRight" };
  }
}

function borderOf({ sheet, areas, side }: SideOfRanges): Border {
  const line = areas[0] === undefined ? null : lineOf(side, areas[0]);
  return line === null ? DEFAULT_LOOK.borderTop : sheet.looks.at(line.cells.top, line.cells.left, line.property);
}

function setBorder(self: SideOfRanges, change: Partial<Border>): void {
  const { weight = THIN, ...line } = { ...borderOf(self), ...change };
  const border = change.style === "None" ? DEFAULT_LOOK.borderTop : weight === THIN ? line : { ...line, weight };
  for (const area of self.areas) {
    const line = lineOf(self.side, area);
    if (line !== null) self.sheet.setLook(line.cells, line.property, border);
  }
}

const BORDER = defineType<SideOfRanges>("RangeBorder", {
  get: { SideIndex: ({ side }) => side, Style: (self) => borderOf(self).style, Color: (self) => borderOf(self).color, Weight: (self) => borderOf(self).weight ?? THIN },
  set: {
    Style: (self, style) => { setBorder(self, { style: wordArg(style, LINE_STYLES) }); },
    // Setting a colour or a weight draws the line, if there is none yet.
    Color: (self, value) => { setBorder(self, { ...drawn(self), color: color(value) }); },
    Weight: (self, weight) => { setBorder(self, { ...drawn(self), weight: wordArg(weight, WEIGHTS) }); },
  },
});

function drawn(self: SideOfRanges): Partial<Border> {
  return borderOf(self).style === "None" ? { style: "Continuous" } : {};
}

const BORDERS = defineType<CellRanges>("RangeBorderCollection", {
  items: (self) => SIDES.map((side) => BORDER({ ...self, side })),
  find: (self, side) => BORDER({ ...self, side: wordArg(side, SIDES) }),
});

function setSizes(lines: (self: CellRanges) => Lines, edges: (area: Area) => readonly [number, number], kind: "rows" | "columns"): (self: CellRanges, value: unknown) => void {
  return (self, value) => {
    const size = numberArg(value);
    if (size < 0 || (kind === "rows" && size > 409.5)) throw invalidArgument();
    for (const [first, last] of self.areas.map(edges)) {
      for (const index of indices(first, last)) lines(self).sizes.set(index, size);
      self.sheet.workbook.changed({ kind, sheet: self.sheet, first, last });
    }
  };
}

/** Size that all rows or columns share; null if they differ. */
function sharedSize(lines: (self: CellRanges) => Lines, edges: (area: Area) => readonly [number, number]): (self: CellRanges) => number | null {
  return (self) => {
    const sizes = new Set(self.areas.flatMap((area) => indices(...edges(area)).map((index) => lines(self).sizeOf(index))));
    const [size] = sizes;
    return sizes.size === 1 && size !== undefined ? size : null;
  };
}

const rows = ({ sheet }: CellRanges): Lines => sheet.rows;
const columns = ({ sheet }: CellRanges): Lines => sheet.columns;
const rowEdges = (area: Area): readonly [number, number] => [area.top, area.bottom];
const columnEdges = (area: Area): readonly [number, number] => [area.left, area.right];

/** Looks of a Range and of a RangeAreas. */
export const RANGE_FORMAT: HostType<CellRanges> = defineType<CellRanges>("RangeFormat", {
  get: {
    HorizontalAlignment: shared("horizontal"), VerticalAlignment: shared("vertical"), WrapText: shared("wrap"), IndentLevel: shared("indent"),
    ColumnWidth: sharedSize(columns, columnEdges), RowHeight: sharedSize(rows, rowEdges),
  },
  set: {
    HorizontalAlignment: setter("horizontal", (value) => wordArg(value, HORIZONTAL)),
    VerticalAlignment: setter("vertical", (value) => wordArg(value, VERTICAL)),
    WrapText: setter("wrap", flag), IndentLevel: setter("indent", indent),
    ColumnWidth: setSizes(columns, columnEdges, "columns"), RowHeight: setSizes(rows, rowEdges, "rows"),
  },
  go: { Font: FONT, Fill: FILL, Protection: PROTECTION, Borders: BORDERS },
  // Text is not measured here: a fitted row or column keeps its size.
  call: { AutofitColumns: () => null, AutofitRows: () => null },
});
