//  1  lists   sheets, tables, names, our parts, date system
//  2  places  where the cells and tables of each sheet are; names of sheets; texts of our parts
//  3  cells   in one request, or as few as hold them
import { areaHeight, areaWidth, type Area, type DefinedName, type GridTable, type WorkbookGrid } from "../../core/grid";
import { areaOf, askLists, askNames, askPart, askTable, askUsed, type Answer, type ListedSheet, type UsedCells, type WorkbookLists } from "./asking";
import type { OfficeSheetGrid } from "./office-grid";
import { askSheet, rangeOf, type CellDetail, type SheetPlace } from "./read-cells";
import { sendSteps, type Step } from "./requests";
import { STATE_PART, UNFINISHED_PART } from "./state-part";

export interface ExcelReading {
  readonly grid: WorkbookGrid;
  readonly lists: WorkbookLists;
  /** Record of a run that did not end (`BeforeImage`); the grid shows what it left. Null if there is none. */
  readonly unfinished: string | null;
}

/** Everything of the workbook that is open. */
export async function readWorkbook(context: Excel.RequestContext): Promise<ExcelReading> {
  const lists = await answered(context, askLists(context));
  const places = askPlaces(context, lists);
  const used = askUsedOf(context, lists.sheets.map(({ name }) => name));
  await context.sync();
  const sheets = await withParts(context, lists.sheets, used());
  return read(context, { lists, places, sheets, detail: "looks" });
}

/**
 * The contents of the sheets of these names, in one request less. The grid has all sheets, the others blank; no texts,
 * formats or fills. `also` is asked for together with the cells.
 */
export async function readContents(context: Excel.RequestContext, names: readonly string[], also: (lists: WorkbookLists) => readonly Step[]): Promise<ExcelReading> {
  const used = askUsedOf(context, names);
  const lists = await answered(context, askLists(context));
  const steps = also(lists);
  const sheets = await withParts(context, lists.sheets, used());
  return read(context, { lists, places: askPlaces(context, lists), sheets, detail: "contents", also: steps });
}

async function answered<Value>(context: Excel.RequestContext, answer: Answer<Value>): Promise<Value> {
  await context.sync();
  return answer();
}

interface CellReading {
  readonly lists: WorkbookLists;
  readonly places: Answer<Places>;
  readonly sheets: readonly SheetPlace[];
  readonly detail: CellDetail;
  readonly also?: readonly Step[];
}

async function read(context: Excel.RequestContext, { lists, places, sheets, detail, also = [] }: CellReading): Promise<ExcelReading> {
  const asked = sheets.map((sheet) => askSheet(sheet, detail));
  await sendSteps(context, [...also, ...asked.flatMap(({ steps }) => steps)]);
  const { tables, names, state, unfinished } = places();
  const grids = asked.map((one, index): OfficeSheetGrid => one.grid(tables.get(sheets[index]?.name ?? "") ?? []));
  return { lists, unfinished, grid: { sheets: grids, names: [...lists.names, ...names], date1904: lists.date1904, state } };
}

// Places

interface Places {
  /** By sheet. */
  readonly tables: ReadonlyMap<string, readonly GridTable[]>;
  /** Names of single sheets. */
  readonly names: readonly DefinedName[];
  readonly state: string | null;
  readonly unfinished: string | null;
}

function askPlaces(context: Excel.RequestContext, { sheets, tables, stateParts, unfinishedParts }: WorkbookLists): Answer<Places> {
  const { workbook } = context;
  const askedTables = tables.map((table) => ({ sheet: table.sheet, answer: askTable(workbook.tables.getItem(table.name), table) }));
  const names = sheets.map(({ name }) => askNames(workbook.worksheets.getItem(name).names, name));
  const [state, unfinished] = [askPart(STATE_PART, stateParts), askPart(UNFINISHED_PART, unfinishedParts)];
  return () => ({
    tables: tablesBySheet(askedTables.map(({ sheet, answer }) => [sheet, answer()])),
    names: names.flatMap((answer) => answer()),
    state: state(),
    unfinished: unfinished(),
  });
}

function tablesBySheet(tables: readonly (readonly [sheet: string, table: GridTable | null])[]): ReadonlyMap<string, readonly GridTable[]> {
  const bySheet = new Map<string, GridTable[]>();
  for (const [sheet, table] of tables) {
    if (table === null) continue;
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), table]);
  }
  return bySheet;
}

type UsedBySheet = ReadonlyMap<string, UsedCells | null>;

function askUsedOf({ workbook }: Excel.RequestContext, names: readonly string[]): Answer<UsedBySheet> {
  const asked = names.map((name) => [name, askUsed(workbook.worksheets.getItemOrNullObject(name))] as const);
  return () => new Map(asked.map(([name, answer]) => [name, answer()]));
}

// Sheets with cells far apart

/** More cells than this are not read as one rectangle: one cell in the last row and column would cost all between. */
const MOST_DENSE_CELLS = 2_000_000;

async function withParts(context: Excel.RequestContext, sheets: readonly ListedSheet[], used: UsedBySheet): Promise<readonly SheetPlace[]> {
  const places = sheets.map(({ name, visibility }) => ({ name, visibility, used: used.get(name) ?? null }));
  const large = places.filter((place) => isLarge(place.used));
  if (large.length === 0) return places.map((place) => ({ ...place, parts: null }));
  const asked = new Map(large.map(({ name, used: cells }) => [name, askParts(context, name, cells)]));
  await context.sync();
  return places.map((place) => ({ ...place, parts: asked.get(place.name)?.() ?? null }));
}

function isLarge(used: UsedCells | null): used is UsedCells {
  return used !== null && areaHeight(used.area) * areaWidth(used.area) > MOST_DENSE_CELLS;
}

/** The areas with typed values and those with formulas. */
function askParts(context: Excel.RequestContext, name: string, used: UsedCells | null): Answer<readonly Area[]> {
  if (used === null) return () => [];
  const found = (["Constants", "Formulas"] as const).map((type) => {
    const cells = rangeOf(context, name, used.area).getSpecialCellsOrNullObject(type).load("areaCount");
    const areas = cells.areas.load("items/address");
    return { cells, areas };
  });
  return () => found.flatMap(({ cells, areas }) => (cells.isNullObject ? [] : areas.items.map(({ address }) => areaOf(address)).filter((area) => area !== null)));
}
