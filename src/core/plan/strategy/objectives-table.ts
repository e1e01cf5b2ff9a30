import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { WRAPPED } from "../look";
import { EMPTY, index, joined, ONE, pickBy, when, ZERO } from "../review/expressions";
import { sourceCell } from "../source-formula";
import { all, own } from "../table-handle";
import type { TablePlan } from "../workbook-plan";
import { says, type MapContext } from "./map-context";
import { MAP_HIDDEN, MAP_OBJECTIVE_KEYS, STEPS, stepKey } from "./map-shapes";
import { COUNT, ID, mapTable, sumOfNumbers, TEXT, type Column } from "./map-table";
import { areCirclesTold, firstStep, hasLongWay, isReached, isSurelyLost, objectiveStep } from "./steps-part";

/** The objectives: their measures, links, whether they reach a result, and what is open. */
export function objectivesTable(context: MapContext, top: number): TablePlan {
  const { map, tables: { objectives: table, perspectives } } = context;
  const columns = objectiveColumns(context);
  return mapTable({
    table, top, keys: MAP_OBJECTIVE_KEYS, hidden: MAP_HIDDEN.map, column: (key) => columns.get(key) ?? { style: ID },
    rows: map.objectives.map(({ id, perspective, text, origin, measures }) => ({
      id: { value: id }, perspectiveId: { value: perspective },
      perspective: { value: null, formula: pickBy(perspectives, "name", own(table, "perspectiveId"), "id") },
      // A text that was made unlike another one says more than its cell.
      text: origin === null || measures[0]?.measure.objective !== text ? { value: text } : { value: text, formula: sourceCell(origin) },
    })),
  }, MAP_HIDDEN.map);
}

function objectiveColumns(context: MapContext): ReadonlyMap<string, Column> {
  const { weightStyle, words: { map: words }, tables: { objectives: table, perspectives, measures, links } } = context;
  const ofKind = (kind: "lag" | "lead"): Expression => call("COUNTIFS", all(measures, "objectiveId"), own(table, "id"), all(measures, "kind"), literal(words.kinds[kind]));
  const linked = (end: "fromId" | "toId"): Expression => call("COUNTIFS", all(links, end), own(table, "id"), all(links, "counts"), ONE);
  const result = index(perspectives, "result", call("MATCH", own(table, "perspectiveId"), all(perspectives, "id"), ZERO));
  return new Map<string, Column>([
    ["isResult", { formula: call("IFERROR", when(says("yes", result), ONE, ZERO), ZERO), style: ID }],
    ["step0", { formula: firstStep(context), style: ID }],
    ...Array.from({ length: STEPS }, (_, step) => [stepKey(step + 1), { formula: objectiveStep(context, stepKey(step + 1)), style: ID }] as const),
    ["perspective", { style: TEXT }],
    ["text", { style: { ...TEXT, bold: true } }],
    ["lag", { formula: ofKind("lag"), style: COUNT }],
    ["lead", { formula: ofKind("lead"), style: COUNT }],
    ["weight", { formula: sumOfNumbers(all(measures, "weight"), all(measures, "objectiveId"), own(table, "id")), style: weightStyle }],
    ["causes", { formula: linked("toId"), style: COUNT }],
    ["effects", { formula: linked("fromId"), style: COUNT }],
    ["reaches", { formula: reachesFormula(context), style: { align: "center", vertical: "top" } }],
    ["open", { formula: openFormula(context), style: { ...WRAPPED, indent: 1 } }],
  ]);
}

function reachesFormula({ tables, words: { map: words } }: MapContext): Expression {
  return when(isReached(tables), literal(words.yes), when(isSurelyLost(tables), literal(words.no), literal(words.unclear)));
}

/** What is open about an objective, joined: "no lead measure; leads to no result". */
function openFormula({ words: { map: { open, no } }, tables }: MapContext): Expression {
  const { objectives: table } = tables;
  const none = (key: "lag" | "lead"): Expression => binary("=", own(table, key), ZERO);
  const isAlone = binary("=", binary("+", own(table, "causes"), own(table, "effects")), ZERO);
  const part = (condition: Expression, text: string): Expression => when(condition, literal(open.between + text), EMPTY);
  const all = joined(
    part(isAlone, open.noLink),
    part(call("AND", binary("=", own(table, "reaches"), literal(no)), call("NOT", isAlone)), open.noReach),
    part(call("AND", hasLongWay(tables), areCirclesTold()), open.circle),
    part(call("AND", hasLongWay(tables), call("NOT", areCirclesTold())), open.long(STEPS)),
    part(none("lag"), open.noLag),
    part(none("lead"), open.noLead),
  );
  return call("MID", all, literal(open.between.length + 1), literal(200));
}
