import { setRule } from "../set-rule";
import { QUALITY, VOLUME, findWord } from "../words";

/** S04. A pair is a key result of the same objective that names quality or keeps something in bounds. */
export const volumePairedWithQuality = setRule("S04", "volume-paired-with-quality", "warning", ({ objectives, keyResultsOf }) =>
  objectives.flatMap(({ id }) => {
    const all = keyResultsOf(id);
    const guarded = all.some(({ text, type }) =>
      findWord(text, QUALITY) !== null || type === "maintain_above" || type === "maintain_below" || type === "within");
    const volume = all.find(({ text }) => findWord(text, VOLUME) !== null);
    return volume && !guarded ? [{ of: volume.id, values: { keyResult: volume.text } }] : [];
  }));
