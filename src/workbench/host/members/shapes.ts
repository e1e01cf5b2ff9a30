import { defineType, type HostObject, type HostType } from "../host-object";
import { invalidArgument } from "../api-error";
import { PropertyBag } from "../model/property-bag";
import type { SheetModel } from "../model/sheet-model";
import { numberArg, selfOfType, textArg, wordArg } from "./args";
import { defineBag } from "./bag-type";

/** A shape, a line or a group on a sheet. What a group holds are the items of its bag. */
interface ShapeSelf {
  readonly sheet: SheetModel;
  readonly bag: PropertyBag;
}

const FONT = defineBag("ShapeFont", { values: { Bold: false, Italic: false, Color: "#000000", Size: 11, Name: "Calibri", Underline: "None" } });

/** A text, or a part of one: Excel keeps how each character looks, this model how each part does that somebody asked for. */
const TEXT_RANGE: HostType<PropertyBag> = defineBag("TextRange", {
  values: { Text: "" },
  parts: { Font: FONT },
  calls: { GetSubstring: (bag, start, length) => TEXT_RANGE(bag.part(`${numberArg(start)},${numberArg(length)}`)) },
});

const TEXT_FRAME = defineBag("TextFrame", {
  values: {
    HorizontalAlignment: "Left", VerticalAlignment: "Top", LeftMargin: 7.2, RightMargin: 7.2, TopMargin: 3.6, BottomMargin: 3.6, AutoSizeSetting: "AutoSizeNone",
    HorizontalOverflow: "Overflow", VerticalOverflow: "Overflow", Orientation: "Horizontal",
  },
  parts: { TextRange: TEXT_RANGE },
});

const FILL = defineBag("ShapeFill", {
  values: { ForegroundColor: "#4472C4", Transparency: 0 },
  calls: {
    SetSolidColor: (bag, color) => { bag.set("ForegroundColor", textArg(color)); },
    Clear: (bag) => { bag.set("ForegroundColor", ""); },
  },
});

const LINE_FORMAT = defineBag("ShapeLineFormat", { values: { Visible: true, Color: "#2F528F", Weight: 1, DashStyle: "Solid", Style: "Single", Transparency: 0 } });

/** Middles of the sides of a rectangle. */
const SITES = 4;

const LINE = defineType<ShapeSelf>("Line", {
  get: {
    ConnectorType: ({ bag }) => bag.values.get("ConnectorType"),
    BeginArrowheadStyle: ({ bag }) => bag.values.get("BeginArrowheadStyle") ?? "None",
    EndArrowheadStyle: ({ bag }) => bag.values.get("EndArrowheadStyle") ?? "None",
    IsBeginConnected: ({ bag }) => bag.parts.has("Begin"),
    IsEndConnected: ({ bag }) => bag.parts.has("End"),
  },
  set: {
    BeginArrowheadStyle: ({ bag }, style) => { bag.set("BeginArrowheadStyle", textArg(style)); },
    EndArrowheadStyle: ({ bag }, style) => { bag.set("EndArrowheadStyle", textArg(style)); },
  },
  call: {
    ConnectBeginShape: ({ bag }, shape, site) => { connect(bag.part("Begin"), shape, site); },
    ConnectEndShape: ({ bag }, shape, site) => { connect(bag.part("End"), shape, site); },
  },
});

function connect(end: PropertyBag, shape: unknown, site: unknown): void {
  const target = selfOfType(shape, "Shape") as ShapeSelf | null;
  const at = numberArg(site);
  if (target === null || at < 0 || at >= SITES) throw invalidArgument();
  end.set("Shape", target.bag.values.get("Id"));
  end.set("Site", at);
}

const SHAPE_VALUES = { Left: 0, Top: 0, Width: 72, Height: 72, Rotation: 0, AltTextTitle: "", AltTextDescription: "", Visible: true, LockAspectRatio: false, Placement: "TwoCell" };
const SHAPE_NAMES = Object.keys(SHAPE_VALUES) as (keyof typeof SHAPE_VALUES)[];

const SHAPE = defineType<ShapeSelf>("Shape", {
  exists: ({ sheet, bag }) => sheet.workbook.sheets.includes(sheet) && allOf(sheet.shapes).includes(bag),
  id: ({ bag }) => ({ Id: bag.values.get("Id") }),
  get: {
    Id: ({ bag }) => bag.values.get("Id"),
    Name: ({ bag }) => bag.values.get("Name"),
    Type: ({ bag }) => bag.values.get("Type"),
    ...Object.fromEntries(SHAPE_NAMES.map((name) => [name, ({ bag }: ShapeSelf) => bag.values.get(name) ?? SHAPE_VALUES[name]])),
  },
  set: {
    Name: ({ bag }, name) => { bag.set("Name", textArg(name)); },
    ...Object.fromEntries(SHAPE_NAMES.map((name) => [name, ({ bag }: ShapeSelf, value: unknown) => { bag.set(name, value); }])),
  },
  go: {
    Fill: ({ bag }) => FILL(bag.part("Fill")),
    LineFormat: ({ bag }) => LINE_FORMAT(bag.part("LineFormat")),
    TextFrame: ({ bag }) => TEXT_FRAME(bag.part("TextFrame")),
    Line: (self) => LINE(self),
  },
  call: {
    Delete: ({ sheet, bag }) => {
      sheet.shapes = sheet.shapes.filter((one) => one !== bag);
      sheet.workbook.changed({ kind: "drawings", sheet });
    },
  },
});

export const SHAPES: HostType<SheetModel> = defineType<SheetModel>("ShapeCollection", {
  items: (sheet) => sheet.shapes.map((bag) => SHAPE({ sheet, bag })),
  find: (sheet, key) => {
    const bag = allOf(sheet.shapes).find(({ values }) => values.get("Id") === key || values.get("Name") === key);
    return bag === undefined ? null : SHAPE({ sheet, bag });
  },
  call: {
    AddGeometricShape: (sheet, type) => addShape(sheet, { Type: "GeometricShape", GeometricShapeType: wordArg(type, ["Rectangle", "RoundRectangle"]) }),
    AddTextBox: (sheet, text) => {
      const shape = addShape(sheet, { Type: "TextBox" });
      (shape.self as ShapeSelf).bag.put(["TextFrame", "TextRange", "Text"], textArg(text));
      return shape;
    },
    AddLine: (sheet, left, top, right, bottom, type) => addShape(sheet, {
      Type: "Line", ConnectorType: wordArg(type ?? "Straight", ["Straight", "Elbow", "Curve"]),
      StartLeft: numberArg(left), StartTop: numberArg(top), EndLeft: numberArg(right), EndTop: numberArg(bottom),
    }),
    AddGroup: (sheet, shapes) => addGroup(sheet, shapes),
  },
});

/** Shapes with those that are in groups. */
function allOf(shapes: readonly PropertyBag[]): readonly PropertyBag[] {
  return shapes.flatMap((bag) => [bag, ...allOf(bag.items)]);
}

function addShape(sheet: SheetModel, values: Readonly<Record<string, unknown>>): HostObject {
  const bag = new PropertyBag({ Id: sheet.workbook.newId(), Name: `Shape ${sheet.shapes.length + 1}`, ...values }, () => { sheet.workbook.changed({ kind: "drawings", sheet }); });
  sheet.shapes = [...sheet.shapes, bag];
  sheet.workbook.changed({ kind: "drawings", sheet });
  return SHAPE({ sheet, bag });
}

function addGroup(sheet: SheetModel, shapes: unknown): HostObject {
  const members = (Array.isArray(shapes) ? shapes : []).map((shape) => (selfOfType(shape, "Shape") as ShapeSelf | null)?.bag).filter((bag) => bag !== undefined);
  if (members.length < 2 || !members.every((bag) => sheet.shapes.includes(bag))) throw invalidArgument();
  sheet.shapes = sheet.shapes.filter((bag) => !members.includes(bag));
  const group = addShape(sheet, { Type: "Group" });
  (group.self as ShapeSelf).bag.items.push(...members);
  return group;
}
