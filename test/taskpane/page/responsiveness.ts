// How long the pane is deaf while 100,000 rows are read, and after how long it stops when it is told to. Run with
// `npx tsx test/taskpane/page/responsiveness.ts [rows]`.
import type { Page } from "playwright-core";
import { paneTexts } from "../../../src/core/language/pane-texts";
import { withPage } from "./serve-page";

const rows = Number(process.argv[2] ?? 100_000);
const texts = paneTexts("en");

declare global {
  interface Window {
    longTasks: number[];
  }
}

void withPage(async ({ address, browser }) => {
  const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
  page.on("console", (message) => { console.error(message.text()); });
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => { window.longTasks.push(...list.getEntries().map(({ duration }) => duration)); }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(`${address}?rows=${rows}`);
  // The scripts themselves are compiled in the first moments; what is measured is the reading.
  await page.getByRole("button", { name: texts.cancel }).waitFor();
  const starting = await longTasks(page);
  const began = Date.now();
  await page.getByText(texts.scorecard.found({ count: rows, sheets: 1 })).waitFor({ timeout: 300_000 });
  const seconds = (Date.now() - began) / 1000;
  console.log(`starting: tasks over 50 ms ${listOf(starting)}`);
  console.log(`reading ${rows} rows: ${seconds.toFixed(1)} s, tasks over 50 ms ${listOf(await longTasks(page))}`);
  for (const delay of [100, 500, 2000, 4000]) console.log(`cancelled after ${delay} ms: answers in ${await cancelAfter(page, delay)} ms ("no": it was read by then)`);
  console.log(`tasks over 50 ms while cancelling ${listOf(await longTasks(page))}`);
});

async function cancelAfter(page: Page, delay: number): Promise<string> {
  await page.getByRole("button", { name: texts.readAgain, exact: true }).click();
  await page.waitForTimeout(delay);
  return page.evaluate(async ({ cancel, cancelled }) => {
    const since = performance.now();
    const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === cancel);
    if (button === undefined) return "no";
    button.click();
    while (!document.body.textContent.includes(cancelled)) await new Promise(requestAnimationFrame);
    return (performance.now() - since).toFixed(0);
  }, { cancel: texts.cancel, cancelled: texts.cancelled });
}

/** Those since the last call. */
async function longTasks(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => window.longTasks.splice(0));
}

function listOf(tasks: readonly number[]): string {
  return tasks.length === 0 ? "none" : tasks.map((duration) => `${duration.toFixed(0)} ms`).join(", ");
}
