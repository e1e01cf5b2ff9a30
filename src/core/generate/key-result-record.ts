import { keyResultText, LANGUAGES, type KeyResultWording, type Language } from "../language";
import type { KeyResult, Measure } from "../model";
import type { KeyResultFigures } from "./key-result-figures";
import type { Kept } from "./kept";
import type { CycleWindow } from "./window";

export interface RecordOptions {
  readonly cycle: CycleWindow;
  readonly language: Language;
  /** The key result as it was before. */
  readonly kept: Kept | null;
  /** What people want it to say. */
  readonly text?: string | null;
}

/** A key result with its text; nobody has said yet how confident they are. */
export function keyResultRecord(
  ids: Pick<KeyResult, "id" | "objective" | "weight">,
  measure: Measure,
  figures: KeyResultFigures,
  { cycle, language, kept, text = null }: RecordOptions,
): KeyResult {
  const { type, start, target, floor, ceiling, current } = figures;
  const record = {
    ...ids,
    measure: measure.id,
    type,
    unit: measure.unit,
    start: start.value,
    target: target.value,
    floor: floor.value,
    ceiling: ceiling.value,
    current: current.value,
    owner: measure.owner,
    confidence: null,
  };
  return { ...record, text: text ?? keptText(kept, measure, figures, cycle) ?? keyResultText(wordingOf(measure, figures, cycle), language) };
}

/**
 * The text as it is, if it is one of those by which the same numbers may be told: the words may be of another language,
 * or of a reading that has moved on. What people wrote is none of these, and is theirs to keep, not ours.
 */
function keptText(kept: Kept | null, measure: Measure, figures: KeyResultFigures, cycle: CycleWindow): string | null {
  const wordings = [-Infinity, Infinity].map((value) => wordingOf(measure, { ...figures, current: { ...figures.current, value } }, cycle));
  const texts = wordings.flatMap((wording) => LANGUAGES.map((language) => keyResultText(wording, language)));
  return texts.find((text) => text === kept?.keyResult.text) ?? null;
}

function wordingOf({ name, unit }: Measure, { type, scope, start, target, floor, ceiling, current, holds }: KeyResultFigures, { end }: CycleWindow): KeyResultWording {
  const about = { name, unit, by: end, isYearToDate: scope === "year-to-date" };
  const isHeld = (side: 1 | -1): boolean => holds && (current.value === null || ((current.value - (target.value ?? 0)) * side >= 0));
  switch (type) {
    case "within":
      return { ...about, form: "within", low: floor.value ?? 0, high: ceiling.value ?? 0 };
    case "binary":
    case "milestone":
    case "baseline":
      return { ...about, form: "done" };
    case "increase":
    case "decrease":
      return start.value === 0 && scope === "cycle"
        ? { ...about, form: "reach", to: target.value ?? 0 }
        : { ...about, form: "move", from: start.value ?? 0, to: target.value ?? 0 };
    case "maintain_above":
      return { ...about, form: isHeld(1) ? "at-least" : "bring-to-at-least", to: target.value ?? 0 };
    case "maintain_below":
      return { ...about, form: isHeld(-1) ? "at-most" : "bring-to-at-most", to: target.value ?? 0 };
  }
}
