import type { CellValue } from "../grid";
import { parseNumberText } from "../quantity";

/** Words of a status by which there is nothing left to do, whole: `not done` and `未完成` are none of them. */
const OVER = new Set([
  "done", "finished", "complete", "completed", "fully completed", "closed", "achieved", "delivered", "yes", "y", "ok", "✓", "✔", "√", "☑", "✅",
  "cancelled", "canceled", "dropped", "abandoned", "stopped", "withdrawn", "obsolete",
  "是", "完成", "已完成", "全部完成", "已全部完成", "按时完成", "按期完成", "提前完成", "已按期完成", "已结束", "结束", "已办结", "办结", "已关闭", "关闭", "已达成", "达成", "完结", "已完结", "已交付", "已验收",
  "取消", "已取消", "终止", "已终止", "中止", "已中止", "放弃", "已放弃", "撤销", "已撤销", "作废",
]);

/**
 * True for the status of a task with which nothing is left to do: done or given up, ticked, or complete in percent. `whole` is what its
 * column writes for all of it, 1 or 100.
 *
 * @example isOver("已完成", 1) // => true
 * @example isOver(0.8, 1) // => false
 */
export function isOver(status: CellValue, whole: number): boolean {
  if (typeof status === "boolean") return status;
  if (typeof status === "number") return status >= whole;
  if (typeof status !== "string") return false;
  const text = status.normalize("NFKC").trim().toLowerCase().replace(/[.。!！]+$/, "");
  const share = text.endsWith("%") ? parseNumberText(text) : null;
  return share === null ? OVER.has(text) : share >= 1;
}

/** What a column of completion writes for all of a task: 100 if any of its numbers is above 1, else 1. */
export function wholeOf(values: readonly CellValue[]): 1 | 100 {
  return values.some((value) => typeof value === "number" && value > 1) ? 100 : 1;
}
