import type { StoredDrawing, StoredLine, StoredRectangle, StoredShape } from "../../adapters/opc";
import { PropertyBag } from "../host/model/property-bag";
import { indices, type Lines, type SheetModel } from "../host/model/sheet-model";

/** Gives a sheet the shapes of its file, as Excel's API would have made them. Sizes of its rows and columns are known by then. */
export function loadShapes(sheet: SheetModel, drawings: readonly StoredDrawing[]): void {
  sheet.shapes = drawings.map((drawing) => drawingBag(sheet, drawing));
  if (drawings.length > 0) sheet.workbook.changed({ kind: "drawings", sheet });
}

/** Points from the corner of the sheet. */
interface Corner {
  readonly left: number;
  readonly top: number;
}

function drawingBag(sheet: SheetModel, { name, description, isGroup, corner, shapes }: StoredDrawing): PropertyBag {
  const at = { left: before(sheet.columns, corner.column) + corner.right, top: before(sheet.rows, corner.row) + corner.down };
  const ids = new Map(shapes.map(({ id }) => [id, sheet.workbook.newId()]));
  const bags = shapes.map((shape) => shapeBag(sheet, shape, at, ids));
  const [only] = bags;
  if (!isGroup && only !== undefined) return only;
  const group = newBag(sheet, { Id: sheet.workbook.newId(), Name: name, Type: "Group", AltTextDescription: description });
  group.items.push(...bags);
  return group;
}

function before(lines: Lines, count: number): number {
  return indices(0, count - 1).reduce((sum, index) => sum + lines.sizeOf(index), 0);
}

function newBag(sheet: SheetModel, values: Readonly<Record<string, unknown>>): PropertyBag {
  return new PropertyBag(values, () => { sheet.workbook.changed({ kind: "drawings", sheet }); });
}

function shapeBag(sheet: SheetModel, shape: StoredShape, corner: Corner, ids: ReadonlyMap<string, string>): PropertyBag {
  const bag = newBag(sheet, { Id: ids.get(shape.id), Name: shape.name });
  if (shape.kind === "rectangle") fillRectangle(bag, shape, corner);
  else fillLine(bag, shape, corner, ids);
  return bag;
}

function fillRectangle(bag: PropertyBag, { left, top, width, height, rounded, fill, border, weight, horizontal, vertical, paragraphs }: StoredRectangle, corner: Corner): void {
  const values = { Type: "GeometricShape", GeometricShapeType: rounded ? "RoundRectangle" : "Rectangle", Left: corner.left + left, Top: corner.top + top, Width: width, Height: height };
  for (const [name, value] of Object.entries(values)) bag.values.set(name, value);
  bag.put(["Fill", "ForegroundColor"], fill === null ? "" : `#${fill}`);
  bag.put(["LineFormat", ...(border === null ? ["Visible"] : ["Color"])], border === null ? false : `#${border}`);
  if (border !== null) bag.put(["LineFormat", "Weight"], weight);
  bag.put(["TextFrame", "HorizontalAlignment"], horizontal);
  bag.put(["TextFrame", "VerticalAlignment"], vertical);
  const range = bag.part("TextFrame").part("TextRange");
  range.set("Text", paragraphs.map(({ text }) => text).join("\n"));
  let start = 0;
  for (const { text, size, bold, color } of paragraphs) {
    const font = range.part(`${start},${text.length}`).part("Font");
    font.set("Size", size);
    font.set("Bold", bold);
    font.set("Color", `#${color}`);
    start += text.length + 1;
  }
}

function fillLine(bag: PropertyBag, { from, to, color, weight, dashed, hasArrow, bend }: StoredLine, corner: Corner, ids: ReadonlyMap<string, string>): void {
  const values = {
    Type: "Line", ConnectorType: bend === null ? "Straight" : "Elbow",
    StartLeft: corner.left + from.x, StartTop: corner.top + from.y, EndLeft: corner.left + to.x, EndTop: corner.top + to.y,
    EndArrowheadStyle: hasArrow ? "Triangle" : "None", ...(bend === null ? {} : { Bend: corner.left + bend }),
  };
  for (const [name, value] of Object.entries(values)) bag.values.set(name, value);
  bag.put(["LineFormat", "Color"], `#${color}`);
  bag.put(["LineFormat", "Weight"], weight);
  bag.put(["LineFormat", "DashStyle"], dashed ? "Dash" : "Solid");
  for (const [end, { glued }] of [["Begin", from], ["End", to]] as const) {
    const id = glued === null ? undefined : ids.get(glued.id);
    if (glued === null || id === undefined) continue;
    bag.put([end, "Shape"], id);
    bag.put([end, "Site"], glued.site);
  }
}
