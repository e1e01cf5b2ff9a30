import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { loggedFieldWord, stateWord } from "../../language";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, LABEL, WRAPPED } from "../look";
import type { KeyResultKey } from "../okr-tables";
import { fromSource, idsOf } from "../review/review-context";
import { EMPTY, index, isEmpty, isNumber, joined, orEmpty, rowFrom, rowOf, times, unlessEmpty, when, ZERO } from "../review/expressions";
import { weightOf } from "../review/summary-part";
import { all, own } from "../table-handle";
import type { PlannedCell, TablePlan } from "../workbook-plan";
import type { ProcessContext } from "./process-sheet";
import { sheetTable, TEXT_FIELD } from "./sheet-table";
import { PROCESS_COLUMNS, type ProcessColumn } from "./shapes";

const ID: CellStyle = { format: FORMATS.text, color: COLORS.note };
const CENTERED: CellStyle = { align: "center" };
const SCORE: CellStyle = { format: FORMATS.score, align: "center" };
const DIFFERENCE: CellStyle = { format: "+0.00;-0.00;0.00", align: "center" };
const DATE: CellStyle = { format: FORMATS.date, align: "left" };

/** Administrator, the two scores of the cycle, and counts. */
export function summaryCells({ words, tables: { states }, language, admin }: ProcessContext): readonly (readonly (PlannedCell | null)[])[] {
  const label = (value: string): PlannedCell => ({ value, style: { ...LABEL, align: "right" } });
  const reached = (...words: readonly string[]): Expression => words.map((word) => call("COUNTIF", all(states, "state"), literal(word))).reduce<Expression>((sum, count) => binary("+", sum, count), ZERO);
  const ofAll = (count: Expression): Expression => joined(count, literal(words.cells.of), call("ROWS", all(states, "id")));
  const rollUp = (score: "scoreAtRelease" | "scoreNow", weight: "weightAtRelease" | "weight"): PlannedCell =>
    ({ value: null, formula: orEmpty(call("OKR.ROLLUP", all(states, score), all(states, weight))), style: { format: FORMATS.score, align: "left", bold: true } });
  const left = { align: "left" } as const;
  const since = (["released", "changed", "scored", "closed"] as const).map((state) => stateWord(state, language));
  const side = (title: string, value: PlannedCell): readonly (PlannedCell | null)[] => [label(title), value];
  return [
    [label(words.cells.admin), { value: admin, style: { ...INPUT, border: "thin" } }, null, ...side(words.cells.scoreAtRelease, rollUp("scoreAtRelease", "weightAtRelease"))],
    [label(words.cells.released), { value: null, formula: ofAll(reached(...since)), style: left }, null, ...side(words.cells.scoreNow, rollUp("scoreNow", "weight"))],
    [label(words.cells.closed), { value: null, formula: ofAll(reached(stateWord("closed", language))), style: left }, null, null, null],
    [label(words.cells.unexplained), { value: null, formula: call("SUM", all(states, "unexplained")), style: left }, null, null, null],
  ];
}

/** One row for each objective: where it stands by the log, and what it comes to against both targets. */
export function statesTable(context: ProcessContext, top: number): TablePlan {
  const { tables: { states: table, scores, baseline, log }, sources, words, language, objectives } = context;
  const row = rowFrom(own(table, "id"), idsOf(sources.objectives));
  const moved = times(binary("=", all(log, "item"), own(table, "id")), binary("=", all(log, "field"), literal(loggedFieldWord("state", language))));
  const ofLast = (key: ProcessColumn<"log">, otherwise: Expression): Expression =>
    when(binary("=", own(table, "last"), ZERO), otherwise, orEmpty(blankToEmpty(index(log, key, call("MATCH", own(table, "last"), all(log, "number"), ZERO)))));
  const rollUp = (score: "scoreAtRelease" | "scoreNow", weight: "weightAtRelease" | "weight"): Expression =>
    orEmpty(call("OKR.ROLLUP", all(scores, score), times(all(scores, weight), binary("=", all(scores, "objective"), own(table, "id")))));
  const mine = times(binary("=", all(log, "objective"), own(table, "id")), binary("<>", all(log, "field"), literal(loggedFieldWord("state", language))));
  const isState = (state: "submitted" | "changed"): Expression => binary("=", own(table, "state"), literal(stateWord(state, language)));
  const note = when(
    binary(">", own(table, "unexplained"), ZERO),
    joined(literal(words.todo.changes), own(table, "unexplained")),
    when(isState("changed"), literal(words.todo.approve), when(call("AND", isState("submitted"), isEmpty(own(table, "approver"))), literal(words.todo.approver), EMPTY)),
  );
  return sheetTable({
    table, top, keys: PROCESS_COLUMNS.states,
    columns: {
      id: { style: ID },
      text: { formula: fromSource(sources.objectives, "text", row), style: { ...WRAPPED, bold: true } },
      owner: { formula: fromSource(sources.objectives, "owner", row), style: WRAPPED },
      approver: { style: TEXT_FIELD, help: words.help.approver },
      state: { formula: ofLast("after", literal(stateWord("draft", language))), style: { ...CENTERED, bold: true } },
      since: { formula: ofLast("date", EMPTY), style: DATE },
      by: { formula: ofLast("by", EMPTY), style: WRAPPED },
      scoreAtRelease: { formula: rollUp("scoreAtRelease", "weightAtRelease"), style: SCORE },
      scoreNow: { formula: rollUp("scoreNow", "weight"), style: SCORE },
      difference: { formula: difference(own(table, "scoreNow"), own(table, "scoreAtRelease")), style: DIFFERENCE },
      note: { formula: note, style: WRAPPED },
      last: { formula: call("SUMPRODUCT", call("MAX", times(moved, all(log, "number")))) },
      weightAtRelease: { formula: call("N", orEmpty(index(baseline, "weight", call("MATCH", own(table, "id"), all(baseline, "id"), ZERO)))) },
      weight: { formula: weightOf(fromSource(sources.objectives, "weight", row)) },
      unexplained: { formula: call("SUMPRODUCT", times(mine, binary("=", all(log, "reason"), EMPTY))) },
    },
    rows: objectives.map(({ id }) => ({ id: { value: id } })),
  });
}

/** One row for each key result: the value that it has against the target as released and as it is now. */
export function scoresTable(context: ProcessContext, top: number): TablePlan {
  const { tables: { scores: table, baseline }, sources, words, keyResults, formatOf } = context;
  const now = (key: KeyResultKey): Expression => fromSource(sources.keyResults, key, own(table, "row"));
  const then = (key: ProcessColumn<"baseline">): Expression => unlessEmpty(own(table, "base"), blankToEmpty(index(baseline, key, own(table, "base"))));
  const score = (known: "base" | "row", start: Column, target: Column, type: Column, floor: Column, ceiling: Column, faults: readonly Expression[]): Expression => {
    const unscored = call("OR", call("NOT", isNumber(own(table, "current"))), isEmpty(own(table, known)), ...faults);
    return when(unscored, EMPTY, call("OKRSCORE", ...[own(table, "current"), own(table, start), own(table, target), own(table, type), own(table, floor), own(table, ceiling)]));
  };
  return sheetTable({
    table, top, keys: PROCESS_COLUMNS.scores,
    columns: {
      id: { style: ID },
      text: { formula: when(isEmpty(own(table, "row")), then("text"), now("text")), style: WRAPPED },
      source: { formula: now("source"), style: { ...WRAPPED, color: COLORS.blue } },
      reading: { formula: now("lastUpdate"), style: DATE },
      current: { formula: now("current") },
      targetAtRelease: { formula: then("target") },
      target: { formula: now("target") },
      scoreAtRelease: { formula: score("base", "startAtRelease", "targetAtRelease", "typeAtRelease", "floorAtRelease", "ceilingAtRelease", []), style: SCORE },
      scoreNow: { formula: score("row", "start", "target", "type", "floor", "ceiling", brokenLinks(context)), style: SCORE },
      difference: { formula: difference(own(table, "scoreNow"), own(table, "scoreAtRelease")), style: DIFFERENCE },
      evidence: { style: TEXT_FIELD, help: words.help.evidence },
      base: { formula: rowOf(own(table, "id"), baseline, "id") },
      row: { formula: rowFrom(own(table, "id"), idsOf(sources.keyResults)) },
      typeAtRelease: { formula: then("type") }, startAtRelease: { formula: then("start") }, floorAtRelease: { formula: then("floor") }, ceilingAtRelease: { formula: then("ceiling") },
      weightAtRelease: { formula: call("N", then("weight")) },
      type: { formula: now("type") }, start: { formula: now("start") }, floor: { formula: now("floor") }, ceiling: { formula: now("ceiling") },
      weight: { formula: when(isEmpty(own(table, "row")), ZERO, weightOf(now("weight"))) },
      objective: { formula: when(isEmpty(own(table, "row")), then("objective"), now("objective")) },
    },
    rows: keyResults.map(({ id }) => {
      const value = { value: null, style: { format: formatOf(id) } };
      return { id: { value: id }, current: value, targetAtRelease: value, target: value };
    }),
  });
}

type Column = ProcessColumn<"scores">;

function difference(now: Expression, before: Expression): Expression {
  return when(call("AND", isNumber(now), isNumber(before)), binary("-", now, before), EMPTY);
}

/** A cell that is blank reads as 0 through a formula: here it stays empty. */
function blankToEmpty(value: Expression): Expression {
  return when(isEmpty(value), EMPTY, value);
}

/** Figures of the OKR sheet whose links found no number: they are empty texts there, and nothing is scored. */
function brokenLinks({ tables: { scores: table }, sources: { keyResults } }: ProcessContext): readonly Expression[] {
  return (["start", "target", "floor", "ceiling"] as const).flatMap((key) => {
    const header = keyResults.headers[key];
    if (header === undefined) return [];
    const stands = call("INDEX", { kind: "table", table: keyResults.name, column: header, thisRow: false }, own(table, "row"));
    return [call("IFERROR", call("ISTEXT", stands), literal(false))];
  });
}
