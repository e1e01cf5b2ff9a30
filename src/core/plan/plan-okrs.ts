import type { Cycle } from "../calendar";
import { named } from "../formula/build";
import { DEFAULT_GENERATE_POLICY, NOTHING_CARRIED, type CarriedOkrs, type Generated, type GeneratePolicy } from "../generate";
import type { Language } from "../language";
import { planCheckIns } from "./check-ins-sheet";
import { asOfName, planCyclesSheet } from "./cycles-sheet";
import { planLeftOutSheet } from "./left-out-sheet";
import { planOkrSheet, type KeptOkrs } from "./okr-sheet";
import { KEY_RESULT_IDS_NAME } from "./okr-shapes";
import { keyResultsTable } from "./okr-tables";
import { holidayTable, limitNames, planPaceSheet, termsOf, type PacePolicy } from "./pace-sheet";
import { USUAL_PACE, type PaceTerms } from "./pace-terms";
import { planScorecardSheet } from "./scorecard-sheet";
import { all } from "./table-handle";
import type { WorkbookPlan } from "./workbook-plan";

export interface OkrPlanOptions {
  readonly cycle: Cycle;
  /** All cycles of its fiscal year and cadence. */
  readonly cycles: readonly Cycle[];
  /** ISO date; it goes into a cell, from which the user may change it. */
  readonly asOf: string;
  readonly language: Language;
  readonly policy?: GeneratePolicy;
  /** Null, as if left out: by the calendar and the usual limits, for which there is no sheet of pace. */
  readonly pace?: PacePolicy | null;
  /** Hand-written OKRs of an earlier cycle that go on in this one. */
  readonly carried?: CarriedOkrs;
  /** Ids of hand-written OKRs of the cycle that stay in its tables though nothing plans them. */
  readonly kept?: KeptOkrs;
}

/** The sheets that all OKRs of a cycle look at: its calendar with the as-of day, and the rules of pace where somebody chose some. */
export function planShared({ cycles, asOf, language, pace = null }: Omit<OkrPlanOptions, "cycle" | "policy">): WorkbookPlan {
  return {
    sheets: [
      planCyclesSheet({ cycles, asOf, language, pace: paceTerms(pace, language) }),
      ...(pace === null ? [] : [planPaceSheet(pace, language)]),
    ],
    names: [asOfName(language), ...(pace === null ? [] : limitNames())],
  };
}

/** What formulas of pace refer to under a policy. */
export function paceTerms(pace: PacePolicy | null, language: Language): PaceTerms {
  return pace === null ? USUAL_PACE : termsOf(pace, holidayTable(language));
}

/**
 * The sheets that show what was generated: the OKRs of the cycle, the scorecard that they come from, check-ins, the cycles
 * of the year, and what was left out. Every number is a formula over the user's cells or a value that stands for itself.
 */
export function planOkrs(generated: Generated, { cycle, cycles, asOf, language, policy = DEFAULT_GENERATE_POLICY, pace = null, carried = NOTHING_CARRIED, kept }: OkrPlanOptions): WorkbookPlan {
  const okrs = { objectives: [...generated.objectives, ...carried.objectives], keyResults: [...generated.keyResults, ...carried.keyResults] };
  const shared = planShared({ cycles, asOf, language, pace });
  return {
    sheets: [
      planOkrSheet(okrs, { cycle, language, mostObjectives: policy.objectives.high, pace: paceTerms(pace, language), ...(kept === undefined ? {} : { kept }) }),
      planScorecardSheet(generated.measures, cycle.yearStart, language),
      planCheckIns([], okrs.keyResults, language, named(KEY_RESULT_IDS_NAME)),
      ...shared.sheets,
      planLeftOutSheet(generated.leftOut, cycle.id, language),
    ],
    names: [...shared.names, { name: KEY_RESULT_IDS_NAME, refersTo: all(keyResultsTable(cycle.id, language), "id") }],
  };
}
