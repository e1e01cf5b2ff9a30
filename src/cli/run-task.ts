import { FileWorkbook } from "../adapters/file";
import type { WorkbookGrid } from "../core/grid";
import type { Issue } from "../core/issue";
import type { IssueCode } from "../core/language";
import type { TaskOutcome } from "../workbook/tasks";
import type { Console } from "./console";
import { CommandFailure, EXIT, type ExitCode } from "./exit-code";
import { issueJson } from "./issue-json";
import type { OutputOptions } from "./options";
import { readPort } from "./source";
import { targetOf } from "./target";

/** A command that writes a workbook: what it does to the cells, and how it tells what it did. */
export interface WritingTask<Summary> {
  work(grid: WorkbookGrid): TaskOutcome<Summary>;
  /** One line for people. */
  tell(summary: Summary): string;
  json(summary: Summary): object;
  /** True for a workbook that is made if it is not there. */
  readonly create?: true;
}

/** The user's side won where both had changed something: for the user to look at. */
const CONFLICTS: readonly IssueCode[] = ["cell-conflict", "row-conflict-deleted", "row-conflict-kept", "name-conflict"];

/** Reads the workbook, works on its cells, and writes the result where the user wants it. */
export async function runTask<Summary>(file: string, options: OutputOptions, speak: Console, task: WritingTask<Summary>): Promise<ExitCode> {
  const target = targetOf(file, options, speak.texts);
  return runOn(new FileWorkbook(file, { target, ...(task.create === true ? { create: "where-missing" } : {}), ...stopping(speak) }), { file, target }, speak, task);
}

/** The same with a workbook that is not there yet. */
export async function runTaskOnNew<Summary>(options: OutputOptions, speak: Console, task: WritingTask<Summary>): Promise<ExitCode> {
  const { output, inPlace } = options;
  if (output === undefined || inPlace !== undefined) throw new CommandFailure(EXIT.wrongUse, speak.texts.outputMissing());
  const target = targetOf("", options, speak.texts);
  return runOn(new FileWorkbook(target, { create: "always", ...stopping(speak) }), { file: target, target }, speak, task);
}

function stopping({ stop }: Console): { readonly signal?: AbortSignal } {
  return stop === undefined ? {} : { signal: stop };
}

async function runOn<Summary>(
  port: FileWorkbook,
  { file, target }: { readonly file: string; readonly target: string },
  speak: Console,
  task: WritingTask<Summary>,
): Promise<ExitCode> {
  const { texts } = speak;
  const source = await readPort(port, file, speak);
  await speak.step(texts.working({ file }));
  const { change, precondition, dialect, summary, issues } = task.work(source.grid);
  const found = [...source.issues, ...issues];
  if (summary === null) {
    tellIssues(found, speak);
    speak.result({ file, output: null, changed: false, issues: found.map((one) => issueJson(one, speak.options.language)) });
    return EXIT.findings;
  }
  await speak.step(texts.writing({ file: target }));
  const outcome = await port.apply(change, precondition, { dialect });
  if (!outcome.applied) {
    tellIssues([...found, ...outcome.issues], speak);
    speak.result({ file, output: null, changed: false, issues: [...found, ...outcome.issues].map((one) => issueJson(one, speak.options.language)) });
    return EXIT.fileTrouble;
  }
  tellIssues(found, speak);
  speak.print(outcome.changed ? task.tell(summary) : texts.unchanged({ file }));
  speak.print(texts.written({ file: target }));
  speak.result({ file, output: target, changed: outcome.changed, ...task.json(summary), issues: found.map((one) => issueJson(one, speak.options.language)) });
  return outcome.changed && !needsUser(found) ? EXIT.done : EXIT.findings;
}

/** Conflicts come last and together: they are what the user has to look at. */
function tellIssues(issues: readonly Issue[], speak: Console): void {
  const conflicts = issues.filter(isConflict);
  speak.sayIssues(issues.filter((found) => !isConflict(found)));
  if (conflicts.length > 0) speak.say(speak.texts.conflicts({ count: conflicts.length }));
  speak.sayIssues(conflicts);
}

function isConflict({ code }: Issue): boolean {
  return CONFLICTS.includes(code);
}

function needsUser(issues: readonly Issue[]): boolean {
  return issues.some((found) => found.severity === "error" || isConflict(found));
}
