// How much of what a short text speaks of another text speaks of too. Statements of duties, tasks and measures are worded
// by different people: what they share are a few telling words, in English by their stems, in Chinese by pairs of signs.

/** Letters of a word by which it is known in all its forms. */
const STEM = 6;

/** Stems of words that say nothing of what a text is about. */
const COMMON = new Set(
  `the and for with that this from into our their who what are all any its per has have keep make get give find take use out off over new more most best
  increase raise improve reduce lower cut reach achieve ensure manage work task team company department business year quarter month number rate level percent`.split(/\s+/).map(stemOf),
);

/** Pairs of signs that every such text may have. */
const COMMON_PAIRS = new Set(
  "公司 部门 团队 工作 任务 目标 完成 提升 提高 降低 减少 缩短 加强 优化 管理 建立 推进 推行 实现 达到 保障 确保 负责 提供 进行 指标 年度 季度 月度 重点 战略 个人 员工 关键".split(" "),
);

/** Least likeness at which one text is taken to speak of what the other does. */
export const ALIKE = 0.25;

/**
 * Share of the telling words of `text` that `other` has as well, 0…1; 0 if either has none. Not symmetric: a duty may be
 * all about one of the many things that an objective with its key results names.
 *
 * @example likeness("Fill key roles with people who stay", "Time to hire for key roles") // => 0.4
 */
export function likeness(text: string, other: string): number {
  const [wanted, there] = [tokensOf(text), tokensOf(other)];
  const all = [...wanted.values()].reduce((sum, weight) => sum + weight, 0);
  const shared = [...wanted].reduce((sum, [token, weight]) => sum + (there.has(token) ? weight : 0), 0);
  return all === 0 ? 0 : shared / all;
}

/**
 * The one that is most like a text; null if none reaches the limit. Of equals the one that speaks of the least besides, and of those
 * the first: a duty to deliver on the promised day is rather about on-time delivery than about days of sales outstanding.
 *
 * Words are compared and not the pieces of `core/alignment`: those tell names that are written alike, and a duty names its measure in
 * other words. At their limit none of the sample's duties has a measure.
 */
export function mostAlike<Value>(text: string, values: readonly Value[], textOf: (value: Value) => string, limit = ALIKE): Value | null {
  let best: { readonly value: Value; readonly likeness: number; readonly aptness: number } | null = null;
  for (const value of values) {
    const its = likeness(text, textOf(value));
    if (its < limit || its < (best?.likeness ?? 0)) continue;
    const aptness = likeness(textOf(value), text);
    if (best === null || its > best.likeness || aptness > best.aptness) best = { value, likeness: its, aptness };
  }
  return best?.value ?? null;
}

/** Telling words with their weights. Of the pairs in a run of Chinese signs every second is none, so that each counts a half. */
function tokensOf(text: string): ReadonlyMap<string, number> {
  const tokens = new Map<string, number>();
  const folded = text.normalize("NFKC").toLowerCase();
  for (const [run] of folded.matchAll(/[\u3400-\u9fff]+/g)) {
    for (let at = 0; at + 1 < run.length; at++) {
      const pair = run.slice(at, at + 2);
      if (!COMMON_PAIRS.has(pair)) tokens.set(pair, 0.5);
    }
  }
  for (const [word] of folded.matchAll(/[\p{Script=Latin}\p{N}]+/gu)) {
    const stem = stemOf(word);
    if (word.length > 2 && !COMMON.has(stem)) tokens.set(stem, 1);
  }
  return tokens;
}

/** @example stemOf("deliveries") // => "delive" */
function stemOf(word: string): string {
  return word.replace(/s$/, "").slice(0, STEM);
}
