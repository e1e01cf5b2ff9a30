import type { Dialect } from "../../core/formula/dialect";
import { whatIfTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface WhatIfOptions extends OutputOptions {
  readonly cycle?: string;
  readonly formulas?: Dialect;
  readonly score?: number;
}

/** `whatif FILE`: what a score needs, and scenarios, added to a copy of the workbook. */
export async function whatif([file = ""]: readonly string[], options: WhatIfOptions, speak: Console): Promise<ExitCode> {
  const { cycle, formulas, score } = options;
  return runTask(file, options, speak, {
    work: (grid) => whatIfTask(grid, {
      asOf: options.asOf,
      ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
      ...(formulas === undefined ? {} : { dialect: formulas }),
      ...(cycle === undefined ? {} : { cycle }),
      ...(score === undefined ? {} : { score }),
    }),
    tell: (summary) => speak.texts.supposed(summary),
    json: (summary) => summary,
  });
}
