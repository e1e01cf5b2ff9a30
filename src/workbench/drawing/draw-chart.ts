import { displayedText } from "../../adapters/opc/displayed-text";
import type { ChartRecord, ChartSeriesRecord } from "./chart-record";
import { fitted, textWidth } from "./text-width";
import { valueScale, type ValueScale } from "./value-scale";
import { vector, type Vector } from "./vector";

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of a chart in which values are drawn, in pixels of the chart. */
interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Drawing {
  readonly chart: ChartRecord;
  readonly plot: Plot;
  readonly scale: ValueScale;
}

const PADDING = 10;
const TITLE_SIZE = 16;
const TEXT_SIZE = 12;
const LABEL_SIZE = 11;
const LINE_HEIGHT = 16;
const INK = "#404040";
const FRAME = "#D9D9D9";
const AXIS = "#8A8A8A";
/** Names beside bars take no more than this part of the width. */
const MOST_NAMES = 0.42;
/** Slanted names below take no more than this part of the height. */
const MOST_SLANTED = 0.3;
/** Part of its slot that a group of bars fills. */
const BARS = 0.72;
const MARKER = 3.5;

/** A chart as it looks in a rectangle of this size, with its title as the accessible name. */
export function drawChart(chart: ChartRecord, { width, height }: Size): Vector {
  const scale = valueScale(plottedValues(chart), chart.valueAxis);
  const drawing = { chart, scale, plot: plotOf(chart, scale, { width, height }) };
  return vector("svg", { role: "img", "aria-label": chart.title, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": "Calibri, Carlito, 'Microsoft YaHei', sans-serif" }, [
    vector("title", {}, [chart.title]),
    vector("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#FFFFFF", stroke: FRAME }),
    label(fitted(chart.title, width - 2 * PADDING, TITLE_SIZE), width / 2, PADDING + TITLE_SIZE, { "text-anchor": "middle", "font-size": TITLE_SIZE }),
    ...grid(drawing),
    ...SHAPES[chart.kind](drawing),
    ...names(drawing),
    ...(hasLegend(chart) ? legend(chart, { width, height }) : []),
  ]);
}

const SHAPES: Readonly<Record<ChartRecord["kind"], (drawing: Drawing) => readonly Vector[]>> = { bars: rectangles, columns: rectangles, lines };

/** Values that the axis has to reach: of stacked ones, their sums up and down. */
function plottedValues({ series, categories, isStacked }: ChartRecord): readonly number[] {
  if (!isStacked) return series.flatMap(({ values }) => values.filter((value) => value !== null));
  return categories.flatMap((_, index) => [1, -1].map((sign) => series.reduce((sum, { values }) => sum + Math.max(0, sign * (values[index] ?? 0)), 0) * sign));
}

function plotOf(chart: ChartRecord, scale: ValueScale, { width, height }: Size): Plot {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text, TEXT_SIZE)));
  const values = widest(scale.ticks.map((tick) => valueText(chart, tick)));
  const categories = widest(chart.categories);
  const top = PADDING + (chart.title === "" ? 0 : TITLE_SIZE + PADDING);
  const footer = PADDING + (hasLegend(chart) ? LINE_HEIGHT + 4 : 0);
  const right = width - PADDING - 8;
  if (chart.kind === "bars") {
    return { left: PADDING + Math.min(categories, width * MOST_NAMES) + 6, top, right: right - values / 2, bottom: height - footer - LINE_HEIGHT };
  }
  const left = PADDING + values + 6;
  const below = isSlanted(chart, right - left) ? Math.min(categories * SLANT, height * MOST_SLANTED) + LINE_HEIGHT : LINE_HEIGHT + 4;
  return { left, top: top + LABEL_SIZE, right, bottom: height - footer - below };
}

/** Sine and cosine of 45°. */
const SLANT = Math.SQRT1_2;

/** True if names below the plot would touch each other. Dates of a line are left out instead: those between say nothing new. */
function isSlanted({ kind, categories }: ChartRecord, width: number): boolean {
  return kind === "columns" && categories.some((category) => textWidth(category, TEXT_SIZE) > width / categories.length - 4);
}

function valueText({ valueAxis: { format } }: ChartRecord, value: number): string {
  return displayedText(value, format, false);
}

/** Pixel of a value along its axis. */
function along({ chart: { kind }, plot, scale: { minimum, maximum } }: Drawing, value: number): number {
  const part = (Math.min(Math.max(value, minimum), maximum) - minimum) / (maximum - minimum);
  return kind === "bars" ? plot.left + part * (plot.right - plot.left) : plot.bottom - part * (plot.bottom - plot.top);
}

/** Room of one category, across the axis of values. */
function slotOf({ chart: { kind, categories }, plot }: Drawing): number {
  return (kind === "bars" ? plot.bottom - plot.top : plot.right - plot.left) / Math.max(1, categories.length);
}

function grid(drawing: Drawing): readonly Vector[] {
  const { chart, plot, scale } = drawing;
  const isLying = chart.kind === "bars";
  return scale.ticks.flatMap((tick) => {
    const at = along(drawing, tick);
    const stroke = tick === 0 ? AXIS : FRAME;
    const text = valueText(chart, tick);
    return isLying
      ? [line(at, plot.top, at, plot.bottom, stroke), label(text, at, plot.bottom + LINE_HEIGHT - 2, { "text-anchor": "middle" })]
      : [line(plot.left, at, plot.right, at, stroke), label(text, plot.left - 6, at + 4, { "text-anchor": "end" })];
  });
}

function names(drawing: Drawing): readonly Vector[] {
  const { chart: { kind, categories }, plot } = drawing;
  const slot = slotOf(drawing);
  const middle = (index: number): number => (kind === "bars" ? plot.top : plot.left) + (index + 0.5) * slot;
  if (kind === "bars") {
    return categories.map((name, index) => label(fitted(name, plot.left - PADDING - 4, TEXT_SIZE), plot.left - 6, middle(index) + 4, { "text-anchor": "end" }));
  }
  const y = plot.bottom + LINE_HEIGHT;
  if (isSlanted(drawing.chart, plot.right - plot.left)) {
    const room = (drawing.plot.bottom - drawing.plot.top) / SLANT;
    return categories.map((name, index) => label(fitted(name, room, TEXT_SIZE), 0, 0, { "text-anchor": "end", transform: `translate(${round(middle(index) + 4)} ${round(y - 4)}) rotate(-45)` }));
  }
  const widest = Math.max(1, ...categories.map((name) => textWidth(name, TEXT_SIZE) + 8));
  const each = Math.max(1, Math.ceil(widest / slot));
  return categories.flatMap((name, index) => (index % each === 0 ? [label(name, middle(index), y, { "text-anchor": "middle" })] : []));
}

function rectangles(drawing: Drawing): readonly Vector[] {
  const { chart: { series, categories, isStacked } } = drawing;
  const thickness = (slotOf(drawing) * BARS) / (isStacked ? 1 : Math.max(1, series.length));
  return categories.flatMap((_, category) => {
    const reached = { up: 0, down: 0 };
    return series.flatMap((one, index) => {
      const value = one.values[category] ?? null;
      if (value === null) return [];
      const from = isStacked ? (value < 0 ? reached.down : reached.up) : 0;
      if (isStacked) reached[value < 0 ? "down" : "up"] += value;
      return one.color === null ? [] : rectangle(drawing, one, { from, to: from + value, category, place: isStacked ? 0 : index, thickness });
    });
  });
}

interface Extent {
  readonly from: number;
  readonly to: number;
  readonly category: number;
  /** Of the bars of its category, from the first. */
  readonly place: number;
  readonly thickness: number;
}

function rectangle(drawing: Drawing, series: ChartSeriesRecord, { from, to, category, place, thickness }: Extent): readonly Vector[] {
  const { chart: { kind }, plot } = drawing;
  const slot = slotOf(drawing);
  const across = (kind === "bars" ? plot.top : plot.left) + category * slot + (slot * (1 - BARS)) / 2 + place * thickness;
  const [low, high] = [along(drawing, Math.min(from, to)), along(drawing, Math.max(from, to))];
  const fill = series.color ?? "none";
  const written = labelText(series, to - from);
  if (kind === "bars") {
    const bar = box(low, across, high - low, thickness, fill);
    return to < from ? [bar, ...outside(written, low - 3, across + thickness / 2, "end")] : [bar, ...outside(written, high + 3, across + thickness / 2, "start")];
  }
  return [box(across, high, thickness, low - high, fill), ...outside(written, across + thickness / 2, high - 6, "middle")];
}

/** A label beside what it belongs to, with white around so that lines do not cross it. */
function outside(text: string, x: number, y: number, anchor: string): readonly Vector[] {
  const halo = { "paint-order": "stroke", stroke: "#FFFFFF", "stroke-width": 3 };
  return text === "" ? [] : [label(text, x, y + 4, { "text-anchor": anchor, "font-size": LABEL_SIZE, ...halo })];
}

function labelText({ labelFormat }: ChartSeriesRecord, value: number): string {
  return labelFormat === null ? "" : displayedText(value, labelFormat, false).trim();
}

function lines(drawing: Drawing): readonly Vector[] {
  const { chart: { series, spansBlanks }, plot } = drawing;
  const slot = slotOf(drawing);
  return series.flatMap(({ color, values }) => {
    const points = values.map((value, index) => (value === null ? null : { x: round(plot.left + (index + 0.5) * slot), y: round(along(drawing, value)) }));
    const known = points.filter((point) => point !== null);
    if (color === null) return [];
    const runs = spansBlanks ? [known] : unbroken(points);
    return [
      ...runs.map((run) => vector("polyline", { points: run.map(({ x, y }) => `${x},${y}`).join(" "), fill: "none", stroke: color, "stroke-width": 2.5, "stroke-linejoin": "round" })),
      ...known.map(({ x, y }) => vector("circle", { cx: x, cy: y, r: MARKER, fill: color })),
    ];
  });
}

/** Runs of points with no unknown one between them. */
function unbroken<Point>(points: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}

function hasLegend(chart: ChartRecord): boolean {
  return chart.hasLegend && inLegend(chart).length > 0;
}

function inLegend({ series }: ChartRecord): readonly ChartSeriesRecord[] {
  return series.filter(({ isInLegend, color }) => isInLegend && color !== null);
}

const SWATCH = 10;
const BETWEEN = 18;

/** One line at the bottom, in the middle. */
function legend(chart: ChartRecord, { width, height }: Size): readonly Vector[] {
  const entries = inLegend(chart).map(({ name, color }) => ({ name, color: color ?? "none", width: SWATCH + 5 + textWidth(name, TEXT_SIZE) }));
  const whole = entries.reduce((sum, entry) => sum + entry.width, 0) + BETWEEN * (entries.length - 1);
  let x = Math.max(PADDING, (width - whole) / 2);
  return entries.flatMap((entry) => {
    const [left, bottom] = [x, height - PADDING];
    x += entry.width + BETWEEN;
    return [box(left, bottom - SWATCH, SWATCH, SWATCH, entry.color), label(entry.name, left + SWATCH + 5, bottom)];
  });
}

function label(text: string, x: number, y: number, attributes: Vector["attributes"] = {}): Vector {
  return vector("text", { x: round(x), y: round(y), "font-size": TEXT_SIZE, fill: INK, ...attributes }, [text]);
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string): Vector {
  return vector("line", { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), stroke });
}

function box(x: number, y: number, width: number, height: number, fill: string): Vector {
  return vector("rect", { x: round(x), y: round(y), width: round(width), height: round(height), fill });
}

/** Tenths of a pixel are all that can be seen. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
