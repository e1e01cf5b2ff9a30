import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readFileBytes, type FileReading } from "../../src/adapters/file/read-file";
import { applyChange, findDifference, openPackage, readWorkbook, type OpcPackage } from "../../src/adapters/opc";
import { CADENCES, type Cadence } from "../../src/core/calendar";
import { formulaEngine, parts, type Dialect } from "../../src/core/formula";
import { isCellError, sheetCell, type SheetGrid, type WorkbookGrid } from "../../src/core/grid";
import { LANGUAGES, type Language } from "../../src/core/language";
import { ownSheetNames } from "../../src/workbook/calculation-source";
import { foldName } from "../../src/workbook/own-tables";
import { checkInTask, generateTask, readingTask, reviewTask, type TaskOutcome } from "../../src/workbook/tasks";
import { isEmptyChange } from "../../src/workbook/workbook-change";
import { CORPUS_FOLDER, corpusFiles, HAS_CORPUS } from "../support/corpus";
import { updatesFor } from "../support/updates-for";

/**
 * Every workbook of the corpus in which measures are found goes through generate, checkin and review, in memory: the
 * cadences, languages and dialects in turn, so that a few runs of each file meet all of them. `tsx test/judges/corpus-matrix.ts [WORD]`:
 * files whose name has the word, in every combination. Each command must end well, write what reads back the same, give no
 * error value that is not the user's own, and have nothing to write when it runs again.
 */
interface Combination {
  readonly cadence: Cadence;
  readonly language: Language;
  readonly dialect: Dialect;
}

const COMBINATIONS: readonly Combination[] = CADENCES.flatMap((cadence) =>
  LANGUAGES.flatMap((language) => (["plain", "functions"] as const).map((dialect) => ({ cadence, language, dialect }))));

/** Runs of a file: in all they take a minute or so. */
const RUNS = 4;
const FOLDERS = ["scorecards", "malformed", "negatives"];

/** Days of the commands. */
const GENERATED = "2025-05-20";
const CHECKED_IN = "2025-05-27";
const REVIEWED = "2025-06-30";
/** In the next cycle of any cadence. */
const NEXT = "2025-08-25";

async function main(word: string): Promise<number> {
  if (!HAS_CORPUS) {
    process.stdout.write(`corpus matrix: skipped: no workbooks in ${CORPUS_FOLDER}; set CORPUS\n`);
    return 0;
  }
  const files = FOLDERS.flatMap((folder) => corpusFiles(folder, /\.(?:xls[xmb]?|ods|csv)$/)).filter((file) => file.includes(word));
  const readings = await Promise.all(files.map(async (file) => ({ file, reading: await readFileBytes(readFileSync(file), basename(file)) })));
  const found = readings.flatMap(({ file, reading }) => (reading.ok && hasMeasures(reading.value) ? [{ file, reading: reading.value }] : []));
  const outcomes = found.flatMap(({ file, reading }, index) =>
    combinations(index, word === "" ? RUNS : COMBINATIONS.length).map((combination) => judge(file, reading, combination)));
  const wrong = outcomes.flat();
  for (const sentence of wrong) process.stdout.write(`  ${sentence}\n`);
  const { user, system } = process.cpuUsage();
  process.stdout.write(`corpus matrix: ${found.length} workbooks, ${outcomes.length} runs, ${wrong.length} wrong; ${((user + system) / 1e6).toFixed()} s of the processors\n`);
  return wrong.length === 0 && found.length > 0 ? 0 : 1;
}

/** Those of the file with this number: each cadence once, languages and dialects by turns. */
function combinations(file: number, runs: number): readonly Combination[] {
  if (runs >= COMBINATIONS.length) return COMBINATIONS;
  const perCadence = COMBINATIONS.length / runs;
  return COMBINATIONS.filter((_, index) => index % perCadence === (file + Math.floor(index / perCadence)) % perCadence);
}

function hasMeasures({ grid }: FileReading): boolean {
  const task = readingTask(grid, {});
  return task.ok && task.value.measures.length > 0;
}

/** Sentences about what is wrong with the run of all commands on a file. */
function judge(file: string, reading: FileReading, combination: Combination): readonly string[] {
  const { cadence, language, dialect } = combination;
  const run = new Run(reading, dialect);
  const options = { cadence, language, dialect };
  const faults: string[] = [];
  const step = (name: string, asOf: string, task: (grid: WorkbookGrid) => TaskOutcome<unknown>): void => {
    faults.push(...run.step(task).map((fault) => `${basename(file)} ${cadence} ${language} ${dialect}: ${name} on ${asOf} ${fault}`));
  };
  const generating = (asOf: string): void => { step("generate", asOf, (grid) => generateTask(grid, { ...options, asOf })); };
  const reviewing = (asOf: string): void => { step("review", asOf, (grid) => reviewTask(grid, { language, dialect, asOf })); };
  try {
    generating(GENERATED);
    // From some workbooks no OKRs come for that time; the sentences say why, and there is no more to do.
    if (run.isUntouched) return faults;
    const updates = updatesFor(run.grid, CHECKED_IN);
    step("checkin", CHECKED_IN, (grid) => checkInTask(grid, updates, { asOf: CHECKED_IN }));
    generating(REVIEWED);
    reviewing(REVIEWED);
    generating(NEXT);
    reviewing(NEXT);
  } catch (error) {
    faults.push(`${basename(file)} ${cadence} ${language} ${dialect}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
  }
  return faults;
}

/** A workbook in memory that commands change. */
class Run {
  private source: OpcPackage;
  grid: WorkbookGrid;
  isUntouched = true;

  constructor(reading: FileReading, private readonly dialect: Dialect) {
    this.source = reading.toPackage();
    this.grid = this.read();
  }

  /** Runs a command and writes what comes of it: what is wrong with it. */
  step(task: (grid: WorkbookGrid) => TaskOutcome<unknown>): readonly string[] {
    const { change, summary, issues } = task(this.grid);
    if (summary === null) return this.isUntouched && issues.length > 0 ? [] : [`gave up: ${issues.map(({ code }) => code).join(", ")}`];
    const options = { dialect: this.dialect };
    const written = applyChange(this.source, change, options);
    if (!written.ok) return [`cannot be written: ${written.issue.code}`];
    const at = findDifference({ source: this.source, before: this.grid, change, options, written: written.value });
    this.source = openPackage(written.value, this.source.file);
    this.grid = this.read();
    this.isUntouched = false;
    const again = task(this.grid);
    return [
      ...(at === null ? [] : [`reads back otherwise at ${at}`]),
      ...ownErrors(this.grid).map((error) => `shows ${error}`),
      ...(isEmptyChange(again.change) ? [] : [`writes again: ${firstWritten(again.change)}`]),
    ];
  }

  private read(): WorkbookGrid {
    const { bytes, file } = this.source;
    const reading = readWorkbook(bytes, file);
    if (!reading.ok) throw new Error(reading.issue.code);
    return reading.value.grid;
  }
}

function firstWritten({ addSheets, editSheets, names, state }: TaskOutcome<unknown>["change"]): string {
  const [added] = addSheets;
  if (added !== undefined) return `sheet ${added.name}`;
  const cells = editSheets.flatMap((edit) => edit.cells.map(({ row, column, cell }) => `${sheetCell(edit.sheet, row, column)} ${JSON.stringify(cell).slice(0, 120)}`));
  const results = editSheets.flatMap((edit) => (edit.results ?? []).map(({ row, column, value }) => `the result of ${sheetCell(edit.sheet, row, column)}, ${JSON.stringify(value)}`));
  const found = [...cells, ...results, ...editSheets.flatMap(({ tables }) => tables.map(({ name }) => `table ${name}`)), ...names.map(({ name }) => `name ${name}`)];
  return found.length === 0 ? `the state, of ${state?.length ?? 0} characters` : `${found[0] ?? ""}, ${found.length} in all`;
}

/** Error values in our sheets that no cell of the user's has brought there, but for the `NA()` by which a line of a chart leaves out a point. */
function ownErrors(grid: WorkbookGrid): readonly string[] {
  const own = ownSheetNames(grid);
  return grid.sheets.filter(({ name }) => own.has(foldName(name))).flatMap((sheet) => [...sheet.rows()].flatMap((row) => [...sheet.columns(row)].flatMap((column) => {
    const value = sheet.value(row, column);
    const isLeftOut = sheet.formula(row, column)?.endsWith(",NA())") === true;
    return isCellError(value) && !isLeftOut && !refersToError(grid, sheet, row, column) ? [`${value.error} at ${sheetCell(sheet.name, row, column)}: ${sheet.formula(row, column) ?? ""}`] : [];
  })));
}

function refersToError(grid: WorkbookGrid, own: SheetGrid, row: number, column: number): boolean {
  const parsed = formulaEngine.parse(own.formula(row, column) ?? "");
  return parsed !== null && parts(parsed).some((part) => {
    if (part.kind !== "cells" || part.sheet === null) return false;
    const { sheet: name, area: { top, left } } = part;
    return isCellError(grid.sheets.find((sheet) => foldName(sheet.name) === foldName(name))?.value(top, left) ?? null);
  });
}

void main(process.argv[2] ?? "").then((code) => { process.exitCode = code; });
