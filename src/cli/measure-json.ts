import { sheetCell } from "../core/grid";
import type { Measure, Origin } from "../core/model";

/** A measure as JSON output shows it: values as in the record, places as addresses. */
export function measureJson({ series, source, ...fields }: Measure): object {
  return {
    ...fields,
    series: Object.fromEntries(Object.entries(series).map(([period, { target, actual }]) => [period, { target, actual }])),
    source: Object.fromEntries(Object.entries(source).map(([field, origin]) => [field, addressOf(origin)])),
  };
}

/** @example addressOf(origin) // => "'KPI 2027'!B7" */
export function addressOf({ sheet, row, column }: Origin): string {
  return sheetCell(sheet, row, column);
}
