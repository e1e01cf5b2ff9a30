import type { Ambition, KeyResultType } from "../model";
import type { Band, Status } from "../score";
import type { Language } from "./language";

const BANDS: Readonly<Record<Language, Readonly<Record<Band, string>>>> = {
  en: { red: "red", yellow: "yellow", green: "green" },
  zh: { red: "红", yellow: "黄", green: "绿" },
};

const STATUSES: Readonly<Record<Language, Readonly<Record<Status, string>>>> = {
  en: {
    "on-track": "On track", "at-risk": "At risk", "off-track": "Off track", stale: "Stale", "not-scored": "Not scored",
  },
  zh: { "on-track": "正常", "at-risk": "有风险", "off-track": "偏离", stale: "久未更新", "not-scored": "未评分" },
};

const AMBITIONS: Readonly<Record<Language, Readonly<Record<Ambition, string>>>> = {
  en: { committed: "committed", aspirational: "aspirational" },
  zh: { committed: "承诺型", aspirational: "挑战型" },
};

/** All are words that `OKRSCORE` and our tables understand. */
const TYPES: Readonly<Record<Language, Readonly<Record<KeyResultType, string>>>> = {
  en: {
    increase: "increase", decrease: "decrease", maintain_above: "maintain_above", maintain_below: "maintain_below", within: "within",
    milestone: "milestone", binary: "binary", baseline: "baseline",
  },
  zh: {
    increase: "增加", decrease: "减少", maintain_above: "不低于", maintain_below: "不高于", within: "区间", milestone: "里程碑", binary: "是/否",
    baseline: "基线",
  },
};

/** @example typeWord("maintain_above", "zh") // => "不低于" */
export function typeWord(type: KeyResultType, language: Language): string {
  return TYPES[language][type];
}

/** @example bandWord("green", "zh") // => "绿" */
export function bandWord(band: Band, language: Language): string {
  return BANDS[language][band];
}

/** @example statusWord("at-risk", "en") // => "At risk" */
export function statusWord(status: Status, language: Language): string {
  return STATUSES[language][status];
}

/** The status that a word of either language names; null for any other. @example parseStatus("有风险") // => "at-risk" */
export function parseStatus(word: string): Status | null {
  const words = Object.values(STATUSES).flatMap((named) => Object.entries(named) as [Status, string][]);
  return words.find(([, named]) => named === word.trim())?.[0] ?? null;
}

/** @example ambitionWord("committed", "zh") // => "承诺型" */
export function ambitionWord(ambition: Ambition, language: Language): string {
  return AMBITIONS[language][ambition];
}
