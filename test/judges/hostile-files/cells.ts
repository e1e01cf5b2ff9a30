import { buildWorkbook, part, sheetData } from "../../support/package-builder";
import { each, HEADERS, MEASURES, READ_RIGHT, rowXml, SCORECARD, SCORECARD_ROWS, SCORECARD_ROWS_XML, scorecardWith, textXml, type HostileFile } from "./hostile-file";

const LONGEST = 32_767;

/** The scorecard and, on the same sheet, some rows below it. */
function below(rows: string): Uint8Array {
  return buildWorkbook({ sheets: [sheetData(SCORECARD_ROWS_XML, rows)] });
}

/** The scorecard whose first measure has this instead of its target. */
function withTarget(cell: string, source: { readonly styles?: string; readonly beforeSheets?: string } = {}): Uint8Array {
  return buildWorkbook({ sheets: [sheetData(SCORECARD_ROWS_XML.replace("<c><v>95</v></c>", cell))], ...source });
}

/** The scorecard with every text in the table of shared strings. */
function shared(indexOf: (index: number) => number | string): Uint8Array {
  const texts: string[] = [];
  const cells = SCORECARD_ROWS_XML.replaceAll(/<c t="inlineStr"><is>(.*?)<\/is><\/c>/g, (_, text: string) => `<c t="s"><v>${indexOf(texts.push(`<si>${text}</si>`) - 1)}</v></c>`);
  return buildWorkbook({ sheets: [sheetData(cells)], strings: texts.join("") });
}

/** Months as dates of the system that begins with 1904, in which 2027-01-01 is 44926. */
function in1904(): Uint8Array {
  const months = [44_926, 44_957, 44_985].map((serial) => `<c s="1"><v>${serial}</v></c>`).join("");
  const rows = SCORECARD_ROWS.map(([, , name = "", unit = "", , target = 0, actual = 0]) => rowXml([name, unit, target, actual, actual, actual]));
  return buildWorkbook({
    beforeSheets: `<workbookPr date1904="1"/>`, styles: `<cellXfs><xf/><xf numFmtId="17"/></cellXfs>`,
    sheets: [sheetData(`<row>${["KPI", "Unit", "Target"].map((text) => textXml(text)).join("")}${months}</row>`, ...rows)],
  });
}

/** One formula after another, each of which refers to all cells before. */
const longChain = (): string => each(20_000, (index) => `<row r="${index + 10}"><c r="J${index + 10}"><f>SUM(J$1:J${index + 9})</f><v>1</v></c></row>`);

/** One shared formula over all cells, of which most are not there. */
const wideSharing = (): string => `<row r="10"><c r="J10"><f t="shared" ref="J10:XFD1048576" si="0">SUM(A1:B2)</f><v>1</v></c></row>${each(100_000, (index) => `<row r="${index + 11}"><c r="J${index + 11}"><f t="shared" si="0"/><v>1</v></c></row>`)}`;

/** Texts that would take careless patterns for ever. */
const PATTERNS = ["1,1,", "( ", "% ", "--", "Q1 ", "a.", "\u00a0 ", "FY", "=", "\"", "目标：", "1/1/", "≥1；", "and "];

const LONG_TEXTS = PATTERNS.map((text) => text.repeat(Math.floor(LONGEST / text.length)));

function patterns(): Uint8Array {
  const texts = LONG_TEXTS;
  const rows = texts.flatMap((text) => [rowXml([text, text, text, text, text, text, text]), rowXml(["Customer", "Be on time", `${text.slice(0, 20)} rate`, text, text, text, text])]);
  return buildWorkbook({ sheets: [{ name: "Texts", xml: sheetData(rowXml(HEADERS), ...rows) }, { name: "KPI", xml: SCORECARD }, ...texts.map((text, index) => ({ name: `T${index}`, xml: sheetData(rowXml([text, text])) }))] });
}

/** Whatever a row is called, it is a measure; one name says a number, and of a name as long as a book nobody asks for one. */
function patternTargets(): Readonly<Record<string, number | null>> {
  // What marks an objective is no part of its name.
  const tidy = (text: string): string => text.replace(/^目标：/, "").replace(/\s+/g, " ").trim();
  const rows = LONG_TEXTS.flatMap((text) => [[tidy(text), null], [tidy(`${text.slice(0, 20)} rate`), text.startsWith("≥1") ? 1 : null]] as const);
  return { ...MEASURES, ...Object.fromEntries(rows.filter(([name]) => name !== "")) };
}

function longName(length: number): HostileFile {
  const name = "Very long delivery rate ".repeat(Math.ceil(length / 24)).slice(0, length);
  return {
    name: `name-of-${length}.xlsx`,
    make: () => buildWorkbook({ sheets: [sheetData(SCORECARD_ROWS_XML.replace("Complaints", name))] }),
    expected: { targets: Object.fromEntries(Object.entries(MEASURES).map(([key, target]) => [key === "Complaints" ? name.trim() : key, target])) },
  };
}

/** Measures of 500 objectives. */
function manyMeasures(count: number): Uint8Array {
  return buildWorkbook({ sheets: [sheetData(rowXml(HEADERS), each(count, (index) => rowXml(["Customer", `Objective ${index % 500}`, `Rate ${index}`, "%", 1, 95, 50])))] });
}

const everyRate = (count: number): Readonly<Record<string, number>> => Object.fromEntries(Array.from({ length: count }, (_, index) => [`Rate ${index}`, 0.95]));

/** Every second cell of a large area. */
const checkerboard = (): string => each(2_000, (row) => `<row r="${row + 10}">${each(150, (column) => `<c r="${columnOf(row % 2 + column * 2)}${row + 10}"><v>${column}</v></c>`)}</row>`);

function columnOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${columnOf(Math.floor(index / 26) - 1)}${columnOf(index % 26)}`;
}

const unread = { targets: { ...MEASURES, "On-time delivery": null } };

export const CELLS: readonly HostileFile[] = [
  { name: "last-corner.xlsx", make: () => below(`<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>`), expected: READ_RIGHT },
  { name: "outside.xlsx", make: () => below(`<row r="1048577"><c r="XFE1048577"><v>7</v></c></row><row r="99999999999999999999"><c r="ZZZZZZZ99999999999"><v>7</v></c></row>`), expected: READ_RIGHT },
  { name: "million-formatted-rows.xlsx", make: () => buildWorkbook({ sheets: [sheetData(SCORECARD_ROWS_XML, each(1_000_000, (index) => `<row r="${index + 10}" s="1" customFormat="1"><c s="1"/></row>`))], styles: `<cellXfs><xf/><xf numFmtId="10"/></cellXfs>` }), expected: READ_RIGHT },
  { name: "million-filled-rows.xlsx", make: () => buildWorkbook({ sheets: [sheetData(SCORECARD_ROWS_XML, each(1_000_000, (index) => `<row r="${index + 10}"><c s="1"/></row>`))], styles: `<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="2" applyFill="1"/></cellXfs>` }), expected: READ_RIGHT },
  { name: "million-hidden-rows.xlsx", make: () => below(each(1_000_000, (index) => `<row r="${index + 10}" hidden="1"/>`)), expected: READ_RIGHT },
  { name: "lying-dimension.xlsx", make: () => buildWorkbook({ sheets: [`<dimension ref="A1:XFD1048576"/>${SCORECARD}`] }), expected: READ_RIGHT },
  { name: "small-dimension.xlsx", make: () => buildWorkbook({ sheets: [`<dimension ref="A1"/>${SCORECARD}`] }), expected: READ_RIGHT },
  { name: "no-references.xlsx", make: () => buildWorkbook({ sheets: [SCORECARD] }), expected: READ_RIGHT },
  { name: "shared-strings.xlsx", make: () => shared((index) => index), expected: READ_RIGHT },
  // The header of the first column and the name of the perspective are lost; no measure needs them.
  { name: "bad-string-index.xlsx", make: () => shared((index) => (index === 0 ? 4_000_000_000 : index === 7 ? -1 : index)), expected: READ_RIGHT },
  { name: "1904.xlsx", make: in1904, expected: { ...READ_RIGHT, unwritten: true } },
  { name: "error-value.xlsx", make: () => withTarget(`<c t="e"><f>1/0</f><v>#DIV/0!</v></c>`), expected: unread },
  { name: "unknown-error.xlsx", make: () => withTarget(`<c t="e"><v>#OOPS!</v></c>`), expected: unread },
  { name: "endless-number.xlsx", make: () => withTarget(`<c><v>1e999</v></c>`), expected: unread },
  { name: "no-number.xlsx", make: () => withTarget(`<c><v>NaN</v></c>`), expected: unread },
  // No program writes a number with a million digits: it counts as a text.
  { name: "long-number.xlsx", make: () => withTarget(`<c><v>95.${"0".repeat(1_000_000)}</v></c>`), expected: unread },
  { name: "deep-parentheses.xlsx", make: () => withTarget(`<c><f>${"(".repeat(10_000)}95${")".repeat(10_000)}</f><v>95</v></c>`), expected: READ_RIGHT },
  { name: "deep-calls.xlsx", make: () => withTarget(`<c><f>${"ABS(".repeat(10_000)}95${")".repeat(10_000)}</f><v>95</v></c>`), expected: READ_RIGHT },
  { name: "many-signs.xlsx", make: () => withTarget(`<c><f>${"-".repeat(100_000)}95</f><v>95</v></c>`), expected: READ_RIGHT },
  { name: "many-terms.xlsx", make: () => withTarget(`<c><f>95${"+0".repeat(100_000)}</f><v>95</v></c>`), expected: READ_RIGHT },
  { name: "circle.xlsx", make: () => withTarget(`<c><f>F2+F3</f><v>95</v></c>`), expected: READ_RIGHT },
  { name: "wide-range.xlsx", make: () => withTarget(`<c><f>SUM(A:XFD)-SUM(1:1048576)+SUMPRODUCT((J:XFD=1)*1)</f><v>95</v></c>`), expected: READ_RIGHT },
  { name: "20000-sums.xlsx", make: () => below(longChain()), expected: READ_RIGHT },
  { name: "wide-sharing.xlsx", make: () => below(wideSharing()), expected: READ_RIGHT },
  { name: "array-over-all.xlsx", make: () => below(`<row r="10"><c r="J10"><f t="array" ref="J10:XFD1048576">ROW(A1:A9)</f><v>1</v></c></row>`), expected: READ_RIGHT },
  longName(LONGEST),
  longName(40_000),
  { name: "patterns.xlsx", make: patterns, expected: { targets: patternTargets() } },
  { name: "16384-columns.xlsx", make: () => below(`<row r="10">${each(16_384, (column) => textXml(`Target ${column}`))}</row><row r="11">${each(16_384, (column) => `<c><v>${column}</v></c>`)}</row>`), expected: READ_RIGHT },
  { name: "16384-headers.xlsx", make: () => buildWorkbook({ sheets: [sheetData(SCORECARD_ROWS_XML.replace("</row>", `${each(16_000, (column) => textXml(`Note ${column}`))}</row>`))] }), expected: READ_RIGHT },
  { name: "checkerboard.xlsx", make: () => scorecardWith("", {}, [{ name: "Board", xml: sheetData(checkerboard()) }]), expected: READ_RIGHT },
  { name: "checkerboard-below.xlsx", make: () => below(checkerboard()), expected: READ_RIGHT },
  { name: "million-numbers.xlsx", make: () => below(each(1_000_000, (index) => `<row r="${index + 10}"><c r="F${index + 10}"><v>${index}</v></c></row>`)), expected: READ_RIGHT },
  { name: "300000-texts.xlsx", make: () => below(each(100_000, (index) => `<row r="${index + 10}">${textXml(`Text ${index}`)}${textXml("Target")}${textXml("KPI")}</row>`)), expected: READ_RIGHT },
  { name: "10000-headers.xlsx", make: () => scorecardWith("", {}, [{ name: "Headers", xml: sheetData(each(10_000, (index) => rowXml(HEADERS, ` r="${index * 2 + 1}"`))) }]), expected: READ_RIGHT },
  { name: "2000-tables.xlsx", make: () => buildWorkbook({ sheets: [sheetData(each(2_000, (index) => `${rowXml(HEADERS)}${rowXml(["Customer", "Be on time", `Rate ${index}`, "%", 1, 95, 50])}`))] }), expected: { targets: everyRate(2_000) } },
  { name: "5000-measures.xlsx", make: () => manyMeasures(5_000), expected: { targets: everyRate(5_000) } },
  { name: "rich-text.xlsx", make: () => buildWorkbook({ sheets: [part("worksheet", SCORECARD.replace("<t>Revenue</t>", each(7, (index) => `<r><rPr><b/></rPr><t>${"Revenue"[index] ?? ""}</t></r>`)))] }), expected: READ_RIGHT },
];
