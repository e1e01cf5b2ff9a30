import { applyChange, newPackage, openPackage, packageOf } from "../../../../src/adapters/opc";
import { sparseSheet, type SparseCell } from "../../../../src/adapters/legacy";
import { call, cell, literal } from "../../../../src/core/formula";
import type { SheetPlan } from "../../../../src/core/plan";
import { NO_CHANGE, type WorkbookChange } from "../../../../src/workbook/workbook-change";
import { buildPackage, buildWorkbook, MAIN, part, RELATIONS, sheetData, workbookParts, type WorkbookParts } from "../../../support/package-builder";
import { applied, edits, gridIn, partNames, partText, refusedChange } from "../../../support/applied";

const ONE = sheetData(`<row r="1"><c r="A1"><v>1</v></c></row>`);
const WORKBOOK = "xl/workbook.xml";
const RELS = "xl/_rels/workbook.xml.rels";
const TYPES = "[Content_Types].xml";

const PLAIN_SHEET: SheetPlan = { key: "new", name: "New", columnWidths: {}, tables: [], blocks: [{ top: 0, left: 0, cells: [[{ value: "text" }]] }] };
const FORMULA_SHEET: SheetPlan = { ...PLAIN_SHEET, blocks: [{ top: 0, left: 0, cells: [[{ value: 2, formula: call("OKRSCORE", literal(1), literal(0), literal(2)) }]] }] };
const ADD: Partial<WorkbookChange> = { addSheets: [PLAIN_SHEET] };
const NAME: Partial<WorkbookChange> = { names: [{ name: "OKR_AsOf", refersTo: cell("Sheet1", 0, 0), comment: "as <of>" }] };
const STATE: Partial<WorkbookChange> = { state: `{"a":"<&\\" 数"}` };

/** A workbook of which one part is changed. */
function withPart(name: string, change: (xml: string) => string, source: Partial<WorkbookParts> = {}): Uint8Array {
  const parts = workbookParts({ sheets: [ONE], ...source });
  return buildPackage({ ...parts, [name]: change(String(parts[name])) });
}

function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}[ />][^>]*>`, "g")) ?? [];
}

test("an empty change gives the very bytes of the source", () => {
  const bytes = buildWorkbook({ sheets: [ONE] });
  const written = applyChange(openPackage(bytes, "book.xlsx"), NO_CHANGE, { dialect: "plain" });
  expect(written.ok && written.value).toBe(bytes);
});

describe("a sheet that is added", () => {
  test("comes last, with an id and a relationship that nothing else has", () => {
    const odd = withPart(WORKBOOK, (xml) => xml.replace(`sheetId="1"`, `sheetId="41"`).replace("rId1", "rId3"), {});
    const bytes = applied(withRels(odd, (xml) => xml.replace(`"rId1"`, `"rId3"`)), ADD);
    expect(elements(partText(bytes, WORKBOOK), "sheet")).toEqual([`<sheet name="Sheet1" sheetId="41" r:id="rId3"/>`, expect.stringMatching(/^<sheet name="New" sheetId="42" r:id="rId\d+"\/>$/)]);
    const ids = elements(partText(bytes, RELS), "Relationship").map((one) => / Id="([^"]*)"/.exec(one)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(gridIn(bytes).sheets.map(({ name }) => name)).toEqual(["Sheet1", "New"]);
  });

  test("takes the next free part name, also where capitals differ or parts are left over", () => {
    const bytes = applied(buildWorkbook({ sheets: [ONE], parts: { "xl/worksheets/Sheet2.XML": "<left over/>" } }), ADD);
    expect(partNames(bytes).slice(-1)).toEqual(["xl/worksheets/sheet3.xml"]);
  });

  test("has its content type", () => {
    expect(partText(applied(buildWorkbook({ sheets: [ONE] }), ADD), TYPES)).toContain(`<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`);
  });

  test("gives its names the place of its tab, chart sheets counted", () => {
    const bytes = applied(buildWorkbook({ sheets: [ONE, ONE] }), { addSheets: [PLAIN_SHEET, { ...PLAIN_SHEET, key: "b", name: "It's", print: { landscape: true, fitToWidth: true, titleRows: [0, 1] } }] });
    expect(partText(bytes, WORKBOOK)).toContain(`<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="3">'It''s'!$1:$2</definedName></definedNames>`);
    expect(gridIn(bytes).names).toEqual([{ name: "_xlnm.Print_Titles", formula: "'It''s'!$1:$2", sheet: "It's", hidden: false }]);
  });

  test("leaves all other sheets packed", () => {
    const unreadable = Uint8Array.of(1, 2, 3);
    const bytes = buildWorkbook({ sheets: [ONE], parts: { "xl/worksheets/sheet1.xml": unreadable } });
    const written = applyChange(openPackage(bytes, "book.xlsx"), { ...NO_CHANGE, ...ADD }, { dialect: "plain" });
    expect(written.ok && [...openPackage(written.value, "book.xlsx").read("xl/worksheets/sheet1.xml")]).toEqual([1, 2, 3]);
  });
});

function withRels(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return repacked(bytes, { [RELS]: change(partText(bytes, RELS)) });
}

function repacked(bytes: Uint8Array, parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const source = openPackage(bytes, "book.xlsx");
  return buildPackage({ ...Object.fromEntries(source.entries.map(({ name }) => [name, source.read(name)])), ...parts });
}

describe("however a workbook is written", () => {
  const EVERYTHING: Partial<WorkbookChange> = { ...ADD, ...NAME, ...STATE, addSheets: [FORMULA_SHEET] };

  test.each<[string, () => Uint8Array]>([
    ["with prefixes", () => {
      const rooted = (xml: string): string => xml.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace(` xmlns="`, ` xmlns:x="`);
      const parts = workbookParts({ sheets: [ONE] });
      return buildPackage({ ...parts, ...Object.fromEntries([WORKBOOK, RELS, TYPES, "xl/styles.xml"].map((name) => [name, rooted(String(parts[name]))])) });
    }],
    ["with another prefix for relationships", () => withPart(WORKBOOK, (xml) => xml.replace("xmlns:r=", "xmlns:rel=").replaceAll("r:id=", "rel:id="))],
    ["with relationships named where they are used", () => withPart(WORKBOOK, (xml) => xml.replace(/ xmlns:r="[^"]*"/, "").replaceAll("r:id=", `xmlns:q="${RELATIONS}" q:id=`))],
    ["with single quotes and comments", () => withPart(WORKBOOK, (xml) => xml.replaceAll('"', "'").replace("<sheets>", "<!-- </sheets> --><sheets ><!-- x -->"))],
    ["with absolute targets", () => withPart(RELS, (xml) => xml.replaceAll('Target="', 'Target="/xl/'))],
    ["with a byte order mark", () => withPart(WORKBOOK, (xml) => `\ufeff${xml}`)],
    ["in UTF-16", () => repacked(buildWorkbook({ sheets: [ONE] }), { [WORKBOOK]: Buffer.from(`\ufeff${String(workbookParts({ sheets: [ONE] })[WORKBOOK]).replace("UTF-8", "UTF-16")}`, "utf16le") })],
    ["with extensions among its first children", () => withPart(WORKBOOK, (xml) => xml.replace("<sheets>", `<workbookPr/><mc:AlternateContent xmlns:mc="m"><mc:Choice><sheets/></mc:Choice></mc:AlternateContent><xr:revisionPtr xmlns:xr="r"/><sheets>`).replace("</sheets>", `</sheets><calcPr calcId="191029"/><extLst/>`))],
    ["strict", () => {
      const strict = (xml: string): string => xml.replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/", "http://purl.oclc.org/ooxml/spreadsheetml/").replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/");
      return buildPackage(Object.fromEntries(Object.entries(workbookParts({ sheets: [ONE] })).map(([name, xml]) => [name, strict(String(xml))])));
    }],
    ["in another folder", () => {
      const parts = workbookParts({ sheets: [ONE] });
      const moved = Object.entries(parts).map(([name, xml]) => [name.replace(/^xl\//, "odd/deep/"), String(xml).replaceAll("/xl/", "/odd/deep/").replaceAll(`"xl/`, `"odd/deep/`)]);
      return buildPackage(Object.fromEntries(moved) as Record<string, string>);
    }],
    ["without styles", () => {
      const parts = workbookParts({ sheets: [ONE] });
      return buildPackage({ ...parts, "xl/styles.xml": null, [RELS]: String(parts[RELS]).replace(/<Relationship Id="rIdStyles"[^>]*>/, "") });
    }],
    ["with relationships parts of which no content type is known", () => withPart(TYPES, (xml) => xml.replace(/<Default Extension="rels"[^>]*>/, ""))],
  ])("%s, sheets, names, state and dynamic arrays are added to it", (_, make) => {
    const bytes = applied(make(), EVERYTHING, "functions");
    const grid = gridIn(bytes);
    expect(grid.sheets.map(({ name }) => name)).toEqual(["Sheet1", "New"]);
    expect(grid.sheets[1]?.formula(0, 0)).toBe("_xldudf_OKRSCORE(1,0,2)");
    expect(grid.names).toEqual([{ name: "OKR_AsOf", formula: "Sheet1!$A$1", sheet: null, hidden: false }]);
    expect(grid.state).toBe(STATE.state);
    const again = applied(bytes, { ...edits("New", { A1: 5 }), state: "{}" });
    expect([gridIn(again).sheets[1]?.value(0, 0), gridIn(again).state]).toEqual([5, "{}"]);
    expect(partNames(again)).toEqual(partNames(bytes));
  });

  test("strict terms are spoken in what is added, and never in texts", () => {
    const strict = (xml: string): string => xml.replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/", "http://purl.oclc.org/ooxml/spreadsheetml/").replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/");
    const source = buildPackage(Object.fromEntries(Object.entries(workbookParts({ sheets: [ONE] })).map(([name, xml]) => [name, strict(String(xml))])));
    const bytes = applied(source, { addSheets: [{ ...PLAIN_SHEET, blocks: [{ top: 0, left: 0, cells: [[{ value: `see ${MAIN}` }]] }] }] });
    expect(partText(bytes, "xl/worksheets/sheet2.xml")).toContain(`<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"`);
    expect(partText(bytes, RELS)).not.toContain("openxmlformats.org/officeDocument");
    expect(gridIn(bytes).sheets[1]?.value(0, 0)).toBe(`see ${MAIN}`);
  });

  test.each([[WORKBOOK, ADD], [RELS, ADD], [TYPES, ADD], ["xl/styles.xml", edits("Sheet1", { A1: "=1" })]] as const)("in an encoding of the last century, it is refused for the sake of %s", (name, change) => {
    const foreign = withPart(name, (xml) => xml.replace("UTF-8", "windows-1251"));
    expect(refusedChange(foreign, change)).toMatch(new RegExp(`^book\\.xlsx cannot be changed without risk: its part ${name.replace(/[[\]]/g, "\\$&")} is written`));
  });

  test.each([WORKBOOK, RELS, TYPES, "xl/styles.xml"])("damaged in %s, it is refused", (name) => {
    expect(refusedChange(withPart(name, (xml) => xml.slice(0, -5)), ADD)).toMatch(/the XML of its part/);
  });
});

describe("names", () => {
  const NAMES = `<definedNames><definedName name="okr_asof" hidden="1" comment="old">1</definedName><definedName name="OKR_AsOf" localSheetId="0">2</definedName></definedNames><calcPr calcId="1"/>`;

  test("take the place of the workbook's name, not of a sheet's", () => {
    const bytes = applied(buildWorkbook({ sheets: [ONE], afterSheets: NAMES }), NAME);
    expect(partText(bytes, WORKBOOK)).toContain(`<definedNames><definedName name="okr_asof" hidden="1" comment="as &lt;of&gt;">Sheet1!$A$1</definedName><definedName name="OKR_AsOf" localSheetId="0">2</definedName></definedNames>`);
  });

  test("come behind the sheets and before the calculation, if they are the first", () => {
    const bytes = applied(buildWorkbook({ sheets: [ONE], afterSheets: `<externalReferences/><oleSize ref="A1"/>` }), NAME);
    expect(partText(bytes, WORKBOOK)).toContain(`<externalReferences/><definedNames><definedName name="OKR_AsOf" comment="as &lt;of&gt;">Sheet1!$A$1</definedName></definedNames><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>`);
  });
});

describe("calculation", () => {
  const chained = buildWorkbook({
    sheets: [ONE], afterSheets: `<calcPr calcId="191029" calcMode="manual"/>`, parts: { "xl/calcChain.xml": part("calcChain", `<c r="A1"/>`) },
  });
  const CHAINED = repacked(chained, {
    [RELS]: partText(chained, RELS).replace("</Relationships>", `<Relationship Id="c" Type="${RELATIONS}/calcChain" Target="calcChain.xml"/></Relationships>`),
    [TYPES]: partText(chained, TYPES).replace("</Types>", `<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>`),
  });

  test.each<[string, Partial<WorkbookChange>]>([
    ["a formula is added", { addSheets: [FORMULA_SHEET] }], ["a cell changes", edits("Sheet1", { A1: 2 })], ["a name is set", NAME],
  ])("is asked for, and its chain dropped, when %s", (_, change) => {
    const bytes = applied(CHAINED, change);
    expect(partNames(bytes)).not.toContain("xl/calcChain.xml");
    expect(partText(bytes, RELS) + partText(bytes, TYPES)).not.toContain("calcChain");
    expect(partText(bytes, WORKBOOK)).toContain(`<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>`);
  });

  test.each<[string, Partial<WorkbookChange>]>([
    ["texts are added", ADD], ["the state changes", STATE], ["a result is brought up to date", { editSheets: [{ sheet: "Sheet1", cells: [], tables: [], results: [{ row: 0, column: 0, value: 1 }] }] }],
  ])("is left alone when only %s", (_, change) => {
    const bytes = applied(CHAINED, change);
    expect(partNames(bytes)).toContain("xl/calcChain.xml");
    expect(partText(bytes, WORKBOOK)).toContain(`<calcPr calcId="191029" calcMode="manual"/>`);
  });
});

describe("the state", () => {
  test("is a part of its own with properties, beside those of others", () => {
    const bytes = applied(buildWorkbook({ sheets: [ONE], parts: { "customXml/item1.xml": "<b:Sources xmlns:b='x'/>" } }), STATE);
    expect(partText(bytes, "customXml/item2.xml")).toBe(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<okrscore xmlns="urn:okrscore:state:1">{"a":"&lt;&amp;\\" 数"}</okrscore>`);
    expect(partNames(bytes).slice(-3)).toEqual(expect.arrayContaining(["customXml/item2.xml", "customXml/itemProps1.xml", "customXml/_rels/item2.xml.rels"]));
    expect(partText(bytes, "customXml/_rels/item2.xml.rels")).toContain(`Target="itemProps1.xml"`);
    expect(partText(bytes, RELS)).toContain(`Target="../customXml/item2.xml"`);
  });

  test("is replaced where it is, and nothing else with it", () => {
    const first = applied(buildWorkbook({ sheets: [ONE] }), STATE);
    const second = applied(first, { state: "{}" });
    expect(gridIn(second).state).toBe("{}");
    const changed = partNames(first).filter((name) => partText(first, name) !== partText(second, name));
    expect([changed, partNames(second)]).toEqual([["customXml/item1.xml"], partNames(first)]);
  });
});

describe("dynamic arrays", () => {
  const METADATA = `<metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
  const plain = buildWorkbook({ sheets: [ONE], parts: { "xl/metadata.xml": METADATA } });
  const OTHERS = repacked(plain, { [RELS]: partText(plain, RELS).replace("</Relationships>", `<Relationship Id="m" Type="${RELATIONS}/sheetMetadata" Target="metadata.xml"/></Relationships>`) });

  test("are described behind what others have described, and cells point there", () => {
    const bytes = applied(OTHERS, { ...edits("Sheet1", { B1: { value: 1, formula: call("OKRSCORE", literal(1)) } }) }, "functions");
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain(`<c r="B1" cm="2"><f t="array" ref="B1">_xldudf_OKRSCORE(1)</f>`);
    expect(partText(bytes, "xl/metadata.xml")).toContain(`<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata>`);
    const again = applied(bytes, { addSheets: [FORMULA_SHEET] }, "functions");
    expect(partText(again, "xl/metadata.xml")).toBe(partText(bytes, "xl/metadata.xml"));
  });

  test("leave no trace where there are none", () => {
    expect(partText(applied(OTHERS, { addSheets: [FORMULA_SHEET] }, "plain"), "xl/metadata.xml")).toBe(METADATA);
  });
});

describe("what a change may not name", () => {
  const bytes = buildWorkbook({ sheets: [ONE] });
  test.each<[string, Partial<WorkbookChange>]>([
    ["a sheet", edits("Nowhere", { A1: 1 })],
    ["a table", { editSheets: [{ sheet: "Sheet1", cells: [], tables: [{ name: "Nothing", area: { top: 0, left: 0, bottom: 1, right: 1 } }] }] }],
  ])("%s that is not there is a bug of ours", (what, change) => {
    expect(() => applyChange(openPackage(bytes, "book.xlsx"), { ...NO_CHANGE, ...change }, { dialect: "plain" })).toThrow(`the workbook has no ${what.slice(2)}`);
  });
});

describe("new packages", () => {
  test("hold nothing, until sheets are added", () => {
    const written = applyChange(newPackage("new.xlsx"), { ...NO_CHANGE, ...ADD, ...STATE }, { dialect: "plain" });
    if (!written.ok) throw new Error(written.issue.code);
    expect(gridIn(written.value).sheets.map(({ name }) => name)).toEqual(["New"]);
  });

  test("take the cells of other formats as values with their formats", () => {
    const rows = new Map<number, ReadonlyMap<number, SparseCell>>([[1, new Map<number, SparseCell>([[2, { value: 0.5, format: "0%", formula: "1/2" }], [5, { value: "=1+1" }]])], [1_048_575, new Map<number, SparseCell>([[16_383, { value: true }]])]]);
    const sheet = sparseSheet({ name: "R&D's", rows, merges: [{ top: 3, left: 0, bottom: 4, right: 0 }], hiddenColumns: new Set([2]), hiddenRows: new Set([1]) });
    const other = sparseSheet({ name: "Empty", rows: new Map(), visibility: "veryHidden" });
    const grid = gridIn(packageOf({ sheets: [other, sheet], names: [], date1904: true, state: null }, "old.xls").bytes);
    const read = grid.sheets[1];
    expect([grid.date1904, grid.sheets.map(({ name, visibility }) => [name, visibility])]).toEqual([true, [["Empty", "veryHidden"], ["R&D's", "visible"]]]);
    expect([read?.value(1, 2), read?.format(1, 2), read?.formula(1, 2), read?.value(1, 5), read?.value(1_048_575, 16_383)]).toEqual([0.5, "0%", null, "=1+1", true]);
    expect([read?.merges, read?.isColumnHidden(2), read?.isRowHidden(1)]).toEqual([[{ top: 3, left: 0, bottom: 4, right: 0 }], true, true]);
  });
});
