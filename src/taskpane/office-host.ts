import { listenForPages } from "../adapters/office/ribbon-pages";
import { officeSelection } from "../adapters/office/selection";
import type { Issue } from "../core/issue";
import type { WorkbookPort } from "../workbook/port";
import type { PaneHost, SelectionSource } from "./pane-host";
import { lastSurroundings, officeSurroundings } from "./surroundings";

/**
 * The workbook that is open in Excel. It may be had before Office is there: what is asked of it waits. `absence` tells,
 * once it is known, why there is no Office; null if there is one.
 */
export function officeHost(absence: Promise<Issue | null>): PaneHost {
  const isThere = absence.then((reason) => reason === null);
  return {
    port: workbookOnceThere(absence),
    selection: selectionOnceThere(isThere),
    pages: listenForPages,
    fileName,
    surroundings: lastSurroundings(),
    settled: isThere.then((is) => (is ? officeSurroundings() : {})),
  };
}

/** What reads and writes is loaded after the pane stands. */
function workbookOnceThere(absence: Promise<Issue | null>): WorkbookPort {
  const loaded = async (): Promise<WorkbookPort> => {
    const { officeWorkbook } = await import(/* webpackChunkName: "workbook" */ "../adapters/office");
    return officeWorkbook();
  };
  return {
    read: async () => {
      const reason = await absence;
      return reason === null ? (await loaded()).read() : { grid: null, issues: [reason] };
    },
    // Nothing is written before it was read.
    apply: async (change, precondition, options) => (await loaded()).apply(change, precondition, options),
  };
}

function selectionOnceThere(isThere: Promise<boolean>): SelectionSource {
  const selection = officeSelection();
  return {
    listen: (onSelect) => {
      const stop = isThere.then((is) => (is ? selection.listen(onSelect) : undefined));
      return () => void stop.then((end) => end?.());
    },
    select: async (cells) => {
      if (await isThere) await selection.select(cells);
    },
  };
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
