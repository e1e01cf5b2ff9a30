import type { GridPart, WorkbookFrame } from "../../workbook/grid-parts";
import type { LongList } from "./long-lists";
import type { PaneTask } from "./pane-task";

// What a pane and its worker say to each other. A workbook comes in parts, its frame last; tasks are about the one that
// came last. Of a result the pieces of its long lists come first.

export type ToWorker =
  | { readonly kind: "part"; readonly part: GridPart }
  | { readonly kind: "frame"; readonly frame: WorkbookFrame }
  | { readonly kind: "task"; readonly id: number; readonly task: PaneTask };

export type FromWorker =
  | { readonly kind: "piece"; readonly id: number; readonly piece: LongList }
  | { readonly kind: "result"; readonly id: number; readonly result: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
