import { accessDenied } from "../api-error";
import { defineType } from "../host-object";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";

/** Passwords are not modelled: whoever asks may unprotect. */
function protectionType<T extends SheetModel | WorkbookModel>(type: string): (self: T) => ReturnType<ReturnType<typeof defineType<T>>> {
  return defineType<T>(type, {
    get: { Protected: ({ isProtected }) => isProtected },
    call: {
      Protect: (self) => {
        if (self.isProtected) throw accessDenied();
        self.isProtected = true;
      },
      Unprotect: (self) => { self.isProtected = false; },
    },
  });
}

export const SHEET_PROTECTION = protectionType<SheetModel>("WorksheetProtection");
export const WORKBOOK_PROTECTION = protectionType<WorkbookModel>("WorkbookProtection");
