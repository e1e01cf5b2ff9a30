import { parseCell } from "../core/grid/address";
import type { SelectedCell } from "./pane-host";

/** Cell that an address such as `'KPI 2027'!B7` names; null for a sheet, a file or anything else. */
export function cellAt(place: string | null): SelectedCell | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+)/.exec(place ?? "");
  const position = parseCell(match?.[3] ?? "");
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return position === null || sheet === undefined ? null : { sheet, ...position };
}
