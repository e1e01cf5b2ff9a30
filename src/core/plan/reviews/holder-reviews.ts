import { binary } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { holderReviewsWords } from "../../language/holder-reviews-words";
import type { Language } from "../../language";
import type { CellStyle } from "../cell-style";
import { formulaTable } from "../formula-table";
import { FORMATS, WRAPPED } from "../look";
import { ONE, unlessEmpty } from "../review/expressions";
import { own, type TableHandle } from "../table-handle";
import type { PlannedCell, TablePlan } from "../workbook-plan";
import { actionCount, bandCount, countOf, netConfidenceOf, scoreOf } from "./cycle-figures";
import type { ReviewedCycle } from "./reviewed-cycle";

/** A team or person with a review of its own in a cycle. */
export interface ReviewedHolderCycle {
  /** `FY2027-Q1`. */
  readonly cycle: string;
  readonly holder: string;
  /** Its review, under its own key. */
  readonly review: ReviewedCycle;
}

export const HOLDER_REVIEWS_TABLE = "OKR_HolderReviews";

/** As wide as the parts above it; the first holds the ids. */
export const HOLDER_REVIEWS_COLUMNS = ["id", "cycle", "holder", "keyResults", "score", "green", "yellow", "red", "net", "lost", "actions", "done", "overdue"] as const;

export type HolderReviewsKey = (typeof HOLDER_REVIEWS_COLUMNS)[number];

export function holderReviewsTable(language: Language): TableHandle<HolderReviewsKey> {
  return { name: HOLDER_REVIEWS_TABLE, headers: holderReviewsWords(language).headers };
}

const ID: CellStyle = { format: FORMATS.text };
const COUNT: CellStyle = { format: FORMATS.whole, align: "center" };
const POINTS: CellStyle = { format: FORMATS.score, align: "center" };

/** One row for each review of a team or person, in the order of the cycles. */
export function planHolderReviews(reviews: readonly ReviewedHolderCycle[], language: Language, { top, left }: { readonly top: number; readonly left: number }): TablePlan {
  const table = holderReviewsTable(language);
  const shown = (formula: Expression, style: CellStyle): PlannedCell => ({ value: null, formula, style });
  return formulaTable({
    table, top, left, keys: HOLDER_REVIEWS_COLUMNS,
    columns: {
      id: { style: ID }, cycle: { style: { ...ID, bold: true } }, holder: { style: { ...WRAPPED, ...ID } },
      lost: { formula: unlessEmpty(own(table, "score"), binary("-", ONE, own(table, "score"))), style: POINTS },
    },
    rows: reviews.map(({ cycle, holder, review }) => ({
      id: { value: review.id }, cycle: { value: cycle }, holder: { value: holder },
      keyResults: shown(countOf(review), COUNT), score: shown(scoreOf(review), { ...POINTS, bold: true }),
      green: shown(bandCount(review, "green"), COUNT), yellow: shown(bandCount(review, "yellow"), COUNT), red: shown(bandCount(review, "red"), COUNT),
      net: shown(netConfidenceOf(review), { format: FORMATS.signedPercent, align: "center" }),
      actions: shown(actionCount(review, "all"), COUNT), done: shown(actionCount(review, "done"), COUNT), overdue: shown(actionCount(review, "overdue"), COUNT),
    })),
  });
}
