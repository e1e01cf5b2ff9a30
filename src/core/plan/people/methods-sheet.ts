import { area, call, cell, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { kpiFormWords, type Language } from "../../language";
import { FORMATS, LABEL, NOTE, SECTION } from "../look";
import { ZERO } from "../review/expressions";
import type { CellBlock, PlannedCell, SheetPlan } from "../workbook-plan";
import { CENTERED, FIELD, FIRST, formTable, headBlock } from "./form-table";
import { METHODS } from "./kpi-form-sheet";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS, PEOPLE_TABLES } from "./people-tables";

interface Example {
  readonly actual: number;
  readonly table: readonly (readonly [number, number])[];
  /** Format of the values of the table and of the actual one. */
  readonly format?: string;
}

const BANDS: Example["table"] = [[80, 40], [85, 60], [90, 80], [95, 100], [100, 120]];

/** One example of each method; the sentences beside them work out the same numbers. */
export const EXAMPLES: Readonly<Record<(typeof METHODS)[number], Example>> = {
  ratio: { actual: 70, table: [[80, 50]] },
  interpolation: { actual: 15, table: [[10, 60], [20, 80]] },
  step: { actual: 90, table: [[0, 0], [80, 80], [100, 100], [100.01, 120]] },
  veto: { actual: 99, table: [[100, 100]] },
  deduct: { actual: 92, table: [[95, 20], [1, 2], [0, 24]] },
  grade: { actual: 0.97, table: [[0, 4], [0.9, 6], [0.95, 8], [1, 10]], format: FORMATS.percent },
  bands: { actual: 92, table: BANDS },
  between: { actual: 92, table: BANDS },
};

/** The functions know several bands by the names that they have for any table. */
const FUNCTION_METHODS = { bands: "step", between: "interpolation" } as const;

/** Rows of an example, the table and a blank one included. */
const HEIGHT = 8;
const TOP = 3;
const EXAMPLES_TOP = TOP + METHODS.length + 3;

/** The scoring methods, each with an example that can be tried out. */
export function planMethodsSheet(language: Language): SheetPlan {
  const words = kpiFormWords(language).examples;
  return {
    key: PEOPLE_SHEETS.methods,
    name: words.sheet,
    blocks: [headBlock(words.title, words.hint), ...METHODS.flatMap((method, index) => exampleBlocks(method, EXAMPLES_TOP + index * HEIGHT, language))],
    tables: [formTable({
      table: { name: PEOPLE_TABLES.methods, headers: words.headers }, keys: PEOPLE_COLUMNS.methods, top: TOP,
      columns: { id: { style: { format: FORMATS.text } }, method: { style: { bold: true } } },
      rows: METHODS.map((method) => ({ id: { value: method }, method: { value: kpiFormWords(language).methods[method] }, rule: { value: words[method].rule } })),
    })],
    columnWidths: { 0: 10, [FIRST]: 34, [FIRST + 1]: 14, [FIRST + 2]: 14, [FIRST + 3]: 4, [FIRST + 4]: 14, [FIRST + 5]: 14, [FIRST + 6]: 60 },
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: 2, columns: 0 },
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

function exampleBlocks(method: (typeof METHODS)[number], top: number, language: Language): readonly CellBlock[] {
  const words = kpiFormWords(language);
  const { examples } = words;
  const { actual, table, format = "General" } = EXAMPLES[method];
  const field = (value: number): PlannedCell => ({ value, style: { ...FIELD, ...CENTERED, format } });
  const header = (value: string): PlannedCell => ({ value, style: { ...LABEL, ...CENTERED, border: "bottom" } });
  const points = (value: number): PlannedCell => ({ value, style: { ...FIELD, ...CENTERED } });
  const first = top + 2;
  const place = { top: first, left: FIRST + 1, bottom: first + table.length - 1, right: FIRST + 2 };
  return [
    { top, left: FIRST, cells: [[{ value: words.methods[method], style: SECTION }]] },
    { top: top + 1, left: FIRST, cells: [[{ value: examples.table, style: LABEL }, header(examples.value), header(examples.score)], ...table.map(([value, score], row): readonly PlannedCell[] => [{ value: examples[method].rows[row] ?? "" }, field(value), points(score)])] },
    {
      top: top + 1, left: FIRST + 4,
      cells: [
        [header(examples.actual), header(examples.points), { value: null }],
        [field(actual), { value: null, formula: scored(method, cell(null, first, FIRST + 4), place), style: { ...CENTERED, bold: true } }, { value: examples[method].sum, style: NOTE }],
      ],
    },
  ];
}

/** Grades are found in their table; all else is what the function for it gives. */
function scored(method: (typeof METHODS)[number], actual: Expression, place: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }): Expression {
  if (method !== "grade") return call("KPI.POINTS", actual, area(null, place), literal(method === "bands" || method === "between" ? FUNCTION_METHODS[method] : method));
  return call("LOOKUP", call("MAX", ZERO, actual), area(null, { ...place, right: place.left }), area(null, { ...place, left: place.right }));
}
