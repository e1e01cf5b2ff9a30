import { COLUMN_LIMIT, formatArea, formatCell, isInside, overlaps, parseCell, ROW_LIMIT, sheetCell, type Area, type WorkbookGrid } from "../core/grid";
import type { Expression } from "../core/formula/expression";
import type { CellBlock, SheetPlan, TablePlan, WorkbookPlan } from "../core/plan";
import { remembered } from "../core/remembered";
import { foldName, idOf } from "./own-tables";
import { knownState } from "./known-state";
import { eachReference, type Reference } from "./rewrite";

/** A plan that we should never have made: a bug of ours. Each line names a place and what is wrong there. */
export class InvalidPlanError extends Error {
  override readonly name = "InvalidPlanError";
}

/** Throws `InvalidPlanError` if a plan cannot stand in a workbook. Called before a plan is reconciled. */
export function assertPlan(plan: WorkbookPlan, grid: WorkbookGrid): void {
  const problems = [...planProblems(plan, grid)];
  if (problems.length > 0) throw new InvalidPlanError(problems.join("\n"));
}

/** What is wrong with a plan for this workbook, one line each; none if it can be written. */
export function* planProblems(plan: WorkbookPlan, grid: WorkbookGrid): Generator<string> {
  const known = knownNames(plan, grid);
  yield* repeated(plan.sheets.map(({ key }) => key), "the key of a sheet");
  yield* repeated([...plan.sheets.flatMap(({ tables }) => tables), ...plan.names].map(({ name }) => foldName(name)), "the name of a table or a defined name");
  for (const { name, refersTo } of plan.names) {
    yield* nameProblems(name);
    for (const problem of formulaProblems(refersTo, known, null)) yield `the name ${name}: ${problem}`;
  }
  for (const sheet of plan.sheets) {
    yield* layoutProblems(sheet);
    for (const block of sheet.blocks) yield* blockProblems(sheet, block, known);
    for (const table of sheet.tables) yield* tableProblems(sheet, table, known);
    yield* otherProblems(sheet, known);
  }
}

function* repeated(names: readonly string[], what: string): Generator<string> {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) yield `"${name}" is twice ${what}`;
    seen.add(name);
  }
}

/** Letters, digits, points and underscores, and nothing that Excel would read as a cell: `OKR1` is one. */
function* nameProblems(name: string): Generator<string> {
  if (!/^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u.test(name)) yield `"${name}" cannot be a name: letters, digits, points and underscores only`;
  if (parseCell(name) !== null || /^r\d*c?\d*$|^c\d*$/i.test(name)) yield `"${name}" cannot be a name: it is the address of a cell`;
}

// Layout

function tableArea({ top, left, columns, rows }: TablePlan): Area {
  return { top, left, bottom: top + Math.max(rows.length, 1), right: left + columns.length - 1 };
}

function* layoutProblems({ key, tables, blocks, merges = [] }: SheetPlan): Generator<string> {
  const areas = tables.map((table) => ({ name: `table ${table.name}`, area: tableArea(table) }));
  const others = merges.map((area) => ({ name: `merged ${formatArea(area)}`, area }));
  for (const [index, { name, area }] of [...areas, ...others].entries()) {
    if (area.bottom >= ROW_LIMIT || area.right >= COLUMN_LIMIT || area.top < 0 || area.left < 0) yield `${key}: ${name} leaves the sheet`;
    for (const other of [...areas, ...others].slice(index + 1)) {
      if (overlaps(area, other.area)) yield `${key}: ${name} and ${other.name} overlap`;
    }
  }
  const seen = new Set<string>();
  for (const { row, column } of blocks.flatMap(blockCells)) {
    const address = formatCell(row, column);
    if (seen.has(address)) yield `${key}: two blocks write ${address}`;
    seen.add(address);
    const inTable = areas.find(({ area }) => isInside(area, row, column));
    if (inTable !== undefined) yield `${key}: a block writes ${address}, which is in ${inTable.name}`;
  }
}

function blockCells({ top, left, cells }: CellBlock): readonly { readonly row: number; readonly column: number }[] {
  return cells.flatMap((row, down) => row.flatMap((cell, right) => (cell === null ? [] : [{ row: top + down, column: left + right }])));
}

// Contents

function* blockProblems({ key }: SheetPlan, { top, left, cells }: CellBlock, known: KnownNames): Generator<string> {
  const width = cells[0]?.length ?? 0;
  for (const [down, row] of cells.entries()) {
    if (row.length !== width) yield `${sheetCell(key, top + down, left)}: a row of ${row.length} cells in a block of ${width} columns`;
    for (const [right, cell] of row.entries()) {
      if (cell?.formula === undefined) continue;
      for (const problem of formulaProblems(cell.formula, known, null)) yield `${sheetCell(key, top + down, left + right)}: ${problem}`;
    }
  }
}

function* tableProblems({ key }: SheetPlan, table: TablePlan, known: KnownNames): Generator<string> {
  const { name, top, left, columns, rows, keyColumn } = table;
  yield* nameProblems(name);
  yield* repeated(columns.map((column) => column.key), `the key of a column of ${name}`);
  yield* repeated(columns.map(({ title }) => foldName(title)), `the header of a column of ${name}`);
  if (columns.some(({ title }) => title.trim() === "" || title.length > 255)) yield `${name}: a header is empty or longer than 255 characters`;
  if (columns[keyColumn] === undefined) yield `${name}: its key column ${keyColumn} does not exist`;
  for (const { title, formula } of columns) {
    if (formula === undefined) continue;
    for (const problem of formulaProblems(formula, known, name)) yield `${name}[${title}]: ${problem}`;
  }
  const ids = rows.map((row) => idOf(row[keyColumn]?.value ?? null));
  yield* repeated(ids.filter((id) => id !== null), `the id of a row of ${name}`);
  for (const [down, row] of rows.entries()) {
    const at = (right: number): string => sheetCell(key, top + 1 + down, left + right);
    if (ids[down] === null) yield `${at(0)}: a row of ${name} without id`;
    if (row.length !== columns.length) yield `${at(0)}: a row of ${row.length} cells in ${name}, which has ${columns.length} columns`;
    for (let right = 0; right < row.length; right += 1) {
      const formula = row[right]?.formula;
      if (formula === undefined) continue;
      for (const problem of formulaProblems(formula, known, name)) yield `${at(right)}: ${problem}`;
    }
  }
}

function* otherProblems({ key, charts = [], conditionalFormats = [], validations = [] }: SheetPlan, known: KnownNames): Generator<string> {
  for (const chart of charts) {
    for (const { sheetKey } of [chart.categories, ...chart.series.map(({ values }) => values)]) {
      if (!known.sheetKeys.has(sheetKey)) yield `${key}: the chart "${chart.title}" shows the sheet ${sheetKey}, which does not exist`;
    }
  }
  for (const format of conditionalFormats) {
    if (format.kind !== "expression") continue;
    for (const problem of formulaProblems(format.formula, known, null)) yield `${key}: a conditional format: ${problem}`;
  }
  for (const validation of validations) {
    if (validation.kind !== "range") continue;
    for (const problem of formulaProblems(validation.source, known, null)) yield `${key}: a validation: ${problem}`;
  }
}

// References

interface KnownNames {
  readonly sheetKeys: ReadonlySet<string>;
  /** Keys and names, folded ones too. */
  readonly sheets: ReadonlySet<string>;
  /** Folded name → folded headers and keys. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: ReadonlySet<string>;
  /** Folds a name; each text once. */
  readonly fold: (name: string) => string;
}

function knownNames(plan: WorkbookPlan, grid: WorkbookGrid): KnownNames {
  const planned = plan.sheets.flatMap(({ tables }) => tables);
  // A plan calls tables of ours as we wrote them, whatever the user has called them since.
  const { state } = knownState(grid);
  const written = [...state.tables].map(([name, { columns }]) => ({ name, columns }));
  return {
    sheetKeys: new Set(plan.sheets.map(({ key }) => key)),
    sheets: new Set([...plan.sheets.map(({ key }) => key), ...[...plan.sheets, ...grid.sheets].flatMap(({ name }) => [name, foldName(name)])]),
    tables: new Map([
      ...grid.sheets.flatMap(({ tables }) => tables).map(({ name, columns }) => [foldName(name), new Set(columns.map(foldName))] as const),
      ...[...written, ...planned].map(({ name, columns }) => [foldName(name), new Set(columns.flatMap(({ key, title }) => [foldName(key), foldName(title)]))] as const),
    ]),
    names: new Set([...[...plan.names, ...grid.names].map(({ name }) => name), ...state.namesGiven.keys()].map(foldName)),
    fold: remembered(foldName),
  };
}

/** `table` is that in whose rows the formula stands, null outside tables. */
function formulaProblems(formula: Expression, known: KnownNames, table: string | null): readonly string[] {
  let problems = NO_PROBLEMS;
  eachReference(formula, (reference) => {
    for (const problem of referenceProblems(reference, known, table)) problems = [...problems, problem];
  });
  return problems;
}

const NO_PROBLEMS: readonly string[] = [];

function referenceProblems(reference: Reference, { sheets, names, tables, fold }: KnownNames, own: string | null): readonly string[] {
  if (reference.kind === "cells") {
    const { sheet } = reference;
    return sheet === null || sheets.has(sheet) || sheets.has(fold(sheet)) ? NO_PROBLEMS : [`refers to the sheet ${sheet}, which does not exist`];
  }
  if (reference.kind === "name") return names.has(fold(reference.name)) ? NO_PROBLEMS : [`refers to the name ${reference.name}, which does not exist`];
  const { table, column, thisRow } = reference;
  const columns = tables.get(fold(table));
  const isKnown = columns?.has(fold(column)) === true;
  if (isKnown && (!thisRow || table === own)) return NO_PROBLEMS;
  return [
    ...(columns === undefined ? [`refers to the table ${table}, which does not exist`] : isKnown ? [] : [`refers to ${table}[${column}], which does not exist`]),
    ...(thisRow && table !== own ? [`refers to its own row of ${table}, and is in none`] : []),
  ];
}
