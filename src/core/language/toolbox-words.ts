import type { Language } from "./language";

const en = {
  intro: "The rest of the method, each as a sheet of this workbook. What people fill in there stays when it is written again.",
  needsOkrs: "Write the OKRs of a cycle first.",
  write: "Write",
  update: "Update",
  named: ({ action, title }: { action: string; title: string }) => `${action}: ${title}`,
  show: "Show the sheet",
  open: "Open",
  back: "Back to the list",
  written: ({ title }: { title: string }) => `${title}: written.`,
  groups: { strategy: "Strategy", alignment: "Alignment and writing", process: "Process and meetings", people: "People", scheme: "Scores and scenarios", method: "About the method" },
  fields: { cycle: "Cycle", person: "Person", everybody: "Everybody" } as Readonly<Record<string, string>>,
  tools: {
    bem: { title: "BEM screening", text: "From strategic directions and success factors to measures: score what the scorecard offers, and the selected ones become key results." },
    map: { title: "Strategy map", text: "Objectives in their perspectives with cause-and-effect links to confirm, checks, a completeness score and the drawing." },
    levels: { title: "Teams and people", text: "OKRs of teams out of the strategy map, key tasks and duties, and of people by what they own; aligned to the company's." },
    align: { title: "Alignment", text: "Who supports whom, what that comes to, and what has no support." },
    findings: { title: "Findings and SMART", text: "What is wrong with wording and structure, five lamps for each text, and the policy that counts." },
    words: { title: "Word lists", text: "The words by which texts are checked, to strike and to add to." },
    train: { title: "Training", text: "A quiz on qualified and unqualified OKRs." },
    process: { title: "Consensus and process", text: "Who agrees, the state of each objective, the baseline of what was released, and the log of changes; submit, approve, release, score and close them here." },
    standup: { title: "Stand-up", text: "Did, will do, blocked: the last ten working days, with open blockers." },
    weekly: { title: "Weekly meeting", text: "Four squares: priorities, confidence, what is ahead, health; with contradictions." },
    quarterly: { title: "Meeting at the end of the cycle", text: "Agenda with links to the review, what the meeting costs, and carry over, revise or drop." },
    reviews: { title: "Review of reviews", text: "Cycles compared: scores, causes, actions, and what improvements brought." },
    scheme: { title: "Scheme and scores", text: "How KPI, OKR and behaviour scores are combined, rated and limited; pay is off until somebody decides." },
    whatif: { title: "What if", text: "What each key result still needs for a score, and scenarios." },
    oneOnOne: { title: "One-on-one", text: "The agenda of a one-on-one out of the data, in a workbook of the person's own." },
    coach: { title: "Coaching", text: "A card for each person: strengths, each red or amber key result as verdict and as observation, questions, help, next targets." },
    interview: { title: "Performance interview", text: "Times without double booking, and for each person the packs of manager and employee, up to the page that is signed." },
    pbc: { title: "PBC", text: "Forms for win, execute, team and development, with KPI forms and their scoring methods." },
    comparison: { title: "Method comparison", text: "MBO, KPI, PBC, balanced scorecard and OKR side by side, and how they came about." },
    readiness: { title: "Readiness", text: "Twelve questions: do OKRs suit us as we are, and with what weight beside KPIs?" },
    example: { title: "Worked example", text: "How Google grades OKRs, to play with." },
    mbo: { title: "MBO", text: "Objectives that two people agree on, with their state." },
    calendar: { title: "Calendar of key actions", text: "Who does what when in a cycle, and what is late." },
  },
};

const zh: typeof en = {
  intro: "方法的其余部分，每项对应本工作簿中的一张表。重新写入时，大家填写的内容保留不变。",
  needsOkrs: "请先写入一个周期的 OKR。",
  write: "写入",
  update: "更新",
  named: ({ action, title }) => `${action}：${title}`,
  show: "查看工作表",
  open: "打开",
  back: "返回列表",
  written: ({ title }) => `已写入：${title}。`,
  groups: { strategy: "战略", alignment: "对齐与写作", process: "流程与会议", people: "人员", scheme: "评分与情景", method: "方法说明" },
  fields: { cycle: "周期", person: "人员", everybody: "所有人" },
  tools: {
    bem: { title: "BEM 解码与筛选", text: "从战略方向、关键成功要素到指标：给计分卡中的候选项打分，入选项成为关键结果。" },
    map: { title: "战略地图", text: "各层面的目标、待确认的因果关系、检查、完整度得分和图形。" },
    levels: { title: "团队与个人", text: "团队 OKR 来自战略地图指标、重点工作和部门职责，个人 OKR 来自其负责的内容，并与公司对齐。" },
    align: { title: "对齐", text: "谁支撑谁、合计如何、哪里缺少支撑。" },
    findings: { title: "检查与 SMART", text: "表述与结构的问题、每条文字的五灯，以及所依据的数量规范。" },
    words: { title: "词表", text: "检查文字所用的词语，可停用或添加。" },
    train: { title: "练习", text: "合格与不合格 OKR 的测验。" },
    process: { title: "共识与流程", text: "谁同意、每个目标的状态、发布时的基线和变更记录；在此提交、审批、发布、评分和关闭。" },
    standup: { title: "站会", text: "做了什么、要做什么、受阻什么：最近十个工作日及未解决的障碍。" },
    weekly: { title: "周会", text: "四象限：优先事项、信心、后续安排、健康指标，并列出矛盾之处。" },
    quarterly: { title: "周期末会议", text: "链接到复盘的议程、会议成本，以及延续、修改或放弃。" },
    reviews: { title: "复盘汇总", text: "各周期对比：得分、原因、行动及改进效果。" },
    scheme: { title: "绩效方案与评分", text: "KPI、OKR 与行为得分如何合成、评级与限制；未经决定不与薪酬挂钩。" },
    whatif: { title: "假设分析", text: "达到某个评分每个关键结果还需要什么，以及各种情景。" },
    oneOnOne: { title: "一对一面谈", text: "根据数据准备面谈提纲，写入本人自己的工作簿。" },
    coach: { title: "绩效辅导", text: "每人一张辅导卡：优势、红黄灯关键结果的评判与观察两种说法、提问、支持、下一步目标。" },
    interview: { title: "绩效面谈", text: "自动排期、互不冲突；为每人生成主管与员工的面谈材料，直至签字确认页。" },
    pbc: { title: "PBC", text: "目标承诺、执行措施、团队合作与个人发展，并附 KPI 表及计分方法。" },
    comparison: { title: "方法对比", text: "MBO、KPI、PBC、平衡计分卡与 OKR 对比及其由来。" },
    readiness: { title: "成熟度自评", text: "十二个问题：OKR 是否适合我们的现状，与 KPI 各占多少权重？" },
    example: { title: "评分示例", text: "谷歌如何给 OKR 评分，可以动手试。" },
    mbo: { title: "MBO", text: "双方约定的目标及其状态。" },
    calendar: { title: "关键动作日历", text: "一个周期中谁在何时做什么，哪些已逾期。" },
  },
};

export type ToolKey = keyof typeof en.tools;

/** What the page with the rest of the method says. Loaded with it, in both languages. */
export type ToolboxWords = typeof en;

export function toolboxWords(language: Language): ToolboxWords {
  return language === "zh" ? zh : en;
}
