import { areaHeight, areaWidth, isCellError, type Area, type CellValue } from "../../core/grid";
import { rangeOf, type CellRange } from "../host/members/cell-range";
import type { PropertyBag } from "../host/model/property-bag";
import { around, type SheetModel } from "../host/model/sheet-model";

/** A chart with the values it shows at the moment. Colours are `#RRGGBB`. */
export interface ChartRecord {
  readonly kind: "bars" | "columns" | "lines";
  readonly isStacked: boolean;
  /** Empty for none. */
  readonly title: string;
  /** Texts of the longest series of categories. */
  readonly categories: readonly string[];
  readonly series: readonly ChartSeriesRecord[];
  readonly hasLegend: boolean;
  readonly valueAxis: { readonly minimum: number | null; readonly maximum: number | null; readonly format: string };
  /** True if a line goes on over points that are not known. */
  readonly spansBlanks: boolean;
}

export interface ChartSeriesRecord {
  readonly name: string;
  /** Null for a series that is there but not seen. */
  readonly color: string | null;
  /** One per category; null is not known. */
  readonly values: readonly (number | null)[];
  /** Number format of the labels at the points; null for none. */
  readonly labelFormat: string | null;
  readonly isInLegend: boolean;
}

/** What Excel takes for series whose colour nobody set. */
const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** Reads a chart of a sheet, and the cells it points at; those of a sheet that is gone are none. */
export function chartRecord(sheet: SheetModel, chart: PropertyBag): ChartRecord {
  const kind = kindOf(text(chart, "ChartType"));
  const items = chart.part("Series").items;
  const isVisibleOnly = chart.values.get("PlotVisibleOnly") !== false;
  const categories = items.map((series) => cells(sheet, series.values.get("Categories"), isVisibleOnly).map(({ shown }) => shown));
  const axis = chart.part("Axes").part("ValueAxis");
  return {
    kind,
    isStacked: text(chart, "ChartType").includes("Stacked"),
    title: chart.part("Title").values.get("Visible") === false ? "" : text(chart.part("Title"), "Text"),
    categories: categories.reduce<readonly string[]>((longest, one) => (one.length > longest.length ? one : longest), []),
    series: items.map((series, index) => ({
      name: text(series, "Name"),
      color: colorOf(series, kind, index),
      values: cells(sheet, series.values.get("Values"), isVisibleOnly).map(({ value }) => plotted(value)),
      labelFormat: series.values.get("HasDataLabels") === true ? text(series.part("DataLabels"), "NumberFormat") || "General" : null,
      isInLegend: chart.part("Legend").part("LegendEntries").part(String(index)).values.get("Visible") !== false,
    })),
    hasLegend: chart.part("Legend").values.get("Visible") !== false,
    valueAxis: { minimum: limit(axis, "Minimum"), maximum: limit(axis, "Maximum"), format: text(axis, "NumberFormat") || "General" },
    spansBlanks: chart.values.get("DisplayBlanksAs") === "Interplotted",
  };
}

function kindOf(type: string): ChartRecord["kind"] {
  if (type.startsWith("Bar")) return "bars";
  return type.startsWith("Line") ? "lines" : "columns";
}

function text(bag: PropertyBag, name: string): string {
  const value = bag.values.get(name);
  return typeof value === "string" ? value : "";
}

function limit(axis: PropertyBag, name: string): number | null {
  const value = axis.values.get(name);
  return typeof value === "number" ? value : null;
}

/** A fill that was cleared is no fill; one that was never set is Excel's choice. */
function colorOf(series: PropertyBag, kind: ChartRecord["kind"], index: number): string | null {
  const set = series.part("Format").part(kind === "lines" ? "Line" : "Fill").values.get("Color");
  if (set === null) return null;
  return typeof set === "string" && set !== "" ? set : PALETTE[index % PALETTE.length] ?? null;
}

/** As in Excel, a text counts as 0, and a cell that is blank or has an error is not known. */
function plotted(value: CellValue): number | null {
  if (value === null || isCellError(value)) return null;
  return typeof value === "string" ? 0 : Number(value);
}

interface ShownCell {
  readonly value: CellValue;
  readonly shown: string;
}

function cells(sheet: SheetModel, address: unknown, isVisibleOnly: boolean): readonly ShownCell[] {
  const source = found(sheet, typeof address === "string" ? address : "");
  if (source === null) return [];
  const { sheet: { rows, columns }, area } = source;
  return Array.from({ length: areaHeight(area) * areaWidth(area) }, (_, index) => ({
    row: area.top + Math.floor(index / areaWidth(area)), column: area.left + (index % areaWidth(area)),
  }))
    .filter(({ row, column }) => !isVisibleOnly || !(rows.hidden.has(row) || columns.hidden.has(column)))
    .map(({ row, column }) => ({ value: source.sheet.value(row, column), shown: source.sheet.text(row, column) }));
}

/** Where a chart lies on its sheet: over cells, or else at a place in points. */
export type ChartPlace = { readonly over: Area } | { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const DEFAULT_SIZE = { Left: 0, Top: 0, Width: 360, Height: 216 };

export function chartPlace(sheet: SheetModel, chart: PropertyBag): ChartPlace {
  const [from, to] = [found(sheet, text(chart, "From")), found(sheet, text(chart, "To"))];
  if (from !== null && to !== null) return { over: around(from.area, to.area) };
  const points = (name: keyof typeof DEFAULT_SIZE): number => Number(chart.values.get(name) ?? DEFAULT_SIZE[name]);
  return { left: points("Left"), top: points("Top"), width: points("Width"), height: points("Height") };
}

function found(sheet: SheetModel, address: string): CellRange | null {
  if (address === "") return null;
  try {
    return rangeOf(sheet, address);
  } catch {
    return null;
  }
}
