import type { Area, CellValue } from "../grid";
import type { Expression } from "../formula/expression";
import type { CellStyle } from "./cell-style";

/** Everything that we want to stand in a workbook, as plain data. Hosts print and apply it; it decides nothing. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
}

export interface NamePlan {
  readonly name: string;
  readonly refersTo: Expression;
  readonly comment?: string;
}

export interface SheetPlan {
  /** Stable identity, the same in every language: `scorecard`, `okr:FY2027-Q1`. */
  readonly key: string;
  /** Name wanted for the tab; a host that finds it taken adds a number and the state remembers which it got. */
  readonly name: string;
  readonly tabColor?: string;
  /** Cells outside tables: titles, labels, inputs. */
  readonly blocks: readonly CellBlock[];
  readonly tables: readonly TablePlan[];
  /** Widths in characters by column index. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Heights in points by row index; rows that are not named fit their text. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly hiddenColumns?: readonly number[];
  /** Merged areas, outside tables only: in data they break sorting and filtering. The sample workbook has some to be read. */
  readonly merges?: readonly Area[];
  readonly showGridLines?: boolean;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly validations?: readonly Validation[];
  readonly charts?: readonly ChartPlan[];
  readonly shapes?: ShapeGroup;
  readonly print?: PrintSetup;
}

/** A rectangle of cells from its top left corner. `null` leaves a cell alone. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly (PlannedCell | null)[])[];
}

/**
 * One cell. With a formula, `value` is the cached result that a reader without calculation sees.
 * A string value is always text, whatever it begins with.
 */
export interface PlannedCell {
  readonly value: CellValue;
  readonly formula?: Expression;
  readonly style?: CellStyle;
  /** Address of an internal link (`'KPI 2027'!B7`), shown by the cell's value. */
  readonly link?: string;
  /**
   * What people entered here outside of the sheet: it is written over whatever stands there, null included, and counts as
   * typed by them ever after. Left out, nobody did.
   */
  readonly entered?: CellValue;
}

/**
 * An Excel table. Rows are in sheet order. The key column holds the ids by which rows are recognised again
 * after the user sorted, edited or added to them.
 */
export interface TablePlan {
  /** Table name, unique in the workbook: `OKR_KeyResults_FY2027_Q1`. */
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly PlannedCell[])[];
  /** Index of the column with row ids. */
  readonly keyColumn: number;
  readonly style?: string;
  /** Rows are only ever added (check-ins): regenerating never changes or removes one. */
  readonly appendOnly?: boolean;
  /** Ids of rows that stay as they are though they are not planned any more: they are for people to decide on. */
  readonly keptRows?: readonly string[];
}

export interface TableColumn {
  /** Stable identity of the column, the same in every language. */
  readonly key: string;
  /** Header cell. */
  readonly title: string;
  /** Formula of every row, as a calculated column; rows then carry only its cached values. */
  readonly formula?: Expression;
  /** Style of the cells that new rows get. */
  readonly style?: CellStyle;
  /** What the column means, shown as a comment-like input message on its header. */
  readonly help?: string;
}

export type ConditionalFormat =
  | { readonly kind: "dataBar"; readonly area: Area; readonly color: string; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: "iconSet"; readonly area: Area; readonly icons: "3TrafficLights1" | "3Arrows" | "3Symbols"; readonly thresholds: readonly [number, number]; readonly showValue: boolean }
  | { readonly kind: "colorScale"; readonly area: Area; readonly stops: readonly { readonly at: number; readonly color: string }[] }
  | { readonly kind: "expression"; readonly area: Area; readonly formula: Expression; readonly style: CellStyle };

export type Validation = { readonly area: Area; readonly title?: string; readonly message?: string; readonly strict?: boolean } & (
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "range"; readonly source: Expression }
  | { readonly kind: "number"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "date" }
);

/** A native chart. Series point at cells, so that it moves with them. */
export interface ChartPlan {
  readonly kind: "bar" | "line" | "waterfall";
  readonly title: string;
  /** Cells that the chart covers. */
  readonly place: Area;
  readonly categories: SheetArea;
  readonly series: readonly ChartSeries[];
  readonly valueFormat?: string;
  readonly valueAxis?: { readonly minimum?: number; readonly maximum?: number };
}

/** `invisible` series lift the visible ones: that is how a waterfall is built from stacked columns. */
export interface ChartSeries {
  readonly title: string;
  readonly values: SheetArea;
  readonly color: string;
  readonly invisible?: boolean;
}

/** Cells of a sheet of this plan (by key) for a chart. */
export interface SheetArea {
  readonly sheetKey: string;
  readonly area: Area;
  /** Cached values in the same order, for readers that do not calculate. */
  readonly values: readonly CellValue[];
}

/**
 * A drawing of native shapes, kept together as one group. Lengths are in points. Where it is planned again and differs
 * from what was drawn last, the group of its name is drawn anew; other drawings stay.
 */
export interface ShapeGroup {
  /** By which the group is known again; the same in every language. */
  readonly name: string;
  /** What the drawing says, for those who cannot see it. */
  readonly description: string;
  /** Cell at its top left corner. */
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  /** In front of these stand the connectors, and in front of those the boxes. */
  readonly grounds: readonly ShapePlan[];
  readonly connectors: readonly ConnectorPlan[];
  readonly boxes: readonly ShapePlan[];
}

/** A rectangle with text, measured from the corner of its group. */
export interface ShapePlan {
  /** Unique in its group. */
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly rounded: boolean;
  readonly fill: string;
  /** Colour of its border; null for none. */
  readonly border: string | null;
  /** Paragraphs, in the middle of the shape. */
  readonly paragraphs: readonly { readonly text: string; readonly size: number; readonly bold: boolean; readonly color: string }[];
}

/** An arrow that is glued to the middles of sides of two boxes, and follows them when they are moved. */
export interface ConnectorPlan {
  readonly name: string;
  readonly from: ConnectorEnd;
  readonly to: ConnectorEnd;
  readonly color: string;
  readonly dashed: boolean;
  /** Where the vertical part of an arrow stands that goes round boxes; null for a straight one. */
  readonly bend: number | null;
}

export interface ConnectorEnd {
  /** Name of a box. */
  readonly box: string;
  readonly side: "top" | "left" | "bottom" | "right";
  readonly x: number;
  readonly y: number;
}

export interface PrintSetup {
  readonly landscape: boolean;
  readonly fitToWidth: boolean;
  /** Rows repeated at the top of each page, first and last index. */
  readonly titleRows?: readonly [number, number];
}
