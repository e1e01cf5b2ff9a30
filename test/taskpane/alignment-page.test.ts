/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/dom";
import type { AlignmentNode } from "../../src/core/alignment";
import { alignmentPageWords } from "../../src/core/language/alignment-page-words";
import { alignmentWords } from "../../src/core/language/alignment-words";
import { cascadeWords, okrSheetWords } from "../../src/core/language";
import { paneTexts } from "../../src/core/language/pane-texts";
import { toolboxWords } from "../../src/core/language/toolbox-words";
import { BRANCH, firstOpening, openedTo, treeLines } from "../../src/taskpane/pages/toolbox/alignment/tree-lines";
import { alignTask } from "../../src/workbook/tasks";
import { textsOf, typeIntoRow, valuesOf } from "../support/excel-user";
import { levelledCompany, TEAM_KEY_RESULTS, TEAM_OBJECTIVES } from "../support/levelled-company";
import { gridOf, type MemoryWorkbook } from "../support/memory-workbook";
import { AS_OF, company, generate } from "../support/small-company";
import { choose, idle, openPane, press, type OpenPane } from "./open-pane";

const { toolboxTitle, undo } = paneTexts("en");
const tools = toolboxWords("en");
const page = alignmentPageWords("en");
const sheet = alignmentWords("en");
const LINKS = "OKR_Links_FY2027_Q2";

/** All levels; what the first objective of the teams supported, it supports no longer. */
const BOOK = ((): MemoryWorkbook => {
  const { workbook } = generate(levelledCompany(), { level: "all" });
  const { alignedTo } = cascadeWords("en").headers;
  const [objective] = textsOf(workbook, TEAM_OBJECTIVES, okrSheetWords("en").objectives.id);
  const rows = textsOf(workbook, TEAM_KEY_RESULTS, okrSheetWords("en").keyResults.objective).flatMap((id, row) => (id === objective ? [row] : []));
  return rows.reduce((book, row) => typeIntoRow(book, TEAM_KEY_RESULTS, row, { [alignedTo]: null }), typeIntoRow(workbook, TEAM_OBJECTIVES, 0, { [alignedTo]: null }));
})();

const SUMMARY = alignTask(gridOf(BOOK), { asOf: AS_OF }).summary;

async function openAlignment(workbook: MemoryWorkbook): Promise<OpenPane> {
  const pane = await openPane(workbook);
  await press(toolboxTitle);
  await press(tools.named({ action: tools.open, title: tools.tools.align.title }));
  await screen.findByRole("tree");
  return pane;
}

const items = (): readonly HTMLElement[] => screen.getAllByRole("treeitem");
const item = (text: string): HTMLElement => {
  const found = items().find((each) => each.textContent.includes(text));
  if (found === undefined) throw new Error(`no ${text} in the tree`);
  return found;
};
const focused = (): Element | null => document.activeElement;
const key = async (name: string): Promise<void> => {
  fireEvent.keyDown(focused() ?? document.body, { key: name });
  await idle();
};
const confirmed = (workbook: MemoryWorkbook, id: string): unknown => valuesOf(workbook, LINKS, sheet.links.confirmed)[textsOf(workbook, LINKS, sheet.links.id).indexOf(id)];

test("shows each objective and key result of the company with its progress beside that from below, and says what is covered", async () => {
  await openAlignment(BOOK);
  const company = SUMMARY?.tree.filter(({ level }) => level === "company") ?? [];
  for (const { text } of company) expect(item(text).getAttribute("aria-level")).toBe("1");
  expect(items().some(({ textContent }) => textContent.includes("from below"))).toBe(true);
  const { companyKeyResults } = SUMMARY?.coverage ?? { companyKeyResults: { all: 0, aligned: 0 } };
  expect(screen.getByText(sheet.coverage.companyKeyResults).nextSibling?.textContent).toBe(page.of(companyKeyResults));
});

test("is walked through by keyboard, and shows the row of what is chosen", async () => {
  const { shown } = await openAlignment(BOOK);
  const [first] = items();
  first?.focus();
  expect(first?.getAttribute("aria-expanded")).toBe("true");
  await key("ArrowLeft");
  expect(items()[0]?.getAttribute("aria-expanded")).toBe("false");
  await key("ArrowRight");
  await key("ArrowRight");
  expect(focused()).toBe(items()[1]);
  await key("Enter");
  const place = SUMMARY?.places.get(SUMMARY.tree[0]?.children[0]?.id ?? "");
  expect(shown.at(-1)).toEqual(place);
  expect(items()[1]?.getAttribute("aria-selected")).toBe("true");
  await key("End");
  expect(focused()).toBe(items().at(-1));
  await key("Home");
  expect(focused()).toBe(items()[0]);
});

test("marks what is selected in a sheet, opens the branch that it is in, and shows one team with all that leads there", async () => {
  const pane = await openAlignment(BOOK);
  const [person] = [...SUMMARY?.places ?? []].filter(([id]) => id.startsWith("PKR"));
  const [id, place] = person ?? ["", { sheet: "", row: 0, column: 0 }];
  pane.select(place);
  await waitFor(() => { expect(items().filter((each) => each.getAttribute("aria-selected") === "true").map((each) => each.dataset["line"])).toEqual([id]); });
  await choose(page.filter, "Quality");
  const [team] = items().filter(({ textContent }) => textContent.includes("Quality"));
  expect(team).toBeDefined();
  for (const top of items().filter((each) => each.getAttribute("aria-level") === "1")) expect(top.textContent.includes("Quality") || top.getAttribute("aria-expanded") === "true").toBe(true);
  expect(items().some(({ textContent }) => textContent.includes("Sales"))).toBe(false);
});

test("a proposal that is confirmed counts at once, is written as on the sheet, and undone whole", async () => {
  const { port } = await openAlignment(BOOK);
  const [proposal] = SUMMARY?.proposals ?? [];
  const section = screen.getByRole("region", { name: page.proposals({ count: SUMMARY?.proposals.length ?? 0 }) });
  const [confirm] = within(section).getAllByRole("button", { name: new RegExp(`^${page.confirm}:`) });
  confirm?.click();
  expect(await screen.findByText(page.pending({ count: 1 }))).toBeTruthy();
  await waitFor(() => { expect(screen.queryByRole("region", { name: page.proposals({ count: SUMMARY?.proposals.length ?? 0 }) })).toBeNull(); });
  const before = port.workbook;
  await press(page.write);
  expect(confirmed(port.workbook, `?${proposal?.from ?? ""}`)).toBe(sheet.yes);
  expect(screen.queryByText(page.pending({ count: 1 }))).toBeNull();
  await press(undo.offer);
  expect(port.workbook.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
});

test("how a link counts is chosen beside its row; what is decided can be discarded before it is written", async () => {
  const pane = await openAlignment(BOOK);
  await choose(page.weighting, "equal");
  expect(await screen.findByText(page.pending({ count: 1 }))).toBeTruthy();
  await press(page.discard);
  expect(screen.queryByText(page.pending({ count: 1 }))).toBeNull();
  const link = SUMMARY?.linked.find(({ row, from, contribution }) => row === from && contribution === "progress" && from.startsWith("T"));
  pane.select(SUMMARY?.places.get(link?.from ?? "") ?? { sheet: "", row: 0, column: 0 });
  const select = await screen.findByLabelText(/^Counts for/);
  fireEvent.change(select, { target: { value: "none" } });
  await screen.findByText(page.pending({ count: 1 }));
  await idle();
  await press(page.write);
  const row = textsOf(pane.port.workbook, LINKS, sheet.links.id).indexOf(link?.row ?? "");
  expect(valuesOf(pane.port.workbook, LINKS, sheet.links.contribution)[row]).toBe(sheet.contributions.none);
});

test("a company alone is told how teams come in", async () => {
  await openAlignment(generate(company()).workbook);
  expect(screen.getByText(/has no OKRs of teams or people/)).toBeTruthy();
});


describe("a tree of hundreds", () => {
  const [top] = SUMMARY?.tree ?? [];
  if (top === undefined) throw new Error("nothing is aligned");
  const leaves = Array.from({ length: 500 }, (_, at): AlignmentNode => ({ ...top, key: `n${at}`, id: `n${at}`, children: [] }));
  const nodes = [{ ...top, key: "top", children: leaves }];

  test("shows the first of a long branch, and as many as are asked for", () => {
    const open = new Set(["top"]);
    expect(treeLines(nodes, { open, shown: new Map() }).map(({ kind }) => kind)).toEqual(["node", ...Array.from({ length: BRANCH }, () => "node"), "more"]);
    expect(treeLines(nodes, { open, shown: new Map([["top", 500]]) })).toHaveLength(501);
    expect(treeLines(nodes, firstOpening(nodes)).length).toBeLessThan(40);
  });

  test("opens the way to a node that is far down, and leaves what is seen already", () => {
    const opened = openedTo(nodes, "n480", { open: new Set(), shown: new Map() });
    expect(treeLines(nodes, opened).map(({ key: line }) => line)).toContain("n480");
    expect(openedTo(nodes, "n480", opened)).toBe(opened);
  });
});
