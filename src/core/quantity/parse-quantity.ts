import { amountOf, isDayOfMonth, looksLikeYear, type Amount, type Source } from "./amount";
import { foldText, lowerText } from "./fold-text";
import { numeralsIn, type PlacedNumeral } from "./numerals-in";
import { readPrefix, type Comparator, type Prefix } from "./prefix";
import type { Doubt, Quantity, QuantityContext } from "./quantity";
import { separatorsIn, type SeparatorKind } from "./separator";
import { readSuffix, type Suffix } from "./suffix";
import { readUnitPart, type UnitPart } from "./unit-part";

/*
 * A quantity is read from its numbers outwards:
 *
 *   prefix  number  unit  [ separator  prefix  number  unit ]  suffix
 *   ≥       95      %                                                    a bound
 *           90               -                 100     分                a range
 *   由      45      天       缩短至             35      天       以内      a movement
 *
 * Everything around the numbers must be known to belong to a quantity, otherwise the text is none: what could be
 * misread is better not read.
 */

/** Longer texts are sentences. */
const LONGEST = 80;

/**
 * The quantity that a text states, if it states one and nothing else; null for any other text, such as a date, a code
 * or a numbered sentence. What had to be decided is among its `doubts`.
 *
 * @example parseQuantity("≥95%") // => { value: 0.95, low: 0.95, high: null, comparator: ">=", unit: "%", before: "≥", after: "%", … }
 * @example parseQuantity("由45天缩短至35天") // => { value: 35, from: 45, unit: "天", … }
 * @example parseQuantity("1.1 Raise revenue") // => null
 */
export function parseQuantity(text: string, context: QuantityContext = {}): Quantity | null {
  if (text.length > LONGEST || !/[\d０-９]/.test(text)) return null;
  const source = sourceOf(text);
  const numerals = numeralsIn(source.folded, context.decimal ?? null);
  // A third number cannot stand in what has to follow the second.
  const [first, second] = numerals ?? [];
  if (first === undefined) return null;
  const prefix = readPrefix(source.lower, 0, first.start);
  if (prefix === null) return null;
  return second === undefined ? single(source, prefix, first) : pair(source, prefix, first, second);
}

/** Brackets around the whole make a number negative; they are blanked out, so that nothing moves. */
function sourceOf(text: string): Source {
  const folded = foldText(text);
  const bracketed = /^ *\([^()]*\) *$/.test(folded);
  const plain = bracketed ? folded.replace(/[()]/g, " ") : folded;
  return { text, folded: plain, lower: lowerText(plain), bracketed };
}

function single(source: Source, prefix: Prefix, numeral: PlacedNumeral): Quantity | null {
  const suffix = readSuffix(source.lower, numeral.end);
  if (suffix === null || prefix.from || prefix.between) return null;
  const part = readUnitPart(source.folded, numeral.end, suffix.start, prefix.currency !== null);
  if (part === null) return null;
  const stated = prefix.comparator ?? (prefix.held ? "<=" : null);
  if (stated !== null && suffix.comparator !== null && stated !== suffix.comparator) return null;
  const comparator = stated ?? suffix.comparator;
  const change = prefix.change ?? suffix.change;
  const amount = amountOf(source, { prefix, numeral, part, change, compared: prefix.compared || suffix.compared });
  if (amount === null || (isDayOfMonth(amount) && comparator === null && !amount.relativeChange)) return null;
  const year = looksLikeYear(amount) && comparator === null;
  // A number like a year with words before it is one: by 2027.
  if (year && amount.stated.before.trim() !== "") return null;
  const bounds = boundsOf(amount.stated.value, comparator !== null && change === -1 ? TURNED[comparator] : comparator);
  return { ...described([amount], amount, year ? ["year"] : []), value: amount.stated.value, ...bounds, from: null };
}

/** A bound on a change downwards bounds its negative from the other side. */
const TURNED: Readonly<Record<Comparator, Comparator>> = { ">=": "<=", ">": "<", "<=": ">=", "<": ">" };

function boundsOf(value: number, comparator: Comparator | null): Pick<Quantity, "low" | "high" | "comparator"> {
  return { comparator, low: comparator?.startsWith(">") ? value : null, high: comparator?.startsWith("<") ? value : null };
}

/** Two numbers with what stands between and after them. */
interface Pair {
  readonly prefix: Prefix;
  readonly separator: SeparatorKind;
  /** Before the second number. */
  readonly next: Prefix;
  readonly suffix: Suffix;
  readonly first: Amount;
  readonly second: Amount;
  /** True if the scale stands at the second number only: `5-10M`. */
  readonly sharedScale: boolean;
}

function pair(source: Source, prefix: Prefix, first: PlacedNumeral, second: PlacedNumeral): Quantity | null {
  const suffix = readSuffix(source.lower, second.end);
  if (suffix === null || source.bracketed) return null;
  for (const separator of separatorsIn(source.lower, first.end, second.start)) {
    const next = readPrefix(source.lower, separator.end, second.start);
    const currency = next?.currency ?? prefix.currency;
    const own = readUnitPart(source.folded, first.end, separator.start, currency !== null);
    const last = readUnitPart(source.folded, second.end, suffix.start, currency !== null);
    if (next === null || own === null || last === null) continue;
    const shared = { change: movesBy(prefix, separator.kind, suffix), compared: prefix.compared || suffix.compared };
    const one = amountOf(source, { prefix: { ...prefix, currency }, numeral: first, part: inherited(own, last), ...shared });
    const other = amountOf(source, { prefix: { ...next, currency }, numeral: second, part: inherited(last, own), ...shared });
    if (one === null || other === null || one.unit?.toLowerCase() !== other.unit?.toLowerCase()) return null;
    return meaningOf({ prefix, separator: separator.kind, next, suffix, first: one, second: other, sharedScale: own.power === 0 && last.power > 0 });
  }
  return null;
}

/** A range may say by how much to change; a movement says from where to where. */
function movesBy(prefix: Prefix, separator: SeparatorKind, suffix: Suffix): 1 | -1 | null {
  return separator === "movement" ? null : prefix.change ?? suffix.change;
}

/** A part of two that says nothing is meant as the other: `5-10 days`, `5-10%`, `45天缩短至35`. */
function inherited(part: UnitPart, other: UnitPart): UnitPart {
  if (part.percent !== null || part.unit !== null) return part;
  return part.power === 0 ? other : { ...part, unit: other.unit };
}

function meaningOf(found: Pair): Quantity | null {
  const { prefix, separator, next } = found;
  if (separator === "movement" || (prefix.from && separator === "to")) return movement(found);
  if (prefix.from) return null;
  if (separator === "and" && !prefix.between) return twoBounds(found);
  return next.comparator === null && next.change === null ? range(found) : null;
}

function movement({ prefix, next, suffix, first, second, sharedScale }: Pair): Quantity | null {
  const comparator = next.comparator ?? suffix.comparator;
  if (prefix.comparator !== null || next.change !== null || suffix.change !== null) return null;
  const doubts: Doubt[] = sharedScale && first.stated.value > second.stated.value ? ["scale"] : [];
  const told = { ...described([first, second], second, doubts), from: first.stated.value, relativeChange: false };
  return { ...told, value: second.stated.value, ...boundsOf(second.stated.value, comparator) };
}

function range({ prefix, separator, suffix, first, second }: Pair): Quantity | null {
  const [a, b] = [first.stated.value, second.stated.value];
  if (prefix.comparator !== null || suffix.comparator !== null) return null;
  if (looksLikeYear(first) || looksLikeYear(second)) return null;
  const doubts: Doubt[] = [];
  if (separator === "dash" && first.bare && second.bare && Math.max(a, b) <= 31) doubts.push("range-or-date");
  if (separator === "to" && !prefix.between && Math.abs(a) > Math.abs(b)) doubts.push("range-or-movement");
  return { ...described([first, second], first, doubts), value: null, low: Math.min(a, b), high: Math.max(a, b), comparator: null, from: null };
}

/** `≥90%且<95%`, in either order. */
function twoBounds({ prefix, next, suffix, first, second }: Pair): Quantity | null {
  const [one, other] = [boundsOf(first.stated.value, prefix.comparator), boundsOf(second.stated.value, next.comparator)];
  const [low, high] = [one.low ?? other.low, one.high ?? other.high];
  if (low === null || high === null || low > high || suffix.comparator !== null) return null;
  return { ...described([first, second], first, []), value: null, low, high, comparator: null, from: null };
}

/** Everything of a quantity but its value and bounds; `main` is the amount that a formula takes out of the text. */
function described(
  amounts: readonly Amount[], main: Amount, doubts: readonly Doubt[],
): Omit<Quantity, "value" | "low" | "high" | "comparator" | "from"> {
  const { before, after, factor, decimal } = main.stated;
  return {
    unit: main.unit,
    percent: main.percent,
    relativeChange: main.relativeChange,
    doubts: [...new Set([...amounts.flatMap((amount) => amount.doubts), ...doubts])],
    before, after, factor, decimal,
    numbers: amounts.map(({ stated }) => stated),
  };
}
