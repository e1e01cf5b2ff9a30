import { binary, call, literal, negative } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { CellStyle } from "../cell-style";
import { FORMATS, INPUT, WRAPPED } from "../look";
import { all, own, type TableHandle } from "../table-handle";
import type { TablePlan } from "../workbook-plan";
import { EMPTY, isNumber, ONE, orEmpty, pick, pickBy, rowOf, when } from "./expressions";
import type { ReviewContext } from "./review-context";
import { reviewTable } from "./review-table";
import { HIDDEN_COLUMNS, REVIEW_COLUMNS } from "./review-tables";

// Part 4: which gaps need a cause, how much of them is explained, and the causes themselves.

const FIELD: CellStyle = { ...INPUT, border: "thin" };
const TEXT_INPUT: CellStyle = { ...FIELD, ...WRAPPED };
const CHOICE: CellStyle = { ...FIELD, align: "center" };

/** Per key result: whether it needs a cause, and the share of its gap that the causes below explain. */
export function coverageTable({ tables: { coverage: table, gaps, causes }, review, words, cell: named }: ReviewContext, top: number): TablePlan {
  const percent: CellStyle = { format: FORMATS.percent };
  const reaches = (value: Expression, limit: Expression): Expression =>
    when(isNumber(value), binary(">=", call("ROUND", value, literal(9)), limit), literal(false));
  const behind = when(isNumber(own(table, "gapToPace")), negative(own(table, "gapToPace")), EMPTY);
  return reviewTable({
    table, top, keys: REVIEW_COLUMNS.coverage, hidden: HIDDEN_COLUMNS.coverage,
    columns: {
      id: { style: { format: FORMATS.text } },
      row: { formula: rowOf(own(table, "id"), gaps, "id") },
      needed: {
        formula: when(call("OR", reaches(own(table, "lost"), named("LostLimit")), reaches(behind, named("PaceLimit"))), literal(words.cells.yes), EMPTY),
        style: { align: "center" },
      },
      text: { formula: pick(gaps, "text", own(table, "row")), style: WRAPPED },
      lost: { formula: pick(gaps, "lost", own(table, "row")), style: { format: FORMATS.score } },
      gapToPace: { formula: pick(gaps, "gapToPace", own(table, "row")), style: { format: FORMATS.signedPercent } },
      causes: { formula: call("COUNTIFS", all(causes, "keyResultId"), own(table, "id")), style: { format: FORMATS.whole, align: "center" } },
      explained: { formula: call("SUMIFS", all(causes, "share"), all(causes, "keyResultId"), own(table, "id")), style: percent },
      unexplained: { formula: binary("-", ONE, own(table, "explained")), style: percent },
    },
    rows: review.keyResults.map(({ keyResult }) => ({ id: { value: keyResult.id } })),
  });
}

/** A row for each gap that needs a cause; people add more, and choose for which key result. */
export function causesTable({ tables: { causes: table, data }, opened, words }: ReviewContext, top: number): TablePlan {
  const why = { style: TEXT_INPUT };
  return reviewTable({
    table, top, keys: REVIEW_COLUMNS.causes, hidden: HIDDEN_COLUMNS.causes,
    columns: {
      id: { style: { format: FORMATS.text } }, opened: { style: { format: FORMATS.text } },
      keyResultId: { formula: keyResultChosen(table, data) },
      number: { style: { ...TEXT_INPUT, format: FORMATS.text } },
      keyResult: { style: WRAPPED },
      category: { style: CHOICE },
      why1: why, why2: why, why3: why, why4: why, why5: why, evidence: why,
      verified: { style: CHOICE }, controllable: { style: CHOICE },
      share: { style: { ...FIELD, format: FORMATS.percent }, help: words.help.share },
    },
    rows: opened.map(({ keyResult, cause }) => ({
      id: { value: cause }, opened: { value: keyResult }, number: { value: cause, style: { ...WRAPPED, format: FORMATS.text } },
      keyResult: { value: null, formula: pickBy(data, "text", own(table, "opened"), "id") },
    })),
  });
}

type Choosing = TableHandle<"opened" | "keyResultId" | "keyResult">;

/**
 * Id of the key result that a row is for: that which it was opened for while it still shows its text, so that two of the
 * same text are told apart; else the first of the text that was chosen. Empty if there is none.
 */
export function keyResultChosen(table: Choosing, data: TableHandle<"id" | "text">): Expression {
  const openedText = pickBy(data, "text", own(table, "opened"), "id");
  const stillShown = call("AND", binary("<>", own(table, "opened"), EMPTY), binary("=", own(table, "keyResult"), openedText));
  return when(stillShown, own(table, "opened"), orEmpty(call("INDEX", all(data, "id"), call("MATCH", own(table, "keyResult"), all(data, "text"), literal(0)))));
}
