import { isoToSerial, type Cycle } from "../../calendar";
import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { shareOf, type CarriedKeyResult, type GeneratedKeyResult } from "../../generate";
import { lineageWords, type Language } from "../../language";
import type { KeyResult, Nature } from "../../model";
import { formatQuantity } from "../../quantity";
import type { CellStyle } from "../cell-style";
import { figureValue } from "../figure-formula";
import { COLORS, FORMATS, NOTE, TITLE, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { keyResultsTable } from "../okr-tables";
import { EMPTY, isNumber, orEmpty, when } from "../review/expressions";
import { all, own, type TableHandle } from "../table-handle";
import { wrappedHeights } from "../row-heights";
import type { PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { sheetTable } from "./sheet-table";

export const LINEAGE_SHEET = "lineage";
export const LINEAGE_TABLE = "OKR_Lineage";

/** Columns in their order; the first holds the ids. */
export const LINEAGE_COLUMNS = ["id", "date", "from", "oldId", "text", "nature", "year", "reached", "left", "part", "target", "newId", "to", "note"] as const;

type LineageKey = (typeof LINEAGE_COLUMNS)[number];

/** A key result of the cycle that was given up, and what it became; null if nothing. */
export interface Descent {
  readonly old: Pick<KeyResult, "id" | "text" | "unit">;
  readonly now: GeneratedKeyResult | null;
  /** The same in the new cycle, where people wrote it. */
  readonly carried: CarriedOn | null;
}

/** A hand-written key result that goes on. */
export interface CarriedOn {
  readonly keyResult: CarriedKeyResult;
  readonly nature: Nature;
  /** Where it would be due at the end of the new cycle by days; null where that says nothing. */
  readonly byDays: number | null;
}

export interface LineageRequest {
  /** Cycle that was given up. */
  readonly from: string;
  readonly to: Cycle;
  /** ISO date of the conversion. */
  readonly date: string;
  readonly descents: readonly Descent[];
  readonly language: Language;
}

/** Rows from 0. */
const ROWS = { title: 0, rules: 2, table: 7 } as const;

const WIDTHS: Readonly<Record<LineageKey, number>> = {
  id: 10, date: 12, from: 13, oldId: 17, text: 54, nature: 14, year: 13, reached: 14, left: 13, part: 10, target: 13, newId: 17, to: 13, note: 40,
};

/** The table of lineage as we plan it in a language. */
export function lineageTable(language: Language): TableHandle<LineageKey> {
  return { name: LINEAGE_TABLE, headers: lineageWords(language).headers };
}

/**
 * The sheet that says what became of key results when the cadence was changed: which new one each old one became, and how its
 * target follows from the year's. It is only ever added to.
 */
export function planLineageSheet(request: LineageRequest): SheetPlan {
  const { descents, language } = request;
  const words = lineageWords(language);
  const widths = Object.fromEntries(LINEAGE_COLUMNS.map((key, index) => [index, WIDTHS[key]]));
  const table = planTable(request);
  return {
    key: LINEAGE_SHEET,
    name: words.sheet,
    blocks: [
      { top: ROWS.title, left: 1, cells: [[{ value: words.title, style: TITLE }], [{ value: words.hint, style: NOTE }]] },
      { top: ROWS.rules, left: 1, cells: words.rules.map((rule) => [{ value: rule }]) },
    ],
    tables: [table],
    columnWidths: widths,
    rowHeights: wrappedHeights({ ...table, rows: table.rows.map((row, index) => row.map((cell, at) => (LINEAGE_COLUMNS[at] === "text" ? { ...cell, value: (descents[index]?.now ?? descents[index]?.carried?.keyResult)?.text ?? cell.value } : cell))) }, widths),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: ROWS.table + 1, columns: 0 },
    print: { landscape: true, fitToWidth: true, titleRows: [ROWS.table, ROWS.table] },
  };
}

function planTable(request: LineageRequest): TablePlan {
  const table = lineageTable(request.language);
  const id: CellStyle = { format: FORMATS.text, color: COLORS.note };
  const planned = sheetTable({
    table, top: ROWS.table, keys: LINEAGE_COLUMNS,
    columns: {
      id: { style: { format: FORMATS.text } }, date: { style: { format: FORMATS.date, align: "left" } }, oldId: { style: id }, newId: { style: { ...id, indent: 1 } },
      text: { style: WRAPPED }, nature: { style: WRAPPED }, note: { style: { ...WRAPPED, color: COLORS.note } },
      left: { formula: when(call("AND", isNumber(own(table, "year")), isNumber(own(table, "reached"))), binary("-", own(table, "year"), own(table, "reached")), EMPTY) },
      part: { style: { format: "0.0%", align: "center" } },
    },
    rows: request.descents.map((descent) => lineageRow(descent, request)),
  });
  return { ...planned, appendOnly: true };
}

function lineageRow({ old, now, carried }: Descent, { from, to, date, language }: LineageRequest): Readonly<Partial<Record<LineageKey, PlannedCell>>> {
  const words = lineageWords(language);
  const next = now ?? carried?.keyResult ?? null;
  const shared = { id: { value: `${old.id}>${next?.id ?? to.id}` }, date: { value: isoToSerial(date) }, from: { value: from }, oldId: { value: old.id }, to: { value: to.id } };
  if (next === null) return { ...shared, text: { value: old.text }, note: { value: words.notCarried } };
  const table = keyResultsTable(to.id, language);
  const inOkrs = (key: "text" | "target" | "start"): Expression => orEmpty(call("INDEX", all(table, key), call("MATCH", literal(next.id), all(table, "id"), literal(0))));
  const style: CellStyle = { format: numberFormat(next.unit, [next.figures.start.value, next.figures.target.value]), vertical: "top" };
  const goesOn = { ...shared, text: { value: null, formula: inOkrs("text") }, target: { value: null, formula: inOkrs("target"), style }, newId: { value: next.id } };
  if (now === null) return { ...goesOn, nature: { value: carried === null ? null : words.natures[carried.nature] }, note: { value: asWritten(carried, from, language) } };
  const spread = spreadOf(now, inOkrs("start"));
  return {
    ...goesOn,
    nature: { value: words.natures[now.from.nature] },
    year: { ...spread?.year, value: null, style }, reached: { ...spread?.reached, value: null, style }, left: { value: null, style },
    part: { value: spread?.part ?? null },
    note: { value: spread === null ? words.notSpread : null },
  };
}

function asWritten(carried: CarriedOn | null, from: string, language: Language): string {
  const words = lineageWords(language);
  if (carried?.byDays == null) return words.asWritten;
  const { byDays, keyResult: { target, unit } } = carried;
  return words.asWrittenFor(from, formatQuantity(byDays, unit, language), formatQuantity(target ?? 0, unit, language));
}

interface Spread {
  readonly year: { readonly formula: Expression };
  readonly reached: { readonly formula: Expression };
  readonly part: number;
}

/** What a target was spread from; null for one that was not. */
function spreadOf({ figures: { target: { basis } } }: GeneratedKeyResult, start: Expression): Spread | null {
  if (basis.kind === "leftOver") {
    const [year, reached] = [basis.year, basis.reached].map(figureValue);
    return year === undefined || reached === undefined ? null : { year: { formula: year }, reached: { formula: reached }, part: shareOf(basis.part) };
  }
  if (basis.kind !== "overWindows") return null;
  return { year: { formula: figureValue({ value: null, basis: { kind: "cell", origin: basis.origin } }) }, reached: { formula: start }, part: shareOf(basis.days) };
}
