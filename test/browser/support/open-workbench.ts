import { chromium, type Browser, type FrameLocator, type Locator, type Page } from "playwright-core";
import type { Language } from "../../../src/core/language";
import { paneTexts, type PaneTexts } from "../../../src/core/language/pane-texts";

/** Chromium asks nothing of any network. */
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", zh: "zh-CN" };

/** The workbench with its sample open, and the pane beside it. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly texts: PaneTexts;
  /** What the browser complained of: errors on the console, what a policy stopped, exceptions. */
  readonly complaints: readonly string[];
  readonly button: (name: string) => Locator;
}

const browsers: Browser[] = [];

/** Ready when the scorecard has been read. */
export async function openWorkbench({ language = "en" }: { readonly language?: Language } = {}): Promise<OpenWorkbench> {
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: LOCALES[language] });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on("console", (message) => { if (message.type() === "error" || message.type() === "warning") complaints.push(message.text()); });
  page.on("pageerror", (error) => { complaints.push(error.stack ?? String(error)); });
  await page.goto(process.env["WORKBENCH"] ?? "");
  const pane = page.frameLocator("#pane iframe");
  const texts = paneTexts(language);
  const button = (name: string): Locator => pane.getByRole("button", { name, exact: true });
  await pane.getByRole("heading", { name: texts.steps.scorecard, level: 1 }).waitFor({ timeout: 60_000 });
  return { page, pane, texts, complaints, button };
}

/** Also one that a test left behind as it failed. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "", args: QUIET });
  browsers.push(browser);
  return browser;
}

export async function closeBrowsers(): Promise<void> {
  await Promise.all(browsers.splice(0).map((browser) => browser.close()));
}
