import { serialToIso, type PaceDays } from "../../core/calendar";
import type { Expression } from "../../core/formula/expression";
import { sheetCell, type CellValue, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { Holiday } from "../../core/model";
import { AT_RISK_NAME, OFF_TRACK_NAME, TABLE_NAMES, termsOf, type HolidayKey, type NumberedHoliday, type PacePolicy, type PaceTerms } from "../../core/plan";
import { STATUS_LIMITS, statusLimitsIssue, type StatusLimits } from "../../core/score";
import { showContent } from "../content";
import { namedNumber, namedPlace } from "../named-cell";
import { rowValues, type OwnTable } from "../own-tables";
import type { Settings, WorkbookState } from "../state";
import { ownTable } from "./own-okrs";

/** What somebody may say about pace. What is left out was said before, or is the usual. */
export interface PaceOptions {
  /** By calendar days if never said; by working days if days off are given. */
  readonly pace?: PaceDays;
  /** Added to the list in the workbook. */
  readonly holidays?: readonly Holiday[];
  readonly statusLimits?: StatusLimits;
}

export interface ChosenPace {
  /** Null if nobody chose anything but the usual: then there is no sheet of pace. */
  readonly policy: PacePolicy | null;
  /** Days off that the dates of cycles avoid, ISO dates: those of the list and those given, where progress is expected by working days. */
  readonly daysOff: readonly string[];
  /** To be remembered. */
  readonly settings: Pick<Settings, "pace" | "statusLimits">;
  /** `holiday-not-counted`. */
  readonly issues: readonly Issue[];
}

/** Rows of the list of days off that are there from the beginning, so that a reader whose tables do not grow has some to fill. */
const FIRST_ROWS = 12;

/** The pace by which a workbook is generated. Issues: those of `statusLimitsIssue`. */
export function choosePace(grid: WorkbookGrid, state: WorkbookState, options: PaceOptions): ChosenPace | { readonly issue: Issue } {
  const { holidays = [], pace = holidays.length > 0 ? "working-days" : undefined } = options;
  const settings = {
    ...pick("pace", pace ?? state.settings.pace),
    ...pick("statusLimits", options.statusLimits ?? state.settings.statusLimits),
  };
  const { pace: days = "calendar", statusLimits: limits = STATUS_LIMITS } = settings;
  const wrong = statusLimitsIssue(limits);
  if (wrong !== null) return { issue: wrong };
  const list = ownTable(grid, state, TABLE_NAMES.holidays)?.table ?? null;
  const isUsual = days === "calendar" && limits.atRisk === STATUS_LIMITS.atRisk && limits.offTrack === STATUS_LIMITS.offTrack;
  if (isUsual && list === null && holidays.length === 0) return { policy: null, daysOff: [], settings, issues: [] };
  const listed = list === null || days === "calendar" ? { dates: [], issues: [] } : datesIn(list);
  const daysOff = days === "calendar" ? [] : [...listed.dates, ...holidays.map(({ date }) => date)];
  return { daysOff, issues: listed.issues, policy: { days, limits, holidays: list === null ? firstRows(holidays, state) : addedRows(holidays, list, state) }, settings };
}

/** The pace by which a workbook that has OKRs is reviewed: what its sheet of pace says now. */
export interface KnownPace {
  readonly terms: PaceTerms;
  /** ISO dates; null if every day of the calendar counts. */
  readonly holidays: readonly string[] | null;
  readonly limits: StatusLimits;
  /** `holiday-not-counted`. */
  readonly issues: readonly Issue[];
}

export function knownPace(grid: WorkbookGrid, state: WorkbookState): KnownPace {
  const off = knownDaysOff(grid, state);
  const days = off.cells === null ? "calendar" : state.settings.pace ?? "calendar";
  return {
    terms: { holidays: days === "calendar" ? null : off.cells, hasLimits: [AT_RISK_NAME, OFF_TRACK_NAME].every((name) => namedPlace(grid, state, name) !== null) },
    holidays: days === "calendar" ? null : off.dates,
    limits: { atRisk: namedNumber(grid, state, AT_RISK_NAME) ?? STATUS_LIMITS.atRisk, offTrack: namedNumber(grid, state, OFF_TRACK_NAME) ?? STATUS_LIMITS.offTrack },
    issues: days === "calendar" ? [] : off.issues,
  };
}

/** The days off that a workbook lists, by whatever days its progress is expected. */
export interface KnownDaysOff {
  /** ISO dates; none where there is no list. */
  readonly dates: readonly string[];
  /** Their cells as formulas refer to them; null where there is no list. */
  readonly cells: Expression | null;
  /** `holiday-not-counted`. */
  readonly issues: readonly Issue[];
}

export function knownDaysOff(grid: WorkbookGrid, state: WorkbookState): KnownDaysOff {
  const written = state.tables.get(TABLE_NAMES.holidays);
  const list = ownTable(grid, state, TABLE_NAMES.holidays)?.table ?? null;
  if (list === null) return { dates: [], cells: null, issues: [] };
  const headers = Object.fromEntries(written?.columns.map(({ key, title }) => [key, title]) ?? []) as Record<HolidayKey, string>;
  return { ...datesIn(list), cells: termsOf({ days: "working-days" }, { name: TABLE_NAMES.holidays, headers }).holidays };
}

/** Dates in the list of days off, and an issue for each cell in their column that holds anything else. */
function datesIn(list: OwnTable): { readonly dates: readonly string[]; readonly issues: readonly Issue[] } {
  const column = list.columns.find(({ key }) => key === "date")?.column ?? list.area.left;
  const cells = list.rows.map((row) => ({ value: rowValues(list, row)["date"] ?? null, at: sheetCell(list.sheet.name, row.row, column) }));
  return {
    dates: cells.flatMap(({ value }) => dateOf(value) ?? []),
    issues: cells.flatMap(({ value, at }) => (value === null || dateOf(value) !== null ? [] : [issue("warning", "holiday-not-counted", at, { text: showContent(value) })])),
  };
}

function dateOf(value: CellValue): string | null {
  return typeof value === "number" ? serialToIso(value) : null;
}

// Rows of the list

function firstRows(holidays: readonly Holiday[], state: WorkbookState): readonly NumberedHoliday[] {
  const free = Array.from({ length: Math.max(0, FIRST_ROWS - holidays.length) }, () => null);
  return numbered([...holidays, ...free], writtenIds(state));
}

/** Only days that are not listed yet. */
function addedRows(holidays: readonly Holiday[], list: OwnTable, state: WorkbookState): readonly NumberedHoliday[] {
  const listed = new Set(datesIn(list).dates);
  return numbered(holidays.filter(({ date }) => !listed.has(date)), [...writtenIds(state), ...list.rows.flatMap(({ id }) => id ?? [])]);
}

function writtenIds({ tables }: WorkbookState): readonly string[] {
  return tables.get(TABLE_NAMES.holidays)?.rows.map(({ id }) => id) ?? [];
}

/** Ids that no row has or had: a day that somebody deleted can be listed again. */
function numbered(holidays: readonly (Holiday | null)[], taken: readonly string[]): readonly NumberedHoliday[] {
  const last = Math.max(0, ...taken.map((id) => Number(/^H(\d+)$/.exec(id)?.[1] ?? 0)));
  return holidays.map((holiday, index) => ({ id: `H${last + 1 + index}`, holiday }));
}

function pick<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}
