import type { ICellData, IExecutionOptions, IRange, IWorkbookData, Nullable, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type {} from "@univerjs/preset-sheets-node-core";
import type { Area } from "../../../core/grid";
import { BLANK_CELL, type Cell, type CellEngine, type CellEntry, type Definitions, type EngineEvents, type EngineMaker } from "../model/cell-engine";
import type { LineMove } from "../model/line-move";
import { cellData, valueOf } from "./cell-data";
import { TableFormulas } from "./table-formulas";
import { namesTables, univerFormula, type Place } from "./univer-formula";

const SET_VALUES = "sheet.command.set-range-values";
const VALUES_SET = "sheet.mutation.set-range-values";
const SET_NAME = "formula.mutation.set-defined-name";
const REMOVE_NAME = "formula.mutation.remove-defined-name";
const SHEET_ADDED = "sheet.mutation.insert-sheet";
const SHEET_REMOVED = "sheet.mutation.remove-sheet";
/** Lines that are put in or taken away. */
const LINES: Readonly<Record<string, (range: IRange) => LineMove>> = {
  "sheet.mutation.insert-row": ({ startRow, endRow }) => ({ axis: "rows", at: startRow, count: endRow - startRow + 1 }),
  "sheet.mutation.remove-rows": ({ startRow, endRow }) => ({ axis: "rows", at: startRow, count: startRow - endRow - 1 }),
  "sheet.mutation.insert-col": ({ startColumn, endColumn }) => ({ axis: "columns", at: startColumn, count: endColumn - startColumn + 1 }),
  "sheet.mutation.remove-col": ({ startColumn, endColumn }) => ({ axis: "columns", at: startColumn, count: startColumn - endColumn - 1 }),
};
const SHEET_RENAMED = "sheet.mutation.set-worksheet-name";

/**
 * What Univer starts with, as it has no workbook without a sheet: else its own would be called Sheet1, and no other could be.
 * No sheet of Excel's can have this name.
 */
export function emptyWorkbook(id: string, name: string): Partial<IWorkbookData> {
  return { id, name, sheetOrder: [PLACEHOLDER], sheets: { [PLACEHOLDER]: { id: PLACEHOLDER, name: "*" } } };
}

const PLACEHOLDER = "placeholder";

/** Univer's word for a name of the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** Rows and columns of a new sheet; it grows as it is written to. */
const ROWS = 200;
const COLUMNS = 30;

const CALCULATION_TIMEOUT = 60_000;

/** Milliseconds until Univer has begun to calculate: it waits for 100 without a change. */
const BEGINS_AFTER = 150;

type CellMatrix = Record<number, Record<number, ICellData>>;

/**
 * Cells in a workbook of Univer, which calculates them. Univer has to be started with `univerFunctions()`. It calculates
 * always: manual calculation is not modelled here.
 */
export function univerEngine(api: FUniver, unitId: string): EngineMaker {
  return (definitions, events) => new UniverEngine(api, unitId, definitions, events);
}

class UniverEngine implements CellEngine {
  /** True while Univer changes on our behalf: then nobody has to be told. */
  private isOurs = false;
  private isCalculated = true;
  private areDefinitionsKnown = true;
  private knownNames: readonly string[] = [];
  private readonly tableFormulas = new TableFormulas();

  constructor(
    private readonly api: FUniver,
    private readonly unitId: string,
    private readonly definitions: () => Definitions,
    private readonly events: EngineEvents,
  ) {
    api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => { this.hear(id, params, options); });
  }

  addSheet(id: string, name: string): void {
    if (this.workbook.getSheetBySheetId(id) !== null) return;
    this.ourselves(() => this.workbook.insertSheet(name, { sheet: { id, rowCount: ROWS, columnCount: COLUMNS } }));
  }

  renameSheet(id: string, name: string): void {
    this.ourselves(() => this.sheet(id).setName(name));
    this.areDefinitionsKnown = false;
    this.isCalculated = false;
  }

  removeSheet(id: string): void {
    this.ourselves(() => this.workbook.deleteSheet(id));
    this.tableFormulas.deleteSheet(id);
    this.isCalculated = false;
  }

  used(id: string): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.core(id).getCellMatrix().forValue((row, column, data: Nullable<ICellData>) => {
      if (!holdsSomething(data)) return;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    });
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  cell(id: string, row: number, column: number): Cell {
    const sheet = this.core(id);
    if (row >= sheet.getRowCount() || column >= sheet.getColumnCount()) return BLANK_CELL;
    const stored = sheet.getCellRaw(row, column);
    // What a formula beside it spills into a cell is not stored there.
    if (!holdsSomething(stored)) return { value: valueOf(sheet.getCell(row, column)), formula: null };
    return { value: valueOf(stored), formula: this.formulaOf(id, row, column, stored) };
  }

  entries(id: string): Iterable<CellEntry> {
    const found: CellEntry[] = [];
    this.core(id).getCellMatrix().forValue((row, column, data: Nullable<ICellData>) => {
      if (holdsSomething(data)) found.push({ row, column, value: valueOf(data), formula: this.formulaOf(id, row, column, data) });
    });
    return found;
  }

  write(id: string, entries: readonly CellEntry[]): void {
    if (entries.length === 0) return;
    const { tables } = this.definitions();
    const value: CellMatrix = {};
    for (const { row, column, value: result, formula } of entries) {
      const data = formula === null ? cellData(result) : { ...cellData(result), f: `=${this.given(formula, tables, { sheet: id, row, column })}` };
      if (formula === null) this.tableFormulas.delete({ sheet: id, row, column });
      (value[row] ??= {})[column] = data;
    }
    const [endRow, endColumn] = [highest(entries.map(({ row }) => row)), highest(entries.map(({ column }) => column))];
    this.ourselves(() => {
      this.growTo(id, endRow, endColumn);
      return this.api.syncExecuteCommand(SET_VALUES, { unitId: this.unitId, subUnitId: id, range: { startRow: 0, startColumn: 0, endRow, endColumn }, value });
    });
    this.isCalculated = false;
  }

  definitionsChanged(): void {
    this.areDefinitionsKnown = false;
  }

  settle(all: boolean): Promise<void> | undefined {
    const recalculates = all || !this.areDefinitionsKnown;
    if (!this.areDefinitionsKnown) this.tellDefinitions();
    // Univer does not see by itself that a name that it did not know has a meaning now.
    if (recalculates) this.api.getFormula().executeCalculation();
    return this.isCalculated && !recalculates ? undefined : this.calculated();
  }

  /** Asked too early, Univer answers for what it calculated before. */
  private async calculated(): Promise<void> {
    await new Promise((resolve) => { setTimeout(resolve, BEGINS_AFTER); });
    await this.api.getFormula().onCalculationResultApplied(CALCULATION_TIMEOUT);
    this.isCalculated = true;
  }

  private get workbook(): FWorkbook {
    const workbook = this.api.getWorkbook(this.unitId);
    if (workbook === null) throw new Error(`Univer has no workbook ${this.unitId}`);
    return workbook;
  }

  private sheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (sheet === null) throw new Error(`Univer has no sheet ${id}`);
    return sheet;
  }

  private core(id: string): Worksheet {
    return this.sheet(id).getSheet();
  }

  private formulaOf(id: string, row: number, column: number, { f, si }: ICellData): string | null {
    const isOwn = typeof f === "string" && f !== "";
    if (!isOwn && typeof si !== "string") return null;
    // Formulas that were filled down share one text.
    const found = isOwn ? f : this.sheet(id).getRange(row, column).getFormula();
    return this.tableFormulas.typed({ sheet: id, row, column }, found.replace(/^=/, ""));
  }

  private addressed(typed: string, tables: Definitions["tables"], place: Place): string {
    return univerFormula(typed, tables, place, (id) => this.sheet(id).getSheetName());
  }

  /** A formula as Univer is given it. What it was typed like is kept. */
  private given(typed: string, tables: Definitions["tables"], place: Place): string {
    if (!namesTables(typed)) {
      this.tableFormulas.delete(place);
      return typed;
    }
    const given = this.addressed(typed, tables, place);
    this.tableFormulas.set(place, { typed, given });
    return given;
  }

  private growTo(id: string, lastRow: number, lastColumn: number): void {
    const sheet = this.sheet(id);
    if (lastRow >= sheet.getMaxRows()) sheet.setRowCount(lastRow + ROWS);
    if (lastColumn >= sheet.getMaxColumns()) sheet.setColumnCount(lastColumn + COLUMNS);
  }

  private tellDefinitions(): void {
    this.areDefinitionsKnown = true;
    const { names, tables } = this.definitions();
    const { unitId } = this;
    const tell = (id: string, params: Readonly<Record<string, unknown>>): unknown => this.api.syncExecuteCommand(id, { unitId, ...params });
    for (const name of this.knownNames.filter((known) => !names.some((one) => one.name === known))) tell(REMOVE_NAME, { id: name, name });
    for (const { name, formula } of names) tell(SET_NAME, { id: name, name, formulaOrRefString: definedName(this.addressed(formula, tables, NOWHERE)), localSheetId: WHOLE_WORKBOOK });
    this.knownNames = names.map(({ name }) => name);
    this.readdress(tables);
    this.isCalculated = false;
  }

  /** Gives Univer anew the formulas whose tables are elsewhere, or called otherwise, than when they were written. */
  private readdress(tables: Definitions["tables"]): void {
    for (const sheet of this.tableFormulas.sheets) {
      const stale = [...this.tableFormulas.of(sheet)].filter(({ typed, given, ...place }) => given !== this.addressed(typed, tables, place));
      this.write(sheet, stale.map(({ row, column, typed }) => ({ row, column, value: this.cell(sheet, row, column).value, formula: typed })));
    }
  }

  private ourselves(change: () => unknown): void {
    this.isOurs = true;
    try {
      change();
    } finally {
      this.isOurs = false;
    }
  }

  /** Formulas over tables that the user typed. */
  private readdressTyped(sheet: string, cells: NonNullable<CommandParams["cellValue"]>): void {
    const typed = Object.entries(cells).flatMap(([row, line]) => Object.entries(line).map(([column, data]): CellEntry => {
      const { f } = (data ?? {}) as ICellData;
      return { row: Number(row), column: Number(column), value: null, formula: typeof f === "string" ? f.replace(/^=/, "") : null };
    }));
    this.write(sheet, typed.filter(({ formula }) => formula !== null && namesTables(formula)));
  }

  private moveLines(sheet: string, move: LineMove): void {
    this.tableFormulas.move(sheet, move);
    this.isCalculated = false;
    this.events.linesMoved(sheet, move);
    // Univer has yet to move what formulas mean; those over tables are said anew after it.
    setTimeout(() => { if (!this.areDefinitionsKnown) this.tellDefinitions(); });
  }

  /** What somebody else changed in this workbook: the user in the grid. */
  private hear(id: string, given: unknown, options: IExecutionOptions | undefined): void {
    const params = (given ?? {}) as CommandParams;
    if (this.isOurs || options?.["fromFormula"] === true || params.unitId !== this.unitId) return;
    const { subUnitId = "", cellValue } = params;
    if (id === VALUES_SET && cellValue) {
      this.isCalculated = false;
      const area = areaOf(cellValue);
      this.readdressTyped(subUnitId, cellValue);
      if (area !== null) this.events.edited(subUnitId, area);
    } else if (LINES[id] !== undefined && params.range !== undefined) this.moveLines(subUnitId, LINES[id](params.range));
    else if (id === SHEET_ADDED && params.sheet !== undefined) this.events.sheetAdded(params.sheet.id, params.sheet.name);
    else if (id === SHEET_REMOVED) this.events.sheetRemoved(subUnitId);
    else if (id === SHEET_RENAMED) this.events.sheetRenamed(subUnitId, params.name ?? "");
  }
}

/** Names stand in no cell. */
const NOWHERE: Place = { sheet: "", row: -1, column: -1 };

/** What commands of Univer carry, as far as it is used. */
interface CommandParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly range?: IRange;
  readonly name?: string;
}

function holdsSomething(data: Nullable<ICellData>): data is ICellData {
  if (data === null || data === undefined) return false;
  return (data.v !== null && data.v !== undefined && data.v !== "") || Boolean(data.f) || Boolean(data.si) || Boolean(data.p);
}

function areaOf(cells: Readonly<Record<number, Readonly<Record<number, unknown>>>>): Area | null {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
  if (columns.length === 0) return null;
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: columns.reduce((a, b) => Math.min(a, b)), right: highest(columns) };
}

/** Univer tells formulas from references by their leading sign. */
function definedName(formula: string): string {
  return /^[^(]*![$A-Z0-9:]+$/i.test(formula) ? formula : `=${formula}`;
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), 0);
}
