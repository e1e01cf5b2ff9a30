import { lastDay, parsePeriod } from "../calendar";
import { EACH_PERIOD, type Measure } from "../model";
import { fieldColumn, type Column } from "./classify-columns";
import type { Corrections } from "./corrections";
import type { Draft, PointPeriod } from "./draft";
import { foldText } from "./fold-text";
import { isFrequency, type PeriodKind } from "./period-label";
import { question, questionId, type Question } from "./question";
import type { ReadMeasure } from "./read-measure";
import type { CellNumber } from "./read-number";
import type { SeriesReading } from "./series";
import type { TableFacts } from "./table-facts";

// What time a target is for. Its own header, or the period of its cell, says it for certain; what the title, the name of the
// sheet or a column of frequencies says may be of the readings alone, and is asked.

/** A time that a target is for, or may be for: a period, one of `EACH_PERIOD`, `year` for a year that nobody names. */
export interface TargetTimeFound {
  readonly period: string | null;
  /**
   * What of the sheet may speak of the target, whether it is taken to, and the year that the target is for otherwise, if the
   * sheet says it; null where the period is certain, or nothing is said.
   */
  readonly doubt: { readonly text: string; readonly isAssumed: boolean; readonly year: string | null } | null;
}

const UNSAID: TargetTimeFound = { period: null, doubt: null };
/** Answers: the year, and the part of it that the sheet names. */
const YEAR = "year";
const PART = "part";

/** Time of a target. `target` is the number that was taken for it; nothing if the measure has none. */
export function readTargetTime(draft: Draft, target: CellNumber | undefined, series: SeriesReading, facts: TableFacts): TargetTimeFound {
  if (target === undefined) return UNSAID;
  const certain = ofSeries(target, series) ?? ofHeader(draft, facts);
  if (certain !== null) return { period: certain === YEAR ? yearOfTable(facts) : certain, doubt: null };
  return ofFrequency(draft, facts) ?? ofTable(facts);
}

function ofSeries(target: CellNumber, { periods, totals }: SeriesReading): string | null {
  const own = periods.find(({ cells }) => cells.target?.number === target);
  return own?.key ?? (totals.get("target")?.number === target ? YEAR : null);
}

const TO_DATE = /ytd|to[ -]date|累计/i;
const WHOLE_YEAR = /(?<![\p{L}])(?:annual|yearly|full[ -]year|year)(?![\p{L}])|年度|全年|年目标|本年|연간/iu;
const HALVES = /(?<![\p{L}])(?:semi[ -]?annual|half[ -]?year)(?:ly)?(?![\p{L}])|半年度?/iu;
/** Words for every period of a length; `季度目标` under the title of a quarter is that quarter's. */
const EACH: readonly { readonly words: RegExp; readonly each: keyof typeof EACH_PERIOD; readonly kind: PeriodKind }[] = [
  { words: HALVES, each: "every-half", kind: "half" },
  { words: /(?<![\p{L}])(?:quarterly|(?:per|each|every) quarter)(?![\p{L}])|季度|每季/iu, each: "every-quarter", kind: "quarter" },
  { words: /(?<![\p{L}-])(?:monthly|(?:per|each|every) month)(?![\p{L}])|月度|每月|月目标/iu, each: "every-month", kind: "month" },
];

function ofHeader(draft: Draft, facts: TableFacts): string | null {
  const header = facts.headerOf(draft.numbers.get("target"));
  if (header === null || TO_DATE.test(header.text)) return null;
  const { period, text } = header;
  if (period !== null && period.kind !== "total") return keyOf({ ...period, text }, facts);
  if (period !== null) return YEAR;
  const each = EACH.find(({ words }) => words.test(text));
  const isYear = WHOLE_YEAR.test(text.replace(HALVES, ""));
  if (each === undefined) return isYear ? YEAR : null;
  // A header of both speaks of a year's target and its parts.
  return isYear ? null : periodOfTable(facts, each.kind) ?? each.each;
}

/** Words over a column that say that what is judged is each period by itself, not only how often somebody looks. */
const JUDGED = /考核|评估|考评|评价|apprais|evaluat|assess/i;

function ofFrequency(draft: Draft, facts: TableFacts): TargetTimeFound | null {
  const said = draft.texts.get("period");
  const each = said === undefined || !isFrequency(said.text) ? undefined : FREQUENCIES.find(({ words }) => words.test(said.text.normalize("NFKC")));
  if (said === undefined || each === undefined) return null;
  const isJudged = JUDGED.test(facts.headerOf(said)?.text ?? "");
  return { period: periodOfTable(facts, each.kind) ?? each.each, doubt: { text: said.text, isAssumed: isJudged, year: titledYear(facts) } };
}

const FREQUENCIES: typeof EACH = [
  { words: /semi|bi-?annual|half|半年/i, each: "every-half", kind: "half" },
  { words: /quarter|trimest|quartal|季|분기|çeyrek/i, each: "every-quarter", kind: "quarter" },
  { words: /^(?!.*(?:semi|bi|half|双|两个|半)).*(?:month|mensual|mensal|monatlich|mensuel|aylık|月|월)/i, each: "every-month", kind: "month" },
];

/** Time of the title or the sheet's name. A year there is that of its targets too. */
function ofTable(facts: TableFacts): TargetTimeFound {
  const { period } = facts.context;
  if (period === null || period.kind === "total") return UNSAID;
  const key = keyOf(period, facts);
  if (key === null) return UNSAID;
  return { period: key, doubt: period.kind === "year" ? null : { text: facts.nameOf(period) ?? key, isAssumed: true, year: yearText(facts.yearOf(period)) } };
}

function periodOfTable(facts: TableFacts, kind: PeriodKind): string | null {
  const { period } = facts.context;
  return period?.kind === kind ? keyOf(period, facts) : null;
}

function keyOf(period: PointPeriod, facts: TableFacts): string | null {
  return period.kind === "week" ? null : facts.keyOf(period);
}

function yearOfTable({ context: { year } }: TableFacts): string | null {
  return yearText(year);
}

function titledYear({ context: { period } }: TableFacts): string | null {
  return yearText(period?.year ?? null);
}

function yearText(year: number | null): string | null {
  return year === null ? null : String(year);
}

/** Periods that headers of targets name besides those of the periods' own columns. */
export function targetHeaderPeriods(columns: readonly Column[]): readonly PointPeriod[] {
  const header = fieldColumn(columns, "target")?.header;
  return header?.period == null ? [] : [{ ...header.period, text: header.text }];
}

// What is asked

export interface Settled {
  readonly measures: readonly ReadMeasure[];
  readonly questions: readonly Question[];
}

export interface SettleOptions {
  /** What tells the sheet from others, and its name. */
  readonly view: { readonly subject: string; readonly sheet: { readonly name: string } };
  readonly answers: Corrections["answers"];
  /** First month of the fiscal year, 1 to 12. */
  readonly firstMonth: number;
  /** The sheet is one of several, each for a period: nobody doubts then what its numbers are of. */
  readonly isOfPeriod: boolean;
}

/**
 * Measures with the times of their targets, where words around them leave them open: asked once for all that add up; what is
 * assumed, the numbers say where they can.
 */
export function settleTargetTimes(read: readonly ReadMeasure[], options: SettleOptions): Settled {
  const questions: Question[] = [];
  const chosen = new Map<string, boolean>();
  for (const group of groupsInDoubt(read)) {
    const [{ measure: { targetPeriod = "" }, targetDoubt } = { measure: {}, targetDoubt: null }] = group;
    if (targetDoubt === null) continue;
    const summed = group.filter(({ measure }) => addsUp(measure));
    const part = targetPeriod in EACH_PERIOD ? targetPeriod : PART;
    const isPart = targetDoubt.isAssumed && !isYearly(summed, targetPeriod, options.firstMonth);
    const subject = `${foldText(options.view.subject)}|${targetPeriod}`;
    const answer = options.answers[questionId("reader-target-period", subject)];
    chosen.set(targetPeriod, answer === part || (answer !== YEAR && (isPart || options.isOfPeriod || summed.length === 0)));
    if (summed.length === 0 || options.isOfPeriod) continue;
    const { name: sheet } = options.view.sheet;
    questions.push(question("reader-target-period", subject, sheet, { sheet, said: targetDoubt.text }, [part, YEAR], isPart ? part : YEAR));
  }
  return { measures: read.map((each) => settled(each, chosen)), questions };
}

function groupsInDoubt(read: readonly ReadMeasure[]): readonly (readonly ReadMeasure[])[] {
  const groups = new Map<string, ReadMeasure[]>();
  for (const each of read) {
    const { measure: { targetPeriod }, targetDoubt } = each;
    if (targetDoubt !== null && targetPeriod !== undefined) groups.set(targetPeriod, [...(groups.get(targetPeriod) ?? []), each]);
  }
  return [...groups.values()];
}

function settled(read: ReadMeasure, chosen: ReadonlyMap<string, boolean>): ReadMeasure {
  const { targetPeriod, ...measure } = read.measure;
  if (read.targetDoubt === null || targetPeriod === undefined) return read;
  // How often a level is looked at says nothing about when it is due.
  if (chosen.get(targetPeriod) === true && (!(targetPeriod in EACH_PERIOD) || addsUp(measure))) return read;
  const { year } = read.targetDoubt;
  return { ...read, measure: year === null ? measure : { ...measure, targetPeriod: year } };
}

function addsUp({ nature, direction, target }: Pick<Measure, "nature" | "direction" | "target">): boolean {
  return target !== null && direction !== "within" && (nature === "flow" || nature === "cumulative");
}

/** Shares of the year from which on a count to date is no longer told from one of its last part. */
const LATE = 0.8;

/**
 * True if most readings are nearer to what of a whole year's target was due by the end of the period than to all of it:
 * they count since the year began, and their targets are the year's.
 */
function isYearly(read: readonly ReadMeasure[], period: string, firstMonth: number): boolean {
  const last = lastMonth(period);
  const share = last === null ? 1 : (((last - firstMonth + 12) % 12) + 1) / 12;
  if (share > LATE) return false;
  const reached = read.flatMap(({ measure: { actual, target } }) => (actual === null || target === null || target === 0 ? [] : [actual / target]));
  return reached.filter((each) => each <= Math.sqrt(share)).length * 2 > reached.length;
}

/** Number of the last month of a part of a year, 1 to 12; null for anything else. */
function lastMonth(key: string): number | null {
  const period = parsePeriod(key);
  return period === null || period.months === 12 ? null : Number(lastDay(period).slice(5, 7));
}
