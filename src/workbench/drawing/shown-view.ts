import type { FUniver } from "@univerjs/presets";
import type { WorkbookModel } from "../host/model/workbook-model";
import { positionOf, startOf, type Position, type ShownLines } from "./chart-position";
import type { ChartPlace } from "./chart-record";

type FWorksheet = ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getActiveSheet"]>;

/** What the grid draws the cells of sheets on. */
const CANVAS = "canvas[id^='univer-sheet-main-canvas']";

/** Pixels of a point. */
const PIXELS = 96 / 72;

/** How the grid shows the sheet in front. */
export interface View {
  readonly rows: ShownLines;
  readonly columns: ShownLines;
  readonly zoom: number;
}

/** Pixels from the first cell of a sheet, at a zoom of 1. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Shows something over the grid again whenever the workbook or what is seen of it may have changed: scrolling, zoom, sizes
 * and sheets are all commands of the grid. What changes together is shown once.
 */
export function followView(api: FUniver, model: WorkbookModel, show: () => void): void {
  let isScheduled = false;
  const schedule = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => {
      isScheduled = false;
      show();
    });
  };
  api.addEvent(api.Event.CommandExecuted, schedule);
  api.addEvent(api.Event.LifeCycleChanged, schedule);
  model.listen(schedule);
}

/** Puts an element over the canvas, which the grid makes when it is ready. */
export function putOverGrid(element: HTMLElement): void {
  const canvas = document.querySelector(CANVAS);
  if (canvas !== null && element.parentElement !== canvas.parentElement) canvas.after(element);
}

/** Null while the grid has not laid out the sheet. */
export function viewOf(api: FUniver, sheet: FWorksheet): View | null {
  if (api.getCurrentLifecycleStage() < api.Enum.LifecycleStages.Rendered) return null;
  const skeleton = sheet.getSkeleton();
  if (skeleton === null || skeleton === undefined) return null;
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
  const { startRow, startColumn, xSplit, ySplit } = sheet.getFreeze();
  const { rowHeightAccumulation, columnWidthAccumulation, rowHeaderWidth, columnHeaderHeight } = skeleton;
  return {
    rows: {
      header: columnHeaderHeight, ends: rowHeightAccumulation, frozen: frozenOf(startRow, ySplit),
      scrolled: startOf(rowHeightAccumulation, sheetViewStartRow) + offsetY,
    },
    columns: {
      header: rowHeaderWidth, ends: columnWidthAccumulation, frozen: frozenOf(startColumn, xSplit),
      scrolled: startOf(columnWidthAccumulation, sheetViewStartColumn) + offsetX,
    },
    zoom: sheet.getZoom(),
  };
}

/** The grid tells the first line that scrolls, and how many before it do not. */
function frozenOf(firstMoving: number, count: number): readonly [number, number] {
  return count <= 0 ? [0, 0] : [firstMoving - count, firstMoving];
}

export function positions({ left, top, right, bottom }: Box, { rows, columns }: View): readonly [across: Position, down: Position] {
  return [positionOf(columns, left, right), positionOf(rows, top, bottom)];
}

/** Where something lies that covers cells, or has its place in points. */
export function boxOf(place: ChartPlace, { rows, columns }: View): Box {
  if (!("over" in place)) {
    const [left, top] = [place.left * PIXELS, place.top * PIXELS];
    return { left, top, right: left + place.width * PIXELS, bottom: top + place.height * PIXELS };
  }
  const { over } = place;
  return {
    left: startOf(columns.ends, over.left), right: startOf(columns.ends, over.right + 1),
    top: startOf(rows.ends, over.top), bottom: startOf(rows.ends, over.bottom + 1),
  };
}
