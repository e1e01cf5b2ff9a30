//  A…E hidden: ids and the answers                     F … shown
//  title, how to use it
//  answered, right, share
//  the questions, in which the learner chooses a verdict
import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { describeIssue, writingSheetWords, type Language } from "../../language";
import { ruleOf } from "../../rules";
import { quiz, type Question } from "../../training";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, TITLE, WRAPPED } from "../look";
import { wrappedHeights } from "../row-heights";
import { all, own, type TableHandle } from "../table-handle";
import type { CellBlock, ConditionalFormat, PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { bodyOf, firstOf, plainTable, widthsOf } from "./plain-table";
import { WRITING_COLUMNS, WRITING_SHEETS, WRITING_TABLES, writingTable, type WritingColumn } from "./writing-shapes";

const HIDDEN = 5;
const TOP = 7;

type Key = WritingColumn<"quiz">;

const WIDTHS: Readonly<Record<Key, number>> = {
  id: 10, answer: 10, broken: 10, reasons: 10, better: 10, number: 6, kind: 12, text: 52, verdict: 14, result: 8, right: 14, rules: 14, why: 62, rewrite: 52,
};

const CENTERED: CellStyle = { vertical: "top", align: "center" };
const HIDDEN_TEXT: CellStyle = { format: FORMATS.text };
const STYLES: Readonly<Record<Key, CellStyle>> = {
  id: HIDDEN_TEXT, answer: HIDDEN_TEXT, broken: HIDDEN_TEXT, reasons: HIDDEN_TEXT, better: HIDDEN_TEXT,
  number: { ...CENTERED, format: FORMATS.whole, color: COLORS.note }, kind: { vertical: "top", color: COLORS.note }, text: WRAPPED, verdict: { ...INPUT, ...CENTERED },
  result: { ...CENTERED, bold: true }, right: CENTERED, rules: WRAPPED, why: WRAPPED, rewrite: WRAPPED,
};

/** The quiz on writing OKRs. What is right shows once the learner has chosen a verdict, and the score follows. */
export function planTraining(language: Language): SheetPlan {
  const words = writingSheetWords(language).quiz;
  const handle = writingTable("quiz", WRITING_TABLES.quiz, language);
  const table = quizTable(handle, quiz(language), language);
  const widths = widthsOf(WRITING_COLUMNS.quiz, WIDTHS);
  return {
    key: WRITING_SHEETS.training,
    name: words.sheet,
    tabColor: COLORS.blue,
    blocks: [
      { top: 0, left: HIDDEN, cells: [[{ value: words.title, style: TITLE }], [{ value: words.hint, style: NOTE }]] },
      scoreBlock(handle, language),
    ],
    tables: [table],
    columnWidths: widths,
    rowHeights: answeredHeights(table, widths),
    hiddenColumns: Array.from({ length: HIDDEN }, (_, column) => column),
    showGridLines: false,
    freeze: { rows: TOP + 1, columns: 0 },
    conditionalFormats: resultFormats(table, language),
    validations: [{ kind: "list", area: bodyOf(table, "verdict"), items: Object.values(words.verdicts), strict: true }],
    print: { landscape: true, fitToWidth: true, titleRows: [TOP, TOP] },
  };
}

function scoreBlock(table: TableHandle<Key>, language: Language): CellBlock {
  const words = writingSheetWords(language).quiz;
  const answered = call("SUMPRODUCT", binary("*", literal(1), binary("<>", all(table, "verdict"), literal(""))));
  const right = call("COUNTIFS", all(table, "result"), literal(words.right));
  const share = call("IF", binary("=", answered, literal(0)), literal(""), binary("/", right, answered));
  const line = (label: string, formula: Expression, style: CellStyle): readonly (PlannedCell | null)[] =>
    [{ value: label, style: LABEL }, null, { value: null, formula, style: { align: "left", ...style } }];
  return {
    top: 3,
    left: HIDDEN,
    cells: [
      line(words.answered, answered, { format: FORMATS.whole }),
      line(words.score, right, { format: FORMATS.whole }),
      line(words.share, share, { format: FORMATS.percent, bold: true, size: 12 }),
    ],
  };
}

function quizTable(table: TableHandle<Key>, questions: readonly Question[], language: Language): TablePlan {
  const { quiz: words, kinds } = writingSheetWords(language);
  const onceAnswered = (shown: Expression): Expression => call("IF", binary("=", own(table, "verdict"), literal("")), literal(""), shown);
  const isRight = binary("=", own(table, "verdict"), own(table, "answer"));
  return plainTable({
    table, keys: WRITING_COLUMNS.quiz, top: TOP, styles: STYLES,
    formulas: {
      result: onceAnswered(call("IF", isRight, literal(words.right), literal(words.wrong))),
      right: onceAnswered(own(table, "answer")),
      // A blank cell shows as 0 through a formula.
      rules: onceAnswered(binary("&", own(table, "broken"), literal(""))),
      why: onceAnswered(own(table, "reasons")),
      rewrite: onceAnswered(own(table, "better")),
    },
    rows: questions.map(({ id, kind, text, isQualified, findings, better }, index) => ({
      id: { value: id },
      answer: { value: words.verdicts[isQualified ? "qualified" : "unqualified"] },
      broken: { value: [...new Set(findings.map(({ code }) => ruleOf(code) ?? ""))].join(" ") },
      reasons: { value: findings.length === 0 ? words.fine : findings.map((found) => `${ruleOf(found.code) ?? ""}: ${describeIssue(found, language)}`).join("\n") },
      better: { value: better ?? words.asKept },
      number: { value: index + 1 }, kind: { value: kinds[kind] }, text: { value: text },
    })),
  });
}

/** As high as the answers will need once they show. */
function answeredHeights(table: TablePlan, widths: Readonly<Record<number, number>>): Readonly<Record<number, number>> {
  const at = (key: Key): number => WRITING_COLUMNS.quiz.indexOf(key);
  const rows = table.rows.map((row) => row.map((cell, column): PlannedCell =>
    (column === at("why") ? { ...cell, value: row[at("reasons")]?.value ?? null } : column === at("rewrite") ? { ...cell, value: row[at("better")]?.value ?? null } : cell)));
  return wrappedHeights({ ...table, rows }, widths);
}

function resultFormats(table: TablePlan, language: Language): readonly ConditionalFormat[] {
  const { right, wrong } = writingSheetWords(language).quiz;
  return ([[right, COLORS.green], [wrong, COLORS.red]] as const).map(([shown, fill]): ConditionalFormat => (
    { kind: "expression", area: bodyOf(table, "result"), formula: binary("=", firstOf(table, "result"), literal(shown)), style: { fill } }));
}
