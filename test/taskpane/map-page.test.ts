/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/dom";
import { strategyWords } from "../../src/core/language";
import { mapPageWords } from "../../src/core/language/map-page-words";
import { paneTexts } from "../../src/core/language/pane-texts";
import { toolboxWords } from "../../src/core/language/toolbox-words";
import { withDecision } from "../../src/taskpane/pages/toolbox/map/map-decisions";
import { mapTask } from "../../src/workbook/tasks";
import { textsOf, valuesOf } from "../support/excel-user";
import { EMPTY_WORKBOOK, gridOf, memorySheet, type MemoryWorkbook } from "../support/memory-workbook";
import { AS_OF, company, KPI } from "../support/small-company";
import { choose, idle, openPane, press, type OpenPane } from "./open-pane";

const { toolboxTitle, undo } = paneTexts("en");
const tools = toolboxWords("en");
const page = mapPageWords("en");
const { map: sheet, links: linkWords } = strategyWords("en");
const TABLE = "OKR_MapLinks";

const SUMMARY = mapTask(gridOf(company()), { asOf: AS_OF }).summary;
const OBJECTIVES = SUMMARY?.map.objectives ?? [];
const OPEN = SUMMARY?.map.links.length ?? 0;

async function openMap(workbook: MemoryWorkbook): Promise<OpenPane> {
  const pane = await openPane(workbook);
  await press(toolboxTitle);
  await press(tools.named({ action: tools.open, title: tools.tools.map.title }));
  await idle();
  return pane;
}

const drawing = (): Promise<HTMLElement> => screen.findByRole("group", { name: sheet.title });
const answers = ({ workbook }: OpenPane["port"]): readonly unknown[] => valuesOf(workbook, TABLE, linkWords.headers.confirmed).filter((value) => value !== null);

test("draws every objective as a button that shows its cell, and says in words what leads where", async () => {
  const pane = await openMap(company());
  const boxes = within(await drawing()).getAllByRole("button");
  expect(boxes.map((box) => box.getAttribute("aria-label"))).toEqual(OBJECTIVES.map(({ text, measures }) => `${text}, ${page.measures({ count: measures.length })}`));
  const [first] = OBJECTIVES;
  fireEvent.keyDown(boxes[0] ?? document.body, { key: "Enter" });
  await idle();
  expect(pane.shown.at(-1)).toMatchObject({ sheet: KPI.en, row: first?.origin?.row, column: first?.origin?.column });
  expect(screen.getByRole("group", { name: page.chosen }).textContent).toContain(`${page.causes}: `);
  expect(screen.getByText(page.asList).closest("details")?.querySelectorAll("ul ul li")).toHaveLength(OBJECTIVES.length);
  pane.select({ sheet: KPI.en, row: (OBJECTIVES.at(-1)?.measures[0]?.measure.row ?? 0) - 1, column: 2 });
  await idle();
  expect(within(await drawing()).getAllByRole("button", { pressed: true }).map((box) => box.getAttribute("aria-label"))).toEqual([boxes.at(-1)?.getAttribute("aria-label")]);
});

test("answers and a link of one's own count at once, are written as on the sheet, and undone whole", async () => {
  const { port } = await openMap(company());
  const before = (await screen.findByText(page.score)).nextSibling?.textContent;
  await press(page.confirmAll({ count: OPEN }));
  expect(await screen.findByText(page.noOpen)).toBeTruthy();
  expect(screen.getByText(page.score).nextSibling?.textContent).not.toBe(before);
  const [from, to] = [OBJECTIVES[0], OBJECTIVES.at(-1)];
  await choose(page.cause, from?.id ?? "");
  await choose(page.effect, from?.id ?? "");
  expect(screen.getByText(page.sameEnds)).toBeTruthy();
  await choose(page.effect, to?.id ?? "");
  await press(page.addButton);
  expect(await screen.findByText(page.pending({ count: OPEN + 1 }))).toBeTruthy();
  await press(page.write);
  expect(answers(port)).toEqual(Array.from({ length: OPEN }, () => sheet.yes));
  expect(textsOf(port.workbook, TABLE, linkWords.headers.from)).toContain(from?.text);
  expect(port.workbook.sheets.map(({ name }) => name)).toContain(sheet.sheet);
  await press(undo.offer);
  expect(port.workbook.sheets.map(({ name }) => name)).toEqual(company().sheets.map(({ name }) => name));
});

test("a workbook without a scorecard is told what a map is drawn from", async () => {
  await openMap({ ...EMPTY_WORKBOOK, sheets: [memorySheet("Notes", [["Nothing here"]])] });
  expect(await screen.findByRole("heading", { name: page.none })).toBeTruthy();
});

test("a decision gives way to the next about the same link, and an added link goes with a no", () => {
  const pair = { from: "a", to: "b" };
  const yes = { kind: "answer", ...pair, yes: true } as const;
  const no = { kind: "answer", ...pair, yes: false } as const;
  const add = { kind: "add", ...pair } as const;
  expect(withDecision([yes], no)).toEqual([no]);
  expect(withDecision([add], no)).toEqual([]);
  expect(withDecision([add], yes)).toEqual([add]);
  expect(withDecision([add], { kind: "remove", ...pair })).toEqual([]);
});
