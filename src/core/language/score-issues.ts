import type { IssueTexts } from "./issue-texts";

const en = {
  "score-direction": ({ type, start, target }: { type: string; start: number; target: number }) =>
    `The type says ${type}, but the numbers go from ${start} to ${target}. Change the type, or swap start and target.`,
  "score-type-unknown": ({ value }: { value: number }) =>
    `Start and target are both ${value}, so the direction cannot be told. State the type, for example maintain_above.`,
  "score-start-missing": ({ target }: { target: number | null }) =>
    `There is no start value to measure from${target === null ? "" : ` (target ${target})`}. Enter the value at the beginning of the cycle.`,
  "score-target-missing": ({ type }: { type: string }) =>
    `There is no target (type ${type}). Enter the value that means 100 %.`,
  "score-band-missing": ({ type }: { type: string }) =>
    `A band needs its lower and its upper edge (type ${type}). Enter both, as floor and ceiling.`,
  "score-band-reversed": ({ low, high }: { low: number; high: number }) =>
    `The lower edge ${low} lies above the upper edge ${high}. Swap them.`,
  "score-limit-inside": ({ limit, edge }: { limit: number; edge: number }) =>
    `${limit} is where the score reaches 0, so it must lie on the bad side of ${edge}. Move it, or leave it blank.`,
  "score-not-finite": ({ value }: { value: string }) =>
    `${value} cannot be calculated with. Enter numbers of ordinary size.`,
  "score-target-zero": ({ actual }: { actual: number }) =>
    `The target is 0, so ${actual} has no ratio to it. State a band (low and high) instead.`,
  "score-weight-negative": ({ weight }: { weight: number }) =>
    `The weight ${weight} is negative. Weights are 0 or more.`,
  "score-lengths-differ": ({ values, weights }: { values: number; weights: number }) =>
    `There are ${values} values but ${weights} weights. Give ranges of the same size.`,
  "score-perspective-unweighted": ({ perspective }: { perspective: string }) =>
    `The perspective "${perspective}" has no weight. Add it to the perspective weights.`,
  "score-share-low": ({ share, minimum }: { share: number; minimum: number }) =>
    `Only ${percent(share)} of the weight is scored, less than ${percent(minimum)}. Score more key results first.`,
  "score-table-short": ({ method, needed, found }: { method: string; needed: number; found: number }) =>
    `The points table of the method ${method} needs at least ${needed} rows and has ${found}. Add rows of value and points.`,
  "score-table-order": ({ value, next }: { value: number; next: number }) =>
    `In the points table ${next} follows ${value}. Sort it so that the first column rises, each value once.`,
  "score-below-table": ({ actual, first }: { actual: number; first: number }) =>
    `${actual} lies below ${first}, the first value of the points table. Add a row for it.`,
  "score-unit-zero": ({ points }: { points: number }) =>
    `The points table gives ${points} points for each 0. Enter the step that they are given for.`,
  "score-payout-order": ({ steps }: { steps: string }) =>
    `The payout does not rise: ${steps}. Threshold, target and maximum must ascend, and so must what they pay.`,
};

const zh: typeof en = {
  "score-direction": ({ type, start, target }) =>
    `类型为 ${type}，但数值是从 ${start} 到 ${target}。请更改类型，或对调起始值和目标值。`,
  "score-type-unknown": ({ value }) =>
    `起始值和目标值都是 ${value}，无法判断方向。请填写类型，例如 maintain_above。`,
  "score-start-missing": ({ target }) =>
    `没有可比较的起始值${target === null ? "" : `（目标值 ${target}）`}。请填写周期开始时的数值。`,
  "score-target-missing": ({ type }) => `没有目标值（类型 ${type}）。请填写代表 100% 的数值。`,
  "score-band-missing": ({ type }) => `区间需要下限和上限（类型 ${type}）。请在底线和上限中都填写。`,
  "score-band-reversed": ({ low, high }) => `下限 ${low} 高于上限 ${high}。请对调。`,
  "score-limit-inside": ({ limit, edge }) => `${limit} 是得分降为 0 的值，必须在 ${edge} 的不利一侧。请修改或留空。`,
  "score-not-finite": ({ value }) => `${value} 无法计算。请填写正常大小的数字。`,
  "score-target-zero": ({ actual }) => `目标值为 0，${actual} 无法与之相比。请改用区间（下限和上限）。`,
  "score-weight-negative": ({ weight }) => `权重 ${weight} 为负数。权重应为 0 或以上。`,
  "score-lengths-differ": ({ values, weights }) => `有 ${values} 个数值，却有 ${weights} 个权重。请选择同样大小的区域。`,
  "score-perspective-unweighted": ({ perspective }) => `维度“${perspective}”没有权重。请在维度权重中补上。`,
  "score-share-low": ({ share, minimum }) =>
    `只有 ${percent(share)} 的权重已评分，低于 ${percent(minimum)}。请先为更多关键结果评分。`,
  "score-table-short": ({ method, needed, found }) =>
    `计分方法 ${method} 的计分表至少需要 ${needed} 行，现有 ${found} 行。请补充数值和分值。`,
  "score-table-order": ({ value, next }) => `计分表中 ${next} 排在 ${value} 之后。请按第一列升序排列，且不要重复。`,
  "score-below-table": ({ actual, first }) => `${actual} 低于计分表的第一个值 ${first}。请为它增加一行。`,
  "score-unit-zero": ({ points }) => `计分表规定每 0 计 ${points} 分。请填写计分的步长。`,
  "score-payout-order": ({ steps }) => `奖金系数没有递增：${steps}。门槛、目标、上限及其系数都应递增。`,
};

export const scoreIssues = { en, zh } satisfies IssueTexts;

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
