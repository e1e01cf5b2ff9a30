import { binary, call, cell, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { Language } from "../../language";
import { methodWords } from "../../language/method-words";
import { COLORS, FORMATS, INPUT, LABEL, WRAPPED } from "../look";
import { all } from "../table-handle";
import type { PlannedCell, SheetPlan } from "../workbook-plan";
import { methodHandle, methodSheetKey } from "./method-shapes";
import { areaOf, firstOf, heading, IDS, methodSheet, planMethodTable, type Looks } from "./method-table";

/** Rows from 0. */
const ROWS = { answered: 3, score: 4, verdict: 5, kpiWeight: 6, okrWeight: 7, table: 9 } as const;
/** Columns of labels and values, and of those beside them. */
const [LABELS, VALUES, LIMITS] = [1, 2, 4];

/** Below the first a team tries it first, from the second on OKRs lead. Ours, and to be changed on the sheet. */
export const READINESS_LIMITS = { pilotBelow: 0.5, okrFrom: 0.75 } as const;
/** Weights of KPIs where KPIs lead, where both stand side by side, and where OKRs lead; ours as well. */
export const KPI_WEIGHTS = { pilot: 0.8, hybrid: 0.5, okrLed: 0.2 } as const;

const LOOKS: Looks<"readiness"> = {
  id: IDS, topic: { width: 20, style: { ...WRAPPED, bold: true } }, question: { width: 62 }, answer: { width: 26, style: { ...INPUT, align: "center", vertical: "top" } },
  note: { width: 44, style: { ...INPUT, ...WRAPPED } },
};

/** Twelve questions whether OKRs suit a company as it is, with a live score and what to do. */
export function planReadinessSheet(language: Language): SheetPlan {
  const { readiness: words, yes, no, yesNoHelp } = methodWords(language);
  const questions = words.topics.flatMap((topic, group) => (words.questions[group] ?? []).map((question, index) => ({ id: `R${group + 1}.${index + 1}`, topic, question })));
  const table = planMethodTable({ table: "readiness", top: ROWS.table, language, looks: LOOKS, rows: questions });
  const answers = all(methodHandle("readiness", language), "answer");
  const counted = (answer: string): Expression => call("COUNTIF", answers, literal(answer));
  const score = cell(null, ROWS.score, VALUES);
  const limit = (row: number): Expression => cell(null, row, LIMITS);
  const [pilotBelow, okrFrom] = [limit(ROWS.answered), limit(ROWS.score)];
  /** One of three, by the score; nothing as long as there is none. */
  const byScore = (pilot: Expression, hybrid: Expression, okrLed: Expression, none: string): Expression =>
    call("IF", call("ISNUMBER", score), call("IF", binary("<", score, pilotBelow), pilot, call("IF", binary("<", score, okrFrom), hybrid, okrLed)), literal(none));
  const line = (label: string, value: PlannedCell, [title, share]: readonly [string, number]): readonly PlannedCell[] => [
    { value: label, style: LABEL }, value, { value: title, style: { align: "right" } }, { value: share, style: { ...INPUT, format: FORMATS.percent, align: "left", border: "thin" } },
  ];
  const computed = (formula: Expression, format: string): PlannedCell => ({ value: null, formula, style: { format, align: "left", bold: true } });
  return methodSheet({
    key: methodSheetKey("readiness", ""),
    name: words.sheet,
    blocks: [heading(words.title, words.hint), {
      top: ROWS.answered,
      left: LABELS,
      cells: [
        line(words.answered, computed(binary("&", binary("+", counted(yes), counted(no)), literal(` / ${questions.length}`)), FORMATS.text), [words.pilotBelow, READINESS_LIMITS.pilotBelow]),
        line(words.score, computed(call("IF", binary("<", binary("+", counted(yes), counted(no)), call("ROWS", answers)), literal(""), binary("/", counted(yes), call("ROWS", answers))), FORMATS.percent), [words.okrFrom, READINESS_LIMITS.okrFrom]),
        line(words.verdict, computed(byScore(literal(words.pilot), literal(words.hybrid), literal(words.okrLed), words.open), "General"), [words.weightOf.pilot, KPI_WEIGHTS.pilot]),
        line(words.kpiWeight, computed(byScore(limit(ROWS.verdict), limit(ROWS.kpiWeight), limit(ROWS.okrWeight), ""), FORMATS.percent), [words.weightOf.hybrid, KPI_WEIGHTS.hybrid]),
        line(words.okrWeight, computed(call("IF", call("ISNUMBER", score), binary("-", literal(1), cell(null, ROWS.kpiWeight, VALUES)), literal("")), FORMATS.percent), [words.weightOf.okrLed, KPI_WEIGHTS.okrLed]),
      ],
    }],
    tables: [table],
    freeze: { rows: ROWS.table + 1, columns: 0 },
    conditionalFormats: [
      { kind: "expression", area: areaOf(table, "answer"), formula: binary("=", firstOf(table, "answer"), literal(yes)), style: { fill: COLORS.green } },
      { kind: "expression", area: areaOf(table, "answer"), formula: binary("=", firstOf(table, "answer"), literal(no)), style: { fill: COLORS.red } },
    ],
    validations: [
      { kind: "list", area: areaOf(table, "answer"), items: [yes, no], message: yesNoHelp, strict: true },
      { kind: "number", area: { top: ROWS.answered, left: LIMITS, bottom: ROWS.okrWeight, right: LIMITS }, minimum: 0, maximum: 1, strict: true },
    ],
  }, [LOOKS]);
}
