import { LANGUAGES } from "../core/language/language";
import type { Surroundings } from "./pane-host";
import { languageOf } from "./pane-language";

const KEY = "okrscore.surroundings";

/** How Excel speaks and looks, kept for the next time: the pane begins before Excel says so. Asked for once Office is ready. */
export function officeSurroundings(): Surroundings {
  const surroundings: Surroundings = { language: languageOf(Office.context.displayLanguage), ...darkness() };
  try {
    localStorage.setItem(KEY, JSON.stringify(surroundings));
  } catch {
    // Excel on the web may keep storage from a frame of another origin: the browser's language is a good guess.
  }
  return surroundings;
}

/** As they were the last time; nothing if nobody can tell. */
export function lastSurroundings(): Surroundings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Record<string, unknown> | null;
    const language = LANGUAGES.find((one) => one === kept?.["language"]);
    const isDark = kept?.["isDark"];
    return { ...(language === undefined ? {} : { language }), ...(typeof isDark === "boolean" ? { isDark } : {}) };
  } catch {
    return {};
  }
}

/** What Excel says of its theme. Excel on the web says nothing, and the system decides. */
function darkness(): Pick<Surroundings, "isDark"> {
  // The types say that there is always a theme.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme === undefined ? {} : { isDark: theme.isDarkTheme };
}
