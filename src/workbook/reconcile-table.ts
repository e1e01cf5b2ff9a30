//  what we wrote last ─┐
//  what stands there  ─┼─ merge by id and field ─ place rows ─ write only the cells that differ
//  what we plan       ─┘
import { formatArea, sheetCell, type Area } from "../core/grid";
import type { Expression } from "../core/formula/expression";
import { issue, type Issue } from "../core/issue";
import type { PlannedCell, TablePlan } from "../core/plan";
import { isBlank, sameContent, showContent, type Content } from "./content";
import { enteredCell } from "./entered-cells";
import { contentOf, type CanonicalFormulas, type FormulaSyntax } from "./formulas";
import { mergeTable, type Merged, type MergeRow } from "./merge";
import { moveFormula } from "./move-formula";
import type { OwnRow, OwnTable } from "./own-tables";
import type { WrittenRow, WrittenTable } from "./state";
import type { TableColumns } from "./table-columns";
import type { CellEdit, TableEdit } from "./workbook-change";

/** One planned table and what is known about it. */
export interface TableTask {
  readonly plan: TablePlan;
  readonly planned: WrittenTable;
  readonly own: OwnTable;
  readonly columns: TableColumns;
  /** What we wrote last; undefined if that is not known, and then all that stands there counts as the user's. */
  readonly written: WrittenTable | undefined;
  readonly sheetKey: string;
  readonly formulas: CanonicalFormulas;
  readonly syntax: FormulaSyntax;
  /** A planned formula under the names of the workbook. */
  readonly toPresent: (formula: Expression) => Expression;
  /** Address of something outside that depends on where the cells of an area are; null if nothing does. */
  readonly boundBy: (area: Area) => string | null;
}

export interface TableOutcome {
  /** Area before. */
  readonly from: Area;
  readonly area: Area;
  /** Null if area and headers stay. */
  readonly table: TableEdit | null;
  /** Cells to write, those to be emptied included. Later ones count where two name the same cell. */
  readonly cells: readonly CellEdit[];
  readonly issues: readonly Issue[];
}

/** Merges one table that exists with what is planned for it. The user's edits, rows, columns and sort order stay. */
export function reconcileTable(task: TableTask): TableOutcome {
  const merged = mergeRows(task);
  const places = placeRows(task, merged);
  const area = newArea(task, places);
  const cells = [...clearedCells(task, area, places.rows.length), ...headerCells(task, area), ...bodyCells(task, places, area), ...totalsCells(task, area)];
  const { own, columns } = task;
  const sameArea = formatArea(own.area) === formatArea(area);
  const titles = [...own.columns, ...columns.added].map(({ title }) => title);
  return {
    from: own.area,
    area,
    table: sameArea ? null : { name: own.name, area, ...(columns.added.length > 0 ? { columns: titles } : {}) },
    cells,
    issues: [...columns.issues, ...conflictIssues(task, merged, places), ...places.issues],
  };
}

/** How many cells of planned rows say something else than planned. */
export function differingCells(task: TableTask): number {
  const shared = sharedKeys(task);
  const theirs = new Map(fieldsOf(task.planned, shared).map(({ id, fields }) => [id, fields]));
  return task.own.rows.flatMap((row) => {
    const [mine, planned] = [presentFields(task, row, shared).fields, theirs.get(mergeId(row))];
    return planned === undefined ? [] : shared.filter((key) => !sameContent(mine.get(key) ?? null, planned.get(key) ?? null));
  }).length;
}

// Merging

function mergeRows(task: TableTask): Merged<Content> {
  const { plan, own, written, planned } = task;
  const shared = sharedKeys(task);
  const base = fieldsOf(written, shared);
  const mine = own.rows.map((row) => presentFields(task, row, shared));
  const theirs = fieldsOf(planned, shared);
  if (plan.appendOnly !== true) return mergeTable(withoutKept(base, plan), mine, theirs, sameContent);
  const known = new Set([...base, ...mine].map(({ id }) => id));
  return { rows: [...mine, ...theirs.filter(({ id }) => !known.has(id))], conflicts: [] };
}

/** What we wrote last, without rows that are to stay: they count as the user's. */
function withoutKept(base: readonly MergeRow<Content>[], { keptRows }: TablePlan): readonly MergeRow<Content>[] {
  const kept = new Set(keptRows);
  return kept.size === 0 ? base : base.filter(({ id }) => !kept.has(id));
}

/** Keys of the planned columns that stand in the table, without that of the ids. */
function sharedKeys({ plan, own }: TableTask): readonly string[] {
  return plan.columns.map(({ key }) => key).filter((key, index) => index !== plan.keyColumn && own.columns.some((column) => column.key === key));
}

function fieldsOf(table: WrittenTable | undefined, keys: readonly string[]): readonly MergeRow<Content>[] {
  const shared = (table?.columns ?? []).flatMap(({ key }, index) => (keys.includes(key) ? [[key, index] as const] : []));
  return (table?.rows ?? []).map(({ id, contents }) => ({
    id,
    fields: new Map(shared.map(([key, index]) => [key, contents[index] ?? null])),
  }));
}

/** What stands in a row; what the user typed into columns of their own counts as an edit of the row. */
function presentFields({ own, formulas, sheetKey }: TableTask, row: OwnRow, shared: readonly string[]): MergeRow<Content> {
  const fields = new Map<string, Content>();
  for (const { key, column } of own.columns) {
    if (key !== null && shared.includes(key)) fields.set(key, contentOf(own.sheet, row.row, column, formulas, sheetKey));
    else if (key === null && own.sheet.formula(row.row, column) === null) {
      const value = own.sheet.value(row.row, column);
      if (!isBlank(value)) fields.set(`user:${column}`, value);
    }
  }
  return { id: mergeId(row), fields };
}

/** Rows that the user added have no id of ours; a control character keeps theirs apart. */
function mergeId({ id, row }: OwnRow): string {
  return id ?? `\u0000${row}`;
}

// Placing

interface Place {
  readonly id: string;
  /** Row that stands there already; null for a new one. */
  readonly from: OwnRow | null;
  /** Contents after merging; null for a row that is left as it is. */
  readonly merged: MergeRow<Content> | null;
}

interface Places {
  /** From the first row of the body down. */
  readonly rows: readonly Place[];
  readonly top: number;
  readonly left: number;
  readonly issues: readonly Issue[];
}

/**
 * Rows in merged order, at the planned place. If something outside depends on where cells are, nothing moves: new rows
 * come last, and rows that would go stay.
 */
function placeRows(task: TableTask, merged: Merged<Content>): Places {
  const { own, plan, written } = task;
  const rowOf = new Map(own.rows.map((row) => [mergeId(row), row]));
  const wanted = merged.rows.map((row) => ({ id: row.id, from: rowOf.get(row.id) ?? null, merged: row }));
  const top = own.area.top + (written === undefined ? 0 : plan.top - written.top);
  const left = own.area.left + (written === undefined ? 0 : plan.left - written.left);
  const first = own.area.top + 1;
  const moves = top !== own.area.top || left !== own.area.left || wanted.some(({ from }, index) => from !== null && from.row !== first + index);
  const goes = merged.rows.filter(({ id }) => rowOf.has(id)).length < own.rows.length;
  const by = moves || goes ? task.boundBy(own.area) ?? unreadableFormula(task) : null;
  if (by === null) return { rows: wanted, top, left, issues: [] };
  const stay = new Map(wanted.map((place) => [place.id, place]));
  const here = own.rows.map((row): Place => stay.get(mergeId(row)) ?? { id: mergeId(row), from: row, merged: null });
  const kept = here.filter((place) => place.merged === null);
  return {
    rows: [...here, ...wanted.filter(({ from }) => from === null)],
    top: own.area.top,
    left: own.area.left,
    issues: kept.map(({ from }) => issue("warning", "row-kept-in-place", rowAddress(task, from), { table: own.name, row: rowLabel(task, from), by })),
  };
}

/** A formula of the table that we cannot read, and so cannot move. */
function unreadableFormula({ own, syntax }: TableTask): string | null {
  for (const { row } of own.rows) {
    for (const { column } of own.columns) {
      const formula = own.sheet.formula(row, column);
      if (formula !== null && syntax.parse(formula) === null) return sheetCell(own.sheet.name, row, column);
    }
  }
  return null;
}

function newArea({ own, columns }: TableTask, { rows, top, left }: Places): Area {
  return {
    top,
    left,
    // Excel's tables have at least one row.
    bottom: top + Math.max(rows.length, 1) + Number(own.totalsRow),
    right: left + own.area.right - own.area.left + columns.added.length,
  };
}

// Writing

/** Cells that the table leaves behind, and the row that a table without any still has. */
function* clearedCells({ own }: TableTask, area: Area, rows: number): Generator<CellEdit> {
  const lastRow = rows === 0 ? area.top : area.bottom;
  for (let row = own.area.top; row <= own.area.bottom; row += 1) {
    for (let column = own.area.left; column <= own.area.right; column += 1) {
      const stays = row >= area.top && (row <= lastRow || (own.totalsRow && row === area.bottom)) && column >= area.left && column <= area.right;
      if (!stays && isFilled(own, row, column)) yield { row, column, cell: { value: null } };
    }
  }
}

function* headerCells({ own, columns }: TableTask, area: Area): Generator<CellEdit> {
  if (area.top !== own.area.top || area.left !== own.area.left) {
    for (const { title, column } of own.columns) yield { row: area.top, column: column + area.left - own.area.left, cell: { value: title } };
  }
  for (const { title, column } of columns.added) yield { row: area.top, column: column + area.left - own.area.left, cell: { value: title } };
}

function* bodyCells(task: TableTask, places: Places, area: Area): Generator<CellEdit> {
  const { own, plan, planned, columns } = task;
  const plannedRows = new Map(planned.rows.map((row, index) => [row.id, { row, cells: plan.rows[index] ?? [] }]));
  const keys = new Map(plan.columns.map(({ key }, index) => [key, index]));
  const shift = area.left - own.area.left;
  const all = [...own.columns, ...columns.added];
  for (const [index, place] of places.rows.entries()) {
    const row = area.top + 1 + index;
    const source = plannedRows.get(place.id);
    for (const { key, column } of all) {
      const position = key === null ? undefined : keys.get(key);
      const cell = position === undefined ? undefined : source?.cells[position];
      const isEntered = cell?.entered !== undefined;
      const edit = position !== undefined && source !== undefined && (isEntered || takesPlan(task, place, plan.columns[position]?.key ?? "", source.row.contents[position] ?? null))
        ? plannedEdit(task, {
            row, column: column + shift, position, cell: isEntered ? enteredCell(cell) : cell,
            content: isEntered ? cell.entered : source.row.contents[position] ?? null,
            keepsLook: place.from?.row === row && shift === 0 && column <= own.area.right, isNew: place.from === null,
          })
        : movedEdit(task, place, column, { row, column: column + shift });
      if (edit !== null) yield edit;
    }
  }
}

/** True if a cell is to hold what is planned: because it is new, or the merge gave that. */
function takesPlan({ plan }: TableTask, place: Place, key: string, planned: Content): boolean {
  if (place.from === null) return true;
  if (place.merged === null) return false;
  if (plan.columns[plan.keyColumn]?.key === key) return false;
  const content = place.merged.fields.get(key);
  // A column that is only now added is in no merged row.
  return content === undefined || sameContent(content, planned);
}

interface PlannedAt {
  readonly row: number;
  readonly column: number;
  /** Column of the plan. */
  readonly position: number;
  readonly cell: PlannedCell | undefined;
  readonly content: Content;
  /** The cell stays where it is: how the user made it look stays too. */
  readonly keepsLook: boolean;
  /** Of a row that is only now added: its blank cells get their looks, and what stands there now makes way. */
  readonly isNew: boolean;
}

function plannedEdit(task: TableTask, { row, column, position, cell, content, keepsLook, isNew }: PlannedAt): CellEdit | null {
  const { own, plan, formulas, sheetKey, toPresent } = task;
  if (!isNew && sameContent(contentOf(own.sheet, row, column, formulas, sheetKey), content)) return null;
  const header = plan.columns[position];
  const formula = header?.formula ?? cell?.formula;
  const style = keepsLook ? undefined : cell?.style ?? header?.style;
  return {
    row,
    column,
    cell: {
      value: cell?.value ?? null,
      ...(formula === undefined ? {} : { formula: toPresent(formula) }),
      ...(style === undefined ? {} : { style }),
      ...(cell?.link === undefined ? {} : { link: cell.link }),
    },
  };
}

/** A cell that is the user's, at the place where its row is now; null if it is there already. */
function movedEdit(task: TableTask, place: Place, column: number, to: { readonly row: number; readonly column: number }): CellEdit | null {
  const { own } = task;
  const from = place.from?.row ?? calculatedAbove(task, column);
  if (from === to.row && column === to.column) return null;
  const blank = from === null || column > own.area.right;
  return blank ? clearedEdit(own, to.row, to.column) : { ...to, cell: movedCell(task, from, column, to) };
}

function movedCell({ own, syntax }: TableTask, row: number, column: number, to: { readonly row: number; readonly column: number }): PlannedCell {
  const text = own.sheet.formula(row, column);
  const formula = text === null ? null : syntax.parse(text);
  const format = own.sheet.format(row, column);
  return {
    value: own.sheet.value(row, column),
    ...(formula === null ? {} : { formula: moveFormula(formula, to.row - row, to.column - column) }),
    ...(format === own.sheet.format(to.row, to.column) ? {} : { style: { format } }),
  };
}

/** The first row of a column that the user calculates throughout: new rows get its formula. Null for any other column. */
function calculatedAbove({ own }: TableTask, column: number): number | null {
  const calculated = own.rows.every(({ row }) => own.sheet.formula(row, column) !== null);
  return calculated ? own.rows[0]?.row ?? null : null;
}

function* totalsCells(task: TableTask, area: Area): Generator<CellEdit> {
  const { own } = task;
  const to = { row: area.bottom, right: area.left - own.area.left };
  if (!own.totalsRow || (area.bottom === own.area.bottom && to.right === 0)) return;
  for (const { column } of own.columns) {
    yield { row: to.row, column: column + to.right, cell: movedCell(task, own.area.bottom, column, { row: to.row, column: column + to.right }) };
  }
}

function clearedEdit(own: OwnTable, row: number, column: number): CellEdit | null {
  return isFilled(own, row, column) ? { row, column, cell: { value: null } } : null;
}

function isFilled({ sheet }: OwnTable, row: number, column: number): boolean {
  return sheet.formula(row, column) !== null || sheet.value(row, column) !== null;
}

// Reporting

function conflictIssues(task: TableTask, merged: Merged<Content>, places: Places): readonly Issue[] {
  const { own, columns } = task;
  const rowAfter = new Map(places.rows.map(({ id }, index) => [id, places.top + 1 + index]));
  const rowOf = new Map(own.rows.map((row) => [mergeId(row), row]));
  return merged.conflicts.map((conflict) => {
    const from = rowOf.get(conflict.id) ?? null;
    if (conflict.kind === "field") {
      const column = (columns.at.get(conflict.key) ?? own.area.left) + places.left - own.area.left;
      const at = sheetCell(own.sheet.name, rowAfter.get(conflict.id) ?? own.area.top, column);
      return issue("warning", "cell-conflict", at, { mine: showContent(conflict.mine), theirs: showContent(conflict.theirs) });
    }
    if (conflict.kind === "deleted") {
      return issue("warning", "row-conflict-deleted", own.sheet.name, { table: own.name, row: plannedLabel(task, conflict.id) });
    }
    return issue("warning", "row-conflict-kept", rowAddress(task, from), { table: own.name, row: rowLabel(task, from) });
  });
}

function rowAddress({ own }: TableTask, from: OwnRow | null): string {
  return sheetCell(own.sheet.name, from?.row ?? own.area.top, own.area.left);
}

/** What a person knows a row by: its first text besides the id; else the id. */
function rowLabel({ own }: TableTask, from: OwnRow | null): string {
  if (from === null) return "";
  const values = own.columns.filter(({ key }) => key !== own.shape.keyColumn).map(({ column }) => own.sheet.value(from.row, column));
  return values.filter((value) => typeof value === "string").find((text) => text !== "") ?? from.id ?? "";
}

function plannedLabel({ planned }: TableTask, id: string): string {
  const row: WrittenRow | undefined = planned.rows.find((one) => one.id === id);
  const text = row?.contents.find((content, index) => index !== planned.keyColumn && typeof content === "string" && content !== "");
  return typeof text === "string" ? text : id;
}
