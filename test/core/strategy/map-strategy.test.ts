import { mapStrategy, type MapOptions, type StrategyMap } from "../../../src/core/strategy";
import { measureKind } from "../../../src/core/strategy/measure-kind";
import { measure, type Stated } from "../generate/measures";

function mapped(stated: readonly Stated[], options: Partial<MapOptions> = {}): { readonly map: StrategyMap; readonly codes: readonly string[] } {
  const { map, issues } = mapStrategy(stated.map(measure), { language: "en", ...options });
  if (map === null) throw new Error("no map came");
  return { map, codes: issues.map(({ code }) => code) };
}

/** Links as texts of objectives. */
function links({ objectives, links: all }: StrategyMap, basis = "stated"): readonly string[] {
  const text = (id: string): string => objectives.find((one) => one.id === id)?.text ?? "";
  return all.filter((link) => link.basis === basis).map(({ from, to }) => `${text(from)} → ${text(to)}`);
}

const COMPANY: readonly Stated[] = [
  { name: "Hours trained", perspective: "Learning", objective: "Have the people", row: 2 },
  { name: "Yield", perspective: "Internal", objective: "Make quality normal", row: 3 },
  { name: "Complaints", perspective: "Customers", objective: "Be reliable", row: 4 },
  { name: "Margin", perspective: "Finance", objective: "Grow profitably", row: 5 },
];

describe("perspectives", () => {
  test.each([
    [["Learning", "Internal", "Customers", "Finance"], ["Finance*", "Customers", "Internal", "Learning"]],
    [["学习与成长", "财务"], ["财务*", "Customer", "Internal process", "学习与成长"]],
    [["Customers", "Finance", "Mission"], ["Mission*", "Finance*", "Customers"]],
    [["Finance", "Customers", "Sustainability", "Learning"], ["Finance*", "Customers", "Sustainability", "Learning"]],
    [["Safety", "Growth of people", "Supply"], ["Safety*", "Growth of people", "Supply"]],
    [["Safety", "Finance", "Customers"], ["Finance*", "Safety", "Customers"]],
    [["RH", "Interno", "Financeiro", "Cliente"], ["Financeiro*", "Cliente", "Interno", "RH"]],
    [["Safety", "Supply"], ["Safety*", "Supply"]],
  ])("%j stand from the top as %j, results marked", (headings, expected) => {
    const { map } = mapped(headings.map((perspective, row) => ({ name: `m${row}`, perspective, objective: `o${row}`, row })));
    expect(map.perspectives.map(({ name, isResult }) => `${name}${isResult ? "*" : ""}`)).toEqual(expected);
  });
});

describe("objectives", () => {
  test("stand by perspective, each with its measures", () => {
    const { map } = mapped([...COMPANY, { name: "Revenue", perspective: "Finance", objective: "Grow  profitably!", row: 6 }]);
    expect(map.objectives.map(({ text, measures }) => [text, measures.map((one) => one.measure.name)])).toEqual([
      ["Grow profitably", ["Margin", "Revenue"]], ["Be reliable", ["Complaints"]], ["Make quality normal", ["Yield"]], ["Have the people", ["Hours trained"]],
    ]);
  });

  test("of measures that state none are general ones, and of those without a perspective there is none", () => {
    const { map, codes } = mapped([{ name: "Margin", perspective: "Finance" }, { name: "Rain", row: 3 }]);
    expect(map.objectives.map(({ text, origin }) => [text, origin])).toEqual([["Earn the profit that pays for our growth", null]]);
    expect(codes).toEqual(["map-measures-unplaced"]);
  });

  test("of one text in two perspectives are told apart", () => {
    const { map } = mapped([{ name: "a", perspective: "Finance", objective: "Grow" }, { name: "b", perspective: "Customers", objective: "Grow" }]);
    expect(map.objectives.map(({ text }) => text)).toEqual(["Grow", "Grow (Customers)"]);
  });

  test("keep their ids when their words change, by the measures that they had", () => {
    const before = mapped(COMPANY).map;
    const known = new Map(before.objectives.flatMap(({ id, measures }) => measures.map((one) => [one.measure.id, id] as const)));
    const after = mapped(COMPANY.map((one) => (one.name === "Margin" ? { ...one, objective: "Earn well" } : one)), { known }).map;
    expect(after.objectives.map(({ id }) => id)).toEqual(before.objectives.map(({ id }) => id));
    expect(after.objectives[0]?.text).toBe("Earn well");
  });

  test("a workbook that states neither perspectives nor objectives has no map", () => {
    const { map, issues } = mapStrategy([measure({ name: "Margin" })], { language: "en" });
    expect([map, issues.map(({ code }) => code)]).toEqual([null, ["map-without-objectives"]]);
  });
});

describe("stated links", () => {
  const stated = (supports: string, more: Partial<Stated> = {}): ReturnType<typeof mapped> =>
    mapped(COMPANY.map((one) => (one.name === "Complaints" ? { ...one, supports, ...more } : one)));

  test.each([
    ["Grow profitably", ["Be reliable → Grow profitably"]],
    ["grow PROFITABLY.", ["Be reliable → Grow profitably"]],
    ["Grow profitably; Make quality normal", ["Be reliable → Grow profitably", "Be reliable → Make quality normal"]],
    ["Grow profitably\nMake quality normal", ["Be reliable → Grow profitably", "Be reliable → Make quality normal"]],
    ["Grow profitably, Make quality normal", ["Be reliable → Grow profitably", "Be reliable → Make quality normal"]],
    ["Be reliable", []],
  ])("%j", (supports, expected) => {
    const { map, codes } = stated(supports);
    expect([links(map), codes]).toEqual([expected, []]);
  });

  test("may name objectives by number, at the beginning of the text or in a column", () => {
    const coded = COMPANY.map((one, index) => ({ ...one, code: `K${index + 1}`, ...(one.name === "Margin" ? { objective: "F1 Grow profitably" } : {}) }));
    const { map } = mapped(coded.map((one) => (one.name === "Complaints" ? { ...one, supports: "F1, K2" } : one)));
    expect(links(map)).toEqual(["Be reliable → F1 Grow profitably", "Be reliable → Make quality normal"]);
  });

  test("that name nothing on the map are reported where they stand", () => {
    const { issues } = mapStrategy([measure({ ...COMPANY[2], name: "Complaints", supports: "World peace", source: { supports: { sheet: "KPI", row: 3, column: 7, as: "words" } } })], { language: "en" });
    expect(issues).toEqual([expect.objectContaining({ code: "map-link-unknown", at: "KPI!H4", values: { name: "World peace" } })]);
  });
});

describe("proposed links", () => {
  test("lead from each perspective to the next above, to what has most in common", () => {
    const { map } = mapped([
      ...COMPANY,
      { name: "Order delivery time", perspective: "Internal", objective: "Deliver fast", row: 6 },
      { name: "On-time delivery", perspective: "Customers", objective: "Keep our promises", row: 7 },
    ]);
    expect(links(map, "proposed")).toContain("Deliver fast → Keep our promises");
    expect(map.links.find(({ reason }) => reason !== null && reason.words.length > 0)?.reason?.words).toEqual(["delivery"]);
  });

  test("leave out what people denied or deleted, and what is stated", () => {
    const { map } = mapped(COMPANY);
    const [first] = map.links;
    if (first === undefined) throw new Error("nothing was proposed");
    const denied = mapped(COMPANY, { denied: [first] }).map;
    expect(denied.links.some(({ from, to }) => from === first.from && to === first.to)).toBe(false);
    const answered = mapped(COMPANY, { links: [{ ...first, confirmed: false }] }).map;
    expect(answered.links.filter(({ from, to }) => from === first.from && to === first.to).map(({ confirmed }) => confirmed)).toEqual([false]);
  });

  test("come again as they were", () => {
    const { map } = mapped(COMPANY);
    expect(mapped(COMPANY, { links: map.links }).map.links).toEqual(map.links);
  });
});

describe("lag and lead", () => {
  test.each([
    ["Revenue", null, "lag", "name"], ["Customer complaints", "customer", "lag", "name"], ["Training hours per employee", "learning", "lead", "name"],
    ["员工培训课时", "learning", "lead", "name"], ["净利润", null, "lag", "name"], ["Ideas", "process", "lead", "perspective"], ["Ideas", "financial", "lag", "perspective"],
    ["Ideas", null, "lag", "default"], ["Cost of training", "learning", "lead", "perspective"],
  ] as const)("%s (%s) is a %s measure by %s", (name, perspective, kind, basis) => {
    expect(measureKind(name, perspective)).toEqual({ kind, basis });
  });
});
