// The text of our state part: JSON, members sorted, one form for one state. Compact, because it holds what was written
// into every cell: a formula is `["…"]`, an error `{"e":"#N/A"}`, and what stands in the row above `[]`.
import * as v from "valibot";
import { PACE_DAYS } from "../core/calendar";
import { CELL_ERRORS, cellError, formatCell, isCellError, parseCell } from "../core/grid";
import { issue, type Issue } from "../core/issue";
import { isFormulaText, type Content } from "./content";
import { EMPTY_STATE, type Json, type WorkbookState, type WrittenRow, type WrittenTable } from "./state";

const VERSION = 1;

export interface StateReading {
  readonly state: WorkbookState;
  readonly issues: readonly Issue[];
}

/**
 * The state that a text holds; the empty one for null (a workbook that we never wrote to). Issues: `state-damaged`,
 * `state-from-newer-version`, in both cases with the empty state; the latter is an error, as writing would lose it.
 */
export function parseState(text: string | null): StateReading {
  if (text === null) return { state: EMPTY_STATE, issues: [] };
  const json = parseJson(text);
  const version = v.safeParse(v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) }), json);
  if (version.success && version.output.version > VERSION) {
    return { state: EMPTY_STATE, issues: [issue("error", "state-from-newer-version", null, { version: String(version.output.version) })] };
  }
  const parsed = v.safeParse(stateText, json);
  if (version.success && parsed.success) return { state: parsed.output, issues: [] };
  const [problem] = version.issues ?? parsed.issues ?? [];
  const part = problem === undefined ? "" : v.getDotPath(problem) ?? "";
  return { state: EMPTY_STATE, issues: [issue("warning", "state-damaged", null, { part })] };
}

/** The text of a state: equal states give equal texts. */
export function printState(state: WorkbookState): string {
  const text = JSON.stringify({
    version: VERSION,
    settings: sortedMembers(Object.entries(state.settings)),
    sheets: sortedMembers(state.sheets),
    tables: sortedMembers(state.tables, tableJson),
    cells: sortedMembers(state.cells, (cells) => sortedMembers(cells, contentJson)),
    names: sortedMembers(state.names),
    ...(state.namesGiven.size === 0 ? {} : { namesGiven: sortedMembers(state.namesGiven) }),
    ...(state.adopted.size === 0 ? {} : { adopted: [...state.adopted].sort() }),
    reading: sortedJson(state.reading),
    snapshots: sortedMembers(state.snapshots),
  });
  // The part is XML, which cannot hold these two.
  return text.replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// What a text may hold. Contents are read by hand: there may be hundreds of thousands, and a schema for each is slow.

const above = Symbol("as in the row above");
type ContentOrAbove = Content | typeof above | undefined;

const texts = v.pipe(v.record(v.string(), v.string()), v.transform((record) => new Map(Object.entries(record))));

const contents = v.pipe(
  v.record(v.string(), v.unknown()),
  v.rawTransform(({ dataset, addIssue, NEVER }): ReadonlyMap<string, Content> => {
    const cells = new Map<string, Content>();
    for (const [address, json] of Object.entries(dataset.value)) {
      const content = parseContent(json);
      if (content === undefined || content === above || parseCell(address) === null) {
        addIssue({ message: `no content at ${address}` });
        return NEVER;
      }
      cells.set(address, content);
    }
    return cells;
  }),
);

const position = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const found = parseCell(dataset.value);
    if (found !== null) return found;
    addIssue({ message: `no address: ${dataset.value}` });
    return NEVER;
  }),
);

const table = v.pipe(
  v.object({
    sheet: v.string(),
    named: v.optional(v.string()),
    at: position,
    keyColumn: v.pipe(v.number(), v.integer(), v.minValue(0)),
    columns: v.array(v.tuple([v.string(), v.string()])),
    rows: v.array(v.array(v.unknown())),
  }),
  v.rawTransform(({ dataset, addIssue, NEVER }): WrittenTable => {
    const { sheet, named, at, keyColumn, columns, rows } = dataset.value;
    const written = parseRows(rows, keyColumn, columns.length);
    if (written === null) {
      addIssue({ message: "rows do not fit their columns" });
      return NEVER;
    }
    return {
      sheetKey: sheet, top: at.row, left: at.column, keyColumn, rows: written,
      columns: columns.map(([key, title]) => ({ key, title })),
      ...(named === undefined ? {} : { named }),
    };
  }),
);

const settings = v.object({
  language: v.exactOptional(v.picklist(["en", "zh"])),
  dialect: v.exactOptional(v.picklist(["functions", "plain"])),
  cadence: v.exactOptional(v.string()),
  fiscalYearStart: v.exactOptional(v.string()),
  cycle: v.exactOptional(v.string()),
  level: v.exactOptional(v.string()),
  pace: v.exactOptional(v.picklist(PACE_DAYS)),
  most: v.exactOptional(v.object({ objectives: v.number(), keyResults: v.number() })),
  statusLimits: v.exactOptional(v.object({ atRisk: v.number(), offTrack: v.number() })),
});

const stateText = v.object({
  settings,
  sheets: texts,
  tables: v.pipe(v.record(v.string(), table), v.transform((record) => new Map(Object.entries(record)))),
  cells: v.pipe(v.record(v.string(), contents), v.transform((record) => new Map(Object.entries(record)))),
  names: texts,
  namesGiven: v.optional(texts, {}),
  adopted: v.pipe(v.optional(v.array(v.string()), []), v.transform((keys): ReadonlySet<string> => new Set(keys))),
  // Came out of JSON, so it is JSON.
  reading: v.pipe(v.unknown(), v.transform((json) => json as Json)),
  snapshots: texts,
});

/** Rows with their contents; null if one does not fit the columns or its id is no text. */
function parseRows(rows: readonly (readonly unknown[])[], keyColumn: number, width: number): readonly WrittenRow[] | null {
  const parsed: WrittenRow[] = [];
  const ids = new Set<string>();
  for (const row of rows) {
    const before = parsed.at(-1)?.contents;
    const cells = row.map((json, column) => {
      const content = parseContent(json);
      return content === above ? before?.[column] : content;
    });
    const id = cells[keyColumn];
    if (cells.length !== width || cells.includes(undefined) || typeof id !== "string" || ids.has(id)) return null;
    ids.add(id);
    parsed.push({ id, contents: cells.filter((content) => content !== undefined) });
  }
  return parsed;
}

function parseContent(json: unknown): ContentOrAbove {
  if (json === null || typeof json === "string" || typeof json === "number" || typeof json === "boolean") return json;
  if (Array.isArray(json)) {
    const [formula] = json as readonly unknown[];
    if (typeof formula === "string") return { formula };
    return json.length === 0 ? above : undefined;
  }
  const code = typeof json === "object" && "e" in json ? json.e : undefined;
  const error = CELL_ERRORS.find((known) => known === code);
  return error === undefined ? undefined : cellError(error);
}

function tableJson({ sheetKey, named, top, left, keyColumn, columns, rows }: WrittenTable): unknown {
  return {
    sheet: sheetKey,
    ...(named === undefined ? {} : { named }),
    at: formatCell(top, left),
    keyColumn,
    columns: columns.map(({ key, title }) => [key, title]),
    rows: rows.map(({ contents: cells }, row) => cells.map((content, column) => contentBelow(rows[row - 1]?.contents[column], content))),
  };
}

/** A calculated column says the same in every row: only its first formula is spelled out. */
function contentBelow(before: Content | undefined, content: Content): unknown {
  const repeated = isFormula(before) && isFormula(content) && before.formula === content.formula;
  return repeated ? [] : contentJson(content);
}

function isFormula(content: Content | undefined): content is { readonly formula: string } {
  return content !== undefined && isFormulaText(content);
}

function contentJson(content: Content): unknown {
  if (isFormula(content)) return [content.formula];
  return isCellError(content) ? { e: content.error } : content;
}

function sortedMembers<Value>(members: Iterable<readonly [string, Value]>, print: (value: Value) => unknown = (value) => value): unknown {
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, value]) => [key, print(value)]));
}

function sortedJson(json: Json): unknown {
  if (isList(json)) return json.map(sortedJson);
  return typeof json === "object" && json !== null ? sortedMembers(Object.entries(json), sortedJson) : json;
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
