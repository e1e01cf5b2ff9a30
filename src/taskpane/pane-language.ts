import { LANGUAGES, type Language } from "../core/language/language";
import type { PaneTexts } from "../core/language/pane-texts";

const KEY = "okrscore.language";

/** Language of the pane: as chosen before on this computer, else that of the program, else that of the browser. */
export function startLanguage(ofHost: Language | undefined): Language {
  return chosenLanguage() ?? ofHost ?? languageOf(navigator.language);
}

/** Texts of one language: nobody reads both at a time. */
export async function loadTexts(language: Language): Promise<PaneTexts> {
  return language === "zh"
    ? (await import(/* webpackChunkName: "zh" */ "../core/language/pane-texts-zh")).paneTextsZh
    : (await import(/* webpackChunkName: "en" */ "../core/language/pane-texts-en")).paneTextsEn;
}

/** @example languageOf("zh-CN") // => "zh" */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Excel on the web may keep storage from a frame of another origin: the choice then lasts as long as the pane.
  }
}

/** As somebody chose it on this computer; null if nobody did. */
export function chosenLanguage(): Language | null {
  try {
    return LANGUAGES.find((language) => language === localStorage.getItem(KEY)) ?? null;
  } catch {
    return null;
  }
}
