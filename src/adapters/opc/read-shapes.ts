import { DEFAULT_THEME } from "./color";
import { drawnColor } from "./drawn-color";
import { nodeAt, nodesAt, valAt, type XmlNode } from "./xml-tree";

/** Shapes that hang on one cell: a group, or one alone. Lengths are points, measured from the corner of what they are. */
export interface StoredDrawing {
  readonly name: string;
  readonly description: string;
  readonly isGroup: boolean;
  /** The cell, and how far from its corner. */
  readonly corner: { readonly row: number; readonly column: number; readonly down: number; readonly right: number };
  /** What comes later lies over what comes before. */
  readonly shapes: readonly StoredShape[];
}

export type StoredShape = StoredRectangle | StoredLine;

interface Named {
  /** By which lines name the shapes that they are glued to. */
  readonly id: string;
  readonly name: string;
}

/** Colours are `RRGGBB`; null for none. */
export interface StoredRectangle extends Named {
  readonly kind: "rectangle";
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly rounded: boolean;
  readonly fill: string | null;
  readonly border: string | null;
  /** Of the border. */
  readonly weight: number;
  readonly horizontal: "Left" | "Center" | "Right";
  readonly vertical: "Top" | "Middle" | "Bottom";
  readonly paragraphs: readonly { readonly text: string; readonly size: number; readonly bold: boolean; readonly color: string }[];
}

export interface StoredLine extends Named {
  readonly kind: "line";
  readonly from: StoredEnd;
  readonly to: StoredEnd;
  readonly color: string;
  readonly weight: number;
  readonly dashed: boolean;
  readonly hasArrow: boolean;
  /** Where the vertical part of a line with corners stands, from the left; null for a straight one. */
  readonly bend: number | null;
}

export interface StoredEnd {
  readonly x: number;
  readonly y: number;
  /** Shape that the end is glued to, and where; null for none. */
  readonly glued: { readonly id: string; readonly site: number } | null;
}

/** English metric units of a point. */
const EMUS = 12_700;

/** Where something lies, in the units of what it lies in. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How lengths inside become points from the corner. */
type Scale = (frame: Frame) => Frame;

/** Rectangles and lines that an anchor of a drawing holds; null if it holds anything else, or something that is turned. */
export function readShapes(anchor: XmlNode, theme: readonly string[] = DEFAULT_THEME): StoredDrawing | null {
  const from = nodeAt(anchor, "from");
  const content = anchor.children.find(({ name }) => ["grpSp", "sp", "cxnSp"].includes(name));
  if (from === undefined || content === undefined) return null;
  const isGroup = content.name === "grpSp";
  const named = properties(content);
  const shapes = isGroup ? groupShapes(content, theme) : [shapeOf(content, atCorner(content), theme)];
  if (shapes === null || shapes.length === 0 || !shapes.every((shape) => shape !== null)) return null;
  const [row = 0, column = 0, down = 0, right = 0] = ["row", "col", "rowOff", "colOff"].map((name) => Number(nodeAt(from, name)?.text ?? 0));
  return { name: named.get("name") ?? "", description: named.get("descr") ?? "", isGroup, corner: { row, column, down: down / EMUS, right: right / EMUS }, shapes };
}

function groupShapes(group: XmlNode, theme: readonly string[]): readonly (StoredShape | null)[] | null {
  const transform = nodeAt(group, "grpSpPr", "xfrm");
  const [outside, inside] = [frameOf(transform, "off", "ext"), frameOf(transform, "chOff", "chExt")];
  if (outside === null || inside === null || isTurned(transform)) return null;
  const [across, down] = [outside.width / (inside.width || 1), outside.height / (inside.height || 1)];
  const scale: Scale = ({ x, y, width, height }) => ({ x: ((x - inside.x) * across) / EMUS, y: ((y - inside.y) * down) / EMUS, width: (width * across) / EMUS, height: (height * down) / EMUS });
  const members = group.children.filter(({ name }) => !["nvGrpSpPr", "grpSpPr", "extLst"].includes(name));
  return members.map((member) => shapeOf(member, scale, theme));
}

/** Of a shape that stands alone: what it says of where it is repeats its anchor. */
function atCorner(shape: XmlNode): Scale {
  const { x, y } = frameOf(nodeAt(shape, "spPr", "xfrm"), "off", "ext") ?? { x: 0, y: 0 };
  return (frame) => ({ x: (frame.x - x) / EMUS, y: (frame.y - y) / EMUS, width: frame.width / EMUS, height: frame.height / EMUS });
}

function frameOf(transform: XmlNode | undefined, corner: string, extent: string): Frame | null {
  const [at, size] = [nodeAt(transform, corner)?.attributes, nodeAt(transform, extent)?.attributes];
  const [x, y, width, height] = [at?.get("x"), at?.get("y"), size?.get("cx"), size?.get("cy")].map(Number);
  return x !== undefined && y !== undefined && width !== undefined && height !== undefined && [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : null;
}

function isTurned(transform: XmlNode | undefined): boolean {
  return Number(transform?.attributes.get("rot") ?? 0) !== 0;
}

function shapeOf(node: XmlNode, scale: Scale, theme: readonly string[]): StoredShape | null {
  const transform = nodeAt(node, "spPr", "xfrm");
  const frame = frameOf(transform, "off", "ext");
  if (frame === null || isTurned(transform)) return null;
  if (node.name === "sp") return rectangleOf(node, scale(frame), theme);
  return node.name === "cxnSp" ? lineOf(node, scale(frame), theme) : null;
}

const RECTANGLES = ["rect", "roundRect"];
const STRAIGHT = ["line", "straightConnector1"];
const CORNERED = "bentConnector3";

function rectangleOf(node: XmlNode, { x, y, width, height }: Frame, theme: readonly string[]): StoredRectangle | null {
  const geometry = geometryOf(node);
  if (!RECTANGLES.includes(geometry)) return null;
  const body = nodeAt(node, "txBody");
  const paragraphs = nodesAt(body, "p");
  return {
    kind: "rectangle", ...identity(node), left: x, top: y, width, height, rounded: geometry === "roundRect",
    fill: colorOf(node, nodeAt(node, "spPr"), "fillRef", theme),
    border: colorOf(node, nodeAt(node, "spPr", "ln"), "lnRef", theme),
    weight: weightOf(nodeAt(node, "spPr", "ln")),
    horizontal: HORIZONTAL[nodeAt(paragraphs[0], "pPr")?.attributes.get("algn") ?? ""] ?? "Left",
    vertical: VERTICAL[nodeAt(body, "bodyPr")?.attributes.get("anchor") ?? ""] ?? "Top",
    paragraphs: paragraphs.map((paragraph) => paragraphOf(paragraph, node, theme)).filter(({ text }) => text !== ""),
  };
}

const HORIZONTAL: Readonly<Record<string, StoredRectangle["horizontal"]>> = { ctr: "Center", r: "Right" };
const VERTICAL: Readonly<Record<string, StoredRectangle["vertical"]>> = { ctr: "Middle", b: "Bottom" };

/** It looks as its first piece does. */
function paragraphOf(paragraph: XmlNode, shape: XmlNode, theme: readonly string[]): StoredRectangle["paragraphs"][number] {
  const runs = nodesAt(paragraph, "r");
  const looks = nodeAt(runs[0], "rPr");
  const [size, bold] = [Number(looks?.attributes.get("sz") ?? 1100), looks?.attributes.get("b")];
  return {
    text: runs.map((run) => nodeAt(run, "t")?.text ?? "").join(""),
    size: size / 100, bold: bold === "1" || bold === "true",
    color: drawnColor(looks, theme) ?? themed(shape, "fontRef", theme) ?? theme[0] ?? "000000",
  };
}

function lineOf(node: XmlNode, { x, y, width, height }: Frame, theme: readonly string[]): StoredLine | null {
  const geometry = geometryOf(node);
  if (!STRAIGHT.includes(geometry) && geometry !== CORNERED) return null;
  const [flips, line] = [nodeAt(node, "spPr", "xfrm")?.attributes, nodeAt(node, "spPr", "ln")];
  const [isLeftwards, isUpwards] = [isOn(flips?.get("flipH")), isOn(flips?.get("flipV"))];
  const from = { x: isLeftwards ? x + width : x, y: isUpwards ? y + height : y };
  const to = { x: isLeftwards ? x : x + width, y: isUpwards ? y : y + height };
  const dash = valAt(line, "prstDash") ?? "solid";
  return {
    kind: "line", ...identity(node),
    from: { ...from, glued: gluedTo(node, "stCxn") }, to: { ...to, glued: gluedTo(node, "endCxn") },
    color: colorOf(node, line, "lnRef", theme) ?? "000000",
    weight: weightOf(line),
    dashed: dash !== "solid",
    hasArrow: !["none", undefined].includes(nodeAt(line, "tailEnd")?.attributes.get("type")),
    bend: geometry === CORNERED ? from.x + (to.x - from.x) * bendShare(node) : null,
  };
}

/** Three quarters of a point where it does not say. */
function weightOf(line: XmlNode | undefined): number {
  return Number(line?.attributes.get("w") ?? 9525) / EMUS;
}

/** How far along its width a line with corners turns; half of it if it does not say. */
function bendShare(node: XmlNode): number {
  const [guide] = nodesAt(nodeAt(node, "spPr", "prstGeom", "avLst"), "gd");
  const [, value] = /^val (-?\d+)$/.exec(guide?.attributes.get("fmla") ?? "") ?? [];
  return value === undefined ? 0.5 : Number(value) / 100_000;
}

function gluedTo(node: XmlNode, end: "stCxn" | "endCxn"): StoredEnd["glued"] {
  const glue = nodeAt(node, "nvCxnSpPr", "cNvCxnSpPr", end)?.attributes;
  const [id, site] = [glue?.get("id"), Number(glue?.get("idx") ?? 0)];
  return id === undefined ? null : { id, site };
}

function identity(node: XmlNode): Named {
  const named = properties(node);
  return { id: named.get("id") ?? "", name: named.get("name") ?? "" };
}

function properties(node: XmlNode): XmlNode["attributes"] {
  const described = node.children.find(({ name }) => name.startsWith("nv"));
  return nodeAt(described, "cNvPr")?.attributes ?? new Map<string, string>();
}

function geometryOf(node: XmlNode): string {
  return nodeAt(node, "spPr", "prstGeom")?.attributes.get("prst") ?? "";
}

/** What is said of it, or else what its style says; null for none. */
function colorOf(node: XmlNode, looks: XmlNode | undefined, style: "fillRef" | "lnRef", theme: readonly string[]): string | null {
  const own = drawnColor(looks, theme);
  return own === undefined ? themed(node, style, theme) : own;
}

/** A style with the index 0 is none. */
function themed(node: XmlNode, style: "fillRef" | "lnRef" | "fontRef", theme: readonly string[]): string | null {
  const reference = nodeAt(node, "style", style);
  if (reference === undefined || reference.attributes.get("idx") === "0") return null;
  return drawnColor({ name: "spPr", attributes: new Map(), text: "", children: [{ ...reference, name: "solidFill" }] }, theme) ?? null;
}

function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}
