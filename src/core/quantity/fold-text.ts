/** Traditional characters of the words that stand around numbers, and their simplified forms. */
const SIMPLIFIED = pairs(
  "萬万億亿於于過过達达縮缩減减長长點点個个無无適适暫暂間间時时週周單单數数約约為为從从內内圓圆幣币錢钱應应維维環环較较標标總总漲涨擴扩壓压" +
  "實实現现歲岁戶户隻只條条張张輛辆臺台檯台噸吨級级筆笔場场項项頁页門门層层鐘钟額额評评測测價价訂订課课學学產产業业員员裡里裏里還还確确補补" +
  "財财務务經经費费積积顆颗併并並并開开關关當当變变給给結结報报記记認认進进後后區区範范圍围",
);

/** Forms of signs that mean the same: minus signs and short dashes, tildes, comparison signs, currencies, apostrophes. */
const SIGNS = pairs("−-﹣-˗-‒-–-〜~～~∼~∽~≧≥≦≤⩾≥⩽≤￥¥￡£￠¢’'‘'′'﹪%﹤<﹥>");
/** Texts in which nothing has to change. */
const PLAIN = /^[\x20-\x7e]*$/;
const SPACES = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\n\r]$/;

/**
 * A text with full-width, traditional and Unicode variants made plain, character by character: what is found in it
 * stands at the same place in the text itself. @example foldText("≧９５％") // => "≥95%"
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text;
  let folded = "";
  // Code units, not characters: places in the text must stay the same.
  for (let at = 0; at < text.length; at++) folded += foldUnit(text.charAt(at));
  return folded;
}

/** Lower case where that leaves every character at its place: İ would become two. */
export function lowerText(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/İ/g, "I").toLowerCase();
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return code < 0x20 ? " " : unit;
  if (code >= 0xff01 && code <= 0xff5e && unit !== "～") return foldUnit(String.fromCharCode(code - 0xfee0));
  return SPACES.test(unit) ? " " : SIGNS.get(unit) ?? SIMPLIFIED.get(unit) ?? unit;
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(Array.from({ length: text.length / 2 }, (_, index) => [text.charAt(2 * index), text.charAt(2 * index + 1)]));
}
