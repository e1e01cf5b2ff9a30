import { cliTexts } from "../../../src/core/language/cli-texts";
import { describeIssue } from "../../../src/core/language";
import { howMany } from "../../../src/core/language/how-many";

test.each([[0, "0 sheets"], [1, "1 sheet"], [2, "2 sheets"]])("%i is %s", (count, said) => {
  expect(howMany(count, "sheet")).toBe(said);
});

test("one of a thing is never said of several", () => {
  const said = cliTexts("en").generated({ cycle: "FY2027-Q1", objectives: 1, keyResults: 1, leftOut: 1 });
  expect(said).toBe("FY2027-Q1: 1 objective with 1 key result; 1 measure left out, each with its reason on the sheet.");
  expect(cliTexts("en").generated({ cycle: "FY2027-Q1", objectives: 2, keyResults: 5, leftOut: 0 })).toBe("FY2027-Q1: 2 objectives with 5 key results; no measure left out.");
  expect(describeIssue({ code: "few-objectives-each", values: { owner: null, count: 1, low: 3, high: 5 } }, "en")).toMatch(/has 1 objective;/);
});
