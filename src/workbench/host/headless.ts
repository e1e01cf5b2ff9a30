import type { WorkbookGrid } from "../../core/grid";
import { createHost, type Host, type HostOptions } from "./host";
import { loadGrid } from "./load-grid";
import type { EngineMaker } from "./model/cell-engine";
import { CoreEngine } from "./model/core-engine";
import { WorkbookModel } from "./model/workbook-model";

export interface HeadlessOptions extends HostOptions {
  /** Where cells live. Left out: in memory, calculated by the core, which starts at once. */
  readonly engine?: EngineMaker;
}

/** A host without a page, for tests: over the workbook given, or one with an empty sheet. */
export function startHeadlessHost(grid?: WorkbookGrid, { engine = coreEngine, ...options }: HeadlessOptions = {}): Host {
  const model = new WorkbookModel(engine);
  if (grid === undefined) model.addSheet("Sheet1");
  else loadGrid(model, grid);
  return createHost(model, options);
}

function coreEngine(definitions: Parameters<EngineMaker>[0]): CoreEngine {
  return new CoreEngine(definitions);
}
