import { parsePart, STATE_PART } from "../../adapters/office/state-part";
import type { WorkbookModel } from "../host/model/workbook-model";

/** Text of our state part; null if the workbook has none. */
export function stateOf({ xmlParts }: WorkbookModel): string | null {
  for (const { xml } of xmlParts) {
    const text = parsePart(STATE_PART, xml);
    if (text !== null) return text;
  }
  return null;
}
