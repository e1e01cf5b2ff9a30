import type { Language } from "./language";
import type { RowList } from "../rules/word-rows";

type ListWords = Readonly<Record<RowList, { readonly title: string; readonly purpose: string }>>;

const en: ListWords = {
  activity: { title: "Activities", purpose: "Doing something, which says nothing about what comes of it. Looked for at the beginning of a text." },
  takingPart: { title: "Taking part", purpose: "Verbs that take part in what others achieve. Looked for at the beginning of a text." },
  upward: { title: "Going up", purpose: "A measure rises: start, target and verb must agree." },
  downward: { title: "Going down", purpose: "A measure falls: start, target and verb must agree." },
  reaching: { title: "Reaching", purpose: "Arriving at a value, which makes an activity a result." },
  keeping: { title: "Keeping", purpose: "A key result that keeps things as they are." },
  businessAsUsual: { title: "Business as usual", purpose: "An objective that keeps things as they are." },
  vague: { title: "Vague verbs", purpose: "\"Better\", without saying what for. Looked for at the beginning of an objective." },
  purpose: { title: "Purpose", purpose: "Says for whom or what for, which makes a vague verb good enough." },
  unmeasurable: { title: "Praise", purpose: "Nobody can measure it." },
  measuredBy: { title: "Names of measures", purpose: "After a word of praise: together they name something that can be counted, as in \"timely rate\"." },
  absolute: { title: "All or nothing", purpose: "Leaves no room in an aspirational key result." },
  benefit: { title: "Who gains", purpose: "Somebody who gains, or something of value, in an objective." },
  vanity: { title: "Vanity", purpose: "Counts attention or effort instead of value." },
  volume: { title: "Volume and speed", purpose: "More and faster: needs a key result beside it that guards quality." },
  quality: { title: "Quality", purpose: "Guards quality beside volume and speed." },
  department: { title: "Departments", purpose: "Ends the name of a department, where a person should stand." },
  lead: { title: "Leads", purpose: "Says which one of several owners leads." },
  towards: { title: "From … to …", purpose: "Stands between the two values of a movement." },
  percent: { title: "Percent", purpose: "After a number: a share, or points of one." },
  currency: { title: "Currencies before", purpose: "Before an amount of money." },
  money: { title: "Currencies after", purpose: "After an amount of money." },
  scales: { title: "Scales", purpose: "After a number: multiplies it by the factor." },
};

const zh: ListWords = {
  activity: { title: "活动类动词", purpose: "只说做什么，没说带来什么结果。在句首查找。" },
  takingPart: { title: "参与类动词", purpose: "只是参与他人的成果。在句首查找。" },
  upward: { title: "上升", purpose: "指标上升：起始值、目标值与用词应一致。" },
  downward: { title: "下降", purpose: "指标下降：起始值、目标值与用词应一致。" },
  reaching: { title: "达到", purpose: "达到某个数值，使活动成为成果。" },
  keeping: { title: "维持", purpose: "维持现状的关键结果。" },
  businessAsUsual: { title: "日常工作", purpose: "维持现状的目标。" },
  vague: { title: "空泛动词", purpose: "只说“更好”，没说为了什么。在目标句首查找。" },
  purpose: { title: "目的", purpose: "说明为谁或为了什么，使空泛动词也能成立。" },
  unmeasurable: { title: "无法衡量的形容", purpose: "无法用数字衡量。" },
  measuredBy: { title: "指标名称用词", purpose: "跟在形容词之后，合起来就是可统计的指标，如“及时率”。" },
  absolute: { title: "绝对化用词", purpose: "对挑战型关键结果没有留余地。" },
  benefit: { title: "受益者与价值", purpose: "目标中提到的受益者或价值。" },
  vanity: { title: "虚荣指标", purpose: "衡量关注度或工作量，而不是价值。" },
  volume: { title: "数量与速度", purpose: "追求更多更快，旁边需要质量方面的关键结果。" },
  quality: { title: "质量", purpose: "与数量、速度相配的质量用词。" },
  department: { title: "部门", purpose: "部门名称的结尾；负责人应是具体的人。" },
  lead: { title: "牵头", purpose: "说明多位负责人中由谁牵头。" },
  towards: { title: "从……到……", purpose: "位于变化的两个数值之间。" },
  percent: { title: "百分数", purpose: "跟在数字之后：比例或百分点。" },
  currency: { title: "币种（前）", purpose: "位于金额之前。" },
  money: { title: "币种（后）", purpose: "位于金额之后。" },
  scales: { title: "数量级", purpose: "跟在数字之后，按倍数相乘。" },
};

/** Titles and purposes of the lists of words. */
export function wordListWords(language: Language): ListWords {
  return language === "zh" ? zh : en;
}

/** The list that a title names, in either language; null for any other. @example wordListNamed("活动类动词") // => "activity" */
export function wordListNamed(title: string): RowList | null {
  const all = [en, zh].flatMap((words) => Object.entries(words) as [RowList, { readonly title: string }][]);
  return all.find(([, words]) => words.title.toLowerCase() === title.trim().toLowerCase())?.[0] ?? null;
}
