import { formatQuantity } from "../quantity";
import { howMany } from "./how-many";
import type { IssueTexts } from "./issue-texts";

const en = {
  "no-key-results": ({ cycle, measures, healthy }: { cycle: string; measures: number; healthy: number }) =>
    healthy > 0
      ? `There is nothing to change in ${cycle}: of ${measures} measures none is known to be off its target (${healthy} are where they should be).`
      : `None of the ${measures} measures has a target that can be sliced into ${cycle}. Enter targets as numbers, then generate again.`,
  "strategy-covered": ({ covered, all, missing }: { covered: number; all: number; missing: readonly string[] }) =>
    `${covered} of ${all} strategic objectives have key results.${missing.length === 0 ? "" : ` Without: ${listed(missing)}.`}`,
  "heading-without-objective": ({ heading, measures, isHealthy }: { heading: string; measures: number; isHealthy: boolean }) =>
    isHealthy
      ? `"${heading}" has no objective: its ${measures === 1 ? "measure is" : `${measures} measures are`} where they should be.`
      : `"${heading}" has no objective: the gaps of others weigh more. Left out lists its measures.`,
  "measure-targets-differ": ({ name, kept }: { name: string; kept: string }) =>
    `"${name}" has another target here than in ${kept}, which counts. Correct one of them, or tell the two measures apart by name.`,
  "target-of-other-periods": ({ name, periods }: { name: string; periods: string }) =>
    `The targets of "${name}" are of ${periods}, not of this cycle. As much was taken as they say for as many days; enter the targets of its periods.`,
  "target-periods-missing": ({ cycle, names, missing, isSum }: { cycle: string; names: readonly string[]; missing: readonly string[]; isSum: boolean }) =>
    `${listed(names)} ${names.length === 1 ? "has" : "have"} no target for ${missing.join(", ")}: ${
      isSum ? `what is due in ${cycle} adds up only the periods that have one` : `what is due in ${cycle} is the nearest target that there is`
    }. Enter what is missing, then generate again.`,
  "figures-of-other-year": ({ cycle, keyResults, periods }: { cycle: string; keyResults: number; periods: string }) =>
    `The figures behind ${howMany(keyResults, "key result")} are of ${periods}, and ${cycle} is in another year: they were taken as if they were of this one. Choose a day or a cycle of their year, or enter figures of this year.`,
  "key-result-holds": ({ name, text, fromZero }: { name: string; text: string; fromZero: boolean }) =>
    `"${name}" ${fromZero ? "counts from 0 in each cycle, which is within what is due at its end" : "already stands at what is due at the end of the cycle or beyond"}, so the key result holds ${fromZero ? "that limit" : "it"}: "${text}". Should it move the other way, correct the direction of the measure.`,
  "reset-followed": ({ cycle, carry, revise, drop, undecided }: { cycle: string; carry: number; revise: number; drop: number; undecided: number }) =>
    `As decided at the end of ${cycle}: ${howMany(carry, "key result")} carried on, ${revise} revised, ${drop} dropped.${undecided === 0 ? "" : ` ${undecided} without a decision: their measures count like all others, and what people wrote does not go on.`}`,
  "reset-after-generating": ({ text, cycle, next }: { text: string; cycle: string; next: string }) =>
    `"${text}" was dropped at the end of ${cycle}, and ${next} has it already. Delete its row on the OKR sheet of ${next} if it is to go.`,
  "reset-target-unused": ({ name, target }: { name: string; target: number }) =>
    `The new target ${formatQuantity(target, null, "en")} of "${name}" was not taken over: the measure has no single target to reach, or none at all. Enter it on the scorecard or on the OKR sheet.`,
};

const zh: typeof en = {
  "no-key-results": ({ cycle, measures, healthy }) =>
    healthy > 0
      ? `${cycle} 没有需要改变的指标：${measures} 个指标中没有已知未达标的（${healthy} 个正常）。`
      : `${measures} 个指标都没有可以分解到 ${cycle} 的目标值。请用数字填写目标值后重新生成。`,
  "strategy-covered": ({ covered, all, missing }) =>
    `${all} 个战略目标中有 ${covered} 个有关键结果。${missing.length === 0 ? "" : `没有的：${missing.map((each) => `“${each}”`).join("、")}。`}`,
  "heading-without-objective": ({ heading, measures, isHealthy }) =>
    isHealthy ? `“${heading}”没有目标：其 ${measures} 个指标都正常。` : `“${heading}”没有目标：其他维度的差距更大。其指标列在未选入表中。`,
  "measure-targets-differ": ({ name, kept }) => `“${name}”在这里的目标值与 ${kept} 不同，以后者为准。请更正其中一个，或用名称区分两个指标。`,
  "target-of-other-periods": ({ name, periods }) => `“${name}”的目标值属于 ${periods}，不属于本周期。已按相同天数折算；请填写本周期各期的目标值。`,
  "target-periods-missing": ({ cycle, names, missing, isSum }) =>
    `${names.map((name) => `“${name}”`).join("、")}缺少 ${missing.join("、")} 的目标值：${cycle} 的目标${isSum ? "只合计了已有目标值的各期" : "取最近一期已有的目标值"}。请补填后重新生成。`,
  "figures-of-other-year": ({ cycle, keyResults, periods }) =>
    `${keyResults} 个关键结果所依据的数值属于 ${periods}，而 ${cycle} 在另一年度：这些数值被当作本年度的。请选择该年度的日期或周期，或填写本年度的数值。`,
  "key-result-holds": ({ name, text, fromZero }) => `“${name}”${fromZero ? "在每个周期从 0 起累计，起点在期末限值之内，因此关键结果为守住限值" : "已达到或超过周期末应达的数值，因此关键结果为保持"}：“${text}”。如果应朝相反方向变化，请更正该指标的方向。`,
  "reset-followed": ({ cycle, carry, revise, drop, undecided }) =>
    `按 ${cycle} 期末会议的决定：延续 ${carry} 个关键结果，修订 ${revise} 个，放弃 ${drop} 个。${undecided === 0 ? "" : `${undecided} 个尚未决定：其指标与其他指标同等对待，手写的关键结果不转入。`}`,
  "reset-after-generating": ({ text, cycle, next }) => `“${text}”在 ${cycle} 期末会议上决定放弃，但 ${next} 中已有。如不再需要，请在 ${next} 的 OKR 表中删除该行。`,
  "reset-target-unused": ({ name, target }) => `“${name}”的新目标值 ${formatQuantity(target, null, "zh")} 未采用：该指标没有单一目标值，或没有目标值。请填写在计分卡或 OKR 表中。`,
};

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}

export const generateIssues = { en, zh } satisfies IssueTexts;
