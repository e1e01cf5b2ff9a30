import { cycleById } from "../core/calendar";
import { formulaEngine, parts } from "../core/formula";
import type { Dialect } from "../core/formula/dialect";
import type { Expression } from "../core/formula/expression";
import { formatCell, type GridTable, type SheetGrid, type WorkbookGrid } from "../core/grid";
import { issue } from "../core/issue";
import { AS_OF_NAME, AT_RISK_NAME, madeTable, OFF_TRACK_NAME, SHEET_KEYS, shownFiscalYear, TABLE_NAMES, type MadeTable } from "../core/plan";
import { STATUS_LIMITS, type StatusLimits } from "../core/score";
import type { Content } from "./content";
import { namedNumber } from "./named-cell";
import { sameName } from "./own-tables";
import { EMPTY_STATE, type Settings, type WorkbookState, type WrittenTable } from "./state";
import { parseState, type StateReading } from "./state-text";

/**
 * What is known about a workbook: what our record in it says, or, if another program dropped or damaged it, what our
 * visible tables say. Issues: those of `parseState`, and `state-lost` if there is no record but tables of ours.
 */
export function knownState(grid: WorkbookGrid): StateReading {
  const reading = parseState(grid.state);
  const isRead = grid.state !== null && reading.issues.length === 0;
  if (isRead || reading.issues.some(({ severity }) => severity === "error")) return reading;
  const found = madeTables(grid);
  if (found.length === 0) return reading;
  const lost = grid.state === null ? [issue("info", "state-lost", null, undefined)] : [];
  return { state: recovered(grid, found), issues: [...reading.issues, ...lost] };
}

interface FoundTable {
  readonly made: MadeTable;
  readonly table: GridTable;
  readonly sheet: SheetGrid;
}

function madeTables(grid: WorkbookGrid): readonly FoundTable[] {
  return grid.sheets.flatMap((sheet) => sheet.tables.flatMap((table) => {
    const made = madeTable(table.name, table.columns);
    return made === null ? [] : [{ made, table, sheet }];
  }));
}

function recovered(grid: WorkbookGrid, found: readonly FoundTable[]): WorkbookState {
  const sheets = new Map(found.map(({ made, sheet }) => [made.sheetKey, sheet.name] as const));
  return {
    ...EMPTY_STATE,
    sheets,
    settings: recoveredSettings(grid, found),
    tables: new Map(found.map(({ made, table }) => [made.name, recoveredTable(made, table)])),
    cells: new Map([[SHEET_KEYS.cycles, asOfCell(grid, sheets.get(SHEET_KEYS.cycles))]]),
    adopted: new Set(sheets.keys()),
  };
}

function recoveredTable({ sheetKey, columns }: MadeTable, { area: { top, left } }: GridTable): WrittenTable {
  return { sheetKey, top, left, keyColumn: 0, columns, rows: [] };
}

function recoveredSettings(grid: WorkbookGrid, found: readonly FoundTable[]): Settings {
  const ofCycles = found.find(({ made }) => made.name === TABLE_NAMES.cycles);
  const keyResults = found.filter(({ made }) => made.name.startsWith(TABLE_NAMES.keyResults("")));
  const last = keyResults.at(-1);
  const cycle = last?.made.sheetKey.slice(SHEET_KEYS.okr("").length);
  const fiscalYearStart = ofCycles === undefined ? null : shownFiscalYear(ofCycles.sheet);
  const cadence = cycle === undefined || fiscalYearStart === null ? undefined : cycleById(cycle, fiscalYearStart)?.cadence;
  const language = (last ?? found[0])?.made.language;
  const formulas = last === undefined ? [] : formulasOfFirstRow(last);
  const dialect = dialectOf(formulas);
  const statusLimits = shownLimits(grid);
  return {
    ...(language === undefined ? {} : { language }),
    ...(dialect === null ? {} : { dialect }),
    ...(cadence === undefined ? {} : { cadence }),
    ...(fiscalYearStart === null ? {} : { fiscalYearStart }),
    ...(cycle === undefined ? {} : { cycle }),
    ...(statusLimits === null ? {} : { statusLimits }),
    ...(formulas.some(mentionsHolidays) ? { pace: "working-days" } : {}),
  };
}

/** The parts of the formulas in the first row of a table, formula by formula; none of a formula that cannot be read. */
function formulasOfFirstRow({ sheet, table: { area } }: FoundTable): readonly (readonly Expression[])[] {
  const texts = Array.from({ length: area.right - area.left + 1 }, (_, index) => sheet.formula(area.top + 1, area.left + index)).filter((text) => text !== null);
  return texts.map((text) => [formulaEngine.parse(text) ?? []].flat().flatMap(parts));
}

/** That of formulas; null if there are none. */
function dialectOf(formulas: readonly (readonly Expression[])[]): Dialect | null {
  if (formulas.length === 0) return null;
  return formulas.flat().some((part) => part.kind === "call" && formulaEngine.isOurs(part.name)) ? "functions" : "plain";
}

function mentionsHolidays(formula: readonly Expression[]): boolean {
  return formula.some((part) => part.kind === "table" && sameName(part.table, TABLE_NAMES.holidays));
}

/** The limits of a status in their cells; null unless both are there, and for the usual ones, which nobody need have chosen. */
function shownLimits(grid: WorkbookGrid): StatusLimits | null {
  const [atRisk, offTrack] = [namedNumber(grid, EMPTY_STATE, AT_RISK_NAME), namedNumber(grid, EMPTY_STATE, OFF_TRACK_NAME)];
  if (atRisk === null || offTrack === null) return null;
  return atRisk === STATUS_LIMITS.atRisk && offTrack === STATUS_LIMITS.offTrack ? null : { atRisk, offTrack };
}

/** The day that the sheets look from is that of the last run: what stands in its cell counts as written by us. */
function asOfCell(grid: WorkbookGrid, cycles: string | undefined): ReadonlyMap<string, Content> {
  const defined = grid.names.find(({ name, sheet }) => sheet === null && sameName(name, AS_OF_NAME));
  const meaning = defined === undefined ? null : formulaEngine.parse(defined.formula);
  const sheet = grid.sheets.find(({ name }) => name === cycles);
  if (meaning?.kind !== "cells" || sheet === undefined || !sameName(meaning.sheet ?? "", sheet.name)) return new Map();
  const { top, left } = meaning.area;
  return new Map([[formatCell(top, left), sheet.value(top, left)]]);
}
