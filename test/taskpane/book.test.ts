import { dayToLookFrom } from "../../src/taskpane/book";

describe("the day that the pane looks from to begin with", () => {
  const measures = [{ series: { "2027-04": { target: 1, actual: 1, source: {} }, "2027-05": { target: 1, actual: 1, source: {} } } }];

  test.each([
    ["today, in the month of the latest reading", "2027-05-10", "2027-05-10"],
    ["today, after it", "2029-01-01", "2029-01-01"],
    ["the end of that month, if all of it is still to come", "2026-11-24", "2027-05-31"],
  ])("is %s", (_, today, expected) => {
    expect(dayToLookFrom({ measures }, today)).toBe(expected);
  });

  test("is today without any readings", () => {
    expect(dayToLookFrom({ measures: [] }, "2026-11-24")).toBe("2026-11-24");
  });
});
