import { binary, call, cell, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { COLORS, FORMATS } from "../look";
import { times } from "../review/expressions";
import type { CellBlock, ChartPlan, PlannedCell } from "../workbook-plan";
import type { SchemeContext } from "./scheme-context";
import { SCHEME_SHEETS } from "./scheme-shapes";

/** Steps from threshold to maximum, and how many more the curve shows on each side. */
const STEPS = 8;
const BEYOND = 2;

/** Points of the curve that are shown. */
export const CURVE_POINTS = STEPS + 2 * BEYOND + 1;

/** The multiple that a total is paid. */
export function payoutOf({ cell: named }: SchemeContext, total: Expression): Expression {
  return call("OKR.PAYOUT", total, named("threshold"), named("target"), named("maximum"), named("payAtThreshold"), named("payAtMaximum"));
}

/** Totals at equal distances, from below the threshold to beyond the maximum, and what each is paid: the cells of the chart. */
export function curvePoints(context: SchemeContext, top: number, left: number): CellBlock {
  const { cell: named } = context;
  const step = binary("/", binary("-", named("maximum"), named("threshold")), literal(STEPS));
  const total = (place: number): Expression => call("MAX", literal(0), binary("+", named("threshold"), times(literal(place - BEYOND), step)));
  const row = (place: number): readonly PlannedCell[] => [
    { value: null, formula: total(place), style: { format: FORMATS.score, align: "center" } },
    { value: null, formula: payoutOf(context, cell(null, top + place, left)), style: { format: FORMATS.percent, align: "center" } },
  ];
  return { top, left, cells: Array.from({ length: CURVE_POINTS }, (_, place) => row(place)) };
}

/** The curve, from the cells that `curvePoints` plans at the same place. */
export function curveChart({ words, cycle }: SchemeContext, top: number, left: number, place: ChartPlan["place"]): ChartPlan {
  const sheetKey = SCHEME_SHEETS.scheme(cycle.id);
  const column = (at: number) => ({ sheetKey, area: { top, left: at, bottom: top + CURVE_POINTS - 1, right: at }, values: [] });
  return {
    kind: "line", title: words.curve.chart, place, categories: column(left), valueFormat: FORMATS.percent,
    series: [{ title: words.curve.pays, values: column(left + 1), color: COLORS.blue }],
  };
}
