import { zipSync } from "fflate";
import { openPackage } from "../../../../src/adapters/opc";
import type { ShapeGroup, SheetPlan } from "../../../../src/core/plan";
import { applied, partNames, partText, sheetEdit } from "../../../support/applied";
import { buildWorkbook, sheetData } from "../../../support/package-builder";

const text = (words: string): ShapeGroup["boxes"][number]["paragraphs"] => [{ text: words, size: 9, bold: true, color: "000000" }];

function group(words = "Be reliable & fast"): ShapeGroup {
  const box = (name: string, top: number, said: string): ShapeGroup["boxes"][number] => ({ name, left: 10, top, width: 100, height: 40, rounded: true, fill: "FFFFFF", border: "000000", paragraphs: text(said) });
  return {
    name: "Our <map>", description: "A map", row: 3, column: 1, width: 200, height: 200,
    grounds: [{ name: "Ground", left: 0, top: 0, width: 200, height: 200, rounded: false, fill: "EEEEEE", border: null, paragraphs: [] }],
    boxes: [box("Upper", 10, words), box("Lower", 100, "=1+1")],
    connectors: [
      { name: "Straight", from: { box: "Lower", side: "top", x: 60, y: 100 }, to: { box: "Upper", side: "bottom", x: 60, y: 50 }, color: "111111", dashed: false, bend: null },
      { name: "Round", from: { box: "Lower", side: "right", x: 110, y: 120 }, to: { box: "Upper", side: "right", x: 110, y: 30 }, color: "222222", dashed: true, bend: 123 },
    ],
  };
}

const PLAIN = buildWorkbook({ sheets: [sheetData(`<row r="1"><c r="A1"><v>1</v></c></row>`)] });
const DRAWING = "xl/drawings/drawing1.xml";

/** Each shape of a drawing: its id and name. */
function shapes(xml: string): readonly (readonly [string, string])[] {
  return [...xml.matchAll(/<[\w:]*cNvPr id="(\d+)" name="([^"]*)"/g)].map(([, id = "", name = ""]) => [id, name]);
}

test("a new sheet has the group, with connectors glued to boxes by their ids", () => {
  const sheet: SheetPlan = { key: "m", name: "Map", blocks: [], tables: [], columnWidths: {}, shapes: group() };
  const xml = partText(applied(PLAIN, { addSheets: [sheet] }), DRAWING);
  expect(shapes(xml)).toEqual([["2", "Our &lt;map&gt;"], ["3", "Ground"], ["6", "Straight"], ["7", "Round"], ["4", "Upper"], ["5", "Lower"]]);
  expect(xml).toContain(`<a:stCxn id="5" idx="0"/><a:endCxn id="4" idx="2"/>`);
  expect(xml).toContain(`<a:stCxn id="5" idx="3"/><a:endCxn id="4" idx="3"/>`);
  expect(xml).toContain("<a:t>Be reliable &amp; fast</a:t>");
});

test("an arrow that goes round says where it bends, in shares of its width", () => {
  const xml = partText(applied(PLAIN, { addSheets: [{ key: "m", name: "Map", blocks: [], tables: [], columnWidths: {}, shapes: group() }] }), DRAWING);
  expect(xml).toContain(`<a:prstGeom prst="bentConnector3"><a:avLst><a:gd name="adj1" fmla="val 1300000"/></a:avLst></a:prstGeom>`);
});

test("a sheet that had no drawing gets one", () => {
  const bytes = applied(PLAIN, { editSheets: [sheetEdit("Sheet1", {}, { shapes: group() })] });
  expect(shapes(partText(bytes, DRAWING))).toHaveLength(6);
  expect(partText(bytes, "xl/worksheets/sheet1.xml")).toMatch(/<drawing xmlns:r="[^"]+" r:id="rId1"\/><\/worksheet>$/);
});

test("drawn anew, the group takes the place of the one of its name, and all else of the drawing stays to the letter", () => {
  const first = applied(PLAIN, { editSheets: [sheetEdit("Sheet1", {}, { shapes: group() })] });
  const own = `<xdr:oneCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9" cy="9"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="77" name="Our &lt;map>"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>`;
  const withOwn = replacedPart(first, DRAWING, (xml) => xml.replace("</xdr:wsDr>", `${own}</xdr:wsDr>`));
  const again = partText(applied(withOwn, { editSheets: [sheetEdit("Sheet1", {}, { shapes: group("Be quick") })] }), DRAWING);
  expect(again).toContain(own);
  expect(shapes(again).map(([id]) => id)).toEqual(["77", "78", "79", "82", "83", "80", "81"]);
  expect([again.includes("Be quick"), again.includes("Be reliable")]).toEqual([true, false]);
});

test("a drawing of the user's keeps its place and gets the group beside it", () => {
  const first = applied(PLAIN, { editSheets: [sheetEdit("Sheet1", {}, { shapes: { ...group(), name: "Theirs" } })] });
  const both = applied(first, { editSheets: [sheetEdit("Sheet1", {}, { shapes: group() })] });
  expect(shapes(partText(both, DRAWING)).filter(([, name]) => name === "Theirs" || name.startsWith("Our"))).toHaveLength(2);
  expect(partNames(both).filter((name) => name.startsWith("xl/drawings/drawing"))).toEqual([DRAWING]);
});

/** The workbook with one of its parts edited by hand. */
function replacedPart(bytes: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const source = openPackage(bytes, "book.xlsx");
  return zipSync(Object.fromEntries(source.entries.map(({ name }) => [name, name === part ? new TextEncoder().encode(edit(partText(bytes, part))) : source.read(name)])));
}
