import { howMany } from "./how-many";
import type { IssueTexts } from "./issue-texts";

interface OfObjective {
  readonly objective: string;
}

type Kind = "lag" | "lead";

const en = {
  "map-without-objectives": ({ measures }: { readonly measures: number }) =>
    `A strategy map needs objectives or perspectives, and ${measures === 0 ? "no measures were found" : "no measure states either"}. Add a column "Perspective" or "Strategic objective" to the scorecard.`,
  "map-measures-unplaced": ({ count, first }: { readonly count: number; readonly first: string }) =>
    count === 1
      ? `The measure "${first}" states neither perspective nor objective and is not on the map. Fill in one of them.`
      : `${count} measures state neither perspective nor objective and are not on the map, "${first}" the first of them. Fill in one of them.`,
  "map-link-unknown": ({ name }: { readonly name: string }) =>
    `"${name}" is no strategic objective of the map, so that this link was left out. Give the text or the number of an objective.`,
  "map-cycle": ({ objectives }: { readonly objectives: readonly string[] }) =>
    `These objectives lead to each other in a circle: ${[...objectives, objectives[0] ?? ""].map((text) => `"${text}"`).join(" → ")}. Answer no to one of the links.`,
  "map-orphan": ({ objective }: OfObjective) => `"${objective}" has no link that counts. Say what it leads to, or what leads to it.`,
  "map-unreached": ({ objective }: OfObjective) => `"${objective}" leads to no financial or mission objective. Link it to one, directly or over others.`,
  "map-chain-long": ({ objective, links, most }: OfObjective & { readonly links: number; readonly most: number }) =>
    `From "${objective}" ${links} links stand in a row. The sheet Strategy map says "Unclear" from the ${most}th link on; the counts told here are right. Leave out steps between.`,
  "map-perspective-empty": ({ perspective }: { readonly perspective: string }) => `The perspective "${perspective}" has no objective.`,
  "map-kind-missing": ({ objective, missing }: OfObjective & { readonly missing: readonly Kind[] }) =>
    `"${objective}" has no ${missing.join(" and no ")} measure. Add one, or correct the kind of a measure on the sheet Strategy map.`,
  "map-too-many": ({ count, most }: { readonly count: number; readonly most: number }) =>
    `The map has ${howMany(count, "objective")}; more than ${most} are no choice any more. Put some together or leave them to departments.`,
  "map-weights": ({ sum }: { readonly sum: number }) => `The weights of the perspectives make ${share(sum, "points")}, not ${share(sum > MOST_AS_FRACTION ? 100 : 1, "points")}.`,
  "map-links-open": ({ count, objectives }: { readonly count: number; readonly objectives: number }) =>
    `${howMany(count, "proposed link")} ${count === 1 ? "waits" : "wait"} for a yes or no on the sheet Map links${objectives === 0 ? "" : `; ${howMany(objectives, "objective")} ${objectives === 1 ? "has" : "have"} no other link`}.`,
  "map-characters-missing": ({ characters }: { readonly characters: readonly string[] }) =>
    `No font of this machine has ${howMany(characters.length, "character")} of the map (${firstOf(characters)}), and the picture leaves them out. Install a font that has them${hasChinese(characters) ? ", for Chinese for example Noto Sans CJK SC," : ""} and draw the map again, or use --svg: an SVG file is shown in the fonts of whoever opens it.`,
};

const KINDS: Readonly<Record<Kind, string>> = { lag: "滞后", lead: "先行" };

const zh: typeof en = {
  "map-without-objectives": ({ measures }) =>
    `绘制战略地图需要目标或维度，但${measures === 0 ? "没有识别到指标" : "没有任何指标写明其一"}。请在计分卡中加入“维度”或“战略目标”列。`,
  "map-measures-unplaced": ({ count, first }) =>
    count === 1 ? `指标“${first}”既没有维度也没有目标，未列入地图。请补充其一。` : `有 ${count} 个指标既没有维度也没有目标（第一个为“${first}”），未列入地图。请补充其一。`,
  "map-link-unknown": ({ name }) => `“${name}”不是地图中的战略目标，此链接未列入。请填写目标的文字或编号。`,
  "map-cycle": ({ objectives }) => `以下目标互为因果，形成循环：${[...objectives, objectives[0] ?? ""].map((text) => `“${text}”`).join(" → ")}。请否定其中一条链接。`,
  "map-orphan": ({ objective }) => `“${objective}”没有任何计入的链接。请写明它支撑什么，或由什么支撑。`,
  "map-unreached": ({ objective }) => `“${objective}”未通向任何财务或使命层面的目标。请直接或经由其他目标与之链接。`,
  "map-chain-long": ({ objective, links, most }) =>
    `从“${objective}”起有 ${links} 条链接首尾相连。“战略地图”表自第 ${most} 条起显示“无法判断”，此处给出的结论仍然准确。请省去中间环节。`,
  "map-perspective-empty": ({ perspective }) => `维度“${perspective}”没有目标。`,
  "map-kind-missing": ({ objective, missing }) => `“${objective}”缺少${missing.map((kind) => KINDS[kind]).join("和")}指标。请补充，或在“战略地图”表中更正指标类别。`,
  "map-too-many": ({ count, most }) => `地图上有 ${count} 个目标；超过 ${most} 个便谈不上取舍。请合并，或下放到部门。`,
  "map-weights": ({ sum }) => `各维度权重之和为 ${share(sum, "分")}，应为 ${share(sum > MOST_AS_FRACTION ? 100 : 1, "分")}。`,
  "map-links-open": ({ count, objectives }) => `“因果链”表中有 ${count} 条建议的链接等待确认${objectives === 0 ? "" : `；有 ${objectives} 个目标此外没有链接`}。`,
  "map-characters-missing": ({ characters }) =>
    `本机的字体都不含地图中的 ${characters.length} 个字符（${firstOf(characters)}），图片中无法显示。请安装含有这些字符的字体${hasChinese(characters) ? "（中文例如思源黑体 Noto Sans CJK SC）" : ""}后重新绘图，或改用 --svg：SVG 文件按打开者的字体显示。`,
};

/** Characters that a sentence shows. */
const SHOWN = 8;

/** @example firstOf(["战", "略"]) // => "战 略" */
function firstOf(characters: readonly string[]): string {
  return [...characters.slice(0, SHOWN), ...(characters.length > SHOWN ? ["…"] : [])].join(" ");
}

function hasChinese(characters: readonly string[]): boolean {
  return characters.some((character) => /\p{Script=Han}/u.test(character));
}

/** A sum of weights above this is one of points. */
const MOST_AS_FRACTION = 5;

/** @example share(0.955, "points") // => "95.5 %" */
function share(sum: number, points: string): string {
  return sum > MOST_AS_FRACTION ? `${Math.round(sum * 10) / 10} ${points}` : `${Math.round(sum * 1000) / 10} %`;
}

export const strategyIssues = { en, zh } satisfies IssueTexts;
