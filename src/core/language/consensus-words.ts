import type { Language } from "./language";

const en = {
  sheet: (cycle: string) => `Consensus ${cycle}`,
  title: (cycle: string) => `OKR consensus ${cycle}`,
  hint: "Choose an answer in each yellow cell. To ask somebody else, type a name to the right of the last one, or into a header. The numbers count by themselves.",
  verdict: {
    label: "Release?", ready: "Ready: every request is answered and every disagreement decided on.", nobody: "Nobody has answered yet. Nothing else stands in the way.",
    notReady: "Not yet. Disagreements without a decision: ", requests: "; requests without an answer: ", end: ".",
  },
  counts: { answers: "Answers given", agree: "Agree", change: "Agree with change", disagree: "Disagree", open: "Open disagreements", requests: "Open requests" },
  of: " of ",
  parts: { items: "1  Who agrees with what", requests: "2  What is needed from others", decisions: "3  Decisions" },
  notes: {
    items: "A disagreement is settled by a decision on the same item below, or when the answer is changed.",
    requests: "One row for each request. It is answered when \"Accepted?\" says yes or no; no answer keeps the cycle from being released.",
    decisions: "One row for each decision, with the id of the objective or key result that it settles.",
  },
  items: {
    id: "Id", text: "Objective / key result", owner: "Owner", state: "Consensus", comment: "Comment", agree: "Agree", change: "With change", disagree: "Disagree",
    decisions: "Decisions",
  },
  requests: {
    id: "No.", what: "What is needed", from: "From", to: "Of whom", answer: "Answer", item: "For item", due: "By", accepted: "Accepted?", state: "State",
  },
  decisions: { id: "No.", decision: "Decision", by: "Decided by", item: "On item", text: "Item", date: "Date" },
  itemStates: { agreed: "Agreed", waiting: "Waiting", change: "Change wanted", open: "Disagreement", decided: "Decided" },
  requestStates: { open: "Open", overdue: "Overdue", accepted: "Accepted", declined: "Declined" },
  yes: "Yes",
  no: "No",
  help: {
    answer: "Agree, agree with change (say which under Comment), or disagree.",
    item: "Id of the objective or key result, as in the first table; leave it blank for the whole cycle.",
    decisionItem: "Id of the objective or key result that is decided on, as in the first table.",
    due: "The day by which it is needed.",
  },
};

const zh: typeof en = {
  sheet: (cycle) => `共识 ${cycle}`,
  title: (cycle) => `OKR 共识会 ${cycle}`,
  hint: "请在黄色单元格中选择意见。如需增加参与人，请在最右侧姓名之后的单元格填写姓名，或直接修改表头。统计数字自动更新。",
  verdict: {
    label: "能否发布？", ready: "可以：协作请求均已答复，不同意见均有决议。", nobody: "尚无人表态，此外没有未决事项。", notReady: "暂不可以。没有决议的不同意见：",
    requests: "；没有答复的协作请求：", end: "。",
  },
  counts: { answers: "已表态", agree: "同意", change: "修改后同意", disagree: "不同意", open: "待决的不同意见", requests: "待答复的请求" },
  of: " / ",
  parts: { items: "1  意见征询", requests: "2  协作请求", decisions: "3  决议记录" },
  notes: {
    items: "对不同意见，在下方为该项填写决议或修改意见后即视为解决。",
    requests: "每项请求一行。“是否接受”填写是或否即为已答复；有未答复的请求不能发布。",
    decisions: "每项决议一行，并填写所涉目标或关键结果的编号。",
  },
  items: {
    id: "编号", text: "目标／关键结果", owner: "负责人", state: "共识情况", comment: "意见说明", agree: "同意", change: "修改后同意", disagree: "不同意",
    decisions: "决议数",
  },
  requests: {
    id: "序号", what: "请求内容", from: "提出人", to: "协作方", answer: "答复", item: "所涉项", due: "需完成日期", accepted: "是否接受", state: "状态",
  },
  decisions: { id: "序号", decision: "决议", by: "决定人", item: "所涉项", text: "内容", date: "日期" },
  itemStates: { agreed: "已达成", waiting: "待表态", change: "需修改", open: "有分歧", decided: "已决议" },
  requestStates: { open: "待答复", overdue: "已逾期", accepted: "已接受", declined: "已拒绝" },
  yes: "是",
  no: "否",
  help: {
    answer: "同意、修改后同意（请在意见说明中写明）或不同意。",
    item: "目标或关键结果的编号，见第一张表；涉及整个周期的可留空。",
    decisionItem: "决议所涉目标或关键结果的编号，见第一张表。",
    due: "需要完成的日期。",
  },
};

/** Titles, headers, hints and choices of the consensus sheet. */
export type ConsensusWords = typeof en;

export function consensusWords(language: Language): ConsensusWords {
  return language === "zh" ? zh : en;
}
