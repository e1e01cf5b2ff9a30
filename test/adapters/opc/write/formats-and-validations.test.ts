import { binary, cell, literal, named, thisRow, wholeColumn } from "../../../../src/core/formula/build";
import type { ConditionalFormat, SheetPlan, TablePlan, Validation } from "../../../../src/core/plan";
import { writtenWorkbook } from "../../../support/written-workbook";

const AREA = { top: 3, left: 1, bottom: 6, right: 1 };
const TABLE: TablePlan = { name: "OKR_T", top: 2, left: 0, keyColumn: 0, columns: [{ key: "id", title: "Id" }, { key: "b", title: "B" }], rows: ["a", "b", "c", "d"].map((id) => [{ value: id }, { value: 1 }]) };
const OTHER: SheetPlan = {
  key: "other", name: "Other sheet", blocks: [], columnWidths: {},
  tables: [{ name: "OKR_Owners", top: 0, left: 2, keyColumn: 0, columns: [{ key: "o", title: "Owner" }], rows: [[{ value: "x" }], [{ value: "y" }]] }],
};

function xmlOf(plan: Partial<SheetPlan>): string {
  return writtenWorkbook([{ key: "a", name: "A", blocks: [], tables: [TABLE], columnWidths: {}, ...plan }, OTHER]).sheet();
}

function formats(...conditionalFormats: readonly ConditionalFormat[]): string {
  return xmlOf({ conditionalFormats });
}

function rule(format: ConditionalFormat): string {
  return /<conditionalFormatting sqref="B4:B7">(.*?)<\/conditionalFormatting>/.exec(formats(format))?.[1] ?? "";
}

describe("conditional formats", () => {
  test("a data bar is there for old versions, and solid for newer ones", () => {
    const xml = formats({ kind: "dataBar", area: AREA, color: "63A355", minimum: 0, maximum: 1 });
    const id = /<x14:id>(.*?)<\/x14:id>/.exec(xml)?.[1] ?? "";
    expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
    expect(xml).toContain(`<cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF63A355"/></dataBar><extLst>`);
    expect(xml).toContain(
      `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo>` +
      `<x14:fillColor rgb="FF63A355"/><x14:negativeFillColor rgb="FFC00000"/><x14:axisColor rgb="FF7F7F7F"/></x14:dataBar></x14:cfRule><xm:sqref>B4:B7</xm:sqref>`,
    );
  });

  test("a data bar without limits finds them itself", () => {
    const xml = formats({ kind: "dataBar", area: AREA, color: "63A355" });
    expect(xml).toContain(`<dataBar><cfvo type="min"/><cfvo type="max"/>`);
    expect(xml).toContain(`<x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/>`);
  });

  test.each<[string, ConditionalFormat, string]>([
    ["icons alone", { kind: "iconSet", area: AREA, icons: "3Symbols", thresholds: [0.4, 0.7], showValue: false },
      `<cfRule type="iconSet" priority="1"><iconSet iconSet="3Symbols" showValue="0"><cfvo type="percent" val="0"/><cfvo type="num" val="0.4"/><cfvo type="num" val="0.7"/></iconSet></cfRule>`],
    ["icons beside values", { kind: "iconSet", area: AREA, icons: "3Arrows", thresholds: [0, 1], showValue: true }, `<iconSet iconSet="3Arrows"><cfvo`],
    ["a scale of colours", { kind: "colorScale", area: AREA, stops: [{ at: 0, color: "F8CBAD" }, { at: 1, color: "C6E0B4" }] },
      `<cfRule type="colorScale" priority="1"><colorScale><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FFF8CBAD"/><color rgb="FFC6E0B4"/></colorScale></cfRule>`],
    ["an expression", { kind: "expression", area: AREA, formula: binary("<", cell(null, 3, 1), literal("a&b")), style: { bold: true } },
      `<cfRule type="expression" dxfId="0" priority="1"><formula>$B$4&lt;"a&amp;b"</formula></cfRule>`],
    ["an expression over a table's own row", { kind: "expression", area: AREA, formula: binary("=", thisRow("OKR_T", "Id"), wholeColumn("OKR_Owners", "Owner")), style: { bold: true } },
      `<formula>$A4='Other sheet'!$C$2:$C$3</formula>`],
  ])("write %s", (_, format, expected) => {
    expect(rule(format)).toContain(expected);
  });

  test("have a priority each, and one style for equal looks", () => {
    const one: ConditionalFormat = { kind: "expression", area: AREA, formula: literal(true), style: { color: "C00000" } };
    const xml = formats(one, { ...one, formula: literal(false) }, { ...one, style: { color: "00B050" } }, { kind: "dataBar", area: AREA, color: "63A355" }, { kind: "dataBar", area: AREA, color: "63A355" });
    expect([...xml.matchAll(/<cfRule [^>]*priority="(\d)"/g)].map(([, priority]) => priority)).toEqual(["1", "2", "3", "4", "5"]);
    expect([...xml.matchAll(/dxfId="(\d)"/g)].map(([, id]) => id)).toEqual(["0", "0", "1"]);
    expect(new Set(xml.match(/<x14:id>.*?<\/x14:id>/g)).size).toBe(2);
  });

  test("that cannot be are bugs", () => {
    expect(() => formats({ kind: "colorScale", area: AREA, stops: [{ at: 0, color: "F8CBAD" }] })).toThrow("a colour scale of 1 stops");
    expect(() => formats({ kind: "expression", area: AREA, formula: wholeColumn("Nowhere", "X"), style: {} })).toThrow("no table has the column Nowhere[X]");
  });
});

function validation(one: Validation): string {
  return /<dataValidations count="1">(.*?)<\/dataValidations>/.exec(xmlOf({ validations: [one] }))?.[1] ?? "";
}

describe("validations", () => {
  const SHOWN = `allowBlank="1" showInputMessage="1" showErrorMessage="1"`;

  test.each<[string, Validation, string]>([
    ["a list", { kind: "list", area: AREA, items: ["High", "so \"so\"", "R&D"], strict: true },
      `<dataValidation type="list" ${SHOWN} sqref="B4:B7"><formula1>"High,so ""so"",R&amp;D"</formula1></dataValidation>`],
    ["a list that may be passed over", { kind: "list", area: AREA, items: ["a"] }, `<dataValidation type="list" errorStyle="warning" ${SHOWN}`],
    ["a list from a table", { kind: "range", area: AREA, source: wholeColumn("OKR_Owners", "Owner") }, `<formula1>'Other sheet'!$C$2:$C$3</formula1>`],
    ["a list from a table of the same sheet", { kind: "range", area: AREA, source: wholeColumn("OKR_T", "Id") }, `<formula1>$A$4:$A$7</formula1>`],
    ["a list from a name", { kind: "range", area: AREA, source: named("OKR_List") }, `<formula1>OKR_List</formula1>`],
    ["numbers between two", { kind: "number", area: AREA, minimum: 0, maximum: 1.5 }, `<dataValidation type="decimal" errorStyle="warning" ${SHOWN} sqref="B4:B7"><formula1>0</formula1><formula2>1.5</formula2>`],
    ["numbers up to one", { kind: "number", area: AREA, minimum: -Infinity, maximum: 1 }, `operator="lessThanOrEqual" ${SHOWN} sqref="B4:B7"><formula1>1</formula1></dataValidation>`],
    ["numbers from one on", { kind: "number", area: AREA, minimum: 2, maximum: Infinity }, `operator="greaterThanOrEqual" ${SHOWN} sqref="B4:B7"><formula1>2</formula1></dataValidation>`],
    ["any number", { kind: "number", area: AREA, minimum: -Infinity, maximum: Infinity }, `operator="greaterThanOrEqual" ${SHOWN} sqref="B4:B7"><formula1>-9.99999999999999E+307</formula1>`],
    ["dates", { kind: "date", area: AREA }, `<dataValidation type="date" errorStyle="warning" ${SHOWN} sqref="B4:B7"><formula1>1</formula1><formula2>2958465</formula2>`],
    ["a message", { kind: "date", area: AREA, title: "When \"is\" it?", message: "A\nday" },
      `errorTitle="When &quot;is&quot; it?" error="A&#10;day" promptTitle="When &quot;is&quot; it?" prompt="A&#10;day"`],
  ])("write %s", (_, one, expected) => {
    expect(validation(one)).toContain(expected);
  });

  test("cut what is too long for Excel, but no character in half", () => {
    const xml = validation({ kind: "date", area: AREA, title: `${"t".repeat(30)}🔴🔴`, message: "数".repeat(300) });
    expect(/ promptTitle="(.*?)"/.exec(xml)?.[1]).toBe(`${"t".repeat(30)}…`);
    expect(/ prompt="(.*?)"/.exec(xml)?.[1]).toBe(`${"数".repeat(254)}…`);
  });

  test.each<[string, readonly string[], string]>([
    ["an item with a comma", ["a", "b, c"], `"b, c" cannot be an item`],
    ["an item with space around it", [" a"], `" a" cannot be an item`],
    ["an empty item", ["a", ""], `"" cannot be an item`],
    ["more than a validation holds", ["x".repeat(200), "y".repeat(55)], "a list of 256 characters"],
  ])("refuse lists that would read otherwise: %s", (_, items, expected) => {
    expect(() => validation({ kind: "list", area: AREA, items })).toThrow(expected);
  });

  test("show what a column means on its header, and accept anything there", () => {
    const table = { ...TABLE, columns: [{ key: "id", title: "Id", help: "Leave\nthis." }, { key: "b", title: "B" }] };
    expect(xmlOf({ tables: [table] })).toContain(
      `<dataValidations count="1"><dataValidation allowBlank="1" showInputMessage="1" promptTitle="Id" prompt="Leave&#10;this." sqref="A3"/></dataValidations>`,
    );
  });
});
