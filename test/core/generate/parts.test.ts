import fc from "fast-check";
import type { Measure } from "../../../src/core/model";
import { distinctMeasures } from "../../../src/core/generate/duplicates";
import { parsePerspective } from "../../../src/core/generate/perspective";
import { cyclePrefix, stableId, uniqueIds } from "../../../src/core/generate/stable-id";
import { uniqueMeasures } from "../../../src/core/generate/unique-measures";
import { percentShares, weightShares } from "../../../src/core/generate/weight-shares";
import { measure, months } from "./measures";

describe("the same measure on two sheets", () => {
  const strategic = measure({ name: "On-time delivery", sheet: "BSC", perspective: "Customer", objective: "Be reliable", target: 0.95 });
  const monthly = measure({ name: "on-time  Delivery", sheet: "KPI", unit: "%", owner: "Ann", target: 0.95, actual: 0.9, series: months(2027, 0.95, [0.9]) });

  test("is one measure that knows what either row says", () => {
    const { measures, duplicates, disagreeing } = distinctMeasures([monthly, strategic]);
    expect(measures).toMatchObject([{ id: strategic.id, objective: "Be reliable", unit: "%", owner: "Ann", actual: 0.9, series: monthly.series }]);
    expect(measures[0]?.source.actual).toEqual(monthly.source.actual);
    expect([...duplicates.keys()]).toEqual([monthly.id]);
    expect(disagreeing).toEqual([]);
  });

  test("disagrees where the targets differ, and takes nothing from the other row then", () => {
    const { measures, disagreeing } = distinctMeasures([{ ...monthly, target: 0.8, series: {} }, strategic]);
    expect(disagreeing).toMatchObject([{ kept: { id: strategic.id }, other: { id: monthly.id } }]);
    expect(measures[0]?.actual).toBeNull();
  });

  test.each([["unit", "days"], ["orgUnit", "Plant 2"], ["owner", "Bob"], ["perspective", "Process"]] as const)("are two if they say another %s", (field, value) => {
    const one = { ...monthly, orgUnit: "Plant 1", perspective: "Customer" };
    expect(distinctMeasures([one, { ...one, id: "other", [field]: value }]).measures).toHaveLength(2);
  });

  test("which row stands for the others does not depend on what was read this month", () => {
    const [one, other] = ["A", "B"].map((sheet) => measure({ name: "Churn", sheet, target: 10, actual: 12 }));
    if (one === undefined || other === undefined) throw new Error("two measures");
    const standing = (measures: readonly Measure[]): readonly string[] => distinctMeasures(measures).measures.map(({ id }) => id);
    expect(standing([{ ...one, actual: null }, other])).toEqual(standing([one, other]));
  });
});

test("measures that share an id are told apart by their place", () => {
  const twice = [measure({ name: "A", row: 9 }), measure({ name: "A", row: 3 })];
  expect(uniqueMeasures(twice).map(({ id, row }) => [id, row])).toEqual([["KPI//A", 3], ["KPI//A-2", 9]]);
});

describe("weights", () => {
  test("of sheets that count in fractions and in points are compared by their means", () => {
    const shares = weightShares([
      measure({ name: "A", sheet: "S", weight: 0.3 }), measure({ name: "B", sheet: "S", weight: 0.1 }),
      measure({ name: "C", sheet: "P", weight: 30 }), measure({ name: "D", sheet: "P" }),
    ]);
    expect([...shares.values()].map((share) => Number(share.toPrecision(12)))).toEqual([0.375, 0.125, 0.25, 0.25]);
  });

  test.each<[readonly (number | null)[], readonly number[]]>([
    [[0.12, 0.1, null], [0.36, 0.31, 0.33]],
    [[null, null, null], [0.34, 0.33, 0.33]],
    [[1000, 1], [0.99, 0.01]],
    [[0], [1]],
    [[], []],
  ])("%p are shared as %p", (weights, shares) => {
    expect(percentShares(weights)).toEqual(shares);
  });

  test("in percent add up, and keep their order", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 }), (weights) => {
      const shares = percentShares(weights);
      expect(shares.reduce((sum, share) => sum + Math.round(share * 100), 0)).toBe(100);
      for (const [index, weight] of weights.entries()) {
        for (const [other, than] of weights.entries()) if (weight > than) expect(shares[index]).toBeGreaterThanOrEqual(shares[other] ?? Infinity);
      }
    }));
  });
});

describe("ids", () => {
  test("are the same for the same subject, and told apart where they are not", () => {
    expect(stableId("KR-27Q1", "delivery")).toBe(stableId("KR-27Q1", "delivery"));
    expect(stableId("KR-27Q1", "delivery")).toMatch(/^KR-27Q1-[2-9A-HJKMNP-TV-Z]{5}$/);
    expect(uniqueIds("KR", ["a", "b", "a"])).toEqual([stableId("KR", "a"), stableId("KR", "b"), `${stableId("KR", "a")}-2`]);
  });

  test("rarely meet by chance", () => {
    expect(new Set(uniqueIds("KR", Array.from({ length: 5000 }, (_, index) => `measure ${index}`)).map((id) => id.slice(0, 8))).size).toBeGreaterThan(4990);
  });

  test.each([["FY2027-Q1", "KR-27Q1"], ["FY2027-8W2", "KR-278W2"]])("of %s begin with %s", (cycle, prefix) => {
    expect(cyclePrefix("KR", cycle)).toBe(prefix);
  });
});

test.each([["Financial", "financial"], ["客户维度", "customer"], ["Internal process", "process"], ["学习与成长", "learning"], ["Sustainability", null]])("%s is the perspective %s", (text, perspective) => {
  expect(parsePerspective(text)).toBe(perspective);
});
