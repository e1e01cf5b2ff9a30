import { setRule } from "../set-rule";

/** S12 */
export const targetChangeExplained = setRule("S12", "target-change-explained", "warning", ({ objectives, keyResultsOf, facts: { targetChanges = [] } }) => {
  const texts = new Map(objectives.flatMap(({ id }) => keyResultsOf(id)).map(({ id, text }) => [id, text]));
  return targetChanges.flatMap(({ keyResult, before, after, reason }) => {
    const text = texts.get(keyResult);
    const unexplained = text !== undefined && before !== after && (reason ?? "").trim() === "";
    return unexplained ? [{ of: keyResult, values: { keyResult: text, before: shown(before), after: shown(after) } }] : [];
  });
});

function shown(value: number | null): string {
  return value === null ? "–" : String(value);
}
