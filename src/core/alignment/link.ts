import type { AlignmentLink } from "../model";

/** A link as a workbook states it. Left out, it counts, and its child is shared equally by all parents that it counts for. */
export interface Link extends AlignmentLink {
  /** False lets it support without counting, whatever its contribution and weight. */
  readonly counts?: boolean;
  /** Part of the child that counts for this parent, 0…1. Over all parents of a child no more than 1 is ever counted. */
  readonly split?: number | null;
}

/**
 * How the children of a parent are weighted against each other: by the weights of their links (blank is 1), all the same,
 * or by the size of their targets, `w = |target| / sum of |targets|`, where these are all given, in one unit.
 */
export const WEIGHTINGS = ["stated", "equal", "targetSize"] as const;

export type Weighting = (typeof WEIGHTINGS)[number];
