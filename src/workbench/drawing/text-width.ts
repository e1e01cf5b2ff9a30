/** Letters of Latin script are about half as wide as high, Chinese characters as wide as high. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u;
const LATIN = 0.54;

/** Pixels that a text takes, about: a picture that is only described has no fonts to measure with. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 1 : LATIN), 0) * size;
}

/** A text with its end cut off where it does not fit. @example fitted("Revenue", 30, 10) // => "Reve…" */
export function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
