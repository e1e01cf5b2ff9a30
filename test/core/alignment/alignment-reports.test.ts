import { alignmentGraph, alignmentTree, copiedDown, coverageOf, duplicatesIn, nodesInOrder, proposeLinks, rollUpAlignment, type AlignmentNode, type Link } from "../../../src/core/alignment";
import type { AlignedItem } from "../../../src/core/model";
import { item, link } from "../../support/aligned";

const objective = (id: string, more: Partial<AlignedItem> = {}): AlignedItem => item(id, { kind: "objective", ...more });
const team = (unit: string): Partial<AlignedItem> => ({ level: "team", unit });
const person = (unit: string): Partial<AlignedItem> => ({ level: "person", unit });

/** A company with two key results, a team that supports one of them, one that supports none, and two people. */
const ITEMS = [
  objective("C"), item("C1", { objective: "C", text: "Raise on-time delivery from 91 % to 95 % by 30 Jun 2027" }), item("C2", { objective: "C", text: "Cut complaints from 9 to 6" }),
  objective("S", team("Sales")), item("S1", { objective: "S", ...team("Sales"), progress: 0.5 }),
  objective("Q", team("Quality")), item("Q1", { objective: "Q", ...team("Quality"), text: "Cut complaints from 4 to 2" }),
  objective("A", person("Ann")), objective("B", person("Bo")),
];
const LINKS = [link("S1", "C1"), link("A", "S", { contribution: "none" })];

describe("coverage", () => {
  const graph = alignmentGraph(ITEMS, LINKS);

  test("counts what is supported and who is aligned, by objective and by whose it is", () => {
    expect(coverageOf(graph)).toEqual({
      companyKeyResults: { all: 2, aligned: 1 },
      objectives: { team: { all: 2, aligned: 1 }, person: { all: 2, aligned: 1 } },
      units: { team: { all: 2, aligned: 1 }, person: { all: 2, aligned: 1 } },
      unsupported: ["C2"],
      orphans: ["Q", "B"],
    });
  });

  test("takes no objective for an orphan that comes from the strategy, and none of a parent that is not there for aligned", () => {
    const items = ITEMS.map((one) => (one.id === "Q" ? { ...one, strategic: true } : one));
    expect(coverageOf(alignmentGraph(items, [...LINKS, link("B", "gone")])).orphans).toEqual(["B"]);
  });

  test("of nothing is nothing", () => {
    expect(coverageOf(alignmentGraph([], [])).companyKeyResults).toEqual({ all: 0, aligned: 0 });
  });
});

describe("proposals", () => {
  test("name what is worded alike in the level above, numbers and dates aside, for what supports nothing", () => {
    const proposals = proposeLinks(alignmentGraph(ITEMS, LINKS));
    expect(proposals).toEqual([{ from: "Q1", to: "C2", likeness: 1 }]);
  });

  test("are none for what is linked, itself or by its objective", () => {
    expect(proposeLinks(alignmentGraph(ITEMS, [...LINKS, link("Q", "C", { contribution: "none" })]))).toEqual([]);
  });
});

describe("repetitions", () => {
  const children = (...texts: readonly [string, string][]): readonly AlignedItem[] => texts.map(([text, unit], at) => item(`k${at}`, { text, ...team(unit) }));
  const below = (items: readonly AlignedItem[], more: Partial<Link> = {}): ReturnType<typeof duplicatesIn> =>
    duplicatesIn(alignmentGraph([item("P"), ...items], items.map(({ id }) => link(id, "P", more))));

  test("are the same text under one parent, whosever it is", () => {
    expect(below(children(["Cut costs by 5 %", "Sales"], ["cut  costs, by 5 %", "Quality"]))).toEqual([{ id: "k1", of: "k0", parent: "P", same: "text" }]);
  });

  test("are the same metric with other numbers only within one team", () => {
    const texts = [["Cut costs by 5 %", "Sales"], ["Cut costs by 9 %", "Sales"], ["Cut costs by 7 %", "Quality"]] as const;
    expect(below(children(...texts.map(([text, unit]): [string, string] => [text, unit])))).toEqual([{ id: "k1", of: "k0", parent: "P", same: "metric" }]);
  });

  test("are none among the parts of one metric, which are meant to be alike", () => {
    expect(below(children(["Sell 100 k EUR", "North"], ["Sell 100 k EUR", "South"]), { contribution: "metric" })).toEqual([]);
  });

  test("are found among the key results of an objective", () => {
    const items = [objective("O"), item("k0", { objective: "O", text: "Reach 10 partners" }), item("k1", { objective: "O", text: "Reach 12 partners" })];
    expect(duplicatesIn(alignmentGraph(items, []))).toEqual([{ id: "k1", of: "k0", parent: "O", same: "metric" }]);
  });

  test("of the parent, word for word, are copied down; shares of its metric are not", () => {
    const items = [item("P", { text: "Win customers who stay" }), item("a", { text: "win customers, who stay" }), item("b", { text: "Win customers who stay" })];
    expect(copiedDown(alignmentGraph(items, [link("a", "P"), link("b", "P", { contribution: "metric" }), link("a", "gone")]))).toEqual([0]);
  });
});

describe("the tree", () => {
  const treeOf = (items: readonly AlignedItem[], links: readonly Link[]): readonly AlignmentNode[] => {
    const graph = alignmentGraph(items, links);
    return alignmentTree(graph, rollUpAlignment(graph));
  };
  const drawn = (nodes: readonly AlignmentNode[]): readonly string[] => nodesInOrder(nodes).map(({ node, depth }) => `${" ".repeat(depth)}${node.repeated ? "~" : ""}${node.id}`);

  test("has key results below their objective, and below each item what supports it, once in full", () => {
    expect(drawn(treeOf(ITEMS, LINKS))).toEqual(["C", " C1", "  ~S1", " C2", "S", " S1", " A", "Q", " Q1", "B"]);
  });

  test("shows what supports several below each, with its children at the first", () => {
    const items = [objective("O"), objective("P"), objective("a", team("Sales")), item("k", { objective: "a" })];
    const nodes = nodesInOrder(treeOf(items, [link("a", "P"), link("a", "O")]));
    expect(nodes.map(({ node, depth, above }) => [node.key, depth, above])).toEqual([["O", 0, null], ["a", 1, "O"], ["k", 2, "a"], ["P", 0, null], ["a<P", 1, "P"]]);
  });

  test("has a key result that supports what its objective supports only below its objective", () => {
    const items = [objective("O"), objective("a", team("Sales")), item("k", { objective: "a" })];
    expect(drawn(treeOf(items, [link("a", "O"), link("k", "O")]))).toEqual(["O", " a", "  k"]);
  });

  test("says of each node what it has, what its children come to, and how it hangs on the node above", () => {
    const parent = item("P", { measuredIn: "EUR", start: 0, target: 100, current: 50, progress: 0.5 });
    const [top] = treeOf([parent, item("m", { measuredIn: "EUR", start: 0, current: 30 }), item("s", { progress: 0.9 })], [link("m", "P", { contribution: "metric" }), link("s", "P")]);
    expect(top).toMatchObject({ progress: 0.5, fromChildren: 0.9, explained: 0.3, link: null, repeated: false });
    expect([top?.difference, top?.unexplained]).toEqual([expect.closeTo(-0.4, 12), expect.closeTo(0.2, 12)]);
    expect(top?.children.map(({ id, link: hangs }) => [id, hangs])).toEqual([["m", { contribution: "metric", share: 0.3 }], ["s", { contribution: "progress", share: 1 }]]);
  });

  test("ends at cycles: each of their items stands at the top, and nothing hangs on it for ever", () => {
    expect(drawn(treeOf([item("a"), item("b"), item("c")], [link("a", "b"), link("b", "a"), link("c", "a")]))).toEqual(["a", " c", "b"]);
  });

  test("is as deep as the chain is", () => {
    const chain = Array.from({ length: 12_000 }, (_, at) => item(`i${at}`));
    const nodes = nodesInOrder(treeOf(chain, chain.slice(1).map(({ id }, at) => link(id, `i${at}`))));
    expect([nodes.length, nodes.at(-1)?.depth]).toEqual([12_000, 11_999]);
  });

  test("has every item once in full", () => {
    const full = nodesInOrder(treeOf(ITEMS, [...LINKS, link("S1", "C2"), link("Q", "C1"), link("Q", "C2")])).filter(({ node }) => !node.repeated);
    expect(full.map(({ node }) => node.id).sort()).toEqual(ITEMS.map(({ id }) => id).sort());
  });
});
