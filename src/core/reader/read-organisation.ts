//  sheet ─ view ─ headers ─ tables ─┬─ departments: rows with duties and tasks
//   merges shown everywhere         └─ people: rows with names, teams, managers, roles
import { sheetCell, type CellValue, type SheetGrid, type WorkbookGrid } from "../grid";
import { issue, type Issue } from "../issue";
import type { Duty, KeyTask, Organisation, Origin, Person } from "../model";
import { contentKind } from "./cell-content";
import { correctionOf, NO_CORRECTIONS } from "./corrections";
import { readDue } from "./due-date";
import { findHeaders } from "./find-headers";
import { kindOf, namesKeyTasks, organisationFields, type OrganisationField } from "./organisation-words";
import { headerReader, type HeaderReading } from "./read-header";
import { periodTimes } from "./period-times";
import type { ReaderOptions } from "./reading";
import { sheetView } from "./sheet-view";
import { yearKindOf } from "./table-context";
import { findTables, type Table } from "./tables";
import { isOver, wholeOf } from "./task-state";

export interface OrganisationReading extends Organisation {
  readonly issues: readonly Issue[];
}

export interface OrganisationOptions extends Pick<ReaderOptions, "ownSheets" | "corrections" | "fiscalYearStart"> {
  /** Names of the sheets that hold measures: their owners and initiatives are those of measures. */
  readonly scorecards?: ReadonlySet<string>;
}

/**
 * Departments with their duties and key tasks, and lists of people, each text with the cell that it came from. A table of
 * them names the department in a column, merged cells or only the first of its rows included, in a title row above its
 * rows, or by the name of the sheet. Tasks of a table without departments are those of their owners.
 *
 * Issues: `organisation-sheet-is-department`, `organisation-row-without-department`, `organisation-due-unreadable`.
 */
export function readOrganisation(grid: WorkbookGrid, { ownSheets, corrections, scorecards, fiscalYearStart }: OrganisationOptions = {}): OrganisationReading {
  const said = (corrections ?? NO_CORRECTIONS).sheets;
  const sheets = grid.sheets.filter((sheet) =>
    sheet.visibility !== "veryHidden" && sheet.used !== null && ownSheets?.has(sheet.name.toLowerCase()) !== true &&
    scorecards?.has(sheet.name) !== true && correctionOf(said, sheet.name)?.ignore !== true);
  const readings = sheets.flatMap((sheet) => readSheet(sheet, { date1904: grid.date1904, fiscalYearStart }));
  return {
    duties: readings.flatMap(({ duties }) => duties),
    tasks: readings.flatMap(({ tasks }) => tasks),
    people: readings.flatMap(({ people }) => people),
    issues: readings.flatMap(({ issues }) => issues),
  };
}

/** How the dates of a workbook count, and its year. */
interface DateTerms {
  readonly date1904: boolean;
  readonly fiscalYearStart: string | undefined;
}

/** A table with the columns that are understood. */
interface OrganisationTable extends DateTerms {
  readonly table: Table;
  readonly columns: ReadonlyMap<OrganisationField, number>;
}

function readSheet(sheet: SheetGrid, terms: DateTerms): readonly OrganisationReading[] {
  const view = sheetView(sheet, sheet.name);
  const read = organisationReader();
  const tables = findTables(view, findHeaders(view, read), read, terms.date1904);
  return tables.flatMap((table) => {
    const understood = { table, columns: fieldsOf(table), ...terms };
    if (isOfDepartments(understood)) return [departmentReading(understood)];
    return isOfPeople(understood) ? [peopleReading(understood)] : [];
  });
}

/** Headers as they are read in scorecards, and besides by the words of departments. */
function organisationReader(): (text: string) => HeaderReading {
  const read = headerReader();
  return (text) => {
    const reading = read(text);
    return organisationFields(reading).length > 0 ? { ...reading, strength: 2 } : reading;
  };
}

/** Column of each field; of several that could hold one the first. A word of two meanings is the one that is still free. */
function fieldsOf({ columns }: Table): ReadonlyMap<OrganisationField, number> {
  const found = new Map<OrganisationField, number>();
  const ambiguous = columns.map(({ column, header }) => ({ column, fields: organisationFields(header) })).sort((a, b) => a.fields.length - b.fields.length);
  for (const { column, fields } of ambiguous) {
    const field = fields.find((each) => !found.has(each));
    if (field !== undefined) found.set(field, column);
  }
  return found;
}

function isOfDepartments({ table, columns }: OrganisationTable): boolean {
  if (columns.has("duty")) return true;
  if (columns.has("kind") && columns.has("text") && columns.has("department")) return table.rows.some((row) => kindOf(textAt(table, row, columns.get("kind"))) !== null);
  const task = table.columns.find(({ column }) => column === columns.get("task"));
  if (task === undefined) return false;
  return columns.has("department") || (namesKeyTasks(task.header.text) && columns.has("owner"));
}

function isOfPeople({ columns }: OrganisationTable): boolean {
  return columns.has("person") && (columns.has("department") || columns.has("manager") || columns.has("role"));
}

// Departments

function departmentReading(of: OrganisationTable): OrganisationReading {
  const { table, columns } = of;
  const { sheet } = table.view;
  const duties: Duty[] = [];
  const tasks: KeyTask[] = [];
  const issues: Issue[] = [];
  const hasColumn = columns.has("department");
  const bySheet = !hasColumn && columns.has("duty");
  let department: string | null = null;
  let isNamedBySheet = false;
  const whole = wholeOf(table.rows.map((row) => valueAt(table, row, columns.get("status"))));
  for (const row of table.rows) {
    const title = hasColumn ? null : titleIn(of, row);
    const stated = title ?? textOrNull(textAt(table, row, columns.get("department")));
    if (stated !== null) department = stated;
    if (title !== null) continue;
    const { dutyColumn, taskColumn } = placesIn(of, row);
    const owner = textOrNull(textAt(table, row, columns.get("owner")));
    const its = department ?? (bySheet ? sheet.name : null);
    isNamedBySheet ||= department === null && bySheet;
    for (const text of linesAt(table, row, dutyColumn)) {
      if (its === null) issues.push(issue("warning", "organisation-row-without-department", placeOf(table, row, dutyColumn), { text }));
      // In a row with a task, the owner is the task's.
      else duties.push({ department: its, text, owner: taskColumn === undefined ? owner : null, source: wordsAt(table, row, dutyColumn) });
    }
    for (const text of linesAt(table, row, taskColumn)) {
      const { due, found } = dueIn(of, row);
      issues.push(...found);
      tasks.push({ department: its, text, owner, due, ...stateIn(of, row, whole), source: wordsAt(table, row, taskColumn) });
    }
  }
  if (isNamedBySheet) issues.unshift(issue("info", "organisation-sheet-is-department", sheet.name, { sheet: sheet.name }));
  return { duties, tasks, people: [], issues };
}

/** Columns of duty and task in a row; in a table with one item a row, its kind says which of them it is. */
function placesIn({ table, columns }: OrganisationTable, row: number): { readonly dutyColumn: number | undefined; readonly taskColumn: number | undefined } {
  const kind = columns.has("kind") ? kindOf(textAt(table, row, columns.get("kind"))) : null;
  const item = columns.get("text");
  const [dutyColumn, taskColumn] = [columns.get("duty"), columns.get("task")];
  if (dutyColumn !== undefined || item === undefined || kind === null) return { dutyColumn, taskColumn: cellText(table, row, taskColumn) === "" ? undefined : taskColumn };
  return kind === "duty" ? { dutyColumn: item, taskColumn: undefined } : { dutyColumn: undefined, taskColumn: item };
}

/** A department that stands alone in its row, over the rows that follow. */
function titleIn({ table, columns }: OrganisationTable, row: number): string | null {
  const { left, right } = table.header;
  const filled = table.view.columns(row).filter((column) => column >= left && column <= right && contentKind(table.view, row, column) !== "blank");
  const [only] = filled;
  const area = only === undefined ? null : table.view.merge(row, only);
  const isWide = area !== null && area.right > area.left;
  const isFirst = only !== undefined && only < Math.min(columns.get("duty") ?? Infinity, columns.get("task") ?? Infinity);
  return filled.length === 1 && only !== undefined && (isWide || isFirst) ? textOrNull(table.view.text(row, only)) : null;
}

function dueIn({ table, columns, date1904, fiscalYearStart }: OrganisationTable, row: number): { readonly due: string | null; readonly found: readonly Issue[] } {
  const column = columns.get("due");
  if (column === undefined) return { due: null, found: [] };
  const headers = [columns.get("task"), column].map((at) => table.columns.find((each) => each.column === at)?.header.period);
  const header = headers.find((period) => period?.year != null);
  // Nobody is asked about tasks: a part of a year is the fiscal one's only where it says so.
  const times = periodTimes({ year: { year: header?.year ?? null, kind: header == null ? null : yearKindOf(header), isStart: false }, fiscalYearStart, unsaid: "calendar" });
  const reading = readDue(table.view, row, column, times, date1904);
  if ("due" in reading) return { due: reading.due, found: [] };
  return { due: null, found: [issue("warning", "organisation-due-unreadable", placeOf(table, row, column), { text: reading.text })] };
}

/** How far the task of a row is. */
function stateIn({ table, columns }: OrganisationTable, row: number, whole: 1 | 100): Pick<KeyTask, "over" | "progress"> {
  const column = columns.get("status");
  const value = valueAt(table, row, column);
  const progress = typeof value !== "number" || column === undefined ? null : {
    value: value / whole,
    origin: { sheet: table.view.sheet.name, ...table.view.place(row, column), as: "number" as const, ...(whole === 1 ? {} : { factor: 1 / whole }) },
  };
  return { over: isOver(value, whole) ? textAt(table, row, column) : null, progress };
}

// People

function peopleReading({ table, columns }: OrganisationTable): OrganisationReading {
  const name = columns.get("person");
  const people = table.rows.flatMap((row): readonly Person[] => {
    const text = cellText(table, row, name);
    if (text === "" || name === undefined || contentKind(table.view, row, name) !== "text") return [];
    const other = (field: OrganisationField): string | null => textOrNull(textAt(table, row, columns.get(field)));
    return [{ name: text, team: other("department"), manager: other("manager"), role: other("role"), source: wordsAt(table, row, name) }];
  });
  return { duties: [], tasks: [], people, issues: [] };
}

// Cells

/** Text of a cell, or of the merged area that it belongs to. */
function textAt({ view }: Table, row: number, column: number | undefined): string {
  return column === undefined ? "" : view.text(row, column);
}

function valueAt({ view }: Table, row: number, column: number | undefined): CellValue {
  return column === undefined ? null : view.value(row, column);
}

/** The same, but a merged area says it once, in its first row. */
function cellText({ view }: Table, row: number, column: number | undefined): string {
  return column === undefined || !view.isOwn(row, column) ? "" : view.text(row, column);
}

/** Several duties in one cell stand in lines of it, numbered or not. */
function linesAt(table: Table, row: number, column: number | undefined): readonly string[] {
  if (column === undefined || cellText(table, row, column) === "") return [];
  const value = table.view.value(row, column);
  if (typeof value !== "string") return [];
  const lines = value.split(/\r?\n|(?<=[;；。])\s*(?=[(（]?\d+[.、)）])/);
  return lines.map((line) => line.replace(/^\s*(?:[(（]?\d+[、)）]|\d+\.(?!\d)|[•·\-*●])\s*/, "").replace(/[;；。]\s*$/, "").trim()).filter((line) => line !== "");
}

function wordsAt({ view }: Table, row: number, column: number | undefined): Origin {
  return { sheet: view.sheet.name, ...view.place(row, column ?? 0), as: "words" };
}

function placeOf({ view }: Table, row: number, column: number | undefined): string {
  const at = view.place(row, column ?? 0);
  return sheetCell(view.sheet.name, at.row, at.column);
}

function textOrNull(text: string): string | null {
  return text === "" ? null : text;
}
