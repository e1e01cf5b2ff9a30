// Cells, areas and addresses.
export { CELL_ERRORS, cellError, isCellError } from "./cell";
export type { CellError, CellErrorCode, CellValue } from "./cell";
export { COLUMN_LIMIT, ROW_LIMIT, areaHeight, areaWidth, isInside, overlaps } from "./area";
export type { Area, Position } from "./area";
export { columnName, formatArea, formatCell, parseArea, parseCell, quoteSheet, sheetCell } from "./address";

// What is read from a workbook.
export { EMPTY_GRID } from "./sheet-grid";
export type { DefinedName, GridTable, SheetGrid, WorkbookGrid } from "./sheet-grid";
