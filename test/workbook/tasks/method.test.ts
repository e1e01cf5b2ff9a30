import { cycleById, isoToSerial, workDay } from "../../../src/core/calendar";
import { LANGUAGES, type Language } from "../../../src/core/language";
import { methodWords } from "../../../src/core/language/method-words";
import { KPI_WEIGHTS, METHOD_SHEETS, methodTableName, READINESS_LIMITS } from "../../../src/core/plan";
import { readingTask, methodTask, type MethodTaskOptions } from "../../../src/workbook/tasks";
import { sheetNamed, sortRows, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { gridOf, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { AS_OF, company, contents, CYCLE, generate, ran, recalculated, type Ran } from "../../support/small-company";

const method = (workbook: MemoryWorkbook, options: Partial<MethodTaskOptions> = {}): Ran<NonNullable<ReturnType<typeof methodTask>["summary"]>> =>
  ran(workbook, (grid) => methodTask(grid, { asOf: AS_OF, sheets: METHOD_SHEETS, ...options }));

const shown = (workbook: MemoryWorkbook, sheet: string, address: string): unknown => sheetNamed(workbook, sheet).cells.get(address)?.value ?? null;

describe.each(LANGUAGES)("the sheets of the method in %s", (language: Language) => {
  const words = methodWords(language);
  const written = method(generate(company(language), { language }).workbook).workbook;

  test("are there, and writing them again changes nothing", () => {
    const names = written.sheets.map(({ name }) => name);
    for (const { sheet } of [words.comparison, words.readiness, words.example, words.mbo]) expect(names).toContain(sheet);
    expect(names).toContain(words.actions.sheet(CYCLE));
    expect(method(written).isEmpty).toBe(true);
    expect(method({ ...written, state: null }).codes).toEqual(["state-lost"]);
  });

  test("say how ready a company is once all questions are answered", () => {
    const { readiness: { headers, sheet, open, pilot, hybrid, okrLed }, yes, no } = words;
    const table = methodTableName("readiness", "");
    const answered = (yeses: number): MemoryWorkbook => recalculated(Array.from({ length: 12 }, (_, row) => row).reduce((workbook, row) => typeIntoRow(workbook, table, row, { [headers.answer]: row < yeses ? yes : no }), written));
    expect([shown(written, sheet, "C5"), shown(written, sheet, "C6")]).toEqual(["", open]);
    for (const [yeses, verdict, weight] of [[5, pilot, KPI_WEIGHTS.pilot], [6, hybrid, KPI_WEIGHTS.hybrid], [9, okrLed, KPI_WEIGHTS.okrLed]] as const) {
      const workbook = answered(yeses);
      expect(shown(workbook, sheet, "C5")).toBeCloseTo(yeses / 12, 12);
      expect([shown(workbook, sheet, "C6"), shown(workbook, sheet, "C7"), shown(workbook, sheet, "C8")]).toEqual([verdict, weight, 1 - weight]);
    }
    expect(shown(recalculated(typeInto(answered(6), sheet, { E4: 0.6 })), sheet, "C6")).toBe(pilot);
    expect(READINESS_LIMITS.pilotBelow).toBe(shown(written, sheet, "E4"));
  });

  test("grade the example as its means say", () => {
    const { example: { sheet, headers, meansHeaders } } = words;
    const grades = valuesOf(written, methodTableName("example", ""), headers.grade).map(Number);
    expect(grades[0]).toBeCloseTo(22 / 30, 12);
    expect(grades[1]).toBeCloseTo(0.75, 12);
    const means = valuesOf(written, methodTableName("means", ""), meansHeaders.grade).map(Number);
    expect(means[0]).toBeCloseTo(((grades[0] ?? 0) + (grades[1] ?? 0) + (grades[2] ?? 0)) / 3, 12);
    expect(shown(written, sheet, "C4")).toBe(Number((means.reduce((sum, mean) => sum + mean, 0) / 3).toFixed(2)));
  });

  test("know the state of what two people agree on", () => {
    const { mbo: { headers, states }, yes, no } = words;
    const table = methodTableName("mbo", "");
    const agreed = { [headers.agreedBySuperior]: yes, [headers.agreedByPerson]: yes };
    const rows: readonly Readonly<Record<string, string | number>>[] = [
      { [headers.objective]: "A", ...agreed, [headers.due]: isoToSerial("2027-05-19") }, { [headers.objective]: "B", ...agreed, [headers.due]: isoToSerial(AS_OF) },
      { [headers.objective]: "C", ...agreed }, { [headers.objective]: "D", ...agreed, [headers.agreedByPerson]: no }, { [headers.objective]: "E", [headers.done]: yes },
    ];
    const workbook = recalculated(rows.reduce((before, row, index) => typeIntoRow(before, table, index, row), written));
    expect(textsOf(workbook, table, headers.state).slice(0, 6)).toEqual([states.overdue, states.open, states.undated, states.notAgreed, states.done, states.empty]);
  });

  test("date the key actions of the cycle as the sheet of cycles does", () => {
    const cycle = cycleById(CYCLE, "2027-01-01");
    if (cycle === null) throw new Error("no cycle");
    const { actions: { headers, actions, states } } = words;
    const table = methodTableName("actions", CYCLE);
    const dates = new Map(textsOf(written, table, headers.action).map((action, row) => [action, valuesOf(written, table, headers.date)[row]]));
    expect(dates.get(actions.draft)).toBe(isoToSerial(cycle.planningStart));
    expect(dates.get(actions.release)).toBe(isoToSerial(workDay(cycle.start, -1)));
    expect(dates.get(actions.midReview)).toBe(isoToSerial(cycle.midReview));
    expect(dates.get(actions.scoring)).toBe(isoToSerial(cycle.scoring));
    expect(dates.get(actions.review)).toBe(isoToSerial(cycle.review));
    expect(dates.get(actions.interview)).toBe(isoToSerial(cycle.interviewStart));
    expect(dates.get(actions.reset)).toBe(isoToSerial(cycle.interviewEnd));
    expect(cycle.checkIns.map((_, index) => dates.get(actions.checkIn(index + 1)))).toEqual(cycle.checkIns.map(isoToSerial));
    const statesOf = new Map(textsOf(written, table, headers.action).map((action, row) => [action, textsOf(written, table, headers.state)[row]]));
    expect([statesOf.get(actions.midReview), statesOf.get(actions.checkIn(8)), statesOf.get(actions.reset)]).toEqual([states.overdue, states.soon, states.later]);
  });

  test("keep what people wrote, sorted as they like it", () => {
    const { readiness: { headers }, yes } = words;
    const table = methodTableName("readiness", "");
    const edited = recalculated(sortRows(typeIntoRow(written, table, 2, { [headers.answer]: yes, [headers.note]: "=SUM(1)" }), table, [3, 2, 1, 0, 4, 5, 6, 7, 8, 9, 10, 11]));
    const again = method(edited);
    expect(again.isEmpty).toBe(true);
    expect(contents(again.workbook)).toEqual(contents(edited));
  });
});

test("a workbook without OKRs gets a sheet of cycles for the sheets that look from a day, and its measures are read as before", () => {
  const { workbook } = method(company(), { sheets: ["mbo"] });
  expect(workbook.sheets).toHaveLength(company().sheets.length + 2);
  const count = (of: MemoryWorkbook): number => { const reading = readingTask(gridOf(of), {}); return reading.ok ? reading.value.measures.length : -1; };
  expect(count(method(company()).workbook)).toBe(count(company()));
});

test("a cycle that no year has is refused", () => {
  expect(method(company(), { cycle: "FY2027-Q9" }).outcome.issues.map(({ code }) => code)).toEqual(["cycle-unknown"]);
});
