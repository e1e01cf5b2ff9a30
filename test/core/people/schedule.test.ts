import * as fc from "fast-check";
import { networkDays } from "../../../src/core/calendar";
import { scheduleInterviews, type Meeting, type Pair } from "../../../src/core/people";

const WINDOW = { from: "2027-07-05", minutes: 60, holidays: ["2027-07-06"] };

const name = fc.constantFrom("Ann", "Ben", "Cem", "Dan", "Eva", "Fei", "Gil");
const pairs = fc.uniqueArray(fc.record({ person: name, manager: fc.option(name) }), { selector: ({ person }) => person, minLength: 1 })
  .map((all) => all.filter(({ person, manager }) => person !== manager));

function clashes(meetings: readonly Meeting[]): readonly string[] {
  return meetings.flatMap((one, index) => meetings.slice(index + 1).filter((other) =>
    one.date === other.date && one.start < other.start + other.minutes && other.start < one.start + one.minutes &&
    [one.person, one.manager].some((who) => who !== null && (who === other.person || who === other.manager))).map((other) => `${one.person} and ${other.person}`));
}

describe("interviews", () => {
  test("are held one after the other by one manager, the next days once a day is full", () => {
    const all = ["A", "B", "C", "D", "E", "F"].map((person): Pair => ({ person, manager: "M" }));
    expect(scheduleInterviews(all, WINDOW).map(({ date, start }) => `${date} ${start}`)).toEqual([
      "2027-07-05 540", "2027-07-05 630", "2027-07-05 810", "2027-07-05 900", "2027-07-05 990",
      // The sixth is a day off.
      "2027-07-07 540",
    ]);
  });

  test("of different managers are held at the same time", () => {
    const both = [{ person: "A", manager: "M" }, { person: "B", manager: "N" }];
    expect(scheduleInterviews(both, WINDOW).map(({ start }) => start)).toEqual([540, 540]);
  });

  test("begin on the first working day if the first day is none", () => {
    expect(scheduleInterviews([{ person: "A", manager: null }], { ...WINDOW, from: "2027-07-03" })[0]?.date).toBe("2027-07-05");
  });

  test("that were moved stay where they are, and the others go around them", () => {
    const moved = { person: "B", manager: "M", date: "2027-07-05", start: 9 * 60 + 15, minutes: 60 };
    const [first, second] = scheduleInterviews([{ person: "A", manager: "m" }, { person: "B", manager: "M" }], WINDOW, [moved]);
    expect(second).toEqual(moved);
    expect(first?.start).toBe(10 * 60 + 30);
  });

  test("that stand without a manager get the one of their pair, who is busy then", () => {
    const alone = { person: "B", manager: null, date: "2027-07-05", start: 9 * 60, minutes: 60 };
    expect(scheduleInterviews([{ person: "A", manager: "M" }, { person: "B", manager: "M" }], WINDOW, [alone]).map(({ manager, start }) => `${String(manager)} ${start}`)).toEqual(["M 630", "M 540"]);
  });

  test("never put anybody in two places, and are all on working days", () => {
    fc.assert(fc.property(pairs, fc.integer({ min: 60, max: 90 }), (all, minutes) => {
      const meetings = scheduleInterviews(all, { ...WINDOW, minutes });
      expect(meetings.map(({ person }) => person)).toEqual(all.map(({ person }) => person));
      expect(clashes(meetings)).toEqual([]);
      expect(meetings.every(({ date }) => networkDays(date, date, WINDOW.holidays) === 1)).toBe(true);
    }));
  });
});
