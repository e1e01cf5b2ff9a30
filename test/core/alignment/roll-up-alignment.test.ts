import fc from "fast-check";
import { alignmentGraph, rollUpAlignment, type Link, type Weighting } from "../../../src/core/alignment";
import type { AlignedItem } from "../../../src/core/model";
import { item, link } from "../../support/aligned";

/** What is asked of an item or, by `from>to`, of a link, after rolling up; null is not scored. */
function rolled(items: readonly AlignedItem[], links: readonly Link[], weighting?: Weighting) {
  const graph = alignmentGraph(items, links);
  const up = rollUpAlignment(graph, weighting);
  const of = (values: Float64Array) => (id: string): number | null => {
    const value = values[graph.at.get(id) ?? -1] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };
  return {
    graph, fromChildren: of(up.fromChildren), effective: of(up.effective), explained: of(up.explained), unexplained: of(up.unexplained),
    share: (from: string, to: string): number => up.share[links.findIndex((one) => one.from === from && one.to === to)] ?? NaN,
    split: up.counted.split,
  };
}

const target = (id: string, size: number, progress: number): AlignedItem => item(id, { target: size, measuredIn: "EUR", progress });

describe("progress that is inherited", () => {
  test("is the mean of the children, and by target size the published shares 82.6, 16.5 and 0.8 %", () => {
    const items = [item("P"), target("a", 100_000, 1), target("b", 20_000, 0), target("c", 1_000, 0)];
    const links = [link("a", "P"), link("b", "P"), link("c", "P")];
    expect(rolled(items, links).fromChildren("P")).toBeCloseTo(1 / 3, 12);
    const bySize = rolled(items, links, "targetSize");
    expect(["a", "b", "c"].map((from) => Math.round(bySize.share(from, "P") * 1000) / 10)).toEqual([82.6, 16.5, 0.8]);
    expect(bySize.fromChildren("P")).toBeCloseTo(100_000 / 121_000, 12);
  });

  test.each<[string, Partial<Link>, Partial<Link>, Weighting, number | null]>([
    ["follows stated weights", { weight: 3 }, { weight: 1 }, "stated", 0.75],
    ["takes a blank weight for 1", { weight: 3 }, {}, "stated", 0.75],
    ["is the plain mean where all weigh the same", { weight: 3 }, { weight: 1 }, "equal", 0.5],
    ["leaves out a weight of 0", { weight: 0 }, {}, "stated", 0],
    ["leaves out a weight of 0 where all weigh the same", { weight: 0 }, {}, "equal", 0],
    ["leaves out a link that does not count", { counts: false }, {}, "stated", 0],
    ["leaves out a link that only supports", { contribution: "none" }, {}, "stated", 0],
    ["is nothing if no link counts", { counts: false }, { contribution: "none" }, "stated", null],
    ["goes by stated weights where targets have no size", { weight: 3 }, { weight: 1 }, "targetSize", 0.75],
  ])("%s", (_, first, second, weighting, expected) => {
    const items = [item("P"), item("a", { progress: 1 }), item("b", { progress: 0 })];
    expect(rolled(items, [link("a", "P", first), link("b", "P", second)], weighting).fromChildren("P")).toBe(expected);
  });

  test("goes by stated weights where targets are in different units, which nobody can add up", () => {
    const items = [item("P"), target("a", 100, 1), { ...target("b", 900, 0), measuredIn: "days" }];
    expect(rolled(items, [link("a", "P"), link("b", "P")], "targetSize").fromChildren("P")).toBe(0.5);
  });

  test("passes through an item without a reading of its own, and stops at one that has its own", () => {
    const chain = (middle: number | null) => [item("top"), item("middle", { progress: middle }), item("leaf", { progress: 0.4 })];
    const links = [link("middle", "top"), link("leaf", "middle")];
    expect(rolled(chain(null), links).fromChildren("top")).toBe(0.4);
    expect(rolled(chain(0.9), links).fromChildren("top")).toBe(0.9);
    expect(rolled(chain(0.9), links).fromChildren("middle")).toBe(0.4);
  });

  test("leaves out what is not scored, which is not 0", () => {
    const items = [item("P"), item("a", { progress: 0.8 }), item("b")];
    expect(rolled(items, [link("a", "P"), link("b", "P")]).fromChildren("P")).toBe(0.8);
  });

  test("is that of its key results, by their weights, where nothing is linked to an objective", () => {
    const items = [item("O", { kind: "objective" }), item("k1", { objective: "O", weight: 3, progress: 1 }), item("k2", { objective: "O" }), item("team", { progress: 0.2 })];
    expect(rolled(items, [link("team", "k2")]).fromChildren("O")).toBeCloseTo((3 * 1 + 0.2) / 4, 12);
    expect(rolled(items, [link("team", "O")]).fromChildren("O")).toBe(0.2);
  });
});

describe("a metric to which children add", () => {
  const parent = item("P", { measuredIn: "EUR", start: 100, target: 200, current: 160, progress: 0.6 });
  const moved = (id: string, start: number, current: number, measuredIn = "EUR"): AlignedItem => item(id, { measuredIn, start, current, target: 90 });
  const metric = (from: string, more: Partial<Link> = {}): Link => link(from, "P", { contribution: "metric", ...more });

  test("is explained by their movements, and the rest is unexplained", () => {
    const { explained, unexplained, fromChildren, share } = rolled([parent, moved("a", 10, 40), moved("b", 5, 15)], [metric("a"), metric("b")]);
    expect([explained("P"), share("a", "P")]).toEqual([0.4, 0.3]);
    expect(unexplained("P")).toBeCloseTo(0.2, 12);
    expect(fromChildren("P")).toBe(0.4);
  });

  test("is explained beyond the whole and below nothing as it is, and counts within 0 and 1", () => {
    const [beyond, below] = [rolled([parent, moved("a", 0, 150)], [metric("a")]), rolled([parent, moved("a", 0, -20)], [metric("a")])];
    expect([beyond.explained("P"), beyond.fromChildren("P"), below.explained("P"), below.fromChildren("P")]).toEqual([1.5, 1, -0.2, 0]);
  });

  test("goes down as well as up", () => {
    const items = [item("P", { measuredIn: "days", start: 45, target: 35, current: 41 }), moved("a", 20, 17, "days")];
    expect(rolled(items, [metric("a")]).explained("P")).toBe(0.3);
  });

  test("takes nothing in another unit, from a child without a reading, or on no way", () => {
    expect(rolled([parent, moved("a", 10, 40, "%")], [metric("a")]).explained("P")).toBeNull();
    expect(rolled([parent, { ...moved("a", 10, 40), current: null }], [metric("a")]).explained("P")).toBeNull();
    expect(rolled([{ ...parent, target: 100 }, moved("a", 10, 40)], [metric("a")]).explained("P")).toBeNull();
  });

  test("reads units as people write them", () => {
    expect(rolled([parent, moved("a", 10, 40, " eur ")], [metric("a")]).explained("P")).toBe(0.3);
  });
});

describe("several parents", () => {
  const items = [item("P"), item("Q"), item("a", { progress: 1 }), item("b", { progress: 0 })];

  test("share a child equally, or as stated, or what others leave", () => {
    const splitOf = (...links: readonly Link[]): readonly number[] => [...rolled(items, links).split];
    expect(splitOf(link("a", "P"), link("a", "Q"))).toEqual([0.5, 0.5]);
    expect(splitOf(link("a", "P", { split: 0.7 }), link("a", "Q"))).toEqual([0.7, expect.closeTo(0.3, 12)]);
    expect(splitOf(link("a", "P", { split: 0.9 }), link("a", "Q", { split: 0.9 }))).toEqual([0.5, 0.5]);
    expect(splitOf(link("a", "P"), link("a", "Q", { counts: false }))).toEqual([1, 0]);
  });

  test("that get half of a child weigh it half against their others", () => {
    expect(rolled(items, [link("a", "P"), link("a", "Q"), link("b", "P")]).fromChildren("P")).toBeCloseTo(1 / 3, 12);
  });

  test("that are one and the same, named twice, count a child once", () => {
    expect(rolled(items, [link("a", "P"), link("a", "P"), link("b", "P")]).fromChildren("P")).toBeCloseTo(0.5, 12);
  });
});

describe("what leads nowhere or back", () => {
  test("is put aside: no end, no such parent", () => {
    const { fromChildren, graph } = rolled([item("P"), item("a", { progress: 1 })], [link("a", "gone"), link("gone", "P")]);
    expect(fromChildren("P")).toBeNull();
    expect(graph.cycles.ways).toEqual([]);
  });

  test("is named by one way round, from the first id, and never counts", () => {
    const items = ["c", "a", "b", "x", "top"].map((id) => item(id, { progress: id === "x" ? 0.6 : null }));
    const { graph, fromChildren } = rolled(items, [link("a", "b"), link("b", "c"), link("c", "a"), link("x", "a"), link("a", "top")]);
    expect(graph.cycles.ways).toEqual([["a", "b", "c"]]);
    expect(fromChildren("a")).toBe(0.6);
    expect(fromChildren("b")).toBeNull();
    expect(fromChildren("top")).toBe(0.6);
    expect(graph.order.length).toBe(items.length);
  });

  test("includes an item that supports itself, and an objective that supports its own key result", () => {
    expect(alignmentGraph([item("a")], [link("a", "a")]).cycles.ways).toEqual([["a"]]);
    const own = [item("O", { kind: "objective" }), item("k", { objective: "O" })];
    expect(alignmentGraph(own, [link("O", "k")]).cycles.ways).toEqual([["O", "k"]]);
  });

  test("is found in a chain of 12,000 items, deeper than a program may call itself", () => {
    const chain = Array.from({ length: 12_000 }, (_, at) => item(`i${at}`, { progress: at === 0 ? 0.3 : null }));
    const links = chain.slice(1).map((_, at) => link(`i${at}`, `i${at + 1}`));
    expect(rolled(chain, links).effective("i11999")).toBe(0.3);
    expect(alignmentGraph(chain, [...links, link("i11999", "i0")]).cycles.ways[0]).toHaveLength(12_000);
  });
});

describe("laws", () => {
  const places = fc.integer({ min: 0, max: 7 });
  const items = fc.array(
    fc.record({ progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), target: fc.integer({ min: 0, max: 50 }), start: fc.integer({ min: -9, max: 9 }), current: fc.option(fc.integer({ min: -50, max: 90 })), isObjective: fc.boolean() }),
    { minLength: 8, maxLength: 8 },
  ).map((all) => all.map(({ isObjective, ...figures }, at) => item(`i${at}`, {
    ...figures, measuredIn: at % 3 === 0 ? "days" : "EUR", kind: isObjective ? "objective" : "keyResult", objective: isObjective ? null : `i${(at * 5 + 1) % 8}`,
  })));
  const links = fc.array(
    fc.record({
      from: places, to: places, contribution: fc.constantFrom("progress" as const, "metric" as const, "none" as const),
      weight: fc.option(fc.double({ min: 0, max: 5, noNaN: true })), counts: fc.boolean(), split: fc.option(fc.double({ min: 0, max: 1.5, noNaN: true })),
    }),
    { maxLength: 14 },
  ).map((all) => all.map((one) => ({ ...one, from: `i${one.from}`, to: `i${one.to}` })));
  const weightings = fc.constantFrom<Weighting>("stated", "equal", "targetSize");
  const close = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : Math.abs(a - b) < 1e-9);

  test("progress from children stays within 0 and 1, and shares of a parent's progress sum to 1", () => {
    fc.assert(fc.property(items, links, weightings, (all, linked, weighting) => {
      const { fromChildren, graph } = rolled(all, linked, weighting);
      const up = rollUpAlignment(graph, weighting);
      for (const { id } of all) {
        const value = fromChildren(id);
        expect(value === null || (value >= 0 && value <= 1)).toBe(true);
        const shares = linked.flatMap((one, at) => (one.to === id && one.contribution === "progress" && !Number.isNaN(up.share[at]) ? [up.share[at] ?? 0] : []));
        if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }
    }));
  });

  test("no child ever counts more than once", () => {
    fc.assert(fc.property(items, links, weightings, (all, linked, weighting) => {
      const { split } = rolled(all, linked, weighting);
      for (const { id } of all) {
        const sum = linked.reduce((so, one, at) => so + (one.from === id ? split[at] ?? 0 : 0), 0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
      }
    }));
  });

  test("the order of items and links does not matter", () => {
    fc.assert(fc.property(items, links, weightings, (all, linked, weighting) => {
      const [one, other] = [rolled(all, linked, weighting), rolled([...all].reverse(), [...linked].reverse(), weighting)];
      expect(other.graph.cycles.ways).toEqual(one.graph.cycles.ways);
      for (const { id } of all) {
        for (const of of ["fromChildren", "effective", "explained", "unexplained"] as const) expect(close(one[of](id), other[of](id))).toBe(true);
      }
    }));
  });

  test("an orphan changes nobody's progress", () => {
    fc.assert(fc.property(items, links, weightings, fc.double({ min: 0, max: 1, noNaN: true }), (all, linked, weighting, progress) => {
      const [before, after] = [rolled(all, linked, weighting), rolled([item("orphan", { kind: "objective", level: "team", progress }), ...all], linked, weighting)];
      for (const { id } of all) expect(close(before.fromChildren(id), after.fromChildren(id))).toBe(true);
    }));
  });

  test("every item is settled once, after all that it rolls up", () => {
    fc.assert(fc.property(items, links, (all, linked) => {
      const { order, cycles, child, parent, objective } = alignmentGraph(all, linked);
      const turn = new Map([...order].map((place, at) => [place, at] as const));
      expect(turn.size).toBe(all.length);
      linked.forEach((_, at) => {
        if (!cycles.links.has(at)) expect(turn.get(child[at] ?? -1) ?? -1).toBeLessThan(turn.get(parent[at] ?? -1) ?? Infinity);
      });
      objective.forEach((its, place) => {
        if (its >= 0) expect(turn.get(place) ?? -1).toBeLessThan(turn.get(its) ?? Infinity);
      });
    }));
  });
});
