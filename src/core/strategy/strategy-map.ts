import type { Measure, Origin } from "../model";

/**
 * A strategy map: strategic objectives in their perspectives, and the cause-and-effect links between them, each "a
 * hypothesis" of how value is created (Kaplan and Norton; `domain.md` 1.2.1).
 */
export interface StrategyMap {
  /** From the top of the map to its bottom; at least one. */
  readonly perspectives: readonly MapPerspective[];
  /** By perspective, within it in sheet order. */
  readonly objectives: readonly MapObjective[];
  readonly links: readonly MapLink[];
}

export interface MapPerspective {
  readonly id: string;
  readonly name: string;
  /** True for a financial or mission perspective: what all others are to lead to. */
  readonly isResult: boolean;
}

export interface MapObjective {
  /** The same whenever the map is made again. */
  readonly id: string;
  /** Id of its perspective. */
  readonly perspective: string;
  /** Unlike that of any other objective of the map. */
  readonly text: string;
  /** Cell that states it; null where measures without a stated objective are put together. */
  readonly origin: Origin | null;
  readonly measures: readonly MapMeasure[];
}

/** A lag measure says what was reached, a lead measure what will bring it about. */
export type MeasureKind = "lag" | "lead";

/** Why a measure is taken for one or the other: a word in its name, or what its perspective usually holds. */
export type KindBasis = "name" | "perspective" | "default";

export interface MapMeasure {
  readonly measure: Measure;
  readonly kind: MeasureKind;
  readonly basis: KindBasis;
}

/** `stated`: read from a column of the user's. `proposed`: by us, to be confirmed. `added`: typed into our table of links. */
export type LinkBasis = "stated" | "proposed" | "added";

/** "If we get better at `from`, `to` follows." */
export interface MapLink {
  /** Ids of objectives. */
  readonly from: string;
  readonly to: string;
  readonly basis: LinkBasis;
  /** Null as long as nobody said. */
  readonly confirmed: boolean | null;
  /** Why it is proposed; null for all others. */
  readonly reason: LinkReason | null;
  /** Cell that states it; null for all others. */
  readonly origin: Origin | null;
}

/** What speaks for a link besides that the two stand in perspectives one above the other. */
export interface LinkReason {
  /** Words that both use, as they stand in the cause. */
  readonly words: readonly string[];
  /** Owner of measures of both. */
  readonly owner: string | null;
}

/** True for a link that is drawn as fact and counts in all checks: stated or added and not denied, or confirmed. */
export function counts({ basis, confirmed }: Pick<MapLink, "basis" | "confirmed">): boolean {
  return confirmed ?? basis !== "proposed";
}
