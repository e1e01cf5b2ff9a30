import type { CommanderError } from "commander";
import type { CliTexts } from "../core/language/cli-texts";

/**
 * The sentence, in the user's language, for a command line that the parser refused. The parser says it in English and
 * puts what the user typed, and what it expected, between apostrophes.
 */
export function refusalOf(error: CommanderError, texts: CliTexts): string {
  const said = error.message.replace(/^error: /, "").split("\n")[0] ?? "";
  const [first = "", second = ""] = [...said.matchAll(/'([^']*)'/g)].map(([, quoted = ""]) => quoted);
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message)?.[1] ?? null;
  switch (error.code) {
    case "commander.unknownOption": return texts.refused.unknownOption({ option: first, meant });
    case "commander.unknownCommand": return texts.refused.unknownCommand({ command: first, meant });
    case "commander.missingArgument": return texts.refused.missingArgument({ argument: first });
    case "commander.optionMissingArgument": return texts.refused.missingValue({ option: first });
    case "commander.missingMandatoryOptionValue": return texts.refused.missingOption({ option: first });
    case "commander.excessArguments": return texts.refused.tooMany({ command: first });
    // Our own parsers of values say the whole sentence.
    case "commander.invalidArgument": return said.split(" is invalid. ").slice(1).join(" is invalid. ") || texts.wrongValue({ option: first, value: second, expected: "?" });
    default: return said;
  }
}
