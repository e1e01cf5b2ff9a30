/** Place in an outline that a text begins with: `1.2`, `O1`, `KR 1.1`, `（二）`. */
export interface OutlineMark {
  readonly level: "objective" | "keyResult" | "number";
  /** Steps of the number, as `[1, 2]`; empty where the mark has none. */
  readonly steps: readonly string[];
  /** The text after the mark. */
  readonly rest: string;
}

const OKR_MARK = /^(kr|key results?|关键结果|关键成果|o|objectives?|目标)\s*[-_#]?\s*(\d+(?:[.\-]\d+)*)?\s*(?:[:：.、)）\-–—]\s*|\s+|$)/i;
const NUMBER_MARK = /^(\d{1,3}(?:\.\d{1,3})*)\s*(?:[.、)）:：]\s*(?!\d)|\s+(?=\D)|$)/;

/** Outline mark of a text; null for a text without one. `O` and `目标` need a number or a colon: else they are words. */
export function outlineMark(text: string): OutlineMark | null {
  const okr = OKR_MARK.exec(text);
  if (okr !== null && (okr[2] !== undefined || /[:：]/.test(okr[0]) || okr[0].length === text.length)) {
    const isKeyResult = /^(?:kr|key|关键)/i.test(okr[1] ?? "");
    return { level: isKeyResult ? "keyResult" : "objective", steps: okr[2]?.split(/[.-]/) ?? [], rest: text.slice(okr[0].length).trim() };
  }
  const number = NUMBER_MARK.exec(text);
  return number === null ? null : { level: "number", steps: (number[1] ?? "").split("."), rest: text.slice(number[0].length).trim() };
}

const LINE_MARK = /^\s*(?:kr\s*)?(?:\(?\d{1,2}(?:\.\d{1,2})?\s*[.、)）:：](?!\d)|[①-⑳]|[-–•·●▪◆■*]\s)\s*/i;
const INLINE = /(?:^|[\n;；])\s*(?=(?:kr\s*)?\(?\d{1,2}\s*[.、)）:：](?!\d)|[①-⑳])/i;

/**
 * Items of a cell that holds several, each marked by a number or a bullet; null for a cell that holds one.
 * @example listItems("1、NPS ≥ 50\n2、投诉 ≤ 3") // => ["NPS ≥ 50", "投诉 ≤ 3"]
 */
export function listItems(text: string): readonly string[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const parts = lines.length > 1 ? lines : text.split(INLINE).filter((part) => part.trim() !== "");
  const marked = parts.filter((part) => LINE_MARK.test(part));
  if (parts.length < 2 || marked.length < parts.length) return null;
  return parts.map((part) => part.replace(LINE_MARK, "").replace(/[;；。]\s*$/, "").trim()).filter((part) => part !== "");
}

/** A name without the mark that orders it; the whole text where it is nothing but a mark. */
export function textWithoutMark(text: string): string {
  const mark = outlineMark(text);
  return mark === null || mark.rest === "" ? text : mark.rest;
}

/** A title without the number that orders it. @example withoutNumbering("一、财务类指标") // => "财务类指标" */
export function withoutNumbering(text: string): string {
  return text.replace(/^(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]{1,2}\s*[、.．]|\d{1,2}\s*[、．]|part\s*[a-z\dⅠ-Ⅹ]{1,3}\s*[.:：])\s*/i, "").replace(/[:：]\s*$/, "").trim() || text;
}
