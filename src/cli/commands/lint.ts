import { describeIssue } from "../../core/language";
import { ruleOf } from "../../core/rules";
import type { Issue } from "../../core/issue";
import { lintTask } from "../../workbook/tasks";
import { placed, type Console } from "../console";
import { EXIT, type ExitCode } from "../exit-code";
import { issueJson } from "../issue-json";
import type { SharedOptions } from "../options";
import { readSource } from "../source";

interface LintOptions extends SharedOptions {
  readonly cycle?: string;
}

/** `lint FILE`: what the rules find in the wording and structure of the OKRs in a workbook. */
export async function lint([file = ""]: readonly string[], options: LintOptions, speak: Console): Promise<ExitCode> {
  const { grid, issues } = await readSource(file, speak);
  const { cycles, issues: others } = lintTask(grid, options.cycle);
  const { texts, options: { language } } = speak;
  speak.sayIssues([...issues, ...others]);
  for (const { cycle, score, findings } of cycles) {
    speak.print(texts.linted({ cycle, score, count: findings.length }));
    for (const found of findings) speak.print(`  ${findingLine(found, speak)}`);
  }
  speak.result({
    file,
    cycles: cycles.map(({ cycle, score, findings }) => ({ cycle, score, findings: findings.map((found) => ({ rule: ruleOf(found.code), ...issueJson(found, language) })) })),
    issues: [...issues, ...others].map((found) => issueJson(found, language)),
  });
  const wanting = cycles.length === 0 || cycles.some(({ findings }) => findings.some(({ severity }) => severity !== "info"));
  return wanting ? EXIT.findings : EXIT.done;
}

function findingLine(found: Issue, { texts, options: { language } }: Console): string {
  return `${ruleOf(found.code) ?? ""} ${texts.severity[found.severity]}: ${placed(found.at, describeIssue(found, language))}`;
}
