import { keyText, parsePeriod, type Cycle } from "../calendar";
import { issue, type Issue } from "../issue";
import type { Measure } from "../model";
import { foldText } from "./fold-text";
import type { Generated, GeneratedKeyResult, TriagedMeasure } from "./generated";
import { groupBy } from "./group-by";
import type { KeyResultFigures } from "./key-result-figures";
import { isWithinYear, targetTime } from "./target-time";
import { headingOf } from "./themes";
import { placeOf } from "./unique-measures";

type Okrs = Omit<Generated, "issues">;

/** What the user should know about what was made: what it leaves uncovered, what was assumed, and how the texts read. */
export function generationIssues(
  okrs: Okrs,
  disagreeing: readonly { readonly kept: Measure; readonly other: Measure }[],
  cycle: Cycle,
): readonly Issue[] {
  return [
    ...noKeyResults(okrs, cycle.id),
    ...figuresOfOtherYears(okrs, cycle),
    ...strategyCovered(okrs),
    ...headingsWithoutObjective(okrs),
    ...disagreeing.map(({ kept, other }) =>
      issue("warning", "measure-targets-differ", placeOf(other), { name: other.name, kept: placeOf(kept) })),
    ...missingTargets(okrs, cycle),
    ...okrs.keyResults.flatMap((each) => assumptions(each, cycle)),
    ...textIssues(okrs),
  ];
}

function noKeyResults({ keyResults, measures, leftOut }: Okrs, cycle: string): readonly Issue[] {
  if (keyResults.length > 0) return [];
  const healthy = leftOut.filter(({ reason }) => reason.code === "healthy").length;
  return [issue("warning", "no-key-results", null, { cycle, measures: measures.length, healthy })];
}

/** Key results whose figures are all of another fiscal year, said once; those with targets of other periods say so themselves. */
function figuresOfOtherYears({ keyResults }: Okrs, cycle: Cycle): readonly Issue[] {
  const others = keyResults.filter(({ from, figures }) => isOfOtherYear(from, cycle) && !isOfOtherPeriods(figures));
  const periods = [...new Set(others.map(({ from }) => timeOf(from) ?? ""))].sort();
  return others.length === 0 ? [] : [issue("warning", "figures-of-other-year", null, { cycle: cycle.id, keyResults: others.length, periods: edgesOf(periods, cycle) })];
}

/** Period that a measure's figures are of: that of its target, where the sheet says it. A reading may be older. */
function timeOf({ targetPeriod, period }: Measure): string | null {
  return targetPeriod ?? period;
}

/** False as well where the sheet states targets of several years, and one of them is the cycle's. */
function isOfOtherYear(from: Measure, cycle: Cycle): boolean {
  const keys = targetTime(from).kind === "series" ? targetKeys(from) : [timeOf(from) ?? ""];
  const periods = keys.map(parsePeriod).filter((period) => period !== null);
  return periods.length > 0 && !periods.some((period) => isWithinYear(period, cycle));
}

function isOfOtherPeriods({ target }: KeyResultFigures): boolean {
  return target.basis.kind === "shares" && target.basis.ofOtherPeriods;
}

/** Periods of the cycle that have no target, said once for all key results of which the same ones are missing. */
function missingTargets({ keyResults }: Okrs, cycle: Cycle): readonly Issue[] {
  const partly = keyResults.filter(({ figures }) => figures.missing.length > 0);
  const alike = groupBy(partly, ({ figures: { missing, scope } }) => `${scope} ${missing.join(" ")}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { missing, scope } = first.figures;
    return [issue("warning", "target-periods-missing", placeOf(first.from), { cycle: cycle.id, names: group.map(({ from }) => from.name), missing: missing.map((key) => keyText(key, cycle.yearStart)), isSum: scope !== "level" })];
  });
}

/** Which strategic objectives of the scorecard the key results serve; nothing if it states none. */
function strategyCovered({ keyResults, measures }: Okrs): readonly Issue[] {
  const stated = new Map(measures.flatMap(({ measure: { objective } }) => (objective === null ? [] : [[foldText(objective), objective] as const])));
  if (stated.size === 0 || keyResults.length === 0) return [];
  const served = new Set(keyResults.flatMap(({ from: { objective } }) => (objective === null ? [] : [foldText(objective)])));
  const missing = [...stated].filter(([folded]) => !served.has(folded)).map(([, objective]) => objective);
  return [issue("info", "strategy-covered", null, { covered: stated.size - missing.length, all: stated.size, missing })];
}

/** Headings of which nothing became an objective, and whether that is because all is well there. */
function headingsWithoutObjective({ keyResults, measures }: Okrs): readonly Issue[] {
  if (keyResults.length === 0) return [];
  const served = new Set(keyResults.map(({ from }) => headingOf(from)));
  const missing = [...groupBy(measures.filter(({ triage }) => triage.role !== "monitor"), ({ measure }) => headingOf(measure))].filter(([heading]) => !served.has(heading));
  return missing.map(([heading, group]) => issue("info", "heading-without-objective", null, { heading, measures: group.length, isHealthy: group.every(isHealthy) }));
}

function isHealthy({ triage }: TriagedMeasure): boolean {
  return triage.role === "health";
}

function assumptions({ from, figures, text, isGuardrail }: GeneratedKeyResult, cycle: Cycle): readonly Issue[] {
  const { holds, scope } = figures;
  const at = placeOf(from);
  return [
    ...(isOfOtherPeriods(figures) ? [issue("warning", "target-of-other-periods", at, { name: from.name, periods: periodsOf(from, cycle) })] : []),
    ...(holds && !isGuardrail ? [issue("info", "key-result-holds", at, { name: from.name, text, fromZero: scope === "cycle" })] : []),
  ];
}

/** First and last period with a target. */
function periodsOf(measure: Measure, cycle: Cycle): string {
  const keys = targetKeys(measure);
  return edgesOf(keys.length === 0 && measure.targetPeriod !== undefined ? [measure.targetPeriod] : keys, cycle);
}

/** Periods of a measure's series that have a target. */
function targetKeys({ series }: Measure): readonly string[] {
  return Object.keys(series).filter((key) => series[key]?.target !== null);
}

function edgesOf(keys: readonly string[], { yearStart }: Cycle): string {
  return [...new Set([keys[0], keys.at(-1)])].map((key = "") => keyText(key, yearStart)).join(" – ");
}

/**
 * Findings of the rules. Nobody has written these texts, so they are for information. Owners are those of the scorecard:
 * one without a column of owners would have the same said of every key result.
 */
function textIssues({ faults }: Okrs): readonly Issue[] {
  return faults.map((fault) => fault.issue)
    .filter(({ code }) => code !== "key-result-has-owner")
    .map((found): Issue => ({ ...found, severity: "info" }));
}
