/**
 * openpyxl drops our record and every cached result when it saves a workbook. Check-ins, review and generating again find
 * the OKRs all the same, and come to what they come to otherwise. The first argument is a Python that has openpyxl.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dialect } from "../../src/core/formula";
import type { WorkbookGrid } from "../../src/core/grid";
import { LANGUAGES, type Language } from "../../src/core/language";
import { knownState } from "../../src/workbook/known-state";
import { checkInTask, generateTask, readOwnOkrs, reviewTask, type TaskOutcome } from "../../src/workbook/tasks";
import { EMPTY_WORKBOOK, gridOf, memorySheet } from "../support/memory-workbook";
import { OpcPort } from "../support/opc-port";
import { UPDATE_HEADERS } from "../support/small-company";

const PYTHON = process.argv[2] ?? "python3";
const CYCLE = "FY2027-Q2";
const folder = mkdtempSync(join(tmpdir(), "okrscore-"));

function savedByOpenpyxl(bytes: Uint8Array): Uint8Array {
  const file = join(folder, "book.xlsx");
  writeFileSync(file, bytes);
  execFileSync(PYTHON, ["-W", "ignore", "-c", "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[1])", file]);
  return readFileSync(file);
}

async function read(port: OpcPort): Promise<WorkbookGrid> {
  const { grid } = await port.read();
  if (grid === null) throw new Error("the workbook cannot be read");
  return grid;
}

/** What a task came to, and what the merge had to tell. */
async function run<Summary>(port: OpcPort, task: (grid: WorkbookGrid) => TaskOutcome<Summary>): Promise<string> {
  const { change, precondition, dialect, summary, issues } = task(await read(port));
  const { applied } = await port.apply(change, precondition, { dialect });
  const told = issues.map(({ code }) => code).filter((code) => /^(?:cell|row|name|own|sheet|table)-/.test(code));
  return JSON.stringify([applied, summary, told]);
}

/** The first task after which a workbook saved by openpyxl differs from one that was not; null if there is none. */
async function firstDifference(language: Language, dialect: Dialect): Promise<string | null> {
  const known = new OpcPort(readFileSync(join(__dirname, `../../assets/samples/brightwater-${language}.xlsx`)));
  const generate = (workbook: WorkbookGrid): TaskOutcome<unknown> => {
    const outcome = generateTask(workbook, { language, dialect, cycle: CYCLE, asOf: "2027-06-10" });
    // The user's own formulas have no results any more: what was read is another, but not what is made of it.
    const keyResults = outcome.summary?.generated.keyResults.map(({ id, text }) => [id, text]);
    return { ...outcome, summary: keyResults ?? null };
  };
  await run(known, generate);
  const grid = await read(known);
  const id = readOwnOkrs(grid, knownState(grid).state, CYCLE)?.keyResults[0]?.id ?? "";
  const [updates] = gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet("updates", [UPDATE_HEADERS, ["2027-06-10", id, null, 6, "said", "A"]])] }).sheets;
  if (updates === undefined) throw new Error("no updates");
  const lost = new OpcPort(known.bytes);
  const tasks = {
    generate,
    checkin: (workbook: WorkbookGrid) => checkInTask(workbook, updates, { asOf: "2027-06-10" }),
    review: (workbook: WorkbookGrid) => reviewTask(workbook, { cycle: CYCLE, asOf: "2027-06-30" }),
  };
  for (const [name, task] of Object.entries(tasks)) {
    lost.bytes = savedByOpenpyxl(lost.bytes);
    if ((await read(lost)).state !== null) return "openpyxl keeps the record: nothing is judged";
    const [mine, theirs] = [await run<unknown>(known, task), await run<unknown>(lost, task)];
    if (mine !== theirs) return `${name}: ${theirs.slice(0, 300)}, not ${mine.slice(0, 300)}`;
  }
  return null;
}

async function judge(): Promise<void> {
  const pairs = LANGUAGES.flatMap((language) => (["plain", "functions"] as const).map((dialect) => [language, dialect] as const));
  let wrong = 0;
  for (const [language, dialect] of pairs) {
    const difference = await firstDifference(language, dialect);
    if (difference === null) continue;
    wrong += 1;
    console.log(`  ${language}, ${dialect}: ${difference}`);
  }
  console.log(`saved by openpyxl: ${pairs.length - wrong} of ${pairs.length} workbooks go on as if they had not been`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

void judge().finally(() => { rmSync(folder, { recursive: true }); });
