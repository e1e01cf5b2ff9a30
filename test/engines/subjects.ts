import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readFileBytes } from "../../src/adapters/file/read-file";
import { packageOf, type OpcPackage } from "../../src/adapters/opc";
import type { WorkbookGrid } from "../../src/core/grid";
import type { Measure } from "../../src/core/model";
import { readingTask } from "../../src/workbook/tasks";
import { caseGrid, type CaseWorkbook } from "../support/case-grid";
import { corpusFiles } from "../support/corpus";
import { ONE_MEASURE } from "../support/one-measure";
import type { Days } from "./closed-loop";

/** A workbook that engines calculate after OKRs have been made of it. */
export interface Subject {
  readonly name: string;
  readonly grid: WorkbookGrid;
  readonly source: OpcPackage;
  readonly days: Days;
  /** True where people own what is measured, so that the rest of the method has something to say. */
  readonly further?: boolean;
}

/** The sample's fiscal year begins in July 2026; a review in June is of its last quarter. */
const SAMPLE_DAYS: Days = { generated: "2027-05-20", checkedIn: "2027-05-27", reviewed: "2027-06-30", next: "2027-08-25" };
const CORPUS_DAYS: Days = { generated: "2025-05-20", checkedIn: "2025-05-27", reviewed: "2025-06-30", next: "2025-08-25" };

export async function sampleSubject(language: "en" | "zh"): Promise<Subject> {
  return { ...await fileSubject(`assets/samples/brightwater-${language}.xlsx`, SAMPLE_DAYS), further: true };
}

/** Of which one key result comes. */
export function oneKeyResult(): Subject {
  return builtSubject("one key result", ONE_MEASURE, SAMPLE_DAYS);
}

/** A scorecard of the measures of a case with negative, zero, missing and wrong-way numbers. */
export function awkwardNumbers(): Subject {
  const { measures } = JSON.parse(readFileSync("test/cases/generate-awkward-numbers/input.json", "utf8")) as { readonly measures: readonly Partial<Measure>[] };
  const rows = measures.map(({ perspective = null, name = null, unit = null, direction = null, baseline = null, target = null, targetLow, targetHigh, actual = null }) =>
    [perspective, name, unit, direction, baseline, typeof targetLow === "number" && typeof targetHigh === "number" ? `${targetLow}~${targetHigh}` : target, actual]);
  return builtSubject("awkward numbers", { sheets: [{ name: "Scorecard", rows: [["Perspective", "KPI", "Unit", "Direction", "Baseline", "Target", "Actual"], ...rows] }] }, SAMPLE_DAYS);
}

/** Workbooks of the corpus in which measures are found; none if the corpus is not here. */
export async function corpusSubjects(): Promise<readonly Subject[]> {
  const files = ["scorecards", "malformed", "negatives"].flatMap((folder) => corpusFiles(folder, /\.(?:xls[xmb]?|ods|csv)$/));
  const subjects = await Promise.all(files.map((file) => fileSubject(file, CORPUS_DAYS).catch(() => null)));
  return subjects.filter((subject) => subject !== null && hasMeasures(subject.grid)) as readonly Subject[];
}

function hasMeasures(grid: WorkbookGrid): boolean {
  const task = readingTask(grid, {});
  return task.ok && task.value.measures.length > 0;
}

async function fileSubject(file: string, days: Days): Promise<Subject> {
  const name = basename(file);
  const reading = await readFileBytes(readFileSync(file), name);
  if (!reading.ok) throw new Error(`${name}: ${reading.issue.code}`);
  return { name, grid: reading.value.grid, source: reading.value.toPackage(), days };
}

function builtSubject(name: string, workbook: CaseWorkbook, days: Days): Subject {
  const grid = caseGrid(workbook);
  return { name, grid, source: packageOf(grid, `${name}.xlsx`), days };
}
