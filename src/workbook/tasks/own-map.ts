import { sheetCell, type CellValue, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { LANGUAGES, strategyWords, type StrategyWords } from "../../core/language";
import { freeLinkId, freeLinkNumber, MAP_TABLE_NAMES } from "../../core/plan";
import type { LinkBasis, MapLink, MeasureKind } from "../../core/strategy";
import { foldName, rowValues, type OwnRow, type OwnTable } from "../own-tables";
import type { WorkbookState, WrittenTable } from "../state";
import { ownTable } from "./own-okrs";

/** What people made of the strategy map that stands in a workbook; all empty where none does. */
export interface OwnMap {
  /** Id of a measure → id of its objective. */
  readonly known: ReadonlyMap<string, string>;
  /** Id of a measure → the kind that its row says. */
  readonly kinds: ReadonlyMap<string, MeasureKind>;
  /** Id of a perspective → whether its row says that it is a result. */
  readonly results: ReadonlyMap<string, boolean>;
  readonly links: readonly MapLink[];
  /** Pairs whose row somebody deleted, or made one of other objectives. */
  readonly denied: readonly Pair[];
  /** Pairs that stand in a row that was written for others. */
  readonly moved: readonly Pair[];
  /** Ids of the rows for links of people's own, some of which are free. */
  readonly freeLinks: readonly string[];
  /** Those of them that are free. */
  readonly free: readonly string[];
  /** The row of each of the links; null for one that the user added without an id. */
  readonly rows: readonly LinkPlace[];
  /** `map-link-unknown`. */
  readonly issues: readonly Issue[];
}

export type Pair = Pick<MapLink, "from" | "to">;

/** The row of the table of links in which a link stands. */
export interface LinkPlace extends Pair {
  readonly row: string | null;
}

/** Id of the row that comes next for a link of people's own. */
export function rowAfter(freeLinks: readonly string[]): string {
  return freeLinkId(1 + Math.max(0, ...freeLinks.map((id) => freeLinkNumber(id) ?? 0)));
}

/** Rows for links of people's own of which so many are free whenever a map is written. */
const FREE_ROWS = 5;

/** The strategy map of a workbook as it stands there now, with everything that people said about it. */
export function readOwnMap(grid: WorkbookGrid, state: WorkbookState): OwnMap {
  const table = (name: string): OwnTable | null => ownTable(grid, state, name)?.table ?? null;
  const measures = rowsOf(table(MAP_TABLE_NAMES.measures));
  const perspectives = rowsOf(table(MAP_TABLE_NAMES.perspectives));
  const objectives = rowsOf(table(MAP_TABLE_NAMES.objectives));
  const links = table(MAP_TABLE_NAMES.links);
  const byText = new Map(objectives.map(({ id, values }) => [foldName(textOf(values["text"])), id]));
  const read = links === null ? [] : links.rows.map((row) => readLink(links, row, byText));
  const ids = freeLinks(read, links);
  const filled = new Set(read.flatMap(({ row: { id }, isFilled }) => (isFilled && id !== null ? [id] : [])));
  return {
    known: new Map(measures.flatMap(({ id, values }) => { const objective = textOf(values["objectiveId"]); return objective === "" ? [] : [[id, objective] as const]; })),
    kinds: chosen(measures, "kind", kindOf),
    results: chosen(perspectives, "result", answerOf),
    links: read.flatMap(({ link }) => link ?? []),
    denied: [...(links === null ? [] : deletedLinks(state.tables.get(MAP_TABLE_NAMES.links), links)), ...read.flatMap(({ instead }) => instead ?? [])],
    moved: read.flatMap(({ link, instead }) => (instead === null ? [] : link ?? [])),
    freeLinks: ids,
    free: ids.filter((id) => !filled.has(id)),
    rows: read.flatMap(({ link, row: { id } }) => (link === null ? [] : [{ from: link.from, to: link.to, row: id }])),
    issues: read.flatMap(({ issues }) => issues),
  };
}

interface Row {
  readonly id: string;
  readonly values: Readonly<Record<string, CellValue>>;
}

function rowsOf(table: OwnTable | null): readonly Row[] {
  return table === null ? [] : table.rows.flatMap((row) => (row.id === null ? [] : [{ id: row.id, values: rowValues(table, row) }]));
}

function chosen<Choice>(rows: readonly Row[], key: string, read: (text: string) => Choice | null): ReadonlyMap<string, Choice> {
  return new Map(rows.flatMap(({ id, values }) => {
    const choice = read(textOf(values[key]));
    return choice === null ? [] : [[id, choice] as const];
  }));
}

// Words that people choose, in whatever language

function kindOf(text: string): MeasureKind | null {
  return among(text, ["lag", "lead"], (words, kind) => words.map.kinds[kind]);
}

function answerOf(text: string): boolean | null {
  const answer = among(text, ["yes", "no"], (words, one) => words.map[one]);
  return answer === null ? null : answer === "yes";
}

function basisOf(text: string): LinkBasis {
  return among(text, ["stated", "proposed", "added"], (words, basis) => words.links.bases[basis]) ?? "added";
}

function among<Choice extends string>(text: string, choices: readonly Choice[], wordOf: (words: StrategyWords, choice: Choice) => string): Choice | null {
  const folded = foldName(text);
  return choices.find((choice) => LANGUAGES.some((language) => foldName(wordOf(strategyWords(language), choice)) === folded)) ?? null;
}

// Links

interface ReadLink {
  readonly row: OwnRow;
  /** Null for a row that names none, or not two objectives. */
  readonly link: MapLink | null;
  /** The pair that its row was written for, where somebody named other objectives there; else null. */
  readonly instead: Pair | null;
  readonly isFilled: boolean;
  readonly issues: readonly Issue[];
}

function readLink(table: OwnTable, row: OwnRow, byText: ReadonlyMap<string, string>): ReadLink {
  const values = rowValues(table, row);
  const ends = (["from", "to"] as const).map((key) => readEnd(table, row, values, key, byText));
  const [from, to] = ends.map(({ id }) => id);
  const isFilled = ends.some(({ text }) => text !== "");
  const unknown = ends.flatMap(({ id, text, at }) => (id === null && text !== "" ? [issue("warning", "map-link-unknown", at, { name: text })] : []));
  const wanted = { from: textOf(values["wantedFrom"]), to: textOf(values["wantedTo"]) };
  const isWritten = wanted.from !== "" && wanted.to !== "";
  const instead = isWritten && (from !== wanted.from || to !== wanted.to) ? wanted : null;
  if (from == null || to == null) return { row, link: null, instead, isFilled, issues: unknown };
  const said = isWritten ? basisOf(textOf(values["basis"])) : "added";
  // What no column states is the user's, whatever its row says.
  const basis = instead !== null && said === "stated" ? "added" : said;
  return { row, link: { from, to, basis, confirmed: answerOf(textOf(values["confirmed"])), reason: null, origin: null }, instead, isFilled, issues: [] };
}

interface ReadEnd {
  readonly id: string | null;
  readonly text: string;
  readonly at: string;
}

/** What one end of a link names: by the id that it was written for as long as its cell is our formula, else by its text. */
function readEnd(table: OwnTable, { row }: OwnRow, values: Row["values"], key: "from" | "to", byText: ReadonlyMap<string, string>): ReadEnd {
  const column = table.columns.find((one) => one.key === key)?.column ?? table.area.left;
  const wanted = textOf(values[key === "from" ? "wantedFrom" : "wantedTo"]);
  const text = textOf(values[key]);
  const isOurs = table.sheet.formula(row, column) !== null && wanted !== "";
  return { id: isOurs ? wanted : byText.get(foldName(text)) ?? null, text, at: sheetCell(table.sheet.name, row, column) };
}

function deletedLinks(written: WrittenTable | undefined, table: OwnTable): readonly Pair[] {
  const there = new Set(table.rows.map(({ id }) => id));
  const [from, to] = ["wantedFrom", "wantedTo"].map((key) => written?.columns.findIndex((column) => column.key === key) ?? -1);
  return (written?.rows ?? []).filter(({ id }) => !there.has(id)).flatMap(({ contents }) => {
    const ends = [contents[from ?? -1], contents[to ?? -1]];
    const [cause, effect] = ends;
    return typeof cause === "string" && typeof effect === "string" ? [{ from: cause, to: effect }] : [];
  });
}

/** Those rows that are there, and as many more as make some free ones. */
function freeLinks(read: readonly ReadLink[], table: OwnTable | null): readonly string[] {
  const there = read.flatMap(({ row: { id }, isFilled }) => (id === null || freeLinkNumber(id) === null ? [] : [{ id, isFilled }]));
  const missing = table === null ? FREE_ROWS : FREE_ROWS - there.filter(({ isFilled }) => !isFilled).length;
  const last = Math.max(0, ...there.map(({ id }) => freeLinkNumber(id) ?? 0));
  return [...there.map(({ id }) => id), ...Array.from({ length: Math.max(0, missing) }, (_, index) => freeLinkId(last + 1 + index))];
}

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value.trim() : "";
}
