import * as fc from "fast-check";
import type { MapLink, MapObjective, MeasureKind, StrategyMap } from "../../../src/core/strategy";
import { measure } from "../generate/measures";

export const PERSPECTIVES = ["Financial", "Customer", "Internal process", "Learning and growth"] as const;

/** Cells of the user are not there: numbers stand for themselves. */
const NAMED = { name: { sheet: "KPI", row: 1, column: 0, as: "words" } } as const;

/** An objective named by the first letter of its perspective and a number, with measures of these kinds. */
export function objective(id: string, kinds: readonly MeasureKind[] = ["lag", "lead"], weight: number | null = null): MapObjective {
  const perspective = PERSPECTIVES.find((name) => name.startsWith(id.charAt(0))) ?? "Financial";
  return {
    id, perspective, text: `Objective ${id}`, origin: null,
    measures: kinds.map((kind, index) => ({ measure: measure({ name: `${id} measure ${index + 1}`, perspective, objective: `Objective ${id}`, weight: weight === null ? null : weight / kinds.length, source: NAMED }), kind, basis: "default" })),
  };
}

/** `F1<C1` states that C1 leads to F1; `F1<?C1` proposes it, `F1<!C1` is a proposal that somebody denied. */
export function link(text: string): MapLink {
  const [, to = "", mark = "", from = ""] = /^(\w+)<([?!]?)(\w+)$/.exec(text) ?? [];
  return { from, to, basis: mark === "" ? "stated" : "proposed", confirmed: mark === "!" ? false : null, reason: null, origin: null };
}

export function mapOf(objectives: readonly MapObjective[], links: readonly string[]): StrategyMap {
  return {
    perspectives: PERSPECTIVES.map((name, index) => ({ id: name, name, isResult: index === 0 })),
    objectives,
    links: links.map(link),
  };
}

const IDS = ["F1", "F2", "C1", "C2", "I1", "I2", "L1", "L2"];

/** Any map of at most eight objectives, with whatever links. */
export function anyMap(): fc.Arbitrary<StrategyMap> {
  const ids = fc.subarray(IDS, { minLength: 1 });
  return ids.chain((chosen) => {
    const one = fc.constantFrom(...chosen);
    const kinds = fc.subarray(["lag", "lead"] as const, { minLength: 1 });
    const weight = fc.option(fc.constantFrom(0.1, 0.25, 0.5, 1), { nil: null });
    const objectives = fc.tuple(...chosen.map((id) => fc.tuple(kinds, weight).map(([its, share]) => objective(id, its, share))));
    const links = fc.uniqueArray(fc.record({
      from: one, to: one, basis: fc.constantFrom("stated" as const, "proposed" as const), confirmed: fc.constantFrom(true, false, null),
      reason: fc.constant(null), origin: fc.constant(null),
    }), { maxLength: 14, selector: ({ from, to }) => `${from}${to}` });
    return fc.tuple(objectives, links).map(([its, their]) => ({ ...mapOf(its, []), links: their }));
  });
}
