import { isCellError, type CellValue } from "../core/grid";

/** What a cell says, apart from its looks: a typed value, or a formula in canonical text. Cached results do not count. */
export type Content = CellValue | FormulaText;

/** A formula as `canonicalText` prints it: the same for either dialect, language and sheet name. */
export interface FormulaText {
  readonly formula: string;
}

export function isFormulaText(content: Content): content is FormulaText {
  return typeof content === "object" && content !== null && "formula" in content;
}

/**
 * True if nobody changed one into the other. Blank and empty text are the same, line ends do not count, and numbers
 * may differ in their sixteenth digit, which some programs do not save.
 */
export function sameContent(a: Content, b: Content): boolean {
  if (a === b) return true;
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
  if (typeof a === "string" && typeof b === "string") return a.replace(/\r\n?/g, "\n") === b.replace(/\r\n?/g, "\n");
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (isFormulaText(a) || isFormulaText(b)) return isFormulaText(a) && isFormulaText(b) && a.formula === b.formula;
  return isCellError(a) && isCellError(b) && a.error === b.error;
}

export function isBlank(content: Content): boolean {
  return content === null || content === "";
}

/** What a content looks like in a sentence; empty for a blank. @example showContent({ formula: "A1*2" }) // => "=A1*2" */
export function showContent(content: Content | undefined): string {
  if (content === undefined || content === null || content === "") return "";
  if (typeof content === "string") return `"${content}"`;
  if (typeof content !== "object") return String(content).toUpperCase();
  return isFormulaText(content) ? `=${content.formula}` : content.error;
}
