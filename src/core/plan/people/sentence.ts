import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { Language } from "../../language";
import { joined } from "../review/expressions";

/**
 * A sentence as a formula: `{current}` and the like stand where a figure comes.
 *
 * @example sentence("It stands at {current}.", { current: literal(7) }) // prints "It stands at "&7&"."
 */
export function sentence(template: string, figures: Readonly<Record<string, Expression>>): Expression {
  const pieces = template.split(/\{(\w+)\}/).map((piece, index): Expression => {
    if (index % 2 === 0) return literal(piece);
    const figure = figures[piece];
    if (figure === undefined) throw new Error(`no figure {${piece}} in "${template}"`);
    return figure;
  });
  return joined(...pieces.filter((piece) => piece.kind !== "literal" || piece.value !== ""));
}

export interface FigureWording {
  readonly unit: string | null;
  readonly decimals: number;
  /** Said of what is no number. */
  readonly missing: string;
  readonly language: Language;
}

/**
 * A number as a sentence has it, with its unit. Rounded, and joined as it is: the codes of `TEXT` mean other things where
 * numbers have a decimal comma.
 */
export function figureText(value: Expression, { unit, decimals, missing, language }: FigureWording): Expression {
  const rounded = unit === "%" ? call("ROUND", binary("*", value, literal(100)), literal(decimals)) : call("ROUND", value, literal(decimals));
  const text = unit === null || unit === "" ? binary("&", rounded, literal("")) : binary("&", rounded, literal(afterNumber(unit, language)));
  return call("IF", call("ISNUMBER", value), text, literal(missing));
}

/** Chinese units follow their number at once, and so does the sign of percent in Chinese. */
function afterNumber(unit: string, language: Language): string {
  return /^[\u3400-\u9fff]/.test(unit) || (unit === "%" && language === "zh") ? unit : ` ${unit}`;
}

/** A share as a whole number of points. */
export function pointsText(share: Expression): Expression {
  return binary("&", call("ROUND", binary("*", call("ABS", share), literal(100)), literal(0)), literal(""));
}

/** A date as `2027-06-30`, whatever the language of the program. */
export function dayText(serial: Expression): Expression {
  const two = (name: string): Expression => call("TEXT", call(name, serial), literal("00"));
  return joined(call("YEAR", serial), literal("-"), two("MONTH"), literal("-"), two("DAY"));
}

/** Decimals that say enough of values of this size; percent come as fractions. @example decimalsOf("%", [0.125, 0.9]) // => 1 */
export function decimalsOf(unit: string | null, values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null).map((value) => (unit === "%" ? value * 100 : value));
  if (known.every((value) => Math.abs(value - Math.round(value)) < 1e-9)) return 0;
  const largest = Math.max(...known.map(Math.abs));
  if (largest >= 1000) return 0;
  return largest >= 10 ? 1 : 2;
}
