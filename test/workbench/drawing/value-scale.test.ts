import fc from "fast-check";
import { valueScale } from "../../../src/workbench/drawing/value-scale";

const FREE = { minimum: null, maximum: null };

describe("an axis of values", () => {
  test.each([
    [[-0.3, 0.05], [-0.3, -0.2, -0.1, 0, 0.1]],
    [[0, 0.98], [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[1200, 8400], [0, 2000, 4000, 6000, 8000, 10_000]],
    [[], [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[0], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])("for %j is marked at %j", (values, ticks) => {
    expect(valueScale(values, FREE).ticks).toEqual(ticks);
  });

  test("ends at the limits that are set", () => {
    expect(valueScale([0.4, 1.7], { minimum: 0, maximum: 1 })).toEqual({ minimum: 0, maximum: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] });
  });

  test("holds all values and 0, and few marks in rising order", () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-9)), (values) => {
      const { minimum, maximum, ticks } = valueScale(values, FREE);
      const [slack, all] = [(maximum - minimum) * 1e-9, [0, ...values]];
      expect(Math.min(...all)).toBeGreaterThanOrEqual(minimum - slack);
      expect(Math.max(...all)).toBeLessThanOrEqual(maximum + slack);
      expect(ticks.length).toBeLessThanOrEqual(12);
      expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
    }));
  });
});
