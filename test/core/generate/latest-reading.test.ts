import { latestReading } from "../../../src/core/generate";
import type { SeriesPoint } from "../../../src/core/model";

function read(...keys: readonly string[]): { series: Record<string, SeriesPoint> } {
  return { series: Object.fromEntries(keys.map((key) => [key, { target: 1, actual: 1, source: {} }])) };
}

describe("the latest reading of a scorecard", () => {
  test.each([
    ["months", [read("2027-01", "2027-02"), read("2027-05")], { first: "2027-05-01", last: "2027-05-31" }],
    ["a quarter that ends after a month", [read("2027-05"), read("2027-Q2")], { first: "2027-04-01", last: "2027-06-30" }],
    ["a February of 29 days", [read("2028-02")], { first: "2028-02-01", last: "2028-02-29" }],
    ["a year, which does not say when", [read("2027")], null],
    ["nothing", [], null],
  ])("is of the period that ends last: %s", (_, measures, expected) => {
    expect(latestReading(measures)).toEqual(expected);
  });

  test("is not of a period with a target alone", () => {
    expect(latestReading([{ series: { "2027-03": { target: 5, actual: null, source: {} } } }])).toBeNull();
  });
});
