import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, LABEL, WRAPPED } from "../look";
import { expectedOn } from "../pace-terms";
import { all, own, type TableHandle } from "../table-handle";
import type { CellBlock, ChartPlan, PlannedCell, TablePlan } from "../workbook-plan";
import { valueStyle, withDays } from "./data-part";
import { EMPTY, index, isEmpty, isNumber, ONE, orEmpty, pick, pickBy, rowOf, times, unlessEmpty, when, ZERO } from "./expressions";
import { CHART_ROWS, type Layout } from "./layout";
import { dayOf, idsOf, type ReviewContext, type SourceTable } from "./review-context";
import { chartArea, HIDDEN, reviewTable } from "./review-table";
import { HIDDEN_COLUMNS, REVIEW_COLUMNS, type ReviewColumn } from "./review-tables";

// Part 3: how far from the target, from the pace and from the cycle before; who costs how much; the charts.

const PERCENT: CellStyle = { format: FORMATS.percent };
const POINTS: CellStyle = { format: FORMATS.score };
const SIGNED: CellStyle = { format: FORMATS.signedPercent };

/** Gaps and points lost of each key result. */
export function gapsTable(context: ReviewContext, top: number): TablePlan {
  const { tables: { gaps: table, data, objectives }, review, words, cell: named } = context;
  const of = (key: ReviewColumn<"data">): Expression => index(data, key, own(table, "row"));
  const whereMoving = (formula: Expression): Expression => orEmpty(when(movesAt(context), formula, EMPTY));
  const scoredWeight = call("SUMPRODUCT", times(binary("=", all(data, "objective"), own(table, "objective")), isNumber(all(data, "counted")), all(data, "weight")));
  return reviewTable({
    table, top, keys: REVIEW_COLUMNS.gaps, hidden: HIDDEN_COLUMNS.gaps,
    columns: {
      id: { style: { format: FORMATS.text } },
      row: { formula: rowOf(own(table, "id"), data, "id") },
      points: { formula: when(isNumber(own(table, "lostOfCycle")), call("ROUND", own(table, "lostOfCycle"), literal(9)), literal(-1)) },
      objective: { formula: pick(data, "objective", own(table, "row")) },
      weight: { formula: pick(data, "weight", own(table, "row")) },
      progress: { formula: pick(data, "progress", own(table, "row")) },
      toTarget: { formula: unlessEmpty(own(table, "progress"), binary("-", own(table, "progress"), ONE)), style: SIGNED },
      label: { formula: short(own(table, "text"), LABEL_LENGTHS[context.language].gaps) },
      text: { formula: pick(data, "text", own(table, "row")), style: WRAPPED },
      gap: { formula: unlessEmpty(own(table, "row"), call("OKR.GAP", of("current"), of("target"), of("type"), of("low"), of("high"))) },
      gapToPace: { formula: unlessEmpty(own(table, "progress"), binary("-", own(table, "progress"), named("Pace"))), style: SIGNED },
      gapShare: { formula: gapShare(context), style: SIGNED, help: words.help.gapShare },
      lost: {
        formula: unlessEmpty(own(table, "progress"), call("OKR.LOST", own(table, "progress"), own(table, "weight"), scoredWeight)),
        style: POINTS, help: words.help.lost,
      },
      lostOfCycle: { formula: lostOfCycle(table, objectives), style: POINTS, help: words.help.lostOfCycle },
      rank: { formula: rank(table), style: { format: FORMATS.whole, align: "center" } },
      previous: { formula: previousProgress(context), style: PERCENT },
      change: {
        formula: when(call("AND", isNumber(own(table, "previous")), isNumber(own(table, "progress"))), binary("-", own(table, "progress"), own(table, "previous")), EMPTY),
        style: SIGNED,
      },
      needed: { formula: whereMoving(call("OKR.NEEDED", of("start"), of("target"), named("Aim"))) },
      forecast: { formula: whereMoving(call("OKR.FORECAST", of("start"), of("current"), named("Pace"))), help: words.help.forecast },
    },
    rows: review.keyResults.map(({ keyResult }, place) => {
      const value = { value: null, style: valueStyle(context, keyResult.id) };
      return { id: { value: keyResult.id }, order: { value: place + 1 }, gap: value, needed: value, forecast: value };
    }),
  });
}

/** Characters of a key result's text that the charts of gaps and of steps have room for; those of Chinese are wider. */
const LABEL_LENGTHS = { en: { gaps: 32, steps: 20 }, zh: { gaps: 18, steps: 11 } } as const;

/** A text of which the end is cut off if it is longer than a chart has room for. */
export function short(text: Expression, length: number): Expression {
  return when(binary(">", call("LEN", text), literal(length)), binary("&", call("LEFT", text, literal(length - 1)), literal("…")), text);
}

/** `moves` of the row of the result data that a row of gaps belongs to. */
function movesAt({ tables: { data, gaps } }: ReviewContext): Expression {
  const at = own(gaps, "row");
  const type = (name: string): Expression => binary("=", index(data, "type", at), literal(name));
  return call("AND", call("OR", type("increase"), type("decrease"), type("milestone")), isNumber(index(data, "start", at)), isNumber(index(data, "target", at)));
}

function gapShare({ tables: { gaps: table, data } }: ReviewContext): Expression {
  const target = index(data, "target", own(table, "row"));
  const hasNone = call("OR", call("NOT", isNumber(target)), binary("=", target, ZERO), binary("=", index(data, "type", own(table, "row")), literal("within")));
  return unlessEmpty(own(table, "gap"), when(hasNone, EMPTY, binary("/", own(table, "gap"), call("ABS", target))));
}

/** Points of the objective times the objective's share among those that are scored. */
function lostOfCycle(table: TableHandle<ReviewColumn<"gaps">>, objectives: TableHandle<ReviewColumn<"objectives">>): Expression {
  const at = call("MATCH", own(table, "objective"), all(objectives, "id"), ZERO);
  const counted = call("AND", isNumber(own(table, "lost")), isNumber(index(objectives, "score", at)));
  const allWeights = call("SUMPRODUCT", times(isNumber(all(objectives, "score")), all(objectives, "weight")));
  return when(counted, orEmpty(binary("/", times(own(table, "lost"), index(objectives, "weight", at)), allWeights)), EMPTY);
}

/** 1 for what costs most; of equal ones that which comes first, in the order in which they were planned, comes first. */
function rank(table: TableHandle<ReviewColumn<"gaps">>): Expression {
  const more = binary(">", all(table, "points"), own(table, "points"));
  const equalAndBefore = times(binary("=", all(table, "points"), own(table, "points")), binary("<", all(table, "order"), own(table, "order")));
  return when(isNumber(own(table, "lostOfCycle")), binary("+", ONE, call("SUMPRODUCT", binary("+", more, equalAndBefore))), EMPTY);
}

/** Progress of the key result of the same measure in the cycle before: as its review shows it, or else as its table does. */
function previousProgress({ tables: { gaps: table, data }, sources: { keyResults, previous } }: ReviewContext): Expression {
  const measure = keyResults.headers.measure;
  const [priorMeasure, priorProgress] = [previous?.keyResults.headers.measure, previous?.keyResults.headers.progress];
  if (previous === null || measure === undefined || priorMeasure === undefined) return EMPTY;
  const mine = call("INDEX", column(keyResults, measure), index(data, "row", own(table, "row")));
  const at = call("MATCH", when(isEmpty(mine), call("NA"), mine), column(previous.keyResults, priorMeasure), ZERO);
  const reviewed = previous.reviewData?.headers.progress;
  if (previous.reviewData !== null && reviewed !== undefined) {
    const place = call("MATCH", call("INDEX", idsOf(previous.keyResults), at), idsOf(previous.reviewData), ZERO);
    return orEmpty(unlessBlank(call("INDEX", column(previous.reviewData, reviewed), place)));
  }
  return priorProgress === undefined ? EMPTY : orEmpty(unlessBlank(call("INDEX", column(previous.keyResults, priorProgress), at)));
}

/** A blank cell as the empty text: by itself it would be 0. */
function unlessBlank(value: Expression): Expression {
  return unlessEmpty(value, value);
}

function column<Key extends string>({ name }: SourceTable<Key>, header: string): Expression {
  return { kind: "table", table: name, column: header, thisRow: false };
}

/** Score and points lost together, which must make 1. */
export function checkCells({ tables: { gaps }, words, cell: named }: ReviewContext): readonly (PlannedCell | null)[] {
  const whole = call("ROUND", binary("+", named("Score"), call("SUM", all(gaps, "lostOfCycle"))), literal(9));
  return [
    { value: words.cells.check, style: LABEL }, null, null, null,
    { value: null, formula: unlessEmpty(named("Score"), whole), style: { ...POINTS, bold: true } },
  ];
}

// From day to day

/** Progress of each key result on the days of check-ins; on the latest day that has come, its progress now. */
export function progressTable(context: ReviewContext, top: number): TablePlan {
  const { tables: { data, readings, objectives }, days, review, cell: named } = context;
  const table = withDays(context.tables.progress, days);
  const read = withDays(readings, days);
  const from = (key: ReviewColumn<"data">): Expression => pick(data, key, own(table, "row"));
  const formula = (day: string, place: number): Expression => {
    const then = call("OKRSCORE", index(read, day, own(table, "reading")), ...["start", "target", "type", "floor", "ceiling"].map((key) => own(table, key)));
    return byDay(day, days[place + 1], named("AsOf"), { ahead: EMPTY, now: index(data, "counted", own(table, "row")), then: orEmpty(then) });
  };
  const inObjective = call("SUMIFS", all(data, "weight"), all(data, "objective"), own(table, "objective"));
  const ofObjective = index(objectives, "weight", call("MATCH", own(table, "objective"), all(objectives, "id"), ZERO));
  return reviewTable({
    table, top, keys: [...REVIEW_COLUMNS.progress, ...days], hidden: HIDDEN_COLUMNS.progress,
    columns: {
      id: { style: { format: FORMATS.text } },
      row: { formula: rowOf(own(table, "id"), data, "id") },
      reading: { formula: rowOf(own(table, "id"), readings, "id") },
      share: { formula: call("IFERROR", binary("/", times(index(data, "weight", own(table, "row")), ofObjective), inObjective), ZERO) },
      start: { formula: from("start") }, target: { formula: from("target") }, type: { formula: from("type") }, floor: { formula: from("floor") },
      ceiling: { formula: from("ceiling") },
      objective: { formula: from("objective") },
      text: { formula: from("text"), style: WRAPPED },
      ...Object.fromEntries(days.map((day, place) => [day, { formula: formula(day, place), style: PERCENT }])),
    },
    rows: review.keyResults.map(({ keyResult }) => ({ id: { value: keyResult.id } })),
  });
}

interface ByDay {
  readonly ahead: Expression;
  readonly now: Expression;
  readonly then: Expression;
}

/** What to show on a day: nothing while it lies ahead, what is known now on the latest that has come, else what was known then. */
function byDay(day: string, next: string | undefined, asOf: Expression, { ahead, now, then }: ByDay): Expression {
  const come = next === undefined ? now : when(binary(">", dayOf(next), asOf), now, then);
  return when(binary(">", dayOf(day), asOf), ahead, come);
}

/** Two lines above the table of progress: what was expected and what the cycle had reached on each day, `#N/A` where it had nothing. */
export function progressLines(context: ReviewContext, top: number): CellBlock {
  const { days, words, tables, pace, cell: named } = context;
  const table = withDays(tables.progress, days);
  const expected = (day: string): PlannedCell => ({ value: null, formula: expectedOn(dayOf(day), named("Start"), named("End"), pace), style: { ...PERCENT, color: COLORS.note } });
  const score = (day: string, place: number): PlannedCell => {
    const then = call("OKR.ROLLUP", all(table, day), all(table, "share"));
    const shown = byDay(day, days[place + 1], named("AsOf"), { ahead: EMPTY, now: named("Score"), then });
    return { value: null, formula: binary("+", shown, ZERO), style: PERCENT };
  };
  return {
    top, left: HIDDEN + 1,
    cells: [
      [{ value: words.cells.expected, style: LABEL }, ...days.map(expected)],
      [{ value: words.cells.cycleScore, style: LABEL }, ...days.map((day, place) => orMissing(score(day, place)))],
    ],
  };
}

/** A line of a chart leaves out `#N/A` and would draw an empty text as 0. */
function orMissing(one: PlannedCell): PlannedCell {
  return one.formula === undefined ? one : { ...one, formula: call("IFERROR", one.formula, call("NA")) };
}

/** From 1 down to the score, what costs most first: the cells of the waterfall. */
export function stepsTable({ tables: { steps: table, gaps }, review, words, language, cell: named }: ReviewContext, top: number): TablePlan {
  const ranks = review.keyResults.map((_, place) => place + 1);
  const step = (place: number): PlannedCell => ({ value: place });
  const lostUntil = call("SUMIFS", all(gaps, "lostOfCycle"), all(gaps, "rank"), binary("&", literal("<="), own(table, "step")));
  const isRanked = binary("<=", own(table, "step"), call("MAX", all(gaps, "rank")));
  const labels = binary("&", binary("&", own(table, "step"), literal(" ")), short(own(table, "text"), LABEL_LENGTHS[language].steps));
  return reviewTable({
    table, top, keys: REVIEW_COLUMNS.steps, hidden: HIDDEN_COLUMNS.steps,
    columns: {
      id: { style: { format: FORMATS.text } },
      label: { formula: when(isEmpty(own(table, "rank")), own(table, "text"), labels) },
      rank: { style: { align: "center" } }, text: { style: WRAPPED }, base: { style: POINTS }, lost: { style: POINTS }, total: { style: POINTS },
    },
    rows: [
      { id: { value: "full" }, step: step(0), text: { value: words.cells.full }, total: { value: 1 } },
      ...ranks.map((place) => ({
        id: { value: `rank-${place}` },
        step: step(place),
        rank: { value: null, formula: when(isRanked, own(table, "step"), EMPTY) },
        text: { value: null, formula: pickBy(gaps, "text", own(table, "step"), "rank") },
        base: { value: null, formula: when(isRanked, binary("-", ONE, lostUntil), EMPTY) },
        lost: { value: null, formula: pickBy(gaps, "lostOfCycle", own(table, "step"), "rank") },
      })),
      { id: { value: "score" }, step: step(ranks.length + 1), text: { value: words.cells.reached }, total: { value: null, formula: named("Score") } },
    ],
  });
}

// Charts

/** Three charts side by side: gaps, progress against pace, and the waterfall from 1 to the score. */
export function reviewCharts(context: ReviewContext, layout: Layout, sheetKey: string, tables: { readonly gaps: TablePlan; readonly steps: TablePlan }): readonly ChartPlan[] {
  const { words, days } = context;
  const place = (left: number, right: number): ChartPlan["place"] =>
    ({ top: layout.charts, left: HIDDEN + left, bottom: layout.charts + CHART_ROWS - 1, right: HIDDEN + right });
  const values = (key: string) => chartArea(sheetKey, tables.gaps, key);
  const line = (row: number) => ({ sheetKey, area: { top: row, left: HIDDEN + 2, bottom: row, right: HIDDEN + 1 + days.length }, values: [] });
  const gaps: ChartPlan = {
    kind: "bar", title: words.charts.gaps, place: place(0, 1), categories: values("label"), valueFormat: FORMATS.percent,
    series: [
      { title: words.charts.toTarget, values: values("toTarget"), color: COLORS.blue },
      { title: words.charts.gapToPace, values: values("gapToPace"), color: COLORS.orange },
    ],
  };
  const progress: ChartPlan = {
    kind: "line", title: words.charts.progress, place: place(2, 6), categories: line(layout.progress), valueFormat: FORMATS.percent,
    valueAxis: { minimum: 0, maximum: 1 },
    series: [
      { title: words.cells.expected, values: line(layout.progress - 2), color: COLORS.note },
      { title: words.cells.cycleScore, values: line(layout.progress - 1), color: COLORS.blue },
    ],
  };
  const step = (key: string) => chartArea(sheetKey, tables.steps, key);
  const waterfall: ChartPlan = {
    kind: "waterfall", title: words.charts.waterfall, place: place(7, 11), categories: step("label"), valueFormat: FORMATS.score,
    valueAxis: { minimum: 0, maximum: 1 },
    series: [
      { title: words.steps.base, values: step("base"), color: COLORS.white, invisible: true },
      { title: words.steps.lost, values: step("lost"), color: COLORS.orange },
      { title: words.steps.total, values: step("total"), color: COLORS.blue },
    ],
  };
  return [gaps, ...(days.length === 0 ? [] : [progress]), waterfall];
}

