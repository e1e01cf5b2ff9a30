import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { KeyResult } from "../../model";
import type { CellStyle } from "../cell-style";
import { FORMATS, INPUT, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { englishType } from "../review/key-result-on-a-day";
import { EMPTY, isEmpty, isGiven, isNumber, joined, ONE, orEmpty, rowFrom, times, when, ZERO } from "../review/expressions";
import { fromSource, idsOf, moves } from "../review/review-context";
import { HIDDEN, reviewTable } from "../review/review-table";
import { weightOf } from "../review/summary-part";
import { own } from "../table-handle";
import type { PlannedCell, TablePlan } from "../workbook-plan";
import { SCENARIOS, WHAT_IF_COLUMNS, type Scenario, type WhatIfColumn } from "./what-if-shapes";
import type { WhatIfContext } from "./what-if-context";

const CENTERED: CellStyle = { align: "center" };
const PERCENT: CellStyle = { ...CENTERED, format: FORMATS.percent };
const SCORE: CellStyle = { ...CENTERED, format: FORMATS.score };

/** Each key result: what the score aimed at needs of it, whether that is feasible, and what each scenario makes of it. */
export function valuesTable(context: WhatIfContext, top: number): TablePlan {
  const { values: table, words, cell, sources: { keyResults: source } } = context;
  const of = (key: "objective" | "start" | "target" | "floor" | "ceiling" | "current" | "progress" | "text" | "unit" | "weight" | "type"): Expression =>
    fromSource(source, key, own(table, "row"));
  const rest = binary("-", own(table, "needed"), own(table, "current"));
  const hasRest = call("AND", own(table, "isMoving"), isNumber(own(table, "needed")), isNumber(own(table, "current")), binary(">", cell("weeks"), ZERO));
  return {
    ...reviewTable({
      table, top, keys: WHAT_IF_COLUMNS.values, hidden: HIDDEN,
      columns: {
        id: { style: { format: FORMATS.text } },
        row: { formula: rowFrom(own(table, "id"), idsOf(source)) },
        objective: { formula: of("objective") },
        type: { formula: englishType(of("type")) },
        start: { formula: of("start") }, target: { formula: of("target") }, floor: { formula: of("floor") }, ceiling: { formula: of("ceiling") },
        weight: { formula: weightOf(of("weight")) },
        edge: { formula: edge(context) },
        isMoving: { formula: moves(table) },
        isScored: { formula: when(isNumber(own(table, "progress")), ONE, ZERO) },
        isReached: { formula: when(isNumber(own(table, "progress")), when(binary(">=", call("ROUND", own(table, "progress"), literal(9)), cell("aim")), ONE, ZERO), ZERO) },
        weighted: { formula: when(isNumber(own(table, "progress")), times(own(table, "weight"), own(table, "progress")), ZERO) },
        ratio: { formula: timesThePace(context) },
        ownOrBase: { formula: when(isEmpty(own(table, "own")), own(table, "base"), own(table, "own")) },
        text: { formula: of("text"), style: WRAPPED },
        unit: { formula: of("unit"), style: CENTERED },
        current: { formula: orEmpty(of("current")) },
        progress: { formula: orEmpty(of("progress")), style: PERCENT },
        needed: { formula: needed(context), help: words.help.needed },
        perWeek: { formula: when(hasRest, when(binary("=", own(table, "isReached"), ONE), ZERO, binary("/", rest, cell("weeks"))), EMPTY), help: words.help.perWeek },
        forecast: { formula: when(own(table, "isMoving"), orEmpty(call("OKR.FORECAST", own(table, "start"), own(table, "current"), cell("pace"))), own(table, "current")), help: words.help.forecast },
        feasible: { formula: feasible(context), style: { ...WRAPPED, indent: 1 } },
        ...Object.fromEntries(SCENARIOS.map((scenario) => [`${scenario}Score`, { formula: scoreIn(scenario, context), style: SCORE }])),
      },
      rows: context.keyResults.map((keyResult) => row(keyResult, context)),
    }),
    left: 0,
  };
}

/** The assumed values are formulas of their own in each row, so that one typed over another leaves the rest as they are. */
function row(keyResult: KeyResult, { values: table }: WhatIfContext): Partial<Record<WhatIfColumn<"values">, PlannedCell>> {
  const { unit, start, target, floor, ceiling, current } = keyResult;
  // What is needed of a way is hardly ever whole, though start and target be.
  const onTheWay = start === null || target === null ? null : start + (target - start) / 7;
  const format = numberFormat(unit, [start, target, floor, ceiling, current, onTheWay]);
  const value = { value: null, style: { format } };
  const assumed = (formula: Expression): PlannedCell => ({ value: null, formula, style: { ...INPUT, border: "thin", format } });
  const isShort = when(isNumber(own(table, "progress")), binary("<", own(table, "progress"), ONE), literal(false));
  const best = call("AND", isShort, isNumber(own(table, "target")), binary("<>", own(table, "type"), literal("within")));
  return {
    id: { value: keyResult.id }, current: value, needed: value, perWeek: value, forecast: value,
    base: assumed(when(isGiven(own(table, "forecast")), own(table, "forecast"), own(table, "current"))),
    pessimistic: assumed(own(table, "current")),
    optimistic: assumed(when(best, own(table, "target"), own(table, "current"))),
    own: { value: null, style: { ...INPUT, border: "thin", format } },
  };
}

function isType({ values: table }: WhatIfContext, ...types: readonly string[]): Expression {
  return call("OR", ...types.map((type) => binary("=", own(table, "type"), literal(type))));
}

/** Value at which the score is 0: the start, or where a line that is held is lost. */
function edge(context: WhatIfContext): Expression {
  const { values: table } = context;
  return when(
    isType(context, "maintain_above"), own(table, "floor"),
    when(isType(context, "maintain_below"), own(table, "ceiling"), when(own(table, "isMoving"), own(table, "start"), EMPTY)),
  );
}

function needed(context: WhatIfContext): Expression {
  const { values: table, cell } = context;
  const between = call("OKR.NEEDED", own(table, "edge"), own(table, "target"), cell("aim"));
  const line = when(isType(context, "maintain_above", "maintain_below", "binary"), own(table, "target"), EMPTY);
  return when(call("AND", isNumber(own(table, "edge")), isNumber(own(table, "target"))), between, line);
}

/** How many times faster than so far it must go on; negative if it went the other way, empty if it did not move. */
function timesThePace({ values: table, cell }: WhatIfContext): Expression {
  const speed = (change: Expression, time: Expression): Expression => binary("/", change, time);
  const ahead = speed(binary("-", own(table, "needed"), own(table, "current")), binary("-", ONE, cell("pace")));
  const soFar = speed(binary("-", own(table, "current"), own(table, "start")), cell("pace"));
  return when(own(table, "isMoving"), orEmpty(binary("/", ahead, soFar)), EMPTY);
}

function feasible({ values: table, words: { feasible: words }, cell }: WhatIfContext): Expression {
  const ratio = own(table, "ratio");
  const rounded = call("ROUND", ratio, literal(9));
  const shown = call("TEXT", ratio, literal("0.0"));
  const faster = joined(when(binary("<=", rounded, cell("stretch")), literal(words.faster), literal(words.hardly)), shown, literal(words.times));
  const moving = when(
    isNumber(ratio),
    when(binary("<=", ratio, ZERO), literal(words.still), when(binary("<=", rounded, ONE), literal(words.atThisPace), faster)),
    literal(words.still),
  );
  const open = when(call("OR", binary("<=", cell("weeks"), ZERO), binary(">=", cell("pace"), ONE)), literal(words.missed), when(own(table, "isMoving"), moving, literal(words.hold)));
  return when(isEmpty(own(table, "progress")), literal(words.notScored), when(binary("=", own(table, "isReached"), ONE), literal(words.reached), open));
}

function scoreIn(scenario: Scenario, { values: table }: WhatIfContext): Expression {
  const assumed = scenario === "own" ? "ownOrBase" : scenario;
  return orEmpty(call("OKRSCORE", ...([assumed, "start", "target", "type", "floor", "ceiling"] as const).map((key) => own(table, key))));
}
