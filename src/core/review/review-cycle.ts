import { daysBetween, expectedProgress } from "../calendar";
import type { Ambition, KeyResult } from "../model";
import { isProblem } from "../problem";
import {
  bandOf, clampProgress, dusted, forecastAtEnd, gapToTarget, pointsLost, rawProgress, rollUp, STATUS_LIMITS, statusOf, valueNeeded, type Score,
} from "../score";
import type { BandCounts, CycleReview, KeyResultReview, ObjectiveReview } from "./cycle-review";
import { NO_READING, readingsOn } from "./reading";
import { isMoving, REVIEW_LIMITS, type ReviewInput } from "./review-input";

/**
 * The numbers of a review (`domain.md` 1.4.3), the same that the formulas of its sheet give.
 *
 * Current values are those of the key results' table if it looks from the same day. From an earlier day the latest
 * check-in until then counts, where there is one; from a later day only if what the table shows is itself a check-in or
 * nothing, since the user's own cells are newer than any check-in. What is not scored costs nothing and counts nowhere but under
 * `notScored`; a problem of one key result is a problem of its objective and of the cycle, as in `rollUp`.
 */
export function reviewCycle(input: ReviewInput): CycleReview {
  const pace = expectedProgress({ start: input.cycle.start, end: input.cycle.end, asOf: input.asOf, holidays: input.holidays ?? undefined });
  const read = readKeyResults(input, pace);
  const scores = new Map(input.objectives.map(({ id }) => [id, objectiveScore(id, read)]));
  const costed = withPoints(input, read, scores);
  const keyResults = costed.map((one) => ({ ...one, ...causesAndPlan(one, input) }));
  const score = rollUp([...scores.values()], input.objectives.map(({ weight }) => weight));
  return {
    pace,
    score,
    band: bandOf(score, "aspirational"),
    counts: countBands(keyResults),
    netConfidence: netConfidence(keyResults),
    objectives: input.objectives.map((objective): ObjectiveReview => {
      const its = keyResults.filter(({ keyResult }) => keyResult.objective === objective.id);
      const reached = scores.get(objective.id) ?? null;
      return {
        objective, score: reached, band: bandOf(reached, objective.ambition), gapToPace: difference(reached, pace), counts: countBands(its), worst: worstOf(its),
      };
    }),
    keyResults,
  };
}

type Read = Pick<KeyResultReview, "keyResult" | "current" | "confidence" | "lastUpdate" | "expected" | "raw" | "progress" | "band" | "status" | "gap" | "gapShare" | "gapToPace" | "previous" | "change" | "needed" | "forecast">;
type Costed = Read & Pick<KeyResultReview, "lost" | "lostOfCycle" | "rank" | "needsCause">;

// Part 2: result data, and what part 3 makes of single key results

function readKeyResults(input: ReviewInput, pace: Score): readonly Read[] {
  const readings = readingsOn(input.checkIns, input.asOf);
  const known = readingsOn(input.checkIns, input.tableAsOf);
  const ambitions = new Map(input.objectives.map(({ id, ambition }) => [id, ambition]));
  return input.keyResults.map((keyResult) => {
    const reading = readings.get(keyResult.id) ?? NO_READING;
    const followsItsSource = input.asOf > input.tableAsOf && keyResult.current !== (known.get(keyResult.id)?.value ?? null);
    const isShown = input.asOf === input.tableAsOf || followsItsSource;
    const current = isShown ? keyResult.current : (reading.value ?? keyResult.current);
    const standing = {
      ambition: ambitions.get(keyResult.objective) ?? "aspirational",
      confidence: reading.confidence ?? keyResult.confidence,
      lastUpdate: reading.date,
    };
    const now = { ...keyResult, current };
    return { keyResult, current, confidence: standing.confidence, lastUpdate: standing.lastUpdate, ...measured(now, pace, input), ...judged(now, pace, standing, input) };
  });
}

function measured(keyResult: KeyResult, pace: Score, { previous, limits = REVIEW_LIMITS }: ReviewInput) {
  const { start, target, current } = keyResult;
  const gap = gapToTarget(keyResult);
  const moves = isMoving(keyResult) && start !== null && target !== null;
  const progress = clampProgress(rawProgress(keyResult));
  const before = keyResult.measure === null ? null : (previous?.keyResults.find(({ measure }) => measure === keyResult.measure)?.progress ?? null);
  return {
    expected: moves ? whenNumber(pace, (share) => valueNeeded(start, target, share)) : heldValue(keyResult),
    gap,
    gapShare: whenNumber(gap, (units) => (keyResult.type === "within" || target === null || target === 0 ? null : units / Math.abs(target))),
    previous: before,
    change: typeof before === "number" ? difference(progress, before) : null,
    needed: moves ? valueNeeded(start, target, limits.aim) : null,
    forecast: moves ? whenNumber(pace, (share) => forecastAtEnd(start, current, share)) : null,
  };
}

/** What is to be held is due from the first day on. */
function heldValue({ type, target }: KeyResult): number | null {
  return type === "maintain_above" || type === "maintain_below" ? target : null;
}

interface Standing {
  readonly ambition: Ambition;
  readonly confidence: number | null;
  readonly lastUpdate: string | null;
}

function judged(keyResult: KeyResult, pace: Score, { ambition, confidence, lastUpdate }: Standing, { asOf, cycle, statusLimits: limits = STATUS_LIMITS }: ReviewInput) {
  const raw = rawProgress(keyResult);
  const progress = clampProgress(raw);
  const daysSinceUpdate = lastUpdate === null ? null : daysBetween(lastUpdate, asOf);
  return {
    raw,
    progress,
    band: bandOf(progress, ambition),
    gapToPace: difference(progress, pace),
    status: statusOf({ progress: numberOf(progress), expected: numberOf(pace), confidence, daysSinceUpdate, interval: checkInInterval(cycle), limits }),
  };
}

/**
 * Days from one check-in of a cycle to the next. The first and last weeks may be cut short, so the most common distance
 * counts; a week if there are fewer than two check-ins.
 */
export function checkInInterval({ checkIns }: Pick<ReviewInput["cycle"], "checkIns">): number {
  const distances = checkIns.slice(1).map((date, index) => daysBetween(checkIns[index] ?? date, date));
  const often = (days: number): number => distances.filter((other) => other === days).length;
  return distances.reduce((best, days) => (often(days) > often(best) ? days : best), distances[0] ?? 7);
}

// Part 1 and the points of part 3

function objectiveScore(id: string, read: readonly Read[]): Score {
  const its = read.filter(({ keyResult }) => keyResult.objective === id);
  return rollUp(its.map(({ progress }) => progress), its.map(({ keyResult }) => keyResult.weight));
}

function withPoints(input: ReviewInput, read: readonly Read[], scores: ReadonlyMap<string, Score>): readonly Costed[] {
  const { limits = REVIEW_LIMITS } = input;
  const weights = scoredWeights(read);
  const objectiveWeight = (id: string): number => (typeof scores.get(id) === "number" ? (input.objectives.find((one) => one.id === id)?.weight ?? 0) : 0);
  const all = input.objectives.reduce((sum, { id }) => sum + objectiveWeight(id), 0);
  const costed = read.map((one) => {
    const { objective, weight } = one.keyResult;
    const lost = pointsLost(one.progress, weight, [weights.get(objective) ?? 0]);
    const counts = typeof scores.get(objective) === "number" && all > 0;
    const lostOfCycle = counts ? whenNumber(lost, (points) => (points * objectiveWeight(objective)) / all) : null;
    return { ...one, lost, lostOfCycle, needsCause: isLarge(lost, limits.lost) || isLarge(negated(one.gapToPace), limits.behindPace) };
  });
  return costed.map((one, index) => ({ ...one, rank: rankOf(index, costed.map(({ lostOfCycle }) => lostOfCycle)) }));
}

/** Objective → weight of its scored key results together. */
function scoredWeights(read: readonly Read[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { keyResult, progress } of read) {
    if (typeof progress === "number") weights.set(keyResult.objective, (weights.get(keyResult.objective) ?? 0) + keyResult.weight);
  }
  return weights;
}

function rankOf(index: number, points: readonly Score[]): number | null {
  const mine = points[index];
  if (typeof mine !== "number") return null;
  return 1 + points.filter((other, at) => typeof other === "number" && (dusted(other) > dusted(mine) || (dusted(other) === dusted(mine) && at < index))).length;
}

function worstOf(keyResults: readonly KeyResultReview[]): KeyResult | null {
  const [worst] = keyResults.filter(({ rank }) => rank !== null).toSorted((a, b) => Number(a.rank) - Number(b.rank));
  return typeof worst?.lost === "number" && dusted(worst.lost) > 0 ? worst.keyResult : null;
}

function countBands(keyResults: readonly Pick<KeyResultReview, "band">[]): BandCounts {
  const count = (band: string): number => keyResults.filter((one) => one.band === band).length;
  return { green: count("green"), yellow: count("yellow"), red: count("red"), notScored: keyResults.filter(({ band }) => typeof band !== "string").length };
}

function netConfidence(keyResults: readonly Pick<KeyResultReview, "status">[]): number | null {
  const scored = keyResults.filter(({ status }) => status !== "not-scored");
  const count = (status: string): number => scored.filter((one) => one.status === status).length;
  return scored.length === 0 ? null : (count("on-track") - count("off-track")) / scored.length;
}

// Parts 4 and 5

function causesAndPlan({ keyResult, current }: Costed, { causes = [], actions = [] }: ReviewInput): Pick<KeyResultReview, "explained" | "unexplained" | "plannedEffect" | "gapAfterPlan"> {
  const explained = sum(causes.filter((cause) => cause.keyResult === keyResult.id).map(({ share }) => share ?? 0));
  const plannedEffect = sum(actions.filter((action) => action.keyResult === keyResult.id).map(({ effect }) => effect ?? 0));
  const after = current === null ? null : current + plannedEffect;
  return { explained, unexplained: 1 - explained, plannedEffect, gapAfterPlan: gapToTarget({ ...keyResult, current: after }) };
}

// Scores

function whenNumber(score: Score, then: (value: number) => Score): Score {
  return typeof score === "number" ? then(score) : score;
}

function difference(score: Score, other: Score): Score {
  if (isProblem(score) || isProblem(other)) return isProblem(score) ? score : other;
  return score === null || other === null ? null : score - other;
}

function negated(score: Score): Score {
  return whenNumber(score, (value) => -value);
}

function isLarge(score: Score, limit: number): boolean {
  return typeof score === "number" && dusted(score) >= limit;
}

function numberOf(score: Score): number | null {
  return typeof score === "number" ? score : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
