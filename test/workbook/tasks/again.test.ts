import type { Dialect } from "../../../src/core/formula";
import { CADENCES } from "../../../src/core/calendar";
import type { Language } from "../../../src/core/language";
import { gridOf } from "../../support/memory-workbook";
import { valuesOf } from "../../support/excel-user";
import { AS_OF, checkIn, company, contents, convert, END, generate, KEY_RESULTS, KPI, NOTES, review, words, type Ran } from "../../support/small-company";
import { checkInTask, generateTask, reviewTask } from "../../../src/workbook/tasks";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";

const EVERY_WAY = (["en", "zh"] as const).flatMap((language) => (["plain", "functions"] as const).map((dialect): readonly [Language, Dialect] => [language, dialect]));

/** Day of the check-ins, from which the sheets look then. */
const DAY = "2027-05-24";

/** The whole loop of one cycle; each step as the one after it finds the workbook. */
function loop(language: Language, dialect: Dialect): Readonly<Record<string, Ran<unknown>>> {
  const generated = generate(company(language), { language, dialect });
  const [first, second] = valuesOf(generated.workbook, KEY_RESULTS, words(language).id);
  const checked = checkIn(generated.workbook, [["2027-05-21", first ?? "", null, 7, "good week", "A"], [DAY, second ?? "", 0.93, 5, null, null]], DAY);
  const reviewed = review(checked.workbook);
  const regenerated = generate(reviewed.workbook, { asOf: DAY });
  const reviewedAgain = review(regenerated.workbook);
  return { generated, checked, reviewed, regenerated, reviewedAgain };
}

describe.each(EVERY_WAY)("in %s with %s formulas", (language, dialect) => {
  const steps = loop(language, dialect);

  test("nothing goes wrong on the way, and there is something to do at first", () => {
    for (const { outcome } of Object.values(steps)) expect(outcome.issues.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect([steps["generated"], steps["checked"], steps["reviewed"]].map((step) => step?.isEmpty)).toEqual([false, false, false]);
  });

  test("what is generated again after check-ins and review is there already, and so is the review after that", () => {
    expect(steps["regenerated"]?.outcome.change).toEqual(NO_CHANGE);
    expect(steps["reviewedAgain"]?.outcome.change).toEqual(NO_CHANGE);
  });

  test("every task again on its own output writes nothing", () => {
    expect(generate(steps["generated"]?.workbook ?? company()).outcome.change).toEqual(NO_CHANGE);
    expect(generate(steps["checked"]?.workbook ?? company(), { asOf: DAY }).outcome.change).toEqual(NO_CHANGE);
    expect(review(steps["reviewed"]?.workbook ?? company()).outcome.change).toEqual(NO_CHANGE);
    expect(convert(steps["reviewed"]?.workbook ?? company(), dialect).outcome.change).toEqual(NO_CHANGE);
  });

  test("nobody's sheet is touched by any of them", () => {
    const theirs = [KPI[language], NOTES[language]];
    const before = contents(company(language), theirs);
    for (const { workbook, outcome } of Object.values(steps)) {
      expect(contents(workbook, theirs)).toEqual(before);
      expect(outcome.change.editSheets.filter(({ sheet, cells, tables }) => theirs.includes(sheet) && cells.length + tables.length > 0)).toEqual([]);
    }
  });
});

test.each(CADENCES.filter((cadence) => cadence !== "quarterly").flatMap((cadence) => [[cadence, "en", "plain"], [cadence, "zh", "functions"]] as const))(
  "generated and reviewed %s in %s with %s formulas, then both again, writes nothing",
  (cadence, language, dialect) => {
    const generated = generate(company(language), { cadence, language, dialect });
    expect(generated.outcome.summary?.cycle.cadence).toBe(cadence);
    expect(generate(generated.workbook).outcome.change).toEqual(NO_CHANGE);
    const reviewed = review(generated.workbook, { asOf: AS_OF });
    expect(reviewed.outcome.summary).not.toBeNull();
    expect(review(reviewed.workbook, { asOf: AS_OF }).outcome.change).toEqual(NO_CHANGE);
    expect(generate(reviewed.workbook).outcome.change).toEqual(NO_CHANGE);
  },
);

test("a later day alone changes no row, no text and no target of the same cycle", () => {
  const { workbook } = generate(company());
  const later = generate(workbook, { asOf: END });
  expect(later.outcome.summary?.cycle.id).toBe("FY2027-Q2");
  expect(valuesOf(later.workbook, KEY_RESULTS, words().text)).toEqual(valuesOf(workbook, KEY_RESULTS, words().text));
  expect(valuesOf(later.workbook, KEY_RESULTS, words().target)).toEqual(valuesOf(workbook, KEY_RESULTS, words().target));
  expect(generate(later.workbook, { asOf: END }).outcome.change).toEqual(NO_CHANGE);
});

test("a workbook whose dates count from 1904 is refused, and nothing is planned", () => {
  const grid = { ...gridOf(company()), date1904: true };
  const { change, summary, issues } = generateTask(grid, { asOf: AS_OF });
  expect(issues).toEqual([expect.objectContaining({ code: "workbook-dates-from-1904", severity: "error" })]);
  expect([change, summary]).toEqual([NO_CHANGE, null]);
});

test("a workbook without OKRs can be neither checked in nor reviewed", () => {
  const grid = gridOf(company());
  const [sheet] = grid.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  for (const { change, summary, issues } of [reviewTask(grid, { asOf: END }), checkInTask(grid, sheet, { asOf: END })]) {
    expect(issues.map(({ code }) => code)).toEqual(["workbook-without-okrs"]);
    expect([change, summary]).toEqual([NO_CHANGE, null]);
  }
});
