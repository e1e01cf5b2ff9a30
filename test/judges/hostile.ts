import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { HOSTILE_FILES, type Expected, type HostileFile } from "./hostile-files";
import { measuredRun, type MeasuredRun } from "./measured-run";

/**
 * What the built command line does with files that an attacker or an odd program made: it reads them right, or ends with 3
 * and a sentence that names the file and what is wrong, within 5 seconds and 512 MB, and leaves nothing behind.
 * `tsx test/judges/hostile.ts [--untimed] [WORD]`, files whose name has the word. `OKRSCORE` is another program than that
 * of `dist`. Untimed, the seconds are told and not judged, and each processor has a file: for a machine with other work.
 */
const PROGRAM = resolve(process.env["OKRSCORE"] ?? join(__dirname, "../../dist/cli/okrscore.js"));
const SECONDS = 5;
const MEGABYTES = 512;

async function main({ word, isTimed }: { readonly word: string; readonly isTimed: boolean }): Promise<number> {
  const files = HOSTILE_FILES.filter(({ name }) => name.includes(word));
  const open = files.values();
  const costs: Cost[] = [];
  let failed = 0;
  // Two at once would take each other's time.
  const workers = isTimed ? 1 : availableParallelism();
  const work = async (): Promise<void> => {
    for (const file of open) {
      const folder = mkdtempSync(join(tmpdir(), "okrscore-hostile-"));
      try {
        const wrong = await judge(file, folder, { costs, isTimed });
        for (const sentence of wrong) process.stdout.write(`  ${file.name}: ${sentence}\n`);
        if (wrong.length > 0) failed += 1;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  process.stdout.write(`hostile files: ${files.length - failed} passed, ${failed} failed; ${worst(costs)}\n`);
  return failed === 0 ? 0 : 1;
}

interface Cost {
  readonly what: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Sentences about what is wrong with the runs on a file. */
async function judge({ name, make, expected }: HostileFile, folder: string, { costs, isTimed }: { readonly costs: Cost[]; readonly isTimed: boolean }): Promise<readonly string[]> {
  const file = join(folder, name);
  const output = join(folder, "out.xlsx");
  writeFileSync(file, make());
  const run = async (...args: readonly string[]): Promise<MeasuredRun> => {
    const measured = await measuredRun(PROGRAM, [...args, "--lang", "en", "--as-of", "2027-06-01"]);
    costs.push({ what: `${args[0] ?? ""} ${name}`, seconds: measured.seconds, megabytes: measured.megabytes ?? Infinity });
    if (process.env["VERBOSE"] !== undefined) process.stdout.write(`${args[0] ?? ""} ${name}: ${String(measured.code)}, ${measured.seconds.toFixed(2)} s, ${measured.megabytes?.toFixed() ?? "?"} MB\n`);
    return measured;
  };
  const read = await run("read", file, "--json");
  const generated = await run("generate", file, "-o", output);
  const again = generated.code === 0 ? outputFaults(await run("read", output, "--json"), expected, isTimed) : [];
  const wrong = [
    ...[...limits(read, isTimed), ...readingFaults(read, expected, file)].map((sentence) => `read ${sentence}`),
    ...[...limits(generated, isTimed), ...generatingFaults(generated, expected, file, existsSync(output))].map((sentence) => `generate ${sentence}`),
    ...again.map((sentence) => `reading the output ${sentence}`),
  ];
  rmSync(file);
  rmSync(output, { force: true });
  return [...wrong, ...readdirSync(folder).map((left) => `left ${left} behind`)];
}

function limits({ code, seconds, megabytes }: MeasuredRun, isTimed: boolean): readonly string[] {
  if (megabytes === null) return [`was ${code === null ? "killed" : "lost"} after ${seconds.toFixed(1)} s`];
  return [
    ...(isTimed && seconds > SECONDS ? [`took ${seconds.toFixed(1)} s`] : []),
    ...(megabytes > MEGABYTES ? [`took ${megabytes.toFixed()} MB`] : []),
  ];
}

function readingFaults(run: MeasuredRun, expected: Expected, file: string): readonly string[] {
  if ("refused" in expected) return refusalFaults(run, expected.refused, file);
  const count = Object.keys(expected.targets).length;
  return [...codeFaults(run, count === 0 ? 1 : 0), ...targetFaults(run, expected.targets)];
}

function generatingFaults(run: MeasuredRun, expected: Expected, file: string, isWritten: boolean): readonly string[] {
  if ("refused" in expected) return [...refusalFaults(run, expected.refused, file), ...(isWritten ? ["wrote all the same"] : [])];
  const shouldWrite = Object.keys(expected.targets).length > 0 && expected.unwritten !== true;
  return [...codeFaults(run, shouldWrite ? 0 : 1), ...(isWritten === shouldWrite ? [] : [`wrote ${isWritten ? "all the same" : "nothing"}`])];
}

/** What the user's own sheets say is as before. */
function outputFaults(run: MeasuredRun, expected: Expected, isTimed: boolean): readonly string[] {
  return "targets" in expected ? [...limits(run, isTimed), ...codeFaults(run, 0), ...targetFaults(run, expected.targets)] : [];
}

function refusalFaults({ code, out, err }: MeasuredRun, says: RegExp, file: string): readonly string[] {
  return [
    ...(code === 3 ? [] : [`ended with ${String(code)} instead of 3: ${firstLine(err)}`]),
    ...(out === "" ? [] : ["printed a result"]),
    ...(says.test(err) && err.includes(file) && /^error: [^\n]+\.\n$/.test(err.replace(/^(?!error).* …\n/gm, "")) ? [] : [`said: ${firstLine(err)}`]),
  ];
}

function codeFaults({ code, err }: MeasuredRun, wanted: number): readonly string[] {
  return code === wanted ? [] : [`ended with ${String(code)} instead of ${wanted}: ${firstLine(err)}`];
}

function targetFaults({ code, out, err }: MeasuredRun, targets: Readonly<Record<string, number | null>>): readonly string[] {
  if (code !== 0 && code !== 1) return [];
  if (out === "") return [`printed nothing but ${firstLine(err)}`];
  const { measures } = JSON.parse(out) as { readonly measures: readonly { readonly name: string; readonly target: number | null }[] };
  const wanted = Object.entries(targets);
  const missing = wanted.filter(([name, target]) => !measures.some((one) => one.name === name && one.target === target));
  const more = measures.length - wanted.length;
  return missing.length === 0 && more <= 0 ? [] : [`gave ${measures.length} measures for ${wanted.length}, without ${missing.slice(0, 3).map(([name, target]) => `${name.slice(0, 30)} (${String(target)})`).join(", ")}`];
}

function firstLine(text: string): string {
  return JSON.stringify(text.split("\n").find((line) => line !== "")?.slice(0, 300) ?? "");
}

function worst(costs: readonly Cost[]): string {
  const most = (by: "seconds" | "megabytes"): Cost | undefined => [...costs].sort((a, b) => b[by] - a[by])[0];
  const [slowest, largest] = [most("seconds"), most("megabytes")];
  return `most: ${slowest?.seconds.toFixed(1) ?? ""} s (${slowest?.what ?? ""}), ${largest?.megabytes.toFixed() ?? ""} MB (${largest?.what ?? ""})`;
}

const { values: { untimed }, positionals: [word = ""] } = parseArgs({ options: { untimed: { type: "boolean", default: false } }, allowPositionals: true });
void main({ word, isTimed: !untimed }).then((code) => { process.exitCode = code; });
