import type { Measure, Nature, SeriesPoint } from "../model";
import { foldText } from "./fold-text";
import type { ReadMeasure } from "./read-measure";
import type { TableReading } from "./read-table";

/** Sums and copies in a sheet are exact but for the errors of binary fractions. */
const CLOSE = 1e-6;

/**
 * Tables with the months of their measures, where those stand on a sheet that is left out because this one sums it up.
 * A series is taken only if its numbers come to the measure's own: then it is of the same thing in the same unit, and
 * whether their sum or their last one does says how the months belong together.
 */
export function withFedSeries(kept: readonly TableReading[], feeds: readonly TableReading[]): readonly TableReading[] {
  const fed = new Map<string, ReadMeasure["measure"]>();
  for (const { measures } of feeds) for (const { measure } of measures) if (Object.keys(measure.series).length > 0) fed.set(foldText(measure.name), measure);
  if (fed.size === 0) return kept;
  return kept.map((table) => ({ ...table, measures: table.measures.map((each) => ({ ...each, measure: withSeriesOf(each.measure, fed.get(foldText(each.measure.name))) })) }));
}

function withSeriesOf(measure: Omit<Measure, "id">, fed: Omit<Measure, "id"> | undefined): Omit<Measure, "id"> {
  if (fed === undefined || fed.sheet === measure.sheet || Object.keys(measure.series).length > 0) return measure;
  const points = Object.values(fed.series);
  const match = matchOf(measure.target, points, "target") ?? matchOf(measure.actual, points, "actual");
  if (match === null) return measure;
  return { ...measure, series: fed.series, period: fed.period ?? measure.period, nature: natureOf(measure.nature, fed.nature, match) };
}

/** Whether a number is the sum of the periods' or their last one; null if it is neither. */
function matchOf(value: number | null, points: readonly SeriesPoint[], side: "target" | "actual"): "sum" | "last" | null {
  const values = points.flatMap((point) => (point[side] === null ? [] : [point[side]]));
  const last = values.at(-1);
  if (value === null || last === undefined) return null;
  if (isClose(value, last)) return "last";
  return isClose(value, values.reduce((sum, each) => sum + each, 0)) ? "sum" : null;
}

function natureOf(own: Nature, fed: Nature, match: "sum" | "last"): Nature {
  if (match === "sum") return "flow";
  return own === "flow" ? fed : own;
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a), Math.abs(b));
}
