import type { Perspective } from "../generate";
import type { KindBasis, MeasureKind } from "./strategy-map";

/** What is counted when it is too late to change: money, customers' verdict, what went wrong, who left. */
const LAG =
  /revenue|sales\b|turnover|profit|margin|ebit|cash ?flow|return on|\bro[aeis]\b|roce|roic|market share|days sales|receivable|complaint|satisf|promoter|\bnps\b|retention|churn|accident|incident|defect|return rate|warranty|attrition|budget|cost|expense|收入|营收|销售额|利润|毛利|现金流|回报率|收益率|市场份额|市占率|应收|投诉|满意度|净推荐值|保留率|留存率|流失率|离职率|事故|缺陷|退货|索赔|预算|成本|费用/i;

/** What people do today, and what it will bring later. */
const LEAD =
  /training|learning hours|hours per|time to|lead time|cycle time|response time|pipeline|visits|proposals|leads\b|adoption|coverage|participation|engagement|suggestion|milestone|project|plan adherence|on.?time|first.?pass|yield|availability|utili[sz]ation|pilot|certif|succession|培训|学习|课时|周期|时长|响应|拜访|商机|线索|覆盖率|参与率|敬业度|建议|里程碑|项目|计划达成|准时|及时|合格率|良率|可用率|利用率|试点|认证|继任|储备/i;

/**
 * Whether a measure lags or leads: by words of its name, else by its perspective: money and customers tell what was
 * reached, processes and people what is to come. Where nothing tells it lags, as most measures do. People may judge
 * otherwise.
 *
 * @example measureKind("Training hours per employee", "learning") // => { kind: "lead", basis: "name" }
 */
export function measureKind(name: string, perspective: Perspective | null): { readonly kind: MeasureKind; readonly basis: KindBasis } {
  const [lags, leads] = [LAG.test(name), LEAD.test(name)];
  if (lags !== leads) return { kind: lags ? "lag" : "lead", basis: "name" };
  if (perspective === null) return { kind: "lag", basis: "default" };
  return { kind: perspective === "process" || perspective === "learning" ? "lead" : "lag", basis: "perspective" };
}
