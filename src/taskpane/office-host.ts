import { officeSelection, officeWorkbook } from "../adapters/office";
import type { PaneHost } from "./pane-host";
import { languageOf } from "./pane-language";

/** The workbook that is open in Excel. Asked for once Office is ready. */
export function officeHost(): PaneHost {
  return {
    port: officeWorkbook(),
    selection: officeSelection(),
    language: languageOf(Office.context.displayLanguage),
    ...themeOf(),
  };
}

/** What Excel says of its theme. Excel on the web says nothing, and the system decides. */
function themeOf(): Pick<PaneHost, "isDark"> {
  // The types say that there is always a theme.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme === undefined ? {} : { isDark: theme.isDarkTheme };
}
