import { placeOf } from "../../generate";
import { COLORS, WRAPPED } from "../look";
import { pickBy } from "../review/expressions";
import { sourceNumber } from "../source-formula";
import { own } from "../table-handle";
import type { TablePlan } from "../workbook-plan";
import type { MapContext } from "./map-context";
import { MAP_HIDDEN, MAP_MEASURE_KEYS, type MapMeasureKey } from "./map-shapes";
import { CHOICE, ID, mapTable, TEXT, type Column } from "./map-table";

/** The measures with what they are taken for, each linked to its cell. */
export function measuresTable({ map, weightStyle, words: { map: words }, tables: { measures: table, objectives } }: MapContext, top: number): TablePlan {
  const columns: Readonly<Record<MapMeasureKey, Column>> = {
    id: { style: ID }, objectiveId: { style: ID },
    objective: { formula: pickBy(objectives, "text", own(table, "objectiveId"), "id"), style: WRAPPED },
    name: { style: TEXT }, kind: { style: CHOICE }, weight: { style: weightStyle }, basis: { style: { ...WRAPPED, color: COLORS.note } },
    source: { style: { color: COLORS.blue, vertical: "top" } },
  };
  return mapTable({
    table, top, keys: MAP_MEASURE_KEYS, hidden: 2, column: (key) => columns[key],
    rows: map.objectives.flatMap(({ id: objectiveId, measures }) => measures.map(({ measure, kind, basis }) => {
      const { id, name, weight, source } = measure;
      const place = placeOf(measure);
      return {
        id: { value: id }, objectiveId: { value: objectiveId },
        name: { value: name },
        kind: { value: words.kinds[kind] },
        weight: source.weight === undefined ? { value: weight } : { value: weight ?? "", formula: sourceNumber(source.weight) },
        basis: { value: words.bases[basis] },
        source: { value: place, link: place },
      };
    })),
  }, MAP_HIDDEN.map);
}
