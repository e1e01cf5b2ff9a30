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

/** @example bandWord("green", "zh") // => "绿" */
export function bandWord(band: Band, language: Language): string {
  return BANDS[language][band];
}

/** @example statusWord("at-risk", "en") // => "At risk" */
export function statusWord(status: Status, language: Language): string {
  return STATUSES[language][status];
}
