import { formatArea, sheetCell } from "../grid";
import type { Issue } from "../issue";
import type { NoMeasuresReason } from "../language/reader-issues";
import { classifyColumns, fieldColumn, type Classified, type Column } from "./classify-columns";
import { numericShare } from "./column-profile";
import type { Corrections } from "./corrections";
import type { CellAt, Draft, DraftedRows, PointPeriod } from "./draft";
import { draftRows } from "./drafts";
import { foldText } from "./fold-text";
import type { HeaderField } from "./header-words";
import { titledPart } from "./part-weights";
import type { PeriodName } from "./period-names";
import { periodTimes, type PeriodTimes, type TableYear } from "./period-times";
import { question, questionId, type Question } from "./question";
import { NUMBER_FIELDS } from "./read-header";
import { readCellNumber } from "./read-number";
import { readMeasure, type ReadMeasure } from "./read-measure";
import type { ReaderOptions, TableMapping } from "./reading";
import type { SeriesKind } from "./series-words";
import type { SheetView } from "./sheet-view";
import { speaksOfPerformance, tableContext, yearKindOf, type Placed, type TableContext } from "./table-context";
import { columnLabel, tableFacts } from "./table-facts";
import type { Table } from "./tables";
import { settleTargetTimes, targetHeaderPeriods } from "./target-period";

/** A table with its columns understood and its rows put together, before numbers are read. */
export interface DraftedTable {
  readonly table: Table;
  readonly classified: Classified;
  readonly rows: DraftedRows;
  /** Why it gives no measures; null if it does. */
  readonly reason: NoMeasuresReason | null;
  /** Columns that somebody named. */
  readonly statedColumns: DraftOptions["statedColumns"];
}

/** A table's measures and what is to be asked about them. */
export interface TableReading {
  readonly table: Table;
  /** Texts above its header, the nearest first. */
  readonly titles: readonly Placed[];
  readonly measures: readonly ReadMeasure[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
  readonly mapping: TableMapping;
  /** When its periods are. */
  readonly times: PeriodTimes;
  /** True for numbers by period of which nothing says that they are targets or results of a scorecard. */
  readonly isBare: boolean;
}

export interface DraftOptions {
  readonly statedColumns: ReadonlyMap<number, HeaderField | "ignore">;
  readonly ignoredRows: ReadonlySet<number>;
}

export function draftTable(table: Table, { statedColumns, ignoredRows }: DraftOptions): DraftedTable {
  const classified = classifyColumns(table, statedColumns);
  const rows = draftRows(table, classified.columns, ignoredRows);
  return { table, classified, rows, reason: refusal(table, classified.columns, rows), statedColumns };
}

/** Most periods that a scorecard holds: longer rows of years or months are statistics. */
const MOST_YEARS = 12;
const MOST_MONTHS = 36;

function refusal(table: Table, columns: readonly Column[], { drafts }: DraftedRows): NoMeasuresReason | null {
  if (table.rows.length === 0) return "header-only";
  const name = fieldColumn(columns, "keyResult") ?? fieldColumn(columns, "measure");
  if (name === null) return "no-names";
  if (drafts.length === 0) return "no-values";
  const periods = columns.flatMap(({ role }) => (role.kind === "period" ? [role.at] : []));
  const years = new Set(periods.filter(({ kind }) => kind === "year").map(({ year }) => year)).size;
  if (isUnlabelled(columns) && (years > MOST_YEARS || periods.length > MOST_MONTHS)) return "statistics";
  const hasValues = periods.length > 0 || columns.some(({ role }) => role.kind === "metric" || role.kind === "grade" || (role.kind === "field" && NUMBER_FIELDS.has(role.field) && role.field !== "score"));
  const isNamed = name.header.strength === 2 || name.confidence === 1;
  if (!isNamed) {
    const numbered = drafts.filter((draft) => draft.numbers.size > 0 || draft.points.some(({ row, column }) => table.view.text(row, column) !== ""));
    return hasValues && numbered.length * 3 >= drafts.length ? null : "no-values";
  }
  const said = columns.filter(({ role, header }) => role.kind === "field" && header.strength === 2 && role.field !== "id");
  return hasValues || said.length >= 3 ? null : "no-values";
}

/** Numbers by period without a word for what they are. */
function isUnlabelled(columns: readonly Column[]): boolean {
  const periods = columns.filter(({ role }) => role.kind === "period");
  const hasLabel = columns.some(({ role }) => role.kind === "field" && ["seriesLabel", "target", "actual", "baseline", "weight"].includes(role.field));
  return periods.length > 0 && !hasLabel && periods.every(({ role }) => role.kind === "period" && role.at.series === null);
}

export interface TableReadOptions {
  readonly options: ReaderOptions;
  readonly corrections: Corrections;
  readonly sheetTexts: readonly Placed[];
  readonly isSibling: boolean;
  /** The period that its sheet is called by, as others are. */
  readonly ofPeriod: PeriodName | null;
}

/** Measures of a drafted table. */
export function readTable({ table, classified, rows, statedColumns }: DraftedTable, { options, corrections, sheetTexts, isSibling, ofPeriod }: TableReadOptions): TableReading {
  const { view } = table;
  const stated = tableContext(view, table.header, sheetTexts);
  const { context, year, questions: yearQuestions } = withYear(periodsOf(classified, rows, ofPeriod), table, stated, options, corrections);
  const isSuffixed = rows.drafts.some(({ points }) => points.some(({ series }) => series !== null));
  const isBare = isUnlabelled(classified.columns) && !isSuffixed;
  const { fallback, questions: seriesQuestions } = fallbackSeries(table, classified, rows, context, isBare, corrections);
  const times = periodTimes({ year, fiscalYearStart: options.fiscalYearStart, unsaid: corrections.answers[questionId("reader-fiscal-parts", view.subject)] === "calendar" ? "calendar" : "fiscal" });
  const facts = tableFacts({ table, classified, drafts: rows.drafts, context, corrections, fallback, times, isSibling });
  const read = rows.drafts.map((draft) => readMeasure(draft, facts)).filter(({ measure }) => facts.correctionOf(measure.name)?.ignore !== true);
  const numbered = classified.columns.some(({ header }) => header.strength === 2) ? read : read.filter(({ measure }) => measure.target !== null || measure.actual !== null);
  const settled = settleTargetTimes(numbered, { view, answers: corrections.answers, firstMonth: Number(options.fiscalYearStart?.slice(5, 7) ?? 1), isOfPeriod: ofPeriod !== null });
  const weights = weightQuestion(table, classified, context, settled.measures);
  const measures = weights !== null && corrections.answers[weights.id] === "mistake" ? settled.measures.map(withoutWeight) : settled.measures;
  return {
    table, titles: context.titles, measures, isBare: isBare && !speaksOfPerformance([view.sheet.name, ...context.titles.map(({ text }) => text), ...classified.columns.filter(({ header }) => header.strength === 2).map(({ header }) => header.text)]),
    questions: [...columnQuestions(table, classified, statedColumns), ...yearQuestions, ...seriesQuestions, ...fiscalQuestions(times, ofPeriod, view), ...settled.questions, ...(weights === null ? [] : [weights]), ...measures.slice(0, MOST_ASKED).flatMap((each) => each.questions())],
    issues: measures.flatMap((each) => each.issues),
    mapping: mappingOf(table, classified, measures.length), times,
  };
}

/** Measures of a table that are asked about: nobody answers hundreds of questions. */
const MOST_ASKED = 200;

/** Words that say that all numbers of a table are targets. */
const PLANNED = /目标|计划|预算|分解|target|budget|plan\b|meta|hedef|목표/i;
const DONE = /实际|完成情况|跟踪|监控|actual|result|tracking|achieved|实绩|실적/i;

function fallbackSeries({ view }: Table, { columns }: Classified, { drafts }: DraftedRows, context: TableContext, isBare: boolean, { answers }: Corrections): { readonly fallback: SeriesKind; readonly questions: readonly Question[] } {
  const periods = columns.flatMap(({ role }) => (role.kind === "period" ? [role.at] : []));
  const [first] = periods;
  const hasTarget = fieldColumn(columns, "target") !== null;
  if (hasTarget && addsUpToTargets(view, drafts)) return { fallback: "target", questions: [] };
  if (first === undefined || !isBare || hasTarget) return { fallback: fieldColumn(columns, "actual") !== null && !hasTarget ? "target" : "actual", questions: [] };
  const words = [view.sheet.name, ...context.titles.map(({ text }) => text)].join(" ");
  const guessed: SeriesKind = PLANNED.test(words) && !DONE.test(words) ? "target" : "actual";
  const answer = answers[questionId("reader-series", view.subject)];
  const fallback = answer === "target" || answer === "actual" ? answer : guessed;
  if (first.kind === "year" && guessed === "actual") return { fallback, questions: [] };
  return { fallback, questions: [question("reader-series", view.subject, view.sheet.name, { sheet: view.sheet.name, period: first.text }, ["actual", "target"], fallback)] };
}

/** Measures that are looked at to see what their periods add up to. */
const SUMMED = 50;

/** Numbers by period that add up to the target beside them are its parts, not readings. */
function addsUpToTargets(view: SheetView, drafts: readonly Draft[]): boolean {
  const numberAt = ({ row, column }: CellAt): number | null => readCellNumber(view, row, column)?.value ?? null;
  const compared = drafts.slice(0, SUMMED).flatMap(({ numbers, points }) => {
    const target = numbers.get("target");
    const whole = target === undefined ? null : numberAt(target);
    const parts = points.filter(({ period }) => period.kind !== "total").map(numberAt);
    return whole === null || whole === 0 || parts.length < 2 || parts.includes(null) ? [] : [{ whole, sum: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) }];
  });
  return compared.length > 0 && compared.filter(({ whole, sum }) => Math.abs(sum - whole) <= 0.001 * Math.abs(whole)).length * 2 > compared.length;
}

/** Periods that the name of the sheet, the columns and the first measures speak of. */
function periodsOf({ columns }: Classified, { drafts }: DraftedRows, ofPeriod: PeriodName | null): readonly PointPeriod[] {
  const ofColumns = columns.flatMap(({ role }) => (role.kind === "period" ? [role.at] : []));
  return [...(ofPeriod === null ? [] : [ofPeriod.period]), ...ofColumns, ...targetHeaderPeriods(columns), ...drafts.slice(0, 3).flatMap(({ points }) => points.map(({ period }) => period))];
}

interface WithYear {
  readonly context: TableContext;
  readonly year: TableYear;
  readonly questions: readonly Question[];
}

/** Context with the year that somebody stated; a question where nobody did. */
function withYear(periods: readonly PointPeriod[], { view }: Table, context: TableContext, options: ReaderOptions, { answers }: Corrections): WithYear {
  const open = periods.find(({ year, kind }) => year === null && kind !== "total");
  const answer = answers[questionId("reader-year", view.subject)];
  if (answer !== undefined && /^\d{4}$/.test(answer)) return { context: { ...context, year: Number(answer) }, year: { year: Number(answer), kind: null, isStart: true }, questions: [] };
  const year = context.year === null ? yearAmong(periods) : { year: context.year, kind: context.yearKind, isStart: false };
  if (open === undefined || year.year !== null) return { context: { ...context, year: year.year }, year, questions: [] };
  const assumed = options.fiscalYearStart?.slice(0, 4) ?? "";
  return { context, year, questions: [question("reader-year", view.subject, view.sheet.name, { sheet: view.sheet.name, period: open.text }, assumed === "" ? [] : [assumed], assumed)] };
}

function yearAmong(periods: readonly PointPeriod[]): TableYear {
  const dated = periods.find(({ year }) => year !== null);
  return { year: dated?.year ?? null, kind: dated === undefined ? null : yearKindOf(dated), isStart: false };
}

/** Parts of a year that are others in the fiscal and in the calendar year; a sheet that is called by one is asked about too. */
function fiscalQuestions({ keyOf, inDoubt }: PeriodTimes, ofPeriod: PeriodName | null, { subject, sheet: { name: sheet } }: SheetView): readonly Question[] {
  if (ofPeriod !== null) keyOf(ofPeriod.period);
  const part = inDoubt();
  if (part === null) return [];
  const { text: said, fiscal: [fiscalFirst, fiscalLast], calendar: [calendarFirst, calendarLast] } = part;
  return [question("reader-fiscal-parts", subject, sheet, { sheet, said, fiscalFirst, fiscalLast, calendarFirst, calendarLast }, ["fiscal", "calendar"], "fiscal")];
}

/** Columns whose header means several things, and fields that several columns could be. */
function columnQuestions({ view, header }: Table, { columns, choices }: Classified, stated: DraftOptions["statedColumns"]): readonly Question[] {
  const sheet = view.sheet.name;
  const address = (column: Column): string => sheetCell(sheet, view.place(header.bottom, column.column).row, view.place(header.bottom, column.column).column);
  const meanings = columns.flatMap((column): readonly Question[] => {
    const { role, header: { fields, strength, text } } = column;
    const open = fields.filter((field) => DOUBTFUL.has(field));
    if (role.kind !== "field" || stated.has(column.column) || strength < 2 || open.length < 2 || !open.includes(role.field)) return [];
    // A goal in words or in numbers is always worth a look; of the other words the content mostly tells.
    const isGoal = open.includes("objective") && open.includes("target");
    const share = role.field === "unit" ? column.profile.units / Math.max(1, column.profile.filled) : numericShare(column.profile);
    if (!isGoal && (column.profile.filled === 0 || share > 0.8 || (share < 0.2 && role.field !== "unit"))) return [];
    return [question("reader-column-meaning", `${view.subject}|${text}|${columnLabel(view, column.column)}`, address(column), { sheet, header: text, column: columnLabel(view, column.column) }, open, role.field)];
  });
  const which = choices.flatMap(({ field, chosen, others }): readonly Question[] => {
    const list = [chosen, ...others.filter(({ role }) => role.kind === "other")];
    if (list.length < 2 || !ASKED.has(field)) return [];
    const options = list.map((column) => ({ key: columnLabel(view, column.column), label: column.header.text }));
    return [question("reader-which-column", `${view.subject}|${field}|${foldText(chosen.header.text)}`, address(chosen), { sheet, field }, options, columnLabel(view, chosen.column))];
  });
  return [...meanings, ...which];
}

/** Fields that are easily taken for one another and change what is read. */
const DOUBTFUL: ReadonlySet<HeaderField> = new Set(["objective", "target", "actual", "keyResult", "unit", "orgUnit", "baseline", "weight", "score", "startDate"]);
const ASKED: ReadonlySet<HeaderField> = new Set(["target", "actual", "baseline", "measure", "weight", "owner"]);

/** Weights of one group that add up neither to a whole nor to the group's share of it, as a title may state it. */
function weightQuestion({ view }: Table, { columns }: Classified, { titles }: TableContext, measures: readonly ReadMeasure[]): Question | null {
  if (fieldColumn(columns, "weight") === null) return null;
  const weighted = measures.flatMap(({ measure }) => (measure.weight === null ? [] : [{ weight: measure.weight, measure }]));
  const sum = weighted.reduce((all, { weight }) => all + weight, 0);
  const sumsBy = (field: "perspective" | "objective" | "owner"): readonly number[] => {
    const sums = new Map<string, number>();
    for (const { weight, measure } of weighted) sums.set(measure[field] ?? "", (sums.get(measure[field] ?? "") ?? 0) + weight);
    return [...sums.values()];
  };
  const isWhole = (value: number): boolean => Math.abs(value - 1) < 0.001 || Math.abs(value - 100) < 0.1;
  if (weighted.length < 2 || isWhole(sum) || isWhole(sum / (titledPart(view, titles)?.weight ?? 1)) || (["perspective", "objective", "owner"] as const).some((field) => sumsBy(field).every(isWhole))) return null;
  const shown = sum <= 5 ? `${Math.round(sum * 1000) / 10} %` : String(Math.round(sum * 100) / 100);
  // Several tables of a sheet are told apart by their first measures.
  const subject = [view.subject, weighted[0]?.measure.name ?? ""].map(foldText).join("|");
  return question("reader-weights", subject, view.sheet.name, { group: view.sheet.name, sum: shown }, ["relative", "mistake"], "relative");
}

function withoutWeight(read: ReadMeasure): ReadMeasure {
  const source = Object.fromEntries(Object.entries(read.measure.source).filter(([field]) => field !== "weight"));
  return { ...read, measure: { ...read.measure, weight: null, source } };
}

function mappingOf({ view, header, rows }: Table, { columns }: Classified, measures: number): TableMapping {
  const bottom = rows.at(-1) ?? header.bottom;
  const area = view.transposed ? { top: header.left, left: header.top, bottom: header.right, right: bottom } : { top: header.top, left: header.left, bottom, right: header.right };
  return {
    sheet: view.sheet.name, area: formatArea(area), headerRow: header.bottom + 1, transposed: view.transposed, measures,
    columns: columns.map((column) => ({ column: columnLabel(view, column.column), header: column.header.text, field: roleText(column), confidence: Math.round(column.confidence * 100) / 100 })),
  };
}

function roleText({ role }: Column): string {
  switch (role.kind) {
    case "field": return role.field === "measure" || role.field === "keyResult" ? "name" : role.field;
    case "period": return [role.at.text, role.at.series ?? ""].join(" ").trim();
    case "metric": return `${role.series}: ${role.name}`;
    case "grade": return `grade ${role.label}`;
    case "perspectiveList": return `objectives of ${role.perspective}`;
    case "other": return "ignore";
  }
}
