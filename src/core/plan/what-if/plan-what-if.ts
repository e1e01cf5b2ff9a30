//  A…P hidden: ids and steps of calculation     Q…  shown
//
//  as of, weeks left, score aimed at, scenario chosen     score of the cycle now and in each scenario; the answer
//  objectives      what the rest must reach; score in each scenario          chart
//  key results     needed, per week, forecast; assumed values, which people type over; their scores; feasible or not
import { isoToSerial } from "../../calendar";
import { binary, call, cell, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, SECTION, TITLE } from "../look";
import { AS_OF_NAME } from "../okr-shapes";
import { expectedOn } from "../pace-terms";
import { ZERO } from "../review/expressions";
import { chartArea, columnArea, firstCell, room } from "../review/review-table";
import { wrappedHeights } from "../row-heights";
import { all } from "../table-handle";
import type { CellBlock, ChartPlan, ConditionalFormat, NamePlan, PlannedCell, SheetPlan, TablePlan, Validation, WorkbookPlan } from "../workbook-plan";
import { answer, chosenOf, sumsTable } from "./sums-table";
import { valuesTable } from "./values-table";
import { whatIfContext, type WhatIfContext, type WhatIfInput } from "./what-if-context";
import { SCENARIOS, WHAT_IF_HIDDEN, whatIfCellName, whatIfSheetKey, type WhatIfCell } from "./what-if-shapes";

const LEFT = WHAT_IF_HIDDEN.values;
const VALUE = LEFT + 1;
/** First of the scores of the cycle. */
const TOTALS = LEFT + 3;
const LAST = LEFT + 15;

const ROWS = { asOf: 3, end: 4, weeks: 5, pace: 6, aim: 7, scenario: 8, stretch: 9, sums: 14 } as const;

const WIDTHS: readonly number[] = [56, 12, 12, 12, 12, 12, 12, 13, 13, 13, 13, 12, 12, 12, 12, 34];

/** The what-if sheet of a cycle. It reads the OKR sheet and changes nothing on it. */
export function planWhatIf(input: WhatIfInput): WorkbookPlan {
  const context = whatIfContext(input);
  return { sheets: [whatIfSheet(context)], names: whatIfNames(context) };
}

function whatIfSheet(context: WhatIfContext): SheetPlan {
  const { words, cycle } = context;
  const sums = sumsTable(context, ROWS.sums);
  const valuesTop = ROWS.sums + 1 + Math.max(sums.rows.length + room(sums.rows.length), CHART_ROWS) + 3;
  const values = valuesTable(context, valuesTop);
  const widths = Object.fromEntries([...Array.from({ length: LEFT }, (_, column) => [column, 10]), ...WIDTHS.map((width, index) => [LEFT + index, width])]) as Readonly<Record<number, number>>;
  return {
    key: whatIfSheetKey(cycle.id),
    name: words.sheet(cycle.id),
    tabColor: COLORS.blue,
    blocks: [
      ...headBlocks(context), ...totalBlocks(context),
      section(ROWS.sums - 2, words.objectivesPart), line(ROWS.sums - 1, LEFT, { value: words.objectivesNote, style: NOTE }),
      section(valuesTop - 2, words.keyResultsPart), line(valuesTop - 1, LEFT, { value: words.keyResultsNote, style: NOTE }),
    ],
    tables: [sums, values],
    columnWidths: widths,
    rowHeights: textHeights(context, sums, values, widths),
    hiddenColumns: Array.from({ length: LEFT }, (_, column) => column),
    showGridLines: false,
    freeze: { rows: 2, columns: LEFT + 1 },
    conditionalFormats: formats(context, sums, values),
    validations: validations(context),
    charts: [scenarioChart(context, sums)],
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

/** Rows as high as the texts that their formulas will show. */
function textHeights({ objectives, keyResults }: WhatIfContext, sums: TablePlan, values: TablePlan, widths: Readonly<Record<number, number>>): Readonly<Record<number, number>> {
  const shown = (texts: readonly string[], { top }: TablePlan): Readonly<Record<number, number>> =>
    wrappedHeights({ name: "", top, left: LEFT, columns: [], keyColumn: 0, rows: texts.map((value) => [{ value, style: { wrap: true } }]) }, widths);
  return { ...shown(objectives.map(({ text }) => text), sums), ...shown(keyResults.map(({ text }) => text), values) };
}

// Above the tables

function line(row: number, column: number, ...cells: readonly (PlannedCell | null)[]): CellBlock {
  return { top: row, left: column, cells: [cells] };
}

function section(row: number, title: string): CellBlock {
  return line(row, LEFT, { value: title, style: SECTION }, ...Array.from({ length: LAST - LEFT }, (): PlannedCell => ({ value: null, style: { border: "bottom" } })));
}

const FIELD: CellStyle = { ...INPUT, border: "thin", align: "center" };
const CENTERED: CellStyle = { align: "center" };

function headBlocks(context: WhatIfContext): readonly CellBlock[] {
  const { words, cycle, aim, stretch, pace, cell: name } = context;
  const asOf = named(AS_OF_NAME);
  const weeks = call("MAX", ZERO, binary("/", binary("-", name("end"), asOf), literal(7)));
  const cells: readonly (readonly [number, string, PlannedCell])[] = [
    [ROWS.asOf, words.cells.asOf, { value: null, formula: asOf, style: { ...CENTERED, format: FORMATS.date } }],
    [ROWS.end, words.cells.end, { value: isoToSerial(cycle.end), style: { ...CENTERED, format: FORMATS.date } }],
    [ROWS.weeks, words.cells.weeks, { value: null, formula: weeks, style: { ...CENTERED, format: "0.0" } }],
    [ROWS.pace, words.cells.pace, { value: null, formula: expectedOn(asOf, literal(isoToSerial(cycle.start)), name("end"), pace), style: { ...CENTERED, format: FORMATS.percent } }],
    [ROWS.aim, words.cells.aim, { value: aim, style: { ...FIELD, format: FORMATS.score } }],
    [ROWS.scenario, words.cells.scenario, { value: words.scenarios.base, style: FIELD }],
    [ROWS.stretch, words.cells.stretch, { value: stretch, style: { ...FIELD, format: "0.0" } }],
  ];
  return [
    line(0, LEFT, { value: words.title(cycle.id), style: TITLE }),
    line(1, LEFT, { value: words.hint, style: NOTE }),
    ...cells.map(([row, label, value]) => line(row, LEFT, { value: label, style: LABEL }, value)),
  ];
}

/** Score of the cycle now, in each scenario and in that which is chosen; and the answer. */
function totalBlocks(context: WhatIfContext): readonly CellBlock[] {
  const { words, sums } = context;
  const rolled = (column: "now" | (typeof SCENARIOS)[number]): Expression => call("OKR.ROLLUP", all(sums, column), all(sums, "weight"));
  const heading = (value: string): PlannedCell => ({ value, style: { ...LABEL, align: "center", border: "bottom" } });
  const score = (formula: Expression, style: CellStyle = {}): PlannedCell => ({ value: null, formula, style: { ...CENTERED, format: FORMATS.score, size: 12, ...style } });
  const row = ROWS.end;
  const at = (column: number): Expression => cell(null, row + 1, column);
  return [
    line(row - 1, TOTALS, { value: words.cells.total, style: LABEL }),
    line(row, TOTALS, heading(words.cells.now), ...SCENARIOS.map((scenario) => heading(words.scenarios[scenario])), heading(words.cells.chosen)),
    line(
      row + 1, TOTALS, score(rolled("now")), ...SCENARIOS.map((scenario) => score(rolled(scenario))),
      score(chosenOf(context, (scenario) => at(TOTALS + 1 + SCENARIOS.indexOf(scenario))), { bold: true }),
    ),
    line(ROWS.aim, TOTALS, { value: null, formula: answer(context), style: { bold: true } }),
  ];
}

function whatIfNames({ cycle: { id } }: WhatIfContext): readonly NamePlan[] {
  const cells: readonly WhatIfCell[] = ["end", "weeks", "pace", "aim", "scenario", "stretch"];
  return cells.map((name) => ({ name: whatIfCellName(name, id), refersTo: cell(whatIfSheetKey(id), ROWS[name], VALUE) }));
}

// What is shown and taken

/** Rows that the chart covers, beside the objectives. */
const CHART_ROWS = 14;

function scenarioChart({ words, cycle, sums: { headers } }: WhatIfContext, sums: TablePlan): ChartPlan {
  const series = (key: "now" | "chosen"): ChartPlan["categories"] => chartArea(whatIfSheetKey(cycle.id), sums, key);
  return {
    kind: "bar", title: words.chart, valueFormat: FORMATS.score, valueAxis: { minimum: 0, maximum: 1 },
    place: { top: ROWS.sums, left: LEFT + 10, bottom: ROWS.sums + CHART_ROWS - 1, right: LAST },
    categories: chartArea(whatIfSheetKey(cycle.id), sums, "label"),
    series: [
      { title: headers.now, values: series("now"), color: COLORS.blue },
      { title: headers.chosen, values: series("chosen"), color: COLORS.orange },
    ],
  };
}

function formats({ words: { feasible: words }, cell: name }: WhatIfContext, sums: TablePlan, values: TablePlan): readonly ConditionalFormat[] {
  const feasible = firstCell(values, "feasible");
  const filled = (test: Expression, fill: string): ConditionalFormat => ({ kind: "expression", area: columnArea(values, "feasible"), formula: test, style: { fill } });
  const says = (...sentences: readonly string[]): Expression => call("OR", ...sentences.map((sentence) => binary("=", feasible, literal(sentence))));
  const begins = (beginning: string): Expression => binary("=", call("LEFT", feasible, literal(beginning.length)), literal(beginning));
  const reaches = (key: "now" | "chosen"): ConditionalFormat => {
    const first = firstCell(sums, key);
    return { kind: "expression", area: columnArea(sums, key), formula: call("IF", call("ISNUMBER", first), binary(">=", call("ROUND", first, literal(9)), name("aim")), literal(false)), style: { fill: COLORS.green } };
  };
  return [
    reaches("now"), reaches("chosen"),
    filled(says(words.reached, words.atThisPace), COLORS.green),
    filled(call("OR", says(words.missed, words.still, words.hold), begins(words.hardly)), COLORS.red),
    filled(begins(words.faster), COLORS.amber),
    { kind: "dataBar", area: columnArea(values, "progress"), color: COLORS.bar, minimum: 0, maximum: 1 },
  ];
}

function validations({ words }: WhatIfContext): readonly Validation[] {
  const at = (row: number): Validation["area"] => ({ top: row, left: VALUE, bottom: row, right: VALUE });
  return [
    { kind: "number", area: at(ROWS.aim), minimum: 0, maximum: 1, strict: true },
    { kind: "list", area: at(ROWS.scenario), items: SCENARIOS.map((scenario) => words.scenarios[scenario]), strict: true },
    { kind: "number", area: at(ROWS.stretch), minimum: 1, maximum: 100, strict: true },
  ];
}
