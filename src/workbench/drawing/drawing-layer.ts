import type { FUniver } from "@univerjs/presets";
import type { PropertyBag } from "../host/model/property-bag";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import { positionOf, startOf, type Position, type ShownLines } from "./chart-position";
import { chartPlace, chartRecord, type ChartPlace } from "./chart-record";
import { drawChart } from "./draw-chart";
import { drawShapes } from "./draw-shapes";
import { svgElement, type Vector } from "./vector";

type FWorksheet = ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getActiveSheet"]>;

/** What the grid draws the cells of sheets on. */
const CANVAS = "canvas[id^='univer-sheet-main-canvas']";

/** Pixels of a point. */
const PIXELS = 96 / 72;

/**
 * Charts and shapes of the sheet in front, over its cells. They are drawn again when they or their cells change, and follow
 * scrolling, zoom, sizes and sheets: all of these are commands of the grid. Clicks go through to the cells.
 */
export class DrawingLayer {
  private readonly drawn = new Map<PropertyBag, Drawn>();
  private readonly element = document.createElement("div");
  private isScheduled = false;

  constructor(
    private readonly api: FUniver,
    private readonly model: WorkbookModel,
  ) {
    this.element.className = "charts";
    api.addEvent(api.Event.CommandExecuted, () => { this.schedule(); });
    api.addEvent(api.Event.LifeCycleChanged, () => { this.schedule(); });
    model.listen(() => { this.schedule(); });
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    requestAnimationFrame(() => {
      this.isScheduled = false;
      this.show();
    });
  }

  private show(): void {
    const shown = this.api.getActiveWorkbook()?.getActiveSheet();
    const sheet = this.model.findSheet(shown?.getSheetId());
    const view = shown === undefined ? null : viewOf(this.api, shown);
    const drawings = sheet === null || view === null ? [] : [...sheet.charts, ...sheet.shapes];
    for (const [drawing, { svg }] of this.drawn) {
      if (drawings.includes(drawing)) continue;
      svg.remove();
      this.drawn.delete(drawing);
    }
    if (sheet === null || view === null) return;
    for (const chart of sheet.charts) this.showChart(sheet, chart, view);
    for (const shape of sheet.shapes) this.showShapes(shape, view);
  }

  private showChart(sheet: SheetModel, chart: PropertyBag, view: View): void {
    const [across, down] = positions(pixelsOf(chartPlace(sheet, chart), view), view);
    this.place(chart, drawChart(chartRecord(sheet, chart), { width: across.size, height: down.size }), across, down, view.zoom);
  }

  private showShapes(shape: PropertyBag, view: View): void {
    const drawn = drawShapes(shape);
    if (drawn === null) return;
    const [across, down] = positions(pixelsOf(drawn, view), view);
    const { picture } = drawn;
    this.place(shape, { ...picture, attributes: { ...picture.attributes, width: across.size, height: down.size } }, across, down, view.zoom);
  }

  /** Puts a picture in its place, in front of those that were drawn before it. */
  private place(drawing: PropertyBag, picture: Vector, across: Position, down: Position, zoom: number): void {
    const described = JSON.stringify(picture);
    const known = this.drawn.get(drawing);
    const svg = known?.described === described ? known.svg : svgElement(picture);
    if (svg !== known?.svg) {
      known?.svg.remove();
      this.layer().append(svg);
      this.drawn.set(drawing, { svg, described });
    }
    move(svg, across, down, zoom);
  }

  /** The layer, over the canvas, which the grid makes when it is ready. */
  private layer(): HTMLElement {
    const canvas = document.querySelector(CANVAS);
    if (canvas !== null && this.element.parentElement !== canvas.parentElement) canvas.after(this.element);
    return this.element;
  }
}

interface Drawn {
  readonly svg: SVGElement;
  readonly described: string;
}

interface View {
  readonly rows: ShownLines;
  readonly columns: ShownLines;
  readonly zoom: number;
}

/** Null while the grid has not laid out the sheet. */
function viewOf(api: FUniver, sheet: FWorksheet): View | null {
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

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function positions({ left, top, right, bottom }: Box, { rows, columns }: View): readonly [across: Position, down: Position] {
  return [positionOf(columns, left, right), positionOf(rows, top, bottom)];
}

function pixelsOf(place: ChartPlace, { rows, columns }: View): Box {
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

function move({ style }: SVGElement, across: Position, down: Position, zoom: number): void {
  style.transform = `translate(${across.at * zoom}px, ${down.at * zoom}px) scale(${zoom})`;
  style.clipPath = `inset(${down.covered}px 0 0 ${across.covered}px)`;
}
