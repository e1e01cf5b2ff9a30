import { BooleanNumber, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy, type FUniver, type IBorderData, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/presets";
import type { Area } from "../../core/grid";
import { DEFAULT_LOOK, type Border, type Look } from "../host/model/looks";
import { gridBorder } from "../line-kinds";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";

const VALUES_SET = "sheet.mutation.set-range-values";

/** What a style of the grid changes of a cell. */
export interface StyleChange {
  readonly look: Partial<Look>;
  /** Left out if the number format stays. */
  readonly format?: string;
}

/** A style as changes have it: null takes a property away. */
export type GridStyle = { readonly [Property in keyof IStyleData]: IStyleData[Property] | null };

type CellStyles = Readonly<Record<string, Readonly<Record<string, Nullable<{ readonly s?: Nullable<GridStyle | string> }>>>>>;

/**
 * Takes into the model what the user changes of looks and number formats in the grid, so that it is saved and the add-in
 * finds it. What the page itself shows in the grid is marked as local, and known already.
 */
export function followLooks(api: FUniver, model: WorkbookModel): void {
  api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
    if (id !== VALUES_SET || options?.onlyLocal === true) return;
    const { subUnitId = "", cellValue } = (params ?? {}) as { readonly subUnitId?: string; readonly cellValue?: CellStyles };
    const sheet = model.findSheet(subUnitId);
    if (sheet !== null && cellValue !== undefined) follow(sheet, cellValue, (style) => api.getActiveWorkbook()?.getWorkbook().getStyles().get(style) ?? null);
  });
}

function follow(sheet: SheetModel, cells: CellStyles, styleById: (id: string) => GridStyle | null): void {
  const byStyle = new Map<string, { readonly style: GridStyle; readonly places: Area[] }>();
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) {
      const style = typeof cell?.s === "string" ? styleById(cell.s) : cell?.s;
      if (style === null || style === undefined) continue;
      const group = byStyle.get(JSON.stringify(style)) ?? { style, places: [] };
      byStyle.set(JSON.stringify(style), group);
      group.places.push({ top: Number(row), bottom: Number(row), left: Number(column), right: Number(column) });
    }
  }
  for (const { style, places } of byStyle.values()) for (const area of joined(places)) take(sheet, area, styleChange(style));
  if (byStyle.size > 0) sheet.workbook.changed({ kind: "painted", sheet });
}

function take(sheet: SheetModel, area: Area, { look, format }: StyleChange): void {
  // The grid shows it already: nobody has to be told but those who ask.
  for (const property of Object.keys(look) as (keyof Look)[]) sheet.looks.set(area, property, look[property] ?? DEFAULT_LOOK[property]);
  if (format === undefined) return;
  const row = Array.from({ length: area.right - area.left + 1 }, () => format);
  sheet.setFormats(area, Array.from({ length: area.bottom - area.top + 1 }, () => row));
}

/** Cells, in reading order, as rows of neighbours, and equal rows one below the other as one area. */
function joined(places: readonly Area[]): readonly Area[] {
  const rows: Area[] = [];
  for (const place of places) {
    const last = rows.at(-1);
    if (last?.top === place.top && last.right === place.left - 1) rows[rows.length - 1] = { ...last, right: place.right };
    else rows.push(place);
  }
  const areas: Area[] = [];
  for (const row of rows) {
    const above = areas.findIndex((area) => area.bottom === row.top - 1 && area.left === row.left && area.right === row.right);
    const area = areas[above];
    if (area === undefined) areas.push(row);
    else areas[above] = { ...area, bottom: row.bottom };
  }
  return areas;
}

/**
 * What a style changes, of those properties that it names; one that it names as null becomes as in a new sheet.
 * @example styleChange({ bl: 1, n: { pattern: "0%" } }) // => { look: { bold: true }, format: "0%" }
 */
export function styleChange(style: GridStyle): StyleChange {
  const look: { -readonly [K in keyof Look]?: Look[K] } = {};
  if (style.bl !== undefined) look.bold = style.bl === BooleanNumber.TRUE;
  if (style.it !== undefined) look.italic = style.it === BooleanNumber.TRUE;
  if (style.ul !== undefined) look.underline = style.ul?.s !== BooleanNumber.TRUE ? DEFAULT_LOOK.underline : style.ul.t === TextDecoration.DOUBLE ? "Double" : "Single";
  if (style.st !== undefined) look.strikethrough = style.st?.s === BooleanNumber.TRUE;
  if (style.fs !== undefined) look.size = style.fs ?? DEFAULT_LOOK.size;
  if (style.ff !== undefined) look.font = style.ff ?? DEFAULT_LOOK.font;
  if (style.cl !== undefined) look.color = hexColor(style.cl?.rgb) ?? DEFAULT_LOOK.color;
  if (style.bg !== undefined) look.fill = hexColor(style.bg?.rgb) ?? DEFAULT_LOOK.fill;
  if (style.ht !== undefined) look.horizontal = HORIZONTAL[style.ht ?? HorizontalAlign.UNSPECIFIED] ?? DEFAULT_LOOK.horizontal;
  if (style.vt !== undefined) look.vertical = VERTICAL[style.vt ?? VerticalAlign.UNSPECIFIED] ?? DEFAULT_LOOK.vertical;
  if (style.tb !== undefined) look.wrap = style.tb === WrapStrategy.WRAP;
  if (style.bd !== undefined) Object.assign(look, bordersOf(style.bd));
  return { look, ...(style.n === undefined ? {} : { format: style.n?.pattern ?? "General" }) };
}

const HORIZONTAL: Readonly<Partial<Record<HorizontalAlign, string>>> = {
  [HorizontalAlign.LEFT]: "Left", [HorizontalAlign.CENTER]: "Center", [HorizontalAlign.RIGHT]: "Right", [HorizontalAlign.JUSTIFIED]: "Justify",
};
const VERTICAL: Readonly<Partial<Record<VerticalAlign, string>>> = { [VerticalAlign.TOP]: "Top", [VerticalAlign.MIDDLE]: "Center", [VerticalAlign.BOTTOM]: "Bottom" };
const SIDES = { t: "borderTop", b: "borderBottom", l: "borderLeft", r: "borderRight" } as const;

/** Of the sides that are named; all four where none is. */
function bordersOf(lines: Nullable<IBorderData>): Partial<Look> {
  const named = (Object.keys(SIDES) as (keyof typeof SIDES)[]).filter((side) => lines?.[side] !== undefined || !lines);
  return Object.fromEntries(named.map((side) => [SIDES[side], borderOf(lines?.[side])]));
}

function borderOf(line: Nullable<IBorderStyleData>): Border {
  return line ? gridBorder(line.s, hexColor(line.cl.rgb) ?? "#000000") : DEFAULT_LOOK.borderTop;
}

/** `#RRGGBB` of what the grid calls a colour; null for none. @example hexColor("rgb(255,0,0)") // => "#FF0000" */
function hexColor(color: Nullable<string>): string | null {
  const text = color ?? "";
  const [, short] = /^#([0-9a-f]{3})$/i.exec(text) ?? [];
  if (short !== undefined) return `#${Array.from(short, (digit) => digit + digit).join("").toUpperCase()}`;
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const channels = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text)?.slice(1) ?? [];
  return channels.length < 3 ? null : `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("").toUpperCase()}`;
}
