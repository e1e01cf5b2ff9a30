import { relationship, sheetData, workbookParts, buildPackage, type WorkbookParts } from "../../support/package-builder";
import { firstSheet, readBuilt, readBytes, readSheet, refusal } from "../../support/read-built";

const ONE = sheetData(`<row r="1"><c r="A1"><v>1</v></c></row>`);

describe("sheets and names", () => {
  test("come in tab order, hidden ones too, chart sheets left out", () => {
    const parts = workbookParts({ sheets: [{ name: "KPI", xml: ONE }, { name: "Old", xml: ONE, state: "hidden" }, { name: "Gone", xml: ONE, state: "veryHidden" }, { name: "Chart", xml: ONE }] });
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace(/worksheet"( Target="worksheets\/sheet4)/, `chartsheet"$1`);
    const { grid } = readBytes(buildPackage({ ...parts, "xl/_rels/workbook.xml.rels": rels }));
    expect(grid.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["KPI", "visible"], ["Old", "hidden"], ["Gone", "veryHidden"]]);
  });

  test("names say what they stand for, where they belong and whether they are hidden", () => {
    const names = `<definedNames><definedName name="Rate">0.05</definedName><definedName name="Data" localSheetId="1" hidden="1">'R&amp;D'!$A$1:$B$2</definedName></definedNames>`;
    const { grid } = readBuilt({ sheets: [{ name: "KPI", xml: ONE }, { name: "R&amp;D", xml: ONE }], afterSheets: names });
    expect(grid.names).toEqual([
      { name: "Rate", formula: "0.05", sheet: null, hidden: false },
      { name: "Data", formula: "'R&D'!$A$1:$B$2", sheet: "R&D", hidden: true },
    ]);
  });

  test("two sheets of one name, capitals aside, are refused by both names", () => {
    const { grid } = readBuilt({ sheets: [{ name: "KPI", xml: ONE }, { name: "KPI 2", xml: ONE }] });
    expect(grid.sheets).toHaveLength(2);
    const parts = workbookParts({ sheets: [{ name: "KPI", xml: ONE }, { name: "kpi", xml: ONE }] });
    expect(refusal(buildPackage(parts))).toBe(`book.xlsx has two sheets of the same name, "KPI" and "kpi" (capitals do not count). Rename one of them.`);
  });
});

describe("merged areas and tables", () => {
  test("merged areas are read as they stand", () => {
    const sheet = readSheet(`${ONE}<mergeCells count="9"><mergeCell ref="A1:B2"/><mergeCell ref="D5:D9"/><mergeCell ref="nonsense"/></mergeCells>`);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }, { top: 4, left: 3, bottom: 8, right: 3 }]);
  });

  test("tables have their name in formulas, their columns and which rows are headers and totals", () => {
    const table = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="t" displayName="Kpis" ref="A1:B4" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="Measure"/><tableColumn id="2" name="Target_x000a_2027"/></tableColumns></table>`;
    const { grid } = readBuilt({
      sheets: [{ xml: `${ONE}<tableParts count="2"><tablePart r:id="rId7"/><tablePart r:id="rIdLost"/></tableParts>`, relationships: relationship("rId7", "table", "../tables/table1.xml") }],
      parts: { "xl/tables/table1.xml": table },
    });
    expect(grid.sheets[0]?.tables).toEqual([
      { name: "Kpis", area: { top: 0, left: 0, bottom: 3, right: 1 }, columns: ["Measure", "Target\n2027"], headerRow: true, totalsRow: true },
    ]);
  });

  test("a table without header row says so", () => {
    const table = `<table xmlns="x" name="T1" ref="B2:B3" headerRowCount="0"><tableColumns><tableColumn name="Column1"/></tableColumns></table>`;
    const { grid } = readBuilt({
      sheets: [{ xml: `${ONE}<tableParts><tablePart r:id="r"/></tableParts>`, relationships: relationship("r", "table", "/xl/tables/t.xml") }],
      parts: { "xl/tables/t.xml": table },
    });
    expect(grid.sheets[0]?.tables[0]).toMatchObject({ name: "T1", headerRow: false, totalsRow: false });
  });
});

describe("styles", () => {
  const styles = `<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;pp&quot;"/></numFmts>
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
      <fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/><bgColor indexed="64"/></patternFill></fill>
      <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999816888943144"/></patternFill></fill>
      <fill><patternFill patternType="solid"><fgColor indexed="11"/></patternFill></fill>
      <fill><patternFill patternType="lightUp"><fgColor rgb="FF000000"/><bgColor rgb="FF00B050"/></patternFill></fill>
      <fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFC000"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill></fill>
      <fill><patternFill patternType="solid"><fgColor auto="1"/></patternFill></fill></fills>
    <cellStyleXfs><xf numFmtId="9" fillId="2"/></cellStyleXfs>
    <cellXfs count="8"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10" fillId="2"/><xf numFmtId="14" fillId="3"/><xf numFmtId="31" fillId="4"/><xf fillId="5"/><xf fillId="6"/><xf fillId="7"/></cellXfs>
    <dxfs><dxf><numFmt numFmtId="164" formatCode="other"/><fill><patternFill><bgColor rgb="FF123456"/></patternFill></fill></dxf></dxfs>`;
  const cell = (style: number): string => `<row r="${style + 1}"><c r="A${style + 1}" s="${style}"><v>46000.5</v></c></row>`;
  const sheet = readSheet(sheetData(...[0, 1, 2, 3, 4, 5, 6, 7, 8].map(cell)), { styles });

  test.each([
    [0, "General", "46000.5"], [1, `0.0"pp"`, "46000.5pp"], [2, "0.00%", "4600050.00%"], [3, "m/d/yyyy", "12/9/2025"],
    [4, `yyyy"年"m"月"d"日"`, "2025年12月9日"], [8, "General", "46000.5"],
  ])("style %i shows by its number format", (style, format, text) => {
    expect([sheet.format(style, 0), sheet.text(style, 0)]).toEqual([format, text]);
  });

  test.each([[0, null], [1, null], [2, "FF0000"], [3, "DAE3F3"], [4, "00FF00"], [5, "00B050"], [6, "FFC000"], [7, null], [8, null]])(
    "style %i is filled with %s", (style, color) => { expect(sheet.fill(style, 0)).toBe(color); });

  test("a cell that is only filled has its colour and does not exist otherwise", () => {
    const filled = readSheet(sheetData(`<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"/><c r="C1" s="1"/></row>`), { styles });
    expect([filled.fill(0, 1), filled.fill(0, 2), filled.value(0, 1), filled.format(0, 1), filled.text(0, 1)]).toEqual(["FF0000", null, null, "General", ""]);
    expect([[...filled.columns(0)], filled.used]).toEqual([[0], { top: 0, left: 0, bottom: 0, right: 0 }]);
  });

  test("colours follow the workbook's own theme and palette", () => {
    const theme = `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="010203"/></a:dk1><a:lt1><a:srgbClr val="fefefe"/></a:lt1><a:dk2><a:srgbClr val="222222"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="336699"/></a:accent1></a:clrScheme><a:fmtScheme><a:srgbClr val="999999"/></a:fmtScheme></a:themeElements></a:theme>`;
    const own = `<fills><fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="1"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="9"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="1"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="5"/></patternFill></fill></fills>
      <cellXfs>${[0, 1, 2, 3, 4, 5].map((fill) => `<xf fillId="${fill}"/>`).join("")}</cellXfs><colors><indexedColors><rgbColor rgb="00AAAAAA"/><rgbColor rgb="00BBBBBB"/></indexedColors></colors>`;
    const source: WorkbookParts = { sheets: [sheetData(...[0, 1, 2, 3, 4, 5].map(cell))], styles: own, parts: { "xl/theme/theme1.xml": theme } };
    const parts = workbookParts(source);
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace("</Relationships>", `${relationship("rIdTheme", "theme", "theme/theme1.xml")}</Relationships>`);
    const themed = firstSheet(readBytes(buildPackage({ ...parts, "xl/_rels/workbook.xml.rels": rels })));
    expect([0, 1, 2, 3, 4, 5].map((row) => themed.fill(row, 0))).toEqual(["FEFEFE", "010203", "336699", "70AD47", "BBBBBB", "FFFF00"]);
  });
});

describe("other writers' packages", () => {
  test("parts are found by relationships, wherever they stand and whatever their capitals", () => {
    const main = workbookParts({ sheets: [ONE] });
    const moved = buildPackage({
      "[Content_Types].xml": String(main["[Content_Types].xml"]),
      "_rels/.rels": String(main["_rels/.rels"]).replace("xl/workbook.xml", "/Odd/Book.XML"),
      "odd/book.xml": String(main["xl/workbook.xml"]),
      "odd/_rels/book.xml.rels": String(main["xl/_rels/workbook.xml.rels"]).replace("worksheets/sheet1.xml", "../deep/./down/../S.xml"),
      "deep/s.xml": String(main["xl/worksheets/sheet1.xml"]),
    });
    expect(firstSheet(readBytes(moved)).value(0, 0)).toBe(1);
  });

  test("a package that lost its own relationships is searched by content type", () => {
    expect(firstSheet(readBuilt({ sheets: [ONE], parts: { "_rels/.rels": null } })).value(0, 0)).toBe(1);
  });

  test("strict files and prefixed namespaces read the same", () => {
    const strict = `<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:cols><x:col min="2" max="2" hidden="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`;
    const parts = workbookParts({ sheets: [strict] });
    const renamed = Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, String(content).replaceAll("http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument")]));
    const strings = `<y:sst xmlns:y="http://purl.oclc.org/ooxml/spreadsheetml/main"><y:si><y:t>text</y:t></y:si></y:sst>`;
    const sheet = firstSheet(readBytes(buildPackage({ ...renamed, "xl/sharedStrings.xml": strings })));
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.formula(0, 1), sheet.isColumnHidden(1), sheet.merges]).toEqual(["text", 2, "1+1", true, [{ top: 0, left: 0, bottom: 0, right: 1 }]]);
  });

  test("parts in UTF-16 and with a byte order mark read the same", () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>目标</v></c></row></sheetData></worksheet>`;
    const utf16 = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(xml, (letter) => letter.charCodeAt(0)).buffer)]);
    const utf8 = Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(xml)]);
    const read = (bytes: Uint8Array) => firstSheet(readBuilt({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": bytes } })).value(0, 0);
    expect([read(utf16), read(utf8)]).toEqual(["目标", "目标"]);
  });

  test("a workbook without styles and shared strings has General numbers", () => {
    const reading = readBuilt({ sheets: [sheetData(`<row r="1"><c r="A1" s="3"><v>1.5</v></c></row>`)], parts: { "xl/styles.xml": null, "xl/sharedStrings.xml": null } });
    expect([firstSheet(reading).text(0, 0), firstSheet(reading).format(0, 0), reading.issues]).toEqual(["1.5", "General", []]);
  });

  test("a comment behind the archive does not hide its directory", () => {
    const bytes = buildPackage(workbookParts({ sheets: [ONE] }));
    const comment = new TextEncoder().encode("made by hand");
    const longer = Uint8Array.from([...bytes, ...comment]);
    new DataView(longer.buffer).setUint16(bytes.length - 2, comment.length, true);
    expect(firstSheet(readBytes(longer)).value(0, 0)).toBe(1);
  });
});

describe("our own state", () => {
  const state = (xml: string | null): WorkbookParts => {
    const parts = workbookParts({ sheets: [ONE] });
    const items = `${relationship("rIdA", "customXml", "../customXml/item1.xml")}${relationship("rIdB", "customXml", "../customXml/item2.xml")}`;
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace("</Relationships>", `${items}</Relationships>`);
    return { sheets: [ONE], parts: { "xl/_rels/workbook.xml.rels": rels, "customXml/item1.xml": "<broken", "customXml/item2.xml": xml } };
  };

  test("is found among other programs' parts, readable or not", () => {
    const xml = `<?xml version="1.0"?><okrscore xmlns="urn:okrscore:state:1">{"a":"1 &lt; 2 &amp; 3"}</okrscore>`;
    expect(readBuilt(state(xml)).grid.state).toBe(`{"a":"1 < 2 & 3"}`);
  });

  test.each([
    ["no part of ours", null],
    ["a part of another version", `<okrscore xmlns="urn:okrscore:state:99">{}</okrscore>`],
    ["a part that holds ours inside", `<other><okrscore xmlns="urn:okrscore:state:1">{}</okrscore></other>`],
  ])("is null with %s", (_, xml) => {
    expect(readBuilt(state(xml)).grid.state).toBeNull();
  });
});
