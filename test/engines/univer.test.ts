import { readFileSync } from "node:fs";
import { officeWorkbook } from "../../src/adapters/office";
import { readWorkbook } from "../../src/adapters/opc";
import { isCellError, sheetCell, type CellValue, type WorkbookGrid } from "../../src/core/grid";
import { generateTask, reviewTask, type TaskOutcome } from "../../src/workbook/tasks";
import type { WorkbookModel } from "../../src/workbench/host";
import { headlessUniver, type HeadlessUniver } from "../../src/workbench/host/univer/headless-univer";
import { hostedClient } from "../support/office/kpi-client";

/** Both engines calculate everything twice. */
jest.setTimeout(120_000);

const AS_OF = "2027-05-20";

/** What an add-in does one after the other, with our functions in the cells. */
const TASKS: readonly ((grid: WorkbookGrid) => TaskOutcome<unknown>)[] = [
  (grid) => generateTask(grid, { asOf: AS_OF, dialect: "functions" }),
  (grid) => reviewTask(grid, { asOf: AS_OF, dialect: "functions" }),
];

describe.each(["en", "zh"])("the sample's workbook, %s, with OKRs and a review", (language) => {
  let univer: HeadlessUniver;

  beforeAll(() => { univer = headlessUniver(); });
  afterAll(() => { univer.dispose(); });

  test("has the same values in every cell, whether Univer calculates it or the core", async () => {
    const byCore = await closedLoop(language);
    const byUniver = await closedLoop(language, univer);
    expect(differences(byCore, byUniver)).toEqual([]);
  });
});

async function closedLoop(language: string, univer?: HeadlessUniver): Promise<WorkbookModel> {
  const file = `assets/samples/brightwater-${language}.xlsx`;
  const reading = readWorkbook(readFileSync(file), file);
  if (!reading.ok) throw new Error(reading.issue.code);
  const { host } = await hostedClient(reading.value.grid, univer === undefined ? {} : { engine: univer.engine });
  for (const task of TASKS) {
    const { grid } = await officeWorkbook().read();
    if (grid === null) throw new Error("not read");
    const { change, precondition, dialect } = task(grid);
    expect(await officeWorkbook().apply(change, precondition, { dialect })).toMatchObject({ applied: true, changed: true });
  }
  return host.model;
}

function differences(expected: WorkbookModel, found: WorkbookModel): readonly string[] {
  expect(found.sheets.map(({ name }) => name)).toEqual(expected.sheets.map(({ name }) => name));
  return expected.sheets.flatMap((sheet) => {
    const { bottom = 0, right = 0 } = sheet.used ?? {};
    const other = found.sheet(sheet.name);
    const all: string[] = [];
    for (let row = 0; row <= bottom; row += 1) {
      for (let column = 0; column <= right; column += 1) {
        const [a, b] = [sheet.value(row, column), other.value(row, column)];
        if (!agree(a, b)) all.push(`${sheetCell(sheet.name, row, column)}: ${shown(a)} by the core, ${shown(b)} by Univer, =${other.cell(row, column).formula ?? ""}`);
      }
    }
    return all;
  });
}

/** Numbers within a billionth. A blank and an empty text look the same. */
function agree(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return (a ?? "") === (b ?? "");
}

function shown(value: CellValue): string {
  return isCellError(value) ? value.error : JSON.stringify(value);
}
