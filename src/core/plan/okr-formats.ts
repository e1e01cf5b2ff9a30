import { binary, literal } from "../formula/build";
import type { Expression } from "../formula/expression";
import { ambitionWord, okrSheetWords, statusWord, typeWord, type Language } from "../language";
import { AMBITIONS, KEY_RESULT_TYPES } from "../model";
import type { Status } from "../score";
import { COLORS } from "./look";
import type { ConditionalFormat, TablePlan, Validation } from "./workbook-plan";

/** Bars of progress, lamps of confidence and fills of status, of a table of objectives or of key results. */
export function conditionalFormats(table: TablePlan, language: Language): readonly ConditionalFormat[] {
  const column = columnAreas(table);
  const confidence = table.columns.some(({ key }) => key === "confidence") ? [column("confidence").area] : [];
  return [
    { kind: "dataBar", area: column("progress").area, color: COLORS.bar, minimum: 0, maximum: 1 },
    ...confidence.map((area): ConditionalFormat => ({ kind: "iconSet", area, icons: "3TrafficLights1", thresholds: [4, 7], showValue: true })),
    ...statusFormats(column("status").area, language),
  ];
}

/** Fills of the cells of a column that show a status. */
export function statusFormats(area: ConditionalFormat["area"], language: Language): readonly ConditionalFormat[] {
  return STATUS_FILLS.map(([one, fill]) => ({ kind: "expression", area, formula: binary("=", firstOf(area), literal(statusWord(one, language))), style: { fill } }));
}

const STATUS_FILLS: readonly (readonly [Status, string])[] = [
  ["on-track", COLORS.green], ["at-risk", COLORS.amber], ["off-track", COLORS.red], ["stale", COLORS.grey],
];

/** What may be typed into the columns of a table of objectives or of key results. */
export function validations(table: TablePlan, language: Language): readonly Validation[] {
  const column = columnAreas(table);
  const words = okrSheetWords(language);
  const weight: Validation = { kind: "number", area: column("weight").area, minimum: 0, maximum: 1000 };
  const isKeyResults = table.columns.some(({ key }) => key === "type");
  return isKeyResults
    ? [
        weight,
        { kind: "list", area: column("type").area, items: KEY_RESULT_TYPES.map((type) => typeWord(type, language)), strict: true },
        { kind: "number", area: column("confidence").area, minimum: 0, maximum: 10, message: words.keyResultHelp.confidence, strict: true },
      ]
    : [weight, { kind: "list", area: column("ambition").area, items: AMBITIONS.map((ambition) => ambitionWord(ambition, language)), strict: true }];
}

/** Area of a column of a table, and its first cell as a conditional format names it: free to move down with the rows. */
export function columnAreas({ top, left, columns, rows }: TablePlan): (key: string) => { readonly area: ConditionalFormat["area"]; readonly first: Expression } {
  return (key) => {
    const at = left + columns.findIndex((column) => column.key === key);
    const area = { top: top + 1, left: at, bottom: top + Math.max(rows.length, 1), right: at };
    return { area, first: firstOf(area) };
  };
}

function firstOf(area: ConditionalFormat["area"]): Expression {
  return { kind: "cells", sheet: null, area: { ...area, bottom: area.top }, absolute: { rows: false, columns: true } };
}
