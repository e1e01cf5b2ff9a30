import { DEFAULT_THEME } from "./color";
import { drawnColor } from "./drawn-color";
import type { OpcPackage } from "./package";
import { readShapes, type StoredDrawing } from "./read-shapes";
import { readRelationships } from "./relationships";
import { nodeAt, nodesAt, nodesWithin, readTree, valAt, type XmlNode } from "./xml-tree";

/** A chart of bars, columns or lines. Colours are `RRGGBB`; what an axis finds by itself is null. */
export interface StoredChart {
  readonly kind: "bars" | "columns" | "lines";
  readonly isStacked: boolean;
  readonly title: string;
  readonly place: StoredPlace;
  readonly series: readonly StoredSeries[];
  readonly hasLegend: boolean;
  /** Indices of series that the legend leaves out. */
  readonly notInLegend: readonly number[];
  readonly valueAxis: { readonly minimum: number | null; readonly maximum: number | null; readonly format: string | null };
  readonly showsHidden: boolean;
  readonly spansBlanks: boolean;
}

export interface StoredSeries {
  readonly title: string;
  /** Address of its cells, with their sheet. */
  readonly values: string;
  readonly categories: string | null;
  /** Null for a series that is not seen; undefined for a colour that the program chooses. */
  readonly color: string | null | undefined;
  /** Number format of the labels; null for none. */
  readonly labelFormat: string | null;
}

/** Cells from the first to the last that something covers, or the first and a size in points. */
export type StoredPlace =
  | { readonly from: StoredCorner; readonly to: StoredCorner }
  | { readonly from: StoredCorner; readonly width: number; readonly height: number };

export interface StoredCorner {
  readonly row: number;
  readonly column: number;
}

export interface SheetDrawing {
  readonly charts: readonly StoredChart[];
  /** Charts of other kinds. */
  readonly otherCharts: number;
  /** Rectangles and lines, alone or in groups; what comes later lies over what comes before. */
  readonly shapes: readonly StoredDrawing[];
  /** Pictures and other shapes. */
  readonly pictures: number;
}

export const NO_DRAWING: SheetDrawing = { charts: [], otherCharts: 0, shapes: [], pictures: 0 };

/** English metric units of a point. */
const EMUS = 12_700;

/** The charts and shapes of a drawing part. Faults: those of reading parts. */
export function readDrawing(source: OpcPackage, part: string, theme: readonly string[] = DEFAULT_THEME): SheetDrawing {
  if (!source.has(part)) return NO_DRAWING;
  const targets = new Map(readRelationships(source, part).map(({ id, target }) => [id, target]));
  const anchors = readTree(source.readSmallPart(part)).children.filter(({ name }) => name.endsWith("Anchor") || name === "AlternateContent");
  const charts: StoredChart[] = [];
  const shapes: StoredDrawing[] = [];
  let [otherCharts, pictures] = [0, 0];
  for (const anchor of anchors) {
    const [link] = nodesWithin(anchor, "chart");
    const target = targets.get(link?.attributes.get("id") ?? "") ?? "";
    const place = placeOf(anchor);
    if (link === undefined) {
      const drawn = readShapes(anchor, theme);
      if (drawn === null) pictures += 1;
      else shapes.push(drawn);
    } else {
      const chart = place !== null && source.has(target) ? chartOf(readTree(source.readSmallPart(target)), place, theme) : null;
      if (chart === null) otherCharts += 1;
      else charts.push(chart);
    }
  }
  return { charts, otherCharts, shapes, pictures };
}

function placeOf(anchor: XmlNode): StoredPlace | null {
  const [from, to, extent] = [corner(nodeAt(anchor, "from")), nodeAt(anchor, "to"), nodeAt(anchor, "ext")];
  if (from === null) return null;
  if (to !== undefined) {
    // The corner that ends it lies at the begin of the first cell that is not covered.
    const [last, [down, right]] = [corner(to), ["rowOff", "colOff"].map((name) => Number(nodeAt(to, name)?.text ?? 0))];
    if (last === null) return null;
    return { from, to: { row: Math.max(from.row, down === 0 ? last.row - 1 : last.row), column: Math.max(from.column, right === 0 ? last.column - 1 : last.column) } };
  }
  const [width, height] = ["cx", "cy"].map((name) => Number(extent?.attributes.get(name)) / EMUS);
  return width !== undefined && height !== undefined && width > 0 && height > 0 ? { from, width, height } : null;
}

function corner(node: XmlNode | undefined): StoredCorner | null {
  const [row, column] = ["row", "col"].map((name) => Number(nodeAt(node, name)?.text));
  return row !== undefined && column !== undefined && row >= 0 && column >= 0 ? { row, column } : null;
}

/** Null for a chart of another kind, one of several kinds, and one that shows no cells. */
function chartOf(root: XmlNode, place: StoredPlace, theme: readonly string[]): StoredChart | null {
  const chart = nodeAt(root, "chart");
  const area = nodeAt(chart, "plotArea");
  const plots = area?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const [plot] = plots;
  const kind = plot === undefined || plots.length > 1 ? null : kindOf(plot);
  const grouping = valAt(plot, "grouping") ?? "standard";
  if (kind === null || grouping === "percentStacked") return null;
  const series = nodesAt(plot, "ser").toSorted((a, b) => Number(valAt(a, "order")) - Number(valAt(b, "order"))).map((one) => seriesOf(one, kind, plot, theme));
  const known = series.filter((one) => one !== null);
  if (known.length === 0 || known.length < series.length) return null;
  const [legend, axis] = [nodeAt(chart, "legend"), nodeAt(area, "valAx")];
  return {
    kind, place, series: known,
    isStacked: grouping === "stacked",
    title: titleOf(chart, known),
    hasLegend: legend !== undefined,
    notInLegend: nodesAt(legend, "legendEntry").filter((entry) => isOn(valAt(entry, "delete"))).map((entry) => Number(valAt(entry, "idx"))),
    valueAxis: { minimum: numberAt(axis, "min"), maximum: numberAt(axis, "max"), format: nodeAt(axis, "numFmt")?.attributes.get("formatCode") ?? null },
    showsHidden: valAt(chart, "plotVisOnly") === "0" || valAt(chart, "plotVisOnly") === "false",
    spansBlanks: valAt(chart, "dispBlanksAs") === "span",
  };
}

function kindOf(plot: XmlNode): StoredChart["kind"] | null {
  if (plot.name === "lineChart") return "lines";
  if (plot.name !== "barChart") return null;
  return valAt(plot, "barDir") === "bar" ? "bars" : "columns";
}

function seriesOf(node: XmlNode, kind: StoredChart["kind"], plot: XmlNode | undefined, theme: readonly string[]): StoredSeries | null {
  const values = addressAt(nodeAt(node, "val"));
  if (values === null) return null;
  const looks = nodeAt(node, "spPr");
  const labels = nodeAt(node, "dLbls") ?? nodeAt(plot, "dLbls");
  return {
    title: textOf(nodeAt(node, "tx")),
    values,
    categories: addressAt(nodeAt(node, "cat")),
    color: drawnColor(kind === "lines" ? nodeAt(looks, "ln") : looks, theme),
    labelFormat: isOn(valAt(labels, "showVal")) ? nodeAt(labels, "numFmt")?.attributes.get("formatCode") ?? "General" : null,
  };
}

/** Null for values that stand in the chart itself, and for cells that are not one area. */
function addressAt(node: XmlNode | undefined): string | null {
  const formula = (nodeAt(node, "numRef", "f") ?? nodeAt(node, "strRef", "f"))?.text.trim() ?? "";
  return formula === "" || formula.startsWith("(") ? null : formula;
}

function titleOf(chart: XmlNode | undefined, series: readonly StoredSeries[]): string {
  const title = nodeAt(chart, "title");
  if (title === undefined) return "";
  const text = textOf(nodeAt(title, "tx"));
  // Excel calls a chart without words of its own by its only series.
  return text === "" && series.length === 1 ? series[0]?.title ?? "" : text;
}

/** A text that is written there, or that its cells had when the file was saved. */
function textOf(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  const rich = nodeAt(node, "rich");
  if (rich !== undefined) return nodesAt(rich, "p").map((paragraph) => [...nodesWithin(paragraph, "t")].map(({ text }) => text).join("")).join(" ");
  return [...nodesWithin(node, "v")].map(({ text }) => text).join(" ");
}

function numberAt(axis: XmlNode | undefined, name: string): number | null {
  const value = valAt(axis, "scaling", name);
  return value === undefined || !Number.isFinite(Number(value)) ? null : Number(value);
}

function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}
