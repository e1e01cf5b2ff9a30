import { createUniver, LocaleType, LogLevel, mergeLocales, type FUniver } from "@univerjs/presets";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import dataValidationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableEn from "@univerjs/preset-sheets-table/locales/en-US";
import tableZh from "@univerjs/preset-sheets-table/locales/zh-CN";
import { workbenchTexts, type Language } from "../core/language";
import { functionHints } from "./function-hints";
import { univerFunctions } from "./host/univer/univer-functions";
import { repairUniver } from "./host/univer/univer-repairs";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

const LOCALES = {
  [LocaleType.EN_US]: mergeLocales(coreEn, conditionalFormattingEn, dataValidationEn, tableEn, progressTexts("en")),
  [LocaleType.ZH_CN]: mergeLocales(coreZh, conditionalFormattingZh, dataValidationZh, tableZh, progressTexts("zh")),
};

/** Univer 0.25.1 shows the names of these texts instead of texts. */
function progressTexts(language: Language): { readonly "sheets-formula": { readonly progress: Record<string, string> } } {
  const { calculating, calculated } = workbenchTexts(language);
  const progress = { analyzing: calculating, calculating, "array-analysis": calculating, "array-calculation": calculating, done: calculated };
  return { "sheets-formula": { progress } };
}

const LOCALE_OF: Readonly<Record<Language, LocaleType.EN_US | LocaleType.ZH_CN>> = { en: LocaleType.EN_US, zh: LocaleType.ZH_CN };

/** A spreadsheet in an element of the page, still without a workbook. */
export function createGrid(container: HTMLElement, language: Language): FUniver {
  repairUniver();
  return createUniver({
    locale: LOCALE_OF[language],
    locales: LOCALES,
    logLevel: LogLevel.ERROR,
    presets: [
      UniverSheetsCorePreset({ container, formula: { function: univerFunctions(), description: functionHints(language) } }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsTablePreset(),
    ],
  }).univerAPI;
}
