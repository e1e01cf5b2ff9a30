import type { Language } from "../core/language/language";
import type { WorkbookPort } from "../workbook/port";
import type { Step } from "./pane-state";

/** What the pane needs of the program that it stands beside: Excel, or a test. */
export interface PaneHost {
  readonly port: WorkbookPort;
  /** Null where nobody can tell what is selected. */
  readonly selection: SelectionSource | null;
  /** Pages that the program's own buttons ask for; left out where it has none. */
  readonly pages?: PageSource;
  /** Name of the workbook's file; null before it is saved. Left out where nobody can tell. */
  readonly fileName?: () => string | null;
  /** Day to look from at first, ISO; today if left out. */
  readonly today?: string;
  /** Surroundings as far as they are known when the pane begins. */
  readonly surroundings?: Surroundings;
  /** The same as the program says itself, once it is there; left out where it has no more to say. */
  readonly settled?: Promise<Surroundings>;
}

/** How the program that the pane stands in speaks and looks. */
export interface Surroundings {
  /** Counts where nobody chose another one for the pane; that of the browser if left out. */
  readonly language?: Language;
  /** The program is dark, whatever the system is; the system decides if left out. */
  readonly isDark?: boolean;
}

/** Calls back whenever a page is asked for; the result stops that. */
export type PageSource = (onPage: (page: Step) => void) => () => void;

/** The cell that the user is at. Rows and columns count from 0. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cells to be shown: one, or as many rows and columns from it on as are said. */
export interface ShownCells extends SelectedCell {
  readonly rows?: number;
  readonly columns?: number;
}

export interface SelectionSource {
  /** Calls back whenever another cell is selected; the result stops that. */
  listen(onSelect: (cell: SelectedCell) => void): () => void;
  /** Shows cells: their sheet comes to the front. Does nothing for a sheet that is not there. */
  select(cells: ShownCells): Promise<void>;
}
