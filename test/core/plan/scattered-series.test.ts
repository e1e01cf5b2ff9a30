import { cyclesOfYear, fiscalYearOf } from "../../../src/core/calendar";
import { formulaEngine } from "../../../src/core/formula";
import { generateOkrs } from "../../../src/core/generate";
import type { CellValue } from "../../../src/core/grid";
import type { Measure, Nature, Origin, SeriesPoint } from "../../../src/core/model";
import { planOkrs, TABLE_NAMES } from "../../../src/core/plan";
import { calculatePlan } from "../../../src/workbook/calculate";
import { gridOf, memorySheet } from "../../support/memory-workbook";
import { measure } from "../generate/measures";
import { AS_OF, cycleOf } from "./okr-workbook";

// Targets and readings that take turns in one row, or are typed as text: no formula can take them as one area.

const TARGETS = [100, 110, 120, 130, 140, 150];
const READINGS = [90, 100, 130, 120, 125, null];

interface Layout {
  readonly about: string;
  readonly cell: (value: number | null) => CellValue;
  readonly more: Partial<Origin>;
}

const LAYOUTS: readonly Layout[] = [
  { about: "numbers that take turns with their targets", cell: (value) => value, more: { factor: 10 } },
  { about: "texts with a unit", cell: (value) => (value === null ? null : `ca. ${value} t`), more: { as: "text", before: "ca. ", after: " t", factor: 10 } },
];

function workbookOf({ cell, more }: Layout, nature: Nature): { readonly measures: readonly Measure[]; readonly grid: ReturnType<typeof gridOf> } {
  const row: CellValue[] = ["Output", ...TARGETS.flatMap((target, index) => [cell(target), cell(READINGS[index] ?? null)])];
  const origin = (column: number): Origin => ({ sheet: "Output", row: 0, column, as: "number", ...more });
  const series = Object.fromEntries(TARGETS.map((target, index): readonly [string, SeriesPoint] => {
    const actual = READINGS[index] ?? null;
    const source = { target: origin(1 + 2 * index), ...(actual === null ? {} : { actual: origin(2 + 2 * index) }) };
    return [`2027-0${index + 1}`, { target: target * 10, actual: actual === null ? null : actual * 10, source }];
  }));
  const made = { ...measure({ name: "Output", sheet: "Output", row: 1, nature, unit: "t" }), series };
  return { measures: [made], grid: gridOf({ sheets: [memorySheet("Output", [row])], names: [], state: null }) };
}

describe.each(LAYOUTS)("$about", (layout) => {
  test.each<Nature>(["flow", "stock", "ratio", "cumulative"])("give the same numbers as the generator (%s)", (nature) => {
    for (const id of ["FY2027-Q2", "FY2027-8W2", "FY2027-6W3"]) {
      const { measures, grid } = workbookOf(layout, nature);
      const cycle = cycleOf(id);
      const generated = generateOkrs(measures, { cycle, asOf: AS_OF, language: "en" });
      const cycles = cyclesOfYear(fiscalYearOf("2027-01-01", "2027-01-01"), cycle.cadence);
      const { plan } = calculatePlan(planOkrs(generated, { cycle, cycles, asOf: AS_OF, language: "en" }), grid, formulaEngine);
      const [table] = plan.sheets.flatMap(({ tables }) => tables).filter(({ name }) => name === TABLE_NAMES.keyResults(id));
      const shown = (key: string): CellValue => table?.rows[0]?.[table.columns.findIndex((column) => column.key === key)]?.value ?? null;
      const [keyResult] = generated.keyResults;
      expect(keyResult).toBeDefined();
      for (const field of ["start", "target", "current"] as const) {
        const expected = keyResult?.[field] ?? null;
        if (expected === null) expect(typeof shown(field)).not.toBe("number");
        else expect(shown(field)).toBeCloseTo(expected, 9);
      }
    }
  });
});
