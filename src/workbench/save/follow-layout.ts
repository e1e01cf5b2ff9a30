import { BooleanNumber, type FUniver, type IRange } from "@univerjs/presets";
import { indices, type Lines, type SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";

/** Points of a pixel. */
const POINTS = 72 / 96;

/** Sizes in pixels: of all lines that are named, or of each by its index. */
type Sizes = number | Readonly<Record<number, number | null | undefined>>;

/** What mutations of the grid say that concern its layout; each says some of it. */
interface LayoutParams {
  readonly subUnitId?: string;
  readonly ranges?: readonly IRange[];
  readonly colWidth?: Sizes;
  readonly rowHeight?: Sizes;
  readonly autoHeightInfo?: BooleanNumber | Readonly<Record<number, BooleanNumber | null | undefined>>;
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly showGridlines?: BooleanNumber;
  readonly color?: string;
}

/** Sizes of the grid's lines that nobody sized, in pixels. */
interface Standard {
  readonly row: number;
  readonly column: number;
}

type Follow = (sheet: SheetModel, params: LayoutParams, standard: Standard) => void;

const FOLLOWED: Readonly<Record<string, Follow>> = {
  "sheet.mutation.set-worksheet-col-width": ({ columns }, { ranges = [], colWidth = 0 }, { column }) => { size(columns, columnsOf(ranges), colWidth, column); },
  "sheet.mutation.set-worksheet-row-height": ({ rows }, { ranges = [], rowHeight = 0 }, { row }) => { size(rows, rowsOf(ranges), rowHeight, row); },
  // A row that fits its text has no height of its own.
  "sheet.mutation.set-worksheet-row-is-auto-height": ({ rows }, { ranges = [], autoHeightInfo = 0 }) => {
    for (const row of rowsOf(ranges)) if ((typeof autoHeightInfo === "number" ? autoHeightInfo : autoHeightInfo[row]) === BooleanNumber.TRUE) rows.sizes.delete(row);
  },
  "sheet.mutation.set-col-hidden": ({ columns }, { ranges = [] }) => { for (const column of columnsOf(ranges)) columns.hidden.add(column); },
  "sheet.mutation.set-col-visible": ({ columns }, { ranges = [] }) => { for (const column of columnsOf(ranges)) columns.hidden.delete(column); },
  "sheet.mutation.set-row-hidden": ({ rows }, { ranges = [] }) => { for (const row of rowsOf(ranges)) rows.hidden.add(row); },
  "sheet.mutation.set-row-visible": ({ rows }, { ranges = [] }) => { for (const row of rowsOf(ranges)) rows.hidden.delete(row); },
  "sheet.mutation.set-frozen": (sheet, { startRow = -1, startColumn = -1 }) => { sheet.freeze = { rows: Math.max(0, startRow), columns: Math.max(0, startColumn) }; },
  "sheet.mutation.toggle-gridlines": (sheet, { showGridlines }) => { sheet.showGridlines = showGridlines === BooleanNumber.TRUE; },
  "sheet.mutation.set-tab-color": (sheet, { color = "" }) => { sheet.tabColor = color; },
};

/**
 * Takes into the model what the user changes of sizes, of what is hidden and frozen, of gridlines and of the tab in the
 * grid. What the page itself shows in the grid is marked as local, and known already.
 */
export function followLayout(api: FUniver, model: WorkbookModel): void {
  api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
    const follow = FOLLOWED[id];
    if (follow === undefined || options?.onlyLocal === true) return;
    const layout = (params ?? {}) as LayoutParams;
    const sheet = model.findSheet(layout.subUnitId ?? "");
    const config = sheet === null ? undefined : api.getActiveWorkbook()?.getSheetBySheetId(sheet.id)?.getSheet().getConfig();
    if (sheet === null || config === undefined) return;
    follow(sheet, layout, { row: config.defaultRowHeight, column: config.defaultColumnWidth });
    model.changed({ kind: "painted", sheet });
  });
}

/** A line as large as all others has no size of its own. */
function size(lines: Lines, of: readonly number[], sizes: Sizes, standard: number): void {
  for (const index of of) {
    const pixels = typeof sizes === "number" ? sizes : sizes[index];
    if (pixels === null || pixels === undefined || pixels === standard) lines.sizes.delete(index);
    else lines.sizes.set(index, pixels * POINTS);
  }
}

function columnsOf(ranges: readonly IRange[]): readonly number[] {
  return ranges.flatMap(({ startColumn, endColumn }) => indices(startColumn, endColumn));
}

function rowsOf(ranges: readonly IRange[]): readonly number[] {
  return ranges.flatMap(({ startRow, endRow }) => indices(startRow, endRow));
}
