import { fromTo, howMany } from "./how-many";
import type { IssueTexts } from "./issue-texts";
import { writingIssues } from "./writing-issues";

const en = {
  // Objectives
  "objective-without-number": ({ found }: { found: string }) =>
    `The objective contains the number ${found}. Say what should become true; the number belongs in a key result.`,
  "objective-of-readable-length": ({ length, low, high, unit }: Length) =>
    `The objective has ${howMany(length, unit === "words" ? "word" : "character")}; ${low} to ${high} read well.`,
  "objective-changes-something": ({ word }: { word: string }) =>
    `"${word}" describes business as usual. State the new achievement; what must be kept is a health measure.`,
  "objective-is-no-task": ({ word }: { word: string }) =>
    `The objective begins with "${word}" and so is a task. Say what the task is for.`,
  "objective-says-for-whom": ({ word }: { word: string }) =>
    `The objective says only "${word}". Add who gains from it or what becomes possible.`,
  "objective-has-one-goal": ({ word }: { word: string }) =>
    `"${word}" may join two goals. If they can be reached separately, make two objectives.`,
  "objective-matters-to-somebody": ({ text }: { text: string }) =>
    `"${text}" names nobody who gains and no value, and has no perspective. Say who would care.`,

  // Key results
  "key-result-has-number": ({ text }: { text: string }) =>
    `"${text}" has no number. Say from which value to which value, or make it a milestone.`,
  "key-result-has-start": ({ text }: { text: string }) =>
    `"${text}" has no start value. Enter it, or make measuring it a key result of the type baseline.`,
  "key-result-moves-as-it-says": ({ from, to, way }: { from: number; to: number; way: "up" | "down" | "equal" }) =>
    way === "equal"
      ? `Start and target are both ${from}. A key result moves; choose another target, or the type maintain.`
      : `It should go ${way}, but the numbers go from ${from} to ${to}. Correct the numbers or the verb.`,
  "key-result-is-outcome": ({ word }: { word: string }) =>
    `"${word}" is an activity. Say what it changes, from which value to which; keep the activity as an initiative.`,
  "key-result-takes-responsibility": ({ word }: { word: string }) =>
    `"${word}" only takes part. Say which result it should have.`,
  "key-result-is-measurable": ({ word }: { word: string }) =>
    `Nobody can measure "${word}". Put a number in its place.`,
  "key-result-has-one-metric": ({ first, second }: { first: string; second: string }) =>
    `"${first}" and "${second}" are two results. Make two key results.`,
  "key-result-has-deadline": ({ text }: { text: string }) =>
    `"${text}" has no deadline: neither in its text nor from a cycle. Add a date, or its objective's cycle.`,
  "key-result-names-its-metric": ({ text }: { text: string }) =>
    `"${text}" does not say what is measured. Name the measure and its unit.`,
  "key-result-change-has-base": ({ found }: { found: string }) =>
    `${found} is a change, but of what base? Enter the start value, or write from … to ….`,
  "key-result-changes-something": ({ word }: { word: string }) =>
    `"${word}" keeps something as it is. Make it a health measure (type maintain), not a key result to reach.`,
  "key-result-uses-its-scale": ({ found }: { found: string }) =>
    `It is scored as done or not done although ${found} can be measured in steps. Use increase or decrease.`,
  "key-result-counts-value": ({ word }: { word: string }) =>
    `"${word}" counts attention or effort. Measure what it leads to.`,
  "key-result-allows-for-chance": ({ word }: { word: string }) =>
    `"${word}" leaves no room in an aspirational key result. Check that it is meant.`,

  // Sets of objectives and key results
  "few-objectives-each": ({ owner, count, low, high }: { owner: string | null; count: number; low: number; high: number }) =>
    `${owner ?? "The set"} has ${howMany(count, "objective")}; ${fromTo(low, high, "to")} can be kept in mind.`,
  "few-key-results-each": ({ objective, count, low, high }: { objective: string; count: number; low: number; high: number }) =>
    `The objective "${objective}" has ${howMany(count, "key result")}; ${fromTo(low, high, "to")} ${high === 1 ? "is" : "are"} enough and needed.`,
  "objective-has-outcome": ({ objective, outcomes, needed }: { objective: string; outcomes: number; needed: number }) =>
    outcomes === 0
      ? `All key results of "${objective}" are activities or deliverables. Swap ${needed === 1 ? "one" : needed} for the outcome that they are for.`
      : `Only ${outcomes} of the key results of "${objective}" ${outcomes === 1 ? "is an outcome" : "are outcomes"}; ${needed} are asked for. Swap activities for what they are for.`,
  "volume-paired-with-quality": ({ keyResult }: { keyResult: string }) =>
    `"${keyResult}" rewards volume or speed, and no key result beside it guards quality. Add one, for example satisfaction or returns.`,
  "weights-make-whole": ({ objective, sum }: { objective: string; sum: string }) =>
    `The weights of "${objective}" add up to ${sum} instead of 100 %. Correct them, or use relative weights such as 1, 1, 2.`,
  "no-weight-dominates": ({ objective, keyResult, share }: { objective: string; keyResult: string; share: string }) =>
    `"${keyResult}" carries ${share} of "${objective}". With more than 60 % the others hardly count.`,
  "key-results-independent": ({ first, second }: { first: string; second: string }) =>
    `"${first}" and "${second}" measure the same. Keep one of them.`,
  "ambitions-mixed": ({ ambition }: { ambition: "committed" | "aspirational" }) =>
    `All objectives are ${ambition}. A cycle needs both: promises to keep and something to dare.`,
  ...writingIssues.en,
};

interface Length {
  readonly length: number;
  readonly low: number;
  readonly high: number;
  readonly unit: "words" | "characters";
}

const zh: typeof en = {
  "objective-without-number": ({ found }) => `目标中含有数字 ${found}。目标应说明要达成的状态，数字请放到关键结果中。`,
  "objective-of-readable-length": ({ length, low, high, unit }) =>
    `目标有 ${length} 个${unit === "words" ? "词" : "字"}，以 ${low} 到 ${high} 个为宜。`,
  "objective-changes-something": ({ word }) => `“${word}”属于日常工作。请写出新的成就；需要保持的应作为健康指标。`,
  "objective-is-no-task": ({ word }) => `目标以“${word}”开头，是一项任务。请写明任务的目的。`,
  "objective-says-for-whom": ({ word }) => `目标只说了“${word}”。请补充谁会受益，或能带来什么改变。`,
  "objective-has-one-goal": ({ word }) => `“${word}”可能把两个目标合在一起。若可分别达成，请拆成两个目标。`,
  "objective-matters-to-somebody": ({ text }) => `“${text}”没有说明谁会受益或有何价值，也没有对应的维度。请写明谁会在意。`,

  "key-result-has-number": ({ text }) => `“${text}”没有数字。请写明从多少到多少，或改为里程碑。`,
  "key-result-has-start": ({ text }) => `“${text}”没有起始值。请填写，或先把测出基线作为一个关键结果。`,
  "key-result-moves-as-it-says": ({ from, to, way }) =>
    way === "equal"
      ? `起始值和目标值都是 ${from}。关键结果应有变化；请更改目标值，或使用保持类型。`
      : `文字表示${way === "up" ? "上升" : "下降"}，数值却是从 ${from} 到 ${to}。请更正数值或用词。`,
  "key-result-is-outcome": ({ word }) => `“${word}”是活动而不是成果。请写明它使什么从多少变为多少，活动本身放到举措中。`,
  "key-result-takes-responsibility": ({ word }) => `“${word}”只是参与。请写明要达成的结果。`,
  "key-result-is-measurable": ({ word }) => `“${word}”无法衡量。请换成数字。`,
  "key-result-has-one-metric": ({ first, second }) => `“${first}”和“${second}”是两个结果。请拆成两个关键结果。`,
  "key-result-has-deadline": ({ text }) => `“${text}”没有期限：文字中没有，也没有所属周期。请补充日期或目标的周期。`,
  "key-result-names-its-metric": ({ text }) => `“${text}”没有说明衡量的是什么。请写出指标和单位。`,
  "key-result-change-has-base": ({ found }) => `${found} 是变化幅度，但基数是多少？请填写起始值，或写成从……到……。`,
  "key-result-changes-something": ({ word }) => `“${word}”表示维持现状。请作为健康指标（保持类型），而不是要达成的关键结果。`,
  "key-result-uses-its-scale": ({ found }) => `它按完成与否计分，但 ${found} 可以逐步衡量。请改用增加或减少类型。`,
  "key-result-counts-value": ({ word }) => `“${word}”衡量的是关注或工作量。请衡量它带来的结果。`,
  "key-result-allows-for-chance": ({ word }) => `“${word}”对挑战型关键结果没有留余地。请确认确有此意。`,

  "few-objectives-each": ({ owner, count, low, high }) =>
    `${owner ?? "这一组"}有 ${count} 个目标，以 ${fromTo(low, high, "到")} 个为宜。`,
  "few-key-results-each": ({ objective, count, low, high }) =>
    `目标“${objective}”有 ${count} 个关键结果，以 ${fromTo(low, high, "到")} 个为宜。`,
  "objective-has-outcome": ({ objective, outcomes, needed }) =>
    outcomes === 0
      ? `“${objective}”的关键结果都是活动或产出。请把其中${needed === 1 ? "一" : ` ${needed} `}个换成它们要带来的成果。`
      : `“${objective}”的关键结果中只有 ${outcomes} 个是成果，要求至少 ${needed} 个。请把活动换成它们要带来的成果。`,
  "volume-paired-with-quality": ({ keyResult }) => `“${keyResult}”追求数量或速度，旁边没有质量方面的关键结果。请补充一个，例如满意度或退货率。`,
  "weights-make-whole": ({ objective, sum }) => `“${objective}”的权重合计为 ${sum}，不是 100%。请更正，或使用 1、1、2 这样的相对权重。`,
  "no-weight-dominates": ({ objective, keyResult, share }) => `“${keyResult}”占“${objective}”的 ${share}。超过 60% 时其他关键结果几乎不起作用。`,
  "key-results-independent": ({ first, second }) => `“${first}”和“${second}”衡量的是同一件事。请保留一个。`,
  "ambitions-mixed": ({ ambition }) => `所有目标都是${ambition === "committed" ? "承诺型" : "挑战型"}。一个周期应两者兼有：要兑现的承诺和敢于尝试的挑战。`,
  ...writingIssues.zh,
};

export const ruleIssues = { en, zh } satisfies IssueTexts;
