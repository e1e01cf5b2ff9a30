import type { Issue } from "../issue";
import { typeWord, type Language } from "../language";
import type { KeyResult, Objective } from "../model";
import { checkText, DEFAULT_POLICY, lintOkrs, ruleOf } from "../rules";
import type { TrainingPair, TrainingSet } from "./pair";
import { PAIRS_EN } from "./pairs-en";
import { PAIRS_ZH } from "./pairs-zh";

/** A question of the quiz with its answer, which is what the rules say. */
export interface Question {
  /** Stable: `K05 2 bad`, the second pair of its rule. */
  readonly id: string;
  readonly kind: TrainingPair["kind"];
  readonly text: string;
  /** Qualified is what has neither an error nor a warning; remarks are listed and change nothing. */
  readonly isQualified: boolean;
  /** In the order in which the rules found them. */
  readonly findings: readonly Issue[];
  /** A better text; null for one that is qualified. */
  readonly better: string | null;
}

const PAIRS: Readonly<Record<Language, readonly TrainingPair[]>> = { en: PAIRS_EN, zh: PAIRS_ZH };

/** Pairs of the training in a language, in the order of the rules. */
export function trainingPairs(language: Language): readonly TrainingPair[] {
  return PAIRS[language];
}

/**
 * The questions of the quiz: the bad text of each pair, and the good one of every second, mixed so that the two of a pair do
 * not stand together. The same every time.
 */
export function quiz(language: Language): readonly Question[] {
  const pairs = trainingPairs(language);
  const numbers = new Map<string, number>();
  const questions = pairs.flatMap((pair, index) => {
    const number = (numbers.get(pair.teaches) ?? 0) + 1;
    numbers.set(pair.teaches, number);
    const id = `${pair.teaches} ${number}`;
    const bad = question(`${id} bad`, pair, "bad", language);
    return index % 2 === 0 ? [bad] : [bad, question(`${id} good`, pair, "good", language)];
  });
  return mixed(questions);
}

function question(id: string, pair: TrainingPair, side: "bad" | "good", language: Language): Question {
  const findings = findingsOf(pair, side);
  const isQualified = findings.every(({ severity }) => severity === "info");
  const shown = (which: "bad" | "good"): string => (pair.kind === "set" ? linesOf(pair[which], language) : pair[which]);
  return { id, kind: pair.kind, text: shown(side), isQualified, findings, better: isQualified ? null : shown("good") };
}

/** What the rules find in one side of a pair. An objective is one that nothing above it supports. */
export function findingsOf(pair: TrainingPair, side: "bad" | "good"): readonly Issue[] {
  if (pair.kind === "keyResult") return checkText(pair[side], "keyResult");
  if (pair.kind === "set") return findingsOfSet(pair[side]);
  return lintOkrs([objectiveRecord(pair[side])], [], { policy: LENIENT }).filter(({ code }) => (ruleOf(code) ?? "").startsWith("O"));
}

/** One objective stands for itself: how many a team has is another question. */
const LENIENT = { ...DEFAULT_POLICY, objectives: { low: 0, high: Infinity } };

function findingsOfSet({ objective, ambition = "aspirational", hasCycle, keyResults }: TrainingSet): readonly Issue[] {
  const records = keyResults.map(({ text, type = "increase", owner = "A. Keller", weight = 1 }, index): KeyResult => ({
    id: `KR${index + 1}`, objective: "O", measure: null, text, type, unit: null, start: null, target: null, floor: null, ceiling: null, current: null, weight, owner, confidence: null,
  }));
  return lintOkrs([{ ...objectiveRecord(objective), ambition, cycle: hasCycle === false ? "" : "FY2027-Q1" }], records, { policy: LENIENT });
}

function objectiveRecord(text: string): Objective {
  return { id: "O", cycle: "FY2027-Q1", text, perspective: null, ambition: "aspirational", weight: 1, owner: null };
}

/** A set as people read it, a line for the objective and for each key result, with what is said beside their words. */
function linesOf({ objective, hasCycle, keyResults }: TrainingSet, language: Language): string {
  const words = BESIDE[language];
  const weighs = keyResults.some(({ weight }) => weight !== undefined);
  const beside = ({ type, owner, weight }: TrainingSet["keyResults"][number]): string => {
    const facts = [
      ...(type === undefined || type === "decrease" ? [] : [words.type(typeWord(type, language))]),
      ...(owner === undefined ? [] : [words.owner(owner)]),
      ...(weighs && weight !== undefined ? [words.weight(weight)] : []),
    ];
    return facts.length === 0 ? "" : words.all(facts);
  };
  return [`O: ${objective}${hasCycle === false ? words.all([words.noCycle]) : ""}`, ...keyResults.map((each, index) => `KR${index + 1}: ${each.text}${beside(each)}`)].join("\n");
}

const BESIDE = {
  en: {
    all: (facts: readonly string[]) => ` (${facts.join("; ")})`, type: (type: string) => `type: ${type}`, owner: (owner: string) => `owner: ${owner}`,
    weight: (weight: number) => `weight: ${weight} %`, noCycle: "in no cycle, no dates",
  },
  zh: {
    all: (facts: readonly string[]) => `（${facts.join("；")}）`, type: (type: string) => `类型：${type}`, owner: (owner: string) => `负责人：${owner}`,
    weight: (weight: number) => `权重：${weight}%`, noCycle: "不属于任何周期，也没有日期",
  },
} as const;

/** Every so many-th question, over and over, where that leads to all of them. */
function mixed<Item>(items: readonly Item[]): readonly Item[] {
  const step = [...items.keys()].find((candidate) => candidate > items.length / 3 && divisor(candidate, items.length) === 1) ?? 1;
  return items.map((_, index) => items[(index * step) % items.length]).filter((item) => item !== undefined);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
