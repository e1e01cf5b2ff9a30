import fc from "fast-check";
import { BEM_KINDS, BEM_LIMITS, bemCandidates, bemProposals, isSelected, type ScreenedRow } from "../../../src/core/strategy/bem";
import type { Measure } from "../../../src/core/model";

const measure = (name: string, perspective: string | null, initiative: string | null = null): Measure => ({
  id: name, sheet: "KPI", row: 2, name, perspective, objective: perspective === null ? null : `Objective of ${perspective}`, unit: "%", direction: "increase", directionBasis: "stated", nature: "ratio",
  baseline: null, target: 0.9, targetLow: null, targetHigh: null, stretch: null, actual: 0.8, period: null, weight: null, owner: "A. Keller", orgUnit: null, definition: null, initiative, status: null,
  series: {}, source: { name: { sheet: "KPI", row: 1, column: 2, as: "words" } }, confidence: 1,
});

const row = (text: string, kind: ScreenedRow["kind"], scores: readonly (number | null)[], keyTask: string | null = null): ScreenedRow =>
  ({ id: text, direction: "Customer", factor: "Be reliable", kind, text, scores, owner: null, keyTask });

test.each([
  ["Revenue", "Financial", "outcome"], ["客户满意度", "客户", "outcome"], ["First-pass yield", "Internal process", "output"], ["Engagement", "Learning and growth", "output"],
  ["Training hours per employee", "Learning and growth", "input"], ["人均培训小时", "学习与成长", "input"], ["Safety", null, "output"],
] as const)("%s of %s is taken for %s", (name, perspective, kind) => {
  expect(bemCandidates([measure(name, perspective)]).map((one) => one.kind)).toEqual([kind]);
});

test("an initiative is a process, and the same one beside two measures of an objective stands once", () => {
  const found = bemCandidates([measure("Yield", "Internal process", "Error-proof line 2"), measure("Rework", "Internal process", "Error-proof line 2")]);
  expect(found.map(({ text, kind }) => [text, kind])).toEqual([["Yield", "output"], ["Error-proof line 2", "process"], ["Rework", "output"]]);
  expect(new Set(found.map(({ id }) => id)).size).toBe(3);
});

test.each([
  [[5, 5, 5, 5], true], [[3, 3, 4, 4], true], [[3, 3, 3, 4], false], [[2, 5, 5, 5], false], [[5, 5, 5, null], false], [[null, null, null, null], false],
])("scores of %j select: %s", (scores, selected) => {
  expect(isSelected(scores, BEM_LIMITS)).toBe(selected);
});

test("selected outcomes and outputs become key results of their factor, processes initiatives, inputs resources, key tasks initiatives", () => {
  const high = [5, 5, 5, 5];
  const proposals = bemProposals([row("Hire two fitters", "input", high), row("Freeze the plan", "process", high), row("On-time delivery", "outcome", high, "Two-week plan"), row("Lead time", "output", [1, 1, 1, 1])], BEM_LIMITS);
  expect(proposals.map(({ objective, use, text }) => [objective, use, text])).toEqual([
    ["Be reliable", "keyResult", "On-time delivery"], ["Be reliable", "initiative", "Two-week plan"], ["Be reliable", "initiative", "Freeze the plan"], ["Be reliable", "resource", "Hire two fitters"],
  ]);
});

test("what is proposed comes of selected candidates alone, each id once, and in no order of the rows", () => {
  const rows = fc.uniqueArray(fc.record({
    id: fc.uuid(), direction: fc.constantFrom("D1", null), factor: fc.constantFrom("F1", "F2", null), kind: fc.constantFrom(...BEM_KINDS, null), text: fc.string({ minLength: 1 }),
    scores: fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 4, maxLength: 4 }), owner: fc.constant(null), keyTask: fc.option(fc.string({ minLength: 1 })),
  }), { selector: ({ id }) => id, maxLength: 12 });
  fc.assert(fc.property(rows, (given) => {
    const proposals = bemProposals(given, BEM_LIMITS);
    const selected = given.filter(({ kind, scores }) => kind !== null && isSelected(scores, BEM_LIMITS));
    expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
    expect(proposals.filter(({ id }) => id.endsWith("-o"))).toHaveLength(selected.length);
    expect(new Set(bemProposals([...given].reverse(), BEM_LIMITS).map(({ id }) => id))).toEqual(new Set(proposals.map(({ id }) => id)));
  }));
});
