//  plan ──────┐
//  workbook ──┼─ survey: what is ours, and its names ─┬─ new sheets whole, under names that are free
//  state ─────┘                                       └─ existing ones merged: tables by id, other cells by address
import { formatArea, isInside, overlaps, type Area, type SheetGrid, type WorkbookGrid } from "../core/grid";
import type { Dialect } from "../core/formula/dialect";
import type { Expression } from "../core/formula/expression";
import { issue, type Issue } from "../core/issue";
import type { ChartPlan, NamePlan, SheetPlan, TablePlan, WorkbookPlan } from "../core/plan";
import { adoptedCells, adoptedTable, standsAsPlanned } from "./adopted-sheet";
import { boundBy } from "./bound-areas";
import type { Content } from "./content";
import { canonicalFormulas, type CanonicalFormulas, type FormulaSyntax } from "./formulas";
import { plannedToCanonical, plannedToPresent, presentToCanonical, renamer, withDefinedNames, type Renaming } from "./names";
import { foldName, idOf, sameName } from "./own-tables";
import { mapFormulas } from "./plan-formulas";
import { contentOfPlan, plannedContents, reconcileCells, type PlannedContent } from "./reconcile-cells";
import { differingCells, reconcileTable, type TableOutcome, type TableTask } from "./reconcile-table";
import type { WorkbookState, WrittenTable } from "./state";
import { printState } from "./state-text";
import { surveyWorkbook, type PlannedSheet, type PlannedTable, type Survey } from "./survey";
import { shapesStamp, shapesToDraw, stampSubject } from "./drawn-shapes";
import { asEntered } from "./entered-cells";
import { isEmptyEdit, type CellEdit, type SheetEdit, type WorkbookChange } from "./workbook-change";

export interface ReconcileOptions {
  /** Dialect that the workbook is to be written in; the state remembers it. Formulas that stand already are not converted. */
  readonly dialect: Dialect;
  readonly syntax: FormulaSyntax;
}

export interface Reconciliation {
  readonly change: WorkbookChange;
  /** Conflicts (the user's side stands in each), renamings, and what could not be written. */
  readonly issues: readonly Issue[];
}

/**
 * What has to change so that a workbook holds a plan, with everything that the user made kept: a three-way merge of
 * what we wrote last (the state), what stands there, and the plan. The same plan again gives an empty change.
 *
 * Sheets of the plan are found again by their tables and by the state, whatever they are called now; others are added
 * under a free name. Headers and formulas stay in the language and dialect in which they stand. A sheet in which
 * something is in the way of a table that grows is left as it is (`sheet-not-updated`).
 */
export function reconcile(plan: WorkbookPlan, grid: WorkbookGrid, state: WorkbookState, { dialect, syntax }: ReconcileOptions): Reconciliation {
  const survey = surveyWorkbook(plan, grid, state);
  const context = contextOf(plan, grid, state, survey, syntax);
  const existing = survey.sheets.filter(({ sheet }) => sheet !== null).map((sheet) => reconcileSheet(sheet, context));
  const names = reconcileNames(plan.names, context);
  const next = nextState(state, dialect, context, existing);
  const text = printState(next);
  return {
    change: {
      addSheets: survey.sheets.filter(({ sheet }) => sheet === null).map((sheet) => addedSheet(sheet, context)),
      editSheets: groupEdits(existing.flatMap(({ edits }) => edits)).filter((edit) => !isEmptyEdit(edit)),
      names: names.names,
      state: text === grid.state ? null : text,
    },
    issues: [...survey.issues, ...context.givenNames.map(([wanted, name]) => issue("info", "name-taken", null, { wanted, name })), ...existing.flatMap(({ issues }) => issues), ...names.issues],
  };
}

interface Context {
  readonly plan: WorkbookPlan;
  readonly grid: WorkbookGrid;
  readonly state: WorkbookState;
  readonly survey: Survey;
  readonly syntax: FormulaSyntax;
  readonly formulas: CanonicalFormulas;
  readonly present: Renaming;
  /** Sheet key → address → planned cell outside tables. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, PlannedContent>>;
  /** Planned table name → what is written into it if all goes well. */
  readonly tables: ReadonlyMap<string, WrittenTable>;
  /** Defined names of the plan that are taken, with those that they get now. */
  readonly givenNames: readonly GivenName[];
}

type GivenName = readonly [wanted: string, name: string];

function contextOf(plan: WorkbookPlan, grid: WorkbookGrid, state: WorkbookState, survey: Survey, syntax: FormulaSyntax): Context {
  const { sheetNames, tableNames, userSheets, sheets } = survey;
  const [planned, present] = [plannedToCanonical(sheetNames, tableNames, userSheets), presentToCanonical(sheetNames, tableNames)];
  const givenNames = giveNames(plan.names, { grid, state, survey, syntax }, canonicalFormulas(syntax, planned, present));
  const others = [...state.namesGiven, ...givenNames];
  const formulas = canonicalFormulas(syntax, planned, withDefinedNames(present, others.map(([name, given]) => [given, name] as const)));
  return {
    plan, grid, state, survey, syntax, formulas, givenNames,
    present: withDefinedNames(plannedToPresent(sheetNames, tableNames, userSheets), others),
    cells: new Map(plan.sheets.map((sheet) => [sheet.key, plannedContents(sheet, formulas)])),
    tables: new Map(sheets.flatMap((sheet) => sheet.tables.map((table) => [table.plan.name, writtenTable(sheet.plan.key, table, formulas)]))),
  };
}

function writtenTable(sheetKey: string, { plan, name, found }: PlannedTable, formulas: CanonicalFormulas): WrittenTable {
  const titles = new Map(found?.columns.names.columns.map(({ key, present }) => [key, present]));
  const calculated = plan.columns.map(({ formula }) => (formula === undefined ? null : { formula: formulas.ofPlan(formula, sheetKey) }));
  return {
    sheetKey,
    ...(name === plan.name ? {} : { named: name }),
    top: plan.top,
    left: plan.left,
    keyColumn: plan.keyColumn,
    columns: plan.columns.map(({ key, title }) => ({ key, title: titles.get(key) ?? title })),
    rows: plan.rows.map((row) => {
      const contents = row.map((cell, column) => calculated[column] ?? contentOfPlan(cell, formulas, sheetKey));
      return { id: idOf(row[plan.keyColumn]?.value ?? null) ?? "", contents };
    }),
  };
}

// New sheets

function addedSheet({ plan, name, tables }: PlannedSheet, context: Context): SheetPlan {
  const names = new Map(tables.map((table) => [table.plan.name, table.name]));
  const renamed = mapFormulas(asEntered(plan), toPresent(context, name));
  return {
    ...renamed,
    name,
    tables: renamed.tables.map((table) => ({ ...table, name: names.get(table.name) ?? table.name })),
    ...(plan.charts === undefined ? {} : { charts: plan.charts.map((chart) => renamedChart(chart, context.survey)) }),
  };
}

function renamedChart(chart: ChartPlan, { sheets }: Survey): ChartPlan {
  const existing = new Map(sheets.filter(({ sheet }) => sheet !== null).map(({ plan, name }) => [plan.key, name]));
  const rename = <Place extends { readonly sheetKey: string }>(place: Place): Place => ({ ...place, sheetKey: existing.get(place.sheetKey) ?? place.sheetKey });
  return {
    ...chart,
    categories: rename(chart.categories),
    series: chart.series.map((series) => ({ ...series, values: rename(series.values) })),
  };
}

function toPresent({ present }: Context, sheet: string): (formula: Expression) => Expression {
  return renamer(present, sheet);
}

// Sheets that exist

interface SheetOutcome {
  readonly plan: SheetPlan;
  readonly edits: readonly SheetEdit[];
  readonly issues: readonly Issue[];
  /** False if the sheet was left as it is, and what we wrote last still counts. */
  readonly updated: boolean;
}

function reconcileSheet({ plan, sheet, tables }: PlannedSheet, context: Context): SheetOutcome {
  if (sheet === null) return { plan, edits: [], issues: [], updated: false };
  const [planned, written] = [context.cells.get(plan.key) ?? new Map<string, PlannedContent>(), context.state.cells.get(plan.key) ?? new Map<string, Content>()];
  const isInPlace = standsAsPlanned(tables);
  const adopted = context.state.adopted.has(plan.key) ? adoptedCells(sheet, planned, written, isInPlace, context.formulas, plan.key) : null;
  const tasks = tables.map((table) => ({ table, task: tableTask(plan, table, adopted === null ? null : isInPlace, context) }));
  const outcomes = tasks.map(({ table, task }) => ({ table, outcome: task === null ? null : reconcileTable(task) }));
  const issues = outcomes.flatMap(({ table, outcome }) => outcome?.issues ?? missingTable(table, sheet));
  const merged = outcomes.flatMap(({ table, outcome }) => (outcome === null || table.found === null ? [] : [{ sheet: table.found.own.sheet, outcome }]));
  const cells = reconcileCells({
    sheet,
    sheetKey: plan.key,
    planned,
    written: adopted?.written ?? written,
    tables: sheet.tables.map(({ area }) => area),
    formulas: context.formulas,
    toPresent: toPresent(context, sheet.name),
  });
  const inTheWay = merged.flatMap(({ sheet: its, outcome }) => blocked(its, outcome, merged.filter((other) => other.sheet === its).map((other) => other.outcome), its === sheet ? cells.cells : []));
  if (inTheWay.length > 0) return { plan, edits: [], issues: inTheWay, updated: false };
  const edits = merged.map(({ sheet: its, outcome }) => ({ sheet: its.name, cells: outcome.cells, tables: outcome.table === null ? [] : [outcome.table] }));
  const kept = adopted === null ? 0 : tasks.reduce((sum, { task }) => sum + (task === null ? 0 : differingCells(task)), adopted.kept);
  const said = kept === 0 ? [] : [issue("warning", "sheet-adopted", sheet.name, { cells: kept })];
  const shapes = shapesToDraw(plan, context.state);
  return { plan, edits: [{ sheet: sheet.name, cells: cells.cells, tables: [], ...(shapes === null ? {} : { shapes }) }, ...edits], issues: [...said, ...issues, ...cells.issues], updated: true };
}

/** Null for a table that is not there. `isInPlace` says so of a sheet that is adopted, and is null for any other. */
function tableTask(sheet: SheetPlan, { plan, found, written }: PlannedTable, isInPlace: boolean | null, context: Context): TableTask | null {
  const planned = context.tables.get(plan.name);
  if (found === null || planned === undefined) return null;
  const { own } = found;
  return {
    plan, planned, own, columns: found.columns,
    written: isInPlace === null ? written : adoptedTable(planned, own, isInPlace),
    sheetKey: sheet.key,
    formulas: context.formulas,
    syntax: context.syntax,
    toPresent: toPresent(context, own.sheet.name),
    boundBy: (area) => boundBy(context.grid, own.sheet, area, isPlanned(context), context.syntax),
  };
}

/** The user's deletion of a table stands; its id column lost was reported when it was looked for. */
function missingTable({ plan, name }: PlannedTable, sheet: SheetGrid): readonly Issue[] {
  const present = sheet.tables.some((table) => sameName(table.name, name));
  return present ? [] : [issue("warning", "own-table-missing", sheet.name, { table: plan.name })];
}

/** Tells the cells that this plan writes: the tables that it finds, and its cells outside tables. */
function isPlanned({ survey, cells }: Context): (sheet: SheetGrid, row: number, column: number) => boolean {
  const tables = survey.sheets.flatMap((sheet) => sheet.tables).flatMap(({ found }) => (found === null ? [] : [found.own]));
  const blocks = new Map(survey.sheets.map(({ plan, name }) => [name, cells.get(plan.key)]));
  return (sheet, row, column) =>
    tables.some((own) => own.sheet === sheet && isInside(own.area, row, column)) ||
    (blocks.get(sheet.name)?.has(cellAddress(row, column)) ?? false);
}

function cellAddress(row: number, column: number): string {
  return formatArea({ top: row, left: column, bottom: row, right: column });
}

/** `sheet-not-updated` if the new area of a table holds cells that are not the table's and are not making way. */
function blocked(sheet: SheetGrid, outcome: TableOutcome, all: readonly TableOutcome[], edits: readonly CellEdit[]): readonly Issue[] {
  const { area, from, table } = outcome;
  if (table === null) return [];
  const ours = new Set(edits.map(({ row, column }) => cellAddress(row, column)));
  const leaves = (row: number, column: number): boolean =>
    all.some((other) => isInside(other.from, row, column)) || ours.has(cellAddress(row, column));
  const others = sheet.tables.map((other) => other.area).filter((other) => !all.some(({ from: own }) => sameArea(own, other)));
  const crowding = [...others, ...all.filter((other) => other !== outcome).map((other) => other.area)].find((other) => overlaps(other, area));
  const cell = crowding ?? filledCell(sheet, area, (row, column) => isInside(from, row, column) || leaves(row, column));
  return cell === null ? [] : [issue("error", "sheet-not-updated", sheet.name, { table: table.name, rows: area.bottom - area.top, area: formatArea(cell) })];
}

function filledCell(sheet: SheetGrid, area: Area, isFree: (row: number, column: number) => boolean): Area | null {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (isFree(row, column)) continue;
      const filled = sheet.formula(row, column) !== null || (sheet.value(row, column) ?? "") !== "";
      if (filled) return { top: row, left: column, bottom: row, right: column };
    }
  }
  return null;
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** One edit for each sheet, in which no cell comes twice: what is written counts before what is emptied. */
function groupEdits(edits: readonly SheetEdit[]): readonly SheetEdit[] {
  const groups = new Map<string, SheetEdit[]>();
  for (const edit of edits) groups.set(edit.sheet, [...(groups.get(edit.sheet) ?? []), edit]);
  return [...groups].map(([sheet, group]) => {
    const [shapes] = group.flatMap((edit) => edit.shapes ?? []);
    return {
      sheet,
      cells: withoutRepeats(group.flatMap(({ cells }) => cells)),
      tables: group.flatMap(({ tables }) => tables),
      ...(shapes === undefined ? {} : { shapes }),
    };
  });
}

function withoutRepeats(edits: readonly CellEdit[]): readonly CellEdit[] {
  const cells = new Map<string, CellEdit>();
  for (const edit of edits) {
    const address = cellAddress(edit.row, edit.column);
    const before = cells.get(address);
    if (before === undefined || isEmptying(before)) cells.set(address, edit);
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function isEmptying({ cell }: CellEdit): boolean {
  return cell.value === null && cell.formula === undefined;
}

// Names and state

/** Names for those of a plan that something of the user's has already: one that we never wrote, and that means another thing. */
function giveNames(names: readonly NamePlan[], { grid, state, survey, syntax }: Pick<Context, "grid" | "state" | "survey" | "syntax">, formulas: CanonicalFormulas): readonly GivenName[] {
  const tables = [...grid.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)), ...survey.tableNames.map(({ present }) => present)];
  const taken = new Set([...tables, ...grid.names.filter(({ sheet }) => sheet === null).map(({ name }) => name)].map(foldName));
  return names.flatMap(({ name, refersTo }) => {
    const there = grid.names.find((one) => one.sheet === null && sameName(one.name, name));
    const isOurs = state.names.has(name) || (there !== undefined && isAdoptedName(there.formula, state, survey, syntax)) || (there !== undefined && formulas.ofCell(there.formula, "") === formulas.ofPlan(refersTo, ""));
    if (isOurs || !taken.has(foldName(name))) return [];
    let given = name;
    for (let number = 2; taken.has(foldName(given)); number += 1) given = `${name}_${number}`;
    taken.add(foldName(given));
    return [[name, given] as const];
  });
}

/** True for a name of which nothing says any more that it is ours, but that stands for cells of a sheet or a table of ours. */
function isAdoptedName(formula: string, { adopted }: WorkbookState, { sheetNames, tableNames }: Survey, syntax: FormulaSyntax): boolean {
  const meaning = adopted.size === 0 ? null : syntax.parse(formula);
  if (meaning?.kind === "table") return tableNames.some(({ present }) => sameName(present, meaning.table));
  return meaning?.kind === "cells" && sheetNames.some(({ present }) => sameName(present, meaning.sheet ?? ""));
}

function reconcileNames(names: readonly NamePlan[], context: Context): { readonly names: readonly NamePlan[]; readonly issues: readonly Issue[] } {
  const { grid, state, formulas, present } = context;
  const issues: Issue[] = [];
  const changed = names.filter(({ name, refersTo }) => {
    const there = grid.names.find((one) => one.sheet === null && sameName(one.name, present.definedName(name)));
    if (there === undefined) return true;
    const [mine, theirs] = [formulas.ofCell(there.formula, ""), formulas.ofPlan(refersTo, "")];
    const isAdopted = !state.names.has(name) && isAdoptedName(there.formula, state, context.survey, context.syntax);
    // Cells may have moved under their name; a table is another where the cycle is.
    const written = isAdopted ? (refersTo.kind === "cells" ? theirs : mine) : state.names.get(name);
    if (mine === theirs || written === theirs) return false;
    if (mine === written) return true;
    issues.push(issue("warning", "name-conflict", null, { name: there.name, mine: `=${mine}`, theirs: `=${theirs}` }));
    return false;
  });
  return { names: changed.map((plan) => ({ ...plan, name: present.definedName(plan.name), refersTo: toPresent(context, "")(plan.refersTo) })), issues };
}

function nextState(state: WorkbookState, dialect: Dialect, context: Context, existing: readonly SheetOutcome[]): WorkbookState {
  const left = new Set(existing.filter(({ updated }) => !updated).map(({ plan }) => plan.key));
  const written = context.survey.sheets.filter(({ plan }) => !left.has(plan.key));
  const tables = new Map(state.tables);
  for (const { plan } of written.flatMap((sheet) => sheet.tables)) {
    const table = context.tables.get(plan.name);
    if (table !== undefined) tables.set(plan.name, remembered(plan, table, state.tables.get(plan.name)));
  }
  const cells = new Map(state.cells);
  for (const { plan: { key } } of written) {
    cells.set(key, new Map([...(context.cells.get(key) ?? [])].map(([address, { content }]) => [address, content])));
  }
  return {
    ...state,
    settings: { ...state.settings, dialect },
    sheets: new Map([...state.sheets, ...context.survey.sheetNames.map(({ key, present }) => [key, present] as const)]),
    tables,
    cells,
    adopted: new Set([...state.adopted].filter((key) => !written.some(({ plan }) => plan.key === key))),
    names: new Map([...state.names, ...context.plan.names.map(({ name, refersTo }) => [name, context.formulas.ofPlan(refersTo, "")] as const)]),
    namesGiven: new Map([...state.namesGiven, ...context.givenNames]),
    snapshots: new Map([...state.snapshots, ...written.flatMap(({ plan: { key, shapes } }) => (shapes === undefined ? [] : [[stampSubject(key), shapesStamp(shapes)] as const]))]),
  };
}

/** What was written into a table: of one that only grows, also the rows that this plan does not repeat. */
function remembered(plan: TablePlan, table: WrittenTable, before: WrittenTable | undefined): WrittenTable {
  if (plan.appendOnly !== true || before === undefined) return table;
  const again = new Set(table.rows.map(({ id }) => id));
  const width = table.columns.length;
  const earlier = before.rows.filter(({ id, contents }) => !again.has(id) && contents.length === width);
  return { ...table, rows: [...earlier, ...table.rows] };
}
