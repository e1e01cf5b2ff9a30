import type { Command } from "commander";
import type { CommandSet } from "./command-set";
import { choice, dateParser, listParser, rangeParser, scoreParser } from "./options";

/** As the core knows them: it is not loaded before the first line of help. */
const METHOD_SHEETS = ["comparison", "readiness", "example", "mbo", "calendar"];

/** Strategy, alignment, consensus and good writing. */
export function addAlignmentCommands({ writing, run, texts, language, cycle, dialect }: CommandSet): void {
  const { options } = texts;
  writing("map <file>", texts.commands.map)
    .option("--svg <file>", options.svg)
    .option("--png <file>", options.png)
    .option("--sheet <name>", options.sheet)
    .option("--map <file>", options.map)
    .addOption(dialect())
    .action(run(async () => (await import("./commands/map.js")).map));

  writing("bem <file>", texts.commands.bem)
    .option("--sheet <name>", options.sheet)
    .action(run(async () => (await import("./commands/bem.js")).bem));

  writing("align <file>", texts.commands.align)
    .option(cycle, options.cycle)
    .addOption(choice("--weights <by>", options.weights, ["stated", "equal", "size"], language))
    .addOption(dialect())
    .action(run(async () => (await import("./commands/align.js")).align));

  writing("process <file>", texts.commands.process)
    .option(cycle, options.cycle)
    .addOption(choice("--to <state>", options.to, ["submitted", "returned", "approved", "released", "scored", "closed"], language))
    .option("--item <id>", options.item)
    .option("--by <name>", options.by)
    .option("--reason <text>", options.reason)
    .option("--admin <name>", options.admin)
    .addOption(dialect())
    .action(run(async () => (await import("./commands/process.js")).processOkrs));

  writing("lint <file>", texts.commands.lint)
    .option(cycle, options.cycle)
    .action(run(async () => (await import("./commands/lint.js")).lint));

  writing("words <file>", texts.commands.words)
    .action(run(async () => (await import("./commands/words.js")).words));

  writing("train [file]", texts.commands.train)
    .action(run(async () => (await import("./commands/train.js")).train));
}

/** Meetings, coaching and interviews, scores, and the method itself. */
export function addPeopleCommands({ command, writing, run, texts, language, cycle, dialect }: CommandSet): void {
  const { options } = texts;
  writing("meet <file>", texts.commands.meet)
    .addOption(choice("--kind <kind>", options.meetingKind, ["standup", "weekly", "one-on-one", "quarterly"], language).makeOptionMandatory())
    .option(cycle, options.cycle)
    .addOption(choice("--date <date>", options.meetingDate, [], language).argParser(dateParser("--date", language)))
    .option("--person <name>", options.person)
    .option("--calendar <file>", options.meetingCalendar)
    .addOption(dialect())
    .action(run(async () => (await import("./commands/meet.js")).meet));

  writing("reviews <file>", texts.commands.reviews)
    .addOption(dialect())
    .action(run(async () => (await import("./commands/reviews.js")).reviews));

  const forPeople = (usage: string, description: string): Command => command(usage, description)
    .requiredOption("--person <name>", options.packPerson)
    .option(cycle, options.cycle)
    .addOption(dialect())
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
    .addOption(dialect())
    .action(run(async () => (await import("./commands/scheme.js")).scheme));

  writing("whatif <file>", texts.commands.whatif)
    .option(cycle, options.cycle)
    .addOption(choice("--score <score>", options.score, [], language).argParser(scoreParser("--score", language)))
    .addOption(dialect())
    .action(run(async () => (await import("./commands/whatif.js")).whatif));

  writing("method <file>", texts.commands.method)
    .addOption(choice("--sheets <sheets>", options.methodSheets, [], language).argParser(listParser("--sheets", METHOD_SHEETS, language)).default(METHOD_SHEETS))
    .option(cycle, options.cycle)
    .action(run(async () => (await import("./commands/method.js")).method));
}
