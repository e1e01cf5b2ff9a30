import type { WorkbookPlan } from "../workbook-plan";
import { schemeContext, type SchemeInput } from "./scheme-context";
import { planSchemeSheet, schemeNames } from "./scheme-sheet";
import { planScoresSheet } from "./scores-sheet";

/**
 * The scheme of a cycle (`domain.md` 1.1.3 and 2.8) as two sheets: its rules, and the scores by them. Every score is a formula
 * over the tables of key results, objectives and measures, found by owner, so that it follows them and the rules.
 *
 * Without `owners` there is one row, of the company as a whole, and no personal data.
 */
export function planScheme(input: SchemeInput): WorkbookPlan {
  const context = schemeContext(input);
  return { sheets: [planSchemeSheet(context), planScoresSheet(context)], names: schemeNames(context) };
}
