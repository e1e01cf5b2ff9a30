import type { CellValue, WorkbookGrid } from "../../core/grid";
import { parseDateCell, type KeyResult } from "../../core/model";
import { TABLE_NAMES, type CarriedAction } from "../../core/plan";
import { LANGUAGES, reviewSheetWords } from "../../core/language";
import type { Action, Cause } from "../../core/review";
import { rowValues } from "../own-tables";
import type { WorkbookState } from "../state";
import { ownTable } from "./own-okrs";

type Values = Readonly<Record<string, CellValue>>;

/** Causes and actions as they stand in the review sheet of a cycle; none before there is one. Rows of no key result are left out. */
export function readCausesAndActions(grid: WorkbookGrid, state: WorkbookState, cycle: string): { readonly causes: readonly Cause[]; readonly actions: readonly Action[] } {
  const withKeyResult = (part: "causes" | "actions"): readonly { readonly id: string | null; readonly keyResult: string; readonly values: Values }[] =>
    reviewRows(grid, state, part, cycle).flatMap(({ id, values }) => {
      const keyResult = textOf(values["keyResultId"]);
      return keyResult === null ? [] : [{ id, keyResult, values }];
    });
  return {
    causes: withKeyResult("causes").map(({ id, keyResult, values }) => ({ id, keyResult, share: numberOf(values["share"]) })),
    actions: withKeyResult("actions").map(({ id, keyResult, values }) => ({ id, keyResult, effect: numberOf(values["effect"]) })),
  };
}

/**
 * Actions that the review of the cycle before decided on and nobody dropped, with the value of their key result then.
 * `now` are the key results of this cycle: that of the same measure is where the effect shows.
 */
export function carriedActions(grid: WorkbookGrid, state: WorkbookState, cycle: string, now: readonly KeyResult[], before: readonly KeyResult[]): readonly CarriedAction[] {
  const readings = new Map(reviewRows(grid, state, "data", cycle).flatMap(({ id, values }) => (id === null ? [] : [[id, numberOf(values["current"])] as const])));
  const dropped = new Set(LANGUAGES.map((language) => reviewSheetWords(language).states.dropped));
  return reviewRows(grid, state, "actions", cycle).flatMap(({ id, values }) => {
    const action = textOf(values["action"]);
    const status = textOf(values["status"]);
    // What an earlier cycle had handed on has been checked in that review.
    if (action === null || textOf(values["from"]) !== null || (status !== null && dropped.has(status))) return [];
    const keyResult = textOf(values["keyResultId"]);
    return [{
      id: `${cycle} ${textOf(values["number"]) ?? id ?? action}`,
      keyResult: sameMeasure(keyResult, now, before),
      action, status, cycle,
      cause: textOf(values["cause"]),
      owner: textOf(values["owner"]),
      due: dateOf(values["due"]),
      effect: numberOf(values["effect"]),
      before: keyResult === null ? null : readings.get(keyResult) ?? null,
    }];
  });
}

function reviewRows(grid: WorkbookGrid, state: WorkbookState, part: "data" | "causes" | "actions", cycle: string): readonly { readonly id: string | null; readonly values: Values }[] {
  const own = ownTable(grid, state, TABLE_NAMES.review(part, cycle));
  return own === null ? [] : own.table.rows.map((row) => ({ id: row.id, values: rowValues(own.table, row) }));
}

function sameMeasure(keyResult: string | null, now: readonly KeyResult[], before: readonly KeyResult[]): string | null {
  const measure = before.find(({ id }) => id === keyResult)?.measure ?? null;
  return measure === null ? null : now.find((one) => one.measure === measure)?.id ?? null;
}

function textOf(value: CellValue | undefined): string | null {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? null : text;
}

function numberOf(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

function dateOf(value: CellValue | undefined): string | null {
  return typeof value === "string" || typeof value === "number" ? parseDateCell(value) : null;
}
