import { isHeld } from "../kinds";
import { setRule } from "../set-rule";
import { findWord } from "../words";

/** S04. A pair is a key result of the same objective that names quality or keeps something in bounds. */
export const volumePairedWithQuality = setRule("S04", "volume-paired-with-quality", "warning", ({ objectives, keyResultsOf, words }) =>
  objectives.flatMap(({ id }) => {
    const all = keyResultsOf(id);
    const guarded = all.some((each) => findWord(each.text, words.quality) !== null || isHeld(each));
    const volume = all.find(({ text }) => findWord(text, words.volume) !== null);
    return volume && !guarded ? [{ of: volume.id, values: { keyResult: volume.text } }] : [];
  }));
