import { spawnSync } from "node:child_process";

// Asks Microsoft's service about the manifest. Without a network only the project's own test has judged it.

const { status, stdout, stderr } = spawnSync("npx", ["office-addin-manifest", "validate", "manifest.xml"], { encoding: "utf8", shell: process.platform === "win32" });
const said = `${stdout}${stderr}`;
if (said.includes("Unable to contact the manifest validation service")) {
  console.log("Microsoft's validation service was not asked: it cannot be reached from here.");
} else {
  console.log(said.trim());
  process.exitCode = status ?? 1;
}
