import fc from "fast-check";
import { cycleById } from "../../../src/core/calendar";
import { generateOkrs, type Generated } from "../../../src/core/generate";
import type { Measure } from "../../../src/core/model";
import { DEFAULT_POLICY } from "../../../src/core/rules";
import { measure, type Stated } from "./measures";

const CYCLE = cycleById("FY2027-Q2", "2027-01-01");

function generate(measures: readonly Measure[]): Generated {
  if (CYCLE === null) throw new Error("no cycle");
  return generateOkrs(measures, { cycle: CYCLE, asOf: "2027-05-31", language: "en" });
}

/** Measures of one perspective, all half way to their target. */
function many(perspective: string, count: number, more: Partial<Stated> = {}): readonly Measure[] {
  return Array.from({ length: count }, (_, index) =>
    measure({ name: `${perspective} ${String.fromCharCode(65 + index)}`, perspective, target: 100, actual: 50, row: index + 2, sheet: perspective, ...more }));
}

describe("which measures become key results", () => {
  test("at most five of an objective, those with the largest weighted gaps", () => {
    const measures = many("Customer", 8).map((each, index) => ({ ...each, weight: index + 1 }));
    const { keyResults, leftOut } = generate(measures);
    expect(keyResults.map(({ from }) => from.name)).toEqual(["H", "G", "F", "E", "D"].map((letter) => `Customer ${letter}`));
    expect(leftOut.map(({ reason }) => reason)).toEqual(Array.from({ length: 3 }, () => ({ code: "key-result-limit", limit: 5 })));
  });

  test("every perspective is considered before a second objective of one", () => {
    const financial = ["Grow", "Save", "Collect", "Invest"].flatMap((objective, index) =>
      many("Financial", 2, { objective, weight: 10 }).map((each) => ({ ...each, id: `${objective}${each.id}`, name: `${objective} ${each.name}`, row: each.row + 10 * index })));
    const { objectives } = generate([...financial, ...many("Customer", 2, { weight: 0.1 }), ...many("Process", 2), ...many("Learning", 2)]);
    expect(objectives.map(({ perspective }) => perspective)).toEqual(["Customer", "Financial", "Financial", "Learning", "Process"]);
  });

  test("what is where it should be stays a health measure, and holds a seat only where an objective lacks key results", () => {
    const [off] = many("Customer", 1);
    const good = many("Customer", 3, { actual: 120 }).slice(1);
    if (off === undefined) throw new Error("no measure");
    const { keyResults, leftOut } = generate([off, ...good]);
    expect(keyResults.map(({ type, isGuardrail }) => ({ type, isGuardrail }))).toEqual([{ type: "increase", isGuardrail: false }, { type: "maintain_above", isGuardrail: true }]);
    expect(leftOut.map(({ reason }) => reason.code)).toEqual(["healthy"]);
  });

  test("strategic objectives with one measure each stand together under their perspective", () => {
    const measures = many("Customer", 3).map((each, index) => ({ ...each, objective: `Aim ${index}` }));
    const { objectives, keyResults } = generate(measures);
    expect(objectives.map(({ text, strategicObjective }) => ({ text, strategicObjective }))).toEqual([{ text: "Become the partner our customers stay with", strategicObjective: null }]);
    expect(keyResults.map(({ from }) => from.objective).sort()).toEqual(["Aim 0", "Aim 1", "Aim 2"]);
  });

  test("the words of the scorecard are the objective", () => {
    expect(generate(many("Customer", 2, { objective: "赢得长期客户" })).objectives.map(({ text }) => text)).toEqual(["赢得长期客户"]);
  });
});

describe("reasons for being left out", () => {
  const others = many("Customer", 2);

  test.each<[string, Stated, string]>([
    ["a measure without target", { name: "Visits", actual: 12 }, "no-target"],
    ["a target in words", { name: "Culture", source: { target: { sheet: "KPI", row: 4, column: 7, as: "words" } } }, "text-only"],
    ["a measure in its band", { name: "Stock", direction: "within", targetLow: 1, targetHigh: 3, actual: 2 }, "healthy"],
    ["a decreasing one below its target", { name: "Scrap", direction: "decrease", target: 4, actual: 3 }, "healthy"],
    ["a flow with targets of months and of quarters, which are not told apart", { name: "Leads", nature: "flow", series: { "2027-01": { target: 5 }, "2027-Q2": { target: 15 } } }, "no-cycle-target"],
  ])("%s", (_, stated, code) => {
    const { leftOut } = generate([...others, measure(stated)]);
    expect(leftOut.map(({ measure: { name }, reason }) => [name, reason.code])).toEqual([[stated.name, code]]);
  });

  test("the same measure on another sheet stands for nothing by itself, and another target there is reported", () => {
    const twin = measure({ name: "customer  a", sheet: "Monthly", target: 90, actual: 40 });
    const { leftOut, issues } = generate([...others, twin]);
    expect(leftOut).toMatchObject([{ measure: { id: twin.id }, reason: { code: "duplicate", of: { name: "Customer A" } } }]);
    expect(issues.map(({ code }) => code)).toContain("measure-targets-differ");
  });

  test("more perspectives than objectives leave out those with the smallest gaps", () => {
    const measures = ["A", "B", "C", "D", "E", "F"].flatMap((perspective, index) => many(perspective, 2, { actual: 10 * index }));
    const { objectives, leftOut } = generate(measures);
    expect(objectives).toHaveLength(5);
    expect(leftOut.map(({ measure: { perspective }, reason }) => [perspective, reason.code])).toEqual([["F", "objective-limit"], ["F", "objective-limit"]]);
  });
});

describe("what is said about the whole", () => {
  test("strategic objectives without key results are named", () => {
    const { issues } = generate([...many("Customer", 2, { objective: "Win" }), ...many("Process", 2, { objective: "Run", actual: 130 })]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "strategy-covered", severity: "info", values: { covered: 1, all: 2, missing: ["Run"] } }));
    expect(issues).toContainEqual(expect.objectContaining({ code: "heading-without-objective", values: { heading: "Process", measures: 2, isHealthy: true } }));
  });

  test("nothing to do is said, not made up", () => {
    const { objectives, keyResults, issues } = generate(many("Customer", 3, { actual: 110 }));
    expect({ objectives, keyResults }).toEqual({ objectives: [], keyResults: [] });
    expect(issues).toContainEqual(expect.objectContaining({ code: "no-key-results", values: { cycle: "FY2027-Q2", measures: 3, healthy: 3 } }));
  });

  test("no measures are no fault", () => {
    expect(generate([])).toMatchObject({ objectives: [], keyResults: [], leftOut: [], measures: [] });
  });
});

const STATED = fc.record({
  name: fc.constantFrom("Revenue", "Margin", "NPS", "Lead time", "Yield", "Turnover", "Scrap", "Orders", "收入", "成本").chain((name) => fc.nat(9).map((n) => `${name} ${n}`)),
  perspective: fc.constantFrom(null, "Financial", "Customer", "Process", "Learning", "Other"),
  objective: fc.constantFrom(null, "Grow", "Please", "Mend"),
  direction: fc.constantFrom("increase" as const, "decrease" as const, "within" as const),
  nature: fc.constantFrom("flow" as const, "stock" as const, "ratio" as const, "cumulative" as const),
  unit: fc.constantFrom(null, "%", "days"),
  target: fc.option(fc.integer({ min: -50, max: 200 })),
  targetLow: fc.option(fc.integer({ min: 0, max: 20 })),
  targetHigh: fc.option(fc.integer({ min: 10, max: 40 })),
  baseline: fc.option(fc.integer({ min: -100, max: 200 })),
  actual: fc.option(fc.integer({ min: -100, max: 200 })),
  weight: fc.option(fc.integer({ min: 0, max: 30 })),
  sheet: fc.constantFrom("BSC", "KPI"),
  series: fc.constantFrom<NonNullable<Stated["series"]>>({}, { "2027-04": { target: 10, actual: 8 }, "2027-05": { target: 10, actual: 9 }, "2027-06": { target: 12 } }, { "2025": { target: 70, actual: 60 } }),
});

const MEASURES = fc.array(STATED, { maxLength: 60 }).map((all) => all.map((stated, index) => measure({ ...stated, row: index + 2 })));

describe("whatever the measures are", () => {
  test("limits hold, weights add up, and every measure is a key result or left out for a reason", () => {
    fc.assert(fc.property(MEASURES, (measures) => {
      const { objectives, keyResults, leftOut } = generate(measures);
      const { objectives: { high }, keyResults: each } = DEFAULT_POLICY;
      expect(objectives.length).toBeLessThanOrEqual(high);
      for (const { id } of objectives) {
        const own = keyResults.filter(({ objective }) => objective === id);
        expect(own.length).toBeGreaterThanOrEqual(1);
        expect(own.length).toBeLessThanOrEqual(each.high);
        expect(own.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      }
      if (objectives.length > 0) expect(objectives.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(keyResults.length + leftOut.length).toBe(measures.length);
      const ids = [...keyResults.map(({ id }) => id), ...objectives.map(({ id }) => id)];
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set([...keyResults.map(({ from }) => from.id), ...leftOut.map(({ measure: { id } }) => id)]).size).toBe(measures.length);
    }), { numRuns: 200 });
  });

  test("key results move as their type says", () => {
    fc.assert(fc.property(MEASURES, (measures) => {
      for (const { type, start, target, floor, ceiling } of generate(measures).keyResults) {
        if (type === "increase") expect(target).toBeGreaterThan(start ?? Infinity);
        if (type === "decrease") expect(target).toBeLessThan(start ?? -Infinity);
        if (type === "maintain_above" && floor !== null) expect(floor).toBeLessThan(target ?? -Infinity);
        if (type === "maintain_below" && ceiling !== null) expect(ceiling).toBeGreaterThan(target ?? Infinity);
        if (type === "within") expect(floor).toBeLessThanOrEqual(ceiling ?? -Infinity);
      }
    }), { numRuns: 200 });
  });

  test("their order does not matter", () => {
    fc.assert(fc.property(MEASURES.chain((measures) => fc.tuple(fc.constant(measures), fc.shuffledSubarray(measures, { minLength: measures.length }))), ([measures, shuffled]) => {
      expect(generate(shuffled)).toEqual(generate(measures));
    }), { numRuns: 50 });
  });

  test("key results that are there stay, whatever is read now", () => {
    fc.assert(fc.property(MEASURES, fc.infiniteStream(fc.option(fc.integer({ min: -100, max: 200 }))), (measures, readings) => {
      if (CYCLE === null) throw new Error("no cycle");
      const before = generate(measures);
      const later = measures.map((each) => ({ ...each, actual: each.actual === null ? null : readings.next().value as number | null }));
      const after = generateOkrs(later, { cycle: CYCLE, asOf: "2027-06-15", language: "en", existing: before.keyResults });
      expect(after.keyResults.map(({ id }) => id)).toEqual(expect.arrayContaining(before.keyResults.map(({ id }) => id)));
    }), { numRuns: 100 });
  });
});

test("an id depends on the measure and the cycle, not on other rows", () => {
  const [first, second] = many("Customer", 2);
  if (first === undefined || second === undefined) throw new Error("no measures");
  const idOf = (measures: readonly Measure[]): string | undefined => generate(measures).keyResults.find(({ from }) => from.name === first.name)?.id;
  expect(idOf([{ ...second, name: "Renamed", id: "renamed", row: 1 }, { ...first, row: 40 }])).toBe(idOf([first, second]));
});
