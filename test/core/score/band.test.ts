import * as fc from "fast-check";
import { problem } from "../../../src/core/problem";
import { bandOf, dusted, roundAsExcel } from "../../../src/core/score";
import { LANGUAGES, bandWord } from "../../../src/core/language";

describe("bands of aspirational scores go by tenths", () => {
  test.each<[string, number, string]>([
    ["0", 0, "red"],
    ["0.34", 0.34, "red"],
    ["0.35, which rounds to 0.4", 0.35, "yellow"],
    ["0.4", 0.4, "yellow"],
    ["0.64", 0.64, "yellow"],
    ["0.65, which rounds to 0.7", 0.65, "green"],
    ["0.65 computed as 1 − 0.35", 1 - 0.35, "green"],
    ["0.65 computed as 0.35 + 0.3, in binary a little less", 0.35 + 0.3, "green"],
    ["0.35 computed as 0.15 + 0.2", 0.15 + 0.2, "yellow"],
    ["0.6499, which is not dust", 0.6499, "yellow"],
    ["1.3", 1.3, "green"],
    ["-0.5", -0.5, "red"],
  ])("%s", (_, score, expected) => {
    expect(bandOf(score, "aspirational")).toBe(expected);
  });
});

describe("bands of committed scores are not rounded to tenths", () => {
  test.each<[string, number, string]>([
    ["1", 1, "green"],
    ["1 computed as ten tenths", Array.from({ length: 10 }, () => 0.1).reduce((sum, tenth) => sum + tenth), "green"],
    ["0.999", 0.999, "yellow"],
    ["0.95", 0.95, "yellow"],
    ["0.9", 0.9, "yellow"],
    ["0.9 computed as 1.2 − 0.3, in binary a little less", 1.2 - 0.3, "yellow"],
    ["0.89", 0.89, "red"],
  ])("%s", (_, score, expected) => {
    expect(bandOf(score, "committed")).toBe(expected);
  });
});

test("what is not scored has no band, and a problem stays a problem", () => {
  const found = problem("score-target-zero", { actual: 1 });
  expect(bandOf(null, "aspirational")).toBeNull();
  expect(bandOf(found, "committed")).toBe(found);
});

test("bands have words in both languages", () => {
  const words = LANGUAGES.map((language) => (["red", "yellow", "green"] as const).map((band) => bandWord(band, language)));
  expect(words).toEqual([["red", "yellow", "green"], ["红", "黄", "绿"]]);
});

describe("rounding as Excel does", () => {
  test.each<[number, number, number]>([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.05, 1, 0.1],
    [0.15, 1, 0.2],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-1.005, 2, -1.01],
    [0.6499999999999999, 1, 0.7],
    [0.649999999999, 1, 0.6],
    [1234567.891, 1, 1234567.9],
    [1e300, 1, 1e300],
    [-1e300, 9, -1e300],
    [1.7e308, 9, 1.7e308],
    [1e-300, 1, 0],
  ])("%d to %d digits is %d", (value, digits, expected) => {
    expect(roundAsExcel(value, digits)).toBe(expected);
  });

  test("never gives -0", () => {
    expect(Object.is(roundAsExcel(-0.01, 1), 0)).toBe(true);
  });

  test("leaves a decimal of that many digits as it is", () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (whole, digits) => {
      const decimal = whole / 10 ** digits;
      expect(roundAsExcel(decimal, digits)).toBe(decimal);
    }));
  });

  test("dust is what stands behind the ninth decimal", () => {
    expect(dusted(0.3 - 0.4)).toBe(-0.1);
    expect(dusted(0.123456789)).toBe(0.123456789);
    expect(dusted(0.1234567894)).toBe(0.123456789);
  });
});
