import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookGrid } from "../../src/core/grid";
import { readBytes } from "./read-built";

const TIMEOUT = 300_000;

/** Always recalculate on load, so that no stored value passes for a calculated one. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbooks as LibreOffice calculates them from nothing, in order. Needs `soffice`; starting it takes seconds. */
export function calculatedByLibreOffice(workbooks: readonly Uint8Array[]): readonly WorkbookGrid[] {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const user = join(folder, "profile", "user");
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, "registrymodifications.xcu"), SETTINGS);
    const files = workbooks.map((bytes, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, withoutResults(bytes));
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const { status, stderr, error } = spawnSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), ...files], { encoding: "utf8", timeout: TIMEOUT });
    if (status !== 0) throw new Error(`soffice does not run: ${error?.message ?? stderr}`);
    return workbooks.map((_, index) => readBytes(readFileSync(join(folder, "out", `${index}.xlsx`))).grid);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The workbook without the stored results of its formulas. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) parts[name] = strToU8(strFromU8(content).replace(/(<\/f>|<f[^>]*\/>)<v[^>]*>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(parts, { level: 1 });
}
