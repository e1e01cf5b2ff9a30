import type { Band } from "../score";
import type { PersonFacts, PersonKeyResult } from "./person-facts";

/**
 * How a key result stands, for a conversation about it: at the end of the cycle its grade; before that its status, since a
 * grade is low for everybody at first. One of which nobody has heard for long goes by its gap to pace. Null if it is not
 * scored.
 */
export function colourOf({ review: { band, status, gapToPace } }: Pick<PersonKeyResult, "review">, { asOf, cycle, limits }: Pick<PersonFacts, "asOf" | "cycle" | "limits">): Band | null {
  if (typeof band !== "string") return null;
  if (asOf >= cycle.end) return band;
  if (status === "on-track") return "green";
  if (status === "at-risk") return "yellow";
  if (status === "off-track") return "red";
  const behind = typeof gapToPace === "number" ? -gapToPace : 0;
  if (behind > limits.offTrack) return "red";
  return behind > limits.atRisk ? "yellow" : "green";
}

/** Most strengths that a conversation begins with. */
const STRENGTHS = 2;

/** The green key results with the most progress, at most two: a conversation begins with them. */
export function strengths(facts: PersonFacts): readonly PersonKeyResult[] {
  const green = facts.keyResults.filter((one) => colourOf(one, facts) === "green");
  const reached = ({ review: { raw } }: PersonKeyResult): number => (typeof raw === "number" ? raw : 0);
  return green.toSorted((a, b) => reached(b) - reached(a)).slice(0, STRENGTHS);
}

/** Key results to be talked about, red ones first. */
export function concerns(facts: PersonFacts): readonly (PersonKeyResult & { readonly colour: "red" | "yellow" })[] {
  const of = (colour: "red" | "yellow"): readonly (PersonKeyResult & { readonly colour: "red" | "yellow" })[] =>
    facts.keyResults.filter((one) => colourOf(one, facts) === colour).map((one) => ({ ...one, colour }));
  return [...of("red"), ...of("yellow")];
}
