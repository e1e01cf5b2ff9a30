import { sheetData } from "../../support/package-builder";
import { firstSheet, readBuilt, readSheet } from "../../support/read-built";

describe("values", () => {
  test.each([
    ["a whole number", `<c r="A1"><v>42</v></c>`, 42],
    ["a decimal", `<c r="A1"><v>0.955</v></c>`, 0.955],
    ["a number in scientific form", `<c r="A1"><v>1.5E-3</v></c>`, 0.0015],
    ["a negative number", `<c r="A1" t="n"><v>-12.25</v></c>`, -12.25],
    ["a number with spaces around it", `<c r="A1"> <v> 7 </v> </c>`, 7],
    ["a true", `<c r="A1" t="b"><v>1</v></c>`, true],
    ["a false", `<c r="A1" t="b"><v>0</v></c>`, false],
    ["a true as a word", `<c r="A1" t="b"><v>true</v></c>`, true],
    ["a false as a word", `<c r="A1" t="b"><v>false</v></c>`, false],
    ["a shared string", `<c r="A1" t="s"><v>1</v></c>`, "Kundenbindung & mehr"],
    ["rich text, put together", `<c r="A1" t="s"><v>2</v></c>`, "On-time delivery"],
    ["text with a phonetic guide, without it", `<c r="A1" t="s"><v>3</v></c>`, "目標"],
    ["an empty shared string", `<c r="A1" t="s"><v>4</v></c>`, ""],
    ["an inline string", `<c r="A1" t="inlineStr"><is><t>one &lt; two</t></is></c>`, "one < two"],
    ["an inline rich string", `<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t xml:space="preserve"> b</t></r></is></c>`, "a b"],
    ["an inline string in a value element", `<c r="A1" t="inlineStr"><v>odd</v></c>`, "odd"],
    ["text of a formula", `<c r="A1" t="str"><f>"x"</f><v>x</v></c>`, "x"],
    ["an empty text of a formula", `<c r="A1" t="str"><f>""</f><v></v></c>`, ""],
    ["text in CDATA", `<c r="A1" t="str"><v><![CDATA[R&D <1>]]></v></c>`, "R&D <1>"],
    ["a number in CDATA that says it is text", `<c r="A1" t="str"><v>1<!-- no --><![CDATA[2]]></v></c>`, "12"],
    ["an escaped carriage return", `<c r="A1" t="str"><v>a_x000D_b</v></c>`, "a\rb"],
    ["an escaped escape", `<c r="A1" t="str"><v>a_x005F_x000D_b</v></c>`, "a_x000D_b"],
    ["a line break of any kind", `<c r="A1" t="str"><v>a\r\nb</v></c>`, "a\nb"],
    ["a character beyond the basic plane", `<c r="A1" t="str"><v>&#x1F534;</v></c>`, "🔴"],
    ["text where a number was announced", `<c r="A1"><v>n/a</v></c>`, "n/a"],
    ["an error", `<c r="A1" t="e"><v>#DIV/0!</v></c>`, { error: "#DIV/0!" }],
    ["an error that we do not know", `<c r="A1" t="e"><v>#NEW!</v></c>`, { error: "#UNKNOWN!" }],
    ["a number beyond what Excel holds", `<c r="A1"><v>1E+999</v></c>`, { error: "#NUM!" }],
    ["an ISO date", `<c r="A1" t="d"><v>2027-01-31</v></c>`, 46418],
    ["an ISO date with time", `<c r="A1" t="d"><v>2027-01-31T12:00:00Z</v></c>`, 46418.5],
    ["an ISO date before March 1900", `<c r="A1" t="d"><v>1900-01-01</v></c>`, 1],
    ["an ISO date that is none", `<c r="A1" t="d"><v>soon</v></c>`, "soon"],
  ])("reads %s", (_, cell, expected) => {
    const strings = `<si><t>unused</t></si><si><t>Kundenbindung &amp; mehr</t></si>
      <si><r><t xml:space="preserve">On-time </t></r><r><rPr><b/></rPr><t>delivery</t></r></si>
      <si><t>目標</t><rPh sb="0" eb="2"><t>モクヒョウ</t></rPh></si><si/>`;
    expect(readSheet(sheetData(`<row r="1">${cell}</row>`), { strings }).value(0, 0)).toEqual(expected);
  });

  test("tells a blank cell from an empty text and from zero", () => {
    const sheet = readSheet(sheetData(`<row r="1"><c r="A1" s="0"/><c r="B1" t="str"><v></v></c><c r="C1"><v>0</v></c></row>`));
    expect([0, 1, 2].map((column) => sheet.value(0, column))).toEqual([null, "", 0]);
    expect([...sheet.columns(0)]).toEqual([1, 2]);
  });

  test("counts ISO dates from 1904 in a workbook that does", () => {
    const cell = `<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>`;
    const reading = readBuilt({ sheets: [sheetData(cell)], beforeSheets: `<workbookPr date1904="1"/>` });
    expect(reading.grid.date1904).toBe(true);
    expect(firstSheet(reading).value(0, 0)).toBe(1);
  });
});

describe("places", () => {
  test("gives cells and rows without a reference the place after the one before", () => {
    const sheet = readSheet(sheetData(`<row><c><v>1</v></c><c><v>2</v></c></row>`, `<row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>`, `<row><c><v>5</v></c></row>`));
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(3, 2), sheet.value(3, 3), sheet.value(4, 0)]).toEqual([1, 2, 3, 4, 5]);
    expect(sheet.used).toEqual({ top: 0, left: 0, bottom: 4, right: 3 });
  });

  test("believes the cells, not the dimension", () => {
    const sheet = readSheet(`<dimension ref="A1:XFD1048576"/>${sheetData(`<row r="2"><c r="B2"><v>1</v></c></row>`)}`);
    expect(sheet.used).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  });

  test("reads rows and cells that come in any order, the later one of two", () => {
    const sheet = readSheet(sheetData(`<row r="3"><c r="B3"><v>32</v></c><c r="A3"><f>1+30</f><v>31</v></c></row>`, `<row r="1"><c r="A1"><v>0</v></c><c r="A1"><f>5+6</f><v>11</v></c></row>`));
    expect([...sheet.rows()]).toEqual([0, 2]);
    expect([...sheet.columns(2)]).toEqual([0, 1]);
    expect([sheet.value(0, 0), sheet.value(2, 0), sheet.value(2, 1)]).toEqual([11, 31, 32]);
    expect([sheet.formula(0, 0), sheet.formula(2, 0), sheet.formula(2, 1)]).toEqual(["5+6", "1+30", null]);
  });

  test("holds the last cell of the sheet as one cell", () => {
    const sheet = readSheet(sheetData(`<row r="1"><c r="A1"><v>1</v></c></row>`, `<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`));
    expect([...sheet.rows()].flatMap((row) => [...sheet.columns(row)].map((column) => [row, column]))).toEqual([[0, 0], [1_048_575, 16_383]]);
    expect(sheet.value(1_048_575, 16_383)).toBe(2);
  });

  test("says where a sheet is empty", () => {
    const sheet = readSheet("<sheetData/>");
    expect([sheet.used, [...sheet.rows()], [...sheet.columns(5)], sheet.value(3, 3), sheet.text(3, 3), sheet.format(3, 3), sheet.fill(3, 3), sheet.formula(3, 3)])
      .toEqual([null, [], [], null, "", "General", null, null]);
  });

  test("takes elements of drawings that are named like rows and columns for none", () => {
    const anchor = `<controls><control><anchor xmlns:xdr="d"><from><xdr:col>1</xdr:col><xdr:row>0</xdr:row></from></anchor></control></controls>`;
    const sheet = readSheet(`${sheetData(`<row r="1"><c r="A1"><v>1</v></c></row>`, `<row r="2" hidden="1"/>`)}${anchor}`);
    expect(sheet.isRowHidden(1)).toBe(true);
  });
});

describe("formulas", () => {
  const row = (index: number, formula: string): string => `<row r="${index}"><c r="A${index}"><v>${index}</v></c><c r="B${index}"><f${formula}</f><v>0</v></c></row>`;

  test("expands shared formulas to every cell", () => {
    const sheet = readSheet(sheetData(
      row(1, ` t="shared" ref="B1:B3" si="0">A1*$A$1+SUM(A:A)`), `<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>`, row(3, ` t="shared" si="0">`),
    ));
    expect([0, 1, 2].map((index) => sheet.formula(index, 1))).toEqual(["A1*$A$1+SUM(A:A)", "A2*$A$1+SUM(A:A)", "A3*$A$1+SUM(A:A)"]);
    expect(sheet.value(1, 1)).toBe(2);
  });

  test("expands a shared formula whose first cell comes after its copies", () => {
    const sheet = readSheet(sheetData(row(1, ` t="shared" si="4">`), row(2, ` t="shared" ref="B1:B2" si="4">A2+1`)));
    expect(sheet.formula(0, 1)).toBe("A1+1");
  });

  test("keeps the value of a cell whose shared formula nobody states", () => {
    const sheet = readSheet(sheetData(`<row r="1"><c r="A1"><f t="shared" si="9"/><v>5</v></c></row>`));
    expect([sheet.value(0, 0), sheet.formula(0, 0)]).toEqual([5, null]);
  });

  test("reads array formulas at their first cell", () => {
    const sheet = readSheet(sheetData(`<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn.UNIQUE(C1:C9)</f><v>1</v></c></row>`, `<row r="2"><c r="A2"><v>2</v></c></row>`));
    expect([sheet.formula(0, 0), sheet.formula(1, 0), sheet.value(1, 0)]).toEqual(["_xlfn.UNIQUE(C1:C9)", null, 2]);
  });

  test.each([
    [`t="dataTable" ref="A1:A2" dt2D="1" dtr="1" r1="D1" r2="D2"`, "TABLE(D1,D2)"],
    [`t="dataTable" ref="A1:A2" dt2D="0" dtr="1" r1="D1"`, "TABLE(D1,)"],
    [`t="dataTable" ref="A1:A2" r1="D1"`, "TABLE(,D1)"],
  ])("shows a what-if table as Excel does: %s", (attributes, expected) => {
    const sheet = readSheet(sheetData(`<row r="1"><c r="A1"><f ${attributes}/><v>1</v></c></row>`));
    expect(sheet.formula(0, 0)).toBe(expected);
  });

  test("resolves escaped signs, and keeps a formula without a result", () => {
    const sheet = readSheet(sheetData(`<row r="1"><c r="A1"><f>IF(B1&lt;&gt;"R&amp;D",1,2)</f></c></row>`));
    expect([sheet.formula(0, 0), sheet.value(0, 0), [...sheet.columns(0)]]).toEqual([`IF(B1<>"R&D",1,2)`, null, [0]]);
  });
});

describe("what is hidden", () => {
  test("rows are: by mark, by filter and by height 0", () => {
    const sheet = readSheet(`${sheetData(`<row r="1" hidden="1"/>`, `<row r="2" ht="0" customHeight="1"/>`, `<row r="3" ht="15"/>`, `<row r="4" hidden="true"><c r="A4"><v>1</v></c></row>`)}<autoFilter ref="A1:A4"/>`);
    expect([0, 1, 2, 3, 4].map((row) => sheet.isRowHidden(row))).toEqual([true, true, false, true, false]);
  });

  test("rows that are not there are where the sheet hides them by default", () => {
    const sheet = readSheet(`<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>${sheetData(`<row r="2"><c r="A2"><v>1</v></c></row>`)}`);
    expect([0, 1, 2, 1_048_575].map((row) => sheet.isRowHidden(row))).toEqual([true, false, true, true]);
  });

  test("columns are: by mark, by width 0 and by ranges to the sheet's end", () => {
    const sheet = readSheet(`<cols><col min="1" max="1" width="9" hidden="1"/><col min="3" max="4" width="0" customWidth="1"/><col min="5" max="5" width="9"/><col min="7" max="16384" hidden="1"/></cols><sheetData/>`);
    expect([0, 1, 2, 3, 4, 5, 6, 16_383].map((column) => sheet.isColumnHidden(column))).toEqual([true, false, true, true, false, false, true, true]);
  });
});
