import fc from "fast-check";
import { addDays, addMonths, daysBetween, isIsoDate, isoToSerial, networkDays, serialToIso, weekday, workDay } from "../../../src/core/calendar";

/** Any day from 1900-03-01 to 2199-12-31, made by the platform's own calendar. */
const anyDay = fc.integer({ min: -25_508, max: 84_005 });
const anyDate = anyDay.map(isoByPlatform);

function isoByPlatform(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

describe("ISO dates", () => {
  test.each([
    ["2027-02-28", true], ["2028-02-29", true], ["2027-02-29", false], ["2100-02-29", false], ["2000-02-29", true], ["2027-04-31", false],
    ["2027-13-01", false], ["2027-00-10", false], ["2027-01-00", false], ["2027-1-1", false], ["02027-01-01", false], ["2027-01-01T00:00", false],
    ["", false], ["2027/01/01", false], ["2027-0:-01", false], ["soon", false], ["0000-03-01", true], ["9999-12-31", true],
  ])("%s: %s", (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });
});

describe("days", () => {
  test("are counted as the platform counts them, for three centuries", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
      expect(addDays(isoByPlatform(day), days)).toBe(isoByPlatform(day + days));
      expect(daysBetween(isoByPlatform(day), isoByPlatform(day + days))).toBe(days);
    }));
  });

  test("of years long ago keep their four digits", () => {
    expect(addDays("0000-03-01", 366)).toBe("0001-03-02");
    expect(addDays("0001-01-01", -1)).toBe("0000-12-31");
    expect(addDays("0400-02-29", 146_097)).toBe("0800-02-29");
  });

  test("have the platform's weekdays, Monday first", () => {
    fc.assert(fc.property(anyDate, (date) => {
      expect(weekday(date) % 7).toBe(new Date(date).getUTCDay());
    }));
    expect(weekday("2027-01-03")).toBe(7);
  });

  test.each([["1900-03-01", 61], ["2026-01-01", 46_023], ["2028-02-29", 46_812], ["9999-12-31", 2_958_465]])("%s is serial %d", (date, serial) => {
    expect(isoToSerial(date)).toBe(serial);
    expect(serialToIso(serial)).toBe(date);
    expect(serialToIso(serial + 0.99)).toBe(date);
  });

  test.each([60, 0, -1, 2_958_466, NaN, Infinity])("serial %d means no date for certain", (serial) => {
    expect(serialToIso(serial)).toBeNull();
  });
});

describe("months", () => {
  test.each([
    ["2027-01-31", 1, "2027-02-28"], ["2028-01-31", 1, "2028-02-29"], ["2027-01-31", 3, "2027-04-30"], ["2027-03-31", -1, "2027-02-28"],
    ["2027-01-15", -1, "2026-12-15"], ["2027-12-15", 1, "2028-01-15"], ["2028-02-29", 12, "2029-02-28"], ["2028-02-29", 48, "2032-02-29"],
    ["2028-02-29", -12, "2027-02-28"], ["2027-05-10", 0, "2027-05-10"], ["2027-11-30", 3, "2028-02-29"], ["2027-02-28", 1, "2027-03-28"],
    ["2027-01-01", -13, "2025-12-01"], ["2027-12-31", 2, "2028-02-29"],
  ])("%s and %d months is %s, as EDATE", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe("working days", () => {
  const NEW_YEAR = ["2027-01-01"];

  test.each([
    ["2027-01-01", "2027-01-10", [], 6], ["2027-01-01", "2027-01-10", NEW_YEAR, 5], ["2027-01-02", "2027-01-03", [], 0],
    ["2027-01-04", "2027-01-04", [], 1], ["2027-01-04", "2027-01-01", [], -2], ["2027-01-04", "2027-01-01", NEW_YEAR, -1],
    ["2027-01-01", "2027-12-31", [], 261], ["2027-01-04", "2027-01-08", ["2027-01-04", "2027-01-08", "2027-01-08"], 3],
    ["2027-01-04", "2027-01-10", ["2027-01-09", "2027-01-10"], 5], ["2027-01-03", "2027-01-02", [], 0],
  ])("from %s to %s without %j: %d, as NETWORKDAYS", (start, end, holidays, expected) => {
    expect(networkDays(start, end, holidays)).toBe(expected);
  });

  test.each([
    ["2027-01-01", 1, [], "2027-01-04"], ["2027-01-01", 5, [], "2027-01-08"], ["2027-01-02", 1, [], "2027-01-04"], ["2027-01-02", 0, [], "2027-01-02"],
    ["2027-01-04", -1, NEW_YEAR, "2026-12-31"], ["2027-01-04", -1, [], "2027-01-01"], ["2027-01-03", -5, [], "2026-12-28"],
    ["2026-12-31", 1, NEW_YEAR, "2027-01-04"],
  ])("%s and %d working days without %j is %s, as WORKDAY", (date, days, holidays, expected) => {
    expect(workDay(date, days, holidays)).toBe(expected);
  });

  test("are counted one by one", () => {
    const holidays = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 });
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 60 }), holidays, (day, length, offsets) => {
      const off = new Set(offsets.map((offset) => isoByPlatform(day + offset)));
      const days = Array.from({ length: length + 1 }, (_, index) => isoByPlatform(day + index));
      const working = days.filter((each) => ![0, 6].includes(new Date(each).getUTCDay()) && !off.has(each));
      expect(networkDays(isoByPlatform(day), isoByPlatform(day + length), [...off])).toBe(working.length);
    }));
  });

  test("are what WORKDAY steps over", () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: 1, max: 60 }), fc.array(anyDate, { maxLength: 5 }), (date, days, holidays) => {
      const after = workDay(date, days, holidays);
      expect(networkDays(addDays(date, 1), after, holidays)).toBe(days);
      expect(networkDays(after, after, holidays)).toBe(1);
      expect(networkDays(workDay(date, -days, holidays), addDays(date, -1), holidays)).toBe(days);
    }));
  });
});
