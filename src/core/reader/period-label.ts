/** Time that a header, a caption or a cell names. */
export interface PeriodLabel {
  /** `total`: a whole year or all of the periods beside it, in words (`Full year`, `全年`, `YTD`). */
  readonly kind: PeriodKind;
  /** Null where the text does not say it. */
  readonly year: number | null;
  /** Which one of the year, from 1; 1 for a year and a total. */
  readonly number: number;
  /** What kind of year the text says it is a part of (`FY27 Q2`, `4-6月`); null if it does not say. */
  readonly yearKind: YearKind | null;
  /** The text without the words of the period. */
  readonly rest: string;
}

export type YearKind = "fiscal" | "calendar";
export type PeriodKind = "month" | "bimonth" | "quarter" | "half" | "year" | "week" | "total";

/** Months in a period, of which a year holds several. */
export const MONTHS: Readonly<Partial<Record<PeriodKind, 1 | 2 | 3 | 6>>> = { month: 1, bimonth: 2, quarter: 3, half: 6 };

const MONTH_NAMES: readonly string[] = [
  "january|jan|janeiro|enero|ene|januar|jänner|janvier|janv|ocak|oca|gennaio", "february|feb|fevereiro|fev|febrero|februar|février|fevrier|févr|şubat|şub|febbraio",
  "march|mar|março|marco|marzo|märz|mär|mrz|mars|mart", "april|apr|abril|abr|avril|avr|nisan|nis|aprile", "may|maio|mai|mayo|mayıs",
  "june|jun|junho|junio|juni|juin|haziran|haz|giugno", "july|jul|julho|julio|juli|juillet|juil|temmuz|tem|luglio", "august|aug|agosto|ago|août|aout|ağustos|ağu",
  "september|sept|sep|setembro|set|septiembre|septembre|eylül|eyl|settembre", "october|oct|outubro|out|octubre|oktober|okt|octobre|ekim|eki|ottobre",
  "november|nov|novembro|noviembre|novembre|kasım|kas", "december|dec|dezembro|dez|diciembre|dic|dezember|décembre|aralık|ara|dicembre",
];

const CHINESE_NUMBERS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const COUNT = "(十[一二]|[一二三四五六七八九十]|1[0-2]|0?[1-9])";

interface Shape {
  readonly pattern: RegExp;
  readonly kind: PeriodKind;
  readonly most: number;
}

const word = (body: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, "u");
const shape = (kind: PeriodKind, most: number, pattern: RegExp): Shape => ({ kind, most, pattern });

/** Parts of a year; the group is their number. The more particular first. */
const SHAPES: readonly Shape[] = [
  shape("quarter", 4, new RegExp(`第?${COUNT}季度?`)),
  shape("quarter", 4, /([1-4])분기/),
  shape("quarter", 4, /(?<![\p{L}])q\s?([1-4])(?![\p{L}\p{N}])/u),
  shape("quarter", 4, /(?<![\p{L}\p{N}])([1-4])\s?q(?![\p{L}])/u),
  shape("quarter", 4, word("(?:quarter|trimestre|quartal|t|ç)\\s?([1-4])")),
  shape("quarter", 4, word("([1-4])(?:st|nd|rd|th|er|[.ºo])?\\s?(?:quarter|trimestre|quartal|çeyrek)")),
  shape("half", 2, /(?<![\p{L}])h\s?([12])(?![\p{L}\p{N}])/u),
  shape("half", 2, word("([12])(?:st|nd|[.ºo])?\\s?(?:h|half|semestre|halbjahr)")),
  shape("month", 12, new RegExp(`${COUNT}(?:月份?|월)(?!\\s?\\d{1,2}\\s?[日일])`)),
  shape("week", 53, /第?([1-5]?\d)周/),
  shape("week", 53, word("(?:w|wk|week|kw)\\s?([1-5]?\\d)")),
  shape("month", 12, word("(?:m|p|month)\\s?(1[0-2]|0?[1-9])")),
  ...MONTH_NAMES.map((names, index) => shape("month", 12, new RegExp(`(?<![\\p{L}])(?:${names})(?![\\p{L}])\\.?(?<number${index + 1}>)`, "u"))),
];

const TOTAL = /全年|年度?合计|年度总计|(?<![\p{L}])(?:full[ -]year|whole year|year total|ytd|year[ -]to[ -]date|annual total|fy total)(?![\p{L}])/u;
const YEAR = /(?<![\d.])(?:fy|cy)?\s?'?((?:19|20)\d\d)(?:年度?|财年|度)?(?![\d.]\d|\d)/;
/** Two digits are a year only after `FY`, an apostrophe, or beside the period. */
const SHORT_YEAR = /(?:fy|cy)\s?'?(\d\d)(?!\d)|'(\d\d)(?!\d)/;
const DATED_MONTH = /(?<!\d)((?:19|20)\d\d)[-/.年]\s?(1[0-2]|0?[1-9])月?(?![\d-/.])|(?<![\d-/.])(1[0-2]|0?[1-9])[-/.]((?:19|20)\d\d)(?!\d)/;
const MONTH_RANGE = /(1[0-2]|0?[1-9])月?\s?[-~–—至到]\s?(1[0-2]|0?[1-9])月份?/;
const FISCAL = /(?<![\p{L}])(?:fy(?![\p{L}])|fiscal)|财年|财政年度|会计年度|會計年度|회계연도/u;
const CALENDAR = /(?<![\p{L}])(?:cy(?![\p{L}])|calendar)|日历年|自然年/u;
const HALF_YEAR = /(上|下)半年/;

/**
 * Period that a text names, and what else it says; null if it names none. Two-digit years are of this century.
 *
 * @example parsePeriodLabel("Target 2025 Q1") // => { kind: "quarter", year: 2025, number: 1, yearKind: null, rest: "Target" }
 */
export function parsePeriodLabel(text: string): PeriodLabel | null {
  const plain = text.normalize("NFKC").replaceAll("’", "'").trim();
  const lower = plain.toLowerCase();
  if (!/\d|月|季|周|年|\p{L}{3}/u.test(lower)) return null;
  // Lower case may change the length ("İ"); then the rest is given in lower case.
  const shown = lower.length === plain.length ? plain : lower;
  return datedMonth(lower, shown) ?? partOfYear(lower, shown) ?? wholeYear(lower, shown);
}

const FREQUENCY = new RegExp(`^(?:${[
  "(?:every |each |once a |per |in )?(?:day|week|month|quarter|half[ -]?year|year)s?", "(?:semi|bi|half)[ -]?(?:week|month|annual|year)(?:ly)?", "(?:dai|week|month|quarter|year|annual)ly", "annual", "ongoing", "continuous(?:ly)?",
  "(?:每|按)?(?:两个|半|双)?(?:日|天|周|月|季|年)(?:度|报)?(?:一次)?", "每个(?:月|季度)", "实时|持续|不定期",
  "täglich|wöchentlich|monatlich|quartalsweise|vierteljährlich|halbjährlich|jährlich", "(?:semanal|mensual|mensal|trimestral|semestral|anual)(?:mente)?", "mensuel(?:le)?|trimestriel(?:le)?|annuel(?:le)?|hebdomadaire",
  "aylık|haftalık|üç aylık|yıllık|çeyreklik", "(?:매|월|분기|반기|연|주)(?:월|분기|년|주|간|별)?",
].join("|")})$`, "iu");

/** True for a text that says how often something is measured, not when. @example isFrequency("每季度") // => true */
export function isFrequency(text: string): boolean {
  return FREQUENCY.test(text.normalize("NFKC").trim());
}

/** Key of a series (`2027-05`, `2027-B3`, `2027-Q2`, `2027-H1`, `2027-W09`, `2027`); null while the year is unknown. */
export function periodKey({ kind, year, number }: Pick<PeriodLabel, "kind" | "year" | "number">): string | null {
  if (year === null) return null;
  switch (kind) {
    case "month": return `${year}-${String(number).padStart(2, "0")}`;
    case "bimonth": return `${year}-B${number}`;
    case "quarter": return `${year}-Q${number}`;
    case "half": return `${year}-H${number}`;
    case "week": return `${year}-W${String(number).padStart(2, "0")}`;
    case "year": return String(year);
    case "total": return null;
  }
}

function datedMonth(lower: string, shown: string): PeriodLabel | null {
  const match = DATED_MONTH.exec(lower);
  if (match === null) return null;
  const [year, month] = match[1] === undefined ? [match[4], match[3]] : [match[1], match[2]];
  return { kind: "month", year: Number(year), number: Number(month), yearKind: "calendar", rest: cut(shown, match) };
}

function partOfYear(lower: string, shown: string): PeriodLabel | null {
  const found = part(lower);
  if (found === null) return null;
  const { match, kind, number, isOfMonths } = found;
  const period = { kind, number, yearKind: isOfMonths ? "calendar" : yearKindOf(lower) } as const;
  const left = lower.slice(0, match.index);
  const right = lower.slice(match.index + match[0].length);
  const year = YEAR.exec(`${left}|${right}`) ?? SHORT_YEAR.exec(`${left}|${right}`);
  if (year !== null) {
    const rest = `${shown.slice(0, match.index)}|${shown.slice(match.index + match[0].length)}`;
    return { ...period, year: fullYear(year[1] ?? year[2] ?? ""), rest: tidy(rest.slice(0, year.index) + rest.slice(year.index + year[0].length)) };
  }
  const beside = /^[\s\-/.']{0,2}(\d\d)(?![\d%])/.exec(right) ?? /(?<!\d)(\d\d)[\s\-/.']?$/.exec(left);
  if (beside === null) return { ...period, year: null, rest: cut(shown, match) };
  const besideAt = beside.input === right ? match.index + match[0].length : beside.index;
  const [from, to] = beside.input === right ? [match.index, besideAt + beside[0].length] : [beside.index, match.index + match[0].length];
  return { ...period, year: fullYear(beside[1] ?? ""), rest: tidy(`${shown.slice(0, from)}|${shown.slice(to)}`) };
}

interface Part {
  readonly kind: PeriodKind;
  readonly number: number;
  /** True where the text says its first and last month. */
  readonly isOfMonths: boolean;
  readonly match: RegExpExecArray;
}

function part(lower: string): Part | null {
  const half = HALF_YEAR.exec(lower);
  if (half !== null) return { kind: "half", number: half[1] === "上" ? 1 : 2, isOfMonths: false, match: half };
  const range = MONTH_RANGE.exec(lower);
  const months = range?.[0].includes("月") === true ? monthRange(Number(range[1]), Number(range[2])) : null;
  if (range !== null && months !== null) return { ...months, isOfMonths: true, match: range };
  for (const { pattern, kind, most } of SHAPES) {
    const match = pattern.exec(lower);
    const number = match === null ? 0 : numberOf(match);
    if (match !== null && number >= 1 && number <= most) return { kind, number, isOfMonths: false, match };
  }
  return null;
}

/** The period that months from one to another make: two from an odd one, three of a quarter, a half; else none. */
function monthRange(first: number, last: number): Pick<Part, "kind" | "number"> | null {
  const length = last - first + 1;
  const kinds: Readonly<Record<number, PeriodKind>> = { 2: "bimonth", 3: "quarter", 6: "half", 12: "total" };
  const kind = kinds[length];
  if (kind === undefined || (first - 1) % length !== 0) return null;
  return { kind, number: kind === "total" ? 1 : (first - 1) / length + 1 };
}

function wholeYear(lower: string, shown: string): PeriodLabel | null {
  const total = TOTAL.exec(lower);
  const year = YEAR.exec(lower) ?? SHORT_YEAR.exec(lower);
  const number = year === null ? null : fullYear(year[1] ?? year[2] ?? "");
  if (total !== null) {
    const rest = year === null ? cut(shown, total) : tidy(withoutMatch(withoutMatch(shown, year), total));
    return { kind: "total", year: number, number: 1, yearKind: yearKindOf(lower), rest };
  }
  return year === null ? null : { kind: "year", year: number, number: 1, yearKind: yearKindOf(lower), rest: cut(shown, year) };
}

function yearKindOf(lower: string): YearKind | null {
  return FISCAL.test(lower) ? "fiscal" : CALENDAR.test(lower) ? "calendar" : null;
}

function numberOf(match: RegExpExecArray): number {
  const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
  const named = Object.entries(groups).find(([, value]) => value !== undefined);
  if (named !== undefined) return Number(named[0].slice("number".length));
  const said = match[1] ?? "";
  const chinese = CHINESE_NUMBERS.indexOf(said);
  return chinese >= 0 ? chinese + 1 : Number(said);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** The text with spaces where the match was, so that places stay. */
function withoutMatch(text: string, { index, 0: found }: RegExpExecArray): string {
  return text.slice(0, index) + " ".repeat(found.length) + text.slice(index + found.length);
}

function cut(text: string, { index, 0: found }: RegExpExecArray): string {
  return tidy(`${text.slice(0, index)}|${text.slice(index + found.length)}`);
}

/** Text around what was cut out, without the separators that are left over. */
function tidy(text: string): string {
  return text.replaceAll("|", " ").replace(/\(\s*\)|\[\s*\]/g, " ").replace(/\s+/g, " ").replace(/^[\s\-–—_/:.,'年度]+|[\s\-–—_/:,']+$/g, "").trim();
}
