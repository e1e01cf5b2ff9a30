import { sheetCell, type CellValue, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { LANGUAGES, parseLoggedField, parseState, processWords, type Language } from "../../core/language";
import { moveBetween, openChanges, stateOf, type BaselineItem, type LogEntry, type LoggedField, type LoggedValue, type State } from "../../core/lifecycle";
import { parseDateCell, parseKeyResultType } from "../../core/model";
import { adminName, logNumber, processTableName, PROCESS_COLUMNS, type ProcessPart } from "../../core/plan/process";
import { TABLE_NAMES } from "../../core/plan";
import { isFormulaText, sameContent, showContent } from "../content";
import { namedPlace } from "../named-cell";
import { rowValues, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { textOf } from "./own-consensus";
import { ownTable, type OwnOkrs } from "./own-okrs";

/** The process of a cycle as its sheet holds it. */
export interface OwnProcess {
  /** In the order of their numbers. */
  readonly log: readonly LogEntry[];
  readonly baseline: readonly BaselineItem[];
  /** Objective → approver, where somebody is named. */
  readonly approvers: ReadonlyMap<string, string>;
  readonly admin: string | null;
  /** Number of a row of the log → address of its reason. */
  readonly reasons: ReadonlyMap<number, string>;
  /** Key results with evidence, on this sheet or on that of the review. */
  readonly evidence: ReadonlySet<string>;
  /** `baseline-edited`, `log-row-unclear`, `log-move-out-of-order`. */
  readonly issues: readonly Issue[];
}

type Values = Readonly<Record<string, CellValue>>;

/** The process of a cycle; an empty one before there is a sheet of it. */
export function readProcess(grid: WorkbookGrid, state: WorkbookState, okrs: OwnOkrs): OwnProcess {
  const { cycle } = okrs;
  const table = (part: ProcessPart): OwnTable | null => ownTable(grid, state, processTableName(part, cycle))?.table ?? null;
  const baseline = readBaseline(table("baseline"), state);
  const { log, issues } = readLog(table("log"), objectivesOf(okrs, baseline));
  const admin = namedPlace(grid, state, adminName(cycle));
  const approvers = rowsOf(table("states")).flatMap(({ id, values }) => {
    const approver = textOf(values["approver"]);
    return id === null || approver === null ? [] : [[id, approver] as const];
  });
  return {
    log, baseline,
    approvers: new Map(approvers),
    reasons: reasonPlaces(table("log")),
    admin: admin === null ? null : textOf(admin.sheet.value(admin.row, admin.column)),
    evidence: new Set([table("scores"), ownTable(grid, state, TABLE_NAMES.review("data", cycle))?.table ?? null].flatMap(evidenceIn)),
    issues: [...baselineEdits(table("baseline"), state), ...issues],
  };
}

/** The OKRs that can be recognised again: those whose rows have an id. The others are named. */
export function withIdsOnly(okrs: OwnOkrs): { readonly okrs: OwnOkrs; readonly issues: readonly Issue[] } {
  const { objectives, keyResults } = okrs.tables;
  const ids = new Set([objectives, keyResults].flatMap(({ rows }) => rows.flatMap(({ id }) => id ?? [])));
  const nameless = [...okrs.objectives, ...okrs.keyResults].filter(({ id }) => !ids.has(id));
  return {
    okrs: { ...okrs, objectives: okrs.objectives.filter(({ id }) => ids.has(id)), keyResults: okrs.keyResults.filter(({ id }) => ids.has(id)) },
    issues: nameless.map(({ text }) => issue("warning", "okr-row-without-id", null, { text })),
  };
}

/** The language in which the sheets of a cycle's process stand; null before there are any. */
export function processLanguage({ tables }: WorkbookState, cycle: string): Language | null {
  const title = tables.get(processTableName("log", cycle))?.columns.find(({ key }) => key === "reason")?.title;
  return LANGUAGES.find((language) => processWords(language).log.reason === title) ?? null;
}

/** How many rows a table has now. */
export function rowCount(grid: WorkbookGrid, state: WorkbookState, part: ProcessPart, cycle: string): number {
  return ownTable(grid, state, processTableName(part, cycle))?.table.rows.length ?? 0;
}

function rowsOf(table: OwnTable | null): readonly { readonly id: string | null; readonly values: Values; readonly at: string }[] {
  return (table?.rows ?? []).flatMap((row) => (table === null ? [] : [{ id: row.id, values: rowValues(table, row), at: sheetCell(table.sheet.name, row.row, table.area.left) }]));
}

function evidenceIn(table: OwnTable | null): readonly string[] {
  return rowsOf(table).flatMap(({ id, values }) => (id === null || textOf(values["evidence"]) === null ? [] : [id]));
}

// Baseline

function baselineItem(id: string, values: Values): BaselineItem {
  const number = (key: string): number | null => { const value = values[key]; return typeof value === "number" ? value : null; };
  const type = textOf(values["type"]);
  const objective = textOf(values["objective"]) ?? id;
  return {
    id, objective,
    kind: objective === id ? "objective" : "keyResult",
    text: textOf(values["text"]) ?? "",
    type: type === null ? null : parseKeyResultType(type) ?? type,
    unit: null,
    start: number("start"), target: number("target"), floor: number("floor"), ceiling: number("ceiling"), weight: number("weight"),
    owner: textOf(values["owner"]),
  };
}

/** As it was written, whatever somebody did to its cells since; as it stands, where our record of it was lost. */
function readBaseline(table: OwnTable | null, state: WorkbookState): readonly BaselineItem[] {
  const written = writtenValues(table, state);
  const present = rowsOf(table).flatMap(({ id, values }) => (id === null ? [] : [[id, { ...values, ...written.get(id) }] as const]));
  return [...new Map([...written, ...present])].map(([id, values]) => baselineItem(id, values));
}

/** What we wrote into the baseline, by id and column. */
function writtenValues(table: OwnTable | null, state: WorkbookState): ReadonlyMap<string, Values> {
  const written = table === null ? undefined : state.tables.get(table.shape.name);
  return new Map(written?.rows.map(({ id, contents }) => [
    id, Object.fromEntries(written.columns.flatMap(({ key }, index) => { const content = contents[index] ?? null; return isFormulaText(content) ? [] : [[key, content] as const]; })),
  ]));
}

/** Cells of the baseline that somebody changed since we wrote them, and rows that somebody deleted. */
function baselineEdits(table: OwnTable | null, state: WorkbookState): readonly Issue[] {
  if (table === null) return [];
  const rows = new Map(table.rows.map((row) => [row.id, row]));
  return [...writtenValues(table, state)].flatMap(([item, values]) => {
    const row = rows.get(item);
    const keys = row === undefined ? ["text"] : PROCESS_COLUMNS.baseline;
    return keys.flatMap((key): readonly Issue[] => {
      const column = table.columns.find((one) => one.key === key);
      const was = values[key] ?? null;
      const now = row === undefined || column === undefined ? null : table.sheet.value(row.row, column.column);
      if (column === undefined || sameContent(was, now)) return [];
      const at = sheetCell(table.sheet.name, row?.row ?? table.area.top, column.column);
      return [issue("warning", "baseline-edited", at, { item, field: column.title, was: showContent(was), now: showContent(now) })];
    });
  });
}

// Log

function objectivesOf({ objectives, keyResults }: OwnOkrs, baseline: readonly BaselineItem[]): ReadonlyMap<string, string> {
  return new Map([
    ...baseline.map(({ id, objective }) => [id, objective] as const),
    ...objectives.map(({ id }) => [id, id] as const),
    ...keyResults.map(({ id, objective }) => [id, objective] as const),
  ]);
}

function readLog(table: OwnTable | null, objectives: ReadonlyMap<string, string>): { readonly log: readonly LogEntry[]; readonly issues: readonly Issue[] } {
  const read = rowsOf(table).map((row) => ({ ...row, entry: row.id === null ? null : logEntry(row.id, row.values, objectives) }));
  const log = read.flatMap(({ entry }) => entry ?? []).sort((a, b) => a.number - b.number);
  const unclear = read.filter(({ entry, values }) => entry === null && Object.values(values).some((value) => value !== null && value !== ""));
  return {
    log,
    issues: [...unclear.map(({ at, values }) => issue("warning", "log-row-unclear", at, { field: textOf(values["field"]) ?? "", value: textOf(values["after"]) ?? "" })), ...outOfOrder(log, table)],
  };
}

/** Null for a row that is none: without a number, of no field that we know, or a move to no state. */
function logEntry(id: string, values: Values, objectives: ReadonlyMap<string, string>): LogEntry | null {
  const [number, item, fieldWord] = [logNumber(id), textOf(values["item"]), textOf(values["field"])];
  const field = fieldWord === null ? null : parseLoggedField(fieldWord);
  if (!Number.isFinite(number) || item === null || field === null) return null;
  const after = loggedValue(field, values["after"]);
  if (field === "state" && after === null) return null;
  const date = values["date"];
  return {
    number, item, field, after,
    before: loggedValue(field, values["before"]),
    objective: objectives.get(item) ?? textOf(values["objective"]) ?? item,
    date: typeof date === "string" || typeof date === "number" ? parseDateCell(date) : null,
    by: textOf(values["by"]),
    reason: textOf(values["reason"]),
  };
}

function loggedValue(field: LoggedField, value: CellValue | undefined): LoggedValue {
  const text = textOf(value);
  if (text === null) return null;
  if (field === "state") return parseState(text);
  if (field === "type") return parseKeyResultType(text) ?? text;
  return typeof value === "number" ? value : text;
}

function reasonPlaces(table: OwnTable | null): ReadonlyMap<number, string> {
  const column = table?.columns.find(({ key }) => key === "reason")?.column;
  if (table === null || column === undefined) return new Map();
  return new Map(table.rows.flatMap(({ id, row }) => (id === null ? [] : [[logNumber(id), sheetCell(table.sheet.name, row, column)] as const])));
}

/** Rule S12 of `domain.md`: changes after release that nobody has given a reason for yet, and nobody has approved. */
export function changesWithoutReason(log: readonly LogEntry[], { reasons }: Pick<OwnProcess, "reasons">): readonly Issue[] {
  const objectives = [...new Set(log.map(({ objective }) => objective))].filter((objective) => stateOf(objective, log) === "changed");
  return objectives.flatMap((objective) => openChanges(objective, log)).filter(({ reason }) => reason === null)
    .map(({ number, item, field }) => issue("warning", "change-without-reason", reasons.get(number) ?? null, { number, item, field }));
}

/** Moves by hand that are no moves of the process. */
function outOfOrder(log: readonly LogEntry[], table: OwnTable | null): readonly Issue[] {
  const states = new Map<string, State>();
  return log.filter(({ field }) => field === "state").flatMap(({ number, objective, after }): readonly Issue[] => {
    const [from, to] = [states.get(objective) ?? "draft", after as State];
    states.set(objective, to);
    const row = table?.rows.find(({ id }) => id !== null && logNumber(id) === number);
    const at = table === null || row === undefined ? null : sheetCell(table.sheet.name, row.row, table.area.left);
    return moveBetween(from, to) === null ? [issue("warning", "log-move-out-of-order", at, { number, from, to })] : [];
  });
}
