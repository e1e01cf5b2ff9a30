import { cycleAt, cycleById, cyclesOfYear, daysBetween, fiscalYearOf, type Cadence, type Cycle } from "../../core/calendar";
import { dueByDays, type CarriedKeyResult } from "../../core/generate";
import type { WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { nextNumber, stateOf, type LogEntry } from "../../core/lifecycle";
import type { KeyResult } from "../../core/model";
import { planLineageSheet, PROCESS_SHEET, type CarriedOn, type Descent } from "../../core/plan/process";
import { readNature } from "../../core/reader";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import type { WorkbookState } from "../state";
import { makeOkrs, type GenerateSummary, type GenerateTaskOptions, type MadeOkrs } from "./generate-task";
import { readConversions } from "./own-lineage";
import { ownCycles, readOwnOkrs, type OwnOkrs } from "./own-okrs";
import { processLanguage, readProcess, withIdsOnly } from "./own-process";
import { moveEntry, planProcess } from "./process-task";
import { nothingThere } from "./cycle-on-a-day";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export interface ConvertCadenceOptions extends TaskOptions {
  readonly cadence: Cadence;
  /** First cycle of the new cadence; the one that the as-of day is in, or the next one if more than half of that is over, if left out. */
  readonly cycle?: string;
  /** Who decided it. */
  readonly by?: string;
}

export interface ConvertCadenceSummary extends Pick<GenerateSummary, "objectives" | "keyResults"> {
  /** Cycle that is given up. */
  readonly from: string;
  readonly to: string;
  /** Key results that go on as new ones. */
  readonly carried: number;
  /** What each key result of the cycle that is given up becomes, in their order; null if nothing. */
  readonly lineage: readonly { readonly old: Pick<KeyResult, "id" | "text" | "unit" | "target">; readonly now: Pick<KeyResult, "id" | "text" | "start" | "target"> | null }[];
}

/**
 * Changes the cadence in mid-year (`domain.md` 2.9): OKRs of the first cycle of the new cadence out of the same measures, with what is left
 * of the year's targets spread over the cycles that are left, and what people wrote as it stands; the old cycle's objectives become `converted`, and the sheet of lineage says what
 * each key result became. The OKR sheet of the old cycle stays as it is.
 *
 * Issues: those of `generateTask`, `workbook-without-okrs`, `cadence-already`, `cycle-not-of-cadence`, `key-result-not-carried`,
 * `key-result-carried-as-written`.
 */
export function convertCadenceTask(workbook: WorkbookGrid, options: ConvertCadenceOptions): TaskOutcome<ConvertCadenceSummary> {
  const { state, issues: stateIssues } = knownState(workbook);
  const grid = calculatedGrid(workbook, state);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const from = oldCycle(grid, state, options);
  if (from === null) return refused(workbook, dialect, [...stateIssues, issue("error", "cadence-already", null, { cadence: options.cadence, cycle: state.settings.cycle ?? "" })]);
  const okrs = readOwnOkrs(grid, state, from);
  if (okrs === null) return refused(workbook, dialect, [...stateIssues, nothingThere(undefined, ownCycles(state))]);

  const to = newCycle(state, options);
  if ("code" in to) return refused(workbook, dialect, [...stateIssues, to]);
  const wanted: GenerateTaskOptions = { ...options, cadence: options.cadence, cycle: to.id };
  const made = makeOkrs(workbook, wanted, okrs);
  if ("refusal" in made) return made.refusal;

  const descents = descentsOf(okrs, made);
  const plan = { ...made.plan, sheets: [...made.plan.sheets, ...lineage(okrs, descents, made, options), ...convertedProcess(grid, state, okrs, made, options)] };
  const settled = settle(plan, workbook, made.state, dialect, made.sources);
  const lost = descents.filter(({ now, carried }) => now === null && carried === null).map(({ old }) => issue("warning", "key-result-not-carried", null, { text: old.text, cycle: to.id }));
  const asWritten = descents.flatMap(({ carried }) => (carried === null ? [] : asWrittenIssues(carried, okrs.cycle, to)));
  const { objectives, keyResults } = made.summary;
  const summary = { from, to: to.id, objectives, keyResults, carried: descents.length - lost.length, lineage: lineageOf(okrs, descents) };
  return { ...settled, summary, issues: [...made.issues, ...okrs.issues, ...lost, ...asWritten, ...settled.issues] };
}

/** The cycle that is given up: the one made last, or, where that is converted already, the one that it came from. Null if there is nothing to convert. */
function oldCycle(grid: WorkbookGrid, state: WorkbookState, { cadence }: ConvertCadenceOptions): string | null {
  const last = state.settings.cycle ?? ownCycles(state).at(-1) ?? null;
  if (last === null || state.settings.cadence !== cadence) return last ?? "";
  return readConversions(grid, state).find(({ to }) => to === last)?.from ?? null;
}

function newCycle({ settings }: WorkbookState, { cadence, cycle: stated, asOf }: ConvertCadenceOptions): Cycle | Issue {
  const fiscalYearStart = settings.fiscalYearStart ?? `${asOf.slice(0, 4)}-01-01`;
  // Converted again, the cycle that it went over to stays.
  const id = stated ?? (settings.cadence === cadence ? settings.cycle : undefined);
  if (id !== undefined) {
    const cycle = cycleById(id, fiscalYearStart);
    if (cycle === null) return issue("error", "cycle-unknown", null, { cycle: id });
    return cycle.cadence === cadence ? cycle : issue("error", "cycle-not-of-cadence", null, { cycle: id, cadence });
  }
  const now = cycleAt(asOf, cadence, fiscalYearStart);
  const hasHalf = daysBetween(now.start, asOf) <= daysBetween(asOf, now.end);
  return hasHalf ? now : cyclesOfYear(fiscalYearOf(asOf, fiscalYearStart), cadence).find(({ start }) => start > asOf) ?? now;
}

/** What each key result of the old cycle became: the new one of the same measure, or the same that people wrote. */
function descentsOf({ cycle, keyResults }: OwnOkrs, { summary: { generated, cycle: to }, carried, state: { settings } }: MadeOkrs): readonly Descent[] {
  const byMeasure = new Map(generated.keyResults.map((keyResult) => [keyResult.from.id, keyResult]));
  const byId = new Map(carried.keyResults.map((keyResult) => [keyResult.before, keyResult]));
  const end = cycleById(cycle, settings.fiscalYearStart ?? to.yearStart)?.end ?? to.start;
  return keyResults.map((old) => {
    const goesOn = byId.get(old.id);
    return {
      old, now: old.measure === null ? null : byMeasure.get(old.measure) ?? null,
      carried: goesOn === undefined ? null : carriedOn(goesOn, end, to),
    };
  });
}

/** A hand-written key result says by its words how its values belong together, if anything does. */
function carriedOn(keyResult: CarriedKeyResult, end: string, to: Cycle): CarriedOn {
  const nature = readNature({ name: keyResult.text, unit: keyResult.unit, definition: null, totalFormula: null, actuals: [] });
  return { keyResult, nature, byDays: dueByDays(keyResult, nature, end, to) };
}

/** A target that was set for a longer time stays as people wrote it; they are told what would fall to the new cycle. */
function asWrittenIssues({ keyResult: { text, target }, byDays }: CarriedOn, from: string, { id: cycle }: Cycle): readonly Issue[] {
  return byDays === null || target === null ? [] : [issue("info", "key-result-carried-as-written", null, { text, from, cycle, target, byDays })];
}

function lineageOf({ keyResults }: OwnOkrs, descents: readonly Descent[]): ConvertCadenceSummary["lineage"] {
  return keyResults.map(({ id, text, unit, target }, index) => {
    const now = descents[index]?.now ?? descents[index]?.carried?.keyResult ?? null;
    return { old: { id, text, unit, target }, now: now === null ? null : { id: now.id, text: now.text, start: now.start, target: now.target } };
  });
}

function lineage({ cycle: from }: OwnOkrs, descents: readonly Descent[], { summary: { cycle: to }, state: { settings } }: MadeOkrs, { asOf }: ConvertCadenceOptions): MadeOkrs["plan"]["sheets"] {
  return [planLineageSheet({ from, to, date: asOf, descents, language: settings.language ?? "en" })];
}

/** The process sheet of the old cycle, whose objectives become converted, those that are closed excepted. */
function convertedProcess(grid: WorkbookGrid, state: WorkbookState, okrs: OwnOkrs, { state: { settings } }: MadeOkrs, { asOf, by }: ConvertCadenceOptions): MadeOkrs["plan"]["sheets"] {
  const process = readProcess(grid, state, okrs);
  const entries: LogEntry[] = [];
  for (const { id } of withIdsOnly(okrs).okrs.objectives) {
    const now = stateOf(id, process.log);
    if (now === "closed" || now === "converted") continue;
    entries.push(moveEntry(id, now, "converted", { number: nextNumber([...process.log, ...entries]), date: asOf, by: by ?? null, reason: null }));
  }
  const language = processLanguage(state, okrs.cycle) ?? settings.language ?? "en";
  const plan = planProcess({ grid, state, okrs: withIdsOnly(okrs).okrs, process, entries, language });
  return plan.sheets.filter(({ key }) => key === PROCESS_SHEET(okrs.cycle));
}
