import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readingJson, type Reading } from "../../src/core/reader";
import type { CaseWorkbook } from "./case-grid";

const CASES = join(__dirname, "../cases");

/** A measure as a case states it: what is left out is not stated in the sheet. */
export type ExpectedMeasure = Readonly<Record<string, unknown>>;

export interface ReadCase {
  readonly name: string;
  readonly input: CaseWorkbook;
  readonly expected: { readonly measures: readonly ExpectedMeasure[]; readonly questions: readonly string[]; readonly issues: readonly string[] };
}

/** Cases of reading: folders `read-…` with a workbook and what is to be read from it. */
export function readCases(): readonly ReadCase[] {
  return readdirSync(CASES).filter((name) => name.startsWith("read-")).sort().map((name) => ({
    name, input: parse(join(CASES, name, "input.json")) as CaseWorkbook, expected: parse(join(CASES, name, "expected.json")) as ReadCase["expected"],
  }));
}

/** A reading in the form of `expected.json`: stated fields only, questions and issues by code. */
export function summary(reading: Reading): ReadCase["expected"] {
  const { measures } = readingJson(reading, "case") as { readonly measures: readonly ExpectedMeasure[] };
  return {
    measures: measures.map((measure) => statedFields({ ...measure, source: null, confidence: null })),
    questions: [...new Set(reading.questions.map(({ code }) => code))].filter((code) => code !== "reader-direction").sort(),
    issues: [...new Set(reading.issues.map(({ code }) => code))].sort(),
  };
}

function statedFields(measure: ExpectedMeasure): ExpectedMeasure {
  return Object.fromEntries(Object.entries(measure).filter(([, value]) => value !== null && !(typeof value === "object" && Object.keys(value).length === 0)));
}

function parse(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : { measures: [], questions: [], issues: [] };
}
