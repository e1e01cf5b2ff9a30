import { buildPackage, buildWorkbook, part, relationship, sheetData, workbookParts } from "../../support/package-builder";
import { each, HEADERS, MEASURES, READ_RIGHT, rowXml, SCORECARD, SCORECARD_ROWS, SCORECARD_ROWS_XML, scorecardWith, type HostileFile } from "./hostile-file";

const SHEET = "xl/worksheets/sheet1.xml";
const ALL_ROWS = "A1:XFD1048576";
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY lol "lol">${each(9, (level) => `<!ENTITY lol${level + 1} "${`&lol${level === 0 ? "" : level};`.repeat(10)}">`)}]>`;
const OUTSIDE = `<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>`;

function withDoctype(name: string, partName: string, doctype: string): HostileFile {
  const parts = workbookParts({ sheets: [SCORECARD] });
  const make = (): Uint8Array => buildPackage({ ...parts, [partName]: String(parts[partName]).replace("?>", `?>${doctype}`) });
  return { name: `${name}.xlsx`, make, expected: { refused: /declares XML entities/ } };
}

/** Names that mean something to JavaScript, wherever a name can stand. */
function prototypeNames(): Uint8Array {
  const table = part("table", `<autoFilter ref="A1:G5"/><tableColumns>${HEADERS.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join("")}</tableColumns>`)
    .replace("<table ", `<table id="1" name="constructor" displayName="constructor" ref="A1:G5" `);
  return buildWorkbook({
    sheets: [
      { name: "__proto__", xml: `${SCORECARD}<tableParts><tablePart r:id="__proto__"/></tableParts>`, relationships: relationship("__proto__", "table", "../tables/__proto__.xml") },
      { name: "constructor", xml: sheetData(rowXml(["__proto__", "constructor", "toString", "hasOwnProperty"]), rowXml([1, 2, 3, 4])) },
    ],
    afterSheets: `<definedNames><definedName name="__proto__">1</definedName><definedName name="constructor">'__proto__'!$A$1</definedName></definedNames>`,
    parts: { "xl/tables/__proto__.xml": table, "__proto__": "x", "constructor/prototype.xml": "x" },
  });
}

/** A prefix before every name, as some programs write. */
function prefixed(): Uint8Array {
  const parts = workbookParts({ sheets: [SCORECARD] });
  const withPrefix = (name: string): string => String(parts[name]).replaceAll(/<(\/?)([a-zA-Z])/g, "<$1x:$2").replaceAll("xmlns=", "xmlns:x=");
  return buildPackage({ ...parts, [SHEET]: withPrefix(SHEET), "xl/workbook.xml": withPrefix("xl/workbook.xml"), "xl/styles.xml": withPrefix("xl/styles.xml") });
}

/** Names of sheets that differ in their capitals alone. */
function twins(): Uint8Array {
  return buildWorkbook({ sheets: [{ name: "KPI", xml: SCORECARD }, { name: "kpi", xml: SCORECARD }] });
}

function manySheets(): Uint8Array {
  const empty = sheetData(rowXml(["nothing to see"]));
  return scorecardWith("", {}, Array.from({ length: 999 }, (_, index) => ({ name: `S${index}`, xml: empty })));
}

function manyScorecards(): Uint8Array {
  const rows = (index: number): string => [rowXml(HEADERS), ...SCORECARD_ROWS.map(([perspective = "", objective = "", name = "", ...rest]) => rowXml([perspective, objective, `${name} ${index}`, ...rest]))].join("");
  return buildWorkbook({ sheets: Array.from({ length: 300 }, (_, index) => ({ name: `S${index}`, xml: sheetData(rows(index)) })) });
}

const everyTarget = (count: number): Readonly<Record<string, number>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => Object.entries(MEASURES).map(([name, target]) => [`${name} ${index}`, target] as const)).flat());

/** As many styles as the part may hold. */
const manyStyles = (): string => `<cellXfs>${'<xf numFmtId="10" fillId="1"/>'.repeat(500_000)}</cellXfs>`;

/** A number format that would take a careless pattern for ever. */
const LONG_FORMAT = `${"[$-409]0.0#\\ ".repeat(20)}${"&quot;a&quot;0,".repeat(20)}`;

export const PARTS: readonly HostileFile[] = [
  withDoctype("laughs-in-sheet", SHEET, LAUGHS),
  withDoctype("laughs-in-workbook", "xl/workbook.xml", LAUGHS),
  withDoctype("laughs-in-strings", "xl/sharedStrings.xml", LAUGHS),
  withDoctype("laughs-in-styles", "xl/styles.xml", LAUGHS),
  withDoctype("outside-in-sheet", SHEET, OUTSIDE),
  withDoctype("outside-in-types", "xl/_rels/workbook.xml.rels", OUTSIDE),
  { name: "proto.xlsx", make: prototypeNames, expected: READ_RIGHT },
  { name: "prefixed.xlsx", make: prefixed, expected: READ_RIGHT },
  { name: "twin-sheets.xlsx", make: twins, expected: { refused: /two sheets of the same name/ } },
  { name: "open-comment.xlsx", make: () => scorecardWith("<!-- "), expected: { refused: /breaks off/ } },
  { name: "open-comment-in-workbook.xlsx", make: () => scorecardWith("", { afterSheets: "<!-- " }), expected: { refused: /breaks off/ } },
  { name: "open-cdata.xlsx", make: () => scorecardWith("<extLst><![CDATA["), expected: { refused: /breaks off/ } },
  { name: "deep-elements.xlsx", make: () => scorecardWith(`<extLst>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</extLst>`), expected: { refused: /malformed/ } },
  { name: "deep-in-styles.xlsx", make: () => scorecardWith("", { styles: `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}` }), expected: READ_RIGHT },
  { name: "100000-attributes.xlsx", make: () => scorecardWith(`<extLst ${each(100_000, (index) => `a${index}="" `)}/>`), expected: READ_RIGHT },
  { name: "200000-merges.xlsx", make: () => scorecardWith(`<mergeCells>${each(200_000, (index) => `<mergeCell ref="A${index * 2 + 10}:B${index * 2 + 11}"/>`)}</mergeCells>`), expected: READ_RIGHT },
  { name: "overlapping-merges.xlsx", make: () => scorecardWith(`<mergeCells>${`<mergeCell ref="I1:XFD1048576"/>`.repeat(100_000)}</mergeCells>`), expected: READ_RIGHT },
  { name: "merge-below-all.xlsx", make: () => scorecardWith(`<mergeCells><mergeCell ref="A6:XFD1048576"/></mergeCells>`), expected: READ_RIGHT },
  { name: "merge-columns.xlsx", make: () => scorecardWith(`<mergeCells>${each(100, (index) => `<mergeCell ref="${String.fromCharCode(72 + (index % 18))}1:${String.fromCharCode(72 + (index % 18))}1048576"/>`)}</mergeCells>`), expected: READ_RIGHT },
  { name: "validations-over-all.xlsx", make: () => scorecardWith(`<conditionalFormatting sqref="${ALL_ROWS}"><cfRule type="expression" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting><dataValidations>${each(1_000, () => `<dataValidation type="list" sqref="A1:A1048576"><formula1>"a,b"</formula1></dataValidation>`)}</dataValidations>`), expected: READ_RIGHT },
  { name: "100000-areas.xlsx", make: () => scorecardWith(`<dataValidations><dataValidation type="list" sqref="${each(100_000, (index) => `A${index + 1} `)}"><formula1>"a,b"</formula1></dataValidation></dataValidations>`), expected: READ_RIGHT },
  { name: "100000-names.xlsx", make: () => scorecardWith("", { afterSheets: `<definedNames>${each(100_000, (index) => `<definedName name="Name_${index}">KPI!$A$${index + 1}</definedName>`)}</definedNames>` }), expected: READ_RIGHT },
  { name: "names-of-names.xlsx", make: () => scorecardWith("", { afterSheets: `<definedNames>${each(50, (index) => `<definedName name="N${index}_">N${(index + 1) % 50}_+N${(index + 1) % 50}_</definedName>`)}</definedNames>` }), expected: READ_RIGHT },
  { name: "1000-sheets.xlsx", make: manySheets, expected: READ_RIGHT },
  { name: "300-scorecards.xlsx", make: manyScorecards, expected: { targets: everyTarget(300) } },
  { name: "500000-styles.xlsx", make: () => scorecardWith("", { styles: manyStyles() }), expected: { refused: /unpacks to \d+ times its size/ } },
  { name: "long-format.xlsx", make: () => buildWorkbook({ sheets: [sheetData(SCORECARD_ROWS_XML.replaceAll("<c><v>", '<c s="1"><v>'))], styles: `<numFmts><numFmt numFmtId="200" formatCode="${LONG_FORMAT}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>` }), expected: READ_RIGHT },
  { name: "4-million-empty-strings.xlsx", make: () => scorecardWith("", { strings: "<si/>".repeat(4_000_000) }), expected: { refused: /unpacks to \d+ times its size/ } },
  { name: "lying-counts.xlsx", make: () => scorecardWith("", { parts: { "xl/sharedStrings.xml": part("sst", "<si><t>a</t></si>").replace("<sst", '<sst count="4000000000" uniqueCount="4000000000"') } }), expected: READ_RIGHT },
];
