import { cyclesOfYear, fiscalYearOf, type Cadence } from "../calendar";
import { named } from "../formula/build";
import { CHECKED_IN, DEFAULT_GENERATE_POLICY, fixed, NO_FIGURE, type Figure } from "../generate";
import type { ImportedKeyResult, ImportedObjective, PlacedCycle } from "../interchange";
import type { Language } from "../language";
import { planCheckIns } from "./check-ins-sheet";
import { planImportNotes } from "./import-notes-sheet";
import { asOfName, planCyclesSheet } from "./cycles-sheet";
import type { PlannedKeyResult } from "./okr-key-results";
import { planOkrSheet } from "./okr-sheet";
import { planImportedLevels } from "./plan-imported-levels";
import { KEY_RESULT_IDS_NAME } from "./okr-shapes";
import { keyResultsTable } from "./okr-tables";
import type { PaceTerms } from "./pace-terms";
import { all } from "./table-handle";
import type { WorkbookPlan } from "./workbook-plan";

export interface ImportedPlanOptions {
  readonly cadence: Cadence;
  readonly fiscalYearStart: string;
  /** ISO date; it goes into a cell, from which the user may change it. */
  readonly asOf: string;
  readonly language: Language;
  readonly pace: PaceTerms;
  /** True if the workbook has a sheet of cycles of its own, which stays as it is. */
  readonly hasCycles: boolean;
}

/**
 * OKR sheets of imported cycles, in the order of their days, those of teams and people too, with check-ins and, if there is none, the sheet of cycles. Values are
 * typed, since they come from no cell of the workbook; each key result says where in the file it stood. What the files say besides stands on a sheet of notes.
 */
export function planImported(imported: readonly PlacedCycle[], { cadence, fiscalYearStart, asOf, language, pace, hasCycles }: ImportedPlanOptions): WorkbookPlan {
  const cycles = imported.toSorted((a, b) => (a.cycle.start < b.cycle.start ? -1 : 1));
  const keyResults = cycles.flatMap(({ objectives }) => objectives.flatMap((one) => one.keyResults));
  const last = cycles.at(-1)?.cycle;
  const ofCompany = ({ level = "company" }: ImportedObjective): boolean => level === "company";
  const company = cycles.map(({ cycle, objectives }) => planOkrSheet(
    { objectives: objectives.filter(ofCompany), keyResults: objectives.filter(ofCompany).flatMap((one) => one.keyResults.map(plannedKeyResult)) },
    { cycle, language, mostObjectives: DEFAULT_GENERATE_POLICY.objectives.high, pace },
  ));
  const levels = cycles.map((each) => planImportedLevels(each, { language, pace }, figuresOf));
  const sheets = [...company, ...levels.flatMap((each) => each.sheets)];
  const ofLevels = levels.at(-1)?.names ?? [];
  const checkIns = planCheckIns(keyResults.flatMap((one) => one.checkIns), keyResults, language, named(KEY_RESULT_IDS_NAME));
  const notes = planImportNotes(cycles, language);
  if (hasCycles || last === undefined) return { sheets: [...sheets, checkIns, ...notes], names: ofLevels };
  const ofYear = cyclesOfYear(fiscalYearOf(last.yearStart, fiscalYearStart), cadence);
  return {
    sheets: [...sheets, checkIns, planCyclesSheet({ cycles: ofYear, asOf, language, pace }), ...notes],
    names: [asOfName(language), ...(ofLevels.some(({ name }) => name === KEY_RESULT_IDS_NAME) ? [] : [{ name: KEY_RESULT_IDS_NAME, refersTo: all(keyResultsTable(last.id, language), "id") }]), ...ofLevels],
  };
}

/** What the last check-in that has a value says is live; another reading is stated beside the check-ins. */
function reading({ current, checkIns }: ImportedKeyResult): Figure {
  const last = checkIns.filter(({ value }) => value !== null).toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))).at(-1)?.value ?? null;
  return current === null || current === last ? CHECKED_IN : { value: current, basis: { kind: "stated", checkedIn: last } };
}

function figuresOf(keyResult: ImportedKeyResult): PlannedKeyResult["figures"] {
  const figure = (value: number | null): Figure => (value === null ? NO_FIGURE : fixed(value));
  const { start, target, floor, ceiling } = keyResult;
  return { start: figure(start), target: figure(target), floor: figure(floor), ceiling: figure(ceiling), current: reading(keyResult) };
}

function plannedKeyResult(keyResult: ImportedKeyResult): PlannedKeyResult {
  return { ...keyResult, from: null, statedIn: keyResult.place, figures: figuresOf(keyResult) };
}
