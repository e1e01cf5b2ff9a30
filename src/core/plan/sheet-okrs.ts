import type { Figure, GeneratedKeyResult } from "../generate";
import type { KeyResult, Objective } from "../model";

/** A key result as the OKR sheet shows it: generated from a measure, or stated by another program at a place in its file. */
export interface SheetKeyResult extends KeyResult {
  readonly figures: Readonly<Record<"start" | "target" | "floor" | "ceiling" | "current", Figure>>;
  readonly from: GeneratedKeyResult["from"] | string;
}

/** What the OKR sheet of a cycle shows. */
export interface SheetOkrs {
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly SheetKeyResult[];
}
