import { okrSheetWords, reviewSheetWords, type Language } from "../../../src/core/language";
import { reviewKey, reviewCellName } from "../../../src/core/plan";
import { holderReviewsWords } from "../../../src/core/language/holder-reviews-words";
import { knownState } from "../../../src/workbook/known-state";
import { namedNumber } from "../../../src/workbook/named-cell";
import { levelReviewTask, reviewsTask, type LevelReviewOptions } from "../../../src/workbook/tasks";
import { textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { levelledCompany, TEAM_KEY_RESULTS, TEAM_OBJECTIVES } from "../../support/levelled-company";
import { gridOf, type MemoryWorkbook } from "../../support/memory-workbook";
import { checkIn, contents, CYCLE, END, generate, ran, review, words } from "../../support/small-company";

const levelReview = (workbook: MemoryWorkbook, options: Partial<LevelReviewOptions> = {}) =>
  ran(workbook, (grid) => levelReviewTask(grid, { asOf: END, level: "team", ...options }));

const tableOf = (part: string, name: string, level: "team" | "person" = "team"): string => `OKR_${part}_${reviewKey(CYCLE, { level, name }).replaceAll("-", "_")}`;

const MADE: Readonly<Record<Language, MemoryWorkbook>> = {
  en: generate(levelledCompany(), { level: "all" }).workbook,
  zh: generate(levelledCompany("zh"), { level: "all", language: "zh" }).workbook,
};
const TASK = textsOf(MADE.en, TEAM_KEY_RESULTS, words().id)[textsOf(MADE.en, TEAM_KEY_RESULTS, words().text).findIndex((text) => text.includes("Nordic"))] ?? "";
const CHECKED = checkIn(MADE.en, [["2027-06-21", TASK, 0.25, 4, "one signed", "M. Osei"]]).workbook;
const REVIEWED = levelReview(CHECKED);

describe("a review of each team", () => {
  const R = reviewSheetWords("en");
  const scoreOn = (workbook: MemoryWorkbook, team: string): number | null => {
    const grid = gridOf(workbook);
    return namedNumber(grid, knownState(grid).state, reviewCellName("Score", reviewKey(CYCLE, { level: "team", name: team })));
  };

  test("has the team's own key results, and comes to the score of the core by formulas", () => {
    const summary = REVIEWED.outcome.summary ?? [];
    expect(summary.map(({ holder }) => holder)).toEqual([...new Set(textsOf(MADE.en, TEAM_OBJECTIVES, "Team"))]);
    for (const { holder, score, keyResults, review: { keyResults: data } } of summary) {
      expect(textsOf(REVIEWED.workbook, tableOf("Results", holder), R.data.id)).toEqual(data.map(({ keyResult }) => keyResult.id));
      expect(keyResults).toBe(data.length);
      if (score !== null) expect(scoreOn(REVIEWED.workbook, holder)).toBeCloseTo(score, 12);
    }
    expect(textsOf(REVIEWED.workbook, tableOf("Results", "Sales"), R.data.id)).toContain(TASK);
  });

  test("counts what was checked in for the team", () => {
    const row = textsOf(REVIEWED.workbook, tableOf("Results", "Sales"), R.data.id).indexOf(TASK);
    expect([R.data.current, R.data.progress, R.data.confidence].map((title) => valuesOf(REVIEWED.workbook, tableOf("Results", "Sales"), title)[row])).toEqual([0.25, 0.25, 4]);
  });

  test("again writes nothing, and keeps what people wrote into it, beside the company's review", () => {
    expect(levelReview(REVIEWED.workbook)).toMatchObject({ isEmpty: true, codes: [] });
    const edited = typeIntoRow(REVIEWED.workbook, tableOf("Results", "Sales"), 0, { [R.data.evidence]: "Signed contracts" });
    const both = review(edited);
    expect(both.codes).toEqual([]);
    const again = levelReview(both.workbook);
    expect(again).toMatchObject({ isEmpty: true, codes: [] });
    expect(contents(again.workbook)).toEqual(contents(both.workbook));
    expect(valuesOf(again.workbook, tableOf("Results", "Sales"), R.data.evidence)[0]).toBe("Signed contracts");
  });

  test("is found again when everything that says what we wrote is lost", () => {
    const lost = levelReview({ ...REVIEWED.workbook, state: null }, { language: "en" });
    expect(lost.workbook.sheets.map(({ name }) => name)).toEqual(REVIEWED.workbook.sheets.map(({ name }) => name));
  });

  test("of one team leaves the others alone; a name that there is not is refused with those that there are", () => {
    const one = levelReview(CHECKED, { of: "sales" });
    expect(one.outcome.summary?.map(({ holder }) => holder)).toEqual(["Sales"]);
    expect(levelReview(CHECKED, { of: "Galaxy" }).outcome.issues.map(({ code, values }) => [code, values])).toEqual([
      ["review-holder-unknown", { holder: "Galaxy", known: (REVIEWED.outcome.summary ?? []).map(({ holder }) => holder) }],
    ]);
    expect(levelReview(generate(levelledCompany()).workbook).outcome.issues.map(({ code }) => code)).toEqual(["review-level-missing"]);
  });

  test("stands in the review of reviews with its score", () => {
    const H = holderReviewsWords("en").headers;
    const reviews = ran(review(REVIEWED.workbook).workbook, (grid) => reviewsTask(grid, { asOf: END }));
    const summary = REVIEWED.outcome.summary ?? [];
    expect(valuesOf(reviews.workbook, "OKR_HolderReviews", H.holder)).toEqual(summary.map(({ holder }) => holder));
    expect(valuesOf(reviews.workbook, "OKR_HolderReviews", H.keyResults)).toEqual(summary.map(({ keyResults }) => keyResults));
    expect(valuesOf(reviews.workbook, "OKR_HolderReviews", H.score)).toEqual(summary.map(({ holder }) => scoreOn(REVIEWED.workbook, holder) ?? ""));
    expect(reviews.outcome.summary?.holders.map(({ holder }) => holder)).toEqual(summary.map(({ holder }) => holder));
    expect(ran(reviews.workbook, (grid) => reviewsTask(grid, { asOf: END }))).toMatchObject({ isEmpty: true });
  });
});

test("a person's review in Chinese shows the progress of their sheet", () => {
  const R = reviewSheetWords("zh");
  const made = levelReview(MADE.zh, { level: "person", of: "谭思" });
  const results = tableOf("Results", "谭思", "person");
  const progress = valuesOf(made.workbook, results, R.data.progress);
  const own = valuesOf(made.workbook, "OKR_PersonKRs_FY2027_Q2", okrSheetWords("zh").keyResults.progress);
  const people = textsOf(made.workbook, "OKR_PersonKRs_FY2027_Q2", "姓名");
  expect(progress).toEqual(own.filter((_, row) => people[row] === "谭思"));
});
