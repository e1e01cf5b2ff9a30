import type { Language } from "../language";

/** A text in every language that we speak. */
export type Wording = Readonly<Record<Language, string>>;

/**
 * Brightwater Instruments, a company that does not exist: what its balanced scorecard, its monthly KPI sheet and its
 * departments say in the fiscal year 2027, which starts on 1 January. Actuals are there up to May.
 */
export const COMPANY: Wording = { en: "Brightwater Instruments", zh: "清澜仪器" };
export const FISCAL_YEAR = 2027;

/** A line of the scorecard. Text values are typed as text, the way people type them. */
export interface SampleMeasure {
  readonly name: Wording;
  readonly unit: Wording;
  readonly better: "up" | "down";
  readonly lastYear: number | string | null;
  readonly target: number | string;
  readonly latest: number | string | null;
  readonly weight: number;
  readonly owner: Wording;
  readonly initiative: Wording;
  readonly format: string;
}

export interface SampleObjective {
  readonly text: Wording;
  readonly measures: readonly SampleMeasure[];
}

export interface SamplePerspective {
  readonly name: Wording;
  readonly objectives: readonly SampleObjective[];
}

const THOUSAND_DOLLARS: Wording = { en: "k USD", zh: "千美元" };
const PERCENT: Wording = { en: "%", zh: "%" };
const DAYS: Wording = { en: "days", zh: "天" };
const POINTS: Wording = { en: "points", zh: "分" };
const COUNT: Wording = { en: "count", zh: "次" };
const HOURS: Wording = { en: "hours", zh: "小时" };

const FINANCE: Wording = { en: "A. Keller", zh: "柯安" };
const SALES: Wording = { en: "M. Osei", zh: "欧敏" };
const OPERATIONS: Wording = { en: "J. Lindqvist", zh: "林洁" };
const QUALITY: Wording = { en: "P. Novak", zh: "罗培" };
const PEOPLE: Wording = { en: "S. Tanaka", zh: "谭思" };

export const SCORECARD: readonly SamplePerspective[] = [
  {
    name: { en: "Financial", zh: "财务" },
    objectives: [
      {
        text: { en: "Grow profitably in our core markets", zh: "在核心市场实现有利润的增长" },
        measures: [
          { name: { en: "Revenue", zh: "营业收入" }, unit: THOUSAND_DOLLARS, better: "up", lastYear: 21_600, target: 24_000, latest: 9_020, weight: 0.12, owner: SALES, initiative: { en: "Open the Nordic partner channel", zh: "开拓北欧合作渠道" }, format: "#,##0" },
          { name: { en: "Operating margin", zh: "营业利润率" }, unit: PERCENT, better: "up", lastYear: 0.112, target: 0.135, latest: 0.118, weight: 0.1, owner: FINANCE, initiative: { en: "Renegotiate the three largest supply contracts", zh: "重新谈判三大采购合同" }, format: "0.0%" },
        ],
      },
      {
        text: { en: "Turn profit into cash", zh: "让利润变成现金" },
        measures: [
          { name: { en: "Free cash flow", zh: "自由现金流" }, unit: THOUSAND_DOLLARS, better: "up", lastYear: -900, target: -300, latest: -640, weight: 0.06, owner: FINANCE, initiative: { en: "Weekly cash meeting", zh: "每周现金例会" }, format: "#,##0;(#,##0)" },
          { name: { en: "Days sales outstanding", zh: "应收账款周转天数" }, unit: DAYS, better: "down", lastYear: 58, target: 45, latest: 54, weight: 0.06, owner: FINANCE, initiative: { en: "Dunning after 10 days", zh: "逾期10天即催收" }, format: "0" },
        ],
      },
    ],
  },
  {
    name: { en: "Customer", zh: "客户" },
    objectives: [
      {
        text: { en: "Be the supplier customers can rely on", zh: "成为客户信赖的供应商" },
        measures: [
          { name: { en: "On-time delivery", zh: "准时交付率" }, unit: PERCENT, better: "up", lastYear: "88%", target: "≥95%", latest: "91%", weight: 0.1, owner: OPERATIONS, initiative: { en: "Freeze the production plan two weeks ahead", zh: "生产计划提前两周冻结" }, format: "@" },
          { name: { en: "Complaints per 1,000 orders", zh: "每千单投诉数" }, unit: COUNT, better: "down", lastYear: 6.5, target: 4, latest: 5.6, weight: 0.08, owner: QUALITY, initiative: { en: "Root-cause review every Friday", zh: "每周五根因评审" }, format: "0.0" },
        ],
      },
      {
        text: { en: "Win customers who stay", zh: "赢得长期客户" },
        measures: [
          { name: { en: "Net promoter score", zh: "净推荐值" }, unit: POINTS, better: "up", lastYear: 32, target: 45, latest: 37, weight: 0.06, owner: SALES, initiative: { en: "Call every detractor within 48 hours", zh: "48小时内回访贬损者" }, format: "0" },
          { name: { en: "Customer retention", zh: "客户保留率" }, unit: PERCENT, better: "up", lastYear: 0.915, target: 0.92, latest: 0.934, weight: 0.06, owner: SALES, initiative: { en: "Renewal talks 90 days ahead", zh: "提前90天续约沟通" }, format: "0.0%" },
        ],
      },
    ],
  },
  {
    name: { en: "Internal process", zh: "内部流程" },
    objectives: [
      {
        text: { en: "Make quality the normal case", zh: "让质量成为常态" },
        measures: [
          { name: { en: "First-pass yield", zh: "一次合格率" }, unit: PERCENT, better: "up", lastYear: 0.94, target: 0.975, latest: 0.952, weight: 0.08, owner: QUALITY, initiative: { en: "Poka-yoke on lines 2 and 4", zh: "2、4号线防错改造" }, format: "0.0%" },
          { name: { en: "Order lead time", zh: "订单交付周期" }, unit: DAYS, better: "down", lastYear: 21, target: 14, latest: 18.5, weight: 0.07, owner: OPERATIONS, initiative: { en: "Pull system for standard parts", zh: "标准件拉动式生产" }, format: "0.0" },
        ],
      },
      {
        text: { en: "Everybody goes home safe", zh: "人人平安回家" },
        measures: [
          { name: { en: "Lost-time accidents", zh: "损失工时事故" }, unit: COUNT, better: "down", lastYear: 6, target: 0, latest: 2, weight: 0.06, owner: OPERATIONS, initiative: { en: "Near-miss board on every line", zh: "各产线设未遂事件看板" }, format: "0" },
        ],
      },
    ],
  },
  {
    name: { en: "Learning and growth", zh: "学习与成长" },
    objectives: [
      {
        text: { en: "Have the people the strategy needs", zh: "拥有战略所需的人才" },
        measures: [
          { name: { en: "Time to hire for key roles", zh: "关键岗位招聘周期" }, unit: DAYS, better: "down", lastYear: 45, target: 35, latest: 41, weight: 0.05, owner: PEOPLE, initiative: { en: "Talent pool for the ten key roles", zh: "十个关键岗位人才库" }, format: "0" },
          { name: { en: "Voluntary turnover", zh: "主动离职率" }, unit: PERCENT, better: "down", lastYear: 0.14, target: 0.1, latest: 0.121, weight: 0.04, owner: PEOPLE, initiative: { en: "Stay interviews", zh: "留任访谈" }, format: "0.0%" },
          { name: { en: "Training hours per employee", zh: "人均培训小时" }, unit: HOURS, better: "up", lastYear: 18, target: 24, latest: 9, weight: 0.03, owner: PEOPLE, initiative: { en: "Two learning days a quarter", zh: "每季度两个学习日" }, format: "0.0" },
          { name: { en: "Engagement score", zh: "员工敬业度" }, unit: POINTS, better: "up", lastYear: 68, target: 75, latest: null, weight: 0.03, owner: PEOPLE, initiative: { en: "Pulse survey in June", zh: "6月脉搏调查" }, format: "0" },
        ],
      },
    ],
  },
];

/** A line pair of the monthly sheet: twelve targets, and actuals as far as they are known. */
export interface SampleSeries {
  readonly name: Wording;
  readonly unit: Wording;
  readonly format: string;
  /** Months add up to the year, as money does; else the last month counts. */
  readonly adds: boolean;
  readonly targets: readonly number[];
  readonly actuals: readonly number[];
}

export const MONTHLY: readonly SampleSeries[] = [
  { name: { en: "Revenue", zh: "营业收入" }, unit: THOUSAND_DOLLARS, format: "#,##0", adds: true, targets: [1_800, 1_800, 1_950, 1_950, 2_000, 2_000, 1_900, 1_900, 2_100, 2_150, 2_200, 2_250], actuals: [1_690, 1_745, 1_905, 1_820, 1_860] },
  { name: { en: "Operating margin", zh: "营业利润率" }, unit: PERCENT, format: "0.0%", adds: false, targets: [0.115, 0.118, 0.12, 0.122, 0.125, 0.127, 0.128, 0.13, 0.132, 0.133, 0.134, 0.135], actuals: [0.109, 0.112, 0.114, 0.116, 0.118] },
  { name: { en: "First-pass yield", zh: "一次合格率" }, unit: PERCENT, format: "0.0%", adds: false, targets: [0.942, 0.945, 0.948, 0.952, 0.955, 0.958, 0.961, 0.964, 0.967, 0.97, 0.973, 0.975], actuals: [0.941, 0.944, 0.947, 0.949, 0.952] },
  { name: { en: "Complaints per 1,000 orders", zh: "每千单投诉数" }, unit: COUNT, format: "0.0", adds: false, targets: [6.3, 6.1, 5.9, 5.6, 5.4, 5.2, 5, 4.8, 4.6, 4.4, 4.2, 4], actuals: [6.4, 6.2, 5.8, 5.7, 5.6] },
  { name: { en: "Days sales outstanding", zh: "应收账款周转天数" }, unit: DAYS, format: "0", adds: false, targets: [57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 46, 45], actuals: [58, 57, 57, 55, 54] },
  { name: { en: "Training hours per employee", zh: "人均培训小时" }, unit: HOURS, format: "0.0", adds: true, targets: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], actuals: [1.5, 2.2, 1.8, 1.9, 1.6] },
];

export interface SampleDepartment {
  readonly name: Wording;
  readonly duties: readonly Wording[];
  readonly tasks: readonly { readonly text: Wording; readonly owner: Wording; readonly due: string }[];
}

export const DEPARTMENTS: readonly SampleDepartment[] = [
  {
    name: { en: "Sales", zh: "销售部" },
    duties: [{ en: "Win and keep customers in the core markets", zh: "开拓并维系核心市场客户" }, { en: "Forecast demand for operations", zh: "为运营提供需求预测" }],
    tasks: [{ text: { en: "Sign four Nordic partners", zh: "签约四家北欧合作伙伴" }, owner: SALES, due: "2027-06-30" }],
  },
  {
    name: { en: "Operations", zh: "运营部" },
    duties: [{ en: "Deliver orders on the promised day", zh: "按承诺日期交付订单" }, { en: "Keep the plants safe", zh: "保障工厂安全" }],
    tasks: [{ text: { en: "Introduce the two-week frozen plan", zh: "推行两周冻结计划" }, owner: OPERATIONS, due: "2027-05-15" }],
  },
  {
    name: { en: "Quality", zh: "质量部" },
    duties: [{ en: "Find and remove the causes of defects", zh: "查找并消除缺陷根因" }],
    tasks: [{ text: { en: "Error-proof lines 2 and 4", zh: "完成2、4号线防错改造" }, owner: QUALITY, due: "2027-08-31" }],
  },
  {
    name: { en: "Human resources", zh: "人力资源部" },
    duties: [{ en: "Fill key roles with people who stay", zh: "为关键岗位招到留得住的人" }, { en: "Develop leaders", zh: "培养管理者" }],
    tasks: [{ text: { en: "Build the talent pool for ten key roles", zh: "建立十个关键岗位人才库" }, owner: PEOPLE, due: "2027-09-30" }],
  },
];
