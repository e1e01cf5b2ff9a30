import { formatCell } from "../../core/grid";
import type { EventEntry } from "./external";
import { localAddress } from "./members/cell-range";
import { EVENT_TYPES, subscriptionKey, type EventName } from "./members/subscriptions";
import type { LineMove } from "./model/line-move";
import type { ModelChange } from "./model/model-change";
import type { WorkbookModel } from "./model/workbook-model";

/** Category of all events of Office's objects. */
const RICH_API_EVENT = 65_536;
const WORKBOOK_TARGET = "Workbook";

/** The events that a change raises: only those that the add-in listens to. */
export function eventsOf(workbook: WorkbookModel, change: ModelChange): readonly EventEntry[] {
  switch (change.kind) {
    case "selection":
      return entries(workbook, "SelectionChanged", change.sheet.id, { address: localAddress(change.area), worksheetId: change.sheet.id });
    case "cells":
      return entries(workbook, "DataChanged", change.sheet.id, {
        address: localAddress(change.area), worksheetId: change.sheet.id, changeType: "RangeEdited", source: "Local",
        triggerSource: change.byAddIn ? "ThisLocalAddin" : "Unknown",
      });
    case "lines":
      return entries(workbook, "DataChanged", change.sheet.id, { ...movedLines(change.move), worksheetId: change.sheet.id, source: "Local", triggerSource: "Unknown" });
    case "sheet-added":
      return entries(workbook, "Added", change.sheet.id, { worksheetId: change.sheet.id, source: "Local" });
    case "sheet-deleted":
      return entries(workbook, "Deleted", change.sheet.id, { worksheetId: change.sheet.id, source: "Local" });
    default:
      return [];
  }
}

/** @example movedLines({ axis: "rows", at: 4, count: -2 }) // => { address: "5:6", changeType: "RowDeleted" } */
function movedLines({ axis, at, count }: LineMove): { readonly address: string; readonly changeType: string } {
  const name = (line: number): string => (axis === "rows" ? String(line + 1) : formatCell(0, line).replace(/\d/g, ""));
  return { address: `${name(at)}:${name(at + Math.abs(count) - 1)}`, changeType: `${axis === "rows" ? "Row" : "Column"}${count > 0 ? "Inserted" : "Deleted"}` };
}

function entries(workbook: WorkbookModel, event: EventName, sheetId: string, message: unknown): readonly EventEntry[] {
  return [sheetId, WORKBOOK_TARGET]
    .filter((target) => workbook.subscriptions.has(subscriptionKey(event, target)))
    .map((target) => ({ category: RICH_API_EVENT, type: EVENT_TYPES[event], target, message: JSON.stringify(message) }));
}
