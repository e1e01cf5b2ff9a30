import { cliTexts, describeIssue, type CliTexts, type Language } from "../core/language";
import type { Issue } from "../core/issue";
import { harmlessJson } from "./harmless-terminal";
import type { Terminal } from "./terminal";

export interface ConsoleOptions {
  readonly language: Language;
  readonly json: boolean;
  readonly quiet: boolean;
}

/**
 * Where a command speaks. Results go to standard output; with `json` there is one JSON value there and nothing else.
 * Messages, issues and progress go to standard error, and are silent with `quiet`.
 */
export class Console {
  readonly texts: CliTexts;
  /** Aborted when the user wants to stop. */
  readonly stop: AbortSignal | undefined;
  private working = false;

  constructor(
    readonly options: ConsoleOptions,
    private readonly terminal: Terminal,
  ) {
    this.texts = cliTexts(options.language);
    this.stop = terminal.stop;
  }

  /** A line of the result, for people. */
  print(line = ""): void {
    if (this.options.json) return;
    this.finished();
    this.terminal.out(`${line}\n`);
  }

  /** The result, for machines. */
  result(value: unknown): void {
    if (this.options.json) this.terminal.out(`${harmlessJson(value)}\n`);
  }

  /** A line about the work. */
  say(line: string): void {
    if (this.options.quiet) return;
    this.finished();
    this.terminal.err(`${line}\n`);
  }

  sayIssues(issues: readonly Issue[]): void {
    for (const found of issues) this.say(this.issueLine(found));
  }

  issueLine(found: Issue): string {
    return `${this.texts.severity[found.severity]}: ${placed(found.at, describeIssue(found, this.options.language))}`;
  }

  /**
   * Begins a step of the work. If the user has asked to stop in the meantime, throws the reason of `stop`.
   */
  async step(what: string): Promise<void> {
    this.working = true;
    if (!this.options.quiet) this.terminal.step?.(what);
    // Lets a signal that came during the step before arrive.
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.stop?.throwIfAborted();
  }

  /** The work is over: nothing more is shown of its steps. */
  finished(): void {
    if (this.working && !this.options.quiet) this.terminal.step?.(null);
    this.working = false;
  }
}

/** The sentence after the place that it is about, unless it begins with that or names it in quotes itself. */
export function placed(at: string | null, sentence: string): string {
  const named = at === null || sentence.startsWith(`${at} `) || sentence.includes(`"${at}"`) || sentence.includes(`“${at}”`);
  return named ? sentence : `${at}: ${sentence}`;
}
