import type { Language } from "../../language";
import type { KeyResultKey } from "../okr-tables";
import type { SourceTable } from "../review/review-context";
import { reviewTables, type ReviewTables } from "../review/review-tables";
import type { TableHandle } from "../table-handle";

/** A cycle that was reviewed, as formulas over its sheets find it. */
export interface ReviewedCycle {
  /** `FY2027-Q1`. */
  readonly id: string;
  /** Language of its review sheet: that of the words which people chose there. */
  readonly language: Language;
  /** The headers that its tables have now, by the names that we gave them. */
  readonly tables: ReviewTables;
  readonly keyResults: SourceTable<KeyResultKey>;
  /** Owners of its key results and of its actions, in the order in which they come first. */
  readonly owners: readonly string[];
  /** Key results whose improvement was planned. */
  readonly planned: readonly PlannedImprovement[];
}

export interface PlannedImprovement {
  readonly keyResult: string;
  /** Number format of its values. */
  readonly format: string;
  /** Where the effect shows: the key result of the same measure in the cycle after; null if there is none. */
  readonly next: NextKeyResult | null;
}

export interface NextKeyResult {
  readonly cycle: string;
  readonly keyResult: string;
  /** Of its review if it has one, else of its OKR sheet: the table in which `current` is its value. */
  readonly values: TableHandle<"id" | "current">;
}

/** The tables of a review with the headers that the workbook has; as we plan them where it has none. */
export function namedReviewTables(cycle: string, language: Language, headersOf: (table: string) => Readonly<Record<string, string>>): ReviewTables {
  const planned = Object.entries(reviewTables(cycle, language)).map(([part, { name, headers }]) => [part, { name, headers: { ...headers, ...headersOf(name) } }]);
  // The same parts, with other headers.
  return Object.fromEntries(planned) as ReviewTables;
}
