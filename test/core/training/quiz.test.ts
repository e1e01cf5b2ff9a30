import { LANGUAGES, type Language } from "../../../src/core/language";
import { KEY_RESULT_RULES, OBJECTIVE_RULES, ruleOf } from "../../../src/core/rules";
import { findingsOf, quiz, trainingPairs } from "../../../src/core/training";

const all = LANGUAGES.flatMap((language) => trainingPairs(language).map((pair) => [language, pair.teaches, pair] as const));

describe("the pairs of the training", () => {
  test.each(all)("%s %s: the bad text is caught by its rule and counts as unqualified", (_, teaches, pair) => {
    const found = findingsOf(pair, "bad");
    expect(found.map(({ code }) => ruleOf(code))).toContain(teaches);
    expect(found.some(({ severity }) => severity !== "info")).toBe(true);
  });

  test.each(all)("%s %s: the good text has no more than remarks", (_, __, pair) => {
    expect(findingsOf(pair, "good").filter(({ severity }) => severity !== "info").map(({ code }) => ruleOf(code))).toEqual([]);
  });

  test.each(LANGUAGES)("teach every rule that a text alone can break: %s", (language: Language) => {
    const taught = new Set(trainingPairs(language).map(({ teaches }) => teaches));
    // K13 and K16 take a source of data, or are remarks only.
    const rules = [...OBJECTIVE_RULES, ...KEY_RESULT_RULES].map(({ id }) => id).filter((id) => id !== "K13" && id !== "K16");
    expect(rules.filter((id) => !taught.has(id))).toEqual([]);
    expect(["S02", "S03", "S04", "S05", "S07", "P03"].filter((id) => !taught.has(id))).toEqual([]);
  });
});

describe("the quiz", () => {
  test.each(LANGUAGES)("asks at least forty questions, a third of them about qualified texts, each once: %s", (language: Language) => {
    const questions = quiz(language);
    expect(questions.length).toBeGreaterThanOrEqual(40);
    expect(questions.filter(({ isQualified }) => isQualified).length * 3).toBeGreaterThanOrEqual(questions.length - 2);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(questions.every(({ isQualified, better }) => isQualified === (better === null))).toBe(true);
  });

  test("keeps the two texts of a pair apart", () => {
    const ids = quiz("en").map(({ id }) => id.replace(/ (?:bad|good)$/, ""));
    expect(ids.every((id, index) => id !== ids[index + 1])).toBe(true);
  });

  test("shows what is said beside the words of a set", () => {
    expect(quiz("en").find(({ id }) => id === "K15 1 bad")?.text.split("\n").at(-1)).toMatch(/^KR2: .* \(owner: A\. Keller and M\. Osei\)$/);
    expect(quiz("zh").find(({ id }) => id === "S05 1 bad")?.text).toContain("（权重：80%）");
  });
});
