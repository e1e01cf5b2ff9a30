import type { ReviewContext } from "./review-context";
import { room } from "./review-table";

/** Rows of the sheet, from 0: of titles, inputs, the headers of tables, and the charts. */
export interface Layout {
  readonly summary: number;
  readonly objectives: number;
  readonly dataPart: number;
  readonly data: number;
  readonly readings: number;
  readonly gapsPart: number;
  readonly aim: number;
  readonly gaps: number;
  readonly charts: number;
  readonly progress: number;
  readonly steps: number;
  readonly causesPart: number;
  readonly limits: number;
  readonly coverage: number;
  readonly causes: number;
  readonly actionsPart: number;
  readonly recovery: number;
  readonly actions: number;
}

/** Rows that the charts cover. */
export const CHART_ROWS = 20;

/**
 * The parts stand one below the other, each table with room to grow, so that a key result more moves nothing. The
 * tables in which users add rows come late, and none below them is wider: then Excel can push down what stands there.
 */
export function layoutOf({ review, opened }: ReviewContext): Layout {
  const [objectives, keyResults] = [review.objectives.length, review.keyResults.length];
  const rows = new RowCounter();
  return {
    summary: rows.take(3),
    objectives: rows.take(6, objectives),
    dataPart: rows.take(1),
    data: rows.take(2, keyResults),
    readings: rows.take(2, keyResults),
    gapsPart: rows.take(1),
    aim: rows.take(2),
    gaps: rows.take(2, keyResults),
    charts: rows.take(1),
    progress: rows.take(CHART_ROWS - 1 + 5, keyResults),
    steps: rows.take(2, keyResults + 2),
    causesPart: rows.take(1),
    limits: rows.take(2),
    coverage: rows.take(3, keyResults),
    causes: rows.take(1, opened.length + 5),
    actionsPart: rows.take(1),
    recovery: rows.take(2, keyResults),
    actions: rows.take(1),
  };
}

/** Hands out rows from the top down. */
class RowCounter {
  private next = 0;

  /** The row `below` rows under the last one that was taken; `table` rows under it and room for more are taken too. */
  take(below: number, table: number | null = null): number {
    const row = this.next + below - 1;
    this.next = row + 1 + (table === null ? 0 : Math.max(table, 1) + room(table));
    return row;
  }
}
