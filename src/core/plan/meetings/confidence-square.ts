import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { CONTRADICTION, DOUBTFUL, FIRST_CONFIDENCE, SURE } from "../../meetings/confidence";
import { checkInInterval } from "../../review";
import type { CellStyle } from "../cell-style";
import { formulaTable } from "../formula-table";
import { FORMATS, WRAPPED } from "../look";
import { EMPTY, isEmpty, isNumber, joined, times, unlessEmpty, when, ZERO } from "../review/expressions";
import { latestOn, lookedUp, onADay, type OnADay } from "../review/key-result-on-a-day";
import { dayOf } from "../review/review-context";
import { all, own } from "../table-handle";
import type { TablePlan } from "../workbook-plan";
import type { WeekContext } from "./week-context";
import { WEEK_COLUMNS } from "./week-shapes";

/** Signals are put in order by their kind, times this, and then by row. */
export const ROWS_OF_A_KIND = 100_000;

/** So little that it only tells equal gaps apart, row by row. */
const APART = 1e-7;

/** Confidence in each key result, against the week before, and what does not fit what was reached. */
export function confidenceSquare(context: WeekContext, top: number, left: number): TablePlan {
  const { tables: { confidence: table }, sources, input, language, words, cell } = context;
  const terms: OnADay = { table, sources, asOf: cell("AsOf"), language };
  const standing = onADay(terms);
  const weekBefore = latestOn(terms, "confidence", binary("-", cell("AsOf"), literal(7)));
  const gap = own(table, "gapToPace");
  const percent: CellStyle = { format: FORMATS.percent };
  const outOfTen: CellStyle = { format: FORMATS.whole, align: "center" };
  return formulaTable({
    table, top, left, keys: WEEK_COLUMNS.confidence,
    columns: {
      id: { style: { format: FORMATS.text } },
      row: { formula: standing.row },
      type: { formula: standing.type },
      floor: { formula: standing.floor },
      ceiling: { formula: standing.ceiling },
      latest: { formula: standing.latest },
      start: { formula: standing.start },
      target: { formula: standing.target },
      current: { formula: standing.current },
      raw: { formula: standing.raw },
      stated: { formula: standing.confidence },
      behind: { formula: when(isNumber(gap), binary("+", gap, times(own(table, "row"), literal(APART))), EMPTY) },
      order: { formula: unlessEmpty(own(table, "talk"), binary("+", times(kindNumber(context), literal(ROWS_OF_A_KIND)), own(table, "row"))) },
      text: { formula: lookedUp(terms, "text"), style: WRAPPED },
      owner: { formula: lookedUp(terms, "owner"), style: WRAPPED },
      confidence: { formula: started(own(table, "stated")), style: outOfTen, help: words.help.confidence },
      before: { formula: started(weekBefore), style: outOfTen },
      change: { formula: binary("-", own(table, "confidence"), own(table, "before")), style: { format: "+0;-0;0", align: "center" } },
      progress: { formula: standing.progress, style: percent },
      gapToPace: { formula: unlessEmpty(own(table, "progress"), binary("-", own(table, "progress"), cell("Pace"))), style: { format: FORMATS.signedPercent } },
      lastActual: { formula: lastActual(context), style: { format: FORMATS.date, align: "center" }, help: words.help.lastActual },
      talk: { formula: talk(context), style: WRAPPED },
    },
    rows: input.keyResults.map(({ id }) => ({ id: { value: id } })),
  });
}

/** Where nobody said anything yet, confidence starts. */
function started(confidence: Expression): Expression {
  return when(isNumber(confidence), confidence, literal(FIRST_CONFIDENCE));
}

/** Day of the last check-in that states a value; empty if none does. */
function lastActual({ tables: { confidence: table }, sources: { checkIns }, cell }: WeekContext): Expression {
  const dates = all(checkIns, "date");
  const counts = times(
    binary("=", all(checkIns, "keyResult"), own(table, "id")), isNumber(dates), isNumber(all(checkIns, "value")), binary("<=", dates, cell("AsOf")),
  );
  const latest = call("SUMPRODUCT", call("MAX", times(counts, dates)));
  return when(binary("=", latest, ZERO), EMPTY, latest);
}

/** The tests of `SIGNALS`, in their order. */
function tests({ tables: { confidence: table }, cell, input }: WeekContext): readonly Expression[] {
  const [stated, gap, last] = [own(table, "stated"), own(table, "gapToPace"), own(table, "lastActual")];
  const longest = literal(1.5 * checkInInterval(input.cycle));
  const points = call("ROUND", call("N", gap), literal(9));
  const isOld = (from: Expression): Expression => binary(">", binary("-", cell("AsOf"), from), longest);
  return [
    call("AND", isNumber(stated), isNumber(gap), binary(">=", call("N", stated), literal(SURE)), binary("<", points, literal(-CONTRADICTION))),
    call("AND", isNumber(stated), isNumber(gap), binary("<=", call("N", stated), literal(DOUBTFUL)), binary(">", points, literal(CONTRADICTION))),
    call("AND", isNumber(last), isOld(call("N", last))),
    call("AND", isEmpty(last), isEmpty(own(table, "current")), isOld(dayOf(input.cycle.start))),
  ];
}

function kindNumber(context: WeekContext): Expression {
  return tests(context).reduceRight<Expression>((otherwise, test, place) => when(test, literal(place + 1), otherwise), EMPTY);
}

/** The sentence of the first signal that there is. */
function talk(context: WeekContext): Expression {
  const { tables: { confidence: table }, words: { signals } } = context;
  const points = call("TEXT", call("ABS", times(own(table, "gapToPace"), literal(100))), literal("0"));
  const contradiction = ({ before, after }: { readonly before: string; readonly after: string }): Expression =>
    joined(literal(signals.confidence), own(table, "stated"), literal(before), points, literal(after));
  const sentences = [
    contradiction(signals.behind), contradiction(signals.ahead),
    joined(literal(signals.stale), call("TEXT", own(table, "lastActual"), literal(FORMATS.date))), literal(signals.none),
  ];
  return tests(context).reduceRight<Expression>((otherwise, test, place) => when(test, sentences[place] ?? EMPTY, otherwise), EMPTY);
}
