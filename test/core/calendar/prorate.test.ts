import fc from "fast-check";
import { CADENCES, addDays, addMonths, cyclesOfYear, daysBetween, fiscalYearOf, prorate, prorationProblem } from "../../../src/core/calendar";
import { periodEdges } from "../../../src/core/calendar/prorate";
import type { Nature } from "../../../src/core/model";

const MONTHS = Array.from({ length: 12 }, (_, index) => addMonths("2026-01-01", index));
const HUNDREDS = MONTHS.map(() => 100);
const RISING = MONTHS.map((_, index) => 100 + 10 * index);
const YEAR_TO_DATE = MONTHS.map((_, index) => 100 * (index + 1));

describe("a flow", () => {
  test.each<[string, number[], string[], string, string, number]>([
    ["is shared by days of the months", HUNDREDS, MONTHS, "2026-01-05", "2026-03-01", 190.32258064516128],
    ["is a whole month's target", HUNDREDS, MONTHS, "2026-02-01", "2026-02-28", 100],
    ["is one day's share", HUNDREDS, MONTHS, "2026-02-01", "2026-02-01", 100 / 28],
    ["is nothing outside the periods", HUNDREDS, MONTHS, "2025-11-01", "2025-12-31", 0],
    ["is what lies inside the periods", HUNDREDS, MONTHS, "2026-12-01", "2027-03-31", 100],
    ["is nothing in a window that ends before it starts", HUNDREDS, MONTHS, "2026-03-01", "2026-01-05", 0],
    ["lasts as many months in its last period as in the one before", [90, 90, 90], MONTHS, "2026-03-01", "2026-03-31", 90],
    ["lasts as many quarters", [90, 90], ["2026-01-01", "2026-04-01"], "2026-06-30", "2026-06-30", 90 / 91],
    ["lasts as many months over the turn of the year", [90, 90], ["2026-11-15", "2027-01-15"], "2027-03-14", "2027-03-14", 90 / 59],
    ["lasts as many days in its last period where they are no months", [70, 70], ["2026-01-05", "2026-01-12"], "2026-01-18", "2026-01-18", 10],
    ["lasts as many days from a month to the next", [70, 70], ["2026-01-25", "2026-02-01"], "2026-02-01", "2026-02-28", 70],
    ["lasts a year in a single period", [365], ["2026-01-01"], "2026-12-31", "2027-03-31", 1],
    ["lasts until the day that is given", [90, 90], ["2026-01-01", "2026-02-01", "2026-02-11"], "2026-02-10", "2026-02-20", 9],
    ["lasts until the day that is given in a single period", [90], ["2026-01-01", "2026-04-01"], "2026-03-31", "2026-12-31", 1],
    ["is nothing without targets", [], [], "2026-01-01", "2026-12-31", 0],
  ])("%s", (_, targets, starts, start, end, expected) => {
    expect(prorate(targets, starts, start, end, "flow")).toBeCloseTo(expected, 10);
  });
});

describe("a ratio", () => {
  test.each<[string, number[], string, string, number]>([
    ["is the mean by days", RISING, "2026-01-05", "2026-03-01", (27 * 100 + 28 * 110 + 120) / 56],
    ["is the month's target inside a month", RISING, "2026-02-03", "2026-02-20", 110],
    ["is that of the first period before it", RISING, "2025-01-01", "2025-12-31", 100],
    ["is that of the last period after it", RISING, "2027-01-01", "2027-02-28", 210],
    ["is taken from the days that have one", RISING, "2026-12-25", "2027-02-28", 210],
    ["is taken from the last day that has one", RISING, "2026-12-31", "2027-02-28", 210],
    ["is that of the day on which a window ends before it starts", RISING, "2026-05-01", "2026-03-31", 120],
    ["is that of a first day on which a window ends before it starts", RISING, "2026-05-01", "2026-04-01", 130],
    ["is 0 without targets", [], "2026-01-01", "2026-12-31", 0],
  ])("%s", (_, targets, start, end, expected) => {
    expect(prorate(targets, MONTHS.slice(0, targets.length), start, end, "ratio")).toBeCloseTo(expected, 10);
  });
});

describe("a stock", () => {
  test.each<[string, number[], string, number]>([
    ["is the period's target on its last day", RISING, "2026-02-28", 110],
    ["moves in a straight line between two", RISING, "2026-03-31", 120],
    ["is halfway in the middle", RISING, "2026-06-15", 145],
    ["is a day's step off the target on the next day", RISING, "2026-03-01", 110 + 10 / 31],
    ["is a day's step short of it the day before", RISING, "2026-03-30", 120 - 10 / 31],
    ["stays before the first", RISING, "2026-01-10", 100],
    ["stays on the first", RISING, "2026-01-31", 100],
    ["stays long before the first", RISING, "2020-01-31", 100],
    ["stays after the last", RISING, "2027-05-01", 210],
    ["is on the last", RISING, "2026-12-31", 210],
    ["is 0 without targets", [], "2026-12-31", 0],
  ])("%s", (_, targets, end, expected) => {
    expect(prorate(targets, MONTHS.slice(0, targets.length), "2026-01-05", end, "stock")).toBeCloseTo(expected, 10);
  });
});

describe("a count from the start of the year", () => {
  test.each<[string, string, string, number]>([
    ["is what is added over a month", "2026-02-01", "2026-02-28", 100],
    ["is the count itself from the start on", "2026-01-01", "2026-03-31", 300],
    ["is shared by days", "2026-01-05", "2026-03-01", 190.32258064516128],
    ["adds nothing outside", "2027-01-01", "2027-03-31", 0],
  ])("%s", (_, start, end, expected) => {
    expect(prorate(YEAR_TO_DATE, MONTHS, start, end, "cumulative")).toBeCloseTo(expected, 10);
  });
});

describe("the edges of periods", () => {
  test.each<[number[], number, number[]]>([
    [[0, 31, 59], 3, [0, 31, 59, 90]], [[0, 31, 59], 2, [0, 31, 59]], [[0, 7], 2, [0, 7, 14]], [[0], 1, [0, 365]], [[0, 31], 1, [0, 31]],
  ])("of the days %j for %d periods are %j", (starts, periods, expected) => {
    expect(periodEdges(starts, periods)).toEqual(expected);
  });
});

describe("what cannot be prorated", () => {
  test.each<[string, number[], string[], string, string, object | null]>([
    ["nothing", [1, 2], ["2026-01-01", "2026-02-01"], "2026-01-01", "2026-01-01", null],
    ["nothing with the day after the last period", [1, 2], ["2026-01-01", "2026-02-01", "2026-03-01"], "2026-01-01", "2026-02-01", null],
    ["an end before the start", [1], ["2026-01-01"], "2026-02-01", "2026-01-31", { code: "calendar-end-before-start", values: { start: "2026-02-01", end: "2026-01-31" } }],
    ["no targets", [], ["2026-01-01"], "2026-01-01", "2026-01-31", { code: "calendar-period-count", values: { targets: 0, periods: 1 } }],
    ["too few starts", [1, 2], ["2026-01-01"], "2026-01-01", "2026-01-31", { code: "calendar-period-count", values: { targets: 2, periods: 1 } }],
    ["too many starts", [1], ["2026-01-01", "2026-02-01", "2026-03-01"], "2026-01-01", "2026-01-31", { code: "calendar-period-count", values: { targets: 1, periods: 3 } }],
    ["starts that fall", [1, 2], ["2026-02-01", "2026-01-01"], "2026-01-01", "2026-01-31", { code: "calendar-period-order", values: { date: "2026-02-01", next: "2026-01-01" } }],
    ["starts twice the same", [1, 2], ["2026-01-01", "2026-02-01", "2026-02-01"], "2026-01-01", "2026-01-31", { code: "calendar-period-order", values: { date: "2026-02-01", next: "2026-02-01" } }],
  ])("%s", (_, targets, starts, start, end, expected) => {
    expect(prorationProblem(targets, starts, start, end)).toEqual(expected);
  });
});

describe("laws of proration", () => {
  const fyStart = fc.integer({ min: 0, max: 3000 }).map((days) => addDays("2024-01-01", days));
  const target = fc.integer({ min: -1000, max: 1000 });
  const nature = fc.constantFrom<Nature>("flow", "stock", "ratio", "cumulative");
  const starts = fc.record({ first: fyStart, lengths: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 }) })
    .map(({ first, lengths }) => lengths.reduce<string[]>((days, length) => [...days, addDays(days.at(-1) ?? first, length)], [first]));
  const window = fc.record({ from: fc.integer({ min: -50, max: 400 }), length: fc.nat(200), split: fc.nat(200) });

  test("the slices of a year's cycles and their slack sum to the annual flow", () => {
    fc.assert(fc.property(fyStart, fc.constantFrom(...CADENCES), fc.array(target, { minLength: 12, maxLength: 12 }), (first, cadence, targets) => {
      const year = fiscalYearOf(first, first);
      const months = targets.map((_, index) => (index === 0 ? first : addMonths(first, index)));
      const edges = [...months, addDays(year.end, 1)];
      const before = fiscalYearOf(addDays(first, -1), first);
      const slices = [...cyclesOfYear(before, cadence).slice(-1), ...cyclesOfYear(year, cadence)];
      const parts = slices.flatMap(({ start, end, slackEnd }) => [[start, end], [addDays(end, 1), slackEnd]]);
      const sum = parts.reduce((total, [start = "", end = ""]) => total + prorate(targets, edges, start, end, "flow"), 0);
      expect(sum).toBeCloseTo(targets.reduce((total, each) => total + each, 0), 6);
    }));
  });

  test("adding windows adds flows and counts", () => {
    fc.assert(fc.property(starts, fc.array(target, { minLength: 12, maxLength: 12 }), window, (edges, all, { from, length, split }) => {
      const targets = all.slice(0, edges.length - 1);
      const start = addDays(edges[0] ?? "", from);
      const [middle, end] = [addDays(start, Math.min(split, length)), addDays(start, length)];
      for (const each of ["flow", "cumulative"] as const) {
        const whole = prorate(targets, edges, start, end, each);
        expect(prorate(targets, edges, start, middle, each) + prorate(targets, edges, addDays(middle, 1), end, each)).toBeCloseTo(whole, 8);
      }
    }));
  });

  test("a constant ratio or stock stays constant", () => {
    fc.assert(fc.property(starts, target, window, (edges, value, { from, length }) => {
      const targets = edges.slice(1).map(() => value);
      const start = addDays(edges[0] ?? "", from);
      for (const each of ["ratio", "stock"] as const) expect(prorate(targets, edges, start, addDays(start, length), each)).toBeCloseTo(value, 9);
    }));
  });

  test("a ratio and a stock stay between their lowest and highest targets", () => {
    fc.assert(fc.property(starts, fc.array(target, { minLength: 12, maxLength: 12 }), window, (edges, all, { from, length }) => {
      const targets = all.slice(0, edges.length - 1);
      const start = addDays(edges[0] ?? "", from);
      for (const each of ["ratio", "stock"] as const) {
        const value = prorate(targets, edges, start, addDays(start, length), each);
        expect(value).toBeGreaterThanOrEqual(Math.min(...targets) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...targets) + 1e-9);
      }
    }));
  });

  test("a flow of one a day is the number of days that the window shares with the periods", () => {
    fc.assert(fc.property(starts, window, (edges, { from, length }) => {
      const targets = edges.slice(1).map((edge, index) => daysBetween(edges[index] ?? "", edge));
      const start = addDays(edges[0] ?? "", from);
      const end = addDays(start, length);
      const last = addDays(edges.at(-1) ?? "", -1);
      const shared = daysBetween(start > (edges[0] ?? "") ? start : edges[0] ?? "", end < last ? end : last) + 1;
      expect(prorate(targets, edges, start, end, "flow")).toBeCloseTo(Math.max(0, shared), 8);
    }));
  });

  test("the target of a window is linear in the targets of the periods", () => {
    fc.assert(fc.property(starts, nature, fc.array(target, { minLength: 12, maxLength: 12 }), window, (edges, each, all, { from, length }) => {
      const targets = all.slice(0, edges.length - 1);
      const start = addDays(edges[0] ?? "", from);
      const end = addDays(start, length);
      const unit = (at: number) => prorate(targets.map((_, index) => (index === at ? 1 : 0)), edges, start, end, each);
      const sum = targets.reduce((total, value, index) => total + value * unit(index), 0);
      expect(prorate(targets, edges, start, end, each)).toBeCloseTo(sum, 6);
    }));
  });

  test("a count from the start of the year is the flow of what is added in each period", () => {
    fc.assert(fc.property(starts, fc.array(target, { minLength: 12, maxLength: 12 }), window, (edges, all, { from, length }) => {
      const flows = all.slice(0, edges.length - 1);
      const counts = flows.map((_, index) => flows.slice(0, index + 1).reduce((sum, each) => sum + each, 0));
      const start = addDays(edges[0] ?? "", from);
      const end = addDays(start, length);
      expect(prorate(counts, edges, start, end, "cumulative")).toBeCloseTo(prorate(flows, edges, start, end, "flow"), 8);
    }));
  });
});
