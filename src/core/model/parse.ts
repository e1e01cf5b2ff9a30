import { issue } from "../issue";
import { AMBITIONS, parseAmbition, parseKeyResultType } from "./key-result-type";
import { KEY_RESULT_TYPES, type CheckIn, type KeyResult, type KeyResultType, type Objective } from "./objective";
import { RowReader, type Parsed, type Row } from "./row";

/**
 * Objective that a row states. A blank weight is 1, a blank ambition aspirational; `cycle` is for rows that do not
 * name theirs. Faults are issues at `at`: `row-field-missing`, `row-field-error`, `row-not-a-number`,
 * `row-not-a-choice`, `row-out-of-range`.
 */
export function parseObjective(row: Row, at: string, cycle: string | null = null): Parsed<Objective> {
  const read = new RowReader(cycle === null ? row : { ...row, cycle: row["cycle"] ?? cycle }, at);
  return read.finish({
    id: read.requiredText("id"),
    cycle: read.requiredText("cycle"),
    text: read.requiredText("text"),
    perspective: read.text("perspective"),
    ambition: read.choice("ambition", parseAmbition, AMBITIONS) ?? "aspirational",
    weight: read.numberWithin("weight", 0, null) ?? 1,
    owner: read.text("owner"),
  });
}

/**
 * Key result that a row states. A blank weight is 1; a blank type goes by the numbers: from start to target, or
 * inside floor and ceiling. Faults are issues at `at`, as for objectives, and `row-type-unknown`.
 *
 * @example parseKeyResult({ id: "k1", objective: "o1", text: "…", start: 45, target: "35" }, "OKR!A5")
 * // => { record: { id: "k1", …, type: "decrease", start: 45, target: 35, current: null, weight: 1, … } }
 */
export function parseKeyResult(row: Row, at: string): Parsed<KeyResult> {
  const read = new RowReader(row, at);
  const stated = read.choice("type", parseKeyResultType, KEY_RESULT_TYPES);
  const numbers = {
    start: read.number("start"),
    target: read.number("target"),
    floor: read.number("floor"),
    ceiling: read.number("ceiling"),
    current: read.number("current"),
  };
  const type = stated ?? typeByNumbers(numbers);
  // A type that is there but cannot be read was reported already.
  if (type === null && read.isBlank("type")) read.report(issue("error", "row-type-unknown", at, { text: read.text("text") ?? "" }));
  return read.finish({
    id: read.requiredText("id"),
    objective: read.requiredText("objective"),
    measure: read.text("measure"),
    text: read.requiredText("text"),
    type: type ?? "increase",
    unit: read.text("unit"),
    ...numbers,
    weight: read.numberWithin("weight", 0, null) ?? 1,
    owner: read.text("owner"),
    confidence: read.numberWithin("confidence", 0, 10),
  });
}

/** Check-in that a row states; date and key result are needed. Faults as for objectives, and `row-not-a-date`. */
export function parseCheckIn(row: Row, at: string): Parsed<CheckIn> {
  const read = new RowReader(row, at);
  return read.finish({
    date: read.requiredDate("date"),
    keyResult: read.requiredText("keyResult"),
    value: read.number("value"),
    confidence: read.numberWithin("confidence", 0, 10),
    note: read.text("note"),
    by: read.text("by"),
  });
}

function typeByNumbers(
  { start, target, floor, ceiling }: Pick<KeyResult, "start" | "target" | "floor" | "ceiling">,
): KeyResultType | null {
  if (start !== null && target !== null && start !== target) return target > start ? "increase" : "decrease";
  return target === null && floor !== null && ceiling !== null ? "within" : null;
}
