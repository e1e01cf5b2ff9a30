import { overlaps, type Area } from "../../../core/grid";
import { invalidArgument, itemNotFound } from "../api-error";
import { defineType, type HostObject, type HostType } from "../host-object";
import { bodyOf } from "../model/core-engine";
import type { SheetModel } from "../model/sheet-model";
import type { TableModel, WorkbookModel } from "../model/workbook-model";
import { flagArg, textArg } from "./args";
import { rangeOf } from "./cell-range";
import { isName } from "./named-item";
import { range } from "./range";
import { worksheet } from "./worksheet";

/** Tables of the workbook, or of one sheet. */
interface Tables {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel | null;
}

const DEFAULT_STYLE = "TableStyleMedium2";

interface Column {
  readonly table: TableModel;
  readonly index: number;
}

const COLUMN = defineType<Column>("TableColumn", {
  exists: ({ table }) => exists(table),
  id: ({ index }) => ({ Id: index + 1 }),
  get: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ table, index }) => table.sheet.workbook.columnTitles(table)[index] ?? "",
  },
  call: {
    GetRange: (self) => range({ sheet: self.table.sheet, area: columnArea(self, self.table.area) }),
    GetDataBodyRange: (self) => range({ sheet: self.table.sheet, area: columnArea(self, bodyOf(self.table)) }),
  },
});

const COLUMNS = defineType<TableModel>("TableColumnCollection", {
  items: (table) => table.sheet.workbook.columnTitles(table).map((_, index) => COLUMN({ table, index })),
  find: (table, key) => {
    const titles = table.sheet.workbook.columnTitles(table);
    const index = typeof key === "number" ? key - 1 : titles.findIndex((title) => title.toLowerCase() === textArg(key).toLowerCase());
    return index >= 0 && index < titles.length ? COLUMN({ table, index }) : null;
  },
});

/** The add-in adds rows by resizing; only their number is told. */
const ROWS = defineType<TableModel>("TableRowCollection", {
  get: { Count: (table) => bodyOf(table).bottom - bodyOf(table).top + 1 },
  call: { GetCount: (table) => bodyOf(table).bottom - bodyOf(table).top + 1 },
});

const TABLE: HostType<TableModel> = defineType<TableModel>("Table", {
  exists,
  id: ({ id }) => ({ Id: id }),
  get: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Style: ({ style }) => style,
    ShowHeaders: ({ headerRow }) => headerRow,
    ShowTotals: ({ totalsRow }) => totalsRow,
    ShowBandedRows: option("ShowBandedRows", true),
    ShowBandedColumns: option("ShowBandedColumns", false),
    ShowFilterButton: option("ShowFilterButton", true),
  },
  set: {
    Name: rename,
    Style: (table, style) => { table.style = textArg(style); table.sheet.workbook.tableChanged(table); },
    ShowBandedRows: setOption("ShowBandedRows"),
    ShowBandedColumns: setOption("ShowBandedColumns"),
    ShowFilterButton: setOption("ShowFilterButton"),
  },
  go: { Worksheet: ({ sheet }) => worksheet(sheet), Columns: (table) => COLUMNS(table), Rows: (table) => ROWS(table) },
  call: {
    GetRange: ({ sheet, area }) => range({ sheet, area }),
    GetDataBodyRange: (table) => range({ sheet: table.sheet, area: bodyOf(table) }),
    GetHeaderRowRange: ({ sheet, area, headerRow }) => {
      if (!headerRow) throw itemNotFound();
      return range({ sheet, area: { ...area, bottom: area.top } });
    },
    Resize: resize,
    ConvertToRange: (table) => {
      table.sheet.workbook.removeTable(table);
      return range({ sheet: table.sheet, area: table.area });
    },
    Delete: (table) => {
      range({ sheet: table.sheet, area: table.area }).call("Clear", ["All"]);
      table.sheet.workbook.removeTable(table);
    },
  },
});

export const TABLES: HostType<Tables> = defineType<Tables>("TableCollection", {
  get: { Count: (self) => tablesOf(self).length },
  items: (self) => tablesOf(self).map(TABLE),
  find: (self, key) => {
    const text = String(key).toLowerCase();
    const table = tablesOf(self).find(({ id, name }) => id.toLowerCase() === text || name.toLowerCase() === text);
    return table === undefined ? null : TABLE(table);
  },
  call: { Add: addTable },
});

function exists(table: TableModel): boolean {
  return table.sheet.workbook.tables.includes(table);
}

function option(name: string, otherwise: boolean): (table: TableModel) => unknown {
  return ({ options }) => options.values.get(name) ?? otherwise;
}

function setOption(name: string): (table: TableModel, value: unknown) => void {
  return ({ options }, value) => { options.set(name, flagArg(value)); };
}

function tablesOf({ workbook, sheet }: Tables): readonly TableModel[] {
  return workbook.tables.filter((table) => sheet === null || table.sheet === sheet);
}

function columnArea({ table, index }: Column, rows: Area): Area {
  return { ...rows, left: table.area.left + index, right: table.area.left + index };
}

function addTable({ workbook, sheet: own }: Tables, address: unknown, hasHeaders: unknown): HostObject {
  const { sheet, area } = rangeOf(own ?? workbook.selection.sheet, address);
  sheet.checkUnlocked(area);
  if (!flagArg(hasHeaders)) throw invalidArgument("This model of Excel adds tables with headers only.");
  // A table has at least one row below its headers.
  const whole = area.top === area.bottom ? { ...area, bottom: area.bottom + 1 } : area;
  checkPlace(workbook, sheet, whole);
  const table = workbook.addTable({ name: freeName(workbook), sheet, area: whole, headerRow: true, totalsRow: false, style: DEFAULT_STYLE });
  writeHeaders(table);
  return TABLE(table);
}

/** A table overlaps no other and no merged cells. */
function checkPlace(workbook: WorkbookModel, sheet: SheetModel, area: Area, except?: TableModel): void {
  const other = workbook.tables.some((table) => table !== except && table.sheet === sheet && overlaps(table.area, area));
  if (other) throw invalidArgument("A table can't overlap another table.");
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw invalidArgument("A table can't have merged cells.");
}

/** Headers are texts, none is empty and no two are the same: Excel makes them so. */
function writeHeaders({ sheet, area }: TableModel): void {
  const taken = new Set<string>();
  for (let column = area.left; column <= area.right; column += 1) {
    const wanted = sheet.text(area.top, column) || `Column${column - area.left + 1}`;
    let title = wanted;
    for (let number = 2; taken.has(title.toLowerCase()); number += 1) title = `${wanted}${number}`;
    taken.add(title.toLowerCase());
    if (sheet.value(area.top, column) !== title) sheet.write([{ row: area.top, column, value: title, formula: null }], { top: area.top, bottom: area.top, left: column, right: column }, true);
  }
}

function freeName(workbook: WorkbookModel): string {
  let number = 1;
  while (isTaken(workbook, `Table${number}`)) number += 1;
  return `Table${number}`;
}

function isTaken(workbook: WorkbookModel, name: string, except?: TableModel): boolean {
  return [...workbook.tables.filter((table) => table !== except), ...workbook.names].some((one) => one.name.toLowerCase() === name.toLowerCase());
}

function rename(table: TableModel, given: unknown): void {
  const name = textArg(given);
  const { workbook } = table.sheet;
  if (!isName(name) || isTaken(workbook, name, table)) throw invalidArgument();
  table.name = name;
  workbook.tableChanged(table);
}

/** The headers stay in their row, and the new area overlaps the old one. */
function resize(table: TableModel, address: unknown): void {
  const { sheet, area } = rangeOf(table.sheet, address);
  const keepsHeader = sheet === table.sheet && area.top === table.area.top && overlaps(area, table.area);
  if (!keepsHeader || area.bottom === area.top) throw invalidArgument();
  sheet.checkUnlocked(area);
  checkPlace(sheet.workbook, sheet, area, table);
  table.area = area;
  writeHeaders(table);
  sheet.workbook.tableChanged(table);
}
