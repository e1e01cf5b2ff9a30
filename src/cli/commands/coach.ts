import { coachTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import { peopleOptions, runPacks, type PacksOptions } from "../run-packs";

/** `coach FILE --person NAME|all -o FOLDER`: coaching cards, a workbook for each person. */
export async function coach([file = ""]: readonly string[], options: PacksOptions, speak: Console): Promise<ExitCode> {
  return runPacks(file, options, speak, {
    work: (grid) => coachTask(grid, peopleOptions(file, options, speak)),
    tell: ({ cycle, people }) => speak.texts.coached({ cycle, people: people.length, cards: people.reduce((sum, { cards }) => sum + cards, 0) }),
    json: ({ cycle, people }) => ({ cycle, people }),
  });
}
