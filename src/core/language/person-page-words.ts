import type { Language } from "./language";

const en = {
  sheet: (cycle: string) => `Person page ${cycle}`,
  title: (cycle: string) => `Personal OKR ${cycle}`,
  hint: "Choose a person; the page follows and prints on one sheet of A4.",
  role: "Role",
  manager: "Manager",
  score: "Score",
  headers: { id: "Row id", place: "Place", number: "No.", objective: "Objective", keyResult: "Key result", weight: "Weight", progress: "Progress", pace: "Expected", status: "Status", ambition: "Ambition", due: "Due", confidence: "Confidence" },
};

const zh: typeof en = {
  sheet: (cycle) => `个人一页 ${cycle}`,
  title: (cycle) => `个人 OKR ${cycle}`,
  hint: "选择姓名，本页随之变化，可打印为一张 A4。",
  role: "岗位",
  manager: "上级",
  score: "总分",
  headers: { id: "行编号", place: "位置", number: "序号", objective: "目标", keyResult: "关键结果", weight: "权重", progress: "进度", pace: "应达进度", status: "状态", ambition: "类型", due: "截止日期", confidence: "信心指数" },
};

/** Words of the page of one person. */
export function personPageWords(language: Language): typeof en {
  return language === "zh" ? zh : en;
}
