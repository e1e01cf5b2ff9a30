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
}
