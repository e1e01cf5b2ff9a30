import { openPackage, readSheetLooks, type SheetLooks, type StoredDrawing } from "../../../src/adapters/opc";
import type { ShapeGroup, SheetPlan } from "../../../src/core/plan";
import { buildWorkbook } from "../../support/package-builder";
import { writtenWorkbook } from "../../support/written-workbook";

const GROUP: ShapeGroup = {
  name: "Our <map>", description: "Lower → Upper", row: 3, column: 1, width: 200, height: 200,
  grounds: [{ name: "Ground", left: 0, top: 0, width: 200, height: 200, rounded: false, fill: "EEEEEE", border: null, paragraphs: [] }],
  boxes: [
    { name: "Upper", left: 10, top: 10, width: 100, height: 40, rounded: true, fill: "FFFFFF", border: "7F7F7F", paragraphs: [{ text: "Be reliable & fast", size: 9, bold: true, color: "1F3864" }, { text: "客户 保持率", size: 7.5, bold: false, color: "595959" }] },
    { name: "Lower", left: 10, top: 100, width: 100, height: 40, rounded: true, fill: "FFFFFF", border: "7F7F7F", paragraphs: [] },
  ],
  connectors: [
    { name: "Straight", from: { box: "Lower", side: "top", x: 60, y: 100 }, to: { box: "Upper", side: "bottom", x: 60, y: 50 }, color: "111111", dashed: false, bend: null },
    { name: "Left", from: { box: "Lower", side: "left", x: 10, y: 120 }, to: { box: "Upper", side: "left", x: 12, y: 30 }, color: "222222", dashed: true, bend: -3 },
    { name: "Right", from: { box: "Lower", side: "right", x: 110, y: 120 }, to: { box: "Upper", side: "right", x: 105, y: 30 }, color: "222222", dashed: true, bend: 123 },
  ],
};

function looksOf(bytes: Uint8Array): SheetLooks {
  const [looks] = readSheetLooks(openPackage(bytes, "book.xlsx"));
  if (looks === undefined) throw new Error("the sheet has no looks");
  return looks;
}

test("a group that we wrote is read as it was planned", () => {
  const plan: SheetPlan = { key: "m", name: "Map", blocks: [], tables: [], columnWidths: {}, shapes: GROUP };
  const { shapes: [drawing], unread } = looksOf(writtenWorkbook([plan]).bytes);
  expect(unread.pictures).toBe(0);
  expect(drawing).toMatchObject({ name: GROUP.name, description: GROUP.description, isGroup: true, corner: { row: 3, column: 1, down: 0, right: 0 } });
  const ids = new Map(drawing?.shapes.map(({ id, name }) => [id, name]));
  const boxes = drawing?.shapes.flatMap((shape) => (shape.kind === "rectangle" ? [shape] : [])) ?? [];
  expect(boxes.map(({ name, left, top, width, height, rounded, fill, border, paragraphs }) => ({ name, left, top, width, height, rounded, fill, border, paragraphs }))).toEqual([...GROUP.grounds, ...GROUP.boxes]);
  const sites = ["top", "left", "bottom", "right"];
  const lines = drawing?.shapes.flatMap((shape) => (shape.kind === "line" ? [shape] : [])) ?? [];
  const ends = lines.map(({ from, to }) => [from, to].map(({ x, y, glued }) => ({ box: ids.get(glued?.id ?? ""), side: sites[glued?.site ?? -1], x, y })));
  expect(lines.map(({ name, color, dashed, bend }, index) => ({ name, from: ends[index]?.[0], to: ends[index]?.[1], color, dashed, bend }))).toEqual(GROUP.connectors);
});

// Drawings of users

const NAMESPACES = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;
const FROM = `<xdr:from><xdr:col>2</xdr:col><xdr:colOff>12700</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>25400</xdr:rowOff></xdr:from>`;

function drawn(content: string): SheetLooks {
  return looksOf(buildWorkbook({
    sheets: [{ xml: `<sheetData/><drawing r:id="rId1"/>`, relationships: `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/>` }],
    parts: { "xl/drawings/drawing1.xml": `<xdr:wsDr ${NAMESPACES}><xdr:twoCellAnchor>${FROM}<xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>` },
  }));
}

function shape(geometry: string, { transform = "", more = "", style = "" } = {}): string {
  return `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Box"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm${transform}><a:off x="500000" y="900000"/><a:ext cx="1270000" cy="635000"/></a:xfrm><a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>${more}</xdr:spPr>${style}</xdr:sp>`;
}

/** What Excel gives a shape that somebody draws: an accent of the theme. */
const STYLE = `<xdr:style><a:lnRef idx="2"><a:schemeClr val="accent1"/></a:lnRef><a:fillRef idx="1"><a:schemeClr val="accent2"/></a:fillRef><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></xdr:style>` +
  `<xdr:txBody><a:bodyPr anchor="b"/><a:p><a:pPr algn="r"/><a:r><a:rPr sz="1400" b="1"/><a:t>Call </a:t></a:r><a:r><a:t>them</a:t></a:r></a:p></xdr:txBody>`;

test("a shape alone lies where its anchor says, and looks as its style says", () => {
  const { shapes, unread } = drawn(shape("rect", { style: STYLE }));
  expect(unread.pictures).toBe(0);
  expect(shapes).toEqual<readonly StoredDrawing[]>([{
    name: "Box", description: "", isGroup: false, corner: { row: 4, column: 2, down: 2, right: 1 },
    shapes: [{
      kind: "rectangle", id: "2", name: "Box", left: 0, top: 0, width: 100, height: 50, rounded: false, fill: "ED7D31", border: "4472C4", weight: 0.75, horizontal: "Right", vertical: "Bottom",
      paragraphs: [{ text: "Call them", size: 14, bold: true, color: "FFFFFF" }],
    }],
  }]);
});

test("what a shape says of itself goes before its style", () => {
  const [drawing] = drawn(shape("roundRect", { more: `<a:noFill/><a:ln w="25400"><a:solidFill><a:srgbClr val="ff0000"/></a:solidFill></a:ln>`, style: STYLE })).shapes;
  expect(drawing?.shapes[0]).toMatchObject({ rounded: true, fill: null, border: "FF0000", weight: 2 });
});

test("the members of a group that was made smaller are smaller", () => {
  const half = `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="7" name="Both"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr><a:xfrm><a:off x="100" y="100"/><a:ext cx="1270000" cy="635000"/><a:chOff x="500000" y="900000"/><a:chExt cx="2540000" cy="1270000"/></a:xfrm></xdr:grpSpPr>${shape("rect")}</xdr:grpSp>`;
  const [drawing] = drawn(half).shapes;
  expect([drawing?.name, drawing?.isGroup, drawing?.shapes[0]]).toMatchObject(["Both", true, { left: 0, top: 0, width: 50, height: 25 }]);
});

test.each([
  ["of another kind", shape("ellipse")],
  ["that is turned", shape("rect", { transform: ` rot="2700000"` })],
  ["in a group with a picture", `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="7" name="Both"/></xdr:nvGrpSpPr><xdr:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="10" cy="10"/><a:chOff x="0" y="0"/><a:chExt cx="10" cy="10"/></a:xfrm></xdr:grpSpPr>${shape("rect")}<xdr:pic/></xdr:grpSp>`],
])("a shape %s is not shown, and counted", (_, content) => {
  const { shapes, unread } = drawn(content);
  expect([shapes, unread.pictures]).toEqual([[], 1]);
});
