import { foldText, tidyText } from "./fold-text";
import { HEADER_WORDS, type HeaderField } from "./header-words";
import { parsePeriodLabel, type PeriodLabel } from "./period-label";
import { seriesKind, splitSeries, type SeriesKind } from "./series-words";

/** What the words of a header say, before anybody looked at what stands under it. */
export interface HeaderReading {
  readonly text: string;
  /** Fields that it can name, in the order of `HEADER_WORDS`; several for an ambiguous word such as `目标`. */
  readonly fields: readonly HeaderField[];
  /** 2: the header is such a word. 1: it ends with one or contains one. 0: neither. */
  readonly strength: 0 | 1 | 2;
  readonly period: PeriodLabel | null;
  readonly series: SeriesKind | null;
  /** What is left without period and series: the name of a measure in `Target revenue`. */
  readonly rest: string;
  /** What stands in brackets: a unit, a scale, a remark. */
  readonly brackets: string | null;
}

/** Fields that hold numbers. */
export const NUMBER_FIELDS: ReadonlySet<HeaderField> = new Set([
  "weight", "baseline", "target", "stretch", "threshold", "actual", "forecast", "attainment", "variance", "score", "confidence",
]);

/** Longest header text that is one: beyond it is a sentence. */
const LONGEST = 80;

const EXACT = new Map<string, HeaderField[]>();
for (const [field, list] of Object.entries(HEADER_WORDS) as [HeaderField, readonly string[]][]) {
  for (const word of list) {
    const fields = EXACT.get(word);
    if (fields === undefined) EXACT.set(word, [field]);
    else if (!fields.includes(field)) fields.push(field);
  }
}
const LONGEST_WORD = Math.max(...[...EXACT.keys()].map((word) => word.length));

/** A reader of headers that remembers texts it has read: the same few come again on every row. */
export function headerReader(): (text: string) => HeaderReading {
  const known = new Map<string, HeaderReading>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = readHeader(text);
    known.set(text, reading);
    return reading;
  };
}

/** Fields of which a text is a word, and nothing else; the quick question, for names of measures. */
export function exactHeaderFields(text: string): readonly HeaderField[] {
  return EXACT.get(foldText(text)) ?? [];
}

/** @example readHeader("权重（100%）") // => { fields: ["weight"], strength: 2, brackets: "100%", … } */
export function readHeader(text: string): HeaderReading {
  const shown = tidyText(text);
  const none: HeaderReading = { text: shown, fields: [], strength: 0, period: null, series: null, rest: shown, brackets: null };
  if (shown === "" || shown.length > LONGEST) return none;
  const brackets = /[(（[【]([^)）\]】]*)[)）\]】]/.exec(shown)?.[1]?.trim() ?? null;
  const period = parsePeriodLabel(shown);
  if (period?.rest === "") return { ...none, period, rest: "" };
  const base = bare(shown);
  const timeless = period === null ? base : bare(period.rest);
  const fields = exactFields(shown, base, timeless);
  const series = seriesKind(timeless) ?? seriesKind(bare(parsePeriodLabel(timeless)?.rest ?? timeless));
  if (fields !== null) return { ...none, fields, strength: 2, period, series, rest: series === null ? timeless : "", brackets };
  const split = series === null ? splitSeries(stripBrackets(period?.rest ?? shown)) : null;
  const partial = partialFields(timeless);
  return {
    ...none, fields: partial, strength: partial.length > 0 ? 1 : 0, period, brackets,
    series: series ?? split?.kind ?? null,
    rest: series !== null ? "" : split?.name ?? tidyText(stripBrackets(period?.rest ?? shown)),
  };
}

function exactFields(shown: string, base: string, timeless: string): readonly HeaderField[] | null {
  const whole = EXACT.get(foldText(shown)) ?? EXACT.get(base) ?? (timeless === "" ? undefined : EXACT.get(timeless));
  if (whole !== undefined) return whole;
  // Two languages, or two words for one thing: `KPI指标 Indicator`, `Target / Goal`.
  const parts = shown.split(/[/|\n、&()（）]|(?<=[\u4E00-\u9FFF])\s*(?=[A-Za-z])|(?<=[A-Za-z])\s*(?=[\u4E00-\u9FFF])|\band\b/).map(bare).filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 4) return null;
  const readings = parts.map((part) => EXACT.get(part)).filter((fields) => fields !== undefined);
  if (readings.length < parts.length) return null;
  const [first = [], ...others] = readings;
  const common = first.filter((field) => others.every((fields) => fields.includes(field)));
  return common.length > 0 ? common : [...new Set(readings.flat())];
}

/** The head of a name comes last in English and Chinese (`KPI owner`, `指标权重`); else what the text begins with. */
function partialFields(base: string): readonly HeaderField[] {
  for (let length = Math.min(LONGEST_WORD, base.length - 1); length >= 2; length--) {
    const fields = endsAtWord(base, length) ? EXACT.get(base.slice(base.length - length)) : undefined;
    if (fields !== undefined) return fields;
  }
  for (let length = Math.min(LONGEST_WORD, base.length - 1); length >= 2; length--) {
    const fields = beginsAtWord(base, length) ? EXACT.get(base.slice(0, length)) : undefined;
    // `标准良品率` and `Target revenue` are no columns of targets: what they go on with is the name of a measure.
    const worded = fields?.filter((field) => !NUMBER_FIELDS.has(field)) ?? [];
    if (worded.length > 0) return worded;
  }
  return [];
}

function endsAtWord(text: string, length: number): boolean {
  return isCut(text, text.length - length);
}

function beginsAtWord(text: string, length: number): boolean {
  return isCut(text, length);
}

function isCut(text: string, at: number): boolean {
  return !/^[a-z\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1)) || /[\u4E00-\u9FFF]/.test(text.slice(at - 1, at + 1));
}

function stripBrackets(text: string): string {
  return text.replace(/[(（[【][^)）\]】]*[)）\]】]?/g, " ");
}

/** Folded, without brackets, numbering and marks. */
function bare(text: string): string {
  const folded = foldText(stripBrackets(text)).replace(/[*:：;；。?？]+$/g, "").replace(/^[*\s]*(?:\d+[.、)]\s*)?(?=\p{L})/u, "").replace(/(?<=\p{L})\.\d+$|(?<=[a-z]{4})\d+$/u, "").trim();
  return folded === "" ? foldText(text) : folded;
}
