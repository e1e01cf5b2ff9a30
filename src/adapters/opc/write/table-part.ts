import { formatArea, type Area } from "../../../core/grid";
import type { CellStyle, TablePlan } from "../../../core/plan";
import { escapeAttribute, escapeCellText, escapeFormula } from "../xml-text";
import { isDynamicArray } from "./cell-xml";
import { CONTENT_TYPE, NAMESPACE, RELATION, XML_DECLARATION } from "./package-terms";
import type { NewPart, NewRelationship, WriteContext } from "./sheet-parts";

const DEFAULT_STYLE = "TableStyleLight1";

/** Header cells have their looks from themselves, not from the table's style: many programs do not draw that. */
export const HEADER_STYLE: CellStyle = { bold: true, color: "FFFFFF", fill: "305496", vertical: "middle", wrap: true };

/** Cells of a table with its header. A table without rows has one blank row: Excel knows none without. */
export function tableArea({ top, left, columns, rows }: TablePlan): Area {
  return { top, left, bottom: top + Math.max(rows.length, 1), right: left + columns.length - 1 };
}

/** The part of a table, and the relationship by which its sheet leads to it. */
export function writeTable(plan: TablePlan, relationship: string, context: WriteContext): { readonly part: NewPart; readonly relationship: NewRelationship } {
  const part = context.nextPart("xl/tables/table{n}.xml");
  return {
    part: { part, contentType: CONTENT_TYPE.table, xml: tableXml(plan, context) },
    relationship: { id: relationship, type: RELATION.table, target: part },
  };
}

function tableXml(plan: TablePlan, context: WriteContext): string {
  const name = escapeAttribute(plan.name);
  const area = formatArea(tableArea(plan));
  const columns = plan.columns.map(({ title, formula }, index) => {
    const open = `<tableColumn id="${index + 1}" name="${columnNameAttribute(title)}"`;
    return formula === undefined ? `${open}/>` : `${open}>${calculatedColumnFormula(context.print(formula))}</tableColumn>`;
  });
  return `${XML_DECLARATION}<table xmlns="${NAMESPACE.main}" id="${context.nextTableId()}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0">` +
    `<autoFilter ref="${area}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="${escapeAttribute(plan.style ?? DEFAULT_STYLE)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

/** Header as the `name` of a `tableColumn`: it has to be the text of the header cell, line ends escaped as Excel does. */
export function columnNameAttribute(title: string): string {
  return escapeAttribute(escapeCellText(title).replace(/[\n\t]/g, (space) => (space === "\n" ? "_x000a_" : "_x0009_")));
}

/** Formula that new rows get; `prefix` is that of the table's elements. */
export function calculatedColumnFormula(formula: string, prefix = ""): string {
  const array = isDynamicArray(formula) ? ` array="1"` : "";
  return `<${prefix}calculatedColumnFormula${array}>${escapeFormula(formula)}</${prefix}calculatedColumnFormula>`;
}
