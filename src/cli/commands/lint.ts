import { describeIssue } from "../../core/language";
import { ruleOf, type Lamp } from "../../core/rules";
import type { Issue } from "../../core/issue";
import { findingsTask, lintTask, type CycleFindings } from "../../workbook/tasks";
import { placed, type Console } from "../console";
import { EXIT, type ExitCode } from "../exit-code";
import { issueJson } from "../issue-json";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";
import { readSource } from "../source";

interface LintOptions extends OutputOptions {
  readonly cycle?: string;
}

/**
 * `lint FILE`: what the rules find in the wording and structure of the OKRs in a workbook. With a file to write, the
 * findings, the lamps and the policy also become sheets of it.
 */
export async function lint([file = ""]: readonly string[], options: LintOptions, speak: Console): Promise<ExitCode> {
  const isWriting = options.output !== undefined || options.inPlace !== undefined;
  return isWriting ? writeFindings(file, options, speak) : showFindings(file, options, speak);
}

async function writeFindings(file: string, options: LintOptions, speak: Console): Promise<ExitCode> {
  let found: readonly CycleFindings[] = [];
  const exitCode = await runTask(file, options, speak, {
    work: (grid) => {
      const outcome = findingsTask(grid, {
        asOf: options.asOf,
        ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
        ...(options.cycle === undefined ? {} : { cycle: options.cycle }),
      });
      found = outcome.summary ?? [];
      return outcome;
    },
    tell: (cycles) => cycles.map((each) => countLine(each, speak)).join("\n"),
    json: (cycles) => ({ cycles: cycles.map((each) => cycleJson(each, speak)) }),
  });
  return exitCode === EXIT.done && found.some(needsUser) ? EXIT.findings : exitCode;
}

async function showFindings(file: string, options: LintOptions, speak: Console): Promise<ExitCode> {
  const { grid, issues } = await readSource(file, speak);
  const { cycles, issues: others } = lintTask(grid, options.cycle);
  speak.sayIssues([...issues, ...others]);
  for (const each of cycles) {
    speak.print(countLine(each, speak));
    for (const found of each.findings) speak.print(`  ${findingLine(found, speak)}`);
  }
  speak.result({
    file,
    cycles: cycles.map((each) => cycleJson(each, speak)),
    issues: [...issues, ...others].map((found) => issueJson(found, speak.options.language)),
  });
  return cycles.length === 0 || cycles.some(needsUser) ? EXIT.findings : EXIT.done;
}

function needsUser({ findings }: CycleFindings): boolean {
  return findings.some(({ severity }) => severity !== "info");
}

function countLine({ cycle, level, score, findings, sets }: CycleFindings, { texts }: Console): string {
  return level === "company"
    ? texts.linted({ cycle, score, count: findings.length })
    : texts.lintedLevel({ cycle, level, holders: sets.length, score: Math.round(score), count: findings.length });
}

function findingLine(found: Issue, { texts, options: { language } }: Console): string {
  return `${ruleOf(found.code) ?? ""} ${texts.severity[found.severity]}: ${placed(found.at, describeIssue(found, language))}`;
}

function cycleJson({ cycle, level, score, findings, texts, sets }: CycleFindings, { options: { language } }: Console): object {
  return {
    cycle, level, score,
    ...(level === "company" ? {} : { sets }),
    findings: findings.map((found) => ({ rule: ruleOf(found.code), ...issueJson(found, language) })),
    texts: texts.map(({ id, kind, at, text, holder, lamps }) => ({ id, kind, at, text, ...(holder === null ? {} : { holder }), smart: Object.fromEntries(lamps.map(lampJson)) })),
  };
}

/** True for a lamp that is on, else the rules that switched it off. */
function lampJson({ letter, isOn, rules }: Lamp): readonly [string, true | readonly string[] | null] {
  return [letter, isOn === false ? rules : isOn];
}
