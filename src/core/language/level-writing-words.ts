import type { Language } from "./language";

const en = {
  team: {
    findings: (cycle: string) => `Team findings ${cycle}`,
    findingsTitle: (cycle: string) => `Findings on the OKRs of the teams ${cycle}`,
    smart: (cycle: string) => `Team SMART ${cycle}`,
    smartTitle: (cycle: string) => `SMART: five lamps for each text of the teams ${cycle}`,
  },
  person: {
    findings: (cycle: string) => `People findings ${cycle}`,
    findingsTitle: (cycle: string) => `Findings on the OKRs of people ${cycle}`,
    smart: (cycle: string) => `People SMART ${cycle}`,
    smartTitle: (cycle: string) => `SMART: five lamps for each text of people ${cycle}`,
  },
  points: {
    section: { team: "Points by team", person: "Points by person" },
    mean: "Mean points of 100",
    headers: { id: "Row id", errors: "Errors", warnings: "Warnings", notes: "Notes", points: "Points of 100" },
  },
};

const zh: typeof en = {
  team: {
    findings: (cycle) => `团队检查结果 ${cycle}`,
    findingsTitle: (cycle) => `${cycle} 团队 OKR 检查结果`,
    smart: (cycle) => `团队 SMART ${cycle}`,
    smartTitle: (cycle) => `${cycle} 团队 OKR 的 SMART 五灯检查`,
  },
  person: {
    findings: (cycle) => `个人检查结果 ${cycle}`,
    findingsTitle: (cycle) => `${cycle} 个人 OKR 检查结果`,
    smart: (cycle) => `个人 SMART ${cycle}`,
    smartTitle: (cycle) => `${cycle} 个人 OKR 的 SMART 五灯检查`,
  },
  points: {
    section: { team: "各团队得分", person: "各人得分" },
    mean: "平均得分（满分100）",
    headers: { id: "行标识", errors: "错误", warnings: "警告", notes: "提示", points: "得分（满分100）" },
  },
};

/** Words of the findings and lamps of teams and of people, beside those of the company's. */
export function levelWritingWords(language: Language): typeof en {
  return language === "zh" ? zh : en;
}
