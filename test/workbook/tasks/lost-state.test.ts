import { LANGUAGES, okrSheetWords } from "../../../src/core/language";
import { readingTask, rememberTask } from "../../../src/workbook/tasks";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { heightOf, insertRows, sortRows, textsOf, typeIntoRow } from "../../support/excel-user";
import { gridOf, memorySheet, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { checkIn, company, contents, CYCLE, END, generate, KEY_RESULTS, KPI, kpiCell, ran, review, words } from "../../support/small-company";

// Other programs save a workbook without the part in which we remember what we wrote.

const withoutState = (workbook: MemoryWorkbook): MemoryWorkbook => ({ ...workbook, state: null });

/** As openpyxl leaves it, which calculates nothing. */
const withoutResults = (workbook: MemoryWorkbook): MemoryWorkbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: new Map([...sheet.cells].map(([at, cell]) => [at, cell.formula === undefined ? cell : { ...cell, value: null }])) })),
});

/** What formulas show, those of the user's own sheets aside, and numbers in the digits that all programs keep. */
const shown = ({ sheets }: MemoryWorkbook): readonly string[] => sheets.filter(({ tables }) => tables.length > 0).flatMap(({ name, cells }) =>
  [...cells].flatMap(([at, { formula, value }]) => (formula === undefined ? [] : [`${name}!${at} ${typeof value === "number" ? value.toFixed(9) : JSON.stringify(value ?? "")}`])).sort());

function measuresOf(workbook: MemoryWorkbook): readonly string[] {
  const reading = readingTask(gridOf(workbook), {});
  return reading.ok ? reading.value.measures.map(({ sheet, name }) => `${sheet}!${name}`) : [];
}

const EVERY_WAY = LANGUAGES.flatMap((language) => (["plain", "functions"] as const).map((dialect) => [language, dialect] as const));

describe.each(EVERY_WAY)("in %s with %s formulas", (language, dialect) => {
  const W = words(language);
  const generated = generate(company(language), { language, dialect }).workbook;
  const reviewed = review(generated).workbook;
  const [first = ""] = textsOf(generated, KEY_RESULTS, W.id);

  test("our sheets are read as nobody's measures though nothing says that they are ours", () => {
    expect(measuresOf(withoutState(reviewed))).toEqual(measuresOf(company(language)));
  });


  test("generating again writes our record anew as it was, and nothing else", () => {
    const again = generate(withoutState(generated));
    expect(again.outcome.change).toEqual({ ...NO_CHANGE, state: generated.state });
    expect(again.codes).toEqual(["state-lost"]);
  });

  test("so does reviewing again", () => {
    const again = review(withoutState(reviewed));
    expect({ ...again.outcome.change, state: null }).toEqual(NO_CHANGE);
    expect(again.codes).toEqual(["state-lost"]);
    expect(review(again.workbook).outcome.change).toEqual(NO_CHANGE);
  });

  test("a review comes to the same sheet as with our record", () => {
    const { workbook, codes } = review(withoutState(generated));
    expect(codes).toEqual(["state-lost"]);
    expect(contents(workbook)).toEqual(contents(reviewed));
  });

  test("so does one of a workbook whose formulas have lost their results too, and all of ours have them again", () => {
    const { workbook, codes, outcome } = review(withoutResults(withoutState(generated)));
    expect(codes).toEqual(["state-lost"]);
    expect(outcome.summary).toEqual(review(generated).outcome.summary);
    expect(shown(workbook)).toEqual(shown(reviewed));
  });

  test("check-ins are taken, and the sheets look from their day", () => {
    const updates = [["2027-06-10", first, 0.9, 6, "said", "A"]] as const;
    const { workbook, codes, outcome } = checkIn(withoutState(generated), updates, "2027-06-10");
    expect([codes, outcome.summary?.checkIns]).toEqual([["state-lost"], 1]);
    expect(contents(workbook)).toEqual(contents(checkIn(generated, updates, "2027-06-10").workbook));
    const next = generate(workbook, { asOf: "2027-06-10" });
    expect([next.codes, contents(next.workbook)]).toEqual([[], contents(workbook)]);
  });

  test("what the user changed stays, is said in one sentence a sheet, and is theirs from then on", () => {
    const edited = sortRows(typeIntoRow(typeIntoRow(generated, KEY_RESULTS, 0, { [W.text]: "ours", [W.weight]: 3 }), KEY_RESULTS, 1, { [W.owner]: "us" }), KEY_RESULTS, [2, 0, 1, ...rest(generated)]);
    const again = generate(withoutState(edited));
    expect(contents(again.workbook)).toEqual(contents(edited));
    expect(again.outcome.issues.filter(({ code }) => code === "sheet-adopted").map(({ at, values }) => [at, values])).toEqual([[okrSheetWords(language).okr.sheet(CYCLE), { cells: 3 }]]);
    expect(again.codes).toEqual(["state-lost", "sheet-adopted"]);
    const later = generate(again.workbook, { asOf: END });
    expect(later.codes).toEqual([]);
    expect(textsOf(later.workbook, KEY_RESULTS, W.text)).toEqual(textsOf(edited, KEY_RESULTS, W.text));
  });

  test("the sheets look from another day where they are generated as of it", () => {
    const [lost, known] = [generate(withoutState(generated), { asOf: END }), generate(generated, { asOf: END })];
    expect([lost.codes, contents(lost.workbook)]).toEqual([["state-lost"], contents(known.workbook)]);
  });

  test("to remember a decision does not make our sheets forgotten", () => {
    const { workbook } = ran(withoutState(edited(generated)), (grid) => rememberTask(grid, { settings: { level: "company" } }));
    const again = generate(workbook);
    expect(contents(again.workbook)).toEqual(contents(edited(generated)));
    expect(again.codes).toEqual(["sheet-adopted"]);
  });

  function edited(workbook: MemoryWorkbook): MemoryWorkbook {
    return typeIntoRow(workbook, KEY_RESULTS, 0, { [W.text]: "ours" });
  }
});

function rest(workbook: MemoryWorkbook): readonly number[] {
  return Array.from({ length: heightOf(workbook, KEY_RESULTS) - 3 }, (_, index) => index + 3);
}

test("a row that the user put above everything stays, and so does what stands below it", () => {
  const generated = generate(company()).workbook;
  const sheet = okrSheetWords("en").okr.sheet(CYCLE);
  const moved = typeInto(insertRows(generated, sheet, 0, 1), sheet, { B1: "Draft" });
  const again = generate(withoutState(moved));
  // Formulas that follow their cells down differ from planned ones.
  expect(again.codes).toEqual(["state-lost", "sheet-adopted"]);
  expect(contents(again.workbook)).toEqual(contents(moved));
});

test("the fiscal year is that of the sheet of cycles", () => {
  const generated = generate(company(), { fiscalYearStart: "2026-10-01" }).workbook;
  const { outcome, codes } = generate(withoutState(generated));
  expect([codes, outcome.summary?.cycle.yearStart, { ...outcome.change, state: null }]).toEqual([["state-lost"], "2026-10-01", NO_CHANGE]);
});

test("a key result that is new is added, and the review makes room for it", () => {
  const before = typeInto(company(), KPI.en, { [kpiCell("Order lead time", "target")]: null });
  const reviewed = review(generate(before).workbook).workbook;
  const grown = withoutState(typeInto(reviewed, KPI.en, { [kpiCell("Order lead time", "target")]: 14 }));
  const generated = generate(grown);
  expect(heightOf(generated.workbook, KEY_RESULTS)).toBeGreaterThan(heightOf(reviewed, KEY_RESULTS));
  const again = review(withoutState(generated.workbook));
  expect(again.codes).toEqual(["state-lost", "sheet-adopted"]);
  expect(contents(again.workbook)).toEqual(contents(review(generated.workbook).workbook));
});

test("a table of the user's that has a name of ours is read as theirs", () => {
  const columns = ["Id", "Measure", "Unit", "Target", "Actual"];
  const theirs = memorySheet("Plan", [columns, [1, "Orders", "count", 90, 70], [2, "Returns", "count", 9, 12]], [
    { name: "OKR_Scorecard", area: { top: 0, left: 0, bottom: 2, right: 4 }, columns, headerRow: true, totalsRow: false },
  ]);
  expect(measuresOf({ ...company(), sheets: [theirs] })).toEqual(["Plan!Orders", "Plan!Returns"]);
});
