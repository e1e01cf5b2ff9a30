import { COLUMN_LIMIT, isInside, type Area, type GridTable, type SheetGrid, type WorkbookGrid } from "../core/grid";
import type { Expression, TableReference } from "../core/formula/expression";
import { isMadeByUs, isTableName, type CellBlock, type NamePlan, type SheetPlan, type TablePlan } from "../core/plan";
import { remembered } from "../core/remembered";
import type { CalculationSource, FormulaEngine, SourceCell } from "./calculator";
import { foldName } from "./own-tables";
import { parseState } from "./state-text";
import type { SheetEdit } from "./workbook-change";

/** What stands in a workbook once sheets are added to it and others edited. */
export interface Layers {
  readonly added: readonly SheetPlan[];
  readonly edits: readonly SheetEdit[];
  readonly names: readonly NamePlan[];
  readonly grid: WorkbookGrid;
}

/**
 * Added sheets come first, then those of the workbook in tab order. Of our own sheets the formulas are calculated, of
 * the user's the cached results count. A formula calls an added sheet by key or name.
 */
export function calculationSource(layers: Layers, engine: FormulaEngine): CalculationSource {
  const { added, grid } = layers;
  const own = ownSheetNames(grid);
  const read = calculable(engine);
  const sheets = [...added.map(plannedCells), ...grid.sheets.map((sheet) => workbookCells(sheet, own.has(foldName(sheet.name)), layers.edits, read))];
  const byName = sheetIndex(layers, own);
  const columns = tableColumns(layers);
  const names = definedNames(layers, engine);
  return {
    sheetName: (sheet) => [...added, ...grid.sheets][sheet]?.name ?? "",
    sheetOf: remembered(byName),
    cell: (sheet, row, column) => sheets[sheet]?.cell(row, column) ?? BLANK,
    used: (sheet) => sheets[sheet]?.used ?? null,
    column: remembered(({ table, column }: TableReference) => columns.get(foldName(table))?.get(foldName(column)) ?? null),
    name: remembered(names),
  };
}

/**
 * Names, folded, of the sheets that we made: the state remembers them. If it cannot be read, the names of their tables
 * tell; if there is none, as after another program has saved the workbook, their names and headers do.
 */
export function ownSheetNames(grid: WorkbookGrid): ReadonlySet<string> {
  const { state, issues } = parseState(grid.state);
  const tables = new Set([...state.tables].map(([name, { named }]) => foldName(named ?? name)));
  const isOurs = ({ name, columns }: GridTable): boolean =>
    tables.has(foldName(name)) || (issues.length > 0 && isTableName(name)) || (grid.state === null && isMadeByUs(name, columns));
  const withTables = grid.sheets.filter((sheet) => sheet.tables.some(isOurs));
  return new Set([...state.sheets.values(), ...withTables.map(({ name }) => name)].map(foldName));
}

const BLANK: SourceCell = { value: null, formula: null };

interface SheetCells {
  readonly used: Area | null;
  cell(row: number, column: number): SourceCell | undefined;
}

function key(row: number, column: number): number {
  return row * COLUMN_LIMIT + column;
}

/** Cells of tables are looked up where they stand: a plan of ten thousand rows is not copied. */
function plannedCells({ blocks, tables }: SheetPlan): SheetCells {
  const typed = new Map(blocks.flatMap(blockCells));
  const placed = tables.map((table) => ({ table, area: plannedArea(table) }));
  const areas = [usedArea(typed.keys()), ...placed.map(({ area }) => area)].filter((area) => area !== null);
  return {
    used: areas.length === 0 ? null : areas.reduce(around),
    cell(row, column) {
      const found = placed.find(({ area }) => isInside(area, row, column));
      return found === undefined ? typed.get(key(row, column)) : tableCell(found.table, row - found.area.top, column - found.area.left);
    },
  };
}

function blockCells({ top, left, cells }: CellBlock): readonly (readonly [key: number, cell: SourceCell])[] {
  return cells.flatMap((row, down) => row.flatMap((cell, right) =>
    (cell === null ? [] : [[key(top + down, left + right), { value: cell.value, formula: cell.formula ?? null }] as const])));
}

function tableCell({ columns, rows }: TablePlan, row: number, column: number): SourceCell {
  const { title = null, formula } = columns[column] ?? {};
  if (row === 0) return { value: title, formula: null };
  const cell = rows[row - 1]?.[column];
  return { value: cell?.value ?? null, formula: formula ?? cell?.formula ?? null };
}

/** Header and rows of a planned table.. */
function plannedArea({ top, left, columns, rows }: TablePlan): Area {
  return { top, left, bottom: top + rows.length, right: left + columns.length - 1 };
}

function workbookCells(sheet: SheetGrid, isOwn: boolean, edits: readonly SheetEdit[], read: ReadFormula): SheetCells {
  const its = edits.filter((edit) => edit.sheet === sheet.name);
  // Of our own formulas the results are worked out again.
  const results = isOwn ? [] : its.flatMap(({ results: stated = [] }) => stated);
  const changed = new Map<number, SourceCell>([
    ...results.map(({ row, column, value }) => [key(row, column), { value, formula: null }] as const),
    ...its.flatMap(({ cells }) => cells).map(({ row, column, cell }) => [key(row, column), { value: cell.value, formula: cell.formula ?? null }] as const),
  ]);
  const areas = [sheet.used, usedArea(changed.keys())].filter((area) => area !== null);
  return {
    used: areas.length === 0 ? null : areas.reduce(around),
    cell: (row, column) => changed.get(key(row, column)) ?? workbookCell(sheet, row, column, isOwn ? read : null),
  };
}

function workbookCell(sheet: SheetGrid, row: number, column: number, read: ReadFormula | null): SourceCell {
  const text = sheet.formula(row, column);
  const value = sheet.value(row, column);
  const formula = text === null ? null : read?.(text) ?? null;
  if (text === null || formula !== null || value !== null) return { value, formula };
  return { value, formula, uncalculated: text };
}

/** The formula of a text; null if it cannot be calculated. */
type ReadFormula = (text: string) => Expression | null;

/** Reads each text once: the formulas of a calculated column are one and the same. */
function calculable(engine: FormulaEngine): ReadFormula {
  return remembered((text: string) => {
    const formula = engine.parse(text);
    return formula !== null && engine.canEvaluate(formula) ? formula : null;
  });
}

function usedArea(keys: Iterable<number>): Area | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const at of keys) {
    const [row, column] = [Math.floor(at / COLUMN_LIMIT), at % COLUMN_LIMIT];
    used ??= { top: row, left: column, bottom: row, right: column };
    used.top = Math.min(used.top, row);
    used.left = Math.min(used.left, column);
    used.bottom = Math.max(used.bottom, row);
    used.right = Math.max(used.right, column);
  }
  return used;
}

function around(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

/** As `plannedSheet` in `names`: a user's sheet of exactly that name is meant, then an added one, then one of ours. */
function sheetIndex({ added, grid }: Layers, own: ReadonlySet<string>): (name: string) => number | null {
  const users = new Map<string, number>();
  const ours = new Map<string, number>();
  for (const [index, { name }] of grid.sheets.entries()) (own.has(foldName(name)) ? ours : users).set(foldName(name), added.length + index);
  const byKey = new Map(added.map((sheet, index) => [sheet.key, index]));
  const byName = new Map(added.map((sheet, index) => [foldName(sheet.name), index]));
  const exact = new Set(grid.sheets.map(({ name }) => name).filter((name) => users.has(foldName(name))));
  return (name) => {
    const folded = foldName(name);
    if (exact.has(name)) return users.get(folded) ?? null;
    return byKey.get(name) ?? users.get(folded) ?? byName.get(folded) ?? ours.get(folded) ?? null;
  };
}

interface ColumnPlace { readonly sheet: number; readonly area: Area }

/** Folded table name → folded header or key → cells. */
function tableColumns({ added, edits, grid }: Layers): ReadonlyMap<string, ReadonlyMap<string, ColumnPlace>> {
  const resized = new Map(edits.flatMap(({ tables }) => tables).map((table) => [table.name, table]));
  const existing = grid.sheets.flatMap((sheet, index) => sheet.tables.map((table) => {
    const edit = resized.get(table.name);
    return [foldName(table.name), gridColumns(added.length + index, { ...table, area: edit?.area ?? table.area, columns: edit?.columns ?? table.columns })] as const;
  }));
  return new Map([...existing, ...added.flatMap((sheet, index) => sheet.tables.map((table) => [foldName(table.name), plannedColumns(index, table)] as const))]);
}

function gridColumns(sheet: number, { area, columns, headerRow, totalsRow }: GridTable): ReadonlyMap<string, ColumnPlace> {
  const [top, bottom] = [area.top + Number(headerRow), area.bottom - Number(totalsRow)];
  return new Map(columns.map((title, index) => [foldName(title), { sheet, area: { top, bottom, left: area.left + index, right: area.left + index } }]));
}

function plannedColumns(sheet: number, { top, left, columns, rows }: TablePlan): ReadonlyMap<string, ColumnPlace> {
  const places = columns.map(({ key: id, title }, index) => {
    const area = { top: top + 1, bottom: top + Math.max(rows.length, 1), left: left + index, right: left + index };
    return { id, title, place: { sheet, area } };
  });
  return new Map([...places.map(({ id, place }) => [foldName(id), place] as const), ...places.map(({ title, place }) => [foldName(title), place] as const)]);
}

function definedNames({ names, grid }: Layers, engine: FormulaEngine): (name: string) => Expression | null {
  const planned = new Map(names.map(({ name, refersTo }) => [foldName(name), refersTo]));
  const there = new Map(grid.names.filter(({ sheet }) => sheet === null).map(({ name, formula }) => [foldName(name), formula]));
  return (name) => {
    const text = there.get(foldName(name));
    return planned.get(foldName(name)) ?? (text === undefined ? null : engine.parse(text));
  };
}
