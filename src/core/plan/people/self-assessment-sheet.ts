import type { Expression } from "../../formula/expression";
import { interviewWords } from "../../language";
import type { CellStyle } from "../cell-style";
import { FORMATS, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { EMPTY, isNumber, when } from "../review/expressions";
import { columnArea } from "../review/review-table";
import { own } from "../table-handle";
import type { PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { figureOf } from "./figures-sheet";
import { CENTERED, FIELD, formTable, headBlock, sectionBlock, TEXT_FIELD } from "./form-table";
import { formHeights } from "./form-heights";
import { interviewTable, type InterviewContext } from "./interview-context";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS } from "./people-tables";

/** Widths from column A on. The questions share them: the question takes the first, the answer the second. */
const WIDTHS: readonly number[] = [10, 44, 9, 11, 11, 11, 11, 11, 40, 34, 34];
const QUESTION_WIDTHS: readonly number[] = [10, 48, 110];
const TOP = 4;
const ID: CellStyle = { format: FORMATS.text };

/** Step 2 for the employee: their own data, how they see it, and what they want to ask. The questions stand on a sheet of their own. */
export function planSelfAssessmentSheets(context: InterviewContext): readonly SheetPlan[] {
  const { facts, language } = context;
  const words = interviewWords(language).self;
  const table = selfTable(context);
  const questions = formTable({
    table: interviewTable("questions", language), keys: PEOPLE_COLUMNS.questions, top: 3,
    columns: { id: { style: ID }, question: { style: { ...WRAPPED, bold: true } }, answer: { style: TEXT_FIELD } },
    rows: words.asked.map((question, index) => ({ id: { value: `question ${index + 1}` }, question: { value: question } })),
  });
  const heights = formHeights([questions], QUESTION_WIDTHS, { answer: 4 });
  return [
    {
      key: PEOPLE_SHEETS.selfAssessment,
      name: words.sheet,
      blocks: [headBlock(words.title(facts.person), words.hint), sectionBlock(TOP - 1, words.parts.results)],
      tables: [table],
      columnWidths: Object.fromEntries(WIDTHS.entries()),
      rowHeights: formHeights([table], WIDTHS, { achieved: 4 }),
      hiddenColumns: [0],
      showGridLines: false,
      freeze: { rows: 2, columns: 0 },
      validations: [{ kind: "number", area: columnArea(table, "own"), minimum: 0, maximum: 1, strict: true }],
      print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
    },
    {
      key: PEOPLE_SHEETS.selfQuestions,
      name: words.questionsSheet,
      blocks: [headBlock(words.parts.questions, words.questionsHint)],
      tables: [questions],
      columnWidths: Object.fromEntries(QUESTION_WIDTHS.entries()),
      rowHeights: heights,
      hiddenColumns: [0],
      showGridLines: false,
      print: { landscape: true, fitToWidth: true },
    },
  ];
}

function selfTable({ facts, language }: InterviewContext): TablePlan {
  const table = interviewTable("self", language);
  const figure = (key: "start" | "target" | "current" | "progress"): Expression => {
    const value = figureOf(key, own(table, "id"), language);
    return when(isNumber(value), value, EMPTY);
  };
  return formTable({
    table, keys: PEOPLE_COLUMNS.self, top: TOP,
    columns: {
      id: { style: ID }, text: { style: WRAPPED }, unit: { style: CENTERED }, start: { formula: figure("start") }, target: { formula: figure("target") }, current: { formula: figure("current") },
      progress: { formula: figure("progress"), style: { ...CENTERED, format: FORMATS.percent } }, own: { style: { ...FIELD, ...CENTERED, format: FORMATS.score } }, achieved: { style: TEXT_FIELD },
      hindered: { style: TEXT_FIELD }, help: { style: TEXT_FIELD },
    },
    rows: facts.keyResults.map(({ keyResult: { id, text, unit, start, target }, review: { current } }) => {
      const value: PlannedCell = { value: null, style: { format: numberFormat(unit, [start, target, current]) } };
      return { id: { value: id }, text: { value: text }, unit: { value: unit }, start: value, target: value, current: value };
    }),
  });
}

