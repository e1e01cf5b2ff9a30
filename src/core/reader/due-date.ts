import { lastDay, parsePeriod } from "../calendar";
import { parseDateCell } from "../model";
import { contentKind, serialDate } from "./cell-content";
import { parsePeriodLabel } from "./period-label";
import type { PeriodTimes } from "./period-times";
import type { SheetView } from "./sheet-view";

/** A day that a cell of due dates states; `text` is what it says where no day can be read from it. */
export type DueReading = { readonly due: string | null } | { readonly text: string };

/**
 * The day by which something is due: a date, or the last day of a period such as `2027 Q2` or `6月底`. `times` know the
 * year of periods without one.
 */
export function readDue(view: SheetView, row: number, column: number, times: PeriodTimes, date1904: boolean): DueReading {
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
  return lastDayOf(text, times) ?? { text };
}

function lastDayOf(text: string, times: PeriodTimes): { readonly due: string } | null {
  const label = parsePeriodLabel(text.replace(/(?:底|末|底前|末前|前)$/, "").replace(/^(?:by\s+)?(?:the\s+)?end\s+of\s+/i, ""));
  if (label?.rest !== "") return null;
  const kind = label.kind === "total" ? "year" : label.kind;
  const period = parsePeriod(times.statedKeyOf({ ...label, kind, text }) ?? "");
  return period === null ? null : { due: lastDay(period) };
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
