// Reading .xlsx packages.
export { openPackage, readWorkbook } from "./read-workbook";
export type { WorkbookReading } from "./read-workbook";
export { detectFileKind, isReadAsPackage } from "./file-kind";

// How its sheets look, for showing them.
export { readSheetLooks } from "./sheet-looks";
export type { SheetLooks, UnreadLooks } from "./sheet-looks";
export type { StoredCondition, StoredLimit, StoredLink, StoredValidation } from "./sheet-rules";
export type { StoredChart, StoredPlace } from "./read-charts";
export type { StoredDrawing, StoredLine, StoredRectangle, StoredShape } from "./read-shapes";
export type { CellLook } from "./cell-looks";

// The package itself, for patching it.
export { OpcPackage } from "./package";
export type { PackageOptions } from "./package";
export type { InflateRaw } from "./inflate";
export { inMegabytes } from "./limits";
export type { Limits } from "./limits";

// Writing: a package with a change made, and packages made anew.
export { applyChange } from "./write/apply-change";
export type { ChangeOptions } from "./write/apply-change";
export { checkedChange } from "./write/checked-change";
export { endingOf } from "./write/workbook-ending";
export { findDifference } from "./write/find-difference";
export { newPackage, packageOf } from "./write/new-package";
export type { FormulaOf } from "./write/new-package";
export type { Packing } from "./write/zip-writer";
