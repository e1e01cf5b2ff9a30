import type { HiringPart } from "../cascade/hiring";
import type { Language } from "./language";

/** Texts of objectives of teams and people that no strategic objective words. */
export const cascadeText = {
  /** Of key tasks that serve no other objective of theirs. */
  tasks: (holder: string, language: Language): string =>
    language === "en" ? `Deliver what the company counts on ${holder} for` : `交付公司托付给${holder}的重点任务`,
  /** Of somebody who hires. */
  hiring: (language: Language): string =>
    language === "en" ? "Let the business expand on time with a talent supply it can rely on" : "用稳定可靠的人才供给支撑业务按时扩张",
} as const;

const HIRING: Readonly<Record<Language, Readonly<Record<HiringPart, string>>>> = {
  en: {
    timeToHire: "Shorten time to hire for key roles from 45 to 35 days",
    probation: "Raise the share of new hires who pass probation from 78 % to 85 %",
    showUp: "Reach a show-up rate of 90 % for core roles",
    pool: "Reach a talent pool of 300 qualified candidates",
    turnover: "Reduce voluntary turnover in the first year from 14 % to 10 %",
    satisfaction: "Keep satisfaction of hiring managers at or above 4.2 of 5",
  },
  zh: {
    timeToHire: "将关键岗位招聘周期从45天缩短至35天",
    probation: "将新员工试用期通过率从78%提升至85%",
    showUp: "核心岗位到岗率达到90%",
    pool: "合格人才库达到300人",
    turnover: "将入职一年内主动离职率从14%降低至10%",
    satisfaction: "用人部门满意度保持不低于4.2分（5分制）",
  },
};

/** Key result of the hiring manager's template, with figures as an example. */
export function hiringTemplateText(part: HiringPart, language: Language): string {
  return HIRING[language][part];
}
