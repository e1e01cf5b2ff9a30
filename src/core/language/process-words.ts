import type { Language } from "./language";

const en = {
  sheet: (cycle: string) => `Process ${cycle}`,
  title: (cycle: string) => `OKR process ${cycle}`,
  hint: "Name the approvers, give reasons and evidence in the yellow cells. Everything else follows from the log, the baseline and the OKR sheet.",
  steps: "Draft → Submitted → Approved or Returned → Released → Changed → Scored → Closed",
  cells: {
    admin: "Administrator", scoreAtRelease: "Cycle score, targets as released", scoreNow: "Cycle score, targets as adjusted", released: "Objectives released",
    closed: "Objectives closed", unexplained: "Changes without a reason", of: " of ",
  },
  parts: { states: "1  States", scores: "2  Scores: as released and as adjusted", baseline: "3  Baseline", log: "4  Log" },
  notes: {
    states: "The state is that of the last move in the log. The approver is somebody other than the owner.",
    scores: "The same current value against both targets: a target that was lowered shows as the difference. Without a value nothing is scored.",
    baseline: "As it was on the day of release, in values. It is never changed; what changes goes into the OKR sheet and is logged below.",
    log: "Only ever added to. A move by hand: a new row with the next number (L12), the objective, field State and the new state.",
  },
  states: {
    id: "Id", text: "Objective", owner: "Owner", approver: "Approver", state: "State", since: "Since", by: "By", scoreAtRelease: "As released", scoreNow: "As adjusted",
    difference: "Difference", note: "To do", last: "Last row", weightAtRelease: "Weight released", weight: "Weight", unexplained: "Without a reason",
  },
  scores: {
    id: "Id", base: "Released row", row: "OKR row", typeAtRelease: "Type released", floorAtRelease: "Floor released", ceilingAtRelease: "Ceiling released",
    weightAtRelease: "Weight released", type: "Type", start: "Start", floor: "Floor", ceiling: "Ceiling", weight: "Weight", objective: "Objective id",
    text: "Key result", current: "Current", startAtRelease: "Start, released", targetAtRelease: "Target, released", target: "Target, adjusted",
    scoreAtRelease: "As released", scoreNow: "As adjusted", difference: "Difference", reading: "Last reading", source: "Data source", evidence: "Evidence",
  },
  baseline: {
    objective: "Objective id", id: "Id", text: "Objective / key result", owner: "Owner", type: "Type", start: "Start", target: "Target", floor: "Floor",
    ceiling: "Ceiling", weight: "Weight", released: "Released", by: "Released by",
  },
  log: {
    id: "No.", number: "Number", text: "Objective / key result", objective: "Of objective", reason: "Reason", by: "By", date: "Date", item: "Item", field: "Field", before: "Old", after: "New",
    approver: "Approved by",
  },
  todo: { changes: "Reasons missing: ", approve: "Changes to be approved", approver: "Name an approver" },
  help: {
    approver: "Who approves this objective: not its owner.",
    admin: "Who releases the cycle; leave it blank if anybody may.",
    evidence: "A link or the name of a document that proves the value. Needed before the objective is closed.",
    reason: "Why it was changed after release. Needed before the change is approved.",
    log: "In a row by hand: State, and as new state one of the list.",
  },
};

const zh: typeof en = {
  sheet: (cycle) => `流程 ${cycle}`,
  title: (cycle) => `OKR 流程 ${cycle}`,
  hint: "请在黄色单元格中填写审批人、调整原因和依据；其余内容由日志、基线和 OKR 表自动得出。",
  steps: "草稿 → 已提交 → 已审批或已退回 → 已发布 → 已调整 → 已评分 → 已关闭",
  cells: {
    admin: "流程管理员", scoreAtRelease: "周期评分（按发布时目标）", scoreNow: "周期评分（按调整后目标）", released: "已发布的目标", closed: "已关闭的目标",
    unexplained: "未说明原因的调整", of: " / ",
  },
  parts: { states: "1  状态", scores: "2  评分：发布时与调整后", baseline: "3  基线", log: "4  日志" },
  notes: {
    states: "状态取日志中的最近一次变更。审批人不得为负责人本人。",
    scores: "同一当前值分别对照两个目标值：下调目标的影响即为差异。没有数值的不评分。",
    baseline: "发布当日的内容，以数值保存，不再改动；之后的调整填在 OKR 表中，并记入下方日志。",
    log: "只增不改。手工变更状态：新增一行，填写下一个序号（如 L12）、目标编号，字段选“状态”，并选择新状态。",
  },
  states: {
    id: "编号", text: "目标", owner: "负责人", approver: "审批人", state: "状态", since: "自", by: "操作人", scoreAtRelease: "按发布时", scoreNow: "按调整后", difference: "差异",
    note: "待办", last: "最近行", weightAtRelease: "发布时权重", weight: "权重", unexplained: "未说明原因",
  },
  scores: {
    id: "编号", base: "基线行", row: "OKR 行", typeAtRelease: "发布时类型", floorAtRelease: "发布时下限", ceilingAtRelease: "发布时上限", weightAtRelease: "发布时权重",
    type: "类型", start: "起始值", floor: "下限", ceiling: "上限", weight: "权重", objective: "目标编号", text: "关键结果", current: "当前值", startAtRelease: "发布时起始值",
    targetAtRelease: "发布时目标值", target: "调整后目标值", scoreAtRelease: "按发布时", scoreNow: "按调整后", difference: "差异", reading: "最近读数", source: "数据来源",
    evidence: "依据",
  },
  baseline: {
    objective: "目标编号", id: "编号", text: "目标／关键结果", owner: "负责人", type: "类型", start: "起始值", target: "目标值", floor: "下限", ceiling: "上限",
    weight: "权重", released: "发布日期", by: "发布人",
  },
  log: {
    id: "序号", number: "行号", text: "目标／关键结果", objective: "所属目标", reason: "原因", by: "操作人", date: "日期", item: "所涉项", field: "字段", before: "原值", after: "新值", approver: "批准人",
  },
  todo: { changes: "未说明原因：", approve: "调整待批准", approver: "请填写审批人" },
  help: {
    approver: "该目标的审批人，不得为负责人本人。",
    admin: "负责发布的人；不限定可留空。",
    evidence: "证明该数值的链接或文件名，关闭前必填。",
    reason: "发布后调整的原因，批准调整前必填。",
    log: "手工填写时：字段选“状态”，新值从列表中选择。",
  },
};

/** Titles, headers and hints of the process sheet. */
export type ProcessWords = typeof en;

export function processWords(language: Language): ProcessWords {
  return language === "zh" ? zh : en;
}
