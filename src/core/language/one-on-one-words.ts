import type { Language } from "./language";

const en = {
  sheet: (date: string) => `One-on-one ${date}`,
  title: (person: string) => `One-on-one with ${person}`,
  hint: "Personal: keep this file between the two of you. Fill in the yellow cells; the next meeting is added to the same file and takes up from here.",
  source: ({ file, sheet, date }: { readonly file: string; readonly sheet: string; readonly date: string }) => `Values from ${file}, sheet ${sheet}, as of ${date}. They do not change by themselves; scores are calculated here.`,
  cells: { person: "Person", date: "Date", cycle: "Cycle", start: "First day", end: "Last day", pace: "Expected progress", last: "Last time", mean: "Mean score" },
  parts: { progress: "1  Progress of the key results", topics: "2  Since last time", actions: "4  Agreed actions", questions: "3  Questions to think with (GROW)" },
  progress: {
    id: "Id", type: "Type", floor: "Floor", ceiling: "Ceiling", objective: "Serves", text: "Key result", said: "Last check-in said", notes: "Notes", unit: "Unit", start: "Start", target: "Target", current: "Current", score: "Score", gapToPace: "Gap to pace",
    confidence: "Confidence", before: "Last time", change: "Change", source: "Source",
  },
  topics: { id: "Id", topic: "Topic", question: "Question", data: "What the data says", notes: "Notes" },
  actions: { id: "Id", number: "No.", action: "Action", keyResult: "For key result", owner: "Owner", due: "Due", state: "State", from: "Agreed on" },
  questions: { id: "Id", step: "Step", question: "Question", notes: "Notes" },
  topicRows: {
    since: { topic: "Since last time", question: "What went well? What did you learn?" },
    obstacles: { topic: "Obstacles", question: "What is in your way, and what have you tried?" },
    help: { topic: "Help asked", question: "What do you need, from whom, by when?" },
    growth: { topic: "Growth", question: "What do you want to become better at? What would stretch you?" },
  },
  grow: {
    goal: { step: "Goal", before: "What should “", after: "” look like at the end of the cycle, and why does it matter to you?", none: "What do you want to have reached at the end of the cycle?" },
    reality: { step: "Reality", question: "Where do you stand now? What have you tried, and what came of it?" },
    options: { step: "Options", question: "What could you do? What else? What would you do if nothing held you back?" },
    will: { step: "Will", question: "What will you do, by when, and how will I know? How sure are you, from 0 to 10?" },
  },
  data: {
    note: (day: string, text: string, note: string) => `${day} ${text}: ${note}`,
    blocker: (day: string, blocked: string) => `Blocked since ${day}: ${blocked}`,
    sureButBehind: (text: string, confidence: number, points: number) => `${text}: confidence ${confidence}, yet ${points} points behind pace`,
    doubtfulButAhead: (text: string, confidence: number, points: number) => `${text}: confidence ${confidence}, yet ${points} points ahead of pace`,
    stale: (text: string, day: string) => `${text}: no new actual since ${day}`,
    noActual: (text: string) => `${text}: no actual value yet`,
  },
  states: { open: "Open", started: "In progress", done: "Done", dropped: "Dropped" },
};

const zh: typeof en = {
  sheet: (date) => `一对一 ${date}`,
  title: (person) => `与${person}的一对一面谈`,
  hint: "个人资料：本文件仅供面谈双方使用。请填写黄色单元格；下次面谈会加入同一文件，并承接本次内容。",
  source: ({ file, sheet, date }) => `数值取自 ${file} 的工作表 ${sheet}，截至 ${date}，不会自动更新；评分在本表计算。`,
  cells: { person: "姓名", date: "日期", cycle: "周期", start: "开始日期", end: "结束日期", pace: "应达进度", last: "上次面谈", mean: "平均评分" },
  parts: { progress: "1  关键结果进展", topics: "2  上次以来", actions: "4  约定的行动", questions: "3  引导提问（GROW）" },
  progress: {
    id: "标识", type: "类型", floor: "下限", ceiling: "上限", objective: "所属目标", text: "关键结果", said: "最近更新说明", notes: "记录", unit: "单位", start: "起始值", target: "目标值", current: "当前值", score: "评分", gapToPace: "进度差",
    confidence: "信心", before: "上次", change: "变化", source: "来源",
  },
  topics: { id: "标识", topic: "话题", question: "提问", data: "数据显示", notes: "记录" },
  actions: { id: "标识", number: "序号", action: "行动", keyResult: "对应关键结果", owner: "负责人", due: "截止日期", state: "进展", from: "约定日期" },
  questions: { id: "标识", step: "步骤", question: "提问", notes: "记录" },
  topicRows: {
    since: { topic: "上次以来", question: "哪些进展顺利？学到了什么？" },
    obstacles: { topic: "障碍", question: "遇到了什么障碍？已经尝试过什么？" },
    help: { topic: "需要的帮助", question: "需要谁在什么时候提供什么帮助？" },
    growth: { topic: "成长", question: "希望在哪方面提升？什么样的挑战适合你？" },
  },
  grow: {
    goal: { step: "目标 Goal", before: "到周期末，你希望“", after: "”达到什么状态？这对你为什么重要？", none: "到周期末，你希望达成什么？" },
    reality: { step: "现状 Reality", question: "目前进展如何？试过哪些办法，效果怎样？" },
    options: { step: "选择 Options", question: "可以怎么做？还有别的办法吗？如果没有任何限制，你会怎么做？" },
    will: { step: "意愿 Will", question: "你准备做什么、何时完成、我怎么知道？你有几分把握（0 到 10）？" },
  },
  data: {
    note: (day, text, note) => `${day} ${text}：${note}`,
    blocker: (day, blocked) => `自 ${day} 起受阻：${blocked}`,
    sureButBehind: (text, confidence, points) => `${text}：信心 ${confidence}，但进度落后 ${points} 个百分点`,
    doubtfulButAhead: (text, confidence, points) => `${text}：信心 ${confidence}，但进度领先 ${points} 个百分点`,
    stale: (text, day) => `${text}：${day} 之后无新实际值`,
    noActual: (text) => `${text}：尚无实际值`,
  },
  states: { open: "未开始", started: "进行中", done: "已完成", dropped: "已取消" },
};

/** Titles, headers, questions and choices of a one-on-one. */
export type OneOnOneWords = typeof en;

export function oneOnOneWords(language: Language): OneOnOneWords {
  return language === "zh" ? zh : en;
}
