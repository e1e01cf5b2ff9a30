import { binary, call, cell, literal, named } from "../formula/build";
import type { Expression } from "../formula/expression";
import { keyText, lastDay } from "../calendar";
import { placeOf, seriesCells, targetTime, type SeriesCells, type TriagedMeasure } from "../generate";
import { okrSheetWords, type Language } from "../language";
import { periodText } from "../language/target-period-words";
import type { Measure, Origin } from "../model";
import { remembered } from "../remembered";
import type { CellStyle } from "./cell-style";
import { COLORS, FORMATS, LABEL, NOTE, TABLE_STYLE, TITLE, WRAPPED } from "./look";
import { numberFormat } from "./number-style";
import { FISCAL_YEAR } from "./cycles-sheet";
import { AS_OF_NAME, COLUMN_KEYS, SHEET_KEYS, TABLE_NAMES } from "./okr-shapes";
import { dateLiteral, latestUntilNow, sumUntilNow } from "./series-formula";
import { wrappedHeights } from "./row-heights";
import { orBlank, sourceNumber } from "./source-formula";
import { all, own, type TableHandle } from "./table-handle";
import type { CellBlock, PlannedCell, SheetPlan, TablePlan } from "./workbook-plan";

export type ScorecardKey = (typeof COLUMN_KEYS.scorecard)[number];

/** Rows from 0: source sheets with their weights side by side, then the table. */
const ROWS = { title: 0, sheets: 3, counts: 4, weights: 5, table: 7 } as const;
/** Column of what is true of all sheets; labels stand left of it, one column for each sheet right of it. */
const TOTALS = 3;

const WIDTHS: Readonly<Record<ScorecardKey, number>> = {
  id: 12, perspective: 20, objective: 30, name: 34, unit: 10, direction: 11, nature: 11, role: 10, baseline: 12, target: 12, low: 11, high: 11,
  due: 12, actual: 12, attainment: 11, weight: 9, share: 10, owner: 16, period: 11, sheet: 18, source: 26,
};

const NUMBER: CellStyle = { vertical: "top" };
const WORD: CellStyle = { ...WRAPPED, format: FORMATS.text };

const STYLES: Readonly<Record<ScorecardKey, CellStyle>> = {
  id: { format: FORMATS.text }, perspective: WORD, objective: WORD, name: { ...WORD, bold: true }, unit: { ...WORD, align: "center" }, direction: WORD,
  nature: WORD, role: WORD, baseline: NUMBER, target: NUMBER, low: NUMBER, high: NUMBER, due: NUMBER, actual: NUMBER,
  attainment: { ...NUMBER, format: FORMATS.percent }, weight: { ...NUMBER, format: "0.00##" }, share: { ...NUMBER, format: "0.0%" }, owner: { ...WORD, indent: 1 }, period: WORD,
  sheet: { ...WORD, color: COLORS.note }, source: { ...NUMBER, color: COLORS.blue },
};

/** The sheet of all measures, each once, as links to the cells that they were read from. `yearStart`: first day of the fiscal year. */
export function planScorecardSheet(measures: readonly TriagedMeasure[], yearStart: string, language: Language): SheetPlan {
  const words = okrSheetWords(language).scorecard;
  const table: ScorecardTable = { name: TABLE_NAMES.scorecard, headers: words.headers };
  const sheets = [...new Set(measures.map(({ measure }) => measure.sheet))];
  const attainment = COLUMN_KEYS.scorecard.indexOf("attainment");
  const shared: SharedInRows = {
    yearStart,
    attainment: {
      increase: attainmentFormula("increase", table), decrease: attainmentFormula("decrease", table), within: attainmentFormula("within", table),
    },
    shares: new Map(sheets.map((sheet, index) => [sheet, shareFormula(table, TOTALS + 1 + index)])),
    number: remembered((format: string): CellStyle => ({ ...NUMBER, format })),
  };
  const widths = Object.fromEntries(COLUMN_KEYS.scorecard.map((key, index) => [index, WIDTHS[key]]));
  const planned: TablePlan = {
    name: table.name,
    top: ROWS.table,
    left: 0,
    columns: scorecardColumns(table, words.help),
    rows: measures.map((each) => scorecardRow(each, shared, language)),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
  return {
    key: SHEET_KEYS.scorecard,
    name: words.sheet,
    blocks: [
      { top: ROWS.title, left: 1, cells: [[{ value: words.title, style: TITLE }], [{ value: words.hint, style: NOTE }]] },
      sheetsBlock(sheets, measures, table, language),
    ],
    tables: [planned],
    columnWidths: widths,
    rowHeights: wrappedHeights(planned, widths),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: ROWS.table + 1, columns: TOTALS + 1 },
    conditionalFormats: [{
      kind: "dataBar", color: COLORS.bar, minimum: 0, maximum: 1,
      area: { top: ROWS.table + 1, left: attainment, bottom: ROWS.table + Math.max(measures.length, 1), right: attainment },
    }],
    print: { landscape: true, fitToWidth: true, titleRows: [ROWS.table, ROWS.table] },
  };
}

type ScorecardTable = TableHandle<ScorecardKey>;

function scorecardColumns(table: ScorecardTable, helps: Partial<Record<ScorecardKey, string>>): SheetPlan["tables"][number]["columns"] {
  return COLUMN_KEYS.scorecard.map((key) => {
    const help = helps[key];
    return { key, title: table.headers[key], style: STYLES[key], ...(help === undefined ? {} : { help }) };
  });
}

/**
 * How many measures each sheet has and what they weigh on average: weights of different sheets are compared by these,
 * since one may state fractions and another points.
 */
function sheetsBlock(sheets: readonly string[], measures: readonly TriagedMeasure[], table: ScorecardTable, language: Language): CellBlock {
  const words = okrSheetWords(language).scorecard;
  const label = (value: string): PlannedCell => ({ value, style: { ...LABEL, align: "right" } });
  const counts = new Map<string, number>();
  for (const { measure: { sheet } } of measures) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return {
    top: ROWS.sheets,
    left: TOTALS - 1,
    cells: [
      [label(words.from), null, ...sheets.map((value): PlannedCell => ({ value, style: { format: FORMATS.text, align: "right", color: COLORS.note } }))],
      [label(words.measures), { value: measures.length, formula: call("ROWS", all(table, "id")) }, ...sheets.map((sheet): PlannedCell => ({ value: counts.get(sheet) ?? 0 }))],
      [label(words.meanWeight), null, ...sheets.map((_, index): PlannedCell => ({
        value: null, formula: meanWeight(cell(null, ROWS.sheets, TOTALS + 1 + index), table), style: { format: "0.00##", color: COLORS.note },
      }))],
    ],
  };
}

/** Mean of the weights that a sheet states; `""` if it states none. */
function meanWeight(sheet: Expression, table: ScorecardTable): Expression {
  const weights = all(table, "weight");
  const counted = product(binary("=", all(table, "sheet"), sheet), call("ISNUMBER", weights), binary(">", weights, literal(0)));
  return call("IFERROR", binary("/", call("SUMPRODUCT", counted, weights), call("SUMPRODUCT", counted)), literal(""));
}

function product(...factors: readonly Expression[]): Expression {
  return factors.reduce((left, right) => binary("*", left, right));
}

// Rows

/** What many rows have: the same object in each, so that it is worked on once. */
interface SharedInRows {
  readonly yearStart: string;
  readonly attainment: Readonly<Record<Measure["direction"], Expression>>;
  /** By source sheet. */
  readonly shares: ReadonlyMap<string, Expression>;
  /** Style of the numbers of a format. */
  number(format: string): CellStyle;
}

function scorecardRow({ measure, triage }: TriagedMeasure, shared: SharedInRows, language: Language): readonly PlannedCell[] {
  const words = okrSheetWords(language).scorecard;
  const links = linksTo(measure);
  const { actual, due } = comparison(measure, links, triage.isToDate);
  const number = shared.number(numberFormat(measure.unit, [measure.baseline, measure.target, measure.targetLow, measure.targetHigh, triage.actual]));
  const linked = (formula: Expression | null, value: number | null, style = number): PlannedCell =>
    formula === null ? { value, style } : { value: value ?? "", formula, style };
  const source = placeOf(measure);
  const share = shared.shares.get(measure.sheet);
  const cells: Partial<Record<ScorecardKey, PlannedCell>> = {
    baseline: linked(links.baseline, measure.baseline),
    target: linked(links.target, measure.target),
    low: linked(links.targetLow, measure.targetLow),
    high: linked(links.targetHigh, measure.targetHigh),
    due: linked(due, triage.aim?.kind === "line" ? triage.aim.value : null),
    actual: linked(actual, triage.actual),
    attainment: { value: triage.attainment ?? "", formula: shared.attainment[measure.direction], style: STYLES.attainment },
    weight: linked(links.weight, measure.weight, STYLES.weight),
    share: { value: null, ...(share === undefined ? {} : { formula: share }), style: STYLES.share },
    source: { value: source, link: source, style: STYLES.source },
  };
  const texts: Partial<Record<ScorecardKey, string | null>> = {
    id: measure.id, perspective: measure.perspective, objective: measure.objective, name: measure.name, unit: measure.unit,
    direction: words.directions[measure.direction], nature: words.natures[measure.nature], role: words.roles[triage.role],
    owner: measure.owner, period: shownPeriod(measure, shared.yearStart, language), sheet: measure.sheet,
  };
  return COLUMN_KEYS.scorecard.map((key) => cells[key] ?? { value: texts[key] ?? null, style: STYLES[key] });
}

/** Period of the reading. That of the target is said where it is another part of the year, or each of them. */
function shownPeriod(measure: Measure, yearStart: string, language: Language): string | null {
  const { targetPeriod } = measure;
  const period = measure.period === null ? null : keyText(measure.period, yearStart);
  const { kind } = targetTime(measure);
  return targetPeriod === undefined || targetPeriod === measure.period || (kind !== "part" && kind !== "each") ? period : periodText(period, keyText(targetPeriod, yearStart), language);
}

/** The cells of a measure's numbers; null for what the sheet does not state. */
type Links = Readonly<Record<"baseline" | "target" | "targetLow" | "targetHigh" | "actual" | "weight", Expression | null>>;

function linksTo({ source }: Measure): Links {
  const link = (origin: Origin | undefined): Expression | null => (origin === undefined ? null : sourceNumber(origin));
  return {
    baseline: link(source.baseline), target: link(source.target), targetLow: link(source.targetLow), targetHigh: link(source.targetHigh),
    actual: link(source.actual), weight: link(source.weight),
  };
}

function attainmentFormula(direction: Measure["direction"], table: ScorecardTable): Expression {
  const attained = call("KPI.ATTAIN", own(table, "actual"), own(table, "due"), literal(direction), own(table, "low"), own(table, "high"));
  // A target of 0 has no ratio.
  return call("IF", call("ISNUMBER", own(table, "actual")), call("IFERROR", attained, literal("")), literal(""));
}

function shareFormula(table: ScorecardTable, sheetColumn: number): Expression {
  const [weight, mean, measures] = [own(table, "weight"), cell(null, ROWS.weights, sheetColumn), cell(null, ROWS.counts, TOTALS)];
  const known = call("AND", binary(">", call("N", weight), literal(0)), binary(">", call("N", mean), literal(0)));
  return binary("/", call("IF", known, binary("/", weight, mean), literal(1)), measures);
}

/** Reading and what was due for it, as `triage` compares them: of the periods that have both, else what the sheet states. */
function comparison(measure: Measure, links: Links, isToDate: boolean): { readonly actual: Expression | null; readonly due: Expression | null } {
  const pairs = measure.direction === "within" ? null : seriesPairs(measure);
  if (pairs !== null) {
    const { targets, actuals } = pairs;
    if (measure.nature !== "flow") {
      return {
        actual: latestUntilNow(actuals.cells, actuals.run),
        due: latestUntilNow(targets.cells, targets.run, actuals.cells, actuals.run),
      };
    }
    const terms = (of: SeriesCells): Expression => sumUntilNow(
      of.cells.flatMap((each, index) => { const reading = actuals.cells[index]; return reading === undefined ? [] : [{ cell: each, weight: 1, reading }]; }),
      of.run, actuals.run,
    );
    return { actual: terms(actuals), due: terms(targets) };
  }
  const actuals = measure.source.actual === undefined ? seriesCells(measure, "actual") : null;
  const targets = hasStatedTarget(measure) ? null : seriesCells(measure, "target");
  return {
    actual: actuals === null ? links.actual : latestUntilNow(actuals.cells, actuals.run),
    due: targets === null ? dueLink(measure, links, isToDate) : latestUntilNow(targets.cells, targets.run),
  };
}

/** Cells of targets and readings of the same periods; null unless every target has one beside it and some are there. */
function seriesPairs(measure: Measure): { readonly targets: SeriesCells; readonly actuals: SeriesCells } | null {
  const [targets, actuals] = [seriesCells(measure, "target"), seriesCells(measure, "actual")];
  if (targets === null || actuals?.cells.length !== targets.cells.length) return null;
  const paired = targets.cells.every(({ period }, index) => actuals.cells[index]?.period.start === period.start);
  const known = targets.cells.some(({ value }, index) => value !== null && (actuals.cells[index]?.value ?? null) !== null);
  return paired && known ? { targets, actuals } : null;
}

function hasStatedTarget({ target, targetLow, targetHigh }: Measure): boolean {
  return target !== null || targetLow !== null || targetHigh !== null;
}

/** The line to reach where the sheet states one. A band has its own columns. */
function dueLink(measure: Measure, links: Links, isToDate: boolean): Expression | null {
  const { direction, target, targetLow, targetHigh } = measure;
  if (direction === "within") return null;
  const edges = direction === "increase" ? (["targetLow", "targetHigh"] as const) : (["targetHigh", "targetLow"] as const);
  const field = target !== null ? "target" : edges.find((edge) => ({ targetLow, targetHigh })[edge] !== null) ?? "target";
  const link = links[field];
  if (link === null || !isToDate) return link;
  const time = targetTime(measure);
  const { first, last } = time.kind === "part" ? { first: dateLiteral(time.period.start), last: dateLiteral(lastDay(time.period)) } : FISCAL_YEAR;
  const elapsed = binary("-", call("MIN", named(AS_OF_NAME), last), first);
  const whole = binary("-", last, first);
  return orBlank(binary("/", binary("*", link, binary("+", elapsed, literal(1))), binary("+", whole, literal(1))));
}
