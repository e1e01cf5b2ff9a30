import type { CellStyle } from "./cell-style";

// How our sheets look: quiet, and the same on all of them.

/** Colours of a status or band, and of cells that the user is meant to fill. */
export const COLORS = {
  green: "C6E0B4",
  amber: "FFE699",
  red: "F8CBAD",
  grey: "E7E6E6",
  input: "FFF9E5",
  header: "1F3864",
  white: "FFFFFF",
  note: "7F7F7F",
  /** Lines and bars of charts. */
  blue: "4472C4",
  /** Bars behind numbers. */
  bar: "9DC3E6",
  orange: "ED7D31",
} as const;

/** Number formats. The fractions that we calculate with are shown as percent, scores in hundredths. */
export const FORMATS = { text: "@", percent: "0%", score: "0.00", date: "yyyy-mm-dd", whole: "0", signedPercent: "+0%;-0%;0%" } as const;

export const TABLE_STYLE = "TableStyleLight9";

export const TITLE: CellStyle = { size: 16, bold: true };
export const SECTION: CellStyle = { size: 12, bold: true, border: "bottom" };
export const LABEL: CellStyle = { bold: true };
export const NOTE: CellStyle = { italic: true, color: COLORS.note };
export const WRAPPED: CellStyle = { wrap: true, vertical: "top" };

/** Cells that the user is meant to fill. */
export const INPUT: CellStyle = { fill: COLORS.input, locked: false };
