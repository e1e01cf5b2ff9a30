import { okrSheetWords, type Language } from "../language";
import { TABLE_NAMES, type COLUMN_KEYS } from "./okr-shapes";
import type { TableHandle } from "./table-handle";

export type ObjectiveKey = (typeof COLUMN_KEYS.objectives)[number];
export type KeyResultKey = (typeof COLUMN_KEYS.keyResults)[number];

/** The table of objectives of a cycle as we plan it in a language. */
export function objectivesTable(cycle: string, language: Language): TableHandle<ObjectiveKey> {
  return { name: TABLE_NAMES.objectives(cycle), headers: okrSheetWords(language).objectives };
}

/** The table of key results of a cycle as we plan it in a language. */
export function keyResultsTable(cycle: string, language: Language): TableHandle<KeyResultKey> {
  return { name: TABLE_NAMES.keyResults(cycle), headers: okrSheetWords(language).keyResults };
}

/** The two tables of OKRs that speak of each other, whosever OKRs they are; they may have more columns than these. */
export interface OkrTables {
  readonly objectives: TableHandle<ObjectiveKey>;
  readonly keyResults: TableHandle<KeyResultKey>;
}

/** The company's tables of a cycle. */
export function okrTables(cycle: string, language: Language): OkrTables {
  return { objectives: objectivesTable(cycle, language), keyResults: keyResultsTable(cycle, language) };
}
