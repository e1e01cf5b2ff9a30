/// <reference types="office-js" />
import { paneFrame } from "./cells-of";
import type { OpenWorkbench } from "./open-workbench";

/** Cells that are selected in the grid, with their sheet, as the add-in sees them. */
export async function selectedAddress({ page }: OpenWorkbench): Promise<string> {
  return paneFrame(page).evaluate(() => Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  }));
}
