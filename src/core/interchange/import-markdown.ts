import { isIsoDate } from "../calendar";
import { LANGUAGES, exportWords, parseStatus } from "../language";
import { parseAmbition, parseKeyResultType, type CheckIn } from "../model";
import { parseNumberText, parseQuantity } from "../quantity";
import { heldBy, type ExportedHeld } from "./exported-held";
import { typeByNumbers, type Imported, type ImportedFile, type ImportedKeyResult, type ImportedObjective, type ImportedPeriod } from "./imported-okrs";

/**
 * OKRs of a page of Markdown, in the shape that our own export writes and people write by hand: a heading for the cycle, one
 * for each objective (`## …`, also `## Objective: …` or `## O1: …`), and below it a line in a list for each key result, with
 * facts in the lines under it, parted by `·`: a type, `start 91 %`, `target 95 %`, `weight 50 %`, `owner …`, and check-ins by
 * their date. Of a key result without facts, `from 91 % to 95 %` in its text says start and target.
 */
export function importMarkdown({ name, text }: ImportedFile): Imported {
  let period: ImportedPeriod = { name: null, start: null, end: null };
  const objectives: { readonly period: ImportedPeriod; facts: readonly string[]; readonly text: string; readonly place: string; readonly keyResults: Lines[] }[] = [];
  for (const [index, line] of text.replace(/^\uFEFF/, "").split(/\r?\n/).entries()) {
    const place = `${name}, line ${index + 1}`;
    const { level, heading } = headingOf(line);
    const [, indent = "", item = ""] = /^(\s*)[-*+]\s+(?:\[[ xX]\]\s*)?(.*)$/.exec(line) ?? [];
    const objective = objectives.at(-1);
    const keyResult = objective?.keyResults.at(-1);
    if (level === "#") period = { name: plainText(heading).replace(/^OKRs?\s*[:：]?\s*/i, "") || null, start: null, end: null };
    else if (level === "##") objectives.push({ period, facts: [], text: withoutLabel(heading, OBJECTIVE), place, keyResults: [] });
    else if (item !== "" && objective !== undefined && (indent.length < 2 || keyResult === undefined)) objective.keyResults.push({ text: withoutLabel(item, KEY_RESULT), facts: [], checkIns: [], place });
    else if (item !== "" && keyResult !== undefined) keyResult.checkIns.push(plainText(item));
    else if (objective === undefined) period = withDays(period, line);
    else if (line.trim() !== "" && keyResult !== undefined && /^\s/.test(line)) keyResult.facts.push(...factsOf(line));
    else if (line.trim() !== "" && keyResult === undefined) objective.facts = [...objective.facts, ...factsOf(line)];
  }
  const cycles = new Map<ImportedPeriod["name"], { readonly period: ImportedPeriod; readonly objectives: ImportedObjective[] }>();
  for (const objective of objectives) {
    const cycle = cycles.get(objective.period.name) ?? { period: objective.period, objectives: [] };
    cycle.objectives.push(objectiveOf(objective));
    cycles.set(objective.period.name, cycle);
  }
  return { cycles: [...cycles.values()], issues: [] };
}

/** A heading's signs and its words, without signs that close it; both empty for another line. */
function headingOf(line: string): { readonly level: string; readonly heading: string } {
  const level = /^#{1,6}(?=\s)/.exec(line)?.[0] ?? "";
  const words = level === "" ? "" : line.slice(level.length).trim();
  let end = words.length;
  while (words.charAt(end - 1) === "#") end -= 1;
  return { level, heading: words.slice(0, end).trimEnd() };
}

interface Lines {
  readonly text: string;
  readonly facts: string[];
  readonly checkIns: string[];
  readonly place: string;
}

const OBJECTIVE = /^(?:objective\s*\d*|o\d+|目标\s*\d*)\s*[:：.、-]\s*/i;
const KEY_RESULT = /^(?:key results?\s*\d*|kr\s*[\d.]*|关键结果\s*\d*)\s*[:：.、-]\s*/i;

function withoutLabel(text: string, label: RegExp): string {
  return plainText(text).replace(label, "");
}

/** Without emphasis, and with escaped signs as they are. */
function plainText(text: string): string {
  return text.replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/g, "$1").replace(/\\([\\`*[\]<>#|_])/g, "$1").trim();
}

function factsOf(line: string): readonly string[] {
  return plainText(line).split(/\s+·\s+/).map((fact) => fact.trim());
}

/** `2027-04-01 – 2027-06-30` */
function withDays(period: ImportedPeriod, line: string): ImportedPeriod {
  const [start, end] = line.match(/\d{4}-\d{2}-\d{2}/g)?.filter(isIsoDate) ?? [];
  return start === undefined ? period : { ...period, start, end: end ?? null };
}

type FactWord = "team" | "person" | "supports" | "weight" | "owner" | "start" | "target" | "floor" | "ceiling" | "current" | "confidence";

/** What a fact that begins with the word in any language says after it. */
function fact(facts: readonly string[], word: FactWord): string | null {
  const words = LANGUAGES.map((language) => exportWords(language)[word].toLowerCase());
  for (const one of facts) {
    const said = words.find((each) => one.toLowerCase().startsWith(each));
    if (said !== undefined) return one.slice(said.length).replace(/^\s*[:：]/, "").trim();
  }
  return null;
}

function firstOf<Value>(facts: readonly string[], parse: (text: string) => Value | null): Value | null {
  return facts.map((one) => parse(one)).find((value) => value !== null) ?? null;
}

function objectiveOf({ text, facts, keyResults, place, period }: { readonly text: string; readonly facts: readonly string[]; readonly keyResults: readonly Lines[]; readonly place: string; readonly period: ImportedPeriod }): ImportedObjective {
  const [first = null] = facts;
  const isPerspective = first !== null && parseAmbition(first) === null && fact([first], "weight") === null && fact([first], "owner") === null;
  // The first fact may be a perspective that begins with one of these words.
  const held = heldIn(facts.slice(1));
  return {
    ...held,
    id: text, cycle: period.name ?? "", text, perspective: isPerspective ? first : null, ambition: firstOf(facts, parseAmbition) ?? "aspirational",
    weight: parseNumberText(fact(facts, "weight")?.replace(/\s/g, "") ?? "") ?? 1, owner: fact(facts, "owner"), place,
    keyResults: keyResults.map((one) => ({ ...keyResultOf(one, text), ...held, ...(held.level === undefined ? {} : { alignedTo: null }) })),
  };
}

/** Whose it is where it says a team or a person, and the text of the objective that it supports. Key results that are supported have no ids here. */
function heldIn(facts: readonly string[]): Partial<ExportedHeld> {
  const [team, person] = [fact(facts, "team"), fact(facts, "person")];
  if (team === null && person === null) return {};
  return heldBy({ level: person === null ? "team" : "person", holder: person ?? team, team, alignedTo: fact(facts, "supports") });
}

/** Characters of a text in which start and target are sought. */
const SENTENCE = 1_000;

/** `from 91 % to 95 %`, `从 91% 提升到 95%` */
const FROM_TO = /(?:from|从|由)\s*(.+?)\s*(?:to|(?:提升|提高|增加|降低|减少|缩短|下降)?(?:到|至))\s*([-+]?[\d.,]+\s*[%％\p{L}]*)/iu;

function keyResultOf({ text, facts, checkIns, place }: Lines, objective: string): ImportedKeyResult {
  // A longer text is no sentence, and seeking in it takes long.
  const [, from = "", to = ""] = text.length > SENTENCE ? [] : FROM_TO.exec(text) ?? [];
  const quantity = (said: string | null): { readonly value: number | null; readonly unit: string | null } => {
    const found = said === null || said === "" ? null : parseQuantity(said);
    return { value: found?.value ?? null, unit: found?.unit ?? null };
  };
  const of = (word: FactWord): ReturnType<typeof quantity> => quantity(fact(facts, word));
  const [start, target] = facts.length === 0 ? [quantity(from), quantity(to)] : [of("start"), of("target")];
  const [floor, ceiling, current] = [of("floor"), of("ceiling"), of("current")];
  return {
    id: `${objective}\n${text}`, objective, measure: null, text, type: firstOf(facts, parseKeyResultType) ?? typeByNumbers(start.value, target.value),
    unit: [target, start, floor, ceiling, current].find(({ unit }) => unit !== null)?.unit ?? null,
    start: start.value, target: target.value, floor: floor.value, ceiling: ceiling.value, current: current.value,
    weight: parseNumberText(fact(facts, "weight")?.replace(/\s/g, "") ?? "") ?? 1, owner: fact(facts, "owner"),
    confidence: confidenceIn(fact(facts, "confidence")), status: firstOf(facts, parseStatus) ?? "not-scored",
    checkIns: checkIns.flatMap((line) => checkInOf(line, quantity) ?? []), place,
  };
}

/** `7/10` */
function confidenceIn(said: string | null): number | null {
  const mark = /^(\d+(?:\.\d+)?)\s*\/\s*10$/.exec(said?.trim() ?? "")?.[1];
  return mark === undefined ? null : Number(mark);
}

/** `2027-05-10 · 93 % · 7/10 · Two carriers late` */
function checkInOf(line: string, quantity: (said: string) => { readonly value: number | null }): CheckIn | null {
  const [date = "", ...said] = line.split(/\s+·\s+/);
  if (!isIsoDate(date)) return null;
  const confidence = said.map(confidenceIn).find((mark) => mark !== null) ?? null;
  const rest = said.filter((one) => confidenceIn(one) === null);
  const value = quantity(rest[0] ?? "").value;
  const note = rest.slice(value === null ? 0 : 1).join(" · ");
  return { date, keyResult: "", value, confidence, note: note === "" ? null : note, by: null };
}
