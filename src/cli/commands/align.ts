import type { Weighting } from "../../core/alignment";
import type { Dialect } from "../../core/formula/dialect";
import { alignTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface AlignOptions extends OutputOptions {
  readonly cycle?: string;
  readonly formulas?: Dialect;
  readonly weights?: "stated" | "equal" | "size";
}

const WEIGHTINGS: Readonly<Record<NonNullable<AlignOptions["weights"]>, Weighting>> = { stated: "stated", equal: "equal", size: "targetSize" };

/** `align FILE`: the sheet of alignment of a cycle, added to a copy of the workbook; with `--json`, the tree. */
export async function align([file = ""]: readonly string[], options: AlignOptions, speak: Console): Promise<ExitCode> {
  const { texts } = speak;
  return runTask(file, options, speak, {
    work: (grid) => alignTask(grid, {
      asOf: options.asOf,
      ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
      ...(options.formulas === undefined ? {} : { dialect: options.formulas }),
      ...(options.cycle === undefined ? {} : { cycle: options.cycle }),
      ...(options.weights === undefined ? {} : { weighting: WEIGHTINGS[options.weights] }),
    }),
    tell: ({ cycle, links, proposals, findings, coverage: { companyKeyResults } }) =>
      texts.aligned({ cycle, links, proposals: proposals.length, findings: findings.length, supported: companyKeyResults.aligned, all: companyKeyResults.all }),
    json: ({ cycle, items, links, proposals, coverage, findings, tree }) => ({ cycle, items, links, proposals, coverage, findings, tree }),
  });
}
