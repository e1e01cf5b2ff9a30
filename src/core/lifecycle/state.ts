/**
 * What an objective goes through with its key results (`domain.md` 1.3.5). `changed`: released, and something was changed
 * since that nobody has approved yet. `converted`: its cycle was given up for one of another cadence.
 */
export const STATES = ["draft", "submitted", "returned", "approved", "released", "changed", "scored", "closed", "converted"] as const;

export type State = (typeof STATES)[number];

/**
 * Who makes a move. `admin` is the person named as such, or anybody where nobody is. `record`: nobody decides it, it follows from
 * what was done to the OKRs.
 */
export type Mover = "owner" | "approver" | "admin" | "record";

export interface Move {
  readonly from: State;
  readonly to: State;
  readonly who: Mover;
}

/** Every move there is. Only `released` leads on to what comes after it, and only approval leads there. */
export const MOVES: readonly Move[] = [
  { from: "draft", to: "submitted", who: "owner" },
  { from: "returned", to: "submitted", who: "owner" },
  { from: "submitted", to: "approved", who: "approver" },
  { from: "submitted", to: "returned", who: "approver" },
  { from: "approved", to: "returned", who: "approver" },
  { from: "approved", to: "released", who: "admin" },
  { from: "released", to: "changed", who: "record" },
  { from: "scored", to: "changed", who: "record" },
  { from: "changed", to: "released", who: "approver" },
  { from: "released", to: "scored", who: "owner" },
  { from: "scored", to: "closed", who: "approver" },
  ...STATES.filter((from) => from !== "closed" && from !== "converted").map((from): Move => ({ from, to: "converted", who: "record" })),
];

/** The move from one state to another; null if there is none. */
export function moveBetween(from: State, to: State): Move | null {
  return MOVES.find((move) => move.from === from && move.to === to) ?? null;
}

/** Where people may move an objective from a state, in the order of `MOVES`. @example nextStates("submitted") // => ["approved", "returned"] */
export function nextStates(from: State): readonly State[] {
  return MOVES.filter((move) => move.from === from && move.who !== "record").map(({ to }) => to);
}

/** True once an objective has been released: from then on what is changed is logged. */
export function isReleased(state: State): boolean {
  return state === "released" || state === "changed" || state === "scored" || state === "closed";
}
