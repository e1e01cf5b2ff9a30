import { isInside } from "../../../core/grid";
import type { ChartPlan, ShapeGroup, SheetPlan } from "../../../core/plan";
import { escapeAttribute, withoutForbidden } from "../xml-text";
import { chartXml, CHART_NAMESPACE, DRAWING_NAMESPACE } from "./chart-part";
import { CONTENT_TYPE, NAMESPACE, RELATION, XML_DECLARATION } from "./package-terms";
import type { NewPart, NewRelationship, WriteContext } from "./sheet-parts";
import { SHEET_DRAWING, shapeGroupXml } from "./shape-group";
import { tableArea } from "./table-part";

/** The drawing of a sheet with its charts and shapes, and the relationship by which the sheet leads to it; null for a sheet without any. */
export function writeDrawing(
  plan: SheetPlan,
  relationship: string,
  context: WriteContext,
): { readonly parts: readonly NewPart[]; readonly relationship: NewRelationship } | null {
  const { charts = [], shapes } = plan;
  if (charts.length === 0 && shapes === undefined) return null;
  const chartParts = charts.map((chart): NewPart => ({
    part: context.nextPart("xl/charts/chart{n}.xml"),
    contentType: CONTENT_TYPE.chart,
    xml: chartXml(chart, categoryFormat(plan, chart), context),
  }));
  const drawing: NewPart = {
    part: context.nextPart("xl/drawings/drawing{n}.xml"),
    contentType: CONTENT_TYPE.drawing,
    xml: drawingXml(charts, shapes),
    relationships: chartParts.map(({ part }, index) => ({ id: `rId${index + 1}`, type: RELATION.chart, target: part })),
  };
  return { parts: [drawing, ...chartParts], relationship: { id: relationship, type: RELATION.drawing, target: drawing.part } };
}

/** Number format of the first of the cells with a chart's categories, if they stand on the same sheet. Headers of tables are texts. */
function categoryFormat({ key, blocks, tables }: SheetPlan, { categories: { sheetKey, area } }: ChartPlan): string | undefined {
  if (sheetKey !== key) return undefined;
  const { top: row, left: column } = area;
  const table = tables.find((one) => isInside(tableArea(one), row, column));
  if (table?.top === row) return undefined;
  if (table !== undefined) return (table.rows[row - table.top - 1]?.[column - table.left]?.style ?? table.columns[column - table.left]?.style)?.format;
  const cells = blocks.map(({ top, left, cells: rows }) => rows[row - top]?.[column - left] ?? null);
  return cells.find((cell) => cell !== null)?.style?.format;
}

/** A drawing part with some charts, which lead to `rId1` and so on, and a group of shapes. */
export function drawingXml(charts: readonly ChartPlan[], shapes?: ShapeGroup): string {
  const group = shapes === undefined ? "" : shapeGroupXml(shapes, charts.length + 2);
  return `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_NAMESPACE}">${charts.map(anchor).join("")}${group}</xdr:wsDr>`;
}

/** Charts move with their cells but keep their size: hidden rows under one would flatten it. */
function anchor({ title, place: { top, left, bottom, right } }: ChartPlan, index: number): string {
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const description = escapeAttribute(withoutForbidden(title));
  return `<xdr:twoCellAnchor editAs="oneCell">${corner("from", top, left)}${corner("to", bottom + 1, right + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${description}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${NAMESPACE.relations}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
    `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}
