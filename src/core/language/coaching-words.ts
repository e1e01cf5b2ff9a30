import type { Language } from "./language";

/**
 * Sentences of a card; `{current}` and the like stand for figures of the key result, each with its unit. The fact is the
 * same in the verdict and in the observation. `moving` goes from a start to a target, `held` keeps a line or a band, and
 * `done` is done or not.
 */
const en = {
  sheet: "Coaching",
  title: (person: string) => `Coaching card: ${person}`,
  nextSheet: "Next targets",
  nextTitle: (person: string) => `Next targets: ${person}`,
  hint: "For the conversation: begin with part 1, and ask rather than judge. Write into the yellow cells.",
  parts: {
    trust: "1  Trust: what goes well",
    cards: "2  What to talk about: coached against non-coached",
    support: "3  Support: what help was asked for, what help was given",
    next: "4  Expectation: the next target, drafted together",
  },
  notes: {
    trust: "Name these first, and let the person say what made them possible.",
    noStrengths: "Nothing is green yet. Begin with something else that the person did well, and write it down here.",
    cards: "One card for each key result that is red or amber. The fact is the same in both ways of saying it; the questions follow GROW: goal, reality, options, will.",
    noCards: "Nothing is red or amber: use the time for parts 3 and 4.",
    unread: (count: number) => `${count} of the key results ${count === 1 ? "has" : "have"} no reading yet: ask for one first.`,
    support: "From the check-ins, the requests of the consensus sheet and the improvement plan. Add what is asked for now, and answer every request with a name.",
    next: "The person drafts first, then the manager, then both agree. The step is how far the agreed target lies from where the figure stands.",
  },
  trust: { id: "Id", progress: "Progress", text: "Key result", status: "Status", fact: "What the figures say", made: "What made it possible" },
  cards: { id: "Id", keyResult: "Key result id", text: "Key result", line: "Line", sentence: "Say or ask", answer: "Answer, in the person's own words" },
  support: { id: "Id", date: "Date", text: "Key result", said: "What was said or agreed", kind: "Kind", given: "Help given", by: "By whom, until when" },
  next: {
    id: "Id", text: "Key result", unit: "Unit", current: "Current", forecast: "Forecast at end", needed: "Needed for aim", own: "Draft of the person", manager: "Draft of the manager",
    agreed: "Agreed next target", step: "Step from current",
  },
  lines: {
    verdict: "Not like this", observation: "Rather like this", goal: "Goal", reality: "Reality", options: "Options", will: "Will",
  },
  kinds: { asked: "asked for help", note: "note", action: "planned action" },
  requests: { open: "request, not answered", accepted: "request, accepted", declined: "request, declined" },
  request: ({ what, to, answer }: { readonly what: string; readonly to: string | null; readonly answer: string | null }) =>
    `${to === null ? "" : `Of ${to}: `}${what}${answer === null ? "" : `\nAnswer: ${answer}`}`,
  missing: "not stated",
  strength: {
    moving: "From {start} to {current}, with {target} as target: {progress} of 100 points, {pace} were expected by {asOf}.",
    held: "At {current} the line of {target} is held ({progress} of 100 points).",
    done: "Done: {current} of {target}.",
  },
  sentences: {
    moving: {
      verdict: "You are at {current} and should be at {expected}. You are too slow, and {target} is out of sight.",
      observation: "On {asOf} it stands at {current}; the pace asked for {expected} by then, and the target is {target}. How do you see that?",
      goal: "Suppose the cycle ends well: what would {target} instead of {current} make possible, and which value would you be content with?",
      reality: "From {start} it has moved to {current} while {expected} was due. What moved it, and what held it back?",
      options: "If it goes on like this it ends at {forecast}. Which ways do you see to bring it from {current} to {target}, and which of them lie in your own hands?",
    },
    held: {
      verdict: "It is at {current} although {line} was agreed. You let it slip.",
      observation: "On {asOf} it stands at {current}; {line} was to be held. What do you notice about that?",
      goal: "Which value would tell you that {line} is safe again, and for whom does it matter most?",
      reality: "Since when has it been at {current}, and what was different while {line} was held?",
      options: "What could you change within the next two weeks so that it goes from {current} back to {line}?",
    },
    done: {
      verdict: "It is still not done. I expected more of you.",
      observation: "On {asOf} it is not done yet: {current} of {target}. What has happened so far?",
      goal: "How will we know that it is done, and what will be better then than with {current} of {target}?",
      reality: "Which part is done, and what is the first thing that {target} still lacks?",
      options: "Which steps could lead from {current} to {target} by the end of the cycle, and who could help with one of them?",
    },
    will: "What will you do first, by which day, and in which figure will we both see it?",
  },
  band: "{floor} to {ceiling}",
};

const zh: typeof en = {
  sheet: "辅导卡",
  title: (person) => `辅导卡：${person}`,
  nextSheet: "下一目标",
  nextTitle: (person) => `下一目标：${person}`,
  hint: "谈话时使用：先谈第一部分；多提问，少评判。请在黄色单元格中填写。",
  parts: {
    trust: "一、信任：做得好的方面",
    cards: "二、要谈的问题：教练式与非教练式对比",
    support: "三、支持：提出过哪些求助，得到过哪些帮助",
    next: "四、期望：共同拟定下一个目标值",
  },
  notes: {
    trust: "先肯定这些成绩，请对方说说是怎样做到的。",
    noStrengths: "目前没有绿色的关键结果。请从对方做得好的其他事情谈起，并记在这里。",
    cards: "每个红色或黄色的关键结果一张卡。两种说法的事实相同；提问按 GROW 顺序：目标、现状、方案、意愿。",
    noCards: "没有红色或黄色的关键结果：可把时间用于第三、四部分。",
    unread: (count) => `有 ${count} 个关键结果尚无读数：请先了解数据。`,
    support: "来自进展更新、共识表的协作请求与改进计划。请补充当前的求助，并为每一项写明由谁回应。",
    next: "先由员工拟定，再由主管拟定，最后双方商定。“跨度”为商定目标值与当前值之差。",
  },
  trust: { id: "编号", progress: "进度", text: "关键结果", status: "状态", fact: "数据说明", made: "是怎样做到的" },
  cards: { id: "编号", keyResult: "关键结果编号", text: "关键结果", line: "环节", sentence: "怎么说、怎么问", answer: "对方的回答（用本人原话）" },
  support: { id: "编号", date: "日期", text: "关键结果", said: "说过或商定的内容", kind: "类别", given: "已提供的帮助", by: "由谁、何时前" },
  next: {
    id: "编号", text: "关键结果", unit: "单位", current: "当前值", forecast: "期末预测值", needed: "达到期望得分所需值", own: "员工拟定", manager: "主管拟定",
    agreed: "商定的下一目标值", step: "与当前值的跨度",
  },
  lines: {
    verdict: "不要这样说", observation: "可以这样说", goal: "目标 Goal", reality: "现状 Reality", options: "方案 Options", will: "意愿 Will",
  },
  kinds: { asked: "求助", note: "说明", action: "改进行动" },
  requests: { open: "协作请求：未答复", accepted: "协作请求：已接受", declined: "协作请求：已拒绝" },
  request: ({ what, to, answer }) => `${to === null ? "" : `请${to}：`}${what}${answer === null ? "" : `\n答复：${answer}`}`,
  missing: "未填写",
  strength: {
    moving: "从{start}到{current}，目标值{target}：进度{progress}分（满分100），截至{asOf}应达{pace}分。",
    held: "当前{current}，守住了{target}的要求（{progress}分，满分100）。",
    done: "已完成：{current}／{target}。",
  },
  sentences: {
    moving: {
      verdict: "现在才{current}，本该到{expected}了。你太慢了，{target}肯定没指望。",
      observation: "截至{asOf}，当前值是{current}；按进度应到{expected}，目标值是{target}。你怎么看？",
      goal: "假如这个周期结束得很好：从{current}做到{target}会带来什么？你自己觉得做到多少算满意？",
      reality: "从{start}走到{current}，而此时应到{expected}。是什么推动了它，又是什么拖住了它？",
      options: "照现在的速度，期末大约是{forecast}。要从{current}做到{target}，你看到哪些办法？其中哪些你自己就能决定？",
    },
    held: {
      verdict: "说好的是{line}，现在却是{current}。你放松要求了。",
      observation: "截至{asOf}，当前值是{current}；约定守住的是{line}。你从中看到了什么？",
      goal: "看到什么数值，你会认为{line}重新稳住了？这对谁最重要？",
      reality: "从什么时候开始是{current}的？守住{line}的那段时间有什么不同？",
      options: "接下来两周内，你可以改变什么，让它从{current}回到{line}？",
    },
    done: {
      verdict: "到现在还没完成，我对你很失望。",
      observation: "截至{asOf}还没有完成：{current}／{target}。到目前为止进展如何？",
      goal: "我们怎样判断它完成了？与现在的{current}／{target}相比，那时会好在哪里？",
      reality: "哪一部分已经完成？离{target}还缺的第一件事是什么？",
      options: "到周期结束前，有哪些步骤可以从{current}走到{target}？谁可以在其中帮上忙？",
    },
    will: "你第一步做什么？哪一天之前？我们在哪个数据上能看到变化？",
  },
  band: "{floor}至{ceiling}",
};

export type CoachingWords = typeof en;

export function coachingWords(language: Language): CoachingWords {
  return language === "zh" ? zh : en;
}

/** True for a note that asks for help. @example asksForHelp("We need support from IT") // => true */
export function asksForHelp(note: string): boolean {
  return /\b(?:help|support|need(?:s|ed)?|blocked|waiting|stuck|missing|escalat\w*)\b|求助|帮助|帮忙|支持|协助|需要|受阻|卡在|等待|缺少|协调/i.test(note);
}
