import { binary, call, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { Language } from "../../language";
import { methodWords } from "../../language/method-words";
import { COLORS, FORMATS, INPUT, WRAPPED } from "../look";
import { AS_OF_NAME } from "../okr-shapes";
import { own } from "../table-handle";
import type { SheetPlan } from "../workbook-plan";
import { methodHandle, methodSheetKey } from "./method-shapes";
import { areaOf, firstOf, heading, IDS, methodSheet, planMethodTable, type ColumnLook, type Looks } from "./method-table";

const TOP = 3;
/** Rows kept free for objectives; people add more below. */
const FREE_ROWS = 10;

const TEXT: ColumnLook = { width: 40, style: { ...INPUT, ...WRAPPED } };
const PERSON: ColumnLook = { width: 16, style: { ...INPUT, ...WRAPPED } };
const ANSWER: ColumnLook = { width: 14, style: { ...INPUT, align: "center", vertical: "top" } };

/** The sheet of objectives that two people agree on, with their state as of the day that the OKR sheets look from. */
export function planMboSheet(language: Language): SheetPlan {
  const { mbo: words, yes, no, yesNoHelp } = methodWords(language);
  const looks: Looks<"mbo"> = {
    id: IDS, objective: TEXT, measure: TEXT, person: PERSON, superior: PERSON, due: { width: 13, style: { ...INPUT, format: FORMATS.date, align: "left", vertical: "top" } },
    agreedBySuperior: ANSWER, agreedByPerson: ANSWER, done: ANSWER, state: { width: 16, style: { align: "center", vertical: "top" }, formula: state(language) },
  };
  const table = planMethodTable({ table: "mbo", top: TOP, language, looks, rows: Array.from({ length: FREE_ROWS }, (_, index) => ({ id: `M${index + 1}` })) });
  const answers = { ...areaOf(table, "agreedBySuperior"), right: areaOf(table, "done").right };
  const fills = ([["done", COLORS.green], ["overdue", COLORS.red], ["notAgreed", COLORS.amber], ["undated", COLORS.amber]] as const);
  return methodSheet({
    key: methodSheetKey("mbo", ""),
    name: words.sheet,
    blocks: [heading(words.title, words.hint)],
    tables: [table],
    freeze: { rows: TOP + 1, columns: 2 },
    conditionalFormats: fills.map(([name, fill]) => (
      { kind: "expression", area: areaOf(table, "state"), formula: binary("=", firstOf(table, "state"), literal(words.states[name])), style: { fill } }
    )),
    validations: [
      { kind: "date", area: areaOf(table, "due"), message: words.dueHelp, strict: true },
      { kind: "list", area: answers, items: [yes, no], message: yesNoHelp, strict: true },
    ],
  }, [looks]);
}

/** A row without an objective has none; what is done is done; what both have not agreed on does not count yet. */
function state(language: Language): Expression {
  const { mbo: { states }, yes } = methodWords(language);
  const table = methodHandle("mbo", language);
  const says = (key: "agreedBySuperior" | "agreedByPerson" | "done"): Expression => binary("=", own(table, key), literal(yes));
  const due = own(table, "due");
  const dated = call("IF", binary("<", due, named(AS_OF_NAME)), literal(states.overdue), literal(states.open));
  const agreed = call("IF", call("ISNUMBER", due), dated, literal(states.undated));
  const notDone = call("IF", call("AND", says("agreedBySuperior"), says("agreedByPerson")), agreed, literal(states.notAgreed));
  return call("IF", binary("=", own(table, "objective"), literal("")), literal(states.empty), call("IF", says("done"), literal(states.done), notDone));
}
