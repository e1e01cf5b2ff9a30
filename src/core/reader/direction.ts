import type { Direction, DirectionBasis } from "../model";
import { parseKeyResultType } from "../model";
import { foldText } from "./fold-text";
import type { CellNumber } from "./read-number";

export interface DirectionReading {
  readonly direction: Direction;
  readonly basis: DirectionBasis;
}

/** What the direction of a measure is read from, the surest first. */
export interface DirectionEvidence {
  /** Content of a column of directions. */
  readonly stated: string | null;
  readonly target: CellNumber | null;
  readonly baseline: CellNumber | null;
  readonly stretch: CellNumber | null;
  readonly threshold: CellNumber | null;
  /** Bounds of the grades, the best first. */
  readonly grades: readonly CellNumber[];
  readonly name: string;
  /** Amounts that the sheet states of it, whatever for: only their signs count. A share of less is no amount with a minus. */
  readonly values: readonly number[];
}

/**
 * How a better value moves: said by a column, by the comparator of the target (`≤ 0.5%`), by its numbers (baseline to
 * target, grades), by words of the name, of costs with the sign in which they are booked; and if nothing says it, upwards.
 */
export function readDirection(evidence: DirectionEvidence): DirectionReading {
  const stated = evidence.stated === null ? null : statedDirection(evidence.stated);
  if (stated !== null) return { direction: stated, basis: "stated" };
  const operator = operatorDirection(evidence.target) ?? operatorDirection(evidence.grades[0] ?? null);
  if (operator !== null) return { direction: operator, basis: "operator" };
  const numbers = numbersDirection(evidence);
  if (numbers !== null) return { direction: numbers, basis: "numbers" };
  const named = nameDirection(evidence.name, evidence.values);
  return named === null ? { direction: "increase", basis: "default" } : { direction: named, basis: "name" };
}

const UP = /^(?:[↑▲⬆+]|up|higher|high|increase|increasing|maximi[sz]e|max|more|more is better|higher is better|bigger is better|positive|asc|ascending|growth|larger|正向?|正指标|正向指标|越大越好|越高越好|望大|上升|提升|增加|增长|极大型|高优|artan|yüksek|maior|mayor|maior melhor|mayor es mejor|上|高|大)$/i;
const DOWN = /^(?:[↓▼⬇-]|down|lower|low|decrease|decreasing|minimi[sz]e|min|less|less is better|lower is better|smaller is better|negative|desc|descending|reduce|reduction|负向?|反向?|逆向?|负指标|反向指标|逆向指标|负向指标|越小越好|越低越好|望小|下降|降低|减少|极小型|低优|azalan|düşük|menor|menor melhor|menor es mejor|下|低|小)$/i;
const WITHIN = /^(?:[↔=~]|within|range|in range|between|stabili[sz]e|maintain|target is best|nominal|on target|band|区间|范围|适度|适中|望目|居中|区间型|稳定)$/i;

function statedDirection(text: string): Direction | null {
  const word = foldText(text);
  if (UP.test(word)) return "increase";
  if (DOWN.test(word)) return "decrease";
  if (WITHIN.test(word)) return "within";
  switch (parseKeyResultType(text)) {
    case "increase": case "maintain_above": return "increase";
    case "decrease": case "maintain_below": return "decrease";
    case "within": return "within";
    default: break;
  }
  if (/higher|越大|越高|正向|increase|maxim/i.test(word)) return "increase";
  if (/lower|越小|越低|负向|反向|逆向|decrease|minim|reduc/i.test(word)) return "decrease";
  return /[≥>]/.test(word) ? "increase" : /[≤<]/.test(word) ? "decrease" : null;
}

function operatorDirection(number: CellNumber | null): Direction | null {
  if (number === null) return null;
  if (number.comparator === ">=" || number.comparator === ">") return "increase";
  if (number.comparator === "<=" || number.comparator === "<") return "decrease";
  if (number.low !== null && number.high !== null && number.from === null) return "within";
  if (number.relativeChange && number.value !== null && number.value !== 0) return number.value > 0 ? "increase" : "decrease";
  return null;
}

function numbersDirection({ target, baseline, stretch, threshold, grades, name }: DirectionEvidence): Direction | null {
  const [best, next] = grades.map(middle).filter((value) => value !== null);
  if (best !== undefined && next !== undefined && best !== next) return best > next ? "increase" : "decrease";
  const aim = middle(stretch) ?? middle(target);
  const from = target?.from ?? (stretch !== null ? middle(target) : null) ?? middle(threshold);
  if (aim !== null && from !== null && aim !== from) return aim > from ? "increase" : "decrease";
  const goal = middle(target);
  if (target?.percent === true && goal !== null && goal < 0 && COUNTED.test(name)) return "decrease";
  // A target below last year's value may be a budget of a shrinking year; only a stated baseline tells.
  const start = middle(baseline);
  return start === null || goal === null || start === goal ? null : goal > start ? "increase" : "decrease";
}

/** Names of counts and times: a share below 0 can only be how much less there is to be. */
const COUNTED = /^(?:number|quantity|count|volume) of |^(?:n[úu]mero|quan?tidade|cantidad|tempo|per[ií]odo) d|(?:数量|次数|人数|件数|户数)$/i;

function middle(number: CellNumber | null): number | null {
  if (number === null) return null;
  return number.value ?? (number.low !== null && number.high !== null ? (number.low + number.high) / 2 : number.low ?? number.high);
}

/** Words of things that one wants less of (`domain.md` 6.4). */
const LESS = /\b(?:overdue|lost|loss(?:es)?|delays?|late|unavailability|backlogs?|neglected|defects?|defective|incorrect(?:ly)?|escalat(?:ed|ions?)|unplanned|accidents?|breach(?:es)?|claims?|costs?|overheads?|expenses?|expenditures?|errors?|rework|downtime|outages?|cycle time|lead time|response time|resolution time|handling time|turnaround|reply time|wait(?:ing)? time|time to|days?|stops|out[- ]of[- ]stocks?|stock-?outs?|incidents?|issues|vulnerabilit(?:y|ies)|complaints?|churn|attrition|turnover rate|(?:staff|employee|voluntary|involuntary|labou?r|personnel|regretted|new[- ]hire|first[- ]year) turnover|fluktuation\w*|absen(?:ce|teeism)|scrap|waste|emissions?|injur(?:y|ies)|risks?|debt|debtors?|dso|cancellations?|returns? rate|refunds?|non-?conformit(?:y|ies)|duration|mttr|mttd|failures?|rejects?|rejections?|shrinkage|overtime|spend|budget overrun|variance|carbon|findings|reopened|energy consumption|bounce rate)\b|成本|费用|支出|差错|错误|缺陷|投诉|流失|离职|延误|延迟|逾期|返工|返修|报废|不良|废品|不合格|不符合|消耗|次品|事故|故障|停机|库存天数|周转天数|坏账|应收|能耗|空置|缺勤|响应时间|响应时长|处理时[长间]|周期|退货|退款|超支|损耗|损失|损坏|浪费|违规|违约|负债|税负|欠款|呆滞|漏[检报洞]|招聘周期|交付周期|工伤|排放|despesas?|\bcustos?\b|demiss(?:ão|ões)|defeitos?|retrabalho|reclama|\btempo d|maliyet|délai|\bprazo|\bplazo|durchlaufzeit|şikayet|\bhata|비용|불량|이직|클레임|사고/i;
/** Words that turn the meaning round: more of it is better after all. */
const MORE = /\b(?:without|solved|closed|covered|on[- ]time|resolved|prevented|avoided|free|recover(?:y|ed)|savings?|saved|reductions? (?:rate|achieved)|compliance|completed?|within|first contact|satisfaction|return on|accuracy|retention|returns? on (?:assets|equity|investment)|coverage|mitigated|success)\b|及时率|合格率|达成率|完成率|解决率|准确率|处理率|关闭率|满意度|达标率|节约|降低率|降低额|下降率|压缩率|(?<!存货|库存|资金)周转率|周转次数|回款率|回收率|控制率|整改率|执行率|零事故|无事故|改善率|降幅|节省|挽回/i;

/** Names of what was saved: the amount itself is what one wants more of. */
const SAVING = /\breductions?(?: *\(.*\))?$|(?:降低|压降|下降|减少)$|^redu[çc](?:ão|ões|ción|ciones)\b|(?:senkung|reduzierung)(?:en)?$/i;
/** Amounts that accounts show with a minus. A difference from a plan has a sign of its own. */
const BOOKED = /\b(?:costs?|expenses?|expenditures?|loss(?:es)?|impairments?|despesas?|custos?)\b|成本|费用|支出|损失/i;
const DIFFERENCE = /\b(?:variance|deviation|overrun)\b|差异|偏差|超支/i;

function nameDirection(name: string, values: readonly number[]): Direction | null {
  if (MORE.test(name) || SAVING.test(name)) return "increase";
  if (!LESS.test(name)) return null;
  const isBooked = BOOKED.test(name) && !DIFFERENCE.test(name) && values.some((value) => value < 0);
  return isBooked ? "increase" : "decrease";
}
