import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import { writeText } from "../../adapters/file";
import type { WorkbookGrid } from "../../core/grid";
import { interviewFilesOf, interviewTask, type InterviewFiles, type InterviewOptions } from "../../workbook/tasks";
import type { Console } from "../console";
import { CommandFailure, EXIT, type ExitCode } from "../exit-code";
import { readManagers } from "../managers";
import { peopleOptions, runPacks, type PacksOptions } from "../run-packs";
import { readSource } from "../source";

interface InterviewLine extends PacksOptions {
  readonly from?: string;
  readonly minutes?: number;
  readonly manager?: string;
  readonly calendar?: string;
}

/** `interview FILE --person NAME|all -o FOLDER`: the interview plan, and for each person the packs of manager and employee. */
export async function interview([file = ""]: readonly string[], options: InterviewLine, speak: Console): Promise<ExitCode> {
  const { calendar, from, minutes, manager, output } = options;
  if (calendar !== undefined && extname(calendar).toLowerCase() !== ".ics") throw new CommandFailure(EXIT.wrongUse, speak.texts.wrongEnding({ file: calendar, ending: ".ics" }));
  const stated: InterviewOptions = {
    ...peopleOptions(file, options, speak),
    ...(from === undefined ? {} : { from }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(manager === undefined ? {} : { managers: await readManagers(manager, speak) }),
  };
  return runPacks(file, options, speak, {
    work: async (grid) => interviewTask(grid, { ...stated, ...await standing(output, interviewFilesOf(grid, stated), speak) }),
    tell: ({ cycle, people, meetings }) => speak.texts.interviewsPlanned({ cycle, people: people.length, meetings: meetings.length }),
    json: ({ cycle, people, meetings }) => ({ cycle, people, meetings }),
    after: async (summary) => {
      if (calendar !== undefined) await writeText(calendar, summary.calendar, speak.stop);
    },
  });
}

/** What people moved in the plan, and wrote into their self-assessments, in the folder. */
async function standing(folder: string, files: InterviewFiles | null, speak: Console): Promise<Pick<InterviewOptions, "plan" | "selfAssessments">> {
  const read = async (name: string): Promise<WorkbookGrid | null> => (existsSync(join(folder, name)) ? (await readSource(join(folder, name), speak)).grid : null);
  if (files === null) return {};
  const selfAssessments = new Map<string, WorkbookGrid>();
  for (const { person, file } of files.selfAssessments) {
    const grid = await read(file);
    if (grid !== null) selfAssessments.set(person, grid);
  }
  return { plan: await read(files.plan), selfAssessments };
}
