import type { KeyResult, Objective } from "../../../src/core/model";
import { LANGUAGES, describeIssue } from "../../../src/core/language";
import { DEFAULT_POLICY, lintOkrs, lintScore } from "../../../src/core/rules";
import { findings, keyResult, objective } from "./harness";

const TEXTS = ["Become the supplier that customers recommend", "Earn the trust of our employees", "Make profit a habit of the business"];
const OBJECTIVES = TEXTS.map((text, index) => objective({ id: `o${index + 1}`, text, ambition: index === 0 ? "aspirational" : "committed" }));
const KEY_RESULTS = OBJECTIVES.flatMap(({ id }, index) => [
  keyResult({ id: `k${2 * index + 1}`, objective: id, text: "Raise renewal rate from 80 % to 90 %" }),
  keyResult({ id: `k${2 * index + 2}`, objective: id, text: "Raise NPS from 30 to 45", unit: null, start: 30, target: 45 }),
]);

/** Findings after one key result of the good set was changed. */
function withKeyResult(values: Partial<KeyResult>): string[] {
  return findings(OBJECTIVES, KEY_RESULTS.map((each) => (each.id === "k1" ? { ...each, ...values } : each)));
}

function withObjective(values: Partial<Objective>): string[] {
  return findings(OBJECTIVES.map((each) => (each.id === "o1" ? { ...each, ...values } : each)), KEY_RESULTS);
}

test("a good set has no findings", () => {
  expect(findings(OBJECTIVES, KEY_RESULTS)).toEqual([]);
});

test("nothing has no findings", () => {
  expect(findings([], [])).toEqual([]);
});

describe("a key result with its numbers", () => {
  test.each<[string, Partial<KeyResult>, string[]]>([
    ["may have its number in the target only", { text: "Renewal rate as promised" }, []],
    ["needs a number somewhere", { text: "Renewal rate as promised", target: null }, ["K01 error at k1"]],
    ["needs none as a milestone", { text: "Portal in use", type: "milestone", target: null }, []],
    ["needs a start to move from", { text: "Raise renewal rate to 90 %", start: null }, ["K02 error at k1"]],
    ["has its start in the text", { start: null }, []],
    ["may wait for its start", { text: "Raise renewal rate from TBD to 90 %", start: null }, []],
    ["needs no start to stay above a line", { text: "Renewal rate at least 90 %", type: "maintain_above", start: null }, []],
    ["must not stand still", { start: 0.9 }, ["K03 error at k1"]],
    ["must move as its type says", { type: "decrease" }, ["K03 error at k1"]],
    ["must move as its type says, upwards", { target: 0.7 }, ["K03 error at k1"]],
    ["is judged by its columns, not by its text", { text: "Raise renewal rate from 90 % to 80 %" }, []],
    ["is judged by its text where a column is blank", { text: "Raise renewal rate from 90 % to 80 %", start: null }, ["K03 error at k1"]],
    ["is only remarked on as a planned activity", { text: "Publish 4 case studies", type: "milestone" }, ["K04 info at k1"]],
    ["has its metric in the unit", { text: "Reach 90 %", unit: "%" }, []],
    ["needs a metric without unit", { text: "Reach 90 %", unit: null }, ["K09 warning at k1"]],
    ["has its base in the start", { text: "Renewal rate +10 %" }, []],
    ["may keep what its type keeps", { text: "Maintain renewal rate at 90 %", type: "maintain_above" }, []],
    ["may not keep what its type moves", { text: "Maintain renewal rate at 90 %" }, ["K11 warning at k1"]],
    ["should use its scale", { type: "binary", text: "Renewal rate of 90 %" }, ["K12 info at k1"]],
    ["should use the scale of its movement", { type: "binary", text: "Orders from 10 to 20" }, ["K12 info at k1"]],
    ["may be binary without a scale", { type: "binary", text: "Certificate for 2 plants" }, []],
    ["leaves room where it dares", { text: "Raise renewal rate from 80 % to 100 %" }, ["K16 info at k1"]],
    ["leaves room in words too", { text: "Zero complaints from 10 on", start: 10, target: 0, type: "decrease" }, ["K16 info at k1"]],
  ])("%s", (_, values, expected) => {
    expect(withKeyResult(values)).toEqual(expected);
  });

  test("leaves no room where it promises", () => {
    const changed = KEY_RESULTS.map((each) => (each.id === "k3" ? { ...each, text: "Raise renewal rate from 80 % to 100 %" } : each));
    expect(findings(OBJECTIVES, changed)).toEqual([]);
  });

  test("needs a deadline: a date or the cycle of its objective", () => {
    const noCycle = OBJECTIVES.map((each) => ({ ...each, cycle: "" }));
    const dated = KEY_RESULTS.map((each) => ({ ...each, text: `${each.text} by 14 Feb 2027` }));
    expect(findings(noCycle, KEY_RESULTS)).toEqual(KEY_RESULTS.map(({ id }) => `K08 warning at ${id}`));
    expect(findings(noCycle, dated)).toEqual([]);
  });

  test("of an objective that is not there is checked without it", () => {
    expect(findings(OBJECTIVES, [...KEY_RESULTS, keyResult({ id: "k9", objective: "gone" })])).toEqual(["K08 warning at k9"]);
  });
});

describe("an objective with its record", () => {
  test.each<[string, Partial<Objective>, string[]]>([
    ["matters by its perspective", { text: "Be first in the world of widgets" }, []],
    ["matters to nobody without one", { text: "Be first in the world of widgets", perspective: null }, ["O07 warning at o1"]],
    ["matters to somebody named", { perspective: null }, []],
  ])("%s", (_, values, expected) => {
    expect(withObjective(values)).toEqual(expected);
  });
});

describe("a set", () => {
  test("has 3 to 5 objectives for each owner and cycle", () => {
    const many = Array.from({ length: 6 }, (_, index) => objective({ id: `m${index}`, owner: "Service", ambition: index ? "committed" : "aspirational" }));
    const keyResults = [...OBJECTIVES, ...many].flatMap(({ id }) => KEY_RESULTS.slice(0, 2).map((each) => ({ ...each, objective: id })));
    expect(findings([...OBJECTIVES, ...many], keyResults)).toEqual(["S01 warning at m0"]);
    const five = keyResults.filter((each) => each.objective !== "m0");
    expect(findings([...OBJECTIVES, ...many.slice(1)], five)).toEqual([]);
    expect(findings([...OBJECTIVES, ...many.slice(1).map((each) => ({ ...each, owner: "Sales", cycle: "FY2027-Q2" }))], five)).toEqual([]);
    expect(withObjective({ owner: null })).toEqual(["S01 warning at o1", "S01 warning at o2"]);
  });

  test("has 2 to 5 key results for each objective", () => {
    expect(findings(OBJECTIVES, KEY_RESULTS.slice(1))).toEqual(["S02 warning at o1"]);
    const six = Array.from({ length: 6 }, (_, index) => keyResult({ id: `x${index}`, text: `Raise renewal rate of region ${"ABCDEF".charAt(index)}${"ABCDEF".charAt(index)} from 80 % to 90 %` }));
    expect(findings(OBJECTIVES, [...six, ...KEY_RESULTS.slice(2)])).toEqual(["S02 warning at o1"]);
    expect(findings(OBJECTIVES, [...six.slice(1), ...KEY_RESULTS.slice(2)])).toEqual([]);
  });

  test("follows another policy if one is given", () => {
    const policy = { ...DEFAULT_POLICY, objectives: { low: 1, high: 2 }, keyResults: { low: 1, high: 1 } };
    const codes = lintOkrs(OBJECTIVES, KEY_RESULTS, { policy }).map(({ code }) => code);
    expect(codes).toEqual(["few-objectives-each", ...Array<string>(3).fill("few-key-results-each")]);
  });

  test("has an outcome for each objective", () => {
    const outputs = [
      keyResult({ id: "k1", text: "Create a user survey", type: "milestone", target: 1, start: 0 }),
      keyResult({ id: "k2", text: "Collect 1,000 responses", unit: "responses", start: 0, target: 1000 }),
    ];
    expect(findings(OBJECTIVES, [...outputs, ...KEY_RESULTS.slice(2)])).toEqual(["K04 info at k1", "S03 warning at o1"]);
    const activities = outputs.map((each) => ({ ...each, text: "Publish case studies", measure: each.id }));
    expect(findings(OBJECTIVES, [...activities, ...KEY_RESULTS.slice(2)])).toContain("S03 warning at o1");
    expect(withKeyResult({ text: "Create a user survey", type: "milestone" })).toEqual(["K04 info at k1"]);
  });

  test.each<[string, Partial<KeyResult>, string[]]>([
    ["a quality beside it", { text: "Raise satisfaction from 70 % to 80 %" }, []],
    ["nothing beside it", { text: "Raise awareness from 70 % to 80 %" }, ["S04 warning at k2"]],
    ["something kept beside it", { text: "Awareness of at least 90 %", type: "maintain_above" }, []],
    ["something kept down beside it", { text: "Awareness of at most 90 %", type: "maintain_below" }, []],
    ["a band beside it", { text: "Awareness of 80 %", type: "within" }, []],
  ])("volume with %s", (_, values, expected) => {
    const volume = keyResult({ id: "k2", text: "Raise sales from 5 to 7", start: 5, target: 7 });
    const first = keyResult({ id: "k1", ...values });
    expect(findings(OBJECTIVES, [first, volume, ...KEY_RESULTS.slice(2)])).toEqual(expected);
  });

  test.each<[string, number[], string[]]>([
    ["relative weights", [1, 1], []],
    ["relative weights that differ", [3, 2], []],
    ["shares that make a whole", [0.5, 0.5], []],
    ["shares rounded to a tenth of a percent", [0.5, 0.501], []],
    ["shares that do not", [0.5, 0.4], ["S05 warning at o1"]],
    ["percentages that make a whole", [40, 60], []],
    ["percentages that do not", [40, 50], ["S05 warning at o1"]],
    ["one weight above 60 %", [61, 39], ["S05 warning at k1"]],
    ["one weight of 60 %", [0.6, 0.4], []],
    ["no weight at all", [0, 0], []],
  ])("with %s", (_, [first = 0, second = 0], expected) => {
    const weighted = KEY_RESULTS.map((each) => ({ ...each, weight: each.id === "k1" ? first : each.id === "k2" ? second : each.weight }));
    expect(findings(OBJECTIVES, weighted)).toEqual(expected);
  });

  test("does not measure the same twice in an objective", () => {
    expect(withKeyResult({ text: "Raise NPS from 20 to 60 by 1 March", start: 20, target: 60 })).toEqual(["S07 warning at k2"]);
    const sameMeasure = KEY_RESULTS.map((each) => ({ ...each, measure: "m1" }));
    expect(findings(OBJECTIVES, sameMeasure)).toEqual(["S07 warning at k2", "S07 warning at k4", "S07 warning at k6"]);
    expect(withKeyResult({ measure: "m1" })).toEqual([]);
  });

  test("promises and dares", () => {
    expect(withObjective({ ambition: "committed" })).toEqual(["S09 info at the whole"]);
    const daring = OBJECTIVES.map((each) => ({ ...each, ambition: "aspirational" as const }));
    expect(findings(daring, KEY_RESULTS)).toEqual(["S09 info at the whole"]);
  });
});

describe("findings of a set", () => {
  test("stand at the address of their row", () => {
    const placeOf = (id: string): string | null => (id === "k1" ? "'OKR'!B7" : null);
    const changed = KEY_RESULTS.map((each) => (each.id === "k1" ? { ...each, start: 0.9 } : each));
    expect(lintOkrs(OBJECTIVES, changed, { placeOf }).map(({ at }) => at)).toEqual(["'OKR'!B7"]);
  });

  test("say their values in both languages", () => {
    const found = [
      ...lintOkrs([objective({ owner: null })], [keyResult({ weight: 70, text: "Raise sales by 5", measure: "m" }), keyResult({ weight: 20, measure: "m" }), keyResult({ weight: 1, text: "Publish 2 papers", type: "milestone" })]),
      ...lintOkrs([objective({ id: "a" }), objective({ id: "b" })], [keyResult({ objective: "a", type: "binary" }), keyResult({ objective: "c", unit: null, text: "Reach 5" })]),
      ...lintOkrs([objective({ id: "a", ambition: "aspirational" }), objective({ id: "b", ambition: "aspirational" })], [keyResult({ objective: "a", type: "milestone", text: "All sites live" }), keyResult({ objective: "b", start: null, text: "Sales by 5" })]),
    ];
    expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThanOrEqual(12);
    for (const each of found) {
      const [en, zh] = LANGUAGES.map((language) => describeIssue(each, language));
      expect(en).not.toBe(zh);
      for (const sentence of [en, zh]) expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test("cost 25, 8 and 2 points", () => {
    expect(lintScore([])).toBe(100);
    const found = lintOkrs(OBJECTIVES, KEY_RESULTS.map((each) => (each.id === "k1" ? { ...each, start: 0.9, text: "Maintain all of it", unit: null } : each)));
    expect(found.map(({ severity }) => severity)).toEqual(["warning", "error", "info"]);
    expect(lintScore(found)).toBe(65);
    expect(lintScore([...found, ...found, ...found])).toBe(0);
  });
});
