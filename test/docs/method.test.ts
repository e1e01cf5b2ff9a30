import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { FUNCTIONS } from "../../src/core/formula";
import { gridOf } from "../hosts/cli/as-user";
import { packOf, sheetPicture } from "../../scripts/sheet-picture";
import { okrscore, sample, temporaryFolder } from "../hosts/cli/terminal";

const CYCLE = "FY2027-Q2";
const DAY = "2027-06-30";

/** How each command of the page is called on the sample, in an order in which each finds what it needs. */
const CALLS: readonly (readonly [command: string, ...options: readonly string[]])[] = [
  ["generate", "--level", "all", "--cycle", CYCLE], ["map"], ["bem"], ["method"], ["align"], ["lint"], ["words"], ["process"], ["review"], ["meet", "--kind", "standup"], ["meet", "--kind", "weekly"],
  ["meet", "--kind", "quarterly"], ["reviews"], ["scheme", "--people"], ["whatif"], ["train"], ["convert", "--cadence", "6w"],
];

/** Commands whose result is a folder with a workbook for each person, or one for a person. */
const PERSONAL: readonly (readonly [command: string, ...options: readonly string[]])[] = [["coach", "--person", "all"], ["interview", "--person", "all"], ["pbc", "--person", "all"]];

interface Line {
  readonly line: string;
  readonly sheet: string;
  readonly functions: readonly string[];
  readonly commands: readonly string[];
}

const PAGE = readFileSync(resolve(__dirname, "../../docs/method.md"), "utf8");
/** Of the first table; the pictures stand in another. */
const LINES = (PAGE.split("\n## ")[0] ?? "").split("\n").filter((row) => row.startsWith("| ")).slice(1).map((row): Line => {
  const [line = "", sheet = "", functions = "", commands = ""] = row.split("|").slice(1, -1).map((cell) => cell.trim());
  const quoted = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
  return { line, sheet, functions: quoted(functions), commands: quoted(commands) };
}).filter(({ line }) => !line.startsWith("**"));

describe("the page of the method", () => {
  const at = temporaryFolder();
  const book = at("book.xlsx");
  /** Command → names of the sheets that it wrote. */
  const written = new Map<string, readonly string[]>();

  beforeAll(async () => {
    let before: readonly string[] = gridOf(sample()).sheets.map(({ name }) => name);
    for (const [command, ...options] of CALLS) {
      const from = existsSync(book) ? [book, "--in-place"] : [sample(), "-o", book];
      const said = await okrscore(command, ...from, ...options, "--as-of", DAY, "--lang", "en");
      if (said.code > 1) throw new Error(`${command}: ${said.err}`);
      const names = gridOf(book).sheets.map(({ name }) => name);
      written.set(command, [...(written.get(command) ?? []), ...names.filter((name) => !before.includes(name))]);
      before = names;
    }
    for (const [command, ...options] of PERSONAL) {
      const said = await okrscore(command, book, ...options, "--as-of", DAY, "-o", at(command), "--lang", "en");
      if (said.code > 1) throw new Error(`${command}: ${said.err}`);
    }
  }, 120_000);

  test.each(LINES)("$line: its sheet is written by one of its commands", ({ sheet, commands }) => {
    const name = /^\*(.+)\*$/.exec(sheet)?.[1]?.replace("\\<cycle\\>", CYCLE).replace("\\<date\\>", "");
    if (name === undefined) return;
    // What one command writes another may add to: the sheet of check-ins comes with the OKRs.
    const all = [...written.values()].flat();
    expect(all.some((one) => one.startsWith(name))).toBe(true);
    const first = [...written].find(([, names]) => names.some((one) => one.startsWith(name)))?.[0];
    expect([...commands, "generate"]).toContain(first);
  });

  test.each(LINES)("$line: its functions and commands are there", async ({ functions, commands }) => {
    const known = FUNCTIONS.map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining([...functions]));
    for (const command of commands) expect((await okrscore(command, "--help")).code).toBe(0);
  });

  test("every sheet that is written has its picture", () => {
    const shown = readFileSync(resolve(__dirname, "../../docs/sheets.md"), "utf8");
    const ofPeople = PERSONAL.flatMap(([command]) => readdirSync(at(command)).filter((file) => file.endsWith(".xlsx")).flatMap((file) => gridOf(at(`${command}/${file}`)).sheets.map(({ name }) => sheetPicture(name, packOf(file)))));
    const pictures = new Set([...[...written.values()].flat().map((name) => sheetPicture(name)), ...ofPeople]);
    expect(pictures.size).toBeGreaterThan(50);
    expect([...pictures].filter((picture) => !shown.includes(`(sheets/${picture})`) || !existsSync(resolve(__dirname, "../../docs/sheets", picture)))).toEqual([]);
  });

  test("people get workbooks of their own, and every function of ours serves a line", () => {
    for (const [command] of PERSONAL) expect(readdirSync(at(command)).filter((name) => name.endsWith(".xlsx")).length).toBeGreaterThan(1);
    const served = new Set(LINES.flatMap(({ functions }) => functions));
    expect(FUNCTIONS.map(({ name }) => name).filter((name) => !served.has(name))).toEqual([]);
  });
});
