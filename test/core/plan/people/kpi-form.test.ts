import { formulaEngine } from "../../../../src/core/formula";
import { kpiFormWords, LANGUAGES, typeWord } from "../../../../src/core/language";
import type { OwnedMeasure, PersonFacts } from "../../../../src/core/people";
import { kpiPoints, type PointsTable } from "../../../../src/core/score";
import { planKpiFormSheet, type METHODS } from "../../../../src/core/plan/people/kpi-form-sheet";
import { EXAMPLES, planMethodsSheet } from "../../../../src/core/plan/people/methods-sheet";
import { calculateChange } from "../../../../src/workbook/calculate";
import { NO_CHANGE } from "../../../../src/workbook/workbook-change";
import { EMPTY_WORKBOOK, gridOf } from "../../../support/memory-workbook";

const measure: OwnedMeasure = { id: "m1", name: "Deliveries", unit: null, direction: "increase", baseline: null, target: 80, low: null, high: null, actual: 70, weight: 1, owner: "A", source: "Scorecard!B5" };

function facts(measures: readonly OwnedMeasure[]): PersonFacts {
  return {
    person: "A", cycle: { id: "FY2027-Q2", start: "2027-04-01", end: "2027-06-30" }, asOf: "2027-06-30", holidays: null, limits: { atRisk: 0.1, offTrack: 0.25 }, aim: 0.7,
    superiors: [], keyResults: [], tasks: [], requests: [], measures,
  };
}

interface Entry {
  readonly one: Partial<OwnedMeasure>;
  /** Cells of the row as a user fills them in. */
  readonly cells: Readonly<Record<string, string | number | null>>;
}

/** What the form shows for each measure, or the table of their bands. */
function rows(entries: readonly Entry[], language: "en" | "zh" = "en", shown: "form" | "bands" = "form"): readonly Readonly<Record<string, unknown>>[] {
  const measures = entries.map(({ one }, index) => ({ ...measure, ...one, id: `m${index}` }));
  const sheet = planKpiFormSheet({ facts: facts(measures), source: "c.xlsx", language });
  const tables = sheet.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, index) => row.map((cell, at) => {
      const filled = { weight: 1, ...entries[index]?.cells }[table.columns[at]?.key ?? ""];
      return filled === undefined ? cell : { ...cell, value: filled };
    })),
  }));
  const { change } = calculateChange({ ...NO_CHANGE, addSheets: [{ ...sheet, name: sheet.key, tables }] }, gridOf(EMPTY_WORKBOOK), formulaEngine);
  const table = change.addSheets.flatMap((added) => added.tables)[shown === "form" ? 0 : 1];
  return table?.rows.map((row) => Object.fromEntries(table.columns.map(({ key }, at) => [key, row[at]?.value]))) ?? [];
}

function row(one: Partial<OwnedMeasure>, cells: Entry["cells"], language: "en" | "zh" = "en"): Readonly<Record<string, unknown>> {
  return rows([{ one, cells }], language)[0] ?? {};
}

type Case = readonly [method: (typeof METHODS)[number], measure: Partial<OwnedMeasure>, cells: Readonly<Record<string, number | null>>, points: number];

const CASES: readonly Case[] = [
  ["ratio", {}, {}, 87.5],
  ["ratio", { actual: 200 }, {}, 120],
  ["ratio", { direction: "decrease", target: 100, actual: 120 }, {}, 80],
  ["interpolation", { target: 20, actual: 15 }, { threshold: 10, atThreshold: 0.6 }, 80],
  ["interpolation", { target: 20, actual: 5 }, { threshold: 10, atThreshold: 0.6 }, 60],
  ["interpolation", { direction: "decrease", target: 35, actual: 37 }, { threshold: 39, atThreshold: 0.6 }, 80],
  ["step", { target: 100, actual: 79 }, { threshold: 80, atThreshold: 0.8 }, 0],
  ["step", { target: 100, actual: 80 }, { threshold: 80, atThreshold: 0.8 }, 80],
  ["step", { target: 100, actual: 100 }, { threshold: 80, atThreshold: 0.8 }, 100],
  ["step", { target: 100, actual: 101 }, { threshold: 80, atThreshold: 0.8 }, 120],
  ["step", { direction: "decrease", target: 0.3, actual: 0.1 + 0.2 }, { threshold: 0.5 }, 100],
  ["veto", { target: 100, actual: 99 }, {}, 0],
  ["veto", { target: 100, actual: 100 }, {}, 100],
  ["veto", { direction: "within", target: null, low: 1, high: 2, actual: 1.5 }, {}, 100],
  ["veto", { direction: "within", target: null, low: 1, high: 2, actual: 2.5 }, {}, 0],
  ["deduct", { target: 95, actual: 92 }, { step: 1, perStep: 0.1 }, 70],
  ["deduct", { direction: "decrease", target: 5, actual: 4 }, { step: 1, perStep: 0.1 }, 110],
  ["deduct", { target: 95, actual: 60 }, { step: 1, perStep: 0.1 }, 0],
  ["grade", { target: 100, actual: 97 }, {}, 80],
  ["grade", { target: 100, actual: 120 }, {}, 100],
  ["grade", { target: 100, actual: -50 }, {}, 40],
];

describe("the points of a KPI", () => {
  const scored = rows(CASES.map(([method, one, cells]) => ({ one, cells: { method: kpiFormWords("en").methods[method], ...cells } })));

  test.each(CASES.map((each, index) => [...each, index] as const))("by %s, of %j with %j, are %d of 100", (_method, _one, _cells, points, index) => {
    expect(scored[index]?.["points"]).toBeCloseTo(points, 9);
  });
});

describe("several bands", () => {
  const words = kpiFormWords("en");
  const bandsOf = (table: PointsTable): Entry["cells"] => Object.fromEntries([1, 2, 3, 4, 5].flatMap((number) => {
    const [from, points] = table[number - 1] ?? [null, null];
    return [[`from${number}`, from], [`share${number}`, points === null ? null : points / 100]];
  }));
  const FIVE: PointsTable = [[80, 40], [85, 60], [90, 80], [95, 100], [100, 120]];

  test("reach nothing without a reading, which is not 0", () => {
    expect(rows([{ one: { actual: null }, cells: {} }], "en", "bands")).toMatchObject([{ actual: "", stepped: "", between: "" }]);
  });

  test("score as the function does with the same table, in steps and between them", () => {
    const tables = [FIVE, FIVE.slice(0, 3), FIVE.slice(0, 1)];
    const cases = tables.flatMap((table) => [80, 84.9, 85, 92, 95, 99, 130].flatMap((actual) => ([["bands", "step"], ["between", "interpolation"]] as const).map(([method, by]) => ({ table, actual, method, by }))));
    const scored = rows(cases.map(({ table, actual, method }) => ({ one: { actual }, cells: { method: words.methods[method], ...bandsOf(table) } })));
    for (const [index, { table, actual, by }] of cases.entries()) {
      // One point makes no line: there the form holds it.
      const expected = by === "interpolation" && table.length === 1 ? 40 : kpiPoints(actual, table, by);
      expect(scored[index]?.["points"]).toBeCloseTo(Number(expected), 9);
    }
  });

  test.each([["below the first", 79, 0, 40], ["at the second", 85, 60, 60]])("%s: %d", (_, actual, stepped, between) => {
    const [a, b] = rows((["bands", "between"] as const).map((method) => ({ one: { actual }, cells: { method: words.methods[method], ...bandsOf(FIVE) } })));
    expect([a?.["points"], b?.["points"]]).toEqual([stepped, between]);
  });

  test("fall where less is better", () => {
    const table: PointsTable = [[10, 60], [8, 80], [5, 100]];
    const [a, b] = rows((["bands", "between"] as const).map((method) => ({ one: { direction: "decrease", target: 5, actual: 6.5 }, cells: { method: words.methods[method], ...bandsOf(table) } })));
    expect([a?.["points"], b?.["points"]]).toEqual([80, 90]);
  });

  test("are those of threshold, target and stretch at first", () => {
    expect(row({ target: 100, actual: 85 }, { method: words.methods.between })["points"]).toBeCloseTo(85, 9);
  });

  test.each([
    ["the first one", [], "bands: the first one"], ["an order", [[90, 80], [80, 60]], "bands: not in order, or without a share"],
  ] as const)("are not scored without %s", (_, table, missing) => {
    expect(row({}, { method: words.methods.bands, ...bandsOf(table) })).toMatchObject({ missing, points: "" });
  });
});

test("the points have the weight of their row", () => {
  expect(row({}, { weight: 0.5 })["points"]).toBeCloseTo(43.75, 9);
});

test.each(LANGUAGES)("no name of a method has a comma, which a list of choices cannot hold (%s)", (language) => {
  expect(Object.values(kpiFormWords(language).methods).filter((word) => word.includes(","))).toEqual([]);
});

test("the words of methods, directions and grades are those of the language", () => {
  const words = kpiFormWords("zh");
  expect(row({ direction: "decrease", target: 100, actual: 104 }, { method: words.methods.grade }, "zh")).toMatchObject({ direction: typeWord("decrease", "zh"), grade: "乙", points: 80 });
});

test.each<[string, Partial<OwnedMeasure>, Readonly<Record<string, string | number | null>>]>([
  ["threshold", {}, { method: "interpolation", threshold: null }], ["size of a step", {}, { method: "add / deduct", step: null }], ["target", { target: null }, {}],
])("what a method needs and does not have is named, and nothing is scored: %s", (missing, one, cells) => {
  expect(row(one, cells)).toMatchObject({ missing, points: "" });
});

test("without an actual value nothing is scored", () => {
  expect(row({ actual: null }, {})).toMatchObject({ points: "", attainment: "", grade: "" });
});

test("the worked examples give what the sentences beside them say", () => {
  const { change } = calculateChange({ ...NO_CHANGE, addSheets: [planMethodsSheet("en")] }, gridOf(EMPTY_WORKBOOK), formulaEngine);
  const points = change.addSheets[0]?.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => cell?.formula !== undefined).map((cell) => cell?.value);
  expect(points).toEqual([43.75, 70, 80, 0, 14, 8, 80, 88]);
  const { grade, bands, between, ...others } = EXAMPLES;
  expect(Object.entries(others).map(([method, { actual, table }]) => kpiPoints(actual, table, method as Exclude<keyof typeof EXAMPLES, "grade" | "bands" | "between">))).toEqual([43.75, 70, 80, 0, 14]);
  expect([kpiPoints(bands.actual, bands.table, "step"), kpiPoints(between.actual, between.table, "interpolation")]).toEqual([80, 88]);
  expect(grade.table.findLast(([from]) => from <= grade.actual)?.[1]).toBe(8);
});
