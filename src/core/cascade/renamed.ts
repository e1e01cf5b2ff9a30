import type { KeyResult, KeyTask, Measure } from "../model";
import type { ExistingOkrs } from "./level-okrs";
import { taskId } from "./task-key-result";
import { foldPerson } from "./teams";

/** What a holder has, by the ids of measures and tasks. */
export interface Holding {
  readonly name: string;
  readonly measures: readonly string[];
}

export interface Renames {
  /** Name now → name before, of holders who are called otherwise than in the table. */
  readonly before: ReadonlyMap<string, string>;
  /** Holders of the table who are no more, as it spells them. */
  readonly lost: readonly string[];
}

/**
 * Holders of a table of OKRs who are not there any more: called otherwise, or gone. One is taken for another who is new
 * if most of its key results are of measures and tasks that the new one has now, and nobody else is like that.
 */
export function renamesOf(existing: ExistingOkrs, now: readonly Holding[]): Renames {
  const known = new Set(now.map(({ name }) => foldPerson(name)));
  const before = new Map<string, { readonly name: string; readonly measures: string[] }>();
  for (const { holder, measure } of [...existing.objectives.map(({ holder }) => ({ holder, measure: null })), ...existing.keyResults]) {
    if (holder === null) continue;
    const entry = before.get(foldPerson(holder)) ?? { name: holder, measures: [] };
    if (measure !== null) entry.measures.push(measure);
    before.set(foldPerson(holder), entry);
  }
  const fresh = now.filter(({ name }) => !before.has(foldPerson(name)));
  const gone = [...before].filter(([key]) => !known.has(key)).map(([, entry]) => entry);
  const found = new Map<string, string>();
  const lost: string[] = [];
  for (const { name, measures } of gone) {
    const like = fresh.filter((holder) => !found.has(holder.name) && isMost(measures, holder.measures));
    const [only, other] = like;
    if (only === undefined || other !== undefined) lost.push(name);
    else found.set(only.name, name);
  }
  return { before: found, lost };
}

function isMost(measures: readonly string[], has: readonly string[]): boolean {
  const there = new Set(has);
  return measures.filter((measure) => there.has(measure)).length * 2 > measures.length;
}

/** What holders own, for `renamesOf`. */
export function holdings(holders: readonly { readonly name: string; readonly measures: readonly Measure[]; readonly tasks: readonly KeyTask[] }[]): readonly Holding[] {
  return holders.map(({ name, measures, tasks }) => ({ name, measures: [...measures.map(({ id }) => id), ...tasks.map(taskId)] }));
}

/** Key results that a holder has already, under whatever name. */
export function ownOf({ keyResults }: ExistingOkrs, name: string, { before }: Renames): readonly KeyResult[] {
  const names = new Set([name, ...(before.has(name) ? [before.get(name) ?? name] : [])].map(foldPerson));
  return keyResults.filter(({ holder }) => holder !== null && names.has(foldPerson(holder)));
}

/** Ids of the rows of holders who are no more. */
export function rowsOfLost({ objectives, keyResults }: ExistingOkrs, { lost }: Renames): readonly string[] {
  const names = new Set(lost.map(foldPerson));
  return [...objectives, ...keyResults].filter(({ holder }) => holder !== null && names.has(foldPerson(holder))).map(({ id }) => id);
}
