import { defineType, type HostType } from "../host-object";
import type { WorkbookModel } from "../model/workbook-model";
import { APPLICATION } from "./application";
import { rangeAt, type CellRange } from "./cell-range";
import { XML_PARTS } from "./custom-xml-part";
import { NAMES } from "./named-item";
import { WORKBOOK_PROTECTION } from "./protection";
import { range } from "./range";
import { SETTINGS } from "./setting";
import { TABLES } from "./table";
import { FUNCTIONS } from "./worksheet-functions";
import { WORKSHEETS } from "./worksheet";

/** The root of the API. */
export const WORKBOOK: HostType<WorkbookModel> = defineType<WorkbookModel>("Workbook", {
  go: {
    Worksheets: (workbook) => WORKSHEETS(workbook),
    Tables: (workbook) => TABLES({ workbook, sheet: null }),
    Names: (workbook) => NAMES({ workbook, sheet: null }),
    CustomXmlParts: (workbook) => XML_PARTS({ workbook, namespace: null }),
    Application: (workbook) => APPLICATION(workbook),
    Protection: (workbook) => WORKBOOK_PROTECTION(workbook),
    Functions: (workbook) => FUNCTIONS(workbook),
    Settings: (workbook) => SETTINGS(workbook),
  },
  call: {
    GetSelectedRange: ({ selection }) => range(selection),
    GetActiveCell: ({ selection }) => range(activeCell(selection)),
  },
});

function activeCell({ sheet, area }: CellRange): CellRange {
  return rangeAt(sheet, area.top, area.left);
}
