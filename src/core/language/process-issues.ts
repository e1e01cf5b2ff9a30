import { formatQuantity } from "../quantity";
import type { LoggedField, Mover, State } from "../lifecycle";
import { howMany } from "./how-many";
import type { IssueTexts } from "./issue-texts";
import type { Language } from "./language";
import { loggedFieldWord, stateWord } from "./lifecycle-words";

interface MoverWrong {
  readonly text: string;
  readonly by: string;
  readonly who: Mover;
  readonly names: readonly string[];
  readonly to: State;
}

const WHO: Readonly<Record<Language, Readonly<Record<Mover, string>>>> = {
  en: { owner: "its owner", approver: "its approver", admin: "the administrator of the process", record: "nobody" },
  zh: { owner: "其负责人", approver: "其审批人", admin: "流程管理员", record: "无人" },
};

const states = (all: readonly State[], language: Language): string => all.map((state) => stateWord(state, language)).join(language === "zh" ? "、" : ", ");

const en = {
  "move-not-allowed": ({ text, from, to, allowed }: { readonly text: string; readonly from: State; readonly to: State; readonly allowed: readonly State[] }) =>
    `"${text}" is ${stateWord(from, "en")} and cannot become ${stateWord(to, "en")}. ${allowed.length === 0 ? "It stays as it is." : `What can follow: ${states(allowed, "en")}.`}`,
  "mover-unknown": ({ to }: { readonly to: State }) => `Somebody has to answer for the move to ${stateWord(to, "en")}. Say who: --by NAME.`,
  "mover-wrong": ({ text, by, who, names, to }: MoverWrong) =>
    `${by} cannot move "${text}" to ${stateWord(to, "en")}: that is for ${WHO.en[who]}, ${names.join(" or ")}. Let them do it, or correct the name on the sheet.`,
  "approver-is-owner": ({ text, by }: { readonly text: string; readonly by: string }) =>
    `${by} owns "${text}" and cannot approve it. Name somebody else as approver.`,
  "text-faults-block": ({ text, count }: { readonly text: string; readonly count: number }) =>
    `"${text}" cannot be submitted: the rules find ${howMany(count, "error")} in it and its key results. Correct what is listed below, then submit again.`,
  "return-without-reason": ({ text }: { readonly text: string }) => `Say why "${text}" is returned: --reason TEXT. Its owner will have to know.`,
  "request-unanswered": ({ request, what, to }: { readonly request: string; readonly what: string; readonly to: string | null }) =>
    `Request ${request}, "${what}", is not answered${to === null ? "" : ` by ${to}`}. Fill in "Accepted?" on the consensus sheet, yes or no, before release.`,
  "disagreement-open": ({ text, participants }: { readonly text: string; readonly participants: readonly string[] }) =>
    `${participants.join(", ")} ${participants.length === 1 ? "disagrees" : "disagree"} with "${text}", and no decision is recorded. Agree on it, or enter the decision on the consensus sheet, before release.`,
  "change-without-reason": ({ number, item, field }: { readonly number: number; readonly item: string; readonly field: LoggedField }) =>
    `Row ${number} of the log: ${loggedFieldWord(field, "en")} of ${item} was changed after release without a reason. Enter it in the log.`,
  "key-result-not-scored": ({ text }: { readonly text: string }) => `"${text}" has no current value and is not scored; it does not count as 0.`,
  "data-source-missing": ({ text }: { readonly text: string }) => `Nothing says where the value of "${text}" comes from. Enter a source or check it in.`,
  "reading-after-close": ({ text, reading, close }: { readonly text: string; readonly reading: string; readonly close: string }) =>
    `The last reading of "${text}" is of ${reading}, after the closing day ${close}. Close as of that day or a later one, or correct the check-in.`,
  "evidence-missing": ({ text }: { readonly text: string }) => `"${text}" is scored and has no evidence. Enter a link or a document under Evidence, then close.`,
  "process-item-unknown": ({ item, known }: { readonly item: string; readonly known: readonly string[] }) =>
    `There is no objective or key result "${item}" in this cycle. Objectives: ${known.join(", ")}.`,
  "baseline-edited": ({ item, field, was, now }: { readonly item: string; readonly field: string; readonly was: string; readonly now: string }) =>
    `${field} of ${item} was ${was} when it was released and ${now === "" ? "is gone from" : `is ${now} in`} the baseline now. A baseline does not change: put it back; a new target goes into the OKR sheet.`,
  "changed-after-close": ({ text, count }: { readonly text: string; readonly count: number }) =>
    `"${text}" is closed, and ${howMany(count, "field")} of it changed since. The changes are in the log; its score at release counts.`,
  "okr-row-without-id": ({ text }: { readonly text: string }) =>
    `"${text}" has no id and takes no part in consensus and process, since it could not be recognised again. Enter an id of its own in its row of the OKR sheet.`,
  "cadence-already": ({ cadence, cycle }: { readonly cadence: string; readonly cycle: string }) =>
    `The OKRs of ${cycle} have the cadence ${cadence} already; there is nothing to convert. Choose another cadence, or generate the next cycle.`,
  "key-result-not-carried": ({ text, cycle }: { readonly text: string; readonly cycle: string }) =>
    `"${text}" was not carried over into ${cycle}: its measure has no target there. Add it to the new OKR sheet by hand if it is to go on.`,
  "key-result-carried-as-written": ({ text, from, cycle, target, byDays }: { readonly text: string; readonly from: string; readonly cycle: string; readonly target: number; readonly byDays: number }) =>
    `"${text}" goes on in ${cycle} as it was written, with the target ${formatQuantity(target, null, "en")} that was set for ${from}. By days ${formatQuantity(byDays, null, "en")} would be due in ${cycle}: change the target on its OKR sheet if that is meant.`,
  "log-row-unclear": ({ field, value }: { readonly field: string; readonly value: string }) =>
    `This row of the log does not count: it needs a number of its own, the id of an item, a field and, for a move, a state. It says "${field}", "${value}".`,
  "log-move-out-of-order": ({ number, from, to }: { readonly number: number; readonly from: State; readonly to: State }) =>
    `Row ${number} of the log moves an objective from ${stateWord(from, "en")} to ${stateWord(to, "en")}, which is not allowed. Delete the row, or enter what was left out.`,
};

const zh: typeof en = {
  "move-not-allowed": ({ text, from, to, allowed }) =>
    `“${text}”当前为${stateWord(from, "zh")}，不能变为${stateWord(to, "zh")}。${allowed.length === 0 ? "状态保持不变。" : `下一步可为：${states(allowed, "zh")}。`}`,
  "mover-unknown": ({ to }) => `变为${stateWord(to, "zh")}须有人负责。请注明操作人：--by 姓名。`,
  "mover-wrong": ({ text, by, who, names, to }) => `${by}不能将“${text}”变为${stateWord(to, "zh")}：应由${WHO.zh[who]}${names.join("或")}操作。请由其操作，或更正表中的姓名。`,
  "approver-is-owner": ({ text, by }) => `${by}是“${text}”的负责人，不能审批。请另行指定审批人。`,
  "text-faults-block": ({ text, count }) => `“${text}”不能提交：其本身及关键结果有 ${count} 处错误。请按下列提示修改后再提交。`,
  "return-without-reason": ({ text }) => `请说明退回“${text}”的原因：--reason 原因，以便负责人修改。`,
  "request-unanswered": ({ request, what, to }) => `协作请求 ${request}“${what}”${to === null ? "尚未答复" : `尚未得到${to}的答复`}。发布前请在共识表的“是否接受”中填写是或否。`,
  "disagreement-open": ({ text, participants }) => `${participants.join("、")}不同意“${text}”，且没有决议记录。请先达成一致，或在共识表中填写决议，再发布。`,
  "change-without-reason": ({ number, item, field }) => `日志第 ${number} 行：${item} 的${loggedFieldWord(field, "zh")}在发布后被修改，但没有原因。请在日志中填写。`,
  "key-result-not-scored": ({ text }) => `“${text}”没有当前值，不评分，也不按 0 分计。`,
  "data-source-missing": ({ text }) => `“${text}”的数值没有来源。请填写数据来源，或登记进展更新。`,
  "reading-after-close": ({ text, reading, close }) => `“${text}”的最近读数日期为 ${reading}，晚于关闭日期 ${close}。请以该日或之后的日期关闭，或更正进展更新。`,
  "evidence-missing": ({ text }) => `“${text}”已评分但没有依据。请在“依据”中填写链接或文件，再关闭。`,
  "process-item-unknown": ({ item, known }) => `本周期没有目标或关键结果“${item}”。目标有：${known.join("、")}。`,
  "baseline-edited": ({ item, field, was, now }) => `${item} 的${field}发布时为 ${was}，基线表中${now === "" ? "已被删除" : `现为 ${now}`}。基线不应改动：请恢复原值，新的目标值请填在 OKR 表中。`,
  "changed-after-close": ({ text, count }) => `“${text}”已关闭，但之后有 ${count} 处改动。改动已记入日志，评分以发布时的目标为准。`,
  "okr-row-without-id": ({ text }) => `“${text}”没有编号，日后无法识别，因此不参与共识和流程。请在 OKR 表的该行填写不重复的编号。`,
  "cadence-already": ({ cadence, cycle }) => `${cycle} 的 OKR 已采用节奏 ${cadence}，无需转换。请选择其他节奏，或生成下一周期。`,
  "key-result-not-carried": ({ text, cycle }) => `“${text}”未转入 ${cycle}：其指标在该周期没有目标值。如需延续，请手工添加到新的 OKR 表。`,
  "key-result-carried-as-written": ({ text, from, cycle, target, byDays }) =>
    `“${text}”按原文转入 ${cycle}，目标值 ${formatQuantity(target, null, "zh")} 是为 ${from} 制定的。按天数折算，${cycle} 应达 ${formatQuantity(byDays, null, "zh")}；如需调整，请在其 OKR 表中修改。`,
  "log-row-unclear": ({ field, value }) => `日志的这一行未计入：须有不重复的序号、所涉项编号和字段，状态变更还须有状态。现填为“${field}”“${value}”。`,
  "log-move-out-of-order": ({ number, from, to }) => `日志第 ${number} 行将目标由${stateWord(from, "zh")}变为${stateWord(to, "zh")}，不符合流程。请删除该行，或补上遗漏的步骤。`,
};

export const processIssues = { en, zh } satisfies IssueTexts;
