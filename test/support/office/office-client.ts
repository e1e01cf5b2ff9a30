/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
import { Script } from "node:vm";
import type { Host } from "../../../src/workbench/host";
import { officeWindow } from "./office-window";

/** Microsoft's own client, unmodified, talking to a model of Excel. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  /** `Excel.run` */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Runs a script as if it were typed into the console of the page, and gives what it gives. */
  evaluate(script: string): unknown;
}

/** Boots office.js on the host, in a realm of its own: several can live side by side. Takes about 0.1 s. */
export async function bootOffice(host: Pick<Host, "external">): Promise<OfficeClient> {
  const context = officeWindow(host.external);
  await (new Script("Office.onReady()").runInContext(context) as Promise<unknown>);
  const client = context as unknown as Omit<OfficeClient, "run" | "evaluate">;
  return {
    Excel: client.Excel, Office: client.Office, CustomFunctions: client.CustomFunctions,
    run: (batch) => client.Excel.run(batch),
    evaluate: (script) => new Script(script).runInContext(context) as unknown,
  };
}

/** Gives the globals of an add-in for the time of a test: code under test finds `Excel` and `Office` as in Excel. */
export function installOffice({ Excel, Office, CustomFunctions }: OfficeClient): void {
  Object.assign(globalThis, { Excel, Office, CustomFunctions });
}
