import { readWorkbook } from "../../../src/adapters/opc";
import type { WorkbookGrid } from "../../../src/core/grid";
import { makePacks, previewPacks, type MadePacks, type NamedFile, type PackRequest } from "../../../src/taskpane/background/make-packs";
import { AS_OF, company, CYCLE, generate } from "../../support/small-company";
import { EMPTY_WORKBOOK, gridOf } from "../../support/memory-workbook";

const GRID = gridOf(generate(company()).workbook);
const request = (more: Partial<PackRequest>): PackRequest => ({ kind: "coach", asOf: AS_OF, source: "KPI.xlsx", cycle: CYCLE, ...more });

function gridIn({ files }: MadePacks, name: string): WorkbookGrid {
  const reading = readWorkbook(files.find((file) => file.name === name)?.bytes ?? new Uint8Array(), name);
  if (!reading.ok) throw new Error(`${name}: ${reading.issue.code}`);
  return reading.value.grid;
}

const textsIn = (grid: WorkbookGrid): readonly unknown[] => grid.sheets.flatMap((sheet) => [...sheet.rows()].flatMap((row) => [...sheet.columns(row)].map((column) => sheet.value(row, column))));

test("a coaching card holds the person's own and nobody else's", () => {
  const made = makePacks(GRID, request({ person: "A. Keller" }), []);
  expect(made.files.map(({ name, state }) => [name, state])).toEqual([[`Coaching ${CYCLE} A. Keller.xlsx`, "new"]]);
  const texts = textsIn(gridIn(made, `Coaching ${CYCLE} A. Keller.xlsx`));
  expect(texts).toContain("A. Keller");
  expect(texts).not.toContain("J. Lindqvist");
});

test.each(["coach", "interview", "oneOnOne", "pbc"] as const)("%s: made again of the files that were made, each is as it was", (kind) => {
  const first = makePacks(GRID, request({ kind }), []);
  const again = makePacks(GRID, request({ kind }), first.files);
  expect(first.files.length).toBeGreaterThanOrEqual(5);
  expect(again.files).toEqual(first.files.map((file) => ({ ...file, state: "unchanged" })));
  expect(previewPacks(GRID, request({ kind }), first.files)).toMatchObject({ unused: [], cycle: CYCLE });
});

test("what is no workbook is named, and nothing is made", () => {
  const wrong: readonly NamedFile[] = [{ name: "PBC.xlsx", bytes: new TextEncoder().encode("no workbook") }];
  const made = makePacks(GRID, request({ kind: "pbc" }), wrong);
  expect(made.files).toEqual([]);
  expect(made.issues.filter(({ severity }) => severity === "error").map(({ at }) => at)).toEqual(["PBC.xlsx"]);
});

test.each(["coach", "interview", "oneOnOne", "pbc"] as const)("%s: without OKRs it says why there is nothing", (kind) => {
  const made = makePacks(gridOf(EMPTY_WORKBOOK), { kind, asOf: AS_OF, source: "KPI.xlsx" }, []);
  expect(made.files).toEqual([]);
  expect(made.issues.map(({ code }) => code)).toContain("workbook-without-okrs");
});
