import type { KeyResult, Measure, Objective } from "../model";
import type { HolderObjective } from "./holder-draft";
import { subjectOf } from "./holder-draft";
import type { Alignment } from "./level-okrs";
import { mostAlike } from "./likeness";
import { foldPerson } from "./teams";

/** The OKRs that those of a holder support: the company's, or those of a person's team. */
export interface Parents {
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
}

const NONE: Alignment = { alignedTo: null, contribution: "none", linkWeight: null };

/**
 * What key results support: the one above of the same measure, whose movement theirs is part of; else the objective above
 * that theirs supports, without counting for it, as nothing says how much it brings.
 */
export function alignKeyResult(measure: Measure | null, task: string | null, objective: Alignment, { keyResults }: Parents): Alignment {
  const same = measure === null ? undefined : keyResults.find((parent) => parent.measure === measure.id);
  if (same !== undefined) return { alignedTo: same.id, contribution: "metric", linkWeight: null };
  const sameTask = task === null ? undefined : keyResults.find((parent) => parent.measure === task);
  if (sameTask !== undefined) return { alignedTo: sameTask.id, contribution: "progress", linkWeight: null };
  return { ...NONE, alignedTo: objective.alignedTo };
}

/** What an objective supports: the one above that most of its measures serve, else the one in the same words, else one that speaks of the same. */
export function alignObjective(draft: HolderObjective, { objectives, keyResults }: Parents): Alignment {
  const served = new Map<string, number>();
  for (const { candidate } of draft.keyResults) {
    const parent = keyResults.find(({ measure }) => measure === candidate.measure.id);
    if (parent !== undefined) served.set(parent.objective, (served.get(parent.objective) ?? 0) + 1);
  }
  const [most] = [...served].sort(([, a], [, b]) => b - a);
  if (most !== undefined && objectives.some(({ id }) => id === most[0])) return { alignedTo: most[0], contribution: "progress", linkWeight: null };
  const stated = draft.theme?.strategicObjective ?? null;
  const words = stated === null ? undefined : objectives.find(({ text }) => foldPerson(text) === foldPerson(stated));
  if (words !== undefined) return { alignedTo: words.id, contribution: "progress", linkWeight: null };
  const { theme, tasks } = draft;
  const subject = [subjectOf(draft), ...tasks.map(({ text }) => text)].join(" ; ");
  const alike = mostAlike(subject, objectives, ({ text, id }) => [text, ...keyResults.filter(({ objective }) => objective === id).map((each) => each.text)].join(" ; "));
  const sameSide = theme?.perspective === undefined || theme.perspective === null ? undefined : objectives.find(({ perspective }) => perspective === theme.perspective);
  return { ...NONE, alignedTo: alike?.id ?? sameSide?.id ?? null };
}
