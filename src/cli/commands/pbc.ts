import { pbcTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import { peopleOptions, runPacks, type PacksOptions } from "../run-packs";

/** `pbc FILE --person NAME|all -o FOLDER`: PBC forms with KPI forms, a workbook for each person. */
export async function pbc([file = ""]: readonly string[], options: PacksOptions, speak: Console): Promise<ExitCode> {
  return runPacks(file, options, speak, {
    work: (grid) => pbcTask(grid, peopleOptions(file, options, speak)),
    tell: ({ cycle, people }) => speak.texts.committed({ cycle, people: people.length }),
    json: ({ cycle, people }) => ({ cycle, people }),
  });
}
