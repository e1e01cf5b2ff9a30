import type { PointPeriod } from "./draft";
import { foldText } from "./fold-text";
import { MONTHS, parsePeriodLabel } from "./period-label";

/** A sheet that is called by a period: `Jan`, `2026-02`, `3月`, `Sales Q1`. */
export interface PeriodName {
  /** Its text is the name of the sheet. */
  readonly period: PointPeriod;
  /** Name of the first sheet, in time, of those that are called alike. */
  readonly subject: string;
}

/**
 * Sheets whose names differ in the period alone, at least two, each period once, and all of them within twelve months.
 * Names that go on for longer belong together by calendar year.
 *
 * @example periodNames(["Notes", "Jan", "Feb"]) // => "Jan" and "Feb", both with the subject "Jan"
 */
export function periodNames(names: readonly string[]): ReadonlyMap<string, PeriodName> {
  const found = new Map<string, PeriodName>();
  for (const group of alike(names).flatMap(withinOneYear)) {
    const periods = new Set(group.map(timeOf));
    const [first] = group;
    if (first === undefined || group.length < 2 || periods.size < group.length) continue;
    for (const period of group) found.set(period.text, { period, subject: first.text });
  }
  return found;
}

/** Periods that names are called by, together where everything else in the names is the same. */
function alike(names: readonly string[]): readonly (readonly PointPeriod[])[] {
  const groups = new Map<string, PointPeriod[]>();
  for (const text of names) {
    const label = parsePeriodLabel(text);
    if (label === null || MONTHS[label.kind] === undefined) continue;
    const { rest, ...period } = label;
    const { kind, year } = period;
    const key = `${kind}|${year === null ? "" : "dated"}|${foldText(rest)}`;
    groups.set(key, [...(groups.get(key) ?? []), { ...period, text }]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => timeOf(a) - timeOf(b)));
}

function withinOneYear(group: readonly PointPeriod[]): readonly (readonly PointPeriod[])[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined || timeOf(last) - timeOf(first) < 12) return [group];
  const years = new Set(group.map(({ year }) => year));
  return [...years].map((year) => group.filter((period) => period.year === year));
}

/** Months since the year 0, or since the year's start while nobody says which year. */
function timeOf({ kind, year, number }: PointPeriod): number {
  return (year ?? 0) * 12 + (number - 1) * (MONTHS[kind] ?? 1);
}
