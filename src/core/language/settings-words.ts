import type { Language } from "./language";

const en = {
  intro: "The language of this pane changes at once. The rest is kept in the workbook, for everyone who opens it.",
  language: "Language of this pane",
  languages: { en: "English", zh: "中文" },
  workbook: "In this workbook",
  fiscalYearStart: "Fiscal year starts on",
  fiscalYearHint: "First day of any fiscal year.",
  cadence: "Cadence",
  cadences: { quarterly: "Quarterly", bimonthly: "Every two months", "8w": "8 weeks", "6w": "6 weeks" },
  formulas: "Formulas",
  sheetLanguage: "Language of new sheets",
  pace: "Expected progress goes by",
  paceDays: { calendar: "Calendar days", "working-days": "Working days" },
  paceHint: {
    calendar: "Every day of the cycle counts.",
    "working-days": "Monday to Friday without the days off. OKRs that stand already follow when they are written again.",
  },
  daysOffLater: "With the OKRs a sheet Pace is written, on which you list the days off.",
  daysOffInSheet: "The sheet of pace lists the days off.",
  listDaysOff: "Go to the list",
  atRisk: "At risk beyond (% behind)",
  offTrack: "Off track beyond (% behind)",
  notAPercentage: "Enter a percentage from 0 to 100.",
  limitsOutOfOrder: "Off track must not begin before at risk.",
  limitsInSheet: ({ atRisk, offTrack }: { atRisk: string; offTrack: string }) =>
    `At risk beyond ${atRisk} %, off track beyond ${offTrack} % behind the expected progress. The sheet of pace holds these limits.`,
  changeLimits: "Go to the limits",
  save: "Save settings",
  saved: "Settings are kept in the workbook.",
};

const zh: typeof en = {
  intro: "本窗格的语言立即生效。其余设置保存在工作簿中，对所有打开者有效。",
  language: "本窗格的语言",
  languages: { en: "English", zh: "中文" },
  workbook: "本工作簿",
  fiscalYearStart: "财年开始日期",
  fiscalYearHint: "任一财年的第一天。",
  cadence: "节奏",
  cadences: { quarterly: "季度", bimonthly: "双月", "8w": "8 周", "6w": "6 周" },
  formulas: "公式",
  sheetLanguage: "新工作表的语言",
  pace: "应达进度的计算方式",
  paceDays: { calendar: "按自然日", "working-days": "按工作日" },
  paceHint: {
    calendar: "周期内每一天都计算在内。",
    "working-days": "周一至周五，不含节假日。已有的 OKR 在重新写入后随之更新。",
  },
  daysOffLater: "写入 OKR 时会加入“进度规则”表，节假日填在该表中。",
  daysOffInSheet: "节假日列在进度规则表中。",
  listDaysOff: "前往节假日列表",
  atRisk: "有风险：落后超过（%）",
  offTrack: "偏离：落后超过（%）",
  notAPercentage: "请填写 0 到 100 之间的百分数。",
  limitsOutOfOrder: "偏离的界限不能小于有风险的界限。",
  limitsInSheet: ({ atRisk, offTrack }) => `落后应达进度超过 ${atRisk}% 为有风险，超过 ${offTrack}% 为偏离。界限保存在进度规则表中。`,
  changeLimits: "前往界限",
  save: "保存设置",
  saved: "设置已保存在工作簿中。",
};

/** What the page of settings says. Loaded with it, in both languages. */
export type SettingsWords = typeof en;

export function settingsWords(language: Language): SettingsWords {
  return language === "zh" ? zh : en;
}
