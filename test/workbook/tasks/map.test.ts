import { LANGUAGES, strategyWords } from "../../../src/core/language";
import { mapTask, type MapSummary } from "../../../src/workbook/tasks";
import { isEmptyChange, NO_CHANGE } from "../../../src/workbook/workbook-change";
import { addressOf, deleteTableRow, sortRows, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { memorySheet, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { AS_OF, company, contents, generate, KPI, ran, type Ran } from "../../support/small-company";

const { map: MAP, links: LINKS } = strategyWords("en");
const TABLE = "OKR_MapLinks";
const { headers: L } = LINKS;

const map = (workbook: MemoryWorkbook, language?: "en" | "zh"): Ran<MapSummary> => ran(workbook, (grid) => mapTask(grid, { asOf: AS_OF, ...(language === undefined ? {} : { language }) }));

const mapped = map(company()).workbook;

/** The pairs of the table of links that name two objectives. */
function pairs(workbook: MemoryWorkbook): readonly string[] {
  const [from, to] = [textsOf(workbook, TABLE, L.from), textsOf(workbook, TABLE, L.to)];
  return from.slice(0, freeRow(workbook)).map((cause, row) => `${cause} → ${to[row] ?? ""}`);
}

function answered(workbook: MemoryWorkbook, answer: string): MemoryWorkbook {
  return pairs(workbook).reduce((book, _, row) => typeIntoRow(book, TABLE, row, { [L.confirmed]: answer }), workbook);
}

/** First row of the table of links in which nobody wrote yet. */
function freeRow(workbook: MemoryWorkbook): number {
  return valuesOf(workbook, TABLE, L.from).indexOf(null);
}

function drawn({ outcome }: Ran<MapSummary>): number {
  return outcome.change.editSheets.filter(({ shapes }) => shapes !== undefined).length;
}

describe.each(LANGUAGES)("in %s", (language) => {
  const first = map(company(language), language);

  test("the map has the objectives, their links and a drawing", () => {
    const { map: words, links: linkWords } = strategyWords(language);
    expect(first.outcome.change.addSheets.map(({ name }) => name)).toEqual([words.sheet, linkWords.sheet]);
    expect(textsOf(first.workbook, "OKR_MapObjectives", words.objectives.text)).toHaveLength(5);
    const [sheet] = first.outcome.change.addSheets;
    expect([sheet?.shapes?.boxes.length, sheet?.shapes?.connectors.length]).toEqual([5, first.outcome.summary?.map.links.length]);
  });

  test("the same command again writes nothing", () => {
    expect(map(first.workbook).outcome.change).toEqual(NO_CHANGE);
  });

  test("where our record is lost, it is written anew and nothing else", () => {
    const again = map({ ...first.workbook, state: null });
    expect(again.codes).toEqual(["state-lost"]);
    expect(contents(again.workbook)).toEqual(contents(first.workbook));
    expect(isEmptyChange(map(again.workbook).outcome.change)).toBe(true);
  });
});

test("every number of the map leads to the user's own cell", () => {
  expect(contents(mapped, [MAP.sheet]).filter((line) => line.includes(`'${KPI.en}'!`) && line.includes(" ="))).toHaveLength(5 + 11);
});

test("confirmed links count, are kept, and draw the map anew once", () => {
  const again = map(answered(mapped, "yes"));
  expect(again.codes).toEqual([]);
  expect(again.outcome.summary?.findings).toMatchObject({ undecided: 0, orphans: [], unreached: [] });
  expect([drawn(again), again.outcome.change.addSheets]).toEqual([1, []]);
  expect(textsOf(again.workbook, TABLE, L.confirmed).slice(0, pairs(mapped).length)).toEqual(pairs(mapped).map(() => "yes"));
  expect(map(again.workbook).outcome.change).toEqual(NO_CHANGE);
});

test("denied links stay denied, and are neither drawn nor proposed again", () => {
  const again = map(answered(mapped, MAP.no));
  expect([again.outcome.summary?.findings.undecided, pairs(again.workbook)]).toEqual([0, pairs(mapped)]);
  expect(again.outcome.change.editSheets.flatMap(({ shapes }) => shapes?.connectors ?? [])).toEqual([]);
});

test("a link whose row was deleted does not come back", () => {
  const [gone] = pairs(mapped);
  const again = map(deleteTableRow(mapped, TABLE, 0));
  expect(pairs(again.workbook)).not.toContain(gone);
  const third = map(again.workbook);
  expect([third.isEmpty, pairs(third.workbook)]).toEqual([true, pairs(again.workbook)]);
});

test("a proposed link that is given another effect is that link from then on", () => {
  const [, , last = ""] = textsOf(mapped, "OKR_MapObjectives", MAP.objectives.text);
  const edited = typeIntoRow(mapped, TABLE, 0, { [L.to]: last, [L.confirmed]: MAP.yes });
  const cause = textsOf(edited, TABLE, L.from)[0] ?? "";
  const again = map(edited);
  const text = (id: string): string => again.outcome.summary?.map.objectives.find((one) => one.id === id)?.text ?? "";
  expect([again.codes, pairs(again.workbook)]).toEqual([[], pairs(edited)]);
  expect(again.outcome.summary?.map.links.filter(({ confirmed }) => confirmed === true).map(({ from, to }) => [text(from), text(to)])).toEqual([[cause, last]]);
  expect(map(again.workbook).outcome.change).toEqual(NO_CHANGE);
});

test("a link of one's own in a free row counts, and another free row comes", () => {
  const row = freeRow(mapped);
  const again = map(typeIntoRow(mapped, TABLE, row, { [L.from]: "Have the people we need", [L.to]: "Grow profitably" }));
  expect(again.outcome.summary?.map.links.filter(({ basis }) => basis === "added")).toHaveLength(1);
  expect(valuesOf(again.workbook, TABLE, L.from).filter((value) => value === null)).toHaveLength(5);
  expect(map(again.workbook).outcome.change).toEqual(NO_CHANGE);
});

test("a link of one's own that names no objective is reported in its cell", () => {
  const row = freeRow(mapped);
  const book = typeIntoRow(mapped, TABLE, row, { [L.from]: "Fly to the moon", [L.to]: "Grow profitably" });
  const { outcome } = map(book);
  expect(outcome.issues).toContainEqual(expect.objectContaining({ code: "map-link-unknown", values: { name: "Fly to the moon" }, at: `'${LINKS.sheet}'!${addressOf(book, TABLE, row, L.from)}` }));
});

test("what people judged of measures and perspectives is kept and counts", () => {
  const kind = typeIntoRow(mapped, "OKR_MapMeasures", 1, { [MAP.measures.kind]: MAP.kinds.lead });
  const both = typeIntoRow(kind, "OKR_MapPerspectives", 1, { [MAP.perspectives.result]: MAP.yes });
  const { outcome, workbook } = map(both);
  expect(outcome.summary?.map.objectives[0]?.measures.map((one) => one.kind)).toEqual(["lag", "lead"]);
  expect(outcome.summary?.map.perspectives.map(({ isResult }) => isResult)).toEqual([true, true, false, false]);
  expect(valuesOf(workbook, "OKR_MapMeasures", MAP.measures.kind)[1]).toBe(MAP.kinds.lead);
});

test("rows that are sorted stay so", () => {
  const sorted = sortRows(mapped, TABLE, valuesOf(mapped, TABLE, L.from).map((_, row) => row).reverse());
  const again = map(sorted);
  expect(textsOf(again.workbook, TABLE, L.from)).toEqual(textsOf(sorted, TABLE, L.from));
  expect(drawn(again)).toBe(0);
});

test("an objective that gets other words keeps its links and the answers to them", () => {
  const renamed = ["B4", "B5"].reduce((book, at) => typeInto(book, KPI.en, { [at]: "Earn well" }), answered(mapped, "yes"));
  const again = map(renamed);
  expect(again.outcome.summary?.map.links.every(({ confirmed }) => confirmed === true)).toBe(true);
  expect(textsOf(again.workbook, TABLE, L.to)).toContain("Earn well");
  expect(again.codes).toEqual([]);
});

test("a column of the user's states links, which need no answer", () => {
  const sheet = memorySheet("BSC", [
    ["Perspective", "Strategic objective", "Measure", "Target", "Actual", "Weight", "Supports"],
    ["Financial", "F1 Grow profitably", "Margin", 10, 9, 0.5, null],
    ["Customer", "C1 Be reliable", "Complaints", 4, 5, 0.5, "F1"],
  ]);
  const { outcome } = map({ sheets: [sheet], names: [], state: null });
  expect(outcome.summary?.map.links.map(({ basis, origin }) => [basis, origin?.row, origin?.column])).toEqual([["stated", 2, 6]]);
  expect(outcome.summary?.findings).toMatchObject({ undecided: 0, unreached: [] });
});

test("so does a Chinese one", () => {
  const sheet = memorySheet("平衡计分卡", [
    ["维度", "战略目标", "指标", "目标值", "实际值", "权重", "支撑目标"],
    ["财务", "有利润地增长", "营业利润率", 0.135, 0.118, 0.5, null],
    ["客户", "值得信赖", "每千单投诉数", 4, 5.6, 0.5, "有利润地增长"],
  ]);
  const { outcome } = map({ sheets: [sheet], names: [], state: null }, "zh");
  expect(outcome.summary?.map.links.map(({ basis }) => basis)).toEqual(["stated"]);
});

test("the map stands beside the OKRs, and neither changes the other", () => {
  const both = generate(mapped).workbook;
  expect(map(both).outcome.change).toEqual(NO_CHANGE);
  const after = map(generate(company()).workbook).workbook;
  expect(generate(after).outcome.change).toEqual(NO_CHANGE);
});

test("a scorecard without perspectives and objectives has no map, and is told what to add", () => {
  const sheet = memorySheet("KPI", [["KPI", "Unit", "Target", "Actual"], ["Margin", "%", 0.1, 0.09], ["Complaints", "count", 4, 5]]);
  const { outcome } = map({ sheets: [sheet], names: [], state: null });
  expect([outcome.summary, outcome.issues.map(({ code }) => code)]).toEqual([null, expect.arrayContaining(["map-without-objectives"])]);
});
