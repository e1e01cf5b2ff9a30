import { LANGUAGES, type Language } from "../core/language/language";

const KEY = "okrscore.language";

/** Language of the pane: as chosen before on this computer, else that of the program, else that of the browser. */
export function startLanguage(ofHost: Language | undefined): Language {
  return remembered() ?? ofHost ?? languageOf(navigator.language);
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

function remembered(): Language | null {
  try {
    return LANGUAGES.find((language) => language === localStorage.getItem(KEY)) ?? null;
  } catch {
    return null;
  }
}
