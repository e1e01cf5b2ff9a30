// First paint and mounting of the pane of dist/addin at a quarter of the processor's speed, with Microsoft's office.js,
// beside a page with React and Fluent alone. Run with `npm run bench:pane [times]`.
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, resolve } from "node:path";
import { chromium, type BrowserContext } from "playwright-core";
import webpack from "webpack";
import { findChromium } from "../../../browser/support/find-chromium";
import { median } from "../../../bench/median";

const TIMES = Number(process.argv[2] ?? 7);
const SLOWER = 4;
const ADDIN = resolve(__dirname, "../../../../dist/addin");
const OFFICE = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const OFFICE_TAG = /<script[^>]*src="?https:\/\/appsforoffice[^>]*><\/script>/;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const PAGES = { pane: "host.html", "React and Fluent alone": "alone.html" } as const;

interface Measured {
  /** Milliseconds from the navigation of the page itself. */
  readonly firstPaint: number;
  /** The pane is in the page, and answers. */
  readonly mounted: number;
  /** It is on the screen. What office.js has to do comes between. */
  readonly shown: number;
}

declare global {
  interface Window {
    mountedAt?: number;
    shownAt?: number;
  }
}

void bench();

async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "okrscore-bench-"));
  await build(folder);
  const server = serve(folder);
  await once(server, "listening");
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const results = new Map<string, Measured>();
    for (const warm of [false, true]) {
      for (const [name, page] of Object.entries(PAGES)) {
        const measured = middle(await repeated(`${address}${page}`, warm));
        results.set(`${name} ${warm}`, measured);
        console.log(`${name}, ${warm ? "warm" : "cold"}: first paint ${measured.firstPaint.toFixed(0)} ms, mounted ${measured.mounted.toFixed(0)} ms, on the screen ${measured.shown.toFixed(0)} ms`);
      }
      const [pane, alone] = Object.keys(PAGES).map((name) => results.get(`${name} ${warm}`));
      if (pane !== undefined && alone !== undefined) console.log(`${warm ? "warm" : "cold"}: mounted in ${(pane.mounted / alone.mounted).toFixed(2)} times the time of React and Fluent alone`);
    }
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
}

/** Each time in a profile of its own, as one that forgets what it has seen keeps no compiled scripts either. */
async function repeated(address: string, warm: boolean): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const profile = await mkdtemp(join(tmpdir(), "okrscore-profile-"));
    const context = await chromium.launchPersistentContext(profile, { executablePath: findChromium(), args: FLAGS, viewport: { width: 350, height: 700 } });
    // Scripts are kept compiled from the second visit on.
    if (warm) for (let visit = 0; visit < 3; visit += 1) await measure(context, address);
    measured.push(await measure(context, address));
    await context.close();
    await rm(profile, { recursive: true });
  }
  return measured;
}

async function measure(context: BrowserContext, address: string): Promise<Measured> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector("nav button") === null) return;
      observer.disconnect();
      window.mountedAt = performance.now();
      requestAnimationFrame(() => setTimeout(() => { window.shownAt = performance.now(); }));
    }).observe(document, { childList: true, subtree: true });
  });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(address);
  const holder = address.endsWith(PAGES.pane) ? await (await page.waitForSelector("iframe")).contentFrame() : page.mainFrame();
  if (holder === null) throw new Error("the page has no pane");
  await holder.waitForFunction(() => window.shownAt !== undefined, undefined, { timeout: 60_000 });
  const measured = await holder.evaluate(() => ({ firstPaint: performance.getEntriesByName("first-paint")[0]?.startTime ?? NaN, mounted: window.mountedAt ?? NaN, shown: window.shownAt ?? NaN }));
  await page.close();
  return measured;
}

function middle(measured: readonly Measured[]): Measured {
  return { firstPaint: median(measured.map(({ firstPaint }) => firstPaint)), mounted: median(measured.map(({ mounted }) => mounted)), shown: median(measured.map(({ shown }) => shown)) };
}

const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html" };

function serve(folder: string): Server {
  return createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const content = contentOf(folder, pathname);
    response.writeHead(content === null ? 404 : 200, { "Content-Type": TYPES[extname(pathname)] ?? "application/octet-stream", "Cache-Control": "max-age=3600" });
    response.end(content);
  }).listen(0, "127.0.0.1");
}

function contentOf(folder: string, pathname: string): Buffer | string | null {
  const [, ofOffice] = pathname.split("/office/");
  const name = basename(pathname);
  if (name === "taskpane.html") return readFileSync(join(ADDIN, name), "utf8").replace(OFFICE_TAG, '<script defer src="pane-host.js"></script><script defer src="office/office.js"></script>');
  if (name === "host.html" || name === "alone.html") return `<!doctype html><meta charset="utf-8"><title>bench</title><body><script defer src="${name.replace("html", "js")}"></script>`;
  const path = (ofOffice === undefined ? [join(folder, name), join(ADDIN, name)] : [join(OFFICE, ofOffice)]).find((one) => name !== "" && existsSync(one));
  return path === undefined ? null : readFileSync(path);
}

function build(folder: string): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- tools read the configuration as CommonJS too
  const configure = require("../../../../webpack.config.js") as () => webpack.Configuration;
  const entry = { host: join(__dirname, "host-page.ts"), alone: join(__dirname, "alone-page.tsx"), "pane-host": resolve(__dirname, "../../../../src/workbench/pane-host.ts") };
  const configuration = { ...configure(), entry, output: { path: folder, filename: "[name].js" }, plugins: [] };
  return new Promise((done, failed) => {
    webpack(configuration).run((error, stats) => {
      if (error === null && stats?.hasErrors() === false) done();
      else failed(error ?? new Error(stats?.toString({ preset: "errors-only" })));
    });
  });
}
