/** What a participant says of an objective or key result. */
export const ANSWERS = ["agree", "agree-with-change", "disagree"] as const;

export type Answer = (typeof ANSWERS)[number];

export interface Vote {
  /** Id of the objective or key result. */
  readonly item: string;
  readonly participant: string;
  readonly answer: Answer;
}

/** Something that somebody needs from somebody else. */
export interface DependencyRequest {
  /** Its number as the sheet shows it. */
  readonly id: string;
  /** Id of the objective or key result; null if it is for the whole cycle. */
  readonly item: string | null;
  readonly what: string;
  readonly to: string | null;
  /** Null until it is answered; an answer may be no. */
  readonly isAccepted: boolean | null;
}

export interface Decision {
  /** Id of the objective or key result that it settles. */
  readonly item: string;
}

/** What a consensus meeting, or a sheet that was passed round, came to. */
export interface Consensus {
  readonly votes: readonly Vote[];
  readonly requests: readonly DependencyRequest[];
  readonly decisions: readonly Decision[];
}

export const NO_CONSENSUS: Consensus = { votes: [], requests: [], decisions: [] };

/** A disagreement of which no decision is recorded, with those who disagree. */
export interface OpenDisagreement {
  readonly item: string;
  readonly participants: readonly string[];
}

/** Disagreements without a recorded decision on the same item, in the order of the votes. */
export function openDisagreements({ votes, decisions }: Consensus): readonly OpenDisagreement[] {
  const decided = new Set(decisions.map(({ item }) => item));
  const open = new Map<string, string[]>();
  for (const { item, participant, answer } of votes) {
    if (answer === "disagree" && !decided.has(item)) open.set(item, [...(open.get(item) ?? []), participant]);
  }
  return [...open].map(([item, participants]) => ({ item, participants }));
}

/** Requests that nobody has answered. */
export function openRequests({ requests }: Consensus): readonly DependencyRequest[] {
  return requests.filter(({ isAccepted }) => isAccepted === null);
}

/** True if a cycle may be released: every request answered, every disagreement decided on (`domain.md` 1.3.4). */
export function isReady(consensus: Consensus): boolean {
  return openRequests(consensus).length === 0 && openDisagreements(consensus).length === 0;
}
