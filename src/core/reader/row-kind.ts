import { contentKind } from "./cell-content";
import { fieldColumn, type Column } from "./classify-columns";
import { foldText } from "./fold-text";
import type { HeaderField } from "./header-words";
import { exactHeaderFields } from "./read-header";
import type { SheetView } from "./sheet-view";
import type { Table } from "./tables";

/** `section`: a title over the rows below. `label`: words of the form itself, as points for each grade. */
export type RowKind = "data" | "total" | "section" | "note" | "signature" | "label" | "blank";

const TOTAL = /^(?:(?:grand|sub|overall)?[ -]?totals?(?: score| weight| points)?|sum|average|mean|overall(?: score)?|final score|合计|总计|小计|总分|总得分|合计得分|总和|汇总|平均|平均值|平均分|总评|权重合计|总权重|得分合计|计|합계|총계|소계|계|평균|toplam|genel toplam|ortalama|total geral|subtotal|gesamt|summe|somme|итого)(?:[:(（].*)?$/;
const SIGNATURE = /签字|签名|签章|签署|(?<!\p{L})(?:signature|signed|sign[- ]off)(?!\p{L})|서명|assinatura|(?<!\p{L})firma(?!\p{L})|imza|unterschrift/iu;
const NOTE = /^(?:注(?:意|释|明)?\s*[:：\d]|备注\s*[:：]|说明\s*[:：]|填表说明|填写说明|\*|※|notes?\s*[:.\d]|remarks?\s*:|legend|source\s*:|来源\s*[:：]|图例|status (?:rules|conditions))/i;
const NOTE_LENGTH = 60;

/** True for a name that says that its row adds up others. @example isTotalName("合计：") // => true */
export function isTotalName(text: string): boolean {
  return TOTAL.test(foldText(text));
}

/**
 * What a row of a table is. A measure needs a name; everything else is told by what it says and how little it holds. A
 * lone number that has no name, or a number where names are words, says nothing: that row is blank.
 */
export function rowKind(table: Table, columns: readonly Column[], row: number): RowKind {
  const { view } = table;
  const first = columns[0]?.column ?? 0;
  const last = columns.at(-1)?.column ?? 0;
  const own = view.columns(row).filter((column) => column >= first && column <= last && contentKind(view, row, column) !== "blank");
  const [lead] = own;
  if (lead === undefined) return "blank";
  if (own.some((column) => contentKind(view, row, column) === "text" && SIGNATURE.test(view.text(row, column)) && isFormText(view.text(row, column)))) return "signature";
  const name = fieldColumn(columns, "measure") ?? fieldColumn(columns, "keyResult");
  const isLoneNumber = own.length === 1 && contentKind(view, row, lead) !== "text";
  if (name !== null && contentKind(view, row, name.column) === "number" && (own.length === 1 || isWorded(name))) return "blank";
  const nameText = name === null ? "" : view.text(row, name.column);
  if (isLoneNumber && nameText === "" && !isLabelled(view, columns, row)) return "blank";
  const leadText = view.text(row, lead);
  if (isTotalName(nameText) || (isTotalName(leadText) && (nameText === "" || nameText === leadText))) return "total";
  if (own.length === 1 && contentKind(view, row, lead) === "text") {
    if (leadText.length > NOTE_LENGTH || NOTE.test(leadText)) return "note";
    const isLeft = name === null || lead <= name.column;
    const isHead = isLeft && !isContinued(table, columns, row, lead);
    return isHead ? "section" : "data";
  }
  return isFormWord(nameText) ? "label" : "data";
}

/** The column's cells are words: a number among them, below the table or beside it, belongs to something else. */
function isWorded({ profile }: Column): boolean {
  return profile.texts > 2 && profile.numbers * 10 < profile.texts;
}

/** Says in a cell of its own or in a merged one of which series its numbers are. */
function isLabelled(view: SheetView, columns: readonly Column[], row: number): boolean {
  const label = fieldColumn(columns, "seriesLabel");
  return label !== null && view.text(row, label.column) !== "";
}

/** Signatures are asked for, not measured: `签字/日期：`, `Signature: ____`, but not `Contracts signed`. */
function isFormText(text: string): boolean {
  return /[:：_]|签字|签名|签章|日期|date/i.test(text);
}

/** Part of a measure whose other cells are merged over several rows, or of a stacked series. */
function isContinued({ view }: Table, columns: readonly Column[], row: number, lead: number): boolean {
  return columns.some(({ column, role }) => column !== lead && role.kind === "field" && !view.isOwn(row, column) && view.text(row, column) !== "" && view.merge(row, column)?.left === column);
}

const FORM_FIELDS: ReadonlySet<HeaderField> = new Set(["score", "rating", "weight", "measure", "target", "actual", "unit", "owner", "status", "remarks"]);

/** Words of the form that no measure is called by: grades, scores, weights. Others may be both, as `Budget`. */
function isFormWord(name: string): boolean {
  return exactHeaderFields(name).some((field) => FORM_FIELDS.has(field));
}
