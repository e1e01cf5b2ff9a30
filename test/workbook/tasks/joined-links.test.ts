import { alignmentGraph } from "../../../src/core/alignment";
import { alignmentWords } from "../../../src/core/language";
import { findingsOf, linkIssues } from "../../../src/workbook/tasks/alignment-findings";
import { joinLinks, labelOf } from "../../../src/workbook/tasks/joined-links";
import type { OwnItems, StatedSupport } from "../../../src/workbook/tasks/own-items";
import type { OwnLink, OwnLinks } from "../../../src/workbook/tasks/own-links";
import { item } from "../../support/aligned";

const ITEMS = [
  item("C1", { text: "Raise on-time delivery" }), item("C2", { text: "Cut complaints", measuredIn: "%" }),
  item("T1", { text: "Ship the day it is ordered", level: "team", unit: "Operations" }), item("T2", { text: "Halve returns", level: "team", unit: "Quality", measuredIn: "days" }),
];

function own(...supports: readonly Partial<StatedSupport>[]): OwnItems {
  return { items: ITEMS, sources: new Map(), places: new Map(), sheets: [], issues: [], supports: supports.map((one) => ({ from: "T1", to: "C1", contribution: "progress", weight: null, at: "Teams!A1", ...one })) };
}

/** A row of the table of links in which nobody typed anything. */
function row(id: string | null, more: Partial<OwnLink> = {}): OwnLink {
  return { id, made: { from: null, to: null }, typed: { child: null, parent: null }, split: null, counts: true, confirmed: true, at: `Alignment!${id ?? "new"}`, ...more };
}

function rows(...links: readonly OwnLink[]): OwnLinks {
  return { links, deleted: new Set() };
}

const NONE = rows();

describe("a link that an OKR sheet states", () => {
  test("stands before there is a sheet of alignment", () => {
    expect(joinLinks(own({ weight: 2 }), NONE).links).toEqual([expect.objectContaining({ from: "T1", to: "C1", contribution: "progress", weight: 2, at: "Teams!A1" })]);
  });

  test("is as people changed it on the sheet of alignment", () => {
    const changed = row("T1", { typed: { child: null, parent: "cut complaints" }, contribution: "none", weight: 3, split: 0.5, counts: false });
    expect(joinLinks(own({}), rows(changed)).links).toEqual([{ row: "T1", at: "Alignment!T1", from: "T1", to: "C2", contribution: "none", weight: 3, split: 0.5, counts: false }]);
  });

  test("names its parent by id or by its text, capitals aside", () => {
    expect(joinLinks(own({ to: "RAISE on-time delivery" }), NONE).links[0]?.to).toBe("C1");
    expect(joinLinks(own({ from: "T2", to: "Ship the day it is ordered · Operations" }), NONE).links[0]?.to).toBe("T1");
  });

  test("to what is only written alike is no link, and is proposed", () => {
    const { links, guesses } = joinLinks(own({ to: "Raise on time delivry" }), NONE);
    expect(links[0]?.to).toBe("Raise on time delivry");
    expect(guesses.map(({ from, to }) => [from, to])).toEqual([["T1", "C1"]]);
    expect(guesses[0]?.likeness).toBeCloseTo(0.87, 1);
  });

  test("is gone when its row was deleted, and does not stand while it is refused", () => {
    expect(joinLinks(own({}), { links: [], deleted: new Set(["T1"]) }).links).toEqual([]);
    expect(joinLinks(own({}), rows(row("T1", { confirmed: false }))).links).toEqual([]);
  });
});

describe("rows of people", () => {
  test("are links by what was chosen, with or without an id", () => {
    const filled = { typed: { child: labelOf(ITEMS[3] ?? item("")), parent: "C2" } };
    expect(joinLinks(own(), rows(row("new 1", filled), row(null, filled))).links.map(({ from, to, row: id }) => [from, to, id])).toEqual([["T2", "C2", "new 1"], ["T2", "C2", null]]);
  });

  test("with one end, or refused, are none", () => {
    const both = { typed: { child: "T1", parent: "C1" } };
    expect(joinLinks(own(), rows(row("new 1", { typed: { child: "T1", parent: null } }), row("new 2", { ...both, confirmed: false }))).links).toEqual([]);
  });

  test("of a proposal count once it is confirmed, and are told apart from others", () => {
    const made = { from: "T1", to: "C1" };
    expect(joinLinks(own(), rows(row("?T1", { made }))).confirmed.map(({ from, to }) => [from, to])).toEqual([["T1", "C1"]]);
    expect(joinLinks(own(), rows(row("?T1", { made, confirmed: false })))).toMatchObject({ links: [], confirmed: [] });
  });

  test("that name what is not there are told, with what may be meant", () => {
    const { issues } = joinLinks(own(), rows(row("new 1", { typed: { child: "T1", parent: "Cut complaint" } })));
    expect(issues).toEqual([expect.objectContaining({ code: "alignment-name-unknown", at: "Alignment!new 1", values: { found: "Cut complaint", nearest: ["Cut complaints"] } })]);
  });
});

describe("what is told of links", () => {
  const issuesOf = (ownItems: OwnItems, ownLinks: OwnLinks): ReturnType<typeof linkIssues> => {
    const { links } = joinLinks(ownItems, ownLinks);
    return linkIssues(alignmentGraph(ITEMS, links), links, "targetSize");
  };

  test("is that figures in two units cannot be added", () => {
    expect(issuesOf(own({ from: "T2", to: "C2", contribution: "metric" }), NONE)).toEqual([
      expect.objectContaining({ code: "alignment-units-differ", at: "Teams!A1", values: { child: "Halve returns · Quality", childUnit: "days", parent: "Cut complaints", parentUnit: "%" } }),
    ]);
  });

  test("is that a child is split to more than itself", () => {
    const split = (id: string, parent: string): OwnLink => row(id, { typed: { child: "T1", parent }, split: 0.6 });
    expect(issuesOf(own(), rows(split("new 1", "C1"), split("new 2", "C2")))).toEqual([expect.objectContaining({ code: "alignment-split-over", values: { text: "Ship the day it is ordered · Operations", sum: "120 %" } })]);
  });

  test("is that a parent is not there, as an issue and as a finding", () => {
    const missing = own({ to: "gone" });
    expect(issuesOf(missing, NONE).map(({ code }) => code)).toEqual(["alignment-parent-missing"]);
    const { links } = joinLinks(missing, NONE);
    const findings = findingsOf(alignmentGraph(ITEMS, links), links, "en");
    expect(findings[0]).toEqual({ id: "dangling:T1:gone", item: "T1", kind: "dangling", reason: alignmentWords("en").reasons.dangling("gone") });
    expect(findings.filter(({ kind }) => kind === "unsupported").map(({ item: id }) => id)).toEqual(["C1", "C2"]);
  });
});
