import { isIsoDate } from "../calendar";
import { parseDateCell } from "../model";
import { contentKind, serialDate } from "./cell-content";
import { parsePeriodLabel, type PeriodKind } from "./period-label";
import type { SheetView } from "./sheet-view";

/** A day that a cell of due dates states; `text` is what it says where no day can be read from it. */
export type DueReading = { readonly due: string | null } | { readonly text: string };

/** Months of a period that can be due: its last day is. */
const MONTHS: Readonly<Partial<Record<PeriodKind, number>>> = { month: 1, bimonth: 2, quarter: 3, half: 6, year: 12, total: 12 };

/**
 * The day by which something is due: a date, or the last day of a period such as `2027 Q2` or `6月底`. `year` is that of
 * the header, for periods without one.
 */
export function readDue(view: SheetView, row: number, column: number, year: number | null, date1904: boolean): DueReading {
  const kind = contentKind(view, row, column);
  const value = view.value(row, column);
  if (kind === "blank") return { due: null };
  if (kind === "date" && typeof value === "number") {
    const date = serialDate(value, date1904);
    return date === null ? { text: view.text(row, column) } : { due: iso(date.year, date.month, date.day) };
  }
  const text = view.text(row, column);
  if (/^(?:[-–—/]|n\/?a|tbd|ongoing|待定|长期|持续)$/i.test(text)) return { due: null };
  const stated = typeof value === "string" ? parseDateCell(text.replace(/\s*(?:前|之前|底前)$/, "")) : null;
  if (stated !== null) return { due: stated };
  return lastDayOf(text, year) ?? { text };
}

function lastDayOf(text: string, year: number | null): { readonly due: string } | null {
  const label = parsePeriodLabel(text.replace(/(?:底|末|底前|末前|前)$/, "").replace(/^(?:by\s+)?(?:the\s+)?end\s+of\s+/i, ""));
  const of = label?.year ?? year;
  const months = label === null ? undefined : MONTHS[label.kind];
  if (label?.rest !== "" || of === null || months === undefined) return null;
  const month = label.number * months;
  const due = iso(of, month, new Date(Date.UTC(of, month, 0)).getUTCDate());
  return isIsoDate(due) ? { due } : null;
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
