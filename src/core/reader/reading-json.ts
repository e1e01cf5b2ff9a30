import { sheetCell } from "../grid";
import { describeIssue, type Language } from "../language";
import { describeOption, describeQuestion } from "../language/reader-questions";
import type { Measure, SeriesPoint } from "../model";
import { answerPath } from "./question";
import type { Reading } from "./reading";

/** What `okrscore read --json` prints (`design.md` 10). `file` is the path as the user gave it. */
export function readingJson({ measures, questions, issues }: Reading, file: string, language: Language = "en"): object {
  return {
    file,
    measures: measures.map(measureJson),
    questions: questions.map((question) => ({
      id: question.id, code: question.code, at: question.at, question: describeQuestion(question, language),
      options: question.options.map((option) => ({ key: option.key, text: describeOption(option, language) })), assumed: question.assumed, correction: answerPath(question),
    })),
    issues: issues.map((issue) => ({ code: issue.code, severity: issue.severity, at: issue.at, message: describeIssue(issue, language) })),
  };
}

function measureJson(measure: Measure): object {
  const { sheet, row, name, perspective, objective, unit, direction, directionBasis, nature, baseline, target, targetLow, targetHigh, stretch, actual, period } = measure;
  const { targetPeriod = null, weight, owner, orgUnit, definition, initiative, status, confidence } = measure;
  return {
    sheet, row, name, perspective, objective, unit, direction, directionBasis, nature, baseline, target, targetLow, targetHigh, stretch, actual, period,
    targetPeriod, weight, owner, orgUnit, definition, initiative, status,
    series: Object.fromEntries(Object.entries(measure.series).filter(([, point]) => isStated(point)).map(([key, { target: planned, actual: read }]) => [key, { target: planned, actual: read }])),
    source: Object.fromEntries(Object.entries(measure.source).map(([field, origin]) => [field, sheetCell(origin.sheet, origin.row, origin.column)])),
    confidence,
  };
}

/** Periods that wait for both of their values are not printed. */
function isStated({ target, actual }: SeriesPoint): boolean {
  return target !== null || actual !== null;
}
