import type { NextTerms } from "./carry-over";

/** What people decided, at the end of the cycle before, of the key result of a measure. */
export type Decided =
  /** `cycle` is the one at whose end that was. */
  | { readonly kind: "drop"; readonly cycle: string }
  /** It stays a key result whatever its gap is now, with the target or the wording that they stated. */
  | { readonly kind: "keep"; readonly next: NextTerms | null };
