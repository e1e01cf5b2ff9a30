import { isoToSerial } from "../../../src/core/calendar";
import { formulaEngine, printStored } from "../../../src/core/formula";
import { generateOkrs } from "../../../src/core/generate";
import { isCellError, type CellValue } from "../../../src/core/grid";
import { LANGUAGES } from "../../../src/core/language";
import { COLUMN_KEYS, planCheckIns, TABLE_NAMES, type TablePlan, type WorkbookPlan } from "../../../src/core/plan";
import { progress, rawProgress, rollUp, statusOf } from "../../../src/core/score";
import { calculatePlan } from "../../../src/workbook/calculate";
import { mapFormulas, planFormulas } from "../../../src/workbook/plan-formulas";
import { reconcile } from "../../../src/workbook/reconcile";
import { parseState } from "../../../src/workbook/state-text";
import { EMPTY_STATE } from "../../../src/workbook/state";
import { planProblems } from "../../../src/workbook/validate-plan";
import { isEmptyChange } from "../../../src/workbook/workbook-change";
import { applyToMemory, gridOf, typeInto } from "../../support/memory-workbook";
import { AS_OF, GRID, MEASURES, WORKBOOK, cycleOf, generated, planOf, planned } from "./okr-workbook";

const CYCLES = ["FY2027-Q2", "FY2027-B3", "FY2027-8W3", "FY2027-6W4"];

const DIALECTS = ["functions", "plain"] as const;

type Record_ = Readonly<Record<string, CellValue>>;

/** Rows of a table of a plan, by the keys of its columns. */
function rowsOf(plan: WorkbookPlan, name: string): readonly Record_[] {
  const table = tableOf(plan, name);
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ key }, index) => [key, row[index]?.value ?? null])));
}

function tableOf(plan: WorkbookPlan, name: string): TablePlan {
  const table = plan.sheets.flatMap(({ tables }) => tables).find((each) => each.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

function calculated(plan: WorkbookPlan, grid = GRID): WorkbookPlan {
  const { plan: result, issues } = calculatePlan(plan, grid, formulaEngine);
  expect(issues).toEqual([]);
  return result;
}

function numberOf(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

describe.each(CYCLES)("the sheets of %s", (id) => {
  test.each(LANGUAGES)("can stand in a workbook (%s)", (language) => {
    expect([...planProblems(planned(id, language), GRID)]).toEqual([]);
  });

  test.each(LANGUAGES)("show the numbers that were generated, as formulas over the user's cells (%s)", (language) => {
    const plan = calculated(planned(id, language));
    const rows = rowsOf(plan, TABLE_NAMES.keyResults(id));
    const { keyResults } = generated(id, language);
    expect(rows.map((row) => row["text"])).toEqual(keyResults.map(({ text }) => text));
    for (const [index, keyResult] of keyResults.entries()) {
      const row = rows[index] ?? {};
      for (const field of ["start", "target", "floor", "ceiling", "current"] as const) {
        const shown = numberOf(row[field]);
        if (keyResult[field] === null) expect([keyResult.text, field, shown]).toEqual([keyResult.text, field, null]);
        else expect(shown).toBeCloseTo(keyResult[field], 9);
      }
      expect(numberOf(row["raw"])).toEqual(close(rawProgress(keyResult)));
      expect(numberOf(row["progress"])).toEqual(close(progress(keyResult)));
    }
  });

  test("show no error anywhere", () => {
    const cells = calculated(planned(id)).sheets.flatMap(({ blocks, tables }) => [...blocks.flatMap(({ cells: rows }) => rows.flat()), ...tables.flatMap(({ rows }) => rows.flat())]);
    expect(cells.filter((cell) => isCellError(cell?.value))).toEqual([]);
  });

  test("say the same in plain formulas", () => {
    const plan = planned(id);
    const plain = { ...plan, sheets: plan.sheets.map((sheet) => mapFormulas(sheet, (formula) => formulaEngine.parse(formulaEngine.print(formula, "plain")) ?? formula)) };
    const [one, other] = [calculated(plan), calculated(plain)];
    for (const name of [TABLE_NAMES.keyResults(id), TABLE_NAMES.objectives(id), TABLE_NAMES.scorecard]) {
      const [first, second] = [rowsOf(one, name), rowsOf(other, name)];
      expect(second.map((row) => Object.values(row).map(rounded))).toEqual(first.map((row) => Object.values(row).map(rounded)));
    }
  });
});

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function close(score: unknown): unknown {
  return typeof score === "number" ? expect.closeTo(score, 9) : null;
}

function rounded(value: CellValue): CellValue {
  return typeof value === "number" ? Number(value.toPrecision(10)) : value;
}

describe("objectives", () => {
  test("roll up the progress of their own key results by weight, and carry a status", () => {
    const plan = calculated(planned());
    const keyResults = rowsOf(plan, TABLE_NAMES.keyResults("FY2027-Q2"));
    for (const row of rowsOf(plan, TABLE_NAMES.objectives("FY2027-Q2"))) {
      const own = keyResults.filter(({ objective }) => objective === row["id"]);
      const score = rollUp(own.map((each) => numberOf(each["progress"])), own.map(({ weight }) => numberOf(weight)));
      expect(numberOf(row["progress"])).toEqual(close(score));
      expect(row["status"]).toBe({ "on-track": "On track", "at-risk": "At risk", "off-track": "Off track", stale: "Stale", "not-scored": "Not scored" }[
        statusOf({ progress: numberOf(row["progress"]), expected: numberOf(row["pace"]) })]);
    }
  });

  test("have a status in the language of the sheet", () => {
    const words = rowsOf(calculated(planned("FY2027-Q2", "zh")), TABLE_NAMES.keyResults("FY2027-Q2")).map(({ status }) => status);
    expect(words.every((word) => ["正常", "有风险", "偏离", "久未更新", "未评分"].includes(textOf(word)))).toBe(true);
  });
});

describe("a current value", () => {
  /** Current value of the key result of a measure, after a check-in of 77 on all of them. */
  function currentOf(name: string, id: string, asOf: string): CellValue {
    const plan = planOf(generateOkrs(MEASURES, { cycle: cycleOf(id), asOf, language: "en" }), id, asOf);
    const keyResults = rowsOf(plan, TABLE_NAMES.keyResults(id));
    const checkIns = keyResults.map((row) => ({ date: asOf, keyResult: textOf(row["id"]), keyResultText: null, value: 77, confidence: null, note: null, by: null }));
    const added = planCheckIns(checkIns, [], "en");
    const sheets = [...plan.sheets.filter(({ key }) => key !== added.key), added];
    return rowsOf(calculated({ ...plan, sheets }), TABLE_NAMES.keyResults(id)).find((row) => textOf(row["measure"]).endsWith(`/${name}`))?.["current"] ?? null;
  }

  test("is that of the check-in where the scorecard has periods of another year only, or none of the cycle read", () => {
    expect(currentOf("Revenue", "FY2028-Q2", "2028-05-31")).toBe(77);
    expect(currentOf("Revenue", "FY2027-Q2", "2027-03-31")).toBe(77);
  });

  test("is that of the scorecard where it has a reading of the cycle", () => {
    expect(currentOf("Revenue", "FY2027-Q2", AS_OF)).toBe(193_000);
  });
});

test("rows of key results are high enough for the objective that they name", () => {
  const long = "Become the partner that every customer of ours in every country would recommend to a friend without being asked";
  const plan = planOf(generateOkrs(MEASURES.map((measure) => ({ ...measure, objective: long })), { cycle: cycleOf("FY2027-Q2"), asOf: AS_OF, language: "en" }), "FY2027-Q2", AS_OF);
  const sheet = plan.sheets.find(({ tables }) => tables.some(({ name }) => name === TABLE_NAMES.keyResults("FY2027-Q2")));
  const { top, left, columns, rows } = tableOf(calculated(plan), TABLE_NAMES.keyResults("FY2027-Q2"));
  const column = columns.findIndex(({ key }) => key === "objectiveText");
  const width = sheet?.columnWidths[left + column] ?? 0;
  const served = rows.map((row) => textOf(row[column]?.value));
  expect(served).toContain(long);
  for (const [index, text] of served.entries()) expect(sheet?.rowHeights?.[top + 1 + index] ?? 16).toBeGreaterThanOrEqual(16 * Math.ceil(text.length / width));
});

describe("the scorecard", () => {
  const rows = (grid = GRID): ReadonlyMap<CellValue, Record_> => new Map(rowsOf(calculated(planned(), grid), TABLE_NAMES.scorecard).map((row) => [row["name"] ?? null, row]));

  test("compares what was read with what was due for it", () => {
    expect(rows().get("Revenue")).toMatchObject({ target: 1_200_000, due: 500_000, actual: 476_000, attainment: expect.closeTo(0.952, 9) as number });
    expect(rows().get("Yield")).toMatchObject({ due: 0.95, actual: 0.935 });
    expect(rows().get("On-time delivery")).toMatchObject({ baseline: expect.closeTo(0.88, 9) as number, target: expect.closeTo(0.95, 9) as number, actual: expect.closeTo(0.91, 9) as number });
    expect(rows().get("Stock range")).toMatchObject({ low: 20, high: 30, actual: 41, attainment: 0 });
  });

  test("gives every measure its share of the weight", () => {
    const shares = [...rows().values()].map(({ share }) => numberOf(share) ?? NaN);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    for (const { measure, weightShare } of generated().measures) expect(rows().get(measure.name)?.["share"]).toBeCloseTo(weightShare, 9);
  });

  test("leaves blank what is no number in the user's cell", () => {
    expect(rows().get("NPS")).toMatchObject({ actual: "", attainment: "" });
    expect(rows().get("Visits")).toMatchObject({ target: "", due: "", actual: 5, attainment: "" });
  });
});

describe("when a cell of the user", () => {
  const after = (cells: Readonly<Record<string, CellValue>>): ReadonlyMap<CellValue, Record_> => {
    const plan = calculated(planned(), gridOf(typeInto(WORKBOOK, "KPI 2027", cells)));
    return new Map(rowsOf(plan, TABLE_NAMES.keyResults("FY2027-Q2")).map((row) => [textOf(row["measure"]).split("/")[1] ?? "", row]));
  };

  test.each<[string, CellValue]>([["an error", { error: "#DIV/0!" }], ["a word", "pending"], ["nothing", null]])("becomes %s, its key result is not scored", (_, value) => {
    expect(after({ G10: value }).get("Lead time")).toMatchObject({ current: "", raw: "", progress: "", status: "Not scored" });
    expect(after({ F10: value }).get("Lead time")).toMatchObject({ target: "", raw: "", progress: "", status: "Not scored" });
  });

  test("changes, the key result follows", () => {
    expect(after({ G10: 15 }).get("Lead time")).toMatchObject({ current: 15, progress: expect.closeTo(6 / 7, 9) as number });
    expect(after({ G5: "94%" }).get("On-time delivery")).toMatchObject({ current: expect.closeTo(0.94, 9) as number });
    expect(after({ G5: 0.94 }).get("On-time delivery")).toMatchObject({ current: 0.94 });
    expect(after({ M3: 110 }).get("Revenue")).toMatchObject({ current: 207_000 });
  });

  test("holds a zero calculated for a month to come, it is no reading", () => {
    expect(after({ N3: 0, N9: 0 }).get("Revenue")).toMatchObject({ current: 193_000 });
    expect(after({ N3: 0, N9: 0 }).get("Yield")).toMatchObject({ current: 0.935 });
  });
});

test("planned again, nothing changes", () => {
  const options = { dialect: "functions", syntax: formulaEngine } as const;
  const { change } = reconcile(planned(), GRID, EMPTY_STATE, options);
  const written = gridOf(applyToMemory(WORKBOOK, change, formulaEngine));
  const again = reconcile(planned(), written, parseState(written.state).state, options);
  expect(again.issues).toEqual([]);
  expect(isEmptyChange(again.change)).toBe(true);
});

test("planned on a later day with other readings, the key results stand as they are", () => {
  const options = { dialect: "functions", syntax: formulaEngine } as const;
  const id = "FY2027-Q3";
  const before = generated(id);
  const written = gridOf(applyToMemory(WORKBOOK, reconcile(planOf(before, id, AS_OF), GRID, EMPTY_STATE, options).change, formulaEngine));
  const measures = MEASURES.map((each) => (each.actual === null ? each : { ...each, actual: each.actual * 1.1 }));
  const after = generateOkrs(measures, { cycle: cycleOf(id), asOf: "2027-08-31", language: "en", existing: before.keyResults });
  const { change, issues } = reconcile(planOf(after, id, "2027-08-31"), written, parseState(written.state).state, options);
  expect(issues).toEqual([]);
  expect(change.editSheets.filter(({ sheet, cells }) => sheet.startsWith("OKR ") && cells.length > 0)).toEqual([]);
  expect(change.editSheets.find(({ sheet }) => sheet === "Cycles")?.cells).toMatchObject([{ cell: { value: isoToSerial("2027-08-31") } }]);
});

test.each(LANGUAGES)("no header may be taken for the key of another column (%s)", (language) => {
  const fold = (text: string): string => text.toLowerCase();
  for (const { columns } of planned("FY2027-Q2", language).sheets.flatMap(({ tables }) => tables)) {
    const keys = new Map(columns.map(({ key }) => [fold(key), key]));
    expect(columns.filter(({ key, title }) => (keys.get(fold(title)) ?? key) !== key)).toEqual([]);
  }
});

test.each(DIALECTS)("every formula is short enough for a cell, in %s", (dialect) => {
  const formulas = LANGUAGES.flatMap((language) => [...planFormulas(planned("FY2027-8W3", language))]);
  expect(Math.max(...formulas.map((formula) => printStored(formula, dialect).length))).toBeLessThan(8192);
});

test("every column of a table is planned", () => {
  const plan = planned();
  expect(tableOf(plan, TABLE_NAMES.keyResults("FY2027-Q2")).columns.map(({ key }) => key)).toEqual(COLUMN_KEYS.keyResults);
  expect(tableOf(plan, TABLE_NAMES.scorecard).columns.map(({ key }) => key)).toEqual(COLUMN_KEYS.scorecard);
});
