import fc from "fast-check";
import { readCsvRows } from "../../../src/adapters/legacy";
import { cyclesOfYear, fiscalYearOf, type Cycle } from "../../../src/core/calendar";
import { exportedCycle, EXPORTERS, importFiles, placeImported, type CycleRecords, type ImportedFile, type ImportFormat, type Placed } from "../../../src/core/interchange";
import { KEY_RESULT_TYPES, type CheckIn, type KeyResult, type Objective } from "../../../src/core/model";
import { STATUSES } from "../../../src/core/score";
import { someCycle } from "./some-cycle";
import { VIVA_HEADER, VIVA_ROWS } from "./viva-rows";

const DAY = "2027-06-01";
const PLACING = { fiscalYearStart: null, cadence: null, asOf: DAY } as const;

const fileOf = (text: string, name = "okrs"): ImportedFile => ({ name, text, rows: readCsvRows(new TextEncoder().encode(text)) });
const table = (rows: readonly (readonly string[])[], name = "goals.csv"): ImportedFile => ({ name, text: "", rows });
const codes = (issues: readonly { readonly code: string; readonly at: string | null }[]): readonly (string | null)[][] => issues.map(({ code, at }) => [code, at]);

// Records of any kind

const CYCLES: readonly Cycle[] = (["quarterly", "bimonthly", "8w", "6w"] as const).flatMap((cadence) =>
  ["2027-01-01", "2026-07-01"].flatMap((start) => cyclesOfYear(fiscalYearOf(start, start), cadence)));
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((each) => each.trim() !== "");
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const code = fc.string({ unit: fc.constantFrom(..."23456789ABCDEFGHJKMNPQRSTVWXYZ".split("")), minLength: 5, maxLength: 5 });
const date = fc.integer({ min: 1, max: 28 }).map((day) => `2027-04-${String(day).padStart(2, "0")}`);

const checkIn: fc.Arbitrary<Omit<CheckIn, "keyResult">> = fc.record({ date, value: maybe(number), confidence: maybe(fc.integer({ min: 0, max: 10 })), note: maybe(text), by: maybe(text) });
const keyResult = fc.record({
  text, type: fc.constantFrom(...KEY_RESULT_TYPES), unit: maybe(text), start: maybe(number), target: maybe(number), floor: maybe(number), ceiling: maybe(number), current: maybe(number),
  weight: fc.double({ noNaN: true, min: 0, max: 100 }), owner: maybe(text), confidence: maybe(fc.integer({ min: 0, max: 10 })), measure: maybe(text), status: fc.constantFrom(...STATUSES),
  checkIns: fc.array(checkIn, { maxLength: 3 }),
});
const objective = fc.record({
  text, perspective: maybe(text), ambition: fc.constantFrom("committed" as const, "aspirational" as const), weight: fc.double({ noNaN: true, min: 0, max: 100 }), owner: maybe(text),
  keyResults: fc.array(keyResult, { maxLength: 4 }),
});

const records: fc.Arbitrary<CycleRecords> = fc.record({
  cycle: fc.constantFrom(...CYCLES), objectives: fc.array(objective, { minLength: 1, maxLength: 3 }), codes: fc.uniqueArray(code, { minLength: 15, maxLength: 15 }),
}).map(({ cycle, objectives, codes: [...ids] }) => {
  const made = objectives.map((one) => {
    const id = `O-27Q2-${ids.pop() ?? ""}`;
    return { objective: { ...one, id, cycle: cycle.id }, keyResults: one.keyResults.map((each) => ({ ...each, objective: id, id: `KR-27Q2-${ids.pop() ?? ""}` })) };
  });
  const all = made.flatMap((one) => one.keyResults);
  return {
    cycle, objectives: made.map((one): Objective => without(one.objective, "keyResults")), keyResults: all.map((one): KeyResult => without(one, "checkIns", "status")),
    checkIns: all.flatMap((one) => one.checkIns.map((each) => ({ ...each, keyResult: one.id }))), progress: new Map(), status: new Map(all.map(({ id, status }) => [id, status])),
  };
});

function without<RecordType extends object, Key extends keyof RecordType>(record: RecordType, ...keys: readonly Key[]): Omit<RecordType, Key> {
  const left = Object.entries(record).filter(([key]) => !keys.some((each) => each === key));
  return Object.fromEntries(left) as unknown as Omit<RecordType, Key>;
}

/** What was imported, as records that can be exported again. */
function recordsOf({ cycles }: Placed): readonly CycleRecords[] {
  return cycles.map(({ cycle, objectives }) => {
    const keyResults = objectives.flatMap((one) => one.keyResults);
    return {
      cycle, keyResults: keyResults.map((one) => without(one, "checkIns", "status", "place")), objectives: objectives.map((one) => without(one, "keyResults", "place")),
      checkIns: keyResults.flatMap((one) => one.checkIns), progress: new Map(), status: new Map(keyResults.map(({ id, status }) => [id, status])),
    };
  });
}

describe("the round trip", () => {
  const printed = (format: "json" | "appfire", each: readonly CycleRecords[]): string => EXPORTERS[format].print(each.map(exportedCycle), "en", DAY);

  test.each(["json", "appfire"] as const)("%s: what is exported, imported and exported again is the same", (format) => {
    fc.assert(fc.property(records, (each) => {
      const once = printed(format, [each]);
      const imported = importFiles(format, [fileOf(once)]);
      expect(imported.issues).toEqual([]);
      const placed = placeImported(imported.cycles, PLACING);
      expect(placed.issues).toEqual([]);
      // Members of JSON stand in any order.
      const said = (content: string): unknown => (format === "json" ? JSON.parse(content) : content);
      expect(said(printed(format, recordsOf(placed)))).toEqual(said(once));
    }), { numRuns: 25 });
  });

  test("Markdown keeps texts, numbers, weights, owners and check-ins", () => {
    const page = EXPORTERS.markdown.print([someCycle()], "zh", DAY);
    const [cycle] = placeImported(importFiles("markdown", [fileOf(page)]).cycles, PLACING).cycles;
    const pick = ({ text: said, type, start, target, floor, ceiling, current, weight, owner, confidence, checkIns }: KeyResult & { readonly checkIns: readonly CheckIn[] }): object =>
      ({ said, type, start, target, floor, ceiling, current, weight, owner, confidence, days: checkIns.map(({ date: day, value, note }) => [day, value, note]) });
    expect(cycle?.cycle.id).toBe("FY2027-Q2");
    expect(cycle?.objectives.map(({ text: said, perspective, owner }) => [said, perspective, owner])).toEqual(someCycle().objectives.map(({ text: said, perspective, owner }) => [said, perspective, owner]));
    expect(cycle?.objectives[0]?.keyResults.map(pick)).toEqual(someCycle().objectives[0]?.keyResults.map(pick));
  });
});

describe("an export of Viva Goals", () => {
  const { cycles, issues } = importFiles("viva", [table(VIVA_ROWS)]);
  const [quarter, year] = cycles;

  test("has its objectives by period, with teams, owners and how ambitious they are", () => {
    expect(cycles.map(({ period }) => [period.name, period.start, period.end])).toEqual([["Q3 2026", "2026-07-01", "2026-09-30"], ["FY 2026", "2026-01-01", "2026-12-31"]]);
    expect(quarter?.objectives.map(({ text: said, perspective, owner, ambition }) => [said, perspective, owner, ambition])).toEqual([["Deliver what we promise", "Operations;Service", "Ana Sol", "committed"]]);
    expect(year?.objectives.map(({ text: said, ambition }) => [said, ambition])).toEqual([["Grow the team", "aspirational"]]);
  });

  test("has percentages as fractions, weights of the links, and the value of the last check-in", () => {
    expect(quarter?.objectives[0]?.keyResults.map(({ type, unit, start, target, current, weight, status }) => [type, unit, start, target, current, weight, status])).toEqual([
      ["increase", "%", 0.91, 0.95, 0.93, 0.6, "on-track"], ["increase", "%", 0, 1, 0.3, 0.4, "at-risk"],
    ]);
  });

  test("has check-ins whose notes hold semicolons, quotes and line ends", () => {
    expect(quarter?.objectives[0]?.keyResults[0]?.checkIns).toEqual([
      { date: "2026-08-03", keyResult: "2295777", value: 0.92, confidence: null, note: "Carrier said: \"late\"; we wait\nuntil Monday", by: "Ana Sol" },
      { date: "2026-08-10", keyResult: "2295777", value: 0.93, confidence: null, note: null, by: "Ben Ode" },
    ]);
  });

  test("asks about the number in a title that is tracked as progress, and about nothing in it that is none", () => {
    const asked = issues.filter((each) => each.code === "import-number-in-title");
    expect(asked.map(({ at, values }) => [at, values])).toEqual([["goals.csv, row 4", { title: "Deliver 15m parcels in Q3 2026 (with 9m from AI)", numbers: ["15m", "9m"] }]]);
  });

  test("names what is left out, and gives equal weights where all are 0 %", () => {
    expect(codes(issues.filter(({ code }) => code !== "import-number-in-title"))).toEqual([
      ["import-without-objective", "goals.csv, row 7"], ["import-type-unknown", "goals.csv, row 8"], ["import-weights-zero", "goals.csv, row 6"],
      ["import-columns-kept", "goals.csv"],
    ]);
    expect(year?.objectives[0]?.keyResults.map(({ text: said, type, weight, current }) => [said, type, weight, current])).toEqual([["=HYPERLINK(\"http://x\")", "milestone", 1, 0]]);
  });

  test("stands in the cycles of its days: an annual objective in the nearest, which is said", () => {
    const placed = placeImported(cycles, PLACING);
    expect(placed.cycles.map(({ cycle }) => cycle.id)).toEqual(["FY2026-Q3"]);
    expect(placed.issues.map(({ code, values }) => [code, (values as { readonly cycle: string }).cycle])).toEqual([["import-cycle-nearest", "FY2026-Q3"]]);
    expect(placed).toEqual(placeImported(cycles, PLACING));
    expect(placed.cycles[0]?.objectives[0]?.keyResults[0]?.id).toMatch(/^KR-26Q3-/);
  });
});

test("Ally's rows: what has something below it is an objective, and parents may be several", () => {
  const header = ["Row ID", "Title", "Parent", "Entity", "Owner Email", "Time Period", "Start Date", "Start", "Target", "Current", "Unit"];
  const { cycles, issues } = importFiles("ally", [table([
    header,
    ["1", "Delight customers", "", "org", "ana@example.com", "Q2 2027", "2027-04-01"],
    ["2", "Answer fast", "1", "Service", "ben@example.com\ncy@example.com", "Q2 2027", "2027-04-01"],
    ["3", "Answer within 4 hours", "2\n1", "Individual", "cy@example.com", "Q2 2027", "2027-04-01", "9", "4", "6", "hours"],
    ["4", "Train everybody", "1", "Individual", "", "Q2 2027", "2027-04-01"],
    ["5", "Lost", "99", "", "", "Q2 2027", "2027-04-01"],
  ])]);
  expect(cycles.flatMap(({ objectives }) => objectives.map(({ text: said, owner, keyResults }) => [said, owner, keyResults.map((one) => [one.text, one.type, one.start, one.target, one.current, one.unit])]))).toEqual([
    ["Delight customers", "ana@example.com", [["Train everybody", "milestone", 0, 1, null, "%"]]],
    ["Answer fast", "ben@example.com, cy@example.com", [["Answer within 4 hours", "decrease", 9, 4, 6, "hours"]]],
  ]);
  expect(codes(issues)).toEqual([["import-without-objective", "goals.csv, row 6"]]);
  expect(placeImported(cycles, PLACING).cycles.map(({ cycle }) => cycle.id)).toEqual(["FY2027-Q2"]);
});

test("columns of Ally's that are not published are kept as notes, and figures are read under their usual names", () => {
  const { cycles, issues } = importFiles("ally", [table([
    ["Row ID*", "Title*", "Parent", "Type", "Description", "Metric Start", "Target Value", "Weight", ""],
    ["1", "Delight customers", "", "Objective", "'=why", "", "", "2", "lost?"],
    ["2", "Answer within 4 hours", "1", "KR", "", "9", "4", "", ""],
  ])]);
  const [objective] = cycles[0]?.objectives ?? [];
  expect([objective?.notes, objective?.weight, objective?.keyResults.map(({ notes, start, target }) => [notes, start, target])]).toEqual([["Type: Objective", "Description: =why"], 2, [[["Type: KR"], 9, 4]]]);
  expect(issues.map(({ code, values }) => [code, values])).toEqual([["import-columns-kept", { columns: ["Type", "Description"] }]]);
});

describe("what was made to take long is read all the same", () => {
  test("JSON that is a list in a list, and so on", () => {
    const deep = 1_000_000;
    expect(codes(importFiles("json", [fileOf(`${"[".repeat(deep)}${"]".repeat(deep)}`, "a.json")]).issues)).toEqual([["import-json-wrong", "a.json"]]);
  });

  test("a check-in of Viva's with its labels again and again, and none at the end", () => {
    const labels = "; User: a; Note: b; Metric Name: c; Status: d; Current Value: 1".repeat(3_000);
    const row = VIVA_ROWS[2] ?? [];
    const { cycles } = importFiles("viva", [table([VIVA_HEADER, ...VIVA_ROWS.slice(1, 2), [...row.slice(0, 24), `Checkin Date: 2026-08-03${labels}`]])]);
    expect(cycles[0]?.objectives[0]?.keyResults[0]?.checkIns).toEqual([]);
  });

  test.each([["a heading of blanks", `## ${" ".repeat(100_000)}x`], ["a line of from and from", `## O\n- ${"from ".repeat(20_000)}`]])("%s", (_, page) => {
    expect(importFiles("markdown", [fileOf(page)]).cycles[0]?.objectives).toHaveLength(1);
  });
});

test("a CSV of Appfire's own: stars at the columns, key results below key results, numbers with signs", () => {
  const { cycles, issues } = importFiles("appfire", [table([
    ["Order*", "Type*", "Summary*", "Status*", "Period*", "Owner*", "Weight", "Start value*", "Current value*", "Target value*", "Description"],
    ["1", "Objective", "Be reliable", "On track", "Q2", "Ana", "", "", "", "", "Why we do it"],
    ["1.1", "Key result", "On time", "At risk", "Q2", "Ben", "2", "88%", "90%", "95%", ""],
    ["1.1.1", "Key result", "On time in the north", "On track", "Q2", "Ben", "1", "1,200", "1,100", "900", ""],
    ["3.1", "Key result", "Of nothing", "", "Q2", "", "", "", "", "", ""],
    ["4", "Initiative", "Other", "", "Q2", "", "", "", "", "", ""],
  ])]);
  expect(cycles[0]?.objectives.map(({ text: said, weight, keyResults }) => [said, weight, keyResults.map((one) => [one.text, one.type, one.start, one.current, one.target, one.weight])])).toEqual([
    ["Be reliable", 1, [["On time", "increase", 0.88, 0.9, 0.95, 2], ["On time in the north", "decrease", 1200, 1100, 900, 1]]],
  ]);
  expect(codes(issues)).toEqual([["import-without-objective", "goals.csv, row 5"], ["import-type-unknown", "goals.csv, row 6"], ["import-columns-kept", "goals.csv"]]);
  expect(cycles[0]?.objectives[0]?.notes).toEqual(["Description: Why we do it"]);
});

test("pages of Markdown that people write by hand", () => {
  const page = ["# OKRs 2027 Q2", "", "## Objective 1: Hire well", "", "* KR1: Cut time to hire from 45 days to 35 days", "* [ ] Key result 2: Fill the head-of-quality role", "", "## O2: 让质量成为常态", "- 一次合格率从 94% 提升到 97.5%"].join("\n");
  const { cycles } = importFiles("markdown", [fileOf(page, "team/hr.md")]);
  expect(cycles.flatMap(({ objectives }) => objectives.map((one) => [one.text, one.keyResults.map((each) => [each.text, each.type, each.start, each.target, each.unit, each.place])]))).toEqual([
    ["Hire well", [
      ["Cut time to hire from 45 days to 35 days", "decrease", 45, 35, "days", "team/hr.md, line 5"],
      ["Fill the head-of-quality role", "baseline", null, null, null, "team/hr.md, line 6"],
    ]],
    ["让质量成为常态", [["一次合格率从 94% 提升到 97.5%", "increase", 0.94, 0.975, "%", "team/hr.md, line 9"]]],
  ]);
});

describe("what cannot be imported is named, and nothing of it is", () => {
  test.each<[ImportFormat, ImportedFile, readonly (string | null)[]]>([
    ["json", fileOf("{", "a.json"), ["import-not-json", "a.json"]],
    ["json", fileOf("{\"version\":3,\"cycles\":[]}", "a.json"), ["import-json-wrong", "a.json"]],
    ["json", fileOf(EXPORTERS.json.print([someCycle()], "en", DAY).replace("\"increase\"", "\"upwards\""), "a.json"), ["import-json-wrong", "a.json"]],
    ["viva", table([["Order", "Type"], ["1", "Objective"]]), ["import-columns-missing", "goals.csv"]],
    ["appfire", table([VIVA_HEADER]), ["import-columns-missing", "goals.csv"]],
    ["ally", table([]), ["import-columns-missing", "goals.csv"]],
  ])("%s %#", (format, file, expected) => {
    const { cycles, issues } = importFiles(format, [file]);
    expect([cycles, codes(issues)]).toEqual([[], [expected]]);
  });
});
