/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";
import { describeIssue } from "../../src/core/language";
import { paneTexts } from "../../src/core/language/pane-texts";
import { settingsWords } from "../../src/core/language/settings-words";
import { company } from "../support/small-company";
import { typeInto } from "../support/memory-workbook";
import { choose, openPane, press, type OpenPane } from "./open-pane";

const { okrs, steps, settingsTitle, undo, notWritten, readAgain } = paneTexts("en");
const settings = settingsWords("en");
const OKRS = "OKR FY2027-Q2";

async function written(): Promise<OpenPane> {
  const pane = await openPane(company());
  await press(steps.okrs);
  await press(okrs.write);
  return pane;
}

const offer = (name: string): HTMLElement | null => screen.queryByRole("button", { name });

describe("what was written last", () => {
  test("can be undone from the message that says so: the workbook is as it was", async () => {
    const { port } = await written();
    await press(undo.offer);
    expect(port.workbook).toEqual(company());
    expect(await screen.findByText(undo.done)).toBeTruthy();
    // The pages show it as it is now, and there is nothing more to undo.
    expect(await screen.findByRole("button", { name: okrs.write })).toBeTruthy();
    expect(offer(undo.offer)).toBeNull();
  });

  test("can be undone from another page, too", async () => {
    const { port } = await written();
    await press(steps.checkIn);
    await press(undo.offer);
    expect(port.workbook).toEqual(company());
  });

  test("can be undone where only settings were", async () => {
    const { port } = await openPane(company());
    await press(settingsTitle);
    await choose(settings.cadence, "8w");
    await press(settings.save);
    expect(port.workbook.state).not.toBeNull();
    await press(undo.offer);
    expect(port.workbook.state).toBeNull();
  });

  test("is not offered any more once the workbook was read again", async () => {
    await written();
    await press(readAgain);
    expect(offer(undo.offer)).toBeNull();
  });

  test("is named where it was changed since, and undone only when that is asked for again", async () => {
    const { port } = await written();
    const changed = typeInto(port.workbook, OKRS, { Z99: "mine" });
    port.workbook = changed;
    await press(undo.offer);
    expect(port.workbook).toBe(changed);
    expect(await screen.findByText(undo.changedSince)).toBeTruthy();
    expect(screen.getByText(new RegExp(describeIssue({ code: "undo-removes-sheet", values: { sheet: OKRS } }, "en").slice(0, 30)))).toBeTruthy();
    await press(undo.insist);
    expect(port.workbook).toEqual(company());
  });

  test("cannot be undone after something else was written, and reading is offered instead", async () => {
    const { port } = await written();
    port.workbook = { ...port.workbook, state: null };
    await press(undo.offer);
    expect(await screen.findByText(undo.notDone)).toBeTruthy();
    expect(offer(undo.offer)).toBeNull();
    expect(screen.getAllByRole("button", { name: readAgain }).length).toBeGreaterThan(1);
  });

  test("is not offered where nothing was written", async () => {
    const { port } = await openPane(company());
    await press(steps.okrs);
    port.apply = () => Promise.resolve({ applied: false, issues: [] });
    await press(okrs.write);
    expect(await screen.findByText(notWritten)).toBeTruthy();
    expect(offer(undo.offer)).toBeNull();
  });
});
