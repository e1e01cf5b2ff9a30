import type { Command, Option } from "commander";
// A file, not the door of its folder: it would load every sentence of the product before the first line of help.
import { cliTexts, type CliTexts } from "../core/language/cli-texts";
import type { Language } from "../core/language/language";
import type { Console } from "./console";
import type { ExitCode } from "./exit-code";
import { addOutputOptions, addSharedOptions, choice, dateParser } from "./options";

/** A command: files from the line, its options, and where it speaks. */
export type Run = (files: readonly string[], options: never, speak: Console) => Promise<ExitCode>;
export type Action = (load: () => Promise<Run>) => (first: string, second: unknown, third: unknown) => Promise<void>;

/** What commands are added with. Their code is loaded when they run. */
export interface CommandSet {
  readonly texts: CliTexts;
  readonly language: Language;
  readonly run: Action;
  /** Flags of the option that names a cycle. */
  readonly cycle: string;
  /** A command with the options that all have. */
  readonly command: (usage: string, description: string) => Command;
  /** One that writes a workbook. */
  readonly writing: (usage: string, description: string) => Command;
  /** The option with the first day of a fiscal year. */
  readonly fiscalYear: () => Option;
  /** The option that says how formulas are written. */
  readonly dialect: () => Option;
}

export function commandSet(program: Command, language: Language, run: Action): CommandSet {
  const texts = cliTexts(language);
  const { options } = texts;
  const command = (usage: string, description: string): Command => addSharedOptions(program.command(usage).description(description), language);
  return {
    texts, language, run, command,
    cycle: "--cycle <id>",
    writing: (usage, description) => addOutputOptions(command(usage, description), texts),
    fiscalYear: () => choice("--fy-start <date>", options.fyStart, [], language).argParser(dateParser("--fy-start", language)),
    dialect: () => choice("--formulas <dialect>", options.formulas, ["plain", "functions"], language),
  };
}
