import { existsSync, readFileSync } from "node:fs";
import { oneOnOneWords, weekWords } from "../../../src/core/language";
import { cliTexts } from "../../../src/core/language/cli-texts";
import { columnOf, gridOf, sheetOf, tableOf, typeInto } from "./as-user";
import { formatCell } from "../../../src/core/grid";
import { okrscore, okrscoreJson, sample, temporaryFolder } from "./terminal";

const path = temporaryFolder();
const en = cliTexts("en");
const W = oneOnOneWords("en");
const DAY = ["--as-of", "2027-06-01", "--lang", "en"] as const;
const DAYS_OFF = "2027-05-31,2027-06-30,2027-07-01";

jest.setTimeout(60_000);

beforeAll(async () => {
  await okrscoreJson("generate", sample(), "--cadence", "quarterly", "--holidays", DAYS_OFF, ...DAY, "-o", path("okrs.xlsx"));
});

const alone = (date: string, person: string, file: string, ...more: readonly string[]) =>
  okrscoreJson("meet", path("okrs.xlsx"), "--kind", "one-on-one", "--date", date, "--person", person, "-o", path(file), ...DAY, ...more);

/** Lines of a calendar file that say when something begins. */
const begins = (file: string): readonly string[] => readFileSync(path(file), "utf8").split("\r\n").flatMap((line) => /^DTSTART[^:]*:(\d{8})/.exec(line)?.[1] ?? []);

describe("a one-on-one", () => {
  test("goes into a workbook of the person's own; the company's is only read", async () => {
    const before = readFileSync(path("okrs.xlsx"));
    expect(await alone("2027-06-01", "s. tanaka", "tanaka.xlsx")).toMatchObject({ source: path("okrs.xlsx"), output: path("tanaka.xlsx"), changed: true, person: "S. Tanaka", last: null });
    expect(readFileSync(path("okrs.xlsx")).equals(before)).toBe(true);
    const { sheet, table } = tableOf(gridOf(path("tanaka.xlsx")), "OKR_OneOnOne_20270601");
    const shown = (title: string) => Array.from({ length: table.area.bottom - table.area.top }, (_, row) => sheet.value(table.area.top + 1 + row, columnOf(table, title)));
    expect(gridOf(path("tanaka.xlsx")).sheets.map(({ name }) => name)).toEqual([W.sheet("2027-06-01")]);
    expect(shown(W.progress.text)).toHaveLength(4);
    // Values stand for themselves, scores are calculated from them.
    expect(sheet.formula(table.area.top + 1, columnOf(table, W.progress.current))).toBeNull();
    expect(sheet.formula(table.area.top + 1, columnOf(table, W.progress.score))).not.toBeNull();
    const company = tableOf(gridOf(path("okrs.xlsx")), "OKR_KeyResults_FY2027_Q2");
    const scores = new Map(Array.from({ length: company.table.area.bottom - company.table.area.top }, (_, row) => company.table.area.top + 1 + row)
      .map((row) => [company.sheet.value(row, columnOf(company.table, "Id")), company.sheet.value(row, columnOf(company.table, "Progress"))]));
    const ids = shown(W.progress.id);
    for (const [row, score] of shown(W.progress.score).entries()) expect(score).toEqual(scores.get(ids[row] ?? null));
  });

  test("again on the same day writes nothing; the next one takes up what was agreed, as text", async () => {
    await alone("2027-06-01", "S. Tanaka", "again.xlsx");
    const { sheet, table } = tableOf(gridOf(path("again.xlsx")), "OKR_OneOnOneActions_20270601");
    const at = (row: number, title: string): string => formatCell(table.area.top + row, columnOf(table, title));
    typeInto(path("again.xlsx"), sheet.name, { [at(1, W.actions.action)]: "=1+1", [at(2, W.actions.action)]: "Read the survey", [at(2, W.actions.state)]: W.states.done });
    expect(await alone("2027-06-01", "S. Tanaka", "again.xlsx")).toMatchObject({ changed: false });
    expect(await alone("2027-06-15", "S. Tanaka", "again.xlsx")).toMatchObject({ changed: true, last: "2027-06-01" });
    const next = tableOf(gridOf(path("again.xlsx")), "OKR_OneOnOneActions_20270615");
    const actions = Array.from({ length: 4 }, (_, row) => next.sheet.value(next.table.area.top + 1 + row, columnOf(next.table, W.actions.action)));
    expect(actions).toEqual(["=1+1", null, null, null]);
    const progress = tableOf(gridOf(path("again.xlsx")), "OKR_OneOnOne_20270615");
    expect(progress.sheet.formula(progress.table.area.top + 1, columnOf(progress.table, W.progress.before))).toContain("OKR_OneOnOne_20270601");
  });

  test.each([
    [["--person", "S. Tanaka", "--in-place"], 2, en.personalFile()],
    [["-o", "nobody.xlsx"], 1, "M. Osei"],
    [["--person", "Nobody", "-o", "nobody.xlsx"], 1, "M. Osei"],
    [["--person", "M. Osei", "-o", "tanaka.xlsx"], 1, "S. Tanaka"],
  ] as const)("with %j is refused in a sentence, and writes nothing", async (options, expected, said) => {
    const more = options.map((option) => (option.endsWith(".xlsx") ? path(option) : option));
    const { code, err } = await okrscore("meet", path("okrs.xlsx"), "--kind", "one-on-one", ...more, ...DAY);
    expect([code, existsSync(path("nobody.xlsx"))]).toEqual([expected, false]);
    expect(err).toContain(said);
  });

  test("is not written into a workbook that holds something else", async () => {
    const before = readFileSync(sample());
    const { code } = await okrscore("meet", path("okrs.xlsx"), "--kind", "one-on-one", "--person", "S. Tanaka", "-o", sample(), ...DAY);
    expect([code, readFileSync(sample()).equals(before)]).toEqual([1, true]);
  });
});

describe("meetings together", () => {
  test("the week tells a machine what does not fit, and adds its sheet to a copy", async () => {
    const said = await okrscoreJson("meet", path("okrs.xlsx"), "--kind", "weekly", "-o", path("week.xlsx"), ...DAY);
    expect(said).toMatchObject({ changed: true, kind: "weekly", week: "2027-05-31", cycle: "FY2027-Q2", contradictions: [], calendar: null });
    expect(sheetOf(gridOf(path("week.xlsx")), weekWords("en").sheet("2027-05-31"))).toBeDefined();
  });

  test("the calendar avoids the days off that the workbook lists", async () => {
    const calendar = (kind: string, file: string) => okrscoreJson("meet", path("okrs.xlsx"), "--kind", kind, "-o", path(`${file}.xlsx`), "--calendar", path(`${file}.ics`), ...DAY);
    expect(await calendar("weekly", "weekly")).toMatchObject({ calendar: path("weekly.ics") });
    expect(begins("weekly.ics")).toContain("20270601");
    expect(begins("weekly.ics")).not.toContain("20270531");
    await calendar("quarterly", "quarterly");
    // Scoring on the first working day after the cycle, the review on the second.
    expect(begins("quarterly.ics")).toEqual(["20270705"]);
    await calendar("standup", "standup");
    expect(readFileSync(path("standup.ics"), "utf8")).toContain("EXDATE:20270531T091500,20270630T091500\r\n");
  });

  test("so do the dates of the cycle, where progress is expected by working days", async () => {
    await okrscoreJson("export", path("okrs.xlsx"), "--format", "ics", "-o", path("dates.ics"), ...DAY);
    expect(begins("dates.ics")).toEqual(expect.arrayContaining(["20270629", "20270702", "20270705"]));
    for (const day of DAYS_OFF.split(",")) expect(begins("dates.ics")).not.toContain(day.replaceAll("-", ""));
  });

  test("a calendar needs a name that calendars have", async () => {
    const { code, err } = await okrscore("meet", path("okrs.xlsx"), "--kind", "weekly", "-o", path("w.xlsx"), "--calendar", path("w.txt"), ...DAY);
    expect([code, err, existsSync(path("w.xlsx"))]).toEqual([2, `${en.wrongEnding({ file: path("w.txt"), ending: ".ics" })}\n`, false]);
  });
});
