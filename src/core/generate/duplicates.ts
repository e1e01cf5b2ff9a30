import type { Measure } from "../model";
import { foldText } from "./fold-text";
import { groupBy } from "./group-by";
import { byPlace, compareText } from "./order";
import { parsePeriod } from "../calendar";
import { targetTime } from "./target-time";

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
function telling(measure: Measure): number {
  const { objective, perspective, target, weight } = measure;
  const strategy = (objective === null ? 0 : 16) + (perspective === null ? 0 : 8);
  const isOfPart = targetTime(measure).kind === "part";
  return strategy + (target === null ? 0 : 4) + (weight === null ? 0 : 2) + (target === null || isOfPart ? 0 : 1);
}

/** True if two rows aim at the same, also where one states the year and the other its periods; what they state of different times agrees. */
function sameTarget(a: Measure, b: Measure): boolean {
  if (areOfOtherTimes(a, b)) return true;
  const [one, other] = [targetsOf(a), targetsOf(b)];
  if (one.length === 0 || other.length === 0) return true;
  return one.some((target) => other.some((each) => Math.abs(target - each) <= TOLERANCE * Math.max(Math.abs(target), Math.abs(each))));
}

function areOfOtherTimes(a: Measure, b: Measure): boolean {
  const [one, other] = [a, b].map((each) => (Object.keys(each.series).length === 0 ? each.targetPeriod : undefined));
  return one !== undefined && other !== undefined && one !== other;
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
  const nature = isOverTime(measure) || !isOverTime(other) ? measure.nature : other.nature;
  const time = missing.some((field) => TARGETS.has(field)) ? other.targetPeriod : measure.targetPeriod;
  return {
    ...measure,
    ...Object.fromEntries(fields.map((field) => [field, other[field]])),
    nature,
    ...(time === undefined ? {} : { targetPeriod: time }),
    series: seriesOfBoth(measure, other),
    source: { ...Object.fromEntries(fields.map((field) => [field, other.source[field]])), ...measure.source },
  };
}

const TARGETS: ReadonlySet<string> = new Set(["target", "targetLow", "targetHigh"]);

function isOverTime({ series }: Measure): boolean {
  return Object.keys(series).length > 0;
}

/** The series of either; rows for one period each, of one length, make one together. */
function seriesOfBoth(measure: Measure, other: Measure): Measure["series"] {
  const [own, more] = [pointOf(measure), pointOf(other)];
  if (more === null) return isOverTime(measure) ? measure.series : other.series;
  const series = { ...(own ?? measure.series), ...more, ...measure.series };
  const lengths = new Set(Object.keys(series).map((key) => parsePeriod(key)?.months));
  return lengths.size === 1 ? series : measure.series;
}

/** What a row states of the one part of a year that its target is for; null for one of anything else. */
function pointOf(measure: Measure): Measure["series"] | null {
  const { targetPeriod = "", target, actual, period, source } = measure;
  if (isOverTime(measure) || targetTime(measure).kind !== "part") return null;
  const read = period === targetPeriod ? actual : null;
  const origins = { ...(source.target === undefined ? {} : { target: source.target }), ...(read === null || source.actual === undefined ? {} : { actual: source.actual }) };
  return { [targetPeriod]: { target, actual: read, source: origins } };
}
