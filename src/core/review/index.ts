// The numbers of a review.
export { checkInInterval, reviewCycle } from "./review-cycle";
export type { BandCounts, CycleReview, KeyResultReview, ObjectiveReview } from "./cycle-review";
export { REVIEW_LIMITS } from "./review-input";
export type { Action, Cause, PreviousCycle, PreviousKeyResult, ReviewedHolder, ReviewInput, ReviewLimits } from "./review-input";
export { EFFECT_VERDICTS, improvementEffect } from "./improvement-effect";
export type { EffectVerdict, ImprovementEffect } from "./improvement-effect";
