import { formatQuantity } from "../quantity";
import { ambitionWord, exportWords, statusWord, typeWord, type ExportWords, type Language } from "../language";
import { textsById, type ExportedCycle, type ExportedKeyResult, type ExportedObjective } from "./exported-okrs";

/** OKRs as a page of Markdown to read: a heading for each cycle and objective, a line for each key result. */
export function okrsMarkdown(cycles: readonly ExportedCycle[], language: Language): string {
  return cycles.map((cycle) => cycleText(cycle, language)).join("\n");
}

function cycleText(cycle: ExportedCycle, language: Language): string {
  const { id, start, end, objectives } = cycle;
  const texts = textsById(cycle);
  return [`# OKR ${id}`, "", `${start} – ${end}`, "", ...objectives.flatMap((objective) => objectiveLines(objective, texts, language))].join("\n");
}

function objectiveLines(objective: ExportedObjective, texts: Texts, language: Language): readonly string[] {
  const { text, owner, ambition, weight, perspective, progress, keyResults, level, holder } = objective;
  const words = exportWords(language);
  const facts = [
    perspective, ambitionWord(ambition, language), `${words.weight} ${formatQuantity(weight, "%", language)}`,
    ...(owner === null ? [] : [`${words.owner} ${owner}`]), progressFact(progress, words, language),
    ...(level === "company" || holder === null ? [] : [`${words[level]} ${holder}`]), ...supported(objective, texts, words),
  ].filter((fact) => fact !== null);
  return [`## ${plain(text)}`, "", plain(facts.join(" · ")), "", ...keyResults.flatMap((keyResult) => keyResultLines(keyResult, texts, language)), ""];
}

function keyResultLines(keyResult: ExportedKeyResult, texts: Texts, language: Language): readonly string[] {
  const { text, type, unit, owner, weight, confidence, progress, status, checkIns } = keyResult;
  const words = exportWords(language);
  const number = (word: string, value: number | null): readonly string[] => (value === null ? [] : [`${word} ${formatQuantity(value, unit, language)}`]);
  const facts = [
    typeWord(type, language),
    ...number(words.start, keyResult.start), ...number(words.target, keyResult.target), ...number(words.floor, keyResult.floor),
    ...number(words.ceiling, keyResult.ceiling), ...number(words.current, keyResult.current),
    ...(progress === null ? [] : [progressFact(progress, words, language)]), statusWord(status, language), `${words.weight} ${formatQuantity(weight, "%", language)}`,
    ...(confidence === null ? [] : [`${words.confidence} ${confidence}/10`]), ...(owner === null ? [] : [`${words.owner} ${owner}`]),
    ...supported(keyResult, texts, words),
  ];
  return [
    `- **${plain(text)}**`,
    `  ${plain(facts.join(" · "))}`,
    ...checkIns.map(({ date, value, confidence: sure, note }) => {
      const said = [date, ...number("", value).map((each) => each.trim()), ...(sure === null ? [] : [`${sure}/10`]), ...(note === null ? [] : [note])];
      return `  - ${plain(said.join(" · "))}`;
    }),
  ];
}

type Texts = ReadonlyMap<string, string>;

function supported({ alignedTo }: Pick<ExportedObjective, "alignedTo">, texts: Texts, words: ExportWords): readonly string[] {
  return alignedTo === null ? [] : [`${words.supports} ${texts.get(alignedTo) ?? alignedTo}`];
}

function progressFact(progress: number | null, words: ExportWords, language: Language): string {
  return progress === null ? statusWord("not-scored", language) : `${words.progress} ${formatQuantity(progress, "%", language)}`;
}

/** What Markdown would take for its own signs; an underscore within a word is none. */
const SIGNS = /[\\`*[\]<>#|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The text on one line, with what Markdown would take for its own signs escaped. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(SIGNS, "\\$&");
}
