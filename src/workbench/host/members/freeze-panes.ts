import { defineType } from "../host-object";
import type { SheetModel } from "../model/sheet-model";
import { numberArg } from "./args";
import { rangeAt, rangeOf } from "./cell-range";
import { range } from "./range";

export const FREEZE_PANES = defineType<SheetModel>("WorksheetFreezePanes", {
  call: {
    FreezeRows: (sheet, count) => { freeze(sheet, numberArg(count, 1), 0); },
    FreezeColumns: (sheet, count) => { freeze(sheet, 0, numberArg(count, 1)); },
    FreezeAt: (sheet, corner) => {
      const { area } = rangeOf(sheet, corner);
      freeze(sheet, area.bottom + 1, area.right + 1);
    },
    Unfreeze: (sheet) => { freeze(sheet, 0, 0); },
    GetLocationOrNullObject: (sheet) => {
      const { rows, columns } = sheet.freeze;
      return rows === 0 && columns === 0 ? null : range(rangeAt(sheet, 0, 0, Math.max(rows, 1), Math.max(columns, 1)));
    },
  },
});

function freeze(sheet: SheetModel, rows: number, columns: number): void {
  sheet.freeze = { rows, columns };
  sheet.workbook.changed({ kind: "sheet", sheet });
}
