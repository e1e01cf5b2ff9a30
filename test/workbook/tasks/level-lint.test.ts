import { cascadeWords, LANGUAGES, okrSheetWords, writingSheetWords, type Language } from "../../../src/core/language";
import { levelWritingWords } from "../../../src/core/language/level-writing-words";
import { ruleOf } from "../../../src/core/rules";
import { findingsTask, lintTask, type CycleFindings } from "../../../src/workbook/tasks";
import { textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { levelledCompany, TEAM_DUTIES, TEAM_KEY_RESULTS, TEAM_OBJECTIVES } from "../../support/levelled-company";
import { gridOf, type MemoryWorkbook } from "../../support/memory-workbook";
import { AS_OF, generate, KEY_RESULTS, ran, words } from "../../support/small-company";

// What lint and its sheets say of the OKRs of teams and people.

const TEAM_FINDINGS = "OKR_TeamFindings_FY2027_Q2";
const TEAM_POINTS = "OKR_TeamPoints_FY2027_Q2";
const TEAM_SMART = "OKR_TeamSmart_FY2027_Q2";

const MADE: Readonly<Record<Language, MemoryWorkbook>> = {
  en: generate(levelledCompany(), { level: "all" }).workbook,
  zh: generate(levelledCompany("zh"), { level: "all", language: "zh" }).workbook,
};

const W = words();
const L = cascadeWords("en");
const O = okrSheetWords("en").objectives;

/** `S08 TKR-…`: what is found about the OKRs of the teams. */
function found(workbook: MemoryWorkbook): readonly string[] {
  const team = lintTask(gridOf(workbook)).cycles.find(({ level }) => level === "team");
  return team?.faults.map(({ of, holder, issue }) => `${ruleOf(issue.code) ?? ""} ${of ?? holder ?? "*"}`) ?? [];
}

const about = (workbook: MemoryWorkbook, rule: string): readonly string[] => found(workbook).filter((each) => each.startsWith(rule));

function teamKeyResult(words1: string): { readonly row: number; readonly id: string; readonly parent: string } {
  const row = textsOf(MADE.en, TEAM_KEY_RESULTS, W.text).findIndex((text) => text.includes(words1));
  const cell = (title: string): string => textsOf(MADE.en, TEAM_KEY_RESULTS, title)[row] ?? "";
  return { row, id: cell(W.id), parent: cell(L.headers.alignedTo) };
}

describe("what the workbook knows reaches the rules", () => {
  test("a team's share of a metric may be in the company's words; anything else in them is a cascade in form only (S08)", () => {
    const shared = teamKeyResult("on-time");
    expect(textsOf(MADE.en, KEY_RESULTS, W.text)).toContain(textsOf(MADE.en, TEAM_KEY_RESULTS, W.text)[shared.row]);
    expect(about(MADE.en, "S08")).not.toContain(`S08 ${shared.id}`);
    const supporting = typeIntoRow(MADE.en, TEAM_KEY_RESULTS, shared.row, { [L.headers.contribution]: L.contributions.none });
    expect(about(supporting, "S08")).toContain(`S08 ${shared.id}`);
  });

  test("a parent is somebody who cares (O07)", () => {
    const id = textsOf(MADE.en, TEAM_OBJECTIVES, O.id)[0] ?? "";
    const aloof = typeIntoRow(MADE.en, TEAM_OBJECTIVES, 0, { [O.text]: "Be first in the world of widgets", [O.perspective]: null });
    expect(about(aloof, "O07")).toEqual([]);
    expect(about(typeIntoRow(aloof, TEAM_OBJECTIVES, 0, { [L.headers.alignedTo]: null }), "O07")).toEqual([`O07 ${id}`]);
  });

  test("a team's name owns nothing, nor does a department of the user's list (K15)", () => {
    const { row, id } = teamKeyResult("on-time");
    expect(about(typeIntoRow(MADE.en, TEAM_KEY_RESULTS, row, { [W.owner]: "Operations" }), "K15")).toContain(`K15 ${id}`);
    expect(about(MADE.en, "K15")).toEqual([]);
    const company = lintTask(gridOf(typeIntoRow(generate(levelledCompany()).workbook, KEY_RESULTS, 0, { [W.owner]: "Human resources" }))).cycles[0];
    expect(company?.faults.filter(({ issue }) => ruleOf(issue.code) === "K15")).toHaveLength(1);
  });

  test("a duty without an objective is one of its team's, unless a health measure watches it (S10)", () => {
    const gaps = valuesOf(MADE.en, TEAM_DUTIES, L.duties.headers.state).flatMap((state, row) => (state === L.duties.states.gap ? [row] : []));
    const teams = gaps.map((row) => textsOf(MADE.en, TEAM_DUTIES, L.duties.headers.team)[row] ?? "");
    expect(gaps.length).toBeGreaterThan(0);
    expect(about(MADE.en, "S10").toSorted()).toEqual(teams.map((team) => `S10 ${team}`).toSorted());
    const watched = gaps.reduce((book, row) => typeIntoRow(book, TEAM_DUTIES, row, { [L.duties.headers.health]: "Some measure" }), MADE.en);
    expect(about(watched, "S10")).toEqual([]);
  });

  test("each team is a set of its own: two with one objective each are two findings", () => {
    const perTeam = lintTask(gridOf(MADE.en)).cycles.find(({ level }) => level === "team");
    const teams = new Set(textsOf(MADE.en, TEAM_OBJECTIVES, L.holder.team));
    expect(perTeam?.sets.map(({ holder }) => holder)).toEqual([...teams]);
    expect(perTeam?.score).toBeCloseTo((perTeam?.sets ?? []).reduce((sum, { score }) => sum + score, 0) / teams.size, 12);
  });
});

describe.each(LANGUAGES)("the findings as sheets in %s", (language) => {
  const ran1 = ran(MADE[language], (grid) => findingsTask(grid, { asOf: AS_OF }));
  const { workbook } = ran1;
  const cycles: readonly CycleFindings[] = ran1.outcome.summary ?? [];
  const team = cycles.find(({ level }) => level === "team");
  const P = levelWritingWords(language).points.headers;
  const F = writingSheetWords(language);

  test("have the points of each team by formulas, as the core has them", () => {
    expect(cycles.map(({ level }) => level)).toEqual(["company", "team", "person"]);
    expect(textsOf(workbook, TEAM_POINTS, cascadeWords(language).holder.team)).toEqual(team?.sets.map(({ holder }) => holder));
    expect(valuesOf(workbook, TEAM_POINTS, P.points)).toEqual(team?.sets.map(({ score }) => score));
    expect(textsOf(workbook, TEAM_FINDINGS, cascadeWords(language).holder.team)).toEqual(team?.faults.map(({ holder }) => holder));
  });

  test("switch the lamps of teams as the core does", () => {
    const lamps = (letter: "S" | "R"): readonly (string | undefined)[] => team?.texts.map((text) => (text.lamps.find((one) => one.letter === letter)?.isOn === true ? "●" : "○")) ?? [];
    for (const letter of ["S", "R"] as const) expect(valuesOf(workbook, TEAM_SMART, F.smart.headers[letter])).toEqual(lamps(letter));
    expect(lamps("S")).toContain("○");
  });

  test("again write nothing, also when everything that says what we wrote is lost", () => {
    expect(ran(workbook, (grid) => findingsTask(grid, { asOf: AS_OF }))).toMatchObject({ isEmpty: true, codes: [] });
    const lost = ran({ ...workbook, state: null }, (grid) => findingsTask(grid, { asOf: AS_OF, language }));
    expect(valuesOf(lost.workbook, TEAM_POINTS, P.points)).toEqual(team?.sets.map(({ score }) => score));
    expect(lost.workbook.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
  });

  test("take the tick that a team's key results do not suffice (S06)", () => {
    const id = textsOf(workbook, TEAM_SMART, F.smart.headers.id)[0] ?? "";
    const ticked = typeIntoRow(workbook, TEAM_SMART, 0, { [F.smart.headers.sufficient]: F.no });
    expect(about(ticked, "S06")).toEqual([`S06 ${id}`]);
  });
});
