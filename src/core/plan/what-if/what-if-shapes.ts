import { named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { whatIfWords, type Language } from "../../language";
import { cycleName } from "../okr-shapes";
import type { TableHandle } from "../table-handle";

/** What may be assumed of the end of the cycle. */
export const SCENARIOS = ["base", "pessimistic", "optimistic", "own"] as const;

export type Scenario = (typeof SCENARIOS)[number];

/** Key of the sheet. */
export function whatIfSheetKey(cycle: string): string {
  return `what-if:${cycle}`;
}

/** Columns of its tables, in their order; the first holds the ids. */
export const WHAT_IF_COLUMNS = {
  sums: ["id", "row", "label", "scoredWeight", "done", "restShare", "text", "weight", "now", "restNow", "rest", "base", "pessimistic", "optimistic", "own", "chosen"],
  values: [
    "id", "row", "objective", "type", "start", "target", "floor", "ceiling", "weight", "edge", "isMoving", "isScored", "isReached", "weighted", "ratio", "ownOrBase",
    "text", "unit", "current", "progress", "needed", "perWeek", "forecast", "base", "pessimistic", "optimistic", "own",
    "baseScore", "pessimisticScore", "optimisticScore", "ownScore", "feasible",
  ],
} as const;

/** How many columns of each, from its left, are steps of calculation. */
export const WHAT_IF_HIDDEN = { sums: 6, values: 16 } as const;

export type WhatIfTable = keyof typeof WHAT_IF_COLUMNS;
export type WhatIfColumn<Table extends WhatIfTable> = (typeof WHAT_IF_COLUMNS)[Table][number];

export const WHAT_IF_TABLES: readonly WhatIfTable[] = ["sums", "values"];

/** Short: plain formulas mention them often, and Excel takes no more than 8,192 characters. */
const NAMES: Readonly<Record<WhatIfTable, string>> = { sums: "OKR_Sums", values: "OKR_If" };

/** @example whatIfTableName("values", "FY2027-Q1") // => "OKR_If_FY2027_Q1" */
export function whatIfTableName(table: WhatIfTable, cycle: string): string {
  return `${NAMES[table]}_${cycleName(cycle)}`;
}

/** A table of the sheet as we plan it in a language. */
export function whatIfTable<Table extends WhatIfTable>(table: Table, cycle: string, language: Language): TableHandle<WhatIfColumn<Table>> {
  // The words of each table are checked against its columns by their type.
  return { name: whatIfTableName(table, cycle), headers: whatIfWords(language).headers[table] as Readonly<Record<WhatIfColumn<Table>, string>> };
}

/** Named cells of the sheet. */
export const WHAT_IF_CELLS = ["end", "weeks", "pace", "aim", "scenario", "stretch"] as const;

export type WhatIfCell = (typeof WHAT_IF_CELLS)[number];

/** @example whatIfCellName("aim", "FY2027-Q1") // => "OKR_WhatIfAim_FY2027_Q1" */
export function whatIfCellName(cell: WhatIfCell, cycle: string): string {
  return `OKR_WhatIf${cell.charAt(0).toUpperCase()}${cell.slice(1)}_${cycleName(cycle)}`;
}

/** A named cell of the sheet in a formula. */
export function whatIfCell(cycle: string): (cell: WhatIfCell) => Expression {
  return (cell) => named(whatIfCellName(cell, cycle));
}
