import { expectedProgress } from "../../../src/core/calendar";
import type { CellValue } from "../../../src/core/grid";
import { okrSheetWords, reviewSheetWords, statusWord } from "../../../src/core/language";
import { AT_RISK_NAME, OFF_TRACK_NAME, reviewCellName, TABLE_NAMES } from "../../../src/core/plan";
import { STATUS_LIMITS } from "../../../src/core/score";
import { knownState } from "../../../src/workbook/known-state";
import { namedNumber } from "../../../src/workbook/named-cell";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { addRow, deleteTableRow, heightOf, renameColumn, renameSheet, sortRows, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { gridOf, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { checkIn, company, contents, convert, CYCLE, END, formulasOf, generate, KEY_RESULTS, recalculated, review, words } from "../../support/small-company";

const DAYS_OFF = [{ date: "2027-05-03", name: "Bank holiday" }, { date: "2027-05-17", name: null }, { date: "2027-05-31", name: null }] as const;
const DATES = DAYS_OFF.map(({ date }) => date);
const FROM_TO = { start: "2027-04-01", end: "2027-06-30", asOf: "2027-05-20" } as const;
const [SERIAL_3_MAY, SERIAL_19_MAY] = [46_510, 46_526];
const STRICT = { atRisk: 0.02, offTrack: 0.05 };

const paceOf = (language: "en" | "zh") => okrSheetWords(language).pace;
const expectedIn = (workbook: MemoryWorkbook, language: "en" | "zh"): readonly CellValue[] => valuesOf(workbook, KEY_RESULTS, words(language).pace);
const numberNamed = (workbook: MemoryWorkbook, name: string): number | null => namedNumber(gridOf(workbook), knownState(gridOf(workbook)).state, name);
const holidays = (workbook: MemoryWorkbook, language: "en" | "zh" = "en"): readonly CellValue[] =>
  valuesOf(workbook, TABLE_NAMES.holidays, paceOf(language).headers.date).filter((value) => value !== null);

test("the usual pace and limits, chosen or not, give the same workbook and no sheet of pace", () => {
  const usual = generate(company()).workbook;
  const chosen = generate(company(), { pace: "calendar", statusLimits: STATUS_LIMITS }).workbook;
  expect(contents(chosen)).toEqual(contents(usual));
  expect(chosen.names).toEqual(usual.names);
  expect(usual.sheets.map(({ name }) => name)).not.toContain(paceOf("en").sheet);
});

describe.each([["en", "plain"], ["zh", "functions"]] as const)("in %s with %s formulas", (language, dialect) => {
  const generated = generate(company(language), { language, dialect, pace: "working-days", holidays: DAYS_OFF, statusLimits: STRICT }).workbook;
  const reviewed = review(generated).workbook;
  const { sheet, headers } = paceOf(language);

  test("progress is expected by working days without the days off", () => {
    const working = expectedProgress({ ...FROM_TO, holidays: DATES });
    expect(working).not.toBeCloseTo(Number(expectedProgress(FROM_TO)), 3);
    for (const cell of expectedIn(generated, language)) expect(cell).toBeCloseTo(Number(working), 12);
  });

  test("a day off that somebody adds counts at once", () => {
    const more = recalculated(typeIntoRow(generated, TABLE_NAMES.holidays, 5, { [headers.date]: SERIAL_19_MAY }));
    for (const cell of expectedIn(more, language)) expect(cell).toBeCloseTo(Number(expectedProgress({ ...FROM_TO, holidays: [...DATES, "2027-05-19"] })), 12);
  });

  test("a limit that somebody changes moves every status", () => {
    const wide = recalculated(typeInto(generated, sheet, { D5: 0.9, D6: 1 }));
    const statuses = (workbook: MemoryWorkbook): readonly string[] => textsOf(workbook, KEY_RESULTS, words(language).status);
    expect(new Set(statuses(wide))).toEqual(new Set([statusWord("on-track", language), statusWord("not-scored", language)]));
    expect(statuses(generated)).toContain(statusWord("off-track", language));
  });

  test("the review has the pace, the limits and so the statuses of the core", () => {
    const { summary } = review(generated).outcome;
    expect(summary?.review.pace).toBeCloseTo(Number(expectedProgress({ ...FROM_TO, asOf: END, holidays: DATES })), 12);
    const early = review(generated, { asOf: FROM_TO.asOf });
    expect(numberNamed(early.workbook, reviewCellName("Pace", CYCLE))).toBeCloseTo(Number(expectedProgress({ ...FROM_TO, holidays: DATES })), 12);
    const shown = textsOf(early.workbook, TABLE_NAMES.review("data", CYCLE), reviewSheetWords(language).data.status);
    expect(shown).toEqual(early.outcome.summary?.review.keyResults.map(({ status }) => statusWord(status, language)));
    expect(shown).toContain(statusWord("off-track", language));
  });

  test("every task again on its own output writes nothing", () => {
    expect(generate(generated).outcome.change).toEqual(NO_CHANGE);
    expect(generate(generated, { holidays: DAYS_OFF }).outcome.change).toEqual(NO_CHANGE);
    expect(generate(reviewed).outcome.change).toEqual(NO_CHANGE);
    expect(review(reviewed).outcome.change).toEqual(NO_CHANGE);
    expect(convert(reviewed, dialect).outcome.change).toEqual(NO_CHANGE);
  });

  test("converted into the other dialect and back it is as it was", () => {
    const other = convert(reviewed, dialect === "plain" ? "functions" : "plain").workbook;
    expect(formulasOf(other)).not.toEqual(formulasOf(reviewed));
    expect(formulasOf(convert(other, dialect).workbook)).toEqual(formulasOf(reviewed));
  });

  test("generated again after another program dropped our record, only the record is written", () => {
    const again = generate({ ...generated, state: null });
    expect(again.outcome.change).toEqual({ ...NO_CHANGE, state: again.workbook.state });
    expect(knownState(gridOf(again.workbook)).state.settings).toEqual(knownState(gridOf(generated)).state.settings);
    expect({ ...review({ ...reviewed, state: null }).outcome.change, state: null }).toEqual(NO_CHANGE);
  });

  test("an OKR workbook by the calendar goes over to working days, and back with the list kept", () => {
    const before = generate(company(language), { language, dialect }).workbook;
    const over = generate(before, { pace: "working-days", holidays: DAYS_OFF });
    expect(over.codes).toEqual([]);
    expect(expectedIn(over.workbook, language)).toEqual(expectedIn(generated, language));
    const back = generate(over.workbook, { pace: "calendar" });
    expect(back.codes).toEqual([]);
    expect(expectedIn(back.workbook, language)).toEqual(expectedIn(before, language));
    expect(holidays(back.workbook, language)).toEqual(holidays(over.workbook, language));
    expect(generate(back.workbook).outcome.change).toEqual(NO_CHANGE);
  });

  test("check-ins leave what the rules say of the limits", () => {
    const { workbook, codes } = checkIn(generated, [["2027-05-24", textsOf(generated, KEY_RESULTS, words(language).id)[0] ?? "", null, 7, null, null]], "2027-05-24");
    expect(codes).toEqual([]);
    const said = contents(workbook, [okrSheetWords(language).cycles.sheet]).join("\n");
    expect(said).toContain(okrSheetWords(language).cycles.limitsElsewhere);
    expect(said).not.toContain(okrSheetWords(language).cycles.usualLimits);
  });
});

describe("days off", () => {
  const generated = generate(company(), { holidays: DAYS_OFF }).workbook;

  test("given without a word about pace make it go by working days", () => {
    expect(knownState(gridOf(generated)).state.settings.pace).toBe("working-days");
    expect(expectedIn(generated, "en")[0]).toBeCloseTo(Number(expectedProgress({ ...FROM_TO, holidays: DATES })), 12);
  });

  test("are listed with free rows below them", () => {
    expect(holidays(generated)).toHaveLength(3);
    expect(heightOf(generated, TABLE_NAMES.holidays)).toBe(12);
  });

  test("that are listed already are not added again, others are, and the user's rows, names and order stay", () => {
    const { headers } = paceOf("en");
    const typed = typeIntoRow(addRow(generated, TABLE_NAMES.holidays, { [headers.date]: SERIAL_19_MAY, [headers.name]: "Ours" }), TABLE_NAMES.holidays, 0, { [headers.name]: "May Day" });
    const sorted = sortRows(renameColumn(renameSheet(typed, paceOf("en").sheet, "Off"), TABLE_NAMES.holidays, headers.date, "When"), TABLE_NAMES.holidays, [12, ...Array.from({ length: 12 }, (_, row) => row)]);
    const again = generate(sorted, { holidays: [...DAYS_OFF, { date: "2027-05-19", name: null }, { date: "2027-06-14", name: null }] });
    expect(again.codes).toEqual([]);
    expect(heightOf(again.workbook, TABLE_NAMES.holidays)).toBe(14);
    expect(textsOf(again.workbook, TABLE_NAMES.holidays, headers.name).slice(0, 2)).toEqual(["Ours", "May Day"]);
    expect(expectedIn(again.workbook, "en")[0]).toBeCloseTo(Number(expectedProgress({ ...FROM_TO, holidays: [...DATES, "2027-05-19", "2027-06-14"] })), 12);
    const reviewed = review(again.workbook, { asOf: FROM_TO.asOf });
    expect(numberNamed(reviewed.workbook, reviewCellName("Pace", CYCLE))).toBe(expectedIn(again.workbook, "en")[0]);
  });

  test("that somebody deleted stay away, and can be listed again", () => {
    const without = deleteTableRow(generated, TABLE_NAMES.holidays, 0);
    expect(holidays(generate(without).workbook)).not.toContain(SERIAL_3_MAY);
    expect(holidays(generate(without, { holidays: DAYS_OFF }).workbook)).toContain(SERIAL_3_MAY);
  });

  test("that are no dates are told of", () => {
    const wrong = typeIntoRow(generated, TABLE_NAMES.holidays, 5, { [paceOf("en").headers.date]: "soon" });
    for (const { outcome } of [generate(wrong), review(wrong)]) {
      expect(outcome.issues).toContainEqual({ code: "holiday-not-counted", severity: "warning", at: "Pace!B16", values: { text: '"soon"' } });
    }
  });
});

describe("limits", () => {
  const generated = generate(company(), { statusLimits: STRICT }).workbook;

  test("stand in cells of their own names", () => {
    expect([AT_RISK_NAME, OFF_TRACK_NAME].map((name) => numberNamed(generated, name))).toEqual([0.02, 0.05]);
    expect(expectedIn(generated, "en")).toEqual(expectedIn(generate(company()).workbook, "en"));
  });

  test("that somebody typed stay when the OKRs are generated again, and the review takes them", () => {
    const typed = recalculated(typeInto(generated, "Pace", { D5: 0.3 }));
    expect(generate(typed).outcome.change).toEqual(NO_CHANGE);
    const reviewed = review(typed, { asOf: FROM_TO.asOf });
    expect(textsOf(reviewed.workbook, TABLE_NAMES.review("data", CYCLE), reviewSheetWords("en").data.status)).toEqual(
      reviewed.outcome.summary?.review.keyResults.map(({ status }) => statusWord(status, "en")));
  });

  test("that are chosen anew are written, unless somebody typed others, of which one is told", () => {
    const wide = { atRisk: 0.2, offTrack: 0.4 };
    expect(numberNamed(generate(generated, { statusLimits: wide }).workbook, AT_RISK_NAME)).toBe(0.2);
    const both = generate(typeInto(generated, "Pace", { D5: 0.3 }), { statusLimits: wide });
    expect(both.codes).toEqual(["cell-conflict"]);
    expect([AT_RISK_NAME, OFF_TRACK_NAME].map((name) => numberNamed(both.workbook, name))).toEqual([0.3, 0.4]);
  });

  test.each([
    [{ atRisk: 0.3, offTrack: 0.2 }, "status-limits-out-of-order"], [{ atRisk: -0.1, offTrack: 0.2 }, "status-limit-out-of-range"],
    [{ atRisk: 0.1, offTrack: 1.1 }, "status-limit-out-of-range"], [{ atRisk: NaN, offTrack: 0.2 }, "status-limit-out-of-range"],
  ])("%j are refused", (statusLimits, code) => {
    const { outcome } = generate(company(), { statusLimits });
    expect([outcome.summary, outcome.change, outcome.issues.map((one) => one.code)]).toEqual([null, NO_CHANGE, [code]]);
  });
});
