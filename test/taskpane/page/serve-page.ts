import { createReadStream, existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";
import webpack from "webpack";
import { CONTENT_SECURITY_POLICY } from "../../../scripts/addin-files";

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export interface ServedPage {
  readonly address: string;
  readonly browser: Browser;
}

/** Builds the page as the add-in is built, with its security policy, and opens a browser for it. Nothing of it is left behind. */
export async function withPage(work: (page: ServedPage) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "okrscore-page-"));
  await build(folder);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>OKRScore</title><link rel="stylesheet" href="taskpane.css"><link rel="stylesheet" href="frame.css"><div id="root"></div><script defer src="page.js"></script>`;
  await writeFile(join(folder, "index.html"), html);
  const server = createServer(({ url = "/" }, response) => {
    const name = basename(new URL(url, "http://localhost").pathname) || "index.html";
    const path = name.endsWith(".css") ? resolve(__dirname, "../../../src/taskpane", name) : join(folder, name);
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("Content-Type", name.endsWith(".js") ? "text/javascript" : name.endsWith(".css") ? "text/css" : "text/html");
    createReadStream(path).pipe(response);
  }).listen(0, "127.0.0.1");
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: FLAGS });
  try {
    await work({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, browser });
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}

function build(folder: string): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- tools read the configuration as CommonJS too
  const configure = require("../../../webpack.config.js") as () => webpack.Configuration;
  const configuration = { ...configure(), entry: { page: resolve(__dirname, "page.ts") }, output: { path: folder, filename: "[name].js" }, plugins: [] };
  return new Promise((done, failed) => {
    webpack(configuration).run((error, stats) => {
      if (error === null && stats?.hasErrors() === false) done();
      else failed(error ?? new Error(stats?.toString({ preset: "errors-only" })));
    });
  });
}
