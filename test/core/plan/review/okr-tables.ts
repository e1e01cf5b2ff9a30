import { cell } from "../../../../src/core/formula/build";
import { isoToSerial } from "../../../../src/core/calendar";
import type { CellValue } from "../../../../src/core/grid";
import { ambitionWord, typeWord, type Language } from "../../../../src/core/language";
import { AS_OF_NAME, COLUMN_KEYS, planCheckIns, type SheetPlan, type TablePlan, type WorkbookPlan } from "../../../../src/core/plan";
import { keyResultsTable, objectivesTable } from "../../../../src/core/plan/okr-tables";
import type { TableHandle } from "../../../../src/core/plan";
import type { ReviewInput } from "../../../../src/core/review";

/** What a review refers to, with plain values: objectives, key results, check-ins and the as-of date. */
export function sourcePlan({ cycle, objectives, keyResults, checkIns, tableAsOf }: ReviewInput, language: Language): WorkbookPlan {
  const okrs: SheetPlan = {
    key: `okr:${cycle.id}`, name: "OKR", columnWidths: {},
    blocks: [{ top: 0, left: 0, cells: [[{ value: isoToSerial(tableAsOf) }]] }],
    tables: [
      tableOf(objectivesTable(cycle.id, language), COLUMN_KEYS.objectives, 2, objectives.map((one) => ({ ...one, ambition: ambitionWord(one.ambition, language) }))),
      tableOf(keyResultsTable(cycle.id, language), COLUMN_KEYS.keyResults, 20, keyResults.map((one) => ({ ...one, type: typeWord(one.type, language) }))),
    ],
  };
  return {
    sheets: [okrs, planCheckIns(checkIns, keyResults, language)],
    names: [{ name: AS_OF_NAME, refersTo: cell(okrs.key, 0, 0) }],
  };
}

function tableOf<Key extends string>(table: TableHandle<Key>, keys: readonly Key[], top: number, records: readonly Readonly<Record<string, CellValue>>[]): TablePlan {
  return {
    name: table.name, top, left: 0, keyColumn: 0,
    columns: keys.map((key) => ({ key, title: table.headers[key] })),
    rows: records.map((record) => keys.map((key) => ({ value: record[key] ?? null }))),
  };
}
