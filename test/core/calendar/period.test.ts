import { keyOfPeriod, keyText, lastDay, nextStart, parsePeriod } from "../../../src/core/calendar";

test.each([
  ["2027-05", "2027-05-01", "2027-06-01"], ["2027-12", "2027-12-01", "2028-01-01"], ["2027-B3", "2027-05-01", "2027-07-01"],
  ["2027-Q4", "2027-10-01", "2028-01-01"], ["2027-H2", "2027-07-01", "2028-01-01"], ["2027", "2027-01-01", "2028-01-01"],
  ["2027-04+6", "2027-04-01", "2027-10-01"], ["2027-11+3", "2027-11-01", "2028-02-01"], ["2027-04+12", "2027-04-01", "2028-04-01"],
])("the period %s lasts from %s until before %s", (key, start, next) => {
  const period = parsePeriod(key);
  expect(period?.start).toBe(start);
  expect(period === null ? null : nextStart(period)).toBe(next);
  expect(period === null ? null : keyOfPeriod(period)).toBe(key);
});

test.each([
  ["2027-04+6", "2027-01-01", "2027-04–2027-09"], ["2027-11+3", "2027-01-01", "2027-11–2028-01"], ["2027-04+12", "2027-04-01", "2027-04–2028-03"],
  ["2027-Q2", "2027-01-01", "2027-Q2"], ["2027-Q2", "2027-04-01", "2027-04–2027-06"], ["2027-B2", "2026-07-01", "2027-03–2027-04"],
  ["2027-05", "2027-04-01", "2027-05"], ["2027", "2027-04-01", "2027"], ["next spring", "2027-04-01", "next spring"],
])("people read the period %s in a year from %s as %s", (key, yearStart, text) => {
  expect(keyText(key, yearStart)).toBe(text);
});

test.each(["2027-13", "Q1", "May", "2027-04+5", "2027-13+3", "2027+6", ""])("%p is no period with a date", (key) => {
  expect(parsePeriod(key)).toBeNull();
});

test("the last day of a period is the one before the next begins", () => {
  expect(lastDay({ start: "2028-02-01", months: 1 })).toBe("2028-02-29");
});
