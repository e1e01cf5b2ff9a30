import type { Measure } from "../model";
import { groupBy } from "./group-by";
import { byPlace } from "./order";
import type { GeneratePolicy } from "./policy";
import type { Candidate, Theme } from "./themes";
import { byGap } from "./themes";

/** Why a measure did not become a key result. */
export type LeftOutReason =
  | { readonly code: "healthy" }
  | { readonly code: "no-target" }
  /** Its target is known but no reading, and measures with a known gap went first. */
  | { readonly code: "no-actual" }
  /** Its target is words, not a number. */
  | { readonly code: "text-only" }
  /** Its periods have targets, but they do not say what falls to the cycle. */
  | { readonly code: "no-cycle-target" }
  /** Its objective was not among the `limit` that were chosen. */
  | { readonly code: "objective-limit"; readonly limit: number }
  /** Its objective has `limit` key results with larger gaps. */
  | { readonly code: "key-result-limit"; readonly limit: number }
  /** People dropped its key result at the end of that cycle. */
  | { readonly code: "dropped"; readonly cycle: string }
  | { readonly code: "duplicate"; readonly of: Measure };

/** A theme that becomes an objective, with the measures that become its key results, the most important first. */
export interface ChosenTheme {
  readonly theme: Theme;
  readonly drivers: readonly Candidate[];
  /** Health measures taken in to reach the lower limit. */
  readonly guardrails: readonly Candidate[];
}

export interface Choice {
  /** In the order of the scorecard. */
  readonly chosen: readonly ChosenTheme[];
  /** Id of a measure with a target that was not chosen → why. */
  readonly leftOut: ReadonlyMap<string, LeftOutReason>;
}

/**
 * Objectives and key results within the limits of the policy: those that the cycle has already, then the largest weighted
 * gaps first, and every heading (perspective) considered before a second objective of one heading. A theme whose measures are all in health
 * makes no objective. Themes of one heading with too few measures each make one objective together.
 */
export function choose(themes: readonly Theme[], policy: GeneratePolicy): Choice {
  const pooled = poolThinThemes(themes.filter(({ drivers }) => drivers.length > 0), policy);
  const kept = pooled.filter((theme) => keptIn(theme) > 0);
  const others = roundRobin(byHeading(pooled.filter((theme) => !kept.includes(theme)), policy), policy.objectives.high);
  const picked = new Set([...kept, ...others].slice(0, policy.objectives.high));
  const chosen = pooled.filter((theme) => picked.has(theme)).map((theme) => chooseMeasures(theme, policy));
  const reasons = pooled.flatMap((theme) => (picked.has(theme) ? [] : theme.drivers.map((driver) => [driver.measure.id, overLimit(driver, { code: "objective-limit", limit: policy.objectives.high })] as const)));
  const used = new Set(chosen.flatMap(({ drivers, guardrails }) => [...drivers, ...guardrails]));
  const rest = chosen.flatMap(({ theme }) => theme.drivers.filter((driver) => !used.has(driver)));
  const healthy = themes.flatMap(({ health }) => health.filter((candidate) => !used.has(candidate)));
  return {
    chosen: chosen.sort((a, b) => compareFirst(a.theme, b.theme)),
    leftOut: new Map<string, LeftOutReason>([
      ...reasons,
      ...rest.map((driver) => [driver.measure.id, overLimit(driver, { code: "key-result-limit", limit: policy.keyResults.high })] as const),
      ...healthy.map(({ measure }) => [measure.id, { code: "healthy" }] as const),
    ]),
  };
}

function chooseMeasures(theme: Theme, { keyResults, guardrails }: GeneratePolicy): ChosenTheme {
  const drivers = theme.drivers.slice(0, keyResults.high);
  const wanting = Math.max(0, Math.min(guardrails, keyResults.low - drivers.length));
  return { theme, drivers, guardrails: theme.health.slice(0, wanting) };
}

/** What was not measured yet could not compete. */
function overLimit({ triage }: Candidate, reason: LeftOutReason): LeftOutReason {
  return triage.shortfall === null ? { code: "no-actual" } : reason;
}

function poolThinThemes(themes: readonly Theme[], policy: GeneratePolicy): readonly Theme[] {
  const thin = groupBy(themes.filter((theme) => isThin(theme, policy)), ({ heading }) => heading);
  const pools = [...thin.values()].filter((pool) => pool.length > 1);
  const inPool = new Set(pools.flat());
  return [...themes.filter((theme) => !inPool.has(theme)), ...pools.map(pooledTheme)];
}

function isThin(theme: Theme, policy: GeneratePolicy): boolean {
  return theme.drivers.length + Math.min(theme.health.length, policy.guardrails) < policy.keyResults.low;
}

/** Several strategic objectives under their heading; its key results still know which one they serve. */
function pooledTheme(pool: readonly Theme[]): Theme {
  const [first] = pool;
  if (first === undefined) throw new Error("a pool has at least one theme");
  return {
    ...first,
    key: `${first.key.split("|")[0] ?? ""}|*`,
    strategicObjective: null,
    drivers: pool.flatMap(({ drivers }) => drivers).sort(byGap),
    health: pool.flatMap(({ health }) => health),
  };
}

/** Themes by heading; headings and the themes of each with the largest gap first. */
function byHeading(themes: readonly Theme[], policy: GeneratePolicy): readonly (readonly Theme[])[] {
  const gaps = new Map(themes.map((theme) => [theme, totalGap(theme, policy)]));
  const byTotal = (a: Theme, b: Theme): number =>
    Number(isThin(a, policy)) - Number(isThin(b, policy)) || (gaps.get(b) ?? 0) - (gaps.get(a) ?? 0) || compareFirst(a, b);
  return [...groupBy(themes.toSorted(byTotal), ({ heading }) => heading).values()];
}

function keptIn({ drivers }: Theme): number {
  return drivers.filter(({ kept }) => kept !== null).length;
}

function totalGap({ drivers }: Theme, { keyResults }: GeneratePolicy): number {
  return drivers.slice(0, keyResults.high).reduce((sum, { weightedGap }) => sum + (weightedGap ?? 0), 0);
}

/** One of each row in turn until `limit` are taken or nothing is left. */
function roundRobin<Value>(rows: readonly (readonly Value[])[], limit: number): readonly Value[] {
  const rounds = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const taken: Value[] = [];
  for (let round = 0; round < rounds && taken.length < limit; round++) {
    for (const row of rows) {
      const next = row[round];
      if (next !== undefined && taken.length < limit) taken.push(next);
    }
  }
  return taken;
}

function compareFirst(a: Theme, b: Theme): number {
  const [first, second] = [firstMeasure(a), firstMeasure(b)];
  return first && second ? byPlace(first, second) : 0;
}

/** Of all its measures, whatever their roles are now: the order of objectives stays. */
function firstMeasure({ drivers, health }: Theme): Measure | undefined {
  return [...drivers, ...health].reduce<Measure | undefined>((first, { measure }) => (first === undefined || byPlace(measure, first) < 0 ? measure : first), undefined);
}
