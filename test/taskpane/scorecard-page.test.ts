/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/dom";
import { paneTexts } from "../../src/core/language/pane-texts";
import { readingTask } from "../../src/workbook/tasks";
import { parseState } from "../../src/workbook/state-text";
import { changeSheet, EMPTY_WORKBOOK, gridOf, memorySheet, typeInto, type MemoryWorkbook } from "../support/memory-workbook";
import { company, KPI } from "../support/small-company";
import { choose, idle, openPane, press } from "./open-pane";

const { scorecard, welcome, readAgain } = paneTexts("en");

const measuresIn = (workbook: MemoryWorkbook): readonly string[] => {
  const reading = readingTask(gridOf(workbook), {});
  return reading.ok ? reading.value.measures.map(({ name }) => name) : [];
};

describe("the scorecard page", () => {
  test("says what was found, and shows header cells in the sheet", async () => {
    const pane = await openPane(company());
    expect(await screen.findByText(scorecard.found({ count: 11, sheets: 1 }))).toBeTruthy();
    await press(/KPI 2027 G/);
    expect(pane.shown).toEqual([{ sheet: KPI.en, row: 2, column: 6 }]);
    const [all] = screen.getAllByText(scorecard.showHeaders);
    if (all !== undefined) fireEvent.click(all);
    expect(pane.shown.at(-1)).toEqual({ sheet: KPI.en, row: 2, column: 0, rows: 1, columns: 10 });
  });

  test("keeps a correction of a column in the workbook and reads by it", async () => {
    const { port } = await openPane(company());
    await choose("Owner (J)", "remarks");
    await press(scorecard.saveColumns({ count: 1 }));
    expect(parseState(port.workbook.state).state.reading).toEqual({ sheets: { [KPI.en]: { columns: { J: "remarks" } } } });
    const reading = readingTask(gridOf(port.workbook), {});
    expect(reading.ok && reading.value.measures.every(({ owner }) => owner === null)).toBe(true);
    await press(scorecard.forget);
    expect(parseState(port.workbook.state).state.reading).toBeNull();
  });

  test("asks what the sheet does not say, and keeps the answer in the workbook", async () => {
    const silent = changeSheet(company(), KPI.en, (sheet) => ({ ...sheet, cells: new Map([...sheet.cells].filter(([address]) => !/^[EF]\d/.test(address))) }));
    const { port } = await openPane(typeInto(silent, KPI.en, { C4: "Index X" }));
    const [question] = await screen.findAllByRole("radiogroup");
    const [first] = question?.querySelectorAll("input") ?? [];
    if (first === undefined) throw new Error("nothing is asked");
    fireEvent.click(first);
    await press(scorecard.saveAnswers({ count: 1 }));
    const { reading } = parseState(port.workbook.state).state;
    expect(Object.values((reading as { answers: Record<string, string> }).answers)).toEqual([first.value]);
  });

  test("shows a blank workbook three steps and fills it with the sample", async () => {
    const { port } = await openPane({ ...EMPTY_WORKBOOK, sheets: [memorySheet("Sheet1", [])] });
    for (const { title } of welcome.steps) expect(await screen.findByText(title)).toBeTruthy();
    await press(welcome.sample);
    expect(port.workbook.sheets).toHaveLength(4);
    expect(measuresIn(port.workbook).length).toBeGreaterThan(10);
    expect(await screen.findByText(/measures on/)).toBeTruthy();
  });

  test("reads again what the user changed meanwhile", async () => {
    const { port } = await openPane(company());
    port.workbook = typeInto(port.workbook, KPI.en, { C4: "Profit share" });
    await press(readAgain);
    await idle();
    expect(await screen.findByText("Profit share")).toBeTruthy();
  });
});
