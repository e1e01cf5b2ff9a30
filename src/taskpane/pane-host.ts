import type { WorkbookPort } from "../workbook/port";

/** What the pane needs of the program that it stands beside: Excel, or a test. */
export interface PaneHost {
  readonly port: WorkbookPort;
  /** Null where nobody can tell what is selected. */
  readonly selection: SelectionSource | null;
}

/** The cell that the user is at. Rows and columns count from 0. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface SelectionSource {
  /** Calls back whenever another cell is selected; the result stops that. */
  listen(onSelect: (cell: SelectedCell) => void): () => void;
  /** Shows a cell: its sheet comes to the front. Does nothing for a sheet that is not there. */
  select(cell: SelectedCell): Promise<void>;
}
