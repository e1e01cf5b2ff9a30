import { isCellError, type CellValue } from "../../grid";
import { MANY, ofText, ofTexts, ofValues, type ClassicFunction, type ClassicFunctions } from "./classic";
import { toNumber, toText, type PlainValue } from "./coerce";
import { wildcards } from "./criterion";
import { formatted } from "./number-format";
import { errorIn, VALUE } from "./operand";

/** A text and numbers after it, with their defaults. */
function textAndNumbers(least: number, defaults: readonly number[], apply: (text: string, ...numbers: readonly number[]) => CellValue): ClassicFunction {
  return ofValues(least, 1 + defaults.length, (first = null, ...rest) => {
    const text = toText(first);
    const numbers = defaults.map((otherwise, index) => (index < rest.length ? toNumber(rest[index] ?? null) : otherwise));
    return numbers.every((number) => typeof number === "number") ? apply(text, ...numbers.map(Math.trunc)) : errorIn(numbers);
  });
}

/** Place of a text in another from some place on, counted from 1; `#VALUE!` if it is not there. */
function search(find: (wanted: string, within: string) => number): ClassicFunction {
  return ofValues(2, 3, (first = null, second = null, third = 1) => {
    const [wanted, within, from] = [toText(first), toText(second), toNumber(third)];
    if (isCellError(from)) return from;
    if (from < 1 || from > within.length + 1) return VALUE;
    const place = find(wanted, within.slice(from - 1));
    return place < 0 ? VALUE : place + from;
  });
}

function searchPattern(wanted: string, within: string): number {
  const pattern = new RegExp(wildcards(wanted).source.slice(1, -1), "iu");
  return within.search(pattern);
}

/** Each occurrence replaced, or only the one that the number says. */
function substitute(text: string, old: string, replacement: string, occurrence?: PlainValue): CellValue {
  if (old === "") return text;
  if (occurrence === undefined) return text.replaceAll(old, replacement);
  const wanted = toNumber(occurrence);
  if (isCellError(wanted) || wanted < 1) return VALUE;
  const pieces = text.split(old);
  const place = Math.trunc(wanted);
  return place >= pieces.length ? text : pieces.slice(0, place).join(old) + replacement + pieces.slice(place).join(old);
}

export const TEXT_FUNCTIONS: ClassicFunctions = {
  CONCATENATE: ofTexts(1, MANY, (...texts) => texts.join("")),
  EXACT: ofTexts(2, 2, (a, b) => a === b),
  FIND: search((wanted, within) => within.indexOf(wanted)),
  LEFT: textAndNumbers(1, [1], (text, length = 1) => (length < 0 ? VALUE : text.slice(0, length))),
  LEN: ofText((text) => text.length),
  LOWER: ofText((text) => text.toLowerCase()),
  MID: textAndNumbers(3, [1, 0], (text, from = 1, length = 0) => (from < 1 || length < 0 ? VALUE : text.slice(from - 1, from - 1 + length))),
  REPT: textAndNumbers(2, [0], (text, times = 0) => (times < 0 || text.length * times > 32_767 ? VALUE : text.repeat(times))),
  RIGHT: textAndNumbers(1, [1], (text, length = 1) => (length < 0 ? VALUE : text.slice(Math.max(0, text.length - length)))),
  SEARCH: search(searchPattern),
  SUBSTITUTE: ofValues(3, 4, (text = null, old = null, replacement = null, occurrence) => substitute(toText(text), toText(old), toText(replacement), occurrence)),
  TEXT: ofValues(2, 2, (value = null, format = null) => {
    const code = toText(format);
    return isCellError(code) ? code : formatted(value, code) ?? VALUE;
  }),
  TRIM: ofText((text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  UPPER: ofText((text) => text.toUpperCase()),
  VALUE: ofValues(1, 1, (value = null) => toNumber(value)),
};
