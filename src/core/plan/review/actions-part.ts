import { isoToSerial } from "../../calendar";
import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { CellStyle } from "../cell-style";
import { FORMATS, INPUT, WRAPPED } from "../look";
import { all, own } from "../table-handle";
import type { PlannedCell, TablePlan } from "../workbook-plan";
import type { CarriedAction } from "./carried-action";
import { keyResultChosen } from "./causes-part";
import { valueStyle } from "./data-part";
import { index, isNumber, orEmpty, pick, pickBy, rowOf, unlessEmpty, when } from "./expressions";
import type { ReviewContext } from "./review-context";
import { reviewTable } from "./review-table";
import { HIDDEN_COLUMNS, REVIEW_COLUMNS, type ReviewColumn } from "./review-tables";

// Part 5: what is to be done, what it will leave of each gap, and what came of the actions of the review before.

const FIELD: CellStyle = { ...INPUT, border: "thin" };
const TEXT_INPUT: CellStyle = { ...FIELD, ...WRAPPED };
const CHOICE: CellStyle = { ...FIELD, align: "center" };
const ID: CellStyle = { format: FORMATS.text };

/** Per key result: the gap now, what the actions below are to bring, and the gap that this leaves. */
export function recoveryTable(context: ReviewContext, top: number): TablePlan {
  const { tables: { recovery: table, data, gaps, actions }, review, words } = context;
  const of = (key: ReviewColumn<"data">): Expression => index(data, key, own(table, "row"));
  const open = [all(actions, "keyResultId"), own(table, "id"), all(actions, "status"), literal(`<>${words.states.dropped}`), all(actions, "status"), literal(`<>${words.states.done}`)];
  const after = call("OKR.GAP", binary("+", of("current"), own(table, "planned")), of("target"), of("type"), of("low"), of("high"));
  return reviewTable({
    table, top, keys: REVIEW_COLUMNS.recovery, hidden: HIDDEN_COLUMNS.recovery,
    columns: {
      id: { style: ID },
      row: { formula: rowOf(own(table, "id"), data, "id") },
      unit: { formula: pick(data, "unit", own(table, "row")), style: { align: "center" } },
      text: { formula: pick(data, "text", own(table, "row")), style: WRAPPED },
      gap: { formula: pickBy(gaps, "gap", own(table, "id"), "id") },
      planned: { formula: call("SUMIFS", all(actions, "effect"), ...open) },
      gapAfter: { formula: unlessEmpty(own(table, "gap"), after) },
      actions: { formula: call("COUNTIFS", ...open, all(actions, "action"), literal("?*")), style: { format: FORMATS.whole, align: "center" } },
    },
    rows: review.keyResults.map(({ keyResult }) => {
      const value = { value: null, style: valueStyle(context, keyResult.id) };
      return { id: { value: keyResult.id }, gap: value, planned: value, gapAfter: value };
    }),
  });
}

/** Actions of the review before, to be checked, and one row for each cause that was opened; people add more. */
export function actionsTable(context: ReviewContext, top: number): TablePlan {
  const { tables: { actions: table, causes, data }, opened, carried, words } = context;
  const ofCause = pickBy(causes, "keyResultId", own(table, "cause"), "number");
  const now = index(data, "current", call("MATCH", own(table, "keyResultId"), all(data, "id"), literal(0)));
  const text: PlannedCell = { value: null, formula: pickBy(data, "text", own(table, "opened"), "id") };
  return reviewTable({
    table, top, keys: REVIEW_COLUMNS.actions, hidden: HIDDEN_COLUMNS.actions,
    columns: {
      id: { style: ID }, opened: { style: ID },
      keyResultId: { formula: when(binary("=", own(table, "keyResult"), literal("")), ofCause, keyResultChosen(table, data)) },
      number: { style: { ...WRAPPED, ...ID } },
      action: { style: TEXT_INPUT },
      cause: { style: { ...TEXT_INPUT, ...ID } },
      keyResult: { style: WRAPPED },
      owner: { style: TEXT_INPUT },
      due: { style: { ...FIELD, format: FORMATS.date } },
      effect: { style: FIELD, help: words.help.effect },
      unit: { formula: pickBy(data, "unit", own(table, "keyResultId"), "id"), style: { align: "center" } },
      status: { style: CHOICE },
      found: { formula: when(isNumber(own(table, "before")), orEmpty(binary("-", now, own(table, "before"))), literal("")), help: words.help.found },
      from: { style: ID },
    },
    rows: [
      ...carried.map((action) => carriedRow(action, context, text)),
      ...opened.map(({ keyResult, cause, action }) => ({
        id: { value: action }, opened: { value: keyResult }, number: { value: action }, cause: { value: cause }, keyResult: text,
        effect: { value: null, style: { ...FIELD, ...valueStyle(context, keyResult) } },
        status: { value: words.states.open },
      })),
    ],
  });
}

function carriedRow(action: CarriedAction, context: ReviewContext, text: PlannedCell): Readonly<Partial<Record<ReviewColumn<"actions">, PlannedCell>>> {
  const style = action.keyResult === null ? {} : valueStyle(context, action.keyResult);
  return {
    id: { value: action.id }, opened: { value: action.keyResult }, number: { value: action.id }, action: { value: action.action }, cause: { value: action.cause },
    keyResult: text, owner: { value: action.owner }, due: { value: action.due === null ? null : isoToSerial(action.due) },
    effect: { value: action.effect, style: { ...FIELD, ...style } }, status: { value: action.status },
    before: { value: action.before, style }, found: { value: null, style }, from: { value: action.cycle },
  };
}
