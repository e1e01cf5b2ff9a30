import { KEY_RESULT_TYPES, type Ambition, type KeyResultType } from "./objective";

/** Ways to name a type, besides its own name with underscores or spaces (`domain.md` 2.3). */
const TYPE_NAMES: Readonly<Record<KeyResultType, readonly string[]>> = {
  increase: ["increase to", "reach", "up", "higher", "增加", "提升", "提高", "增长", "上升", "越大越好", "正向"],
  decrease: ["decrease to", "reduce", "down", "lower", "减少", "降低", "下降", "缩短", "越小越好", "反向", "负向"],
  maintain_above: ["stay above", "at least", "maintain above", "不低于", "至少", "保持以上"],
  maintain_below: ["stay below", "at most", "maintain below", "不高于", "不超过", "至多", "保持以下"],
  within: ["in between", "range", "band", "stabilise", "stabilize", "区间", "范围", "区间内"],
  milestone: ["milestones", "里程碑"],
  binary: ["yes/no", "done", "是/否", "是否"],
  baseline: ["measure first", "基线", "建立基线"],
};

const AMBITION_NAMES: Readonly<Record<Ambition, readonly string[]>> = {
  committed: ["commitment", "承诺", "承诺型"],
  aspirational: ["stretch", "moonshot", "挑战", "挑战型", "愿景", "愿景型"],
};

export const AMBITIONS: readonly Ambition[] = ["committed", "aspirational"];

/** Type that a word names, in English or Chinese, whatever its case; null if none. @example parseKeyResultType("At least") // => "maintain_above" */
export function parseKeyResultType(text: string): KeyResultType | null {
  return named(text, KEY_RESULT_TYPES, TYPE_NAMES);
}

/** @example parseAmbition("承诺型") // => "committed" */
export function parseAmbition(text: string): Ambition | null {
  return named(text, AMBITIONS, AMBITION_NAMES);
}

function named<Name extends string>(
  text: string,
  names: readonly Name[],
  others: Readonly<Record<Name, readonly string[]>>,
): Name | null {
  const word = text.normalize("NFKC").trim().toLowerCase().replace(/[\s_-]+/g, " ");
  return names.find((name) => name.replaceAll("_", " ") === word || others[name].includes(word)) ?? null;
}
