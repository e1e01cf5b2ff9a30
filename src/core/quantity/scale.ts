import { foldText, lowerText } from "./fold-text";
import { numberOf } from "./numeral";
import { SCALE_WORDS } from "./scale-words";
import { readUnitPart, type UnitPart } from "./unit-part";
import { CURRENCY_WORDS, type PercentKind } from "./unit-words";
import { wordAt, wordAtEnd } from "./word-list";

/** A unit, and what numbers in it are multiplied with to be multiplied out. */
export interface ScaledUnit {
  readonly unit: string | null;
  /** 0.01 for percent. */
  readonly factor: number;
}

/** Words that announce a unit: 单位：, Unit:, Amounts in. */
const LABEL = /(?:单位|\bunits?|\bcurrency|\bamounts?|\bfigures?|\bvalues?)(?: *:| +(?:are |is )?in\b)/i;
const FINAL_BRACKET = /[([]([^()[\]]+)[)\]] *$/;
const JOINING_WORDS = /\b(?:in|of|the)\b|[,;:]/gi;
/** Letters that are plurals and marks more often than units: objective(s), target (T). */
const MERE_LETTER = /^ *(?![KkM])[A-Za-z] *$/;

/**
 * Unit and scale that a title, a corner cell or a header states for the numbers under it; null if it states none. It
 * must be announced: by a label (`单位：万元`), by brackets at the end (`Revenue (k USD)`) or by `in` (`USD in millions`).
 *
 * @example parseScale("单位：万元") // => { unit: "元", factor: 10000 }
 * @example parseScale("Revenue (in $ thousands)") // => { unit: "$", factor: 1000 }
 */
export function parseScale(text: string): ScaledUnit | null {
  const folded = foldText(text);
  const bracketed = FINAL_BRACKET.exec(folded)?.[1];
  if (bracketed !== undefined) return afterLabel(bracketed) ?? (MERE_LETTER.test(bracketed) ? null : scaledUnit(bracketed));
  return afterLabel(folded) ?? (/\bin\b/i.test(folded) ? scaledUnit(folded) : null);
}

/**
 * A unit as unit and scale: 万元 is 元 times 10,000. A text that is neither stays as it is, times 1; `m` alone is metres.
 *
 * @example splitUnit("k USD") // => { unit: "USD", factor: 1000 }
 */
export function splitUnit(text: string): ScaledUnit {
  const unit = text.trim();
  const found = scaledUnit(foldText(unit));
  return found !== null && found.factor !== 1 ? found : { unit: unit === "" ? null : unit, factor: 1 };
}

function afterLabel(text: string): ScaledUnit | null {
  const label = LABEL.exec(text);
  return label === null ? null : scaledUnit(text.slice(label.index + label[0].length));
}

/** Scale and unit in either order, with a currency before them: `k USD`, `USD thousands`, `$M`, `人民币万元`. */
function scaledUnit(text: string): ScaledUnit | null {
  const plain = text.replace(JOINING_WORDS, " ").trim();
  if (plain === "") return null;
  const part = readUnitPart(plain, 0, plain.length, false);
  return isSure(part) ? unitOfPart(plain, part) : unitBeforeScale(plain) ?? unitAfterCurrency(plain);
}

function unitBeforeScale(text: string): ScaledUnit | null {
  const scale = wordAtEnd(lowerText(text), SCALE_WORDS);
  if (scale === null) return null;
  const unit = text.slice(0, scale.start).trim();
  return unit !== "" && isSure(readUnitPart(unit, 0, unit.length, false)) ? { unit, factor: numberOf("1", scale.meaning) } : null;
}

function unitAfterCurrency(text: string): ScaledUnit | null {
  const currency = wordAt(lowerText(text), 0, CURRENCY_WORDS);
  if (currency === null) return null;
  const part = readUnitPart(text, currency.end, text.length, true);
  return isSure(part) ? unitOfPart(text, part) : null;
}

function isSure(part: UnitPart | null): part is UnitPart {
  return part !== null && !part.doubtfulUnit && !part.doubtfulScale;
}

const PERCENT: Readonly<Record<PercentKind, ScaledUnit>> = {
  percent: { unit: "%", factor: 0.01 }, points: { unit: "pp", factor: 0.01 }, permille: { unit: "‰", factor: 0.001 },
};

function unitOfPart(text: string, { percent, power, unit }: UnitPart): ScaledUnit {
  if (percent !== null) return PERCENT[percent];
  return { unit: unit === null ? null : text.slice(unit.start, unit.end), factor: numberOf("1", power) };
}
