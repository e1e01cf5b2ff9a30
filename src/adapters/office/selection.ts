/** A cell that the user is at. Rows and columns count from 0. */
export interface OfficeCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cells to be shown: one, or as many rows and columns from it on as are said. */
export interface OfficeCells extends OfficeCell {
  readonly rows?: number;
  readonly columns?: number;
}

/** What is selected in Excel; what a pane asks for as its `SelectionSource`. */
export interface OfficeSelection {
  /** Calls back whenever another cell is selected; the result stops that. */
  listen(onSelect: (cell: OfficeCell) => void): () => void;
  /** Shows cells: their sheet comes to the front. Does nothing for a sheet that is not there, or hidden. */
  select(cells: OfficeCells): Promise<void>;
}

export function officeSelection(): OfficeSelection {
  return { listen, select };
}

function listen(onSelect: (cell: OfficeCell) => void): () => void {
  let stopped = false;
  const context = new Excel.RequestContext();
  const handler = context.workbook.worksheets.onSelectionChanged.add(async () => {
    const cell = await activeCell();
    if (!stopped && cell !== null) onSelect(cell);
  });
  const registered = quietly(context.sync());
  return () => {
    stopped = true;
    void registered.then(() => {
      handler.remove();
      return quietly(handler.context.sync());
    });
  };
}

/** Null while Excel answers nobody, as when a cell is being edited. */
async function activeCell(): Promise<OfficeCell | null> {
  const context = new Excel.RequestContext();
  const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex,worksheet/name");
  return (await quietly(context.sync())) ? { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex } : null;
}

async function select({ sheet: name, row, column, rows = 1, columns = 1 }: OfficeCells): Promise<void> {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
  if (!(await quietly(context.sync())) || sheet.isNullObject || sheet.visibility !== "Visible") return;
  sheet.activate();
  sheet.getRangeByIndexes(row, column, rows, columns).select();
  await quietly(context.sync());
}

/** False if Excel refused: what is selected is a convenience, of which nobody wants to hear that it failed. */
async function quietly(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch {
    return false;
  }
}
