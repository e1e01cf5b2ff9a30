import * as fc from "fast-check";
import { problem } from "../../../src/core/problem";
import { kpiPoints, type PointsMethod, type PointsTable, type Score } from "../../../src/core/score";

const STEPS: PointsTable = [[0, 0], [60, 80], [80, 100], [100, 120]];
const LINE: PointsTable = [[10, 60], [20, 80], [40, 100]];

describe("points", () => {
  test.each<[string, number, PointsTable, PointsMethod, number]>([
    ["ratio gives its share", 70, [[80, 50]], "ratio", 43.75],
    ["ratio goes on beyond the target", 160, [[80, 50]], "ratio", 100],
    ["ratio gives nothing below zero", -80, [[80, 50]], "ratio", 0],
    ["ratio stops at its highest", 160, [[80, 50], [10, 60]], "ratio", 60],
    ["ratio stops at its lowest", 8, [[80, 50], [10, 60]], "ratio", 10],
    ["ratio is safe for negative targets", -50, [[-100, 50]], "ratio", 75],
    ["interpolation is linear", 15, [[10, 60], [20, 80]], "interpolation", 70],
    ["interpolation takes the right piece", 30, LINE, "interpolation", 90],
    ["interpolation hits a row", 20, LINE, "interpolation", 80],
    ["interpolation hits the first row", 10, LINE, "interpolation", 60],
    ["interpolation stops below", 0, LINE, "interpolation", 60],
    ["interpolation stops above", 99, LINE, "interpolation", 100],
    ["interpolation may fall", 15, [[10, 100], [20, 0]], "interpolation", 50],
    ["step takes the last row reached", 79.9, STEPS, "step", 80],
    ["step reaches a row by equality", 80, STEPS, "step", 100],
    ["step goes on after the last row", 500, STEPS, "step", 120],
    ["veto gives all", 100, [[100, 20]], "veto", 20],
    ["veto gives nothing", 99.9, [[100, 20]], "veto", 0],
    ["deduct takes off by units", 97, [[100, 20], [1, 2]], "deduct", 14],
    ["deduct adds beyond the target", 102, [[100, 20], [1, 2]], "deduct", 24],
    ["deduct goes by its unit", 95, [[100, 20], [5, 2]], "deduct", 18],
    ["deduct stops at its lowest", 50, [[100, 20], [1, 2], [0, 22]], "deduct", 0],
    ["deduct stops at its highest", 110, [[100, 20], [1, 2], [0, 22]], "deduct", 22],
    ["deduct has no limits unless stated", 50, [[100, 20], [1, 2]], "deduct", -80],
    ["deduct of a measure that should be low", 12, [[10, 20], [1, -3]], "deduct", 14],
  ])("%s", (_, actual, table, method, expected) => {
    expect(kpiPoints(actual, table, method)).toBeCloseTo(expected, 12);
  });

  test.each<[string, number, PointsTable, PointsMethod, number]>([
    ["ratio", 80, [[100, 50]], "ratio", 60],
    ["veto met", 0, [[0, 20]], "veto", 20],
    ["veto missed", 1, [[0, 20]], "veto", 0],
  ])("%s can count downwards", (_, actual, table, method, expected) => {
    expect(kpiPoints(actual, table, method, "decrease")).toBeCloseTo(expected, 12);
  });

  test("interpolates unless told otherwise", () => {
    expect(kpiPoints(15, [[10, 60], [20, 80]])).toBe(70);
  });

  test("are not scored without an actual value, even where the table is wrong", () => {
    expect(kpiPoints(null, [], "step")).toBeNull();
  });

  test.each<[string, number, PointsTable, PointsMethod, Score]>([
    ["ratio without a row", 1, [], "ratio", problem("score-table-short", { method: "ratio", needed: 1, found: 0 })],
    ["interpolation without a row", 1, [], "interpolation", problem("score-table-short", { method: "interpolation", needed: 2, found: 0 })],
    ["interpolation with one row", 1, [[1, 1]], "interpolation", problem("score-table-short", { method: "interpolation", needed: 2, found: 1 })],
    ["step without a row", 1, [], "step", problem("score-table-short", { method: "step", needed: 1, found: 0 })],
    ["veto without a row", 1, [], "veto", problem("score-table-short", { method: "veto", needed: 1, found: 0 })],
    ["deduct with one row", 1, [[1, 1]], "deduct", problem("score-table-short", { method: "deduct", needed: 2, found: 1 })],
    ["deduct without a row", 1, [], "deduct", problem("score-table-short", { method: "deduct", needed: 2, found: 0 })],
    ["steps not ascending", 1, [[1, 1], [3, 2], [2, 3]], "step", problem("score-table-order", { value: 3, next: 2 })],
    ["a value twice", 1, [[1, 1], [1, 2]], "interpolation", problem("score-table-order", { value: 1, next: 1 })],
    ["a value below the steps", -1, STEPS, "step", problem("score-below-table", { actual: -1, first: 0 })],
    ["a ratio to 0", 7, [[0, 10]], "ratio", problem("score-target-zero", { actual: 7 })],
    ["points for each 0", 7, [[0, 10], [0, 2]], "deduct", problem("score-unit-zero", { points: 2 })],
    ["an actual that is no number", NaN, STEPS, "step", problem("score-not-finite", { value: "NaN" })],
    ["a table that is no number", 1, [[0, NaN]], "veto", problem("score-not-finite", { value: "NaN" })],
    ["points too large", 1e300, [[0, 0], [1e-300, 1]], "deduct", problem("score-not-finite", { value: "Infinity" })],
  ])("are a problem: %s", (_, actual, table, method, expected) => {
    expect(kpiPoints(actual, table, method)).toEqual(expected);
  });

  test("interpolation of a rising table rises and stays within it", () => {
    const value = fc.integer({ min: -100, max: 200 }).map((whole) => whole / 2);
    fc.assert(fc.property(value, value, (a, b) => {
      const [low, high] = [Number(kpiPoints(Math.min(a, b), LINE)), Number(kpiPoints(Math.max(a, b), LINE))];
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(60);
      expect(high).toBeLessThanOrEqual(100);
    }));
  });
});
