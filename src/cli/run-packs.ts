import { basename } from "node:path";
import { writeWorkbooks, type FolderResult } from "../adapters/file";
import type { WorkbookGrid } from "../core/grid";
import { settlePack, type PacksOutcome } from "../workbook/tasks";
import type { Dialect } from "../core/formula/dialect";
import type { Console } from "./console";
import { CommandFailure, EXIT, type ExitCode } from "./exit-code";
import { issueJson } from "./issue-json";
import type { SharedOptions } from "./options";
import { readSource } from "./source";

/** Options of the commands that write a workbook for each person. */
export interface PacksOptions extends SharedOptions {
  /** A name, or `all`. */
  readonly person: string;
  readonly cycle?: string;
  readonly formulas?: Dialect;
  /** A folder. */
  readonly output: string;
}

export interface PacksTask<Summary> {
  work(grid: WorkbookGrid): PacksOutcome<Summary> | Promise<PacksOutcome<Summary>>;
  /** One line for people. */
  tell(summary: Summary): string;
  json(summary: Summary): object;
  /** What else is written once the packs are. */
  after?(summary: Summary): Promise<void>;
}

/** What the tasks about people are told, out of the options of the line. */
export function peopleOptions(file: string, { person, cycle, formulas, lang, asOf }: PacksOptions, speak: Console) {
  return {
    asOf,
    source: basename(file),
    ...(lang === undefined ? { fallbackLanguage: speak.options.language } : { language: lang }),
    ...(formulas === undefined ? {} : { dialect: formulas }),
    ...(cycle === undefined ? {} : { cycle }),
    ...(/^(?:all|全部|所有人)$/i.test(person.trim()) ? {} : { person }),
  };
}

/** Reads the workbook and writes packs into a folder, all or none. The workbook itself stays as it is. */
export async function runPacks<Summary>(file: string, options: PacksOptions, speak: Console, task: PacksTask<Summary>): Promise<ExitCode> {
  const { texts, options: { language } } = speak;
  const source = await readSource(file, speak);
  await speak.step(texts.working({ file }));
  const { packs, summary, issues } = await task.work(source.grid);
  const found = [...source.issues, ...issues];
  if (summary === null) return nothingMade(file, found, speak);
  const folder = options.output;
  if (/\.[a-z]{3,4}$/i.test(folder)) throw new CommandFailure(EXIT.wrongUse, texts.folderExpected({ folder }));
  await speak.step(texts.writing({ file: folder }));
  const result = await writeWorkbooks(folder, packs.map((pack) => ({ file: pack.file, work: (there) => settlePack(pack, there) })), speak.stop);
  const all = [...found, ...result.issues];
  if (!result.written) return nothingMade(file, all, speak, EXIT.fileTrouble);
  await task.after?.(summary);
  speak.sayIssues(all);
  speak.print(task.tell(summary));
  for (const { path, state } of result.files) speak.print(state === "unchanged" ? texts.packUnchanged({ file: path }) : texts.written({ file: path }));
  speak.result({ file, output: folder, files: result.files, ...task.json(summary), issues: all.map((one) => issueJson(one, language)) });
  return isDone(result) ? EXIT.done : EXIT.findings;
}

function nothingMade(file: string, issues: PacksOutcome<never>["issues"], speak: Console, code: ExitCode = EXIT.findings): ExitCode {
  speak.sayIssues(issues);
  speak.result({ file, output: null, files: [], issues: issues.map((one) => issueJson(one, speak.options.language)) });
  return code;
}

/** Nothing to do, or conflicts with what people wrote, are for the user to see. */
function isDone({ files, issues }: FolderResult): boolean {
  return files.some(({ state }) => state !== "unchanged") && !issues.some(({ code, severity }) => severity === "error" || code === "cell-conflict");
}
