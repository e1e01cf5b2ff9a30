import { binary, call } from "../formula/build";
import type { Expression } from "../formula/expression";
import type { Language } from "../language";
import type { CellStyle } from "./cell-style";
import { localStatus } from "./local-status";
import { FORMATS, WRAPPED } from "./look";
import { expectedInCycle } from "./okr-head";
import type { ObjectiveKey, OkrTables } from "./okr-tables";
import { statusBy, type PaceTerms } from "./pace-terms";
import { all, own } from "./table-handle";

/** How the cells of an objective look. */
export const OBJECTIVE_STYLES: Readonly<Record<ObjectiveKey, CellStyle>> = {
  id: { format: FORMATS.text }, text: { ...WRAPPED, bold: true }, perspective: WRAPPED, ambition: { vertical: "top" },
  weight: { vertical: "top", align: "center", format: FORMATS.percent }, owner: WRAPPED, progress: { vertical: "top", format: FORMATS.percent },
  pace: { vertical: "top", format: FORMATS.percent }, status: { vertical: "top", align: "center" },
};

/** Formulas that are the same in every row of a table of objectives. */
export function objectiveFormulas({ objectives, keyResults }: OkrTables, language: Language, pace: PaceTerms): Partial<Record<ObjectiveKey, Expression>> {
  const weights = binary("*", all(keyResults, "weight"), binary("=", all(keyResults, "objective"), own(objectives, "id")));
  return {
    progress: call("OKR.ROLLUP", all(keyResults, "progress"), weights),
    pace: expectedInCycle(pace),
    status: localStatus(statusBy([own(objectives, "progress"), own(objectives, "pace")], pace), language),
  };
}
