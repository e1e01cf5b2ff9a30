import type { Language } from "./language";

const en = {
  sheet: "Import notes",
  title: "What imported files say besides",
  hint: "Columns of the files for which OKRs have no place, one row for each objective or key result. Take over what counts; the rest may be deleted.",
  headers: { id: "Id", text: "Objective / key result", notes: "Said in the file", place: "Place in the file" },
};

const zh: typeof en = {
  sheet: "导入备注",
  title: "导入文件中的其他内容",
  hint: "文件中 OKR 表没有对应位置的列，每个目标或关键结果一行。需要的内容请自行采用，其余可删除。",
  headers: { id: "编号", text: "目标／关键结果", notes: "文件中的内容", place: "在文件中的位置" },
};

/** Words of the sheet of import notes. */
export function importWords(language: Language): typeof en {
  return language === "zh" ? zh : en;
}
