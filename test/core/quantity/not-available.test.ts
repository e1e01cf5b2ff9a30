import { isNotAvailable } from "../../../src/core/quantity";

describe("a text that says that there is no value", () => {
  test.each([
    "", " ", "N/A", "n/a", "NA", "n.a.", "Ｎ／Ａ", "#N/A", "-", "–", "—", "－", "--", "——", "/", "…", "?", "TBD", "tbd", "T.B.D.", "TBA", "to be determined", "To  be\u00a0confirmed", "(n/a)", "（待定）",
    "无", "無", "暂无", "暫無", "待定", "待補充", "未定", "不适用", "不適用", "未评分", "Not scored", "\tN/A\n", "n.a", "not available", "Not applicable", "tbc", "to be defined", "---", "\\", "...", "待确认", "待填", "待填写", "未知", "未填",
  ])("%j", (text) => {
    expect(isNotAvailable(text)).toBe(true);
  });

  test.each(["0", "0%", "none", "nil", "no", "无人", "N", "A", "-1", "- 5", "N/A 5", "待定项目", "x", "()n/a", "(n/a", "TBD by June", "n(/a)", "(5)"])("not %j", (text) => {
    expect(isNotAvailable(text)).toBe(false);
  });
});
