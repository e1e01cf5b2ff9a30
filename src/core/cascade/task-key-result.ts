import { CHECKED_IN, NO_FIGURE, fixed, linked, stableId, type CycleWindow, type KeyResultFigures } from "../generate";
import { keyResultText, type Language } from "../language";
import type { KeyTask } from "../model";
import { foldPerson } from "./teams";

/** A task has no measure: it is done in part, from 0 to 1, as its sheet says in numbers, or else its check-ins. */
export function taskFigures({ progress }: Pick<KeyTask, "progress">): KeyResultFigures {
  const current = progress === null ? CHECKED_IN : linked(progress.value, progress.origin);
  return { type: "milestone", scope: "level", start: fixed(0), target: fixed(1), floor: NO_FIGURE, ceiling: NO_FIGURE, current, holds: false, missing: [] };
}

/** Id by which a task is known again; it stands where others have that of their measure. */
export function taskId({ text }: KeyTask): string {
  return stableId("T", foldPerson(text));
}

/** @example taskText({ text: "Sign four Nordic partners", due: "2027-06-30", … }, "2027-06-30", "en") // => "Sign four Nordic partners by 30 Jun 2027" */
export function taskText({ text, due }: KeyTask, cycleEnd: string, language: Language): string {
  return keyResultText({ form: "done", name: text, unit: null, by: due ?? cycleEnd, isYearToDate: false }, language);
}

/** When a task is due as a cycle sees it; one without a day belongs to the cycle in which it is planned. */
export function timeOf({ due }: KeyTask, { start, end }: CycleWindow): "earlier-cycle" | "later-cycle" | "now" {
  if (due === null) return "now";
  return due < start ? "earlier-cycle" : due > end ? "later-cycle" : "now";
}
