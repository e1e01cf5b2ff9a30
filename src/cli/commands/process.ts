import type { Dialect } from "../../core/formula/dialect";
import type { State } from "../../core/lifecycle";
import { stateWord } from "../../core/language";
import { processTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface ProcessOptions extends OutputOptions {
  readonly cycle?: string;
  readonly to?: State;
  readonly item?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly admin?: string;
  readonly formulas?: Dialect;
}

/** `process FILE`: consensus and process of a cycle, and moves of its objectives from state to state. */
export async function processOkrs([file = ""]: readonly string[], options: ProcessOptions, speak: Console): Promise<ExitCode> {
  const { texts, options: { language } } = speak;
  return runTask(file, options, speak, {
    work: (grid) => processTask(grid, {
      asOf: options.asOf,
      ...(options.lang === undefined ? { fallbackLanguage: language } : { language: options.lang }),
      ...(options.formulas === undefined ? {} : { dialect: options.formulas }),
      ...(options.cycle === undefined ? {} : { cycle: options.cycle }),
      ...(options.to === undefined ? {} : { to: options.to }),
      ...(options.item === undefined ? {} : { item: options.item }),
      ...(options.by === undefined ? {} : { by: options.by }),
      ...(options.reason === undefined ? {} : { reason: options.reason }),
      ...(options.admin === undefined ? {} : { admin: options.admin }),
    }),
    tell: ({ cycle, moved, changes, states, isReady }) => texts.processed({
      cycle, moved, changes, isReady, states: Object.entries(states).map(([state, count]) => `${stateWord(state as State, language)} ${count}`).join(language === "zh" ? "、" : ", "),
    }),
    json: (summary) => ({ ...summary }),
  });
}
