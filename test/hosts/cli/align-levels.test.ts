import { copyFileSync } from "node:fs";
import { alignmentWords } from "../../../src/core/language";
import { formatCell, type CellValue } from "../../../src/core/grid";
import { columnOf, gridOf, tableOf, typeInto } from "./as-user";
import { okrscoreJson, sample, temporaryFolder } from "./terminal";

const path = temporaryFolder();
const DAY = ["--as-of", "2027-06-01"] as const;
const [TREE, LINKS] = ["OKR_Alignment_FY2027_Q2", "OKR_Links_FY2027_Q2"];
const { tree: headers, links: titles, yes, no } = alignmentWords("en");

// On a busy machine whole commands take their time.
jest.setTimeout(60_000);

beforeAll(async () => {
  await okrscoreJson("generate", sample(), "--level", "all", ...DAY, "--lang", "en", "-o", path("okrs.xlsx"));
});

type Row = Readonly<Record<string, CellValue>>;

function rowsOf(file: string, name: string): readonly Row[] {
  const { sheet, table } = tableOf(gridOf(file), name);
  return Array.from({ length: table.area.bottom - table.area.top }, (_, down) =>
    Object.fromEntries(table.columns.map((title, across) => [title, sheet.value(table.area.top + 1 + down, table.area.left + across)])));
}

/** Types a value into a column of a table, in every row that a test picks. */
function typeBelow(file: string, name: string, title: string, pick: (row: Row) => boolean, value: CellValue): void {
  const { sheet, table } = tableOf(gridOf(file), name);
  const cells = rowsOf(file, name).flatMap((row, down) => (pick(row) ? [[formatCell(table.area.top + 1 + down, columnOf(table, title)), value] as const] : []));
  typeInto(file, sheet.name, Object.fromEntries(cells));
}

interface Node {
  readonly key: string;
  readonly fromChildren: number | null;
  readonly explained: number | null;
  readonly unexplained: number | null;
  readonly children: readonly Node[];
}

function nodesOf(tree: readonly Node[]): readonly Node[] {
  return tree.flatMap((node) => [node, ...nodesOf(node.children)]);
}

test("three levels are aligned as their sheets say; cells come to what the core does, and again nothing is written", async () => {
  copyFileSync(path("okrs.xlsx"), path("three.xlsx"));
  const { tree, coverage } = await okrscoreJson("align", path("three.xlsx"), ...DAY, "--in-place") as { readonly tree: readonly Node[]; readonly coverage: { readonly units: unknown } };
  const shown = new Map(rowsOf(path("three.xlsx"), TREE).map((row) => [row[headers.id], row]));
  expect(shown.size).toBe(nodesOf(tree).length);
  for (const node of nodesOf(tree)) {
    for (const key of ["fromChildren", "explained", "unexplained"] as const) {
      const value = node[key];
      expect(shown.get(node.key)?.[headers[key]]).toEqual(value === null ? "" : expect.closeTo(value, 9));
    }
  }
  expect(coverage.units).toEqual({ team: { all: 4, aligned: 4 }, person: { all: 5, aligned: 5 } });
  expect(await okrscoreJson("align", path("three.xlsx"), ...DAY, "--in-place")).toMatchObject({ changed: false });
});

test("a parent that is taken away on the sheet of teams leaves an orphan; a proposal counts once it is confirmed", async () => {
  const file = path("orphan.xlsx");
  copyFileSync(path("okrs.xlsx"), file);
  const teams = "OKR_TeamKRs_FY2027_Q2";
  const objective = rowsOf(file, teams)[0]?.["Objective id"] ?? null;
  // Nobody in this team's objective supports anything any more.
  typeBelow(file, "OKR_TeamOs_FY2027_Q2", "Supports id", (row) => row["Objective id"] === objective, null);
  typeBelow(file, teams, "Supports id", (row) => row["Objective id"] === objective, null);
  const before = await okrscoreJson("align", file, ...DAY, "--in-place") as { readonly links: number; readonly proposals: readonly { readonly from: string; readonly to: string }[] };
  const [proposal] = before.proposals;
  expect(proposal).toBeDefined();
  const inRow = (row: Row): boolean => row[titles.id] === `?${proposal?.from ?? ""}`;
  expect(rowsOf(file, LINKS).find(inRow)).toMatchObject({ [titles.confirmed]: no, [titles.share]: "" });
  typeBelow(file, LINKS, titles.confirmed, inRow, yes);
  expect(await okrscoreJson("align", file, ...DAY, "--in-place")).toMatchObject({ links: before.links + 1, proposals: before.proposals.slice(1) });
  expect(rowsOf(file, LINKS).find(inRow)).toMatchObject({ [titles.confirmed]: yes, [titles.from]: proposal?.from, [titles.to]: proposal?.to });
  expect(rowsOf(file, LINKS).find(inRow)?.[titles.share]).toBeGreaterThan(0);
  expect(await okrscoreJson("align", file, ...DAY, "--in-place")).toMatchObject({ changed: false });
});
