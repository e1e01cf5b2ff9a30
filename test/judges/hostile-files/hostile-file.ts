import { buildWorkbook, sheetData, type SheetSource, type WorkbookParts } from "../../support/package-builder";
import { escapeXml } from "../../support/escape-xml";

/** A file that an attacker or an odd program made, and what the product must say of it. */
export interface HostileFile {
  /** Name with its ending; the folder is the judge's. */
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly expected: Expected;
}

/** A refusal whose sentence says this, or the targets of these measures read right. */
export type Expected =
  | { readonly refused: RegExp }
  /** Measure → target; empty for "no measures". `unwritten` where nothing can be written into the file, and a sentence says so. */
  | { readonly targets: Readonly<Record<string, number | null>>; readonly unwritten?: true };

/** The measures of `SCORECARD`. */
export const MEASURES: Readonly<Record<string, number>> = { "On-time delivery": 0.95, Complaints: 10, Revenue: 24_000, "Training days": 5 };
export const READ_RIGHT: Expected = { targets: MEASURES };
export const NO_MEASURES: Expected = { targets: {} };

export const HEADERS = ["Perspective", "Objective", "KPI", "Unit", "Baseline", "Target", "Actual"] as const;

/** A row of the scorecard that every readable file holds. */
export type ScorecardRow = readonly (string | number)[];

export const SCORECARD_ROWS: readonly ScorecardRow[] = [
  ["Customer", "Be on time", "On-time delivery", "%", 88, 95, 91],
  ["Customer", "Be on time", "Complaints", "count", 20, 10, 15],
  ["Financial", "Grow", "Revenue", "k USD", 21_600, 24_000, 9_020],
  ["People", "Learn", "Training days", "days", 3, 5, 4],
];

/** Cells as a program writes them that keeps no table of shared strings. */
export function rowXml(cells: ScorecardRow, attributes = ""): string {
  return `<row${attributes}>${cells.map(cellXml).join("")}</row>`;
}

function cellXml(value: string | number): string {
  return typeof value === "number" ? `<c><v>${value}</v></c>` : textXml(value);
}

export function textXml(text: string, attributes = ""): string {
  return `<c${attributes} t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
}

/** The rows of the scorecard, with headers. */
export const SCORECARD_ROWS_XML = [rowXml(HEADERS), ...SCORECARD_ROWS.map((row) => rowXml(row))].join("");
/** The sheet of the scorecard: it is odd in nothing. */
export const SCORECARD = sheetData(SCORECARD_ROWS_XML);

/** A workbook whose first sheet is the scorecard, followed on that sheet by some XML. */
export function scorecardWith(afterCells: string, source: Omit<WorkbookParts, "sheets"> = {}, others: readonly (string | SheetSource)[] = []): Uint8Array {
  return buildWorkbook({ ...source, sheets: [{ name: "KPI", xml: `${SCORECARD}${afterCells}` }, ...others] });
}

/** A text for each number from 0 on, one after another. */
export function each(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join("");
}
