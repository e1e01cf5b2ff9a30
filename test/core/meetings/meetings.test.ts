import fc from "fast-check";
import { addDays, weekday, type Cycle } from "../../../src/core/calendar";
import { isOwnedBy, lineageOf, meetingTimes, mondayOf, openBlockers, peopleOf, proposalOf, workingDaysFrom } from "../../../src/core/meetings";
import { improvementEffect } from "../../../src/core/review";

test.each<[readonly (string | null)[], readonly string[]]>([
  [["M. Osei", "J. Lindqvist; M. Osei", null], ["M. Osei", "J. Lindqvist"]],
  [["柯安、林洁", "林洁／欧敏", "", " 柯安 "], ["柯安", "林洁", "欧敏"]],
  // A comma may belong to one name.
  [["Smith, John"], ["Smith, John"]],
])("owners %p are the people %p", (owners, people) => {
  expect(peopleOf(owners)).toEqual(people);
});

test("a person is known whatever the capitals, and no part of another name is", () => {
  expect([isOwnedBy("Ana Li; J. Doe", "ana li"), isOwnedBy("Ana Li", "Ana"), isOwnedBy(null, "Ana")]).toEqual([true, false, false]);
});

describe("a blocker", () => {
  const entry = { date: "2027-06-03", person: "Li", blocked: "No test bench", cleared: null };

  test.each([
    ["2027-06-03", 0, "green"], ["2027-06-04", 1, "green"],
    // Over the weekend nobody works.
    ["2027-06-07", 2, "amber"], ["2027-06-08", 3, "amber"], ["2027-06-09", 4, "red"],
  ])("of Thursday 3 June is on %s open for %d working days: %s", (day, days, level) => {
    expect(openBlockers([entry], day, [])).toMatchObject([{ since: "2027-06-03", days, level }]);
  });

  test("a day off does not count", () => {
    expect(openBlockers([entry], "2027-06-09", ["2027-06-08"])).toMatchObject([{ days: 3, level: "amber" }]);
  });

  test("is open until the day on which it was cleared, and not before it came up", () => {
    const cleared = { ...entry, cleared: "2027-06-07" };
    expect(openBlockers([cleared], "2027-06-06", [])).toHaveLength(1);
    expect(openBlockers([cleared], "2027-06-07", [])).toEqual([]);
    expect(openBlockers([entry], "2027-06-02", [])).toEqual([]);
  });

  test("the oldest comes first; what names no blocker or no day is none", () => {
    const later = { ...entry, date: "2027-06-04", person: "Ana" };
    expect(openBlockers([later, { ...entry, date: null }, { ...entry, blocked: null }, entry], "2027-06-07", []).map(({ person }) => person)).toEqual(["Li", "Ana"]);
  });
});

test.each<[number | null, string]>([[1, "drop"], [0.99, "carry"], [0.35, "carry"], [0.349, "revise"], [0, "revise"], [null, "revise"]])("a score of %p is proposed to %s", (score, proposal) => {
  expect(proposalOf(score)).toBe(proposal);
});

test.each([["KR-27Q2-G8VQ6", "L-G8VQ6"], ["KR-26W5-G8VQ6-2", "L-G8VQ6-2"], ["my own", "L-my own"]])("the lineage of %s is %s", (id, lineage) => {
  expect(lineageOf(id)).toBe(lineage);
});

test.each<[number, number | null, number | null, object]>([
  [-4, 20, 17, { recovered: -3, share: 0.75, verdict: "partly" }],
  [-4, 20, 16, { share: 1, verdict: "reached" }],
  [-4, 20, 21, { recovered: 1, share: -0.25, verdict: "none" }],
  [5, 10, 10, { recovered: 0, share: 0, verdict: "none" }],
  [0.3, 0.1, 0.4, { verdict: "reached" }],
  [5, 10, null, { recovered: null, share: null, verdict: "open" }],
  [5, null, 10, { verdict: "open" }],
])("a planned change of %p from %p to %p gives %o", (planned, before, after, expected) => {
  expect(improvementEffect({ planned, before, after })).toMatchObject(expected);
});

describe("the meetings of a cycle", () => {
  const cycle: Pick<Cycle, "start" | "end" | "review"> = { start: "2027-04-01", end: "2027-06-30", review: "2027-07-02" };
  const day = fc.integer({ min: 0, max: 90 }).map((days) => addDays(cycle.start, days));
  const daysOff = fc.uniqueArray(day, { maxLength: 20 });
  const people = fc.integer({ min: 0, max: 80 }).map((count) => Array.from({ length: count }, (_, index) => `P${index}`));

  test("are on working days, no two one-on-ones at once, and everybody gets one in two weeks where there is room", () => {
    fc.assert(fc.property(daysOff, people, (off, all) => {
      const times = meetingTimes({ kind: "one-on-one", cycle, people: all, daysOff: off });
      expect(times.filter(({ date }) => weekday(date) > 5 || off.includes(date) || date < cycle.start || date > cycle.end)).toEqual([]);
      expect(new Set(times.map(({ date, start }) => `${date} ${start}`)).size).toBe(times.length);
      expect(new Set(times.map(({ key }) => key)).size).toBe(times.length);
      if (off.length === 0 && all.length <= 36) expect(new Set(times.filter(({ date }) => date < "2027-04-26").map(({ person }) => person)).size).toBe(all.length);
    }), { numRuns: 40 });
  });

  test("a weekly is held once in every week with a working day, on its first", () => {
    fc.assert(fc.property(daysOff, (off) => {
      const dates = meetingTimes({ kind: "weekly", cycle, people: [], daysOff: off }).map(({ date }) => date);
      expect(new Set(dates.map(mondayOf)).size).toBe(dates.length);
      for (const date of dates) {
        const before = Array.from({ length: weekday(date) - 1 }, (_, index) => addDays(mondayOf(date), index)).filter((one) => one >= cycle.start);
        expect(before.filter((one) => !off.includes(one))).toEqual([]);
      }
    }), { numRuns: 40 });
  });

  test("the stand-up begins on the first working day, and leaves out the days off of the cycle", () => {
    const [daily] = meetingTimes({ kind: "standup", cycle, people: [], daysOff: ["2027-04-01", "2027-05-03", "2027-05-03", "2028-01-01"] });
    expect(daily).toMatchObject({ date: "2027-04-02", minutes: 15, daily: { until: "2027-06-30", without: ["2027-05-03"] } });
  });

  test("the review is on its day", () => {
    expect(meetingTimes({ kind: "quarterly", cycle, people: [], daysOff: [] })).toMatchObject([{ date: "2027-07-02", minutes: 180 }]);
  });
});

test("rows of the stand-up are for working days only, from the day itself or the next one", () => {
  expect(workingDaysFrom("2027-06-05", 3, ["2027-06-08"])).toEqual(["2027-06-07", "2027-06-09", "2027-06-10"]);
});
