import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { ASPIRATIONAL_MARK } from "../../scheme";
import type { CellStyle } from "../cell-style";
import { FORMATS } from "../look";
import { isNumber, ONE, orEmpty, rowFrom, times, unlessEmpty, when, ZERO } from "../review/expressions";
import { fromSource, idsOf } from "../review/review-context";
import { reviewTable } from "../review/review-table";
import { committedWords, weightOf } from "../review/summary-part";
import { all, own } from "../table-handle";
import type { TablePlan } from "../workbook-plan";
import { isYes, type SchemeContext } from "./scheme-context";
import { SCHEME_COLUMNS } from "./scheme-shapes";

const CENTERED: CellStyle = { align: "center" };
const PERCENT: CellStyle = { ...CENTERED, format: FORMATS.percent };

/** Each key result as the OKR scores count it. */
export function countedTable(context: SchemeContext, top: number): TablePlan {
  const { tables: { counted: table }, sources: { keyResults, objectives }, words, cell } = context;
  const of = (key: "objective" | "owner" | "progress" | "weight" | "status" | "text"): Expression => fromSource(keyResults, key, own(table, "row"));
  const ofObjective = (key: "ambition" | "weight"): Expression => fromSource(objectives, key, rowFrom(own(table, "objective"), idsOf(objectives)));
  const isCommitted = call("OR", ...committedWords().map((word) => binary("=", own(table, "ambition"), literal(word))));
  const inObjective = (...more: readonly Expression[]): Expression => call("SUMIFS", all(table, "weight"), all(table, "objective"), own(table, "objective"), ...more);
  const shareOf = (weights: Expression): Expression => call("IFERROR", binary("/", times(own(table, "weight"), own(table, "objectiveWeight")), weights), ZERO);
  const marked = call("MIN", ONE, binary("/", own(table, "progress"), literal(ASPIRATIONAL_MARK)));
  const isShort = binary("<", call("ROUND", own(table, "progress"), literal(9)), ONE);
  return reviewTable({
    table, top, keys: SCHEME_COLUMNS.counted, hidden: 5,
    columns: {
      id: { style: { format: FORMATS.text } },
      row: { formula: rowFrom(own(table, "id"), idsOf(keyResults)) },
      objective: { formula: of("objective") },
      isScored: { formula: when(isNumber(own(table, "progress")), ONE, ZERO) },
      share: { formula: times(own(table, "isScored"), shareOf(inObjective(all(table, "isScored"), ONE))) },
      owner: { formula: of("owner") },
      ambition: { formula: ofObjective("ambition"), style: CENTERED },
      weight: { formula: weightOf(of("weight")), style: PERCENT },
      objectiveWeight: { formula: weightOf(ofObjective("weight")), style: PERCENT },
      cycleShare: { formula: shareOf(inObjective()), style: PERCENT },
      progress: { formula: orEmpty(of("progress")), style: PERCENT },
      counts: {
        formula: unlessEmpty(own(table, "progress"), when(call("AND", isYes(cell("aspirationalMark")), call("NOT", isCommitted)), marked, own(table, "progress"))),
        style: { ...CENTERED, format: FORMATS.score },
      },
      missed: { formula: when(isNumber(own(table, "progress")), when(call("AND", isCommitted, isShort), ONE, ZERO), ZERO), style: { ...CENTERED, format: `0;-0;"${words.scores.gates.none}"` } },
      status: { formula: orEmpty(of("status")), style: CENTERED },
      text: { formula: of("text"), style: { indent: 1 } },
    },
    rows: context.keyResults.map((id) => ({ id: { value: id } })),
  });
}
