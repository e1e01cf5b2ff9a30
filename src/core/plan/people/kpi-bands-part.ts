import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { kpiFormWords, typeWord, type Language } from "../../language";
import { levelsOfMeasure, type OwnedMeasure } from "../../people";
import type { CellStyle } from "../cell-style";
import { FORMATS, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { EMPTY, index, isNumber, ONE, times, when, ZERO } from "../review/expressions";
import { all, own, type TableHandle } from "../table-handle";
import type { PlannedCell, TablePlan } from "../workbook-plan";
import { CENTERED, FIELD, formTable } from "./form-table";
import { BAND_NUMBERS, PEOPLE_COLUMNS, PEOPLE_TABLES, type BandNumber, type PeopleColumn } from "./people-tables";

// The bands of each KPI: from which value on it earns which share of the full points. One row a KPI, as on the form.

type BandKey = PeopleColumn<"bands">;

/** Shares at threshold, halfway to the target, at the target and at the stretch: conventions, to be edited. */
const SHARES = [0.6, 0.8, 1, 1.2] as const;

export function bandsTable(language: Language): TableHandle<BandKey> {
  return { name: PEOPLE_TABLES.bands, headers: kpiFormWords(language).bands.headers };
}

/** What the bands come to for a KPI, by id: its share in steps or on the line between them, or what is wrong with them. */
export function ofBands(key: "stepped" | "between" | "missing", id: Expression, language: Language): Expression {
  const table = bandsTable(language);
  return index(table, key, call("MATCH", id, all(table, "id"), ZERO));
}

/** `figure` gives what the form says of the KPI of a row. */
export function bandsPlan(measures: readonly OwnedMeasure[], top: number, figure: (key: "actual" | "direction", id: Expression) => Expression, language: Language): TablePlan {
  const table = bandsTable(language);
  const id = own(table, "id");
  const actual = figure("actual", id);
  const formulas = bandFormulas(table, figure("direction", id), language);
  const shares = Object.fromEntries(BAND_NUMBERS.map((number) => [`share${number}`, { style: { ...FIELD, ...CENTERED, format: FORMATS.percent } }]));
  const values = Object.fromEntries(BAND_NUMBERS.map((number) => [`from${number}`, { style: FIELD }]));
  return formTable({
    table, keys: PEOPLE_COLUMNS.bands, top,
    columns: {
      ...values, ...shares,
      id: { style: { format: FORMATS.text } }, text: { style: WRAPPED }, unit: { style: CENTERED },
      // What refers to a blank cell is 0 in Excel, and a reading that is missing is none.
      actual: { formula: when(isNumber(actual), actual, EMPTY) },
      stepped: { formula: formulas.stepped, style: { ...CENTERED, format: FORMATS.percent } }, between: { formula: formulas.between, style: { ...CENTERED, format: "0.0%" } },
      missing: { formula: formulas.missing, style: WRAPPED },
    },
    rows: measures.map(bandRow),
  });
}

function bandRow(measure: OwnedMeasure): Readonly<Partial<Record<BandKey, PlannedCell>>> {
  const { id, name, unit, actual } = measure;
  const { threshold, target, stretch } = levelsOfMeasure(measure);
  const levels = threshold === null || target === null ? [] : [threshold, (threshold + target) / 2, target, ...(stretch === null ? [] : [stretch])];
  const style: CellStyle = { format: numberFormat(unit, [...levels, actual]) };
  const bands = BAND_NUMBERS.flatMap((number): readonly (readonly [string, PlannedCell])[] => {
    const value = levels[number - 1];
    return [
      [`from${number}`, { value: value === undefined ? null : Number(value.toPrecision(12)), style }],
      [`share${number}`, { value: value === undefined ? null : SHARES[number - 1] ?? null }],
    ];
  });
  return { id: { value: id }, text: { value: name }, unit: { value: unit }, actual: { value: null, style }, ...Object.fromEntries(bands) };
}

/**
 * By the values of the row. Each band adds what it earns more than the one below: in steps from its value on, on the line as far
 * as the actual value has come on the way to it. Bands that nobody filled in add nothing. `missing` says what keeps them from counting.
 */
function bandFormulas(table: TableHandle<BandKey>, direction: Expression, language: Language): Readonly<Record<"stepped" | "between" | "missing", Expression>> {
  const words = kpiFormWords(language).missing;
  const of = (key: BandKey): Expression => own(table, key);
  const from = (number: BandNumber): Expression => of(`from${number}`);
  const share = (number: BandNumber): Expression => of(`share${number}`);
  const actual = of("actual");
  const side = when(binary("=", direction, literal(typeWord("decrease", language))), literal(-1), ONE);
  // Dust of binary fractions would turn a band that is just reached into one that is missed.
  const isReached = (number: BandNumber): Expression => binary(">=", call("ROUND", times(binary("-", actual, from(number)), side), literal(9)), ZERO);
  const steps = BAND_NUMBERS.slice(1).map((number) => [(number - 1) as BandNumber, number] as const);
  const added = (gain: (below: BandNumber, above: BandNumber) => Expression): readonly Expression[] =>
    steps.map(([below, above]) => when(isNumber(from(above)), gain(below, above), ZERO));
  const more = (below: BandNumber, above: BandNumber): Expression => binary("-", share(above), share(below));
  const way = (below: BandNumber, above: BandNumber): Expression =>
    call("MAX", ZERO, call("MIN", ONE, binary("/", binary("-", actual, from(below)), binary("-", from(above), from(below)))));
  const rises = (below: BandNumber, above: BandNumber): Expression => binary(">", times(binary("-", from(above), from(below)), side), ZERO);
  const isWrong = ([below, above]: readonly [BandNumber, BandNumber]): Expression =>
    when(isNumber(from(above)), when(call("AND", isNumber(from(below)), isNumber(share(above))), when(rises(below, above), ZERO, ONE), ONE), ZERO);
  const ready = (result: Expression): Expression => when(call("AND", isNumber(actual), binary("=", of("missing"), EMPTY)), result, EMPTY);
  return {
    stepped: ready(sum([when(isReached(1), share(1), ZERO), ...added((below, above) => when(isReached(above), more(below, above), ZERO))])),
    between: ready(sum([share(1), ...added((below, above) => times(more(below, above), way(below, above)))])),
    missing: when(call("AND", isNumber(from(1)), isNumber(share(1))), when(binary(">", sum(steps.map(isWrong)), ZERO), literal(words.order), EMPTY), literal(words.bands)),
  };
}

function sum(terms: readonly Expression[]): Expression {
  return terms.reduce((left, right) => binary("+", left, right));
}
