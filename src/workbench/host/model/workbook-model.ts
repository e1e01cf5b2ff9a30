import type { Area } from "../../../core/grid";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../api-error";
import type { CellEngine, Definitions, EngineMaker } from "./cell-engine";
import type { ModelChange } from "./model-change";
import { movedArea, movedFormula, type LineMove } from "./line-move";
import { PropertyBag } from "./property-bag";
import { SheetModel } from "./sheet-model";

export interface TableModel {
  readonly id: string;
  name: string;
  readonly sheet: SheetModel;
  area: Area;
  headerRow: boolean;
  totalsRow: boolean;
  style: string;
  /** Switches that change how it looks. */
  readonly options: PropertyBag;
}

export interface NameModel {
  readonly name: string;
  /** Without its leading `=`. */
  formula: string;
  comment: string;
  visible: boolean;
  /** Null for a name of the whole workbook. */
  readonly sheet: SheetModel | null;
}

export interface XmlPartModel {
  readonly id: string;
  xml: string;
}

export interface SelectionModel {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Of conditional formats. */
const FORMULAS: ReadonlySet<string> = new Set(["Formula"]);
/** Of charts and their series. */
const ADDRESSES: ReadonlySet<string> = new Set(["From", "To", "Values", "Categories"]);

/**
 * A workbook as the host knows it. Cells live in an engine; the rest is kept here as plain records, and whoever shows the
 * workbook hears of every change.
 */
export class WorkbookModel {
  readonly engine: CellEngine;
  sheets: readonly SheetModel[] = [];
  tables: readonly TableModel[] = [];
  names: readonly NameModel[] = [];
  xmlParts: readonly XmlPartModel[] = [];
  settings = new Map<string, unknown>();
  date1904 = false;
  /** True if sheets cannot be added, deleted or renamed. */
  isProtected = false;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Events that the add-in listens to, as type and target. */
  readonly subscriptions = new Set<string>();
  private selected: SelectionModel | null = null;
  private readonly listeners = new Set<(change: ModelChange) => void>();
  private count = 0;

  constructor(makeEngine: EngineMaker) {
    this.engine = makeEngine(() => this.definitions(), {
      edited: (id, area) => { this.changed({ kind: "cells", sheet: this.sheet(id), area, byAddIn: false }); },
      sheetAdded: (id, name) => { this.addSheet(name, id); },
      sheetRenamed: (id, name) => {
        const sheet = this.sheet(id);
        sheet.name = name;
        this.changed({ kind: "sheet", sheet });
      },
      linesMoved: (id, move) => { this.moveLines(this.sheet(id), move); },
      sheetRemoved: (id) => { this.forgetSheet(this.sheet(id)); },
    });
  }

  /** An id that no other object of the workbook has. */
  newId(): string {
    this.count += 1;
    return `{${this.count.toString(16).padStart(8, "0").toUpperCase()}-0000-4000-8000-000000000000}`;
  }

  listen(listener: (change: ModelChange) => void): () => void {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  }

  changed(change: ModelChange): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Sheet by id or, in any case, by name. */
  findSheet(key: unknown): SheetModel | null {
    const text = String(key).toLowerCase();
    return this.sheets.find(({ id, name }) => id.toLowerCase() === text || name.toLowerCase() === text) ?? null;
  }

  sheet(key: unknown): SheetModel {
    const sheet = this.findSheet(key);
    if (sheet === null) throw itemNotFound();
    return sheet;
  }

  /** Adds a sheet at the end. Without a name it is called as Excel would. `id` is that of a sheet that the user added to the engine. */
  addSheet(wanted: string | null, id?: string): SheetModel {
    const name = wanted ?? this.freeSheetName();
    this.checkSheetName(name);
    const sheet = new SheetModel(this, id ?? this.newId(), name);
    this.sheets = [...this.sheets, sheet];
    if (id === undefined) this.engine.addSheet(sheet.id, name);
    this.changed({ kind: "sheet-added", sheet, byAddIn: id === undefined });
    return sheet;
  }

  /** @throws ApiError `AccessDenied` if sheets cannot be added, deleted, renamed or hidden. */
  checkStructure(): void {
    if (this.isProtected) throw accessDenied();
  }

  deleteSheet(sheet: SheetModel): void {
    const visible = this.sheets.filter(({ visibility }) => visibility === "Visible");
    if (visible.length === 1 && visible[0] === sheet) throw invalidOperation("A workbook must contain at least one visible worksheet.");
    this.engine.removeSheet(sheet.id);
    this.forgetSheet(sheet);
  }

  private forgetSheet(sheet: SheetModel): void {
    this.sheets = this.sheets.filter((one) => one !== sheet);
    this.tables = this.tables.filter((table) => table.sheet !== sheet);
    this.names = this.names.filter((name) => name.sheet !== sheet);
    if (this.selected?.sheet === sheet) this.selected = null;
    this.engine.definitionsChanged();
    this.changed({ kind: "sheet-deleted", sheet });
  }

  /** @throws ApiError for a name that Excel does not take or that is taken. */
  checkSheetName(name: unknown, except?: SheetModel): void {
    if (typeof name !== "string" || name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) throw invalidArgument();
    const other = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (other !== undefined && other !== except) throw itemAlreadyExists();
  }

  /** After the engine put in or took away lines: what belongs to cells goes with them. */
  private moveLines(sheet: SheetModel, move: LineMove): void {
    sheet.moveLines(move);
    for (const table of this.tables.filter((one) => one.sheet === sheet)) {
      const area = movedArea(table.area, move);
      if (area === null) this.removeTable(table);
      else table.area = area;
    }
    for (const name of this.names) name.formula = movedFormula(name.formula, sheet.name, name.sheet === sheet, move);
    for (const one of this.sheets) {
      const moved = (formula: string): string => movedFormula(formula, sheet.name, one === sheet, move);
      for (const { bag } of one.conditions) bag.rewrite(FORMULAS, moved);
      for (const chart of one.charts) chart.rewrite(ADDRESSES, moved);
    }
    this.engine.definitionsChanged();
    this.changed({ kind: "lines", sheet, move });
  }

  get selection(): SelectionModel {
    const sheet = this.sheets.find(({ visibility }) => visibility === "Visible");
    if (this.selected === null && sheet !== undefined) return { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    if (this.selected === null) throw new Error("the workbook has no visible sheet");
    return this.selected;
  }

  select(sheet: SheetModel, area: Area): void {
    this.selected = { sheet, area };
    this.changed({ kind: "selection", sheet, area });
  }

  addTable(table: Omit<TableModel, "id" | "options">, options = new PropertyBag()): TableModel {
    const added: TableModel = { ...table, id: this.newId(), options };
    this.tables = [...this.tables, added];
    this.tableChanged(added);
    return added;
  }

  removeTable(table: TableModel): void {
    this.tables = this.tables.filter((one) => one !== table);
    this.engine.definitionsChanged();
    this.changed({ kind: "table-deleted", table });
  }

  tableChanged(table: TableModel): void {
    this.engine.definitionsChanged();
    this.changed({ kind: "table", table });
  }

  /** Titles of a table's columns, from its header cells. */
  columnTitles({ sheet, area, headerRow }: TableModel): readonly string[] {
    return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
      const { value } = this.engine.cell(sheet.id, area.top, area.left + index);
      return headerRow && typeof value === "string" ? value : `Column${index + 1}`;
    });
  }

  addName(name: NameModel): NameModel {
    this.names = [...this.names, name];
    this.nameChanged(name);
    return name;
  }

  removeName(name: NameModel): void {
    this.names = this.names.filter((one) => one !== name);
    this.engine.definitionsChanged();
    this.changed({ kind: "name-deleted", name });
  }

  nameChanged(name: NameModel): void {
    this.engine.definitionsChanged();
    this.changed({ kind: "name", name });
  }

  private definitions(): Definitions {
    return {
      names: this.names,
      tables: this.tables.map((table) => ({
        name: table.name, sheet: table.sheet.id, area: table.area, headerRow: table.headerRow, totalsRow: table.totalsRow, columns: this.columnTitles(table),
      })),
      manual: this.calculationMode === "Manual",
    };
  }

  private freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Sheet${number}`) !== null) number += 1;
    return `Sheet${number}`;
  }
}
