import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];

/** Where programs are that are not on the path. */
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * A browser of this machine: that of `CHROMIUM`, else one that is installed, else Debian's, which is then installed.
 * @throws Error with a sentence that says what to install.
 */
export function findChromium(): string {
  const found = installed() ?? (installFromDebian() ? installed() : null);
  if (found === null) throw new Error("The browser tests need Chromium, Chrome or Edge. Install one, or say with CHROMIUM=/path/to/it where it is.");
  return found;
}

function installed(): string | null {
  const onPath = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env["CHROMIUM"] ?? "", ...onPath, ...PLACES].find((path) => path !== "" && existsSync(path)) ?? null;
}

/** True if it could be. Only somebody who may install is asked for it. */
function installFromDebian(): boolean {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return false;
  const run = (...args: string[]): void => { execFileSync("apt-get", ["-q", "-o", "DPkg::Lock::Timeout=600", ...args], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }); };
  try {
    run("update");
    run("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
    return true;
  } catch {
    return false;
  }
}
