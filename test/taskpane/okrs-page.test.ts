/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";
import { describeIssue } from "../../src/core/language";
import { keyResultsTable } from "../../src/core/plan";
import { ruleOf } from "../../src/core/rules";
import { paneTexts } from "../../src/core/language/pane-texts";
import { parseState } from "../../src/workbook/state-text";
import { readOwnOkrs, type OwnOkrs } from "../../src/workbook/tasks";
import { EMPTY_WORKBOOK, gridOf, memorySheet, typeInto, type MemoryWorkbook } from "../support/memory-workbook";
import { company, CYCLE, generate, KPI, kpiCell } from "../support/small-company";
import { choose, openPane, press } from "./open-pane";

const { okrs, steps, scorecard, changedMeanwhile, readAgain } = paneTexts("en");

function okrsIn(workbook: MemoryWorkbook, cycle: string): OwnOkrs | null {
  const grid = gridOf(workbook);
  return readOwnOkrs(grid, parseState(grid.state).state, cycle);
}

describe("the OKR page", () => {
  test("previews key results with their reasons and writes exactly these", async () => {
    const { port } = await openPane(company());
    await press(steps.okrs);
    const expected = generate(company(), { dialect: "functions", language: "en" }).outcome.summary?.generated;
    for (const { text } of expected?.keyResults ?? []) expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getAllByText(/^Chosen: /).length).toBeGreaterThan(3);
    expect(port.writes).toBe(0);
    await press(okrs.write);
    expect(okrsIn(port.workbook, CYCLE)?.keyResults.map(({ text }) => text)).toEqual(expected?.keyResults.map(({ text }) => text));
    expect(await screen.findByRole("button", { name: okrs.update })).toBeTruthy();
  });

  test("shows the five lamps of each text, and what the rules say of it", async () => {
    await openPane(company());
    await press(steps.okrs);
    const { objectives = [], keyResults = [], faults = [] } = generate(company(), { dialect: "functions", language: "en" }).outcome.summary?.generated ?? {};
    const lamps = await screen.findAllByRole("img", { name: /^SMART: / });
    expect(lamps).toHaveLength(objectives.length + keyResults.length);
    const about = faults.filter(({ of }) => of !== null);
    expect(about.length).toBeGreaterThan(0);
    for (const { issue } of about) expect(screen.getAllByText(`${ruleOf(issue.code) ?? ""}: ${describeIssue(issue, "en")}`).length).toBeGreaterThan(0);
    const off = lamps.filter((lamp) => (lamp.getAttribute("aria-label") ?? "").includes(" off ("));
    expect(off).toHaveLength(new Set(about.filter(({ issue }) => issue.severity !== "info").map(({ of }) => of)).size);
  });

  test("writes the cycle, the language and the formulas that were chosen", async () => {
    const { port } = await openPane(company());
    await press(steps.okrs);
    await choose(okrs.cadence, "6w");
    await choose(okrs.cycle, "FY2027-6W5");
    await choose(okrs.language, "zh");
    await choose(okrs.formulas, "plain");
    await press(okrs.write);
    const { settings } = parseState(port.workbook.state).state;
    expect(settings).toMatchObject({ cadence: "6w", cycle: "FY2027-6W5", language: "zh" });
    expect(okrsIn(port.workbook, "FY2027-6W5")?.keyResults.length).toBeGreaterThan(3);
    expect(okrsIn(port.workbook, "FY2027-6W5")?.tables.keyResults.columns.map(({ title }) => title)).toContain(keyResultsTable("FY2027-6W5", "zh").headers.text);
    expect([...port.workbook.sheets.flatMap(({ cells }) => [...cells.values()])].some(({ formula }) => formula?.includes("OKRSCORE(") ?? false)).toBe(false);
  });

  test("makes no more objectives and key results than were chosen", async () => {
    const { port } = await openPane(company());
    await press(steps.okrs);
    await choose(okrs.most.objectives, "2");
    await choose(okrs.most.keyResults, "1");
    await press(okrs.write);
    const written = okrsIn(port.workbook, CYCLE);
    expect([written?.objectives.length, written?.keyResults.length]).toEqual([2, 2]);
    expect(parseState(port.workbook.state).state.settings.most).toEqual({ objectives: 2, keyResults: 1 });
  });

  test("writes nothing over what was changed meanwhile, and offers to read again", async () => {
    const { port } = await openPane(company());
    await press(steps.okrs);
    const changed = typeInto(port.workbook, KPI.en, { [kpiCell("On-time delivery", "target")]: 0.99 });
    port.workbook = changed;
    await press(okrs.write);
    expect(port.workbook).toBe(changed);
    expect(await screen.findByText(changedMeanwhile)).toBeTruthy();
    const [, inNotice] = await screen.findAllByRole("button", { name: readAgain });
    inNotice?.click();
    expect(await screen.findByText(/on-time delivery from .* to .*99/i)).toBeTruthy();
    await press(okrs.write);
    expect(okrsIn(port.workbook, CYCLE)).not.toBeNull();
  });

  test("says where to begin when there is no scorecard", async () => {
    await openPane({ ...EMPTY_WORKBOOK, sheets: [memorySheet("Sheet1", [["Minutes"], ["present: all"]])] });
    await press(steps.okrs);
    expect(await screen.findByText(scorecard.noneTitle)).toBeTruthy();
  });
});
