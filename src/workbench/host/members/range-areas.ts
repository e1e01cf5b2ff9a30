import { areaHeight, areaWidth } from "../../../core/grid";
import { defineType, type HostType } from "../host-object";
import { addressOf, type CellRanges } from "./cell-range";
import { CONDITIONAL_FORMATS } from "./conditional-format";
import { range } from "./range";
import { RANGE_FORMAT } from "./range-format";
import { worksheet } from "./worksheet";

const RANGES = defineType<CellRanges>("RangeCollection", {
  items: ({ sheet, areas }) => areas.map((area) => range({ sheet, area })),
});

/** Several areas of a sheet. */
export const rangeAreas: HostType<CellRanges> = defineType<CellRanges>("RangeAreas", {
  exists: ({ sheet }) => sheet.workbook.sheets.includes(sheet),
  get: {
    Address: ({ sheet, areas }) => areas.map((area) => addressOf({ sheet, area })).join(","),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + areaHeight(area) * areaWidth(area), 0),
  },
  go: {
    Areas: (self) => RANGES(self),
    Format: (self) => RANGE_FORMAT(self),
    ConditionalFormats: (self) => CONDITIONAL_FORMATS(self),
    Worksheet: ({ sheet }) => worksheet(sheet),
  },
});
