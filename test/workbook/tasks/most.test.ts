import { formatCell } from "../../../src/core/grid";
import { policyOf } from "../../../src/core/generate";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { describeIssue } from "../../../src/core/language";
import { lintTask } from "../../../src/workbook/tasks";
import { columnOf, tableOf } from "../../hosts/cli/as-user";
import { valuesOf } from "../../support/excel-user";
import { gridOf, typeInto } from "../../support/memory-workbook";
import { company, generate, KEY_RESULTS, words, type Ran } from "../../support/small-company";

type Generated = ReturnType<typeof generate>;

/** Objectives, and the most key results that one of them has. */
function counted({ outcome: { summary } }: Generated): readonly [objectives: number, keyResults: number] {
  const { objectives = [], keyResults = [] } = summary?.generated ?? {};
  return [objectives.length, Math.max(...objectives.map(({ id }) => keyResults.filter(({ objective }) => objective === id).length))];
}

describe("the most objectives and key results", () => {
  const usual = generate(company());
  const fewer = generate(company(), { most: { objectives: 2, keyResults: 1 } });

  test("are what was asked for, and what goes beyond is left out with the reason", () => {
    expect(counted(fewer)).toEqual([2, 1]);
    expect(counted(usual)[0]).toBeGreaterThan(2);
    const reasons = fewer.outcome.summary?.generated.leftOut.map(({ reason }) => reason.code) ?? [];
    expect(reasons).toEqual(expect.arrayContaining(["objective-limit", "key-result-limit"]));
  });

  test("are remembered in the workbook, so that the same again writes nothing", () => {
    expect(generate(fewer.workbook).outcome.change).toEqual(NO_CHANGE);
  });

  test("may be the usual again, which is remembered as well", () => {
    const again: Ran<unknown> = generate(fewer.workbook, { most: { objectives: 5, keyResults: 5 } });
    expect(counted(generate(again.workbook))).toEqual(counted(usual));
  });

  test("keep a key result that the user wrote into, and say so", () => {
    const { sheet, table } = tableOf(gridOf(usual.workbook), KEY_RESULTS);
    const last = formatCell(table.area.bottom, columnOf(table, words("en").text));
    const edited = typeInto(usual.workbook, sheet.name, { [last]: "My own words" });
    const { workbook, outcome } = generate(edited, { most: { objectives: 1, keyResults: 1 } });
    expect(valuesOf(workbook, KEY_RESULTS, words("en").text)).toEqual([expect.any(String), "My own words"]);
    expect(outcome.issues.map(({ code }) => code)).toContain("row-conflict-kept");
  });

  test("are what the rules go by", () => {
    const codes = lintTask(gridOf(fewer.workbook)).cycles.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes.filter((code) => code === "few-objectives-each" || code === "few-key-results-each")).toEqual([]);
  });

  test("of one kind may be chosen alone", () => {
    expect(counted(generate(fewer.workbook, { most: { objectives: 1 } }))).toEqual([1, 1]);
  });

  test.each([
    [1, 1, { objectives: { low: 1, high: 1 }, keyResults: { low: 1, high: 1 } }],
    [2, 4, { objectives: { low: 1, high: 2 }, keyResults: { low: 2, high: 4 } }],
    [5, 7, { objectives: { low: 3, high: 5 }, keyResults: { low: 2, high: 7 } }],
  ])("%i and %i ask for the usual least number only where that fits below", (objectives, keyResults, expected) => {
    expect(policyOf({ objectives, keyResults })).toMatchObject(expected);
  });

  test("are one number in a sentence where least and most are the same", () => {
    const values = { owner: null, objective: "Grow", count: 2, low: 1, high: 1 };
    for (const language of ["en", "zh"] as const) {
      for (const code of ["few-objectives-each", "few-key-results-each"] as const) expect(describeIssue({ code, values }, language)).not.toMatch(/1 (?:to|到) 1/);
    }
  });
});
