import type { CycleReview } from "../../../core/review";

/** A step from 1 down to the score of the cycle: `from` and `to` are its lower and upper end. */
export type WaterfallStep =
  | { readonly kind: "start" | "end"; readonly from: number; readonly to: number }
  | { readonly kind: "lost"; readonly text: string; readonly from: number; readonly to: number }
  | { readonly kind: "rest"; readonly count: number; readonly from: number; readonly to: number };

/** Key results with a step of their own. */
const MOST = 7;

/**
 * Steps from 1 to the score: what the costliest key results cost, then all others together. The last lost point is where
 * the score begins. None if the cycle is not scored.
 */
export function waterfallSteps({ score, keyResults }: CycleReview, most = MOST): readonly WaterfallStep[] {
  if (typeof score !== "number") return [];
  const costs = keyResults
    .flatMap(({ keyResult, lostOfCycle }) => (typeof lostOfCycle === "number" && lostOfCycle > 0 ? [{ text: keyResult.text, lost: lostOfCycle }] : []))
    .sort((a, b) => b.lost - a.lost);
  const steps: WaterfallStep[] = [{ kind: "start", from: 0, to: 1 }];
  let level = 1;
  for (const { text, lost } of costs.slice(0, most)) {
    steps.push({ kind: "lost", text, from: level - lost, to: level });
    level -= lost;
  }
  const rest = costs.slice(most);
  if (rest.length > 0) steps.push({ kind: "rest", count: rest.length, from: level - rest.reduce((sum, { lost }) => sum + lost, 0), to: level });
  return [...steps, { kind: "end", from: 0, to: score }];
}
