import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { LANGUAGES, whatIfWords } from "../../language";
import type { CellStyle } from "../cell-style";
import { FORMATS, WRAPPED } from "../look";
import { EMPTY, isNumber, joined, ONE, orEmpty, rowFrom, times, when, ZERO } from "../review/expressions";
import { short } from "../review/gaps-part";
import { fromSource, idsOf } from "../review/review-context";
import { HIDDEN, reviewTable } from "../review/review-table";
import { weightOf } from "../review/summary-part";
import { all, own } from "../table-handle";
import type { TablePlan } from "../workbook-plan";
import { SCENARIOS, WHAT_IF_COLUMNS, WHAT_IF_HIDDEN, type Scenario } from "./what-if-shapes";
import type { WhatIfContext } from "./what-if-context";

const SCORE: CellStyle = { align: "center", format: FORMATS.score };

/** Characters of an objective that the chart has room for. */
const LABEL_LENGTH = { en: 34, zh: 18 } as const;

/** Each objective: its score, what the rest of it must reach, and its score in each scenario. */
export function sumsTable(context: WhatIfContext, top: number): TablePlan {
  const { sums: table, values, sources: { objectives: source }, language, cell } = context;
  const of = (key: "text" | "weight" | "progress"): Expression => fromSource(source, key, own(table, "row"));
  const parts = partsOf(context);
  const ofRest = (score: Expression): Expression => when(binary(">", own(table, "restShare"), ZERO), binary("/", binary("-", score, own(table, "done")), own(table, "restShare")), EMPTY);
  const mine = binary("=", all(values, "objective"), own(table, "id"));
  const chosen = chosenOf(context, (scenario) => own(table, scenario));
  return {
    ...reviewTable({
      table, top, keys: WHAT_IF_COLUMNS.sums, hidden: HIDDEN,
      columns: {
        id: { style: { format: FORMATS.text } },
        row: { formula: rowFrom(own(table, "id"), idsOf(source)) },
        label: { formula: short(own(table, "text"), LABEL_LENGTH[language]) },
        text: { formula: of("text"), style: WRAPPED },
        weight: { formula: weightOf(of("weight")), style: { align: "center", format: FORMATS.percent } },
        now: { formula: orEmpty(of("progress")), style: { ...SCORE, bold: true } },
        scoredWeight: { formula: when(isNumber(own(table, "now")), own(table, "weight"), ZERO) },
        done: { formula: parts.done },
        restShare: { formula: parts.restShare },
        restNow: { formula: ofRest(own(table, "now")), style: SCORE },
        // Those above it give the rest some of their surplus, up to all that it needs.
        rest: { formula: when(isNumber(own(table, "restNow")), call("MAX", ZERO, ofRest(cell("aim"))), EMPTY), style: { ...SCORE, bold: true } },
        ...Object.fromEntries(SCENARIOS.map((scenario) => [
          scenario, { formula: call("OKR.ROLLUP", all(values, `${scenario}Score`), times(mine, all(values, "weight"))), style: SCORE },
        ])),
        chosen: { formula: chosen, style: { ...SCORE, bold: true } },
      },
      rows: context.objectives.map(({ id }) => ({ id: { value: id } })),
    }),
    left: WHAT_IF_HIDDEN.values - WHAT_IF_HIDDEN.sums,
  };
}

/** What the key results of an objective that are scored bring to its score: those that have reached the score aimed at, and the rest. */
function partsOf({ sums, values }: WhatIfContext): { readonly done: Expression; readonly restShare: Expression } {
  const sum = (column: "weight" | "weighted", ...conditions: readonly Expression[]): Expression =>
    call("SUMIFS", all(values, column), all(values, "objective"), own(sums, "id"), all(values, "isScored"), ONE, ...conditions);
  const share = (part: Expression): Expression => call("IFERROR", binary("/", part, sum("weight")), ZERO);
  return { done: share(sum("weighted", all(values, "isReached"), ONE)), restShare: share(sum("weight", all(values, "isReached"), ZERO)) };
}

/** What is of the scenario that is chosen, by its word in any of our languages. */
export function chosenOf({ cell }: WhatIfContext, of: (scenario: Scenario) => Expression): Expression {
  const words = LANGUAGES.flatMap((language) => SCENARIOS.map((scenario) => whatIfWords(language).scenarios[scenario]));
  const place = call("MATCH", cell("scenario"), { kind: "array", rows: [words] }, ZERO);
  return orEmpty(call("CHOOSE", place, ...LANGUAGES.flatMap(() => SCENARIOS.map(of))));
}

/** The answer in a sentence: what all key results that are below the score aimed at must come to on average, for the cycle to reach it. */
export function answer({ sums, words: { answer: words }, cell }: WhatIfContext): Expression {
  const score = (value: Expression): Expression => call("TEXT", value, literal(FORMATS.score));
  const weighted = (column: "now" | "done" | "restShare"): Expression => call("SUMPRODUCT", all(sums, "scoredWeight"), all(sums, column));
  const weight = call("SUM", all(sums, "scoredWeight"));
  const ofRest = (whole: Expression): Expression => binary("/", binary("-", whole, weighted("done")), weighted("restShare"));
  const isReached = binary(">=", call("ROUND", binary("/", weighted("now"), weight), literal(9)), cell("aim"));
  const sentence = joined(
    literal(words.need), score(cell("aim")), literal(words.rest), score(ofRest(times(cell("aim"), weight))),
    literal(words.onAverage), score(ofRest(weighted("now"))), literal(words.end),
  );
  return when(binary("=", weight, ZERO), literal(words.none), when(isReached, literal(words.reached), sentence));
}
