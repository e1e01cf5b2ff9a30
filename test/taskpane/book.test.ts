import { dayToLookFrom } from "../../src/taskpane/book";

describe("the day that the pane looks from to begin with", () => {
  const latest = { first: "2027-05-01", last: "2027-05-31" };

  test.each([
    ["today, in the month of the latest reading", "2027-05-10", "2027-05-10"],
    ["today, after it", "2029-01-01", "2029-01-01"],
    ["the end of that month, if all of it is still to come", "2026-11-24", "2027-05-31"],
  ])("is %s", (_, today, expected) => {
    expect(dayToLookFrom(latest, today)).toBe(expected);
  });

  test("is today without any readings", () => {
    expect(dayToLookFrom(null, "2026-11-24")).toBe("2026-11-24");
  });
});
