import { foldText } from "./fold-text";

/** What a series of numbers says about its measure. */
export type SeriesKind = "target" | "actual" | "forecast" | "baseline" | "variance" | "attainment" | "stretch" | "threshold";

/** Short names of a series: a label beside a row, a header under a period, or an ending of a measure's name. */
const SERIES_WORDS: Readonly<Record<SeriesKind, readonly string[]>> = {
  target: [
    "target", "targets", "tgt", "goal", "plan", "planned", "budget", "bud", "目标", "目标值", "目标金额", "目标数", "计划", "计划值", "计划数", "预算", "预算值", "预算数", "指标值", "任务", "任务值",
    "meta", "hedef", "목표", "목표치", "계획", "soll", "sollwert", "planwert", "ziel", "zielwert", "cible", "planejado", "planificado", "presupuesto", "orçado", "план",
  ],
  actual: [
    "actual", "actuals", "act", "achieved", "achievement", "result", "current", "实际", "实际值", "实际金额", "实际数", "实际完成", "实绩", "完成", "完成值", "完成数", "达成", "达成值", "实际达成",
    "realizado", "real", "resultado", "gerçekleşen", "실적", "달성", "ist", "istwert", "réalisé", "réel", "факт",
  ],
  forecast: ["forecast", "fcst", "fc", "outlook", "estimate", "预测", "预测值", "预计", "预估", "previsão", "previsión", "tahmin", "전망", "prognose"],
  baseline: ["py", "prior year", "last year", "ly", "previous year", "baseline", "去年", "去年同期", "上年", "上年同期", "同期", "上年实际", "基线", "전년", "전년동기"],
  variance: ["variance", "var", "diff", "difference", "gap", "delta", "差异", "差额", "差值", "差距", "偏差", "차이", "desvio", "fark", "abweichung"],
  attainment: ["attainment", "achievement %", "% achieved", "达成率", "完成率", "达成率%", "完成率%", "달성률", "% of target", "achievement rate", "completion", "完成比例"],
  stretch: ["stretch", "挑战", "挑战值", "挑战目标", "冲刺"],
  threshold: ["threshold", "minimum", "门槛", "门槛值", "底线", "底线值"],
};

const KINDS = Object.entries(SERIES_WORDS) as readonly (readonly [SeriesKind, readonly string[]])[];
const BY_WORD: ReadonlyMap<string, SeriesKind> = new Map(KINDS.flatMap(([kind, list]) => list.map((word) => [word, kind] as const)));

/** Longest first, so that `实际完成` is not taken for `实际`. */
const BY_LENGTH = [...BY_WORD].sort(([a], [b]) => b.length - a.length);

/** Series that a text names and nothing else. @example seriesKind("目标金额") // => "target" */
export function seriesKind(text: string): SeriesKind | null {
  return BY_WORD.get(foldText(text).replace(/[()[\]:*]/g, "").trim()) ?? null;
}

export interface SeriesName {
  readonly kind: SeriesKind;
  /** What is left of the text: the name of the measure. */
  readonly name: string;
}

/**
 * A name that ends, or begins, with the name of a series; null for any other text.
 * @example splitSeries("Sales Act") // => { kind: "actual", name: "Sales" }
 */
export function splitSeries(text: string): SeriesName | null {
  const plain = text.normalize("NFKC").trim();
  const folded = plain.toLowerCase();
  if (folded.length !== plain.length) return null;
  const bare = folded.replace(/[)\]\s]+$/, "");
  for (const [word, kind] of BY_LENGTH) {
    if (!bare.endsWith(word) && !folded.startsWith(word)) continue;
    const name = withoutEnding(plain, bare, word) ?? withoutBeginning(plain, folded, word);
    if (name !== null) return { kind, name };
  }
  return null;
}

const LEFT_OVER = /^[\s\-–—_:/|,.)\]]+|[\s\-–—_:/|,([]+$/g;

function withoutEnding(plain: string, bare: string, word: string): string | null {
  if (!bare.endsWith(word) || bare.length === word.length) return null;
  const at = bare.length - word.length;
  return isBoundary(bare, at, word) ? nameOf(plain.slice(0, at)) : null;
}

function withoutBeginning(plain: string, folded: string, word: string): string | null {
  if (!folded.startsWith(word) || folded.length === word.length) return null;
  return isBoundary(folded, word.length, word) ? nameOf(plain.slice(word.length)) : null;
}

/** Letters on both sides make one word, except in Chinese, which does not part its words. */
function isBoundary(text: string, at: number, word: string): boolean {
  return /^[\u4E00-\u9FFF]/.test(word) || !/[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));
}

function nameOf(rest: string): string | null {
  const name = rest.replace(LEFT_OVER, "");
  return name === "" ? null : name;
}
