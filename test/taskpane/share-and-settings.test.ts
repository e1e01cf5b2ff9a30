/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/dom";
import { cellError } from "../../src/core/grid";
import { EXPORTERS } from "../../src/core/interchange";
import { okrSheetWords } from "../../src/core/language";
import { paneTexts } from "../../src/core/language/pane-texts";
import { settingsWords } from "../../src/core/language/settings-words";
import { shareWords } from "../../src/core/language/share-words";
import { parseState } from "../../src/workbook/state-text";
import type { MemoryWorkbook } from "../support/memory-workbook";
import { company, CYCLE, generate } from "../support/small-company";
import { choose, openPane, press } from "./open-pane";

const { steps, settingsTitle, okrs } = paneTexts("en");
const share = shareWords("en");
const settings = settingsWords("en");
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

  test("exports what the workbook holds in the chosen format", async () => {
    const saved: string[] = [];
    URL.createObjectURL = (blob) => `blob:${(blob as Blob).type}`;
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) { saved.push(`${this.download} ${this.href}`); });
    await openPane(WITH_OKRS);
    await press(steps.share);
    await choose(share.format, "appfire");
    await press(share.download);
    expect(saved).toEqual([`okrs-${CYCLE}.csv blob:${EXPORTERS.appfire.mediaType}`]);
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
    expect(Object.keys(parseState(port.workbook.state).state.settings)).not.toContain("pace");
  });

  test("keeps the pace and the limits, by which the OKRs are then written, and leads to them in the sheet", async () => {
    const { port, shown } = await openPane(company());
    await press(settingsTitle);
    await choose(settings.pace, "working-days");
    expect(await screen.findByText(settings.daysOffLater)).toBeTruthy();
    await choose(settings.atRisk, "5");
    await choose(settings.offTrack, "12.5%");
    await press(settings.save);
    expect(parseState(port.workbook.state).state.settings).toMatchObject({ pace: "working-days", statusLimits: { atRisk: 0.05, offTrack: 0.125 } });
    await press(steps.okrs);
    await press(okrs.write);
    const sheet = port.workbook.sheets.find(({ name }) => name === okrSheetWords("en").pace.sheet);
    expect([sheet?.cells.get("D5")?.value, sheet?.cells.get("D6")?.value]).toEqual([0.05, 0.125]);
    expect(formulasOf(port.workbook).filter((formula) => formula.includes("OKR_Holidays[")).length).toBeGreaterThan(0);
    await press(settingsTitle);
    expect(await screen.findByText(new RegExp(settings.limitsInSheet({ atRisk: "5", offTrack: "12.5" })))).toBeTruthy();
    await press(paneTexts("en").showCell({ place: "Pace!B11" }));
    await press(paneTexts("en").showCell({ place: "Pace!D5" }));
    expect(shown).toEqual([{ sheet: "Pace", row: 10, column: 1 }, { sheet: "Pace", row: 4, column: 3 }].map((cell) => expect.objectContaining(cell) as unknown));
  });

  test("says what is wrong with a limit, and does not keep it", async () => {
    const { port } = await openPane(company());
    await press(settingsTitle);
    for (const [typed, sentence] of [["30", settings.limitsOutOfOrder], ["", settings.notAPercentage], ["far", settings.notAPercentage], ["101", settings.notAPercentage], ["-1", settings.notAPercentage]] as const) {
      await choose(settings.atRisk, typed);
      expect(await screen.findByText(sentence)).toBeTruthy();
      await press(settings.save);
      expect(port.workbook.state).toBeNull();
    }
  });
});
