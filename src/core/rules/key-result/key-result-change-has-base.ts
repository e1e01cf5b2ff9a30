import { rule, type KeyResultSubject } from "../rule";
import { quantityText } from "../statement";

/** `+20 %`, `by 20 %`, `提升20%`, `提升了约20%`: a change; `提升至20%` is a level. */
const CHANGE = /(?:\bby\s+|(?:提升|提高|增长|增加|上升|扩大|降低|下降|减少|缩短|压缩|降)[了约]*\s*)$/i;

/** K10. The base may stand in the column of start, or in the text after "from". */
export const keyResultChangeHasBase = rule(
  "K10", "key-result-change-has-base", "warning",
  ({ statement: { undated, quantities, movement }, keyResult }: KeyResultSubject) => {
    if (movement !== null || keyResult?.start != null || /\bfrom\s|[从由]|基于|相比/i.test(undated)) return null;
    const change = quantities.find(({ kind, text, start }) =>
      kind === "percent" && (/^\s*[+\-−]/.test(text) || CHANGE.test(undated.slice(0, start))));
    return change ? { found: quantityText(change) } : null;
  },
);
