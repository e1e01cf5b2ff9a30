// Which sheets and tables of a workbook are ours, whatever they are called now, and what new ones will be called.
import type { SheetGrid, WorkbookGrid } from "../core/grid";
import { issue, type Issue } from "../core/issue";
import type { SheetPlan, TablePlan, WorkbookPlan } from "../core/plan";
import { plannedToCanonical, type SheetNames, type TableNames } from "./names";
import { findOwnTable, foldName, sameName, writtenShape, type OwnTable, type TableShape } from "./own-tables";
import { planFormulas } from "./plan-formulas";
import { eachReference } from "./rewrite";
import { freeSheetName } from "./sheet-names";
import type { WorkbookState, WrittenTable } from "./state";
import { placeColumns, type TableColumns } from "./table-columns";

export interface Survey {
  readonly sheets: readonly PlannedSheet[];
  /** All sheets of ours: those of the plan, and others that the state remembers. */
  readonly sheetNames: readonly SheetNames[];
  readonly tableNames: readonly TableNames[];
  /** Sheets that are not ours. */
  readonly userSheets: readonly string[];
  readonly issues: readonly Issue[];
}

export interface PlannedSheet {
  readonly plan: SheetPlan;
  /** Null for a sheet that is to be added. */
  readonly sheet: SheetGrid | null;
  readonly name: string;
  readonly tables: readonly PlannedTable[];
}

export interface PlannedTable {
  readonly plan: TablePlan;
  readonly written: WrittenTable | undefined;
  /** Name that the table has or gets. */
  readonly name: string;
  /** Null if it is not there. */
  readonly found: { readonly own: OwnTable; readonly columns: TableColumns } | null;
}

export function surveyWorkbook(plan: WorkbookPlan, grid: WorkbookGrid, state: WorkbookState): Survey {
  const issues: Issue[] = [];
  const others = findOthers(plan, grid, state);
  const found = new Map(plan.sheets.flatMap(({ tables }) => tables).map((table) => [table.name, findPlanned(table, grid, state, issues)]));
  const present = new Map(plan.sheets.map((sheet) => [sheet.key, presentSheet(sheet, found, grid, state)]));
  const names = nameSheets(plan, present, grid, state, issues);
  const isNeeded = neededColumns(plan, state);
  const taken = new Set([...grid.names.map(({ name }) => name), ...grid.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))].map(foldName));
  const sheets = plan.sheets.map((sheet): PlannedSheet => ({
    plan: sheet,
    sheet: present.get(sheet.key) ?? null,
    name: names.get(sheet.key) ?? sheet.name,
    tables: sheet.tables.map((table) => plannedTable(table, found.get(table.name) ?? null, { state, isAdded: (present.get(sheet.key) ?? null) === null, taken, isNeeded, issues })),
  }));
  const sheetNames = [...sheets.map(({ plan: { key, name: planned }, name }) => ({ key, planned, present: name })), ...others.sheets];
  const own = new Set(sheetNames.map((sheet) => foldName(sheet.present)));
  return {
    sheets,
    sheetNames,
    tableNames: [...sheets.flatMap((sheet) => sheet.tables.map((table) => namesOf(table, sheet.sheet === null))), ...others.tables],
    userSheets: grid.sheets.map(({ name }) => name).filter((name) => !own.has(foldName(name))),
    issues,
  };
}

/** A planned table as it stands; a user's own table that happens to have its name is not it. */
function findPlanned(plan: TablePlan, grid: WorkbookGrid, state: WorkbookState, issues: Issue[]): OwnTable | null {
  const written = state.tables.get(plan.name);
  const reading = findOwnTable(grid, plannedShape(plan, written), written);
  if (written !== undefined || reading.table !== null) issues.push(...reading.issues);
  return reading.table;
}

function plannedShape(plan: TablePlan, written: WrittenTable | undefined): TableShape {
  const before = new Map(written?.columns.map(({ key, title }) => [key, title]));
  return {
    name: plan.name,
    keyColumn: plan.columns[plan.keyColumn]?.key ?? "",
    columns: plan.columns.map(({ key, title }) => ({ key, titles: [before.get(key), title].filter((text) => text !== undefined) })),
  };
}

/** The sheet that a planned one is now: that with its tables, else that of its name. */
function presentSheet(plan: SheetPlan, found: ReadonlyMap<string, OwnTable | null>, grid: WorkbookGrid, state: WorkbookState): SheetGrid | null {
  const withTables = plan.tables.map(({ name }) => found.get(name)?.sheet).filter((sheet) => sheet !== undefined);
  const name = state.sheets.get(plan.key);
  const named = name === undefined ? undefined : grid.sheets.find((sheet) => sameName(sheet.name, name));
  const isNamed = named !== undefined && (withTables.length === 0 || withTables.includes(named));
  return isNamed ? named : withTables[0] ?? null;
}

function nameSheets(
  plan: WorkbookPlan,
  present: ReadonlyMap<string, SheetGrid | null>,
  grid: WorkbookGrid,
  state: WorkbookState,
  issues: Issue[],
): ReadonlyMap<string, string> {
  const taken = grid.sheets.map(({ name }) => name);
  return new Map(plan.sheets.map(({ key, name: wanted }) => {
    const sheet = present.get(key) ?? null;
    if (sheet !== null) return [key, sheet.name];
    const free = freeSheetName(wanted, taken);
    taken.push(free.name);
    issues.push(...free.issues);
    if (state.sheets.has(key)) issues.push(issue("warning", "sheet-added-again", free.name, { name: free.name }));
    return [key, free.name];
  }));
}

interface TableContext {
  readonly state: WorkbookState;
  /** The sheet of the table is to be added, and the table with it. */
  readonly isAdded: boolean;
  /** Names of tables and defined names, folded; grows. */
  readonly taken: Set<string>;
  readonly isNeeded: (table: string, key: string) => boolean;
  readonly issues: Issue[];
}

function plannedTable(plan: TablePlan, own: OwnTable | null, { state, isAdded, taken, isNeeded, issues }: TableContext): PlannedTable {
  const written = state.tables.get(plan.name);
  if (own !== null) {
    const columns = placeColumns(plan, own, written, (key) => isNeeded(plan.name, key));
    return { plan, written, name: own.name, found: { own, columns } };
  }
  if (!isAdded) return { plan, written, name: written?.named ?? plan.name, found: null };
  let name = plan.name;
  for (let number = 2; taken.has(foldName(name)); number += 1) name = `${plan.name}_${number}`;
  taken.add(foldName(name));
  if (name !== plan.name) issues.push(issue("info", "table-name-taken", null, { wanted: plan.name, name }));
  return { plan, written, name, found: null };
}

/** A table that is not there and not to be added has no columns to refer to. */
function namesOf({ plan, name, found }: PlannedTable, isAdded: boolean): TableNames {
  if (found !== null) return found.columns.names;
  const columns = plan.columns.map(({ key, title }) => ({ key, planned: title, present: isAdded ? title : null }));
  return { planned: plan.name, present: name, columns };
}

/** Sheets and tables of ours that the state remembers and this plan does not touch. */
function findOthers(plan: WorkbookPlan, grid: WorkbookGrid, state: WorkbookState): { readonly sheets: readonly SheetNames[]; readonly tables: readonly TableNames[] } {
  const planned = new Set(plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  const others = [...state.tables].filter(([name]) => !planned.has(name)).map(([name, written]) => ({ name, written, own: findOwnTable(grid, writtenShape(name, written), written).table }));
  const keys = [...state.sheets].filter(([key]) => !plan.sheets.some((sheet) => sheet.key === key));
  return {
    sheets: keys.map(([key, name]) => ({ key, planned: name, present: others.find(({ own, written }) => own !== null && written.sheetKey === key)?.own?.sheet.name ?? name })),
    tables: others.map(({ name, written, own }) => ({
      planned: name,
      present: own?.name ?? name,
      columns: written.columns.map(({ key, title }) => ({ key, planned: title, present: own?.columns.find((column) => column.key === key)?.title ?? null })),
    })),
  };
}

/** Tells which columns some planned formula calculates with. Found when the first table that stands asks for it. */
function neededColumns(plan: WorkbookPlan, state: WorkbookState): (table: string, key: string) => boolean {
  let needed: ReadonlySet<string> | null = null;
  return (table, key) => (needed ??= columnsCalculatedWith(plan, state)).has(`${foldName(table)}\n${key}`);
}

function columnsCalculatedWith(plan: WorkbookPlan, state: WorkbookState): ReadonlySet<string> {
  const tables = [
    ...plan.sheets.flatMap((sheet) => sheet.tables).map(({ name, columns }) => ({ name, columns })),
    ...[...state.tables].map(([name, { columns }]) => ({ name, columns })),
  ].map(({ name, columns }) => ({ planned: name, present: name, columns: columns.map(({ key, title }) => ({ key, planned: title, present: null })) }));
  const canonical = plannedToCanonical([], tables, []);
  const needed = new Set<string>();
  for (const formula of planFormulas(plan)) {
    eachReference(formula, (reference) => {
      if (reference.kind !== "table") return;
      const { table, column } = reference;
      needed.add(`${foldName(canonical.table(table))}\n${canonical.column(table, column) ?? column}`);
    });
  }
  return needed;
}
