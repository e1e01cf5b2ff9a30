import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { detectFileKind, readWorkbook } from "../src/adapters/opc";
import { readLegacyWorkbook } from "../src/adapters/legacy";
import type { WorkbookGrid } from "../src/core/grid";
import { describeIssue } from "../src/core/language";
import { readScorecard, type Reading } from "../src/core/reader";
import { scoreReading, type Score, type Truth } from "./score-reading";

/*
 * Reads every workbook of a folder and compares with truth written by hand.
 *
 *   npm run corpus -- FOLDER     FOLDER/scorecards, negatives, malformed and truth, or workbooks beside truth/
 *   npm run corpus -- FOLDER -v  with every difference
 *
 * Ends with 1 if an aim is missed: F1 and fields at least 0.95 over all files with truth, no measure from a negative,
 * every malformed file read or refused with a sentence.
 */

const AIM = 0.95;
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|ods|csv|tsv)$/i;

type Outcome = { readonly reading: Reading; readonly refused: null } | { readonly reading: null; readonly refused: string };

const [folder = "", ...flags] = process.argv.slice(2);
const verbose = flags.includes("-v");
if (folder === "" || !existsSync(folder)) {
  process.stderr.write(folder === "" ? "usage: corpus FOLDER [-v]\n" : `There is no folder ${folder}.\n`);
  process.exit(2);
}
process.exitCode = main(folder) ? 0 : 1;

function main(root: string): boolean {
  const isFlat = !existsSync(join(root, "scorecards"));
  const truths = truthsOf(root);
  print(`${pad("workbook", 46)} ${pad("F1", 7)}${pad("recall", 8)}${pad("precis.", 8)}${pad("fields", 8)}${pad("matched", 9)}seconds`);
  const scores = filesOf(isFlat ? root : join(root, "scorecards")).flatMap((path) => scorecard(path, truths));
  const isRead = total(scores);
  const negatives = isFlat ? [] : filesOf(join(root, "negatives")).map(negative);
  const malformed = isFlat || !existsSync(join(root, "malformed")) ? [] : readdirSync(join(root, "malformed")).sort().map((name) => broken(join(root, "malformed", name)));
  return isRead && negatives.every(Boolean) && malformed.every(Boolean);
}

function truthsOf(root: string): readonly Truth[] {
  const path = join(root, "truth");
  if (!existsSync(path)) return [];
  return readdirSync(path).filter((name) => name.endsWith(".json")).map((name) => JSON.parse(readFileSync(join(path, name), "utf8")) as Truth);
}

function filesOf(path: string): readonly string[] {
  return existsSync(path) ? readdirSync(path).filter((name) => WORKBOOK.test(name)).sort().map((name) => join(path, name)) : [];
}

function read(path: string): Outcome {
  const bytes = readFileSync(path);
  const file = basename(path);
  const result = detectFileKind(bytes) === "xlsx" ? readWorkbook(bytes, file) : readLegacyWorkbook(bytes, file);
  if (!result.ok) return { reading: null, refused: describeIssue(result.issue, "en") };
  const grid: WorkbookGrid = result.value.grid;
  return { reading: readScorecard(grid), refused: null };
}

function scorecard(path: string, truths: readonly Truth[]): readonly Score[] {
  const name = basename(path);
  const start = performance.now();
  const { reading, refused } = read(path);
  const seconds = (performance.now() - start) / 1000;
  const truth = truths.find((each) => each.file === name);
  if (reading === null || truth === undefined) {
    print(`${pad(name, 46)} ${reading === null ? `refused: ${refused}` : `no truth; ${reading.measures.length} measures, ${reading.questions.length} questions`}`);
    return [];
  }
  const score = scoreReading(truth, reading.measures);
  print(`${pad(name, 46)} ${pad(three(score.f1), 7)}${pad(three(score.recall), 8)}${pad(three(score.precision), 8)}${pad(three(score.fields), 8)}${pad(`${score.matched}/${score.truth}`, 9)}${seconds.toFixed(2)}`);
  if (verbose) for (const line of score.differences) print(`    ${line}`);
  return [score];
}

/** All files together: every measure counts once, whatever its file. */
function total(scores: readonly Score[]): boolean {
  if (scores.length === 0) return true;
  const sum = (of: (score: Score) => number): number => scores.reduce((all, score) => all + of(score), 0);
  const recall = sum((score) => score.matched) / sum((score) => score.truth);
  const precision = sum((score) => score.matched) / sum((score) => score.recognised);
  const f1 = (2 * recall * precision) / (recall + precision);
  const fields = sum((score) => score.right) / sum((score) => score.compared);
  const isReached = f1 >= AIM && fields >= AIM;
  print(`${pad(`all ${scores.length} with truth`, 46)} ${pad(three(f1), 7)}${pad(three(recall), 8)}${pad(three(precision), 8)}${pad(three(fields), 8)}${isReached ? "aim reached" : `aim missed (${AIM})`}`);
  return isReached;
}

function negative(path: string): boolean {
  const { reading, refused } = read(path);
  const count = reading?.measures.length ?? 0;
  const why = reading === null ? refused : reading.issues.map((found) => describeIssue(found, "en")).join(" ");
  print(`${pad(basename(path), 46)} negative: ${count} measures. ${why.slice(0, 160)}`);
  return count === 0;
}

function broken(path: string): boolean {
  const start = performance.now();
  const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(2)} s`;
  try {
    const { reading, refused } = read(path);
    print(`${pad(basename(path), 46)} ${pad(seconds(), 9)}${reading === null ? refused : `read; ${reading.measures.length} measures`}`);
    return true;
  } catch (error) {
    print(`${pad(basename(path), 46)} ${pad(seconds(), 9)}EXCEPTION ${String(error)}`);
    return false;
  }
}

function three(value: number): string {
  return value.toFixed(3);
}

function pad(text: string, width: number): string {
  return text.padEnd(width);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
