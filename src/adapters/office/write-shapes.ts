import type { ConnectorEnd, ConnectorPlan, ShapeGroup, ShapePlan, SheetPlan } from "../../core/plan";
import type { WorkbookChange } from "../../workbook/workbook-change";
import { asked, rangeOf, type Asked } from "./read-cells";
import { BYTES_PER_CALL, callStep, type Step } from "./requests";

/** Connection sites of rectangles as Excel counts them. */
const SITES: Readonly<Record<ConnectorEnd["side"], number>> = { top: 0, left: 1, bottom: 2, right: 3 };

/** Points from the corner of the sheet. */
interface Corner {
  readonly left: number;
  readonly top: number;
}

// Sheets that exist

/** Shapes to be drawn anew, where they go, and the groups of their name that stand there. */
export interface DrawnPlace {
  readonly sheet: string;
  readonly group: ShapeGroup;
  readonly corner: Corner;
  readonly old: readonly string[];
}

/** Asks where the shapes of edits go, and which groups they take the place of. */
export function askShapePlaces({ editSheets }: WorkbookChange): { readonly steps: readonly Step[]; answer(): readonly DrawnPlace[] } {
  const places = editSheets.flatMap(({ sheet, shapes }) => (shapes === undefined ? [] : [askPlace(sheet, shapes)]));
  return { steps: places.map(({ step }) => step), answer: () => places.map((place) => place.answer()) };
}

function askPlace(sheet: string, group: ShapeGroup): Asked<DrawnPlace> {
  return asked((context) => {
    const cell = rangeOf(context, sheet, { top: group.row, left: group.column, bottom: group.row, right: group.column }).load("left,top");
    const shapes = context.workbook.worksheets.getItem(sheet).shapes.load("items/id,items/name");
    return () => ({
      sheet, group,
      corner: { left: cell.left, top: cell.top },
      old: shapes.items.filter(({ name }) => name === group.name).map(({ id }) => id),
    });
  }, 4 * BYTES_PER_CALL);
}

/** Takes the old groups away, and draws the new ones. */
export function* redrawSteps(places: readonly DrawnPlace[]): Generator<Step> {
  for (const { sheet, group, corner, old } of places) {
    for (const id of old) yield callStep(({ workbook }) => { workbook.worksheets.getItem(sheet).shapes.getItem(id).delete(); });
    yield drawStep(sheet, group, corner);
  }
}

// New sheets

const STANDARD_HEIGHT = 15;
const STANDARD_WIDTH = 48;

/** The shapes of a new sheet, whose rows and columns have the sizes that are planned. */
export function shapeSteps(plan: SheetPlan, pointsOf: (characters: number) => number): readonly Step[] {
  const { name, shapes, rowHeights = {}, columnWidths, hiddenColumns = [] } = plan;
  if (shapes === undefined) return [];
  const sizes = (count: number, size: (index: number) => number): number => Array.from({ length: count }, (_, index) => size(index)).reduce((sum, each) => sum + each, 0);
  const widthOf = (column: number): number => {
    const characters = columnWidths[column];
    return hiddenColumns.includes(column) ? 0 : characters === undefined ? STANDARD_WIDTH : pointsOf(characters);
  };
  return [drawStep(name, shapes, { left: sizes(shapes.column, widthOf), top: sizes(shapes.row, (row) => rowHeights[row] ?? STANDARD_HEIGHT) })];
}

// Drawing

/** One step, since connectors and the group name shapes that are made in it. */
function drawStep(sheet: string, group: ShapeGroup, corner: Corner): Step {
  const { grounds, boxes, connectors } = group;
  const texts = [...grounds, ...boxes].flatMap(({ paragraphs }) => paragraphs);
  return {
    bytes: BYTES_PER_CALL * (9 * (grounds.length + boxes.length) + 5 * texts.length + 9 * connectors.length + 3),
    run: ({ workbook }) => { draw(workbook.worksheets.getItem(sheet).shapes, group, corner); },
  };
}

function draw(shapes: Excel.ShapeCollection, { name, description, grounds, boxes, connectors }: ShapeGroup, corner: Corner): void {
  const rectangles = new Map([...grounds, ...boxes].map((plan) => [plan.name, addRectangle(shapes, plan, corner)]));
  const lines = connectors.map((plan) => addConnector(shapes, plan, rectangles, corner));
  const group = shapes.addGroup([...rectangles.values(), ...lines]);
  group.name = name;
  group.altTextDescription = description;
  group.placement = "OneCell";
}

function addRectangle(shapes: Excel.ShapeCollection, plan: ShapePlan, corner: Corner): Excel.Shape {
  const shape = shapes.addGeometricShape(plan.rounded ? "RoundRectangle" : "Rectangle");
  shape.name = plan.name;
  shape.left = corner.left + plan.left;
  shape.top = corner.top + plan.top;
  shape.width = plan.width;
  shape.height = plan.height;
  shape.fill.setSolidColor(`#${plan.fill}`);
  if (plan.border === null) shape.lineFormat.visible = false;
  else { shape.lineFormat.color = `#${plan.border}`; shape.lineFormat.weight = 0.75; }
  if (plan.paragraphs.length > 0) setText(shape.textFrame, plan.paragraphs);
  return shape;
}

/** Excel counts the end of a line as one character. */
function setText(frame: Excel.TextFrame, paragraphs: ShapePlan["paragraphs"]): void {
  frame.horizontalAlignment = "Center";
  frame.verticalAlignment = "Middle";
  [frame.leftMargin, frame.rightMargin, frame.topMargin, frame.bottomMargin] = [5, 5, 2, 2];
  frame.textRange.text = paragraphs.map(({ text }) => oneLine(text)).join("\n");
  let start = 0;
  for (const { text, size, bold, color } of paragraphs) {
    const { length } = oneLine(text);
    const { font } = frame.textRange.getSubstring(start, length);
    font.size = size;
    font.bold = bold;
    font.color = `#${color}`;
    start += length + 1;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function addConnector(shapes: Excel.ShapeCollection, { name, from, to, color, dashed, bend }: ConnectorPlan, rectangles: ReadonlyMap<string, Excel.Shape>, { left, top }: Corner): Excel.Shape {
  const shape = shapes.addLine(left + from.x, top + from.y, left + to.x, top + to.y, bend === null ? "Straight" : "Elbow");
  shape.name = name;
  const [begin, end] = [rectangles.get(from.box), rectangles.get(to.box)];
  if (begin !== undefined) shape.line.connectBeginShape(begin, SITES[from.side]);
  if (end !== undefined) shape.line.connectEndShape(end, SITES[to.side]);
  shape.line.endArrowheadStyle = "Triangle";
  shape.lineFormat.color = `#${color}`;
  shape.lineFormat.weight = 1.25;
  shape.lineFormat.dashStyle = dashed ? "Dash" : "Solid";
  return shape;
}
