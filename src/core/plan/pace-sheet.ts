import { isoToSerial, type PaceDays } from "../calendar";
import { cell } from "../formula/build";
import { okrSheetWords, type Language } from "../language";
import type { Holiday } from "../model";
import type { StatusLimits } from "../score";
import type { CellStyle } from "./cell-style";
import { FORMATS, INPUT, LABEL, NOTE, SECTION, TABLE_STYLE, TITLE } from "./look";
import { AT_RISK_NAME, COLUMN_KEYS, OFF_TRACK_NAME, SHEET_KEYS, TABLE_NAMES } from "./okr-shapes";
import type { PaceTerms } from "./pace-terms";
import { all, type TableHandle } from "./table-handle";
import type { NamePlan, PlannedCell, SheetPlan, TablePlan } from "./workbook-plan";

/** How progress is expected, and how far behind it a status ends. */
export interface PacePolicy {
  readonly days: PaceDays;
  readonly limits: StatusLimits;
  /** Days off to be listed, besides those that the workbook lists already. */
  readonly holidays: readonly NumberedHoliday[];
}

/** A row of the list of days off. */
export interface NumberedHoliday {
  readonly id: string;
  /** Null for a row that is kept free. */
  readonly holiday: Holiday | null;
}

export type HolidayKey = (typeof COLUMN_KEYS.holidays)[number];

/** Rows from 0; A holds the ids of the days off. */
const ROWS = { title: 0, hint: 1, days: 3, atRisk: 4, offTrack: 5, holidays: 7, table: 9 } as const;
const LABELS = 1;
const VALUES = 3;

/** Rows below the header in which dates are checked. */
const CHECKED_ROWS = 1_000;

const WIDTHS: readonly number[] = [10, 14, 34, 22];

const STYLES: Readonly<Record<HolidayKey, CellStyle>> = {
  id: { format: FORMATS.text }, date: { ...INPUT, format: FORMATS.date, align: "left" }, name: { ...INPUT, format: FORMATS.text },
};

/**
 * The sheet of pace: by what days progress is expected, the limits of a status, and the days off. Its table is only ever
 * added to, so that the days that people entered stay.
 */
export function planPaceSheet({ days, limits, holidays }: PacePolicy, language: Language): SheetPlan {
  const words = okrSheetWords(language).pace;
  const dates = { top: ROWS.table + 1, left: 1, bottom: ROWS.table + CHECKED_ROWS, right: 1 };
  const limitCells = { top: ROWS.atRisk, left: VALUES, bottom: ROWS.offTrack, right: VALUES };
  const line = (label: string, value: PlannedCell): readonly (PlannedCell | null)[] => [{ value: label, style: LABEL }, null, value];
  const limit = (value: number): PlannedCell => ({ value, style: { ...INPUT, format: FORMATS.percent, align: "left", border: "thin" } });
  return {
    key: SHEET_KEYS.pace,
    name: words.sheet,
    blocks: [
      { top: ROWS.title, left: LABELS, cells: [[{ value: words.title, style: TITLE }], [{ value: words.hint, style: NOTE }]] },
      {
        top: ROWS.days,
        left: LABELS,
        cells: [
          line(words.days, { value: words.dayWords[days], style: { align: "left" } }),
          line(words.atRisk, limit(limits.atRisk)),
          line(words.offTrack, limit(limits.offTrack)),
        ],
      },
      { top: ROWS.holidays, left: LABELS, cells: [[{ value: words.holidays, style: SECTION }], [{ value: words.holidaysHint[days], style: NOTE }]] },
    ],
    tables: [holidayTablePlan(holidays, language)],
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    hiddenColumns: [0],
    showGridLines: false,
    validations: [
      { kind: "number", area: limitCells, minimum: 0, maximum: 1, message: words.limitHelp, strict: true },
      { kind: "date", area: dates, message: words.dateHelp, strict: true },
    ],
    print: { landscape: false, fitToWidth: true },
  };
}

function holidayTablePlan(holidays: readonly NumberedHoliday[], language: Language): TablePlan {
  const { name, headers } = holidayTable(language);
  return {
    name,
    top: ROWS.table,
    left: 0,
    columns: COLUMN_KEYS.holidays.map((key) => ({ key, title: headers[key], style: STYLES[key] })),
    rows: holidays.map(({ id, holiday }) => {
      const values: Readonly<Record<HolidayKey, PlannedCell["value"]>> = { id, date: holiday === null ? null : isoToSerial(holiday.date), name: holiday?.name ?? null };
      return COLUMN_KEYS.holidays.map((key) => ({ value: values[key], style: STYLES[key] }));
    }),
    keyColumn: 0,
    style: TABLE_STYLE,
    appendOnly: true,
  };
}

/** The table of days off as we plan it in a language. */
export function holidayTable(language: Language): TableHandle<HolidayKey> {
  return { name: TABLE_NAMES.holidays, headers: okrSheetWords(language).pace.headers };
}

/** The workbook-wide names of the limits. */
export function limitNames(): readonly NamePlan[] {
  return [
    { name: AT_RISK_NAME, refersTo: cell(SHEET_KEYS.pace, ROWS.atRisk, VALUES) },
    { name: OFF_TRACK_NAME, refersTo: cell(SHEET_KEYS.pace, ROWS.offTrack, VALUES) },
  ];
}

/** What formulas refer to under a policy. */
export function termsOf({ days }: Pick<PacePolicy, "days">, holidays: TableHandle<HolidayKey>): PaceTerms {
  return { holidays: days === "calendar" ? null : all(holidays, "date"), hasLimits: true };
}
