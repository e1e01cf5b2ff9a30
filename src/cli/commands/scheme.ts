import type { Dialect } from "../../core/formula/dialect";
import { schemeTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface SchemeOptions extends OutputOptions {
  readonly cycle?: string;
  readonly formulas?: Dialect;
  readonly people?: true;
  readonly payLink?: "yes" | "no";
  readonly by?: string;
  readonly reason?: string;
}

/** `scheme FILE`: how scores are combined, rated and paid, and the scores, added to a copy of the workbook. */
export async function scheme([file = ""]: readonly string[], options: SchemeOptions, speak: Console): Promise<ExitCode> {
  const { cycle, formulas, people, payLink, by, reason } = options;
  return runTask(file, options, speak, {
    work: (grid) => schemeTask(grid, {
      asOf: options.asOf,
      ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
      ...(formulas === undefined ? {} : { dialect: formulas }),
      ...(cycle === undefined ? {} : { cycle }),
      ...(people === undefined ? {} : { people }),
      ...(payLink === undefined ? {} : { payLink: { counts: payLink === "yes", ...(by === undefined ? {} : { by }), ...(reason === undefined ? {} : { reason }) } }),
    }),
    tell: (summary) => speak.texts.schemed(summary),
    json: (summary) => summary,
  });
}
