// Corrections as the workbook keeps them: the content of a `mapping.json` (docs/mapping.md).
import type { Json } from "../workbook/state";

type JsonRecord = Readonly<Record<string, Json>>;

/** Fields that a column is likely to hold. */
export const COLUMN_FIELDS = [
  "measure", "perspective", "objective", "unit", "direction", "baseline", "target", "stretch", "actual", "period", "weight", "owner", "orgUnit",
  "definition", "initiative", "status", "score", "remarks", "ignore",
] as const;

/** Corrections with answers to questions among them. Earlier answers to the same questions give way. */
export function withAnswers(corrections: Json, answers: Readonly<Record<string, string>>): Json {
  const before = recordOf(corrections);
  return { ...before, answers: { ...recordOf(before["answers"]), ...answers } };
}

/** Corrections with the meaning of columns among them, by sheet and letters. */
export function withColumns(corrections: Json, columns: Readonly<Record<string, Readonly<Record<string, string>>>>): Json {
  const before = recordOf(corrections);
  const sheets = recordOf(before["sheets"]);
  const changed = Object.entries(columns).map(([sheet, fields]) => {
    const old = recordOf(sheets[sheet]);
    return [sheet, { ...old, columns: { ...recordOf(old["columns"]), ...mapped(fields) } }] as const;
  });
  return { ...before, sheets: { ...sheets, ...Object.fromEntries(changed) } };
}

/** How many single corrections there are. */
export function countCorrections(corrections: Json): number {
  const { answers, sheets, measures } = recordOf(corrections);
  const ofSheets = Object.values(recordOf(sheets)).map((sheet) => {
    const { columns, ...others } = recordOf(sheet);
    return Object.keys(recordOf(columns)).length + Object.keys(others).length;
  });
  return [Object.keys(recordOf(answers)).length, ...ofSheets, Object.keys(recordOf(measures)).length].reduce((sum, count) => sum + count, 0);
}

/** A measure's own column is called `name` there. */
function mapped(fields: Readonly<Record<string, string>>): JsonRecord {
  return Object.fromEntries(Object.entries(fields).map(([column, field]) => [column, field === "measure" ? "name" : field]));
}

function recordOf(json: Json | undefined): JsonRecord {
  return typeof json === "object" && json !== null && !isList(json) ? json : {};
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
