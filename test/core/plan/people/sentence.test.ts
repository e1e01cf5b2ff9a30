import { formulaEngine, literal } from "../../../../src/core/formula";
import { decimalsOf, dayText, figureText, pointsText, sentence } from "../../../../src/core/plan/people/sentence";
import { formulaValues } from "../../../support/formula-values";

const said = (expression: Parameters<typeof dayText>[0]): unknown => formulaEngine.evaluate(expression, formulaValues({}));

test("a sentence has the figures in their places", () => {
  expect(said(sentence("From {start} to {end}, {start} first.", { start: literal(1), end: literal("two") }))).toBe("From 1 to two, 1 first.");
});

test("a sentence that names a figure which is not there is a fault of ours", () => {
  expect(() => sentence("At {current}.", {})).toThrow("no figure {current}");
});

test.each<[number | string, string | null, number, "en" | "zh", string]>([
  [38, "days", 0, "en", "38 days"],
  [0.118, "%", 1, "en", "11.8 %"],
  [0.118, "%", 1, "zh", "11.8%"],
  [38.25, "天", 1, "zh", "38.3天"],
  [-2.5, null, 1, "en", "-2.5"],
  ["", "days", 0, "en", "not stated"],
])("%j with the unit %j and %d decimals is said in %s as %j", (value, unit, decimals, language, text) => {
  expect(said(figureText(literal(value), { unit, decimals, missing: "not stated", language }))).toBe(text);
});

test("points and days are said without the codes of number formats", () => {
  expect([said(pointsText(literal(-0.334))), said(dayText(literal(46_568)))]).toEqual(["33", "2027-06-30"]);
});

test.each<[string | null, readonly (number | null)[], number]>([["%", [0.14, 0.1], 0], ["%", [0.125, null], 1], ["days", [45, 35], 0], ["days", [4.25], 2], ["days", [41.5], 1], [null, [1234.5], 0]])(
  "values of %j such as %j need %d decimals", (unit, values, decimals) => {
    expect(decimalsOf(unit, values)).toBe(decimals);
  });
