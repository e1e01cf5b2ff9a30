// The review of reviews.
export { planReviews } from "./reviews-sheet";
export type { ReviewedHolderCycle } from "./holder-reviews";
export { namedReviewTables } from "./reviewed-cycle";
export type { NextKeyResult, PlannedImprovement, ReviewedCycle } from "./reviewed-cycle";
