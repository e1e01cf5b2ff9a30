import { CADENCES, cycleAt, cyclesOfYear, fiscalYearOf, addMonths, type Cadence, type Cycle } from "../../../core/calendar";
import type { Dialect } from "../../../core/formula/dialect";
import type { MostOkrs } from "../../../core/generate";
import type { Language } from "../../../core/language/language";
import { knownPolicy, mostBy } from "../../../workbook/tasks";
import type { Book } from "../../book";
import type { OkrChoices } from "../../pane-state";

export interface ChosenOkrs {
  readonly cadence: Cadence;
  /** Id. */
  readonly cycle: string;
  /** Those of the fiscal year of the as-of day, and of the one after it. */
  readonly cycles: readonly Cycle[];
  readonly fiscalYearStart: string;
  readonly language: Language;
  readonly dialect: Dialect;
  readonly most: MostOkrs;
}

/** What is generated: what was chosen in the pane, else before in the workbook, else the usual. */
export function chosenOkrs({ grid, state }: Book, asOf: string, paneLanguage: Language, choices: OkrChoices): ChosenOkrs {
  const { settings } = state;
  const fiscalYearStart = choices.fiscalYearStart ?? settings.fiscalYearStart ?? `${asOf.slice(0, 4)}-01-01`;
  const cadence = choices.cadence ?? CADENCES.find((one) => one === settings.cadence) ?? "quarterly";
  const current = cycleAt(asOf, cadence, fiscalYearStart);
  const years = [current.start, addMonths(current.start, 12)].map((day) => fiscalYearOf(day, fiscalYearStart));
  const cycles = years.flatMap((year) => cyclesOfYear(year, cadence));
  const cycle = cycles.find(({ id }) => id === choices.cycle)?.id ?? current.id;
  // Where the add-in runs its functions calculate, and they are what people can read.
  return {
    cadence, cycle, cycles, fiscalYearStart,
    language: choices.language ?? settings.language ?? paneLanguage,
    dialect: choices.dialect ?? settings.dialect ?? "functions",
    most: mostBy(knownPolicy(grid, state), state, choices.most),
  };
}
