import type { Area } from "../../../core/grid";
import type { LineMove } from "./line-move";
import type { Look } from "./looks";
import type { SheetModel } from "./sheet-model";
import type { NameModel, TableModel } from "./workbook-model";

/** Something that changed in the workbook, for those who show it or tell the add-in of it. */
export type ModelChange =
  | { readonly kind: "cells"; readonly sheet: SheetModel; readonly area: Area; readonly byAddIn: boolean }
  | { readonly kind: "selection" | "merged" | "unmerged"; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: "formats"; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: "look"; readonly sheet: SheetModel; readonly area: Area; readonly property: keyof Look }
  | { readonly kind: "rows" | "columns"; readonly sheet: SheetModel; readonly first: number; readonly last: number }
  | { readonly kind: "sheet-added"; readonly sheet: SheetModel; readonly byAddIn: boolean }
  | { readonly kind: "sheet-deleted" | "sheet" | "drawings" | "conditions" | "validations"; readonly sheet: SheetModel }
  /** In the grid, by the user: it shows already. */
  | { readonly kind: "painted"; readonly sheet: SheetModel }
  | { readonly kind: "lines"; readonly sheet: SheetModel; readonly move: LineMove }
  | { readonly kind: "table" | "table-deleted"; readonly table: TableModel }
  | { readonly kind: "name" | "name-deleted"; readonly name: NameModel };
