import { attainment } from "./attainment";
import { problem, type Problem } from "../problem";
import { finite, notFinite, ratio, type Score } from "./score";

/** The Chinese scoring methods of `domain.md` 2.7: 完成比率法, 线性差值法, 分段计分法, 否决计分法, 加减分法. */
export const POINTS_METHODS = ["ratio", "interpolation", "step", "veto", "deduct"] as const;

export type PointsMethod = (typeof POINTS_METHODS)[number];

/** Rows of two numbers; what they mean depends on the method, see `kpiPoints`. */
export type PointsTable = readonly (readonly [number, number])[];

/**
 * Points for a KPI's actual value. The table, by method:
 *
 * | method | rows | points |
 * |---|---|---|
 * | `ratio` | target, points; then lowest, highest (0 and no limit if left out) | attainment × points |
 * | `interpolation` | value, points: at least two, values rising | linear between rows, the end rows' points outside |
 * | `step` | value, points: values rising | points of the last row whose value is reached |
 * | `veto` | target, points | points if met, else 0 |
 * | `deduct` | target, base points; step, points per step; then lowest, highest (no limits if left out) | base + (A − T) / step × points per step |
 *
 * `direction` matters to `ratio` and `veto` only. Null without an actual. Problems: `score-table-short`,
 * `score-table-order`, `score-below-table` (step), `score-target-zero` (ratio), `score-unit-zero` (deduct),
 * `score-not-finite`.
 *
 * @example kpiPoints(15, [[10, 60], [20, 80]], "interpolation") // => 70
 */
export function kpiPoints(
  actual: number | null,
  table: PointsTable,
  method: PointsMethod = "interpolation",
  direction: "increase" | "decrease" = "increase",
): Score {
  if (actual === null) return null;
  const unusable = notFinite([actual, ...table.flat()]);
  if (unusable) return unusable;
  const points = pointsByMethod(actual, table, method, direction);
  return typeof points === "number" ? finite(points) : points;
}

function pointsByMethod(
  actual: number,
  table: PointsTable,
  method: PointsMethod,
  direction: "increase" | "decrease",
): Score {
  switch (method) {
    case "ratio":
      return byRatio(actual, table, direction);
    case "interpolation":
      return byInterpolation(actual, table);
    case "step":
      return byStep(actual, table);
    case "veto":
      return byVeto(actual, table, direction);
    case "deduct":
      return byDeduction(actual, table);
  }
}

function byRatio(actual: number, [first, limits]: PointsTable, direction: "increase" | "decrease"): Score {
  if (!first) return tooShort("ratio", 1, 0);
  const [target, points] = first;
  const reached = attainment({ actual, target, direction });
  return typeof reached === "number" ? limited(reached * points, limits ?? [0, Infinity]) : reached;
}

function byInterpolation(actual: number, table: PointsTable): Score {
  const [first, second] = table;
  if (!first || !second) return tooShort("interpolation", 2, table.length);
  const disorder = outOfOrder(table);
  if (disorder) return disorder;
  let below = first;
  for (const above of table) {
    if (actual <= above[0]) return between(below, above, Math.max(actual, below[0]));
    below = above;
  }
  return below[1];
}

function byStep(actual: number, table: PointsTable): Score {
  const [first] = table;
  if (!first) return tooShort("step", 1, 0);
  const disorder = outOfOrder(table);
  if (disorder) return disorder;
  const reached = table.findLast(([value]) => value <= actual);
  return reached ? reached[1] : problem("score-below-table", { actual, first: first[0] });
}

function byVeto(actual: number, [first]: PointsTable, direction: "increase" | "decrease"): Score {
  if (!first) return tooShort("veto", 1, 0);
  const [target, points] = first;
  return (direction === "increase" ? actual >= target : actual <= target) ? points : 0;
}

function byDeduction(actual: number, table: PointsTable): Score {
  const [base, step, limits] = table;
  if (!base || !step) return tooShort("deduct", 2, table.length);
  if (step[0] === 0) return problem("score-unit-zero", { points: step[1] });
  return limited(base[1] + ratio(actual - base[0], step[0]) * step[1], limits ?? [-Infinity, Infinity]);
}

function between(below: readonly [number, number], above: readonly [number, number], value: number): number {
  const width = above[0] - below[0];
  return width === 0 ? below[1] : below[1] + ratio(value - below[0], width) * (above[1] - below[1]);
}

function limited(points: number, [lowest, highest]: readonly [number, number]): number {
  return Math.max(lowest, Math.min(highest, points));
}

function outOfOrder(table: PointsTable): Problem | null {
  const at = table.findIndex(([value], index) => value <= (table[index - 1]?.[0] ?? -Infinity));
  const [previous, row] = [table[at - 1], table[at]];
  return previous && row ? problem("score-table-order", { value: previous[0], next: row[0] }) : null;
}

function tooShort(method: PointsMethod, needed: number, found: number): Problem {
  return problem("score-table-short", { method, needed, found });
}
