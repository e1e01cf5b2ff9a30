import * as fc from "fast-check";
import { checkMap, completeness, counts, mapIssues, mapPoints } from "../../../src/core/strategy";
import { cycles, linkGraph, longestWays } from "../../../src/core/strategy/links";
import { anyMap, mapOf, objective } from "./maps";

const FOUR = ["F1", "C1", "I1", "L1"].map((id) => objective(id, ["lag", "lead"], 0.25));

describe("findings", () => {
  test.each([
    [["F1<C1", "C1<I1", "I1<L1"], { orphans: [], unreached: [], cycles: [] }],
    [["F1<C1", "C1<I1"], { orphans: ["L1"], unreached: ["L1"], cycles: [] }],
    [["F1<C1", "I1<L1"], { orphans: [], unreached: ["I1", "L1"], cycles: [] }],
    [["F1<?C1", "C1<I1"], { orphans: ["F1", "L1"], unreached: ["C1", "I1", "L1"], cycles: [] }],
    [["F1<!C1", "C1<I1", "I1<L1"], { orphans: ["F1"], unreached: ["C1", "I1", "L1"], cycles: [] }],
    [["F1<C1", "C1<I1", "I1<C1", "C1<L1"], { orphans: [], unreached: [], cycles: [["C1", "I1"]] }],
    [["F1<C1", "C1<I1", "I1<L1", "L1<C1"], { orphans: [], unreached: [], cycles: [["C1", "L1", "I1"]] }],
    [["F1<C1", "I1<I1"], { orphans: ["L1"], unreached: ["I1", "L1"], cycles: [["I1"]] }],
  ])("of %j", (links, expected) => {
    const found = checkMap(mapOf(FOUR, links));
    const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
    expect({ orphans: ids(found.orphans), unreached: ids(found.unreached), cycles: found.cycles.map(ids) }).toEqual(expected);
  });

  test("a way round names each of its links", () => {
    fc.assert(fc.property(anyMap(), (map) => {
      for (const circle of checkMap(map).cycles) {
        circle.forEach(({ id }, index) => {
          const next = circle[(index + 1) % circle.length]?.id;
          expect(map.links.some((link) => counts(link) && link.from === id && link.to === next)).toBe(true);
        });
      }
    }), { numRuns: 200 });
  });

  test("there is a circle exactly where the objectives cannot be put in order", () => {
    fc.assert(fc.property(anyMap(), (map) => {
      const graph = linkGraph(map);
      const left = new Set(map.objectives.map(({ id }) => id));
      for (let before = -1; before !== left.size;) {
        before = left.size;
        for (const id of left) if (!(graph.effects.get(id) ?? []).some((effect) => left.has(effect))) left.delete(id);
      }
      expect(cycles(graph).length > 0).toBe(left.size > 0);
      expect(checkMap(map).intoCycles.map(({ id }) => id).sort()).toEqual([...left].sort());
    }), { numRuns: 200 });
  });
});

describe("longest ways", () => {
  test.each<[readonly string[], readonly (readonly [string, number])[]]>([
    [["F1<C1", "C1<I1", "F1<I1", "I1<L1"], [["F1", 0], ["C1", 1], ["I1", 2], ["L1", 3]]],
    [["F1<C1", "C1<C1", "F1<I1", "C1<L1"], [["F1", 0], ["I1", 1]]],
  ])("of %j", (links, lengths) => {
    expect(longestWays(linkGraph(mapOf(FOUR, links)))).toEqual(new Map(lengths));
  });

  test("are known of just those objectives that lead into no circle", () => {
    fc.assert(fc.property(anyMap(), (map) => {
      const into = new Set(checkMap(map).intoCycles.map(({ id }) => id));
      expect([...longestWays(linkGraph(map)).keys()].sort()).toEqual(map.objectives.map(({ id }) => id).filter((id) => !into.has(id)).sort());
    }), { numRuns: 100 });
  });
});

describe("completeness", () => {
  test("is 100 for a map in which nothing is missing", () => {
    const map = mapOf(FOUR, ["F1<C1", "C1<I1", "I1<L1"]);
    expect([completeness(mapPoints(map)), mapIssues(map)]).toEqual([100, []]);
  });

  test("loses for each check the share of what is wrong", () => {
    const map = mapOf([objective("F1", ["lag"]), objective("C1", ["lag", "lead"])], ["F1<?C1"]);
    expect(mapPoints(map)).toEqual({ perspectives: 7.5, measures: 10, orphans: 0, reach: 0, cycles: 10, number: 5, weights: null, confirmed: 0 });
    expect(completeness(mapPoints(map))).toBeCloseTo((100 * 32.5) / 95, 12);
  });

  test.each([
    [[0.25, 0.25, 0.25, 0.25], 5], [[25, 25, 25, 25], 5], [[0.25, 0.25, 0.25, 0.2], 0], [[1, 1, 1, 1], null], [[null, null, null, null], null],
  ])("weights of objectives %j give %s points", (weights, points) => {
    const objectives = ["F1", "C1", "I1", "L1"].map((id, index) => objective(id, ["lag"], weights[index] ?? null));
    expect(mapPoints(mapOf(objectives, [])).weights).toBe(points);
  });

  test("is less from the twenty-first objective on", () => {
    const objectives = Array.from({ length: 25 }, (_, index) => objective(`F${index + 1}`));
    expect(mapPoints(mapOf(objectives, [])).number).toBe(4);
    expect(mapIssues(mapOf(objectives, [])).map(({ code }) => code)).toContain("map-too-many");
  });

  test("is between 0 and 100, and an answer never lowers it but by a circle", () => {
    fc.assert(fc.property(anyMap(), (map) => {
      const before = completeness(mapPoints(map));
      const answered = { ...map, links: map.links.map((link) => ({ ...link, confirmed: link.confirmed ?? true })) };
      expect(before).toBeGreaterThanOrEqual(0);
      expect(before).toBeLessThanOrEqual(100);
      if (checkMap(answered).cycles.length === 0) expect(completeness(mapPoints(answered))).toBeGreaterThanOrEqual(before - 1e-9);
    }), { numRuns: 200 });
  });
});

describe("issues", () => {
  test("name a circle in its order, and where it begins", () => {
    const [found] = mapIssues(mapOf(FOUR, ["F1<C1", "C1<I1", "I1<L1", "L1<C1"]));
    expect(found).toMatchObject({ code: "map-cycle", at: "KPI!A2", values: { objectives: ["Objective C1", "Objective L1", "Objective I1"] } });
  });

  test("do not report as lost what only waits for an answer", () => {
    expect(mapIssues(mapOf(FOUR, ["F1<?C1", "C1<?I1", "I1<?L1"])).map(({ code }) => code)).toEqual(["map-links-open"]);
    expect(mapIssues(mapOf(FOUR, ["F1<?C1", "C1<?I1"])).map(({ code }) => code)).toEqual(["map-orphan", "map-links-open"]);
  });
});
