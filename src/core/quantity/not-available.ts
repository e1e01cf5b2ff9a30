import { foldText, lowerText } from "./fold-text";

/** "None" and "nil" are not among them: they may well mean 0. */
const NOT_AVAILABLE = new Set([
  "", "n/a", "na", "n.a.", "n.a", "#n/a", "not available", "not applicable", "not scored", "tbd", "t.b.d.", "tba", "tbc",
  "to be determined", "to be defined", "to be confirmed", "-", "--", "---", "—", "——", "/", "\\", "…", "...", "?",
  "无", "暂无", "待定", "待补充", "待确认", "待填", "待填写", "未定", "未知", "不适用", "未评分", "未填",
]);

/** True for a text that says that there is no value: blank, `N/A`, `—`, `待定`. @example isNotAvailable("n.a.") // => true */
export function isNotAvailable(text: string): boolean {
  return NOT_AVAILABLE.has(lowerText(foldText(text)).trim().replace(/ {2,}/g, " ").replace(/^\((.*)\)$/, "$1"));
}
