import { overlaps } from "../../../core/grid";
import { invalidArgument } from "../api-error";
import { defineType, type HostType } from "../host-object";
import { PropertyBag } from "../model/property-bag";
import type { AreaRecord, SheetModel } from "../model/sheet-model";
import { wordArg } from "./args";
import { defineBag } from "./bag-type";
import type { CellRanges } from "./cell-range";
import { rangeAreas } from "./range-areas";

const TYPES = ["Custom", "DataBar", "ColorScale", "IconSet"] as const;

const DATA_BAR = defineBag("DataBarConditionalFormat", {
  values: { LowerBoundRule: null, UpperBoundRule: null, ShowDataBarOnly: false, BarDirection: "Context", AxisColor: "#000000", AxisFormat: "Automatic" },
  parts: {
    PositiveFormat: defineBag("ConditionalDataBarPositiveFormat", { values: { FillColor: "#638EC6", BorderColor: "", GradientFill: true } }),
    NegativeFormat: defineBag("ConditionalDataBarNegativeFormat", {
      values: { FillColor: "#FF0000", BorderColor: "", MatchPositiveFillColor: false, MatchPositiveBorderColor: false },
    }),
  },
});

const ICON_SET = defineBag("IconSetConditionalFormat", { values: { Style: "ThreeTriangles", Criteria: [], ShowIconOnly: false, ReverseIconOrder: false } });
const COLOR_SCALE = defineBag("ColorScaleConditionalFormat", { values: { Criteria: null, ThreeColorScale: false } });

const CUSTOM = defineBag("CustomConditionalFormat", {
  parts: {
    Rule: defineBag("ConditionalFormatRule", { values: { Formula: "" } }),
    Format: defineBag("ConditionalRangeFormat", {
      values: { NumberFormat: null },
      parts: {
        Fill: defineBag("ConditionalRangeFill", { values: { Color: "" }, calls: { Clear: (bag) => { bag.set("Color", ""); } } }),
        Font: defineBag("ConditionalRangeFont", { values: { Bold: null, Italic: null, Color: "", Strikethrough: null, Underline: "None" } }),
      },
    }),
  },
});

interface Condition {
  readonly sheet: SheetModel;
  readonly record: AreaRecord;
}

/** The part that belongs to the type of the condition; Excel refuses to give another. */
function partOf(name: string, type: (typeof TYPES)[number], part: HostType<PropertyBag>): (self: Condition) => ReturnType<HostType<PropertyBag>> {
  return ({ record }) => {
    if (record.bag.values.get("Type") !== type) throw invalidArgument(`The conditional format is no ${type}.`);
    return part(record.bag.part(name));
  };
}

const CONDITIONAL_FORMAT = defineType<Condition>("ConditionalFormat", {
  exists: ({ sheet, record }) => sheet.conditions.includes(record),
  id: ({ record }) => ({ Id: record.bag.values.get("Id") }),
  get: {
    Id: ({ record }) => record.bag.values.get("Id"),
    Type: ({ record }) => record.bag.values.get("Type"),
    StopIfTrue: ({ record }) => record.bag.values.get("StopIfTrue") ?? false,
    Priority: ({ sheet, record }) => sheet.conditions.indexOf(record),
  },
  set: {
    StopIfTrue: ({ record }, stop) => { record.bag.set("StopIfTrue", stop); },
    Priority: ({ sheet, record }, priority) => {
      const others = sheet.conditions.filter((one) => one !== record);
      sheet.conditions = others.toSpliced(Number(priority), 0, record);
    },
  },
  go: {
    DataBar: partOf("DataBar", "DataBar", DATA_BAR), IconSet: partOf("IconSet", "IconSet", ICON_SET),
    ColorScale: partOf("ColorScale", "ColorScale", COLOR_SCALE), Custom: partOf("Custom", "Custom", CUSTOM),
  },
  call: {
    Delete: ({ sheet, record }) => {
      sheet.conditions = sheet.conditions.filter((one) => one !== record);
      sheet.workbook.changed({ kind: "conditions", sheet });
    },
    GetRanges: ({ sheet, record }) => rangeAreas({ sheet, areas: record.areas }),
  },
});

/** Conditional formats of cells. A new one comes first, as in Excel. */
export const CONDITIONAL_FORMATS: HostType<CellRanges> = defineType<CellRanges>("ConditionalFormatCollection", {
  items: ({ sheet, areas }) => sheet.conditions
    .filter((record) => record.areas.some((one) => areas.some((area) => overlaps(one, area))))
    .map((record) => CONDITIONAL_FORMAT({ sheet, record })),
  find: ({ sheet }, id) => {
    const record = sheet.conditions.find(({ bag }) => bag.values.get("Id") === id);
    return record === undefined ? null : CONDITIONAL_FORMAT({ sheet, record });
  },
  call: {
    Add: ({ sheet, areas }, type) => {
      const changed = (): void => { sheet.workbook.changed({ kind: "conditions", sheet }); };
      const bag = new PropertyBag({ Id: sheet.workbook.newId(), Type: wordArg(type, TYPES) }, changed);
      const record = { areas, bag };
      for (const area of areas) sheet.checkUnlocked(area);
      sheet.conditions = [record, ...sheet.conditions];
      changed();
      return CONDITIONAL_FORMAT({ sheet, record });
    },
    ClearAll: ({ sheet, areas }) => {
      sheet.conditions = sheet.conditions.filter((record) => !record.areas.some((one) => areas.some((area) => overlaps(one, area))));
      sheet.workbook.changed({ kind: "conditions", sheet });
    },
  },
});
