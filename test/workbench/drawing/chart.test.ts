import { startHeadlessHost } from "../../../src/workbench/host/headless";
import type { PropertyBag } from "../../../src/workbench/host/model/property-bag";
import type { SheetModel } from "../../../src/workbench/host/model/sheet-model";
import { CHARTS } from "../../../src/workbench/host/members/chart";
import { chartPlace, chartRecord } from "../../../src/workbench/drawing/chart-record";
import { drawChart } from "../../../src/workbench/drawing/draw-chart";
import type { Vector } from "../../../src/workbench/drawing/vector";

const SIZE = { width: 400, height: 240 };

function elements(drawing: Vector, name: string): readonly Vector[] {
  return [...(drawing.element === name ? [drawing] : []), ...drawing.content.flatMap((part) => (typeof part === "string" ? [] : elements(part, name)))];
}

function texts(drawing: Vector): readonly string[] {
  return elements(drawing, "text").flatMap(({ content }) => content.filter((part) => typeof part === "string"));
}

/** Rectangles of a colour, as they stand from the top left. */
function filled(drawing: Vector, color: string): readonly { x: number; y: number; width: number; height: number }[] {
  return elements(drawing, "rect").filter(({ attributes }) => attributes["fill"] === color).map(({ attributes: { x, y, width, height } }) => ({
    x: Number(x), y: Number(y), width: Number(width), height: Number(height),
  }));
}

describe("a chart over the grid", () => {
  let sheet: SheetModel;
  let chart: PropertyBag;

  function add(type: string, rows: readonly (readonly unknown[])[]): void {
    sheet.enter({ top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 }, rows, true);
    CHARTS(sheet).call("Add", [type, `A1:${"ABCDE"[(rows[0]?.length ?? 1) - 1] ?? ""}${rows.length}`, "Columns"]);
    const [added] = sheet.charts;
    if (added === undefined) throw new Error("no chart was added");
    chart = added;
    chart.part("Title").set("Text", "Gaps");
    for (const [index, series] of chart.part("Series").items.entries()) series.part("Format").part("Fill").set("Color", ["#2F5597", "#C55A11"][index] ?? "#7F7F7F");
  }

  const drawn = (): Vector => drawChart(chartRecord(sheet, chart), SIZE);

  beforeEach(() => { sheet = startHeadlessHost().model.addSheet("Review"); });

  test("is an image with its title as its name", () => {
    add("BarClustered", [["Key result", "Gap"], ["Revenue", -0.3]]);
    expect(drawn().attributes).toMatchObject({ role: "img", "aria-label": "Gaps", ...SIZE });
    expect(elements(drawn(), "title").map(({ content }) => content)).toEqual([["Gaps"]]);
  });

  test("draws lying bars from 0, to the left for negative ones, with names and labels", () => {
    add("BarClustered", [["Key result", "Gap"], ["Revenue", -0.4], ["Churn", 0.2]]);
    chart.part("Axes").part("ValueAxis").set("NumberFormat", "0%");
    const [series] = chart.part("Series").items;
    series?.set("HasDataLabels", true);
    series?.part("DataLabels").set("NumberFormat", "0%;-0%;");
    const [revenue, churn] = filled(drawn(), "#2F5597");
    expect((revenue?.x ?? 0) + (revenue?.width ?? 0)).toBeCloseTo(churn?.x ?? 0, 0);
    expect(revenue?.width).toBeCloseTo(2 * (churn?.width ?? 0), 0);
    expect(revenue?.y).toBeLessThan(churn?.y ?? 0);
    expect(texts(drawn())).toEqual(expect.arrayContaining(["Revenue", "Churn", "-40%", "20%"]));
  });

  test("follows its cells", () => {
    add("ColumnClustered", [["Key result", "Gap"], ["Revenue", 1], ["Churn", 4]]);
    sheet.enter({ top: 1, left: 1, bottom: 1, right: 1 }, [[4]], true);
    const [revenue, churn] = filled(drawn(), "#2F5597");
    expect(revenue?.height).toBe(churn?.height);
  });

  test("stacks columns on one that is not seen, and leaves that out of the legend", () => {
    add("ColumnStacked", [["Step", "Base", "Lost"], ["Start", 0, 1], ["Revenue", 0.6, 0.4]]);
    chart.part("Series").items[0]?.part("Format").part("Fill").set("Color", null);
    const [start, revenue] = filled(drawn(), "#C55A11");
    expect(revenue?.y).toBe(start?.y);
    expect(revenue?.height).toBeCloseTo(0.4 * (start?.height ?? 0), 0);
    expect(texts(drawn())).toContain("Lost");
    expect(texts(drawn())).not.toContain("Base");
  });

  test.each([["Interplotted", 1], ["NotPlotted", 2]])("a line with a point that is not known, if blanks are %s, has %d parts", (blanks, parts) => {
    add("LineMarkers", [["Day", "Score"], ["d1", 0.1], ["d2", 0.2], ["d3", "#N/A"], ["d4", 0.4]]);
    chart.set("DisplayBlanksAs", blanks);
    expect(elements(drawn(), "polyline")).toHaveLength(parts);
    expect(elements(drawn(), "circle")).toHaveLength(3);
  });

  test("leaves out names below a line that would touch each other", () => {
    add("LineMarkers", [["Day", "Score"], ...Array.from({ length: 60 }, (_, index) => [`2026-10-${index + 1}`, index])]);
    expect(texts(drawn()).filter((text) => text.startsWith("2026-")).length).toBeLessThan(8);
  });

  test("of a sheet that is gone shows no values", () => {
    add("ColumnClustered", [["Key result", "Gap"], ["Revenue", 1]]);
    chart.part("Series").items[0]?.set("Values", "Gone!A1:A2");
    expect(chartRecord(sheet, chart).series[0]?.values).toEqual([]);
    chart.part("Legend").set("Visible", false);
    expect(filled(drawn(), "#2F5597")).toEqual([]);
  });

  test("lies over the cells that it was set over, or where it was put", () => {
    add("ColumnClustered", [["Key result", "Gap"], ["Revenue", 1]]);
    expect(chartPlace(sheet, chart)).toEqual({ left: 0, top: 0, width: 360, height: 216 });
    chart.set("From", "Review!C5");
    chart.set("To", "Review!F20");
    expect(chartPlace(sheet, chart)).toEqual({ over: { top: 4, left: 2, bottom: 19, right: 5 } });
  });
});
