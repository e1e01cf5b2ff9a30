import { sheetCell } from "../../core/grid";
import { describeOption, describeQuestion } from "../../core/language";
import type { Measure } from "../../core/model";
import { formatQuantity } from "../../core/quantity";
import { answerPath, readingJson, type Question, type Reading } from "../../core/reader";
import type { Json } from "../../workbook/state";
import { readingTask } from "../../workbook/tasks";
import { placed, type Console } from "../console";
import { readCorrections } from "../corrections";
import { CommandFailure, EXIT, type ExitCode } from "../exit-code";
import type { SharedOptions } from "../options";
import { readSource } from "../source";
import { textTable } from "../text-table";

interface ReadOptions extends SharedOptions {
  readonly sheet?: string;
  readonly map?: string;
  readonly fyStart?: string;
}

interface ReadFile {
  readonly file: string;
  /** With what could be read only in part. */
  readonly reading: Reading;
}

/** `read FILE…`: what was recognised. With `--json` one object for a single file, a list of them for several. */
export async function read(files: readonly string[], options: ReadOptions, speak: Console): Promise<ExitCode> {
  const corrections = options.map === undefined ? undefined : await readCorrections(options.map, speak);
  const results: ReadFile[] = [];
  for (const file of files) {
    const result = await readOne(file, options, corrections, speak);
    results.push(result);
    tell(result, speak);
  }
  const json = results.map(({ file, reading }) => readingJson(reading, file, speak.options.language));
  speak.result(json.length === 1 ? json[0] : json);
  return results.some(({ reading }) => reading.measures.length === 0) ? EXIT.findings : EXIT.done;
}

async function readOne(file: string, { sheet, fyStart }: ReadOptions, corrections: Json | undefined, speak: Console): Promise<ReadFile> {
  const { grid, issues } = await readSource(file, speak);
  await speak.step(speak.texts.working({ file }));
  const task = readingTask(grid, {
    ...(sheet === undefined ? {} : { sheets: [sheet] }),
    ...(corrections === undefined ? {} : { corrections }),
    ...(fyStart === undefined ? {} : { fiscalYearStart: fyStart }),
  });
  if (!task.ok) throw new CommandFailure(EXIT.wrongUse, speak.issueLine(task.issue));
  return { file, reading: { ...task.value, issues: [...issues, ...task.issues, ...task.value.issues] } };
}

function tell({ file, reading: { measures, questions, issues } }: ReadFile, speak: Console): void {
  const { texts } = speak;
  const sheets = new Set(measures.map(({ sheet }) => sheet)).size;
  speak.print(measures.length === 0 ? texts.noMeasures({ file }) : `${file}: ${texts.measuresFound({ count: measures.length, sheets })}`);
  if (measures.length > 0) for (const line of measuresTable(measures, speak)) speak.print(line);
  if (questions.length > 0) speak.print(`\n${texts.questionsTitle({ count: questions.length })}`);
  for (const question of questions) for (const line of questionLines(question, speak)) speak.print(line);
  speak.sayIssues(issues);
}

function measuresTable(measures: readonly Measure[], { texts, options: { language } }: Console): readonly string[] {
  const { table } = texts;
  const header = [table.where, table.name, table.perspective, table.target, table.actual, table.weight, table.owner, table.confidence];
  const number = (value: number | null, unit: string | null): string => (value === null ? "" : formatQuantity(value, unit, language));
  const rows = measures.map((measure) => [
    whereOf(measure), measure.name, measure.perspective ?? "",
    targetOf(measure, (value) => number(value, measure.unit)), number(measure.actual, measure.unit),
    measure.weight === null ? "" : number(measure.weight, "%"), measure.owner ?? "", number(measure.confidence, "%"),
  ]);
  return textTable([header, ...rows], [3, 4, 5, 7]);
}

/** The cell that matters most: what the measure is now, else what it should be, else its name. */
function whereOf({ source, sheet, row }: Measure): string {
  const origin = source.actual ?? source.target ?? source.name;
  return origin === undefined ? sheetCell(sheet, row - 1, 0) : sheetCell(origin.sheet, origin.row, origin.column);
}

function targetOf({ target, targetLow, targetHigh }: Measure, number: (value: number | null) => string): string {
  if (target !== null) return number(target);
  return targetLow === null && targetHigh === null ? "" : `${number(targetLow)}…${number(targetHigh)}`;
}

/** The question, what was assumed, and the entry of a mapping that answers it otherwise. */
function questionLines(question: Question, { texts, options: { language } }: Console): readonly string[] {
  const words = (key: string): string => describeOption(question.options.find((option) => option.key === key) ?? { key, label: null }, language);
  const choices = question.options.map(({ key }) => (words(key) === key ? key : `${key} (${words(key)})`));
  return [
    `  ${placed(question.at, describeQuestion(question, language))}`,
    ...(question.assumed === "" ? [] : [`    ${texts.assumed({ choice: words(question.assumed) })}`]),
    `    ${texts.choices({ answer: answerPath(question), options: [...choices, ...(question.code === "reader-year" ? [texts.anyYear] : [])].join(" | ") })}`,
  ];
}
