import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Dialect } from "../../src/core/formula";
import type { WorkbookGrid } from "../../src/core/grid";
import type { Language } from "../../src/core/language";
import { knownState } from "../../src/workbook/known-state";
import { checkInTask, generateTask, readOwnOkrs, reviewTask, type TaskOutcome } from "../../src/workbook/tasks";
import { OpcPort } from "../support/opc-port";
import { EMPTY_WORKBOOK, gridOf, memorySheet } from "../support/memory-workbook";
import { UPDATE_HEADERS } from "../support/small-company";

// openpyxl, WPS and others save a package without the custom XML part in which we remember what we wrote.

const CYCLE = "FY2027-Q2";

/** The package without custom XML: the parts, the relationships to them, and their content types. */
function withoutRecord(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith("customXml/"));
  return zipSync(Object.fromEntries(parts.map(([name, content]) => [name, withoutMention(name, content)])));
}

function withoutMention(name: string, content: Uint8Array): Uint8Array {
  const mentions = name === "[Content_Types].xml" || name === "xl/_rels/workbook.xml.rels";
  return mentions ? strToU8(strFromU8(content).replace(/<(?:Relationship|Override)\b[^>]*customXml\/[^>]*\/>/g, "")) : content;
}

async function read(port: OpcPort): Promise<WorkbookGrid> {
  const { grid } = await port.read();
  if (grid === null) throw new Error("the workbook cannot be read");
  return grid;
}

async function run<Summary>(port: OpcPort, task: (grid: WorkbookGrid) => TaskOutcome<Summary>): Promise<{ readonly summary: Summary | null; readonly codes: readonly string[]; readonly changed: boolean }> {
  const { change, precondition, dialect, summary, issues } = task(await read(port));
  const outcome = await port.apply(change, precondition, { dialect });
  const codes = issues.map(({ code }) => code).filter((code) => /^(?:cell|row|name|own|sheet|table|state)-/.test(code));
  return { summary, codes, changed: outcome.applied && outcome.changed };
}

describe.each<[Language, Dialect]>([["en", "plain"], ["en", "functions"], ["zh", "plain"], ["zh", "functions"]])("in %s with %s formulas", (language, dialect) => {
  const port = new OpcPort(readFileSync(join(__dirname, `../../assets/samples/brightwater-${language}.xlsx`)));
  const generate = (grid: WorkbookGrid) => generateTask(grid, { language, dialect, cycle: CYCLE, asOf: "2027-05-20" });
  const review = (grid: WorkbookGrid) => reviewTask(grid, { cycle: CYCLE, asOf: "2027-06-30" });
  let generated: Uint8Array = new Uint8Array();
  let record: string | null = null;

  beforeAll(async () => {
    await run(port, generate);
    record = (await read(port)).state;
    generated = withoutRecord(port.bytes);
  });

  test("the record is gone and known again by the tables", async () => {
    const grid = await read(new OpcPort(generated));
    expect([grid.state, record === null]).toEqual([null, false]);
    expect(knownState(grid).state.settings).toEqual({ language, dialect, cadence: "quarterly", fiscalYearStart: "2027-01-01", cycle: CYCLE });
  });

  test("generating again writes the record alone, as it was", async () => {
    const again = new OpcPort(generated);
    expect(await run(again, generate)).toMatchObject({ codes: ["state-lost"], changed: true });
    expect((await read(again)).state).toBe(record);
    expect(await run(again, generate)).toMatchObject({ codes: [], changed: false });
  });

  test("check-ins and a review find the OKRs, and come to what they come to with the record", async () => {
    const [lost, known] = [new OpcPort(generated), new OpcPort(port.bytes)];
    const id = readOwnOkrs(await read(known), knownState(await read(known)).state, CYCLE)?.keyResults[0]?.id ?? "";
    const [updates] = gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet("updates.csv", [UPDATE_HEADERS, ["2027-06-10", id, null, 6, "said", "A"]])] }).sheets;
    if (updates === undefined) throw new Error("no updates");
    const checkIn = (grid: WorkbookGrid) => checkInTask(grid, updates, { asOf: "2027-06-10" });
    expect(await run(lost, checkIn)).toEqual({ ...await run(known, checkIn), codes: ["state-lost"] });
    lost.bytes = withoutRecord(lost.bytes);
    expect(await run(lost, review)).toEqual({ ...await run(known, review), codes: ["state-lost"] });
    expect(await run(lost, review)).toMatchObject({ codes: [], changed: false });
  });
});
