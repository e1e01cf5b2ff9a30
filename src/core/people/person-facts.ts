import type { DependencyRequest } from "../lifecycle";
import type { CheckIn, KeyResult, Objective } from "../model";
import type { CycleReview, KeyResultReview } from "../review";
import type { StatusLimits } from "../score";
import { isOwnedBy, owners } from "./owners";

/** What is known of one person in a cycle: their key results with all that is said about them. */
export interface PersonFacts {
  readonly person: string;
  readonly cycle: { readonly id: string; readonly start: string; readonly end: string };
  /** ISO date. */
  readonly asOf: string;
  /** Days off by which progress is expected; null if every day counts. */
  readonly holidays: readonly string[] | null;
  readonly limits: StatusLimits;
  readonly aim: number;
  /** Who owns the objectives that the key results serve, without the person; in the order of the objectives. */
  readonly superiors: readonly string[];
  /** Those whose owner the person is, in the order of their table. */
  readonly keyResults: readonly PersonKeyResult[];
  /** Actions of the review that the person is to take, on whatever key result. */
  readonly tasks: readonly StatedAction[];
  /** What the person asked others for, and what was asked for on the person's key results by nobody in particular. */
  readonly requests: readonly StatedRequest[];
  /** Measures of the scorecard that the person owns. */
  readonly measures: readonly OwnedMeasure[];
}

export interface PersonKeyResult {
  readonly objective: Objective;
  readonly keyResult: KeyResult;
  readonly review: KeyResultReview;
  /** Address of its first cell in the source: `'OKR FY2027-Q2'!A20`. */
  readonly source: string;
  /** In the order of their days. */
  readonly checkIns: readonly CheckIn[];
  readonly causes: readonly StatedCause[];
  readonly actions: readonly StatedAction[];
}

/** A cause as the review sheet states it. */
export interface StatedCause {
  readonly id: string;
  readonly keyResult: string;
  readonly category: string | null;
  /** The last "why" that was answered. */
  readonly root: string | null;
  readonly evidence: string | null;
  /** 0…1. */
  readonly share: number | null;
  readonly source: string;
}

/** An action as the review sheet states it. */
export interface StatedAction {
  readonly id: string;
  readonly keyResult: string | null;
  readonly action: string;
  readonly owner: string | null;
  /** ISO date. */
  readonly due: string | null;
  readonly status: string | null;
  /** True if it is still to be done. */
  readonly isOpen: boolean;
  /** Cycle that it was carried over from; null if it is of this one. */
  readonly from: string | null;
  readonly source: string;
}

/** What somebody asked others for on the consensus sheet. */
export interface StatedRequest extends DependencyRequest {
  readonly from: string | null;
  /** ISO date. */
  readonly due: string | null;
  /** What the answer says, beside yes or no. */
  readonly answer: string | null;
}

/** What a person says of a key result of theirs. */
export interface SelfAssessed {
  /** 0…1. */
  readonly score: number | null;
  readonly comment: string | null;
}

/** A measure of the scorecard, for the KPI form. */
export interface OwnedMeasure {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly direction: "increase" | "decrease" | "within";
  readonly baseline: number | null;
  readonly target: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly actual: number | null;
  readonly weight: number | null;
  readonly owner: string | null;
  readonly source: string;
}

/** What a workbook says of everybody. */
export interface CompanyFacts {
  readonly cycle: PersonFacts["cycle"] & { readonly interviewStart: string; readonly interviewEnd: string };
  readonly asOf: string;
  readonly holidays: readonly string[] | null;
  readonly limits: StatusLimits;
  readonly aim: number;
  readonly objectives: readonly Objective[];
  readonly review: CycleReview;
  /** Id of a key result → its place in the source. */
  readonly places: ReadonlyMap<string, string>;
  readonly checkIns: readonly CheckIn[];
  readonly causes: readonly StatedCause[];
  readonly actions: readonly StatedAction[];
  readonly requests: readonly StatedRequest[];
  readonly measures: readonly OwnedMeasure[];
}

/** Everybody who owns a key result or a measure, each once, in the order in which they occur. */
export function peopleOf({ review, measures }: Pick<CompanyFacts, "review" | "measures">): readonly string[] {
  const named = [...review.keyResults.map(({ keyResult }) => keyResult.owner), ...measures.map(({ owner }) => owner)].flatMap(owners);
  return named.filter((name, index) => named.findIndex((other) => isOwnedBy(other, name)) === index);
}

/** The facts of one person, by name. Somebody who owns nothing has none of them. */
export function personFacts(company: CompanyFacts, person: string): PersonFacts {
  const { cycle, asOf, holidays, limits, aim, review, actions, requests, measures } = company;
  const keyResults = review.keyResults.filter(({ keyResult }) => isOwnedBy(keyResult.owner, person)).flatMap((one) => personKeyResult(one, company) ?? []);
  return {
    person, cycle, asOf, holidays, limits, aim, keyResults,
    superiors: superiorsOf(keyResults, person),
    tasks: actions.filter(({ owner }) => isOwnedBy(owner, person)),
    requests: requests.filter(({ from, item }) => (from === null ? keyResults.some(({ keyResult }) => keyResult.id === item) : isOwnedBy(from, person))),
    measures: measures.filter(({ owner }) => isOwnedBy(owner, person)),
  };
}

/** Null for a key result of an objective that is not there. */
function personKeyResult(review: KeyResultReview, { objectives, places, checkIns, causes, actions }: CompanyFacts): PersonKeyResult | null {
  const { keyResult } = review;
  const objective = objectives.find(({ id }) => id === keyResult.objective);
  if (objective === undefined) return null;
  const its = <Row extends { readonly keyResult: string | null }>(rows: readonly Row[]): readonly Row[] => rows.filter((row) => row.keyResult === keyResult.id);
  return {
    objective, keyResult, review,
    source: places.get(keyResult.id) ?? "",
    checkIns: its(checkIns).toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
    causes: its(causes),
    actions: its(actions),
  };
}

function superiorsOf(keyResults: readonly PersonKeyResult[], person: string): readonly string[] {
  const others = keyResults.flatMap(({ objective }) => owners(objective.owner)).filter((name) => !isOwnedBy(name, person));
  return others.filter((name, index) => others.findIndex((other) => isOwnedBy(other, name)) === index);
}
