// Requests and bytes that reading and writing a workbook in Excel takes, against the values themselves as JSON: the least
// that could travel. Run with `npx tsx test/bench/office-requests.ts`.
import { officeWorkbook } from "../../src/adapters/office";
import type { CellValue } from "../../src/core/grid";
import type { SheetPlan } from "../../src/core/plan";
import type { Host } from "../../src/workbench/host";
import { preconditionOf } from "../../src/workbook/precondition";
import { NO_CHANGE, type WorkbookChange } from "../../src/workbook/workbook-change";
import { EMPTY_WORKBOOK, gridOf, memorySheet } from "../support/memory-workbook";
import { hostedClient } from "../support/office/kpi-client";

const COLUMNS = 10;
const SIZES: readonly (readonly [sheets: number, cells: number])[] = [[1, 1_000], [1, 50_000], [1, 200_000], [10, 1_000], [10, 50_000], [50, 1_000], [50, 50_000]];

/** Rows as scorecards have them: names, units and numbers. */
function rowsOf(cells: number): readonly (readonly CellValue[])[] {
  return Array.from({ length: Math.max(1, cells / COLUMNS) }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => (column === 0 ? `Measure number ${row}` : column === 1 ? "days" : (row * 31 + column * 7) / 100)));
}

interface Cost {
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
}

async function costOf(host: Host, work: () => Promise<unknown>): Promise<Cost> {
  const first = host.requests.length;
  await work();
  const made = host.requests.slice(first);
  return {
    requests: made.length,
    sent: made.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
    received: made.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
  };
}

function changeOf(sheets: readonly (readonly (readonly CellValue[])[])[]): WorkbookChange {
  const addSheets = sheets.map((rows, index): SheetPlan => ({
    key: `new:${index}`, name: `New ${index}`, columnWidths: {}, tables: [], blocks: [{ top: 0, left: 0, cells: rows.map((row) => row.map((value) => ({ value }))) }],
  }));
  return { ...NO_CHANGE, addSheets };
}

function line(what: string, { requests, sent, received }: Cost, cells: number): string {
  const perCell = ((sent + received) / cells).toFixed(1);
  return `${what.padEnd(30)} ${String(requests).padStart(4)} requests ${perCell.padStart(8)} bytes a cell  (${sent} sent, ${received} received)`;
}

async function main(): Promise<void> {
  for (const [count, cells] of SIZES) {
    const sheets = Array.from({ length: count }, () => rowsOf(cells / count));
    const { host } = await hostedClient(gridOf({ ...EMPTY_WORKBOOK, sheets: sheets.map((rows, index) => memorySheet(`Sheet ${index}`, rows)) }));
    const port = officeWorkbook();
    const size = `${count} sheet${count === 1 ? "" : "s"}, ${cells} cells`;
    console.log(`${size}: the values as JSON ${(Buffer.byteLength(JSON.stringify(sheets)) / cells).toFixed(1)} bytes a cell`);
    console.log(line("  read", await costOf(host, () => port.read()), cells));
    const { grid } = await port.read();
    if (grid === null) throw new Error("the workbook cannot be read");
    const change = changeOf(sheets);
    console.log(line("  write as new sheets", await costOf(host, () => port.apply(change, preconditionOf(grid, change), { dialect: "plain" })), cells));
  }
}

void main();
