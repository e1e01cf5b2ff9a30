import type { Level } from "../model";
import { foldText } from "./fold-text";
import { HEADER_WORDS, type HeaderField } from "./header-words";

/** What a column of a table of OKRs can hold. */
export type OkrField = "objective" | "keyResult" | "parent" | "owner" | "team" | "level" | "unit" | (typeof OKR_NUMBERS)[number];

/** Those that are numbers. */
export const OKR_NUMBERS = ["start", "target", "current", "progress", "weight"] as const;

function words(field: HeaderField): readonly string[] {
  return HEADER_WORDS[field];
}

/** Words that name a column, folded, besides those that scorecards share. */
const WORDS: Readonly<Record<OkrField, readonly string[]>> = {
  objective: [...words("objective"), "o", "objective o", "目标 o", "目标（o）"],
  // A result or an outcome alone may be what was reached.
  keyResult: words("keyResult").filter((word) => !["result", "outcome", "expected result", "expected results", "measure of success", "success metric"].includes(word)),
  parent: [
    ...words("parent"), ...words("supports"), "aligned to", "aligns to", "aligns with", "aligned with", "alignment", "supports", "supported objective", "parent", "parent objective", "parent okr", "parent goal", "company objective supported",
    "上级目标", "上级okr", "上级", "对齐", "对齐目标", "对齐到", "对齐上级", "承接", "承接目标", "支撑", "支撑目标", "支持目标", "所支撑目标", "父目标", "关联目标", "关联上级目标",
  ],
  owner: words("owner"),
  team: words("orgUnit"),
  level: ["level", "okr level", "objective level", "tier", "scope", "层级", "级别", "okr层级", "目标层级", "okr级别"],
  unit: words("unit"),
  start: words("baseline"),
  target: words("target"),
  current: words("actual"),
  progress: words("attainment"),
  weight: words("weight"),
};

const EXACT = new Map<string, OkrField[]>();
for (const [field, list] of Object.entries(WORDS) as [OkrField, readonly string[]][]) {
  for (const word of list) {
    const fields = EXACT.get(foldText(word)) ?? [];
    if (!fields.includes(field)) fields.push(field);
    EXACT.set(foldText(word), fields);
  }
}

/** Fields that a header can name; none if it names no column of a table of OKRs. @example okrFields("Key Result *") // => ["keyResult"] */
export function okrFields(header: string): readonly OkrField[] {
  const bare = header.replace(/[(（[【][^)）\]】]*[)）\]】]?/g, " ").replace(/[*:：]+\s*$/, "").trim();
  return EXACT.get(foldText(header)) ?? EXACT.get(foldText(bare)) ?? [];
}

/** The level that a word names; null for any other. @example levelOf("部门级") // => "team" */
export function levelOf(word: string): Level | null {
  if (/company|corporate|organi[sz]ation|公司|集团|企业/i.test(word)) return "company";
  if (/team|department|division|unit|部门|团队|中心|事业部/i.test(word)) return "team";
  return /person|individual|employee|个人|员工|岗位/i.test(word) ? "person" : null;
}
