// The review of reviews.
export { planReviews } from "./reviews-sheet";
export { namedReviewTables } from "./reviewed-cycle";
export type { NextKeyResult, PlannedImprovement, ReviewedCycle } from "./reviewed-cycle";
