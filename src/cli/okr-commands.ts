import type { CommandSet } from "./command-set";
import { choice, countParser, limitsParser } from "./options";

/** From a scorecard to OKRs, check-ins and a review. */
export function addOkrCommands({ command, writing, run, texts, language, cycle, dialect, fiscalYear }: CommandSet): void {
  const { options } = texts;
  command("read <files...>", texts.commands.read)
    .option("--sheet <name>", options.sheet)
    .option("--map <file>", options.map)
    .addOption(fiscalYear())
    .action(run(async () => (await import("./commands/read.js")).read));

  writing("generate <file>", texts.commands.generate)
    .addOption(choice("--cadence <cadence>", options.cadence, ["quarterly", "bimonthly", "8w", "6w"], language))
    .addOption(fiscalYear())
    .option(cycle, options.cycle)
    .addOption(choice("--level <level>", options.level, ["company", "team", "personal", "all"], language))
    .addOption(dialect())
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
    .addOption(choice("--level <level>", options.reviewLevel, ["company", "team", "personal"], language))
    .option("--of <name>", options.reviewOf)
    .addOption(dialect())
    .action(run(async () => (await import("./commands/review.js")).review));
}

/** Formulas and cadences, other programs, and the demonstration. */
export function addExchangeCommands({ command, writing, run, texts, language, cycle, dialect, fiscalYear }: CommandSet): void {
  const { options } = texts;
  writing("convert <file>", texts.commands.convert)
    .addOption(dialect())
    .addOption(choice("--cadence <cadence>", options.newCadence, ["quarterly", "bimonthly", "8w", "6w"], language))
    .option(cycle, options.firstCycle)
    .option("--by <name>", options.by)
    .action(run(async () => (await import("./commands/convert.js")).convert));

  writing("import <files...>", texts.commands.import)
    .addOption(choice("--format <format>", options.importFormat, ["viva", "ally", "appfire", "markdown", "json"], language).makeOptionMandatory())
    .option("--into <workbook>", options.into)
    .addOption(choice("--cadence <cadence>", options.importCadence, ["quarterly", "bimonthly", "8w", "6w"], language))
    .addOption(fiscalYear())
    .addOption(dialect())
    .action(run(async () => (await import("./commands/import.js")).importOkrs));

  command("export <file>", texts.commands.export)
    .addOption(choice("--format <format>", options.format, ["json", "appfire", "feishu", "stratml", "markdown", "ics"], language).makeOptionMandatory())
    .option(cycle, options.cycleToExport)
    .requiredOption("-o, --output <file>", options.output)
    .action(run(async () => (await import("./commands/export.js")).exportOkrs));

  command("demo [folder]", texts.commands.demo)
    .action(run(async () => (await import("./commands/demo.js")).demo));
}
