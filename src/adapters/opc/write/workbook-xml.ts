import { escapeAttribute, escapeXml } from "../xml-text";
import type { XmlPart } from "../xml-walk";
import { Markup } from "./markup";
import { NAMESPACE } from "./package-terms";
import { isStrict, strictAddress } from "./strict-terms";

/** Order of a workbook's children (ECMA-376 part 1, 18.2.27). */
const ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
];

/** What is new in a workbook part. */
export interface WorkbookEdit {
  readonly sheets: readonly AddedSheet[];
  readonly names: readonly AddedName[];
  /** True if all formulas are to be calculated when the workbook is opened. */
  readonly recalculate: boolean;
}

export interface AddedSheet {
  readonly name: string;
  /** Id of the workbook's relationship that leads to the sheet. */
  readonly relationship: string;
}

/** Takes the place of a name that is there, of the same sheet or the workbook. */
export interface AddedName {
  readonly name: string;
  /** Not escaped, without `=`. */
  readonly formula: string;
  /** Index of the sheet that the name belongs to; null for the workbook. */
  readonly sheet: number | null;
  readonly comment?: string;
}

/** The workbook part with new sheets behind the last one, names, and calculation on opening. */
export function editWorkbook(source: XmlPart, edit: WorkbookEdit): string {
  const markup = new Markup(source);
  addSheets(markup, edit.sheets);
  addNames(markup, edit.names);
  if (edit.recalculate) calculateOnLoad(markup);
  return markup.toXml();
}

function addSheets(markup: Markup, sheets: readonly AddedSheet[]): void {
  const list = markup.child("sheets");
  if (list === undefined || sheets.length === 0) return;
  const relations = isStrict(markup.namespace) ? strictAddress(NAMESPACE.relations) : NAMESPACE.relations;
  const bound = markup.prefixFor(relations);
  const [prefix, declaration] = bound === null ? ["r:", ` xmlns:r="${relations}"`] : [bound, ""];
  let id = Math.max(0, ...markup.children(list).map((sheet) => Number(markup.attribute(sheet, "sheetId") ?? 0)));
  for (const { name, relationship } of sheets) {
    id += 1;
    markup.append(`<${markup.prefix(list)}sheet name="${escapeAttribute(name)}" sheetId="${id}"${declaration} ${prefix}id="${relationship}"/>`, list);
  }
}

function addNames(markup: Markup, names: readonly AddedName[]): void {
  if (names.length === 0) return;
  const list = markup.child("definedNames");
  const present = list === undefined ? [] : markup.children(list);
  const added: string[] = [];
  for (const one of names) {
    const there = present.find((element) =>
      markup.attribute(element, "name")?.toLowerCase() === one.name.toLowerCase() && (markup.attribute(element, "localSheetId") ?? null) === (one.sheet === null ? null : String(one.sheet)));
    if (there === undefined) {
      added.push(nameXml(one, markup.prefix()));
      continue;
    }
    markup.setText(there, one.formula);
    if (one.comment !== undefined) markup.setAttribute(there, "comment", one.comment);
  }
  if (added.length === 0) return;
  if (list !== undefined) markup.append(added.join(""), list);
  else markup.insertInOrder(`<${markup.prefix()}definedNames>${added.join("")}</${markup.prefix()}definedNames>`, "definedNames", ORDER);
}

function nameXml({ name, formula, sheet, comment }: AddedName, prefix: string): string {
  const about = comment === undefined ? "" : ` comment="${escapeAttribute(comment)}"`;
  const local = sheet === null ? "" : ` localSheetId="${sheet}"`;
  return `<${prefix}definedName name="${escapeAttribute(name)}"${about}${local}>${escapeXml(formula)}</${prefix}definedName>`;
}

function calculateOnLoad(markup: Markup): void {
  const settings = markup.child("calcPr");
  if (settings !== undefined) markup.setAttribute(settings, "fullCalcOnLoad", "1");
  else markup.insertInOrder(`<${markup.prefix()}calcPr fullCalcOnLoad="1"/>`, "calcPr", ORDER);
}
