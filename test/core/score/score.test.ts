import { problem } from "../../../src/core/problem";
import { finite } from "../../../src/core/score";

test("finite passes numbers, turns -0 into 0 and names the rest", () => {
  expect(finite(-1.5)).toBe(-1.5);
  expect(Object.is(finite(-0), 0)).toBe(true);
  expect(finite(-Infinity)).toEqual(problem("score-not-finite", { value: "-Infinity" }));
  expect(finite(NaN)).toEqual(problem("score-not-finite", { value: "NaN" }));
});
