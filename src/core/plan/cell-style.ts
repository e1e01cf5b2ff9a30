/** How a cell looks. Equal styles are stored once. Colours are `RRGGBB`. */
export interface CellStyle {
  /** Number format code in Excel's English form; `@` makes the cell text. */
  readonly format?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; the workbook's default if not stated. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right" | "acrossSelection";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: "thin" | "bottom" | "none";
  /** Cells that the user is meant to fill; false where the sheet may be protected later. */
  readonly locked?: boolean;

  // What follows no plan states: users set it in the grid of the workbench. Files alone are changed by it.

  /** Name of the font. */
  readonly font?: string;
  readonly underline?: Underline;
  readonly strike?: boolean;
  /** Lines of single sides; null takes one away. */
  readonly lines?: Readonly<Partial<Record<LineSide, CellLine | null>>>;
}

export type LineSide = "left" | "right" | "top" | "bottom";

export interface CellLine {
  readonly style: LineStyle;
  readonly color: string;
}

/** Kinds of lines and of underlines as files call them (ECMA-376 part 1, 18.18.3 and 18.18.82). */
export type LineStyle = (typeof LINE_STYLES)[number];
export type Underline = "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";

export const LINE_STYLES = [
  "hair", "thin", "medium", "thick", "double", "dotted", "dashed", "mediumDashed", "dashDot", "mediumDashDot", "dashDotDot", "mediumDashDotDot", "slantDashDot",
] as const;
