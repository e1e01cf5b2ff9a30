import type { Locator, Page } from "playwright-core";
import { toolboxWords } from "../../../src/core/language/toolbox-words";
import { buildWorkbook } from "../../support/package-builder";
import type { OpenWorkbench } from "./open-workbench";

// States in which the pane has little or bad news to tell, each brought about as it comes about for a user.

export interface PaneState {
  readonly name: string;
  /** Ends when the pane shows the state. */
  readonly bring: (bench: OpenWorkbench) => Promise<void>;
  /** Goes on with what the state held up; left out where nothing was. */
  readonly leave?: (bench: OpenWorkbench) => Promise<void>;
}

const BLANK = buildWorkbook({ sheets: ["<sheetData/>"] });
const NOTES = buildWorkbook({ sheets: [`<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ring the printers</t></is></c></row></sheetData>`] });

/** In this order: each begins where the one before it ends. The first needs OKRs in the workbook. */
export const PANE_STATES: readonly PaneState[] = [
  { name: "the strategy map with an objective chosen", bring: (bench) => chooseIn(bench, "map", (pane) => pane.locator("svg").getByRole("button")) },
  { name: "the tree of alignment with a node chosen", bring: (bench) => chooseIn(bench, "align", (pane) => pane.getByRole("treeitem")) },
  { name: "a write that failed", bring: failToWrite },
  { name: "a reading that takes long", bring: readSlowly, leave: letGo },
  { name: "a reading that was cancelled", bring: cancelReading, leave: letGo },
  { name: "a reading that failed", bring: failToRead },
  { name: "the first run", bring: (bench) => openFile(bench, BLANK, "blank.xlsx", bench.texts.welcome.title) },
  { name: "the empty page of check-ins", bring: (bench) => openEmptyPage(bench, "checkIn") },
  { name: "the empty page of the review", bring: (bench) => openEmptyPage(bench, "review") },
  { name: "a workbook without measures", bring: (bench) => openFile(bench, NOTES, "notes.xlsx", bench.texts.scorecard.noneTitle) },
];

/** The page of a tool, with the second of what can be chosen there. */
async function chooseIn({ pane, texts, button }: OpenWorkbench, tool: "map" | "align", choices: (pane: OpenWorkbench["pane"]) => Locator): Promise<void> {
  const words = toolboxWords(texts.language);
  await button(texts.toolboxTitle).click();
  await button(words.named({ action: words.open, title: words.tools[tool].title })).click();
  await choices(pane).nth(1).click();
  await pane.locator("[aria-pressed=true], [aria-selected=true]").waitFor();
}

/** A check-in that Excel refuses, after the workbook was read for it. */
async function failToWrite(bench: OpenWorkbench): Promise<void> {
  const { page, pane, texts, button } = bench;
  await openStep(bench, "checkIn");
  const before = await requests(page);
  await button(texts.readAgain).first().click();
  // It may be over before anybody could see that it began.
  await page.waitForFunction((sent) => (window.okrscoreHost?.requests.length ?? 0) > sent, before);
  await pane.getByText(texts.busy.reading).waitFor({ state: "detached" });
  const ofReading = (await requests(page)) - before;
  const card = pane.getByRole("group").filter({ has: pane.getByLabel(texts.checkIn.confidence) }).first();
  await card.getByRole("textbox").nth(0).fill("1");
  await page.evaluate((number) => { window.okrscoreHost?.failAt(number); }, ofReading + 1);
  await button(texts.checkIn.write({ count: 1 })).click();
  await pane.getByText(texts.notWritten).waitFor();
  expect(await card.getByRole("textbox").nth(0).inputValue()).toBe("1");
  await page.evaluate(() => { window.okrscoreHost?.clearFaults(); });
}

/** How many Excel was sent so far. */
function requests(page: Page): Promise<number> {
  return page.evaluate(() => window.okrscoreHost?.requests.length ?? 0);
}

async function readSlowly({ page, pane, texts, button }: OpenWorkbench): Promise<void> {
  await holdRequests(page);
  await button(texts.readAgain).first().click();
  await pane.getByText(texts.busy.reading).waitFor();
  await button(texts.cancel).waitFor();
}

async function cancelReading(bench: OpenWorkbench): Promise<void> {
  await readSlowly(bench);
  await bench.button(bench.texts.cancel).click();
  await bench.pane.getByText(bench.texts.cancelled).waitFor();
}

async function failToRead({ page, pane, texts, button }: OpenWorkbench): Promise<void> {
  await page.evaluate(() => { window.okrscoreHost?.failAt(1); });
  await button(texts.readAgain).first().click();
  await pane.getByText(texts.notRead).waitFor();
  await page.evaluate(() => { window.okrscoreHost?.clearFaults(); });
}

async function openFile({ page, pane }: OpenWorkbench, bytes: Uint8Array, name: string, heading: string): Promise<void> {
  // What is not saved may be lost.
  const agree = (dialog: { accept: () => Promise<void> }): void => { void dialog.accept(); };
  page.on("dialog", agree);
  await page.locator("#file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
  await pane.getByRole("heading", { name: heading }).waitFor();
  page.off("dialog", agree);
}

async function openEmptyPage(bench: OpenWorkbench, step: "checkIn" | "review"): Promise<void> {
  await openStep(bench, step);
  await bench.pane.getByRole("main").getByRole("button", { name: bench.texts.steps.okrs }).waitFor();
}

export async function openStep({ pane, texts }: OpenWorkbench, step: keyof OpenWorkbench["texts"]["steps"]): Promise<void> {
  await pane.getByRole("navigation", { name: texts.stepsLabel }).getByRole("button").filter({ hasText: texts.steps[step] }).click();
  await pane.getByRole("heading", { level: 1, name: texts.steps[step] }).waitFor();
}

// Excel, taking its time: requests are answered when they are let go.

declare global {
  interface Window {
    letRequestsGo?: () => void;
  }
}

function holdRequests(page: Page): Promise<void> {
  return page.evaluate(() => {
    const external = window.okrscoreExternal;
    if (external === undefined) throw new Error("the page has no application");
    const execute = external.Execute.bind(external);
    const held: Parameters<typeof execute>[] = [];
    external.Execute = (...request) => { held.push(request); };
    window.letRequestsGo = () => {
      external.Execute = execute;
      for (const request of held) execute(...request);
    };
  });
}

async function letGo({ page, pane, texts }: OpenWorkbench): Promise<void> {
  await page.evaluate(() => { window.letRequestsGo?.(); });
  await pane.getByText(texts.busy.reading).waitFor({ state: "detached" });
}
