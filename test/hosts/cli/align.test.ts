import { copyFileSync, readFileSync } from "node:fs";
import { alignmentWords, cliTexts, describeIssue, type Language } from "../../../src/core/language";
import { formatCell, type CellValue } from "../../../src/core/grid";
import { columnOf, gridOf, sortTable, tableOf, typeInto } from "./as-user";
import { okrscore, okrscoreJson, sample, temporaryFolder } from "./terminal";

const path = temporaryFolder();
const DAY = ["--as-of", "2027-06-01"] as const;
const [TREE, LINKS, FINDINGS] = ["OKR_Alignment_FY2027_Q2", "OKR_Links_FY2027_Q2", "OKR_ToAlign_FY2027_Q2"];

// On a busy machine whole commands take their time.
jest.setTimeout(60_000);

beforeAll(async () => {
  for (const language of ["en", "zh"] as const) {
    await okrscoreJson("generate", sample(language), "--cadence", "quarterly", ...DAY, "--lang", language, "-o", path(`okrs-${language}.xlsx`));
    await okrscoreJson("align", path(`okrs-${language}.xlsx`), ...DAY, "-o", path(`aligned-${language}.xlsx`));
  }
});

/** A copy of the workbook with its sheet of alignment. */
function copy(name: string, language: Language = "en"): string {
  copyFileSync(path(`aligned-${language}.xlsx`), path(name));
  return path(name);
}

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value : "";
}

/** Values of a table by header, row for row. */
function rowsOf(file: string, name: string): readonly Readonly<Record<string, CellValue>>[] {
  const { sheet, table } = tableOf(gridOf(file), name);
  return Array.from({ length: table.area.bottom - table.area.top }, (_, down) =>
    Object.fromEntries(table.columns.map((title, across) => [title, sheet.value(table.area.top + 1 + down, table.area.left + across)])));
}

/** Fills free rows of the links, as a user does who chooses from the lists. */
function enter(file: string, rows: readonly Readonly<Record<string, CellValue>>[], { from = 0, table = LINKS } = {}): void {
  const found = tableOf(gridOf(file), table);
  const entries = rows.flatMap((row, down) => Object.entries(row).map(([title, value]) =>
    [formatCell(found.table.area.top + 1 + from + down, columnOf(found.table, title)), value] as const));
  typeInto(file, found.sheet.name, Object.fromEntries(entries));
}

interface Node {
  readonly key: string;
  readonly fromChildren: number | null;
  readonly explained: number | null;
  readonly unexplained: number | null;
  readonly difference: number | null;
  readonly children: readonly Node[];
}

function nodesOf(tree: readonly Node[]): readonly Node[] {
  return tree.flatMap((node) => [node, ...nodesOf(node.children)]);
}

describe.each(["en", "zh"] as const)("align in %s", (language) => {
  const { tree: headers, links: titles, contributions, coverage, sheet } = alignmentWords(language);
  const labels = (file: string): readonly string[] => rowsOf(file, TREE).map((row) => textOf(row[headers.label]));

  test("adds its sheet, and again on its own output writes nothing", async () => {
    const file = copy(`again-${language}.xlsx`, language);
    const before = readFileSync(file);
    expect(gridOf(file).sheets.map(({ name }) => name)).toContain(sheet("FY2027-Q2"));
    expect(await okrscoreJson("align", file, ...DAY, "--in-place")).toMatchObject({ changed: false, cycle: "FY2027-Q2" });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("calculates in its cells what the core rolls up, by weights, splits and metrics, through items without a reading", async () => {
    const file = copy(`links-${language}.xlsx`, language);
    const rows = rowsOf(file, TREE);
    const own = (row: Readonly<Record<string, CellValue>>): boolean => typeof row[headers.own] === "number";
    const label = (test: (row: Readonly<Record<string, CellValue>>) => boolean, nth = 0): string => textOf(rows.filter((row) => row[headers.kind] === "keyResult").filter(test)[nth]?.[headers.label]);
    const unscored = label((row) => !own(row));
    const percent = (nth: number): string => label((row) => own(row) && row[headers.measuredIn] === "%", nth);
    const days = (nth: number): string => label((row) => own(row) && row[headers.measuredIn] === (language === "en" ? "days" : "天"), nth);
    enter(file, [
      { [titles.child]: percent(0), [titles.parent]: unscored, [titles.weight]: 3 },
      { [titles.child]: days(0), [titles.parent]: unscored, [titles.split]: 0.25 },
      { [titles.child]: unscored, [titles.parent]: label(own, 0), [titles.contribution]: contributions.progress },
      { [titles.child]: percent(1), [titles.parent]: percent(2), [titles.contribution]: contributions.metric },
      { [titles.child]: days(0), [titles.parent]: days(1), [titles.contribution]: contributions.metric },
    ]);
    const { tree, links, issues } = await okrscoreJson("align", file, ...DAY, "--in-place") as { readonly tree: readonly Node[]; readonly links: number; readonly issues: readonly { readonly code: string }[] };
    expect([links, issues.map(({ code }) => code)]).toEqual([5, ["alignment-company-only"]]);
    const shown = new Map(rowsOf(file, TREE).map((row) => [row[headers.id], row]));
    for (const node of nodesOf(tree)) {
      const cells = (["fromChildren", "difference", "explained", "unexplained"] as const).map((key) => [shown.get(node.key)?.[headers[key]], node[key]] as const);
      for (const [cell, core] of cells) expect(cell).toEqual(core === null ? "" : expect.closeTo(core, 9));
    }
    expect(nodesOf(tree).filter(({ explained }) => explained !== null)).not.toHaveLength(0);
    expect(await okrscoreJson("align", file, ...DAY, "--in-place")).toMatchObject({ changed: false });
  });

  test("counts live how far the levels are aligned", () => {
    const { sheet: cells } = tableOf(gridOf(path(`aligned-${language}.xlsx`)), TREE);
    const line = [...cells.rows()].flatMap((row) => [...cells.columns(row)].filter((column) => cells.value(row, column) === coverage.companyKeyResults).map((column) => [row, column] as const))[0] ?? [0, 0];
    const all = rowsOf(path(`aligned-${language}.xlsx`), TREE).filter((row) => row[headers.kind] === "keyResult").length;
    expect([4, 5, 6].map((across) => cells.value(line[0], line[1] + across))).toEqual([all, 0, 0]);
  });

  test("says what is typed that is not there, and what may be meant", async () => {
    const file = copy(`unknown-${language}.xlsx`, language);
    const [first = "", second = ""] = labels(file);
    const misspelt = `${second.slice(0, 3)}${second.slice(4)}`;
    enter(file, [{ [titles.child]: misspelt, [titles.parent]: first }]);
    const { issues, links } = await okrscoreJson("align", file, ...DAY, "--lang", language, "-o", path(`unknown-out-${language}.xlsx`));
    expect(links).toBe(0);
    const said = describeIssue({ code: "alignment-name-unknown", values: { found: misspelt, nearest: [second] } }, language);
    expect(issues).toContainEqual(expect.objectContaining({ code: "alignment-name-unknown", message: said }));
  });
});

describe("what people do on the sheet", () => {
  const { tree: headers, links: titles, kinds, findings: columns } = alignmentWords("en");

  test("stays, sorted or not, and there are free rows again", async () => {
    const file = copy("kept.xlsx");
    const [first, second, third] = rowsOf(file, TREE).map((row) => textOf(row[headers.label]));
    enter(file, [{ [titles.child]: second ?? "", [titles.parent]: first ?? "", [titles.counts]: "no" }, { [titles.child]: third ?? "", [titles.parent]: "=1+1" }]);
    sortTable(file, LINKS, titles.child);
    await okrscoreJson("align", file, ...DAY, "--in-place");
    const rows = rowsOf(file, LINKS);
    expect(rows.filter((row) => typeof row[titles.child] === "string" && row[titles.child] !== "").map((row) => [row[titles.child], row[titles.parent], row[titles.counts]]))
      .toEqual(expect.arrayContaining([[second, first, "no"], [third, "=1+1", null]]));
    expect(rows).toHaveLength(7);
  });

  test("in a circle is named, counts nothing, and is listed", async () => {
    const file = copy("cycle.xlsx");
    const [a = "", b = ""] = rowsOf(file, TREE).filter((row) => row[headers.kind] === "objective").map((row) => textOf(row[headers.label]));
    enter(file, [{ [titles.child]: a, [titles.parent]: b }, { [titles.child]: b, [titles.parent]: a }]);
    const { issues } = await okrscoreJson("align", file, ...DAY, "--in-place");
    const [named] = (issues as readonly { readonly code: string; readonly message: string }[]).filter(({ code }) => code === "alignment-cycle");
    expect(named?.message).toContain(a);
    expect(named?.message).toContain(b);
    expect(rowsOf(file, FINDINGS).map((row) => row[columns.kind])).toEqual([kinds.cycle]);
    expect(rowsOf(file, LINKS).slice(0, 2).map((row) => row[titles.share])).toEqual(["", ""]);
  });

  test("by target size is remembered on the sheet", async () => {
    const file = copy("size.xlsx");
    await okrscoreJson("align", file, ...DAY, "--weights", "size", "--in-place");
    expect(await okrscoreJson("align", file, ...DAY, "--in-place")).toMatchObject({ changed: false });
  });
});

test("the sheet converts to functions and back without another change", async () => {
  const file = copy("convert.xlsx");
  const before = rowsOf(file, TREE);
  await okrscoreJson("convert", file, "--formulas", "functions", "--in-place");
  await okrscoreJson("convert", file, "--formulas", "plain", "--in-place");
  expect(rowsOf(file, TREE)).toEqual(before);
  expect(await okrscoreJson("align", file, ...DAY, "--in-place")).toMatchObject({ changed: false });
});

test("a workbook without OKRs, or without those of a cycle, is told so", async () => {
  expect((await okrscore("align", sample(), ...DAY, "--lang", "en", "-o", path("none.xlsx"))).code).toBe(1);
  const { err } = await okrscore("align", path("okrs-en.xlsx"), ...DAY, "--lang", "en", "--cycle", "FY2027-Q3", "-o", path("none.xlsx"));
  expect(err).toContain(describeIssue({ code: "cycle-without-okrs", values: { cycle: "FY2027-Q3", known: ["FY2027-Q2"] } }, "en"));
  expect(cliTexts("en").commands.align).not.toBe("");
});
