import { parseArea, type GridTable } from "../../core/grid";
import { walkXml, type Attributes, type XmlPart } from "./xml-walk";
import { unescapeCellText } from "./xml-text";

/** The table that a table part describes; null if it does not say where it is. */
export function readTable(source: XmlPart): GridTable | null {
  const columns: string[] = [];
  const tables: Attributes[] = [];
  walkXml(source, {
    open(name, attributes) {
      if (name === "table") tables.push(attributes);
      else if (name === "tableColumn") columns.push(unescapeCellText(attributes.get("name") ?? ""));
    },
  });
  const [table] = tables;
  return table === undefined ? null : gridTable(table, columns);
}

function gridTable(table: Attributes, columns: readonly string[]): GridTable | null {
  const area = parseArea(table.get("ref") ?? "");
  if (area === null) return null;
  return {
    name: table.get("displayName") ?? table.get("name") ?? "",
    area,
    columns,
    headerRow: table.get("headerRowCount") !== "0",
    totalsRow: Number(table.get("totalsRowCount") ?? 0) > 0,
  };
}
