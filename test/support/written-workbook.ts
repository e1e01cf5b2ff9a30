import { readWorkbook } from "../../src/adapters/opc";
import { withDynamicArrays } from "../../src/adapters/opc/write/metadata-part";
import { CONTENT_TYPE, RELATION, type NewPart, type NewRelationship, type SheetParts, type WriteContext } from "../../src/adapters/opc/write/sheet-parts";
import { writeSheet } from "../../src/adapters/opc/write/sheet-writer";
import { StyleBook } from "../../src/adapters/opc/write/style-book";
import { tableArea } from "../../src/adapters/opc/write/table-part";
import { escapeAttribute, escapeFormula } from "../../src/adapters/opc/xml-text";
import type { Dialect } from "../../src/core/formula/dialect";
import type { WorkbookGrid } from "../../src/core/grid";
import type { SheetPlan } from "../../src/core/plan";
import { buildPackage, PACKAGE_RELATIONS, part, RELATIONS } from "./package-builder";
import { storedText } from "./stored-text";

/** A workbook of nothing but sheets that we wrote. */
export interface WrittenWorkbook {
  readonly sheets: readonly SheetParts[];
  /** By name. */
  readonly parts: Readonly<Record<string, string | Uint8Array>>;
  readonly bytes: Uint8Array;
}

/** What writing these sheets into an empty workbook needs to know. */
export function writeContext(plans: readonly SheetPlan[], dialect: Dialect = "plain", styles = new StyleBook(null)): WriteContext {
  const counts = new Map<string, number>();
  const count = (what: string): number => {
    const next = (counts.get(what) ?? 0) + 1;
    counts.set(what, next);
    return next;
  };
  return {
    dialect, styles, dynamicArray: withDynamicArrays(null).cm,
    print: storedText, printPlain: storedText,
    sheetName: (key) => plans.find((plan) => plan.key === key)?.name ?? key,
    columnCells(table, column) {
      for (const { name, tables } of plans) {
        const found = tables.find((one) => one.name === table);
        const index = found?.columns.findIndex(({ title }) => title === column) ?? -1;
        if (found === undefined || index < 0) continue;
        const { top, left, bottom } = tableArea(found);
        return { sheet: name, area: { top: top + 1, bottom, left: left + index, right: left + index } };
      }
      return null;
    },
    nextPart: (pattern) => pattern.replace("{n}", String(count(pattern))),
    nextTableId: () => count("table"),
  };
}

export function writtenWorkbook(plans: readonly SheetPlan[], dialect: Dialect = "plain"): WrittenWorkbook {
  const context = writeContext(plans, dialect);
  const sheets = plans.map((plan) => writeSheet(plan, context));
  const parts = packageParts(plans, sheets, context.styles);
  return { sheets, parts, bytes: buildPackage(parts) };
}

/** What we read of a workbook of these sheets. */
export function readBack(plans: readonly SheetPlan[], dialect: Dialect = "plain"): WorkbookGrid {
  const reading = readWorkbook(writtenWorkbook(plans, dialect).bytes, "book.xlsx");
  if (!reading.ok) throw new Error(reading.issue.code);
  return reading.value.grid;
}

function packageParts(plans: readonly SheetPlan[], sheets: readonly SheetParts[], styles: StyleBook): Record<string, string | Uint8Array> {
  const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
  const added: readonly NewPart[] = [
    ...sheets.flatMap(({ parts }) => parts),
    { part: "xl/styles.xml", contentType: CONTENT_TYPE.styles, xml: styles.xml() },
    { part: "xl/metadata.xml", contentType: CONTENT_TYPE.metadata, xml: withDynamicArrays(null).xml },
  ];
  const types = [
    { part: "xl/workbook.xml", contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" },
    ...sheets.map((_, index) => ({ part: sheetPart(index), contentType: CONTENT_TYPE.worksheet })),
    ...added,
  ];
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.map(({ part: name, contentType }) => `<Override PartName="/${name}" ContentType="${contentType}"/>`).join("")}</Types>`,
    "_rels/.rels": relationshipsXml([{ id: "rId1", type: `${RELATIONS}/officeDocument`, target: "xl/workbook.xml" }]),
    "xl/workbook.xml": workbookXml(plans, sheets),
    "xl/_rels/workbook.xml.rels": relationshipsXml([
      ...plans.map((_, index) => ({ id: `rId${index + 1}`, type: RELATION.worksheet, target: sheetPart(index) })),
      { id: "rIdStyles", type: RELATION.styles, target: "xl/styles.xml" },
      { id: "rIdMetadata", type: RELATION.metadata, target: "xl/metadata.xml" },
    ]),
  };
  sheets.forEach(({ xml, relationships }, index) => {
    parts[sheetPart(index)] = xml;
    if (relationships.length > 0) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationshipsXml(relationships);
  });
  for (const { part: name, xml, relationships = [] } of added) {
    parts[name] = xml;
    if (relationships.length > 0) parts[name.replace(/([^/]*)$/, "_rels/$1.rels")] = relationshipsXml(relationships);
  }
  return parts;
}

function relationshipsXml(relationships: readonly NewRelationship[]): string {
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE_RELATIONS}">${relationships.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="/${target}"/>`).join("")}</Relationships>`;
}

function workbookXml(plans: readonly SheetPlan[], sheets: readonly SheetParts[]): string {
  const tabs = plans.map(({ name }, index) => `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  const names = sheets.flatMap(({ definedNames }, index) => definedNames.map(({ name, formula }) => `<definedName name="${name}" localSheetId="${index}">${escapeFormula(formula)}</definedName>`)).join("");
  return part("workbook", `<sheets>${tabs}</sheets>${names === "" ? "" : `<definedNames>${names}</definedNames>`}`);
}
