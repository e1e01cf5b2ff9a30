import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { scoreReading, type ReadResult, type Truth } from "./score-reading";

/**
 * Runs `okrscore read` over a folder of real workbooks and says how much of what a person found in them it recognised:
 * `npm run corpus -- FOLDER` (default: `CORPUS`, or `shared/workbooks` beside the repository). The folder holds
 * `scorecards/`, `truth/NNN.json`, `negatives/` and `malformed/`; whatever is missing is passed over.
 */
const ROOT = resolve(__dirname, "..");
const PROGRAM = join(ROOT, "dist/cli/okrscore.js");
const SLOWEST_MS = 60_000;

function main(folder: string): number {
  if (!existsSync(folder)) {
    process.stdout.write(`corpus: skipped: no folder ${folder}; name one: npm run corpus -- FOLDER\n`);
    return 0;
  }
  const scored = judgeScorecards(folder);
  const wrong = [...judgeNegatives(folder), ...judgeMalformed(folder)];
  for (const sentence of wrong) process.stdout.write(`  ${sentence}\n`);
  process.stdout.write(`corpus: ${scored} scorecards with truth, ${wrong.length} other files wrong\n`);
  return wrong.length === 0 ? 0 : 1;
}

/** Prints a line for each scorecard with truth, and one for all of them; returns how many there are. */
function judgeScorecards(folder: string): number {
  const scores = filesIn(join(folder, "truth")).map((path) => {
    const truth = JSON.parse(readFileSync(path, "utf8")) as Truth;
    const { result } = read(join(folder, "scorecards", truth.file));
    const score = scoreReading(truth, result ?? { measures: [], questions: [] });
    const { f1, fields, missed, extra } = score;
    process.stdout.write(`${truth.file.padEnd(48)} F1 ${f1.toFixed(3)}  fields ${fields.toFixed(3)}  missed ${missed.length}  extra ${extra.length}\n`);
    return score;
  });
  if (scores.length > 0) {
    const mean = (values: readonly number[]): string => (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
    process.stdout.write(`${"all, mean over files".padEnd(48)} F1 ${mean(scores.map(({ f1 }) => f1))}  fields ${mean(scores.map(({ fields }) => fields))}\n`);
  }
  return scores.length;
}

/** Workbooks that look like scorecards and hold no measure. */
function judgeNegatives(folder: string): readonly string[] {
  return filesIn(join(folder, "negatives")).flatMap((path) => {
    const { result } = read(path);
    const found = result?.measures.length ?? 0;
    return found === 0 ? [] : [`${basename(path)}: ${found} measures found where there are none`];
  });
}

/** Damaged and unusual files: read, or refused with a sentence that names the file. */
function judgeMalformed(folder: string): readonly string[] {
  return filesIn(join(folder, "malformed")).flatMap((path) => {
    const { status, said } = read(path);
    const answered = status === 0 || status === 1 || (status === 3 && said.includes(basename(path)));
    return answered ? [] : [`${basename(path)}: ended with ${String(status)}: ${said.slice(0, 200)}`];
  });
}

interface Answer {
  readonly status: number | null;
  readonly said: string;
  /** Null if the file was refused. */
  readonly result: ReadResult | null;
}

function read(file: string): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, "read", file, "--json", "--lang", "en"], {
    encoding: "utf8", maxBuffer: 1 << 30, timeout: SLOWEST_MS,
  });
  const read = status === 0 || status === 1;
  return { status, said: stderr, result: read ? (JSON.parse(stdout) as ReadResult) : null };
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort().map((name) => join(folder, name)) : [];
}

process.exitCode = main(resolve(process.argv[2] ?? process.env["CORPUS"] ?? join(ROOT, "../shared/workbooks")));
