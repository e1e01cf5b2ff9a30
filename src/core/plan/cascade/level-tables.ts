import { cascadeWords, okrSheetWords, type Language } from "../../language";
import type { TableHandle } from "../table-handle";
import {
  dutiesTableName, healthTableName, levelTableName, pageTableName, templateTableName, type DutyKey, type HealthKey, type LevelBelow, type LevelKeyResultKey, type LevelLeftOutKey,
  type LevelObjectiveKey, type MixKey, type PageKey, type PageList, type TemplateKey,
} from "./level-shapes";

/** The two tables of OKRs of a level. */
export interface LevelTables {
  readonly objectives: TableHandle<LevelObjectiveKey>;
  readonly keyResults: TableHandle<LevelKeyResultKey>;
}

/** The tables of a level in a cycle as we plan them in a language. */
export function levelTables(level: LevelBelow, cycle: string, language: Language): LevelTables {
  const { objectives, keyResults } = okrSheetWords(language);
  const { headers, holder } = cascadeWords(language);
  const shared = {
    team: headers.team, person: holder.person, basis: headers.basis, alignedTo: headers.alignedTo, alignedText: headers.alignedText,
    contribution: headers.contribution, linkWeight: headers.linkWeight,
  };
  return {
    objectives: { name: levelTableName("objectives", level, cycle), headers: { ...objectives, ...shared, duties: headers.duties } },
    keyResults: { name: levelTableName("keyResults", level, cycle), headers: { ...keyResults, ...shared, due: headers.due, initiative: headers.initiative } },
  };
}

/** How many key results each team or person has of which basis. */
export function mixTable(level: LevelBelow, cycle: string, language: Language): TableHandle<MixKey> {
  const { mix, bases, holder } = cascadeWords(language);
  return { name: levelTableName("mix", level, cycle), headers: { ...mix.headers, ...bases, ...holder } };
}

export function levelLeftOutTable(level: LevelBelow, cycle: string, language: Language): TableHandle<LevelLeftOutKey> {
  const { leftOut, holder } = cascadeWords(language);
  return { name: levelTableName("leftOut", level, cycle), headers: { ...leftOut.headers, ...holder } };
}

export function dutiesTable(cycle: string, language: Language): TableHandle<DutyKey> {
  return { name: dutiesTableName(cycle), headers: cascadeWords(language).duties.headers };
}

export function healthTable(cycle: string, language: Language): TableHandle<HealthKey> {
  return { name: healthTableName(cycle), headers: cascadeWords(language).health.headers };
}

/** A list of the page of a team. */
export function pageTable(list: PageList, cycle: string, language: Language): TableHandle<PageKey> {
  const { page, headers, health, mix } = cascadeWords(language);
  const { text, keyResult, ...shared } = page.headers;
  return {
    name: pageTableName(list, cycle),
    headers: {
      ...shared, id: mix.headers.id, text: list === "keyResults" ? keyResult : text, measure: health.title, attainment: health.headers.attainment,
      contribution: headers.contribution, alignedText: headers.alignedText,
    },
  };
}

/** The template of the hiring manager. */
export function templateTable(cycle: string, language: Language): TableHandle<TemplateKey> {
  return { name: templateTableName(cycle), headers: cascadeWords(language).template.headers };
}
