import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import type { Language } from "../../../src/core/language";
import { toolboxWords, type ToolKey } from "../../../src/core/language/toolbox-words";
import { closeBrowsers, openWorkbench, type OpenWorkbench } from "./open-workbench";
import { openStep, PANE_STATES } from "./pane-states";
import { writeOkrs, writeReview } from "./steps";

/** How people see it. */
const THEMES = {
  light: (page: Page) => page.emulateMedia({ colorScheme: "light", forcedColors: "none" }),
  dark: (page: Page) => page.emulateMedia({ colorScheme: "dark", forcedColors: "none" }),
  "forced colours": (page: Page) => page.emulateMedia({ colorScheme: "light", forcedColors: "active" }),
} as const;

type Theme = keyof typeof THEMES;
const THEME_NAMES = Object.keys(THEMES) as Theme[];

/** Pixels: the narrowest that WCAG asks for, that of Excel's pane, a common one, a wide one. */
const WIDTHS = [256, 320, 350, 600];

/** Axe looks at everything in every theme and at every width (`npm run test:accessibility`). */
const IS_WHOLE = process.env["AXE"] === "all";

/** Widths at which axe looks, by language: one each, as it takes its time. */
const LOOKED_AT: Readonly<Record<Language, readonly number[]>> = IS_WHOLE ? { en: WIDTHS, zh: WIDTHS } : { en: [320], zh: [256] };

/** Tools with a page of their own; of those that are built alike, the one with the most on it. */
const TOOLS = ["process", "cadence", "calendars", "interview", "seal", "import", "scheme"] as const satisfies readonly ToolKey[];

/** Tests that nothing in the pane keeps anybody out; one file for each language, so that both are looked at at a time. */
export function describeAccessibility(language: Language): void {
  let bench: OpenWorkbench;

  beforeAll(async () => {
    bench = await openWorkbench({ language });
    await writeOkrs(bench, "2027-05-20");
    await openPage(bench, "review");
    await writeReview(bench);
    // Tall enough for every page: what the edge of the pane cuts off would count as too small to be hit.
    await bench.page.setViewportSize({ width: 1400, height: 5000 });
  });
  afterAll(closeBrowsers);

  const pages = ["scorecard", "okrs", "checkIn", "review", "share", "toolbox", "settings"] as const;

  // In one theme each and another in each language, as axe takes its time.
  const themesOf = (index: number): readonly Theme[] => (IS_WHOLE ? THEME_NAMES : [THEME_NAMES[(index + (language === "zh" ? 1 : 0)) % THEME_NAMES.length] ?? "light"]);

  test.each(pages.map((name, index) => ({ name, themes: themesOf(index) })))("$name: axe finds nothing, and nothing has to be scrolled sideways at any width", async ({ name, themes }) => {
    await openPage(bench, name);
    expect(await barriers(bench, language, themes)).toEqual([]);
  });

  test.each(TOOLS.map((tool, index) => ({ tool, themes: themesOf(index) })))("$tool: the same", async ({ tool, themes }) => {
    await openTool(bench, tool, language);
    expect(await barriers(bench, language, themes)).toEqual([]);
  });

  const states = PANE_STATES.map((state, index) => ({ ...state, themes: themesOf(index) }));

  test.each(states)("$name: the same", async ({ bring, leave, themes }) => {
    await setPaneWidth(bench.page, 320);
    await bring(bench);
    const found = await barriers(bench, language, themes);
    await leave?.(bench);
    expect(found).toEqual([]);
  });
}

async function openTool(bench: OpenWorkbench, tool: ToolKey, language: Language): Promise<void> {
  const words = toolboxWords(language);
  const { title } = words.tools[tool];
  await openPage(bench, "toolbox");
  await bench.button(words.named({ action: words.open, title })).click();
  await bench.pane.getByRole("heading", { level: 2, name: title }).waitFor();
  // What it shows of the workbook takes a moment.
  await bench.pane.getByText(bench.texts.busy.working).first().waitFor({ state: "detached" });
}

/** What keeps somebody out of the pane as it is shown, in words. */
async function barriers(bench: OpenWorkbench, language: Language, themes: readonly Theme[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await setPaneWidth(bench.page, width);
    if (await scrollsSideways(bench)) found.push(`${width} px: scrolls sideways`);
    if (!LOOKED_AT[language].includes(width)) continue;
    for (const theme of themes) {
      await THEMES[theme](bench.page);
      await coloursSettled(bench);
      found.push(...(await violations(bench.page)).map((violation) => `${width} px, ${theme}: ${violation}`));
    }
  }
  return found;
}

/** Until the theme, which comes with a script of its own, is there and no colour is on its way to another. */
async function coloursSettled({ pane }: OpenWorkbench): Promise<void> {
  await pane.locator("html").evaluate(async () => {
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    await Promise.allSettled(document.getAnimations().filter((each) => each instanceof CSSTransition).map(({ finished }) => finished));
  });
}

async function openPage(bench: OpenWorkbench, name: keyof OpenWorkbench["texts"]["steps"] | "toolbox" | "settings"): Promise<void> {
  if (name !== "settings" && name !== "toolbox") return openStep(bench, name);
  const title = { toolbox: bench.texts.toolboxTitle, settings: bench.texts.settingsTitle }[name];
  await bench.button(title).click();
  await bench.pane.getByRole("heading", { level: 1, name: title }).waitFor();
}

function setPaneWidth(page: Page, width: number): Promise<void> {
  return page.evaluate((pixels) => { document.querySelector<HTMLElement>("#pane")?.style.setProperty("flex", `0 0 ${pixels}px`); }, width);
}

function scrollsSideways({ pane }: OpenWorkbench): Promise<boolean> {
  return pane.locator("html").evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
}

/** Of WCAG 2.2 AA and of best practice. Fluent's hidden stops for the keyboard are its own affair. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include(["#pane iframe", "body"]).exclude(["#pane iframe", "[data-tabster-dummy]"])
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html.slice(0, 120)}`));
}
