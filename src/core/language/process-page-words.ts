import type { State } from "../lifecycle/state";
import type { Language } from "./language";

/** What a button says that moves an objective to a state. */
type MoveWords = Readonly<Record<State, string>>;

const en = {
  by: "Who moves them",
  byHint: "Owners submit and score, approvers approve and close, the administrator releases.",
  day: "Day of the move",
  reason: "Reason",
  reasonHint: "Needed to return objectives; noted in the log for any move.",
  admin: "Administrator",
  adminHint: "Releases the cycle, and may submit and score for the owners. Blank: as the sheet says; where nobody is named, anybody.",
  sheetTitle: "Sheets",
  sheetHint: "The sheets hold the answers, the baseline, the log and the scores; moves write them too.",
  consensusSheet: "Sheet of consensus",
  processSheet: "Sheet of the process",
  consensusTitle: "Consensus",
  ready: "Nothing is missing: every request is answered and every disagreement decided on.",
  notAsked: "Nobody has answered yet. Write the sheets, and let people answer on the sheet of consensus.",
  missing: ({ count }: { count: number }) => (count === 1 ? "1 thing is missing for a release:" : `${count} things are missing for a release:`),
  togetherTitle: "All objectives",
  togetherHint: "All of them or, if one may not be moved, none.",
  noMove: "There is nowhere to move them.",
  objectivesTitle: "Each objective",
  moves: {
    draft: "Draft", submitted: "Submit", returned: "Return", approved: "Approve", released: "Release", changed: "Change", scored: "Score", closed: "Close", converted: "Convert",
  } satisfies MoveWords as MoveWords,
  /** Of an objective that was changed after its release. */
  approveChanges: "Approve changes",
  moveAll: ({ move }: { move: string }) => `${move} all`,
  moveOne: ({ move, text }: { move: string; text: string }) => `${move}: ${text}`,
  owner: ({ names }: { names: string }) => `Owner: ${names}`,
  approver: ({ name }: { name: string }) => `Approver: ${name}`,
  nobody: "nobody",
  final: "Nothing follows this state.",
  notYet: ({ move }: { move: string }) => `${move} is not possible yet:`,
  sayWho: "Enter above who moves the objectives; the buttons follow.",
  sayWhy: "Enter a reason above.",
  changesTitle: "Changes since release",
  changesHint: "Not in the log yet. They go in with the next move, or when the sheets are updated.",
  noChanges: "Nothing was changed that the log does not have.",
  logTitle: "Log",
  logEmpty: "Nothing is logged yet.",
  logHint: ({ shown, all }: { shown: number; all: number }) => `The last ${shown} of ${all} entries; the sheet has all of them.`,
  entry: ({ number, date, by }: { number: number; date: string; by: string }) => `${number} · ${date} · ${by}`,
  change: ({ field, before, after }: { field: string; before: string; after: string }) => `${field}: ${before} → ${after}`,
  moved: ({ count, state }: { count: number; state: string }) => (count === 1 ? `1 objective is now: ${state}.` : `${count} objectives are now: ${state}.`),
};

const zh: typeof en = {
  by: "操作人",
  byHint: "负责人提交与评分，审批人审批与关闭，流程管理员发布。",
  day: "操作日期",
  reason: "原因",
  reasonHint: "退回时必填；其他操作填写后记入变更记录。",
  admin: "流程管理员",
  adminHint: "负责发布，也可代负责人提交和评分。留空则以工作表为准；未指定时任何人均可。",
  sheetTitle: "工作表",
  sheetHint: "工作表中有各方意见、基线、变更记录和得分；推进状态时一并写入。",
  consensusSheet: "共识表",
  processSheet: "流程表",
  consensusTitle: "共识",
  ready: "已无缺项：所有协作请求均已答复，所有分歧均已有结论。",
  notAsked: "尚无人表态。请先写入工作表，请各方在共识表中填写意见。",
  missing: ({ count }) => `发布前还缺 ${count} 项：`,
  togetherTitle: "全部目标",
  togetherHint: "要么全部推进；只要有一个不能推进，则一个也不动。",
  noMove: "目前没有可推进的状态。",
  objectivesTitle: "逐个目标",
  moves: { draft: "草稿", submitted: "提交", returned: "退回", approved: "审批通过", released: "发布", changed: "调整", scored: "评分", closed: "关闭", converted: "转换周期" },
  approveChanges: "批准调整",
  moveAll: ({ move }) => `全部${move}`,
  moveOne: ({ move, text }) => `${move}：${text}`,
  owner: ({ names }) => `负责人：${names}`,
  approver: ({ name }) => `审批人：${name}`,
  nobody: "无",
  final: "该状态之后没有后续操作。",
  notYet: ({ move }) => `暂不能${move}：`,
  sayWho: "请先在上方填写操作人，按钮随即可用。",
  sayWhy: "请在上方填写原因。",
  changesTitle: "发布后的变更",
  changesHint: "尚未记入变更记录；下次推进状态或更新工作表时写入。",
  noChanges: "没有尚未记录的变更。",
  logTitle: "变更记录",
  logEmpty: "尚无记录。",
  logHint: ({ shown, all }) => `共 ${all} 条，以下为最近 ${shown} 条；完整记录见工作表。`,
  entry: ({ number, date, by }) => `${number} · ${date} · ${by}`,
  change: ({ field, before, after }) => `${field}：${before} → ${after}`,
  moved: ({ count, state }) => `${count} 个目标的状态现为：${state}。`,
};

/** What the page about consensus and process says. Loaded with it, in both languages. */
export type ProcessPageWords = typeof en;

export function processPageWords(language: Language): ProcessPageWords {
  return language === "zh" ? zh : en;
}
