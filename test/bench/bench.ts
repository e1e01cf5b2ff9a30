import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { benchAdding } from "./add-sheets";
import { benchAlign } from "./align";
import { benchGrowth } from "./growth";
import { benchHelp } from "./help";
import { benchRead } from "./read";
import { benchScore } from "./score";

/**
 * `npm run bench`: everything in one run, so that the ratios are of one machine and one hour; medians throughout.
 * `-- --short` takes smaller inputs and fewer runs.
 */
function main(short: boolean): void {
  installCompared();
  const rows = short ? 20_000 : 100_000;
  const runs = short ? 3 : 5;

  title(`Reading ${rows} × 12 cells`);
  for (const { name, medianMs, ratio, peakMegabytes } of benchRead(rows, runs)) {
    line(name, `${ms(medianMs)}  ${times(ratio)} inflate and scan  ${peakMegabytes.toFixed(0).padStart(5)} MB peak`);
  }

  title(`Adding OKR sheets to that workbook`);
  const adding = benchAdding(rows, runs);
  line("copy of its bytes", ms(adding.copyMs));
  line("written with OKR sheets", `${ms(adding.writeMs)}  ${times(adding.writeMs / adding.copyMs)} the copy`);

  const score = benchScore(short ? 20_000 : 100_000);
  title(`Scoring ${score.keyResults} key results`);
  line("plain loop over arrays", `${score.loop.toFixed(1).padStart(8)} ns each`);
  line("okrscore", `${score.scored.toFixed(1).padStart(8)} ns each  ${times(score.scored / score.loop)} the loop`);

  title("Aligning people: names found, links joined, rolled up, coverage; processor time");
  const align = benchAlign(short ? [5_000, 20_000] : [10_000, 30_000, 100_000], runs);
  for (const { people, keyResults, medianMs, peakMegabytes } of align.timings) {
    line(`${people} people`, `${ms(medianMs)}  ${keyResults} key results  ${peakMegabytes.toFixed(0).padStart(5)} MB peak`);
  }
  line("growth", `exponent ${align.exponent.toFixed(2)}`);

  title("Whole commands by number of measures");
  for (const { command, timings, exponent } of benchGrowth(short ? [100, 1_000] : [100, 1_000, 10_000], runs)) {
    for (const { measures, medianMs } of timings) line(`${command} ${measures}`, ms(medianMs));
    line(`${command}, growth`, `exponent ${exponent.toFixed(2)}`);
  }

  const help = benchHelp(short ? 5 : 15);
  title("Starting");
  line("node alone", ms(help.nodeMs));
  line("okrscore --help", `${ms(help.helpMs)}  ${times(help.helpMs / help.nodeMs)} node`);
}

/** Packages that are only compared with are installed beside the benchmark, not with the product. */
function installCompared(): void {
  if (existsSync(join(__dirname, "node_modules/exceljs"))) return;
  const { status } = spawnSync("npm", ["install", "--prefix", __dirname, "--no-package-lock", "--no-audit", "--no-fund", "--silent"], { stdio: "inherit" });
  if (status !== 0) process.stdout.write("exceljs and hucre: skipped: they could not be installed\n");
}

function title(text: string): void {
  process.stdout.write(`\n${text}\n`);
}

function line(name: string, said: string): void {
  process.stdout.write(`  ${name.padEnd(26)}${said}\n`);
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0).padStart(7)} ms`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(1).padStart(6)} ×`;
}

main(process.argv.includes("--short"));
