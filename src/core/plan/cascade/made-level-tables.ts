import type { Language } from "../../language";
import type { MadeTable } from "../made-tables";
import type { TableHandle } from "../table-handle";
import { CHECK_IN_LIST_COLUMNS, CHECK_IN_LIST_SHEET, checkInListTable } from "./check-in-list";
import { LEVELS_BELOW, LEVEL_COLUMNS, LEVEL_SHEETS, PAGE_COLUMNS, type LevelBelow } from "./level-shapes";
import { dutiesTable, healthTable, levelLeftOutTable, levelTables, mixTable, pageTable, templateTable } from "./level-tables";
import { PERSON_PAGE_COLUMNS, PERSON_PAGE_SHEET, personPageTable } from "./person-page";

/** The tables of teams and people that we make for a cycle. */
export function madeLevelTables(cycle: string, language: Language): readonly MadeTable[] {
  const made = (table: TableHandle, sheetKey: string, keys: readonly string[]): MadeTable =>
    ({ name: table.name, sheetKey, language, columns: keys.map((key) => ({ key, title: table.headers[key] ?? key })) });
  const ofLevel = (level: LevelBelow): readonly MadeTable[] => {
    const { objectives, keyResults } = levelTables(level, cycle, language);
    return [
      made(objectives, LEVEL_SHEETS.okr(level, cycle), LEVEL_COLUMNS.objectives[level]),
      made(keyResults, LEVEL_SHEETS.okr(level, cycle), LEVEL_COLUMNS.keyResults[level]),
      made(mixTable(level, cycle, language), LEVEL_SHEETS.summary(level, cycle), LEVEL_COLUMNS.mix[level]),
      made(levelLeftOutTable(level, cycle, language), LEVEL_SHEETS.bases(level, cycle), LEVEL_COLUMNS.leftOut[level]),
    ];
  };
  return [
    ...LEVELS_BELOW.flatMap(ofLevel),
    ...(["objectives", "keyResults", "health"] as const).map((list) => made(pageTable(list, cycle, language), LEVEL_SHEETS.page(cycle), PAGE_COLUMNS[list])),
    ...(["objectives", "keyResults"] as const).map((list) => made(personPageTable(list, cycle, language), PERSON_PAGE_SHEET(cycle), PERSON_PAGE_COLUMNS[list])),
    made(checkInListTable(cycle, language), CHECK_IN_LIST_SHEET(cycle), CHECK_IN_LIST_COLUMNS),
    made(dutiesTable(cycle, language), LEVEL_SHEETS.bases("team", cycle), LEVEL_COLUMNS.duties),
    made(healthTable(cycle, language), LEVEL_SHEETS.bases("team", cycle), LEVEL_COLUMNS.health),
    made(templateTable(cycle, language), LEVEL_SHEETS.bases("person", cycle), LEVEL_COLUMNS.template),
  ];
}
