import type { Words } from "./words";

/** The words and the grammar of numbers that we begin with (`domain.md` 6.2); a workbook may have its own. */
export const DEFAULT_WORDS: Words = {
  /** Doing something, which says nothing about what comes of it (`domain.md` 6.2). */
  activity: {
    en: [
      "launch", "build", "implement", "create", "develop", "design", "deploy", "ship", "release", "write", "publish",
      "deliver", "migrate", "refactor", "integrate", "set up", "configure", "hire", "onboard", "train", "document",
      "automate", "organise", "organize", "hold", "attend", "conduct", "run", "prepare", "review", "discuss", "explore",
      "evaluate", "roll out",
    ],
    zh: [
      "完成", "召开", "组织", "开展", "参加", "编写", "撰写", "写", "上线", "发布", "建立", "搭建", "推广", "推进", "培训", "调研",
      "落实", "对接", "梳理", "整理", "制定", "执行", "跟进", "举办", "招聘",
    ],
  },

  /** Taking part in what others achieve: the tell-tale verbs of Google's playbook. */
  takingPart: {
    en: [
      "consult", "help", "analyze", "analyse", "participate", "assist", "support", "coordinate", "monitor", "assess", "focus on",
    ],
    zh: ["协助", "配合", "参与", "支持", "跟进", "监督", "分析", "研究", "专注于"],
  },

  /** A measure going up or down. */
  upward: {
    en: ["increase", "grow", "raise", "lift", "improve", "boost", "expand"],
    zh: ["提升", "提高", "增长", "增加", "扩大", "上升", "升至"],
  },
  downward: {
    en: ["reduce", "cut", "lower", "shorten", "decrease", "drop", "shrink"],
    zh: ["降低", "下降", "减少", "缩短", "压缩", "降至", "降到"],
  },

  /** Arriving at a value. */
  reaching: {
    en: ["achieve", "reach", "win", "retain", "convert", "at least", "at most", "above", "below", "under", "over"],
    zh: ["≥", "≤", "<", ">", "达到", "达成", "超过", "不低于", "不超过", "不高于", "控制在", "实现", "以上", "以内", "至少"],
  },

  /** Keeping things as they are. */
  keeping: {
    en: ["keep", "continue", "maintain", "remain", "stay", "sustain", "hold"],
    zh: ["保持", "继续", "维持"],
  },
  businessAsUsual: {
    en: ["keep", "continue", "maintain", "remain"],
    zh: ["保持", "继续", "维持", "做好", "日常"],
  },

  /** "Better", without saying what is better for whom. */
  vague: {
    en: ["improve", "enhance", "optimise", "optimize", "better", "strengthen"],
    zh: ["提升", "优化", "加强", "完善", "推进", "提高"],
  },

  /** Praise that nobody can measure. */
  unmeasurable: {
    en: [
      "good", "better", "effective", "effectively", "timely", "as possible", "continuously", "high quality", "high-quality",
      "significantly", "substantially", "excellent",
    ],
    zh: ["较好", "良好", "有效", "及时", "尽快", "持续", "高质量", "大幅", "显著", "基本", "力争"],
  },

  /** What turns such a word into the name of a measure: 及时率 is a rate, 有效客户 can be counted. */
  measuredBy: {
    en: ["rate", "score", "leads", "tax", "count", "ratio"],
    zh: ["率", "数", "值", "期", "量", "度", "时间", "时长", "客户", "用户", "线索", "工资", "分"],
  },

  /** Counting attention or papers instead of value. */
  vanity: {
    en: ["likes", "views", "page views", "followers", "impressions", "number of meetings", "meetings", "blog posts", "posts"],
    zh: ["点赞", "会议次数", "文档篇数", "浏览量", "粉丝", "篇文章"],
  },

  /** All or nothing. */
  absolute: {
    en: ["zero", "all", "every", "always", "never"],
    zh: ["零", "全部", "所有", "全员"],
  },

  /** Somebody who gains, or something of value. */
  benefit: {
    en: [
      "customer", "customers", "client", "clients", "user", "users", "buyer", "buyers", "employee", "employees", "people",
      "team", "teams", "partner", "partners", "supplier", "suppliers", "market", "community", "patient", "patients", "student",
      "students", "company", "business", "revenue", "profit", "margin", "cash", "growth", "quality", "safety", "trust", "loyalty",
      "brand", "talent", "cost", "costs", "experience", "value",
    ],
    zh: [
      "客户", "用户", "员工", "团队", "伙伴", "供应商", "市场", "社区", "患者", "学生", "公司", "企业", "业务", "收入", "营收", "利润",
      "毛利", "现金", "增长", "质量", "安全", "信任", "口碑", "品牌", "人才", "成本", "体验", "价值", "效率",
    ],
  },

  /** More, faster, more of it: what needs a counterweight (Grove's paired indicators). */
  volume: {
    en: [
      "revenue", "sales", "bookings", "volume", "output", "growth", "speed", "faster", "time to", "lead time", "cycle time",
      "throughput", "new customers", "orders", "traffic", "pipeline", "hires",
    ],
    zh: ["收入", "营收", "销售额", "销量", "产量", "订单", "增长", "新客户", "周期", "时长", "速度", "产能", "流量", "拉新", "招聘人数"],
  },
  quality: {
    en: [
      "quality", "satisfaction", "nps", "defect", "defects", "error", "errors", "complaint", "complaints", "churn", "retention",
      "margin", "rework", "pass rate", "accuracy", "returns", "turnover", "safety", "on-time", "on time",
    ],
    zh: ["质量", "满意", "NPS", "推荐", "缺陷", "差错", "投诉", "流失", "留存", "毛利率", "返工", "合格率", "通过率", "准确率", "退货", "安全", "准时"],
  },

  /** What makes a wish more than "better": who gains, or what it makes possible. */
  purpose: {
    en: ["so that", "so", "for", "that", "who", "which", "where", "to", "by", "from", "until"],
    zh: ["的", "让", "使", "以便", "为", "成为", "从", "由", "至", "到"],
  },

  /** Ends the name of a department, where a person should stand. */
  department: {
    en: ["department", "dept", "team", "division", "group", "unit", "office", "committee"],
    zh: ["部", "部门", "中心", "小组", "项目组", "团队", "事业部", "委员会", "办公室"],
  },
  /** Which one of several owners leads. */
  lead: { en: ["lead", "leads", "leader", "accountable"], zh: ["牵头", "主责", "负责", "主导"] },

  /** Between the two values of a movement. */
  towards: { en: ["to"], zh: ["至", "到", "为", "→", "⇒"] },
  /** After a number: a share, or points of one. */
  percent: {
    en: ["pp", "percent", "percentage point", "percentage points"],
    zh: ["%", "‰", "百分点", "个百分点"],
  },
  /** Before an amount of money. */
  currency: { en: ["USD", "EUR", "RMB", "CNY"], zh: ["US$", "$", "€", "£", "¥", "￥"] },
  /** After an amount of money. */
  money: { en: ["USD", "EUR", "RMB", "CNY"], zh: ["元", "美元", "欧元"] },
  scales: {
    en: { k: 1e3, m: 1e6, mn: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9 },
    zh: { 千: 1e3, 万: 1e4, 百万: 1e6, 亿: 1e8 },
  },
};
