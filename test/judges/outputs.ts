import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { packageOf } from "../../src/adapters/opc";
import { CADENCES } from "../../src/core/calendar";
import { caseGrid, type CaseWorkbook } from "../support/case-grid";
import { corpusFiles, HAS_CORPUS } from "../support/corpus";
import { ONE_MEASURE } from "../support/one-measure";

/**
 * Makes the workbooks that are judged, with the built command line, into a folder, and lists them in `outputs.json`
 * there: `tsx test/judges/outputs.ts FOLDER`. Each of them is generated, reviewed and mapped, from the sample in two languages
 * and four cadences, and by working days with limits of its own, from a scorecard of one measure, from some cases, and from every workbook of the corpus out of which
 * OKRs come. `OKRSCORE` names another program.
 */
interface Output {
  /** What it was made from. */
  readonly source: string;
  readonly file: string;
  readonly dialect: "plain" | "functions";
}

const ROOT = resolve(__dirname, "../..");
const PROGRAM = resolve(process.env["OKRSCORE"] ?? join(ROOT, "dist/cli/okrscore.js"));

/** Cases of reading whose formulas neither the sample nor the corpus has. */
const CASES: Readonly<Record<string, "en" | "zh">> = {
  "read-q-target-changes-en": "en", "read-q-target-changes-zh": "zh", "read-q-month-sheets-en": "en", "read-q-month-sheets-zh": "zh", "read-q-part-weights-en": "en",
  "read-q-part-titles-en": "en",
};

/** Pace by working days without three holidays, and limits other than the usual. */
const WORKING_DAYS = ["--holidays", "2027-05-03,2027-05-31,2027-06-14", "--bands", "5,15"];

function main(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const outputs = [...sampleOutputs(folder), ...methodOutputs(folder), ...singleOutputs(folder), ...caseOutputs(folder), ...corpusOutputs(folder)];
  writeFileSync(join(folder, "outputs.json"), JSON.stringify(outputs, null, 1));
  process.stdout.write(`outputs: ${outputs.length} workbooks made${HAS_CORPUS ? "" : ", skipped: the corpus, which is not here"}\n`);
}

function sampleOutputs(folder: string): readonly Output[] {
  return (["en", "zh"] as const).flatMap((language) => {
    const source = join(ROOT, "assets/samples", `brightwater-${language}.xlsx`);
    const plain = CADENCES.map((cadence) => output(source, join(folder, `sample-${language}-${cadence}.xlsx`), "plain", [cadence, language, "2027-06-01", "2027-06-30"]));
    const functions = output(source, join(folder, `sample-${language}-functions.xlsx`), "functions", ["quarterly", language, "2027-06-01", "2027-06-30"]);
    const paced = output(source, join(folder, `sample-${language}-working-days.xlsx`), "plain", ["quarterly", language, "2027-06-01", "2027-06-15"], WORKING_DAYS);
    return [...plain, functions, paced].map(needed);
  });
}

/** What else is written into a workbook with OKRs and a review, command by command. */
const METHOD: readonly (readonly string[])[] = [
  ["generate", "--level", "all"], ["bem"], ["method"], ["words"], ["train"], ["lint"],
  ["meet", "--kind", "standup"], ["meet", "--kind", "weekly"], ["meet", "--kind", "quarterly"], ["review", "--level", "team"], ["reviews"], ["align"],
  ["scheme", "--people", "--pay-link", "yes", "--by", "C. Board", "--reason", "Agreed"], ["whatif", "--score", "0.8"],
  ["process", "--admin", "HR", "--to", "submitted", "--by", "HR"], ["process", "--to", "approved", "--by", "CEO"], ["process", "--to", "released", "--by", "HR"],
  // The last: it goes on in another cycle.
  ["convert", "--cadence", "6w"],
];

/** The sheets of the whole method, in both languages and dialects. */
function methodOutputs(folder: string): readonly Output[] {
  return ([["en", "plain"], ["zh", "plain"], ["en", "functions"]] as const).map(([language, dialect]) => {
    const source = join(ROOT, "assets/samples", `brightwater-${language}.xlsx`);
    const { file } = needed(output(source, join(folder, `sample-${language}-method-${dialect}.xlsx`), dialect, ["quarterly", language, "2027-06-01", "2027-06-30"]));
    for (const [command = "", ...rest] of METHOD) {
      const { status, said } = okrscore([command, file, ...rest, "--as-of", "2027-06-30", "--in-place", "--quiet", "--lang", language]);
      // Lint has something to find in the sample.
      if (status !== 0 && command !== "lint") throw new Error(`${command} of ${file}: ${said}`);
    }
    return { source, file, dialect };
  });
}

function singleOutputs(folder: string): readonly Output[] {
  return (["en", "zh"] as const).map((language) => caseOutput(folder, `single-${language}`, ONE_MEASURE, language));
}

function caseOutputs(folder: string): readonly Output[] {
  return Object.entries(CASES).map(([name, language]) =>
    caseOutput(folder, name, JSON.parse(readFileSync(join(ROOT, "test/cases", name, "input.json"), "utf8")) as CaseWorkbook, language));
}

function caseOutput(folder: string, name: string, workbook: CaseWorkbook, language: "en" | "zh"): Output {
  const source = join(folder, `source-${name}.xlsx`);
  writeFileSync(source, packageOf(caseGrid(workbook), source).bytes);
  return needed(output(source, join(folder, `case-${name}.xlsx`), "plain", ["quarterly", language, "2027-06-01", "2027-06-30"]));
}

function corpusOutputs(folder: string): readonly Output[] {
  return corpusFiles("scorecards", /\.xls[xm]$/).flatMap((source) => {
    const made = output(source, join(folder, `corpus-${basename(source)}`), "plain", ["quarterly", "en", "2025-06-01", "2025-06-30"]);
    return made.status === "made" ? [made.output] : [];
  });
}

type Made = { readonly status: "made"; readonly output: Output } | { readonly status: "not made"; readonly said: string };

/** Generates and reviews; "not made" if the command found nothing to make OKRs from. Anything worse ends the judging. */
function output(source: string, file: string, dialect: Output["dialect"], [cadence, language, asOf, reviewAsOf]: readonly [string, string, string, string], more: readonly string[] = []): Made {
  const copy = join(file.replace(/\.xlsx$|\.xlsm$/, ".generated.xlsx"));
  const shared = ["--lang", language, "--quiet"];
  const generated = okrscore(["generate", source, "--cadence", cadence, "--formulas", dialect, "--as-of", asOf, "-o", copy, ...more, ...shared]);
  if (generated.status !== 0) return { status: "not made", said: generated.said };
  const reviewed = okrscore(["review", copy, "--as-of", reviewAsOf, "-o", file, ...shared]);
  if (reviewed.status !== 0) {
    process.stderr.write(`review of ${copy}: ${reviewed.said}\n`);
    copyFileSync(copy, file);
  }
  // On top of all else: a workbook without perspectives and objectives has no map.
  okrscore(["map", file, "--as-of", reviewAsOf, "--in-place", ...shared]);
  return { status: "made", output: { source, file, dialect } };
}

function okrscore(args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8" });
  if (status !== 0 && status !== 1) throw new Error(`okrscore ${args.join(" ")} ended with ${String(status)}: ${stderr}`);
  return { status, said: stderr };
}

function needed(made: Made): Output {
  if (made.status === "made") return made.output;
  throw new Error(`no OKRs came: ${made.said}`);
}

main(resolve(process.argv[2] ?? join(ROOT, "reports/judges")));
