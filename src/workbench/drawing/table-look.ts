import { isInside } from "../../core/grid";
import type { Look } from "../host/model/looks";
import type { TableModel } from "../host/model/workbook-model";

/** Looks of the parts of a table, by its style's kind; where a style has no entry it is as the lightest. */
const HEADERS: Readonly<Record<string, Partial<Look>>> = {
  TableStyleMedium2: { fill: "#4472C4", color: "#FFFFFF", bold: true },
};
const BANDS: Readonly<Record<string, string>> = { TableStyleMedium2: "#D9E1F2" };
const LIGHT_HEADER: Partial<Look> = { bold: true };
const LIGHT_BAND = "#F2F2F2";

/**
 * What a table's style adds to the look of a cell: of its header, and of every other row below. Cells have it only where
 * they have no look of their own. Nothing without a style.
 */
export function tableLook(tables: readonly TableModel[], row: number, column: number): Partial<Look> {
  const table = tables.find(({ area }) => isInside(area, row, column));
  if (table === undefined || table.style === "") return {};
  const body = table.area.top + (table.headerRow ? 1 : 0);
  if (row < body) return HEADERS[table.style] ?? LIGHT_HEADER;
  const isBand = (row - body) % 2 === 0 && table.options.values.get("ShowBandedRows") !== false;
  return isBand ? { fill: BANDS[table.style] ?? LIGHT_BAND } : {};
}
