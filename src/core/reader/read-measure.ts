import { isCellError, sheetCell, type CellValue } from "../grid";
import { issue, type Issue } from "../issue";
import type { ReaderQuestionCode } from "../language/reader-questions";
import type { Measure, MeasureField, Nature, Origin } from "../model";
import { contentKind } from "./cell-content";
import { isNotAvailable } from "../quantity";
import type { CellAt, Draft } from "./draft";
import { readDirection } from "./direction";
import { foldText, tidyText } from "./fold-text";
import type { HeaderField } from "./header-words";
import { readUnit, type UnitDoubt } from "./measure-unit";
import { isRunningTotal, readNature } from "./nature";
import { isFrequency, parsePeriodLabel } from "./period-label";
import { question, questionId, type Question } from "./question";
import { cellNumber, place, readCellNumber, type CellNumber } from "./read-number";
import { before, latest, readSeries, seriesRecord, type SeriesReading } from "./series";
import type { SeriesKind } from "./series-words";
import type { SheetView } from "./sheet-view";
import type { Placed, TableContext } from "./table-context";
import { scaleSubject, type TableFacts } from "./table-facts";
import { changedTarget, isChangeLike, type ChangedTarget } from "./target-change";
import { readTargetTime, type TargetTimeFound } from "./target-period";
import { textNumbers } from "./text-numbers";
import { sectionCaption, withoutUnitCaption, type UnitCaption } from "./unit-caption";

/** A measure as its table states it; its id comes when all are known. */
export interface ReadMeasure {
  readonly measure: Omit<Measure, "id">;
  /** Made when they are asked for: a long table has more than anybody answers. */
  readonly questions: () => readonly Question[];
  readonly issues: readonly Issue[];
  /** Words of the sheet that may say what its target is for, or only what its reading is of; null where that is certain. */
  readonly targetDoubt: TargetTimeFound["doubt"];
  /** Formulas of its numbers, to see whether another sheet only repeats or sums them up. */
  readonly formulas: readonly string[];
}

/** Series in the unit of the measure; a variance or an attainment may be in percent. */
const MEASURED = ["target", "actual", "baseline", "forecast"] as const;

/** Numbers of a measure by field, before they are put into one unit. */
type Numbers = Partial<Record<"baseline" | "target" | "stretch" | "threshold" | "actual", CellNumber>>;

/** A measure out of its places in the table. */
export function readMeasure(draft: Draft, facts: TableFacts): ReadMeasure {
  const { view, context } = facts;
  const name = tidyText(draft.name.text);
  const issues: Issue[] = [];
  const stated = statedNumbers(draft, view, name, issues);
  const series = readSeries(view, draft.points, facts);
  const said = stated.target === undefined && draft.points.length === 0 && draft.grades.length === 0 ? numbersInName(draft, view) : {};
  const answerTo = (code: ReaderQuestionCode): string | undefined => (facts.hasAnswers ? facts.answers[questionId(code, subjectOf(draft, view, name))] : undefined);
  const found = withSeries({ ...said, ...stated }, series);
  const change = changeOf(found, answerTo("reader-change-or-level"));
  const numbers = change === null ? found : { ...found, target: change.number };
  const grades = draft.grades.map(({ row, column }) => readCellNumber(view, row, column)).filter((grade) => grade !== null);
  const inSeries = numbersOf(series);
  const graded = numbers.target === undefined && grades[0] !== undefined ? { ...numbers, target: grades[0] } : numbers;
  const all = [...Object.values(graded), ...inSeries];
  const correction = facts.correctionOf(name);
  const statedDirection = facts.statesDirections() ? draft.texts.get("direction")?.text ?? null : null;
  const isLessBetter = (): boolean => readDirection({ stated: statedDirection, target: numbers.target ?? null, baseline: null, stretch: null, threshold: null, grades: [], name, values: valuesOf(all) }).direction === "decrease";
  const titled = textFields(draft, facts);
  const caption = captionOver(draft, titled, context);
  const unit = readUnit(
    view, { name, cell: draft.texts.get("unit") ?? null, numbers: all, headerUnits: facts.headerUnits(draft), caption, isLessBetter, hasLargePercents: facts.hasLargePercents },
    { percent: answerTo("reader-percent"), scale: facts.scaleAnswer },
  );
  const value = (number: CellNumber | undefined): CellNumber | null => (number === undefined ? null : unit.scale(number));
  const [baseline, target, stretch, actual] = [value(graded.baseline), value(graded.target), value(graded.stretch), value(graded.actual)];
  const weight = facts.weightOf(draft);
  const direction = readDirection({
    stated: statedDirection, target, baseline: facts.comparableBaseline && (facts.statesBaseline || (stated.baseline ?? said.baseline) !== undefined) ? baseline : null, stretch,
    threshold: value(graded.threshold), grades: grades.map(unit.scale), name, values: valuesOf(all),
  });
  const answer = answerTo("reader-direction");
  const chosen = correction?.direction ?? (answer === "increase" || answer === "decrease" || answer === "within" ? answer : null);
  const unitText = correction?.unit ?? unit.unit;
  const nature = natureOf(draft, facts, series, { name, unit: unitText, answer: answerTo("reader-cumulative") });
  const range = target !== null && target.value === null;
  const texts = withoutCaptions(titled);
  const period = periodOf(draft, series, facts);
  const code = draft.texts.get("id");
  const time = correction?.targetPeriod == null ? readTargetTime(draft, found.target, series, facts) : { period: correction.targetPeriod, doubt: null };
  const measure: Omit<Measure, "id"> = {
    sheet: view.sheet.name, row: firstRow(draft, view) + 1, name,
    perspective: texts.perspective?.text ?? null, objective: texts.objective?.text ?? null, unit: unitText,
    direction: chosen ?? direction.direction, directionBasis: chosen === null ? direction.basis : "stated", nature: correction?.nature ?? nature.nature,
    baseline: baseline?.value ?? statedStart(target) ?? change?.start ?? null, target: target?.value ?? null,
    targetLow: range ? target.low : null, targetHigh: range ? target.high : null, stretch: stretch?.value ?? null,
    actual: actual?.value ?? null, period: period?.text ?? null, weight: weight?.value ?? null,
    owner: texts.owner?.text ?? null, orgUnit: texts.orgUnit?.text ?? null, definition: texts.definition?.text ?? null,
    initiative: texts.initiative?.text ?? null, status: texts.status?.text ?? facts.statusFill(draft),
    ...(texts.supports === null ? {} : { supports: texts.supports.text }), ...(code === undefined ? {} : { code: code.text }),
    ...(time.period === null || (target === null && grades.length === 0) ? {} : { targetPeriod: time.period }),
    series: seriesRecord(view, series, unit.scale),
    source: sources(view, draft, { baseline, target, stretch, actual, weight }, { ...texts, unit: unit.at, period: period?.at ?? null }, facts.statesDirections()),
    confidence: confidenceOf(draft, facts, { hasNumber: target !== null || actual !== null, basis: direction.basis }),
  };
  const questions = (): readonly Question[] => {
    const subject = subjectOf(draft, view, name);
    const place = view.place(draft.name.row, draft.name.column);
    const at = sheetCell(view.sheet.name, place.row, place.column);
    return [
      ...directionQuestion(measure, subject, at, chosen === null && (target !== null || actual !== null)),
      ...(change === null || found.target === undefined ? [] : [changeQuestion(measure, subject, found.target.origin, change, view)]),
      ...decimalQuestion(view, all),
      ...unitQuestions(unit.doubt, measure, { subject, view }, at),
      ...(nature.isOpen && correction?.nature == null ? [cumulativeQuestion(measure, subject, at, nature)] : []),
    ];
  };
  return { measure, questions, issues, targetDoubt: time.doubt, formulas: formulasOf(view, draft) };
}

/** Amounts as they are stated; a change from another is none. */
function valuesOf(numbers: readonly (CellNumber | undefined)[]): readonly number[] {
  return numbers.flatMap((number) => (number === undefined || number.value === null || number.relativeChange || number.percent ? [] : [number.value]));
}

function numbersOf({ periods }: SeriesReading): readonly CellNumber[] {
  const numbers: CellNumber[] = [];
  for (const { cells } of periods) {
    for (const kind of MEASURED) {
      const number = cells[kind]?.number;
      if (number != null) numbers.push(number);
    }
  }
  return numbers;
}

function statedNumbers(draft: Draft, view: SheetView, name: string, issues: Issue[]): Numbers {
  const numbers: Numbers = {};
  for (const field of ["baseline", "target", "stretch", "threshold", "actual"] as const) {
    const at = draft.numbers.get(field);
    const number = at === undefined ? null : itemNumber(draft, view, at);
    if (number !== null) numbers[field] = number;
    else if (at !== undefined) issues.push(...unreadable(view, at, name));
  }
  return numbers;
}

/** Number of a cell; of one that lists a number for each item, none: they are not told apart for certain. */
function itemNumber(draft: Draft, view: SheetView, { row, column }: CellAt): CellNumber | null {
  return draft.item && lines(view.value(row, column)) > 1 ? null : readCellNumber(view, row, column);
}

function lines(value: CellValue): number {
  return typeof value === "string" ? value.trim().split("\n").length : 1;
}

function unreadable(view: SheetView, { row, column }: CellAt, name: string): readonly Issue[] {
  const at = view.place(row, column);
  const address = sheetCell(view.sheet.name, at.row, at.column);
  const value = view.value(row, column);
  if (isCellError(value)) return [issue("warning", "reader-cell-error", address, { name, error: value.error })];
  const text = view.text(row, column);
  const isWorth = contentKind(view, row, column) === "text" && /\d/.test(text) && !isNotAvailable(text);
  return isWorth ? [issue("info", "reader-cell-not-number", address, { name, text })] : [];
}

/** What the text of a key result says that it is to reach. */
function numbersInName(draft: Draft, view: SheetView): Numbers {
  const found = textNumbers(draft.name.text);
  if (found === null) return {};
  const origin = (before: string, after: string, factor: number): Origin => ({ ...place(view, draft.name.row, draft.name.column), as: "text", factor, before, after });
  const numbers: Numbers = { target: cellNumber(found.target, origin(found.target.before, found.target.after, found.target.factor)) };
  if (found.baseline !== null) numbers.baseline = cellNumber(found.baseline, origin(found.baseline.before, found.baseline.after, found.baseline.factor));
  return numbers;
}

/**
 * Numbers with what the series adds: the last reading, the target of its period, the reading a year before. Without
 * readings the target is that of the year, else the last one.
 */
function withSeries(numbers: Numbers, series: SeriesReading): Numbers {
  const actual = latest(series, "actual");
  const atActual = actual?.period.cells.target?.number ?? null;
  const total = series.totals.get("target")?.number ?? null;
  const target = atActual ?? total ?? latest(series, "target")?.number ?? null;
  const yearly = actual?.period.kind === "year" ? actual : null;
  const toDate = yearly === null ? null : series.totals.get("actual")?.number ?? null;
  const aim = latest(series, "target");
  // What was reached before the year of the target is where it starts; its own reading is the year to date.
  if (yearly !== null && (toDate !== null || series.totals.has("actual") || (aim !== null && aim.period.order > yearly.period.order))) {
    return { baseline: yearly.number, ...(aim === null ? {} : { target: aim.number }), ...(toDate === null ? {} : { actual: toDate }), ...numbers };
  }
  const stated = actual?.period.cells.baseline?.number ?? series.totals.get("baseline")?.number ?? latest(series, "baseline")?.number ?? null;
  const baseline = stated ?? (yearly === null ? null : before(series, yearly.period, "actual"));
  return {
    ...(actual === null ? {} : { actual: actual.number }), ...(target === null ? {} : { target }), ...(baseline === null ? {} : { baseline }),
    ...numbers,
  };
}

interface Texts {
  readonly perspective: Placed | null;
  readonly objective: Placed | null;
  readonly owner: Placed | null;
  readonly orgUnit: Placed | null;
  readonly definition: Placed | null;
  readonly initiative: Placed | null;
  readonly status: Placed | null;
  readonly supports: Placed | null;
}

function textFields(draft: Draft, facts: TableFacts): Texts {
  const text = (field: HeaderField): Placed | null => {
    const placed = draft.texts.get(field);
    return placed === undefined || isNotAvailable(placed.text) ? null : placed;
  };
  const objective = text("objective") ?? facts.context.objective;
  return {
    objective, perspective: text("perspective") ?? facts.perspectiveOf(draft, objective),
    owner: text("owner") ?? facts.context.owner, orgUnit: department(text("orgUnit")) ?? facts.context.orgUnit,
    definition: text("definition"), initiative: text("initiative"), status: text("status"), supports: text("supports"),
  };
}

/** Lines of the scorecard that a line sums up, `4.1+4.2`, stand where others have their department, and are none. */
function department(stated: Placed | null): Placed | null {
  return stated !== null && /^\s*\d+(?:\.\d+)*(?:\s*[+＋]\s*\d+(?:\.\d+)*)+\s*$/.test(stated.text) ? null : stated;
}

/** What the titles over the measure state of units, else what the table's captions do. */
function captionOver({ section }: Draft, { perspective, objective }: Texts, context: TableContext): UnitCaption {
  const titles = [section?.text, perspective?.text, objective?.text].filter((title) => title != null);
  const { units, scale } = sectionCaption(titles);
  return units.length > 0 ? { units, scale } : { units: context.units, scale: scale ?? context.scale };
}

function withoutCaptions(texts: Texts): Texts {
  const { perspective } = texts;
  return perspective === null ? texts : { ...texts, perspective: { ...perspective, text: withoutUnitCaption(perspective.text) } };
}

/** Period of the reading; without one that of the last target, of its header, of a period column, or of the table. */
function periodOf(draft: Draft, series: SeriesReading, facts: TableFacts): { readonly text: string; readonly at: Placed | null } | null {
  const reading = latest(series, "actual");
  const aim = latest(series, "target");
  const isStart = reading?.period.kind === "year" && (series.totals.has("actual") || (aim !== null && aim.period.order > reading.period.order));
  const last = draft.numbers.has("actual") ? null : (isStart ? aim : reading) ?? aim;
  if (last !== null) return { text: last.period.key, at: null };
  const header = facts.headerOf(draft.numbers.get("actual"));
  const ofHeader = header?.period == null ? null : facts.keyOf({ ...header.period, text: header.text });
  if (ofHeader !== null) return { text: ofHeader, at: null };
  const placed = draft.texts.get("period");
  if (placed !== undefined && !isFrequency(placed.text)) {
    const label = parsePeriodLabel(placed.text);
    const key = label?.rest === "" ? facts.statedKeyOf({ ...label, text: placed.text }) : null;
    return { text: key ?? placed.text, at: placed };
  }
  const { period } = facts.context;
  const key = period === null ? null : facts.statedKeyOf(period);
  return key === null ? null : { text: key, at: null };
}

function sources(view: SheetView, draft: Draft, numbers: Readonly<Record<string, CellNumber | null>>, texts: Readonly<Record<string, Placed | null>>, statesDirection: boolean): Readonly<Partial<Record<MeasureField, Origin>>> {
  const words = (placed: Placed): Origin => {
    const at = view.place(placed.row, placed.column);
    return { sheet: view.sheet.name, row: at.row, column: at.column, as: "words" };
  };
  const source: Partial<Record<MeasureField, Origin>> = { name: words(draft.name) };
  for (const [field, placed] of Object.entries(texts)) if (placed !== null) source[field as MeasureField] = words(placed);
  for (const [field, number] of Object.entries(numbers)) {
    if (number === null) continue;
    if (number.value !== null) source[field as MeasureField] = number.origin;
    else if (field === "target") { source.targetLow = number.origin; source.targetHigh = number.origin; }
  }
  const direction = draft.texts.get("direction");
  if (direction !== undefined && statesDirection) source.direction = words(direction);
  // The cell where the reading will be written, where it is still blank.
  const waiting = draft.numbers.get("actual");
  if (source.actual === undefined && waiting !== undefined && contentKind(view, waiting.row, waiting.column) === "blank") {
    source.actual = { ...place(view, waiting.row, waiting.column), as: "number", factor: numbers["target"]?.origin.as === "number" ? numbers["target"].origin.factor ?? 1 : 1 };
  }
  return source;
}

function firstRow(draft: Draft, view: SheetView): number {
  return view.place(draft.name.row, draft.name.column).row;
}

interface NatureFound {
  readonly nature: Nature;
  readonly guessed: Nature;
  /** True if the numbers by period may as well be counted from the start of the year. */
  readonly isOpen: boolean;
  readonly values: readonly number[];
}

function natureOf(draft: Draft, facts: TableFacts, series: SeriesReading, { name, unit, answer }: { readonly name: string; readonly unit: string | null; readonly answer: string | undefined }): NatureFound {
  const valuesOf = (kind: SeriesKind): readonly number[] => series.periods.map(({ cells }) => cells[kind]?.number?.value ?? null).filter((value) => value !== null);
  const actuals = valuesOf("actual");
  const guessed = readNature({ name, unit, definition: draft.texts.get("definition")?.text ?? null, totalFormula: facts.totalFormula(draft), actuals });
  const values = actuals.length > 2 ? actuals : valuesOf("target");
  const isOpen = guessed === "flow" && facts.totalFormula(draft) === null && isRunningTotal(values);
  return { nature: isOpen && (answer === "flow" || answer === "cumulative") ? answer : guessed, guessed, isOpen, values };
}

/** What a target that says by how much to change comes to, from the baseline or else the reading; null for all other targets. */
function changeOf({ target, baseline, actual, stretch }: Numbers, answer: string | undefined): ChangedTarget | null {
  if (target === undefined || !isChangeLike(target)) return null;
  return changedTarget(target, baseline ?? actual, [baseline, actual, stretch].filter((number) => number !== undefined), answer);
}

/** Where a target says that its movement starts. The reading that a change is counted from is no baseline: it moves on. */
function statedStart(target: CellNumber | null): number | null {
  return target === null || target.origin.change !== undefined ? null : target.from;
}

/** What tells this measure from others of its name, without its row. */
function subjectOf(draft: Draft, view: SheetView, name: string): string {
  return [view.subject, name, draft.texts.get("perspective")?.text ?? "", draft.texts.get("objective")?.text ?? ""].map(foldText).join("|");
}

function directionQuestion({ name, direction, directionBasis }: Omit<Measure, "id">, subject: string, at: string, isOpen: boolean): readonly Question[] {
  if (!isOpen || (directionBasis !== "name" && directionBasis !== "default")) return [];
  return [question("reader-direction", subject, at, { name }, ["increase", "decrease", "within"], direction)];
}

function changeQuestion({ name, sheet }: Omit<Measure, "id">, subject: string, { row, column }: Origin, { options, assumed }: ChangedTarget, view: SheetView): Question {
  return question("reader-change-or-level", subject, sheetCell(sheet, row, column), { name, text: view.sheet.text(row, column) }, options, assumed);
}

/** `2.100` on a sheet where no other number tells the mark. */
function decimalQuestion(view: SheetView, numbers: readonly CellNumber[]): readonly Question[] {
  const doubtful = numbers.find(({ doubts }) => doubts.includes("decimal-mark"));
  if (doubtful === undefined || view.decimal() !== null) return [];
  const { sheet, row, column } = doubtful.origin;
  return [question("reader-decimal-mark", foldText(view.subject), sheetCell(sheet, row, column), { sheet, text: view.sheet.text(row, column) }, ["point", "comma"], "point")];
}

function unitQuestions(doubt: UnitDoubt | null, { name, sheet }: Omit<Measure, "id">, { subject, view }: { readonly subject: string; readonly view: SheetView }, at: string): readonly Question[] {
  if (doubt === null) return [];
  if (doubt.kind === "percent") return [question("reader-percent", subject, at, { name, value: String(doubt.value) }, doubt.options, doubt.options[0] ?? "")];
  return [question("reader-scale", scaleSubject(view.subject, doubt.unit), sheet, { sheet, unit: doubt.unit }, ["keep", "multiply"], "keep")];
}

function cumulativeQuestion({ name }: Omit<Measure, "id">, subject: string, at: string, { guessed, values }: NatureFound): Question {
  return question("reader-cumulative", subject, at, { name, first: String(values[0]), last: String(values.at(-1)) }, ["flow", "cumulative"], guessed);
}

function formulasOf(view: SheetView, draft: Draft): readonly string[] {
  const cells = [...draft.numbers.values(), ...draft.points.slice(0, 4)];
  return cells.map(({ row, column }) => view.formula(row, column)).filter((formula) => formula !== null);
}

function confidenceOf(draft: Draft, facts: TableFacts, { hasNumber, basis }: { readonly hasNumber: boolean; readonly basis: Measure["directionBasis"] }): number {
  const direction = basis === "default" ? 0.95 : basis === "name" ? 0.98 : 1;
  const own = facts.confidence * (hasNumber ? 1 : 0.75) * direction * (draft.item ? 0.9 : 1) * (facts.view.transposed ? 0.95 : 1);
  return Math.round(own * 100) / 100;
}
