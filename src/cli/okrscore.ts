#!/usr/bin/env node
import { Command, CommanderError } from "commander";
// Files, not the door of their folder: it would load every sentence of the product before the first line of help.
import { cliTexts } from "../core/language/cli-texts";
import type { Language } from "../core/language/language";
import type { Console } from "./console";
import { CommandFailure, EXIT, type ExitCode } from "./exit-code";
import { harmlessTerminal } from "./harmless-terminal";
import { addOutputOptions, addSharedOptions, choice, countParser, dateParser, limitsParser, listParser, rangeParser, scoreParser, systemLanguage, type SharedOptions } from "./options";
import { processTerminal } from "./process-terminal";
import { isHelp, refusalOf } from "./refusals";
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

/** As the core knows them: it is not loaded before the first line of help. */
const METHOD_SHEETS = ["comparison", "readiness", "example", "mbo", "calendar"];

/** A command: files from the line, its options, and where it speaks. */
type Run = (files: readonly string[], options: never, speak: Console) => Promise<ExitCode>;
type Action = (load: () => Promise<Run>) => (first: string, second: unknown, third: unknown) => Promise<void>;

function buildProgram(language: Language, run: Action): Command {
  const texts = cliTexts(language);
  const { options } = texts;
  const program = new Command("okrscore").description(texts.description).addHelpText("after", `\n${texts.helpFooter}`);
  const command = (usage: string, description: string): Command => addSharedOptions(program.command(usage).description(description), language);
  const writing = (usage: string, description: string): Command => addOutputOptions(command(usage, description), texts);
  const cycle = "--cycle <id>";

  command("read <files...>", texts.commands.read)
    .option("--sheet <name>", options.sheet)
    .option("--map <file>", options.map)
    .addOption(fiscalYear(language))
    .action(run(async () => (await import("./commands/read.js")).read));

  writing("generate <file>", texts.commands.generate)
    .addOption(choice("--cadence <cadence>", options.cadence, ["quarterly", "bimonthly", "8w", "6w"], language))
    .addOption(fiscalYear(language))
    .option(cycle, options.cycle)
    .addOption(choice("--level <level>", options.level, ["company", "team", "personal", "all"], language))
    .addOption(dialect(language))
    .addOption(choice("--pace <days>", options.pace, ["calendar", "working-days"], language))
    .option("--holidays <dates>", options.holidays)
    .addOption(choice("--bands <limits>", options.bands, [], language).argParser(limitsParser("--bands", language)))
    .addOption(choice("--objectives <most>", options.objectives, [], language).argParser(countParser("--objectives", 5, language)))
    .addOption(choice("--key-results <most>", options.keyResults, [], language).argParser(countParser("--key-results", 7, language)))
    .option("--sheet <name>", options.sheet)
    .option("--map <file>", options.map)
    .action(run(async () => (await import("./commands/generate.js")).generate));

  writing("checkin <file> <updates>", texts.commands.checkin)
    .action(run(async () => (await import("./commands/checkin.js")).checkin));

  writing("review <file>", texts.commands.review)
    .option(cycle, options.cycle)
    .addOption(dialect(language))
    .action(run(async () => (await import("./commands/review.js")).review));

  writing("map <file>", texts.commands.map)
    .option("--svg <file>", options.svg)
    .option("--sheet <name>", options.sheet)
    .option("--map <file>", options.map)
    .addOption(dialect(language))
    .action(run(async () => (await import("./commands/map.js")).map));

  writing("bem <file>", texts.commands.bem)
    .option("--sheet <name>", options.sheet)
    .action(run(async () => (await import("./commands/bem.js")).bem));

  writing("align <file>", texts.commands.align)
    .option(cycle, options.cycle)
    .addOption(choice("--weights <by>", options.weights, ["stated", "equal", "size"], language))
    .addOption(dialect(language))
    .action(run(async () => (await import("./commands/align.js")).align));

  writing("process <file>", texts.commands.process)
    .option(cycle, options.cycle)
    .addOption(choice("--to <state>", options.to, ["submitted", "returned", "approved", "released", "scored", "closed"], language))
    .option("--item <id>", options.item)
    .option("--by <name>", options.by)
    .option("--reason <text>", options.reason)
    .option("--admin <name>", options.admin)
    .addOption(dialect(language))
    .action(run(async () => (await import("./commands/process.js")).processOkrs));

  writing("lint <file>", texts.commands.lint)
    .option(cycle, options.cycle)
    .action(run(async () => (await import("./commands/lint.js")).lint));

  writing("words <file>", texts.commands.words)
    .action(run(async () => (await import("./commands/words.js")).words));

  writing("train [file]", texts.commands.train)
    .action(run(async () => (await import("./commands/train.js")).train));

  writing("meet <file>", texts.commands.meet)
    .addOption(choice("--kind <kind>", options.meetingKind, ["standup", "weekly", "one-on-one", "quarterly"], language).makeOptionMandatory())
    .option(cycle, options.cycle)
    .addOption(choice("--date <date>", options.meetingDate, [], language).argParser(dateParser("--date", language)))
    .option("--person <name>", options.person)
    .option("--calendar <file>", options.meetingCalendar)
    .addOption(dialect(language))
    .action(run(async () => (await import("./commands/meet.js")).meet));

  writing("reviews <file>", texts.commands.reviews)
    .addOption(dialect(language))
    .action(run(async () => (await import("./commands/reviews.js")).reviews));

  const forPeople = (usage: string, description: string): Command => command(usage, description)
    .requiredOption("--person <name>", options.packPerson)
    .option(cycle, options.cycle)
    .addOption(dialect(language))
    .requiredOption("-o, --output <folder>", options.packFolder);

  forPeople("coach <file>", texts.commands.coach)
    .action(run(async () => (await import("./commands/coach.js")).coach));

  forPeople("interview <file>", texts.commands.interview)
    .addOption(choice("--from <date>", options.from, [], language).argParser(dateParser("--from", language)))
    .addOption(choice("--minutes <number>", options.minutes, [], language).argParser(rangeParser("--minutes", 60, 90, language)))
    .option("--manager <name>", options.manager)
    .option("--calendar <file>", options.calendar)
    .action(run(async () => (await import("./commands/interview.js")).interview));

  forPeople("pbc <file>", texts.commands.pbc)
    .action(run(async () => (await import("./commands/pbc.js")).pbc));

  writing("seal <pack>", texts.commands.seal)
    .option("--key <file>", options.privateKey)
    .action(run(async () => (await import("./commands/seal.js")).seal));

  command("verify <pack>", texts.commands.verify)
    .option("--key <file>", options.publicKey)
    .action(run(async () => (await import("./commands/verify.js")).verifySeal));

  writing("scheme <file>", texts.commands.scheme)
    .option(cycle, options.cycle)
    .option("--people", options.people)
    .addOption(choice("--pay-link <decision>", options.payLink, ["yes", "no"], language))
    .option("--by <name>", options.by)
    .option("--reason <text>", options.reason)
    .addOption(dialect(language))
    .action(run(async () => (await import("./commands/scheme.js")).scheme));

  writing("whatif <file>", texts.commands.whatif)
    .option(cycle, options.cycle)
    .addOption(choice("--score <score>", options.score, [], language).argParser(scoreParser("--score", language)))
    .addOption(dialect(language))
    .action(run(async () => (await import("./commands/whatif.js")).whatif));

  writing("method <file>", texts.commands.method)
    .addOption(choice("--sheets <sheets>", options.methodSheets, [], language).argParser(listParser("--sheets", METHOD_SHEETS, language)).default(METHOD_SHEETS))
    .option(cycle, options.cycle)
    .action(run(async () => (await import("./commands/method.js")).method));

  writing("convert <file>", texts.commands.convert)
    .addOption(dialect(language))
    .addOption(choice("--cadence <cadence>", options.newCadence, ["quarterly", "bimonthly", "8w", "6w"], language))
    .option(cycle, options.firstCycle)
    .option("--by <name>", options.by)
    .action(run(async () => (await import("./commands/convert.js")).convert));

  writing("import <files...>", texts.commands.import)
    .addOption(choice("--format <format>", options.importFormat, ["viva", "ally", "appfire", "markdown", "json"], language).makeOptionMandatory())
    .option("--into <workbook>", options.into)
    .addOption(choice("--cadence <cadence>", options.importCadence, ["quarterly", "bimonthly", "8w", "6w"], language))
    .addOption(fiscalYear(language))
    .addOption(dialect(language))
    .action(run(async () => (await import("./commands/import.js")).importOkrs));

  command("export <file>", texts.commands.export)
    .addOption(choice("--format <format>", options.format, ["json", "appfire", "feishu", "stratml", "markdown", "ics"], language).makeOptionMandatory())
    .option(cycle, options.cycleToExport)
    .requiredOption("-o, --output <file>", options.output)
    .action(run(async () => (await import("./commands/export.js")).exportOkrs));

  command("demo [folder]", texts.commands.demo)
    .action(run(async () => (await import("./commands/demo.js")).demo));

  return program;
}

function fiscalYear(language: Language): ReturnType<typeof choice> {
  return choice("--fy-start <date>", cliTexts(language).options.fyStart, [], language).argParser(dateParser("--fy-start", language));
}

function dialect(language: Language): ReturnType<typeof choice> {
  return choice("--formulas <dialect>", cliTexts(language).options.formulas, ["plain", "functions"], language);
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
