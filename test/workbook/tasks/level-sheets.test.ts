import { importFiles } from "../../../src/core/interchange";
import { cascadeWords, okrSheetWords, type Language } from "../../../src/core/language";
import { checkInListWords } from "../../../src/core/language/check-in-list-words";
import { personPageWords } from "../../../src/core/language/person-page-words";
import { exportTask, importTask } from "../../../src/workbook/tasks";
import { addRow, hasTable, textsOf, valuesOf } from "../../support/excel-user";
import { levelledCompany, PERSON_KEY_RESULTS, TEAM_KEY_RESULTS } from "../../support/levelled-company";
import { EMPTY_WORKBOOK, gridOf, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { checkIn, company, CYCLE, END, generate, KEY_RESULTS, ran, recalculated, words } from "../../support/small-company";

// The list of what is checked in, the page of a person, and what leaves the workbook and comes back.

const LIST = "OKR_CheckInList_FY2027_Q2";
const MADE: Readonly<Record<Language, MemoryWorkbook>> = {
  en: generate(levelledCompany(), { level: "all" }).workbook,
  zh: generate(levelledCompany("zh"), { level: "all", language: "zh" }).workbook,
};

describe("the list of key results to check in", () => {
  const W = words();
  const H = checkInListWords("en").headers;
  const choices = (workbook: MemoryWorkbook): string | undefined => workbook.names.find(({ name }) => name === "OKR_KeyResultIds")?.formula;
  const shown = (workbook: MemoryWorkbook, title: string): readonly unknown[] => valuesOf(workbook, LIST, title).filter((value) => value !== "");

  test("has those of company, teams and people, line by line, and whose they are", () => {
    const ids = [KEY_RESULTS, TEAM_KEY_RESULTS, PERSON_KEY_RESULTS].flatMap((table) => textsOf(MADE.en, table, W.id));
    expect(shown(MADE.en, H.keyResult)).toEqual(ids);
    const whose = [...textsOf(MADE.en, KEY_RESULTS, W.id).map(() => "Company"), ...textsOf(MADE.en, TEAM_KEY_RESULTS, "Team"), ...textsOf(MADE.en, PERSON_KEY_RESULTS, "Person")];
    expect(shown(MADE.en, H.whose)).toEqual(whose);
  });

  test("is what the drop-down offers, also where the company's OKRs were made first", () => {
    const first = generate(levelledCompany()).workbook;
    expect([hasTable(first, LIST), choices(first)]).toEqual([false, expect.stringContaining(KEY_RESULTS)]);
    const then = generate(first, { level: "team" }).workbook;
    expect(choices(then)).toContain(LIST);
    expect(choices(generate(then, { level: "company" }).workbook)).toContain(LIST);
    expect(hasTable(generate(company()).workbook, LIST)).toBe(false);
  });

  test("follows a check-in and a row that somebody adds", () => {
    const id = textsOf(MADE.en, TEAM_KEY_RESULTS, W.id)[0] ?? "";
    const line = textsOf(MADE.en, LIST, H.keyResult).indexOf(id);
    expect(valuesOf(checkIn(MADE.en, [["2027-05-21", id, null, 3, "hard", "A"]]).workbook, LIST, W.confidence)[line]).toBe(3);
    const more = recalculated(addRow(MADE.en, PERSON_KEY_RESULTS, { [W.id]: "PKR-OURS", Person: "S. Tanaka", [W.text]: "Learn to interview" }));
    expect(shown(more, H.keyResult).at(-1)).toBe("PKR-OURS");
  });
});

test.each(["en", "zh"] as const)("the page of a person shows the person who is chosen, all of their rows and no others (%s)", (language) => {
  const [L, W] = [cascadeWords(language), okrSheetWords(language).keyResults];
  const made = MADE[language];
  const people = textsOf(made, PERSON_KEY_RESULTS, L.holder.person);
  // The first of them, and the last.
  for (const person of [people[0] ?? "", people.at(-1) ?? ""]) {
    const chosen = recalculated(typeInto(made, personPageWords(language).sheet(CYCLE), { D4: person }));
    const theirs = (title: string): readonly unknown[] => valuesOf(made, PERSON_KEY_RESULTS, title).filter((_, row) => people[row] === person);
    const page = (title: string): readonly unknown[] => valuesOf(chosen, "OKR_PersonPageKRs_FY2027_Q2", title).filter((value) => value !== "");
    const P = personPageWords(language).headers;
    expect([page(P.keyResult), page(P.status), page(P.pace), page(L.headers.alignedText)]).toEqual([theirs(W.text), theirs(W.status), theirs(W.pace), theirs(L.headers.alignedText).filter((text) => text !== "")]);
  }
});

test("OKRs of all levels leave as JSON and come back the same to the last letter, check-ins too, and nothing is imported twice", () => {
  const ids = [KEY_RESULTS, TEAM_KEY_RESULTS, PERSON_KEY_RESULTS].map((table) => textsOf(MADE.en, table, words().id)[1] ?? "");
  const checked = checkIn(MADE.en, ids.map((id, index) => ["2027-05-21", id, null, 5 + index, "as planned", "A"])).workbook;
  const json = (workbook: MemoryWorkbook): string => exportTask(gridOf(workbook), { format: "json", fallbackLanguage: "en", asOf: END }).text ?? "";
  const once = json(checked);
  const bring = (workbook: MemoryWorkbook) =>
    ran(workbook, (grid) => importTask(grid, importFiles("json", [{ name: "okrs.json", text: once, rows: [] }]), { asOf: END, files: ["okrs.json"], language: "en" }));
  const imported = bring(EMPTY_WORKBOOK);
  expect(imported.outcome.summary).toMatchObject({ cycles: [CYCLE], checkIns: 3 });
  expect(textsOf(imported.workbook, TEAM_KEY_RESULTS, "Supports")).toEqual(textsOf(MADE.en, TEAM_KEY_RESULTS, "Supports"));
  expect(bring(imported.workbook).isEmpty).toBe(true);
  expect(json(imported.workbook)).toBe(once);
});
