import type { Expression } from "../../../../src/core/formula";
import { parseArea, type Area } from "../../../../src/core/grid";
import type { TableEdit } from "../../../../src/workbook/workbook-change";
import { buildWorkbook, MAIN, relationship, type WorkbookParts } from "../../../support/package-builder";
import { applied, gridIn, partText, sheetEdit } from "../../../support/applied";

const TABLE_PART = "xl/tables/table1.xml";
const SHEET_PART = "xl/worksheets/sheet1.xml";
const TYPES = "application/vnd.openxmlformats-officedocument";

const TABLE = `<table xmlns="${MAIN}" xmlns:xr="x" id="4" name="t" displayName="Kpis" ref="A1:B3" totalsRowShown="0" xr:uid="{1}"><autoFilter ref="A1:B3"><filterColumn colId="0"/></autoFilter><sortState ref="A2:B3"><sortCondition ref="B2:B3"/></sortState><tableColumns count="2"><tableColumn id="3" name="Measure"/><tableColumn id="7" name="Target_x000a_2027" dataDxfId="0"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>`;
const CELLS = `<sheetData><row r="1"><c r="A1" t="str"><v>Measure</v></c><c r="B1" t="str"><v>Target\n2027</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>4</v></c></row></sheetData>`;

function book({ table = TABLE, tail = "", other = "<sheetData/>", parts = {} }: { table?: string; tail?: string; other?: string; parts?: WorkbookParts["parts"] } = {}): Uint8Array {
  return buildWorkbook({
    sheets: [
      { name: "R&amp;D's", xml: `${CELLS}${tail}<tableParts count="1"><tablePart r:id="r1"/></tableParts>`, relationships: relationship("r1", "table", "/xl/tables/table1.xml") },
      { name: "Other", xml: other },
    ],
    parts: { [TABLE_PART]: table, ...parts },
  });
}

const SHEET = "R&D's";
const area = (address: string): Area => parseArea(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };
const grown = (address: string, more: Partial<TableEdit> = {}): { readonly editSheets: readonly [ReturnType<typeof sheetEdit>] } => ({ editSheets: [sheetEdit(SHEET, {}, { tables: [{ name: "Kpis", area: area(address), ...more }] })] });

describe("a table", () => {
  test("gets its new area, with its filter and sort order; everything else of it stays", () => {
    expect(partText(applied(book(), grown("A1:B9")), TABLE_PART)).toBe(TABLE.replaceAll("A1:B3", "A1:B9").replace("A2:B3", "A2:B9").replace("B2:B3", "B2:B9"));
    expect(partText(applied(book(), grown("A1:B2")), TABLE_PART)).toContain(`ref="A1:B2"`);
  });

  test("with a totals row is filtered and sorted above it", () => {
    const table = TABLE.replace(`totalsRowShown="0"`, `totalsRowCount="1"`).replaceAll("A1:B3", "A1:B4").replace(`<autoFilter ref="A1:B4">`, `<autoFilter ref="A1:B3">`);
    const after = partText(applied(book({ table }), grown("A1:B9")), TABLE_PART);
    expect(after).toContain(`<autoFilter ref="A1:B8">`);
    expect(after).toContain(`<sortState ref="A2:B8"><sortCondition ref="B2:B8"/>`);
    expect(gridIn(applied(book({ table }), grown("A1:B9"))).sheets[0]?.tables[0]?.area).toEqual(area("A1:B9"));
  });

  test("gets columns at its right edge, with ids of their own and formulas where they calculate", () => {
    const columns = ["Measure", "Target\n2027", "New & <odd>", "Shown"];
    const formula: Expression = { kind: "table", table: "Kpis", column: "Measure", thisRow: true };
    const bytes = applied(book(), { editSheets: [sheetEdit(SHEET, { C1: "New & <odd>", D1: "Shown" }, { tables: [{ name: "KPIS", area: area("A1:D3"), columns }], calculatedColumns: [{ table: "KPIS", column: "Shown", formula }] })] });
    expect(partText(bytes, TABLE_PART)).toContain(`<tableColumns count="4">`);
    expect(partText(bytes, TABLE_PART)).toContain(`</tableColumn><tableColumn id="8" name="New &amp; &lt;odd&gt;"/><tableColumn id="9" name="Shown"><calculatedColumnFormula>Kpis[[#This Row],[Measure]]</calculatedColumnFormula></tableColumn></tableColumns>`);
    expect(gridIn(bytes).sheets[0]?.tables[0]?.columns).toEqual(columns);
  });

  test("calculates by another formula, where it had one and where it had none", () => {
    const own = (column: string): ReturnType<typeof sheetEdit> => sheetEdit(SHEET, {}, { calculatedColumns: [{ table: "Kpis", column, formula: { kind: "call", name: "OKRSCORE", args: [{ kind: "literal", value: 1 }] } }] });
    const there = partText(applied(book(), { editSheets: [own("Target\n2027")] }, "functions"), TABLE_PART);
    expect(there).toBe(TABLE.replace("<calculatedColumnFormula>1+1<", `<calculatedColumnFormula array="1">_xldudf_OKRSCORE(1)<`));
    const none = partText(applied(book(), { editSheets: [own("Measure")] }, "functions"), TABLE_PART);
    expect(none).toContain(`<tableColumn id="3" name="Measure"><calculatedColumnFormula array="1">_xldudf_OKRSCORE(1)</calculatedColumnFormula></tableColumn>`);
  });

  test("whose elements have a prefix keeps it", () => {
    const table = TABLE.replace(`xmlns="`, `xmlns:x="`).replace(/<(\/?)(?=[a-z])/gi, "<$1x:");
    const bytes = applied(book({ table }), grown("A1:C3", { columns: ["Measure", "Target\n2027", "C"] }));
    expect(partText(bytes, TABLE_PART)).toContain(`<x:tableColumn id="8" name="C"/></x:tableColumns>`);
  });
});

describe("what covers a table's columns to the last row follows it", () => {
  const formats = (last: number): string => `<conditionalFormatting sqref="A2:A${last} D2:D3"><cfRule type="expression" dxfId="0" priority="1"><formula>AND(A2&gt;SUM($B$2:$B$${last}),$B$2:$B$8,"$B$2:$B$3",'R&amp;D''s'!$A$2:$A$${last},Other!$A$2:$A$3)</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A2 A1:B${last} A2:C3 A3:B${last}"><cfRule type="duplicateValues" priority="2"/></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref='B2:B${last}'><formula1>$A$2:$A$${last}</formula1></dataValidation></dataValidations>`;
  const extension = (last: number): string => `<extLst><ext xmlns:x14="x" uri="{1}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="y"><x14:cfRule><xm:f>$B$2:$B$${last}</xm:f></x14:cfRule><xm:sqref>B2:B${last}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;

  test.each([[5, 3], [3, 9]])("formats and validations, from row %i to row %i", (first, last) => {
    const source = book({ table: TABLE.replaceAll("A1:B3", `A1:B${first}`), tail: formats(first) });
    expect(partText(applied(source, grown(`A1:B${last}`)), SHEET_PART)).toContain(formats(last));
  });

  test("those of extensions, too", () => {
    const xml = `${CELLS}<tableParts count="1"><tablePart r:id="r1"/></tableParts>`;
    const source = buildWorkbook({ sheets: [{ name: "S", xml: xml + extension(3), relationships: relationship("r1", "table", "../tables/table1.xml") }], parts: { [TABLE_PART]: TABLE } });
    const after = applied(source, { editSheets: [sheetEdit("S", {}, { tables: [{ name: "Kpis", area: area("A1:B9") }] })] });
    expect(partText(after, SHEET_PART)).toContain(extension(9));
  });

  test("lists of other sheets, whose cells are not touched", () => {
    const list = (last: number): string => `<sheetData><row r="1"><c r="A1"><f>'R&amp;D''s'!$A$2:$A$3</f></c></row></sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1:A3"><formula1>'r&amp;d''S'!$A$2:$A$${last}</formula1></dataValidation></dataValidations>`;
    expect(partText(applied(book({ other: list(3) }), grown("A1:B9")), "xl/worksheets/sheet2.xml")).toContain(list(9));
  });

  test("series of charts, wherever they are; names of series and other cells stay", () => {
    const chart = (last: number): string => `<c:chartSpace xmlns:c="c"><c:tx><c:f>'R&amp;D''s'!$B$1</c:f></c:tx><c:cat><c:f>'R&amp;D''s'!$A$2:$A$${last}</c:f></c:cat><c:val><c:f>Other!$A$2:$A$3</c:f></c:val></c:chartSpace>`;
    const types = partText(book(), "[Content_Types].xml").replace("</Types>", `<Override PartName="/xl/charts/chart1.xml" ContentType="${TYPES}.drawingml.chart+xml"/></Types>`);
    const source = book({ parts: { "xl/charts/chart1.xml": chart(3), "[Content_Types].xml": types } });
    expect(partText(applied(source, grown("A1:B9")), "xl/charts/chart1.xml")).toBe(chart(9));
  });

  test("a column of one row is one cell, and becomes several", () => {
    const tail = (areas: string, formula: string): string => `<conditionalFormatting sqref="${areas}"><cfRule type="expression" priority="1"><formula>COUNTIF(${formula},B2)</formula></cfRule></conditionalFormatting>`;
    const table = TABLE.replaceAll("A1:B3", "A1:B2");
    expect(partText(applied(book({ table, tail: tail("B2", "$A$2") }), grown("A1:B4")), SHEET_PART)).toContain(tail("B2:B4", "$A$2:$A$4"));
  });

  test("nothing else changes when no table does", () => {
    const source = book({ tail: formats(3) });
    const after = partText(applied(source, { editSheets: [sheetEdit(SHEET, { D9: 1 })] }), SHEET_PART);
    expect(after).toContain(formats(3));
  });
});
