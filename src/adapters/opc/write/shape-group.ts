import type { ConnectorEnd, ConnectorPlan, ShapeGroup, ShapePlan } from "../../../core/plan";
import { escapeAttribute, escapeXml, withoutForbidden } from "../xml-text";
import { DRAWING_NAMESPACE } from "./chart-part";

export const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** English metric units of a point. */
const EMUS = 12_700;

/** Points. */
const LEAST_WIDTH = 1;

/** Connection sites of rectangles, rounded or not, as DrawingML counts them. */
const SITES: Readonly<Record<ConnectorEnd["side"], number>> = { top: 0, left: 1, bottom: 2, right: 3 };

/**
 * The anchor of a group of shapes: it hangs on one cell and keeps its size. Ids of shapes count from `firstId`; the group
 * has the first. Connectors name the shapes that they are glued to by these ids. It declares its own namespaces, so that
 * it can stand in any drawing part.
 */
export function shapeGroupXml(group: ShapeGroup, firstId: number): string {
  const { name, description, row, column, width, height, grounds, connectors, boxes } = group;
  const shapes = [...grounds, ...boxes];
  const ids = new Map([...shapes, ...connectors].map((shape, index) => [shape.name, firstId + 1 + index]));
  const size = `cx="${emus(width)}" cy="${emus(height)}"`;
  return `<xdr:oneCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_NAMESPACE}">` +
    `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext ${size}/>` +
    `<xdr:grpSp><xdr:nvGrpSpPr>${properties(firstId, name, description)}<xdr:cNvGrpSpPr/></xdr:nvGrpSpPr>` +
    `<xdr:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${size}/></a:xfrm></xdr:grpSpPr>` +
    grounds.map((shape) => shapeXml(shape, ids)).join("") +
    connectors.map((connector) => connectorXml(connector, ids)).join("") +
    boxes.map((shape) => shapeXml(shape, ids)).join("") +
    `</xdr:grpSp><xdr:clientData/></xdr:oneCellAnchor>`;
}

/** How many ids a group takes. */
export function idCount({ grounds, connectors, boxes }: ShapeGroup): number {
  return 1 + grounds.length + connectors.length + boxes.length;
}

function shapeXml({ name, left, top, width, height, rounded, fill, border, paragraphs }: ShapePlan, ids: ReadonlyMap<string, number>): string {
  const geometry = rounded ? `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 9000"/></a:avLst></a:prstGeom>` : `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const line = border === null ? `<a:ln><a:noFill/></a:ln>` : `<a:ln w="9525">${solid(border)}</a:ln>`;
  return `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${properties(idOf(ids, name), name)}<xdr:cNvSpPr/></xdr:nvSpPr>` +
    `<xdr:spPr><a:xfrm><a:off x="${emus(left)}" y="${emus(top)}"/><a:ext cx="${emus(width)}" cy="${emus(height)}"/></a:xfrm>${geometry}${solid(fill)}${line}</xdr:spPr>` +
    `<xdr:txBody><a:bodyPr vertOverflow="clip" horzOverflow="clip" wrap="square" lIns="64008" tIns="27432" rIns="64008" bIns="27432" anchor="ctr"/><a:lstStyle/>${paragraphs.length === 0 ? `<a:p/>` : paragraphs.map(paragraphXml).join("")}</xdr:txBody></xdr:sp>`;
}

function paragraphXml({ text, size, bold, color }: ShapePlan["paragraphs"][number]): string {
  const looks = `sz="${Math.round(size * 100)}" b="${Number(bold)}"`;
  return `<a:p><a:pPr algn="ctr"/><a:r><a:rPr lang="en-US" ${looks}>${solid(color)}<a:latin typeface="Calibri"/><a:ea typeface="Microsoft YaHei"/></a:rPr><a:t>${escapeXml(withoutForbidden(text))}</a:t></a:r></a:p>`;
}

function connectorXml({ name, from, to, color, dashed, bend }: ConnectorPlan, ids: ReadonlyMap<string, number>): string {
  const flips = `${to.x < from.x ? ` flipH="1"` : ""}${to.y < from.y ? ` flipV="1"` : ""}`;
  // The bend is told in shares of the width, which therefore may not be nothing.
  const width = bend === null ? Math.abs(to.x - from.x) : Math.max(LEAST_WIDTH, Math.abs(to.x - from.x));
  const corner = `<a:off x="${emus(Math.min(from.x, to.x))}" y="${emus(Math.min(from.y, to.y))}"/>`;
  const size = `<a:ext cx="${emus(width)}" cy="${emus(Math.abs(to.y - from.y))}"/>`;
  const end = (element: string, { box, side }: ConnectorEnd): string => `<a:${element} id="${idOf(ids, box)}" idx="${SITES[side]}"/>`;
  return `<xdr:cxnSp macro=""><xdr:nvCxnSpPr>${properties(idOf(ids, name), name)}<xdr:cNvCxnSpPr>${end("stCxn", from)}${end("endCxn", to)}</xdr:cNvCxnSpPr></xdr:nvCxnSpPr>` +
    `<xdr:spPr><a:xfrm${flips}>${corner}${size}</a:xfrm>${path(from, to, width, bend)}` +
    `<a:ln w="15875">${solid(color)}<a:prstDash val="${dashed ? "dash" : "solid"}"/><a:tailEnd type="triangle"/></a:ln></xdr:spPr></xdr:cxnSp>`;
}

function path(from: ConnectorEnd, to: ConnectorEnd, width: number, bend: number | null): string {
  if (bend === null) return `<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>`;
  const share = ((to.x < from.x ? from.x - bend : bend - from.x) / width) * 100_000;
  return `<a:prstGeom prst="bentConnector3"><a:avLst><a:gd name="adj1" fmla="val ${Math.round(share)}"/></a:avLst></a:prstGeom>`;
}

function properties(id: number, name: string, description?: string): string {
  const said = description === undefined ? "" : ` descr="${escapeAttribute(withoutForbidden(description))}"`;
  return `<xdr:cNvPr id="${id}" name="${escapeAttribute(withoutForbidden(name))}"${said}/>`;
}

function idOf(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the drawing has no shape "${name}"`);
  return id;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function emus(points: number): number {
  return Math.round(points * EMUS);
}
