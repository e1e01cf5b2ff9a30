import type { Dialect } from "../../../src/core/formula";
import { cascadeWords, describeIssue, okrSheetWords, type Language } from "../../../src/core/language";
import { knownState } from "../../../src/workbook/known-state";
import { readOwnLevel } from "../../../src/workbook/tasks";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { addRow, hasTable, heightOf, sortRows, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import {
  DEPARTMENTS, levelledCompany, PEOPLE, PERSON_KEY_RESULTS, TEAM_DUTIES, TEAM_KEY_RESULTS, TEAM_OBJECTIVES, TEAM_SUMMARY,
} from "../../support/levelled-company";
import { gridOf, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { checkIn, company, contents, CYCLE, generate, KEY_RESULTS, KPI, kpiCell, recalculated, words } from "../../support/small-company";

const BOTH_WAYS: readonly (readonly [Language, Dialect])[] = [["en", "plain"], ["zh", "functions"]];

const MADE = generate(levelledCompany(), { level: "all" }).workbook;

const rowOf = (workbook: MemoryWorkbook, table: string, title: string, text: string): number => {
  const row = textsOf(workbook, table, title).findIndex((each) => each.includes(text));
  if (row < 0) throw new Error(`no ${text} in ${textsOf(workbook, table, title).join(" / ")}`);
  return row;
};

describe.each(BOTH_WAYS)("all levels in %s with %s formulas", (language, dialect) => {
  const { workbook, outcome } = generate(levelledCompany(language), { level: "all", language, dialect });
  const W = okrSheetWords(language).keyResults;
  const L = cascadeWords(language);

  test("are made with nothing to warn of", () => {
    expect(outcome.issues.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(outcome.summary?.levels).toEqual([
      { level: "team", holders: 5, objectives: 9, keyResults: 12, leftOut: 2 },
      { level: "person", holders: 5, objectives: 9, keyResults: 12, leftOut: 2 },
    ]);
  });

  test("are there already when they are generated again", () => {
    const again = generate(workbook);
    expect(again.outcome.change).toEqual(NO_CHANGE);
    expect(again.outcome.summary?.levels).toEqual(outcome.summary?.levels);
  });

  test("every figure follows the user's cell", () => {
    const before = valuesOf(workbook, TEAM_KEY_RESULTS, W.current);
    const row = rowOf(workbook, TEAM_KEY_RESULTS, W.source, kpiCell("On-time delivery", "actual"));
    const changed = recalculated(typeInto(workbook, KPI[language], { [kpiCell("On-time delivery", "actual")]: 0.94 }));
    expect([before[row], valuesOf(changed, TEAM_KEY_RESULTS, W.current)[row]]).toEqual([0.91, 0.94]);
    expect(valuesOf(changed, TEAM_KEY_RESULTS, W.progress)[row]).toBeCloseTo((0.94 - 0.88) / (0.95 - 0.88), 9);
  });

  test("what is supported is named beside its id, and counted", () => {
    const parents = new Map(textsOf(workbook, KEY_RESULTS, W.id).map((id, index) => [id, textsOf(workbook, KEY_RESULTS, W.text)[index]]));
    const ids = textsOf(workbook, TEAM_KEY_RESULTS, L.headers.alignedTo);
    const shown = textsOf(workbook, TEAM_KEY_RESULTS, L.headers.alignedText);
    const known = ids.flatMap((id, index) => (parents.has(id) ? [[shown[index], parents.get(id)]] : []));
    expect(known.length).toBeGreaterThan(5);
    for (const [text, parent] of known) expect(text).toBe(parent);
    // Key tasks that no objective of the team speaks of support nothing yet: one of Sales' two key results, one of Operations' three.
    expect(valuesOf(workbook, TEAM_SUMMARY, L.mix.headers.supporting)).toEqual([1, 1, 1 / 2, 2 / 3, 1]);
  });

  test("the mix of bases is counted, and duties without an objective are gaps", () => {
    const count = (basis: keyof typeof L.bases): number => valuesOf(workbook, TEAM_SUMMARY, L.bases[basis]).reduce<number>((sum, value) => sum + Number(value), 0);
    expect([count("strategy-map"), count("key-task"), count("duty")]).toEqual([10, 2, 0]);
    const states = valuesOf(workbook, TEAM_DUTIES, L.duties.headers.state);
    expect([states[0], states.at(-1)]).toEqual([L.duties.states.served, L.duties.states.gap]);
  });

  test("nobody's sheet is touched", () => {
    const theirs = [KPI[language], DEPARTMENTS[language], PEOPLE[language]];
    expect(contents(workbook, theirs)).toEqual(contents(levelledCompany(language), theirs));
  });

  test("in a workbook whose record was dropped the tables are found again, and nothing of them changes", () => {
    const lost = { ...workbook, state: null };
    expect(knownState(gridOf(lost)).state.tables.has(TEAM_KEY_RESULTS)).toBe(true);
    const again = generate(lost, { level: "all" });
    expect(again.outcome.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const sheets = workbook.sheets.filter(({ tables }) => tables.length > 0).map(({ name }) => name);
    expect(contents(again.workbook, sheets)).toEqual(contents(workbook, sheets));
  });
});

describe("one level at a time", () => {
  test("teams and people need the company's OKRs, and a sentence says what to make first", () => {
    for (const level of ["team", "personal"] as const) {
      const { outcome } = generate(levelledCompany(), { level });
      expect([outcome.change, outcome.summary]).toEqual([NO_CHANGE, null]);
      expect(outcome.issues.map((each) => describeIssue(each, "en")).at(-1)).toContain("Generate the company's first");
    }
  });

  test("come to the same as all at once", () => {
    const first = generate(levelledCompany());
    const second = generate(first.workbook, { level: "team" });
    const third = generate(second.workbook, { level: "personal" });
    expect([first, second, third].map(({ workbook }) => [TEAM_KEY_RESULTS, PERSON_KEY_RESULTS].map((name) => hasTable(workbook, name)))).toEqual([[false, false], [true, false], [true, true]]);
    const sheets = MADE.sheets.filter(({ tables }) => tables.length > 0).map(({ name }) => name);
    // The list of check-ins stands where the first of the levels brought it.
    expect(contents(third.workbook, sheets).toSorted()).toEqual(contents(MADE, sheets).toSorted());
  });

  test("the level is remembered, and the company's stays what nobody else chose", () => {
    const settings = (workbook: MemoryWorkbook): string | undefined => knownState(gridOf(workbook)).state.settings.level;
    expect(settings(generate(levelledCompany()).workbook)).toBeUndefined();
    expect(settings(generate(MADE).workbook)).toBe("all");
    expect(settings(generate(MADE, { level: "company" }).workbook)).toBe("company");
  });

  test("without departments, lists of people and owners in the scorecard only people have OKRs, and why is said", () => {
    const { outcome, workbook } = generate(company(), { level: "all" });
    expect(outcome.issues.filter(({ severity }) => severity === "warning").map(({ code }) => code)).toEqual(["cascade-without-teams"]);
    expect([hasTable(workbook, TEAM_KEY_RESULTS), heightOf(workbook, PERSON_KEY_RESULTS)]).toEqual([false, 10]);
  });
});

describe("what people did to the sheets stays", () => {
  const W = words();
  const L = cascadeWords("en");
  const made = MADE;
  const again = (workbook: MemoryWorkbook): ReturnType<typeof generate> => generate(workbook, { level: "all" });

  test("texts, weights, owners, links and missions, and rows of their own, sorted or not", () => {
    const edited = addRow(
      typeIntoRow(typeIntoRow(made, TEAM_KEY_RESULTS, 0, { [W.text]: "Ours", [W.weight]: 0.9, [L.headers.alignedTo]: null, [L.headers.contribution]: "none" }), TEAM_SUMMARY, 0, { [L.mix.headers.mission]: "Win the north" }),
      TEAM_KEY_RESULTS, { [L.holder.team]: "Sales", [W.text]: "=SUM of our own", [L.headers.basis]: "self", [W.weight]: 0.1 },
    );
    const after = again(edited);
    expect(after.codes).toEqual([]);
    expect(contents(after.workbook)).toEqual(contents(edited));
    const sorted = sortRows(edited, TEAM_KEY_RESULTS, Array.from({ length: heightOf(edited, TEAM_KEY_RESULTS) }, (_, row) => row).reverse());
    expect(contents(again(sorted).workbook)).toEqual(contents(sorted));
  });

  test("a team that is called otherwise keeps its rows, its edits and its check-ins", () => {
    const row = rowOf(made, TEAM_KEY_RESULTS, L.holder.team, "Sales");
    const edited = typeIntoRow(made, TEAM_KEY_RESULTS, row, { [W.text]: "Ours" });
    const renamed = again({ ...edited, sheets: edited.sheets.map((sheet) => levelledCompany("en", { Sales: "Market" }).sheets.find(({ name, tables }) => name === sheet.name && name === "Departments" && tables.length === 0) ?? sheet) });
    expect(renamed.outcome.issues.filter(({ code }) => code.startsWith("unit-")).map((each) => describeIssue(each, "en"))).toEqual([
      'The team "Sales" is called "Market" now: it keeps its key results, check-ins and edits.',
    ]);
    expect(textsOf(renamed.workbook, TEAM_KEY_RESULTS, W.id)).toEqual(textsOf(made, TEAM_KEY_RESULTS, W.id));
    expect([textsOf(renamed.workbook, TEAM_KEY_RESULTS, L.holder.team)[row], textsOf(renamed.workbook, TEAM_KEY_RESULTS, W.text)[row]]).toEqual(["Market", "Ours"]);
  });

  test("rows of somebody who left stay until somebody decides, and that is said every time", () => {
    const left = typeInto(made, "KPI 2027", Object.fromEntries(["Time to hire", "Voluntary turnover", "Engagement score", "Training hours"].map((name) => [kpiCell(name, "owner"), "P. Novak"])));
    const before = textsOf(made, PERSON_KEY_RESULTS, W.id);
    const once = again(left);
    const twice = again(once.workbook);
    for (const { workbook, outcome } of [once, twice]) {
      expect(outcome.issues.filter(({ code }) => code === "unit-not-found").map(({ values }) => values)).toEqual([{ unit: "S. Tanaka", level: "person", keyResults: 3 }]);
      for (const id of before) expect(textsOf(workbook, PERSON_KEY_RESULTS, W.id)).toContain(id);
    }
    expect(twice.outcome.change).toEqual(NO_CHANGE);
  });
});

describe("check-ins", () => {
  const W = words();
  const made = MADE;
  const task = rowOf(made, TEAM_KEY_RESULTS, W.text, "Sign four Nordic partners");

  test("of a team's task move it, and its objective", () => {
    const id = textsOf(made, TEAM_KEY_RESULTS, W.id)[task] ?? "";
    const { outcome, workbook } = checkIn(made, [["2027-05-21", id, 0.5, 6, "two signed", "M. Osei"]]);
    expect(outcome.issues).toEqual([]);
    expect([W.current, W.progress, W.confidence].map((title) => valuesOf(workbook, TEAM_KEY_RESULTS, title)[task])).toEqual([0.5, 0.5, 6]);
    const objective = textsOf(made, TEAM_KEY_RESULTS, W.objective)[task] ?? "";
    const at = textsOf(workbook, TEAM_OBJECTIVES, okrSheetWords("en").objectives.id).indexOf(objective);
    expect(valuesOf(workbook, TEAM_OBJECTIVES, okrSheetWords("en").objectives.progress)[at]).toBeGreaterThan(0);
  });

  test("by a text that company, team and person share are the company's; an id says otherwise", () => {
    const shared = textsOf(made, KEY_RESULTS, W.text).find((text) => textsOf(made, TEAM_KEY_RESULTS, W.text).includes(text)) ?? "";
    const { outcome } = checkIn(made, [["2027-05-21", shared, null, 7, "fine", "A"]]);
    expect(outcome.issues).toEqual([]);
    expect(outcome.summary?.keyResults).toEqual([textsOf(made, KEY_RESULTS, W.id)[textsOf(made, KEY_RESULTS, W.text).indexOf(shared)]]);
  });
});

test("what stands in the tables is read back, with whose it is and what it supports", () => {
  const made = generate(levelledCompany("zh"), { level: "all", language: "zh" }).workbook;
  const { state } = knownState(gridOf(made));
  const team = readOwnLevel(gridOf(made), state, "team", CYCLE);
  const person = readOwnLevel(gridOf(made), state, "person", CYCLE);
  expect(team?.issues).toEqual([]);
  expect(team?.keyResults.map(({ holder, basis, contribution }) => [holder, basis, contribution])).toContainEqual(["销售部", "key-task", "none"]);
  expect(person?.keyResults.map(({ holder, team: of, contribution }) => [holder, of, contribution])).toContainEqual(["谭思", "人力资源部", "metric"]);
  expect(person?.objectives.every(({ alignedTo }) => team?.objectives.some(({ id }) => id === alignedTo))).toBe(true);
});

test.each(["en", "zh"] as const)("the page of a team shows the team that is chosen, all of its rows and no others (%s)", (language) => {
  const [L, W] = [cascadeWords(language), words(language)];
  const made = language === "en" ? MADE : generate(levelledCompany(language), { level: "all", language }).workbook;
  const page = L.page.sheet(CYCLE);
  const shown = (workbook: MemoryWorkbook, column: string, rows: readonly number[]): readonly unknown[] =>
    rows.map((row) => workbook.sheets.find(({ name }) => name === page)?.cells.get(`${column}${row}`)?.value ?? "");
  const rows = Array.from({ length: 25 }, (_, index) => 18 + index);
  for (const team of new Set(textsOf(made, TEAM_KEY_RESULTS, L.holder.team))) {
    const chosen = recalculated(typeInto(made, page, { D4: team }));
    const texts = textsOf(made, TEAM_KEY_RESULTS, W.text).filter((_, index) => textsOf(made, TEAM_KEY_RESULTS, L.holder.team)[index] === team);
    expect(shown(chosen, "D", rows)).toEqual([...texts, ...rows.slice(texts.length).map(() => "")]);
    expect(shown(chosen, "C", rows).filter((number) => number !== "")).toEqual(texts.map((_, index) => index + 1));
  }
});
