import { formulaEngine } from "../../../core/formula";
import { COLUMN_LIMIT, type Area, type GridTable } from "../../../core/grid";
import type { Expression, TableReference } from "../../../core/formula/expression";
import { Calculator, type CalculationSource, type SourceCell } from "../../../workbook/calculator";
import { BLANK_CELL, type Cell, type CellEngine, type CellEntry, type Definitions } from "./cell-engine";

/**
 * Cells in memory, calculated by the core: starts at once and knows our functions. Formulas that the core cannot calculate
 * keep the result that they came with.
 */
export class CoreEngine implements CellEngine {
  private readonly sheets = new Map<string, CoreSheet>();
  private readonly parsed = new Map<string, Expression | null>();
  private stale = false;

  constructor(private readonly definitions: () => Definitions) {}

  addSheet(id: string, name: string): void {
    this.sheets.set(id, new CoreSheet(name));
    this.stale = true;
  }

  renameSheet(id: string, name: string): void {
    this.sheet(id).name = name;
    this.stale = true;
  }

  removeSheet(id: string): void {
    this.sheets.delete(id);
    this.stale = true;
  }

  used(id: string): Area | null {
    return this.sheet(id).used();
  }

  cell(id: string, row: number, column: number): Cell {
    return this.sheet(id).cells.get(keyOf(row, column)) ?? BLANK_CELL;
  }

  *entries(id: string): Iterable<CellEntry> {
    for (const [key, cell] of this.sheet(id).cells) yield { row: Math.floor(key / COLUMN_LIMIT), column: key % COLUMN_LIMIT, ...cell };
  }

  write(id: string, entries: readonly CellEntry[]): void {
    const sheet = this.sheet(id);
    for (const entry of entries) sheet.put(entry);
    this.stale = true;
  }

  definitionsChanged(): void {
    this.stale = true;
  }

  settle(all: boolean): undefined {
    const { manual } = this.definitions();
    if (!this.stale && !all) return;
    this.calculate(manual && !all);
    this.stale = false;
  }

  /** All formulas; where calculation is manual, those that were just typed. */
  private calculate(onlyEntered: boolean): void {
    const sheets = [...this.sheets.values()];
    const calculator = new Calculator(this.source(sheets, onlyEntered), formulaEngine);
    sheets.forEach((sheet, index) => { sheet.calculate(onlyEntered, (row, column) => calculator.value(index, row, column)); });
  }

  private source(sheets: readonly CoreSheet[], onlyEntered: boolean): CalculationSource {
    const { names, tables } = this.definitions();
    const ids = [...this.sheets.keys()];
    const byName = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
    return {
      sheetName: (sheet) => sheets[sheet]?.name ?? "",
      sheetOf: (name) => byName.get(name.toLowerCase()) ?? null,
      used: (sheet) => sheets[sheet]?.used() ?? null,
      cell: (sheet, row, column) => this.sourceCell(sheets[sheet], keyOf(row, column), onlyEntered),
      column: (reference) => columnOf(reference, tables, ids),
      name: (name) => {
        const found = names.find((one) => one.name.toLowerCase() === name.toLowerCase());
        return found === undefined ? null : this.parse(found.formula);
      },
    };
  }

  private sourceCell(sheet: CoreSheet | undefined, key: number, onlyEntered: boolean): SourceCell {
    const { value, formula } = sheet?.cells.get(key) ?? BLANK_CELL;
    const counts = formula !== null && (!onlyEntered || sheet?.entered.has(key) === true);
    return { value, formula: counts ? this.parse(formula) : null };
  }

  private parse(formula: string): Expression | null {
    const known = this.parsed.get(formula);
    if (known !== undefined) return known;
    const parsed = formulaEngine.parse(formula);
    const usable = parsed !== null && formulaEngine.canEvaluate(parsed) ? parsed : null;
    this.parsed.set(formula, usable);
    return usable;
  }

  private sheet(id: string): CoreSheet {
    const sheet = this.sheets.get(id);
    if (sheet === undefined) throw new Error(`the engine has no sheet ${id}`);
    return sheet;
  }
}

class CoreSheet {
  readonly cells = new Map<number, Cell>();
  private readonly formulas = new Set<number>();
  /** Formulas that have not been calculated since they were typed. */
  readonly entered = new Set<number>();
  private extent: Area | null | undefined = null;

  constructor(public name: string) {}

  put({ row, column, value, formula }: CellEntry): void {
    const key = keyOf(row, column);
    this.extent = undefined;
    this.entered.delete(key);
    this.formulas.delete(key);
    if (value === null && formula === null) {
      this.cells.delete(key);
      return;
    }
    this.cells.set(key, { value, formula });
    if (formula === null) return;
    this.formulas.add(key);
    this.entered.add(key);
  }

  calculate(onlyEntered: boolean, value: (row: number, column: number) => Cell["value"]): void {
    for (const key of onlyEntered ? this.entered : this.formulas) {
      const cell = this.cells.get(key) ?? BLANK_CELL;
      this.cells.set(key, { ...cell, value: value(Math.floor(key / COLUMN_LIMIT), key % COLUMN_LIMIT) });
    }
    this.entered.clear();
  }

  used(): Area | null {
    if (this.extent === undefined) this.extent = areaAround(this.cells.keys());
    return this.extent;
  }
}

function keyOf(row: number, column: number): number {
  return row * COLUMN_LIMIT + column;
}

function areaAround(keys: Iterable<number>): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const key of keys) {
    const row = Math.floor(key / COLUMN_LIMIT);
    const column = key % COLUMN_LIMIT;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

function columnOf({ table, column }: TableReference, tables: Definitions["tables"], ids: readonly string[]): { readonly sheet: number; readonly area: Area } | null {
  const found = tables.find(({ name }) => name.toLowerCase() === table.toLowerCase());
  const right = found?.columns.findIndex((title) => title.toLowerCase() === column.toLowerCase()) ?? -1;
  if (found === undefined || right < 0) return null;
  const { top, bottom } = bodyOf(found);
  const left = found.area.left + right;
  return { sheet: ids.indexOf(found.sheet), area: { top, bottom, left, right: left } };
}

/** Rows of a table without header and totals. */
export function bodyOf({ area, headerRow, totalsRow }: Pick<GridTable, "area" | "headerRow" | "totalsRow">): Area {
  return { ...area, top: area.top + (headerRow ? 1 : 0), bottom: area.bottom - (totalsRow ? 1 : 0) };
}
