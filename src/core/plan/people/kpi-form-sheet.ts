import { area, binary, call, literal, negative } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { kpiFormWords, typeWord, type KpiFormWords, type Language } from "../../language";
import { levelsOfMeasure, type OwnedMeasure } from "../../people";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, LABEL, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { EMPTY, index, isNumber, ONE, orEmpty, times, when, ZERO } from "../review/expressions";
import { columnArea, room } from "../review/review-table";
import { all, own, type TableHandle } from "../table-handle";
import type { CellBlock, PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { placeIn, type PackContext } from "./figures-sheet";
import { CENTERED, FIELD, FIRST, formTable, headBlock, QUIET, sectionBlock } from "./form-table";
import { formHeights } from "./form-heights";
import { bandsPlan, ofBands } from "./kpi-bands-part";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS, PEOPLE_TABLES, type PeopleColumn } from "./people-tables";

/** In the order of the branches of the points. */
export const METHODS = ["ratio", "interpolation", "step", "veto", "deduct", "grade", "bands", "between"] as const;

const WIDTHS: Readonly<Record<PeopleColumn<"kpiForm">, number>> = {
  id: 10, text: 40, unit: 9, direction: 11, weight: 12, method: 18, threshold: 11, target: 11, low: 10, high: 10, actual: 11, attainment: 12, ahead: 11, atThreshold: 11, step: 11, perStep: 11,
  least: 9, most: 9, grade: 9, points: 10, missing: 16, source: 36,
};
const GRADES_TOP = 4;
/** Columns of the grades begin here: they are as wide as those of the form. */
const GRADES_LEFT = PEOPLE_COLUMNS.kpiForm.indexOf("weight");
const TABLE_TOP = 12;
/** Share of the full points at the threshold, for a step, and at the ends: conventions, to be edited. */
const SHARES = { atThreshold: 0.6, perStep: 0.05, least: 0, most: 1.2 } as const;
/** A step is this share of the target. */
const STEP_SHARE = 0.01;
const FULL = 100;
/** Rows between the totals and the header of the bands. */
const BANDS_BELOW = 6;

export function kpiFormTable(language: Language): TableHandle<PeopleColumn<"kpiForm">> {
  return { name: PEOPLE_TABLES.kpiForm, headers: kpiFormWords(language).headers };
}

/** What the KPI form says of a measure in a column. */
export function kpiFigure(key: PeopleColumn<"kpiForm">, id: Expression, language: Language): Expression {
  const table = kpiFormTable(language);
  return index(table, key, call("MATCH", id, all(table, "id"), ZERO));
}

/** The KPIs of a person, each scored by a method of its own. */
export function planKpiFormSheet(context: PackContext): SheetPlan {
  const { facts: { person, measures }, language } = context;
  const words = kpiFormWords(language);
  const table = formPlan(context);
  const total = TABLE_TOP + Math.max(measures.length, 1) + room(measures.length) + 1;
  const bands = bandsPlan(measures, total + BANDS_BELOW, (key, id) => kpiFigure(key, id, language), language);
  return {
    key: PEOPLE_SHEETS.kpiForm,
    name: words.sheet,
    blocks: [headBlock(words.title(person), words.hint), gradeBlock(words), totals(total, language), sectionBlock(bands.top - 2, words.bands.title, words.bands.hint)],
    tables: [table, bands],
    columnWidths: Object.fromEntries(PEOPLE_COLUMNS.kpiForm.map((key, at) => [at, WIDTHS[key]])),
    rowHeights: { ...formHeights([table, bands], PEOPLE_COLUMNS.kpiForm.map((key) => WIDTHS[key])), [GRADES_TOP]: 32 },
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: 2, columns: 2 },
    conditionalFormats: [table, bands].map((each) => ({ kind: "expression", area: columnArea(each, "missing"), formula: binary(">", call("LEN", firstOf(each, "missing")), ZERO), style: { fill: COLORS.amber } })),
    validations: [
      { kind: "list", area: columnArea(table, "method"), items: METHODS.map((method) => words.methods[method]), strict: true },
      { kind: "list", area: columnArea(table, "direction"), items: (["increase", "decrease", "within"] as const).map((type) => typeWord(type, language)), strict: true },
    ],
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

function firstOf(table: TablePlan, key: string): Expression {
  const { top, left } = columnArea(table, key);
  return { kind: "cells", sheet: null, area: { top, left, bottom: top, right: left }, absolute: { rows: false, columns: true } };
}

function formPlan({ facts: { measures }, source: file, language }: PackContext): TablePlan {
  const table = kpiFormTable(language);
  const share: CellStyle = { ...FIELD, ...CENTERED, format: FORMATS.percent };
  const formulas = formFormulas(language);
  return formTable({
    table, keys: PEOPLE_COLUMNS.kpiForm, top: TABLE_TOP,
    columns: {
      id: { style: { format: FORMATS.text } }, text: { style: { ...WRAPPED, bold: true } }, unit: { style: CENTERED }, direction: { style: { ...FIELD, ...CENTERED } },
      weight: { style: share }, method: { style: FIELD }, threshold: { style: FIELD }, target: { style: FIELD }, low: { style: FIELD }, high: { style: FIELD }, actual: { style: FIELD },
      attainment: { formula: formulas.attainment, style: { ...CENTERED, format: "0.0%" } }, ahead: { formula: formulas.ahead },
      atThreshold: { style: share }, step: { style: FIELD }, perStep: { style: share }, least: { style: share }, most: { style: share },
      grade: { formula: formulas.grade, style: CENTERED }, points: { formula: formulas.points, style: { ...CENTERED, format: "0.0", bold: true } },
      missing: { formula: formulas.missing, style: WRAPPED }, source: { style: { ...WRAPPED, ...QUIET } },
    },
    rows: measures.map((measure) => measureRow(measure, weightOf(measure, measures), file, language)),
  });
}

/** Together 1: a form scores the person, not the company. */
function weightOf({ weight }: OwnedMeasure, measures: readonly OwnedMeasure[]): number {
  const sum = measures.reduce((total, one) => total + (one.weight ?? 0), 0);
  return Number((sum === 0 ? 1 / measures.length : (weight ?? 0) / sum).toPrecision(12));
}

function measureRow(measure: OwnedMeasure, weight: number, file: string, language: Language): Readonly<Partial<Record<PeopleColumn<"kpiForm">, PlannedCell>>> {
  const { id, name, unit, direction, target, low, high, actual, source } = measure;
  const { threshold } = levelsOfMeasure(measure);
  const step = target === null || target === 0 ? null : Number((Math.abs(target) * STEP_SHARE).toPrecision(2));
  const words = kpiFormWords(language);
  const style: CellStyle = { format: numberFormat(unit, [threshold, target, low, high, actual]) };
  const number = (value: number | null, more: CellStyle = {}): PlannedCell => ({ value, style: { ...style, ...more } });
  return {
    id: { value: id }, text: { value: name }, unit: { value: unit }, direction: { value: typeWord(direction, language) }, weight: { value: weight },
    method: { value: words.methods[direction === "within" ? "veto" : "ratio"] }, threshold: number(threshold), target: number(target), low: number(low), high: number(high),
    actual: number(actual), ahead: number(null), atThreshold: { value: SHARES.atThreshold }, step: number(step, { format: numberFormat(unit, [step]) }), perStep: { value: SHARES.perStep },
    least: { value: SHARES.least }, most: { value: SHARES.most }, source: { value: placeIn(file, source) },
  };
}

type FormFormulas = Readonly<Record<"attainment" | "ahead" | "grade" | "points" | "missing", Expression>>;

/**
 * Points of each row, by its method. `ahead` is how far the actual value lies on the good side of the target; for a band it
 * is 0 inside and negative outside, so that one formula of each method serves all directions.
 */
function formFormulas(language: Language): FormFormulas {
  const table = kpiFormTable(language);
  const words = kpiFormWords(language);
  const of = (key: PeopleColumn<"kpiForm">): Expression => own(table, key);
  const isDirection = (type: "decrease" | "within"): Expression => binary("=", of("direction"), literal(typeWord(type, language)));
  const isScored = isNumber(of("actual"));
  const outside = call("MIN", ZERO, binary("-", of("actual"), of("low")), binary("-", of("high"), of("actual")));
  const beyond = when(isDirection("decrease"), binary("-", of("target"), of("actual")), binary("-", of("actual"), of("target")));
  const edge = when(isDirection("within"), of("low"), of("target"));
  const room = call("ABS", binary("-", edge, of("threshold")));
  const share = shares(of, room, language);
  const method = call("MATCH", of("method"), { kind: "array", rows: [METHODS.map((each) => words.methods[each])] }, ZERO);
  const needs = (...methods: readonly (typeof METHODS)[number][]): Expression => call("OR", ...methods.map((each) => binary("=", of("method"), literal(words.methods[each]))));
  const lacks = (key: "threshold" | "step"): Expression => call("NOT", isNumber(of(key)));
  // Bands say by themselves what is wanted.
  const lacksTarget = when(needs("bands", "between"), literal(false), when(isDirection("within"), call("NOT", isNumber(of("low"))), call("NOT", isNumber(of("target")))));
  const missing = when(lacksTarget, literal(words.missing.target),
    when(call("AND", needs("interpolation", "step"), lacks("threshold")), literal(words.missing.threshold),
      when(call("AND", needs("deduct"), lacks("step")), literal(words.missing.step), when(needs("bands", "between"), ofBands("missing", of("id"), language), EMPTY))));
  const isReady = call("AND", isScored, binary("=", of("missing"), EMPTY));
  return {
    attainment: orEmpty(call("KPI.ATTAIN", of("actual"), of("target"), of("direction"), of("low"), of("high"))),
    ahead: when(isScored, when(isDirection("within"), outside, beyond), EMPTY),
    grade: when(isNumber(of("attainment")), lookUpGrade(of("attainment"), 2, words), EMPTY),
    points: when(isReady, times(of("weight"), literal(FULL), call("CHOOSE", method, ...METHODS.map((each) => share[each]))), EMPTY),
    missing,
  };
}

/** Share of the full points, by method. */
function shares(of: (key: PeopleColumn<"kpiForm">) => Expression, way: Expression, language: Language): Readonly<Record<(typeof METHODS)[number], Expression>> {
  const words = kpiFormWords(language);
  const held = (value: Expression): Expression => call("MAX", of("least"), call("MIN", of("most"), value));
  // Dust of binary fractions would turn a target that is just met into one that is missed.
  const ahead = call("ROUND", of("ahead"), literal(9));
  const reached = call("MAX", ZERO, call("MIN", ONE, binary("+", ONE, binary("/", of("ahead"), way))));
  return {
    ratio: held(of("attainment")),
    interpolation: binary("+", of("atThreshold"), times(reached, binary("-", ONE, of("atThreshold")))),
    step: when(binary(">", ahead, ZERO), of("most"), when(binary("=", ahead, ZERO), ONE, when(binary(">=", ahead, call("ROUND", negative(way), literal(9))), of("atThreshold"), of("least")))),
    veto: when(binary(">=", ahead, ZERO), ONE, ZERO),
    deduct: held(binary("+", ONE, times(binary("/", of("ahead"), of("step")), of("perStep")))),
    grade: lookUpGrade(of("attainment"), 3, words),
    bands: ofBands("stepped", of("id"), language),
    between: ofBands("between", of("id"), language),
  };
}

/** What the table of grades says of an attainment, in one of its columns. */
function lookUpGrade(attainment: Expression, column: number, { grades }: KpiFormWords): Expression {
  const at = (right: number): Expression => area(PEOPLE_SHEETS.kpiForm, { top: GRADES_TOP + 1, left: GRADES_LEFT + right, bottom: GRADES_TOP + grades.rows.length, right: GRADES_LEFT + right });
  return call("LOOKUP", call("MAX", ZERO, call("ROUND", attainment, literal(9))), at(0), at(column));
}

/** The grades: from which attainment on, how people write it, what it is called, and its share of the points. */
function gradeBlock({ grades }: KpiFormWords): CellBlock {
  const header = (value: string): PlannedCell => ({ value, style: { ...WRAPPED, bold: true, border: "bottom" } });
  return {
    top: GRADES_TOP - 1,
    left: GRADES_LEFT,
    cells: [
      [{ value: grades.title, style: LABEL }, null, null, null],
      [header(grades.from), header(grades.text), header(grades.grade), header(grades.share)],
      ...grades.rows.map(({ from, text, grade, share }): readonly PlannedCell[] => [
        { value: from, style: { ...FIELD, align: "left", format: FORMATS.percent } }, { value: text, style: { ...FIELD, ...CENTERED, format: FORMATS.text } }, { value: grade, style: { ...FIELD, ...CENTERED, bold: true } },
        { value: share, style: { ...FIELD, ...CENTERED, format: FORMATS.percent } },
      ]),
    ],
  };
}

function totals(row: number, language: Language): CellBlock {
  const words = kpiFormWords(language);
  const table = kpiFormTable(language);
  return {
    top: row,
    left: FIRST,
    cells: [
      [{ value: words.weights, style: LABEL }, { value: null, formula: call("SUM", all(table, "weight")), style: { ...CENTERED, format: FORMATS.percent } }],
      [{ value: words.total, style: LABEL }, { value: null, formula: call("SUM", all(table, "points")), style: { ...CENTERED, format: "0.0", bold: true, size: 12 } }],
    ],
  };
}

