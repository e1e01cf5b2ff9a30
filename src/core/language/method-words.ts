import type { Language } from "./language";

const en = {
  yes: "yes",
  no: "no",
  yesNoHelp: "Choose yes or no.",

  comparison: {
    sheet: "Method comparison",
    title: "MBO, KPI, PBC, BSC and OKR side by side",
    hint: "What each method is for, and what of it this workbook keeps. Add a column of your own for what your company does today.",
    headers: { id: "Row id", aspect: "Question", mbo: "MBO", kpi: "KPI", pbc: "PBC", bsc: "Balanced scorecard", okr: "OKR" },
    rows: [
      ["Where it comes from", "Peter Drucker, 1954", "Management accounting; no one inventor", "IBM; Huawei made it known in China", "Kaplan and Norton, 1992", "Andy Grove at Intel, 1970s; John Doerr took it to Google, 1999"],
      ["What it answers", "What did the two of us agree on?", "Is the business healthy?", "What do I commit myself to?", "Does the strategy work, as causes and effects?", "What do we change in this cycle, and how do we know?"],
      ["What is set", "Objectives of a person", "A measure with a target", "Results, measures, teamwork, development", "Objectives in four perspectives, each with measures", "An objective in words, 2 to 5 key results in numbers"],
      ["Who sets it", "Superior and subordinate together", "Management, from above", "The person, out of the superior's own commitment", "Management", "More than half by the teams themselves"],
      ["Cycle", "A year", "A month to a year", "A year, reviewed at half-time", "A year and longer", "6 weeks to a quarter"],
      ["How it is scored", "Reached or not", "Attainment of the target, in per cent", "A rating in five grades", "Weighted attainment by perspective", "0.0 to 1.0; about 0.7 is right for an ambitious one"],
      ["Who sees it", "The two", "Management and the owner", "The person and the superior", "Management", "Everybody"],
      ["Pay", "Usually tied to it", "Usually tied to it", "Tied to the rating", "Often tied to it", "Kept apart"],
      ["Suits", "Stable work with clear results", "Work that must go on running well", "Large organisations that depend on individual commitment", "Companies that want strategy and measures to fit together", "Technology, research, and whatever changes quickly"],
      ["How it fails", "Forgotten until the end of the year", "The number is met and the purpose is not; the charge against it in \"KPI kills Sony\"", "A form that is filled in", "Thirty measures and no strategy", "A list of tasks; copied down from level to level"],
      ["What is kept of it here", "Rows that both sides agree on: the sheet MBO", "The scorecard; health measures that must not break while an objective is chased", "A form for each person", "Perspectives, strategy map, weighted score", "Objectives and key results of each cycle, check-ins, review"],
    ],
    historyTitle: "How it came about",
    historyHeaders: { id: "Row id", year: "Year", event: "What happened" },
    history: [
      ["1954", "Drucker describes management by objectives and self-control in \"The Practice of Management\"."],
      ["1970s", "Grove makes it quick and measurable at Intel: an objective, and the results that show it is reached."],
      ["1992", "Kaplan and Norton publish the balanced scorecard; the strategy map follows."],
      ["1999", "Doerr brings OKRs to Google, then about forty people."],
      ["2007", "An essay by a former director of Sony blames pay by KPI for the loss of what had made it inventive."],
      ["2013", "Google publishes how it sets and grades its goals; companies of every size take it up."],
      ["Today", "Most companies run both: KPIs keep the business healthy, OKRs change it. A KPI out of its band becomes a key result."],
    ],
  },

  readiness: {
    sheet: "Readiness",
    title: "Are we ready for OKRs?",
    hint: "Answer all twelve as it is today. The limits and weights are a proposal of this tool, not a standard: change them.",
    headers: { id: "Row id", topic: "Topic", question: "Question", answer: "Yes or no", note: "What we know about it" },
    topics: ["Leadership", "Openness", "Cadence", "Data"],
    questions: [
      ["Will the head of the company publish objectives of their own first?", "Do leaders take a score of 0.7 on an ambitious goal for a good one?", "Do leaders ask for the cause before they ask who it was?"],
      ["May everybody see everybody's objectives?", "Can a team change or refuse a goal that is handed down, and say why?", "Do departments say openly what they need from one another?"],
      ["Do teams talk about their goals at least every other week?", "Does the business change so much that goals must change within the year?", "Is there time after each cycle to review it before the next begins?"],
      ["Are the most important numbers known within a week?", "Has each of them one source and one definition?", "Can pay be decided without the score of the OKRs?"],
    ],
    score: "Score",
    answered: "Answered",
    verdict: "What to do",
    kpiWeight: "Weight of KPIs",
    okrWeight: "Weight of OKRs",
    pilotBelow: "Pilot below",
    okrFrom: "OKR-led from",
    open: "answer the rest first",
    pilot: "KPI-led: pilot one team first",
    hybrid: "Hybrid: KPIs and OKRs side by side",
    okrLed: "OKR-led: KPIs as guardrails",
  },

  example: {
    sheet: "Worked example",
    title: "How Google grades OKRs, on one example",
    hint: "Change a current value and watch grade, colour and mean. Each key result is graded 0.0 to 1.0; the objective is the mean of its key results.",
    headers: { id: "Row id", objective: "Objective", keyResult: "Key result", start: "Start", target: "Target", current: "Current", grade: "Grade", band: "Colour" },
    objectives: [
      { text: "Become the search that people ask first on their phones", keyResults: [["Raise daily searches on phones from 40 to 70 million", 40, 70, 62], ["Cut the time to the first result from 2.4 to 1.2 seconds", 2.4, 1.2, 1.5], ["Raise the share of searches that end with a click from 61 % to 75 %", 0.61, 0.75, 0.68]] },
      { text: "Let every team ship on the day it wants to", keyResults: [["Cut the time of a release from 9 days to 1 day", 9, 1, 2], ["Lower releases taken back from 12 % to 4 %", 0.12, 0.04, 0.07]] },
      { text: "Be where excellent engineers want to work", keyResults: [["Raise accepted offers from 64 % to 85 %", 0.64, 0.85, 0.79], ["Raise the answer \"I would recommend it\" from 7.1 to 8.5", 7.1, 8.5, 8.2]] },
    ] as readonly { readonly text: string; readonly keyResults: readonly (readonly [string, number, number, number])[] }[],
    meansTitle: "Objectives",
    meansHeaders: { id: "Row id", objective: "Objective", grade: "Grade", band: "Colour" },
    mean: "Mean of the objectives",
    verdict: "What it says",
    tooEasy: "above 0.7: perhaps not ambitious enough",
    sweetSpot: "0.6 to 0.7: ambitious, and within reach",
    low: "below 0.6: find out why; it is no punishment",
    rule: "0.0 to 0.3 red, 0.4 to 0.6 yellow, 0.7 to 1.0 green, on grades in tenths. A committed objective is expected to reach 1.0; these are aspirational.",
    antiTitle: "No objectives",
    antiHeaders: { id: "Row id", text: "As it was written", why: "Why it is none", better: "Better" },
    anti: [
      ["Keep hiring", "Nothing changes: it goes on as before.", "Fill the ten key roles with people who are still there after a year"],
      ["Maintain our position in the market", "To keep is no achievement to be reached in a cycle.", "Win the customers who compare us with the leader"],
      ["Continue the customer programme", "A task, and no result of it.", "Let customers come back without being asked"],
    ],
  },

  mbo: {
    sheet: "MBO",
    title: "Objectives agreed between two people",
    hint: "For work that is agreed once and then done: one row for each objective. Both sides say yes before it counts.",
    headers: { id: "Row id", objective: "Objective", measure: "How we know that it is reached", person: "Who", superior: "Superior", due: "Due", agreedBySuperior: "Superior agrees", agreedByPerson: "Person agrees", done: "Done", state: "State" },
    states: { empty: "", notAgreed: "not agreed", done: "done", undated: "no date", overdue: "overdue", open: "open" },
    dueHelp: "Enter a date.",
  },

  actions: {
    sheet: (cycle: string) => `Calendar ${cycle}`,
    title: (cycle: string) => `What happens when in ${cycle}`,
    hint: "Dates are counted in working days from the first or last day of the cycle, or by the week. Change an offset, and the date follows.",
    firstDay: "First day", lastDay: "Last day", asOf: "As of",
    headers: { id: "Row id", action: "Action", role: "Who", anchor: "Counted from", offset: "Working days (or week)", date: "Date", evidence: "Evidence", done: "Done", state: "State" },
    anchors: { start: "first day", end: "last day", middle: "middle", week: "week" },
    states: { done: "done", overdue: "overdue", soon: "due within a week", later: "later" },
    roles: { owner: "owner", lead: "team leader", approver: "approver", admin: "OKR coordinator", everybody: "everybody" },
    actions: {
      draft: "Draft objectives and key results", consensus: "Consensus meeting: align, ask for help and answer", approval: "Approve", release: "Release, and keep the baseline",
      checkIn: (week: number) => `Check-in, week ${week}`, midReview: "Mid-cycle review", scoring: "Score", review: "Review meeting: gaps, causes, improvements", interview: "Performance interviews", reset: "Reset: carry over, revise or drop",
    },
  },
};

const zh: typeof en = {
  yes: "是",
  no: "否",
  yesNoHelp: "请选择“是”或“否”。",

  comparison: {
    sheet: "方法对比",
    title: "MBO、KPI、PBC、BSC 与 OKR 对比",
    hint: "各种方法的用途，以及本工作簿保留了其中的什么。可以另加一列，写下贵公司目前的做法。",
    headers: { id: "行标识", aspect: "问题", mbo: "MBO（目标管理）", kpi: "KPI（关键绩效指标）", pbc: "PBC（个人绩效承诺）", bsc: "BSC（平衡计分卡）", okr: "OKR（目标与关键结果）" },
    rows: [
      ["起源", "彼得·德鲁克，1954年", "管理会计，没有单一的发明者", "IBM；在中国因华为而广为人知", "卡普兰与诺顿，1992年", "安迪·格鲁夫，英特尔，1970年代；约翰·杜尔1999年带入谷歌"],
      ["回答什么问题", "我们双方约定了什么？", "业务是否健康？", "我承诺做到什么？", "战略的因果关系是否成立？", "本周期要改变什么，如何知道改变了？"],
      ["设定什么", "个人的目标", "指标及其目标值", "结果、措施、团队合作、发展", "四个层面的目标，各有指标", "一句话的目标，2至5个可衡量的关键结果"],
      ["由谁设定", "上下级共同", "管理层，自上而下", "个人，承接上级的承诺", "管理层", "一半以上由团队自己提出"],
      ["周期", "一年", "一个月到一年", "一年，年中回顾", "一年或更长", "6周到一个季度"],
      ["如何评分", "达成或未达成", "目标达成率", "五级评定", "按层面加权的达成率", "0.0到1.0；挑战型约0.7为宜"],
      ["谁能看到", "双方", "管理层和责任人", "本人和上级", "管理层", "所有人"],
      ["与薪酬", "通常挂钩", "通常挂钩", "与评级挂钩", "往往挂钩", "分开"],
      ["适合", "结果明确的稳定工作", "必须持续良好运转的工作", "依靠个人承诺的大型组织", "希望战略与指标一致的企业", "技术、研发以及快速变化的业务"],
      ["如何失效", "到年底才想起来", "数字达到了，目的没有达到，即《绩效主义毁了索尼》所批评的", "变成填表", "三十个指标，却没有战略", "变成任务清单，逐级照抄"],
      ["本工作簿保留了什么", "双方认可的目标：MBO 表", "计分卡；追求目标时不得恶化的健康指标", "每人一份承诺书", "层面、战略地图、加权得分", "每个周期的目标与关键结果、进展更新、复盘"],
    ],
    historyTitle: "发展历史",
    historyHeaders: { id: "行标识", year: "年份", event: "事件" },
    history: [
      ["1954", "德鲁克在《管理的实践》中提出目标管理与自我控制。"],
      ["1970年代", "格鲁夫在英特尔让它变得快速、可衡量：一个目标，以及证明达成的结果。"],
      ["1992", "卡普兰与诺顿发表平衡计分卡，随后提出战略地图。"],
      ["1999", "杜尔把 OKR 带到当时约四十人的谷歌。"],
      ["2007", "一位前索尼董事撰文，认为绩效主义使索尼失去了创造力。"],
      ["2013", "谷歌公开其目标设定与评分方法，各种规模的企业开始采用。"],
      ["今天", "多数企业两者并用：KPI 保持业务健康，OKR 推动改变。超出范围的 KPI 会成为关键结果。"],
    ],
  },

  readiness: {
    sheet: "成熟度自评",
    title: "我们适合推行 OKR 吗？",
    hint: "请按现状回答全部十二题。界限和权重是本工具的建议，并非标准，可以修改。",
    headers: { id: "行标识", topic: "主题", question: "问题", answer: "是或否", note: "依据" },
    topics: ["领导力", "开放", "节奏", "数据"],
    questions: [
      ["公司负责人会率先公开自己的目标吗？", "领导者认可挑战型目标得0.7分就是好成绩吗？", "领导者会先问原因，再问是谁吗？"],
      ["所有人都能看到彼此的目标吗？", "团队可以说明理由，修改或拒绝上级下达的目标吗？", "部门之间会公开说出需要对方做什么吗？"],
      ["团队至少每两周讨论一次目标吗？", "业务变化是否大到年内必须调整目标？", "每个周期结束后、下一周期开始前，有时间复盘吗？"],
      ["最重要的数据一周之内就能得到吗？", "每个数据都有唯一的来源和口径吗？", "不用 OKR 得分也能决定薪酬吗？"],
    ],
    score: "得分",
    answered: "已回答",
    verdict: "建议",
    kpiWeight: "KPI 权重",
    okrWeight: "OKR 权重",
    pilotBelow: "低于此分先试点",
    okrFrom: "达到此分以 OKR 为主",
    open: "请先回答其余问题",
    pilot: "以 KPI 为主：先选一个团队试点",
    hybrid: "混合：KPI 与 OKR 并行",
    okrLed: "以 OKR 为主：KPI 作为护栏",
  },

  example: {
    sheet: "评分示例",
    title: "谷歌如何给 OKR 评分：一个示例",
    hint: "修改当前值，看评分、颜色和平均分如何变化。每个关键结果评0.0到1.0分，目标得分是其关键结果的平均。",
    headers: { id: "行标识", objective: "目标", keyResult: "关键结果", start: "起始值", target: "目标值", current: "当前值", grade: "评分", band: "颜色" },
    objectives: [
      { text: "成为人们在手机上首选的搜索", keyResults: [["手机日搜索量从4000万次提升至7000万次（单位：百万次）", 40, 70, 62], ["首条结果时间从2.4秒缩短至1.2秒", 2.4, 1.2, 1.5], ["有点击的搜索占比从61%提升至75%", 0.61, 0.75, 0.68]] },
      { text: "让每个团队想哪天发布就哪天发布", keyResults: [["发布周期从9天缩短至1天", 9, 1, 2], ["发布回退率从12%降低至4%", 0.12, 0.04, 0.07]] },
      { text: "成为优秀工程师向往的地方", keyResults: [["录用接受率从64%提升至85%", 0.64, 0.85, 0.79], ["“愿意推荐”评分从7.1提升至8.5", 7.1, 8.5, 8.2]] },
    ],
    meansTitle: "目标得分",
    meansHeaders: { id: "行标识", objective: "目标", grade: "评分", band: "颜色" },
    mean: "目标平均分",
    verdict: "说明",
    tooEasy: "高于0.7：目标可能不够有挑战",
    sweetSpot: "0.6至0.7：有挑战，又够得着",
    low: "低于0.6：找出原因，而不是惩罚",
    rule: "按保留一位小数的评分：0.0至0.3红，0.4至0.6黄，0.7至1.0绿。承诺型目标应达到1.0；这里都是挑战型。",
    antiTitle: "这些不是目标",
    antiHeaders: { id: "行标识", text: "原来的写法", why: "为什么不是", better: "更好的写法" },
    anti: [
      ["继续招聘", "没有改变什么，只是照旧。", "让十个关键岗位有人胜任，并且一年后仍在岗"],
      ["保持市场地位", "保持不是一个周期内要达成的成就。", "赢得把我们与领先者比较的客户"],
      ["继续做客户活动", "是任务，没有说明结果。", "让客户不用邀请就会再来"],
    ],
  },

  mbo: {
    sheet: "MBO",
    title: "双方约定的目标",
    hint: "适用于约定一次、完成即止的工作：每个目标一行，双方都同意才生效。",
    headers: { id: "行标识", objective: "目标", measure: "如何判断达成", person: "责任人", superior: "上级", due: "完成时间", agreedBySuperior: "上级同意", agreedByPerson: "本人同意", done: "完成", state: "状态" },
    states: { empty: "", notAgreed: "未达成一致", done: "已完成", undated: "无日期", overdue: "已逾期", open: "进行中" },
    dueHelp: "请填写日期。",
  },

  actions: {
    sheet: (cycle) => `日历 ${cycle}`,
    title: (cycle) => `${cycle} 关键动作`,
    hint: "日期从周期首日或末日起按工作日推算，或按周推算。修改偏移，日期随之变化。",
    firstDay: "首日", lastDay: "末日", asOf: "截至",
    headers: { id: "行标识", action: "动作", role: "由谁", anchor: "起算点", offset: "工作日数（或周次）", date: "日期", evidence: "依据", done: "完成", state: "状态" },
    anchors: { start: "首日", end: "末日", middle: "期中", week: "周" },
    states: { done: "已完成", overdue: "已逾期", soon: "一周内到期", later: "未到" },
    roles: { owner: "责任人", lead: "团队负责人", approver: "审批人", admin: "OKR 专员", everybody: "全体" },
    actions: {
      draft: "起草目标与关键结果", consensus: "共识会：对齐、提出并答复协作请求", approval: "审批", release: "发布，留存基线",
      checkIn: (week) => `第 ${week} 周进展更新`, midReview: "期中复盘", scoring: "评分", review: "复盘会：差距、原因、改进", interview: "绩效面谈", reset: "重置：延续、修改或放弃",
    },
  },
};

/** Texts of the sheets that explain and support the method. */
export type MethodWords = typeof en;

export function methodWords(language: Language): MethodWords {
  return language === "zh" ? zh : en;
}
