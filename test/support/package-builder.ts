import { zipSync, type Zippable } from "fflate";

/** Parts of a workbook to be built: what a test states, the rest as Excel would write it. */
export interface WorkbookParts {
  /** Inner XML of each sheet's `worksheet` element (or a whole part if it begins with `<?xml`), in tab order. */
  readonly sheets: readonly (string | SheetSource)[];
  /** Inner XML of `sst`. */
  readonly strings?: string;
  /** Inner XML of `styleSheet`. */
  readonly styles?: string;
  /** XML between `sheets` and the end of `workbook`. */
  readonly afterSheets?: string;
  /** XML between the start of `workbook` and `sheets`. */
  readonly beforeSheets?: string;
  /** Parts added as they are, or left out by null. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

export interface SheetSource {
  readonly name?: string;
  readonly xml: string;
  readonly state?: "hidden" | "veryHidden";
  /** `Relationship` elements of the sheet. */
  readonly relationships?: string;
}

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** A small workbook as bytes. @example buildWorkbook({ sheets: [`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`] }) */
export function buildWorkbook(source: WorkbookParts): Uint8Array {
  return buildPackage(workbookParts(source));
}

/** A zip archive of these parts; null leaves a part out. */
export function buildPackage(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) files[name] = typeof content === "string" ? new TextEncoder().encode(content) : content;
  }
  return zipSync(files, { level: 1 });
}

/** The parts of a workbook by name, for tests that change one before packing. */
export function workbookParts(source: WorkbookParts): Record<string, string | Uint8Array | null> {
  const sheets = source.sheets.map((sheet) => (typeof sheet === "string" ? { xml: sheet } : sheet));
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relationships([relationship("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": workbook(source, sheets),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, index) => relationship(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
      relationship("rIdStyles", "styles", "styles.xml"),
      relationship("rIdStrings", "sharedStrings", "sharedStrings.xml"),
    ]),
    "xl/styles.xml": part("styleSheet", source.styles ?? `<cellXfs count="1"><xf numFmtId="0"/></cellXfs>`),
    "xl/sharedStrings.xml": part("sst", source.strings ?? ""),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet.xml.startsWith("<?xml") ? sheet.xml : part("worksheet", sheet.xml);
    if (sheet.relationships !== undefined) {
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships([sheet.relationships]);
    }
  });
  return { ...parts, ...source.parts };
}

/** One `Relationship` element of an Office type. */
export function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

/** A whole part with the main namespace. */
export function part(root: string, inner: string): string {
  return `${DECLARATION}<${root} xmlns="${MAIN}" xmlns:r="${RELATIONS}">${inner}</${root}>`;
}

/** `sheetData` of rows of cells, as XML strings. */
export function sheetData(...rows: readonly string[]): string {
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function relationships(items: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${items.join("")}</Relationships>`;
}

function workbook(source: WorkbookParts, sheets: readonly SheetSource[]): string {
  const tabs = sheets.map(({ name, state }, index) => {
    const visibility = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${visibility} r:id="rId${index + 1}"/>`;
  });
  return part("workbook", `${source.beforeSheets ?? ""}<sheets>${tabs.join("")}</sheets>${source.afterSheets ?? ""}`);
}

function contentTypes(sheetCount: number): string {
  const override = (name: string, kind: string): string => `<Override PartName="/xl/${name}.xml" ContentType="${SHEET_ML}.${kind}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, index) => override(`worksheets/sheet${index + 1}`, "worksheet"));
  return `${DECLARATION}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook", "sheet.main")}${override("styles", "styles")}${override("sharedStrings", "sharedStrings")}${sheets.join("")}</Types>`;
}
