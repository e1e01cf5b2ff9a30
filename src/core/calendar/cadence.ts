/** How long cycles last: three months, two months, eight weeks or six weeks. */
export const CADENCES = ["quarterly", "bimonthly", "8w", "6w"] as const;

export type Cadence = (typeof CADENCES)[number];

/** What a cadence is made of (`domain.md` 2.9). */
export type CadenceShape = {
  /** In cycle ids: `Q`, `B`, `8W`, `6W`. */
  readonly letter: string;
  readonly perYear: number;
} & ({ readonly unit: "month"; readonly length: number } | {
  readonly unit: "week";
  /** Days of a cycle. */
  readonly length: number;
  /** So many cycles follow one another, then comes slack until the block of days is over. */
  readonly perBlock: number;
  readonly block: number;
});

export const CADENCE_SHAPES: Readonly<Record<Cadence, CadenceShape>> = {
  quarterly: { letter: "Q", unit: "month", length: 3, perYear: 4 },
  bimonthly: { letter: "B", unit: "month", length: 2, perYear: 6 },
  "8w": { letter: "8W", unit: "week", length: 56, perYear: 6, perBlock: 3, block: 182 },
  "6w": { letter: "6W", unit: "week", length: 42, perYear: 8, perBlock: 2, block: 91 },
};
