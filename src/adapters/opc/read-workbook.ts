import { sheetCell, type GridTable, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { Result } from "../../core/result";
import { attempt, fileFault } from "./file-fault";
import { detectFileKind } from "./file-kind";
import { OpcSheetGrid } from "./opc-grid";
import { OpcPackage, type PackageOptions } from "./package";
import { readRelationships } from "./relationships";
import { NO_SHARED_STRINGS, readSharedStrings, type SharedStrings } from "./shared-strings";
import { scanSheet, type ScannedSheet } from "./sheet-scanner";
import { findState } from "./state-part";
import { NO_STYLES, readStyles, readTheme, type CellStyles } from "./styles";
import { readTable } from "./table-part";
import { readWorkbookPart, relatedPart, type WorkbookPart, type WorkbookTab } from "./workbook-part";

export interface WorkbookReading {
  readonly grid: WorkbookGrid;
  /** What could be read only in part; mostly empty. */
  readonly issues: readonly Issue[];
}

/**
 * Reads an .xlsx, .xlsm, .xltx or .xltm file; `file` is its name for sentences. A file that cannot be read gives an
 * issue that says what is wrong with it. Chart sheets hold no cells and are left out.
 */
export function readWorkbook(bytes: Uint8Array, file: string, options: PackageOptions = {}): Result<WorkbookReading> {
  return attempt(() => readPackage(openPackage(bytes, file, options)));
}

/** The package that a file is. Faults: `not-a-workbook`, `file-password-protected`, `file-truncated`. */
export function openPackage(bytes: Uint8Array, file: string, options: PackageOptions = {}): OpcPackage {
  const found = detectFileKind(bytes);
  if (found === "encrypted") throw fileFault("file-password-protected", { file });
  if (found !== "xlsx") throw fileFault("not-a-workbook", { file, found });
  return new OpcPackage(bytes, file, options);
}

function readPackage(source: OpcPackage): WorkbookReading {
  const workbook = readWorkbookPart(source);
  const shared: SharedParts = { source, workbook, strings: stringsOf(source, workbook), styles: stylesOf(source, workbook) };
  const lost = workbook.tabs.find(({ kind }) => kind === "");
  if (lost !== undefined) throw fileFault("file-part-missing", { file: source.file, part: lost.name });
  const tabs = workbook.tabs.filter(({ kind }) => kind === "worksheet");
  if (tabs.length === 0) throw fileFault("file-no-sheets", { file: source.file });
  const issues: Issue[] = [];
  const sheets = tabs.map((tab) => readSheet(tab, shared, issues));
  const state = findState(source, workbook)?.text ?? null;
  return { grid: { sheets, names: workbook.names, date1904: workbook.date1904, state }, issues };
}

interface SharedParts {
  readonly source: OpcPackage;
  readonly workbook: WorkbookPart;
  readonly strings: SharedStrings;
  readonly styles: CellStyles;
}

function readSheet(tab: WorkbookTab, shared: SharedParts, issues: Issue[]): OpcSheetGrid {
  const { source, styles, strings } = shared;
  const { date1904 } = shared.workbook;
  const scanned = scanSheet(source.readPart(tab.part), {
    sharedCount: strings.count,
    date1904,
    isFilled: (style) => styles.fill(style) !== null,
  });
  const { first, count } = scanned.lost;
  if (first !== null) {
    issues.push(issue("warning", "file-cells-lost", sheetCell(tab.name, first.row, first.column), { file: source.file, sheet: tab.name, count }));
  }
  return new OpcSheetGrid({ name: tab.name, visibility: tab.visibility, tables: tablesOf(source, tab, scanned), scanned, strings, styles, date1904 });
}

function tablesOf(source: OpcPackage, tab: WorkbookTab, scanned: ScannedSheet): readonly GridTable[] {
  if (scanned.tables.length === 0) return [];
  const targets = new Map(readRelationships(source, tab.part).map(({ id, target }) => [id, target]));
  return scanned.tables
    .map((id) => targets.get(id) ?? "")
    .filter((part) => source.has(part))
    .map((part) => readTable(source.readSmallPart(part)))
    .filter((table) => table !== null);
}

function stringsOf(source: OpcPackage, workbook: WorkbookPart): SharedStrings {
  const part = relatedPart(source, workbook, "sharedStrings");
  return part === null ? NO_SHARED_STRINGS : readSharedStrings(source.readPart(part));
}

function stylesOf(source: OpcPackage, workbook: WorkbookPart): CellStyles {
  const part = relatedPart(source, workbook, "styles");
  if (part === null) return NO_STYLES;
  const theme = relatedPart(source, workbook, "theme");
  return readStyles(source.readSmallPart(part), theme === null ? undefined : readTheme(source.readSmallPart(theme)));
}
