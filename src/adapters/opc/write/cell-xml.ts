import type { CellValue } from "../../../core/grid";
import type { PlannedCell } from "../../../core/plan";
import { escapeCellText, escapeFormula, escapeXml } from "../xml-text";
import type { FileStyle, StyleBook } from "./style-book";

/** More than this no cell may hold, nor a formula have. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Begins a formula, or hides that it does, when somebody goes into the cell and leaves it again; the wide signs do so in East Asian versions. */
const MAY_BECOME_FORMULA = /^[=+\-@\t\r\n'＝＋－＠]/;
/** Letters, digits and signs that mean nothing to XML and begin no escape. */
const SIGNS = "[!-%'-;=?-^`-~\\u00a1-\\u167f\\u2070-\\u2fff\\u3001-\\ud7ff]+";
/** Such words with single spaces between them: most texts are written as they are, and one look tells. */
const PLAIN = new RegExp(`^${SIGNS}(?: ${SIGNS})*$`);
const NEEDS_SPACE_KEPT = /^\s|\s$|\n|\s\s/;
/** Errors that every version knows; the newer ones are stored as `#VALUE!` with a record of their own. */
const OLD_ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);
const OUR_FUNCTION = "_xldudf_";

const NO_LOOKS: FileStyle = {};

/** A cell as its element states it. */
export interface StoredCell {
  /** Address, `"B7"`. */
  readonly at: string;
  /** Index of its style. */
  readonly style: number;
  /** Typed value, or what its formula gave; null for a blank cell or a formula that nobody has calculated. */
  readonly value: CellValue;
  readonly formula: StoredFormula | null;
  /** `cm` of dynamic arrays, where the formula is one (`isDynamicArray`). */
  readonly dynamicArray: number;
  /** Cells that the formula fills as an array, `"B7:B9"`; the cell alone if left out. */
  readonly fills?: string;
}

/** A formula as its element holds it. */
export interface StoredFormula {
  /** Characters of its text. */
  readonly length: number;
  /** The text, escaped. */
  readonly xml: string;
  readonly isDynamicArray: boolean;
}

/** Of the text of a formula as files store it, without `=`. */
export function storedFormula(text: string): StoredFormula {
  return { length: text.length, xml: escapeFormula(text), isDynamicArray: isDynamicArray(text) };
}

/** True if Excel stores cells with this formula as dynamic arrays: it does so for our functions. */
export function isDynamicArray(formula: string): boolean {
  return formula.includes(OUR_FUNCTION);
}

/**
 * The `c` element of a cell; `prefix` is that of the sheet's elements, `"x:"` or none.
 *
 * Texts are written in the cell, not among the shared strings: these stay untouched to the byte, and Excel moves texts
 * there by itself when it saves. A typed text is text whatever it begins with.
 */
export function cellXml({ at, style, value, formula, dynamicArray, fills }: StoredCell, prefix = ""): string {
  const tags = prefix === "" ? UNPREFIXED : tagsWith(prefix);
  const open = `${tags.cell}${at}"${styleAttribute(style)}`;
  if (formula !== null) {
    const [type, result] = formulaResult(value, at);
    const dynamic = formula.isDynamicArray;
    const array = dynamic || fills !== undefined ? ` t="array" ref="${fills ?? at}"` : "";
    const start = `${open}${type}${dynamic ? ` cm="${dynamicArray}"` : ""}>${tags.formula}${array}>${formulaText(formula, at)}${tags.formulaEnd}`;
    return result === null ? `${start}${tags.cellEnd}` : `${start}${tags.value}${result}${tags.valueEnd}`;
  }
  if (value === null) return `${open}/>`;
  if (typeof value === "number" && Number.isFinite(value)) return `${open}>${tags.value}${value}${tags.valueEnd}`;
  if (typeof value === "string") {
    const space = !PLAIN.test(value) && NEEDS_SPACE_KEPT.test(value) ? ` xml:space="preserve"` : "";
    return `${open} t="inlineStr">${tags.text}${space}>${textXml(value, at)}${tags.textEnd}`;
  }
  if (typeof value === "boolean") return `${open} t="b">${tags.value}${Number(value)}${tags.valueEnd}`;
  return `${open} t="e">${tags.value}${errorCode(value)}${tags.valueEnd}`;
}

/** What stands around the contents of cells: made once, as there may be a million of these. Ends of contents end the cell too. */
interface Tags {
  readonly cell: string;
  readonly cellEnd: string;
  readonly formula: string;
  readonly formulaEnd: string;
  readonly value: string;
  readonly valueEnd: string;
  readonly text: string;
  readonly textEnd: string;
}

function tagsWith(prefix: string): Tags {
  const cellEnd = `</${prefix}c>`;
  return {
    cell: `<${prefix}c r="`, cellEnd,
    formula: `<${prefix}f`, formulaEnd: `</${prefix}f>`,
    value: `<${prefix}v>`, valueEnd: `</${prefix}v>${cellEnd}`,
    text: `<${prefix}is><${prefix}t`, textEnd: `</${prefix}t></${prefix}is>${cellEnd}`,
  };
}

const UNPREFIXED = tagsWith("");

/** By the index of the style. */
const STYLE_ATTRIBUTES: string[] = [""];

function styleAttribute(style: number): string {
  return (STYLE_ATTRIBUTES[style] ??= ` s="${style}"`);
}

/** Attribute and text of a formula's cached result. */
export function formulaResult(value: CellValue, at: string): readonly [type: string, result: string | number | null] {
  if (value === null) return ["", null];
  if (typeof value === "number" && Number.isFinite(value)) return ["", value];
  if (typeof value === "string") return [` t="str"`, textXml(value, at)];
  if (typeof value === "boolean") return [` t="b"`, Number(value)];
  return [` t="e"`, errorCode(value)];
}

function errorCode(value: number | { readonly error: string }): string {
  return typeof value === "number" ? "#NUM!" : storedError(value);
}

/** The error that is written for one. */
export function storedError({ error }: { readonly error: string }): string {
  return OLD_ERRORS.has(error) ? error : "#VALUE!";
}

function textXml(text: string, at: string): string {
  if (text.length > LONGEST_TEXT) throw new Error(`${at}: a text of ${text.length} characters; a cell holds ${LONGEST_TEXT}`);
  return PLAIN.test(text) ? text : escapeXml(escapeCellText(text));
}

function formulaText({ length, xml }: StoredFormula, at: string): string {
  if (length > LONGEST_FORMULA) throw new Error(`${at}: a formula of ${length} characters; Excel reads ${LONGEST_FORMULA}`);
  return xml;
}

/**
 * Index of the style that a cell gets: `base` with what the plan states. Typed texts that could become formulas are
 * marked as text; what is no text loses that mark. Links without a colour of their own look like links.
 */
export function cellStyle({ value, formula, style, link }: PlannedCell, styles: StyleBook, base = 0): number {
  const isText = typeof value === "string" && formula === undefined;
  const quoted = isText && MAY_BECOME_FORMULA.test(value);
  const looks = link !== undefined && style?.color === undefined ? styles.linked(style ?? NO_LOOKS) : style;
  const changesMark = quoted || (!isText && base !== 0);
  return styles.xf(changesMark ? styles.marked(looks ?? NO_LOOKS, quoted) : looks, base);
}
