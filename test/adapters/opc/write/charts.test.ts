import type { CellValue } from "../../../../src/core/grid";
import type { ChartPlan, SheetArea, SheetPlan } from "../../../../src/core/plan";
import { writtenWorkbook } from "../../../support/written-workbook";

function cells(column: number, values: readonly CellValue[], sheetKey = "review"): SheetArea {
  return { sheetKey, area: { top: 1, left: column, bottom: values.length, right: column }, values };
}

const BAR: ChartPlan = {
  kind: "bar", title: "Points lost & why", place: { top: 0, left: 5, bottom: 9, right: 9 }, valueFormat: "0.0%", categories: cells(0, ["Delivery", "R&D", null]),
  series: [{ title: "Lost", color: "C55A11", values: cells(1, [0.15, "", -0.06]) }],
};

function written(charts: readonly ChartPlan[], more: Partial<SheetPlan> = {}): { readonly sheet: string; readonly drawing: string; readonly charts: readonly string[] } {
  const plan: SheetPlan = { key: "review", name: "Review Q1's", blocks: [], tables: [], columnWidths: {}, charts, ...more };
  const { sheet, part } = writtenWorkbook([plan]);
  return { sheet: sheet(), drawing: part("xl/drawings/drawing1.xml"), charts: charts.map((_, index) => part(`xl/charts/chart${index + 1}.xml`)) };
}

function chart(plan: Partial<ChartPlan>, more: Partial<SheetPlan> = {}): string {
  return written([{ ...BAR, ...plan }], more).charts[0] ?? "";
}

describe("charts", () => {
  test("stand over their cells, each in a part of its own", () => {
    const { sheet, drawing, charts } = written([BAR, { ...BAR, title: "Second", place: { top: 10, left: 0, bottom: 20, right: 3 } }]);
    expect(sheet).toContain(`<drawing r:id="rId1"/>`);
    const corners = [...drawing.matchAll(/<xdr:col>(\d+)<\/xdr:col><xdr:colOff>0<\/xdr:colOff><xdr:row>(\d+)</g)].map(([, column, row]) => [Number(column), Number(row)]);
    expect(corners).toEqual([[5, 0], [10, 10], [0, 10], [4, 21]]);
    expect([...drawing.matchAll(/<c:chart [^>]*r:id="(\w+)"/g)].map(([, id]) => id)).toEqual(["rId1", "rId2"]);
    expect(drawing).toContain(`descr="Points lost &amp; why"`);
    expect(charts.map((xml) => /<a:t>(.*?)<\/a:t>/.exec(xml)?.[1])).toEqual(["Points lost &amp; why", "Second"]);
  });

  test("name their cells absolutely, by the name that the sheet gets", () => {
    expect([...chart({}).matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, at]) => at)).toEqual(["'Review Q1''s'!$A$2:$A$4", "'Review Q1''s'!$B$2:$B$4"]);
    expect(chart({ categories: cells(0, ["a"], "KPI 2027") })).toContain("<c:f>'KPI 2027'!$A$2</c:f>");
  });

  test("keep what the cells hold; what is no number is a gap", () => {
    expect(chart({})).toContain(`<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>Delivery</c:v></c:pt><c:pt idx="1"><c:v>R&amp;D</c:v></c:pt></c:strCache>`);
    expect(chart({})).toContain(`<c:numCache><c:formatCode>0.0%</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0.15</c:v></c:pt><c:pt idx="2"><c:v>-0.06</c:v></c:pt></c:numCache>`);
    expect(chart({})).toContain(`<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>`);
    expect(chart({ kind: "line" })).toContain(`<c:dispBlanksAs val="span"/>`);
  });

  test("of gaps are bars that lie, the first on top, names beside negative ones", () => {
    const xml = chart({});
    expect(xml).toContain(`<c:barDir val="bar"/><c:grouping val="clustered"/>`);
    expect(xml).toContain(`<c:orientation val="maxMin"/>`);
    expect(xml).toContain(`<c:tickLblPos val="low"/>`);
    expect(xml).toContain(`<a:srgbClr val="C55A11"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`);
    expect(xml).toContain(`<c:numFmt formatCode="0.0%;-0.0%;" sourceLinked="0"/>`);
    expect(xml).not.toContain("<c:legend>");
  });

  test("of many bars have no labels", () => {
    expect(chart({ series: [{ title: "Lost", color: "C55A11", values: cells(1, Array<number>(25).fill(1)) }] })).not.toContain("<c:dLbls>");
  });

  test("of a waterfall are stacked, on columns that nobody sees nor finds in the legend", () => {
    const series = [
      { title: "Base", color: "FFFFFF", invisible: true, values: cells(1, [0, 0.9]) },
      { title: "Lost", color: "C00000", values: cells(2, [0, 0.1]) },
      { title: "Score", color: "305496", values: cells(3, [1, 0]) },
    ];
    const xml = chart({ kind: "waterfall", series });
    expect(xml).toContain(`<c:barDir val="col"/><c:grouping val="stacked"/>`);
    expect(xml).toContain(`<c:overlap val="100"/>`);
    expect(xml).toContain(`<c:tx><c:v>Base</c:v></c:tx><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/><c:cat>`);
    expect(xml).toContain(`<c:legendPos val="b"/><c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry><c:overlay val="0"/>`);
    expect(xml.split("<c:dLbls>").length - 1).toBe(2);
  });

  test("of lines run along dates where their categories are dates", () => {
    const dates = [46_030, 46_044, 46_114];
    const series = [{ title: "Progress", color: "305496", values: cells(1, [0, 0.1, 0.5]) }, { title: "Pace", color: "A6A6A6", values: cells(2, [0, 0.5, 1]) }];
    const block = { top: 1, left: 0, cells: dates.map((value) => [{ value, style: { format: "mmm d" } }]) };
    const xml = chart({ kind: "line", series, categories: cells(0, dates) }, { blocks: [block] });
    expect(xml).toContain(`<c:cat><c:numRef><c:f>'Review Q1''s'!$A$2:$A$4</c:f><c:numCache><c:formatCode>mmm d</c:formatCode>`);
    expect(xml).toMatch(/<c:dateAx>.*<c:numFmt formatCode="mmm d" sourceLinked="0"\/>.*<c:baseTimeUnit val="days"\/><c:majorUnit val="14"\/>.*<\/c:dateAx>/);
    expect(xml.split("<c:marker><c:symbol").length - 1).toBe(2);
    expect(chart({ kind: "line", series })).toContain("<c:catAx>");
  });

  test("have the limits and the format of their plan", () => {
    const xml = chart({ valueAxis: { minimum: 0, maximum: 1 } });
    expect(xml).toContain(`<c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling>`);
    expect(xml).toContain(`<c:numFmt formatCode="0.0%" sourceLinked="0"/><c:majorTickMark`);
    expect(chart({ valueAxis: { minimum: -1 } })).toContain(`<c:orientation val="minMax"/><c:min val="-1"/></c:scaling>`);
  });

  test("hold no character that XML does not know", () => {
    const xml = chart({ title: "a\u0001b", categories: cells(0, ["x\u0002", "=1+1", "\ud800"]) });
    expect(xml).toContain("<a:t>ab</a:t>");
    expect(xml).toContain("<c:v>x_x0002_</c:v>");
    expect(xml).toContain("<c:v>_xD800_</c:v>");
  });
});
