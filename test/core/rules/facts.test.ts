import type { AlignmentLink, KeyResult, Objective } from "../../../src/core/model";
import { DEFAULT_POLICY, findFaults, ruleOf, type OkrFacts, type OkrPolicy } from "../../../src/core/rules";
import { keyResult, objective } from "./harness";

const OBJECTIVES = [
  objective({ id: "o1", ambition: "aspirational" }),
  objective({ id: "o2", text: "Earn the trust of our employees" }),
  objective({ id: "o3", text: "Make profit a habit of the business" }),
];
const KEY_RESULTS = OBJECTIVES.flatMap(({ id }, index) => [
  keyResult({ id: `k${2 * index + 1}`, objective: id }),
  keyResult({ id: `k${2 * index + 2}`, objective: id, text: "Raise NPS from 30 to 45", unit: null, start: 30, target: 45 }),
]);

interface Change {
  readonly objective?: Partial<Objective>;
  readonly keyResult?: Partial<KeyResult>;
  readonly facts?: OkrFacts;
  readonly policy?: Partial<OkrPolicy>;
}

/** Findings after the first objective or the first key result was changed, with what else is known. */
function found({ objective: o = {}, keyResult: k = {}, facts = {}, policy = {} }: Change): string[] {
  const objectives = OBJECTIVES.map((each, index) => (index === 0 ? { ...each, ...o } : each));
  const keyResults = KEY_RESULTS.map((each, index) => (index === 0 ? { ...each, ...k } : each));
  return findFaults(objectives, keyResults, { facts, policy: { ...DEFAULT_POLICY, ...policy } })
    .map(({ of, issue: { code, severity } }) => `${ruleOf(code) ?? "?"} ${severity} of ${of ?? "the whole"}`);
}

const link = (from: string, to: string): AlignmentLink => ({ from, to, contribution: "progress", weight: null });
const map = <Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> => new Map(Object.entries(entries));
const ALL_OF_STRATEGY = map({ o1: "Customer", o2: "Learning", o3: "Financial" });

describe("K15: one person answers for a key result", () => {
  test.each<[string, string | null, string[]]>([
    ["a person", "A. Keller", []],
    ["a role", "Head of department", []],
    ["nobody, as the objective has an owner", null, []],
    ["a department by its last word", "Sales department", ["K15 warning of k1"]],
    ["a department by its last sign", "质量部", ["K15 warning of k1"]],
    ["a department that is known", "Service", ["K15 warning of k1"]],
    ["a team", "Service Team", ["K15 warning of k1"]],
    ["two people", "A. Keller and M. Osei", ["K15 warning of k1"]],
    ["two people after a comma", "Anna Keller, Mary Osei", ["K15 warning of k1"]],
    ["one name turned round", "Keller, Anna", []],
    ["two people of whom one leads", "A. Keller (lead), M. Osei", []],
    ["两个人", "林洁、欧敏", ["K15 warning of k1"]],
    ["两个人，一人牵头", "林洁（牵头）、欧敏", []],
    ["名字里有“和”的人", "王和平", []],
  ])("%s", (_, owner, expected) => {
    expect(found({ keyResult: { owner }, facts: { departments: ["Service"] } }).filter((each) => !/ k[2-6]$/.test(each))).toEqual(expected);
  });

  test("nobody at all", () => {
    expect(found({ objective: { owner: null }, keyResult: { owner: null } })).toContain("K15 warning of k1");
  });
});

describe("a rule that needs to know more", () => {
  test.each<[string, Change, string[]]>([
    ["K13 asks for evidence", { facts: { evidence: map({ k2: "CRM", k3: "CRM", k4: "CRM", k5: "CRM", k6: "CRM" }) } }, ["K13 warning of k1"]],
    ["K13 takes blanks for nothing", { facts: { evidence: map({ k1: "  ", k2: "CRM", k3: "CRM", k4: "CRM", k5: "CRM", k6: "CRM" }) } }, ["K13 warning of k1"]],
    ["K13 takes a measure as evidence", { keyResult: { measure: "m1" }, facts: { evidence: map({ k2: "CRM", k3: "CRM", k4: "CRM", k5: "CRM", k6: "CRM" }) } }, []],
    ["K13 is silent where nothing is known", {}, []],
    ["O07 takes a parent for somebody who cares", { objective: { text: "Be first in the world of widgets", perspective: null }, facts: { links: [link("o1", "p1"), link("o2", "p1"), link("o3", "p1")] } }, []],
    ["O07 asks where there is none", { objective: { text: "Be first in the world of widgets", perspective: null }, facts: { strategy: ALL_OF_STRATEGY } }, ["O07 warning of o1"]],
    ["S06 goes by what was ticked", { facts: { sufficient: map({ o1: false, o2: true }) } }, ["S06 warning of o1"]],
    ["S08 finds the parent's words", { facts: { links: [link("k1", "p1")], parents: [{ id: "p1", text: "KR1: Raise renewal rate from 80% to 90%." }], strategy: ALL_OF_STRATEGY } }, ["S08 warning of k1"]],
    ["S08 finds them within the set", { objective: { text: "earn the trust of our  employees" }, facts: { links: [link("o1", "o2")], strategy: ALL_OF_STRATEGY } }, ["S08 warning of o1"]],
    ["S08 lets other numbers pass", { facts: { links: [link("k1", "p1")], parents: [{ id: "p1", text: "Raise renewal rate from 70 % to 90 %" }], strategy: ALL_OF_STRATEGY } }, []],
    ["S10 asks for a parent", { facts: { links: [link("o2", "p1"), link("o3", "p1")] } }, ["S10 warning of o1"]],
    ["S10 is content with the strategy", { facts: { links: [link("o2", "p1"), link("o3", "p1")], strategy: map({ o1: "Customer" }) } }, []],
    ["S10 asks for an objective of each duty", { facts: { duties: [{ id: "d1", text: "Pay wages on time", objectives: ["gone"] }, { id: "d2", text: "Hire", objectives: ["o1"] }] } }, ["S10 warning of the whole"]],
    ["S11 sees a habit of winning", { facts: { history: map({ k1: [0.2, 0.9, 1, 0.95] }) } }, ["S11 info of k1"]],
    ["S11 sees a habit of losing", { facts: { history: map({ k1: [0.3, 0, 0.1] }) } }, ["S11 info of k1"]],
    ["S11 waits for three cycles", { facts: { history: map({ k1: [0.95, 1] }) } }, []],
    ["S11 looks at the last three", { facts: { history: map({ k1: [1, 1, 1, 0.6] }) } }, []],
    ["S11 lets promises be kept", { facts: { history: map({ k3: [1, 1, 1] }) } }, []],
    ["S12 asks why", { facts: { targetChanges: [{ keyResult: "k1", before: 0.9, after: 0.85, reason: " " }] } }, ["S12 warning of k1"]],
    ["S12 takes any reason", { facts: { targetChanges: [{ keyResult: "k1", before: 0.9, after: 0.85, reason: "Supplier lost" }] } }, []],
    ["S12 minds no change to the same", { facts: { targetChanges: [{ keyResult: "k1", before: 0.9, after: 0.9, reason: null }] } }, []],
    ["S12 minds no other set", { facts: { targetChanges: [{ keyResult: "x", before: 0.9, after: 0.8, reason: null }] } }, []],
  ])("%s", (_, change, expected) => {
    expect(found(change)).toEqual(expected);
  });
});

describe("the policy", () => {
  test.each<[string, Change, string[]]>([
    ["P01 counts those of which somebody said who proposed them", { facts: { proposed: map({ o1: "above", o2: "above" }) } }, ["P01 warning of the whole"]],
    ["P01 allows its edge", { facts: { proposed: map({ o1: "above", o2: "below" }) }, policy: { bottomUp: 0.5 } }, []],
    ["P01 is silent where nobody said", { facts: { proposed: map({}) } }, []],
    ["P02 allows a few outputs", { keyResult: { type: "milestone" } }, []],
    ["P02 has its limit", { keyResult: { type: "milestone" }, policy: { outputs: 0.15 } }, ["P02 warning of the whole"]],
    ["P03 allows one that is held", { keyResult: { type: "maintain_above" } }, []],
    ["P03 has its limit", { keyResult: { type: "within" }, policy: { maintained: 0 } }, ["P03 warning of o1"]],
    ["S03 asks for as many outcomes as wanted", { keyResult: { type: "milestone" }, policy: { outcomes: 2 } }, ["S03 warning of o1"]],
    ["S03 asks for no more than there are", { policy: { outcomes: 5 } }, []],
  ])("%s", (_, change, expected) => {
    expect(found(change)).toEqual(expected);
  });
});
