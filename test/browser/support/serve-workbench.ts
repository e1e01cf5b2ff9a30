import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { webpack, type Configuration } from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { findChromium } from "./find-chromium";

declare global {
  // Where `stop-serving` finds it: both run in the process that starts the tests.
  var workbenchServer: WebpackDevServer | undefined;
}

/** Builds the add-in and serves the workbench, as `npm start` does, on any free port; or uses a server that is said with `WORKBENCH=http://…`. */
export default async function serveWorkbench(): Promise<void> {
  process.env["CHROMIUM"] = findChromium();
  if (process.env["WORKBENCH"] !== undefined) return;
  execFileSync("npm", ["run", "--silent", "build:addin"], { stdio: ["ignore", "ignore", "inherit"] });
  const config = createRequire(__filename)("../../../webpack.workbench.config.js") as Configuration;
  const server = new WebpackDevServer({ ...config.devServer, port: "auto", open: false, onListening: () => undefined }, webpack(config));
  await server.start();
  await new Promise<void>((resolve) => { server.middleware?.waitUntilValid(() => { resolve(); }); });
  globalThis.workbenchServer = server;
  const { port } = server.server?.address() as AddressInfo;
  process.env["WORKBENCH"] = `http://localhost:${port}/`;
}
