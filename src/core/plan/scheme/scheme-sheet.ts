//  A ids, hidden     B what it is     C value     D, E …  what to know of it
//
//  1 weights     2 gates     3 ratings and distribution     4 payout curve, with a chart     5 pay link, to which people add
import { binary, call, cell, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { Area } from "../../grid";
import { isoToSerial } from "../../calendar";
import { SCHEME_NUMBERS, SCHEME_SWITCHES, type SchemeNumber, type SchemeSwitch } from "../../scheme";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, SECTION, TITLE } from "../look";
import { ONE, when } from "../review/expressions";
import { room } from "../review/review-table";
import type { CellBlock, ConditionalFormat, NamePlan, PlannedCell, SheetPlan, Validation } from "../workbook-plan";
import { CURVE_POINTS, curveChart, curvePoints } from "./curve-part";
import { gradeFormats, gradesTable, gradeValidations, ratedPeople, whyNotCompared } from "./grades-part";
import { payIsLinked, payLinkTable, payLinkValidations, payState } from "./pay-link-part";
import type { SchemeContext } from "./scheme-context";
import { SCHEME_SHEETS, schemeCellName, type SchemeCell } from "./scheme-shapes";

/** Columns: labels, values, and what stands beside them. */
const [LABELS, VALUES, BESIDE, FURTHER] = [1, 2, 3, 4];
const LAST = 7;

/** Rows from 0. Those below the grades follow from how many there are. */
const ROWS = { end: 2, weights: 4, gates: 13, grades: 20, rated: 22, table: 26 } as const;

const WIDTHS: readonly number[] = [10, 44, 12, 12, 11, 11, 12, 62];

interface Layout {
  readonly curve: number;
  readonly points: number;
  readonly payLink: number;
  readonly decisions: number;
}

function layoutOf({ rules: { grades } }: SchemeContext): Layout {
  const curve = ROWS.table + 1 + Math.max(grades.length, 1) + room(grades.length) + 1;
  const points = curve + 8;
  const payLink = points + CURVE_POINTS + 1;
  return { curve, points, payLink, decisions: payLink + 6 };
}

/** The sheet of the rules: every number and switch is a cell that the company changes. */
export function planSchemeSheet(context: SchemeContext): SheetPlan {
  const { words, cycle } = context;
  const layout = layoutOf(context);
  const grades = gradesTable(context, ROWS.table, RATED);
  return {
    key: SCHEME_SHEETS.scheme(cycle.id),
    name: words.scheme.sheet(cycle.id),
    tabColor: COLORS.green,
    blocks: [
      line(0, LABELS, { value: words.scheme.title(cycle.id), style: TITLE }),
      line(1, LABELS, { value: words.scheme.hint, style: NOTE }),
      ...weightBlocks(context), ...gateBlocks(context), ...gradeBlocks(context), ...curveBlocks(context, layout), ...payLinkBlocks(context, layout),
    ],
    tables: [grades, payLinkTable(context, layout.decisions)],
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    hiddenColumns: [0],
    showGridLines: false,
    conditionalFormats: [...gradeFormats(context, grades), sumFormat()],
    validations: [...cellValidations(context, layout), ...gradeValidations(grades), ...payLinkValidations(context, layout.decisions)],
    charts: [curveChart(context, layout.points, VALUES, { top: layout.curve + 2, left: FURTHER, bottom: layout.points + CURVE_POINTS - 1, right: LAST })],
    print: { landscape: false, fitToWidth: true },
  };
}

/** The named cells of the sheet. */
export function schemeNames(context: SchemeContext): readonly NamePlan[] {
  const { cycle: { id } } = context;
  const layout = layoutOf(context);
  const places: Readonly<Record<Exclude<SchemeCell, "weights">, readonly [row: number, column: number]>> = {
    ...numberPlaces(layout), ...SWITCH_PLACES,
    payIsLinked: [layout.payLink + 1, VALUES], payState: [layout.payLink + 2, LABELS], end: [ROWS.end, VALUES],
  };
  const names = Object.entries(places).map(([name, [row, column]]) => ({ name: schemeCellName(name as SchemeCell, id), refersTo: cell(SCHEME_SHEETS.scheme(id), row, column) }));
  const weights: Expression = { kind: "cells", sheet: SCHEME_SHEETS.scheme(id), area: WEIGHTS, absolute: { rows: true, columns: true } };
  return [...names, { name: schemeCellName("weights", id), refersTo: weights }];
}

type Place = readonly [row: number, column: number];

function numberPlaces({ curve }: Layout): Readonly<Record<SchemeNumber, Place>> {
  const { weights, gates, rated } = ROWS;
  return {
    kpiWeight: [weights + 2, VALUES], okrWeight: [weights + 3, VALUES], behaviourWeight: [weights + 4, VALUES], kpiCap: [weights + 6, VALUES],
    guardrailCap: [gates + 2, VALUES], redBelow: [gates + 3, VALUES], committedCap: [gates + 4, VALUES], scoredShare: [gates + 5, VALUES],
    tolerance: [rated + 1, VALUES], smallGroup: [rated + 2, VALUES],
    threshold: [curve + 3, VALUES], target: [curve + 4, VALUES], maximum: [curve + 5, VALUES], payAtThreshold: [curve + 3, BESIDE], payAtMaximum: [curve + 5, BESIDE],
  };
}

const SWITCH_PLACES: Readonly<Record<SchemeSwitch, Place>> = {
  aspirationalMark: [ROWS.weights + 7, VALUES],
  guardrailGate: [ROWS.gates + 2, BESIDE], committedGate: [ROWS.gates + 4, BESIDE], dataGate: [ROWS.gates + 5, BESIDE],
};

const WEIGHTS: Area = { top: ROWS.weights + 2, left: VALUES, bottom: ROWS.weights + 4, right: VALUES };
const SUM = cell(null, ROWS.weights + 5, VALUES);
const RATED = cell(null, ROWS.rated, VALUES);

// Cells

const FIELD: CellStyle = { ...INPUT, border: "thin", align: "center" };

function line(row: number, column: number, ...cells: readonly (PlannedCell | null)[]): CellBlock {
  return { top: row, left: column, cells: [cells] };
}

function section(row: number, title: string): CellBlock {
  const rest = Array.from({ length: LAST - LABELS }, (): PlannedCell => ({ value: null, style: { border: "bottom" } }));
  return line(row, LABELS, { value: title, style: SECTION }, ...rest);
}

function label(value: string): PlannedCell {
  return { value, style: LABEL };
}

function note(value: string): PlannedCell {
  return { value, style: NOTE };
}

const PERCENTS: ReadonlySet<SchemeNumber> = new Set(["kpiWeight", "okrWeight", "behaviourWeight", "kpiCap", "redBelow", "scoredShare", "tolerance", "payAtThreshold", "payAtMaximum"]);

function number({ rules }: SchemeContext, key: SchemeNumber): PlannedCell {
  const format = PERCENTS.has(key) ? FORMATS.percent : key === "smallGroup" ? FORMATS.whole : FORMATS.score;
  return { value: rules.numbers[key], style: { ...FIELD, format } };
}

function choice({ rules, words }: SchemeContext, key: SchemeSwitch): PlannedCell {
  return { value: rules.switches[key] ? words.yes : words.no, style: FIELD };
}

function weightBlocks(context: SchemeContext): readonly CellBlock[] {
  const { words: { weights: words, sections } } = context;
  const top = ROWS.weights;
  const isWhole = binary("=", call("ROUND", SUM, literal(9)), ONE);
  return [
    section(top, sections.weights),
    line(top + 1, LABELS, note(words.note)),
    ...(["kpiWeight", "okrWeight", "behaviourWeight"] as const).map((key, index) => line(top + 2 + index, LABELS, label(words[key]), number(context, key))),
    line(
      top + 5, LABELS, label(words.sum), { value: null, formula: call("SUM", { kind: "cells", sheet: null, area: WEIGHTS, absolute: { rows: true, columns: true } }), style: { format: FORMATS.percent, align: "center", bold: true } },
      { value: null, formula: when(isWhole, literal(words.sumIs), literal(words.sumIsNot)), style: NOTE },
    ),
    line(top + 6, LABELS, label(words.kpiCap), number(context, "kpiCap"), note(words.kpiCapNote)),
    line(top + 7, LABELS, label(words.aspirationalMark), choice(context, "aspirationalMark"), note(words.aspirationalNote)),
  ];
}

function gateBlocks(context: SchemeContext): readonly CellBlock[] {
  const { words: { gates: words, sections } } = context;
  const top = ROWS.gates;
  const heading = (value: string): PlannedCell => ({ value, style: { ...LABEL, align: "center" } });
  return [
    section(top, sections.gates),
    line(top + 1, VALUES, heading(words.limit), heading(words.inForce), label(words.effect)),
    line(top + 2, LABELS, label(words.guardrail), number(context, "guardrailCap"), choice(context, "guardrailGate"), note(words.guardrailNote)),
    line(top + 3, LABELS, label(words.redBelow), number(context, "redBelow"), null, note(words.redNote)),
    line(top + 4, LABELS, label(words.committed), number(context, "committedCap"), choice(context, "committedGate"), note(words.committedNote)),
    line(top + 5, LABELS, label(words.data), number(context, "scoredShare"), choice(context, "dataGate"), note(words.dataNote)),
  ];
}

function gradeBlocks(context: SchemeContext): readonly CellBlock[] {
  const { words: { grades: words, sections } } = context;
  const { grades: top, rated } = ROWS;
  return [
    section(top, sections.grades),
    line(top + 1, LABELS, note(words.note)),
    line(rated, LABELS, label(words.rated), { value: null, formula: ratedPeople(context), style: { format: FORMATS.whole, align: "center", bold: true } },
      { value: null, formula: whyNotCompared(context, RATED), style: NOTE }),
    line(rated + 1, LABELS, label(words.tolerance), number(context, "tolerance")),
    line(rated + 2, LABELS, label(words.smallGroup), number(context, "smallGroup")),
  ];
}

function curveBlocks(context: SchemeContext, { curve, points }: Layout): readonly CellBlock[] {
  const { words: { curve: words, sections } } = context;
  const heading = (value: string): PlannedCell => ({ value, style: { ...LABEL, align: "center" } });
  return [
    section(curve, sections.curve),
    line(curve + 1, LABELS, note(words.note)),
    line(curve + 2, VALUES, heading(words.total), heading(words.pays)),
    line(curve + 3, LABELS, label(words.threshold), number(context, "threshold"), number(context, "payAtThreshold")),
    line(curve + 4, LABELS, label(words.target), number(context, "target"), { value: 1, style: { format: FORMATS.percent, align: "center" } }),
    line(curve + 5, LABELS, label(words.maximum), number(context, "maximum"), number(context, "payAtMaximum")),
    line(points - 1, VALUES, heading(words.total), heading(words.pays)),
    curvePoints(context, points, VALUES),
  ];
}

function payLinkBlocks(context: SchemeContext, { payLink: top, decisions }: Layout): readonly CellBlock[] {
  const { words: { payLink: words, sections, yes, no }, cycle } = context;
  const yesOrNo = `"${yes}";"${yes}";"${no}"`;
  return [
    section(top, sections.payLink),
    line(top + 1, LABELS, label(words.state), { value: null, formula: payIsLinked(context), style: { format: yesOrNo, align: "center", bold: true } }),
    line(top + 2, LABELS, { value: null, formula: payState(context) }),
    ...words.doctrine.map((sentence, index) => line(top + 3 + index, LABELS, note(sentence))),
    line(decisions - 1, LABELS, note(words.note)),
    line(ROWS.end, LABELS, label(context.words.scheme.end), { value: isoToSerial(cycle.end), style: { format: FORMATS.date, align: "center" } }),
  ];
}

// What the cells take and show

function cellValidations({ words }: SchemeContext, layout: Layout): readonly Validation[] {
  const at = ([row, column]: Place): Area => ({ top: row, left: column, bottom: row, right: column });
  const places = numberPlaces(layout);
  return [
    ...SCHEME_NUMBERS.map((key): Validation => ({ kind: "number", area: at(places[key]), minimum: 0, maximum: key === "smallGroup" ? 1_000_000 : 10, strict: true })),
    ...SCHEME_SWITCHES.map((key): Validation => ({ kind: "list", area: at(SWITCH_PLACES[key]), items: [words.yes, words.no], strict: true })),
  ];
}

function sumFormat(): ConditionalFormat {
  const notWhole = binary("<>", call("ROUND", SUM, literal(9)), ONE);
  return { kind: "expression", area: { top: WEIGHTS.bottom + 1, left: VALUES, bottom: WEIGHTS.bottom + 1, right: VALUES }, formula: notWhole, style: { fill: COLORS.amber } };
}
