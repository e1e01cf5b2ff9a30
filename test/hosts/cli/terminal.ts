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

/** Runs a command that must end well, and gives what it printed as JSON. */
export async function okrscoreJson(...argv: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { code, out, err } = await okrscore(...argv, "--json");
  if (code > 1) throw new Error(`okrscore ${argv.join(" ")} ended with ${code}: ${err}`);
  return JSON.parse(out) as Readonly<Record<string, unknown>>;
}

/** Runs a command as if the user pressed Ctrl-C when it begins the step that a text begins with. */
export async function okrscoreStopped(step: string, ...argv: readonly string[]): Promise<Said> {
  const stopping = new AbortController();
  let [out, err] = ["", ""];
  const code = await main(argv, {
    out: (text) => { out += text; },
    err: (text) => { err += text; },
    step: (what) => { if (what?.startsWith(step) === true) stopping.abort(); },
    stop: stopping.signal,
  });
  return { code, out, err };
}

/** A folder for the files of one test file, removed at its end; call within `describe` or at the top. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "okrscore-cli-"));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
  return (name) => join(folder, name);
}
