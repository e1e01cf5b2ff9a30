import type { Measure, MeasureField, Origin, SeriesPoint } from "../../../src/core/model";

/** What a test says of a measure; cells of the fields are made up in its row. */
export type Stated = Partial<Omit<Measure, "source" | "series">> & {
  readonly name: string;
  readonly series?: Readonly<Record<string, { readonly target?: number | null; readonly actual?: number | null }>>;
  readonly source?: Measure["source"];
};

const FIELDS: readonly MeasureField[] = [
  "name", "perspective", "objective", "unit", "baseline", "target", "targetLow", "targetHigh", "actual", "weight", "owner",
];

/** Column of the first period; targets stand in the measure's row, readings in the row below. */
const FIRST_PERIOD = 20;

/** A measure as a reader would give it, with an address for every field that is stated. */
export function measure({ series = {}, source, ...stated }: Stated): Measure {
  const sheet = stated.sheet ?? "KPI";
  const row = stated.row ?? 2;
  const fields = {
    id: `${sheet}/${stated.perspective ?? ""}/${stated.name}`, sheet, row, perspective: null, objective: null, unit: null,
    direction: "increase", directionBasis: "stated", nature: "ratio", baseline: null, target: null, targetLow: null, targetHigh: null, stretch: null,
    actual: null, period: null, weight: null, owner: null, orgUnit: null, definition: null, initiative: null, status: null, confidence: 1,
    ...stated,
  } as const;
  const at = (column: number, down = 0): Origin => ({ sheet, row: row - 1 + down, column, as: "number" });
  const origins = FIELDS.flatMap((field, column) => (fields[field as keyof typeof fields] === null ? [] : [[field, at(column)] as const]));
  const points = Object.entries(series).map(([key, { target = null, actual = null }], index): readonly [string, SeriesPoint] => [key, {
    target, actual,
    source: { ...(target === null ? {} : { target: at(FIRST_PERIOD + index) }), ...(actual === null ? {} : { actual: at(FIRST_PERIOD + index, 1) }) },
  }]);
  return { ...fields, series: Object.fromEntries(points), source: source ?? Object.fromEntries(origins) };
}

/** Twelve months of a year with the same target each, and readings as far as they are given. */
export function months(year: number, target: number | ((month: number) => number), actuals: readonly number[] = []): NonNullable<Stated["series"]> {
  return Object.fromEntries(Array.from({ length: 12 }, (_, index) => [
    `${year}-${String(index + 1).padStart(2, "0")}`,
    { target: typeof target === "number" ? target : target(index + 1), actual: actuals[index] ?? null },
  ]));
}
