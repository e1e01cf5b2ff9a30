import type { ConnectorEnd, ConnectorPlan, ShapeGroup, ShapePlan } from "../../core/plan";
import type { PropertyBag } from "../host/model/property-bag";
import type { Lines, SheetModel } from "../host/model/sheet-model";
import { colorOf, numberIn, textIn, valueIn } from "../host/model/bag-reader";

const SIDES: readonly ConnectorEnd["side"][] = ["top", "left", "bottom", "right"];

/** How far beside its boxes an arrow with corners runs: the host that draws it finds its own way, and does not tell. */
const ASIDE = 13;

/** The plan of the group of shapes that the add-in drew on a sheet last; null if there is none. Other shapes, and those of the file, have no plan. */
export function shapesPlan(sheet: SheetModel, inFile: readonly PropertyBag[] = []): ShapeGroup | null {
  const group = sheet.shapes.findLast((bag) => textIn(bag, "Type") === "Group" && !inFile.includes(bag));
  if (group === undefined) return null;
  const rectangles = group.items.filter((bag) => textIn(bag, "Type") === "GeometricShape");
  const [left, top] = ["Left", "Top"].map((edge) => Math.min(...rectangles.map((bag) => numberIn(bag, edge) ?? 0)));
  const corner = { left: left ?? 0, top: top ?? 0 };
  const shapes = rectangles.map((bag) => shapePlan(bag, corner));
  const names = new Map(group.items.map((bag) => [valueIn(bag, "Id"), textIn(bag, "Name")]));
  return {
    name: textIn(group, "Name"), description: textIn(group, "AltTextDescription"),
    row: lineAt(sheet.rows, corner.top), column: lineAt(sheet.columns, corner.left),
    width: Math.max(...shapes.map((shape) => shape.left + shape.width)), height: Math.max(...shapes.map((shape) => shape.top + shape.height)),
    grounds: shapes.filter(({ rounded }) => !rounded), boxes: shapes.filter(({ rounded }) => rounded),
    connectors: group.items.filter((bag) => textIn(bag, "Type") === "Line").map((bag) => connectorPlan(bag, names, corner)),
  };
}

interface Corner {
  readonly left: number;
  readonly top: number;
}

/** The row or column that begins at so many points. */
function lineAt(lines: Lines, points: number): number {
  let [index, at] = [0, 0];
  for (; at + lines.sizeOf(index) <= points + 0.01; index += 1) at += lines.sizeOf(index);
  return index;
}

function shapePlan(bag: PropertyBag, corner: Corner): ShapePlan {
  return {
    name: textIn(bag, "Name"),
    left: rounded((numberIn(bag, "Left") ?? 0) - corner.left), top: rounded((numberIn(bag, "Top") ?? 0) - corner.top),
    width: numberIn(bag, "Width") ?? 0, height: numberIn(bag, "Height") ?? 0,
    rounded: textIn(bag, "GeometricShapeType") === "RoundRectangle",
    fill: colorOf(valueIn(bag, "Fill", "ForegroundColor")) ?? "FFFFFF",
    border: valueIn(bag, "LineFormat", "Visible") === false ? null : colorOf(valueIn(bag, "LineFormat", "Color")),
    paragraphs: paragraphs(bag.parts.get("TextFrame")?.parts.get("TextRange")),
  };
}

/** Each line of a text with the font that it was given. */
function paragraphs(range: PropertyBag | undefined): ShapePlan["paragraphs"] {
  const text = textIn(range, "Text");
  let start = 0;
  return text === "" ? [] : text.split("\n").map((line) => {
    const font = range?.parts.get(`${start},${line.length}`)?.parts.get("Font");
    start += line.length + 1;
    return { text: line, size: numberIn(font, "Size") ?? 11, bold: valueIn(font, "Bold") === true, color: colorOf(valueIn(font, "Color")) ?? "000000" };
  });
}

function connectorPlan(bag: PropertyBag, names: ReadonlyMap<unknown, string>, corner: Corner): ConnectorPlan {
  const end = (which: "Begin" | "End", at: "Start" | "End"): ConnectorEnd => ({
    box: names.get(valueIn(bag, which, "Shape")) ?? "",
    side: SIDES[numberIn(bag, which, "Site") ?? 0] ?? "top",
    x: rounded((numberIn(bag, `${at}Left`) ?? 0) - corner.left), y: rounded((numberIn(bag, `${at}Top`) ?? 0) - corner.top),
  });
  const [from, to] = [end("Begin", "Start"), end("End", "End")];
  const beside = from.side === "left" ? Math.min(from.x, to.x) - ASIDE : Math.max(from.x, to.x) + ASIDE;
  return {
    name: textIn(bag, "Name"), from, to,
    color: colorOf(valueIn(bag, "LineFormat", "Color")) ?? "000000",
    dashed: textIn(bag, "LineFormat", "DashStyle") === "Dash",
    bend: textIn(bag, "ConnectorType") === "Elbow" ? beside : null,
  };
}

/** Without the dust of adding and taking off the corner. */
function rounded(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}
