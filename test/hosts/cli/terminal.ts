import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { main } from "../../../src/cli/okrscore";

/** What a command said and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process. */
export async function okrscore(...argv: readonly string[]): Promise<Said> {
  let [out, err] = ["", ""];
  const code = await main(argv, { out: (text) => { out += text; }, err: (text) => { err += text; } });
  return { code, out, err };
}

export const SAMPLES = resolve(__dirname, "../../../assets/samples");

export function sample(language: "en" | "zh" = "en"): string {
  return join(SAMPLES, `brightwater-${language}.xlsx`);
}

/** A folder for the files of one test file, removed at its end; call within `describe` or at the top. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "okrscore-cli-"));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
  return (name) => join(folder, name);
}
