import { COLUMN_LIMIT, ROW_LIMIT, areaHeight, areaWidth, isCellError, isInside, overlaps, type Area, type CellValue } from "../../../core/grid";
import { invalidArgument, itemNotFound, notImplemented } from "../api-error";
import { defineType, type HostObject, type HostType } from "../host-object";
import { around, containsArea, indices, intersection } from "../model/sheet-model";
import { flagArg, numberArg, textArg, wordArg } from "./args";
import { cellProperties, setCellProperties } from "./cell-properties";
import { addressOf, cellRange, rangeAt, rangeOf, type CellRange } from "./cell-range";
import { CONDITIONAL_FORMATS } from "./conditional-format";
import { DATA_VALIDATION } from "./data-validation";
import { clearHyperlinks, hyperlinkOf, setHyperlink } from "./hyperlink";
import { RANGE_FORMAT } from "./range-format";
import { rangeAreas } from "./range-areas";
import { worksheet } from "./worksheet";

/** More cells than this cannot be read at once. */
const CELL_LIMIT = 5_000_000;

const SIZE_MISMATCH = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Range of the API for cells of a sheet. */
export const range: HostType<CellRange> = defineType<CellRange>("Range", {
  exists: ({ sheet }) => sheet.workbook.sheets.includes(sheet),
  get: {
    Address: addressOf,
    RowIndex: ({ area }) => area.top,
    ColumnIndex: ({ area }) => area.left,
    RowCount: ({ area }) => areaHeight(area),
    ColumnCount: ({ area }) => areaWidth(area),
    CellCount: ({ area }) => areaHeight(area) * areaWidth(area),
    Values: (self) => cells(self, (row, column) => wireValue(self.sheet.value(row, column))),
    Left: ({ sheet, area }) => indices(0, area.left - 1).reduce((sum, column) => sum + sheet.columns.sizeOf(column), 0),
    Top: ({ sheet, area }) => indices(0, area.top - 1).reduce((sum, row) => sum + sheet.rows.sizeOf(row), 0),
    ValueTypes: (self) => cells(self, (row, column) => valueType(self.sheet.value(row, column))),
    Formulas: (self) => cells(self, (row, column) => wireFormula(self, row, column)),
    Text: (self) => cells(self, (row, column) => self.sheet.text(row, column)),
    NumberFormat: (self) => cells(self, (row, column) => self.sheet.format(row, column)),
    RowHidden: ({ sheet, area }) => same(indices(area.top, area.bottom).map((row) => sheet.rows.hidden.has(row))),
    ColumnHidden: ({ sheet, area }) => same(indices(area.left, area.right).map((column) => sheet.columns.hidden.has(column))),
    IsEntireColumn: ({ area }) => area.top === 0 && area.bottom === ROW_LIMIT - 1,
    IsEntireRow: ({ area }) => area.left === 0 && area.right === COLUMN_LIMIT - 1,
    Hyperlink: hyperlinkOf,
  },
  set: {
    Values: enter,
    Formulas: enter,
    NumberFormat: setNumberFormat,
    RowHidden: ({ sheet, area }, hidden) => { hide(sheet.rows.hidden, area.top, area.bottom, hidden); sheet.workbook.changed({ kind: "rows", sheet, first: area.top, last: area.bottom }); },
    ColumnHidden: ({ sheet, area }, hidden) => { hide(sheet.columns.hidden, area.left, area.right, hidden); sheet.workbook.changed({ kind: "columns", sheet, first: area.left, last: area.right }); },
    Hyperlink: setHyperlink,
  },
  go: {
    Worksheet: ({ sheet }) => worksheet(sheet),
    Format: ({ sheet, area }) => RANGE_FORMAT({ sheet, areas: [area] }),
    ConditionalFormats: ({ sheet, area }) => CONDITIONAL_FORMATS({ sheet, areas: [area] }),
    DataValidation: ({ sheet, area }) => DATA_VALIDATION({ sheet, area }),
  },
  call: {
    GetCell: ({ sheet, area }, row, column) => range(rangeAt(sheet, area.top + numberArg(row), area.left + numberArg(column))),
    GetRow: ({ sheet, area }, index) => range(rangeAt(sheet, area.top + numberArg(index), area.left, 1, areaWidth(area))),
    GetColumn: ({ sheet, area }, index) => range(rangeAt(sheet, area.top, area.left + numberArg(index), areaHeight(area), 1)),
    GetLastRow: ({ sheet, area }) => range({ sheet, area: { ...area, top: area.bottom } }),
    GetLastColumn: ({ sheet, area }) => range({ sheet, area: { ...area, left: area.right } }),
    GetLastCell: ({ sheet, area }) => range({ sheet, area: { ...area, top: area.bottom, left: area.right } }),
    GetEntireRow: ({ sheet, area }) => range({ sheet, area: { ...area, left: 0, right: COLUMN_LIMIT - 1 } }),
    GetEntireColumn: ({ sheet, area }) => range({ sheet, area: { ...area, top: 0, bottom: ROW_LIMIT - 1 } }),
    GetOffsetRange: ({ sheet, area }, rows, columns) => range(cellRange(sheet, moved(area, numberArg(rows), numberArg(columns)))),
    GetResizedRange: ({ sheet, area }, rows, columns) => range(cellRange(sheet, { ...area, bottom: area.bottom + numberArg(rows), right: area.right + numberArg(columns) })),
    GetAbsoluteResizedRange: ({ sheet, area }, rows, columns) => range(rangeAt(sheet, area.top, area.left, numberArg(rows), numberArg(columns))),
    GetBoundingRect: ({ sheet, area }, other) => range({ sheet, area: around(area, rangeOf(sheet, other).area) }),
    GetIntersection: (self, other) => intersect(self, other) ?? fail(itemNotFound()),
    GetIntersectionOrNullObject: intersect,
    GetUsedRange: (self, valuesOnly) => usedRange(self, valuesOnly) ?? range(rangeAt(self.sheet, self.area.top, self.area.left)),
    GetUsedRangeOrNullObject: usedRange,
    GetMergedAreasOrNullObject: ({ sheet, area }) => {
      const merges = sheet.merges.filter((merge) => overlaps(merge, area));
      return merges.length === 0 ? null : rangeAreas({ sheet, areas: merges });
    },
    GetSpecialCellsOrNullObject: specialCells,
    GetCellProperties: cellProperties,
    SetCellProperties: setCellProperties,
    GetRowProperties: ({ sheet, area }, options) => lineProperties(options, "rowHidden", indices(area.top, area.bottom).map((row) => sheet.rows.hidden.has(row))),
    GetColumnProperties: ({ sheet, area }, options) => lineProperties(options, "columnHidden", indices(area.left, area.right).map((column) => sheet.columns.hidden.has(column))),
    Merge: merge,
    Unmerge: ({ sheet, area }) => {
      sheet.merges = sheet.merges.filter((one) => !overlaps(one, area));
      sheet.workbook.changed({ kind: "unmerged", sheet, area });
    },
    Clear: clear,
    Select: ({ sheet, area }) => { sheet.workbook.select(sheet, area); },
    Calculate: () => null,
    // The client splits large writes into rows and tells first how large the whole is.
    _ValidateArraySize: ({ area }, rows, columns) => {
      if (rows !== areaHeight(area) || columns !== areaWidth(area)) throw invalidArgument(SIZE_MISMATCH);
    },
  },
});

function cells<T>({ area }: CellRange, read: (row: number, column: number) => T): readonly (readonly T[])[] {
  if (areaHeight(area) * areaWidth(area) > CELL_LIMIT) throw invalidArgument("The range has too many cells to be read at once.");
  const columns = indices(area.left, area.right);
  return indices(area.top, area.bottom).map((row) => columns.map((column) => read(row, column)));
}

/** Values on the wire: blank is empty text and an error is its name. */
function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

function wireFormula({ sheet }: CellRange, row: number, column: number): string | number | boolean {
  const { formula, value } = sheet.cell(row, column);
  return formula === null ? wireValue(value) : `=${formula}`;
}

function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** Rows as large as the range; a single value stands for each cell. @throws ApiError `InvalidArgument` for any other size. */
function rowsFor({ area }: CellRange, given: unknown): readonly (readonly unknown[])[] {
  const [height, width] = [areaHeight(area), areaWidth(area)];
  if (!Array.isArray(given)) {
    if (height * width > CELL_LIMIT) throw invalidArgument();
    return Array.from({ length: height }, () => Array.from({ length: width }, () => given));
  }
  const rows: readonly unknown[] = given;
  const fits = rows.length === height && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) throw invalidArgument(SIZE_MISMATCH);
  return rows as readonly (readonly unknown[])[];
}

function enter(self: CellRange, given: unknown): void {
  self.sheet.enter(self.area, rowsFor(self, given), true);
}

function setNumberFormat(self: CellRange, given: unknown): void {
  const codes = rowsFor(self, given).map((row) => row.map((code) => (code === null ? null : textArg(code) || "General")));
  self.sheet.setFormats(self.area, codes);
}

function hide(hidden: Set<number>, first: number, last: number, value: unknown): void {
  for (const index of indices(first, last)) {
    if (flagArg(value)) hidden.add(index);
    else hidden.delete(index);
  }
}

function same<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function moved(area: Area, rows: number, columns: number): Area {
  return { top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns };
}

function fail(error: Error): never {
  throw error;
}

function intersect({ sheet, area }: CellRange, other: unknown): HostObject | null {
  const common = intersection(area, rangeOf(sheet, other).area);
  return common === null ? null : range({ sheet, area: common });
}

export function usedRange({ sheet, area }: CellRange, valuesOnly: unknown): HostObject | null {
  const used = sheet.usedWithin(area, flagArg(valuesOnly));
  return used === null ? null : range({ sheet, area: used });
}

/** Cells of one kind, as runs of cells in a row. */
function specialCells({ sheet, area }: CellRange, kind: unknown): HostObject | null {
  const wantsFormula = wordArg(kind, ["Constants", "Formulas"]) === "Formulas";
  const used = sheet.usedWithin(area, false);
  if (used === null) return null;
  const areas = indices(used.top, used.bottom).flatMap((row) => runs(used, row, (column) => {
    const { value, formula } = sheet.cell(row, column);
    return wantsFormula ? formula !== null : formula === null && value !== null;
  }));
  return areas.length === 0 ? null : rangeAreas({ sheet, areas });
}

function runs(used: Area, row: number, belongs: (column: number) => boolean): readonly Area[] {
  const found: Area[] = [];
  for (const column of indices(used.left, used.right).filter(belongs)) {
    const last = found.at(-1);
    if (last?.right === column - 1) found[found.length - 1] = { ...last, right: column };
    else found.push({ top: row, bottom: row, left: column, right: column });
  }
  return found;
}

function lineProperties(options: unknown, known: "rowHidden" | "columnHidden", hidden: readonly boolean[]): unknown {
  const asked = typeof options === "object" && options !== null ? Object.keys(options) : [];
  const other = asked.find((name) => name !== known);
  if (other !== undefined || asked.length === 0) throw notImplemented("Range", `properties ${other ?? ""}`);
  return hidden.map((one) => ({ [known]: one }));
}

function merge({ sheet, area }: CellRange, across: unknown): void {
  sheet.checkUnlocked(area);
  if (sheet.workbook.tables.some((table) => table.sheet === sheet && overlaps(table.area, area))) throw invalidArgument("Cells of a table can't be merged.");
  const areas = flagArg(across) ? indices(area.top, area.bottom).map((row) => ({ ...area, top: row, bottom: row })) : [area];
  const others = sheet.merges.filter((one) => !overlaps(one, area));
  if (sheet.merges.some((one) => overlaps(one, area) && !containsArea(area, one))) throw invalidArgument("A merged cell can't be merged in part.");
  sheet.merges = [...others, ...areas.filter((one) => areaHeight(one) * areaWidth(one) > 1)];
  for (const one of areas) {
    keepFirst({ sheet, area: one });
    sheet.workbook.changed({ kind: "merged", sheet, area: one });
  }
}

/** Merged cells keep only what stands in the first. */
function keepFirst({ sheet, area }: CellRange): void {
  const lost = cells({ sheet, area }, (row, column) => ({ row, column })).flat().filter(({ row, column }) => {
    return (row !== area.top || column !== area.left) && sheet.value(row, column) !== null;
  });
  if (lost.length > 0) sheet.write(lost.map((cell) => ({ ...cell, value: null, formula: null })), area, true);
}

function clear({ sheet, area }: CellRange, applyTo: unknown): void {
  sheet.checkUnlocked(area);
  const what = applyTo === null || applyTo === undefined ? "All" : wordArg(applyTo, ["All", "Contents", "Formats", "Hyperlinks"]);
  if (what === "All" || what === "Hyperlinks") clearHyperlinks({ sheet, area });
  if (what === "Hyperlinks") return;
  const used = sheet.usedWithin(area, false);
  if (used === null) return;
  const places = cells({ sheet, area: used }, (row, column) => ({ row, column })).flat();
  if (what !== "Formats") sheet.write(places.map((place) => ({ ...place, value: null, formula: null })), used, true);
  if (what !== "Contents") sheet.setFormats(used, cells({ sheet, area: used }, () => "General"));
  if (what !== "Contents") sheet.resetLooks(area);
  if (what === "All") sheet.merges = sheet.merges.filter((one) => !isInside(area, one.top, one.left));
}

