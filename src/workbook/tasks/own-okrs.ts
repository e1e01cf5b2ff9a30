import { sheetCell, type CellValue, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { parseCheckIn, parseKeyResult, parseObjective, type CheckIn, type KeyResult, type Objective, type Parsed, type Row } from "../../core/model";
import { parseStatus } from "../../core/language";
import { TABLE_NAMES } from "../../core/plan";
import type { Status } from "../../core/score";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import { findOwnTable, foldName, rowValues, writtenShape, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";

/** The OKRs of a cycle as they stand in the workbook now, with the user's edits in them. */
export interface OwnOkrs<More extends object = object> {
  readonly cycle: string;
  readonly objectives: readonly (Objective & More)[];
  readonly keyResults: readonly (KeyResult & More)[];
  /** Id of a key result → progress as its table shows it, 0…1; those that are not scored are left out. */
  readonly progress: ReadonlyMap<string, number>;
  /** Id of a key result → status as its table shows it; what is none of our words is left out. */
  readonly status: ReadonlyMap<string, Status>;
  readonly tables: { readonly objectives: OwnTable; readonly keyResults: OwnTable };
  /** Rows that cannot be read, and what has happened to the tables. */
  readonly issues: readonly Issue[];
}

/** Ids of the cycles whose OKRs stand in the workbook, in the order in which they were made. */
export function ownCycles(state: WorkbookState): readonly string[] {
  const beginning = TABLE_NAMES.keyResults("");
  return [...state.tables.keys()].filter((name) => name.startsWith(beginning)).map((name) => name.slice(beginning.length).replace("_", "-"));
}

/**
 * OKRs of a workbook, by cycle, or of one cycle, with results for formulas that another program left without. Issues:
 * `workbook-without-okrs`, `cycle-without-okrs`, those of the state, and rows that cannot be read.
 */
export function readAllOkrs(grid: WorkbookGrid, cycle?: string): { readonly okrs: readonly OwnOkrs[]; readonly state: WorkbookState; readonly issues: readonly Issue[] } {
  const { state, issues } = knownState(grid);
  const calculated = calculatedGrid(grid, state);
  const known = ownCycles(state);
  const okrs = known.filter((id) => cycle === undefined || id === cycle).flatMap((id) => readOwnOkrs(calculated, state, id) ?? []);
  if (okrs.length > 0) return { okrs, state, issues: [...issues, ...okrs.flatMap((each) => each.issues)] };
  const none = cycle === undefined || known.length === 0
    ? issue("error", "workbook-without-okrs", null, undefined)
    : issue("error", "cycle-without-okrs", null, { cycle, known });
  return { okrs: [], state, issues: [...issues, none] };
}

/** OKRs of the company in a cycle; null if the workbook has no tables of it. Rows that the user added without an id get one of their place. */
export function readOwnOkrs(grid: WorkbookGrid, state: WorkbookState, cycle: string): OwnOkrs | null {
  const names = { objectives: TABLE_NAMES.objectives(cycle), keyResults: TABLE_NAMES.keyResults(cycle) };
  return readOkrTables(grid, state, cycle, names, () => ({}));
}

/** OKRs that stand in two tables, with what `more` reads from the other columns of their rows; null if one is not there. */
export function readOkrTables<More extends object>(
  grid: WorkbookGrid,
  state: WorkbookState,
  cycle: string,
  names: { readonly objectives: string; readonly keyResults: string },
  more: (row: Row) => More,
): OwnOkrs<More> | null {
  const objectives = ownTable(grid, state, names.objectives);
  const keyResults = ownTable(grid, state, names.keyResults);
  if (objectives === null || keyResults === null) return null;
  const ofObjectives = parseRows(objectives.table, (row, at) => withMore(parseObjective(row, at, cycle), more(row)));
  const ofKeyResults = parseRows(keyResults.table, (row, at) => withMore(parseKeyResult(row, at), more(row)));
  return {
    cycle,
    objectives: ofObjectives.records,
    keyResults: ofKeyResults.records,
    progress: columnIn(keyResults.table, "progress", (value) => (typeof value === "number" ? value : null)),
    status: columnIn(keyResults.table, "status", (value) => (typeof value === "string" ? parseStatus(value) : null)),
    tables: { objectives: objectives.table, keyResults: keyResults.table },
    issues: [...objectives.issues, ...keyResults.issues, ...ofObjectives.issues, ...ofKeyResults.issues],
  };
}

/** Check-ins that stand in the workbook; rows that cannot be read are left out. */
export function readOwnCheckIns(grid: WorkbookGrid, state: WorkbookState): readonly CheckIn[] {
  const own = ownTable(grid, state, TABLE_NAMES.checkIns);
  return own === null ? [] : parseRows(own.table, parseCheckIn).records;
}

/** A table that we wrote, as it stands now; null if it is not there. */
export function ownTable(grid: WorkbookGrid, state: WorkbookState, name: string): { readonly table: OwnTable; readonly issues: readonly Issue[] } | null {
  const written = state.tables.get(name);
  if (written === undefined) return null;
  const { table, issues } = findOwnTable(grid, writtenShape(name, written), written);
  return table === null ? null : { table, issues };
}

function withMore<RecordType, More extends object>(parsed: Parsed<RecordType>, more: More): Parsed<RecordType & More> {
  return "record" in parsed ? { record: { ...parsed.record, ...more } } : parsed;
}

/** By id, what a column of the table shows; rows without an id, or of which `read` makes nothing, are left out. */
function columnIn<Value>(table: OwnTable, key: string, read: (cell: CellValue) => Value | null): ReadonlyMap<string, Value> {
  return new Map(table.rows.flatMap((row) => {
    const value = read(rowValues(table, row)[key] ?? null);
    return row.id === null || value === null ? [] : [[row.id, value] as const];
  }));
}

function parseRows<RecordType>(table: OwnTable, parse: (row: Row, at: string) => Parsed<RecordType>): { readonly records: readonly RecordType[]; readonly issues: readonly Issue[] } {
  const records: RecordType[] = [];
  const issues: Issue[] = [];
  for (const own of table.rows) {
    const at = sheetCell(table.sheet.name, own.row, table.area.left);
    const values = rowValues(table, own);
    if (own.id === null && Object.values(values).every((value) => value === null || value === "")) continue;
    const parsed = parse({ ...values, id: own.id ?? foldName(at) }, at);
    if ("record" in parsed) records.push(parsed.record);
    else issues.push(...parsed.issues);
  }
  return { records, issues };
}
