import { lowerText } from "./fold-text";
import { numberOf } from "./numeral";
import type { PlacedNumeral } from "./numerals-in";
import type { Prefix } from "./prefix";
import type { Doubt, StatedNumber } from "./quantity";
import type { UnitPart } from "./unit-part";
import { MONEY_WORDS, type PercentKind } from "./unit-words";
import { wordAt } from "./word-list";

/** A text in the forms in which it is looked at; all have its length. */
export interface Source {
  readonly text: string;
  readonly folded: string;
  readonly lower: string;
  /** True if brackets around the whole make the number negative. */
  readonly bracketed: boolean;
}

/** What stands around one number. */
export interface AmountParts {
  readonly prefix: Prefix;
  readonly numeral: PlacedNumeral;
  readonly part: UnitPart;
  readonly change: 1 | -1 | null;
  readonly compared: boolean;
}

/** One number with its unit. */
export interface Amount {
  readonly stated: StatedNumber;
  readonly unit: string | null;
  readonly percent: boolean;
  readonly relativeChange: boolean;
  readonly doubts: readonly Doubt[];
  /** Digits and nothing else, of a whole number: it may be a year, a day or a month. */
  readonly bare: boolean;
}

const PERCENT_POWERS: Readonly<Record<PercentKind, number>> = { percent: -2, points: -2, permille: -3 };
const PERCENT_UNITS: Readonly<Record<PercentKind, string>> = { percent: "%", points: "pp", permille: "‰" };
const YEAR = /^(?:19|20)\d\d$/;

/** Puts a number and what stands around it together; null if they do not go together, or state a date. */
export function amountOf(source: Source, parts: AmountParts): Amount | null {
  const { prefix, numeral: { numeral, outOf }, part } = parts;
  const kind = prefix.percent ? "percent" : part.percent;
  const unit = kind === null ? unitOf(source, parts) : PERCENT_UNITS[kind];
  const isMoney = prefix.currency !== null || (unit !== null && wordAt(lowerText(unit), 0, MONEY_WORDS) !== null);
  if (kind !== null && (isMoney || outOf !== null)) return null;
  if (outOf !== null && Number(numeral.digits) > outOf) return null;
  if (YEAR.test(numeral.digits) && (part.doubtfulUnit || unit?.startsWith("年") === true)) return null;
  if (prefix.sign === "-" && parts.change === -1) return null;
  if (source.bracketed && !isAccounting(parts, unit, isMoney)) return null;
  const stated = statedNumber(source, parts, part.power + (kind === null ? 0 : PERCENT_POWERS[kind]));
  if (!Number.isFinite(stated.value)) return null;
  const relativeChange = parts.change !== null || parts.compared || kind === "points" || prefix.sign === "+";
  return {
    stated,
    unit,
    percent: kind !== null,
    relativeChange,
    doubts: doubtsOf(source, parts, unit !== null && !isMoney),
    bare: /^\d+$/.test(numeral.digits) && unit === null && part.power === 0,
  };
}

/** True for a day of a month, `5日`. */
export function isDayOfMonth({ stated, unit }: Amount): boolean {
  return unit === "日" && stated.value >= 1 && stated.value <= 31;
}

/** True for a number that looks like a year and says nothing else. */
export function looksLikeYear({ stated, bare }: Amount): boolean {
  return bare && YEAR.test(String(stated.value));
}

function unitOf({ text }: Source, { prefix: { currency }, numeral: { outOf }, part }: AmountParts): string | null {
  if (outOf !== null) return `/${outOf}`;
  const money = currency === null ? null : text.slice(currency.start, currency.end);
  const unit = part.unit === null ? null : text.slice(part.unit.start, part.unit.end);
  return money !== null && unit?.startsWith("/") === true ? money + unit : unit ?? money;
}

/** Brackets mean a negative number around digits, money and percent, not around a remark such as (35 days). */
function isAccounting({ prefix, part, change }: AmountParts, unit: string | null, isMoney: boolean): boolean {
  const plain = unit === null || isMoney || part.percent === "percent";
  return plain && prefix.sign === null && prefix.comparator === null && change === null && !prefix.percent;
}

function statedNumber({ text, bracketed }: Source, { prefix, numeral: { numeral, start }, change }: AmountParts, power: number): StatedNumber {
  const negative = prefix.sign === "-" || change === -1 || bracketed;
  // A minus sign that Excel reads stays with the digits, so that a formula over the text follows it.
  const signed = prefix.sign === "-" && text.charAt(start - 1) === "-";
  return {
    value: (negative ? -1 : 1) * numberOf(numeral.digits, power) + 0,
    before: text.slice(0, signed ? start - 1 : start),
    after: text.slice(numeral.end),
    factor: (negative && !signed ? -1 : 1) * numberOf("1", power),
    decimal: numeral.decimal,
  };
}

function doubtsOf({ text, bracketed }: Source, { prefix, numeral: { numeral, outOf }, part }: AmountParts, hasUnit: boolean): Doubt[] {
  const doubts: Doubt[] = [];
  if (numeral.doubtful) doubts.push("decimal-mark");
  if (part.doubtfulScale) doubts.push("scale");
  if (part.doubtfulUnit) doubts.push("unit");
  if (bracketed && (/^\d\d?$/.test(numeral.digits) || text.includes("（"))) doubts.push("negative-or-label");
  if (outOf !== null && outOf <= 20 && prefix.comparator === null && /^(?:\d|1[0-2])$/.test(numeral.digits)) doubts.push("score-or-date");
  if (prefix.sign === "-" ? hasUnit : prefix.sign === "+" && part.percent === null) doubts.push("level-or-change");
  return doubts;
}
