import { isInside } from "../../../core/grid";
import type { Definitions } from "../model/cell-engine";

/** Where a formula stands. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Univer 0.25.1 knows no table whose name has an underscore or a dot, and no column whose title has a sign of formulas.
 * There they are called by names that look alike. The two lists belong together, sign by sign.
 */
const SIGNS = "_.(),;:%+-*/&<>='\"^{}[]!?@#$~\\\n（），：";
const ALIKE = "ˍ․❨❩‚⁏ː٪᛭‐⁎∕﹠‹›꞊ʼʺˆ❴❵⁅⁆ǃ‽﹫♯﹩˜∖␤❪❫﹐ꓽ";

const TO_ALIKE = new Map(Array.from(SIGNS, (sign, index) => [sign, ALIKE.charAt(index)]));
const FROM_ALIKE = new Map(Array.from(SIGNS, (sign, index) => [ALIKE.charAt(index), sign]));

/** Signs behind an apostrophe in the title of a column. */
const ESCAPED = "[]#'@";

const TEXT = /"(?:[^"]|"")*"|'(?:[^']|'')*'!/.source;
const TABLE_REFERENCE = /([\p{L}_\\][\p{L}\p{N}_.\\]*)?(\[(?:'[\s\S]|[^'[\]]|\[(?:'[\s\S]|[^'[\]])*\])*\])/u.source;
const TITLE = /((?:'[\s\S]|[^'[\]])+)/.source;

/** Name of a table or title of a column as Univer is told it. @example alike("OKR_T") // => "OKRˍT" */
export function alike(name: string): string {
  return Array.from(name, (sign) => TO_ALIKE.get(sign) ?? sign).join("");
}

/**
 * A formula as Univer understands it, of one as people type it: cells of the same row of a table are spelled out.
 * @example univerFormula("[@Weight]*2", tables, place) // => "OKRˍT[[#This Row],[Weight]]*2"
 */
export function univerFormula(formula: string, tables: Definitions["tables"], { sheet, row, column }: Place): string {
  const around = (): string => tables.find((one) => one.sheet === sheet && isInside(one.area, row, column))?.name ?? "";
  return formula.replace(new RegExp(`${TEXT}|${TABLE_REFERENCE}`, "gu"), (found, table?: string, brackets?: string) => {
    return brackets === undefined ? found : `${alike(table ?? around())}${univerBrackets(brackets)}`;
  });
}

function univerBrackets(brackets: string): string {
  const thisRow = new RegExp(`^\\[@(?:\\[${TITLE}\\]|${TITLE})\\]$`, "u").exec(brackets);
  const title = thisRow?.[1] ?? thisRow?.[2];
  if (title !== undefined) return `[[#This Row],[${alike(unescaped(title))}]]`;
  return brackets.replace(new RegExp(`\\[${TITLE}\\]`, "gu"), (found, inside: string) => (inside.startsWith("#") ? found : `[${alike(unescaped(inside))}]`));
}

function unescaped(title: string): string {
  return title.replace(/'([\s\S])/g, "$1");
}

/** A formula as people type it, of one as Univer has it. */
export function fromUniver(formula: string): string {
  return formula.replace(/^=/, "").replace(new RegExp(`${TEXT}|[${ALIKE}]`, "gu"), (found) => {
    const sign = FROM_ALIKE.get(found) ?? found;
    return found !== sign && ESCAPED.includes(sign) ? `'${sign}` : sign;
  });
}
