/** Numbers of a scheme: shares and scores as fractions, 1 is all of it or the target. */
export const SCHEME_NUMBERS = [
  "kpiWeight", "okrWeight", "behaviourWeight", "kpiCap", "guardrailCap", "redBelow", "committedCap", "scoredShare", "tolerance", "smallGroup",
  "threshold", "target", "maximum", "payAtThreshold", "payAtMaximum",
] as const;

/** What of a scheme is on or off. */
export const SCHEME_SWITCHES = ["guardrailGate", "committedGate", "dataGate", "aspirationalMark"] as const;

export type SchemeNumber = (typeof SCHEME_NUMBERS)[number];
export type SchemeSwitch = (typeof SCHEME_SWITCHES)[number];

/** A grade of the rating table. */
export interface Grade {
  /** Of its row in the table. */
  readonly id: string;
  readonly grade: string;
  /** Least total that gets it; null for a row that is kept free. */
  readonly from: number | null;
  /** Share of the people that the guide expects; null if it says nothing. */
  readonly guide: number | null;
}

/** How scores are combined, rated and paid (`domain.md` 2.8). */
export interface SchemeRules {
  readonly numbers: Readonly<Record<SchemeNumber, number>>;
  readonly switches: Readonly<Record<SchemeSwitch, boolean>>;
  /** The best first. */
  readonly grades: readonly Grade[];
}

/**
 * Where a company begins that has chosen nothing yet. None of these numbers is a standard: all stand in cells that it
 * changes. The grades and their guide are those of a sheet that is in use; weights, cuts and bounds are ours.
 */
export const USUAL_SCHEME: SchemeRules = {
  numbers: {
    kpiWeight: 0.5, okrWeight: 0.3, behaviourWeight: 0.2, kpiCap: 1.2, guardrailCap: 0.6, redBelow: 0.9, committedCap: 0.8, scoredShare: 0.7,
    tolerance: 0.1, smallGroup: 10, threshold: 0.8, target: 1, maximum: 1.2, payAtThreshold: 0.5, payAtMaximum: 2,
  },
  switches: { guardrailGate: true, committedGate: true, dataGate: true, aspirationalMark: false },
  grades: [
    { id: "G1", grade: "S", from: 0.95, guide: 0.1 },
    { id: "G2", grade: "A", from: 0.85, guide: 0.2 },
    { id: "G3", grade: "B", from: 0.65, guide: 0.5 },
    { id: "G4", grade: "C", from: 0, guide: 0.2 },
  ],
};

/** Progress at which an aspirational key result counts in full where the company wants that: what is expected of it. */
export const ASPIRATIONAL_MARK = 0.7;

/** A decision whether scores count for pay, as it is recorded. */
export interface PayDecision {
  /** Of its row in the table. */
  readonly id: string;
  /** ISO date. */
  readonly date: string;
  readonly counts: boolean;
  readonly by: string;
  readonly reason: string;
}
