import { isDateFormat } from "numfmt";
import { formatArea, isCellError, quoteSheet, type CellValue } from "../../../core/grid";
import type { ChartPlan, ChartSeries, SheetArea } from "../../../core/plan";
import { escapeAttribute, escapeCellText, escapeFormula, escapeXml, withoutForbidden } from "../xml-text";
import { XML_DECLARATION } from "./package-terms";
import type { WriteContext } from "./sheet-parts";

export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";

const TEXT_COLOR = "404040";
const GRID_COLOR = "D9D9D9";
/** Of the axes, within their chart. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
/** Labels on more bars than this would lie over each other. */
const MOST_LABELLED = 24;

/**
 * The part of a native chart. Its cells are named absolutely, and what they hold is cached for readers that do not
 * calculate. `categoryFormat` is the number format of the cells with the categories, where these are numbers or dates.
 */
export function chartXml(plan: ChartPlan, categoryFormat: string | undefined, context: WriteContext): string {
  const categories = categoryCells(plan.categories, categoryFormat, context);
  const series = plan.series.map((one, index) => seriesXml(one, index, plan, categories, context)).join("");
  return `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}"><c:roundedCorners val="0"/><c:chart>` +
    `${title(plan.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot(plan.kind, series)}${categoryAxis(plan, categoryFormat)}${valueAxis(plan)}</c:plotArea>${legend(plan.series)}` +
    // Cells for charts may be hidden. A point that is not known is no zero: a line goes on over it, because LibreOffice
    // draws zeros where it is told to leave a gap.
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="${plan.kind === "line" ? "span" : "gap"}"/></c:chart>` +
    `<c:spPr>${solid("FFFFFF")}<a:ln w="6350">${solid(GRID_COLOR)}</a:ln></c:spPr></c:chartSpace>`;
}

function title(text: string): string {
  const looks = `sz="1200" b="1"`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${looks}>${solid(TEXT_COLOR)}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr ${looks}>${solid(TEXT_COLOR)}</a:rPr><a:t>${escapeXml(withoutForbidden(text))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function plot(kind: ChartPlan["kind"], series: string): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  switch (kind) {
    case "bar":
      return `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${axes}</c:barChart>`;
    case "waterfall":
      return `<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}<c:gapWidth val="40"/><c:overlap val="100"/>${axes}</c:barChart>`;
    case "line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
}

// Series

function seriesXml(series: ChartSeries, index: number, plan: ChartPlan, categories: string, context: WriteContext): string {
  const isLine = plan.kind === "line";
  const looks = isLine ? lineLooks(series.color) : `${barLooks(series)}<c:invertIfNegative val="0"/>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${chartText(series.title)}</c:v></c:tx>${looks}${labels(series, plan)}` +
    `<c:cat>${categories}</c:cat><c:val>${numbers(series.values, context, plan.valueFormat)}</c:val>${isLine ? `<c:smooth val="0"/>` : ""}</c:ser>`;
}

function barLooks({ color, invisible }: ChartSeries): string {
  return invisible === true ? `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` : `<c:spPr>${solid(color)}</c:spPr>`;
}

function lineLooks(color: string): string {
  return `<c:spPr><a:ln w="28575" cap="rnd">${solid(color)}<a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(color)}<a:ln w="9525">${solid(color)}</a:ln></c:spPr></c:marker>`;
}

/** Values at the bars, where there are few; zeros, of which a waterfall has many, say nothing. */
function labels({ invisible, values }: ChartSeries, { kind, valueFormat }: ChartPlan): string {
  if (kind === "line" || invisible === true || values.values.length > MOST_LABELLED) return "";
  const format = valueFormat === undefined || valueFormat.includes(";") ? valueFormat : `${valueFormat};-${valueFormat};`;
  const number = format === undefined ? "" : `<c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/>`;
  // Stacked bars have no place for labels but themselves: on white, they can be read whatever the bar's colour and height.
  const [ground, position] = kind === "bar" ? [`<a:noFill/>`, "outEnd"] : [solid("FFFFFF"), "ctr"];
  return `<c:dLbls>${number}<c:spPr>${ground}<a:ln><a:noFill/></a:ln></c:spPr>${textLooks(800)}<c:dLblPos val="${position}"/>` +
    `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

// Cells and what they hold

function categoryCells(area: SheetArea, format: string | undefined, context: WriteContext): string {
  if (area.values.some((value) => typeof value === "number")) return numbers(area, context, format);
  const points = area.values.map((value, index) => (value === null ? "" : point(index, chartText(shown(value)))));
  return `<c:strRef><c:f>${reference(area, context)}</c:f><c:strCache><c:ptCount val="${points.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numbers(area: SheetArea, context: WriteContext, format = "General"): string {
  const points = area.values.map((value, index) => (typeof value === "number" && Number.isFinite(value) ? point(index, String(value)) : ""));
  return `<c:numRef><c:f>${reference(area, context)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${points.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
}

function reference({ sheetKey, area }: SheetArea, context: WriteContext): string {
  return escapeFormula(`${quoteSheet(context.sheetName(sheetKey))}!${formatArea(area, true)}`);
}

function shown(value: Exclude<CellValue, null>): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isCellError(value) ? value.error : String(value);
}

function chartText(text: string): string {
  return escapeXml(escapeCellText(text));
}

// Axes and legend

/** Bars lie, and read from the top as the table does; negative ones must not cover the names. Lines run along dates. */
function categoryAxis({ kind, categories }: ChartPlan, format = "General"): string {
  const lies = kind === "bar";
  const runs = kind === "line" && isDateFormat(format);
  const rest = runs
    ? `<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/><c:majorUnit val="${daysBetweenLabels(categories.values)}"/><c:majorTimeUnit val="days"/>`
    : `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>`;
  return `<c:${runs ? "dateAx" : "catAx"}><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lies ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${lies ? "l" : "b"}"/><c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="${Number(!runs)}"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${solid("7F7F7F")}</a:ln></c:spPr>${textLooks(900)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>${rest}</c:${runs ? "dateAx" : "catAx"}>`;
}

/** Whole weeks, so that an axis of dates has at most eight labels. */
function daysBetweenLabels(dates: readonly CellValue[]): number {
  const days = dates.filter((value) => typeof value === "number");
  const span = days.length === 0 ? 0 : Math.max(...days) - Math.min(...days);
  return span < 8 ? 1 : Math.ceil(span / 7 / 7) * 7;
}

function valueAxis({ kind, valueAxis: limits, valueFormat = "General" }: ChartPlan): string {
  const lies = kind === "bar";
  const limit = (name: string, value: number | undefined): string => (value === undefined ? "" : `<c:${name} val="${value}"/>`);
  return `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${limit("max", limits?.maximum)}${limit("min", limits?.minimum)}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${lies ? "b" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="6350">${solid(GRID_COLOR)}</a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeAttribute(valueFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textLooks(900)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lies ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
}

/** One series needs no legend: the title says what it is. Invisible ones are not in it. */
function legend(series: readonly ChartSeries[]): string {
  if (series.filter(({ invisible }) => invisible !== true).length < 2) return "";
  const left = series.map(({ invisible }, index) => (invisible === true ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>` : "")).join("");
  return `<c:legend><c:legendPos val="b"/>${left}<c:overlay val="0"/>${textLooks(900)}</c:legend>`;
}

function textLooks(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${solid(TEXT_COLOR)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}
