import type { Area, WorkbookGrid } from "../../core/grid";
import { keyOf } from "./cell-key";
import type { Cell } from "../host/model/cell-engine";
import type { PropertyBag } from "../host/model/property-bag";
import type { AreaRecord, SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import { openedLines, type OpenedLines } from "./line-edits";
import { stateOf } from "./saved-state";

/** A workbook as it was when it was opened, to tell by what has changed since. */
export interface OpenedWorkbook {
  /** As it was read from the file. */
  readonly grid: WorkbookGrid;
  readonly sheets: readonly OpenedSheet[];
  /** Name, in small letters → what it stands for. */
  readonly names: ReadonlyMap<string, string>;
  readonly state: string | null;
}

/** What the model had of a sheet of the file. */
export interface OpenedSheet {
  readonly id: string;
  readonly name: string;
  /** By `keyOf`. Formulas as the model gives them, which may not be to the letter those of the file. */
  readonly cells: ReadonlyMap<number, Cell>;
  readonly formats: ReadonlyMap<number, string>;
  readonly looks: ReadonlySet<SheetModel["looks"]["all"][number]>;
  /** Looks of cells that the file states. */
  readonly begun: SheetModel["looks"]["begun"];
  readonly merges: readonly Area[];
  readonly columns: OpenedLines;
  readonly rows: OpenedLines;
  readonly freeze: SheetModel["freeze"];
  readonly showGridlines: boolean;
  readonly tables: readonly OpenedTable[];
  readonly shapes: readonly PropertyBag[];
  readonly frame: SheetFrame;
}

export interface OpenedTable {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly titles: readonly string[];
}

/** What a change to a sheet of the file has no place for. Lists are told apart by identity: every change makes a new one. */
export interface SheetFrame {
  readonly visibility: SheetModel["visibility"];
  readonly tabColor: string;
  readonly conditions: readonly AreaRecord[];
  readonly validations: readonly AreaRecord[];
  readonly charts: readonly unknown[];
}

/** Remembers a workbook that was just opened. */
export function openedWorkbook(grid: WorkbookGrid, model: WorkbookModel): OpenedWorkbook {
  return {
    grid,
    sheets: model.sheets.map((sheet) => openedSheet(sheet, model)),
    names: new Map(model.names.map(({ name, formula }) => [name.toLowerCase(), formula])),
    state: stateOf(model),
  };
}

export function frameOf(sheet: SheetModel): SheetFrame {
  const { visibility, tabColor, conditions, validations, charts } = sheet;
  return { visibility, tabColor, conditions, validations, charts };
}

/** True if nothing differs that a change has no place for. */
export function isSameFrame(a: SheetFrame, b: SheetFrame): boolean {
  return (Object.keys(a) as (keyof SheetFrame)[]).every((part) => a[part] === b[part]);
}

function openedSheet(sheet: SheetModel, model: WorkbookModel): OpenedSheet {
  return {
    id: sheet.id,
    name: sheet.name,
    cells: new Map([...sheet.entries()].map(({ row, column, value, formula }) => [keyOf(row, column), { value, formula }])),
    formats: new Map(sheet.formats),
    looks: new Set(sheet.looks.all),
    begun: sheet.looks.begun,
    merges: sheet.merges,
    columns: openedLines(sheet.columns),
    rows: openedLines(sheet.rows),
    freeze: sheet.freeze,
    showGridlines: sheet.showGridlines,
    tables: model.tables.filter((table) => table.sheet === sheet).map((table) => ({ id: table.id, name: table.name, area: table.area, titles: model.columnTitles(table) })),
    shapes: sheet.shapes,
    frame: frameOf(sheet),
  };
}
