/** @jest-environment jsdom */
import { screen, within } from "@testing-library/dom";
import { paneTexts } from "../../src/core/language/pane-texts";
import { processPageWords } from "../../src/core/language/process-page-words";
import { stateWord } from "../../src/core/language/lifecycle-words";
import { toolboxWords } from "../../src/core/language/toolbox-words";
import { processTask } from "../../src/workbook/tasks";
import { AS_OF, company, generate, ran } from "../support/small-company";
import { gridOf } from "../support/memory-workbook";
import { choose, openPane, press, type OpenPane } from "./open-pane";

const toolbox = toolboxWords("en");
const words = processPageWords("en");
const { moves } = words;
const WITH_OKRS = generate(company()).workbook;
const all = (to: keyof typeof moves): string => words.moveAll({ move: moves[to] });
const statesIn = ({ port }: OpenPane): object => processTask(gridOf(port.workbook), { asOf: AS_OF }).summary?.states ?? {};

async function openProcess(workbook = WITH_OKRS): Promise<OpenPane> {
  const pane = await openPane(workbook);
  await press(paneTexts("en").toolboxTitle);
  await press(toolbox.named({ action: toolbox.open, title: toolbox.tools.process.title }));
  await screen.findByText(words.objectivesTitle);
  return pane;
}

test("all objectives go from draft to released, each move by whoever may make it", async () => {
  const pane = await openProcess();
  expect((await screen.findByRole("button", { name: all("submitted") })).getAttribute("aria-disabled")).toBe("true");
  await choose(words.admin, "R. Lead");
  await choose(words.by, "R. Lead");
  await press(all("submitted"));
  expect(statesIn(pane)).toEqual({ submitted: 5 });
  await press(all("approved"));
  await press(all("released"));
  expect(statesIn(pane)).toEqual({ released: 5 });
  expect(await screen.findByText(words.moved({ count: 5, state: stateWord("released", "en") }))).toBeTruthy();
});

test("one objective is returned for a reason, which is asked for, and lands in the log", async () => {
  const submitted = ran(WITH_OKRS, (grid) => processTask(grid, { asOf: AS_OF, to: "submitted", by: "R. Lead", admin: "R. Lead" })).workbook;
  const pane = await openProcess(submitted);
  const [text = ""] = pane.port.workbook.sheets.flatMap(({ cells }) => [...cells.values()].flatMap(({ value }) => (typeof value === "string" && value.startsWith("Be reliable") ? [value] : [])));
  const back = words.moveOne({ move: moves.returned, text });
  await choose(words.by, "R. Lead");
  expect((await screen.findByRole("button", { name: back })).getAttribute("aria-disabled")).toBe("true");
  expect((await screen.findAllByText(new RegExp(words.sayWhy))).length).toBeGreaterThan(0);
  await choose(words.reason, "Which customers?");
  await press(back);
  expect(statesIn(pane)).toEqual({ submitted: 4, returned: 1 });
  const log = await screen.findByRole("region", { name: words.logTitle });
  expect(await within(log).findByText(new RegExp("Which customers"))).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(words.reason).value).toBe("");
});

test("an owner sees that somebody else has to approve", async () => {
  const submitted = ran(WITH_OKRS, (grid) => processTask(grid, { asOf: AS_OF, to: "submitted", by: "R. Lead", admin: "R. Lead" })).workbook;
  const pane = await openProcess(submitted);
  await choose(words.by, "A. Keller");
  expect((await screen.findAllByText(/owns .* and cannot approve it/)).length).toBeGreaterThan(0);
  expect((await screen.findByRole("button", { name: all("approved") })).getAttribute("aria-disabled")).toBe("true");
  expect(statesIn(pane)).toEqual({ submitted: 5 });
});
