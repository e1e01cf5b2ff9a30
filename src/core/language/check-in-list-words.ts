import type { Language } from "./language";

const en = {
  sheet: (cycle: string) => `Check-in list ${cycle}`,
  title: (cycle: string) => `Who checks in what ${cycle}`,
  hint: "Every key result of the company, its teams and its people. Choose its id on the sheet of check-ins; filter by owner to see what is due.",
  company: "Company",
  headers: { id: "Line", table: "Level", place: "Row", keyResult: "Key result id", whose: "Whose" },
};

const zh: typeof en = {
  sheet: (cycle) => `更新清单 ${cycle}`,
  title: (cycle) => `${cycle} 进展更新清单：谁更新什么`,
  hint: "公司、团队和个人的全部关键结果。请在进展更新表中选择编号；按负责人筛选可查看待更新的项目。",
  company: "公司",
  headers: { id: "行", table: "层级", place: "位置", keyResult: "关键结果编号", whose: "所属" },
};

/** Words of the list of key results that may be checked in. */
export function checkInListWords(language: Language): typeof en {
  return language === "zh" ? zh : en;
}
