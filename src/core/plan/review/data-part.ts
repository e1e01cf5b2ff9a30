import { binary, call, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { typeWord } from "../../language";
import { KEY_RESULT_TYPES } from "../../model";
import { checkInInterval } from "../../review";
import type { CellStyle } from "../cell-style";
import { latestCheckIn } from "../latest-check-in";
import { localStatus } from "../local-status";
import { FORMATS, INPUT, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { AS_OF_NAME } from "../okr-shapes";
import type { KeyResultKey } from "../okr-tables";
import { statusBy } from "../pace-terms";
import { all, own, type TableHandle } from "../table-handle";
import type { TablePlan } from "../workbook-plan";
import { EMPTY, index, isEmpty, isNumber, pick, rowOf, when, ZERO } from "./expressions";
import { dayOf, fromSource, idsOf, language, moves, type ReviewContext } from "./review-context";
import { reviewTable } from "./review-table";
import { HIDDEN_COLUMNS, REVIEW_COLUMNS } from "./review-tables";
import { rowFrom, weightOf } from "./summary-part";

// Part 2: what each key result has reached, and what its check-ins said from day to day.

/** The data of the key results, of which every other part takes its numbers. */
export function dataTable(context: ReviewContext, top: number): TablePlan {
  const { tables: { data: table, objectives }, sources, input, review, words, cell: cellNamed } = context;
  const lookup = (key: KeyResultKey): Expression => fromSource(sources.keyResults, key, own(table, "row"));
  const latest = (field: "value" | "confidence" | "date"): Expression =>
    latestCheckIn(own(table, "id"), field, context.language, { asOf: cellNamed("AsOf"), table: sources.checkIns });
  const sameDay = binary("=", cellNamed("AsOf"), named(AS_OF_NAME));
  const figures = [own(table, "current"), own(table, "start"), own(table, "target"), own(table, "type"), own(table, "floor"), own(table, "ceiling")];
  const edges = call("AND", binary("=", own(table, "type"), literal("within")), isNumber(own(table, "start")), isNumber(own(table, "target")));
  const status = statusBy(
    [own(table, "progress"), cellNamed("Pace"), own(table, "confidence"), own(table, "lastUpdate"), cellNamed("AsOf"), literal(checkInInterval(input.cycle))], context.pace,
  );
  const isCommitted = call("IFERROR", index(objectives, "committed", call("MATCH", own(table, "objective"), all(objectives, "id"), ZERO)), literal(false));
  const percent: CellStyle = { format: FORMATS.percent };
  return reviewTable({
    table, top, keys: REVIEW_COLUMNS.data, hidden: HIDDEN_COLUMNS.data,
    columns: {
      id: { style: { format: FORMATS.text } },
      row: { formula: rowFrom(own(table, "id"), idsOf(sources.keyResults)) },
      type: { formula: englishType(lookup("type")) },
      floor: { formula: lookup("floor") },
      ceiling: { formula: lookup("ceiling") },
      low: { formula: when(edges, own(table, "start"), own(table, "floor")) },
      high: { formula: when(edges, own(table, "target"), own(table, "ceiling")) },
      weight: { formula: weightOf(lookup("weight")) },
      counted: { formula: call("IFERROR", own(table, "progress"), EMPTY) },
      latest: { formula: when(followsItsSource(context, lookup("current")), EMPTY, latest("value")) },
      objective: { formula: lookup("objective") },
      text: { formula: lookup("text"), style: WRAPPED },
      unit: { formula: lookup("unit"), style: { align: "center" } },
      start: { formula: lookup("start") },
      target: { formula: lookup("target") },
      expected: { formula: expectedValue(table, cellNamed("Pace")), help: words.help.expected },
      current: { formula: when(call("OR", sameDay, isEmpty(own(table, "latest"))), lookup("current"), own(table, "latest")) },
      raw: { formula: when(isUnscored(context), EMPTY, call("OKR.RAW", ...figures)), style: percent },
      progress: { formula: call("OKRSCORE", own(table, "raw"), literal(0), literal(1)), style: percent },
      band: { formula: call("OKR.BAND", own(table, "progress"), isCommitted, language(context)), style: { align: "center" } },
      confidence: { formula: when(isEmpty(latest("confidence")), lookup("confidence"), latest("confidence")), style: { format: FORMATS.whole } },
      lastUpdate: { formula: latest("date"), style: { format: FORMATS.date } },
      status: { formula: localStatus(status, context.language), style: { align: "center" } },
      evidence: { style: { ...INPUT, ...WRAPPED, border: "thin" } },
    },
    rows: review.keyResults.map(({ keyResult }) => {
      const style = valueStyle(context, keyResult.id);
      const value = { value: null, style };
      return { id: { value: keyResult.id }, start: value, target: value, expected: value, current: value };
    }),
  });
}

/** What the check-ins said until each day; blank for days to come. */
export function readingsTable(context: ReviewContext, top: number): TablePlan {
  const { tables, sources, days, review, cell: cellNamed } = context;
  const table: TableHandle = withDays(tables.readings, days);
  const formula = (day: string): Expression => when(
    binary(">", dayOf(day), cellNamed("AsOf")),
    EMPTY,
    latestCheckIn(own(table, "id"), "value", context.language, { asOf: dayOf(day), table: sources.checkIns }),
  );
  return reviewTable({
    table, top, keys: [...REVIEW_COLUMNS.readings, ...days], hidden: HIDDEN_COLUMNS.readings,
    columns: {
      id: { style: { format: FORMATS.text } },
      row: { formula: rowOf(own(table, "id"), tables.data, "id") },
      unit: { formula: pick(tables.data, "unit", own(table, "row")), style: { align: "center" } },
      text: { formula: pick(tables.data, "text", own(table, "row")), style: WRAPPED },
      ...Object.fromEntries(days.map((day) => [day, { formula: formula(day) }])),
    },
    rows: review.keyResults.map(({ keyResult }) => ({
      id: { value: keyResult.id },
      ...Object.fromEntries(days.map((day) => [day, { value: null, style: valueStyle(context, keyResult.id) }])),
    })),
  });
}

/** A table with a column for each day, named after it. */
export function withDays<Key extends string>(table: TableHandle<Key>, days: readonly string[]): TableHandle {
  return { name: table.name, headers: { ...table.headers, ...Object.fromEntries(days.map((day) => [day, day])) } };
}

/** How values of a key result are shown. */
export function valueStyle({ input }: ReviewContext, id: string): CellStyle {
  const keyResult = input.keyResults.find((one) => one.id === id);
  if (keyResult === undefined) return {};
  const { unit, start, target, floor, ceiling, current } = keyResult;
  return { format: numberFormat(unit, [start, target, floor, ceiling, current]) };
}

/** The English word of a type, which may be said in Chinese. */
export function englishType(type: Expression): Expression {
  const words = (code: "en" | "zh"): Expression => ({ kind: "array", rows: [KEY_RESULT_TYPES.map((each) => typeWord(each, code))] });
  return call("IFERROR", call("INDEX", words("en"), call("MATCH", type, words("zh"), ZERO)), type);
}

/** No current value, or a figure of which the link in the key results' table found no number: it is an empty text there. */
function isUnscored({ tables: { data: table }, sources }: ReviewContext): Expression {
  const texts = (["start", "target", "floor", "ceiling"] as const).flatMap((key) => {
    const header = sources.keyResults.headers[key];
    if (header === undefined) return [];
    return [call("ISTEXT", call("INDEX", { kind: "table", table: sources.keyResults.name, column: header, thisRow: false }, own(table, "row")))];
  });
  return when(isNumber(own(table, "current")), call("OR", literal(false), ...texts), literal(true));
}

/**
 * Looking from a later day than the key results' table, a current value there that no check-in explains comes from the
 * user's own cells and is newer than any check-in.
 */
function followsItsSource({ tables: { data: table }, sources, cell: cellNamed, language: code }: ReviewContext, current: Expression): Expression {
  const explained = latestCheckIn(own(table, "id"), "value", code, { asOf: named(AS_OF_NAME), table: sources.checkIns });
  return call("AND", binary(">", cellNamed("AsOf"), named(AS_OF_NAME)), binary("<>", current, explained));
}

/** The value that pace asks for; a line to hold is due from the first day. */
function expectedValue(table: ReviewContext["tables"]["data"], pace: Expression): Expression {
  const isType = (type: string): Expression => binary("=", own(table, "type"), literal(type));
  const held = when(call("OR", isType("maintain_above"), isType("maintain_below")), own(table, "target"), EMPTY);
  return when(moves(table), call("OKR.NEEDED", own(table, "start"), own(table, "target"), pace), held);
}
