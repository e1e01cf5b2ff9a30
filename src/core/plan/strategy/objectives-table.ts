import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { WRAPPED } from "../look";
import { EMPTY, index, joined, ONE, pickBy, when, ZERO } from "../review/expressions";
import { sourceCell } from "../source-formula";
import { all, own } from "../table-handle";
import type { TablePlan } from "../workbook-plan";
import { says, type MapContext } from "./map-context";
import { MAP_HIDDEN, MAP_OBJECTIVE_KEYS, STEPS, stepKey, type StepKey } from "./map-shapes";
import { COUNT, ID, mapTable, sumOfNumbers, TEXT, type Column } from "./map-table";

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
    ["step0", { formula: binary("+", own(table, "isResult"), literal(CIRCLE)), style: ID }],
    ...Array.from({ length: STEPS }, (_, step) => [stepKey(step + 1), { formula: stepFormula(context, stepKey(step + 1)), style: ID }] as const),
    ["perspective", { style: TEXT }],
    ["text", { style: { ...TEXT, bold: true } }],
    ["lag", { formula: ofKind("lag"), style: COUNT }],
    ["lead", { formula: ofKind("lead"), style: COUNT }],
    ["weight", { formula: sumOfNumbers(binary("=", all(measures, "objectiveId"), own(table, "id")), all(measures, "weight")), style: weightStyle }],
    ["causes", { formula: linked("toId"), style: COUNT }],
    ["effects", { formula: linked("fromId"), style: COUNT }],
    ["reaches", { formula: when(binary(">", call("MOD", own(table, LAST_STEP), literal(CIRCLE)), ZERO), literal(words.yes), literal(words.no)), style: { align: "center", vertical: "top" } }],
    ["open", { formula: openFormula(context), style: { ...WRAPPED, indent: 1 } }],
  ]);
}

/** What counts one thousand in a step: objectives have fewer links than this. */
export const CIRCLE = 1000;

export const LAST_STEP = stepKey(STEPS);

/**
 * A step holds two answers in one number: by how many of its links an objective reaches a result within so many links (in
 * ones), and how many of them begin a way of so many links (in thousands); after as many steps as there are objectives
 * such a way runs in a circle. The links hold what their effect was in the step before, each answer as none or one.
 */
function stepFormula({ tables: { objectives: table, links } }: MapContext, step: StepKey): Expression {
  return binary("+", own(table, "isResult"), call("SUMIFS", all(links, step), all(links, "fromId"), own(table, "id")));
}

/** What is open about an objective, joined: "no lead measure; leads to no result". */
function openFormula({ words: { map: { open, no } }, tables: { objectives: table } }: MapContext): Expression {
  const none = (key: "lag" | "lead"): Expression => binary("=", own(table, key), ZERO);
  const isAlone = binary("=", binary("+", own(table, "causes"), own(table, "effects")), ZERO);
  const part = (condition: Expression, text: string): Expression => when(condition, literal(open.between + text), EMPTY);
  const all = joined(
    part(isAlone, open.noLink),
    part(call("AND", binary("=", own(table, "reaches"), literal(no)), call("NOT", isAlone)), open.noReach),
    part(binary(">=", own(table, LAST_STEP), literal(CIRCLE)), open.circle),
    part(none("lag"), open.noLag),
    part(none("lead"), open.noLead),
  );
  return call("MID", all, literal(open.between.length + 1), literal(200));
}
