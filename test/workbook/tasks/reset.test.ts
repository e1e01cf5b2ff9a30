import { leftOutText, okrSheetWords, quarterlyWords, type Language } from "../../../src/core/language";
import { quarterlyTableName, TABLE_NAMES } from "../../../src/core/plan";
import { quarterlyTask } from "../../../src/workbook/tasks";
import { addressOf, addRow, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import type { MemoryWorkbook } from "../../support/memory-workbook";
import { company, CYCLE, END, generate, KEY_RESULTS, kpiCell, KPI, ran, recalculated, words } from "../../support/small-company";

// The second quarter ends with decisions about its key results, and the third one is generated.

const NEXT = "FY2027-Q3";
const NEW = "OKR_KeyResults_FY2027_Q3";
const RESET = quarterlyTableName("reset", CYCLE);
const START = "2027-07-01";
const W = words();

const meeting = (workbook: MemoryWorkbook, cycle = CYCLE, asOf = END) => ran(workbook, (grid) => quarterlyTask(grid, { asOf, cycle }));

/** Decisions by words of the key result: what becomes of it, and what is said of the next cycle. */
function decide(workbook: MemoryWorkbook, decisions: Readonly<Record<string, readonly ["carry" | "revise" | "drop", (string | number)?]>>, language: Language = "en"): MemoryWorkbook {
  const Q = quarterlyWords(language);
  const texts = textsOf(workbook, RESET, Q.reset.text);
  return Object.entries(decisions).reduce((book, [of, [decision, next = null]]) =>
    typeIntoRow(book, RESET, texts.findIndex((text) => text.includes(of)), { [Q.reset.decision]: Q.decisions[decision], [Q.reset.next]: next }), workbook);
}

const generated = generate(company()).workbook;
const [objective = ""] = textsOf(generated, KEY_RESULTS, W.objective);
const written = addRow(generated, KEY_RESULTS, { [W.id]: "KR-own", [W.objective]: objective, [W.text]: "Sign 3 partners", [W.type]: "increase", [W.start]: 0, [W.target]: 3, [W.current]: 1 });
const met = meeting(recalculated(written)).workbook;
const decided = decide(met, { margin: ["drop"], "on-time": ["revise", 0.97], complaints: ["revise", "Halve complaints"], promoter: ["carry"], partners: ["carry", 4] });
const next = generate(decided, { asOf: START, cycle: NEXT });
const of = (title: string, text: string, workbook = next.workbook): unknown => valuesOf(workbook, NEW, title)[textsOf(workbook, NEW, W.text).findIndex((each) => each.includes(text))];

test("what was dropped is left out, with that as the reason", () => {
  expect(textsOf(next.workbook, NEW, W.text).filter((text) => text.includes("margin"))).toEqual([]);
  const L = okrSheetWords("en").leftOut.headers;
  const row = textsOf(next.workbook, TABLE_NAMES.leftOut, L.name).indexOf("Operating margin");
  expect(textsOf(next.workbook, TABLE_NAMES.leftOut, L.reason)[row]).toBe(leftOutText({ code: "dropped", cycle: CYCLE }, "en"));
});

test("what was revised has the new target, with its cell as the source, or the new wording", () => {
  const row = textsOf(met, RESET, quarterlyWords("en").reset.text).findIndex((text) => text.includes("on-time"));
  expect([of(W.start, "on-time"), of(W.target, "on-time"), of(W.text, "on-time")]).toEqual([0.91, 0.97, "Raise on-time delivery from 91 % to 97 % by 30 Sep 2027"]);
  expect(of(W.source, "on-time")).toContain(addressOf(met, RESET, row, quarterlyWords("en").reset.next));
  expect(of(W.target, "Halve complaints")).toBe(4);
});

test("what was carried on is a key result whatever its gap is by now", () => {
  const reached = recalculated(typeIntoKpi(decided, "Net promoter score", 45));
  const after = generate(reached, { asOf: START, cycle: NEXT }).workbook;
  expect(textsOf(after, NEW, W.text).filter((text) => text.toLowerCase().includes("promoter"))).toHaveLength(1);
  const undecided = generate(recalculated(typeIntoKpi(met, "Net promoter score", 45)), { asOf: START, cycle: NEXT }).workbook;
  expect(textsOf(undecided, NEW, W.text).filter((text) => text.toLowerCase().includes("promoter"))).toHaveLength(0);
});

test("what people wrote goes on, and keeps its lineage", () => {
  expect([W.id, W.start, W.target, W.current].map((title) => of(title, "partners"))).toEqual(["KR-27Q3-KR-own", 0, 4, 1]);
  const Q = quarterlyWords("en").reset;
  const reset = quarterlyTableName("reset", NEXT);
  const later = meeting(next.workbook, NEXT, "2027-09-30").workbook;
  const [lineage, since] = [Q.lineage, Q.since].map((title) => textsOf(later, reset, title)[textsOf(later, reset, Q.text).indexOf("Sign 3 partners")]);
  expect([lineage, since]).toEqual(["L-KR-own", CYCLE]);
});

test("says what was followed, and writes nothing when it is run again", () => {
  expect(next.outcome.issues.find(({ code }) => code === "reset-followed")?.values).toEqual({ cycle: CYCLE, carry: 2, revise: 2, drop: 1, undecided: textsOf(met, RESET, "Id").length - 5 });
  const again = generate(next.workbook, { asOf: START, cycle: NEXT });
  expect([again.isEmpty, again.codes]).toEqual([true, []]);
});

test("what is edited in the new cycle stands against what was decided", () => {
  const row = textsOf(next.workbook, NEW, W.text).findIndex((text) => text.includes("on-time"));
  const edited = typeIntoRow(next.workbook, NEW, row, { [W.target]: 0.96 });
  expect(of(W.target, "on-time", generate(decide(edited, { margin: ["drop"] }), { asOf: START, cycle: NEXT }).workbook)).toBe(0.96);
});

test("a key result that the new cycle has already is not taken away; people are told", () => {
  const late = generate(decide(generate(met, { asOf: START, cycle: NEXT }).workbook, { margin: ["drop"] }), { asOf: START, cycle: NEXT });
  expect(textsOf(late.workbook, NEW, W.text).filter((text) => text.includes("margin"))).toHaveLength(1);
  expect(late.outcome.issues.filter(({ code }) => code === "reset-after-generating")).toHaveLength(1);
});

test("without any decision nothing is steered, and in Chinese the decisions are read as well", () => {
  expect(generate(met, { asOf: START, cycle: NEXT }).outcome.issues.map(({ code }) => code)).not.toContain("reset-followed");
  const chinese = meeting(generate(company("zh"), { language: "zh" }).workbook).workbook;
  const dropped = generate(decide(chinese, { 营业利润率: ["drop"] }, "zh"), { asOf: START, cycle: NEXT });
  expect(textsOf(dropped.workbook, NEW, words("zh").text).filter((text) => text.includes("营业利润率"))).toEqual([]);
});

function typeIntoKpi(workbook: MemoryWorkbook, measure: string, actual: number): MemoryWorkbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === KPI.en ? { ...sheet, cells: new Map([...sheet.cells, [kpiCell(measure, "actual"), { value: actual }]]) } : sheet)) };
}
