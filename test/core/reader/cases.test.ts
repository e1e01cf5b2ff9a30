import { readScorecard } from "../../../src/core/reader";
import { caseGrid, type CaseWorkbook } from "../../support/case-grid";
import { readCases, summary, type ExpectedMeasure, type ReadCase } from "../../support/read-cases";
import { shifted, withBlankColumn, withNoteBelow } from "../../support/vary-case";

const CASES = readCases();

function read(workbook: CaseWorkbook): ReadCase["expected"] {
  return summary(readScorecard(caseGrid(workbook)));
}

function withoutRows(measures: readonly ExpectedMeasure[]): readonly ExpectedMeasure[] {
  return measures.map((measure) => ({ ...measure, row: null }));
}

test("every layout of the reference has cases in English and Chinese", () => {
  const layouts = Array.from({ length: 16 }, (_, index) => `read-a${String(index + 1).padStart(2, "0")}-`);
  const missing = layouts.flatMap((layout) => ["en", "zh"].filter((language) => !CASES.some(({ name }) => name.startsWith(layout) && name.endsWith(language))).map((language) => layout + language));
  expect(missing).toEqual([]);
});

describe.each(CASES.map((each) => [each.name, each] as const))("%s", (_, { input, expected }) => {
  test("is read as expected", () => {
    expect(read(input)).toEqual(expected);
  });

  test("is read the same where it starts further down and to the right", () => {
    const moved = read(shifted(input, 3, 2));
    expect(withoutRows(moved.measures)).toEqual(withoutRows(expected.measures));
  });

  test("is read the same with a remark below", () => {
    expect(read(withNoteBelow(input, "Note: figures are preliminary and were not audited.")).measures).toEqual(expected.measures);
  });

  test("is read the same with a blank column beside it", () => {
    expect(read(withBlankColumn(input)).measures).toEqual(expected.measures);
  });
});
