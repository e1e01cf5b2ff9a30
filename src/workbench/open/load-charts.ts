import type { StoredChart, StoredPlace } from "../../adapters/opc";
import { formatCell, quoteSheet } from "../../core/grid";
import { PropertyBag } from "../host/model/property-bag";
import { indices, type SheetModel } from "../host/model/sheet-model";

const TYPES = {
  bars: ["BarClustered", "BarStacked"], columns: ["ColumnClustered", "ColumnStacked"], lines: ["LineMarkers", "LineMarkersStacked"],
} as const;

/** Gives a sheet the charts of its file, as Excel's API would have made them. Sizes of its rows and columns are known by then. */
export function loadCharts(sheet: SheetModel, charts: readonly StoredChart[]): void {
  sheet.charts = charts.map((chart, index) => chartBag(sheet, chart, `Chart ${index + 1}`));
  sheet.workbook.changed({ kind: "drawings", sheet });
}

function chartBag(sheet: SheetModel, chart: StoredChart, name: string): PropertyBag {
  const { kind, isStacked, title, valueAxis, notInLegend } = chart;
  const bag = new PropertyBag({
    Id: sheet.workbook.newId(), Name: name, ChartType: TYPES[kind][isStacked ? 1 : 0], ...placeValues(sheet, chart.place),
    PlotVisibleOnly: !chart.showsHidden, DisplayBlanksAs: chart.spansBlanks ? "Interplotted" : "NotPlotted",
  }, () => { sheet.workbook.changed({ kind: "drawings", sheet }); });
  if (title === "") bag.put(["Title", "Visible"], false);
  else bag.put(["Title", "Text"], title);
  for (const series of chart.series) addSeries(bag.part("Series"), series, kind);
  bag.put(["Legend", "Visible"], chart.hasLegend);
  for (const index of notInLegend) bag.put(["Legend", "LegendEntries", String(index), "Visible"], false);
  if (valueAxis.minimum !== null) bag.put(["Axes", "ValueAxis", "Minimum"], valueAxis.minimum);
  if (valueAxis.maximum !== null) bag.put(["Axes", "ValueAxis", "Maximum"], valueAxis.maximum);
  if (valueAxis.format !== null) bag.put(["Axes", "ValueAxis", "NumberFormat"], valueAxis.format);
  return bag;
}

function addSeries(list: PropertyBag, { title, values, categories, color, labelFormat }: StoredChart["series"][number], kind: StoredChart["kind"]): void {
  const series = list.addItem({ Name: title, Values: values, ...(categories === null ? {} : { Categories: categories }) });
  if (color !== undefined) series.put(["Format", kind === "lines" ? "Line" : "Fill", "Color"], color === null ? null : `#${color}`);
  if (labelFormat === null) return;
  series.set("HasDataLabels", true);
  series.put(["DataLabels", "NumberFormat"], labelFormat);
}

function placeValues(sheet: SheetModel, place: StoredPlace): Readonly<Record<string, unknown>> {
  const address = ({ row, column }: { readonly row: number; readonly column: number }): string => `${quoteSheet(sheet.name)}!${formatCell(row, column)}`;
  if ("to" in place) return { From: address(place.from), To: address(place.to) };
  const before = (lines: SheetModel["rows"], count: number): number => indices(0, count - 1).reduce((sum, index) => sum + lines.sizeOf(index), 0);
  return { Left: before(sheet.columns, place.from.column), Top: before(sheet.rows, place.from.row), Width: place.width, Height: place.height };
}
