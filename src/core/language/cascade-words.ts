import type { OkrBasis } from "../model";
import { CONTRIBUTION_WORDS } from "./contribution-words";
import type { Language } from "./language";

const en = {
  teams: {
    sheet: (cycle: string) => `Teams ${cycle}`,
    title: (cycle: string) => `OKRs of the teams ${cycle}`,
    hint: "One row for each team's objective and key result: filter by team. Figures, progress and status are formulas; texts, owners, weights and links may be edited, and rows added.",
  },
  people: {
    sheet: (cycle: string) => `People ${cycle}`,
    title: (cycle: string) => `OKRs of people ${cycle}`,
    hint: "One row for each person's objective and key result: filter by person. Figures, progress and status are formulas; texts, weights and links may be edited, and rows added.",
  },
  components: [
    ["Objective", "What will be true at the end of the cycle, in words that move people; 3 to 5 of them, without numbers."],
    ["Key result", "How everybody sees that it came true: a measure from start to target by a day, 2 to 5 for each objective, one owner."],
    ["Basis", "Where it comes from: strategy map, key task, duty, superior, peer request, or self. Choose it for rows that you add."],
    ["Supports", "Id of the objective or key result above that it serves. Contribution: progress counts for it, metric adds to its figure, none only supports it."],
    ["Guardrail", "A measure that must not suffer meanwhile: a key result that holds a line, or a health measure on the sheet of bases."],
  ],
  objectives: "Objectives",
  keyResults: "Key results",
  holder: { team: "Team", person: "Person" },
  headers: {
    team: "Team", basis: "Basis", alignedTo: "Supports id", alignedText: "Supports", contribution: "Contribution", linkWeight: "Link weight",
    due: "Due", initiative: "Initiative", duties: "Duties served",
    objectiveWeight: "Weight",
  },
  help: {
    basis: "What it was made from. Choose one for rows of your own.",
    alignedTo: "Id of the objective or key result above that it supports. Blank supports none.",
    contribution: "progress: its progress counts for what it supports. metric: in the same unit, its movement is part of that of what it supports. none: it supports without counting.",
    linkWeight: "How much it counts among all that support the same; blank counts like the others, 0 not at all.",
    due: "Day by which it is reached.",
    duties: "How many duties of the team it serves, by the table of duties on the sheet of bases. 0: no duty asks for it.",
  },
  bases: { "strategy-map": "strategy map", "key-task": "key task", duty: "duty", superior: "superior", "peer-request": "peer request", self: "self" } as Readonly<Record<OkrBasis, string>>,
  contributions: CONTRIBUTION_WORDS.en,

  basis: {
    team: {
      sheet: (cycle: string) => `Team bases ${cycle}`,
      title: (cycle: string) => `What the team OKRs rest on ${cycle}`,
      hint: "Duties and what was left out tell what to talk about before the OKRs are agreed.",
    },
    person: {
      sheet: (cycle: string) => `People bases ${cycle}`,
      title: (cycle: string) => `What the personal OKRs rest on ${cycle}`,
      hint: "What was left out tells what to talk about before the OKRs are agreed.",
    },
  },
  summary: {
    team: {
      sheet: (cycle: string) => `Team summary ${cycle}`,
      title: (cycle: string) => `Teams: bases and scores ${cycle}`,
      hint: "Enter what each team is there for and who leads it. Counts and scores follow the sheet of the teams.",
    },
    person: {
      sheet: (cycle: string) => `People summary ${cycle}`,
      title: (cycle: string) => `People: bases and scores ${cycle}`,
      hint: "Counts and scores follow the sheet of the people. Names, teams, roles and managers are those of your list of people.",
    },
  },
  mix: {
    headers: {
      id: "Row id", mission: "Mission", leader: "Leader", role: "Role", manager: "Manager", objectives: "Objectives", keyResults: "Key results", supporting: "Supporting", score: "Score",
    },
    help: {
      supporting: "Share of the key results that support something above.",
      score: "Mean progress of the objectives by their weights, 0 to 1.",
    },
  },
  duties: {
    title: "Duties: what no objective is about",
    hint: "Where no objective is about a duty, watch it by a health measure rather than making another objective. Correct the objective where another fits better.",
    headers: { id: "Row id", team: "Team", duty: "Duty", objective: "Objective id", objectiveText: "Objective", health: "Health measure", state: "State", source: "Source" },
    states: { served: "objective", watched: "health measure", gap: "gap" },
    help: {
      objective: "Id of the team's objective that is about it. Blank if none is.",
      health: "Measure by which the duty is watched while no objective is about it. Blank: the workbook has none yet.",
      state: "objective: an objective is about it. health measure: it is watched. gap: neither; agree a measure with the team.",
    },
  },
  health: {
    title: "Health measures: not to break meanwhile",
    hint: "They are where they should be and are no key results. Numbers follow the scorecard.",
    headers: { id: "Row id", team: "Team", measure: "Measure", actual: "Actual", attainment: "Attainment", source: "Source" },
    none: "Every measure in health is a key result already, or the teams have none.",
  },
  leftOut: {
    title: "Left out",
    headers: { id: "Row id", what: "Measure or task", source: "Source", kind: "Kind", reason: "Reason" },
    kinds: { measure: "measure", task: "key task" },
    none: "Nothing was left out.",
  },
  template: {
    title: "Template: hiring manager",
    objective: (text: string) => `Objective: ${text}.`,
    hint: "Speed alone does harm: beside time to hire stands a measure of quality, and a guardrail that is held. Figures are examples.",
    headers: { id: "Row id", kind: "Kind", text: "Key result", source: "Source", owner: "Owner", here: "In this workbook" },
    kinds: { speed: "speed", quality: "quality", reach: "reach", guardrail: "guardrail" },
    missing: "no measure yet: add it to the KPI sheet",
  },
  page: {
    sheet: (cycle: string) => `Team page ${cycle}`,
    title: (cycle: string) => `Team OKR ${cycle}`,
    hint: "Choose a team; the page follows and prints on one sheet of A4.",
    team: "Team",
    leader: "Leader",
    score: "Score",
    headers: { place: "Place", number: "No.", text: "Objective", keyResult: "Key result", ambition: "Ambition", weight: "Weight", progress: "Progress", status: "Status", owner: "Owner", due: "Due", confidence: "Confidence", basis: "Basis" },
  },
};

const zh: typeof en = {
  teams: {
    sheet: (cycle) => `团队 OKR ${cycle}`,
    title: (cycle) => `团队目标与关键结果 ${cycle}`,
    hint: "每行一个团队的目标或关键结果，可按团队筛选。数值、进度和状态均为公式；表述、负责人、权重和对齐关系可修改，也可增加行。",
  },
  people: {
    sheet: (cycle) => `个人 OKR ${cycle}`,
    title: (cycle) => `个人目标与关键结果 ${cycle}`,
    hint: "每行一个人的目标或关键结果，可按姓名筛选。数值、进度和状态均为公式；表述、权重和对齐关系可修改，也可增加行。",
  },
  components: [
    ["目标", "周期结束时将实现的状态，用鼓舞人心的文字表述，不含数字；3–5 个。"],
    ["关键结果", "如何看出目标已实现：指标在某日前从起始值到目标值；每个目标 2–5 个，各有一名负责人。"],
    ["依据", "来源：战略地图、重点任务、部门职责、上级要求、协作请求或自主提出。自行增加的行请选择。"],
    ["承接", "所支撑的上级目标或关键结果编号。贡献方式：进度计入上级进度，数值计入上级数值，无则只支撑不计入。"],
    ["护栏", "推进目标时不能变差的指标：保持型关键结果，或依据表中的健康指标。"],
  ],
  objectives: "目标",
  keyResults: "关键结果",
  holder: { team: "团队", person: "姓名" },
  headers: {
    team: "团队", basis: "依据", alignedTo: "承接编号", alignedText: "承接", contribution: "贡献方式", linkWeight: "对齐权重", due: "截止日期",
    initiative: "行动方案", duties: "对应职责数", objectiveWeight: "权重",
  },
  help: {
    basis: "由什么而来。自行增加的行请选择一项。",
    alignedTo: "所支撑的上级目标或关键结果的编号。空白表示不支撑任何一项。",
    contribution: "进度：其进度计入上级。数值：单位相同，其变化是上级变化的一部分。无：只支撑，不计入。",
    linkWeight: "在支撑同一项的各项中所占权重；空白表示与其他相同，0 表示不计入。",
    due: "应达成的日期。",
    duties: "对应本团队几项职责，以依据表的职责表为准。0 表示没有职责要求它。",
  },
  bases: { "strategy-map": "战略地图", "key-task": "重点任务", duty: "部门职责", superior: "上级要求", "peer-request": "协作请求", self: "自主提出" },
  contributions: CONTRIBUTION_WORDS.zh,

  basis: {
    team: {
      sheet: (cycle) => `团队依据 ${cycle}`,
      title: (cycle) => `团队 OKR 的依据 ${cycle}`,
      hint: "职责核对和未选入项说明在确定 OKR 之前需要讨论什么。",
    },
    person: {
      sheet: (cycle) => `个人依据 ${cycle}`,
      title: (cycle) => `个人 OKR 的依据 ${cycle}`,
      hint: "未选入项说明在确定 OKR 之前需要讨论什么。",
    },
  },
  summary: {
    team: {
      sheet: (cycle) => `团队汇总 ${cycle}`,
      title: (cycle) => `团队：依据与得分 ${cycle}`,
      hint: "请填写各团队的使命和负责人。计数和得分随团队 OKR 表变化。",
    },
    person: {
      sheet: (cycle) => `个人汇总 ${cycle}`,
      title: (cycle) => `个人：依据与得分 ${cycle}`,
      hint: "计数和得分随个人 OKR 表变化。姓名、团队、岗位和上级取自人员名单。",
    },
  },
  mix: {
    headers: { id: "行编号", mission: "使命", leader: "负责人", role: "岗位", manager: "上级", objectives: "目标数", keyResults: "关键结果数", supporting: "承接比例", score: "总分" },
    help: { supporting: "支撑上级的关键结果所占比例。", score: "按权重平均的目标进度，0 到 1。" },
  },
  duties: {
    title: "职责核对：哪些职责没有目标",
    hint: "没有目标对应的职责，用健康指标关注即可，不必另立目标。如有更合适的目标，请更正编号。",
    headers: { id: "行编号", team: "团队", duty: "职责", objective: "目标编号", objectiveText: "目标", health: "健康指标", state: "情况", source: "来源" },
    states: { served: "有目标", watched: "健康指标", gap: "缺口" },
    help: {
      objective: "与该职责对应的本团队目标编号。没有则留空。",
      health: "没有目标对应时用来关注该职责的指标。空白表示工作簿中还没有。",
      state: "有目标：有目标与之对应。健康指标：有指标关注。缺口：两者都没有，请与团队商定一个指标。",
    },
  },
  health: {
    title: "健康指标：推进目标时不能变差",
    hint: "已达标且未成为关键结果的指标，数字随计分卡变化。",
    headers: { id: "行编号", team: "团队", measure: "指标", actual: "实际值", attainment: "达成率", source: "来源" },
    none: "所有健康指标都已成为关键结果，或各团队没有健康指标。",
  },
  leftOut: {
    title: "未选入",
    headers: { id: "行编号", what: "指标或任务", source: "来源", kind: "类别", reason: "原因" },
    kinds: { measure: "指标", task: "重点任务" },
    none: "没有未选入的项目。",
  },
  template: {
    title: "模板：招聘经理",
    objective: (text) => `目标：${text}。`,
    hint: "只看速度会损害质量：招聘周期之外要有质量指标，以及需要保持的护栏。数字仅为示例。",
    headers: { id: "行编号", kind: "类别", text: "关键结果", source: "来源", owner: "负责人", here: "本工作簿中的指标" },
    kinds: { speed: "速度", quality: "质量", reach: "达到", guardrail: "护栏" },
    missing: "尚无指标：请加入 KPI 表",
  },
  page: {
    sheet: (cycle) => `团队一页 ${cycle}`,
    title: (cycle) => `团队 OKR ${cycle}`,
    hint: "选择团队，本页随之变化，可打印为一张 A4。",
    team: "团队",
    leader: "负责人",
    score: "总分",
    headers: { place: "位置", number: "序号", text: "目标", keyResult: "关键结果", ambition: "类型", weight: "权重", progress: "进度", status: "状态", owner: "负责人", due: "截止日期", confidence: "信心指数", basis: "依据" },
  },
};

/** Titles, headers and hints of the sheets of teams and people. */
export type CascadeWords = typeof en;

export function cascadeWords(language: Language): CascadeWords {
  return language === "zh" ? zh : en;
}

/** The basis that a word of either language names; null for any other. @example parseBasis("key task") // => "key-task" */
export function parseBasis(word: string): OkrBasis | null {
  const words = [en, zh].flatMap(({ bases }) => Object.entries(bases) as [OkrBasis, string][]);
  return words.find(([, said]) => said.toLowerCase() === word.trim().toLowerCase())?.[0] ?? null;
}

/** Why something became no key result of a team or person, beyond the reasons that measures of the company have. */
export type LevelReasonWording =
  | { readonly code: "no-holder" }
  | { readonly code: "later-cycle" | "earlier-cycle"; readonly due: string }
  | { readonly code: "over"; readonly status: string }
  | { readonly code: "no-room"; readonly limit: number };

/** @example levelReasonText({ code: "later-cycle", due: "2027-08-31" }, "en") // => "It is due on 2027-08-31, after this cycle." */
export function levelReasonText(reason: LevelReasonWording, language: Language): string {
  const isEnglish = language === "en";
  switch (reason.code) {
    case "no-holder":
      return isEnglish ? "Nobody says whose it is: neither a department nor a known owner." : "没有说明归属：既无部门，也无已知负责人。";
    case "later-cycle":
      return isEnglish ? `It is due on ${reason.due}, after this cycle.` : `截止日期为 ${reason.due}，在本周期之后。`;
    case "earlier-cycle":
      return isEnglish ? `It was due on ${reason.due}, before this cycle. If it is not done, give it another day.` : `截止日期为 ${reason.due}，在本周期之前。如未完成，请重新确定日期。`;
    case "over":
      return isEnglish ? `Nothing is left to do: its status is "${reason.status}".` : `状态为“${reason.status}”，无需再做。`;
    case "no-room":
      return isEnglish ? `All objectives have ${reason.limit} key results already.` : `各目标已有 ${reason.limit} 个关键结果。`;
  }
}
