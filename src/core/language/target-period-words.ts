import type { EACH_PERIOD } from "../model";
import type { Language } from "./language";

type Each = keyof typeof EACH_PERIOD;

const EACH: Readonly<Record<Language, Readonly<Record<Each, string>>>> = {
  en: { "every-month": "each month", "every-quarter": "each quarter", "every-half": "each half-year" },
  zh: { "every-month": "每月", "every-quarter": "每季度", "every-half": "每半年" },
};

/**
 * Period of a reading, and that of its target where it is another one.
 *
 * @example periodText("2027-05", "every-month", "en") // => "2027-05 (target: each month)"
 */
export function periodText(period: string | null, targetPeriod: string, language: Language): string {
  const target = targetPeriod in EACH[language] ? EACH[language][targetPeriod as Each] : targetPeriod;
  const words = language === "zh" ? `目标：${target}` : `target: ${target}`;
  if (period === null) return words;
  return language === "zh" ? `${period}（${words}）` : `${period} (${words})`;
}
