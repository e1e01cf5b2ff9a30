import { anyOf, oncePerWords, type Words } from "./words";

/** How numbers and movements are written, as patterns. */
export interface NumberGrammar {
  /** A number with what stands about it, in the groups currency, sign, digits, percent, scale, money, per. */
  readonly number: RegExp;
  /** What stands between the two values of a movement: `to`, `→`, `提升至`, with a unit before it. */
  readonly towards: RegExp;
  /** Factor of a scale, by its word in small letters. */
  readonly scales: ReadonlyMap<string, number>;
}

/** The number grammar of a set of words. */
export const numberGrammar: (words: Words) => NumberGrammar = oncePerWords((words) => {
  const scales = new Map([...Object.entries(words.scales.zh), ...Object.entries(words.scales.en)].map(([word, factor]) => [word.toLowerCase(), factor]));
  return { number: numberPattern(words, [...scales.keys()]), towards: towardsPattern(words), scales };
});

function numberPattern({ currency, percent, money }: Words, scales: readonly string[]): RegExp {
  return new RegExp(
    `(?<![A-Za-z\\d.,_])(?<currency>${anyOf([...currency.zh, ...currency.en])})?\\s?(?<sign>[+\\-−])?` +
      "(?<digits>\\d[\\d,]*(?:\\.\\d+)?(?!st\\b|nd\\b|rd\\b|th\\b|[DG]\\b)|_{2,}|\\bx{1,3}\\b)" +
      `(?:\\s?(?<percent>${wholeUnits([...percent.zh, ...percent.en])})|\\s?(?<scale>${wholeUnits(scales)}))?` +
      `\\s?(?<money>${wholeUnits([...money.zh, ...money.en])})?` +
      "(?<per>\\s?/\\s?(?:\\d+(?:\\.\\d+)?|[A-Za-z]+|[年月周天日人次]))?",
    "g",
  );
}

/** A choice of units, of which those in letters end where their word ends. */
function wholeUnits(units: readonly string[]): string {
  return `(?:${anyOf(units.filter((unit) => /[a-z]$/i.test(unit)))})(?![A-Za-z])|${anyOf(units.filter((unit) => !/[a-z]$/i.test(unit)))}`;
}

function towardsPattern({ towards, upward, downward }: Words): RegExp {
  const verbs = anyOf([...upward.zh, ...downward.zh, "升", "降"]);
  return new RegExp(
    "^\\s*[A-Za-z]{0,12}(?:\\s[A-Za-z]{1,12})?[\\u4e00-\\u9fff]{0,6}?\\s*" +
      `(?:[-—=]+>|\\b(?:${anyOf(towards.en)})\\b|(?:进一步)?(?:${verbs})?(?:${anyOf(towards.zh)}))\\s*$`,
    "i",
  );
}
