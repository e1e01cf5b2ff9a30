import type { WorkbookGrid } from "../../../core/grid";
import { peopleWords } from "../../../core/language";
import { concerns } from "../../../core/people";
import { planCoaching } from "../../../core/plan/people";
import { fileNames } from "./file-names";
import { readPeople, type PacksOutcome, type PeopleOptions } from "./packs";

export interface CoachSummary {
  readonly cycle: string;
  readonly people: readonly { readonly person: string; readonly keyResults: number; readonly cards: number }[];
}

/**
 * Coaching cards, a workbook for each person: strengths, each red or amber key result said in two ways with questions, help,
 * and the next targets. Issues as of `readPeople`.
 */
export function coachTask(grid: WorkbookGrid, options: PeopleOptions): PacksOutcome<CoachSummary> {
  const read = readPeople(grid, options);
  if ("refused" in read) return { packs: [], summary: null, issues: read.refused };
  const { company: { cycle }, people, language, dialect, issues } = read;
  const files = fileNames(people.map(({ person }) => `${peopleWords(language).files.coaching} ${cycle.id} ${person}`));
  const packs = people.map((facts, index) => ({ file: files[index] ?? "", plan: planCoaching({ facts, source: options.source, language }), language, dialect }));
  const summary = { cycle: cycle.id, people: people.map((facts) => ({ person: facts.person, keyResults: facts.keyResults.length, cards: concerns(facts).length })) };
  return { packs, summary, issues };
}
