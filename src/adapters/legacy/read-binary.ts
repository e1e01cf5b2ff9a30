import { read, utils, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { CELL_ERRORS, cellError, type Area, type CellValue, type DefinedName, type SheetGrid, type WorkbookGrid } from "../../core/grid";
import { textThatFits } from "../../workbook/text-limit";
import { sparseSheet, type SparseCell } from "./sparse-sheet";

/** Workbook out of an .xls, .xlsb or .ods file; throws what the library throws. */
export function readBinary(bytes: Uint8Array): WorkbookGrid {
  const book = quietly(() => read(bytes, { type: "array", cellFormula: true, cellNF: true, cellText: true, cellDates: false }));
  return {
    sheets: book.SheetNames.flatMap((name, index) => sheetOf(book, name, index)),
    names: definedNames(book),
    date1904: book.Workbook?.WBProps?.date1904 ?? false,
    state: null,
  };
}

/** The library writes to the console what it does not know of a format; whoever uses us has no use for that. */
function quietly<Given>(work: () => Given): Given {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}

function sheetOf(book: WorkBook, name: string, index: number): readonly SheetGrid[] {
  const sheet = book.Sheets[name];
  // Chart and macro sheets hold no cells.
  if (sheet === undefined || (sheet["!type"] ?? "sheet") !== "sheet") return [];
  return [
    sparseSheet({
      name,
      visibility: visibilityOf(book.Workbook?.Sheets?.[index]?.Hidden),
      rows: rowsOf(sheet),
      merges: (sheet["!merges"] ?? []).map(({ s, e }): Area => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      hiddenRows: hiddenPlaces(sheet["!rows"]),
      hiddenColumns: hiddenPlaces(sheet["!cols"]),
    }),
  ];
}

function visibilityOf(hidden: 0 | 1 | 2 | undefined): SheetGrid["visibility"] {
  if (hidden === 1) return "hidden";
  return hidden === 2 ? "veryHidden" : "visible";
}

/** Only the cells that exist are looked at: what the sheet says about its size may be a million rows. */
function rowsOf(sheet: WorkSheet): ReadonlyMap<number, ReadonlyMap<number, SparseCell>> {
  const found: { readonly row: number; readonly column: number; readonly cell: SparseCell }[] = [];
  for (const address of Object.keys(sheet)) {
    if (address.startsWith("!")) continue;
    const { r: row, c: column } = utils.decode_cell(address);
    const cell = cellOf(sheet[address] as CellObject);
    if (cell !== null) found.push({ row, column, cell });
  }
  found.sort((a, b) => a.row - b.row || a.column - b.column);
  const rows = new Map<number, Map<number, SparseCell>>();
  for (const { row, column, cell } of found) {
    const cells = rows.get(row);
    if (cells === undefined) rows.set(row, new Map([[column, cell]]));
    else cells.set(column, cell);
  }
  return rows;
}

function cellOf(cell: CellObject): SparseCell | null {
  const value = valueOf(cell);
  if (value === null && cell.f === undefined) return null;
  return {
    value,
    ...(cell.f === undefined ? {} : { formula: withExcelReferences(cell.f) }),
    ...(cell.z === undefined ? {} : { format: String(cell.z) }),
    ...(cell.w === undefined ? {} : { text: cell.w }),
  };
}

/**
 * References of OpenDocument that the library left as they were, as Excel writes them. It loses the sign that fixes the row of
 * the first corner; that of the last one says whether there was one.
 * @example withExcelReferences("SUM(['KPI 2027'.$D6:.$O$6])") // => "SUM('KPI 2027'!$D$6:$O$6)"
 */
export function withExcelReferences(formula: string): string {
  const textOrReference = /"(?:[^"]|"")*"|\[\$?((?:'(?:[^']|'')*'|[^\]'".[]+)?)\.(\$?[A-Z]+\$?\d+)(?::\.(\$?[A-Z]+\$?\d+))?\]/g;
  return formula.replace(textOrReference, (found: string, sheet: string | undefined, first: string | undefined, last: string | undefined) => {
    if (first === undefined) return found;
    const corner = last !== undefined && /\$\d+$/.test(last) ? first.replace(/\$?(\d+)$/, "$$$1") : first;
    return `${sheet === undefined || sheet === "" ? "" : `${sheet}!`}${corner}${last === undefined ? "" : `:${last}`}`;
  });
}

function valueOf(cell: CellObject): CellValue {
  switch (cell.t) {
    case "e": {
      const code = CELL_ERRORS.find((known) => known === cell.w);
      return cellError(code ?? "#VALUE!");
    }
    case "n": case "s": case "b":
      if (typeof cell.v === "string") return textThatFits(cell.v);
      return typeof cell.v === "number" || typeof cell.v === "boolean" ? cell.v : null;
    default:
      return null;
  }
}

function hiddenPlaces(flags: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> {
  const hidden = new Set<number>();
  flags?.forEach((flag, place) => {
    if (flag?.hidden === true) hidden.add(place);
  });
  return hidden;
}

function definedNames(book: WorkBook): readonly DefinedName[] {
  return (book.Workbook?.Names ?? []).map(({ Name, Ref, Sheet }) => ({
    name: Name,
    formula: Ref,
    sheet: Sheet === undefined ? null : (book.SheetNames[Sheet] ?? null),
    hidden: false,
  }));
}
