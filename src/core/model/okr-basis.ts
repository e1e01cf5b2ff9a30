/**
 * What an objective or key result of a team or a person was made from: a key indicator of the strategy map, a key task of
 * the company, the department's own duties, what the superior or a peer asked for, or a wish of one's own.
 */
export type OkrBasis = "strategy-map" | "key-task" | "duty" | "superior" | "peer-request" | "self";

export const OKR_BASES: readonly OkrBasis[] = ["strategy-map", "key-task", "duty", "superior", "peer-request", "self"];
