import { addDays, nextStart } from "../calendar";
import type { PeriodCell, SeriesCells } from "./series-cells";
import { daysFrom, type CycleWindow } from "./window";

/** A cell of a series with the share of its period that lies in the cycle. */
export interface CycleTerm {
  readonly cell: PeriodCell;
  /** 0 excluded, 1 if the whole period lies in the cycle. */
  readonly weight: number;
}

/** Cells of a series whose periods meet a cycle, by date. */
export function cycleTerms({ cells }: SeriesCells, { start, end }: CycleWindow): readonly CycleTerm[] {
  return cells.flatMap((cell) => {
    const last = addDays(nextStart(cell.period), -1);
    const [from, to] = [cell.period.start > start ? cell.period.start : start, last < end ? last : end];
    return to < from ? [] : [{ cell, weight: daysFrom(from, to) / daysFrom(cell.period.start, last) }];
  });
}
