import { binary, call, cell, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { FOLLOWED_LINKS } from "../../strategy";
import { ONE, when, ZERO } from "../review/expressions";
import { all, own } from "../table-handle";
import type { CellBlock } from "../workbook-plan";
import type { MapContext } from "./map-context";
import { SCORE_ROW, stepKey, STEPS, type MapTables, type StepKey } from "./map-shapes";

/** What counts one thousand in a step: objectives have fewer links than this. */
const CIRCLE = 1000;

const LAST_STEP = stepKey(STEPS);

/** What holds before the first link: an objective may be a result, and stands at the beginning of a way of no links. */
export function firstStep({ tables: { objectives } }: MapContext): Expression {
  return binary("+", own(objectives, "isResult"), literal(CIRCLE));
}

/**
 * A step holds two answers in one number: by how many of its links an objective reaches a result within so many links (in
 * ones), and how many of them begin a way of so many links (in thousands). The links hold what their effect was in the
 * step before, each answer as none or one.
 */
export function objectiveStep({ tables: { objectives, links } }: MapContext, step: StepKey): Expression {
  return binary("+", own(objectives, "isResult"), call("SUMIFS", all(links, step), all(links, "fromId"), own(objectives, "id")));
}

/** The two answers of a link's effect in the step before, where the link counts. */
export function linkStep({ tables: { links } }: MapContext, effect: Expression): Expression {
  const answers = binary("+", call("MIN", ONE, call("MOD", effect, literal(CIRCLE))), when(isLong(effect), literal(CIRCLE), ZERO));
  return when(binary("=", own(links, "counts"), ONE), answers, ZERO);
}

/** True for an objective that reaches a result within the links that are followed. */
export function isReached({ objectives }: MapTables): Expression {
  return reaches(own(objectives, LAST_STEP));
}

/**
 * True for an objective that surely reaches no result, once it is known that it is not reached: all its ways have ended,
 * or the last step has found no objective more than the step before, so that no further step would.
 */
export function isSurelyLost({ objectives }: MapTables): Expression {
  return call("OR", call("NOT", isLong(own(objectives, LAST_STEP))), binary("=", settled("reach"), ONE));
}

/** True for an objective with a way of as many links as are followed: into a circle, or of many objectives. */
export function hasLongWay({ objectives }: MapTables): Expression {
  return isLong(own(objectives, LAST_STEP));
}

/** Truth for each objective in turn, of which the sheet counts the true ones. */
export function haveLongWays({ objectives }: MapTables): Expression {
  return isLong(all(objectives, LAST_STEP));
}

/**
 * True if every way that is still going on after the last step runs in a circle: as many as went on after the step
 * before, so that none of them will ever end.
 */
export function areCirclesTold(): Expression {
  return binary("=", settled("ways"), ONE);
}

const FLAGS = ["reach", "ways"] as const;

/** Cells left of what people see, by which the sheet knows whether one more step would change an answer. */
export function settledBlock({ words: { map: words }, tables: { objectives } }: MapContext): CellBlock {
  const [last, before] = [LAST_STEP, stepKey(STEPS - 1)].map((step) => all(objectives, step));
  if (last === undefined || before === undefined) throw new Error("there are two steps");
  const count = (answers: Expression): Expression => call("SUMPRODUCT", binary("*", answers, ONE));
  const isSame = (answer: (steps: Expression) => Expression): Expression => when(binary("=", count(answer(last)), count(answer(before))), ONE, ZERO);
  const formulas = { reach: isSame(reaches), ways: isSame(isLong) };
  return { top: SCORE_ROW, left: 0, cells: FLAGS.map((flag) => [{ value: words.settled[flag](FOLLOWED_LINKS) }, { value: null, formula: formulas[flag] }]) };
}

function settled(flag: (typeof FLAGS)[number]): Expression {
  return cell(null, SCORE_ROW + FLAGS.indexOf(flag), 1);
}

function reaches(step: Expression): Expression {
  return binary(">", call("MOD", step, literal(CIRCLE)), ZERO);
}

function isLong(step: Expression): Expression {
  return binary(">=", step, literal(CIRCLE));
}
