import { parseState } from "../../../src/workbook/state-text";
import { readingTask, rememberTask } from "../../../src/workbook/tasks";
import { gridOf } from "../../support/memory-workbook";
import { company, generate, ran } from "../../support/small-company";

describe("rememberTask", () => {
  test("keeps settings and corrections, and leaves what it is not told", () => {
    const before = generate(company()).workbook;
    const { workbook } = ran(before, (grid) => rememberTask(grid, { settings: { cadence: "6w" }, corrections: { sheets: { "KPI 2027": { ignoreRows: [5] } } } }));
    const { settings } = parseState(workbook.state).state;
    expect(settings).toEqual({ ...parseState(before.state).state.settings, cadence: "6w" });
    expect(workbook.sheets).toEqual(before.sheets);
    const again = ran(workbook, (grid) => rememberTask(grid, { settings: { language: "zh" } })).workbook;
    expect(parseState(again.state).state.reading).toEqual({ sheets: { "KPI 2027": { ignoreRows: [5] } } });
  });

  test("what it keeps is what is read by", () => {
    const { workbook } = ran(company(), (grid) => rememberTask(grid, { corrections: { measures: { "Order lead time": { ignore: true } } } }));
    const reading = readingTask(gridOf(workbook), {});
    expect(reading.ok && reading.value.measures.map(({ name }) => name)).not.toContain("Order lead time");
    const forgotten = ran(workbook, (grid) => rememberTask(grid, { corrections: null })).workbook;
    const anew = readingTask(gridOf(forgotten), {});
    expect(anew.ok && anew.value.measures.map(({ name }) => name)).toContain("Order lead time");
  });

  test("changes nothing if it is all known already", () => {
    const { workbook } = ran(company(), (grid) => rememberTask(grid, { settings: { dialect: "functions" } }));
    expect(ran(workbook, (grid) => rememberTask(grid, { settings: { dialect: "functions" } })).isEmpty).toBe(true);
  });

  test("refuses to write over what a newer version keeps", () => {
    const { outcome } = ran({ ...company(), state: '{"version": 99}' }, (grid) => rememberTask(grid, { settings: { language: "en" } }));
    expect([outcome.summary, outcome.issues.map(({ code }) => code)]).toEqual([null, ["state-from-newer-version"]]);
  });
});
