import { reviewsWords, type Language } from "../../language";
import type { TableHandle } from "../table-handle";

/** Key of the sheet. */
export const REVIEWS_KEY = "reviews";

export const REVIEWS_PARTS = ["cycles", "effects", "owners"] as const;

export type ReviewsPart = (typeof REVIEWS_PARTS)[number];

/** The categories of causes, in the order of the review sheet's choices. */
export const CAUSE_COLUMNS = ["cause1", "cause2", "cause3", "cause4", "cause5", "cause6"] as const;

/** Columns of the tables, in their order; the first holds the ids. */
export const REVIEWS_COLUMNS = {
  cycles: [
    "id", "cycle", "verdict", "score", "band", "green", "yellow", "red", "notScored", "net", "lost", ...CAUSE_COLUMNS, "other", "unexplained", "actions", "done", "overdue",
  ],
  effects: ["id", "keyResultId", "nextId", "cycle", "text", "unit", "planned", "before", "next", "after", "recovered", "share", "verdict"],
  owners: ["id", "cycle", "owner", "keyResults", "score", "green", "yellow", "red", "net", "actions", "done", "overdue"],
} as const satisfies Readonly<Record<ReviewsPart, readonly string[]>>;

export type ReviewsColumn<Part extends ReviewsPart> = (typeof REVIEWS_COLUMNS)[Part][number];

export const REVIEWS_TABLE_NAMES: Readonly<Record<ReviewsPart, string>> = { cycles: "OKR_Reviews", effects: "OKR_Effects", owners: "OKR_ReviewOwners" };

export type ReviewsTables = { readonly [Part in ReviewsPart]: TableHandle<ReviewsColumn<Part>> };

/** The tables as we plan them in a language. */
export function reviewsTables(language: Language): ReviewsTables {
  const words = reviewsWords(language);
  const named = REVIEWS_PARTS.map((part) => [part, { name: REVIEWS_TABLE_NAMES[part], headers: words[part] }] as const);
  // Each part's headers are checked against its columns by the type of the words.
  return Object.fromEntries(named) as unknown as ReviewsTables;
}
