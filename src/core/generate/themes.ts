import type { Measure } from "../model";
import { foldText } from "./fold-text";
import { groupBy } from "./group-by";
import type { Kept } from "./kept";
import { byPlace } from "./order";
import type { Triage } from "./triage";
import { weightShares } from "./weight-shares";

/** A measure with what the choice among measures goes by. */
export interface Candidate {
  readonly measure: Measure;
  readonly triage: Triage;
  /** Shortfall × share of the weight: attainment points that reaching the target would bring; null if not known. */
  readonly weightedGap: number | null;
  readonly weightShare: number;
  /** The key result that it is already, and stays whatever its gap is now; null if it is none. */
  readonly kept: Kept | null;
}

/** Measures that serve one strategic objective, or stand under one heading where the sheet states no objectives. */
export interface Theme {
  /** Same for the same theme whenever it is found again. */
  readonly key: string;
  /** Strategic objective as the sheet states it; null if the theme is only a heading. */
  readonly strategicObjective: string | null;
  /** Perspective, department or sheet; what "every perspective considered" goes by. */
  readonly heading: string;
  readonly perspective: string | null;
  /** Largest weighted gap first; those with unknown gap last. */
  readonly drivers: readonly Candidate[];
  /** Largest weight first. */
  readonly health: readonly Candidate[];
}

/**
 * Measures with their triage, put together by strategic objective, else perspective, else department, else sheet.
 * Those without a triage, or with nothing to compare with, are in no theme. `kept` has by measure what are key
 * results already: their measures count as drivers though they may have reached their target.
 */
export function themesOf(measures: readonly Measure[], triages: ReadonlyMap<string, Triage>, kept: ReadonlyMap<string, Kept> = new Map()): readonly Theme[] {
  const shares = weightShares(measures);
  const candidates = measures.flatMap((measure): Candidate[] => {
    const triage = triages.get(measure.id);
    if (triage === undefined || triage.role === "monitor") return [];
    const weightShare = shares.get(measure.id) ?? 0;
    const weightedGap = triage.shortfall === null ? null : triage.shortfall * weightShare;
    return [{ measure, triage, weightShare, weightedGap, kept: kept.get(measure.id) ?? null }];
  });
  return [...groupBy(candidates, ({ measure }) => themeKey(measure))].map(([key, group]) => theme(key, group));
}

/** What a measure stands under: without a perspective its department, and without that its sheet. @example headingOf({ perspective: null, orgUnit: "Sales", sheet: "KPI" }) // => "Sales" */
export function headingOf({ perspective, orgUnit, sheet }: Pick<Measure, "perspective" | "orgUnit" | "sheet">): string {
  return perspective ?? orgUnit ?? sheet;
}

/** Sort order of drivers: key results of the cycle first and in their order, then known gaps, larger first, then by weight and place. */
export function byGap(a: Candidate, b: Candidate): number {
  return placeOf(a) - placeOf(b) || (b.weightedGap ?? -1) - (a.weightedGap ?? -1) || b.weightShare - a.weightShare || byPlace(a.measure, b.measure);
}

function theme(key: string, group: readonly Candidate[]): Theme {
  const [first] = group;
  if (first === undefined) throw new Error("a theme has at least one measure");
  return {
    key,
    strategicObjective: first.measure.objective,
    heading: headingOf(first.measure),
    perspective: first.measure.perspective,
    drivers: group.filter(isDriver).sort(byGap),
    health: group.filter((candidate) => !isDriver(candidate)).sort((a, b) => b.weightShare - a.weightShare || byPlace(a.measure, b.measure)),
  };
}

/** Among the key results of the cycle; all others come after them. */
function placeOf({ kept }: Candidate): number {
  return kept?.place ?? Number.MAX_SAFE_INTEGER;
}

function isDriver({ triage, kept }: Candidate): boolean {
  return triage.role === "driver" || kept !== null;
}

function themeKey(measure: Measure): string {
  return `${foldText(headingOf(measure))}|${measure.objective === null ? "" : foldText(measure.objective)}`;
}
