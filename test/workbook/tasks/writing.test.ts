import { LANGUAGES, writingSheetWords, type Language } from "../../../src/core/language";
import { ruleOf } from "../../../src/core/rules";
import { quiz } from "../../../src/core/training";
import { findingsTask, lintTask, trainTask, wordsTask, type CycleFindings, type WordsSummary } from "../../../src/workbook/tasks";
import { addRow, deleteTableRow, sheetNamed, tableNamed, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { gridOf, type MemoryWorkbook } from "../../support/memory-workbook";
import { AS_OF, company, CYCLE, generate, KEY_RESULTS, OBJECTIVES, ran, recalculated, words, type Ran } from "../../support/small-company";

const FINDINGS = "OKR_Findings_FY2027_Q2";
const SMART = "OKR_Smart_FY2027_Q2";
const POLICY = "OKR_Policy";
const WORDS = "OKR_Words";
const QUIZ = "OKR_Quiz";

const lint = (workbook: MemoryWorkbook): Ran<readonly CycleFindings[]> => ran(workbook, (grid) => findingsTask(grid, { asOf: AS_OF }));
const listWords = (workbook: MemoryWorkbook, language?: Language): Ran<WordsSummary> => ran(workbook, (grid) => wordsTask(grid, { asOf: AS_OF, ...(language === undefined ? {} : { language }) }));

/** `K04 KR-…`: rules and what they are about, as lint finds them now. */
function found(workbook: MemoryWorkbook): readonly string[] {
  return lintTask(gridOf(workbook)).cycles.flatMap(({ faults }) => faults.map(({ of, issue }) => `${ruleOf(issue.code) ?? ""} ${of ?? "*"}`));
}

const plain = { en: generate(company("en"), { language: "en" }).workbook, zh: generate(company("zh"), { language: "zh" }).workbook };

/** The company with texts that are not qualified: an activity, and an objective with a number. */
function careless(language: Language): MemoryWorkbook {
  const texts = { en: ["Launch the new price list", "Win 40 customers"], zh: ["上线新的价目表", "签下40家新客户"] }[language];
  const first = typeIntoRow(plain[language], KEY_RESULTS, 0, { [words(language).text]: texts[0] ?? "" });
  return typeIntoRow(first, OBJECTIVES, 0, { [language === "en" ? "Objective" : "目标"]: texts[1] ?? "" });
}

const id = (workbook: MemoryWorkbook, table: string, row: number): string => textsOf(workbook, table, tableNamed(workbook, table).table.columns[0] ?? "")[row] ?? "";

describe.each(LANGUAGES)("findings as sheets: %s", (language: Language) => {
  const { findings: words1, smart, yes, no } = writingSheetWords(language);
  const linted = lint(careless(language));
  const { workbook } = linted;
  const [cycle] = linted.outcome.summary ?? [];

  test("list what lint finds, with its rule and its place", () => {
    const about = (key: "of" | "rule" | "place"): readonly unknown[] => valuesOf(workbook, FINDINGS, words1.headers[key]);
    expect(about("rule")).toEqual(cycle?.findings.map(({ code }) => ruleOf(code)));
    expect(about("of")).toEqual(cycle?.faults.map(({ of }) => of));
    expect(about("place")).toEqual(cycle?.findings.map(({ at }) => at));
    expect(about("rule")).toEqual(expect.arrayContaining(["K04", "O01"]));
  });

  test("come to the points of the core by a formula", () => {
    expect(sheetNamed(workbook, words1.sheet(CYCLE)).cells.get("F4")).toMatchObject({ value: cycle?.score });
    expect(sheetNamed(workbook, words1.sheet(CYCLE)).cells.get("F4")?.formula).toMatch(/^MAX\(0,100-25\*COUNTIFS\(/);
  });

  test("switch the lamps as the core does, by formulas", () => {
    for (const letter of ["S", "M", "A", "R", "T"] as const) {
      const lamps = valuesOf(workbook, SMART, smart.headers[letter]);
      expect(lamps).toEqual(cycle?.texts.map(({ lamps: each }) => (each.find((one) => one.letter === letter)?.isOn === true ? "●" : "○")));
    }
    expect(valuesOf(workbook, SMART, smart.headers.S)).toContain("○");
    const first = cycle?.texts.findIndex(({ id: each }) => each === id(workbook, KEY_RESULTS, 0)) ?? -1;
    expect(textsOf(workbook, SMART, smart.headers.rules)[first]).toContain("R: K04");
  });

  test("again write nothing", () => {
    expect(lint(workbook)).toMatchObject({ isEmpty: true, codes: [] });
  });

  test("go when the text is mended", () => {
    const text = language === "en" ? "Raise margin from 11 % to 13 %" : "毛利率从11%提升至13%";
    const mended = lint(typeIntoRow(workbook, KEY_RESULTS, 0, { [words(language).text]: text }));
    expect(mended.codes).toEqual([]);
    expect(valuesOf(mended.workbook, FINDINGS, words1.headers.rule)).not.toContain("K04");
    expect(lint(mended.workbook)).toMatchObject({ isEmpty: true, codes: [] });
  });

  test("take the tick that key results do not suffice (S06), and who proposed an objective (P01)", () => {
    const { below, above } = writingSheetWords(language).origins;
    const objective = id(workbook, SMART, 0);
    const ticked = typeIntoRow(workbook, SMART, 0, { [smart.headers.sufficient]: no, [smart.headers.proposed]: above });
    expect(found(ticked)).toEqual(expect.arrayContaining([`S06 ${objective}`, "P01 *"]));
    const written = lint(ticked);
    expect(valuesOf(written.workbook, SMART, smart.headers.sufficient)[0]).toBe(no);
    expect(lint(written.workbook)).toMatchObject({ isEmpty: true });
    const otherwise = typeIntoRow(ticked, SMART, 0, { [smart.headers.sufficient]: yes, [smart.headers.proposed]: below });
    expect(found(otherwise).filter((each) => /^(?:S06|P01)/.test(each))).toEqual([]);
  });
});

describe("the policy on its sheet", () => {
  const { headers } = writingSheetWords("en").policy;
  const { workbook } = lint(plain.en);
  const withLimit = (row: number, values: Readonly<Record<string, string | number>>): MemoryWorkbook => typeIntoRow(workbook, POLICY, row, values);

  test("is what lint goes by", () => {
    const wrong = (book: MemoryWorkbook): number => found(book).filter((each) => each.startsWith("S02")).length;
    expect(wrong(withLimit(1, { [headers.least]: 1 }))).toBe(0);
    expect(wrong(withLimit(1, { [headers.least]: 7, [headers.most]: 7 }))).toBe(lintTask(gridOf(workbook)).cycles[0]?.texts.filter(({ kind }) => kind === "objective").length);
  });

  test("is what generate goes by, and stays", () => {
    const generated = generate(withLimit(1, { [headers.least]: 1, [headers.most]: 1 }));
    expect(generated.outcome.summary?.keyResults).toBe(generated.outcome.summary?.objectives);
    expect(valuesOf(generated.workbook, POLICY, headers.most)[1]).toBe(1);
    expect(generate(generated.workbook).isEmpty).toBe(true);
  });

  test("follows what is chosen for generating", () => {
    const generated = generate(workbook, { most: { keyResults: 2 } });
    expect(generated.codes).toEqual([]);
    expect(valuesOf(generated.workbook, POLICY, headers.most)[1]).toBe(2);
    expect(generate(generated.workbook).isEmpty).toBe(true);
  });

  test("keeps to what the sheet of a cycle has room for", () => {
    expect(generate(withLimit(0, { [headers.most]: 90 })).outcome.summary?.objectives).toBeLessThanOrEqual(5);
  });

  test.each<[string, number, Readonly<Record<string, string | number>>]>([
    ["a text", 0, { [headers.most]: "many" }],
    ["less than nothing", 0, { [headers.least]: -1 }],
    ["part of a key result", 1, { [headers.most]: 2.5 }],
    ["a share above one", 4, { [headers.most]: 40 }],
    ["a least above its most", 0, { [headers.least]: 6 }],
  ])("goes on with the usual where a limit is %s, and says so", (_, row, values) => {
    const { policy, issues } = lintTask(gridOf(withLimit(row, values)));
    expect(policy).toEqual(lintTask(gridOf(workbook)).policy);
    expect(issues.map(({ code }) => code)).toEqual(["policy-limit-unknown"]);
  });
});

describe.each(LANGUAGES)("the word lists: %s", (language: Language) => {
  const { words: { headers }, wordLists, lists, no } = writingSheetWords(language);
  const { workbook } = listWords(careless(language));
  const row = (word: string): number => valuesOf(workbook, WORDS, headers.word).indexOf(word);
  const struck = typeIntoRow(workbook, WORDS, row(language === "en" ? "launch" : "上线"), { [headers.use]: no });
  const activity = (book: MemoryWorkbook): string | undefined => found(book).find((each) => each === `K04 ${id(book, KEY_RESULTS, 0)}`);

  test("change nothing as they are", () => {
    expect(found(workbook)).toEqual(found(careless(language)));
    expect(listWords(workbook)).toMatchObject({ isEmpty: true, codes: [] });
  });

  test("are counted live", () => {
    const before = valuesOf(workbook, "OKR_WordLists", wordLists.headers.count)[0];
    expect(valuesOf(recalculated(struck), "OKR_WordLists", wordLists.headers.count)[0]).toBe(Number(before) - 1);
  });

  test("lose a word that is struck, or whose row is deleted, and keep it so", () => {
    expect(activity(workbook)).toBeDefined();
    expect(activity(struck)).toBeUndefined();
    const deleted = deleteTableRow(workbook, WORDS, row(language === "en" ? "launch" : "上线"));
    expect(activity(deleted)).toBeUndefined();
    expect(activity(listWords(struck).workbook)).toBeUndefined();
    expect(activity(listWords(deleted).workbook)).toBeUndefined();
  });

  test("take words of the user's", () => {
    const text = language === "en" ? "Unbox (all) parcels" : "拆箱全部包裹";
    const texted = typeIntoRow(struck, KEY_RESULTS, 0, { [words(language).text]: text });
    expect(activity(texted)).toBeUndefined();
    const added = addRow(texted, WORDS, { [headers.list]: lists.activity.title, [headers.word]: language === "en" ? "unbox (all)" : "拆箱" });
    expect(activity(added)).toBeDefined();
    expect(listWords(added)).toMatchObject({ codes: [] });
    expect(activity(listWords(added).workbook)).toBeDefined();
  });

  test("say what they cannot use", () => {
    const odd = [{ [headers.list]: "?", [headers.word]: "x" }, { [headers.list]: lists.scales.title, [headers.word]: "dozen" }, { [headers.list]: lists.vanity.title, [headers.word]: "y", [headers.use]: "maybe" }];
    const { issues } = lintTask(gridOf(odd.reduce((book, values) => addRow(book, WORDS, values), workbook)));
    expect(issues.map(({ code }) => code)).toEqual(["word-list-unknown", "word-without-factor", "word-use-unknown"]);
  });
});

test("scales and other grammar of numbers are words too", () => {
  const { words: { headers }, lists } = writingSheetWords("en");
  const from = typeIntoRow(listWords(plain.en).workbook, KEY_RESULTS, 0, { [words("en").text]: "Raise stock from 2 dozen up to 20", [words("en").start]: "", [words("en").target]: "", [words("en").type]: "increase" });
  const isBackwards = (book: MemoryWorkbook): boolean => found(book).includes(`K03 ${id(book, KEY_RESULTS, 0)}`);
  expect(isBackwards(from)).toBe(false);
  const scaled = addRow(from, WORDS, { [headers.list]: lists.scales.title, [headers.word]: "dozen", [headers.factor]: 12 });
  const both = typeIntoRow(scaled, KEY_RESULTS, 0, { [words("en").text]: "Raise stock from 2 dozen to 1 dozen" });
  expect(isBackwards(both)).toBe(true);
});

test("generate reads the words of the workbook", () => {
  const { words: { headers }, lists, no } = writingSheetWords("en");
  const { workbook } = listWords(plain.en);
  const codes = (book: MemoryWorkbook): readonly string[] => generate(book).outcome.issues.map(({ code }) => code);
  const volumes = valuesOf(workbook, WORDS, headers.list).flatMap((list, index) => (list === lists.volume.title ? [index] : []));
  const without = volumes.reduce((book, index) => typeIntoRow(book, WORDS, index, { [headers.use]: no }), workbook);
  expect(codes(workbook)).toContain("volume-paired-with-quality");
  expect(codes(without)).not.toContain("volume-paired-with-quality");
});

describe.each(LANGUAGES)("the quiz: %s", (language: Language) => {
  const { headers, verdicts, right, wrong } = writingSheetWords(language).quiz;
  const train = (workbook: MemoryWorkbook): Ran<unknown> => ran(workbook, (grid) => trainTask(grid, { asOf: AS_OF, fallbackLanguage: language }));
  const { workbook } = train(plain[language]);
  const questions = quiz(language);
  const bad = questions.findIndex(({ isQualified }) => !isQualified);
  const good = questions.findIndex(({ isQualified }) => isQualified);
  const answered = recalculated([bad, good].reduce((book, row) => typeIntoRow(book, QUIZ, row, { [headers.verdict]: verdicts.unqualified }), workbook));

  test("shows nothing of the answers before there is one", () => {
    for (const header of [headers.result, headers.right, headers.rules, headers.why, headers.rewrite]) {
      expect(new Set(valuesOf(workbook, QUIZ, header))).toEqual(new Set([""]));
    }
  });

  test("shows the answer, its rules, the reasons and a better text after one, and the score", () => {
    const shown = (header: string): readonly unknown[] => [bad, good].map((row) => valuesOf(answered, QUIZ, header)[row]);
    expect(shown(headers.result)).toEqual([right, wrong]);
    expect(shown(headers.right)).toEqual([verdicts.unqualified, verdicts.qualified]);
    expect(textsOf(answered, QUIZ, headers.rules)[bad]).toContain(ruleOf(questions[bad]?.findings[0]?.code ?? "") ?? "?");
    expect(shown(headers.rewrite)[0]).toBe(questions[bad]?.better);
    const { cells } = sheetNamed(answered, writingSheetWords(language).quiz.sheet);
    expect(["H4", "H5", "H6"].map((address) => cells.get(address)?.value)).toEqual([2, 1, 0.5]);
  });

  test("keeps the answers when it is written again", () => {
    expect(train(answered)).toMatchObject({ isEmpty: true, codes: [] });
    expect(valuesOf(train(answered).workbook, QUIZ, headers.verdict)[bad]).toBe(verdicts.unqualified);
  });
});

test("where our record is lost, the tables are known by their headers, and what people entered counts", () => {
  const { policy: { headers }, words: { headers: ofWords }, no } = writingSheetWords("en");
  const all = listWords(lint(careless("en")).workbook).workbook;
  const entered = typeIntoRow(typeIntoRow(all, POLICY, 0, { [headers.most]: 9 }), WORDS, 0, { [ofWords.use]: no });
  const lost = { ...entered, state: null };
  expect(found(lost)).toEqual(found(entered));
  expect(lintTask(gridOf(lost)).policy.objectives.high).toBe(9);
  const again = lint(lost).workbook;
  expect(valuesOf(again, POLICY, headers.most)[0]).toBe(9);
  expect(lint(again)).toMatchObject({ isEmpty: true });
});
