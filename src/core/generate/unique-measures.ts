import { sheetCell } from "../grid";
import type { Measure } from "../model";
import { byPlace } from "./order";

/** The measures by place. Where several share an id, the later ones get a number, so that every id names one measure. */
export function uniqueMeasures(measures: readonly Measure[]): readonly Measure[] {
  const times = new Map<string, number>();
  return measures.toSorted(byPlace).map((measure) => {
    const time = (times.get(measure.id) ?? 0) + 1;
    times.set(measure.id, time);
    return time === 1 ? measure : { ...measure, id: `${measure.id}-${time}` };
  });
}

/** Address of the cell with a measure's name, or of its row. */
export function placeOf({ sheet, row, source: { name } }: Measure): string {
  return name === undefined ? sheetCell(sheet, row - 1, 0) : sheetCell(name.sheet, name.row, name.column);
}
