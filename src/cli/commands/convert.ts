import type { Cadence } from "../../core/calendar";
import type { Dialect } from "../../core/formula/dialect";
import { convertCadenceTask, convertTask } from "../../workbook/tasks";
import type { Console } from "../console";
import { CommandFailure, EXIT, type ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface ConvertOptions extends OutputOptions {
  readonly formulas?: Dialect;
  readonly cadence?: Cadence;
  readonly cycle?: string;
  readonly by?: string;
}

/**
 * `convert FILE --formulas DIALECT`: every formula of ours in the other dialect, and nothing else touched.
 * `convert FILE --cadence CADENCE`: the OKRs go on in cycles of another cadence.
 */
export async function convert([file = ""]: readonly string[], options: ConvertOptions, speak: Console): Promise<ExitCode> {
  const { formulas, cadence } = options;
  if (cadence !== undefined && formulas === undefined) return convertCadence(file, cadence, options, speak);
  if (formulas === undefined || cadence !== undefined) throw new CommandFailure(EXIT.wrongUse, speak.texts.convertWhat());
  return runTask(file, options, speak, {
    work: (grid) => convertTask(grid, formulas),
    tell: ({ formulas: count }) => speak.texts.converted({ count, dialect: formulas }),
    json: (summary) => ({ ...summary }),
  });
}

async function convertCadence(file: string, cadence: Cadence, options: ConvertOptions, speak: Console): Promise<ExitCode> {
  return runTask(file, options, speak, {
    work: (grid) => convertCadenceTask(grid, {
      asOf: options.asOf, cadence,
      ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
      ...(options.cycle === undefined ? {} : { cycle: options.cycle }),
      ...(options.by === undefined ? {} : { by: options.by }),
    }),
    tell: ({ from, to, carried, keyResults }) => speak.texts.cadenceConverted({ from, to, carried, keyResults }),
    json: (summary) => ({ ...summary }),
  });
}
