import { parseArea, type Area, type CellValue } from "../../core/grid";
import type { ChartPlan, ChartSeries, SheetArea } from "../../core/plan";
import type { PropertyBag } from "../host/model/property-bag";
import { indices, type SheetModel } from "../host/model/sheet-model";
import { colorOf, numberIn, textIn, valueIn } from "../host/model/bag-reader";

const KINDS: Readonly<Record<string, ChartPlan["kind"]>> = { BarClustered: "bar", LineMarkers: "line", Line: "line", ColumnStacked: "waterfall" };

/**
 * The plan of a chart that the add-in made; null for a chart of another kind, or one that shows no cells. `nameInFile` gives
 * the name that a sheet has in the file, of the one that it has in the grid.
 */
export function chartPlan(chart: PropertyBag, sheet: SheetModel, nameInFile: (sheet: string) => string): ChartPlan | null {
  const kind = KINDS[textIn(chart, "ChartType")];
  const place = placeOf(chart);
  const cells = (bag: PropertyBag | undefined, name: CellsOf): SheetArea | null => cellsOf(bag, name, sheet, nameInFile);
  const list = chart.parts.get("Series")?.items ?? [];
  const series = list.map((one) => chartSeries(one, kind, cells)).filter((one) => one !== null);
  const categories = cells(list[0], "Categories");
  if (kind === undefined || place === null || categories === null || series.length === 0) return null;
  const axis = chart.parts.get("Axes")?.parts.get("ValueAxis");
  const [minimum, maximum, valueFormat] = [numberIn(axis, "Minimum"), numberIn(axis, "Maximum"), textIn(axis, "NumberFormat")];
  return {
    kind, place, categories, series,
    title: textIn(chart, "Title", "Text"),
    ...(valueFormat === "" ? {} : { valueFormat }),
    ...(minimum === undefined && maximum === undefined ? {} : {
      valueAxis: { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) },
    }),
  };
}

type CellsOf = "Values" | "Categories";

function chartSeries(bag: PropertyBag, kind: ChartPlan["kind"] | undefined, cells: (bag: PropertyBag, name: CellsOf) => SheetArea | null): ChartSeries | null {
  const values = cells(bag, "Values");
  if (values === null) return null;
  const color = valueIn(bag, "Format", kind === "line" ? "Line" : "Fill", "Color");
  return { title: textIn(bag, "Name"), values, color: colorOf(color) ?? NO_COLOR, ...(color === null ? { invisible: true } : {}) };
}

/** Of a series that is not seen. */
const NO_COLOR = "FFFFFF";

function placeOf(chart: PropertyBag): Area | null {
  const [from, to] = [localArea(textIn(chart, "From")), localArea(textIn(chart, "To"))];
  return from === null || to === null ? null : { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
}

/** Cells of a series, on the sheet that its address names; a sheet that was renamed since is its own. */
function cellsOf(bag: PropertyBag | undefined, name: CellsOf, own: SheetModel, nameInFile: (sheet: string) => string): SheetArea | null {
  const address = textIn(bag, name);
  const area = localArea(address);
  if (area === null) return null;
  const sheet = own.workbook.findSheet(sheetName(address)) ?? own;
  return { sheetKey: nameInFile(sheet.name), area, values: valuesOf(sheet, area) };
}

/** @example sheetName("'OKR 2027'!$A$1") // => "OKR 2027" */
function sheetName(address: string): string {
  const name = address.slice(0, Math.max(0, address.lastIndexOf("!")));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function localArea(address: string): Area | null {
  return parseArea(address.slice(address.lastIndexOf("!") + 1));
}

function valuesOf(sheet: SheetModel, { top, left, bottom, right }: Area): readonly CellValue[] {
  return indices(top, bottom).flatMap((row) => indices(left, right).map((column) => sheet.value(row, column)));
}
