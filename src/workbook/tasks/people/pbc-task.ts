import type { WorkbookGrid } from "../../../core/grid";
import { peopleWords } from "../../../core/language";
import { otherMeasures } from "../../../core/people";
import { planPbc } from "../../../core/plan/people";
import { fileNames } from "./file-names";
import { readPeople, type PacksOutcome, type PeopleOptions } from "./packs";

export interface PbcSummary {
  readonly cycle: string;
  readonly people: readonly { readonly person: string; readonly keyResults: number; readonly kpis: number }[];
}

/** PBC forms with KPI forms, a workbook for each person. Issues as of `readPeople`. */
export function pbcTask(grid: WorkbookGrid, options: PeopleOptions): PacksOutcome<PbcSummary> {
  const read = readPeople(grid, options);
  if ("refused" in read) return { packs: [], summary: null, issues: read.refused };
  const { company: { cycle }, people, language, dialect, issues } = read;
  const files = fileNames(people.map(({ person }) => `${peopleWords(language).files.pbc} ${cycle.id} ${person}`));
  const packs = people.map((facts, index) => ({ file: files[index] ?? "", plan: planPbc({ facts, source: options.source, language }), language, dialect }));
  const summary = { cycle: cycle.id, people: people.map((facts) => ({ person: facts.person, keyResults: facts.keyResults.length, kpis: otherMeasures(facts).length })) };
  return { packs, summary, issues };
}
