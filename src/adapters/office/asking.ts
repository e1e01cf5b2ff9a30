// What is asked of Excel, one function a thing. Each gives what reads the answer: to be called once the request is back.
import { parseArea, type Area, type DefinedName, type GridTable, type SheetGrid } from "../../core/grid";
import { parsePart, STATE_PART, UNFINISHED_PART, type PartKind } from "./state-part";

export type Answer<Value> = () => Value;

/** What a workbook consists of, without its cells. */
export interface WorkbookLists {
  /** In tab order. */
  readonly sheets: readonly ListedSheet[];
  readonly tables: readonly ListedTable[];
  /** Names of the whole workbook. */
  readonly names: readonly DefinedName[];
  readonly stateParts: readonly Excel.CustomXmlPart[];
  readonly unfinishedParts: readonly Excel.CustomXmlPart[];
  readonly date1904: boolean;
  /** True if nobody may add, remove or rename sheets. */
  readonly structureProtected: boolean;
  readonly calculatesByHand: boolean;
}

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  readonly isProtected: boolean;
}

export interface ListedTable {
  readonly name: string;
  readonly sheet: string;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

export function askLists({ workbook, application }: Excel.RequestContext): Answer<WorkbookLists> {
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const tables = workbook.tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name");
  const names = askNames(workbook.names, null);
  const [state, unfinished] = [askParts(workbook, STATE_PART), askParts(workbook, UNFINISHED_PART)];
  // Nothing states which day is 0; but in one of the two systems 1904-01-01 is.
  const first1904 = workbook.functions.date(1904, 1, 1).load("value");
  const protection = workbook.protection.load("protected");
  application.load("calculationMode");
  return () => ({
    sheets: sheets.items.map(({ id, name, visibility, protection: { protected: isProtected } }) => ({ id, name, visibility: visibilityOf(visibility), isProtected })),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name, headerRow: table.showHeaders, totalsRow: table.showTotals })),
    names: names(),
    stateParts: state(),
    unfinishedParts: unfinished(),
    date1904: first1904.value === 0,
    structureProtected: protection.protected,
    calculatesByHand: application.calculationMode === "Manual",
  });
}

function visibilityOf(visibility: string): SheetGrid["visibility"] {
  return visibility === "VeryHidden" ? "veryHidden" : visibility === "Hidden" ? "hidden" : "visible";
}

/** Names of one sheet, or of the whole workbook. */
export function askNames(collection: Excel.NamedItemCollection, sheet: string | null): Answer<readonly DefinedName[]> {
  const names = collection.load("items/name,items/formula,items/visible");
  return () => names.items.map(({ name, formula, visible }) => ({ name, formula: String(formula).replace(/^=/, ""), sheet, hidden: !visible }));
}

/** Parts of a kind, mostly one or none. */
export function askParts({ customXmlParts }: Excel.Workbook, { namespace }: PartKind): Answer<readonly Excel.CustomXmlPart[]> {
  const parts = customXmlParts.getByNamespace(namespace).load("items/id");
  return () => parts.items;
}

/** Text of the first of these parts that can be read; null if there is none. */
export function askPart(kind: PartKind, parts: readonly Excel.CustomXmlPart[]): Answer<string | null> {
  const texts = parts.map((part) => part.getXml());
  return () => texts.map(({ value }) => parsePart(kind, value)).find((text) => text !== null) ?? null;
}

/** Rectangle around the cells with contents, and what colour all of it has. */
export interface UsedCells {
  readonly area: Area;
  /** `#RRGGBB`; null if not all cells have one colour. */
  readonly fill: string | null;
}

/** Null for a sheet that is blank, or is not there. */
export function askUsed(sheet: Excel.Worksheet): Answer<UsedCells | null> {
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,format/fill/color");
  return () => {
    if (used.isNullObject) return null;
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
    // Excel says null where the cells differ, whatever the types say.
    const fill: string | null = used.format.fill.color;
    return { area: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 }, fill: fill === "" ? null : fill };
  };
}

/** Null for a table that is not on a range, which Excel does not have. */
export function askTable(table: Excel.Table, { name, headerRow, totalsRow }: ListedTable): Answer<GridTable | null> {
  const range = table.getRange().load("address");
  const columns = table.columns.load("items/name");
  return () => {
    const area = areaOf(range.address);
    return area === null ? null : { name, area, columns: columns.items.map((column) => column.name), headerRow, totalsRow };
  };
}

/** Area of an address as Excel gives it, with its sheet. @example areaOf("'KPI 2027'!A1:B3") // => { top: 0, left: 0, bottom: 2, right: 1 } */
export function areaOf(address: string): Area | null {
  return parseArea(address.slice(address.lastIndexOf("!") + 1).replaceAll("$", ""));
}
