import { describeIssue } from "../../../src/core/language";

test("a sentence quotes the beginning of a text that is too long to be read in it", () => {
  const sentence = describeIssue({ code: "reader-cell-not-number", values: { name: "Fill rate", text: "1,".repeat(16_000) } }, "en");
  expect(sentence).toContain(`"${"1,".repeat(150)}…"`);
  expect(sentence.length).toBeLessThan(500);
});
