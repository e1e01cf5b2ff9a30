import { LANGUAGES, reviewSheetWords } from "../../../src/core/language";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { heightOf, tableNamed, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import {
  AS_OF, CHECK_INS, checkIn, company, contents, convert, CYCLE, END, formulasOf, generate, KEY_RESULTS, KPI, kpiCell, NOTES, OBJECTIVES, review, words,
} from "../../support/small-company";

const W = words();
const R = reviewSheetWords("en");
const part = (name: string, cycle = "FY2027_Q2"): string => `OKR_${name}_${cycle}`;
const generated = generate(company()).workbook;

function idOf(workbook: MemoryWorkbook, measure: string, table = KEY_RESULTS): string {
  const row = textsOf(workbook, table, W.text).findIndex((text) => text.toLowerCase().includes(measure));
  return textsOf(workbook, table, W.id)[row] ?? "";
}

function showing(workbook: MemoryWorkbook, table: string, id: string, title: string): unknown {
  return valuesOf(workbook, table, title)[textsOf(workbook, table, "Id").indexOf(id)];
}

describe("check-ins", () => {
  const engagement = idOf(generated, "engagement score");
  const lead = idOf(generated, "order lead time");

  test("are appended all or not at all", () => {
    const wrong = checkIn(generated, [["2027-05-24", engagement, 70, 6, null, null], ["2027-05-24", "No such key result", 1, null, null, null]]);
    expect(wrong.outcome.change).toEqual(NO_CHANGE);
    expect(wrong.outcome.summary).toBeNull();
    expect(wrong.outcome.issues.filter(({ severity }) => severity === "error")).toHaveLength(1);
    const right = checkIn(generated, [["2027-05-24", engagement, 70, 6, null, null], ["2027-05-24", lead, null, 8, "going well", "J."]]);
    expect(right.outcome.summary).toEqual({ checkIns: 2, keyResults: [engagement, lead] });
    expect(heightOf(right.workbook, CHECK_INS)).toBe(2);
  });

  test("given again are not appended again; new ones beside them are", () => {
    const once = checkIn(generated, [["2027-05-24", engagement, 70, 6, null, null]]).workbook;
    expect(checkIn(once, [["2027-05-24", engagement, 70, 6, null, null]]).outcome.change).toEqual(NO_CHANGE);
    const more = checkIn(once, [["2027-05-24", engagement, 70, 6, null, null], ["2027-05-31", engagement, 71, 6, null, null]]);
    expect(valuesOf(more.workbook, CHECK_INS, "Value")).toEqual([70, 71]);
  });

  test("leave rows that people typed into the table themselves, and come after them", () => {
    const once = checkIn(generated, [["2027-05-24", engagement, 70, 6, null, null]]).workbook;
    const typed = typeIntoRow(once, CHECK_INS, 0, { Value: 69, Note: "corrected" });
    const more = checkIn(typed, [["2027-05-31", engagement, 71, 6, null, null]]).workbook;
    expect([valuesOf(more, CHECK_INS, "Value"), valuesOf(more, CHECK_INS, "Note")]).toEqual([[69, 71], ["corrected", null]]);
  });

  test("give a measure without a reading its current value, the latest up to the as-of day", () => {
    const twice = checkIn(generated, [["2027-05-10", engagement, 70, 6, null, null], ["2027-05-17", engagement, 72, 7, null, null], ["2027-06-21", engagement, 74, 7, null, null]], AS_OF);
    expect(showing(twice.workbook, KEY_RESULTS, engagement, W.current)).toBe(72);
    expect(showing(twice.workbook, KEY_RESULTS, engagement, W.confidence)).toBe(7);
    expect(showing(generate(twice.workbook, { asOf: END }).workbook, KEY_RESULTS, engagement, W.current)).toBe(74);
  });

  test("make the sheets look from the day on which they are appended, and never from an earlier one", () => {
    const { workbook } = checkIn(generated, [["2027-06-21", engagement, 74, 7, null, null]], END);
    expect(showing(workbook, KEY_RESULTS, engagement, W.current)).toBe(74);
    expect(generate(workbook, { asOf: END }).outcome.change).toEqual(NO_CHANGE);
    const earlier = checkIn(workbook, [["2027-05-10", engagement, 70, 6, null, null]], AS_OF).workbook;
    expect(showing(earlier, KEY_RESULTS, engagement, W.current)).toBe(74);
  });

  test("do not stand in for a reading that the KPI sheet has", () => {
    const { workbook } = checkIn(generated, [["2027-05-17", lead, 99, 7, null, null]]);
    expect(showing(workbook, KEY_RESULTS, lead, W.current)).toBe(18.5);
  });
});

describe("a review", () => {
  const reviewed = review(generated).workbook;
  const CAUSE = { [R.causes.category]: "Process", [R.causes.why1]: "orders wait", [R.causes.why2]: "nobody plans", [R.causes.why5]: "no owner", [R.causes.evidence]: "the log of May", [R.causes.verified]: "yes", [R.causes.share]: 0.6 };
  const ACTION = { [R.actions.action]: "Name an owner", [R.actions.owner]: "J. Lindqvist", [R.actions.effect]: -2, [R.actions.status]: R.states.started };
  const typed = typeIntoRow(typeIntoRow(reviewed, part("Causes"), 0, CAUSE), part("Actions"), 0, ACTION);
  const [opened = ""] = textsOf(typed, part("Causes"), R.causes.opened);

  test("keeps causes, whys, evidence and actions over another review, and shows new check-ins", () => {
    const checked = checkIn(typed, [["2027-06-21", idOf(typed, "engagement score"), 73, 9, null, null]]).workbook;
    const again = review(checked);
    for (const [title, value] of Object.entries(CAUSE)) expect([title, valuesOf(again.workbook, part("Causes"), title)[0]]).toEqual([title, value]);
    for (const [title, value] of Object.entries(ACTION)) expect([title, valuesOf(again.workbook, part("Actions"), title)[0]]).toEqual([title, value]);
    expect(showing(again.workbook, part("Results"), idOf(typed, "engagement score"), R.data.current)).toBe(73);
    expect(again.codes).toEqual([]);
    expect(review(again.workbook).outcome.change).toEqual(NO_CHANGE);
  });

  test("keeps them also where the gap that they were opened for has closed", () => {
    const measure = textsOf(typed, KEY_RESULTS, W.id).indexOf(opened);
    const source = textsOf(typed, KEY_RESULTS, W.source)[measure] ?? "";
    const address = source.slice(source.indexOf("!") + 1).replaceAll("$", "");
    const target = valuesOf(typed, KEY_RESULTS, W.target)[measure] ?? null;
    const again = review(typeInto(typed, KPI.en, { [address]: target }));
    expect(textsOf(again.workbook, part("Causes"), R.causes.why1)).toContain("orders wait");
    expect(textsOf(again.workbook, part("Actions"), R.actions.action)).toContain("Name an owner");
  });

  test("of the next cycle compares with this one, and hands its actions on to be checked", () => {
    const next = { asOf: "2027-08-20" };
    const third = generate(typeInto(typed, KPI.en, { [kpiCell("Order lead time", "actual")]: 16 }), { ...next, cycle: "FY2027-Q3" }).workbook;
    const compared = review(third, { asOf: "2027-09-30", cycle: "FY2027-Q3" });
    expect(compared.outcome.summary?.cycle).toBe("FY2027-Q3");
    const now = idOf(third, "order lead time", "OKR_KeyResults_FY2027_Q3");
    const before = showing(compared.workbook, part("Results"), idOf(third, "order lead time"), R.data.progress);
    expect(before).toEqual(expect.any(Number));
    expect(showing(compared.workbook, part("Gaps", "FY2027_Q3"), now, R.gaps.previous)).toBe(before);
    expect(textsOf(compared.workbook, part("Actions", "FY2027_Q3"), R.actions.action)).toContain("Name an owner");
    expect(textsOf(compared.workbook, part("Actions", "FY2027_Q3"), R.actions.from)).toContain(CYCLE);
    expect(review(compared.workbook, { asOf: "2027-09-30", cycle: "FY2027-Q3" }).outcome.change).toEqual(NO_CHANGE);
    expect(contents(compared.workbook, [KPI.en, NOTES.en])).toEqual(contents(third, [KPI.en, NOTES.en]));
  });
});

describe("the other dialect", () => {
  test.each(LANGUAGES)("there and back gives every formula of before, ours and the user's: %s", (language) => {
    const theirs = typeInto(company(language), NOTES[language], { D1: { formula: "ROUND(1/3,2)&\"x\"" } });
    const { workbook } = review(generate(theirs, { language }).workbook);
    const before = formulasOf(workbook);
    const there = convert(workbook, "functions");
    expect(there.outcome.summary?.formulas).toBeGreaterThan(50);
    expect(formulasOf(there.workbook).filter((line) => line.includes("_xldudf_OKR")).length).toBeGreaterThan(50);
    expect(contents(there.workbook, [KPI[language], NOTES[language]])).toEqual(contents(workbook, [KPI[language], NOTES[language]]));
    expect(generate(there.workbook).outcome.change).toEqual(NO_CHANGE);
    expect(formulasOf(convert(there.workbook, "plain").workbook)).toEqual(before);
  });

  test("takes a formula that the user wrote with our functions along", () => {
    const typed = typeInto(generate(company(), { dialect: "functions" }).workbook, NOTES.en, { D2: { formula: "_xldudf_OKRSCORE(3,1,5)" } });
    const plain = convert(typed, "plain");
    expect(formulasOf(plain.workbook).filter((line) => line.includes("OKRSCORE"))).toEqual([]);
    expect(formulasOf(convert(plain.workbook, "functions").workbook)).toEqual(formulasOf(typed));
  });
});

describe("our record in the workbook", () => {
  const edited = typeIntoRow(typeIntoRow(generated, KEY_RESULTS, 0, { [W.text]: "In our own words" }), OBJECTIVES, 0, { Owner: "Us" });

  test.each([["not JSON", "{"], ["of another shape", '{"version":1,"tables":[]}'], ["empty", ""]])("that is %s is said, and nothing that stands there is lost", (_what, state) => {
    const { workbook, codes, outcome } = generate({ ...edited, state }, { asOf: AS_OF });
    expect(codes).toContain("state-damaged");
    expect(outcome.summary).not.toBeNull();
    expect(contents(workbook, edited.sheets.map(({ name }) => name))).toEqual(expect.arrayContaining([...contents(edited, [KPI.en, NOTES.en])]));
    expect(valuesOf(workbook, KEY_RESULTS, W.text)).toEqual(valuesOf(edited, KEY_RESULTS, W.text));
    expect(valuesOf(workbook, OBJECTIVES, "Owner")).toEqual(valuesOf(edited, OBJECTIVES, "Owner"));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(edited.sheets.map(({ name }) => name));
    expect(tableNamed(workbook, KEY_RESULTS).table.area).toEqual(tableNamed(edited, KEY_RESULTS).table.area);
    expect(generate(workbook).outcome.change).toEqual(NO_CHANGE);
  });

  test("of a newer version is left alone with everything else", () => {
    const workbook = { ...edited, state: '{"version":99}' };
    for (const { outcome } of [generate(workbook), review(workbook), checkIn(workbook, [["2027-05-24", idOf(workbook, "order lead time"), 1, null, null, null]])]) {
      expect(outcome.issues).toContainEqual(expect.objectContaining({ code: "state-from-newer-version", severity: "error" }));
      expect([outcome.change, outcome.summary]).toEqual([NO_CHANGE, null]);
    }
  });
});
