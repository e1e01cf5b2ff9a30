import * as v from "valibot";
import { issue } from "../issue";
import { parsePeriod } from "../calendar";
import { EACH_PERIOD } from "../model";
import type { Result } from "../result";
import { HEADER_WORDS, type HeaderField } from "./header-words";

/** What a person corrected about a reading. Everything left out stays as the reader sees it. */
export interface Corrections {
  /** Id of a question → key of the chosen option. */
  readonly answers: Readonly<Record<string, string>>;
  /** By name of the sheet, whatever its case. */
  readonly sheets: Readonly<Record<string, SheetCorrections>>;
  /** By name of the measure, whatever its case. */
  readonly measures: Readonly<Record<string, MeasureCorrections>>;
}

export interface SheetCorrections {
  readonly ignore: boolean;
  /** Row of the header as Excel counts it, from 1; null to look for it. */
  readonly headerRow: number | null;
  /** Letters of a column → what it holds. */
  readonly columns: Readonly<Record<string, HeaderField | "ignore">>;
  /** Rows that are no measures, as Excel counts them. */
  readonly ignoreRows: readonly number[];
}

export interface MeasureCorrections {
  readonly ignore: boolean;
  readonly direction: "increase" | "decrease" | "within" | null;
  readonly nature: "flow" | "stock" | "ratio" | "cumulative" | null;
  readonly unit: string | null;
  /** What the target is for: `2027-Q2`, `2027`, `2027-04+6`, or one of `EACH_PERIOD`. */
  readonly targetPeriod: string | null;
}

export const NO_CORRECTIONS: Corrections = { answers: {}, sheets: {}, measures: {} };

/** Names of fields in `mapping.json`; `name` is said for a measure's column too. */
const FIELDS = ["ignore", "name", ...Object.keys(HEADER_WORDS)] as readonly (HeaderField | "ignore" | "name")[];

const isTargetPeriod = (text: string): boolean => parsePeriod(text) !== null || Object.hasOwn(EACH_PERIOD, text);

const RowNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
const Sheet = v.strictObject({
  ignore: v.optional(v.boolean(), false),
  headerRow: v.optional(v.nullable(RowNumber), null),
  columns: v.optional(v.record(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,3}$/, "expected the letters of a column")), v.picklist(FIELDS)), {}),
  ignoreRows: v.optional(v.array(RowNumber), []),
});
const MeasureEntry = v.strictObject({
  ignore: v.optional(v.boolean(), false),
  direction: v.optional(v.nullable(v.picklist(["increase", "decrease", "within"])), null),
  nature: v.optional(v.nullable(v.picklist(["flow", "stock", "ratio", "cumulative"])), null),
  unit: v.optional(v.nullable(v.string()), null),
  targetPeriod: v.optional(v.nullable(v.pipe(v.string(), v.check(isTargetPeriod, "a period such as 2027-Q2, 2027-05, 2027 or 2027-04+6, or every-month, every-quarter or every-half"))), null),
});
const Mapping = v.strictObject({
  answers: v.optional(v.record(v.string(), v.string()), {}),
  sheets: v.optional(v.record(v.string(), Sheet), {}),
  measures: v.optional(v.record(v.string(), MeasureEntry), {}),
});

/**
 * Corrections out of the content of a `mapping.json` (see `docs/mapping.md`). What does not fit gives the issue
 * `reader-mapping-wrong` with the path of the entry: `sheets."KPI 2027".headerRow`.
 */
export function parseCorrections(json: unknown): Result<Corrections> {
  const parsed = v.safeParse(Mapping, json);
  if (!parsed.success) {
    const [first] = parsed.issues;
    return { ok: false, issue: issue("error", "reader-mapping-wrong", null, { path: v.getDotPath(first) ?? "", found: first.received, expected: first.expected ?? first.message }) };
  }
  const { answers, sheets, measures } = parsed.output;
  return { ok: true, value: { answers, measures: byFoldedName(measures), sheets: byFoldedName(mapValues(sheets, (sheet) => ({ ...sheet, columns: mapColumns(sheet.columns) }))) } };
}

function mapColumns(columns: Readonly<Record<string, HeaderField | "ignore" | "name">>): Readonly<Record<string, HeaderField | "ignore">> {
  return Object.fromEntries(Object.entries(columns).map(([letters, field]) => [letters.toUpperCase(), field === "name" ? "measure" : field]));
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function byFoldedName<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [foldName(key), value]));
}

/** What was corrected of the sheet or measure of that name; a sheet may well be called `constructor`. */
export function correctionOf<Value>(corrections: Readonly<Record<string, Value>>, name: string): Value | undefined {
  const key = foldName(name);
  return Object.hasOwn(corrections, key) ? corrections[key] : undefined;
}

/** Names of sheets and measures are compared without case and spaces at their ends. */
export function foldName(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
