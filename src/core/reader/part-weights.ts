import { changed, type Change, type Origin } from "../model";
import { contentKind } from "./cell-content";
import { fieldColumn, type Column } from "./classify-columns";
import type { CellAt, Draft } from "./draft";
import { place, readCellNumber, type CellNumber } from "./read-number";
import type { SheetView } from "./sheet-view";
import type { Table } from "./tables";

/** Weights add up to a whole, but for rounding. */
const WHOLE = 0.001;
const PERCENT = /^([^%％]*?)(\d{1,3}(?:\.\d+)?)(\s*[%％][^%％]*)$/s;

/** A part of a form, as the cell that states what it weighs. */
export interface Part {
  /** Same for all measures of the part. */
  readonly key: string;
  readonly weight: number;
  readonly origin: Origin;
}

type PartFinder = (draft: Draft) => Part | null;

/** A weight as a cell states it. */
export interface StatedWeight {
  readonly value: number | null;
  readonly origin: Origin;
}

/**
 * Weights of measures whose form weighs its parts, too (`Part 1: Win (70%)`, or a column of their own): the weight
 * within the part times that of the part. Only where the measures of each part, and the parts, add up to a whole;
 * null where they do not.
 *
 * @example 50 % of a part of 70 % // => 0.35, with the origins of both
 */
export function partWeights(table: Table, columns: readonly Column[], drafts: readonly Draft[], weightOf: (draft: Draft) => CellNumber | null): ReadonlyMap<Draft, CellNumber> | null {
  const weight = fieldColumn(columns, "weight");
  const name = fieldColumn(columns, "keyResult") ?? fieldColumn(columns, "measure");
  if (weight === null || drafts.length < 2) return null;
  const stating = columns.filter(({ column, role }) => column !== weight.column && column !== name?.column && (role.kind === "other" || (role.kind === "field" && ["perspective", "objective"].includes(role.field))));
  for (const column of [null, ...stating]) {
    const weighted = weightedBy(column === null ? sectionPart(table) : columnPart(table, column), drafts, weightOf);
    if (weighted !== null) return weighted;
  }
  return null;
}

/**
 * Weights within parts as weights of the whole, for things of which each is in one part; null unless every one has a weight
 * and a part, and the weights of each part, and those of the parts, add up to a whole.
 */
export function weightedBy<Weighed, Weight extends StatedWeight>(find: (each: Weighed) => Part | null, all: readonly Weighed[], weightOf: (each: Weighed) => Weight | null): ReadonlyMap<Weighed, Weight> | null {
  const weighted = new Map<Weighed, Weight>();
  const parts = new Map<string, { readonly weight: number; within: number }>();
  for (const each of all) {
    const [part, own] = [find(each), weightOf(each)];
    if (part === null || own?.value == null) return null;
    const sums = parts.get(part.key) ?? { weight: part.weight, within: 0 };
    sums.within += own.value;
    parts.set(part.key, sums);
    const change: Change = { of: own.origin, as: "part", by: part.weight };
    weighted.set(each, { ...own, value: changed(own.value, change), origin: { ...part.origin, change } });
  }
  const sums = [...parts.values()];
  return sums.length > 1 && sums.every(({ within }) => isWhole(within)) && isWhole(sums.reduce((sum, part) => sum + part.weight, 0)) ? weighted : null;
}

function isWhole(sum: number): boolean {
  return Math.abs(sum - 1) < WHOLE;
}

/** The title over the rows. */
function sectionPart(table: Table): PartFinder {
  return ({ section }) => (section === null ? null : partAt(table.view, section));
}

/** A cell of the column that speaks of its row and, while the cells below are blank, of theirs. */
function columnPart(table: Table, { column, header }: Column): PartFinder {
  const isWeight = /weight|权重|占比/i.test(header.text);
  const filled = new Map<number, number>();
  let last: number | undefined;
  for (const row of table.rows) {
    if (contentKind(table.view, row, column) !== "blank") last = row;
    if (last !== undefined) filled.set(row, last);
  }
  return ({ rows: [row = 0] }) => {
    const at = filled.get(row);
    if (at === undefined) return null;
    return partAt(table.view, { row: at, column }) ?? (isWeight ? numberAt(table.view, { row: at, column }) : null);
  };
}

/** The nearest of the titles over a table that says a percentage. */
export function titledPart(view: SheetView, titles: readonly CellAt[]): Part | null {
  for (const title of titles) {
    const part = partAt(view, title);
    if (part !== null) return part;
  }
  return null;
}

/** The one percentage that a text says. */
function partAt(view: SheetView, { row, column }: CellAt): Part | null {
  const value = view.value(row, column);
  const [, before, percent, after] = typeof value === "string" ? PERCENT.exec(value) ?? [] : [];
  if (percent === undefined) return null;
  const at = place(view, row, column);
  return { key: `${at.row}:${at.column}`, weight: Number(percent) / 100, origin: { ...at, as: "text", factor: 0.01, before: before ?? "", after: after ?? "" } };
}

function numberAt(view: SheetView, { row, column }: CellAt): Part | null {
  const number = readCellNumber(view, row, column);
  if (number?.value == null) return null;
  const factor = number.plain && number.value > 1 ? 0.01 : 1;
  return { key: `${number.origin.row}:${number.origin.column}`, weight: number.value * factor, origin: { ...number.origin, factor: (number.origin.factor ?? 1) * factor } };
}
