import { cascadeText, cascadeWords, okrSheetWords, type Language } from "../../../src/core/language";
import { columnOf, gridOf, tableOf } from "./as-user";
import { okrscore, okrscoreJson, sample, temporaryFolder } from "./terminal";

// A busy machine takes its time.
jest.setTimeout(60_000);

const fileIn = temporaryFolder();

/** Texts of a column of a table in a file. */
function column(file: string, table: string, title: string): readonly string[] {
  const { sheet, table: found } = tableOf(gridOf(file), table);
  const at = columnOf(found, title);
  return Array.from({ length: found.area.bottom - found.area.top }, (_, index) => sheet.text(found.area.top + 1 + index, at));
}

describe.each([["en", "S. Tanaka", "Human resources"], ["zh", "谭思", "人力资源部"]] as const)("generate --level all on the sample in %s", (language: Language, hiring, team) => {
  const out = fileIn(`all-${language}.xlsx`);
  const W = okrSheetWords(language).keyResults;
  const L = cascadeWords(language);

  test("makes the OKRs of the company, of four teams and of five people, and says how many", async () => {
    const json = await okrscoreJson("generate", sample(language), "--level", "all", "--as-of", "2027-06-01", "--lang", language, "-o", out);
    expect(json).toMatchObject({
      objectives: 5, keyResults: 12,
      levels: [{ level: "team", holders: 4, objectives: 7, keyResults: 14 }, { level: "person", holders: 5, objectives: 9, keyResults: 17 }],
    });
    expect(gridOf(out).sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([
      L.teams.sheet("FY2027-Q2"), L.summary.team.sheet("FY2027-Q2"), L.basis.team.sheet("FY2027-Q2"), L.people.sheet("FY2027-Q2"), L.summary.person.sheet("FY2027-Q2"), L.basis.person.sheet("FY2027-Q2"),
    ]));
  });

  test("gives the hiring manager the objective of the template, with speed and quality of hiring, aligned to the team", () => {
    const people = column(out, "OKR_PersonKRs_FY2027_Q2", L.holder.person);
    const of = (title: string): readonly string[] => column(out, "OKR_PersonKRs_FY2027_Q2", title).filter((_, index) => people[index] === hiring);
    expect(new Set(of(W.objectiveText))).toEqual(new Set([cascadeText.hiring(language)]));
    expect(of(W.text)).toHaveLength(4);
    expect(new Set(of(L.headers.team))).toEqual(new Set([team]));
    const parents = column(out, "OKR_TeamKRs_FY2027_Q2", W.id);
    for (const id of of(L.headers.alignedTo)) expect(parents).toContain(id);
    const here = column(out, "OKR_Template_FY2027_Q2", L.template.headers.here);
    expect(here.filter((text) => text !== L.template.missing)).toHaveLength(2);
  });

  test("is linted and reviewed team by team", async () => {
    const lint = await okrscoreJson("lint", out, "--lang", language);
    expect(lint["cycles"]).toMatchObject([{ level: "company" }, { level: "team", sets: [{}, {}, {}, { holder: team }] }, { level: "person", sets: [{}, {}, {}, {}, { holder: hiring }] }]);
    const reviewed = await okrscoreJson("review", out, "--level", "team", "--of", team, "--as-of", "2027-06-30", "-o", fileIn(`reviewed-${language}.xlsx`));
    expect(reviewed).toMatchObject({ cycle: "FY2027-Q2", level: "team", reviews: [{ holder: team, keyResults: 4 }] });
  });

  test("again writes nothing", async () => {
    const again = await okrscoreJson("generate", out, "--as-of", "2027-06-01", "-o", fileIn(`again-${language}.xlsx`));
    expect(again).toMatchObject({ changed: false, levels: [{ level: "team" }, { level: "person" }] });
  });
});

test("a level that there is not is refused with those that there are, and teams ask for the company's OKRs first", async () => {
  const wrong = await okrscore("generate", sample(), "--level", "galaxy", "-o", fileIn("wrong.xlsx"), "--lang", "en");
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("company, team, personal, all")]);
  const early = await okrscore("generate", sample(), "--level", "team", "--as-of", "2027-06-01", "-o", fileIn("early.xlsx"), "--lang", "en");
  expect([early.code, early.err]).toEqual([1, expect.stringContaining("level company")]);
});
