import { columnName } from "../grid";
import { fieldColumn, type Classified, type Column } from "./classify-columns";
import { correctionOf, type Corrections, type MeasureCorrections } from "./corrections";
import type { CellAt, Draft } from "./draft";
import { withoutNumbering } from "./outline";
import { fillStatus } from "./fill-status";
import { foldText } from "./fold-text";
import { definitionShares } from "./definition-shares";
import type { HeaderField } from "./header-words";
import { LARGEST_FRACTION } from "./measure-unit";
import type { PeriodTimes } from "./period-times";
import { remembered } from "../remembered";
import { partWeights } from "./part-weights";
import { isPerspectiveTitle } from "./perspective-title";
import { questionId } from "./question";
import type { HeaderReading } from "./read-header";
import { readCellNumber, rescaled, type CellNumber } from "./read-number";
import type { SeriesKind } from "./series-words";
import type { SheetView } from "./sheet-view";
import type { Placed, TableContext } from "./table-context";
import type { Table } from "./tables";
import { knownUnit, nameUnit } from "./unit-words";

/** What holds for all measures of a table. */
export interface TableFacts extends PeriodTimes {
  readonly view: SheetView;
  readonly context: TableContext;
  /** What numbers by period are, where nothing says it. */
  readonly fallback: SeriesKind;
  /** What heads the column of a place; null if it is in none. */
  readonly headerOf: (at: CellAt | undefined) => HeaderReading | null;
  /** Units that the headers over a measure's numbers state. */
  readonly headerUnits: (draft: Draft) => readonly string[];
  readonly weightOf: (draft: Draft) => CellNumber | null;
  /** Formula of a total beside the periods. */
  readonly totalFormula: (draft: Draft) => string | null;
  /** Status that only the colour of a blank status cell shows. */
  readonly statusFill: (draft: Draft) => string | null;
  /** False for a column of arrows that say how the numbers moved, not which way is better. */
  readonly statesDirections: () => boolean;
  readonly perspectiveOf: (draft: Draft, objective: Placed | null) => Placed | null;
  /** True if the baseline is a start to move away from, not only last year's value. */
  readonly comparableBaseline: boolean;
  /** True if a header says so in a word for it. */
  readonly statesBaseline: boolean;
  readonly correctionOf: (name: string) => MeasureCorrections | undefined;
  readonly answers: Readonly<Record<string, string>>;
  readonly hasAnswers: boolean;
  /** Whether amounts in that unit of the table are to be multiplied out. */
  readonly scaleAnswer: (unit: string) => string | undefined;
  /** True if some measures of the table state percent as 95, not 0.95. */
  readonly hasLargePercents: () => boolean;
  /** 0…1: how sure it is that the columns are what they were taken for. */
  readonly confidence: number;
}

export interface FactsOptions {
  readonly table: Table;
  readonly classified: Classified;
  readonly drafts: readonly Draft[];
  readonly context: TableContext;
  readonly corrections: Corrections;
  readonly fallback: SeriesKind;
  readonly times: PeriodTimes;
  /** True if a sibling table differs in what heads the names alone: then that is their group. */
  readonly isSibling: boolean;
}

export function tableFacts(options: FactsOptions): TableFacts {
  const { table: { view }, classified: { columns }, drafts, context, corrections } = options;
  const weight = weightReader(view, columns, drafts);
  const shares = definitionShares(view, drafts);
  const ofParts = partWeights(options.table, columns, drafts, weight);
  const unitsOver = headerUnits(columns);
  const used = columns.filter(({ role }) => role.kind !== "other");
  const total = columns.find(({ role, profile }) => profile.formulas > 0 && ((role.kind === "period" && role.at.kind === "total") || role.kind === "other"));
  return {
    ...options.times, view, context, fallback: options.fallback,
    headerOf: (at) => (at === undefined ? null : columns.find(({ column }) => column === at.column)?.header ?? null),
    headerUnits: unitsOver,
    weightOf: (draft) => ofParts?.get(draft) ?? weight(draft) ?? shares.get(draft) ?? null,
    totalFormula: (draft) => (total === undefined || draft.points.length === 0 ? null : view.formula(draft.rows[0] ?? 0, total.column)),
    statusFill: statusFinder(view, fieldColumn(columns, "status")),
    statesDirections: once(() => !drafts.some((draft) => UNMOVED.test(draft.texts.get("direction")?.text ?? ""))),
    perspectiveOf: perspectiveFinder(options),
    comparableBaseline: !/上年|去年|同期|prior|last year|previous|^py$|^ly$|전년/.test(foldText(fieldColumn(columns, "baseline")?.header.text ?? "")),
    statesBaseline: columns.some(({ header }) => /baseline|starting|基线|基准|起始|初始|起点/.test(foldText(header.text))),
    correctionOf: Object.keys(corrections.measures).length === 0 ? () => undefined : (name) => correctionOf(corrections.measures, name),
    answers: corrections.answers, hasAnswers: Object.keys(corrections.answers).length > 0,
    scaleAnswer: (unit) => corrections.answers[questionId("reader-scale", scaleSubject(view.subject, unit))],
    hasLargePercents: once(() => drafts.some((draft) => isLargePercent(view, unitsOver, draft))),
    confidence: used.reduce((sum, column) => sum + column.confidence, 0) / Math.max(1, used.length),
  };
}

/** What stands in a column of movements for a number that stayed: nobody wants that of a measure. */
const UNMOVED = /^(?:[→➔➜➡⇒]\uFE0F?|flat|steady|unchanged|no change|same|improving|worsening|持平|不变|好转|恶化)$/i;

function statusFinder(view: SheetView, column: Column | null): (draft: Draft) => string | null {
  if (column === null) return () => null;
  return ({ rows: [row = 0] }) => {
    const fill = view.text(row, column.column) === "" ? view.fill(row, column.column) : null;
    return fill === null ? null : fillStatus(fill);
  };
}

/** The scale of a sheet is asked about once. */
export function scaleSubject(sheet: string, unit: string): string {
  return `${foldText(sheet)}|${foldText(unit)}`;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A measure that the sheet says is in percent, with a plain number that can be no part of 1. */
function isLargePercent(view: SheetView, unitsOver: (draft: Draft) => readonly string[], draft: Draft): boolean {
  const said = knownUnit(draft.texts.get("unit")?.text ?? "") === "%" || unitsOver(draft).includes("%") || nameUnit(draft.name.text) === "%";
  return said && ["target", "actual", "baseline"].some((field) => {
    const at = draft.numbers.get(field as HeaderField);
    const number = at === undefined ? null : readCellNumber(view, at.row, at.column);
    return number?.plain === true && Math.abs(number.value ?? 0) > LARGEST_FRACTION;
  });
}

function headerUnits(columns: readonly Column[]): (draft: Draft) => readonly string[] {
  const header = (column: number): Column["header"] | undefined => columns.find((each) => each.column === column)?.header;
  const overNumbers = remembered((column: number): string | null => {
    const found = header(column);
    const said = found?.brackets ?? (found?.text.endsWith("%") === true ? "%" : null);
    return said === null ? null : knownUnit(said);
  });
  const hasUnits = fieldColumn(columns, "unit") !== null;
  const overNames = remembered((column: number): string | null => {
    const said = hasUnits ? undefined : header(column)?.brackets;
    const unit = said == null ? null : knownUnit(said);
    return unit === "count" ? null : unit;
  });
  return ({ numbers, points: [first], name }) => {
    const places = [numbers.get("target"), numbers.get("actual"), numbers.get("baseline"), first];
    const units = places.map((place) => (place === undefined ? null : overNumbers(place.column)));
    return [...units, overNames(name.column)].filter((unit) => unit !== null);
  };
}

/** Weights as fractions; points stay points. Weights that people wrote as 20, 30, 50 are percent. */
function weightReader(view: SheetView, columns: readonly Column[], drafts: readonly Draft[]): (draft: Draft) => CellNumber | null {
  const column = fieldColumn(columns, "weight");
  const weightOf = (draft: Draft): CellNumber | null => {
    const at = draft.numbers.get("weight");
    return at === undefined ? null : readCellNumber(view, at.row, at.column);
  };
  const plain = drafts.map(weightOf).flatMap((number) => (number?.plain === true && number.value !== null ? [number.value] : []));
  const header = foldText(column?.header.text ?? "");
  const isPoints = /分值|配分|满分|标准分|基准分|points?|score|marks|배점/.test(header) && !header.includes("%");
  const sum = plain.reduce((all, each) => all + each, 0);
  const isPercent = !isPoints && plain.some((each) => each > 1.5) && (sum >= 50 || header.includes("%"));
  return (draft) => {
    const number = weightOf(draft);
    return number !== null && number.plain && isPercent ? rescaled(number, 0.01) : number;
  };
}

/** Perspective of a measure without one of its own: of the list with its objective, the head of its column, a title, the sheet. */
function perspectiveFinder({ table, classified: { columns }, drafts, context, isSibling }: FactsOptions): (draft: Draft, objective: Placed | null) => Placed | null {
  const { view } = table;
  const listed = listedPerspectives(table, columns);
  const name = fieldColumn(columns, "keyResult") ?? fieldColumn(columns, "measure");
  const hasSections = drafts.some((draft) => draft.texts.has("perspective")) && fieldColumn(columns, "perspective") === null;
  const head = name !== null && name.header.text !== "" && (isSibling || (name.header.strength < 2 && (hasSections || isPerspectiveTitle(name.header.text))))
    ? { text: name.header.text, row: table.header.bottom, column: name.column } : null;
  const titled = context.titles.find(({ text }) => isPerspectiveTitle(text));
  const title = titled === undefined ? null : { ...titled, text: withoutNumbering(titled.text) };
  // The sheet's name is in no cell; the first header cell stands for it.
  const sheet = isPerspectiveTitle(view.sheet.name) ? { text: view.sheet.name.trim(), row: table.header.top, column: table.header.left } : null;
  return (_, objective) => {
    const list = objective === null ? undefined : listed.get(foldText(objective.text));
    return list ?? head ?? title ?? sheet;
  };
}

function listedPerspectives({ view, rows, header }: Table, columns: readonly Column[]): ReadonlyMap<string, Placed> {
  const listed = new Map<string, Placed>();
  for (const { role, column } of columns) {
    if (role.kind !== "perspectiveList") continue;
    for (const row of rows) {
      const text = foldText(view.text(row, column));
      if (text !== "" && !listed.has(text)) listed.set(text, { text: role.perspective, row: header.bottom, column });
    }
  }
  return listed;
}

/** Letters of a column of the sheet; of a transposed table the number of the row. */
export function columnLabel(view: SheetView, column: number): string {
  return view.transposed ? String(column + 1) : columnName(column);
}
