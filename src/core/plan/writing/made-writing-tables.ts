import type { Language } from "../../language";
import { WRITING_HEADERS } from "../../language/writing-headers";
import { LEVELS_BELOW } from "../cascade/level-shapes";
import type { MadeTable } from "../made-tables";
import { judgedColumns, judgedSheetKey, judgedTable, POINTS_COLUMNS, pointsTable } from "./level-writing";
import { WRITING_COLUMNS, WRITING_SHEETS, WRITING_TABLES } from "./writing-shapes";

/** The tables about writing that we make in a language, with those of a cycle unless that is null. */
export function madeWritingTables(cycle: string | null, language: Language): readonly MadeTable[] {
  const made = (table: keyof typeof WRITING_COLUMNS, name: string, sheetKey: string): MadeTable => {
    const headers: Readonly<Record<string, string>> = WRITING_HEADERS[language][table];
    return { name, sheetKey, language, columns: WRITING_COLUMNS[table].map((key) => ({ key, title: headers[key] ?? key })) };
  };
  const ofCycle = cycle === null ? [] : [
    made("findings", WRITING_TABLES.findings(cycle), WRITING_SHEETS.findings(cycle)),
    made("smart", WRITING_TABLES.smart(cycle), WRITING_SHEETS.smart(cycle)),
    ...madeOfLevels(cycle, language),
  ];
  return [
    made("wordLists", WRITING_TABLES.wordLists, WRITING_SHEETS.words),
    made("words", WRITING_TABLES.words, WRITING_SHEETS.words),
    made("policy", WRITING_TABLES.policy, WRITING_SHEETS.policy),
    made("quiz", WRITING_TABLES.quiz, WRITING_SHEETS.training),
    ...ofCycle,
  ];
}

function madeOfLevels(cycle: string, language: Language): readonly MadeTable[] {
  return LEVELS_BELOW.flatMap((level): readonly MadeTable[] => {
    const scope = { cycle, level, language };
    const judged = (["findings", "smart"] as const).map((table): MadeTable => {
      const { name, headers } = judgedTable(table, scope);
      const titles: Readonly<Record<string, string>> = headers;
      return { name, sheetKey: judgedSheetKey(table, scope), language, columns: judgedColumns(table, level).map((key) => ({ key, title: titles[key] ?? key })) };
    });
    const points = pointsTable(level, cycle, language);
    return [...judged, { name: points.name, sheetKey: judgedSheetKey("findings", scope), language, columns: POINTS_COLUMNS.map((key) => ({ key, title: points.headers[key] })) }];
  });
}
