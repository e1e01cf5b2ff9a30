import fc from "fast-check";
import {
  CADENCES, addDays, cycleAt, cycleById, cyclesOfYear, daysBetween, driftIssues, fiscalYearByLabel, fiscalYearOf, networkDays, weekday,
  type Cadence, type Cycle,
} from "../../../src/core/calendar";
import { LANGUAGES, describeIssue } from "../../../src/core/language";

const JANUARY = "2026-01-01";

function spans(cycles: readonly Cycle[]): string[][] {
  return cycles.map(({ start, end }) => [start, end]);
}

function cyclesIn(label: string, cadence: Cadence, fyStart = JANUARY, rolling?: string): readonly Cycle[] {
  const year = fiscalYearByLabel(label, fyStart);
  if (year === null) throw new Error(`no fiscal year ${label}`);
  return cyclesOfYear(year, cadence, { rolling });
}

describe("fiscal years", () => {
  test.each([
    ["2026-05-05", "2026-01-01", "FY2026", "2026-01-01", "2026-12-31"],
    ["2026-06-30", "2020-07-01", "FY2026", "2025-07-01", "2026-06-30"],
    ["2026-07-01", "2020-07-01", "FY2027", "2026-07-01", "2027-06-30"],
    ["2026-07-01", "2030-07-01", "FY2027", "2026-07-01", "2027-06-30"],
    ["2027-03-14", "2026-03-15", "FY2027", "2026-03-15", "2027-03-14"],
    ["2027-03-15", "2026-03-15", "FY2028", "2027-03-15", "2028-03-14"],
    ["2028-02-28", "2024-02-29", "FY2028", "2027-02-28", "2028-02-28"],
    ["2028-02-29", "2024-02-29", "FY2029", "2028-02-29", "2029-02-27"],
    ["2029-02-28", "2024-02-29", "FY2030", "2029-02-28", "2030-02-27"],
    ["2026-12-31", "2026-12-31", "FY2027", "2026-12-31", "2027-12-30"],
  ])("%s lies, for years from %s, in %s from %s to %s", (date, fyStart, label, start, end) => {
    expect(fiscalYearOf(date, fyStart)).toEqual({ label, start, end });
    expect(fiscalYearByLabel(label, fyStart)).toEqual({ label, start, end });
  });

  test.each(["FY27", "2027", "FY2027-Q1", "fy2027", "xFY2027", ""])("%s is no label", (label) => {
    expect(fiscalYearByLabel(label, JANUARY)).toBeNull();
  });
});

describe("cycles of a calendar year", () => {
  test("quarterly", () => {
    expect(spans(cyclesIn("FY2026", "quarterly"))).toEqual([
      ["2026-01-01", "2026-03-31"], ["2026-04-01", "2026-06-30"], ["2026-07-01", "2026-09-30"], ["2026-10-01", "2026-12-31"],
    ]);
  });

  test("bi-monthly", () => {
    expect(spans(cyclesIn("FY2026", "bimonthly"))).toEqual([
      ["2026-01-01", "2026-02-28"], ["2026-03-01", "2026-04-30"], ["2026-05-01", "2026-06-30"],
      ["2026-07-01", "2026-08-31"], ["2026-09-01", "2026-10-31"], ["2026-11-01", "2026-12-31"],
    ]);
  });

  test("8 weeks, three in half a year with two weeks of slack", () => {
    const cycles = cyclesIn("FY2026", "8w");
    expect(spans(cycles)).toEqual([
      ["2026-01-05", "2026-03-01"], ["2026-03-02", "2026-04-26"], ["2026-04-27", "2026-06-21"],
      ["2026-07-06", "2026-08-30"], ["2026-08-31", "2026-10-25"], ["2026-10-26", "2026-12-20"],
    ]);
    expect(cycles.map(({ end, slackEnd }) => daysBetween(end, slackEnd))).toEqual([0, 0, 14, 0, 0, 14]);
  });

  test("6 weeks, two in 13 weeks with one week of slack", () => {
    const cycles = cyclesIn("FY2026", "6w");
    expect(spans(cycles)).toEqual([
      ["2026-01-05", "2026-02-15"], ["2026-02-16", "2026-03-29"], ["2026-04-06", "2026-05-17"], ["2026-05-18", "2026-06-28"],
      ["2026-07-06", "2026-08-16"], ["2026-08-17", "2026-09-27"], ["2026-10-05", "2026-11-15"], ["2026-11-16", "2026-12-27"],
    ]);
    expect(cycles.map(({ end, slackEnd }) => daysBetween(end, slackEnd))).toEqual([0, 7, 0, 7, 0, 7, 0, 7]);
  });

  test.each<[Cadence, string, number]>([["8w", "2030-01-06", 21], ["6w", "2030-01-06", 14]])(
    "%s: where 53 weeks lie between first Mondays, the last slack is a week longer",
    (cadence, slackEnd, days) => {
      const last = cyclesIn("FY2029", cadence).at(-1);
      expect(fiscalYearOf("2029-05-01", JANUARY).end).toBe("2029-12-31");
      expect(last?.slackEnd).toBe(slackEnd);
      expect(daysBetween(last?.end ?? "", slackEnd)).toBe(days);
    },
  );

  test.each<[Cadence, string]>([["quarterly", "FY2026-Q2"], ["bimonthly", "FY2026-B2"], ["8w", "FY2026-8W2"], ["6w", "FY2026-6W2"]])(
    "%s ids look like %s, and name their year",
    (cadence, id) => {
      expect(cyclesIn("FY2026", cadence)[1]).toMatchObject({ id, cadence, number: 2, yearStart: "2026-01-01", yearEnd: "2026-12-31" });
    },
  );
});

describe("cycles of other fiscal years", () => {
  test("start in mid-month where the year does", () => {
    expect(spans(cyclesIn("FY2027", "quarterly", "2020-03-15"))).toEqual([
      ["2026-03-15", "2026-06-14"], ["2026-06-15", "2026-09-14"], ["2026-09-15", "2026-12-14"], ["2026-12-15", "2027-03-14"],
    ]);
  });

  test("start on the last day of shorter months where the year starts on the 31st", () => {
    expect(cyclesIn("FY2028", "bimonthly", "2026-01-31").map(({ start }) => start)).toEqual([
      "2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31", "2027-09-30", "2027-11-30",
    ]);
  });

  test("reach to the end of a year that has a 29 February more", () => {
    expect(spans(cyclesIn("FY2028", "quarterly", "2024-02-29"))).toEqual([
      ["2027-02-28", "2027-05-27"], ["2027-05-28", "2027-08-27"], ["2027-08-28", "2027-11-27"], ["2027-11-28", "2028-02-28"],
    ]);
  });

  test("of weeks start with the year where that starts on a Monday", () => {
    expect(cyclesIn("FY2024", "6w", "2024-01-01")[0]?.start).toBe("2024-01-01");
  });
});

describe("rolling cycles", () => {
  test("follow one another without slack, over the ends of years", () => {
    const years = ["FY2026", "FY2027", "FY2028"].flatMap((label) => cyclesIn(label, "8w", JANUARY, JANUARY));
    expect(years[0]?.start).toBe("2026-01-05");
    years.slice(1).forEach((cycle, index) => { expect(cycle.start).toBe(addDays(years[index]?.end ?? "", 1)); });
    expect(years.every(({ end, slackEnd }) => end === slackEnd)).toBe(true);
    expect(years.map(({ id }) => id).slice(6, 9)).toEqual(["FY2026-8W7", "FY2027-8W1", "FY2027-8W2"]);
    expect(years[7]?.start).toBe("2027-02-01");
  });

  test("roll backwards too", () => {
    expect(cyclesIn("FY2025", "8w", JANUARY, JANUARY).at(-1)).toMatchObject({ start: "2025-11-10", end: "2026-01-04" });
  });

  test("begin with a year whose first day is one of theirs", () => {
    expect(cyclesIn("FY2024", "6w", "2024-01-01", "2024-01-01")[0]).toMatchObject({ id: "FY2024-6W1", start: "2024-01-01" });
  });

  test("of months are the ordinary ones", () => {
    expect(cyclesIn("FY2027", "quarterly", JANUARY, "2026-02-02")).toEqual(cyclesIn("FY2027", "quarterly"));
  });

  test("are found by date and by id", () => {
    const rolling = { rolling: JANUARY };
    expect(cycleAt("2027-01-31", "8w", JANUARY, rolling).id).toBe("FY2026-8W7");
    expect(cycleAt("2027-02-01", "8w", JANUARY, rolling).id).toBe("FY2027-8W1");
    expect(cycleById("FY2026-8W7", JANUARY, rolling)).toMatchObject({ start: "2026-12-07", end: "2027-01-31" });
    expect(cycleById("FY2026-8W7", JANUARY)).toBeNull();
  });

  test("come with a warning that says how far they have drifted", () => {
    const year = fiscalYearOf("2027-05-01", JANUARY);
    expect(driftIssues(year, "8w", JANUARY)).toEqual([{
      code: "calendar-rolling-drifts", severity: "warning", at: null, values: { cadence: "8w", year: "FY2027", start: "2027-02-01", weeks: 4 },
    }]);
    expect(driftIssues(year, "6w", "2027-01-01")).toMatchObject([{ values: { start: "2027-01-04", weeks: 0 } }]);
    expect(driftIssues(fiscalYearOf("2024-05-01", "2024-01-01"), "6w", "2024-01-01")).toHaveLength(1);
    expect(driftIssues(year, "quarterly", JANUARY)).toEqual([]);
    expect(driftIssues(year, "bimonthly", JANUARY)).toEqual([]);
  });

  test.each([["2026-01-01", "4 weeks after"], ["2026-06-01", "1 week after"]])("the warning from %s names every value in both languages", (rolling, text) => {
    const [found] = driftIssues(fiscalYearOf("2027-05-01", JANUARY), "8w", rolling);
    if (found === undefined) throw new Error("no issue");
    for (const language of LANGUAGES) {
      for (const value of Object.values(found.values as object)) expect(describeIssue(found, language)).toContain(String(value));
    }
    expect(describeIssue(found, "en")).toContain(text);
  });
});

describe("the cycle of a date", () => {
  test.each<[string, Cadence, string]>([
    ["2026-03-31", "quarterly", "FY2026-Q1"], ["2026-04-01", "quarterly", "FY2026-Q2"], ["2026-12-31", "bimonthly", "FY2026-B6"],
    ["2026-01-05", "8w", "FY2026-8W1"], ["2026-01-04", "8w", "FY2025-8W6"], ["2026-01-01", "6w", "FY2025-6W8"],
    ["2026-06-22", "8w", "FY2026-8W3"], ["2026-07-05", "8w", "FY2026-8W3"], ["2026-07-06", "8w", "FY2026-8W4"],
    ["2026-04-05", "6w", "FY2026-6W2"], ["2026-12-31", "6w", "FY2026-6W8"], ["2030-01-06", "6w", "FY2029-6W8"],
  ])("%s, %s: %s (slack belongs to the cycle that has ended)", (date, cadence, id) => {
    expect(cycleAt(date, cadence, JANUARY).id).toBe(id);
  });

  test.each(["FY2027-Q0", "FY2027-Q5", "FY2027-B7", "FY2027-8W7", "FY2027-6W9", "FY2027-7W1", "FY27-Q1", "FY2027-Q", "Q1", "xFY2027-Q1", "FY2027-Q11", ""])("%s is no cycle", (id) => {
    expect(cycleById(id, JANUARY)).toBeNull();
  });
});

describe("the dates of a cycle", () => {
  const HOLIDAYS = ["2026-12-25", "2027-01-01", "2027-03-26", "2027-03-29"];

  test("of 8 weeks, with slack after it", () => {
    expect(cyclesIn("FY2026", "8w")[2]).toEqual({
      id: "FY2026-8W3", cadence: "8w", number: 3, start: "2026-04-27", end: "2026-06-21", slackEnd: "2026-07-05",
      yearStart: "2026-01-01", yearEnd: "2026-12-31",
      planningStart: "2026-04-20",
      checkIns: ["2026-05-01", "2026-05-08", "2026-05-15", "2026-05-22", "2026-05-29", "2026-06-05", "2026-06-12", "2026-06-19"],
      midReview: "2026-05-25", scoring: "2026-06-22", review: "2026-06-23", interviewStart: "2026-06-24", interviewEnd: "2026-06-26",
    });
  });

  test("have the second half begin in mid-week, too", () => {
    expect(cyclesIn("FY2026", "bimonthly").map(({ midReview }) => midReview)).toEqual([
      "2026-01-30", "2026-03-31", "2026-06-01", "2026-08-03", "2026-10-01", "2026-12-01",
    ]);
  });

  test("of a quarter, around holidays", () => {
    const [first] = cyclesOfYear(fiscalYearOf("2027-02-01", JANUARY), "quarterly", { holidays: HOLIDAYS });
    expect(first).toMatchObject({
      planningStart: "2026-12-24",
      checkIns: ["2027-01-08", "2027-01-15", "2027-01-22", "2027-01-29", "2027-02-05", "2027-02-12", "2027-02-19", "2027-02-26",
        "2027-03-05", "2027-03-12", "2027-03-19", "2027-03-25", "2027-03-31"],
      midReview: "2027-02-15", scoring: "2027-04-01", review: "2027-04-02", interviewStart: "2027-04-05", interviewEnd: "2027-04-07",
    });
  });

  test("hold a check-in in a week that is cut off, and none in a week off", () => {
    const week = ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"];
    const [first, second] = cyclesOfYear(fiscalYearOf("2026-02-01", JANUARY), "bimonthly", { holidays: week });
    expect(first?.checkIns).toEqual([
      "2026-01-02", "2026-01-09", "2026-01-16", "2026-01-23", "2026-01-30", "2026-02-06", "2026-02-13", "2026-02-27",
    ]);
    expect(second?.checkIns.at(0)).toBe("2026-03-06");
    expect(second?.checkIns.at(-1)).toBe("2026-04-30");
  });
});

describe("laws of the calendar", () => {
  const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
  const cadence = fc.constantFrom(...CADENCES);
  const holidays = fc.array(date, { maxLength: 20 });
  const rolling = fc.option(date, { nil: undefined });

  test("every date lies in exactly one cycle or its slack, and the cycles of all years follow one another", () => {
    fc.assert(fc.property(date, date, cadence, rolling, (fyStart, day, each, roll) => {
      const year = fiscalYearOf(day, fyStart);
      const cycles = [year, fiscalYearOf(addDays(year.end, 1), fyStart), fiscalYearOf(addDays(year.end, 400), fyStart)].flatMap((one) => cyclesOfYear(one, each, { rolling: roll }));
      cycles.forEach(({ start, end, slackEnd }, index) => {
        expect(start <= end && end <= slackEnd).toBe(true);
        if (index > 0) expect(start).toBe(addDays(cycles[index - 1]?.slackEnd ?? "", 1));
      });
      const found = cycleAt(day, each, fyStart, { rolling: roll });
      expect(found.start <= day && day <= found.slackEnd).toBe(true);
      expect(cycleById(found.id, fyStart, { rolling: roll })).toEqual(found);
    }));
  });

  test("cycles with slack lie within their fiscal year", () => {
    fc.assert(fc.property(date, date, cadence, (fyStart, day, each) => {
      const cycles = cyclesOfYear(fiscalYearOf(day, fyStart), each);
      for (const { start, end, yearStart, yearEnd } of cycles) expect(yearStart <= start && end <= yearEnd).toBe(true);
    }));
  });

  test("the fiscal year of a date holds it, and the next one begins the day after its end", () => {
    fc.assert(fc.property(date, date, (fyStart, day) => {
      const year = fiscalYearOf(day, fyStart);
      expect(year.start <= day && day <= year.end).toBe(true);
      expect(fiscalYearOf(addDays(year.end, 1), fyStart).start).toBe(addDays(year.end, 1));
    }));
  });

  test("every appointed date is a working day, in the order in which things happen", () => {
    fc.assert(fc.property(date, date, cadence, holidays, (fyStart, day, each, off) => {
      for (const cycle of cyclesOfYear(fiscalYearOf(day, fyStart), each, { holidays: off })) {
        const { planningStart, checkIns, midReview, scoring, review, interviewStart, interviewEnd, start, end } = cycle;
        const dates = [planningStart, ...checkIns, scoring, review, interviewStart, interviewEnd];
        for (const one of [...dates, midReview]) expect(networkDays(one, one, off)).toBe(1);
        expect([...dates].sort()).toEqual(dates);
        expect(planningStart < start && midReview >= start && midReview <= end && scoring > end).toBe(true);
        expect(checkIns.every((one) => one >= start && one <= end)).toBe(true);
      }
    }), { numRuns: 50 });
  });

  test("there is one check-in a week, the last on the last working day", () => {
    fc.assert(fc.property(date, date, cadence, (fyStart, day, each) => {
      for (const { start, end, checkIns } of cyclesOfYear(fiscalYearOf(day, fyStart), each)) {
        const mondays = checkIns.map((one) => addDays(one, 1 - weekday(one)));
        expect(new Set(mondays).size).toBe(mondays.length);
        expect(checkIns.slice(0, -1).every((one) => weekday(one) === 5)).toBe(true);
        expect(networkDays(checkIns.at(-1) ?? "", end)).toBe(weekday(end) === 7 || weekday(end) === 6 || checkIns.at(-1) === end ? 1 : 0);
        expect(networkDays(start, checkIns[0] ?? "")).toBeLessThanOrEqual(5);
      }
    }), { numRuns: 50 });
  });
});
