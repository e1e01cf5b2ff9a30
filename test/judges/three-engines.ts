import { CADENCES, type Cadence } from "../../src/core/calendar";
import { LANGUAGES, type Language } from "../../src/core/language";
import { CORPUS_FOLDER, HAS_CORPUS } from "../support/corpus";
import { calculatedByLibreOffice } from "../support/libreoffice";
import { byCore, type CalculatedFile } from "../engines/by-core";
import { byUniver } from "../engines/by-univer";
import type { LoopOptions } from "../engines/closed-loop";
import { compareOwnSheets } from "../engines/differences";
import { awkwardNumbers, corpusSubjects, oneKeyResult, sampleSubject, type Subject } from "../engines/subjects";

/**
 * Three engines calculate the same workbooks, from generating to the review and on into the next cycle: the core, and
 * LibreOffice its plain formulas from nothing; Univer our functions, written by the add-in through office.js. Every cell of
 * our sheets must be the same within 1e-9. `tsx test/judges/three-engines.ts [WORD]`: workbooks whose name has the word, in
 * every cadence. Needs `soffice`.
 */
interface Run {
  readonly subject: Subject;
  readonly cadence: Cadence;
  readonly language: Language;
  /** OKRs of teams and people too where the workbook says who there is. */
  readonly level: "company" | "all";
}

/** Cadences that a workbook is run in, by turns. */
const RUNS = 2;
/** Differences of a run that are printed. */
const SHOWN = 10;

async function main(word: string): Promise<number> {
  if (!HAS_CORPUS) process.stdout.write(`three engines: without the corpus: no workbooks in ${CORPUS_FOLDER}; set CORPUS\n`);
  const subjects = [await sampleSubject("en"), await sampleSubject("zh"), oneKeyResult(), awkwardNumbers(), ...await corpusSubjects()];
  const runs = subjects.filter(({ name }) => name.includes(word)).flatMap((subject, index) => runsOf(subject, index, word === "" ? RUNS : CADENCES.length));
  const calculated = runs.flatMap((run) => {
    const file = byCore(run.subject.source, loopOf(run), "plain");
    return file === null ? [] : [{ run, file }];
  });
  const plain = calculatedByLibreOffice(calculated.map(({ file }) => file.bytes));
  let [cells, wrong] = [0, 0];
  for (const [index, { run, file }] of calculated.entries()) {
    const { univer, libreOffice } = await compared(run, file, plain[index]);
    for (const { cells: count, differences } of [univer, libreOffice]) {
      cells += count;
      wrong += differences.length;
      for (const sentence of differences.slice(0, SHOWN)) process.stdout.write(`  ${nameOf(run)}: ${sentence}\n`);
    }
  }
  const { user, system } = process.cpuUsage();
  process.stdout.write(`three engines: ${new Set(calculated.map(({ run }) => run.subject)).size} workbooks, ${calculated.length} runs, ${cells} cells compared, ${wrong} differ; ${((user + system) / 1e6).toFixed()} s of the processors\n`);
  return wrong === 0 && cells > 0 ? 0 : 1;
}

function loopOf({ subject: { days, further = false }, cadence, language, level }: Run): LoopOptions {
  return { cadence, language, days, further, level };
}

async function compared(run: Run, { grid, updates }: CalculatedFile, plain: CalculatedFile["grid"] | undefined) {
  if (plain === undefined) throw new Error(`${nameOf(run)}: LibreOffice left it out`);
  const core = { by: "the core", grid };
  return {
    univer: compareOwnSheets(core, { by: "Univer", grid: await byUniver(run.subject.grid, loopOf(run), updates) }),
    libreOffice: compareOwnSheets(core, { by: "LibreOffice", grid: plain }),
  };
}

/** Runs of the workbook with this number: languages by turns. */
function runsOf(subject: Subject, index: number, count: number): readonly Run[] {
  return Array.from({ length: count }, (_, turn): Run => ({
    subject, cadence: turnOf(CADENCES, index * count + turn), language: turnOf(LANGUAGES, index + turn), level: subject.name.startsWith("brightwater") ? "all" : "company",
  }));
}

function turnOf<Value>(values: readonly Value[], turn: number): Value {
  const value = values[turn % values.length];
  if (value === undefined) throw new Error("there are no values");
  return value;
}

function nameOf({ subject, cadence, language }: Run): string {
  return `${subject.name} ${cadence} ${language}`;
}

void main(process.argv[2] ?? "").then((code) => { process.exitCode = code; });
