// Reading .xls, .xlsb, .ods and separated text.
export { readLegacyWorkbook } from "./read-legacy";
export type { LegacyReading } from "./read-legacy";
export { readCsvRows } from "./read-csv";
export { decodeText } from "./decode-text";

// A sheet over a map of cells.
export { sparseSheet } from "./sparse-sheet";
export type { SparseCell, SparseSheetSource } from "./sparse-sheet";
