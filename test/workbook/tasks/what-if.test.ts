import type { CellValue } from "../../../src/core/grid";
import { okrSheetWords, whatIfWords } from "../../../src/core/language";
import { whatIfCellName, whatIfTableName } from "../../../src/core/plan";
import { clampProgress, forecastAtEnd, rawProgress, rollUp, valueNeeded } from "../../../src/core/score";
import { namedNumber } from "../../../src/workbook/named-cell";
import { knownState } from "../../../src/workbook/known-state";
import { whatIfTask, type WhatIfTaskOptions } from "../../../src/workbook/tasks";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { sheetNamed, sortRows, typeIntoRow, valuesOf } from "../../support/excel-user";
import { gridOf, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { AS_OF, company, contents, CYCLE, END, generate, KEY_RESULTS, OBJECTIVES, ran, recalculated, words, type Ran } from "../../support/small-company";

const [VALUES, SUMS] = [whatIfTableName("values", CYCLE), whatIfTableName("sums", CYCLE)];
const { headers: { values: V, sums: S }, feasible: F, scenarios, answer } = whatIfWords("en");
const SHEET = whatIfWords("en").sheet(CYCLE);

const whatIf = (workbook: MemoryWorkbook, options: Partial<WhatIfTaskOptions> = {}): Ran<NonNullable<ReturnType<typeof whatIfTask>["summary"]>> =>
  ran(workbook, (grid) => whatIfTask(grid, { asOf: AS_OF, ...options }));

const numeric = (value: CellValue | undefined): number | null => (typeof value === "number" ? value : null);
const column = (workbook: MemoryWorkbook, title: string, table = VALUES): readonly (number | null)[] => valuesOf(workbook, table, title).map(numeric);
const shown = (workbook: MemoryWorkbook, address: string): CellValue => sheetNamed(workbook, SHEET).cells.get(address)?.value ?? null;
/** Cells of the sheet: the score aimed at, the scenario, scores of the cycle and the answer. */
const [AIM, SCENARIO, NOW, BASE, OWN, CHOSEN, ANSWER] = ["R8", "R9", "T6", "U6", "X6", "Y6", "T8"] as const;

const generated = generate(company()).workbook;
const { workbook: made, outcome } = whatIf(generated);

test("the sheet says what it is for, and the OKR sheet stays as it was", () => {
  expect(outcome.summary).toEqual({ cycle: CYCLE, score: 0.7, objectives: column(generated, "Weight", OBJECTIVES).length, keyResults: column(generated, "Weight", KEY_RESULTS).length });
  const before = generated.sheets.map(({ name }) => name);
  expect(contents(made, before)).toEqual(contents(generated, before));
  expect(whatIf(made).outcome.change).toEqual(NO_CHANGE);
});

describe.each([["en", "plain"], ["zh", "functions"]] as const)("in %s with %s formulas", (language, dialect) => {
  const { workbook } = whatIf(generate(company(language), { language, dialect }).workbook);
  const H = whatIfWords(language).headers.values;
  const K = words(language);
  const rows = column(workbook, K.target, KEY_RESULTS).map((target, row) => ({
    start: column(workbook, K.start, KEY_RESULTS)[row] ?? null, target, current: column(workbook, K.current, KEY_RESULTS)[row] ?? null,
  }));
  const [needed, forecast, week, base, score, progress] = [H.needed, H.forecast, H.perWeek, H.base, H.baseScore, H.progress].map((title) => column(workbook, title));
  const grid = gridOf(workbook);
  const [pace, weeks] = (["pace", "weeks"] as const).map((name) => namedNumber(grid, knownState(grid).state, whatIfCellName(name, CYCLE)) ?? NaN) as [number, number];

  test("what is needed, the change of each week and the forecast are those of the core", () => {
    const moving = rows.flatMap((row, index) => (row.start === null || row.target === null ? [] : [{ ...row, index }]));
    expect(moving.length).toBeGreaterThan(4);
    for (const { start, target, current, index } of moving) {
      expect(needed?.[index]).toBeCloseTo(Number(valueNeeded(start, target, 0.7)), 10);
      if (current === null) continue;
      expect(forecast?.[index]).toBeCloseTo(Number(forecastAtEnd(start, current, pace)), 10);
      const left = Number(progress?.[index]) >= 0.7 ? 0 : (Number(needed?.[index]) - current) / weeks;
      expect(week?.[index]).toBeCloseTo(left, 10);
      const raw = rawProgress({ type: null, start, target, current: base?.[index] ?? null, floor: null, ceiling: null });
      expect(score?.[index]).toBeCloseTo(Number(clampProgress(raw)), 10);
    }
  });
});

test("the rest that reaches what it must makes each objective, and the cycle, reach the score aimed at", () => {
  const progress = column(made, V.progress);
  const reached = column(made, V.isReached);
  const objectives = valuesOf(made, VALUES, V.objective);
  const weights = column(made, V.weight);
  valuesOf(made, SUMS, S.id).forEach((id, at) => {
    const rest = column(made, S.rest, SUMS)[at];
    const mine = objectives.flatMap((objective, row) => (objective === id ? [row] : []));
    if (rest === null || rest === undefined) return;
    const raised = mine.map((row) => (progress[row] === null ? null : reached[row] === 1 ? progress[row] ?? null : rest));
    expect(rollUp(raised, mine.map((row) => weights[row] ?? 1))).toBeCloseTo(0.7, 10);
  });
  const common = Number(/must come to (\S+) on average/.exec(JSON.stringify(shown(made, ANSWER)))?.[1]);
  const scores = valuesOf(made, SUMS, S.id).map((id) => {
    const mine = objectives.flatMap((objective, row) => (objective === id ? [row] : []));
    return rollUp(mine.map((row) => (progress[row] === null ? null : reached[row] === 1 ? progress[row] ?? null : common)), mine.map((row) => weights[row] ?? 1));
  });
  expect(rollUp(scores, column(made, S.weight, SUMS))).toBeCloseTo(0.7, 1);
});

test("a score aimed at is typed, or given; what is reached says so", () => {
  const low = recalculated(typeInto(made, SHEET, { [AIM]: 0.01 }));
  expect(shown(low, ANSWER)).toBe(answer.reached);
  expect(valuesOf(low, VALUES, V.feasible).filter((text) => text !== F.notScored && text !== F.hold)).toContain(F.reached);
  expect(whatIf(low).outcome.summary?.score).toBe(0.01);
  expect(whatIf(generated, { score: 0.5 }).outcome.summary?.score).toBe(0.5);
  expect(whatIf(generated, { score: 70 }).outcome.issues.map(({ code }) => code)).toContain("what-if-score-out-of-range");
});

test("scenarios: now stays now, own is base until somebody types, and the one that is chosen shows", () => {
  const progress = okrSheetWords("en").objectives;
  const now = rollUp(column(made, progress.progress, OBJECTIVES), column(made, progress.weight, OBJECTIVES));
  expect(shown(made, NOW)).toBeCloseTo(Number(now), 12);
  expect([shown(made, OWN), shown(made, CHOSEN)]).toEqual([shown(made, BASE), shown(made, BASE)]);
  const row = valuesOf(made, VALUES, V.type).indexOf("decrease");
  const typed = recalculated(typeInto(typeIntoRow(made, VALUES, row, { [V.own]: column(made, V.target)[row] ?? 0 }), SHEET, { [SCENARIO]: scenarios.own }));
  expect(column(typed, V.ownScore)[row]).toBe(1);
  expect(Number(shown(typed, CHOSEN))).toBeGreaterThan(Number(shown(typed, BASE)));
  const again = whatIf(sortRows(typed, VALUES, [...column(typed, V.weight).keys()].reverse()));
  expect(again.outcome.change).toEqual(NO_CHANGE);
});

test("an assumed value that is typed over a formula stays; the others follow the OKR sheet", () => {
  const typed = typeIntoRow(made, VALUES, 0, { [V.pessimistic]: 0 });
  const later = whatIf(generate(typed, { asOf: END }).workbook, { asOf: END });
  expect(later.codes).toEqual([]);
  expect(column(later.workbook, V.pessimistic)[0]).toBe(0);
  expect(column(later.workbook, V.pessimistic).slice(1)).toEqual(column(later.workbook, V.current).slice(1));
  expect(new Set(valuesOf(later.workbook, VALUES, V.feasible))).toEqual(new Set([F.missed, F.notScored]));
});
