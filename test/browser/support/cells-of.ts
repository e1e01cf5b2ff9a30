/// <reference types="office-js" />
import type { OpenWorkbench } from "./open-workbench";

/** Formulas, or values where there is none, of an address on the sheet at a position, as the add-in sees them. */
export async function cellsOf({ page }: OpenWorkbench, sheet: number | string, address: string): Promise<readonly (readonly unknown[])[]> {
  return readRange(page, sheet, address, "formulas");
}

/** What is calculated there. */
export async function valuesOf({ page }: OpenWorkbench, sheet: number | string, address: string): Promise<readonly (readonly unknown[])[]> {
  return readRange(page, sheet, address, "values");
}

export async function sheetNames({ page }: OpenWorkbench): Promise<readonly string[]> {
  return paneFrame(page).evaluate(() => Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  }));
}

async function readRange(page: OpenWorkbench["page"], sheet: number | string, address: string, what: "formulas" | "values"): Promise<readonly (readonly unknown[])[]> {
  return paneFrame(page).evaluate(([at, cells, property]) => Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const name = typeof at === "number" ? sheets.items[at]?.name ?? "" : at;
    const range = context.workbook.worksheets.getItem(name).getRange(cells).load("formulas,values");
    await context.sync();
    return range[property] as unknown[][];
  }), [sheet, address, what] as const);
}

/** The frame that the add-in runs in. */
export function paneFrame(page: OpenWorkbench["page"]): ReturnType<OpenWorkbench["page"]["mainFrame"]> {
  const frame = page.frames().find((one) => one.url().includes("taskpane"));
  if (frame === undefined) throw new Error("the page has no pane");
  return frame;
}
