/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/dom";
import { paneTexts } from "../../src/core/language/pane-texts";
import type { CheckIn, KeyResult } from "../../src/core/model";
import { parseState } from "../../src/workbook/state-text";
import { readOwnCheckIns, readOwnLevel, readOwnOkrs } from "../../src/workbook/tasks";
import { levelledCompany } from "../support/levelled-company";
import { gridOf, type MemoryWorkbook } from "../support/memory-workbook";
import { AS_OF, checkIn as checkedIn, company, CYCLE, generate } from "../support/small-company";
import { choose, openPane, press } from "./open-pane";

const { checkIn, steps, stepDone, selected, notWritten } = paneTexts("en");

const checkInsOf = (workbook: MemoryWorkbook): readonly CheckIn[] => {
  const grid = gridOf(workbook);
  return readOwnCheckIns(grid, parseState(grid.state).state);
};

function keyResult(workbook: MemoryWorkbook, words: RegExp): KeyResult {
  const grid = gridOf(workbook);
  const found = readOwnOkrs(grid, parseState(grid.state).state, CYCLE)?.keyResults.find(({ text }) => words.test(text));
  if (found === undefined) throw new Error(`no key result ${words.source}`);
  return found;
}

const WITH_OKRS = generate(company()).workbook;

async function enter(words: RegExp, entries: Readonly<Record<string, string>>): Promise<void> {
  const card = await screen.findByRole("group", { name: words });
  for (const [label, value] of Object.entries(entries)) fireEvent.change(within(card).getByLabelText(new RegExp(`^${label}`)), { target: { value } });
}

describe("the check-in page", () => {
  test("appends what was entered, percent as percent", async () => {
    const { port } = await openPane(WITH_OKRS);
    await press(steps.checkIn);
    await choose(checkIn.by, "Ada");
    await enter(/lead time/, { Value: "17", Confidence: "6", Note: "Second shift" });
    await enter(/first-pass/, { Value: "95.5" });
    await press(checkIn.write({ count: 2 }));
    expect(checkInsOf(port.workbook)).toEqual(expect.arrayContaining([
      { date: AS_OF, keyResult: keyResult(WITH_OKRS, /lead time/).id, value: 17, confidence: 6, note: "Second shift", by: "Ada" },
      { date: AS_OF, keyResult: keyResult(WITH_OKRS, /first-pass/).id, value: 0.955, confidence: null, note: null, by: "Ada" },
    ]));
    expect(screen.queryByDisplayValue("Second shift")).toBeNull();
  });

  test("puts first what waited longest", async () => {
    const lead = keyResult(WITH_OKRS, /lead time/).id;
    await openPane(checkedIn(WITH_OKRS, [[AS_OF, lead, 18, 6, null, null]], AS_OF).workbook);
    await press(stepDone({ step: steps.checkIn }));
    const cards = await screen.findAllByRole("group");
    expect(cards.at(-1)?.textContent).toMatch(/lead time/);
  });

  test("says what cannot be read, and keeps what was typed when nothing is written", async () => {
    const { port } = await openPane(WITH_OKRS);
    await press(steps.checkIn);
    await enter(/lead time/, { Value: "soon" });
    await press(checkIn.write({ count: 1 }));
    expect(await screen.findByText(checkIn.notANumber)).toBeTruthy();
    await enter(/lead time/, { Value: "17" });
    port.apply = () => Promise.reject(new Error("the network is down"));
    await press(checkIn.write({ count: 1 }));
    expect(await screen.findByText(/the network is down/)).toBeTruthy();
    expect(screen.getByDisplayValue("17")).toBeTruthy();
  });

  test("brings what came of it into sight, wherever the page has been scrolled to", async () => {
    await openPane(WITH_OKRS);
    const inSight: (string | null)[] = [];
    Element.prototype.scrollIntoView = function scrollIntoView(this: Element) { inSight.push(this.textContent); };
    await press(steps.checkIn);
    await choose(checkIn.day, "2028-01-10");
    await enter(/lead time/, { Value: "17" });
    await press(checkIn.write({ count: 1 }));
    await screen.findByText(notWritten);
    expect(inSight).toContain(notWritten);
  });

  test("says why a day outside of the cycle is refused", async () => {
    const { port } = await openPane(WITH_OKRS);
    await press(steps.checkIn);
    await choose(checkIn.day, "2028-01-10");
    await enter(/lead time/, { Value: "17" });
    await press(checkIn.write({ count: 1 }));
    expect(await screen.findByText(notWritten)).toBeTruthy();
    expect(screen.getByText(/2028-01-10/)).toBeTruthy();
    expect(port.writes).toBe(0);
  });

  test("shows the key results of one owner", async () => {
    await openPane(WITH_OKRS);
    await press(steps.checkIn);
    await choose(checkIn.owner, "S. Tanaka");
    const owned = gridOf(WITH_OKRS);
    const own = readOwnOkrs(owned, parseState(owned.state).state, CYCLE)?.keyResults.filter(({ owner }) => owner === "S. Tanaka") ?? [];
    expect(await screen.findAllByRole("group")).toHaveLength(own.length);
  });

  test("lists what teams and people have, by whose it is, and checks it in under its own id", async () => {
    const levelled = generate(levelledCompany(), { level: "all" }).workbook;
    const grid = gridOf(levelled);
    const team = readOwnLevel(grid, parseState(grid.state).state, "team", CYCLE)?.keyResults.filter(({ holder }) => holder === "Sales") ?? [];
    const { port } = await openPane(levelled);
    await press(steps.checkIn);
    await choose(checkIn.owner, "Sales");
    expect((await screen.findAllByRole("group")).map((card) => card.textContent.includes("Sales"))).toEqual(team.map(() => true));
    await enter(/Nordic partners/, { Value: "50" });
    await press(checkIn.write({ count: 1 }));
    const task = team.find(({ text }) => text.includes("Nordic partners"));
    expect(checkInsOf(port.workbook)).toMatchObject([{ keyResult: task?.id, value: 0.5 }]);
  });

  test("follows the sheet to a key result, and shows one in the sheet", async () => {
    const pane = await openPane(WITH_OKRS);
    const grid = gridOf(WITH_OKRS);
    const table = readOwnOkrs(grid, parseState(grid.state).state, CYCLE)?.tables.keyResults;
    const row = table?.rows[3];
    if (table === undefined || row === undefined) throw new Error("no fourth key result");
    pane.select({ sheet: table.sheet.name, row: row.row, column: 4 });
    await press(selected.checkIn);
    const [first] = await screen.findAllByRole("group");
    expect(first?.textContent).toContain(table.sheet.text(row.row, table.columns.find(({ key }) => key === "text")?.column ?? 0));
    fireEvent.click(within(first ?? document.body).getByText(checkIn.show));
    expect(pane.shown.at(-1)).toMatchObject({ sheet: table.sheet.name, row: row.row });
  });
});
