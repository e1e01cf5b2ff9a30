//  (A, B, C)                    D              E       F            G      H         I           J           K
//  title, hint
//  line, its table, its place   key result id  whose   key result   owner  progress  confidence  last update  status
import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { okrSheetWords, type Language } from "../../language";
import { checkInListWords } from "../../language/check-in-list-words";
import type { Level } from "../../model";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, NOTE, TABLE_STYLE, TITLE, WRAPPED } from "../look";
import { conditionalFormats } from "../okr-formats";
import { cycleName, KEY_RESULT_IDS_NAME } from "../okr-shapes";
import { okrTables } from "../okr-tables";
import { all, own, type TableHandle } from "../table-handle";
import type { PlannedCell, TablePlan, WorkbookPlan } from "../workbook-plan";
import { levelTables } from "./level-tables";

/** Key of the sheet of a cycle. */
export const CHECK_IN_LIST_SHEET = (cycle: string): string => `check-in-list:${cycle}`;

export const CHECK_IN_LIST_COLUMNS = ["id", "table", "place", "keyResult", "whose", "text", "owner", "progress", "confidence", "lastUpdate", "status"] as const;

export type CheckInListKey = (typeof CHECK_IN_LIST_COLUMNS)[number];

/** Row of the table's header. */
const TOP = 3;
const HIDDEN = 3;
/** Lines for rows that are added to the OKR sheets by hand. */
const SPARE = 5;

const WIDTHS: Readonly<Record<CheckInListKey, number>> = {
  id: 8, table: 8, place: 8, keyResult: 18, whose: 20, text: 70, owner: 18, progress: 12, confidence: 12, lastUpdate: 14, status: 14,
};

const CENTERED: CellStyle = { vertical: "top", align: "center" };
const STYLES: Readonly<Record<CheckInListKey, CellStyle>> = {
  id: { format: FORMATS.text }, table: {}, place: {}, keyResult: { vertical: "top", color: COLORS.note }, whose: WRAPPED, text: WRAPPED, owner: WRAPPED,
  progress: { vertical: "top", format: FORMATS.percent }, confidence: { ...CENTERED, format: FORMATS.whole }, lastUpdate: { ...CENTERED, format: FORMATS.date }, status: CENTERED,
};

/** How many rows the table of key results of each level has; a level that is not there has none. */
export type RowsOfLevels = Readonly<Partial<Record<Level, number>>>;

export function checkInListTable(cycle: string, language: Language): TableHandle<CheckInListKey> {
  const { text, owner, progress, confidence, lastUpdate, status } = okrSheetWords(language).keyResults;
  return { name: `OKR_CheckInList_${cycleName(cycle)}`, headers: { ...checkInListWords(language).headers, text, owner, progress, confidence, lastUpdate, status } };
}

/**
 * The list of all key results of a cycle, line by line from the tables of company, teams and people, and the choices of the
 * drop-down on the sheet of check-ins, which are its ids: a list to choose from must be one column. Lines that stand there
 * already stay as they are as long as they are enough.
 */
export function planCheckInList(cycle: string, rows: RowsOfLevels, language: Language, linesThere = 0): WorkbookPlan {
  const words = checkInListWords(language);
  const table = listTable(cycle, rows, language, linesThere);
  return {
    sheets: [{
      key: CHECK_IN_LIST_SHEET(cycle),
      name: words.sheet(cycle),
      blocks: [{ top: 0, left: HIDDEN, cells: [[{ value: words.title(cycle), style: TITLE }], [{ value: words.hint, style: NOTE }]] }],
      tables: [table],
      columnWidths: Object.fromEntries(CHECK_IN_LIST_COLUMNS.map((key, index) => [index, WIDTHS[key]])),
      hiddenColumns: [0, 1, 2],
      showGridLines: false,
      freeze: { rows: TOP + 1, columns: 0 },
      conditionalFormats: conditionalFormats(table, language),
      print: { landscape: true, fitToWidth: true, titleRows: [TOP, TOP] },
    }],
    names: [{ name: KEY_RESULT_IDS_NAME, refersTo: all(checkInListTable(cycle, language), "keyResult") }],
  };
}

function listTable(cycle: string, rows: RowsOfLevels, language: Language, linesThere: number): TablePlan {
  const table = checkInListTable(cycle, language);
  const needed = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const lines = linesThere >= needed ? linesThere : needed + SPARE;
  const formulas = formulasOf(table, sourcesOf(cycle, rows, language), language);
  return {
    name: table.name,
    top: TOP,
    left: 0,
    columns: CHECK_IN_LIST_COLUMNS.map((key) => ({ key, title: table.headers[key], style: STYLES[key], ...(formulas[key] === undefined ? {} : { formula: formulas[key] }) })),
    rows: Array.from({ length: lines }, (_, line) => CHECK_IN_LIST_COLUMNS.map((key): PlannedCell => ({ value: key === "id" ? String(line + 1) : null, style: STYLES[key] }))),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

interface Source {
  readonly table: TableHandle;
  /** Column that says whose a row is; null for the company. */
  readonly holder: "team" | "person" | null;
}

function sourcesOf(cycle: string, rows: RowsOfLevels, language: Language): readonly Source[] {
  const below = (level: "team" | "person"): readonly Source[] => (rows[level] === undefined ? [] : [{ table: levelTables(level, cycle, language).keyResults, holder: level }]);
  return [{ table: okrTables(cycle, language).keyResults, holder: null }, ...below("team"), ...below("person")];
}

/** A line takes its row of the first table, and beyond its end of the next; a line beyond all is blank. */
function formulasOf(list: TableHandle<CheckInListKey>, sources: readonly Source[], language: Language): Partial<Record<CheckInListKey, Expression>> {
  // Ids are texts, whatever they look like.
  const line = call("VALUE", own(list, "id"));
  const sizes = sources.map(({ table }) => call("ROWS", all(table, "id")));
  const upTo = (count: number): Expression => sizes.slice(0, count).reduce<Expression>((sum, size) => binary("+", sum, size), literal(0));
  const [table, place] = [own(list, "table"), own(list, "place")];
  const perSource = (value: (source: Source, index: number) => Expression): Expression =>
    sources.reduceRight<Expression>((otherwise, source, index) => call("IF", binary("=", table, literal(index + 1)), value(source, index), otherwise), literal(""));
  const shown = (key: string): Expression => perSource((source) => filled(call("INDEX", all(source.table, key), place)));
  return {
    table: sources.reduceRight<Expression>((otherwise, _, index) => call("IF", binary("<=", line, upTo(index + 1)), literal(index + 1), otherwise), literal("")),
    place: perSource((_, index) => binary("-", line, upTo(index))),
    keyResult: shown("id"),
    whose: perSource(({ table: from, holder }) => (holder === null ? literal(checkInListWords(language).company) : filled(call("INDEX", all(from, holder), place)))),
    ...Object.fromEntries((["text", "owner", "progress", "confidence", "lastUpdate", "status"] as const).map((key) => [key, shown(key)])),
  };
}

/** What a cell shows, and nothing for a blank one, which would show 0. */
function filled(found: Expression): Expression {
  return call("IF", binary("=", found, literal("")), literal(""), found);
}
