import * as fc from "fast-check";
import type { LevelOkrs } from "../../../src/core/cascade";
import type { Measure } from "../../../src/core/model";
import { measure } from "../generate/measures";
import { duty, levels, linesOf, OPTIONS, person, task } from "./holders";

const of = (name: string, objective: string, owner: string, more: Partial<Measure> = {}): Measure =>
  measure({ name, objective, owner, perspective: "Customer", unit: "%", baseline: 0.5, target: 0.9, actual: 0.6, weight: 0.1, ...more });

const TIME_TO_HIRE = of("Time to hire", "Have the people we need", "S. Tanaka", { unit: "days", direction: "decrease", baseline: 45, target: 35, actual: 41 });
const TURNOVER = of("Voluntary turnover", "Have the people we need", "S. Tanaka", { direction: "decrease", baseline: 0.14, target: 0.1, actual: 0.12 });
const DELIVERY = of("On-time delivery", "Be reliable", "J. Lindqvist");
const COMPLAINTS = of("Complaints", "Be reliable", "P. Novak", { unit: "count", direction: "decrease", baseline: 6, target: 4, actual: 5 });
const PEOPLE = [person("S. Tanaka", "HR", "A. Keller"), person("J. Lindqvist", "Operations"), person("P. Novak", "Quality")];

describe("team OKRs", () => {
  test("have the team's measures below the strategic objectives that they serve, aligned to the company's key results", () => {
    const { company, teams } = levels([DELIVERY, COMPLAINTS, TIME_TO_HIRE, TURNOVER], { people: PEOPLE });
    expect(linesOf(teams)).toEqual([
      "HR: Have the people we need: Reduce voluntary turnover from 14 % to 10 % by 30 Jun 2027",
      "HR: Have the people we need: Shorten time to hire from 45 days to 35 days by 30 Jun 2027",
      "Operations: Be reliable: Raise on-time delivery from 50 % to 90 % by 30 Jun 2027",
      "Quality: Be reliable: Reduce complaints from 6 to 4 by 30 Jun 2027",
    ]);
    for (const { measure: of, alignedTo, contribution } of teams.keyResults) {
      expect([alignedTo, contribution]).toEqual([company.keyResults.find((parent) => parent.measure === of)?.id, "metric"]);
    }
    expect(teams.objectives.map(({ alignedTo, basis }) => [company.objectives.find(({ id }) => id === alignedTo)?.text, basis])).toEqual([
      ["Have the people we need", "strategy-map"], ["Be reliable", "strategy-map"], ["Be reliable", "strategy-map"],
    ]);
  });

  test("have a key task of the cycle as a milestone in the objective that it speaks of, else in one of its own", () => {
    const tasks = [task("Operations", "Freeze the plan so that delivery is on time"), task("Operations", "Move into the new plant", "J. Lindqvist", "2027-04-30")];
    const { teams } = levels([DELIVERY], { people: PEOPLE, tasks });
    expect(linesOf(teams)).toEqual([
      "Operations: Be reliable: Raise on-time delivery from 50 % to 90 % by 30 Jun 2027",
      "Operations: Be reliable: Complete freeze the plan so that delivery is on time by 15 Jun 2027",
      "Operations: Deliver what the company counts on Operations for: Complete move into the new plant by 30 Apr 2027",
    ]);
    expect(teams.keyResults.slice(1).map(({ type, start, target, due, basis, owner }) => [type, start, target, due, basis, owner])).toEqual([
      ["milestone", 0, 1, "2027-06-15", "key-task", null], ["milestone", 0, 1, "2027-04-30", "key-task", "J. Lindqvist"],
    ]);
  });

  test("leave out tasks of other cycles and what is nobody's, each with its reason", () => {
    const tasks = [task("HR", "Later", null, "2027-07-01"), task("HR", "Before", null, "2027-03-31"), task("HR", "Some day", null, null), task(null, "Whose", "X. Unknown")];
    const { teams } = levels([TIME_TO_HIRE, of("Revenue", "Grow", "Z. Nobody")], { people: PEOPLE, tasks });
    expect(teams.leftOut.map(({ holder, what, reason }) => `${holder ?? "-"} ${"name" in what ? what.name : what.text} ${reason.code}`)).toEqual([
      "HR Later later-cycle", "HR Before earlier-cycle", "- Revenue no-holder", "- Whose no-holder",
    ]);
    expect(teams.keyResults.map(({ text, due }) => [text, due]).at(-1)).toEqual(["Complete some day by 30 Jun 2027", "2027-06-30"]);
    expect(teams.issues.map(({ code }) => code)).toContain("owner-without-team");
  });

  test("leave out tasks that are done or given up, unless they are key results already, and follow the part that is done", () => {
    const origin = { sheet: "Departments", row: 2, column: 5, as: "number" } as const;
    const tasks = [{ ...task("HR", "Build the pool"), over: "Done" }, { ...task("HR", "Move in"), progress: { value: 0.4, origin } }];
    const { teams } = levels([TIME_TO_HIRE], { people: PEOPLE, tasks });
    expect(teams.leftOut.map(({ reason }) => reason)).toContainEqual({ code: "over", status: "Done" });
    expect(teams.keyResults.filter(({ basis }) => basis === "key-task").map(({ text, current, figures }) => [text, current, figures.current.basis])).toEqual([["Complete move in by 15 Jun 2027", 0.4, { kind: "cell", origin }]]);
    const before = levels([TIME_TO_HIRE], { people: PEOPLE, tasks: [task("HR", "Build the pool")] }).teams;
    const after = levels([TIME_TO_HIRE], { people: PEOPLE, tasks }, { team: before }).teams;
    expect(after.keyResults.map(({ text }) => text)).toContain("Build the pool by 15 Jun 2027");
  });

  test("are 5 objectives with 5 key results at most", () => {
    const many = Array.from({ length: 7 }, (_, objective) => Array.from({ length: 7 }, (__, each) => of(`Share of ${String.fromCharCode(65 + objective)}${each}`, `Objective ${objective}`, "J. Lindqvist"))).flat();
    const tasks = Array.from({ length: 40 }, (_, each) => task("Operations", `Build thing ${each}`));
    const { teams } = levels(many, { people: PEOPLE, tasks });
    const times = new Map<string, number>();
    for (const { objective } of teams.keyResults) times.set(objective, (times.get(objective) ?? 0) + 1);
    expect([times.size, Math.max(...times.values())]).toEqual([5, 5]);
    expect(teams.leftOut.filter(({ reason }) => reason.code === "no-room").length + teams.keyResults.filter(({ basis }) => basis === "key-task").length).toBe(40);
  });

  test("none without teams, and the issue says where teams are told", () => {
    expect(levels([TIME_TO_HIRE], {}).teams).toMatchObject({ objectives: [], keyResults: [], issues: [{ code: "cascade-without-teams", severity: "error" }] });
  });
});

describe("duties", () => {
  test("that no objective is about are watched by a measure in health, or are gaps", () => {
    const health = of("Safety walks held", "Everybody goes home safe", "J. Lindqvist", { baseline: 0.8, target: 0.9, actual: 0.95 });
    const duties = [duty("operations", "Deliver orders when promised"), duty("Operations", "Hold safety walks"), duty("Operations", "Develop leaders"), duty("Legal", "Review contracts")];
    const { teams } = levels([DELIVERY, of("Orders shipped complete", "Be reliable", "J. Lindqvist"), health], { people: PEOPLE, duties });
    const texts = new Map(teams.objectives.map(({ id, text }) => [id, text]));
    expect(teams.duties.map(({ team, objective, health: by }) => [team, texts.get(objective ?? "") ?? null, by?.name ?? null])).toEqual([
      ["Operations", "Be reliable", null], ["Operations", null, "Safety walks held"], ["Operations", null, null], ["Legal", null, null],
    ]);
    expect(teams.health.map(({ team, measure: { name } }) => `${team} ${name}`)).toEqual(["Operations Safety walks held"]);
  });
});

describe("personal OKRs", () => {
  test("of somebody who hires have the hiring manager's objective, and quality beside speed", () => {
    const { people, teams } = levels([TIME_TO_HIRE, TURNOVER], { people: PEOPLE });
    expect(linesOf(people)).toEqual([
      "S. Tanaka: Let the business expand on time with a talent supply it can rely on: Reduce voluntary turnover from 14 % to 10 % by 30 Jun 2027",
      "S. Tanaka: Let the business expand on time with a talent supply it can rely on: Shorten time to hire from 45 days to 35 days by 30 Jun 2027",
    ]);
    expect(people.keyResults.map(({ alignedTo }) => alignedTo)).toEqual(teams.keyResults.map(({ id }) => id));
    expect(people.objectives[0]).toMatchObject({ alignedTo: teams.objectives[0]?.id, contribution: "progress", owner: "S. Tanaka", team: "HR" });
  });

  test("take the quality from the measures of the team where their own have none, to be held", () => {
    const others = { ...TURNOVER, owner: "B. Other", actual: 0.09 };
    const { people } = levels([TIME_TO_HIRE, others], { people: [...PEOPLE, person("B. Other", "HR")] });
    const own = people.keyResults.filter(({ holder }) => holder === "S. Tanaka");
    expect(own.map(({ text, type, isGuardrail }) => [text, type, isGuardrail])).toEqual([
      ["Shorten time to hire from 45 days to 35 days by 30 Jun 2027", "decrease", false],
      ["Keep voluntary turnover at or below 10 % until 30 Jun 2027", "maintain_below", true],
    ]);
    expect(people.issues.map(({ code }) => code)).not.toContain("speed-without-quality");
  });

  test("say so where the workbook has no measure of quality", () => {
    const { people } = levels([TIME_TO_HIRE], { people: PEOPLE });
    expect(people.issues.filter(({ code }) => code === "speed-without-quality").map(({ values }) => values)).toEqual([{ unit: "S. Tanaka", level: "person", measure: "Time to hire" }]);
  });

  test("support the company's where nobody says to which team somebody belongs, and a department is nobody", () => {
    const { company, people } = levels([DELIVERY, of("Scrap", "Be reliable", "Quality", { direction: "decrease", baseline: 0.9, target: 0.1 })], { people: [person("P. Novak", "Quality")] });
    expect(people.holders.map(({ name, team }) => [name, team])).toEqual([["J. Lindqvist", null]]);
    expect(people.keyResults.map(({ alignedTo }) => alignedTo)).toEqual(company.keyResults.filter(({ from }) => from.name === "On-time delivery").map(({ id }) => id));
  });
});

describe("generated again", () => {
  const parts = { people: PEOPLE, tasks: [task("HR", "Build the pool")] };
  const measures = [TIME_TO_HIRE, TURNOVER, DELIVERY, COMPLAINTS];
  const first = levels(measures, parts);
  const asTable = ({ objectives, keyResults }: LevelOkrs): { readonly objectives: LevelOkrs["objectives"]; readonly keyResults: LevelOkrs["keyResults"] } => ({ objectives, keyResults });
  const existing = { team: asTable(first.teams), person: asTable(first.people) };

  test("everything is as it was", () => {
    const again = levels(measures, parts, existing);
    expect([again.teams, again.people]).toEqual([first.teams, first.people]);
  });

  test("a team that is called otherwise keeps the ids of its rows", () => {
    const people = PEOPLE.map((each) => (each.team === "HR" ? { ...each, team: "People and culture" } : each));
    const { teams } = levels(measures, { people, tasks: [task("People and culture", "Build the pool")] }, existing);
    expect(teams.keyResults.map(({ id }) => id).sort()).toEqual(first.teams.keyResults.map(({ id }) => id).sort());
    expect(teams.objectives.map(({ id }) => id).sort()).toEqual(first.teams.objectives.map(({ id }) => id).sort());
    expect(teams.issues.filter(({ code }) => code === "unit-renamed").map(({ values }) => values)).toEqual([{ unit: "People and culture", before: "HR", level: "team" }]);
    expect(teams.orphaned).toEqual([]);
  });

  test("somebody who left has rows that stay, and it is said", () => {
    const { people } = levels([DELIVERY, COMPLAINTS], { people: PEOPLE }, existing);
    const theirs = [...first.people.objectives, ...first.people.keyResults].filter(({ holder }) => holder === "S. Tanaka").map(({ id }) => id);
    expect(people.orphaned).toEqual(theirs);
    expect(people.issues.filter(({ code }) => code === "unit-not-found")).toEqual([expect.objectContaining({ severity: "warning", values: { unit: "S. Tanaka", level: "person", keyResults: 2 } })]);
  });
});

const ownedMeasures = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"), owner: fc.constantFrom("S. Tanaka", "J. Lindqvist", "P. Novak", "Nobody"), objective: fc.constantFrom("One", "Two", "Three"),
    actual: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), weight: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true })),
  }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 10 },
).map((list) => list.map(({ name, owner, objective, ...more }) => of(name, objective, owner, more)));

const someTasks = fc.array(fc.record({ department: fc.constantFrom("HR", "Operations", null), text: fc.constantFrom("Build it", "Move out", "Sign A", "Open B") }), { maxLength: 6 })
  .map((list) => list.map(({ department, text }) => task(department, text)));

test("ids are unique, weights of everybody add up to 1, and what is supported is there", () => {
  fc.assert(fc.property(ownedMeasures, someTasks, (measures, tasks) => {
    const { company, teams, people } = levels(measures, { people: PEOPLE, tasks });
    for (const { objectives, keyResults } of [teams, people]) {
      const ids = [...objectives, ...keyResults].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const holder of new Set(objectives.map((each) => each.holder))) {
        expect(objectives.filter((each) => each.holder === holder).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      }
      for (const { id } of objectives) expect(keyResults.filter(({ objective }) => objective === id).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    }
    const ofCompany = new Set([...company.objectives, ...company.keyResults].map(({ id }) => id));
    const ofTeams = new Set([...teams.objectives, ...teams.keyResults].map(({ id }) => id));
    for (const { alignedTo } of [...teams.objectives, ...teams.keyResults]) expect(alignedTo === null || ofCompany.has(alignedTo)).toBe(true);
    for (const { alignedTo, team } of [...people.objectives, ...people.keyResults]) expect(alignedTo === null || (team === null ? ofCompany : ofTeams).has(alignedTo)).toBe(true);
  }), { numRuns: 40 });
});

test("the order of the measures changes nothing", () => {
  fc.assert(fc.property(ownedMeasures, (measures) => {
    const [one, other] = [levels(measures, { people: PEOPLE }), levels(measures.toReversed(), { people: PEOPLE })];
    expect([other.teams, other.people]).toEqual([one.teams, one.people]);
  }), { numRuns: 25 });
});

test("texts are in the language that is asked for", () => {
  const { teams } = levels([TIME_TO_HIRE], { people: PEOPLE, tasks: [task("HR", "建立人才库")] }, {}, { ...OPTIONS, language: "zh" });
  expect(teams.keyResults.map(({ text }) => text)).toEqual(["将Time to hire从45 days缩短至35 days（2027年6月30日前）", "建立人才库（2027年6月15日前）"]);
});
