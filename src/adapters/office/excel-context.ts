/** Oldest version of Excel's interface in which the requests of one change can be one step of undo. */
const ONE_UNDO = "1.20";

/**
 * What the batch gives, run in a context of its own. Ranges are called by their address in every request and never
 * kept: `Excel.run` would keep each of them in Excel, and send one more request to let go of them.
 */
export async function inExcel<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  return batch(new Excel.RequestContext());
}

/** As `inExcel`; where Excel can do so, all that the batch changes is undone in one step. */
export async function inExcelAsOneStep<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  return isSupported(ONE_UNDO) ? Excel.run({ mergeUndoGroup: true }, batch) : inExcel(batch);
}

/** True if Excel has all of that version of its interface. @example isSupported("1.13") */
export function isSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
