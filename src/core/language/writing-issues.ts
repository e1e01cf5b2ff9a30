import type { IssueTexts } from "./issue-texts";

/** Sentences of the rules about owners, evidence, sources, and what became of a set; part of the rules' issues. */
const en = {
  "key-result-has-owner": ({ text, owner, fault }: Owner) => {
    if (fault === "none") return `"${text}" has no owner, and neither has its objective. Enter one person who answers for it.`;
    return fault === "department"
      ? `"${text}" is owned by "${owner}", a department. Enter one person who answers for it.`
      : `"${text}" is owned by several: "${owner}". Enter one person, or say which of them leads, as in "A. Keller (lead), M. Osei".`;
  },
  "key-result-has-evidence": ({ text }: { text: string }) =>
    `Nobody says where the readings of "${text}" come from, or what proves that it is done. Enter its source of data.`,

  "outputs-in-minority": ({ share, most }: { share: string; most: string }) =>
    `${share} of the key results are activities or deliverables; at most ${most} should be. Swap some for the outcomes that they are for.`,
  "enough-from-below": ({ share, least }: { share: string; least: string }) =>
    `${share} of the objectives were proposed by those who work on them; at least ${least} should be. Ask the team for objectives of its own.`,
  "few-held-each": ({ objective, count, most }: { objective: string; count: number; most: number }) =>
    `${count} key results of "${objective}" only hold what is there; at most ${most} should. Keep the others as health measures of the scorecard.`,
  "objective-has-source": ({ objective }: { objective: string }) =>
    `"${objective}" supports no objective above it and comes from no part of the strategy. Link it to what it is for, or drop it.`,
  "duty-has-objective": ({ duty }: { duty: string }) =>
    `No objective serves the duty "${duty}" of the department. Add one, or agree that the duty goes on without.`,
  "own-words-not-parents": ({ text, parent }: { text: string; parent: string }) =>
    `"${text}" repeats the text of what it supports (${parent}). Say what this team or person changes towards it.`,
  "key-results-suffice": ({ objective }: { objective: string }) =>
    `The key results of "${objective}" can all be reached without it being reached, as somebody ticked. Add the key result that is missing.`,
  "ambition-fits": ({ keyResult, scores, way }: { keyResult: string; scores: string; way: "high" | "low" }) =>
    way === "high"
      ? `"${keyResult}" ended at ${scores} in three cycles one after the other. An aspirational target that is always met dares too little; raise it, or call it committed.`
      : `"${keyResult}" ended at ${scores} in three cycles one after the other. A target that is never near is no help; lower it, or change what is done about it.`,
  "target-change-explained": ({ keyResult, before, after }: { keyResult: string; before: string; after: string }) =>
    `The target of "${keyResult}" was changed after release from ${before} to ${after} without a reason. Enter why, so that the score can be read.`,
};

interface Owner {
  readonly text: string;
  readonly owner: string;
  readonly fault: "none" | "department" | "several";
}

const zh: typeof en = {
  "key-result-has-owner": ({ text, owner, fault }) => {
    if (fault === "none") return `“${text}”没有负责人，所属目标也没有。请填写一位负责人。`;
    return fault === "department"
      ? `“${text}”的负责人“${owner}”是部门。请填写一位具体的负责人。`
      : `“${text}”有多位负责人：“${owner}”。请只填一位，或注明由谁牵头，例如“林洁（牵头）、欧敏”。`;
  },
  "key-result-has-evidence": ({ text }) => `“${text}”没有说明数据来源或完成的证据。请填写数据来源。`,

  "outputs-in-minority": ({ share, most }) => `关键结果中有 ${share} 是活动或产出，应不超过 ${most}。请把一部分换成它们要带来的成果。`,
  "enough-from-below": ({ share, least }) => `由执行者自己提出的目标占 ${share}，应不低于 ${least}。请让团队提出自己的目标。`,
  "few-held-each": ({ objective, count, most }) => `“${objective}”有 ${count} 个关键结果只是维持现状，应不超过 ${most} 个。其余请留在计分卡中作为健康指标。`,
  "objective-has-source": ({ objective }) => `“${objective}”既没有承接上级目标，也没有对应的战略来源。请关联到它所支撑的目标，或予以删除。`,
  "duty-has-objective": ({ duty }) => `部门职责“${duty}”没有对应的目标。请补充目标，或确认该职责按常规履行即可。`,
  "own-words-not-parents": ({ text, parent }) => `“${text}”照抄了上级（${parent}）的文字。请写明本团队或本人为此要改变什么。`,
  "key-results-suffice": ({ objective }) => `据勾选结果，即使“${objective}”的关键结果全部达成，目标仍可能没有实现。请补上缺少的关键结果。`,
  "ambition-fits": ({ keyResult, scores, way }) =>
    way === "high"
      ? `“${keyResult}”连续三个周期得分为 ${scores}。总能达成的挑战型目标挑战不足，请提高目标值或改为承诺型。`
      : `“${keyResult}”连续三个周期得分为 ${scores}。总是遥不可及的目标没有帮助，请降低目标值或改变做法。`,
  "target-change-explained": ({ keyResult, before, after }) => `“${keyResult}”的目标值在发布后由 ${before} 改为 ${after}，但没有说明原因。请补充原因，以便解读得分。`,
};

export const writingIssues = { en, zh } satisfies IssueTexts;
