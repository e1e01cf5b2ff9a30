import type { Measure } from "../../core/model";
import type { GridPart, WorkbookFrame } from "../../workbook/grid-parts";
import type { PaneTask } from "./pane-task";

// What a pane and its worker say to each other. A workbook comes in parts, its frame last; tasks are about the one that
// came last. Measures that were read come back some hundred at a time: all of them in one message would keep the pane
// busy for as long as the browser unpacks it.

export type ToWorker =
  | { readonly kind: "part"; readonly part: GridPart }
  | { readonly kind: "frame"; readonly frame: WorkbookFrame }
  | { readonly kind: "task"; readonly id: number; readonly task: PaneTask };

export type FromWorker =
  | { readonly kind: "measures"; readonly id: number; readonly measures: readonly Measure[] }
  | { readonly kind: "result"; readonly id: number; readonly result: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
