import type { GeneratePolicy } from "../generate";
import { issue, type Issue } from "../issue";
import type { KeyResult, Level } from "../model";
import { checkText } from "../rules";
import type { HolderDraft } from "./holder-draft";
import type { LevelRecords } from "./holder-okrs";
import type { ExistingOkrs } from "./level-okrs";
import type { Renames } from "./renamed";
import { foldPerson } from "./teams";

/** What is to be known of the OKRs of a level: who is not what the table says, what they lack, and how the texts read. */
export function levelIssues(level: Exclude<Level, "company">, drafts: readonly HolderDraft[], records: LevelRecords, existing: ExistingOkrs, { before, lost }: Renames, policy: GeneratePolicy): readonly Issue[] {
  const keyResultsOf = (holder: string): number => existing.keyResults.filter((each) => each.holder !== null && foldPerson(each.holder) === foldPerson(holder)).length;
  return [
    ...[...before].map(([unit, name]) => issue("info", "unit-renamed", null, { unit, before: name, level })),
    ...lost.map((unit) => issue("warning", "unit-not-found", null, { unit, level, keyResults: keyResultsOf(unit) })),
    ...fewObjectives(level, drafts, policy),
    ...drafts.flatMap(({ holder, unguarded }) => (unguarded === null ? [] : [issue("info", "speed-without-quality", null, { unit: holder.name, level, measure: unguarded.name })])),
    ...texts(level, records),
  ];
}

function fewObjectives(level: Exclude<Level, "company">, drafts: readonly HolderDraft[], { objectives: { low } }: GeneratePolicy): readonly Issue[] {
  const few = drafts.filter(({ objectives }) => objectives.length > 0 && objectives.length < low).map(({ holder }) => holder.name);
  return few.length === 0 ? [] : [issue("info", "units-with-few-objectives", null, { level, units: few, low })];
}

/** Texts that a rule finds fault with, said once a rule: they are those of the scorecard, often the same at every level. */
function texts(level: Exclude<Level, "company">, { objectives, keyResults }: LevelRecords): readonly Issue[] {
  const isTask = ({ type }: KeyResult): boolean => type === "milestone";
  const found = [
    ...objectives.flatMap(({ text }) => checkText(text, "objective").map(({ code }) => ({ code, text }))),
    // A task is done or not; that its text has no number is no fault.
    ...keyResults.filter((each) => !isTask(each)).flatMap(({ text }) => checkText(text, "keyResult").map(({ code }) => ({ code, text }))),
  ];
  const faulty = [...new Set(found.map(({ text }) => text))];
  return faulty.length === 0 ? [] : [issue("info", "level-texts-wanting", null, { level, texts: faulty })];
}
