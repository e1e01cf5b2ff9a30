import type { Language } from "./language";
import { paneTextsEn } from "./pane-texts-en";
import { paneTextsZh } from "./pane-texts-zh";

/** Texts of the task pane. */
export type PaneTexts = typeof paneTextsEn;

/** Both languages at once; the pane itself loads the one that it speaks. */
export function paneTexts(language: Language): PaneTexts {
  return language === "zh" ? paneTextsZh : paneTextsEn;
}
