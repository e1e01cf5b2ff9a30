import { isoToSerial } from "../../calendar";
import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { FORMATS, INPUT } from "../look";
import { isGiven, isNumber, joined, ONE, times, when, ZERO } from "../review/expressions";
import { HIDDEN, reviewTable } from "../review/review-table";
import { all } from "../table-handle";
import type { TablePlan, Validation } from "../workbook-plan";
import { isYes, type SchemeContext } from "./scheme-context";
import { SCHEME_COLUMNS, type SchemeColumn } from "./scheme-shapes";

/** Rows below the header in which entries are checked. */
const CHECKED_ROWS = 50;

/** The record of who decided, when and why, whether scores count for pay. Rows are only ever added. */
export function payLinkTable({ tables: { payLink: table }, decisions, words }: SchemeContext, top: number): TablePlan {
  return {
    ...reviewTable({
      table, top, keys: SCHEME_COLUMNS.payLink, hidden: HIDDEN,
      columns: {
        id: { style: { format: FORMATS.text } },
        by: { style: { ...INPUT, border: "thin", format: FORMATS.text } },
        date: { style: { ...INPUT, border: "thin", format: FORMATS.date, align: "center" } },
        counts: { style: { ...INPUT, border: "thin", align: "center" } },
        reason: { style: { ...INPUT, format: FORMATS.text } },
      },
      rows: decisions.map(({ id, by, date, counts, reason }) => ({
        id: { value: id }, by: { value: by }, date: { value: isoToSerial(date) }, counts: { value: counts ? words.yes : words.no }, reason: { value: reason },
      })),
    }),
    left: 0,
    appendOnly: true,
  };
}

export function payLinkValidations({ words }: SchemeContext, top: number): readonly Validation[] {
  const column = (key: SchemeColumn<"payLink">): Validation["area"] => {
    const at = SCHEME_COLUMNS.payLink.indexOf(key);
    return { top: top + 1, left: at, bottom: top + CHECKED_ROWS, right: at };
  };
  return [{ kind: "date", area: column("date"), strict: true }, { kind: "list", area: column("counts"), items: [words.yes, words.no], strict: true }];
}

/** 1 if scores count for pay by the last decision that is complete, else 0. */
export function payIsLinked(context: SchemeContext): Expression {
  const counts = last(context, "counts");
  return call("IFERROR", when(isYes(counts), ONE, ZERO), ZERO);
}

/** The sentence on it: since when, who and why; or why no payout is shown. */
export function payState(context: SchemeContext): Expression {
  const { words: { payLink: words }, cell } = context;
  const on = joined(literal(words.on), isoText(last(context, "date")), literal(words.onBy), last(context, "by"), literal(words.onReason), last(context, "reason"));
  const isDecided = binary(">", call("SUMPRODUCT", isComplete(context)), ZERO);
  return when(binary("=", cell("payIsLinked"), ONE), on, when(isDecided, literal(words.takenBack), literal(words.off)));
}

/** What the last complete decision says. */
function last(context: SchemeContext, key: SchemeColumn<"payLink">): Expression {
  return call("LOOKUP", literal(2), binary("/", ONE, isComplete(context)), all(context.tables.payLink, key));
}

function isComplete({ tables: { payLink } }: SchemeContext): Expression {
  return times(isNumber(all(payLink, "date")), isGiven(all(payLink, "counts")), isGiven(all(payLink, "by")), isGiven(all(payLink, "reason")));
}

/** A date as `2027-06-30`, in Excel of any language: its TEXT knows the letters of its own alone. */
function isoText(date: Expression): Expression {
  const two = (part: string): Expression => call("TEXT", call(part, date), literal("00"));
  return joined(call("YEAR", date), literal("-"), two("MONTH"), literal("-"), two("DAY"));
}
