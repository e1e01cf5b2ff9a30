import { InvalidArgumentError, Option, type Command } from "commander";
import { cliTexts, type CliTexts } from "../core/language/cli-texts";
import { LANGUAGES, type Language } from "../core/language/language";
import type { StatusLimits } from "../core/score";

/** Options that every command takes. */
export interface SharedOptions {
  /** Left out: the language of the workbook's own sheets, else that of the system. */
  readonly lang?: Language;
  readonly asOf: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** Options of the commands that write a workbook. */
export interface OutputOptions extends SharedOptions {
  readonly output?: string;
  readonly inPlace?: true;
}

/** The language of the person at the terminal, as their system says. */
export function systemLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? "";
  return /^zh/i.test(locale) ? "zh" : "en";
}

/** Today where the terminal is, as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function addSharedOptions(command: Command, language: Language): Command {
  const texts = cliTexts(language).options;
  return command
    .addOption(choice("--lang <language>", texts.lang, LANGUAGES, language))
    .addOption(new Option("--as-of <date>", texts.asOf).argParser(dateParser("--as-of", language)).default(today(), texts.today))
    .option("--json", texts.json)
    .option("--quiet", texts.quiet);
}

export function addOutputOptions(command: Command, texts: CliTexts): Command {
  return command.option("-o, --output <file>", texts.options.output).option("--in-place", texts.options.inPlace);
}

/** An option that takes one of a few words. */
export function choice(flags: string, description: string, choices: readonly string[], language: Language): Option {
  const option = flags.split(" ")[0] ?? flags;
  return new Option(flags, description).argParser((value: string) => {
    if (choices.includes(value)) return value;
    throw new InvalidArgumentError(cliTexts(language).wrongValue({ option, value, expected: choices.join(", ") }));
  });
}

/** Parser of a `YYYY-MM-DD` option; refuses days that do not exist. */
export function dateParser(option: string, language: Language): (value: string) => string {
  return (value) => {
    if (isDay(value)) return value;
    throw new InvalidArgumentError(cliTexts(language).wrongValue({ option, value, expected: "YYYY-MM-DD" }));
  };
}

/**
 * Parser of two percentages, at risk and off track, of which the second is not smaller: `10,25` are limits of 0.1 and
 * 0.25. Less than one per cent is refused: who writes `0.1` means ten.
 */
export function limitsParser(option: string, language: Language): (value: string) => StatusLimits {
  return (value) => {
    const [atRisk = NaN, offTrack = NaN, ...others] = value.split(/[,，]/).map((part) => (/^\s*(?:0|[1-9]\d*(?:\.\d+)?)\s*%?\s*$/.test(part) ? parseFloat(part) / 100 : NaN));
    if (others.length === 0 && atRisk <= offTrack && offTrack <= 1) return { atRisk, offTrack };
    const texts = cliTexts(language);
    throw new InvalidArgumentError(texts.wrongValue({ option, value, expected: texts.limitsExpected }));
  };
}

/** Parser of an option that takes a whole number from 1 to `most`. */
export function countParser(option: string, most: number, language: Language): (value: string) => number {
  return (value) => {
    const count = /^[1-9]\d?$/.test(value) ? Number(value) : NaN;
    if (count <= most) return count;
    throw new InvalidArgumentError(cliTexts(language).wrongValue({ option, value, expected: `1–${most}` }));
  };
}

/** Parser of some of a few words, separated by commas. */
export function listParser(option: string, words: readonly string[], language: Language): (value: string) => readonly string[] {
  return (value) => {
    const stated = value.split(",").map((word) => word.trim());
    if (stated.every((word) => words.includes(word))) return [...new Set(stated)];
    throw new InvalidArgumentError(cliTexts(language).wrongValue({ option, value, expected: words.join(",") }));
  };
}

/** Parser of an option that takes a whole number between two. */
export function rangeParser(option: string, least: number, most: number, language: Language): (value: string) => number {
  return (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(cliTexts(language).wrongValue({ option, value, expected: `${least}–${most}` }));
  };
}

/** Parser of a score, from 0 to 1. */
export function scoreParser(option: string, language: Language): (value: string) => number {
  return (value) => {
    if (/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(value)) return Number(value);
    throw new InvalidArgumentError(cliTexts(language).wrongValue({ option, value, expected: "0–1" }));
  };
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
