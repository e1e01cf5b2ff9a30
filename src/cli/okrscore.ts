#!/usr/bin/env node
import { Command, CommanderError } from "commander";
// Files, not the door of their folder: it would load every sentence of the product before the first line of help.
import { cliTexts } from "../core/language/cli-texts";
import type { Language } from "../core/language/language";
import { commandSet, type Action } from "./command-set";
import { CommandFailure, EXIT, type ExitCode } from "./exit-code";
import { harmlessTerminal } from "./harmless-terminal";
import { addAlignmentCommands, addPeopleCommands } from "./method-commands";
import { addExchangeCommands, addOkrCommands } from "./okr-commands";
import { systemLanguage, type SharedOptions } from "./options";
import { processTerminal } from "./process-terminal";
import type { Terminal } from "./terminal";

/**
 * The command line. `argv` is without the program's own name. Each command's code is loaded when it runs, so that
 * `--help` answers at once.
 */
export async function main(argv: readonly string[], given: Terminal): Promise<ExitCode> {
  const terminal = harmlessTerminal(given);
  const language = languageOf(argv);
  let exitCode: ExitCode = EXIT.done;
  const program = buildProgram(language, (load) => async (first: string, second: unknown, third: unknown) => {
    // The parser hands over one or two arguments and then the options.
    const [files, options] = isOptions(second) ? [[first].flat(), second] : [[first, String(second)], third as SharedOptions];
    const { Console } = await import("./console.js");
    const speak = new Console({ language: options.lang ?? language, json: options.json ?? false, quiet: options.quiet ?? false }, terminal);
    try {
      // The parser has made of the line what this command's options say.
      exitCode = await (await load())(files, options as never, speak);
    } finally {
      speak.finished();
    }
  });
  configure(program, language, terminal);
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    return await failed(error, language, terminal);
  }
}

function buildProgram(language: Language, run: Action): Command {
  const texts = cliTexts(language);
  const program = new Command("okrscore").description(texts.description).addHelpText("after", `\n${texts.helpFooter}`);
  const commands = commandSet(program, language, run);
  addOkrCommands(commands);
  addAlignmentCommands(commands);
  addPeopleCommands(commands);
  addExchangeCommands(commands);
  return program;
}

/** Help and refusals come out where the terminal is, in its user's language, and end in an exit code. */
function configure(program: Command, language: Language, terminal: Terminal): void {
  const { help } = cliTexts(language);
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .helpOption("-h, --help", help.help)
      .configureHelp({ styleTitle: (title) => help.titles[title] ?? title })
      // Refusals are put into words of ours.
      .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => undefined });
  }
  program.helpCommand("help [command]", help.helpCommand);
}

/** Help and refusals are in the language asked for, wherever on the line it is said. */
function languageOf(argv: readonly string[]): Language {
  const stated = argv.flatMap((word, index) => (word === "--lang" ? argv[index + 1] : /^--lang=(.*)$/.exec(word)?.[1]) ?? []).at(-1);
  return stated === "en" || stated === "zh" ? stated : systemLanguage(process.env);
}

function isOptions(value: unknown): value is SharedOptions {
  return typeof value === "object" && value !== null;
}

/** True if the parser only showed what was asked for: help. */
function isHelp(error: CommanderError): boolean {
  return error.code === "commander.helpDisplayed" || error.code === "commander.help";
}

async function failed(error: unknown, language: Language, terminal: Terminal): Promise<ExitCode> {
  const texts = cliTexts(language);
  if (terminal.stop?.aborted === true && error === terminal.stop.reason) {
    terminal.err(`${texts.interrupted()}\n`);
    return EXIT.interrupted;
  }
  if (error instanceof CommandFailure) {
    terminal.err(`${error.message}\n`);
    return error.exitCode;
  }
  if (error instanceof CommanderError) {
    if (isHelp(error)) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    const { refusalOf } = await import("./refusals.js");
    terminal.err(`${refusalOf(error, texts)}\n`);
    return EXIT.wrongUse;
  }
  const { fileRefusal } = await import("./file-refusal.js");
  terminal.err(`${fileRefusal(error, texts)}\n`);
  return EXIT.fileTrouble;
}

if (require.main === module) {
  const terminal = processTerminal();
  void main(process.argv.slice(2), terminal).then((exitCode) => {
    process.exitCode = exitCode;
    terminal.close();
  });
}
