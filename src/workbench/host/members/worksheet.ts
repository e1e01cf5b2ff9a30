import { invalidArgument } from "../api-error";
import { defineType, type HostObject, type HostType } from "../host-object";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";
import { flagArg, numberArg, textArg, wordArg } from "./args";
import { COMMENTS } from "./annotations";
import { rangeAt, rangeOf, wholeSheet, type CellRange } from "./cell-range";
import { CHARTS } from "./chart";
import { FREEZE_PANES } from "./freeze-panes";
import { NAMES } from "./named-item";
import { PAGE_LAYOUT, pageOf } from "./page-layout";
import { SHEET_PROTECTION } from "./protection";
import { range, usedRange } from "./range";
import { rangeAreas } from "./range-areas";
import { SHAPES } from "./shapes";
import { subscriptionCalls } from "./subscriptions";
import { TABLES } from "./table";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

/** An address of several areas is no longer than this. */
const ADDRESS_LIMIT = 8192;

export const worksheet: HostType<SheetModel> = defineType<SheetModel>("Worksheet", {
  exists: (sheet) => sheet.workbook.sheets.includes(sheet),
  id: ({ id }) => ({ Id: id }),
  get: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: (sheet) => sheet.workbook.sheets.indexOf(sheet),
    Visibility: ({ visibility }) => visibility,
    TabColor: ({ tabColor }) => tabColor,
    ShowGridlines: ({ showGridlines }) => showGridlines,
  },
  set: {
    Name: rename,
    Position: (sheet, position) => { move(sheet, numberArg(position)); },
    Visibility: setVisibility,
    TabColor: (sheet, color) => { sheet.tabColor = textArg(color); tell(sheet); },
    // The client sets what it gets as `ShowGridlines` by this name.
    Gridlines: (sheet, show) => { sheet.showGridlines = flagArg(show); tell(sheet); },
  },
  go: {
    Tables: (sheet) => TABLES({ workbook: sheet.workbook, sheet }),
    Names: (sheet) => NAMES({ workbook: sheet.workbook, sheet }),
    Charts: (sheet) => CHARTS(sheet),
    Comments: (sheet) => COMMENTS(sheet),
    Shapes: (sheet) => SHAPES(sheet),
    Protection: (sheet) => SHEET_PROTECTION(sheet),
    FreezePanes: (sheet) => FREEZE_PANES(sheet),
    PageLayout: (sheet) => PAGE_LAYOUT(pageOf(sheet)),
  },
  call: {
    GetRange: (sheet, address) => range(rangeOf(sheet, address)),
    GetRanges: (sheet, addresses) => rangeAreas({ sheet, areas: areasOf(sheet, addresses).map(({ area }) => area) }),
    GetRangeByIndexes: (sheet, row, column, rows, columns) => range(rangeAt(sheet, numberArg(row), numberArg(column), numberArg(rows), numberArg(columns))),
    GetCell: (sheet, row, column) => range(rangeAt(sheet, numberArg(row), numberArg(column))),
    GetUsedRange: (sheet, valuesOnly) => usedRange(wholeSheet(sheet), valuesOnly) ?? range(rangeAt(sheet, 0, 0)),
    GetUsedRangeOrNullObject: (sheet, valuesOnly) => usedRange(wholeSheet(sheet), valuesOnly),
    Activate: (sheet) => {
      if (sheet.visibility !== "Visible") throw invalidArgument("A hidden worksheet can't be activated.");
      if (sheet.workbook.selection.sheet !== sheet) sheet.workbook.select(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
    },
    Calculate: (sheet) => { void sheet.workbook.engine.settle(true); },
    Delete: (sheet) => { sheet.workbook.checkStructure(); sheet.workbook.deleteSheet(sheet); },
    ...subscriptionCalls<SheetModel>(["DataChanged", "SelectionChanged", "Activated"], ({ id }) => id),
  },
});

/** All sheets, in tab order. */
export const WORKSHEETS: HostType<WorkbookModel> = defineType<WorkbookModel>("WorksheetCollection", {
  items: ({ sheets }) => sheets.map(worksheet),
  find: (workbook, key) => {
    const sheet = workbook.findSheet(key);
    return sheet === null ? null : worksheet(sheet);
  },
  call: {
    Add: (workbook, name) => {
      workbook.checkStructure();
      return worksheet(workbook.addSheet(name === null || name === undefined ? null : textArg(name)));
    },
    GetActiveWorksheet: ({ selection }): HostObject => worksheet(selection.sheet),
    GetCount: ({ sheets }, visibleOnly) => sheets.filter(({ visibility }) => !flagArg(visibleOnly) || visibility === "Visible").length,
    ...subscriptionCalls<WorkbookModel>(["DataChanged", "SelectionChanged", "Activated", "Added", "Deleted"], () => "Workbook"),
  },
});

function tell(sheet: SheetModel): void {
  sheet.workbook.changed({ kind: "sheet", sheet });
}

function rename(sheet: SheetModel, name: unknown): void {
  sheet.workbook.checkStructure();
  sheet.workbook.checkSheetName(name, sheet);
  sheet.name = textArg(name);
  sheet.workbook.engine.renameSheet(sheet.id, sheet.name);
  tell(sheet);
}

function move(sheet: SheetModel, position: number): void {
  const { workbook } = sheet;
  workbook.checkStructure();
  workbook.sheets = workbook.sheets.filter((one) => one !== sheet).toSpliced(position, 0, sheet);
  tell(sheet);
}

function setVisibility(sheet: SheetModel, value: unknown): void {
  const visibility = wordArg(value, VISIBILITIES);
  sheet.workbook.checkStructure();
  const others = sheet.workbook.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0) throw invalidArgument("A workbook must contain at least one visible worksheet.");
  sheet.visibility = visibility;
  tell(sheet);
}

function areasOf(sheet: SheetModel, addresses: unknown): readonly CellRange[] {
  const text = textArg(addresses);
  if (text.length > ADDRESS_LIMIT) throw invalidArgument();
  const ranges = text.split(/[,;]/).map((address) => rangeOf(sheet, address.trim()));
  if (ranges.some((one) => one.sheet !== sheet)) throw invalidArgument();
  return ranges;
}
