import { linesOf } from "../../core/strategy";
import { numberIn, textIn, valueIn } from "../host/model/bag-reader";
import type { PropertyBag } from "../host/model/property-bag";
import { vector, type Vector } from "./vector";

/** A shape or a group, as Excel's API made it or a file has it: where it lies on its sheet, in points, and how it looks. */
export interface DrawnShapes {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Vector;
}

/** Room around shapes for thick lines, arrowheads, and lines that go round. */
const MARGIN = 16;
/** How far beside what it joins a line with corners runs that does not say. */
const ASIDE = 13;
/** Height of a line of text for each point of its letters. */
const LINE = 1.2;
/** Between the edge of a box and its text. */
const PADDING = 4;
const RADIUS = 0.09;

/** Null for a group without anything that is seen. */
export function drawShapes(shape: PropertyBag): DrawnShapes | null {
  const members = membersOf(shape);
  if (members.length === 0) return null;
  const [across, down] = [members.flatMap((bag) => edges(bag, "x")), members.flatMap((bag) => edges(bag, "y"))];
  const [left, top] = [Math.min(...across) - MARGIN, Math.min(...down) - MARGIN];
  const [width, height] = [Math.max(...across) - left + MARGIN, Math.max(...down) - top + MARGIN];
  const label = textIn(shape, "AltTextDescription") || textIn(shape, "Name");
  return {
    left, top, width, height,
    picture: vector("svg", { viewBox: `${left} ${top} ${width} ${height}`, role: "img", "aria-label": label, "font-family": "Calibri, Carlito, 'Microsoft YaHei', sans-serif" }, members.flatMap(drawMember)),
  };
}

function membersOf(shape: PropertyBag): readonly PropertyBag[] {
  const all = textIn(shape, "Type") === "Group" ? shape.items.flatMap(membersOf) : [shape];
  return all.filter((bag) => valueIn(bag, "Visible") !== false);
}

function edges(bag: PropertyBag, axis: "x" | "y"): readonly number[] {
  if (textIn(bag, "Type") === "Line") {
    const { from, to, bend } = lineOf(bag);
    return axis === "x" ? [from.x, to.x, ...(bend === null ? [] : [bend])] : [from.y, to.y];
  }
  const { left, top, width, height } = boxOf(bag);
  return axis === "x" ? [left, left + width] : [top, top + height];
}

function drawMember(bag: PropertyBag): readonly Vector[] {
  return textIn(bag, "Type") === "Line" ? drawLine(bag) : drawBox(bag);
}

// Boxes

function boxOf(bag: PropertyBag): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const [left = 0, top = 0, width = 72, height = 72] = ["Left", "Top", "Width", "Height"].map((name) => numberIn(bag, name));
  return { left, top, width, height };
}

function drawBox(bag: PropertyBag): readonly Vector[] {
  const { left, top, width, height } = boxOf(bag);
  const isText = textIn(bag, "Type") === "TextBox";
  const fill = valueIn(bag, "Fill", "ForegroundColor") ?? (isText ? "#FFFFFF" : "#4472C4");
  const hasLine = valueIn(bag, "LineFormat", "Visible") !== false;
  const round = textIn(bag, "GeometricShapeType") === "RoundRectangle" ? { rx: RADIUS * Math.min(width, height) } : {};
  const line = hasLine ? { stroke: textIn(bag, "LineFormat", "Color") || "#2F528F", "stroke-width": numberIn(bag, "LineFormat", "Weight") ?? 1 } : {};
  return [
    vector("rect", { x: left, y: top, width, height, ...round, fill: typeof fill === "string" && fill !== "" ? fill : "none", ...line }),
    ...drawText(bag),
  ];
}

interface TextLine {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

/** Lines broken where the box ends. */
function textLines(bag: PropertyBag, width: number): readonly TextLine[] {
  const range = bag.parts.get("TextFrame")?.parts.get("TextRange");
  const text = textIn(range, "Text");
  let start = 0;
  return text === "" ? [] : text.split("\n").flatMap((paragraph) => {
    const font = range?.parts.get(`${start},${paragraph.length}`)?.parts.get("Font") ?? range?.parts.get("Font");
    start += paragraph.length + 1;
    const look = { size: numberIn(font, "Size") ?? 11, bold: valueIn(font, "Bold") === true, color: textIn(font, "Color") || "#000000" };
    return linesOf(paragraph, (width - 2 * PADDING) / look.size).map((line) => ({ text: line, ...look }));
  });
}

function drawText(bag: PropertyBag): readonly Vector[] {
  const { left, top, width, height } = boxOf(bag);
  const lines = textLines(bag, width);
  const tall = lines.reduce((sum, { size }) => sum + size * LINE, 0);
  const [horizontal, vertical] = [textIn(bag, "TextFrame", "HorizontalAlignment"), textIn(bag, "TextFrame", "VerticalAlignment")];
  const [anchor, x] = horizontal === "Center" ? ["middle", left + width / 2] : horizontal === "Right" ? ["end", left + width - PADDING] : ["start", left + PADDING];
  let y = vertical === "Middle" ? top + (height - tall) / 2 : vertical === "Bottom" ? top + height - tall - PADDING : top + PADDING;
  return lines.map(({ text, size, bold, color }) => {
    y += size * LINE;
    return vector("text", { x, y: y - size * (LINE - 0.9), "font-size": size, "text-anchor": anchor, fill: color, ...(bold ? { "font-weight": "bold" } : {}) }, [text]);
  });
}

// Lines

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly from: Point;
  readonly to: Point;
  /** Where the vertical part stands; null for a straight line. */
  readonly bend: number | null;
}

function lineOf(bag: PropertyBag): Line {
  const [fromX = 0, fromY = 0, toX = 0, toY = 0] = ["StartLeft", "StartTop", "EndLeft", "EndTop"].map((name) => numberIn(bag, name));
  const [from, to] = [{ x: fromX, y: fromY }, { x: toX, y: toY }];
  if (textIn(bag, "ConnectorType") !== "Elbow") return { from, to, bend: null };
  return { from, to, bend: numberIn(bag, "Bend") ?? bendOf(bag, from, to) };
}

/** Beside both ends where they are glued to the same side, as Excel finds its way; else between them. */
function bendOf(bag: PropertyBag, from: Point, to: Point): number {
  const [begin, end] = [numberIn(bag, "Begin", "Site"), numberIn(bag, "End", "Site")];
  if (begin !== end || (begin !== LEFT && begin !== RIGHT)) return (from.x + to.x) / 2;
  return begin === LEFT ? Math.min(from.x, to.x) - ASIDE : Math.max(from.x, to.x) + ASIDE;
}

/** Connection sites of rectangles. */
const [LEFT, RIGHT] = [1, 3];

function drawLine(bag: PropertyBag): readonly Vector[] {
  const { from, to, bend } = lineOf(bag);
  const corners = bend === null ? [from, to] : [from, { x: bend, y: from.y }, { x: bend, y: to.y }, to];
  const color = textIn(bag, "LineFormat", "Color") || "#2F528F";
  const weight = numberIn(bag, "LineFormat", "Weight") ?? 1;
  const dash = textIn(bag, "LineFormat", "DashStyle");
  const path = corners.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join(" ");
  const line = vector("path", { d: path, fill: "none", stroke: color, "stroke-width": weight, "stroke-linejoin": "round", ...(dash === "" || dash === "Solid" ? {} : { "stroke-dasharray": `${4 * weight} ${3 * weight}` }) });
  const hasArrow = !["", "None"].includes(textIn(bag, "EndArrowheadStyle"));
  return hasArrow ? [line, arrowhead(corners.at(-2) ?? from, to, weight, color)] : [line];
}

/** A triangle whose tip is where the line ends. */
function arrowhead(before: Point, tip: Point, weight: number, color: string): Vector {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [x, y] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const size = 3 + 2 * weight;
  const corner = (side: 1 | -1): string => `${tip.x - size * x + (side * size * y) / 2} ${tip.y - size * y - (side * size * x) / 2}`;
  return vector("path", { d: `M${tip.x} ${tip.y} L${corner(1)} L${corner(-1)} Z`, fill: color });
}
