/** Traditional characters of the words that stand around numbers, each with its simplified form. */
const SIMPLIFIED = pairs(
  "萬万 億亿 於于 過过 達达 縮缩 減减 長长 點点 個个 無无 適适 暫暂 間间 時时 週周 單单 數数 約约 為为 從从 內内 幣币 環环 較较 標标 總总 漲涨 擴扩 壓压 實实 現现" +
  " 戶户 隻只 條条 張张 輛辆 臺台 檯台 噸吨 級级 筆笔 場场 項项 頁页 門门 鐘钟 評评 課课 學学 裡里 裏里 確确 補补 並并 變变 進进 認认 顆颗 節节 淨净 計计 調调 優优 歐欧 鎊镑 韓韩 雙双 對对",
);

/** Forms of signs that mean the same: minus signs and short dashes, tildes, comparison signs, currencies, apostrophes. */
const SIGNS = pairs("−- ﹣- ˗- ‒- –- 〜~ ～~ ∼~ ∽~ ≧≥ ≦≤ ⩾≥ ⩽≤ ￥¥ ￡£ ’' ‘' ′' ﹪% ﹤< ﹥>");
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\n\r]/;

/** Full-width forms are the plain ones, so much higher. */
const WIDTH = 0xfee0;
const FULL_WIDTH = /[\uff01-\uff5d]/;

/**
 * A text with full-width, traditional and Unicode variants made plain, character by character: what is found in it
 * stands at the same place in the text itself. @example foldText("≧９５％") // => "≥95%"
 */
export function foldText(text: string): string {
  // Without the flag u, code units are replaced, so that the halves of an emoji stay where they are.
  return text.replace(/[^\x20-\x7e]/g, foldUnit);
}

/** Lower case, with every character at its place: İ alone would become two. */
export function lowerText(text: string): string {
  return text.replaceAll("İ", "i").toLowerCase();
}

function foldUnit(unit: string): string {
  if (FULL_WIDTH.test(unit)) return String.fromCharCode(unit.charCodeAt(0) - WIDTH);
  return SPACES.test(unit) ? " " : SIGNS.get(unit) ?? SIMPLIFIED.get(unit) ?? unit;
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]));
}
