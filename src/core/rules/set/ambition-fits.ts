import { setRule } from "../set-rule";

/** Cycles one after the other that make a habit, and the scores between which an aspirational key result should end. */
const CYCLES = 3;
const HIGH = 0.9;
const LOW = 0.3;

/** S11. Only of aspirational objectives: what is committed should end at 1.0. */
export const ambitionFits = setRule("S11", "ambition-fits", "info", ({ objectives, keyResultsOf, facts: { history } }) =>
  objectives.filter(({ ambition }) => ambition === "aspirational").flatMap(({ id }) => keyResultsOf(id).flatMap((keyResult) => {
    const last = (history?.get(keyResult.id) ?? []).slice(-CYCLES);
    if (last.length < CYCLES) return [];
    const tooLow = last.every((score) => score <= LOW + 1e-9);
    if (!tooLow && !last.every((score) => score >= HIGH - 1e-9)) return [];
    return [{ of: keyResult.id, values: { keyResult: keyResult.text, scores: last.map((score) => score.toFixed(2)).join(", "), way: tooLow ? "low" : "high" } as const }];
  })));
