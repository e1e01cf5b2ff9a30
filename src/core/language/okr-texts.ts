import { formatQuantity } from "../quantity";
import type { Language } from "./language";

/** What the text of a key result has to say. */
export type KeyResultWording = {
  /** Of the measure, as the scorecard writes it. */
  readonly name: string;
  readonly unit: string | null;
  /** ISO date. */
  readonly by: string;
  /** The values count from the beginning of the fiscal year. */
  readonly isYearToDate: boolean;
} & (
  | { readonly form: "move"; readonly from: number; readonly to: number }
  /** From nothing. */
  | { readonly form: "reach"; readonly to: number }
  /** It is there and stays there. */
  | { readonly form: "at-least" | "at-most"; readonly to: number }
  /** Nobody knows where it is. */
  | { readonly form: "bring-to-at-least" | "bring-to-at-most"; readonly to: number }
  | { readonly form: "within"; readonly low: number; readonly high: number }
  | { readonly form: "done" }
);

/**
 * Text of a key result by template: what is measured, from which value to which, by when.
 *
 * @example keyResultText({ form: "move", name: "On-time delivery", unit: "%", from: 0.91, to: 0.95, by: "2027-02-14", … }, "en")
 * // => "Raise on-time delivery from 91 % to 95 % by 14 Feb 2027"
 */
export function keyResultText(wording: KeyResultWording, language: Language): string {
  return language === "zh" ? chineseText(wording) : englishText(wording);
}

/** Text of an objective where the scorecard states none: what its perspective is for, or its heading. */
export function objectiveText(perspective: Perspective | null, heading: string, language: Language): string {
  return perspective === null ? GENERAL[language](heading) : OBJECTIVES[language][perspective];
}

type Perspective = "financial" | "customer" | "process" | "learning";

const OBJECTIVES: Readonly<Record<Language, Readonly<Record<Perspective, string>>>> = {
  en: {
    financial: "Earn the profit that pays for our growth",
    customer: "Become the partner our customers stay with",
    process: "Let customers feel quality in everything we deliver",
    learning: "Be the team our strategy calls for",
  },
  zh: {
    financial: "让利润支撑公司的长期增长",
    customer: "成为客户愿意长期合作的伙伴",
    process: "让客户感受到稳定可靠的质量",
    learning: "打造支撑战略的人才团队",
  },
};

const GENERAL: Readonly<Record<Language, (heading: string) => string>> = {
  en: (heading) => `Make ${heading} a strength the company can rely on`,
  zh: (heading) => `让“${heading}”成为公司可以信赖的优势`,
};

// English

function englishText(wording: KeyResultWording): string {
  const name = `${englishName(wording.name)}${wording.isYearToDate ? " (year to date)" : ""}`;
  const by = englishDate(wording.by);
  const [first, second] = quantities(wording, "en");
  switch (wording.form) {
    case "move": {
      const { from, to, unit } = wording;
      const verb = to > from ? "Raise" : isTime(unit) ? "Shorten" : "Reduce";
      return startsWith(wording.name, TASKS.en) ? `${wording.name}: from ${first} to ${second} by ${by}` : `${verb} ${name} from ${first} to ${second} by ${by}`;
    }
    case "reach":
      return startsWith(wording.name, TASKS.en) ? `${wording.name}: reach ${first} by ${by}` : `Reach ${name} of ${first} by ${by}`;
    case "at-least":
      return `Keep ${name} at or above ${first} until ${by}`;
    case "at-most":
      return `Keep ${name} at or below ${first} until ${by}`;
    case "bring-to-at-least":
      return `Bring ${name} to at least ${first} by ${by}`;
    case "bring-to-at-most":
      return `Bring ${name} to at most ${first} by ${by}`;
    case "within":
      return first === second ? `Keep ${name} at ${first} until ${by}` : `Keep ${name} between ${first} and ${second} until ${by}`;
    case "done":
      return startsWith(wording.name, TASKS.en) ? `${wording.name} by ${by}` : `Complete ${name} by ${by}`;
  }
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** @example englishDate("2027-02-14") // => "14 Feb 2027" */
function englishDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return `${day} ${MONTHS[month - 1] ?? ""} ${year}`;
}

/**
 * A measure's name within a sentence: without a verb of movement at its beginning, and small unless it is an abbreviation
 * or a title. @example englishName("Reduce Scrap rate") // => "scrap rate"
 */
function englishName(name: string): string {
  const noun = name.trim().replace(MOVES.en, "");
  const isTitle = /\s\p{Lu}/u.test(noun);
  return isTitle ? noun : noun.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

// Chinese

function chineseText(wording: KeyResultWording): string {
  const name = `${chineseName(wording.name)}${wording.isYearToDate ? "（年初至今）" : ""}`;
  const by = `（${chineseDate(wording.by)}前）`;
  const until = `（至${chineseDate(wording.by)}）`;
  const [first, second] = quantities(wording, "zh");
  switch (wording.form) {
    case "move": {
      const { from, to, unit } = wording;
      const verb = to > from ? "提升至" : isTime(unit) ? "缩短至" : "降低至";
      return startsWith(wording.name, TASKS.zh) ? `${wording.name}：从${first}${verb}${second}${by}` : `将${name}从${first}${verb}${second}${by}`;
    }
    case "reach":
      return `${name}达到${first}${by}`;
    case "at-least":
      return `${name}保持不低于${first}${until}`;
    case "at-most":
      return `${name}保持不超过${first}${until}`;
    case "bring-to-at-least":
      return `使${name}达到${first}以上${by}`;
    case "bring-to-at-most":
      return `将${name}控制在${first}以内${by}`;
    case "within":
      return first === second ? `将${name}控制在${first}${until}` : `将${name}控制在${first}至${second}之间${until}`;
    case "done":
      return startsWith(wording.name, TASKS.zh) ? `${wording.name}${by}` : `完成${name}${by}`;
  }
}

/** @example chineseDate("2027-02-14") // => "2027年2月14日" */
function chineseDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

function chineseName(name: string): string {
  return name.trim().replace(MOVES.zh, "");
}

// Words

/** Verbs that say which way a measure goes, at the beginning of its name. Words such as 增长率 and growth rate are names. */
const MOVES: Readonly<Record<Language, RegExp>> = {
  en: /^(?:increase|raise|improve|boost|lift|expand|reduce|lower|decrease|cut|shorten|minimi[sz]e|maximi[sz]e|keep|maintain|achieve|reach|ensure)\s+(?:of\s+|in\s+|the\s+)*(?!(?:in|of|by|to|from)\b|$)/i,
  zh: /^(?:提升|提高|增加|扩大|改善|降低|减少|缩短|压缩|控制|保持|维持|实现|达到|确保)(?![率额量幅比速点数期值度至到在]|周期|时间)(?=..)/u,
};

/** Verbs of names that are tasks and cannot be raised or reduced. */
const TASKS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:launch|build|implement|create|develop|design|deploy|ship|release|write|publish|deliver|migrate|integrate|set up|hire|onboard|train|document|automate|organi[sz]e|hold|conduct|run|prepare|roll out|complete|introduce|open|sign)\s+\S/i,
  zh: /^(?:完成|召开|组织|开展|参加|编写|撰写|上线|发布|建立|搭建|推广|推进|推行|落实|制定|举办)(?![率量数度])/u,
};

function startsWith(name: string, words: RegExp): boolean {
  return words.test(name.trim());
}

function isTime(unit: string | null): boolean {
  return unit !== null && /^(?:days?|hours?|hrs?|h|minutes?|min|weeks?|months?|seconds?|天|日|工作日|小时|分钟|周|个月|秒)$/i.test(unit.trim());
}

// Numbers

/** The one or two values of a text, with so many digits that the way between them keeps its length within a twentieth. */
function quantities(wording: KeyResultWording, language: Language): readonly [string, string] {
  const [first, second] = valuesOf(wording);
  const way = Math.abs(second - first);
  const isTrue = (value: number, digits: number): boolean => way === 0 || Math.abs(roundedTo(digits, value, wording.unit) - value) <= way / 20;
  const digits = [3, 4, 5, 6, 8].find((some) => isTrue(first, some) && isTrue(second, some)) ?? 12;
  const unit = wording.unit !== null && COUNTS.test(wording.unit.trim()) ? null : wording.unit;
  const shown = (value: number): string => formatQuantity(roundedTo(digits, value, unit), unit, language);
  return [shown(first), shown(second)];
}

function valuesOf(wording: KeyResultWording): readonly [number, number] {
  switch (wording.form) {
    case "move":
      return [wording.from, wording.to];
    case "within":
      return [wording.low, wording.high];
    case "done":
      return [0, 0];
    default:
      return [wording.to, wording.to];
  }
}

/** Units that only say that something is counted. */
const COUNTS = /^(?:count|counts|number|no\.?|#|数量|个数)$/i;

/** The longest whole number that is always written in full. */
const FULL_DIGITS = 5;

/** Significant digits, but a target of 12,345 is not 12,300; of 1,326,007 it says 1,326,000. */
function roundedTo(digits: number, value: number, unit: string | null): number {
  const scale = unit === "%" ? 100 : 1;
  const whole = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value * scale))) + 1;
  return Number(value.toPrecision(Math.min(15, Math.max(digits, whole > FULL_DIGITS ? 4 : whole, 1))));
}
