import { areaHeight, areaWidth } from "../../../core/grid";
import { defineType, type HostObject, type HostType } from "../host-object";
import { PropertyBag } from "../model/property-bag";
import { indices, type SheetModel } from "../model/sheet-model";
import { invalidArgument, itemNotFound } from "../api-error";
import { selfOfType, textArg } from "./args";
import { defineBag } from "./bag-type";
import { addressOf, rangeOf, type CellRange } from "./cell-range";
import { worksheet } from "./worksheet";

const FONT = defineBag("ChartFont", { values: { Bold: false, Italic: false, Color: "#000000", Size: 10, Name: "Calibri", Underline: "None" } });

const FILL = defineBag("ChartFill", {
  calls: {
    SetSolidColor: (bag, color) => { bag.set("Color", textArg(color)); },
    Clear: (bag) => { bag.set("Color", null); },
  },
});

const LINE = defineBag("ChartLineFormat", {
  values: { Color: "", LineStyle: "Automatic", Weight: 2.25 },
  calls: { Clear: (bag) => { bag.set("LineStyle", "None"); } },
});

const TEXT_FORMAT = defineBag("ChartTitleFormat", { parts: { Font: FONT, Fill: FILL, Border: LINE } });
const TITLE = defineBag("ChartTitle", { values: { Text: "", Visible: true, Overlay: false, Position: "Automatic" }, parts: { Format: TEXT_FORMAT } });
/** There is one for each series, in their order. */
const LEGEND_ENTRY = defineBag("ChartLegendEntry", { values: { Visible: true } });
const LEGEND_ENTRIES = defineBag("ChartLegendEntryCollection", { calls: { GetItemAt: (bag, index) => LEGEND_ENTRY(bag.part(String(index))) } });
const LEGEND = defineBag("ChartLegend", { values: { Visible: true, Position: "Right", Overlay: false }, parts: { Format: TEXT_FORMAT, LegendEntries: LEGEND_ENTRIES } });

const GRIDLINES = defineBag("ChartGridlines", { values: { Visible: false }, parts: { Format: defineBag("ChartGridlinesFormat", { parts: { Line: LINE } }) } });

const AXIS = defineBag("ChartAxis", {
  values: {
    Minimum: "", Maximum: "", MajorUnit: "", MinorUnit: "", Visible: true, NumberFormat: "General", LinkNumberFormat: true, ReversePlotOrder: false,
    TickLabelPosition: "NextToAxis", MajorTickMark: "Outside", MinorTickMark: "None", Position: "Automatic", DisplayUnit: "None", CategoryType: "Automatic",
  },
  parts: { Title: TITLE, MajorGridlines: GRIDLINES, MinorGridlines: GRIDLINES, Format: defineBag("ChartAxisFormat", { parts: { Font: FONT, Line: LINE, Fill: FILL } }) },
});

const AXES = defineBag("ChartAxes", { parts: { CategoryAxis: AXIS, ValueAxis: AXIS } });

const LABELS = defineBag("ChartDataLabels", {
  values: {
    Position: "Invalid", NumberFormat: "General", LinkNumberFormat: true, ShowValue: true, ShowCategoryName: false, ShowSeriesName: false,
    ShowLegendKey: false, ShowPercentage: false, Separator: ",",
  },
  parts: { Format: defineBag("ChartDataLabelFormat", { parts: { Font: FONT, Fill: FILL } }) },
});

const SERIES_VALUES = {
  Name: "", ChartType: "", HasDataLabels: false, GapWidth: 150, Overlap: 0, AxisGroup: "Primary", MarkerStyle: "Automatic", MarkerSize: 5, Smooth: false,
  PlotOrder: 0, MarkerBackgroundColor: "", MarkerForegroundColor: "", InvertIfNegative: true, ShowShadow: false, Filtered: false,
};

interface Series {
  readonly chart: ChartSelf;
  readonly bag: PropertyBag;
}

interface ChartSelf {
  readonly sheet: SheetModel;
  readonly bag: PropertyBag;
}

function seriesMember(name: keyof typeof SERIES_VALUES): (self: Series) => unknown {
  return ({ bag }) => bag.values.get(name) ?? SERIES_VALUES[name];
}

const SERIES_NAMES = Object.keys(SERIES_VALUES) as (keyof typeof SERIES_VALUES)[];

const SERIES = defineType<Series>("ChartSeries", {
  exists: ({ chart, bag }) => exists(chart) && seriesOf(chart).includes(bag),
  get: Object.fromEntries(SERIES_NAMES.map((name) => [name, seriesMember(name)])),
  set: Object.fromEntries(SERIES_NAMES.map((name) => [name, ({ bag }: Series, value: unknown) => { bag.set(name, value); }])),
  go: {
    Format: ({ bag }) => defineBag("ChartSeriesFormat", { parts: { Fill: FILL, Line: LINE } })(bag.part("Format")),
    DataLabels: ({ bag }) => LABELS(bag.part("DataLabels")),
  },
  call: {
    SetValues: ({ bag }, source) => { bag.set("Values", sourceAddress(source)); },
    SetXAxisValues: ({ bag }, source) => { bag.set("Categories", sourceAddress(source)); },
    Delete: ({ chart, bag }) => {
      const series = chart.bag.part("Series").items;
      series.splice(series.indexOf(bag), 1);
      chart.sheet.workbook.changed({ kind: "drawings", sheet: chart.sheet });
    },
  },
});

const SERIES_COLLECTION = defineType<ChartSelf>("ChartSeriesCollection", {
  get: { Count: (chart) => seriesOf(chart).length },
  items: (chart) => seriesOf(chart).map((bag) => SERIES({ chart, bag })),
  call: {
    Add: (chart, name) => SERIES({ chart, bag: chart.bag.part("Series").addItem(name === null || name === undefined ? {} : { Name: textArg(name) }) }),
  },
});

const CHART_VALUES = { ChartType: "", Top: 0, Left: 0, Width: 360, Height: 216, PlotVisibleOnly: true, DisplayBlanksAs: "NotPlotted", Style: 0 };
const CHART_NAMES = Object.keys(CHART_VALUES) as (keyof typeof CHART_VALUES)[];

const CHART = defineType<ChartSelf>("Chart", {
  exists,
  id: ({ bag }) => ({ Id: bag.values.get("Id") }),
  get: {
    Id: ({ bag }) => bag.values.get("Id"),
    Name: ({ bag }) => bag.values.get("Name"),
    ...Object.fromEntries(CHART_NAMES.map((name) => [name, ({ bag }: ChartSelf) => bag.values.get(name) ?? CHART_VALUES[name]])),
  },
  set: {
    Name: ({ bag }, name) => { bag.set("Name", textArg(name)); },
    ...Object.fromEntries(CHART_NAMES.map((name) => [name, ({ bag }: ChartSelf, value: unknown) => { bag.set(name, value); }])),
  },
  go: {
    Title: ({ bag }) => TITLE(bag.part("Title")),
    Legend: ({ bag }) => LEGEND(bag.part("Legend")),
    Axes: ({ bag }) => AXES(bag.part("Axes")),
    DataLabels: ({ bag }) => LABELS(bag.part("DataLabels")),
    Series: (self) => SERIES_COLLECTION(self),
    Worksheet: ({ sheet }) => worksheet(sheet),
    Format: ({ bag }) => defineBag("ChartAreaFormat", { parts: { Fill: FILL, Border: LINE, Font: FONT } })(bag.part("Format")),
  },
  call: {
    SetPosition: ({ sheet, bag }, start, end) => {
      bag.set("From", addressOf(rangeOf(sheet, start)));
      bag.set("To", addressOf(rangeOf(sheet, end ?? start)));
    },
    SetData: (self, source) => { setData(self, rangeOf(self.sheet, source), "Auto"); },
    Delete: (self) => {
      self.sheet.charts = self.sheet.charts.filter((one) => one !== self.bag);
      self.sheet.workbook.changed({ kind: "drawings", sheet: self.sheet });
    },
  },
});

export const CHARTS: HostType<SheetModel> = defineType<SheetModel>("ChartCollection", {
  get: { Count: ({ charts }) => charts.length },
  items: (sheet) => sheet.charts.map((bag) => CHART({ sheet, bag })),
  find: (sheet, name) => {
    const bag = sheet.charts.find(({ values }) => values.get("Name") === name || values.get("Id") === name);
    return bag === undefined ? null : CHART({ sheet, bag });
  },
  call: { Add: addChart },
});

function exists({ sheet, bag }: ChartSelf): boolean {
  return sheet.workbook.sheets.includes(sheet) && sheet.charts.includes(bag);
}

function seriesOf({ bag }: ChartSelf): readonly PropertyBag[] {
  return bag.part("Series").items;
}

function sourceAddress(source: unknown): string {
  const given = selfOfType(source, "Range") as CellRange | null;
  if (given === null) throw invalidArgument();
  return addressOf(given);
}

function addChart(sheet: SheetModel, type: unknown, source: unknown, seriesBy: unknown): HostObject {
  if (sheet.isProtected) throw itemNotFound();
  const bag = new PropertyBag({ Id: sheet.workbook.newId(), Name: `Chart ${sheet.charts.length + 1}`, ChartType: textArg(type) }, () => {
    sheet.workbook.changed({ kind: "drawings", sheet });
  });
  sheet.charts = [...sheet.charts, bag];
  setData({ sheet, bag }, rangeOf(sheet, source), seriesBy);
  return CHART({ sheet, bag });
}

/**
 * Series as Excel makes them of a rectangle: one for each column, or for each row where there are more columns than rows.
 * Texts at the left edge are the categories, those at the top the names of the series.
 */
function setData(self: ChartSelf, { sheet, area }: CellRange, seriesBy: unknown): void {
  const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && areaHeight(area) >= areaWidth(area));
  const hasHeader = indices(area.left, area.right).every((column) => typeof sheet.value(area.top, column) !== "number");
  const hasLabels = indices(area.top, area.bottom).every((row) => typeof sheet.value(row, area.left) !== "number");
  const top = hasHeader && area.top < area.bottom ? area.top + 1 : area.top;
  const left = hasLabels && area.left < area.right ? area.left + 1 : area.left;
  const series = self.bag.part("Series");
  series.items.length = 0;
  for (const index of byColumns ? indices(left, area.right) : indices(top, area.bottom)) {
    const values = byColumns ? { top, bottom: area.bottom, left: index, right: index } : { top: index, bottom: index, left, right: area.right };
    const categories = byColumns ? { top, bottom: area.bottom, left: area.left, right: area.left } : { top: area.top, bottom: area.top, left, right: area.right };
    const named = byColumns ? top > area.top : left > area.left;
    series.addItem({
      Name: named ? (byColumns ? sheet.text(area.top, index) : sheet.text(index, area.left)) : `Series${series.items.length + 1}`,
      Values: addressOf({ sheet, area: values }),
      ...((byColumns ? left > area.left : top > area.top) ? { Categories: addressOf({ sheet, area: categories }) } : {}),
    });
  }
}
