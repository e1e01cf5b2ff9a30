import { isoToSerial, serialToIso, type Cycle } from "../calendar";
import { binary, call, cell, named } from "../formula/build";
import type { Expression } from "../formula/expression";
import type { SheetGrid } from "../grid";
import { LANGUAGES, okrSheetWords, type Language } from "../language";
import type { CellStyle } from "./cell-style";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, SECTION, TABLE_STYLE, TITLE, WRAPPED } from "./look";
import { AS_OF_NAME, COLUMN_KEYS, SHEET_KEYS, TABLE_NAMES } from "./okr-shapes";
import { USUAL_PACE, type PaceTerms } from "./pace-terms";
import type { CellBlock, NamePlan, PlannedCell, SheetPlan } from "./workbook-plan";

type CycleKey = (typeof COLUMN_KEYS.cycles)[number];

export interface CyclesSheetOptions {
  /** Of one fiscal year and one cadence, in their order. */
  readonly cycles: readonly Cycle[];
  /** ISO date. */
  readonly asOf: string;
  readonly language: Language;
  readonly pace?: PaceTerms;
}

/** Rows from 0; labels stand in column B, since A holds the ids. */
const ROWS = { title: 0, year: 2, cadence: 3, language: 4, asOf: 5, rules: 7 } as const;
const LABELS = 1;
const VALUES = 2;

/** Cells with the first and last day of the fiscal year. */
export const FISCAL_YEAR = { first: cell(SHEET_KEYS.cycles, ROWS.year, VALUES), last: cell(SHEET_KEYS.cycles, ROWS.year, VALUES + 2) } as const;

const WIDTHS: Readonly<Record<CycleKey, number>> = {
  id: 12, cycle: 14, cadence: 16, number: 9, start: 12, end: 12, planningStart: 14, midReview: 17, scoring: 12, review: 12,
  interviewStart: 16, interviewEnd: 14, slackEnd: 16, checkIns: 96,
};

/** The sheet of cycles: settings and rules above, all dates of the fiscal year below; the cycle of the as-of date stands out. */
export function planCyclesSheet({ cycles, asOf, language, pace = USUAL_PACE }: CyclesSheetOptions): SheetPlan {
  const words = okrSheetWords(language).cycles;
  const [first] = cycles;
  const rules = words.ruleLines(pace.hasLimits ? words.limitsElsewhere : words.usualLimits);
  const top = ROWS.rules + rules.length + 2;
  const bottom = top + Math.max(cycles.length, 1);
  const year = first?.id.split("-")[0] ?? "";
  return {
    key: SHEET_KEYS.cycles,
    name: words.sheet,
    blocks: [
      { top: ROWS.title, left: LABELS, cells: [[{ value: words.title(year), style: TITLE }]] },
      settingsBlock(first, asOf, language),
      { top: ROWS.rules, left: LABELS, cells: [[{ value: words.rules, style: SECTION }], ...rules.map((line) => [{ value: line, style: NOTE }])] },
    ],
    tables: [{
      name: TABLE_NAMES.cycles,
      top,
      left: 0,
      columns: COLUMN_KEYS.cycles.map((key) => ({ key, title: words.headers[key], style: styleOf(key) })),
      rows: cycles.map((each) => COLUMN_KEYS.cycles.map((key): PlannedCell => ({ value: valueOf(each, key, language), style: styleOf(key) }))),
      keyColumn: 0,
      style: TABLE_STYLE,
    }],
    columnWidths: Object.fromEntries(COLUMN_KEYS.cycles.map((key, index) => [index, WIDTHS[key]])),
    hiddenColumns: [COLUMN_KEYS.cycles.indexOf("id")],
    showGridLines: false,
    conditionalFormats: [{
      kind: "expression",
      area: { top: top + 1, left: LABELS, bottom, right: COLUMN_KEYS.cycles.length - 1 },
      formula: isNow(top + 1),
      style: { fill: COLORS.amber, bold: true },
    }],
    validations: [{ kind: "date", area: { top: ROWS.asOf, left: VALUES, bottom: ROWS.asOf, right: VALUES }, title: words.asOf, message: words.asOfHelp, strict: true }],
    print: { landscape: true, fitToWidth: true },
  };
}

/** The workbook-wide name of the as-of cell. */
export function asOfName(language: Language): NamePlan {
  return { name: AS_OF_NAME, refersTo: cell(SHEET_KEYS.cycles, ROWS.asOf, VALUES), comment: okrSheetWords(language).cycles.asOfHelp };
}

/** First day of the fiscal year that a sheet of cycles shows, as an ISO date; null if it shows none. Its rows may have moved. */
export function shownFiscalYear(sheet: Pick<SheetGrid, "rows" | "value">): string | null {
  const labels = new Set<unknown>(LANGUAGES.map((language) => okrSheetWords(language).cycles.fiscalYear));
  for (const row of sheet.rows()) {
    const first = sheet.value(row, VALUES);
    if (labels.has(sheet.value(row, LABELS)) && typeof first === "number") return serialToIso(first);
  }
  return null;
}

function settingsBlock(first: Cycle | undefined, asOf: string, language: Language): CellBlock {
  const words = okrSheetWords(language).cycles;
  const date: CellStyle = { format: FORMATS.date, align: "left" };
  const label = (value: string): PlannedCell => ({ value, style: LABEL });
  const day = (iso: string | undefined): PlannedCell => ({ value: iso === undefined ? null : isoToSerial(iso), style: date });
  return {
    top: ROWS.year,
    left: LABELS,
    cells: [
      [label(words.fiscalYear), day(first?.yearStart), { value: words.to, style: { align: "center" } }, day(first?.yearEnd)],
      [label(words.cadence), { value: first === undefined ? null : words.cadences[first.cadence], style: { align: "left" } }, null, null],
      [label(words.language), { value: words.languageName, style: { align: "left" } }, null, null],
      [label(words.asOf), { value: isoToSerial(asOf), style: { ...INPUT, ...date, border: "thin" } }, null, null],
    ],
  };
}

/** True in the row of the cycle that the as-of date is in, its slack weeks included. */
function isNow(row: number): Expression {
  const at = (key: CycleKey): Expression => {
    const column = COLUMN_KEYS.cycles.indexOf(key);
    return { kind: "cells", sheet: null, area: { top: row, left: column, bottom: row, right: column }, absolute: { rows: false, columns: true } };
  };
  return call("AND", binary("<=", at("start"), named(AS_OF_NAME)), binary(">=", at("slackEnd"), named(AS_OF_NAME)));
}

function valueOf(cycle: Cycle, key: CycleKey, language: Language): string | number {
  switch (key) {
    case "id":
    case "cycle":
      return cycle.id;
    case "cadence":
      return okrSheetWords(language).cycles.cadences[cycle.cadence];
    case "number":
      return cycle.number;
    case "checkIns":
      // The year is that of the days before.
      return cycle.checkIns.map((date) => date.slice(5)).join(", ");
    default:
      return isoToSerial(cycle[key]);
  }
}

function styleOf(key: CycleKey): CellStyle {
  switch (key) {
    case "id":
    case "cycle":
    case "cadence":
      return { format: FORMATS.text };
    case "number":
      return { format: FORMATS.whole, align: "center" };
    case "checkIns":
      return { ...WRAPPED, format: FORMATS.text };
    default:
      return { format: FORMATS.date, align: "left" };
  }
}
