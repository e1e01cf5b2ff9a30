/** Traditional characters of header words, each followed by its simplified one. */
const TRADITIONAL = "績绩標标準准權权責责負负數数據据實实際际計计劃划畫划預预測测達达維维類类戰战舉举層层構构麵面編编號号項项說说備备註注單单評评級级態态險险監监別别總总關关鍵键結结業业務务財财學学習习長长顧顾內内營营運运門门閾阈當当現现設设製制圍围趨趋勢势時时間间週周狀状燈灯進进領领員员萬万億亿億亿額额應应價价擔担歸归檔档產产創创領领導导質质優优條条値值実实";

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, pair) => [TRADITIONAL.charAt(2 * pair), TRADITIONAL.charAt(2 * pair + 1)]),
);

const ANY_TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join("")}]`, "g");

/** Invisible characters that copying leaves behind. */
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;

/** Words in ASCII with single spaces between them: only their case is to be folded. Most names are such. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Text as it is compared: width, case, line breaks and traditional characters folded; spaces beside Chinese, Japanese
 * or Korean characters taken out, all others made one.
 *
 * @example foldText("項  目 (％)") // => "项目(%)"
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = text.normalize("NFKC").replace(INVISIBLE, "").toLowerCase().replaceAll("\u0307", "").replace(/\s+/g, " ").trim();
  if (!/[\u2E80-\u9FFF\uAC00-\uD7AF]/.test(plain)) return plain;
  return plain
    .replace(ANY_TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character)
    .replace(/(?<=[\u2E80-\u9FFF]) | (?=[\u2E80-\u9FFF])/g, "");
}

/** What tidying would change. */
const UNTIDY = /[\t-\r\u00A0\u00AD\u200B-\u200F\u2028\u2029\u2060\u3000\uFEFF]|^ | $| {2}/;

/** Text as it is shown: line breaks and runs of spaces made one space, the ends trimmed. */
export function tidyText(text: string): string {
  return UNTIDY.test(text) ? text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim() : text;
}
