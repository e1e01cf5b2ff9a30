import { checkInTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";
import { readSource } from "../source";

/** `checkin FILE UPDATES.csv`: appends the check-ins that a file (CSV, or any workbook's first sheet) states. */
export async function checkin([file = "", updatesFile = ""]: readonly string[], options: OutputOptions, speak: Console): Promise<ExitCode> {
  const updates = await readSource(updatesFile, speak);
  const [sheet] = updates.grid.sheets;
  if (sheet === undefined) throw new Error(`${updatesFile} was read and has no sheet`);
  return runTask(file, options, speak, {
    work: (grid) => checkInTask(grid, sheet, { asOf: options.asOf, fallbackLanguage: speak.options.language }),
    tell: ({ checkIns }) => speak.texts.checkedIn({ count: checkIns }),
    json: (summary) => ({ updates: updatesFile, ...summary }),
  });
}
