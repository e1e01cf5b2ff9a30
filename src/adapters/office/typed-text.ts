/** Begins a formula, a link or an error when typed; the wide signs do so in East Asian versions. */
const BEGINS_WITH_SIGN = /^[\s=+\-@'#$€£¥￥＝＋－＠]/;
/** Only short texts read as a number, a date or a time. */
const LONGEST_NUMBER = 40;
const HAS_DIGIT = /\p{N}/u;
/** A single word: TRUE and FALSE have one in every language of Excel. */
const ONE_WORD = /^\p{Script=Latin}+$/u;
const LONGEST_BOOLEAN = 12;

/**
 * What has to be typed so that a cell holds this text and nothing else: with an apostrophe before it, which Excel takes
 * away, where Excel would read something else in it. Line ends of cells are line feeds.
 *
 * @example typedText("=1+1") // => "'=1+1"
 * @example typedText("Raise delivery") // => "Raise delivery"
 */
export function typedText(text: string): string {
  const stored = text.replace(/\r\n?/g, "\n");
  return mayReadAsOther(stored) ? `'${stored}` : stored;
}

function mayReadAsOther(text: string): boolean {
  if (BEGINS_WITH_SIGN.test(text)) return true;
  if (text.length <= LONGEST_BOOLEAN && ONE_WORD.test(text)) return true;
  return text.length <= LONGEST_NUMBER && HAS_DIGIT.test(text);
}
