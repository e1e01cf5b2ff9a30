import type { Issue } from "../issue";
import type { KeyResult, Objective } from "../model";
import { DEFAULT_WORDS } from "./default-words";
import { groupBy } from "./group-by";
import { checkText, ruleOf, type TextKind } from "./lint";
import type { Finding } from "./set-rule";
import { readStatement } from "./statement";
import type { Words } from "./words";

/** Specific, measurable, attainable, relevant, time-bound. */
export const SMART_LETTERS = ["S", "M", "A", "R", "T"] as const;

export type SmartLetter = (typeof SMART_LETTERS)[number];

/** One of the five lamps of a text. */
export interface Lamp {
  readonly letter: SmartLetter;
  /** Null if this cannot be told from what is known: a text alone has no deadline, its cycle may be one. */
  readonly isOn: boolean | null;
  /** Numbers of the rules that switched it off, in their order. */
  readonly rules: readonly string[];
}

/** Which letters each rule is about (`domain.md` 1.3.1). Rules about a set as a whole are about none. */
const LETTERS_OF: Readonly<Record<string, string>> = {
  O01: "S", O02: "S", O03: "R", O04: "S", O05: "S", O06: "S", O07: "R",
  K01: "M", K02: "MA", K03: "A", K04: "R", K05: "R", K06: "M", K07: "S", K08: "T", K09: "SM", K10: "M", K11: "R", K12: "M", K13: "M",
  K14: "R", K15: "S", K16: "A",
  S01: "", S02: "M", S03: "R", S04: "R", S05: "M", S06: "R", S07: "S", S08: "S", S09: "", S10: "R", S11: "A", S12: "A",
  P01: "", P02: "", P03: "R",
};

/** Letters that a rule is about, in the order of the word. @example lettersOf("K02") // => ["M", "A"] */
export function lettersOf(rule: string): readonly SmartLetter[] {
  return SMART_LETTERS.filter((letter) => LETTERS_OF[rule]?.includes(letter));
}

export interface SmartContext {
  /** What the rules found about the record in its set. Left out, the text is judged alone. */
  readonly findings?: readonly Issue[];
  readonly words?: Words;
}

/**
 * The five lamps of a text, in the order of the word. Errors and warnings switch lamps off; a remark does not. Of a blank
 * text nothing can be told.
 *
 * @example smart("Launch the new website", "keyResult").map(({ letter, isOn }) => [letter, isOn])
 * // => [["S", true], ["M", false], ["A", null], ["R", false], ["T", null]]
 */
export function smart(text: string, kind: TextKind, { findings, words = DEFAULT_WORDS }: SmartContext = {}): readonly Lamp[] {
  const found = (findings ?? checkText(text, kind, words)).filter(({ severity }) => severity !== "info").flatMap(({ code }) => ruleOf(code) ?? []);
  const told = findings === undefined ? toldByText(text, kind, words) : SMART_LETTERS;
  return SMART_LETTERS.map((letter) => {
    const rules = [...new Set(found.filter((rule) => lettersOf(rule).includes(letter)))];
    return { letter, isOn: rules.length > 0 ? false : told.includes(letter) ? true : null, rules };
  });
}

/** The lamps of each objective and key result of a set by id, from what `findFaults` found. */
export function smartOkrs(objectives: readonly Objective[], keyResults: readonly KeyResult[], findings: readonly Finding[]): ReadonlyMap<string, readonly Lamp[]> {
  const about = findingsByRecord(findings);
  const lamps = (kind: TextKind) => ({ id, text }: { readonly id: string; readonly text: string }) => [id, smart(text, kind, { findings: about.get(id) ?? [] })] as const;
  return new Map([...objectives.map(lamps("objective")), ...keyResults.map(lamps("keyResult"))]);
}

/** What was found about each record, by its id; of those about which nothing was found there is none. */
export function findingsByRecord(findings: readonly Finding[]): ReadonlyMap<string, readonly Issue[]> {
  const ofRecords = findings.flatMap(({ of, issue }) => (of === null ? [] : [{ of, issue }]));
  return new Map(groupBy(ofRecords, ({ of }) => of).map((group) => [group[0]?.of ?? "", group.map(({ issue }) => issue)]));
}

/** Letters that a text alone answers for. What an objective is measured by, its key results, is not seen in it. */
function toldByText(text: string, kind: TextKind, words: Words): readonly SmartLetter[] {
  const { text: plain, hasDate, movement } = readStatement(text, words);
  if (plain === "") return [];
  const always: readonly SmartLetter[] = kind === "objective" ? ["S", "R"] : ["S", "M", "R"];
  return [...always, ...(movement === null ? [] : ["A" as const]), ...(hasDate ? ["T" as const] : [])];
}
