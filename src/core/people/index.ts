// One person's part of a cycle.
export { colourOf, concerns, strengths } from "./colour";
export { isOwnedBy, owners } from "./owners";
export { peopleOf, personFacts } from "./person-facts";
export type { CompanyFacts, OwnedMeasure, PersonFacts, PersonKeyResult, SelfAssessed, StatedAction, StatedCause, StatedRequest } from "./person-facts";

// When they talk.
export { INTERVIEW_MINUTES, scheduleInterviews } from "./schedule";
export type { Meeting, Pair, Window } from "./schedule";

// What they agreed on, sealed.
export { agreedValue, canonicalText, sealedChanges } from "./seal";
export type { AgreedValue, Seal, SealedChange } from "./seal";

// What they commit themselves to.
export { levelsOf, levelsOfMeasure, otherMeasures, PBC_LEVELS, resultWeights } from "./commitments";
export type { Levels } from "./commitments";
