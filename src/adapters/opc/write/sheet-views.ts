import { formatCell } from "../../../core/grid";
import type { ViewEdit } from "../../../workbook/workbook-change";
import { childElements, printAttributes, rawAttributes, rootElement, withOpenRoot } from "./xml-elements";

/** Rows and columns that do not scroll, with what is selected beside them; `""` for none. */
export function frozenPane({ rows, columns }: { readonly rows: number; readonly columns: number }, prefix = ""): string {
  if (rows === 0 && columns === 0) return "";
  const active = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const first = formatCell(rows, columns);
  const split = printAttributes([["xSplit", columns === 0 ? undefined : columns], ["ySplit", rows === 0 ? undefined : rows]]);
  return `<${prefix}pane${split} topLeftCell="${first}" activePane="${active}" state="frozen"/><${prefix}selection pane="${active}" activeCell="${first}" sqref="${first}"/>`;
}

/** The `sheetViews` element with the first of its views changed; all else that it says stays. `xml` is the element so far, null for none. */
export function editViews(xml: string | null, prefix: string, edit: ViewEdit): string {
  const views = withOpenRoot(xml ?? `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`);
  const [first] = childElements(views, rootElement(views));
  return first === undefined ? views : views.slice(0, first.start) + editView(views.slice(first.start, first.end), prefix, edit) + views.slice(first.end);
}

function editView(xml: string, prefix: string, { freeze, showGridLines }: ViewEdit): string {
  const view = withOpenRoot(xml);
  const root = rootElement(view);
  const attributes = rawAttributes(view.slice(root.start, root.openEnd));
  if (showGridLines === true) attributes.delete("showGridLines");
  if (showGridLines === false) attributes.set("showGridLines", "0");
  // The cell that a view begins at may be one that does not scroll now.
  if (freeze !== undefined) attributes.delete("topLeftCell");
  const kept = freeze === undefined ? view.slice(root.openEnd, root.closeStart)
    : frozenPane(freeze, prefix) + childElements(view, root).filter(({ name }) => name !== "pane" && name !== "selection").map(({ start, end }) => view.slice(start, end)).join("");
  const tag = `<${prefix}sheetView${printAttributes(attributes)}`;
  return kept === "" ? `${tag}/>` : `${tag}>${kept}</${prefix}sheetView>`;
}
