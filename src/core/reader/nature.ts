import type { Nature } from "../model";
import { isShareName } from "./unit-words";

export interface NatureEvidence {
  readonly name: string;
  readonly unit: string | null;
  readonly definition: string | null;
  /** Formula of a total beside the periods: `SUM(C2:N2)`. */
  readonly totalFormula: string | null;
  /** Readings by period, in order. */
  readonly actuals: readonly number[];
}

const CUMULATIVE = /cumulative|year[- ]to[- ]date|\bytd\b|累计|累積|acumulad|kümülatif|누적/i;
const RATIO = /\b(?:rate|ratio|average|avg|mean|per|score|index|satisfaction|nps|margin|share|percentage|yield|utili[sz]ation|efficiency|productivity|accuracy|days|time|roi|roa|roe|cpa|cpc|arpu)\b|率|平均|人均|每[千百万人单]|推荐值|敬业度|满意度|占比|比例|指数|评分|得分|单价|毛利率|净利率|时[间长]|天数|周期|度$|oran|ortalama|taxa|tempo|média|율|평균/i;
/** So much of one thing for each of another: `元/件`, `$/hour`; `/10` is a mark. */
const PER = /^[^/]+\/\D/;
/** What happens and is counted, whatever else the name says: `Lost-time accidents`. */
const EVENTS = /(?<!\bper\b.*)\b(?:accidents|incidents|complaints|injuries|stops|visits|hires|orders|calls)$|(?<!每.*)(?:事故|件数|次数|起数|场次)$/i;
const STOCK = /\b(?:headcount|employees|staff|balance|inventory|stock|backlog|outstanding|customers|clients|subscribers|members|users|arr|mrr|assets|deposits|loans|equity|debt|receivables|coverage|capacity|pool)\b|人数|余额|存量|库存|在册|在职|保有量|应收|账款|资产|负债|客户数|用户数|会员数|储备|存货|期末|在库|çalışan|인원|잔액/i;
const FLOW = /\b(?:revenue|sales|income|profit|cost|costs|expense|expenses|orders|new|number of|no\.? of|units sold|production|output|volume|visits|calls|leads|hires|trainings?|cash flow|bookings|incidents|complaints|accidents|savings|spend)\b|收入|销售额|销量|营业额|利润|产值|产量|费用|成本|支出|新增|次数|件数|单量|订单|回款|流量|净流|签约|开发|招聘|培训|场次|数量|效益|收益|gelir|satış|sayısı|vendas|receita|lucro|매출|비용|이익|건수/i;
const CURRENCY = /^(?:[$¥€£₩₹₺]|.*元|.*원|KRW|EUR|GBP|INR|BRL|TRY|USD|CNY|RMB|JPY|CHF|\$[MKB])$/;

/**
 * How the values of several periods belong together: by words of the name, by how the sheet adds them up, by the unit.
 * Where nothing tells, a level: then no number is ever multiplied with a share of the year.
 */
export function readNature({ name, unit, definition, totalFormula, actuals }: NatureEvidence): Nature {
  if (CUMULATIVE.test(name)) return "cumulative";
  if (unit === "%" || unit === "‰" || PER.test(unit ?? "") || isShareName(name)) return "ratio";
  if (totalFormula !== null && /^\s*(?:ROUND\()?\s*AVERAGE/i.test(totalFormula)) return STOCK.test(name) ? "stock" : "ratio";
  if (totalFormula !== null && /^\s*(?:ROUND\()?\s*SUM\(/i.test(totalFormula)) return "flow";
  if (EVENTS.test(name)) return "flow";
  if (RATIO.test(name)) return "ratio";
  if (STOCK.test(name) && !/\bnew\b|新增/i.test(name)) return "stock";
  if (FLOW.test(name)) return "flow";
  if (definition !== null && definition.includes("累计") && isGrowing(actuals)) return "cumulative";
  return unit !== null && CURRENCY.test(unit) ? "flow" : "stock";
}

/** A month's share of an even year may be less than this part of it before its numbers no longer look like a running total. */
const EVEN = 0.6;

/** True for numbers that never fall and grow about as a total does that is counted on: 10, 21, 30, 41. */
export function isRunningTotal(values: readonly number[]): boolean {
  const [first = 0] = values;
  return values.length >= 3 && first > 0 && isGrowing(values) && (values.at(-1) ?? 0) >= first * values.length * EVEN;
}

function isGrowing(values: readonly number[]): boolean {
  return values.length >= 3 && values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0));
}
