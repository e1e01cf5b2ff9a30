import { call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { Origin } from "../../model";
import { EMPTY, isNumber, ONE, orEmpty, when, ZERO } from "../review/expressions";
import { fromSource, idsOf, type SourceTable } from "../review/review-context";
import { sourceCell, sourceNumber } from "../source-formula";
import { own, type TableHandle } from "../table-handle";
import type { TreeKey } from "./alignment-shapes";

/** What the tree looks up of an item. */
export type ItemKey =
  | "id" | "text" | "owner" | "unit" | "objective" | "start" | "target" | "current" | "weight" | "progress" | "status"
  | "alignedTo" | "contribution" | "linkWeight" | "team" | "person";

/** Where an item stands: in a table of ours as the workbook calls it, by its id, or in cells of the user's. */
export type ItemSource = { readonly holder: "team" | "person" | null } & (
  | { readonly table: SourceTable<ItemKey> }
  | { readonly cells: Readonly<Partial<Record<ItemKey, Origin>>>; /** Id of its objective. */ readonly objective: string | null }
);

/** Row in a table of ours in which an item of this id stands; null for one that stands in cells of the user's. */
export function rowOfItem(source: ItemSource, id: Expression): Expression | null {
  return "table" in source ? orEmpty(call("MATCH", id, idsOf(source.table), ZERO)) : null;
}

/** What the source of an item says of it; `row` is its row in a table of ours. Empty where it says nothing. */
export function saidOf(source: ItemSource, key: ItemKey, row: Expression): Expression {
  if ("table" in source) return fromSource(source.table, key, row);
  const origin = source.cells[key];
  if (origin === undefined) return EMPTY;
  if (origin.as === "number") return sourceNumber(origin);
  const text = sourceCell(origin);
  return when(call("ISBLANK", text), EMPTY, text);
}

/** Progress in a row of the tree: as the source states it, else from the figures of the row where it states them. */
export function progressOf(source: ItemSource, tree: TableHandle<TreeKey>): Expression {
  const stated = saidOf(source, "progress", own(tree, "row"));
  if ("table" in source) return stated;
  const figures = [own(tree, "current"), own(tree, "start"), own(tree, "target")];
  if (source.cells.progress === undefined) return when(call("AND", ...figures.map(isNumber)), call("OKRSCORE", ...figures), EMPTY);
  return when(isNumber(stated), call("MAX", literal(0), call("MIN", ONE, stated)), EMPTY);
}
