import type { Dialect } from "../../core/formula/dialect";
import { levelReviewTask, reviewTask, type CycleOptions } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface ReviewOptions extends OutputOptions {
  readonly cycle?: string;
  readonly formulas?: Dialect;
  readonly level?: "company" | "team" | "personal";
  /** One team or person. */
  readonly of?: string;
}

/** `review FILE`: the review sheet of a cycle, or one for each team or person, added to a copy of the workbook. */
export async function review(args: readonly string[], options: ReviewOptions, speak: Console): Promise<ExitCode> {
  const { level = "company" } = options;
  return level === "company" ? reviewCompany(args, options, speak) : reviewLevel(args, options, level, speak);
}

function taskOptions(options: ReviewOptions, speak: Console): CycleOptions {
  return {
    asOf: options.asOf,
    ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
    ...(options.formulas === undefined ? {} : { dialect: options.formulas }),
    ...(options.cycle === undefined ? {} : { cycle: options.cycle }),
  };
}

async function reviewCompany([file = ""]: readonly string[], options: ReviewOptions, speak: Console): Promise<ExitCode> {
  const { texts } = speak;
  return runTask(file, options, speak, {
    work: (grid) => reviewTask(grid, taskOptions(options, speak)),
    tell: ({ cycle, score, keyResults }) => texts.reviewed({ cycle, score: score === null ? texts.notScored : score.toFixed(2), keyResults }),
    json: ({ cycle, score, counts, objectives, keyResults }) => ({ cycle, score, counts, objectives, keyResults }),
  });
}

async function reviewLevel([file = ""]: readonly string[], options: ReviewOptions, level: "team" | "personal", speak: Console): Promise<ExitCode> {
  const { texts } = speak;
  const { of } = options;
  return runTask(file, options, speak, {
    work: (grid) => levelReviewTask(grid, { ...taskOptions(options, speak), level: level === "team" ? "team" : "person", ...(of === undefined ? {} : { of }) }),
    tell: (reviews) => reviews.map(({ cycle, holder, score, keyResults }) =>
      texts.reviewed({ cycle: `${cycle} ${holder}`, score: score === null ? texts.notScored : score.toFixed(2), keyResults })).join("\n"),
    json: (reviews) => ({
      cycle: reviews[0]?.cycle ?? null, level,
      reviews: reviews.map(({ holder, score, counts, objectives, keyResults }) => ({ holder, score, counts, objectives, keyResults })),
    }),
  });
}
