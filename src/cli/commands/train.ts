import { existsSync } from "node:fs";
import { trainTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask, runTaskOnNew, type WritingTask } from "../run-task";

/**
 * `train [FILE]`: the quiz on writing OKRs, in a copy of a workbook or in a new one. A new one that is there already is gone
 * on with, so that what was answered in it stays.
 */
export async function train([file]: readonly (string | undefined)[], options: OutputOptions, speak: Console): Promise<ExitCode> {
  const task: WritingTask<NonNullable<ReturnType<typeof trainTask>["summary"]>> = {
    work: (grid) => trainTask(grid, { asOf: options.asOf, ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }) }),
    tell: (summary) => speak.texts.trained(summary),
    json: (summary) => summary,
  };
  if (file !== undefined) return runTask(file, options, speak, task);
  const { output, ...others } = options;
  return output !== undefined && existsSync(output) ? runTask(output, { ...others, inPlace: true }, speak, task) : runTaskOnNew(options, speak, task);
}
