import { isoToSerial } from "../../calendar";
import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { LogEntry } from "../../lifecycle";
import { loggedFieldWord, stateWord, typeWord, type Language } from "../../language";
import { KEY_RESULT_TYPES } from "../../model";
import type { State } from "../../lifecycle";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, WRAPPED } from "../look";
import { EMPTY, index, isEmpty, joined, orEmpty, pickBy, times, when, ZERO } from "../review/expressions";
import { all, own } from "../table-handle";
import type { PlannedCell, TablePlan } from "../workbook-plan";
import { ofItem } from "./okr-lookups";
import type { ProcessContext, ReleasedItem } from "./process-sheet";
import { sheetTable, TEXT_FIELD } from "./sheet-table";
import { logId, PROCESS_COLUMNS } from "./shapes";

const ID: CellStyle = { format: FORMATS.text, color: COLORS.note };
const DATE: CellStyle = { format: FORMATS.date, align: "left" };
const WEIGHT: CellStyle = { format: FORMATS.percent, align: "center" };

/** What was released, in values. Planned are only the items that are new: the rest stays as it was. */
export function baselineTable({ tables: { baseline: table }, released, formatOf, language }: ProcessContext, top: number): TablePlan {
  const planned = sheetTable({
    table, top, keys: PROCESS_COLUMNS.baseline,
    columns: { id: { style: ID }, text: { style: WRAPPED }, owner: { style: WRAPPED }, by: { style: WRAPPED }, released: { style: DATE }, weight: { style: WEIGHT }, objective: { style: ID } },
    rows: released.map((item) => baselineRow(item, formatOf(item.id), language)),
  });
  return { ...planned, appendOnly: true };
}

function baselineRow(item: ReleasedItem, format: string, language: Language): Readonly<Record<(typeof PROCESS_COLUMNS.baseline)[number], PlannedCell>> {
  const number = (value: number | null): PlannedCell => ({ value, style: { format } });
  const type = KEY_RESULT_TYPES.find((one) => one === item.type);
  return {
    id: { value: item.id },
    text: { value: item.text, style: { ...WRAPPED, bold: item.kind === "objective" } },
    owner: { value: item.owner }, by: { value: item.by },
    released: { value: isoToSerial(item.released) },
    start: number(item.start), target: number(item.target), floor: number(item.floor), ceiling: number(item.ceiling),
    weight: { value: item.weight },
    type: { value: type === undefined ? item.type : typeWord(type, language) },
    objective: { value: item.objective },
  };
}

/** Greater than the number of any row of the log. */
const AFTER_ALL = literal(1_000_000);

/** Moves and changes. Planned are only the entries that are new. */
export function logTable(context: ProcessContext, top: number): TablePlan {
  const { tables: { log: table, baseline, scores }, sources, words, language, entries } = context;
  const isMove = binary("=", own(table, "field"), literal(loggedFieldWord("state", language)));
  const text = ofItem(sources, "text", own(table, "item"));
  const planned = sheetTable({
    table, top, keys: PROCESS_COLUMNS.log,
    columns: {
      id: { style: ID },
      // Blank rows, and such as somebody numbered otherwise, come before all.
      number: { formula: call("IFERROR", call("VALUE", call("SUBSTITUTE", call("UPPER", own(table, "id")), literal("L"), literal(""))), ZERO) },
      text: { formula: when(isEmpty(own(table, "item")), EMPTY, when(isEmpty(text), pickBy(baseline, "text", own(table, "item"), "id"), text)), style: WRAPPED },
      item: { style: ID }, by: { style: WRAPPED }, date: { style: DATE }, field: { style: WRAPPED }, before: { style: WRAPPED },
      after: { style: WRAPPED, help: words.help.log },
      approver: { formula: when(call("OR", isMove, isEmpty(own(table, "item"))), EMPTY, approvedBy(context)), style: WRAPPED },
      objective: { formula: when(isEmpty(pickBy(scores, "objective", own(table, "item"), "id")), joined(own(table, "item"), EMPTY), pickBy(scores, "objective", own(table, "item"), "id")), style: ID },
      reason: { style: TEXT_FIELD, help: words.help.reason },
    },
    rows: entries.map((entry) => logRow(entry, context)),
  });
  return { ...planned, appendOnly: true };
}

/** Who moved the objective to released next after the change of this row; empty before anybody did. */
function approvedBy({ tables: { log: table }, language }: ProcessContext): Expression {
  const releases = times(
    binary("=", all(table, "objective"), own(table, "objective")),
    binary("=", all(table, "field"), literal(loggedFieldWord("state", language))),
    binary("=", all(table, "after"), literal(stateWord("released", language))),
    binary(">", all(table, "number"), own(table, "number")),
  );
  const first = call("SUMPRODUCT", call("MIN", binary("+", all(table, "number"), times(binary("-", literal(1), releases), AFTER_ALL))));
  return orEmpty(index(table, "by", call("MATCH", first, all(table, "number"), ZERO)));
}

function logRow(entry: LogEntry, { language, formatOf }: ProcessContext): Readonly<Partial<Record<(typeof PROCESS_COLUMNS.log)[number], PlannedCell>>> {
  const value = (of: LogEntry["before"]): PlannedCell => {
    if (entry.field === "state") return { value: of === null ? null : stateWord(of as State, language) };
    const type = entry.field === "type" ? KEY_RESULT_TYPES.find((one) => one === of) : undefined;
    if (type !== undefined) return { value: typeWord(type, language) };
    return typeof of === "number" ? { value: of, style: { format: entry.field === "weight" ? FORMATS.percent : formatOf(entry.item), align: "left", vertical: "top" } } : { value: of };
  };
  return {
    id: { value: logId(entry.number) }, item: { value: entry.item }, by: { value: entry.by },
    date: { value: entry.date === null ? null : isoToSerial(entry.date) },
    field: { value: loggedFieldWord(entry.field, language) },
    before: value(entry.before), after: value(entry.after),
    reason: { value: entry.reason },
  };
}
