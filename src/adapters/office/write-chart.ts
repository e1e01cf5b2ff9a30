import { areaWidth, formatCell } from "../../core/grid";
import type { ChartPlan, ChartSeries, SheetArea, SheetPlan } from "../../core/plan";
import type { ChangeContext } from "./change-context";
import { rangeOf } from "./read-cells";
import { BYTES_PER_CALL, type Step } from "./requests";

const TYPES = { bar: "BarClustered", line: "LineMarkers", waterfall: "ColumnStacked" } as const;
/** Labels on more bars than this would lie over each other. */
const MOST_LABELLED = 24;

export function chartSteps({ name, charts = [] }: SheetPlan, context: ChangeContext): readonly Step[] {
  return charts.map((chart, index) => ({
    bytes: BYTES_PER_CALL * (8 + 6 * chart.series.length),
    run: (excel) => { addChart(excel, name, `Chart ${index + 1}`, chart, context); },
  }));
}

function addChart(excel: Excel.RequestContext, sheet: string, name: string, plan: ChartPlan, context: ChangeContext): void {
  const cells = ({ sheetKey, area }: SheetArea): Excel.Range => rangeOf(excel, context.sheetName(sheetKey), area);
  const [first] = plan.series;
  if (first === undefined) return;
  // A chart begins with cells: those of the first series make one series. All that it shows is set below, its values too: Excel
  // takes a first cell that shows no number for their name.
  const chart = excel.workbook.worksheets.getItem(sheet).charts.add(TYPES[plan.kind], cells(first.values), areaWidth(first.values.area) === 1 ? "Columns" : "Rows");
  chart.name = name;
  chart.title.text = plan.title;
  const { top, left, bottom, right } = plan.place;
  chart.setPosition(formatCell(top, left), formatCell(bottom, right));
  for (const [index, one] of plan.series.entries()) {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(one.title);
    series.name = one.title;
    series.setValues(cells(one.values));
    series.setXAxisValues(cells(plan.categories));
    setLooks(series, one, plan);
  }
  setLegend(chart.legend, plan.series);
  setAxes(chart.axes, plan);
  // Cells for charts may be hidden. A point that is not known is no zero.
  chart.plotVisibleOnly = false;
  chart.displayBlanksAs = plan.kind === "line" ? "Interplotted" : "NotPlotted";
}

function setLooks(series: Excel.ChartSeries, { color, invisible, values }: ChartSeries, { kind, valueFormat }: ChartPlan): void {
  if (kind === "line") {
    series.format.line.color = `#${color}`;
    series.markerBackgroundColor = `#${color}`;
    series.markerForegroundColor = `#${color}`;
    return;
  }
  if (invisible === true) series.format.fill.clear();
  else series.format.fill.setSolidColor(`#${color}`);
  series.gapWidth = kind === "waterfall" ? 40 : 60;
  if (invisible === true || values.values.length > MOST_LABELLED) return;
  series.hasDataLabels = true;
  if (valueFormat !== undefined) series.dataLabels.numberFormat = valueFormat.includes(";") ? valueFormat : `${valueFormat};-${valueFormat};`;
}

/** One series needs no legend: the title says what it is. Invisible ones are not in it. */
function setLegend(legend: Excel.ChartLegend, series: readonly ChartSeries[]): void {
  legend.visible = series.filter(({ invisible }) => invisible !== true).length > 1;
  if (!legend.visible) return;
  legend.position = "Bottom";
  for (const [index, { invisible }] of series.entries()) if (invisible === true) legend.legendEntries.getItemAt(index).visible = false;
}

/** Bars lie, and read from the top as the table does; negative ones must not cover the names. */
function setAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { kind, valueFormat, valueAxis: limits }: ChartPlan): void {
  if (kind === "bar") categoryAxis.reversePlotOrder = true;
  categoryAxis.tickLabelPosition = "Low";
  if (valueFormat !== undefined) valueAxis.numberFormat = valueFormat;
  if (limits?.minimum !== undefined) valueAxis.minimum = limits.minimum;
  if (limits?.maximum !== undefined) valueAxis.maximum = limits.maximum;
}
