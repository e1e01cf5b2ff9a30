import type { Measure } from "../src/core/model";

/** Truth about a workbook, written by hand. Fields that are null are not stated in the sheet. */
export interface Truth {
  readonly id: string;
  readonly file: string;
  /** Says `first … measures` where only the beginning of a sheet is covered. */
  readonly covers?: string;
  readonly measures: readonly TruthMeasure[];
  readonly acceptable_alternatives?: unknown;
}

export interface TruthMeasure extends Partial<Record<Field, string | number | null>> {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
}

export interface Score {
  readonly f1: number;
  readonly recall: number;
  readonly precision: number;
  readonly fields: number;
  readonly truth: number;
  readonly matched: number;
  /** Measures read, as far as the truth covers the sheets. */
  readonly recognised: number;
  readonly right: number;
  readonly compared: number;
  readonly differences: readonly string[];
}

const FIELDS = ["perspective", "objective", "unit", "baseline", "target", "actual", "weight", "owner"] as const;
type Field = (typeof FIELDS)[number];

/** Rows below the last true measure that still count where the truth covers the first ones only. */
const MARGIN = 2;

/**
 * Compares a reading with truth: measures are matched on the same sheet by name, the nearest row first; of those that
 * match eight fields are compared, numbers within a millionth.
 */
export function scoreReading(truth: Truth, measures: readonly Measure[]): Score {
  const isCsv = truth.file.toLowerCase().endsWith(".csv");
  const differences: string[] = [];
  const open = new Set(measures);
  const pairs: (readonly [TruthMeasure, Measure])[] = [];
  for (const wanted of truth.measures) {
    const near = [...open].filter((each) => (isCsv || fold(each.sheet) === fold(wanted.sheet)) && fold(each.name) === fold(wanted.name));
    const [best] = near.sort((a, b) => Math.abs(a.row - wanted.row) - Math.abs(b.row - wanted.row));
    if (best === undefined) { differences.push(`missed: ${wanted.sheet} ${wanted.row} ${wanted.name}`); continue; }
    open.delete(best);
    pairs.push([wanted, best]);
  }
  const counted = measures.filter((each) => isCovered(truth, each, isCsv));
  for (const each of counted) if (open.has(each)) differences.push(`extra: ${each.sheet} ${each.row} ${each.name}`);
  const right = pairs.reduce((sum, [wanted, read]) => sum + FIELDS.filter((field) => isRight(truth, wanted, read, field, differences)).length, 0);
  const compared = pairs.length * FIELDS.length;
  const recall = truth.measures.length === 0 ? 1 : pairs.length / truth.measures.length;
  const precision = counted.length === 0 ? (truth.measures.length === 0 ? 1 : 0) : pairs.length / counted.length;
  return {
    f1: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision), recall, precision,
    fields: compared === 0 ? 0 : right / compared, truth: truth.measures.length, matched: pairs.length, recognised: counted.length, right, compared, differences,
  };
}

function isCovered(truth: Truth, { sheet, row }: Measure, isCsv: boolean): boolean {
  if (truth.covers?.includes("first") !== true) return true;
  const rows = truth.measures.filter((each) => isCsv || fold(each.sheet) === fold(sheet)).map((each) => each.row);
  return rows.length > 0 && row <= Math.max(...rows) + MARGIN;
}

function isRight(truth: Truth, wanted: TruthMeasure, read: Measure, field: Field, differences: string[]): boolean {
  const expected = wanted[field] ?? null;
  const isEqual = same(expected, read[field]) || alternatives(truth, field).some((other) => same(other, read[field]));
  if (!isEqual) differences.push(`${field} of ${wanted.name.slice(0, 40)} (row ${wanted.row}): expected ${JSON.stringify(expected)}, read ${JSON.stringify(read[field])}`);
  return isEqual;
}

function alternatives({ acceptable_alternatives: stated }: Truth, field: Field): readonly (string | number)[] {
  if (typeof stated !== "object" || stated === null || Array.isArray(stated)) return [];
  const value = (stated as Readonly<Record<string, unknown>>)[field];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each): each is string | number => typeof each === "string" || typeof each === "number");
}

function same(a: string | number | null, b: string | number | null): boolean {
  if (a === null || b === null) return a === b;
  const [x, y] = [Number(a), Number(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return Math.abs(x - y) <= 1e-6 * Math.max(1, Math.abs(x), Math.abs(y));
  return fold(String(a)) === fold(String(b));
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
