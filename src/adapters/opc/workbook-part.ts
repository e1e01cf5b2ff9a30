import type { DefinedName, SheetGrid } from "../../core/grid";
import { contentTypeOf, readContentTypes } from "./content-types";
import { fileFault } from "./file-fault";
import type { OpcPackage } from "./package";
import { readRelationships, type Relationship } from "./relationships";
import { walkXml, type Attributes } from "./xml-walk";

/** What the workbook part says: its sheets and names, and where the other parts are. */
export interface WorkbookPart {
  /** Part name, mostly `xl/workbook.xml`. */
  readonly part: string;
  readonly relationships: readonly Relationship[];
  /** All tabs in order, chart sheets included. */
  readonly tabs: readonly WorkbookTab[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

export interface WorkbookTab {
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  /** Id that the file keeps for the sheet, whatever its place. */
  readonly sheetId: number;
  readonly relationship: string;
  /** `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet`; `""` if the file does not say where the sheet is. */
  readonly kind: string;
  /** Part that holds the sheet; `""` if the file does not say. */
  readonly part: string;
}

/** Faults: `not-a-workbook`, `file-duplicate-sheets`, and those of reading parts. */
export function readWorkbookPart(source: OpcPackage): WorkbookPart {
  const part = findWorkbook(source);
  const relationships = readRelationships(source, part);
  const tabs: WorkbookTab[] = [];
  const names: { readonly attributes: Attributes; readonly formula: string }[] = [];
  let date1904 = false;
  let name: Attributes | null = null;
  walkXml(source.readSmallPart(part), {
    open(element, attributes) {
      if (element === "sheet") tabs.push(readTab(attributes, relationships));
      else if (element === "workbookPr") date1904 = isOn(attributes.get("date1904"));
      else if (element === "definedName") name = attributes;
    },
    close(element, text) {
      if (element !== "definedName" || name === null) return;
      names.push({ attributes: name, formula: text });
    },
  });
  refuseDuplicates(tabs, source.file);
  return { part, relationships, tabs, date1904, names: names.map(({ attributes, formula }) => readName(attributes, formula, tabs)) };
}

/** Target of the workbook's first relationship of that kind; null if there is none in the package. */
export function relatedPart(source: OpcPackage, workbook: WorkbookPart, kind: string): string | null {
  const found = workbook.relationships.find((relationship) => relationship.kind === kind && !relationship.external);
  return found !== undefined && source.has(found.target) ? found.target : null;
}

/** By the package's relationships; a package that has lost them is searched by content type. */
function findWorkbook(source: OpcPackage): string {
  const related = readRelationships(source, "").find(({ kind }) => kind === "officeDocument");
  if (related !== undefined && source.has(related.target)) return related.target;
  const types = readContentTypes(source);
  const typed = source.entries.find(({ name }) => /(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroEnabled)\.main\+xml$/i.test(contentTypeOf(types, name) ?? ""));
  if (typed !== undefined) return typed.name;
  if (related !== undefined) throw fileFault("file-part-missing", { file: source.file, part: related.target });
  throw fileFault("not-a-workbook", { file: source.file, found: "zip" });
}

function readTab(attributes: Attributes, relationships: readonly Relationship[]): WorkbookTab {
  const id = attributes.get("id") ?? "";
  const found = relationships.find((relationship) => relationship.id === id && !relationship.external);
  const state = attributes.get("state");
  return {
    name: attributes.get("name") ?? "",
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    sheetId: Number(attributes.get("sheetId") ?? 0),
    relationship: id,
    kind: found?.kind ?? "",
    part: found?.target ?? "",
  };
}

function readName(attributes: Attributes, formula: string, tabs: readonly WorkbookTab[]): DefinedName {
  const sheet = attributes.get("localSheetId");
  return {
    name: attributes.get("name") ?? "",
    formula: formula.trim().replace(/^=/, ""),
    sheet: sheet === undefined ? null : (tabs[Number(sheet)]?.name ?? null),
    hidden: isOn(attributes.get("hidden")),
  };
}

/** Formulas name sheets whatever their capitals: of two equal names nobody could say which one is meant. */
function refuseDuplicates(tabs: readonly WorkbookTab[], file: string): void {
  const seen = new Map<string, string>();
  for (const { name } of tabs) {
    const first = seen.get(name.toLowerCase());
    if (first !== undefined) throw fileFault("file-duplicate-sheets", { file, first, second: name });
    seen.set(name.toLowerCase(), name);
  }
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
