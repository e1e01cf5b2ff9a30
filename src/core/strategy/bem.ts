// BEM (Business Execution Model): strategic direction → critical success factor → candidates of four kinds (IPOOC: input,
// process, output, outcome), screened by four scores → what they become in OKRs.
import type { Measure, Origin } from "../model";
import { parsePerspective } from "../generate/perspective";

export const BEM_KINDS = ["input", "process", "output", "outcome"] as const;

export type BemKind = (typeof BEM_KINDS)[number];

/** What a selected candidate becomes: outcomes and outputs are results, processes are work, inputs are means. */
export type BemUse = "keyResult" | "initiative" | "resource";

export const BEM_USES: Readonly<Record<BemKind, BemUse>> = { input: "resource", process: "initiative", output: "keyResult", outcome: "keyResult" };

/** The scores of screening, each 1 to 5. */
export const BEM_SCORES = ["relevance", "measurability", "controllability", "motivation"] as const;

export type BemScore = (typeof BEM_SCORES)[number];

/** Least of each score, and of their sum, for a candidate to be selected. Ours, and to be changed on the sheet. */
export const BEM_LIMITS = { each: 3, sum: 14 } as const;

export interface BemCandidate {
  /** Of the measure, with a letter for what it gives besides itself. */
  readonly id: string;
  readonly direction: string | null;
  readonly factor: string | null;
  readonly kind: BemKind;
  readonly text: string;
  readonly measure: Measure;
  /** Cell that it is read from; null if nobody knows it. */
  readonly source: Origin | null;
  readonly owner: string | null;
}

/**
 * What a scorecard offers for the screening: each measure, and each initiative beside one. Perspectives are directions and
 * strategic objectives are success factors. Measures of the financial and customer perspectives are outcomes, which those
 * outside of the process see; the others are outputs, unless they count means such as budget, headcount or hours of training.
 */
export function bemCandidates(measures: readonly Measure[]): readonly BemCandidate[] {
  const seen = new Set<string>();
  return measures.flatMap((measure) => {
    const { id, perspective: direction, objective: factor, owner, initiative, source } = measure;
    const shared = { direction, factor: factor ?? direction, owner, measure };
    const ofMeasure: BemCandidate = { ...shared, id, kind: kindOf(measure), text: measure.name, source: source.name ?? null };
    // An initiative that stands beside several measures is one.
    const isNew = initiative !== null && !seen.has(`${factor ?? ""}\n${initiative}`);
    if (isNew) seen.add(`${factor ?? ""}\n${initiative}`);
    return isNew ? [ofMeasure, { ...shared, id: `${id}-i`, kind: "process" as const, text: initiative, source: source.initiative ?? null }] : [ofMeasure];
  });
}

const MEANS = /budget|headcount|staffing|\bfte\b|training (?:hours|days|spend)|hours of training|investment|spend(?:ing)? on|预算|人员编制|编制人数|培训(?:小时|学时|投入|费用)|投入|投资额/i;

function kindOf({ name, perspective }: Measure): BemKind {
  if (MEANS.test(name)) return "input";
  const of = perspective === null ? null : parsePerspective(perspective);
  return of === "financial" || of === "customer" ? "outcome" : "output";
}

/** A row of the screening as it stands on the sheet. */
export interface ScreenedRow {
  readonly id: string;
  readonly direction: string | null;
  readonly factor: string | null;
  readonly kind: BemKind | null;
  readonly text: string;
  readonly scores: readonly (number | null)[];
  readonly owner: string | null;
  readonly keyTask: string | null;
}

export interface ScreeningLimits {
  readonly each: number;
  readonly sum: number;
}

/** True if all four scores are there and reach the limits. @example isSelected([4, 4, 3, 3], { each: 3, sum: 14 }) // => true */
export function isSelected(scores: readonly (number | null)[], { each, sum }: ScreeningLimits): boolean {
  const given = scores.filter((score) => score !== null);
  return given.length === BEM_SCORES.length && Math.min(...given) >= each && given.reduce((total, score) => total + score, 0) >= sum;
}

/** A line of the OKRs that come out of the screening. */
export interface BemProposal {
  readonly id: string;
  readonly objective: string;
  readonly use: BemUse;
  readonly text: string;
  /** Text of the candidate that it comes of. */
  readonly candidate: string;
  readonly owner: string | null;
}

const ORDER: readonly BemUse[] = ["keyResult", "initiative", "resource"];

/**
 * The OKRs that the selected candidates make: each success factor is an objective; under it stand its key results, the
 * initiatives with the key tasks that were named, and the means. Rows without a kind, or not selected, make nothing.
 */
export function bemProposals(rows: readonly ScreenedRow[], limits: ScreeningLimits): readonly BemProposal[] {
  const chosen = rows.filter(({ kind, scores }) => kind !== null && isSelected(scores, limits));
  const objectives = [...new Set(chosen.map(objectiveOf))];
  return objectives.flatMap((objective) => ORDER.flatMap((use) => chosen
    .filter((row) => row.kind !== null && BEM_USES[row.kind] === use && objectiveOf(row) === objective)
    .flatMap((row) => linesOf(row, objective, use))));
}

function objectiveOf({ factor, direction }: ScreenedRow): string {
  return factor ?? direction ?? "";
}

/** A candidate, and the key task that somebody named for it. */
function linesOf({ id, text, owner, keyTask }: ScreenedRow, objective: string, use: BemUse): readonly BemProposal[] {
  const shared = { objective, candidate: text, owner };
  const line: BemProposal = { ...shared, id: `${id}-o`, use, text };
  return keyTask === null || keyTask === text ? [line] : [line, { ...shared, id: `${id}-t`, use: "initiative", text: keyTask }];
}
