import type { Lamp } from "../rules/smart";
import type { Language } from "./language";
import { WRITING_HEADERS } from "./writing-headers";

/** What the lamps of a text say to those who do not see them. */
export interface LampWords {
  /** @example said(smart("Reach 80 %", "keyResult")) // => "SMART: Specific off (K09), Measurable off (K09), Attainable unknown, …" */
  said(lamps: readonly Lamp[]): string;
}

const WORDS = {
  en: { on: "on", unknown: "unknown", off: (rules: string) => `off (${rules})`, join: ", ", after: "SMART: " },
  zh: { on: "亮", unknown: "未知", off: (rules: string) => `灭（${rules}）`, join: "，", after: "SMART：" },
} as const;

export function lampWords(language: Language): LampWords {
  const { on, unknown, off, join, after } = WORDS[language];
  const names = WRITING_HEADERS[language].smart;
  const said = ({ letter, isOn, rules }: Lamp): string => `${names[letter]} ${isOn === null ? unknown : isOn ? on : off(rules.join(" "))}`;
  return { said: (lamps) => `${after}${lamps.map(said).join(join)}` };
}
