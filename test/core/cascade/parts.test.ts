import { likeness, mostAlike } from "../../../src/core/cascade/likeness";
import { renamesOf } from "../../../src/core/cascade/renamed";
import { hasQuality, hiringPartOf } from "../../../src/core/cascade/hiring";
import { teamsOf } from "../../../src/core/cascade";
import { leadOf } from "../../../src/core/model";
import { measure } from "../generate/measures";
import { organisation, person, task } from "./holders";

test.each([
  ["Fill key roles with people who stay", "Time to hire for key roles", 0.4],
  ["Deliver orders on the promised day", "On-time delivery; Order lead time", 0.5],
  ["Develop leaders", "Training hours per employee", 0],
  ["Increase the number of tasks", "Increase the level of work", 0],
  ["按承诺日期交付订单", "订单交付周期", 0.25],
  ["培养管理者", "人均培训小时", 0],
  ["", "anything", 0],
])("of the telling words of %p, %p has a share of %p", (text, other, share) => {
  expect(likeness(text, other)).toBeCloseTo(share, 9);
});

test.each([
  ["Deliver orders on the promised day", ["Days sales outstanding", "On-time delivery"], "On-time delivery"],
  ["按承诺日期交付订单", ["订单金额与客户账期", "订单交付"], "订单交付"],
])("of texts that are equally alike the one that speaks of least besides is the likest: %s", (text, values, expected) => {
  expect(mostAlike(text, values, (value) => value)).toBe(expected);
});

test("the most alike is taken, the first of equals, and none below the limit", () => {
  const of = (text: string): string | null => mostAlike(text, ["safe plants", "orders on time", "safe orders"], (value) => value);
  expect([of("safe orders"), of("keep plants safe"), of("leaders")]).toEqual(["safe orders", "safe plants", null]);
});

test.each([["M. Osei / J. Lindqvist", "M. Osei"], ["欧敏、林洁", "欧敏"], ["  ", null], [null, null], ["Anderson and Band", "Anderson"], ["Sandy Landon", "Sandy Landon"]])("who leads of %p is %p", (owner, lead) => {
  expect(leadOf(owner)).toBe(lead);
});

describe("the team of a measure", () => {
  const revenue = measure({ name: "Revenue", owner: "M. Osei" });

  test("is its department, else that of its owner in the list of people, else that whose tasks the owner has", () => {
    const of = (measures: Parameters<typeof teamsOf>[0][number], parts: Parameters<typeof organisation>[0]): string | null => teamsOf([measures], organisation(parts)).ofMeasure(measures);
    expect(of({ ...revenue, orgUnit: "Finance" }, { people: [person("M. Osei", "Sales")] })).toBe("Finance");
    expect(of(revenue, { people: [person("m. osei ", "Sales")], tasks: [task("Marketing", "x", "M. Osei")] })).toBe("Sales");
    expect(of(revenue, { tasks: [task("Marketing", "x", "M. Osei")] })).toBe("Marketing");
    expect(of(revenue, {})).toBeNull();
  });

  test("is one in whatever capitals and width it is written", () => {
    const teams = teamsOf([measure({ name: "A", orgUnit: "ＨＲ" }), measure({ name: "B", orgUnit: "hr" })], organisation({ tasks: [task("HR", "x")] }));
    expect(teams.names).toEqual(["HR"]);
  });

  test("of somebody with tasks in two is the first, which is said", () => {
    const teams = teamsOf([revenue], organisation({ tasks: [task("Sales", "x", "M. Osei"), task("Marketing", "y", "M. Osei")] }));
    expect([teams.ofMeasure(revenue), teams.issues.map(({ code }) => code)]).toEqual(["Sales", ["owner-of-several-teams"]]);
  });

  test("is led by the manager whom most of its people have", () => {
    const people = [person("A", "Sales", "X"), person("B", "Sales", "Y"), person("C", "Sales", "Y"), person("D", "IT", "Z")];
    const teams = teamsOf([], organisation({ people }));
    expect([teams.leaderOf("Sales"), teams.leaderOf("IT"), teams.leaderOf("HR")]).toEqual(["Y", "Z", null]);
  });
});

const KEY_RESULT = {
  objective: "O", text: "", type: "increase", unit: null, start: null, target: null, floor: null, ceiling: null, current: null, weight: 1, owner: null, confidence: null,
} as const;

describe("somebody who is not there any more", () => {
  const existing = { objectives: [], keyResults: [["Sales", "m1"], ["Sales", "m2"], ["Sales", "m3"]].map(([holder = "", id = ""]) => ({ ...KEY_RESULT, id: `KR-${id}`, measure: id, holder })) };

  test("is called otherwise if one who is new has most of the same measures", () => {
    expect(renamesOf(existing, [{ name: "Revenue team", measures: ["m1", "m2"] }, { name: "HR", measures: ["m9"] }])).toEqual({ before: new Map([["Revenue team", "Sales"]]), lost: [] });
  });

  test("is gone if nobody has, if two have, or if who has them was there before", () => {
    expect(renamesOf(existing, [{ name: "HR", measures: ["m1"] }]).lost).toEqual(["Sales"]);
    expect(renamesOf(existing, [{ name: "A", measures: ["m1", "m2"] }, { name: "B", measures: ["m2", "m3"] }]).lost).toEqual(["Sales"]);
    const both = { objectives: [], keyResults: [...existing.keyResults, { ...KEY_RESULT, id: "KR-m9", measure: "m9", holder: "HR" }] };
    expect(renamesOf(both, [{ name: "HR", measures: ["m1", "m2", "m9"] }]).lost).toEqual(["Sales"]);
  });

  test("is nobody while all are there", () => {
    expect(renamesOf(existing, [{ name: "sales", measures: [] }])).toEqual({ before: new Map(), lost: [] });
  });
});

test.each([
  ["Time to hire for key roles", "timeToHire"], ["关键岗位招聘周期", "timeToHire"], ["Probation pass rate", "probation"], ["试用期通过率", "probation"], ["Talent pool", "pool"],
  ["Voluntary turnover", "turnover"], ["主动离职率", "turnover"], ["Hiring-manager satisfaction", "satisfaction"], ["用人部门满意度", "satisfaction"], ["到岗率", "showUp"], ["Revenue", null], ["Inventory turns", null],
])("%p is about %p of hiring", (name, part) => {
  expect(hiringPartOf({ name })).toBe(part);
});

test("speed of hiring is no quality of it, who stays is", () => {
  expect([hasQuality([{ name: "Time to hire" }, { name: "Talent pool" }]), hasQuality([{ name: "Time to hire" }, { name: "主动离职率" }])]).toEqual([false, true]);
});
