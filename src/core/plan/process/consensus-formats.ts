import { area, binary, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { answerWord, type ConsensusWords } from "../../language";
import { ANSWERS, type Answer } from "../../lifecycle";
import { COLORS } from "../look";
import { columnArea, firstCell, room } from "../review/review-table";
import type { ConditionalFormat, TablePlan, Validation } from "../workbook-plan";
import type { ConsensusContext } from "./consensus-sheet";
import { participantColumns } from "./shapes";

type Plans = Readonly<Record<"items" | "requests" | "decisions", TablePlan>>;

/** Colours of answers and states, and of the verdict, which stands in the row `verdict`. */
export function consensusFormats({ words, language, participants }: ConsensusContext, plans: Plans, verdict: number): readonly ConditionalFormat[] {
  const { items, requests } = plans;
  const rows = columnArea(items, "id");
  const answers = { ...grown(rows, items), ...participantColumns(participants) };
  const first: Expression = { kind: "cells", sheet: null, area: { top: answers.top, left: answers.left, bottom: answers.top, right: answers.left }, absolute: { rows: false, columns: false } };
  const filled = (table: TablePlan, key: string, word: string, fill: string): ConditionalFormat =>
    ({ kind: "expression", area: grown(columnArea(table, key), table), formula: binary("=", firstCell(table, key), literal(word)), style: { fill } });
  const ofAnswer: Readonly<Record<Answer, string>> = { agree: COLORS.green, "agree-with-change": COLORS.amber, disagree: COLORS.red };
  return [
    ...ANSWERS.map((answer): ConditionalFormat => ({ kind: "expression", area: answers, formula: binary("=", first, literal(answerWord(answer, language))), style: { fill: ofAnswer[answer] } })),
    filled(items, "state", words.itemStates.open, COLORS.red), filled(items, "state", words.itemStates.change, COLORS.amber),
    filled(items, "state", words.itemStates.agreed, COLORS.green), filled(items, "state", words.itemStates.decided, COLORS.green),
    filled(requests, "state", words.requestStates.overdue, COLORS.red), filled(requests, "state", words.requestStates.open, COLORS.amber),
    filled(requests, "state", words.requestStates.accepted, COLORS.green), filled(requests, "state", words.requestStates.declined, COLORS.grey),
    verdictFormat(words, verdict, COLORS.green, "="), verdictFormat(words, verdict, COLORS.amber, "<>"),
  ];
}

function verdictFormat({ verdict }: ConsensusWords, row: number, fill: string, operator: "=" | "<>"): ConditionalFormat {
  const place = { top: row, left: 1, bottom: row, right: 1 };
  return { kind: "expression", area: place, formula: binary(operator, area(null, place), literal(verdict.ready)), style: { fill } };
}

/** Choices of the cells that people fill. */
export function consensusValidations({ words, language, participants }: ConsensusContext, { items, requests, decisions }: Plans): readonly Validation[] {
  const column = (table: TablePlan, key: string): Validation["area"] => grown(columnArea(table, key), table);
  const ids = area(null, column(items, "id"));
  return [
    {
      kind: "list", area: { ...column(items, "id"), ...participantColumns(participants) }, items: ANSWERS.map((answer) => answerWord(answer, language)),
      message: words.help.answer, strict: true,
    },
    { kind: "list", area: column(requests, "accepted"), items: [words.yes, words.no], strict: true },
    { kind: "range", area: column(requests, "item"), source: ids, message: words.help.item, strict: false },
    { kind: "date", area: column(requests, "due"), strict: true },
    { kind: "range", area: column(decisions, "item"), source: ids, message: words.help.decisionItem, strict: false },
    { kind: "date", area: column(decisions, "date"), strict: true },
  ];
}

/** Cells of a column with the room below them. */
function grown(cells: ReturnType<typeof columnArea>, { rows }: TablePlan): ReturnType<typeof columnArea> {
  return { ...cells, bottom: cells.bottom + room(rows.length) };
}
