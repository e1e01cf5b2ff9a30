import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { officeWorkbook } from "../../src/adapters/office";
import { preconditionOf } from "../../src/workbook/precondition";
import { NO_CHANGE } from "../../src/workbook/workbook-change";
import { KPI_WORKBOOK } from "../support/kpi-workbook";
import { kpiClient } from "../support/office/kpi-client";
import type { RecordedSession, Recording } from "./recording";

const RECORDER = join(__dirname, "../../scripts/record-traffic.js");

/** Records our model of Excel with the recorder that is meant for the real one: a workbook is read, written to, and read again. */
export async function recordModel(): Promise<RecordedSession> {
  const { client } = await kpiClient();
  client.evaluate(readFileSync(RECORDER, "utf8"));
  const { grid } = await officeWorkbook().read();
  if (grid === null) throw new Error("not read");
  const change = {
    ...NO_CHANGE,
    addSheets: [{ key: "new", name: "New", columnWidths: {}, tables: [], blocks: [{ top: 0, left: 0, cells: [[{ value: "Objective" }, { value: 0.7, style: { format: "0.00" } }]] }] }],
    editSheets: [{ sheet: "KPI", cells: [{ row: 0, column: 1, cell: { value: 0.93 } }], tables: [] }],
  };
  const outcome = await officeWorkbook().apply(change, preconditionOf(grid, change), { dialect: "plain" });
  if (!outcome.applied) throw new Error(outcome.issues.map(({ code }) => code).join(", "));
  await officeWorkbook().read();
  // By way of text: what comes out of the page is of another realm.
  const text = JSON.stringify(client.evaluate("recordedTraffic('A workbook is read, written to, and read again: our model of Excel, not Excel.')"));
  return { name: "model", recording: JSON.parse(text) as Recording, workbook: KPI_WORKBOOK };
}

/** Writes the session into its folder: `tsx test/recordings/record-model.ts`. */
async function main(): Promise<void> {
  const { name, recording, workbook } = await recordModel();
  const folder = join(__dirname, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "recording.json"), `${JSON.stringify(recording, null, 1)}\n`);
  writeFileSync(join(folder, "workbook.xlsx"), workbook);
}

if (require.main === module) void main();
