import { writingSheetWords } from "../src/core/language";
import { formatCell } from "../src/core/grid";
import { columnOf, gridOf, tableOf, typeInto } from "../test/hosts/cli/as-user";

/** Answers the first questions of an English quiz, every fifth with "qualified", so that a picture has something to show: `tsx scripts/answer-quiz.ts FILE`. */
function answerQuiz(file: string): void {
  const { headers, verdicts } = writingSheetWords("en").quiz;
  const { sheet, table } = tableOf(gridOf(file), "OKR_Quiz");
  const column = columnOf(table, headers.verdict);
  const answers = Array.from({ length: 12 }, (_, index) => [formatCell(table.area.top + 1 + index, column), index % 5 === 0 ? verdicts.qualified : verdicts.unqualified] as const);
  typeInto(file, sheet.name, Object.fromEntries(answers));
}

answerQuiz(process.argv[2] ?? "");
