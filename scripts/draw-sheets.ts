import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { SheetGrid } from "../src/core/grid";
import { gridOf } from "../test/hosts/cli/as-user";
import { packOf, sheetPicture } from "./sheet-picture";

// Every sheet that commands write, of the sample company, as LibreOffice draws it: docs/sheets.md and its pictures. Part of
// `npm run pictures`; needs LibreOffice and pdftoppm. Look at them before committing them.

const SAMPLE = "assets/samples/brightwater-en.xlsx";
const PICTURES = "docs/sheets";
const CYCLE = "FY2027-Q2";
const DAY = ["--as-of", "2027-06-30"] as const;
const PERSON = "S. Tanaka";

/** Dots an inch, and the most of a sheet that is shown, in pixels: the upper left of what is larger. */
const RESOLUTION = 64;
const MOST = { width: 1400, height: 800 } as const;

/** What is written into the workbook of the company, one after the other. */
const WRITTEN: readonly (readonly [command: string, ...options: readonly string[]])[] = [
  ["generate", "--level", "all", "--cycle", CYCLE, "--pace", "working-days", "--holidays", "2027-05-03,2027-05-31"], ["map"], ["bem"], ["align"], ["lint"], ["words"], ["process"], ["review"],
  ["review", "--level", "team", "--of", "Operations"], ["review", "--level", "personal", "--of", PERSON], ["meet", "--kind", "standup"], ["meet", "--kind", "weekly"], ["meet", "--kind", "quarterly"],
  ["reviews"], ["scheme", "--people"], ["whatif"], ["method"], ["train"],
];

/** Commands that make workbooks of somebody's own. */
const PACKS: readonly (readonly [command: string, ...options: readonly string[]])[] = [["coach"], ["interview"], ["pbc"]];

interface Drawn {
  readonly title: string;
  readonly hint: string;
  readonly picture: string;
}

interface Section {
  readonly title: string;
  readonly sheets: readonly Drawn[];
}

const folder = mkdtempSync(join(tmpdir(), "okrscore-sheets-"));
try {
  draw();
} finally {
  rmSync(folder, { recursive: true });
}

function draw(): void {
  okrscore("demo", folder);
  const book = join(folder, "all.xlsx");
  copyFileSync(join(folder, "brightwater-en-okr.xlsx"), book);
  for (const [command, ...options] of WRITTEN) okrscore(command, book, ...options, ...DAY, "--in-place");
  for (const [command] of PACKS) okrscore(command, book, "--person", PERSON, "--cycle", CYCLE, ...DAY, "-o", join(folder, "packs"));
  okrscore("meet", book, "--kind", "one-on-one", "--person", PERSON, ...DAY, "-o", join(folder, "packs", "One-on-one.xlsx"));
  // Another cadence is last: it begins another cycle.
  okrscore("convert", book, "--cadence", "6w", ...DAY, "--in-place");

  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const sources = gridOf(SAMPLE).sheets.map(({ name }) => name);
  const company = { title: "The workbook of the company", sheets: drawSheets(book, "", sources) };
  const packs = readdirSync(join(folder, "packs")).sort().map((file): Section => ({ title: `${packOf(file)}, a workbook of its own`, sheets: drawSheets(join(folder, "packs", file), packOf(file), []) }));
  writeFileSync("docs/sheets.md", pageOf([company, ...packs]));
}

/** The sheets of a workbook, each on a page of its own, in their order. */
function drawSheets(workbook: string, pack: string, sources: readonly string[]): readonly Drawn[] {
  const pages = 'pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}';
  run("soffice", "--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", pages, "--outdir", folder, workbook);
  const pdf = join(folder, basename(workbook).replace(/\.xlsx$/, ".pdf"));
  const drawn = new Map<string, Drawn>();
  for (const [index, sheet] of gridOf(workbook).sheets.filter(({ visibility }) => visibility === "visible").entries()) {
    const picture = sheetPicture(sheet.name, pack);
    // Of two cycles the first.
    if (sources.includes(sheet.name) || drawn.has(picture)) continue;
    const page = String(index + 1);
    run("pdftoppm", "-jpeg", "-jpegopt", "quality=75,optimize=y", "-r", String(RESOLUTION), "-f", page, "-l", page, "-singlefile",
      "-x", "0", "-y", "0", "-W", String(MOST.width), "-H", String(MOST.height), pdf, join(PICTURES, picture.replace(/\.jpg$/, "")));
    drawn.set(picture, { title: sheet.name, hint: hintOf(sheet), picture });
  }
  return [...drawn.values()];
}

/** What the sheet says of itself below its title. */
function hintOf(sheet: SheetGrid): string {
  const [title, hint = ""] = [0, 1].map((row) => [0, 1].map((column) => sheet.text(row, column)).find((text) => text !== "") ?? "");
  return title === "" ? "" : hint;
}

function pageOf(sections: readonly Section[]): string {
  return `${[
    "# Every sheet", "Written by `npm run pictures` from the sample company, on 30 June 2027, as LibreOffice draws it; of large sheets the upper left part.",
    ...sections.flatMap(({ title, sheets }) => [`## ${title}`, ...sheets.flatMap(({ title: name, hint, picture }) => [`### ${name}`, ...(hint === "" ? [] : [hint]), `![${name}](sheets/${picture})`])]),
  ].join("\n\n")}\n`;
}

/** Exit 1 says that there are findings. */
function okrscore(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ["dist/cli/okrscore.js", ...args, "--lang", "en", "--quiet"], { encoding: "utf8" });
  if (status === null || status > 1) throw new Error(`${args.join(" ")}: ${stderr}`);
}

function run(program: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(`${program}: ${stderr}`);
}
