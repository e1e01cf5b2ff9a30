// States and moves.
export { isReleased, MOVES, moveBetween, nextStates, STATES } from "./state";
export type { Move, Mover, State } from "./state";
export { checkMove, consensusIssues } from "./check-move";
export type { MovedObjective, ResultData, WantedMove } from "./check-move";

// What was released, and what was changed since.
export { changesSince, snapshotOf } from "./baseline";
export type { BaselineItem, Change } from "./baseline";
export { lastMove, LOGGED_FIELDS, nextNumber, openChanges, stateOf, wasReleased } from "./log";
export type { LogEntry, LoggedField, LoggedValue } from "./log";

// Consensus before release.
export { ANSWERS, isReady, NO_CONSENSUS, openDisagreements, openRequests } from "./consensus";
export type { Answer, Consensus, Decision, DependencyRequest, OpenDisagreement, Vote } from "./consensus";
