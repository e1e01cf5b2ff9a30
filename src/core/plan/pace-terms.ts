import { BLANK, call, named } from "../formula/build";
import type { Expression } from "../formula/expression";
import { AT_RISK_NAME, OFF_TRACK_NAME } from "./okr-shapes";

/** What formulas of pace and status refer to besides dates and figures. */
export interface PaceTerms {
  /** Cells with the days off: then working days count. Null if every day of the calendar does. */
  readonly holidays: Expression | null;
  /** True if cells of the workbook state the limits of a status; else they are the usual ones. */
  readonly hasLimits: boolean;
}

/** Where nobody chose otherwise. */
export const USUAL_PACE: PaceTerms = { holidays: null, hasLimits: false };

/** Progress expected on a day. @example expectedOn(day, start, end, USUAL_PACE) // prints OKR.PACE(start,end,day) */
export function expectedOn(day: Expression, start: Expression, end: Expression, { holidays }: PaceTerms): Expression {
  return call("OKR.PACE", start, end, day, ...(holidays === null ? [] : [BLANK, holidays]));
}

/** Arguments of `OKR.STATUS` before its limits, from `progress` to `interval`; those at the end may be left out. */
type StatusArguments = readonly [progress: Expression, expected: Expression, ...others: readonly Expression[]];

/** Arguments of `OKR.STATUS` before its limits, the language included. */
const BEFORE_LIMITS = 7;

/** The status, by the limits that the workbook states. */
export function statusBy(args: StatusArguments, { hasLimits }: PaceTerms): Expression {
  if (!hasLimits) return call("OKR.STATUS", ...args);
  const leftOut = Array.from({ length: BEFORE_LIMITS - args.length }, () => BLANK);
  return call("OKR.STATUS", ...args, ...leftOut, named(AT_RISK_NAME), named(OFF_TRACK_NAME));
}
