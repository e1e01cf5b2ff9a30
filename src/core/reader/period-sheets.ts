import { issue, type Issue } from "../issue";
import type { Measure, Origin, SeriesPoint } from "../model";
import { correctionOf, type Corrections } from "./corrections";
import { foldText } from "./fold-text";
import { isRunningTotal, readNature } from "./nature";
import { parsePeriodLabel } from "./period-label";
import type { PeriodName } from "./period-names";
import { question, questionId, type Question } from "./question";
import type { ReadMeasure } from "./read-measure";
import type { SheetReading } from "./read-sheet";
import type { TableReading } from "./read-table";
import type { PeriodTime } from "./series";

/** Sheets, of which those that stand for periods hold each measure once, and what was put together. */
export interface PutTogether {
  readonly sheets: readonly SheetReading[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
}

/** Share of the measures that two sheets must have in common to be of the same ones. */
const MOST = 0.7;
const WHOLE_YEAR = /(?<![\p{L}])(?:annual|yearly|full[ -]year|year(?:ly)? target)(?![\p{L}])|年度|全年|年目标|연간/iu;
const TO_DATE = /(?<![\p{L}])(?:ytd|year[ -]to[ -]date|cumulative)(?![\p{L}])|累计|累積|누적/iu;

/**
 * Sheets for one month or quarter each, with the same columns and measures: each measure is read once, on the first
 * sheet that has it, with what the sheets say of it as its series. Sheets that are called alike but differ in columns
 * or measures stay as they are.
 */
export function withPeriodSheets(sheets: readonly SheetReading[], names: ReadonlyMap<string, PeriodName>, corrections: Corrections): PutTogether {
  const merged = new Map<SheetReading, SheetReading>();
  const questions: Question[] = [];
  const issues: Issue[] = [];
  for (const group of groupsOf(sheets, names)) {
    const [first] = group;
    if (first === undefined) continue;
    const subject = `${first.name.subject}|${layoutOf(first.sheet)}`;
    const last = group.at(-1)?.name.period.text ?? "";
    const all = { first: first.sheet.sheet.name, last, count: group.length };
    questions.push(question("reader-period-sheets", subject, first.sheet.sheet.name, all, ["together", "apart"], "together"));
    if (corrections.answers[questionId("reader-period-sheets", subject)] === "apart") continue;
    const put = putTogether(group, corrections);
    for (const [sheet, reading] of put.readings) merged.set(sheet, reading);
    issues.push(issue("info", "reader-period-sheets", first.sheet.sheet.name, { sheets: group.map(({ sheet }) => sheet.sheet.name), count: put.count }));
  }
  return { sheets: sheets.map((sheet) => merged.get(sheet) ?? sheet), questions, issues };
}

interface PeriodSheet {
  readonly sheet: SheetReading;
  readonly name: PeriodName;
}

// What belongs together

/** Sheets of one layout that say the same measures for one period each, in order of time. */
function groupsOf(sheets: readonly SheetReading[], names: ReadonlyMap<string, PeriodName>): readonly (readonly PeriodSheet[])[] {
  const groups = new Map<string, PeriodSheet[]>();
  // Names are in order of time.
  for (const [text, name] of names) {
    const sheet = sheets.find((each) => each.sheet.name === text);
    if (sheet === undefined || sheet.tables.length === 0 || !sheet.tables.every((table) => isOfPeriod(table, name))) continue;
    const key = `${name.subject}|${layoutOf(sheet)}`;
    groups.set(key, [...(groups.get(key) ?? []), { sheet, name }]);
  }
  return [...groups.values()].map(withSameMeasures).filter((group) => group.length > 1);
}

/** Words of all headers, without the period that a header may repeat. What the columns hold may be blank for months to come. */
function layoutOf({ tables }: SheetReading): string {
  const layouts = tables.map(({ mapping: { columns, transposed } }) => [transposed, ...columns.map(({ header }) => foldText(parsePeriodLabel(header)?.rest ?? header))].join("|"));
  return layouts.join("\n");
}

/** False for a sheet with periods of its own, such as the weeks of a month. */
function isOfPeriod({ measures, times }: TableReading, { period }: PeriodName): boolean {
  const key = times.keyOf(period);
  return measures.every(({ measure }) => Object.keys(measure.series).every((each) => each === key));
}

function withSameMeasures(group: readonly PeriodSheet[]): readonly PeriodSheet[] {
  const [first] = group;
  if (first === undefined) return [];
  const keys = new Set(entriesOf(first).map(({ key }) => key));
  return group.filter((each) => {
    const own = entriesOf(each);
    return own.filter(({ key }) => keys.has(key)).length >= MOST * Math.max(own.length, keys.size);
  });
}

// One measure out of several sheets

interface Entry {
  /** What tells the measure from others of its sheet. */
  readonly key: string;
  readonly read: ReadMeasure;
  readonly table: TableReading;
  readonly period: PeriodName["period"];
}

function entriesOf({ sheet, name: { period } }: PeriodSheet): readonly Entry[] {
  const counts = new Map<string, number>();
  return sheet.tables.flatMap((table) => table.measures.map((read): Entry => {
    const { name, perspective, objective, owner, orgUnit } = read.measure;
    const told = [name, perspective, objective, owner, orgUnit].map((text) => foldText(text ?? "")).join("|");
    const count = (counts.get(told) ?? 0) + 1;
    counts.set(told, count);
    return { key: `${told}|${count}`, read, table, period };
  }));
}

function putTogether(group: readonly PeriodSheet[], corrections: Corrections): { readonly readings: ReadonlyMap<SheetReading, SheetReading>; readonly count: number } {
  const byKey = new Map<string, Entry[]>();
  for (const entry of group.flatMap(entriesOf)) byKey.set(entry.key, [...(byKey.get(entry.key) ?? []), entry]);
  const merged = new Map<ReadMeasure, Merged>();
  for (const entries of byKey.values()) {
    const [first] = entries;
    if (first !== undefined) merged.set(first.read, mergedMeasure(first, entries, corrections));
  }
  const readings = group.map(({ sheet }): readonly [SheetReading, SheetReading] => [sheet, {
    ...sheet,
    tables: sheet.tables.map((table) => {
      const own = table.measures.flatMap((read) => merged.get(read) ?? []);
      return { ...table, measures: own.map(({ read }) => read), questions: [...table.questions, ...own.flatMap(({ questions }) => questions)] };
    }),
  }]);
  return { readings: new Map(readings), count: byKey.size };
}

interface Merged {
  readonly read: ReadMeasure;
  readonly questions: readonly Question[];
}

/** The measure as its last sheet with a reading states it, else the last one with a target, in the place of the first. */
function mergedMeasure(first: Entry, entries: readonly Entry[], corrections: Corrections): Merged {
  const points = withoutFutureZeros(inTime(entries).map((entry) => ({ entry, key: timeOf(entry).key, point: pointOf(entry) })));
  const said = points.findLast(({ point }) => point.actual !== null) ?? points.findLast(({ point }) => point.target !== null) ?? points[0];
  const { measure } = (said?.entry ?? first).read;
  const at = { sheet: first.read.measure.sheet, row: first.read.measure.row };
  const { nature, questions } = natureOf(first, measure, points.map(({ point }) => point), corrections);
  const { name } = first.read.measure.source;
  return {
    questions,
    read: {
      ...first.read,
      formulas: entries.flatMap(({ read }) => read.formulas),
      issues: entries.flatMap(({ read }) => read.issues),
      measure: {
        ...measure, ...at, nature, actual: said?.point.actual ?? null, period: said?.key ?? measure.period,
        ...(said === undefined || said.point.target === null ? {} : { targetPeriod: said.key }),
        series: Object.fromEntries(points.map(({ key, point }) => [key, point])),
        source: { ...measure.source, ...(name === undefined ? {} : { name }) },
      },
    },
  };
}

interface PeriodPoint {
  readonly entry: Entry;
  readonly key: string;
  readonly point: SeriesPoint;
}

/** By date: in a fiscal year that starts in April, January is the tenth month. */
function inTime(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => timeOf(a).order - timeOf(b).order);
}

function timeOf({ period, table }: Entry): PeriodTime {
  return table.times.timeOf(period);
}

/** What the sheet says of its period. A target that is headed as that of the whole year is none of a month. */
function pointOf({ read: { measure }, table: { mapping } }: Entry): SeriesPoint {
  const [own] = Object.values(measure.series);
  if (own !== undefined) return own;
  const ofYear = mapping.columns.some(({ field, header }) => field === "target" && WHOLE_YEAR.test(header));
  const target = ofYear ? null : measure.target;
  const { actual, source } = measure;
  return { target, actual, source: { ...(target === null ? {} : originOf("target", source.target)), ...originOf("actual", source.actual) } };
}

function originOf(side: "target" | "actual", origin: Origin | undefined): SeriesPoint["source"] {
  return origin === undefined ? {} : { [side]: origin };
}

/** Sheets of months to come show the zeros of formulas over nothing: after the last reading they say nothing. */
function withoutFutureZeros(points: readonly PeriodPoint[]): readonly PeriodPoint[] {
  const isZero = ({ entry, point: { actual, source } }: PeriodPoint): boolean =>
    actual === 0 && source.actual !== undefined && entry.table.table.view.sheet.formula(source.actual.row, source.actual.column) !== null;
  const last = points.findLastIndex((each) => each.point.actual !== null && !isZero(each));
  return points.map((each, index) => (index > last && isZero(each) ? { ...each, point: { ...each.point, actual: null } } : each));
}

/** How the periods belong together, now that there are several; asked where they may be counted from the start of the year. */
function natureOf({ table: { mapping, table: { view } } }: Entry, { name, unit, definition, perspective, objective }: Omit<Measure, "id">, points: readonly SeriesPoint[], { measures, answers }: Corrections): Pick<Measure, "nature"> & Pick<Merged, "questions"> {
  const stated = correctionOf(measures, name)?.nature;
  if (stated != null) return { nature: stated, questions: [] };
  const valuesOf = (side: "target" | "actual"): readonly number[] => points.map((point) => point[side]).filter((value) => value !== null);
  const actuals = valuesOf("actual");
  const guessed = readNature({ name, unit, definition, totalFormula: null, actuals });
  if (guessed !== "flow") return { nature: guessed, questions: [] };
  if (mapping.columns.some(({ field, header }) => field === "actual" && TO_DATE.test(header))) return { nature: "cumulative", questions: [] };
  const values = actuals.length > 2 ? actuals : valuesOf("target");
  if (!isRunningTotal(values)) return { nature: guessed, questions: [] };
  const subject = [view.subject, name, perspective ?? "", objective ?? ""].map(foldText).join("|");
  const answer = answers[questionId("reader-cumulative", subject)];
  const asked = question("reader-cumulative", subject, mapping.sheet, { name, first: String(values[0]), last: String(values.at(-1)) }, ["flow", "cumulative"], guessed);
  return { nature: answer === "cumulative" ? answer : guessed, questions: [asked] };
}
