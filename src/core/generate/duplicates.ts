import type { Measure } from "../model";
import { groupBy } from "./group-by";
import { byPlace, compareText } from "./order";

/** Measures that the workbook states once or several times, each once, and which one stands for which others. */
export interface Distinct {
  /** In the order of `byPlace`. A measure takes from its duplicates what its own row does not say. */
  readonly measures: readonly Measure[];
  /** Id of a duplicate → the measure that stands for it. */
  readonly duplicates: ReadonlyMap<string, Measure>;
  /** Duplicates that state another target than the measure that stands for them. */
  readonly disagreeing: readonly { readonly kept: Measure; readonly other: Measure }[];
}

/** Targets that differ less than this share of the larger one are the same, rounded differently. */
const TOLERANCE = 0.005;

/**
 * Measures of the same name are one measure, unless their perspectives, units, departments or owners differ: a
 * scorecard and a monthly sheet often show the same one. The row that says most about strategy stands for all.
 */
export function distinctMeasures(measures: readonly Measure[]): Distinct {
  const kept: Measure[] = [];
  const duplicates = new Map<string, Measure>();
  const disagreeing: { kept: Measure; other: Measure }[] = [];
  for (const namesakes of groupBy(measures, ({ name }) => foldText(name)).values()) {
    for (const [first, ...others] of sameMeasures(namesakes)) {
      if (first === undefined) continue;
      const byTarget = groupBy(others, (other) => sameTarget(first, other));
      const whole = (byTarget.get(true) ?? []).reduce(completed, first);
      kept.push(whole);
      for (const other of others) duplicates.set(other.id, whole);
      for (const other of byTarget.get(false) ?? []) disagreeing.push({ kept: whole, other });
    }
  }
  return { measures: kept.sort(byPlace), duplicates, disagreeing };
}

/** Groups of rows about one measure, the most telling row first. */
function sameMeasures(namesakes: Measure[]): readonly (readonly Measure[])[] {
  if (namesakes.length === 1) return [namesakes];
  const groups: Measure[][] = [];
  for (const measure of namesakes.sort(byTelling)) {
    const group = groups.find(([first]) => first !== undefined && isSame(first, measure));
    if (group) group.push(measure);
    else groups.push([measure]);
  }
  return groups;
}

const IDENTITY = ["perspective", "unit", "orgUnit", "owner"] as const;

function isSame(a: Measure, b: Measure): boolean {
  return IDENTITY.every((field) => {
    const [one, other] = [a[field], b[field]];
    return one === null || other === null || one === other || foldText(one) === foldText(other);
  });
}

function byTelling(a: Measure, b: Measure): number {
  return telling(b) - telling(a) || compareText(b.period ?? "", a.period ?? "") || byPlace(a, b);
}

/** By what a row says of the measure, not by what was read: the id of a key result must outlive this month. */
function telling({ objective, perspective, target, weight }: Measure): number {
  const strategy = (objective === null ? 0 : 16) + (perspective === null ? 0 : 8);
  return strategy + (target === null ? 0 : 4) + (weight === null ? 0 : 2);
}

/** True if two rows aim at the same, also where one states the year and the other its periods. */
function sameTarget(a: Measure, b: Measure): boolean {
  const [one, other] = [targetsOf(a), targetsOf(b)];
  if (one.length === 0 || other.length === 0) return true;
  return one.some((target) => other.some((each) => Math.abs(target - each) <= TOLERANCE * Math.max(Math.abs(target), Math.abs(each))));
}

/** Ways to state the target of the year: as such, and by its periods (their sum, or the last of them). */
function targetsOf({ target, series }: Measure): readonly number[] {
  const periods = Object.values(series).flatMap((point) => (point.target === null ? [] : [point.target]));
  const last = periods.at(-1);
  const ways = last === undefined ? [] : [periods.reduce((sum, each) => sum + each, 0), last];
  return target === null ? ways : [target, ...ways];
}

const STATED = ["unit", "baseline", "target", "targetLow", "targetHigh", "stretch", "weight", "owner", "orgUnit", "perspective", "objective"] as const;

/** The measure with what only the other row says. A reading and its period belong together. */
function completed(measure: Measure, other: Measure): Measure {
  const missing = STATED.filter((field) => measure[field] === null && other[field] !== null);
  const reading = measure.actual === null && other.actual !== null ? (["actual", "period"] as const) : [];
  const fields = [...missing, ...reading];
  const hasSeries = Object.keys(measure.series).length > 0;
  const nature = hasSeries || Object.keys(other.series).length === 0 ? measure.nature : other.nature;
  return {
    ...measure,
    ...Object.fromEntries(fields.map((field) => [field, other[field]])),
    nature,
    series: hasSeries ? measure.series : other.series,
    source: { ...Object.fromEntries(fields.map((field) => [field, other.source[field]])), ...measure.source },
  };
}

/** How texts are compared: case, width, spaces and punctuation do not count. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, " ").trim();
}
