import { binary, call, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { bandWord, reviewSheetWords, statusWord } from "../../language";
import type { Band, Status } from "../../score";
import { AS_OF_NAME, reviewCellName } from "../okr-shapes";
import { EMPTY, isNumber, ONE, orEmpty, times, ZERO } from "../review/expressions";
import { idsOf } from "../review/review-context";
import { all } from "../table-handle";
import type { ReviewedCycle } from "./reviewed-cycle";

// Formulas of one cycle over the tables of its review. They are asked for all of it, or for one owner's part.

/** Score of the cycle, as its review comes to it. */
export function scoreOf({ id }: ReviewedCycle): Expression {
  return named(reviewCellName("Score", id));
}

/** 1 for each row of the result data that counts, 0 for the others. */
function counted({ tables: { data }, keyResults }: ReviewedCycle, owner: string | null): Expression {
  const header = keyResults.headers.owner;
  if (owner === null || header === undefined) return binary("<>", all(data, "id"), EMPTY);
  const owners: Expression = { kind: "table", table: keyResults.name, column: header, thisRow: false };
  return call("COUNTIFS", idsOf(keyResults), all(data, "id"), owners, literal(asCriterion(owner)));
}

/** The name itself, whatever signs it has that a criterion would read. */
function asCriterion(owner: string): string {
  return `=${owner.replace(/[?*~]/g, "~$&")}`;
}

export function countOf(cycle: ReviewedCycle, owner: string | null = null): Expression {
  return call("SUMPRODUCT", times(counted(cycle, owner), ONE));
}

export function bandCount(cycle: ReviewedCycle, band: Band, owner: string | null = null): Expression {
  return call("SUMPRODUCT", times(counted(cycle, owner), binary("=", all(cycle.tables.data, "band"), literal(bandWord(band, cycle.language)))));
}

export function notScoredCount(cycle: ReviewedCycle): Expression {
  return call("SUMPRODUCT", times(counted(cycle, null), binary("-", ONE, isNumber(all(cycle.tables.data, "counted")))));
}

/** Weighted mean of the progress of an owner's key results; empty if none is scored. */
export function ownerScore(cycle: ReviewedCycle, owner: string): Expression {
  const { tables: { data } } = cycle;
  const weights = times(counted(cycle, owner), isNumber(all(data, "counted")), all(data, "weight"));
  return orEmpty(binary("/", call("SUMPRODUCT", weights, all(data, "counted")), call("SUMPRODUCT", weights)));
}

/** Of the scored key results, those on track less those off track. */
export function netConfidenceOf(cycle: ReviewedCycle, owner: string | null = null): Expression {
  const count = (...statuses: readonly Status[]): Expression => {
    const tests = statuses.map((status) => binary("=", all(cycle.tables.data, "status"), literal(statusWord(status, cycle.language))));
    return call("SUMPRODUCT", times(counted(cycle, owner), tests.reduce<Expression>((sum, test) => binary("+", sum, test), ZERO)));
  };
  return orEmpty(binary("/", binary("-", count("on-track"), count("off-track")), count("on-track", "at-risk", "off-track", "stale")));
}

/** Points of the cycle that a category of causes explains; all that is explained for null. */
export function lostBy({ tables: { causes, gaps } }: ReviewedCycle, category: string | null): Expression {
  const lost = call("SUMIF", all(gaps, "id"), all(causes, "keyResultId"), all(gaps, "lostOfCycle"));
  const chosen = category === null ? binary("<>", all(causes, "keyResultId"), EMPTY) : binary("=", all(causes, "category"), literal(category));
  return call("SUMPRODUCT", times(chosen, lost), all(causes, "share"));
}

/** Actions of the review itself, which those of the cycle before are not; of one owner if stated. */
export function actionCount(cycle: ReviewedCycle, which: "all" | "done" | "overdue", owner: string | null = null): Expression {
  const { tables: { actions }, language } = cycle;
  const { states } = reviewSheetWords(language);
  const isNot = (state: string): Expression => binary("<>", all(actions, "status"), literal(state));
  const own = [
    binary(">", call("LEN", all(actions, "action")), ZERO), binary("=", all(actions, "from"), EMPTY),
    ...(owner === null ? [] : [binary("=", all(actions, "owner"), literal(owner))]),
  ];
  const due = [isNumber(all(actions, "due")), binary("<", all(actions, "due"), named(AS_OF_NAME)), isNot(states.done)];
  const more = which === "all" ? [] : which === "done" ? [binary("=", all(actions, "status"), literal(states.done))] : due;
  return call("SUMPRODUCT", times(ONE, ...own, isNot(states.dropped), ...more));
}

/** Effects of the actions for a key result, in its unit; those that were dropped or came from the cycle before do not count. */
export function plannedEffect({ tables: { actions }, language }: ReviewedCycle, keyResult: Expression): Expression {
  const { states } = reviewSheetWords(language);
  const chosen = times(
    binary("=", all(actions, "keyResultId"), keyResult), binary("<>", all(actions, "status"), literal(states.dropped)), binary("=", all(actions, "from"), EMPTY),
  );
  return call("SUMPRODUCT", chosen, all(actions, "effect"));
}
