import { formulaEngine, printStored } from "../../../../src/core/formula";
import type { CellValue } from "../../../../src/core/grid";
import { coachingWords, consensusWords, describeIssue, LANGUAGES, typeWord, type Language } from "../../../../src/core/language";
import { PEOPLE_TABLES } from "../../../../src/core/plan/people";
import { processTableName } from "../../../../src/core/plan/process";
import { knownState } from "../../../../src/workbook/known-state";
import { rowValues } from "../../../../src/workbook/own-tables";
import { coachTask, interviewTask, ownTable, pbcTask, processTask, settlePack, type Pack, type PeopleOptions } from "../../../../src/workbook/tasks";
import { isEmptyChange } from "../../../../src/workbook/workbook-change";
import { typeIntoRow } from "../../../support/excel-user";
import { applyToMemory, EMPTY_WORKBOOK, gridOf, type MemoryWorkbook } from "../../../support/memory-workbook";
import { checkIn, company, END, generate, ran, review } from "../../../support/small-company";

const PERSON: Readonly<Record<Language, string>> = { en: "S. Tanaka", zh: "谭思" };

/** The company at the end of the cycle, reviewed, with a note that asks for help. */
const COMPANIES = new Map(LANGUAGES.map((language) => {
  const generated = generate(company(language), { language }).workbook;
  const id = keyResultOf(generated, PERSON[language]);
  return [language, review(checkIn(generated, [["2027-06-18", id, null, 3, language === "en" ? "We need help from the agencies" : "需要猎头协助", "HR"]]).workbook).workbook] as const;
}));

function keyResultOf(workbook: MemoryWorkbook, owner: string): string {
  const grid = gridOf(workbook);
  const table = ownTable(grid, knownState(grid).state, "OKR_KeyResults_FY2027_Q2")?.table;
  const found = table?.rows.find((row) => rowValues(table, row)["owner"] === owner);
  return found?.id ?? "";
}

function options(language: Language, more: Partial<PeopleOptions> = {}): PeopleOptions {
  return { asOf: END, source: "company.xlsx", language, person: PERSON[language], ...more };
}

function companyGrid(language: Language) {
  return gridOf(COMPANIES.get(language) ?? EMPTY_WORKBOOK);
}

/** The workbook after a pack was written into it. */
function written(pack: Pack, there: MemoryWorkbook | null = null): MemoryWorkbook {
  const { change, dialect } = settlePack(pack, there === null ? null : gridOf(there));
  return applyToMemory(there ?? EMPTY_WORKBOOK, change, { ...formulaEngine, print: printStored }, dialect);
}

function table(workbook: MemoryWorkbook, name: string): readonly Readonly<Record<string, CellValue>>[] {
  const grid = gridOf(workbook);
  const found = ownTable(grid, knownState(grid).state, name)?.table;
  return found?.rows.map((row) => rowValues(found, row)) ?? [];
}

/** The workbook after somebody typed into a column of a table, in its first row. */
function typed(workbook: MemoryWorkbook, name: string, key: string, value: CellValue): MemoryWorkbook {
  const grid = gridOf(workbook);
  const found = ownTable(grid, knownState(grid).state, name)?.table;
  const [column, row] = [found?.columns.find((one) => one.key === key)?.column, found?.rows[0]?.row];
  if (found === undefined || column === undefined || row === undefined) throw new Error(`no ${key} in ${name}`);
  const edit = { sheet: found.sheet.name, tables: [], cells: [{ row, column, cell: { value } }] };
  return applyToMemory(workbook, { addSheets: [], editSheets: [edit], names: [], state: null }, { ...formulaEngine, print: printStored }, "plain");
}

/** What a cell says, a number with its digits. */
function said(value: CellValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function first(packs: readonly Pack[]): Pack {
  const [pack] = packs;
  if (pack === undefined) throw new Error("no pack");
  return pack;
}

describe.each(LANGUAGES)("a coaching card (%s)", (language) => {
  const { packs, summary } = coachTask(companyGrid(language), options(language));
  const workbook = written(first(packs));
  const words = coachingWords(language);

  test("is one workbook for the person who is asked for", () => {
    expect(packs).toHaveLength(1);
    expect(first(packs).file).toBe(`${language === "en" ? "Coaching" : "辅导卡"} FY2027-Q2 ${PERSON[language]}.xlsx`);
    expect(summary?.people.map(({ person }) => person)).toEqual([PERSON[language]]);
  });

  test("says the same figures as verdict and as observation, and asks three open questions about them", () => {
    const cards = table(workbook, PEOPLE_TABLES.cards);
    const figures = table(workbook, PEOPLE_TABLES.figures);
    const moving = cards.find(({ line, keyResult }) => line === words.lines.verdict && [typeWord("increase", language), typeWord("decrease", language)].includes(said(figures.find(({ id }) => id === keyResult)?.["type"])));
    const its = cards.filter(({ keyResult }) => keyResult === moving?.["keyResult"]);
    expect(its.map(({ line }) => line)).toEqual(Object.values(words.lines));
    const figure = figures.find(({ id }) => id === moving?.["keyResult"]);
    const current = figure?.["unit"] === "%" ? String(Math.round(Number(figure["current"]) * 1000) / 10) : said(figure?.["current"]);
    for (const { line, sentence } of its.filter(({ line }) => line !== words.lines.will)) expect([line, said(sentence).includes(current)]).toEqual([line, true]);
    expect(its.filter(({ line }) => [words.lines.goal, words.lines.reality, words.lines.options].includes(said(line))).every(({ sentence }) => /[?？]$/.test(said(sentence)))).toBe(true);
    expect(its.every(({ sentence }) => !said(sentence).includes("{"))).toBe(true);
  });

  test("shows who asked for help in a check-in", () => {
    expect(table(workbook, PEOPLE_TABLES.support)).toContainEqual(expect.objectContaining({ kind: words.kinds.asked, said: language === "en" ? "HR: We need help from the agencies" : "HR: 需要猎头协助" }));
  });

  test("lists what the person asked others for on the consensus sheet, with the answers, and nothing that others asked for", () => {
    const consensus = ran(COMPANIES.get(language) ?? EMPTY_WORKBOOK, (grid) => processTask(grid, { asOf: END })).workbook;
    const C = consensusWords(language);
    const id = keyResultOf(consensus, PERSON[language]);
    const ask = (row: number, entries: Readonly<Record<string, CellValue>>) => (workbook: MemoryWorkbook): MemoryWorkbook =>
      typeIntoRow(workbook, processTableName("requests", "FY2027-Q2"), row, { [C.requests.to]: "IT", [C.requests.item]: id, ...entries });
    const asked = [
      ask(0, { [C.requests.what]: "A better careers page", [C.requests.from]: PERSON[language], [C.requests.answer]: "In May", [C.requests.accepted]: C.yes }),
      ask(1, { [C.requests.what]: "An interview room" }),
      ask(2, { [C.requests.what]: "Something else", [C.requests.from]: "A. Keller" }),
    ].reduce((workbook, step) => step(workbook), consensus);
    const support = table(written(first(coachTask(gridOf(asked), options(language)).packs)), PEOPLE_TABLES.support);
    expect(support.filter(({ kind }) => Object.values(words.requests).includes(said(kind))).map(({ said: what, kind }) => [what, kind])).toEqual([
      [words.request({ what: "A better careers page", to: "IT", answer: "In May" }), words.requests.accepted],
      [words.request({ what: "An interview room", to: "IT", answer: null }), words.requests.open],
    ]);
  });

  test("begins with what is green, and every figure has its place in the source", () => {
    expect(table(workbook, PEOPLE_TABLES.trust).every(({ status }) => typeof status === "string")).toBe(true);
    const sources = table(workbook, PEOPLE_TABLES.figures).map(({ source }) => said(source));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.every((source) => /^company\.xlsx: 'OKR FY2027-Q2'!A\d+$/.test(source))).toBe(true);
  });
});

describe("packs that are there already", () => {
  const made = { coach: coachTask(companyGrid("en"), options("en")), pbc: pbcTask(companyGrid("en"), options("en")), interview: interviewTask(companyGrid("en"), options("en", {})) };
  const all = Object.entries(made).flatMap(([command, { packs }]) => packs.map((pack) => [`${command}: ${pack.file}`, pack] as const));

  test.each(all)("are left alone if nothing is new (%s)", (_, pack) => {
    const { change, issues } = settlePack(pack, gridOf(written(pack)));
    expect([isEmptyChange(change), issues]).toEqual([true, []]);
  });

  test.each(all)("are known again where our record of them is lost (%s)", (_, pack) => {
    const lost = { ...written(pack), state: null };
    const { summary, change, issues } = settlePack(pack, gridOf(lost));
    expect([summary, issues.map(({ code }) => code), change.addSheets.length]).toEqual([true, ["state-lost"], 0]);
  });

  test("keep what people wrote into them, while figures follow the source", () => {
    const pack = first(made.coach.packs);
    const answered = typed(written(pack), PEOPLE_TABLES.next, "agreed", 33);
    const later = first(coachTask(companyGrid("en"), options("en", { asOf: "2027-06-20" })).packs);
    const again = written(later, answered);
    expect(table(again, PEOPLE_TABLES.next)[0]?.["agreed"]).toBe(33);
    expect(table(again, PEOPLE_TABLES.figures)[0]?.["gapToPace"]).not.toBe(table(answered, PEOPLE_TABLES.figures)[0]?.["gapToPace"]);
  });

  test("are refused if they are somebody else's workbook", () => {
    const { summary, change, issues } = settlePack(first(made.coach.packs), gridOf(company("en")));
    expect([summary, isEmptyChange(change), issues.map(({ code }) => code)]).toEqual([null, true, ["pack-not-ours"]]);
  });
});

describe("who is asked for", () => {
  test("is everybody who owns something, if nobody is named", () => {
    const everybody: PeopleOptions = { asOf: END, source: "company.xlsx", language: "en" };
    expect(coachTask(companyGrid("en"), everybody).summary?.people.map(({ person }) => person).sort()).toEqual(["A. Keller", "J. Lindqvist", "M. Osei", "P. Novak", "S. Tanaka"]);
  });

  test("must own something; those who do are named", () => {
    const { packs, issues } = pbcTask(companyGrid("en"), options("en", { person: "B. Adams" }));
    expect(packs).toEqual([]);
    const unknown = issues.find(({ code }) => code === "person-unknown");
    expect(unknown?.values).toMatchObject({ person: "B. Adams" });
    expect(unknown === undefined ? "" : describeIssue(unknown, "en")).toContain('"S. Tanaka"');
  });

  test("needs OKRs", () => {
    expect(coachTask(gridOf(company("en")), options("en")).issues.map(({ code }) => code)).toEqual(["workbook-without-okrs"]);
  });
});

describe("interviews", () => {
  const managed = { managers: [{ person: null, manager: "B. Adams" }, { person: "P. Novak", manager: "S. Tanaka" }] };

  test("of everybody are planned, while packs are made for those who are asked for, one for each side", () => {
    const { packs, summary } = interviewTask(companyGrid("en"), { ...options("en"), ...managed });
    expect(packs.map(({ file }) => file)).toEqual(["Interview plan FY2027-Q2.xlsx", "Interview FY2027-Q2 S. Tanaka.xlsx", "Self-assessment FY2027-Q2 S. Tanaka.xlsx"]);
    expect(summary?.meetings.map(({ person, manager }) => `${person} with ${String(manager)}`)).toContain("P. Novak with S. Tanaka");
    expect(table(written(first(packs)), PEOPLE_TABLES.plan).map(({ check }) => check)).toEqual(Array.from({ length: 5 }, () => "fine"));
  });

  test("that somebody moved onto another show the clash, and stay there when run again", () => {
    const plan = written(first(interviewTask(companyGrid("en"), { ...options("en"), ...managed }).packs));
    const [one, ...others] = table(plan, PEOPLE_TABLES.plan);
    const two = others.find(({ manager }) => manager === one?.["manager"]);
    const moved = typed(plan, PEOPLE_TABLES.plan, "start", (two?.["start"] as number) + 0.01);
    expect(one?.["start"]).not.toBe(two?.["start"]);
    const { packs, summary } = interviewTask(companyGrid("en"), { ...options("en"), ...managed, plan: gridOf(moved) });
    const again = written(first(packs), moved);
    expect(summary?.meetings[0]?.start).toBe(Math.round(((two?.["start"] as number) + 0.01) * 24 * 60));
    expect(table(again, PEOPLE_TABLES.plan).filter(({ person }) => person === one?.["person"] || person === two?.["person"]).map(({ check }) => check)).toEqual(["double booked", "double booked"]);
  });

  test("bring what the person wrote of themselves into the manager's documents, when run again", () => {
    const [, managers, employees] = interviewTask(companyGrid("en"), { ...options("en"), ...managed }).packs;
    if (managers === undefined || employees === undefined) throw new Error("no packs");
    const filled = typed(typed(written(employees), PEOPLE_TABLES.self, "own", 0.8), PEOPLE_TABLES.self, "help", "A second recruiter");
    const [, again] = interviewTask(companyGrid("en"), { ...options("en"), ...managed, selfAssessments: new Map([[PERSON.en, gridOf(filled)]]) }).packs;
    const documents = table(written(again ?? managers, written(managers)), PEOPLE_TABLES.results);
    expect(documents[0]).toMatchObject({ selfScore: 0.8, selfComment: "Help that I wish for: A second recruiter" });
    expect(documents.slice(1).every(({ selfScore }) => selfScore === null)).toBe(true);
  });

  test("without a manager and beyond the days for them are told", () => {
    const late = Array.from({ length: 5 }, (_, index) => ({ person: `person ${index}`, manager: "M" }));
    const { issues } = interviewTask(companyGrid("en"), { ...options("en"), managers: late });
    expect(issues.map(({ code }) => code)).toContain("interview-without-manager");
  });
});
