import { call, thisRow, type Dialect } from "../../../../src/core/formula";
import type { TableColumn, TablePlan } from "../../../../src/core/plan";
import { readBack, writtenWorkbook } from "../../../support/written-workbook";

function tableOf(columns: readonly TableColumn[], rows: TablePlan["rows"] = [], more: Partial<TablePlan> = {}): TablePlan {
  return { name: "OKR_T", top: 2, left: 1, keyColumn: 0, columns, rows, ...more };
}

function written(tables: readonly TablePlan[], widths: Readonly<Record<number, number>> = {}, dialect: Dialect = "plain"): { readonly sheet: string; readonly tables: readonly string[] } {
  const { sheet, part } = writtenWorkbook([{ key: "a", name: "A", blocks: [], tables, columnWidths: widths }], dialect);
  return { sheet: sheet(), tables: tables.map((_, index) => part(`xl/tables/table${index + 1}.xml`)) };
}

const ID: TableColumn = { key: "id", title: "Id" };

describe("a table", () => {
  test("states its cells, columns, filter and style", () => {
    const { sheet, tables: [xml] } = written([tableOf([ID, { key: "text", title: "Key result" }], [[{ value: "k1" }, { value: "x" }], [{ value: "k2" }, { value: "y" }]])]);
    expect(xml).toContain(
      `id="1" name="OKR_T" displayName="OKR_T" ref="B3:C5" totalsRowShown="0"><autoFilter ref="B3:C5"/><tableColumns count="2"><tableColumn id="1" name="Id"/><tableColumn id="2" name="Key result"/></tableColumns>` +
      `<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    );
    expect(sheet).toContain(`<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`);
  });

  test("takes another style", () => {
    expect(written([tableOf([ID], [], { style: "TableStyleMedium7" })]).tables[0]).toContain(`name="TableStyleMedium7"`);
  });

  test("without rows has one blank row that looks as rows will", () => {
    const { sheet, tables: [xml] } = written([tableOf([ID, { key: "date", title: "Date", style: { format: "0%" } }])]);
    expect(xml).toContain(`ref="B3:C4"`);
    expect(sheet).toMatch(/<row r="4"><c r="C4" s="\d"\/><\/row><\/sheetData>/);
  });

  test.each([
    ["a line break", "Start\nof cycle", "Start_x000a_of cycle"],
    ["what looks like an escape", "Current_x0041_", "Current_x005F_x0041_"],
    ["letters that XML knows otherwise", `R&D <"x">`, "R&amp;D &lt;&quot;x&quot;&gt;"],
    ["a formula", "=1+1", "=1+1"],
    ["Chinese", "责任人", "责任人"],
  ])("has the headers that its cells have: %s", (_, title, attribute) => {
    const plan = tableOf([ID, { key: "a", title }], [[{ value: "k1" }, { value: 1 }]]);
    expect(written([plan]).tables[0]).toContain(`<tableColumn id="2" name="${attribute}"/>`);
    const [sheet] = readBack([{ key: "a", name: "A", blocks: [], tables: [plan], columnWidths: {} }]).sheets;
    expect([sheet?.value(2, 2), sheet?.formula(2, 2), sheet?.tables[0]?.columns[1]]).toEqual([title, null, title]);
  });

  test("calculates its columns by one formula, whatever single rows say", () => {
    const columns = [ID, { key: "p", title: "P", formula: call("SUM", thisRow("OKR_T", "Id")) }];
    const { sheet, tables: [xml] } = written([tableOf(columns, [[{ value: "k1" }, { value: 1 }], [{ value: "k2" }, { value: 2, formula: call("MAX") }]])]);
    expect(xml).toContain(`<tableColumn id="2" name="P"><calculatedColumnFormula>SUM(OKR_T[[#This Row],[Id]])</calculatedColumnFormula></tableColumn>`);
    expect(sheet.match(/<c r="C\d"><f>.*?<\/c>/g)).toEqual([`<c r="C4"><f>SUM(OKR_T[[#This Row],[Id]])</f><v>1</v></c>`, `<c r="C5"><f>SUM(OKR_T[[#This Row],[Id]])</f><v>2</v></c>`]);
  });

  test("calculates by our functions as dynamic arrays", () => {
    const id = thisRow("OKR_T", "Id");
    const { sheet, tables: [xml] } = written([tableOf([ID, { key: "p", title: "P", formula: call("OKRSCORE", id, id, id) }], [[{ value: "k1" }, { value: "" }]])], {}, "functions");
    expect(xml).toContain(`<calculatedColumnFormula array="1">_xldudf_OKRSCORE(OKR_T[[#This Row],[Id]],OKR_T[[#This Row],[Id]],OKR_T[[#This Row],[Id]])</calculatedColumnFormula>`);
    expect(sheet).toContain(`<c r="C4" t="str" cm="1"><f t="array" ref="C4">_xldudf_OKRSCORE(OKR_T[[#This Row],[Id]],OKR_T[[#This Row],[Id]],OKR_T[[#This Row],[Id]])</f><v></v></c>`);
  });

  test("gives cells without a style that of their column", () => {
    const columns = [ID, { key: "p", title: "P", style: { format: "0%" } }];
    const [sheet] = readBack([{ key: "a", name: "A", blocks: [], columnWidths: {}, tables: [tableOf(columns, [[{ value: "k1" }, { value: 1 }], [{ value: "k2" }, { value: 1, style: { format: "0.0" } }]])] }]).sheets;
    expect([sheet?.format(3, 2), sheet?.format(4, 2)]).toEqual(["0%", "0.0"]);
  });

  test("has an id of its own, and a part", () => {
    const { tables, sheet } = written([tableOf([ID]), tableOf([ID], [], { name: "OKR_U", left: 5 })]);
    expect(tables.map((xml) => / id="(\d)" name="(\w+)"/.exec(xml)?.slice(1))).toEqual([["1", "OKR_T"], ["2", "OKR_U"]]);
    expect(sheet).toContain(`<tablePart r:id="rId1"/><tablePart r:id="rId2"/>`);
  });

  test.each([
    ["one line", "Weight", 20, ""],
    ["a line break", "Start\nof cycle", 20, ` ht="33" customHeight="1"`],
    ["more text than its column is wide", "Expected progress at this date", 12, ` ht="48" customHeight="1"`],
    ["more Chinese text than its column is wide", "截止日期的预期进度", 12, ` ht="33" customHeight="1"`],
  ])("has a header as high as it needs: %s", (_, title, width, height) => {
    expect(written([tableOf([{ key: "id", title }])], { 1: width }).sheet).toContain(`<row r="3"${height}>`);
  });
});
