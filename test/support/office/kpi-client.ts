import { readWorkbook } from "../../../src/adapters/opc";
import type { WorkbookGrid } from "../../../src/core/grid";
import type { Host, HostOptions } from "../../../src/workbench/host";
import { startHeadlessHost, type HeadlessOptions } from "../../../src/workbench/host/headless";
import { KPI_WORKBOOK } from "../kpi-workbook";
import { bootOffice, installOffice, type OfficeClient } from "./office-client";

export interface HostedClient {
  readonly host: Host;
  readonly client: OfficeClient;
}

/** The real office.js on a model of Excel that has a workbook open; code under test finds it as its globals. */
export async function hostedClient(grid: WorkbookGrid, options: HeadlessOptions = {}): Promise<HostedClient> {
  const host = startHeadlessHost(grid, options);
  const client = await bootOffice(host);
  installOffice(client);
  // What office.js says at its start is answered before this is.
  await client.run(async (context) => {
    context.application.load("calculationMode");
    await context.sync();
  });
  return { host, client };
}

/** With the workbook that the contract suite asks for. */
export function kpiClient(options: HostOptions = {}): Promise<HostedClient> {
  return hostedClient(kpiGrid(), options);
}

export function kpiGrid(): WorkbookGrid {
  const reading = readWorkbook(KPI_WORKBOOK, "kpi.xlsx");
  if (!reading.ok) throw new Error(reading.issue.code);
  return reading.value.grid;
}
