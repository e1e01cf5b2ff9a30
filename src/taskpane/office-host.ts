import { listenForPages } from "../adapters/office/ribbon-pages";
import { officeSelection } from "../adapters/office/selection";
import type { WorkbookPort } from "../workbook/port";
import type { PaneHost } from "./pane-host";
import { languageOf } from "./pane-language";

/** The workbook that is open in Excel. Asked for once Office is ready. */
export function officeHost(): PaneHost {
  return {
    port: lazyWorkbook(),
    selection: officeSelection(),
    pages: listenForPages,
    fileName,
    language: languageOf(Office.context.displayLanguage),
    ...themeOf(),
  };
}

/** The pane stands before what reads and writes is loaded. */
function lazyWorkbook(): WorkbookPort {
  const loaded = async (): Promise<WorkbookPort> => {
    const { officeWorkbook } = await import(/* webpackChunkName: "workbook" */ "../adapters/office");
    return officeWorkbook();
  };
  return {
    read: async () => (await loaded()).read(),
    apply: async (change, precondition, options) => (await loaded()).apply(change, precondition, options),
  };
}

/** What Excel says of its theme. Excel on the web says nothing, and the system decides. */
function themeOf(): Pick<PaneHost, "isDark"> {
  // The types say that there is always a theme.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme === undefined ? {} : { isDark: theme.isDarkTheme };
}

/** A path or an address, which the types say there always is; a workbook that was never saved has none. */
function fileName(): string | null {
  const url = Office.context.document.url as string | null | undefined;
  const name = url?.split(/[\\/]/).at(-1)?.replace(/[?#].*$/, "") ?? "";
  try {
    return decodeURIComponent(name) || null;
  } catch {
    // A percent sign that is no code.
    return name;
  }
}
