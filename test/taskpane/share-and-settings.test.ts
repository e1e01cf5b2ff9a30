/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/dom";
import { cellError } from "../../src/core/grid";
import { paneTexts } from "../../src/core/language/pane-texts";
import { openBook } from "../../src/taskpane/book";
import { okrsJson } from "../../src/taskpane/pages/share/okrs-json";
import { readingTask } from "../../src/workbook/tasks";
import { parseState } from "../../src/workbook/state-text";
import { gridOf, type MemoryWorkbook } from "../support/memory-workbook";
import { company, CYCLE, generate } from "../support/small-company";
import { choose, openPane, press } from "./open-pane";

const { share, steps, settings, settingsTitle, okrs } = paneTexts("en");
const WITH_OKRS = generate(company(), { dialect: "functions" }).workbook;

const formulasOf = (workbook: MemoryWorkbook): readonly string[] =>
  workbook.sheets.flatMap(({ cells }) => [...cells.values()].flatMap(({ formula }) => formula ?? []));
const withOurFunctions = (workbook: MemoryWorkbook): number => formulasOf(workbook).filter((formula) => formula.includes("OKRSCORE(")).length;

describe("the share page", () => {
  test("writes the formulas in the other dialect and back", async () => {
    const { port } = await openPane(WITH_OKRS);
    const before = withOurFunctions(port.workbook);
    expect(before).toBeGreaterThan(0);
    await press(steps.share);
    await press(share.toPlain);
    expect(withOurFunctions(port.workbook)).toBe(0);
    await press(share.toFunctions);
    expect(withOurFunctions(port.workbook)).toBe(before);
  });

  test("counts what shows #NAME? and repairs it", async () => {
    const broken = {
      ...WITH_OKRS,
      sheets: WITH_OKRS.sheets.map((sheet) => ({
        ...sheet,
        cells: new Map([...sheet.cells].map(([address, cell]) => [address, cell.formula?.includes("OKRSCORE(") ?? false ? { ...cell, value: cellError("#NAME?") } : cell])),
      })),
    };
    const { port } = await openPane(broken);
    await press(steps.share);
    expect(await screen.findByText(share.broken({ count: withOurFunctions(broken) }))).toBeTruthy();
    await press(share.repair);
    expect(await screen.findByText(share.notBroken)).toBeTruthy();
    expect(withOurFunctions(port.workbook)).toBe(0);
  });

  test("exports what the workbook holds", () => {
    const book = openBook(gridOf(WITH_OKRS), readingTask(gridOf(WITH_OKRS), {}));
    const [only] = okrsJson(book).cycles;
    expect(only?.cycle).toBe(CYCLE);
    expect(only?.objectives.flatMap(({ keyResults }) => keyResults.map(({ id }) => id)).sort()).toEqual(book.okrs[0]?.keyResults.map(({ id }) => id).sort());
  });
});

describe("the settings page", () => {
  beforeEach(() => { localStorage.clear(); });

  test("changes the language at once", async () => {
    await openPane(company());
    await press(settingsTitle);
    fireEvent.click(await screen.findByLabelText("中文"));
    expect(await screen.findByRole("heading", { name: paneTexts("zh").settingsTitle })).toBeTruthy();
    expect(screen.getByRole("button", { name: new RegExp(paneTexts("zh").steps.scorecard) })).toBeTruthy();
  });

  test("keeps the rest in the workbook", async () => {
    const { port } = await openPane(company());
    await press(settingsTitle);
    await choose(settings.fiscalYearStart, "2026-07-01");
    await choose(settings.cadence, "8w");
    await choose(okrs.formulas, "plain");
    await press(settings.save);
    expect(parseState(port.workbook.state).state.settings).toMatchObject({ fiscalYearStart: "2026-07-01", cadence: "8w", dialect: "plain" });
  });
});
