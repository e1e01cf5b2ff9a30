import { isNotAvailable, parseQuantity } from "../quantity";
import { contentKind, isYear } from "./cell-content";
import { foldText } from "./fold-text";
import { isPercentFormat } from "./number-format";
import { outlineMark } from "./outline";
import { parsePeriodLabel } from "./period-label";
import { seriesKind } from "./series-words";
import type { SheetView } from "./sheet-view";
import { isUnitText } from "./unit-words";

/** What stands under a header, counted over the first rows of the table. */
export interface ColumnProfile {
  /** Rows looked at. */
  readonly rows: number;
  /** Cells that hold something of their own, or show a merged area. */
  readonly filled: number;
  readonly numbers: number;
  readonly percents: number;
  readonly dates: number;
  readonly texts: number;
  /** Texts that are a number in words: `≥95%`, `35天`, `1.2M`. */
  readonly quantities: number;
  /** Texts that say that nothing is there: `N/A`, `待定`. */
  readonly notAvailable: number;
  readonly series: number;
  /** Cells that are dates or name a period and nothing else. */
  readonly periods: number;
  readonly units: number;
  /** Cells that are numbers of an outline and nothing else: `1.2`, `KR1`. */
  readonly marks: number;
  /** Texts marked as key results: `KR1: …`. */
  readonly keyResults: number;
  /** Cells in merged areas of several rows. */
  readonly merged: number;
  readonly formulas: number;
  readonly distinct: number;
  /** Mean length of the texts. */
  readonly length: number;
}

const SAMPLE = 300;
/** Longest text that is read as a quantity: beyond it is a sentence with a number in it. */
const QUANTITY_LENGTH = 24;

export function columnProfile(view: SheetView, rows: readonly number[], column: number): ColumnProfile {
  const sample = rows.slice(0, SAMPLE);
  const count = { filled: 0, numbers: 0, percents: 0, dates: 0, texts: 0, quantities: 0, notAvailable: 0, series: 0, periods: 0, units: 0, marks: 0, keyResults: 0, merged: 0, formulas: 0 };
  const values = new Set<string>();
  let length = 0;
  for (const row of sample) {
    const kind = contentKind(view, row, column);
    if (kind === "blank") continue;
    const area = view.merge(row, column);
    // A title merged over the table is not in its columns.
    if (area !== null && area.left < column) continue;
    count.filled += 1;
    if (area !== null && area.bottom > area.top) count.merged += 1;
    if (view.formula(row, column) !== null) count.formulas += 1;
    const text = view.text(row, column);
    values.add(foldText(text));
    if (kind === "date") count.dates += 1;
    if (kind === "date" || isYear(view.value(row, column)) || (kind === "text" && text.length <= 20 && parsePeriodLabel(text)?.rest === "")) count.periods += 1;
    if (kind === "number") count.numbers += 1;
    if (kind === "number" && isPercentFormat(view.format(row, column))) count.percents += 1;
    if (kind !== "text") continue;
    count.texts += 1;
    length += text.length;
    if (isNotAvailable(text)) count.notAvailable += 1;
    else if (isQuantityText(text)) count.quantities += 1;
    const mark = outlineMark(text);
    if (mark?.rest === "") count.marks += 1;
    else if (mark?.level === "keyResult") count.keyResults += 1;
    if (seriesKind(text) !== null) count.series += 1;
    if (isUnitText(text)) count.units += 1;
  }
  return { rows: sample.length, ...count, distinct: values.size, length: count.texts === 0 ? 0 : length / count.texts };
}

/** True for a short text that is one number with what belongs to it. */
export function isQuantityText(text: string): boolean {
  return text.length <= QUANTITY_LENGTH && /\d/.test(text) && parseQuantity(text) !== null;
}

/** Share of the filled cells that are numbers, in digits or in words; those that say "not available" do not count. */
export function numericShare({ filled, numbers, quantities, notAvailable }: ColumnProfile): number {
  return filled === notAvailable ? 0 : (numbers + quantities) / (filled - notAvailable);
}

/** Share of the filled cells that are words. */
export function wordShare({ filled, texts, quantities, notAvailable }: ColumnProfile): number {
  return filled === notAvailable ? 0 : (texts - quantities - notAvailable) / (filled - notAvailable);
}
