import { isNotAvailable, parseQuantity, type Quantity } from "../quantity";
import type { Origin } from "../model";
import { contentKind } from "./cell-content";
import { formatCurrency, isPercentFormat } from "./number-format";
import type { SheetView } from "./sheet-view";

/** What a cell says as a number. */
export interface CellNumber {
  /** Null for a range. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Where a movement starts: 30 in `from 30 to 50`. */
  readonly from: number | null;
  readonly comparator: Quantity["comparator"];
  /** As the cell states it, by its text or its number format. */
  readonly unit: string | null;
  /** Currency of the number format, which people often leave as it was. */
  readonly currency: string | null;
  readonly percent: boolean;
  readonly relativeChange: boolean;
  readonly doubts: Quantity["doubts"];
  /** True for a number without unit, scale and percent format, whatever bounds it (`≤ 8`): those are for the table to say. */
  readonly plain: boolean;
  readonly origin: Origin;
}

const NO_DOUBTS: Quantity["doubts"] = [];

/** Number of a cell; null for a blank cell, an error, a date, and words that are no quantity. */
export function readCellNumber(view: SheetView, row: number, column: number): CellNumber | null {
  const kind = contentKind(view, row, column);
  if (kind === "number") return typedNumber(view, row, column);
  if (kind !== "text") return null;
  const value = view.value(row, column);
  return typeof value === "string" && !isNotAvailable(value) ? quantityNumber(view, row, column, value) : null;
}

function typedNumber(view: SheetView, row: number, column: number): CellNumber {
  const format = view.format(row, column);
  const percent = isPercentFormat(format);
  const at = view.place(row, column);
  // Written out: there is one of these for every number of a workbook, and spreading costs more than reading them.
  return {
    value: Number(view.value(row, column)), low: null, high: null, from: null, comparator: null,
    unit: percent ? "%" : null, currency: percent ? null : formatCurrency(format), percent,
    relativeChange: false, doubts: NO_DOUBTS, plain: !percent,
    origin: { sheet: view.sheet.name, row: at.row, column: at.column, as: "number", factor: 1 },
  };
}

function quantityNumber(view: SheetView, row: number, column: number, text: string): CellNumber | null {
  const quantity = parseQuantity(text, { decimal: view.decimal() ?? undefined });
  return quantity === null ? null : cellNumber(quantity, { ...place(view, row, column), as: "text", factor: quantity.factor, before: quantity.before, after: quantity.after });
}

/** The number that a quantity states, with the cell that it stands in. */
export function cellNumber(quantity: Quantity, origin: Origin): CellNumber {
  const { value, low, high, from, comparator, unit, percent, relativeChange, doubts } = quantity;
  const plain = unit === null && !percent && Math.abs(quantity.factor) === 1;
  return { value, low, high, from, comparator, unit, percent, relativeChange, doubts, currency: null, plain, origin };
}

/** The number times a factor, as where a column of percentages is stored as 85 instead of 0.85. */
export function rescaled(number: CellNumber, factor: number): CellNumber {
  const times = (value: number | null): number | null => (value === null ? null : scaledValue(value, factor));
  const { value, low, high, from, origin } = number;
  return { ...number, value: times(value), low: times(low), high: times(high), from: times(from), origin: rescaledOrigin(origin, factor) };
}

/** A share or part of another number is of any scale; an amount that is added is of its. */
function rescaledOrigin(origin: Origin, factor: number): Origin {
  const { change } = origin;
  const own = { ...origin, factor: (origin.factor ?? 1) * factor };
  if (change === undefined) return own;
  const of = rescaledOrigin(change.of, factor);
  return change.as !== "amount" ? { ...origin, change: { ...change, of } } : { ...own, change: { ...change, of, by: scaledValue(change.by, factor) } };
}

/** 95.2 × 0.01 without the dust of binary fractions. */
function scaledValue(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

/** Where a cell stands, as an origin needs it. */
export function place(view: SheetView, row: number, column: number): Pick<Origin, "sheet" | "row" | "column"> {
  const at = view.place(row, column);
  return { sheet: view.sheet.name, row: at.row, column: at.column };
}
