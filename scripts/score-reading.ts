/** What a person found in a workbook, as far as it is compared. */
export interface Truth {
  readonly file: string;
  /** `"first 30 …"`: nothing is said about what comes below the last one. */
  readonly covers?: string;
  readonly measures: readonly TruthMeasure[];
  /** Other values that are right too, by field. */
  readonly acceptable_alternatives?: unknown;
}

type Field = (typeof FIELDS)[number];
type TruthMeasure = { readonly sheet: string; readonly row: number; readonly name: string } & Readonly<Partial<Record<Field, unknown>>>;

/** The part of `okrscore read --json` that is compared. */
export interface ReadResult {
  readonly measures: readonly TruthMeasure[];
  readonly questions: readonly unknown[];
}

const FIELDS = ["perspective", "objective", "unit", "baseline", "target", "actual", "weight", "owner"] as const;

export interface ReadingScore {
  /** Harmonic mean of recall and precision. */
  readonly f1: number;
  /** Share of the fields of matched measures that are right; 1 if none was matched. */
  readonly fields: number;
  readonly missed: readonly TruthMeasure[];
  readonly extra: readonly TruthMeasure[];
}

/**
 * Compares measures by sheet, name (case, width and spaces aside) and nearest row. Where the truth covers the first
 * measures only, what was found below or on other sheets does not count as too much.
 */
export function scoreReading(truth: Truth, result: ReadResult): ReadingScore {
  const pairs = matched(truth.measures, result.measures);
  const used = new Set(pairs.map(([, found]) => found));
  const extra = counted(truth, result.measures).filter((found) => !used.has(found));
  const matchedTruth = new Set(pairs.map(([wanted]) => wanted));
  const recall = ratio(pairs.length, truth.measures.length);
  const precision = ratio(pairs.length, pairs.length + extra.length);
  const right = pairs.flatMap(([wanted, found]) => FIELDS.filter((field) => isRight(truth, wanted, found, field)));
  return {
    f1: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision),
    fields: ratio(right.length, pairs.length * FIELDS.length),
    missed: truth.measures.filter((wanted) => !matchedTruth.has(wanted)),
    extra,
  };
}

function matched(wanted: readonly TruthMeasure[], found: readonly TruthMeasure[]): readonly (readonly [TruthMeasure, TruthMeasure])[] {
  const free = new Set(found);
  return wanted.flatMap((one) => {
    const candidates = [...free].filter((other) => fold(other.sheet) === fold(one.sheet) && fold(other.name) === fold(one.name));
    const [nearest] = candidates.sort((a, b) => Math.abs(a.row - one.row) - Math.abs(b.row - one.row));
    if (nearest === undefined) return [];
    free.delete(nearest);
    return [[one, nearest] as const];
  });
}

/** Rows that the truth may still speak about; a row or two of slack for how rows are counted. */
function counted({ covers = "", measures }: Truth, found: readonly TruthMeasure[]): readonly TruthMeasure[] {
  if (!covers.includes("first")) return found;
  const last = new Map<string, number>();
  for (const { sheet, row } of measures) last.set(fold(sheet), Math.max(last.get(fold(sheet)) ?? 0, row));
  return found.filter(({ sheet, row }) => row <= (last.get(fold(sheet)) ?? -Infinity) + 2);
}

function isRight({ acceptable_alternatives: others }: Truth, wanted: TruthMeasure, found: TruthMeasure, field: Field): boolean {
  const alternatives = typeof others === "object" && others !== null && !Array.isArray(others) ? [(others as Record<string, unknown>)[field]].flat() : [];
  return [wanted[field] ?? null, ...alternatives.filter((value) => value !== undefined && value !== null)].some((value) => same(value, found[field] ?? null));
}

function same(a: unknown, b: unknown): boolean {
  if (a === null || b === null) return a === b;
  const [x, y] = [Number(a), Number(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return Math.abs(x - y) <= 1e-6 * Math.max(1, Math.abs(x), Math.abs(y));
  return fold(show(a)) === fold(show(b));
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** 1 of nothing. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
