import { openPackage, readSheetLooks, type SheetLooks } from "../../../src/adapters/opc";
import { parseArea } from "../../../src/core/grid";
import { buildWorkbook, relationship } from "../../support/package-builder";

const X14 = `xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"`;
const STYLES = `<cellXfs count="1"><xf numFmtId="0"/></cellXfs>` +
  `<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill><border><left><color rgb="FF00FF00"/></left></border></dxf>` +
  `<dxf><numFmt numFmtId="164" formatCode="0.0"/></dxf></dxfs>`;
const DATA = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`;

function looksOf(xml: string, more: { readonly relationships?: string; readonly parts?: Readonly<Record<string, string>> } = {}): SheetLooks {
  const { relationships, parts = {} } = more;
  const bytes = buildWorkbook({ sheets: [{ name: "KPI", xml: DATA + xml, ...(relationships === undefined ? {} : { relationships }) }], styles: STYLES, parts });
  const [looks] = readSheetLooks(openPackage(bytes, "book.xlsx"));
  if (looks === undefined) throw new Error("no looks were read");
  return looks;
}

function area(address: string): unknown {
  return parseArea(address);
}

describe("conditional formats of a file", () => {
  const rule = (type: string, attributes: string, inside: string, priority = 1): string => `<cfRule type="${type}" dxfId="0" priority="${priority}" ${attributes}>${inside}</cfRule>`;
  const format = (rules: string, areas = "B2:B9"): string => `<conditionalFormatting sqref="${areas}">${rules}</conditionalFormatting>`;

  test.each([
    ["a comparison", rule("cellIs", `operator="lessThan"`, "<formula>$C$1</formula>"), "B2<($C$1)"],
    ["two limits", rule("cellIs", `operator="notBetween"`, "<formula>1</formula><formula>2</formula>"), "OR(B2<(1),B2>(2))"],
    ["a text", rule("containsText", `operator="containsText" text="late"`, `<formula>NOT(ISERROR(SEARCH("late",B2)))</formula>`), `NOT(ISERROR(SEARCH("late",B2)))`],
  ])("of %s are formulas", (_, xml, formula) => {
    expect(looksOf(format(xml)).conditions).toEqual([
      { kind: "expression", areas: [area("B2:B9")], stopIfTrue: false, formula, look: { bold: true, color: "9C0006", fill: "FFC7CE" } },
    ]);
  });

  test("come in the order in which they count, whichever part of the sheet they are in", () => {
    const { conditions } = looksOf(format(rule("expression", "", "<formula>TRUE</formula>", 2)) + format(rule("expression", `stopIfTrue="1"`, "<formula>FALSE</formula>", 1), "A1 C1:C2"));
    expect(conditions.map(({ areas, stopIfTrue }) => [areas, stopIfTrue])).toEqual([[[area("A1"), area("C1:C2")], true], [[area("B2:B9")], false]]);
  });

  test("are bars of the newer kind where there is one", () => {
    const bar = `<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext ${X14}><x14:id>{A}</x14:id></ext></extLst></cfRule>`;
    const newer = `<extLst><ext ${X14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{A}"><x14:dataBar gradient="0">` +
      `<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFC00000"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
    expect(looksOf(format(bar) + newer).conditions).toEqual([{
      kind: "dataBar", areas: [area("B2:B9")], stopIfTrue: false, showValue: true, color: "638EC6", isGradient: false, negativeColor: "C00000",
      limits: [{ type: "num", value: "0" }, { type: "autoMax", value: null }],
    }]);
  });

  test("of which only Excel knows the rule are counted", () => {
    const { conditions, unread } = looksOf(format(rule("top10", `rank="3"`, "") + rule("duplicateValues", "", "", 2) + rule("expression", "", "<formula>TRUE</formula>", 3)));
    expect([conditions.length, unread.conditions]).toEqual([1, 2]);
  });
});

test("validations are read, those of newer files from other sheets too", () => {
  const { validations } = looksOf(
    `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" errorTitle="Status" error="One of the list." sqref="C2:C9"><formula1>"On track,At risk"</formula1></dataValidation></dataValidations>` +
    `<extLst><ext ${X14}><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>People!$A$2:$A$9</xm:f></x14:formula1><xm:sqref>D2:D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
  );
  expect(validations.map(({ areas, formulas, errorStyle, error, allowBlank }) => ({ areas, formulas, errorStyle, error, allowBlank }))).toEqual([
    { areas: [area("C2:C9")], formulas: ['"On track,At risk"'], errorStyle: "warning", error: { title: "Status", message: "One of the list." }, allowBlank: true },
    { areas: [area("D2:D9")], formulas: ["People!$A$2:$A$9"], errorStyle: null, error: { title: "", message: "" }, allowBlank: false },
  ]);
});

test("links lead into the workbook or out of it", () => {
  const { links } = looksOf(`<hyperlinks><hyperlink ref="A1" location="'KPI 2027'!B7"/><hyperlink ref="A2:A3" r:id="rId1"/></hyperlinks>`, {
    relationships: `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.com/kpi" TargetMode="External"/>`,
  });
  expect(links).toEqual([
    { area: area("A1"), place: "'KPI 2027'!B7", address: null },
    { area: area("A2:A3"), place: null, address: "https://example.com/kpi" },
  ]);
});

describe("charts of a file", () => {
  const CHART = `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>KPI!$B$1</c:f><c:strCache><c:pt idx="0"><c:v>Revenue</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `<c:spPr><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></c:spPr><c:cat><c:strRef><c:f>KPI!$A$2:$A$5</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>KPI!$B$2:$B$5</c:f></c:numRef></c:val></c:ser>`;
  const anchor = (inside: string): string =>
    `<xdr:twoCellAnchor xmlns:xdr="urn:x"><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:to>${inside}</xdr:twoCellAnchor>`;

  function drawn(plot: string): SheetLooks {
    return looksOf(`<drawing r:id="rId1"/>`, {
      relationships: relationship("rId1", "drawing", "../drawings/drawing1.xml"),
      parts: {
        "xl/drawings/drawing1.xml": `<wsDr>${anchor(`<graphicFrame><c:chart ${CHART} r:id="rId1"/></graphicFrame>`)}${anchor("<pic/>")}</wsDr>`,
        "xl/drawings/_rels/drawing1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", "chart", "../charts/chart1.xml")}</Relationships>`,
        "xl/charts/chart1.xml": `<c:chartSpace ${CHART}><c:chart><c:title/><c:plotArea>${plot}<c:valAx><c:scaling><c:max val="10"/></c:scaling></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
      },
    });
  }

  test("of bars, columns and lines are read", () => {
    expect(drawn(`<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series}</c:barChart>`).charts).toEqual([{
      kind: "columns", isStacked: false, title: "Revenue", hasLegend: false, notInLegend: [], showsHidden: false, spansBlanks: false,
      place: { from: { row: 1, column: 3 }, to: { row: 15, column: 7 } },
      valueAxis: { minimum: null, maximum: 10, format: null },
      series: [{ title: "Revenue", values: "KPI!$B$2:$B$5", categories: "KPI!$A$2:$A$5", color: "ED7D31", labelFormat: null }],
    }]);
  });

  test.each([
    ["a pie", `<c:pieChart>${series}</c:pieChart>`],
    ["columns and a line", `<c:barChart><c:grouping val="clustered"/>${series}</c:barChart><c:lineChart>${series}</c:lineChart>`],
    ["shares of a whole", `<c:barChart><c:grouping val="percentStacked"/>${series}</c:barChart>`],
  ])("of another kind are counted, and pictures: %s", (_, plot) => {
    const { charts, unread } = drawn(plot);
    expect([charts, unread]).toEqual([[], { conditions: 0, charts: 1, pictures: 1 }]);
  });
});
