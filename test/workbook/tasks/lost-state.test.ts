import { LANGUAGES } from "../../../src/core/language";
import { readingTask } from "../../../src/workbook/tasks";
import { heightOf, textsOf } from "../../support/excel-user";
import { gridOf, memorySheet, type MemoryWorkbook } from "../../support/memory-workbook";
import { company, generate, KEY_RESULTS, review, words } from "../../support/small-company";

// Other programs save a workbook without the part in which we remember what we wrote.

const withoutState = (workbook: MemoryWorkbook): MemoryWorkbook => ({ ...workbook, state: null });

function measuresOf(workbook: MemoryWorkbook): readonly string[] {
  const reading = readingTask(gridOf(workbook), {});
  return reading.ok ? reading.value.measures.map(({ sheet, name }) => `${sheet}!${name}`) : [];
}

describe.each(LANGUAGES)("in %s", (language) => {
  const generated = generate(company(language), { language }).workbook;
  const reviewed = review(generated, { language }).workbook;

  test("our sheets are read as nobody's measures though nothing says that they are ours", () => {
    expect(measuresOf(withoutState(reviewed))).toEqual(measuresOf(company(language)));
  });

  test("generating again makes the same key results once", () => {
    const again = generate(withoutState(generated), { language }).workbook;
    expect(heightOf(again, KEY_RESULTS)).toBe(heightOf(generated, KEY_RESULTS));
    expect(textsOf(again, KEY_RESULTS, words(language).text)).toEqual(textsOf(generated, KEY_RESULTS, words(language).text));
  });
});

test("a table of the user's that has a name of ours is read as theirs", () => {
  const columns = ["Id", "Measure", "Unit", "Target", "Actual"];
  const theirs = memorySheet("Plan", [columns, [1, "Orders", "count", 90, 70], [2, "Returns", "count", 9, 12]], [
    { name: "OKR_Scorecard", area: { top: 0, left: 0, bottom: 2, right: 4 }, columns, headerRow: true, totalsRow: false },
  ]);
  expect(measuresOf({ ...company(), sheets: [theirs] })).toEqual(["Plan!Orders", "Plan!Returns"]);
});
