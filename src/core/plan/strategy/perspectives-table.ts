import { parsePerspective } from "../../generate";
import { perspectiveQuestion } from "../../language";
import { COLORS } from "../look";
import { call } from "../../formula/build";
import { all, own } from "../table-handle";
import type { TablePlan } from "../workbook-plan";
import type { MapContext } from "./map-context";
import { MAP_HIDDEN, MAP_PERSPECTIVE_KEYS, type MapPerspectiveKey } from "./map-shapes";
import { CHOICE, COUNT, ID, mapTable, sumOfNumbers, TEXT, type Column } from "./map-table";

/** The perspectives from the top of the map down: which are results, their objectives and weights. */
export function perspectivesTable({ map, language, weightStyle, words: { map: words }, tables: { perspectives: table, objectives } }: MapContext, top: number): TablePlan {
  const columns: Readonly<Record<MapPerspectiveKey, Column>> = {
    id: { style: ID }, name: { style: { ...TEXT, bold: true } }, question: { style: { ...TEXT, italic: true, color: COLORS.note } }, result: { style: CHOICE },
    objectives: { formula: call("COUNTIF", all(objectives, "perspectiveId"), own(table, "id")), style: COUNT },
    weight: { formula: sumOfNumbers(all(objectives, "weight"), all(objectives, "perspectiveId"), own(table, "id")), style: weightStyle },
  };
  return mapTable({
    table, top, keys: MAP_PERSPECTIVE_KEYS, hidden: 1, column: (key) => columns[key],
    rows: map.perspectives.map(({ id, name, isResult }) => ({
      id: { value: id }, name: { value: name }, question: { value: perspectiveQuestion(parsePerspective(name), language) }, result: { value: isResult ? words.yes : words.no },
    })),
  }, MAP_HIDDEN.map);
}
