import { cycleById, cyclesOfYear, fiscalYearOf, type Cycle } from "../../../src/core/calendar";
import { generateOkrs, type Generated } from "../../../src/core/generate";
import type { CellValue } from "../../../src/core/grid";
import type { Language } from "../../../src/core/language";
import type { Measure, Origin, SeriesPoint } from "../../../src/core/model";
import { planOkrs, type WorkbookPlan } from "../../../src/core/plan";
import { gridOf, memorySheet, type MemoryWorkbook } from "../../support/memory-workbook";

// A small workbook with every way in which a number can stand in it, and the measures that a reader finds there.

const SHEET = "KPI 2027";

/** Header, then a row each; targets of January to June from column H, readings in the row below. */
const ROWS: readonly (readonly CellValue[])[] = [
  ["Perspective", "Objective", "Measure", "Unit", "Last year", "Target", "Actual", "Weight", "Jan", "Feb", "Mar", "Apr", "May", "Jun"],
  ["Financial", "Grow", "Revenue", "k USD", 1000, 1200, null, 0.3, 100, 100, 100, 100, 100, 100],
  [null, null, null, null, null, null, null, null, 90, 95, 98, 97, 96, 0],
  ["Financial", "Grow", "Margin", "%", 0.11, 0.14, 0.12, 0.2, null, null, null, null, null, null],
  ["Customer", "Please", "On-time delivery", "%", "88%", "≥95%", "91%", 0.2, null, null, null, null, null, null],
  ["Customer", "Please", "Complaints", "count", 60, 40, 31, 0.1, null, null, null, null, null, null],
  ["Customer", "Please", "NPS", "points", 32, 45, "n/a", null, null, null, null, null, null, null],
  ["Process", "Mend", "Yield", "%", 0.9, 0.95, null, 0.1, 0.91, 0.92, 0.93, 0.94, 0.95, 0.96],
  [null, null, null, null, null, null, null, null, 0.9, 0.91, 0.92, 0.93, 0.935, null],
  ["Process", "Mend", "Lead time", "days", 21, 14, 18, 0.05, null, null, null, null, null, null],
  ["Process", "Mend", "Stock range", "days", null, "20-30", 41, 0.05, null, null, null, null, null, null],
  ["Learning", "Learn", "Engagement", "points", 68, 75, null, null, null, null, null, null, null, null],
  ["Learning", "Learn", "Customers", "count", 1000, 1100, 1020, null, null, null, null, null, null, null],
  ["Learning", "Learn", "Visits", "count", null, null, 5, null, null, null, null, null, null, null],
];

function at(row: number, column: number, more: Partial<Origin> = {}): Origin {
  return { sheet: SHEET, row, column, as: "number", ...more };
}

function seriesOf(row: number, factor: number): Measure["series"] {
  const points = Array.from({ length: 6 }, (_, index): readonly [string, SeriesPoint] => {
    const [target, actual] = [ROWS[row]?.[8 + index], ROWS[row + 1]?.[8 + index]];
    const origin = (down: number): Origin => at(row + down, 8 + index, factor === 1 ? {} : { factor });
    const isRead = typeof actual === "number" && index < 5;
    return [`2027-0${index + 1}`, {
      target: typeof target === "number" ? target * factor : null,
      actual: isRead ? actual * factor : null,
      source: { ...(typeof target === "number" ? { target: origin(0) } : {}), ...(isRead ? { actual: origin(1) } : {}) },
    }];
  });
  return Object.fromEntries(points);
}

function row(index: number, fields: Partial<Measure>, sources: Partial<Record<keyof Measure["source"], Origin | null>> = {}): Measure {
  const [perspective = "", objective = "", name = "", unit = ""] = (ROWS[index] ?? []).map(textOf);
  const numbers = { baseline: 4, target: 5, actual: 6, weight: 7 } as const;
  const values = Object.fromEntries(Object.entries(numbers).map(([field, column]) => {
    const value = ROWS[index]?.[column];
    return [field, typeof value === "number" ? value : null];
  }));
  const origins = Object.fromEntries(Object.entries(numbers).map(([field, column]) => [field, at(index, column)]));
  return {
    id: `${SHEET}/${name}`, sheet: SHEET, row: index + 1, name, perspective, objective, unit,
    direction: "increase", directionBasis: "stated", nature: "ratio", targetLow: null, targetHigh: null, stretch: null, period: null, owner: "A. Keller", orgUnit: null,
    definition: null, initiative: null, status: null, series: {}, confidence: 1, baseline: null, target: null, actual: null, weight: null,
    ...values, ...fields,
    source: withoutNull({ name: at(index, 2, { as: "words" }), ...origins, ...sources }),
  };
}

function withoutNull(origins: Readonly<Record<string, Origin | null>>): Measure["source"] {
  return Object.fromEntries(Object.entries(origins).filter(([, origin]) => origin !== null));
}

function textOf(value: CellValue): string {
  return typeof value === "string" ? value : "";
}

const TEXT = { as: "text", factor: 0.01, after: "%" } as const;

export const MEASURES: readonly Measure[] = [
  row(1, { unit: "USD", nature: "flow", baseline: 1_000_000, target: 1_200_000, series: seriesOf(1, 1000) }, { baseline: at(1, 4, { factor: 1000 }), target: at(1, 5, { factor: 1000 }), actual: null }),
  row(3, {}),
  row(4, { baseline: 0.88, target: 0.95, actual: 0.91 }, { baseline: at(4, 4, TEXT), target: at(4, 5, { ...TEXT, before: "≥" }), actual: at(4, 6, TEXT) }),
  row(5, { nature: "flow", direction: "decrease" }),
  row(6, {}),
  row(7, { series: seriesOf(7, 1) }),
  row(9, { direction: "decrease" }),
  row(10, { direction: "within", targetLow: 20, targetHigh: 30 }, { targetLow: at(10, 5, { as: "text", after: "-30" }), targetHigh: at(10, 5, { as: "text", before: "20-" }) }),
  row(11, {}),
  row(12, { nature: "stock" }),
  row(13, {}),
];

export const WORKBOOK: MemoryWorkbook = { sheets: [memorySheet(SHEET, ROWS)], names: [], state: null };
export const GRID = gridOf(WORKBOOK);
export const AS_OF = "2027-05-31";

export function cycleOf(id: string): Cycle {
  const cycle = cycleById(id, "2027-01-01");
  if (cycle === null) throw new Error(`${id} is no cycle`);
  return cycle;
}

export function generated(id = "FY2027-Q2", language: Language = "en"): Generated {
  return generateOkrs(MEASURES, { cycle: cycleOf(id), asOf: AS_OF, language });
}

export function planned(id = "FY2027-Q2", language: Language = "en"): WorkbookPlan {
  return planOf(generated(id, language), id, AS_OF, language);
}

export function planOf(okrs: Generated, id: string, asOf: string, language: Language = "en"): WorkbookPlan {
  const cycle = cycleOf(id);
  const cycles = cyclesOfYear(fiscalYearOf(cycle.yearStart, "2027-01-01"), cycle.cadence);
  return planOkrs(okrs, { cycle, cycles, asOf, language });
}
