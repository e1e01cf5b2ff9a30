import type { KeyResult } from "../model";
import type { OwnedMeasure, PersonFacts, PersonKeyResult } from "./person-facts";

/** Threshold and stretch lie at these shares of the way from start to target, and of the target of a KPI. */
export const PBC_LEVELS = { threshold: 0.6, stretch: 1.2 } as const;

/** What a commitment is measured by; null where only the scale of its key result tells. */
export interface Levels {
  readonly threshold: number | null;
  readonly target: number | null;
  readonly stretch: number | null;
}

/**
 * Threshold, target and stretch of a key result. Those of a way from start to target lie on it, so that points are as
 * progress is; a line to hold has its floor or ceiling as threshold; a band and what is done or not have none.
 *
 * @example levelsOf({ type: "decrease", start: 45, target: 35, unit: "days", … }) // => { threshold: 39, target: 35, stretch: 33 }
 */
export function levelsOf({ type, start, target, floor, ceiling, unit }: Pick<KeyResult, "type" | "start" | "target" | "floor" | "ceiling" | "unit">): Levels {
  switch (type) {
    case "increase":
    case "decrease":
    case "milestone": {
      const from = start ?? (type === "milestone" ? 0 : null);
      if (from === null || target === null || from === target) return { threshold: null, target, stretch: null };
      const at = (share: number): number => rounded(from + share * (target - from));
      return { threshold: at(PBC_LEVELS.threshold), target, stretch: possible(at(PBC_LEVELS.stretch), target, unit) };
    }
    case "maintain_above":
      return { threshold: floor, target, stretch: null };
    case "maintain_below":
      return { threshold: ceiling, target, stretch: null };
    default:
      return { threshold: null, target, stretch: null };
  }
}

/** Those of a KPI, by attainment: 60 % and 120 % of the target, whichever direction is good. @example levelsOfMeasure({ direction: "decrease", target: 50, … }) // => { threshold: 70, target: 50, stretch: 40 } */
export function levelsOfMeasure({ direction, target, unit }: Pick<OwnedMeasure, "direction" | "target" | "unit">): Levels {
  if (direction === "within" || target === null || target === 0) return { threshold: null, target, stretch: null };
  const side = direction === "increase" ? 1 : -1;
  const at = (share: number): number => rounded(target + side * (share - 1) * Math.abs(target));
  return { threshold: at(PBC_LEVELS.threshold), target, stretch: possible(at(PBC_LEVELS.stretch), target, unit) };
}

/** No share of a whole is above 100 % or below none; where nothing beyond the target is possible, there is no stretch. */
function possible(stretch: number, target: number, unit: string | null): number | null {
  const limited = unit === "%" && target >= 0 && target <= 1 ? Math.min(1, Math.max(0, stretch)) : stretch;
  return limited === target ? null : limited;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** Measures that are no key result of the person's already: the KPIs that stand for themselves. */
export function otherMeasures({ measures, keyResults }: PersonFacts): readonly OwnedMeasure[] {
  const taken = new Set(keyResults.map(({ keyResult }) => keyResult.measure));
  return measures.filter(({ id }) => !taken.has(id));
}

/**
 * Weights of results within their part, together 1: key results by their share of the cycle, KPIs by their weights on the
 * scorecard; of all results together each kind has as much as it has results.
 */
export function resultWeights(keyResults: readonly PersonKeyResult[], measures: readonly OwnedMeasure[]): { readonly keyResults: readonly number[]; readonly measures: readonly number[] } {
  const count = keyResults.length + measures.length;
  const shared = (weights: readonly number[]): readonly number[] => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => rounded(((sum === 0 ? 1 / weights.length : weight / sum) * weights.length) / count));
  };
  return { keyResults: shared(keyResults.map(({ keyResult, objective }) => keyResult.weight * objective.weight)), measures: shared(measures.map(({ weight }) => weight ?? 0)) };
}
