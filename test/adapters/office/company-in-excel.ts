import { officeWorkbook } from "../../../src/adapters/office";
import type { WorkbookGrid } from "../../../src/core/grid";
import type { Host, HostOptions } from "../../../src/workbench/host";
import { convertTask, generateTask, reviewTask, type TaskOutcome } from "../../../src/workbook/tasks";
import type { ApplyOutcome } from "../../../src/workbook/port";
import { gridOf } from "../../support/memory-workbook";
import { hostedClient } from "../../support/office/kpi-client";
import { AS_OF, company, END } from "../../support/small-company";

export type Task = (grid: WorkbookGrid) => TaskOutcome<unknown>;

/** What an add-in does one after the other. */
export const TASKS = {
  generate: (grid) => generateTask(grid, { asOf: AS_OF }),
  review: (grid) => reviewTask(grid, { asOf: END }),
  convert: (grid) => convertTask(grid, "functions"),
} as const satisfies Readonly<Record<string, Task>>;

/** The small company's workbook, open in a model of Excel. */
export async function companyInExcel(options: HostOptions = {}): Promise<Host> {
  return (await hostedClient(gridOf(company()), options)).host;
}

export async function readOpen(): Promise<WorkbookGrid> {
  const { grid, issues } = await officeWorkbook().read();
  if (grid === null) throw new Error(JSON.stringify(issues));
  return grid;
}

/** Reads, plans and writes, as the pane does. */
export async function runTask(task: Task): Promise<ApplyOutcome> {
  return applyOutcome(task(await readOpen()));
}

export function applyOutcome({ change, precondition, dialect }: TaskOutcome<unknown>): Promise<ApplyOutcome> {
  return officeWorkbook().apply(change, precondition, { dialect });
}

/** How many requests some work takes. */
export async function requestsOf(host: Host, work: () => Promise<unknown>): Promise<number> {
  const before = host.requests.length;
  await work();
  return host.requests.length - before;
}
